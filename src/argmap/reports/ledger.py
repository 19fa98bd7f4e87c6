"""Which predictions were made, how did they turn out, and which cannot be scored?"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, SupportsFloat

from argmap.analyses.judgements import Obstacle, by_prediction, judgements
from argmap.analyses.scoring import brier_score, log_score, mean_daily_brier
from argmap.documents import Column, ColumnKind, Document, Row, Table
from argmap.model import Mode
from argmap.reports.foretelling import (
    basis_told,
    condition,
    due_told,
    giver,
    is_overdue,
    obstacles_told,
    rounded,
    voice_name,
)
from argmap.reports.wording import called, counted, listed, opened, statement

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from argmap.analyses.judgements import Estimate, Judgement
    from argmap.documents import Cell
    from argmap.reports.subject import MapFile, Subject

_FEW = 10
"""So many voices and conditions are told in sentences; the tables hold all."""
_REASONS = {
    Obstacle.NO_EVENT: ("does not say what is to happen", "do not say what is to happen"),
    Obstacle.NO_NUMBER: ("has no number", "have no number"),
    Obstacle.NO_SCALE: ("has a phrase on no scale", "have a phrase on no scale"),
    Obstacle.NO_PROBABILITY: ("has no probability", "have no probability"),
    Obstacle.TOO_LATE: ("was given too late", "were given too late"),
    Obstacle.NO_DATE: ("names no date", "name no date"),
    Obstacle.VAGUE_DATE: ("has only words for a date", "have only words for a date"),
    Obstacle.OPEN: ("is still open", "are still open"),
    Obstacle.PARTLY: ("came about in part", "came about in part"),
    Obstacle.AMBIGUOUS: ("is ambiguous", "are ambiguous"),
    Obstacle.ANNULLED: ("was withdrawn", "were withdrawn"),
    Obstacle.VOID: ("is void, for want of its condition", "are void, for want of their conditions"),
    Obstacle.DISPUTED: ("is disputed", "are disputed"),
}
"""What is said of one judgement, and of several, that have an obstacle."""
_UNKNOWN = (
    "Whether the outcomes are right: they are taken from the file, on the word of their source.",
    "What a word such as “could” stands for. A number read into it is its reader's, as `reading`.",
    "Whether anybody foresees well: one score says little. `argmap report calibration` has many.",
)


def report(subject: Subject) -> Document:
    """Return every prediction with its number, its outcome and its score, or why it has none."""
    return subject.each(lambda file: _told(file, subject.today))


def _told(file: MapFile, today: date) -> Document:
    found = judgements(file.map)
    return Document(
        report="ledger",
        title="Ledger of predictions",
        files=(file.name,),
        today=today,
        summary=tuple(_summary(file, found, today)),
        tables=(_ledger(file, found, today), _details(file, found), _terms(file)),
        unknown=_UNKNOWN,
    )


def _ledger(file: MapFile, found: Sequence[Judgement], today: date) -> Table:
    return Table(
        key="ledger",
        caption="Predictions and their scores",
        columns=(
            Column("claim", "Prediction"),
            Column("voice", "Voice"),
            Column("number", "Number"),
            Column("due", "Due"),
            Column("outcome", "Outcome", ColumnKind.MARK),
            Column("brier", "Brier", ColumnKind.NUMBER),
            Column("log", "Log", ColumnKind.NUMBER),
            Column("obstacles", "Cannot be scored because"),
        ),
        rows=tuple(_row(file, one, today) for one in found),
        note="Brier: the square of what the number missed the outcome by, from 0 (certain and "
        "right) to 1. Log: the negative natural logarithm of the probability the outcome was given,"
        " from 0. Lower is better. Of several numbers the last one given before the outcome was "
        "known is scored, and of a range its middle.",
        empty="This map foretells nothing.",
    )


def _row(file: MapFile, one: Judgement, today: date) -> Row:
    scored = one.counted if one.is_scored else None
    quadratic = scored and brier_score(scored.chance, came_about=one.came_about)
    natural = scored and log_score(scored.chance, came_about=one.came_about)
    cells = (
        called(one.claim),
        giver(file.map, one),
        f"{one.counted.chance}, {basis_told(one)}" if one.counted else "none",
        due_told(one.prediction),
        one.outcome.status.value,
        rounded(quadratic.middle) if quadratic else None,
        rounded(natural.middle) if natural else None,
        obstacles_told(one, today),
    )
    return Row(cells, quiet=scored is None)


def _details(file: MapFile, found: Sequence[Judgement]) -> Table:
    return Table(
        key="details",
        caption="Ranges, and numbers that were changed",
        columns=(
            Column("claim", "Prediction"),
            Column("voice", "Voice"),
            Column("brier", "Brier, best to worst"),
            Column("log", "Log, best to worst"),
            Column("entries", "Numbers given"),
            Column("daily", "Daily Brier", ColumnKind.NUMBER),
        ),
        rows=tuple(
            _detail(file, one, one.counted)
            for one in found
            if one.is_scored and one.counted
            if len(one.estimates) > 1 or one.counted.chance.low != one.counted.chance.high
        ),
        note="Best and worst are the scores of the two ends of a range. Daily: every number weighed"
        " by the days it stood, from the first to the outcome.",
        empty="Each score is that of a single number.",
    )


def _detail(file: MapFile, one: Judgement, counted_one: Estimate) -> Row:
    quadratic = brier_score(counted_one.chance, came_about=one.came_about)
    natural = log_score(counted_one.chance, came_about=one.came_about)
    daily = mean_daily_brier(one) if len(one.estimates) > 1 else None
    return Row(
        (
            called(one.claim),
            giver(file.map, one),
            _ends(quadratic.best, quadratic.worst),
            _ends(natural.best, natural.worst),
            tuple(
                f"{each.chance} on {each.at}" if each.at else str(each.chance)
                for each in one.estimates
            ),
            None if daily is None else rounded(daily),
        )
    )


def _ends(best: SupportsFloat, worst: SupportsFloat) -> Cell:
    ends = rounded(best), rounded(worst)
    return None if ends[0] == ends[1] else f"{ends[0]} to {ends[1]}"


def _terms(file: MapFile) -> Table:
    return Table(
        key="terms",
        caption="What was foretold, and on which terms",
        columns=(
            Column("claim", "Prediction"),
            Column("event", "What is to happen"),
            Column("words", "Said as", ColumnKind.MARK),
            Column("condition", "Counts only"),
            Column("arbiter", "Settled by"),
            Column("rule", "By the rule"),
        ),
        rows=tuple(
            Row(
                (
                    called(one.claim),
                    one.prediction.event or statement(one.claim),
                    "" if one.assertion.mode is Mode.FLAT else one.assertion.mode.value,
                    condition(file.map, one.prediction),
                    voice_name(file.map, one.foretold.resolution.arbiter)
                    if one.foretold.resolution.arbiter
                    else one.foretold.resolution.source,
                    one.foretold.resolution.rule,
                )
            )
            for one, *_ in by_prediction(file.map)
        ),
        empty="This map foretells nothing.",
    )


def _summary(file: MapFile, found: Sequence[Judgement], today: date) -> Iterator[str]:
    if not found:
        return
    number = len({one.question for one in found})
    voices = dict.fromkeys(giver(file.map, one) for one in found)
    by = listed(voices) if len(voices) <= _FEW else counted(len(voices), "voice")
    yield f"{opened(counted(number, 'prediction'))} by {by}."
    scored = sum(one.is_scored for one in found)
    without = [one for one in found if not one.is_scored]
    those = "them" if len(found) == number else f"the {counted(len(found), 'judgement')} on them"
    if scored:
        others = f" Of the others {_why(without)}." if without else ""
        yield f"{opened(counted(scored, f'of {those} is', f'of {those} are'))} scored.{others}"
    else:
        yield f"None of {those} can be scored: {_why(without)}."
    late = len({one.question for one in without if is_overdue(one, today)})
    if late:
        yield f"{opened(counted(late, 'is', 'are'))} overdue; `argmap report due` lists them."
    hanging = {one.question: one for one in without if condition(file.map, one.prediction)}
    for one in [*hanging.values()][:_FEW]:
        yield f"{called(one.claim)} counts only {condition(file.map, one.prediction)}."


def _why(without: Sequence[Judgement]) -> str:
    """Return what keeps judgements from a score, each reason with how many it keeps."""
    number = Counter(obstacle for one in without for obstacle in one.obstacles)
    return listed(
        counted(number[obstacle], *reasons)
        for obstacle, reasons in _REASONS.items()
        if number[obstacle]
    )
