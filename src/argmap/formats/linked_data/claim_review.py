"""Claims, and what was found of predictions, in the words of schema.org as JSON-LD.

The terms are those of https://schema.org/Claim and https://schema.org/ClaimReview. A review stands
only where somebody named settled a prediction; how good somebody holds evidence to be is no review
of what it says.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from argmap.model import ResolutionStatus, Stance, Voice, VoiceKind
from argmap.model.speaking import is_imputed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import ArgumentMap, Assertion, Claim, Resolution, Source

_TYPES = {
    VoiceKind.PERSON: "Person",
    VoiceKind.ROLE: "Person",
    VoiceKind.ORGANISATION: "Organization",
    VoiceKind.COLLECTIVE: "Organization",
}
_STANCES = (Stance.ASSERTS, Stance.CONCEDES)
_VERDICTS = {
    ResolutionStatus.NO: (1, "did not come about"),
    ResolutionStatus.PARTLY: (2, "came about in part"),
    ResolutionStatus.YES: (3, "came about"),
}
"""How a prediction turned out, on a scale from the worst, 1, to the best, 3."""


def write(argument_map: ArgumentMap) -> str:
    """Return the claims that somebody states, and the reviews of those that were foretold."""
    said = [
        item
        for claim in argument_map.claims
        for item in (_claim(argument_map, claim), *_reviews(argument_map, claim))
    ]
    document = {"@context": "https://schema.org", "@graph": said}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def left_out(argument_map: ArgumentMap) -> tuple[str, ...]:
    """Return what of stances and outcomes has no word there, or was settled by nobody."""
    return tuple(_left_out(argument_map))


def _left_out(argument_map: ArgumentMap) -> Iterator[str]:
    for claim in argument_map.claims:
        for made in claim.assertions:
            if made.stance not in _STANCES:
                yield (
                    f"`{claim.title}`: the stance “{made.stance}” is left out, since a Claim has "
                    "authors only"
                )
            settled = made.prediction.resolution if made.prediction else None
            if settled is None or settled.status is ResolutionStatus.OPEN:
                continue
            if settled.status not in _VERDICTS:
                yield f"`{claim.title}`: “{settled.status}” is no verdict that can be rated"
            elif not settled.arbiter:
                yield f"`{claim.title}`: the outcome is left out, since no arbiter is named"
        if claim.evidence is not None and claim.evidence.rating:
            yield f"`{claim.title}`: the rating is left out, since it is no review of the claim"


def _claim(argument_map: ArgumentMap, claim: Claim) -> dict[str, Any]:
    made = [one for one in claim.assertions if _is_said(argument_map, one)]
    authors = [
        _agent(argument_map, voice)
        for voice in dict.fromkeys(voice for one in made for voice in one.by)
    ]
    places = dict.fromkeys(place.source for one in made for place in one.at)
    said = {
        "@type": "Claim",
        "@id": _address(claim),
        "name": claim.title if claim.titled else "",
        "identifier": claim.id,
        "text": claim.text or claim.title,
        "inLanguage": argument_map.language,
        "keywords": ", ".join(claim.tags),
        "author": [agent for agent in authors if agent],
        "appearance": [_work(argument_map, source) for source in places],
    }
    return _filled(said)


def _is_said(argument_map: ArgumentMap, assertion: Assertion) -> bool:
    return assertion.stance in _STANCES and not is_imputed(argument_map, assertion)


def _address(claim: Claim) -> str:
    return f"#{quote(claim.id or claim.title, safe='')}"


def _agent(argument_map: ArgumentMap, voice_id: str) -> dict[str, Any] | None:
    """Return who speaks; nobody stands behind an unattributed voice or a reconstructor."""
    voice = argument_map.voice_by_id.get(voice_id, Voice(id=voice_id))
    kind = _TYPES.get(voice.kind)
    if kind is None:
        return None
    name = voice.name or voice.id
    return _filled(
        {
            "@type": kind,
            "name": "" if voice.kind is VoiceKind.ROLE else name,
            "jobTitle": name if voice.kind is VoiceKind.ROLE else "",
            "affiliation": {"@type": "Organization", "name": voice.organisation}
            if voice.organisation and kind == "Person"
            else None,
        }
    )


def _work(argument_map: ArgumentMap, source_id: str) -> dict[str, Any]:
    source: Source | None = argument_map.source_by_id.get(source_id)
    if source is None:
        return {"@type": "CreativeWork", "identifier": source_id}
    issued = source.issued.written if source.issued else ""
    return _filled(
        {
            "@type": "CreativeWork",
            "identifier": source.id,
            "name": source.title,
            "url": source.url,
            "archivedAt": source.archived,
            "datePublished": "" if "/" in issued else issued,
            "inLanguage": source.language,
            "author": [{"@type": "Person", "name": author} for author in source.authors],
            "publisher": {"@type": "Organization", "name": source.publisher}
            if source.publisher
            else None,
        }
    )


def _reviews(argument_map: ArgumentMap, claim: Claim) -> Iterator[dict[str, Any]]:
    for made in claim.assertions:
        settled = made.prediction.resolution if made.prediction else None
        if settled is not None and settled.arbiter and settled.status in _VERDICTS:
            yield _review(argument_map, claim, settled)


def _review(argument_map: ArgumentMap, claim: Claim, settled: Resolution) -> dict[str, Any]:
    rating, words = _VERDICTS[settled.status]
    on = settled.on.written if settled.on else ""
    declared = argument_map.voice_by_id.get(settled.arbiter)
    agent = _agent(argument_map, settled.arbiter) if declared else None
    return _filled(
        {
            "@type": "ClaimReview",
            "claimReviewed": claim.text or claim.title,
            "itemReviewed": {"@id": _address(claim)},
            "author": agent or {"@type": "Organization", "name": settled.arbiter},
            "datePublished": "" if "/" in on else on,
            "reviewBody": settled.outcome,
            "isBasedOn": _work(argument_map, settled.source) if settled.source else None,
            "reviewRating": {
                "@type": "Rating",
                "ratingValue": rating,
                "worstRating": 1,
                "bestRating": len(_VERDICTS),
                "alternateName": words,
            },
        }
    )


def _filled(said: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in said.items() if value not in ("", None, [])}
