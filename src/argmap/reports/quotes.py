"""Do the places that a map cites hold what it says they hold?"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from argmap.citing import Copy, Outcome, Unread, verify
from argmap.citing.citations import citations
from argmap.citing.showing import all_in_words, in_context
from argmap.documents import Column, ColumnKind, Document, Row, Table
from argmap.reports.wording import called, counted, name, number_in_words, opened, voice_called

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.citing import Verdict
    from argmap.citing.citations import Citation
    from argmap.model import ArgumentMap
    from argmap.reports.subject import MapFile, Subject

_MOST_TOLD = 5
"""So many places are told in sentences; the table holds all."""
_NOTE = (
    "Exact: the words stand there letter for letter. Found: they stand there but for typography, "
    "or the locator names no words to compare. Near: something like them stands there, shown with "
    "the difference. Absent: nothing like them does. Unverified: there is no copy to look in."
)
_SENSE = (
    "Whether the words at a place say what the claim says is not judged, only whether they stand "
    "there."
)
_ENDS = (
    "A locator that names the first and the last words of a passage vouches for those. Words "
    "changed between them go unnoticed."
)


class _LookedUp(NamedTuple):
    """A citation with the copy of its source and what came of looking it up."""

    citation: Citation
    copy: Copy | Unread
    verdict: Verdict


def report(subject: Subject) -> Document:
    """Return every locator, and whether its words stand where it says."""
    return subject.each(_told)


def are_sound(subject: Subject) -> bool:
    """Return whether every locator leads to one place, the one it names, as far as is known."""
    return all(one.verdict.is_sound for file in subject.files for one in _looked_up(file))


def _told(file: MapFile) -> Document:
    found = tuple(_looked_up(file))
    return Document(
        report="quotes",
        title="Quotes",
        files=(file.name,),
        summary=tuple(_summary(found)),
        tables=(_places(found), _voices(file.map, found)),
        unknown=tuple(_unknown(found)),
    )


def _looked_up(file: MapFile) -> Iterator[_LookedUp]:
    for citation in citations(file.map):
        source = citation.locator.source
        copy = file.copies.of(source) if file.copies else Unread(f"no copy of `{source}` is known")
        yield _LookedUp(citation, copy, verify(copy, citation.locator))


def _summary(found: Sequence[_LookedUp]) -> Iterator[str]:
    if not found:
        yield "This map cites no place."
        return
    tried = [one for one in found if one.verdict.outcome is not Outcome.UNVERIFIED]
    sound = sum(one.verdict.is_sound for one in tried)
    yield f"{opened(counted(len(found), 'place is', 'places are'))} cited." + (
        "" if tried else " None could be looked up: no copy of any source is at hand."
    )
    if tried:
        which = "all" if sound == len(tried) else number_in_words(sound)
        yield (
            f"{opened(counted(len(tried), 'was', 'were'))} looked up: {which} stand in one place "
            "only, the one that is named."
        )
    unsound = [one for one in tried if not one.verdict.is_sound]
    for one in unsound[:_MOST_TOLD]:
        remark = _remark(one)
        stop = "" if remark.endswith(("…", ".", "!", "?")) else "."
        yield f"{_owner(one)}, `{one.citation.locator}`: {remark}{stop}"
    if len(unsound) > _MOST_TOLD:
        more = counted(len(unsound) - _MOST_TOLD, "more is", "more are")
        yield f"{opened(more)} in the table."


def _places(found: Sequence[_LookedUp]) -> Table:
    return Table(
        key="places",
        caption="What each locator leads to",
        columns=(
            Column("claim", "Claim", ColumnKind.MARK),
            Column("voices", "By"),
            Column("locator", "Locator"),
            Column("outcome", "Outcome", ColumnKind.MARK),
            Column("place", "Stands in"),
            Column("difference", "Remark"),
        ),
        rows=tuple(
            Row(
                (
                    name(one.citation.claim) if one.citation.claim else "a relation",
                    one.citation.by,
                    str(one.citation.locator),
                    one.verdict.outcome.value,
                    all_in_words(one.verdict.places) if one.verdict.places else "",
                    _remark(one),
                ),
                quiet=one.verdict.outcome is Outcome.UNVERIFIED,
            )
            for one in found
        ),
        note=_NOTE,
        empty="This map cites no place.",
    )


def _voices(argument_map: ArgumentMap, found: Sequence[_LookedUp]) -> Table:
    counts: dict[str, Counter[Outcome]] = {}
    for one in found:
        for voice in one.citation.by or ("",):
            counts.setdefault(voice, Counter())[one.verdict.outcome] += 1
    return Table(
        key="voices",
        caption="How the words of each voice fared",
        columns=(
            Column("voice", "Voice"),
            *(
                Column(outcome.value, outcome.value.capitalize(), ColumnKind.NUMBER)
                for outcome in Outcome
            ),
        ),
        rows=tuple(
            Row(
                (
                    voice_called(argument_map, voice) if voice else "nobody named",
                    *(count[outcome] for outcome in Outcome),
                )
            )
            for voice, count in counts.items()
        ),
        empty="This map cites no place.",
    )


def _unknown(found: Sequence[_LookedUp]) -> Iterator[str]:
    missing: dict[str, list[_LookedUp]] = {}
    for one in found:
        if isinstance(one.copy, Unread):
            missing.setdefault(one.citation.locator.source, []).append(one)
    for ones in missing.values():
        number = counted(len(ones), "place could", "places could")
        yield f"{opened(number)} not be looked up: {ones[0].verdict.reason}."
    if any(getattr(one.citation.locator.passage, "end", None) for one in found):
        yield _ENDS
    yield _SENSE


def _owner(one: _LookedUp) -> str:
    return called(one.citation.claim) if one.citation.claim else "A relation"


def _remark(one: _LookedUp) -> str:
    """Return what is to be said of a place beyond its outcome, empty if nothing is."""
    verdict, copy = one.verdict, one.copy
    if isinstance(copy, Unread):
        return ""
    if len(verdict.places) > 1:
        number = counted(len(verdict.places), "place")
        return f"stands in {number}: {all_in_words(verdict.places)}"
    if verdict.misplaced:
        return f"stands in {verdict.places[0]}, not where the locator says"
    if verdict.near is None:
        absent = verdict.outcome is Outcome.ABSENT
        return verdict.reason or ("nothing like it stands there" if absent else "")
    context = in_context(copy, verdict.near.span)
    if not verdict.near.difference:
        return f"{verdict.reason}: {context}"
    return f"{verdict.near.likeness} % alike: {verdict.near.difference}; there: {context}"
