"""Which predictions are due, overdue first?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.analyses.judgements import by_prediction
from argmap.documents import Column, ColumnKind, Document, Row, Table
from argmap.reports.foretelling import condition, due, giver, settler
from argmap.reports.wording import called, counted, listed, opened

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from argmap.analyses.judgements import Judgement
    from argmap.documents import Cell
    from argmap.reports.subject import MapFile, Subject

    _Made = Sequence[Judgement]

_SOON = 30
"""What is due within so many days is told in a sentence."""
_UNKNOWN = ("What happened meanwhile: a prediction counts as open until its file says otherwise.",)


def report(subject: Subject) -> Document:
    """Return the predictions that are still open, by the day they are due."""
    return subject.each(lambda file: _told(file, subject.today))


def _told(file: MapFile, today: date) -> Document:
    still_open = [made for made in by_prediction(file.map) if made[0].foretold.is_open]
    dated = [(day, made) for made in still_open if (day := due(made[0].prediction))]
    dated.sort(key=lambda pair: pair[0].last)
    undated = [made for made in still_open if due(made[0].prediction) is None]
    days = [(day.last - today).days for day, _ in dated]
    return Document(
        report="due",
        title="Predictions due",
        files=(file.name,),
        today=today,
        summary=tuple(_summary(days, undated)),
        tables=(
            Table(
                key="due",
                caption="Open predictions by the day they are due",
                columns=(
                    Column("due", "Due", ColumnKind.MARK),
                    Column("days", "In days", ColumnKind.NUMBER),
                    Column("when", "When", ColumnKind.MARK),
                    *_COLUMNS,
                ),
                rows=tuple(
                    Row((str(day), left, _when(left), *_cells(file, made)), quiet=left > _SOON)
                    for (day, made), left in zip(dated, days, strict=True)
                ),
                empty="No open prediction names a day.",
            ),
            Table(
                key="undated",
                caption="Open predictions that name no day, and will never be due",
                columns=(Column("words", "When, in words"), *_COLUMNS),
                rows=tuple(
                    Row((made[0].prediction.horizon_words or "not said", *_cells(file, made)))
                    for made in undated
                ),
                empty="Every open prediction names a day.",
            ),
        ),
        unknown=_UNKNOWN,
    )


_COLUMNS = (
    Column("claim", "Prediction"),
    Column("voices", "Voice"),
    Column("condition", "Counts"),
    Column("arbiter", "Settled by"),
)


def _cells(file: MapFile, made: _Made) -> tuple[Cell, ...]:
    return (
        called(made[0].claim),
        tuple(dict.fromkeys(giver(file.map, one) for one in made)),
        condition(file.map, made[0].prediction),
        settler(file.map, made[0].foretold.resolution),
    )


def _when(left: int) -> str:
    if left < 0:
        return "overdue"
    return "today" if left == 0 else "soon" if left <= _SOON else "later"


def _summary(days: Sequence[int], undated: Sequence[_Made]) -> Iterator[str]:
    overdue = sum(left < 0 for left in days)
    soon = sum(0 <= left <= _SOON for left in days)
    later = len(days) - overdue - soon
    if not days and not undated:
        yield "No prediction of this map is open."
        return
    parts = [
        counted(number, f"prediction {tail}", f"predictions {tail}")
        for number, tail in (
            (overdue, "overdue"),
            (soon, f"due within {_SOON} days"),
            (later, "due later"),
        )
        if number
    ]
    if parts:
        yield f"{opened(listed(parts))}."
    if undated:
        number = counted(len(undated), "open prediction names", "open predictions name")
        yield (
            f"{opened(number)} no day: {listed(called(made[0].claim) for made in undated)}. "
            "What may come about at any time is never due, and never wrong."
        )
