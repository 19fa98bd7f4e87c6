"""How did claims change on their way from witness to headline?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.analyses.drift import Journey, Overreach, Shift, journeys, overreaches, shifts
from argmap.documents import Column, ColumnKind, Document, Row, Table
from argmap.reports.wording import called, counted, name, names_of, opened, statement, voice_called

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.model import ArgumentMap, Assertion
    from argmap.reports.subject import MapFile, Subject

_UNKNOWN = (
    "How firmly it was said at the stations in between: the map holds only how it stands in print.",
    "Ways of which the map says nothing: without `via` a claim counts as heard from its speaker.",
    "Changes in the words themselves: only how firmly they are put is compared.",
)


def report(subject: Subject) -> Document:
    """Return the ways that claims have come, with how firm they were at each hop that is known."""
    return subject.each(_told)


def _told(file: MapFile) -> Document:
    ways, changed, beyond = journeys(file.map), shifts(file.map), overreaches(file.map)
    return Document(
        report="drift",
        title="Drift",
        files=(file.name,),
        summary=tuple(_summary(ways, changed, beyond)),
        tables=(
            _journeys(file.map, ways),
            _shifts(file.map, changed),
            _overreaches(beyond),
        ),
        unknown=_UNKNOWN,
    )


def _journeys(argument_map: ArgumentMap, ways: Sequence[Journey]) -> Table:
    return Table(
        key="journeys",
        caption="Claims that came through others",
        columns=(
            Column("claim", "Claim", ColumnKind.MARK),
            Column("text", "What it says"),
            Column("way", "From witness to print"),
            Column("hops", "Hops", ColumnKind.NUMBER),
            Column("mode", "How it stands there", ColumnKind.MARK),
        ),
        rows=tuple(
            Row(
                (
                    name(one.claim),
                    statement(one.claim),
                    tuple(_way(argument_map, one)),
                    len(one.carriers) + len(one.sources),
                    one.assertion.mode.value,
                )
            )
            for one in ways
        ),
        empty="No claim of this map is said to have come through others.",
    )


def _way(argument_map: ArgumentMap, one: Journey) -> Iterator[str]:
    speakers = ", ".join(voice_called(argument_map, voice) for voice in one.speakers)
    yield f"{opened(speakers) or 'Nobody named'} (says so)"
    for carrier in one.carriers:
        yield f"→ {_station(argument_map, carrier)} (mode not known)"
    for source in one.sources:
        yield f"→ {_station(argument_map, source)} ({one.assertion.mode.value})"


def _station(argument_map: ArgumentMap, station: str) -> str:
    source = argument_map.source_by_id.get(station)
    if source is not None:
        return source.publisher or source.title or source.id
    return voice_called(argument_map, station)


def _shifts(argument_map: ArgumentMap, changed: Sequence[Shift]) -> Table:
    return Table(
        key="shifts",
        caption="Claims told more than once, and not as firmly each time",
        columns=(
            Column("claim", "Claim", ColumnKind.MARK),
            Column("text", "What it says"),
            Column("before", "First"),
            Column("after", "Then"),
            Column("shift", "It became", ColumnKind.MARK),
        ),
        rows=tuple(
            Row(
                (
                    name(one.claim),
                    statement(one.claim),
                    _stated(argument_map, one.before),
                    _stated(argument_map, one.after),
                    "firmer" if one.hardened else "weaker",
                )
            )
            for one in changed
        ),
        note="By date where every telling has one, else with the fewest hands in between first.",
        empty="No claim of this map is told twice with different firmness.",
    )


def _stated(argument_map: ArgumentMap, made: Assertion) -> str:
    speakers = ", ".join(voice_called(argument_map, voice) for voice in made.by)
    return f"{opened(speakers)}: {made.mode.value}"


def _overreaches(beyond: Sequence[Overreach]) -> Table:
    return Table(
        key="overreaches",
        caption="Claims told more firmly than anything given for them",
        columns=(
            Column("claim", "Claim", ColumnKind.MARK),
            Column("text", "What it says"),
            Column("mode", "Told", ColumnKind.MARK),
            Column("grounds", "What is given for it"),
        ),
        rows=tuple(
            Row(
                (
                    name(one.claim),
                    statement(one.claim),
                    one.mode.value,
                    tuple(f"{called(claim)}: {mode.value}" for claim, mode in one.grounds),
                )
            )
            for one in beyond
        ),
        note="Its speaker may know more than the map gives for it. From firm to weak: flat or "
        "presupposed, will, approx, would, quoted or warned or claimed or accused, said-to-be, may "
        "or could, perhaps.",
        empty="No claim is told more firmly than the firmest claim that is given for it.",
    )


def _summary(
    ways: Sequence[Journey], changed: Sequence[Shift], beyond: Sequence[Overreach]
) -> Iterator[str]:
    if not (ways or changed or beyond):
        yield "Nothing in this map is said to have come through others or to have become firmer."
    if ways:
        claims = names_of([one.claim for one in ways])
        yield f"{opened(counted(len(ways), 'claim'))} came through others: {claims}."
        flat = [one.claim for one in ways if one.assertion.mode.value == "flat"]
        if flat:
            verb = "is" if len(flat) == 1 else "are"
            yield f"Of these, {names_of(flat)} {verb} told as flat fact."
        else:
            yield "Each of them is still marked as somebody's word, and none is told as flat fact."
    hardened = [one.claim for one in changed if one.hardened]
    if hardened:
        yield f"Told more firmly the second time: {names_of(dict.fromkeys(hardened))}."
    if beyond:
        yield (
            f"Told more firmly than anything given for {'it' if len(beyond) == 1 else 'them'}: "
            f"{names_of([one.claim for one in beyond])}."
        )
