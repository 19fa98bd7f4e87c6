"""Who says what, who meets whom, and who changed their mind?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.analyses.stances import Crossing, Stand, Stands, changes, crossings, stands
from argmap.documents import Column, ColumnKind, Document, Row, Table
from argmap.model import Affiliation, Stance, Voice, VoiceKind
from argmap.reports.wording import (
    called,
    counted,
    listed,
    name,
    names_of,
    number_in_words,
    opened,
    voice_called,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from argmap.model import ArgumentMap, Claim
    from argmap.reports.subject import MapFile, Subject

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
_UNKNOWN = (
    "What a voice thinks of a claim on which the map holds no stand of theirs.",
    "Whether voices agree where a claim of one supports that of another: the map relates them.",
)


def report(subject: Subject) -> Document:
    """Return who takes which stand on what."""
    return subject.each(_told)


def _told(file: MapFile) -> Document:
    every = stands(file.map)
    speaking = _speaking(file.map, every)
    tables = (
        _voices(file.map, speaking, every),
        _shared(file.map, every),
        _changes(file.map),
        _crossings(file.map),
        _matrix(file.map, speaking, every),
    )
    unsaid = [claim for claim in file.map.claims if not every[claim.title] and claim.titled]
    left_out = (
        (f"Who states {names_of(unsaid)}: nobody does, or the map does not say.",)
        if unsaid and speaking
        else ()
    )
    return Document(
        report="voices",
        title="Voices",
        files=(file.name,),
        summary=tuple(_summary(file.map, speaking, every)),
        tables=tables,
        unknown=(*left_out, *_UNKNOWN),
    )


def _speaking(argument_map: ArgumentMap, every: Mapping[str, Stands]) -> tuple[Voice, ...]:
    """Return the voices that take any stand, in the order in which they are declared."""
    used = dict.fromkeys(voice for taken in every.values() for voice in taken)
    declared = [voice.id for voice in argument_map.voices if voice.id in used]
    known = argument_map.voice_by_id
    return tuple(known.get(one, Voice(id=one)) for one in dict.fromkeys((*declared, *used)))


def _voices(
    argument_map: ArgumentMap, speaking: Sequence[Voice], every: Mapping[str, Stands]
) -> Table:
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
                    *_counts([taken[voice.id] for taken in every.values() if voice.id in taken]),
                )
            )
            for voice in speaking
        ),
        note="Of what a voice says, some is only taken for granted, and some has come through "
        "others. A claim counts once for a voice, as it stands last.",
        empty="Nobody is named in this map.",
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


def _counts(taken: Sequence[tuple[Stand, ...]]) -> tuple[int, int, int, int]:
    last = [stands[-1] for stands in taken]
    against = sum(one.assertion.stance in (Stance.DENIES, Stance.DOUBTS) for one in last)
    return (
        len(last),
        sum(one.is_presupposed for one in last),
        sum(one.is_hearsay for one in last),
        against,
    )


def _shared(argument_map: ArgumentMap, every: Mapping[str, Stands]) -> Table:
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


def _code(taken: Sequence[Stand]) -> str:
    """Return the letters for the stands of one voice, each once in their order."""
    letters = ("P" if one.is_presupposed else _CODES[one.assertion.stance] for one in taken)
    return "→".join(dict.fromkeys(letters))


def _in_words(code: str) -> str:
    return ", then ".join(_MEANINGS[letter] for letter in code.split("→"))


def _changes(argument_map: ArgumentMap) -> Table:
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


def _dated(stand: Stand) -> str:
    words = _in_words(_code((stand,)))
    return f"{words} ({stand.when})" if stand.when is not None else words


def _crossings(argument_map: ArgumentMap) -> Table:
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


def _matrix(
    argument_map: ArgumentMap, speaking: Sequence[Voice], every: Mapping[str, Stands]
) -> Table:
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


def _summary(
    argument_map: ArgumentMap, speaking: Sequence[Voice], every: Mapping[str, Stands]
) -> Iterator[str]:
    if not speaking:
        yield "Nobody is named in this map."
        return
    said = [claim for claim in argument_map.claims if every[claim.title]]
    yield (
        f"{opened(counted(len(speaking), 'voice'))} {'speaks' if len(speaking) == 1 else 'speak'} "
        f"in this map, on {counted(len(said), 'claim')}."
    )
    yield from _most_heard(argument_map, speaking, every)
    several = [claim for claim in said if len(every[claim.title]) > 1]
    if several:
        yield f"More than one voice takes a stand on {names_of(several)}."
    for stances, verb in (
        ((Stance.DENIES, Stance.DOUBTS), "denies or doubts"),
        ((Stance.NON_COMMITTAL,), "does not commit to a side on"),
    ):
        yield from _standing_apart(argument_map, every, stances, verb)
    if not any(
        taken[-1].assertion.stance in (Stance.DENIES, Stance.DOUBTS)
        for claim in said
        for taken in every[claim.title].values()
    ):
        yield "No voice denies or doubts a claim outright."
    yield from _opposed(argument_map, crossings(argument_map))


def _most_heard(
    argument_map: ArgumentMap, speaking: Sequence[Voice], every: Mapping[str, Stands]
) -> Iterator[str]:
    heard = max(
        (voice for voice in speaking if voice.kind is not VoiceKind.UNATTRIBUTED),
        key=lambda voice: sum(voice.id in taken for taken in every.values()),
        default=None,
    )
    if heard is not None:
        says, presupposed, *_ = _counts(
            [taken[heard.id] for taken in every.values() if heard.id in taken]
        )
        granted = (
            f", {number_in_words(presupposed)} of them only taken for granted"
            if presupposed
            else ""
        )
        who = opened(voice_called(argument_map, heard.id))
        yield f"{who} is heard most, on {counted(says, 'claim')}{granted}."


def _standing_apart(
    argument_map: ArgumentMap,
    every: Mapping[str, Stands],
    stances: tuple[Stance, ...],
    verb: str,
) -> Iterator[str]:
    found: dict[str, list[Claim]] = {}
    for claim in argument_map.claims:
        for voice, taken in every[claim.title].items():
            if taken[-1].assertion.stance in stances:
                found.setdefault(voice, []).append(claim)
    for voice, claims in found.items():
        yield f"{opened(voice_called(argument_map, voice))} {verb} {names_of(claims)}."


def _opposed(argument_map: ArgumentMap, found: Sequence[Crossing]) -> Iterator[str]:
    for one in found:
        if one.opposing:
            ends = listed(dict.fromkeys(f"{name(a)} against {name(b)}" for a, b in one.opposing))
            yield (
                f"What {voice_called(argument_map, one.voice)} says is set against what "
                f"{voice_called(argument_map, one.other)} says: {ends}."
            )
