"""When was what said, when did it happen, and when does it fall due?"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from argmap.analyses.dating import Basis, Dated, Happening, dated, open_ended, undated
from argmap.documents import Column, ColumnKind, Document, Figure, Row, Table
from argmap.documents.timeline import Lane, Moment, MomentKind, Timeline
from argmap.model import IssuedBasis
from argmap.reports.wording import (
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
    from datetime import date

    from argmap.model import ArgumentMap, Claim, Source
    from argmap.reports.subject import MapFile, Subject

_Group: TypeAlias = "tuple[Dated, tuple[Claim, ...]]"
"""What shares a date, and the claims it is about."""
_MOST_NAMED = 4
_LONGEST_LABEL = 40
"""Of more claims at one place, or of longer names, the figure gives only the number."""


def report(subject: Subject) -> Document:
    """Return what has a date, in order, with what the dates rest on."""
    return subject.each(lambda file: _told(file, subject.today))


def _told(file: MapFile, today: date) -> Document:
    groups = _grouped(dated(file.map))
    return Document(
        report="timeline",
        title="Timeline",
        files=(file.name,),
        today=today if _is_ahead(groups, today) else None,
        summary=tuple(_summary(file.map, groups)),
        figures=tuple(_figures(file, groups, today)),
        tables=(_table(file.map, groups),),
        unknown=tuple(_unknown(file.map, groups)),
    )


def _grouped(found: Sequence[Dated]) -> tuple[_Group, ...]:
    """Return what shares date, voices and basis once, with the claims it is about."""
    groups: dict[object, tuple[Dated, list[Claim]]] = {}
    for one in found:
        source = one.source.id if one.source else ""
        key = (one.happening, one.when, one.basis, one.voices, source)
        _, claims = groups.setdefault(key, (one, []))
        if one.claim is not None and one.claim not in claims:
            claims.append(one.claim)
    return tuple((one, in_order(claims)) for one, claims in groups.values())


def _table(argument_map: ArgumentMap, groups: Sequence[_Group]) -> Table:
    return Table(
        key="timeline",
        caption="What has a date",
        columns=(
            Column("date", "Date", ColumnKind.MARK),
            Column("what", "What", ColumnKind.MARK),
            Column("who", "Who"),
            Column("claims", "Claims"),
            Column("basis", "How the date is known", ColumnKind.MARK),
        ),
        rows=tuple(
            Row(
                (
                    str(one.when),
                    one.happening.value,
                    _who(argument_map, one),
                    ", ".join(map(name, claims)) or None,
                    one.basis.value,
                )
            )
            for one, claims in groups
        ),
        note="A date is inferred where nobody printed it, or where it is counted from one that "
        "nobody printed. Where it is not known when something was said, it stands at the date of "
        "its source.",
        empty="Nothing in this map has a date.",
    )


def _who(argument_map: ArgumentMap, one: Dated) -> str | None:
    if one.source is not None:
        return _publication(one.source)
    return ", ".join(opened(voice_called(argument_map, voice)) for voice in one.voices) or None


def _publication(source: Source) -> str:
    return source.publisher or source.title or source.id


def _figures(file: MapFile, groups: Sequence[_Group], today: date) -> Iterator[Figure]:
    lanes: dict[str, list[Moment]] = {}
    for one, claims in groups:
        who = _who(file.map, one) or "Not said by whom"
        lanes.setdefault(who, []).append(
            Moment(
                kind=MomentKind(one.happening.value),
                first=one.when.first,
                last=one.when.last,
                label=_label(claims),
                inferred=one.basis is Basis.INFERRED,
            )
        )
    if lanes:
        yield Figure(
            key="timeline",
            title=f"Timeline: {file.map.title or file.name}",
            description=_described(groups),
            content=Timeline(
                lanes=tuple(Lane(who, tuple(moments)) for who, moments in lanes.items()),
                today=today if _is_ahead(groups, today) else None,
            ),
        )


def _is_ahead(groups: Sequence[_Group], today: date) -> bool:
    """Return whether anything still falls due, so that the day of the report matters."""
    return any(one.happening is Happening.DUE and one.when.last >= today for one, _ in groups)


def _label(claims: Sequence[Claim]) -> str:
    names = ", ".join(map(name, claims))
    long = len(claims) > _MOST_NAMED or len(names) > _LONGEST_LABEL
    return counted(len(claims), "claim") if long else names


def _described(groups: Sequence[_Group]) -> str:
    first, last = groups[0][0].when.first, max(one.when.last for one, _ in groups)
    inferred = sum(one.basis is Basis.INFERRED for one, _ in groups)
    return (
        f"{counted(len(groups), 'date')} from {first} to {last}, a line for each voice and source. "
        f"{_share(inferred, len(groups))} inferred and drawn hollow."
    )


def _share(number: int, of: int) -> str:
    """Return how many of some dates something is said of, with the verb: `All of them are`."""
    if number == of > 1:
        return "All of them are"
    return opened(counted(number, "of them is", "of them are")) if number else "None of them is"


def _summary(argument_map: ArgumentMap, groups: Sequence[_Group]) -> Iterator[str]:
    if not groups:
        yield "Nothing in this map has a date."
        return
    first, last = groups[0][0], max((one for one, _ in groups), key=lambda one: one.when.last)
    inferred = sum(one.basis is Basis.INFERRED for one, _ in groups)
    yield (
        f"The map has {counted(len(groups), 'date')}, from {first.when} to {last.when}. "
        f"{_share(inferred, len(groups))} inferred."
    )
    guessed = [
        _publication(source)
        for source in argument_map.sources
        if source.issued is not None and source.issued_basis is IssuedBasis.INFERRED
    ]
    if guessed:
        dates, verb = ("date", "is") if len(guessed) == 1 else ("dates", "are")
        yield (
            f"The {dates} of {listed(guessed)} {verb} inferred, and so is every date that rests "
            f"on {'it' if len(guessed) == 1 else 'them'}."
        )
    for kind, verb in ((Happening.DUE, "due"), (Happening.RESOLVED, "resolved")):
        claims = [claim for one, claims in groups if one.happening is kind for claim in claims]
        if claims:
            yield f"Predictions {verb} on a known date: {names_of(claims)}."


def _unknown(argument_map: ArgumentMap, groups: Sequence[_Group]) -> Iterator[str]:
    without, endless = undated(argument_map), open_ended(argument_map)
    if without:
        yield f"When {names_of(without)} {'was' if len(without) == 1 else 'were'} said."
    if endless:
        verb, pronoun = ("is", "it says") if len(endless) == 1 else ("are", "they say")
        yield (
            f"When {names_of(endless)} {verb} due: {pronoun} no date by which to come true or fail."
        )
    if not any(one.happening is Happening.EVENT for one, _ in groups):
        yield "When things happened: the map dates no event (`when` in the value of a claim)."
    yield "Whether things were said in this order on one day: dates are no finer than days."
