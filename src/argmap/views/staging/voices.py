"""Who says what on a card: initials in a ring, the place in the source, the source's name."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from attrs import evolve

from argmap.model import (
    ArgumentMap,
    Assertion,
    Claim,
    Mode,
    Quote,
    Source,
    Stance,
    Voice,
    VoiceKind,
)
from argmap.views.scene import Badge, Manner

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_WORD = re.compile(r"[^\W_]+")
_MOST_INITIALS = 3
_PUT_FORWARD = frozenset({Stance.ASSERTS, Stance.CONCEDES, Stance.REPORTS})


def badges(argument_map: ArgumentMap, claims: Iterable[Claim]) -> dict[str, Badge]:
    """Return the badge of every voice that speaks in these claims, by the voice's id.

    Who reconstructs an argument says nothing in it and has none. Where a single voice
    asserts all there is, badges would only repeat it, and nobody has one.
    """
    claims = tuple(claims)
    used = dict.fromkeys(voice for claim in claims for voice in speakers(claim))
    declared = [voice.id for voice in argument_map.voices if voice.id in used]
    known = argument_map.voice_by_id
    voices = [known.get(name, Voice(id=name)) for name in dict.fromkeys((*declared, *used))]
    heard = [voice for voice in voices if voice.kind is not VoiceKind.RECONSTRUCTOR]
    if len(heard) <= 1 and all(_is_plain(made) for claim in claims for made in claim.assertions):
        return {}
    return {
        voice.id: Badge(initials, _full_name(voice))
        for voice, initials in zip(heard, _initials(heard), strict=True)
    }


def claim_badges(claim: Claim, known: dict[str, Badge]) -> tuple[Badge, ...]:
    """Return the badges of a claim, each voice once, as it puts the claim forward most plainly."""
    found: dict[str, Badge] = {}
    for assertion in claim.assertions:
        for voice in (voice for voice in assertion.by if voice in known):
            badge = evolve(known[voice], stance=_stance(assertion), manner=_manner(assertion))
            found[voice] = min(found.get(voice, badge), badge, key=_plainness)
    return tuple(found.values())


def _is_plain(assertion: Assertion) -> bool:
    return not _stance(assertion) and _manner(assertion) is Manner.OUTRIGHT


def _stance(assertion: Assertion) -> str:
    return "" if assertion.stance in _PUT_FORWARD else assertion.stance.value


def _manner(assertion: Assertion) -> Manner:
    """Return how a claim is put forward; the source that is cited is nobody in between."""
    if assertion.stance not in _PUT_FORWARD:
        return Manner.OUTRIGHT
    if assertion.mode is Mode.PRESUPPOSED:
        return Manner.GRANTED
    cited = {locator.source for locator in assertion.at}
    passed_on = assertion.stance is Stance.REPORTS or not cited.issuperset(assertion.via)
    return Manner.THROUGH_OTHERS if passed_on else Manner.OUTRIGHT


def _plainness(badge: Badge) -> tuple[bool, int]:
    return bool(badge.stance), list(Manner).index(badge.manner)


def speakers(claim: Claim) -> Iterator[str]:
    """Return the ids of the voices of a claim, who imputes it included; one may come twice."""
    return (voice for assertion in claim.assertions for voice in assertion.by)


def place(claim: Claim) -> str:
    """Return where a claim is first found: `¶16`, or `p. 3`, or nothing."""
    for assertion in claim.assertions:
        for locator in assertion.at:
            if locator.paragraph is not None:
                return f"¶{locator.paragraph}"
            if locator.page is not None:
                return f"p. {locator.page}"
    return ""


def address(claim: Claim, sources: Mapping[str, Source]) -> str:
    """Return where on the web a claim is first found, at its words if the locator has some.

    The words are a text fragment (https://wicg.github.io/scroll-to-text-fragment/).
    """
    for assertion in claim.assertions:
        for locator in assertion.at:
            source = sources.get(locator.source)
            page = (source.url or source.archived) if source else ""
            if page:
                from urllib.parse import quote  # noqa: PLC0415 - few maps have links, and it is slow

                words = locator.passage if isinstance(locator.passage, Quote) else None
                if words is None or "#" in page:
                    return page
                return f"{page}#:~:text={quote(str(words), safe='%,-')}"
    return ""


def source_names(argument_map: ArgumentMap, claims: Iterable[Claim]) -> dict[str, str]:
    """Return what each source that these claims cite is called, by its id.

    Where all cite one and the same, its name would only repeat itself, and there is none.
    """
    cited = dict.fromkeys(source for claim in claims for source in _cited(claim))
    known = argument_map.source_by_id
    if len(cited) <= 1:
        return {}
    return {source: _called(known.get(source, Source(id=source))) for source in cited}


def source_name(claim: Claim, names: dict[str, str]) -> str:
    """Return what the source of a claim is called, where the claims cite several."""
    return names.get(next(_cited(claim), ""), "")


def _cited(claim: Claim) -> Iterator[str]:
    return (place.source for assertion in claim.assertions for place in assertion.at)


def _called(source: Source) -> str:
    return source.publisher or source.title or source.id


def _full_name(voice: Voice) -> str:
    name = voice.name or voice.id
    return f"{name}, {voice.organisation}" if voice.organisation else name


def _initials(voices: Iterable[Voice]) -> list[str]:
    """Return initials for each voice, told apart by numbers where they would be the same."""
    wanted = [voice.initials or _made_initials(voice) for voice in voices]
    times = Counter(wanted)
    taken = {initials for initials in wanted if times[initials] == 1}
    last: Counter[str] = Counter()
    found = []
    for initials in wanted:
        unique = initials
        while times[initials] > 1 and (unique == initials or unique in taken):
            last[initials] += 1
            unique = f"{initials}{last[initials]}"
        taken.add(unique)
        found.append(unique)
    return found


def _made_initials(voice: Voice) -> str:
    if voice.kind is VoiceKind.UNATTRIBUTED:
        return "?"
    words = _WORD.findall(voice.name or voice.id)
    # "Institute for the Study of War" is ISW: small words do not count where others stand.
    names = [word for word in words if word[0].isupper()] or words
    return "".join(word[0].upper() for word in names[:_MOST_INITIALS]) or "?"
