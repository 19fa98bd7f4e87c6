"""Where do accounts pull apart, over what, and does the map say so?"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from argmap.analyses.conflicts import Bond, Conflict, conflicts
from argmap.documents import Column, ColumnKind, Document, Row, Table
from argmap.model import Matter
from argmap.reports.wording import (
    called,
    counted,
    in_order,
    listed,
    name,
    names_of,
    opened,
    voice_called,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.model import ArgumentMap, Claim
    from argmap.reports.subject import MapFile, Subject

_MEANINGS = {
    Bond.CONTRADICTION: "exclude each other",
    Bond.TENSION: "a tension: both may be true",
    Bond.RIVALS: "rival causes: both may have worked",
    Bond.UNDERCUT: "the first denies the step to the second",
    Bond.OBJECTION: "the first speaks against the second",
    Bond.CONCESSION: "the first is conceded, the second held all the same",
    Bond.UNRELATED: "not related by the map",
}
_MATTERS = {
    Matter.NUMBER: "numbers",
    Matter.TENSE: "what is done and what is to come",
    Matter.PLACE: "places",
    Matter.AGENCY: "who acts",
    Matter.CAUSE: "causes",
    Matter.CERTAINTY: "how certain a thing is",
    Matter.REASON: "reasons",
}
_UNKNOWN = (
    "Which side is right: that is not decided by how many say it or how firmly.",
    "Conflicts that stand in words alone: only data are compared, and notes quoted.",
)


def report(subject: Subject) -> Document:
    """Return the conflicts of each map, with what its maker notes."""
    return subject.each(_told)


def _told(file: MapFile) -> Document:
    found = conflicts(file.map)
    return Document(
        report="conflicts",
        title="Conflicts and tensions",
        files=(file.name,),
        summary=tuple(_summary(found)),
        tables=(_table(file.map, found), _notes(file.map)),
        unknown=_UNKNOWN,
    )


def _table(argument_map: ArgumentMap, found: Sequence[Conflict]) -> Table:
    return Table(
        key="conflicts",
        caption="Where accounts pull apart",
        columns=(
            Column("matter", "Over", ColumnKind.MARK),
            Column("one", "One account"),
            Column("other", "The other"),
            Column("bond", "How the map relates them"),
            Column("note", "Its maker notes"),
        ),
        rows=tuple(
            Row(
                (
                    one.matter.value,
                    tuple(_account(argument_map, one.one)),
                    tuple(_account(argument_map, one.other)),
                    _bond(one),
                    one.note or None,
                )
            )
            for one in found
        ),
        empty="No two claims of this map pull apart, as far as its data tell.",
    )


def _account(argument_map: ArgumentMap, claims: Sequence[Claim]) -> Iterator[str]:
    for claim in in_order(claims):
        speakers = dict.fromkeys(voice for made in claim.assertions for voice in made.by)
        voices = ", ".join(voice_called(argument_map, voice) for voice in speakers)
        value = claim.value
        number = f": {value.n:,g} {value.unit}".rstrip() if value is not None else ""
        about = f" ({value.of})" if value is not None and value.of else ""
        yield f"{called(claim)}{number}{about}{f'; {voices}' if voices else ''}"


def _bond(one: Conflict) -> str:
    if one.matter is Matter.TENSE and one.bond is Bond.UNRELATED:
        return "told as done, and as still to come: perhaps stages of one event"
    return _MEANINGS[one.bond]


def _notes(argument_map: ArgumentMap) -> Table:
    """Return what the map's maker notes beside claims: some conflicts are told nowhere else."""
    return Table(
        key="notes",
        caption="Notes of the map's maker on single claims",
        columns=(
            Column("claim", "Claim", ColumnKind.MARK),
            Column("text", "What it says"),
            Column("note", "Note"),
        ),
        rows=tuple(
            Row((name(claim), claim.text or claim.title, made.note))
            for claim in argument_map.claims
            for made in claim.assertions
            if made.note
        ),
        empty="The maker of this map notes nothing.",
    )


def _summary(found: Sequence[Conflict]) -> Iterator[str]:
    if not found:
        yield "No two claims of this map pull apart, as far as its data tell."
        return
    numbers = Counter(one.matter for one in found)
    over = [f"{_times(numbers[one])} over {said}" for one, said in _MATTERS.items() if numbers[one]]
    yield f"Accounts pull apart {listed(over)}."
    excluded = [one for one in found if one.bond is Bond.CONTRADICTION]
    if excluded:
        pairs = listed(f"{names_of(one.one)} and {names_of(one.other)}" for one in excluded)
        yield f"The map says that these exclude each other: {pairs}."
    else:
        yield "The map says of no two claims that they exclude each other."
    for one in found:
        if one.matter is not Matter.REASON:
            yield f"{opened(one.matter.value)}: {_sentence(one)}"


def _times(number: int) -> str:
    return {1: "once", 2: "twice"}.get(number) or counted(number, "time")


def _sentence(one: Conflict) -> str:
    sides = f"{names_of(one.one)} against {names_of(one.other)}"
    numbers = [_numbers(claims) for claims in (one.one, one.other)]
    if one.matter is Matter.NUMBER and all(numbers):
        sides = f"{numbers[0]} ({names_of(one.one)}) against {numbers[1]} ({names_of(one.other)})"
    note = f" ({one.note})" if one.note else ""
    verb = "they " if one.bond is Bond.CONTRADICTION else ""
    return f"{sides}, {verb}{_bond(one)}{note}."


def _numbers(claims: Sequence[Claim]) -> str:
    return listed(
        dict.fromkeys(f"{claim.value.n:,g}" for claim in claims if claim.value is not None) or [""]
    )
