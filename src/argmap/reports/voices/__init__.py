"""Who says what, who meets whom, and who changed their mind?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.analyses.stances import Crossing, Stands, crossings, stands
from argmap.documents import Document
from argmap.model import Stance, Voice, VoiceKind
from argmap.reports.voices.tables import (
    changes_table,
    counts,
    crossings_table,
    matrix_table,
    shared_table,
    voices_table,
)
from argmap.reports.wording import (
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
        voices_table(file.map, speaking, every),
        shared_table(file.map, every),
        changes_table(file.map),
        crossings_table(file.map),
        matrix_table(file.map, speaking, every),
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
        says, presupposed, *_ = counts(
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
