"""The tables of voices: who they are, where they meet, whom they bear on, and all their stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.analyses.stances import Stand, Stands, changes, crossings
from argmap.documents import Column, ColumnKind, Row, Table
from argmap.model import Affiliation, Stance, Voice
from argmap.reports.wording import called, listed, name, opened, voice_called

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from argmap.model import ArgumentMap, Claim

_CODES = {
    Stance.ASSERTS: "A",
    Stance.DENIES: "D",
    Stance.DOUBTS: "?",
    Stance.CONCEDES: "C",
    Stance.REPORTS: "R",
    Stance.ASKS: "Q",
    Stance.NON_COMMITTAL: "N",
    Stance.RETRACTS: "X",
}
_MEANINGS = {
    "A": "asserts",
    "P": "takes for granted",
    "D": "denies",
    "?": "doubts",
    "C": "concedes",
    "R": "reports",
    "Q": "asks",
    "N": "does not commit",
    "X": "takes back",
}
_SILENCE = (
    "An empty cell is silence: the map holds no stand of this voice on the claim. Silence is not "
    "disagreement."
)


def voices_table(
    argument_map: ArgumentMap, speaking: Sequence[Voice], every: Mapping[str, Stands]
) -> Table:
    """Return who speaks, for whom, and how much of it on whose word."""
    return Table(
        key="voices",
        caption="Who speaks",
        columns=(
            Column("voice", "Voice"),
            Column("initials", "Initials", ColumnKind.MARK),
            Column("kind", "Kind", ColumnKind.MARK),
            Column("standing", "Stands for"),
            Column("origin", "Origin"),
            Column("says", "Says", ColumnKind.NUMBER),
            Column("presupposed", "of these, taken for granted", ColumnKind.NUMBER),
            Column("hearsay", "of these, through others", ColumnKind.NUMBER),
            Column("against", "Denies or doubts", ColumnKind.NUMBER),
        ),
        rows=tuple(
            Row(
                (
                    opened(voice_called(argument_map, voice.id)),
                    voice.initials or voice.id,
                    voice.kind.value,
                    tuple(_standing(argument_map, voice)),
                    voice.origin or None,
                    *counts([taken[voice.id] for taken in every.values() if voice.id in taken]),
                )
            )
            for voice in speaking
        ),
        note="Of what a voice says, some is only taken for granted, and some has come through "
        "others. A claim counts once for a voice, as it stands last.",
        empty="Nobody is named in this map.",
    )


def shared_table(argument_map: ArgumentMap, every: Mapping[str, Stands]) -> Table:
    """Return the claims with several voices, and those that a voice does not simply assert."""
    rows = []
    for claim in argument_map.claims:
        codes = {voice: _code(taken) for voice, taken in every[claim.title].items()}
        if len(codes) > 1 or set(codes.values()) - {"A", "P"}:
            stood = tuple(
                f"{opened(voice_called(argument_map, voice))}: {_in_words(code)}"
                for voice, code in codes.items()
            )
            rows.append(Row((name(claim), claim.text or claim.title, stood)))
    return Table(
        key="shared",
        caption="Claims on which several voices stand, or one does not simply assert",
        columns=(
            Column("claim", "Claim", ColumnKind.MARK),
            Column("text", "What it says"),
            Column("stands", "Who stands where"),
        ),
        rows=tuple(rows),
        empty="Every claim has one voice at most, which asserts it.",
    )


def changes_table(argument_map: ArgumentMap) -> Table:
    """Return who changed a stand, from what to what."""
    return Table(
        key="changes",
        caption="Who changed their stand",
        columns=(
            Column("voice", "Voice"),
            Column("claim", "Claim"),
            Column("before", "Before"),
            Column("after", "After"),
            Column("declared", "Said so", ColumnKind.MARK),
        ),
        rows=tuple(
            Row(
                (
                    opened(voice_called(argument_map, one.voice)),
                    called(one.claim),
                    _dated(one.before),
                    _dated(one.after),
                    "yes" if one.declared else "no",
                )
            )
            for one in changes(argument_map)
        ),
        note="A change is said where the later stand names what it supersedes, or takes back.",
        empty="No voice takes two different stands on one claim.",
    )


def crossings_table(argument_map: ArgumentMap) -> Table:
    """Return whose claims support or oppose whose."""

    def pairs(found: Sequence[tuple[Claim, Claim]]) -> str | None:
        return ", ".join(f"{name(one)} → {name(other)}" for one, other in found) or None

    return Table(
        key="crossings",
        caption="Whose claims bear on whose",
        columns=(
            Column("voice", "What this voice says"),
            Column("other", "bears on what this one says"),
            Column("supporting", "For it"),
            Column("opposing", "Against it"),
        ),
        rows=tuple(
            Row(
                (
                    opened(voice_called(argument_map, one.voice)),
                    opened(voice_called(argument_map, one.other)),
                    pairs(one.supporting),
                    pairs(one.opposing),
                )
            )
            for one in crossings(argument_map)
        ),
        note="Whoever made the map set these claims in relation; the voices need not know of it.",
        empty="No claim of one voice bears directly on a claim of another.",
    )


def matrix_table(
    argument_map: ArgumentMap, speaking: Sequence[Voice], every: Mapping[str, Stands]
) -> Table:
    """Return the stand of every voice on every claim, as letters."""
    used = {
        letter
        for taken in every.values()
        for one in taken.values()
        for letter in _code(one).split("→")
    }
    codes = ", ".join(
        f"{letter} {meaning}" for letter, meaning in _MEANINGS.items() if letter in used
    )
    return Table(
        key="matrix",
        caption="Every voice on every claim",
        columns=(
            Column("claim", "Claim"),
            *(Column(voice.id, voice.initials or voice.id, ColumnKind.MARK) for voice in speaking),
        ),
        rows=tuple(
            Row(
                (
                    called(claim),
                    *(
                        _code(every[claim.title][voice.id])
                        if voice.id in every[claim.title]
                        else None
                        for voice in speaking
                    ),
                )
            )
            for claim in argument_map.claims
            if every[claim.title]
        ),
        note=f"{opened(codes)}. {_SILENCE}",
        empty="Nobody is named in this map.",
    )


def counts(taken: Sequence[tuple[Stand, ...]]) -> tuple[int, int, int, int]:
    """Return on how many claims a voice stands: in all, presupposed, on hearsay, and against."""
    last = [stands[-1] for stands in taken]
    against = sum(one.assertion.stance in (Stance.DENIES, Stance.DOUBTS) for one in last)
    return (
        len(last),
        sum(one.is_presupposed for one in last),
        sum(one.is_hearsay for one in last),
        against,
    )


def _standing(argument_map: ArgumentMap, voice: Voice) -> Iterator[str]:
    """Yield what a voice speaks for, with dates where the map has them."""
    dated = {one.organisation for one in voice.affiliations}
    if voice.organisation and voice.organisation not in dated:
        yield voice.organisation
    for affiliation in voice.affiliations:
        yield f"{affiliation.organisation}{_while(affiliation)}"
    if voice.side:
        yield f"side: {voice.side}"
    if voice.maybe_same:
        others = [voice_called(argument_map, one) for one in voice.maybe_same]
        yield f"perhaps the same as: {listed(others, 'or')}"


def _while(affiliation: Affiliation) -> str:
    start, end = affiliation.start, affiliation.end
    if start is None and end is None:
        return ""
    if end is None:
        return f" (since {start})"
    return f" (until {end})" if start is None else f" ({start} to {end})"


def _code(taken: Sequence[Stand]) -> str:
    """Return the letters for the stands of one voice, each once in their order."""
    letters = ("P" if one.is_presupposed else _CODES[one.assertion.stance] for one in taken)
    return "→".join(dict.fromkeys(letters))


def _in_words(code: str) -> str:
    return ", then ".join(_MEANINGS[letter] for letter in code.split("→"))


def _dated(stand: Stand) -> str:
    words = _in_words(_code((stand,)))
    return f"{words} ({stand.when})" if stand.when is not None else words
