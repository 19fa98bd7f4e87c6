"""The tables of the ledger."""

from __future__ import annotations

from typing import TYPE_CHECKING, SupportsFloat

from argmap.analyses.judgements import by_prediction
from argmap.analyses.scoring import brier_score, log_score, mean_daily_brier
from argmap.documents import Column, ColumnKind, Row, Table
from argmap.model import Mode, ResolutionStatus
from argmap.reports.foretelling import (
    basis_told,
    claims_called,
    condition,
    due_told,
    giver,
    obstacles_told,
    rounded,
    settler,
    source_title,
    voice_name,
)
from argmap.reports.wording import called, statement

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from argmap.analyses.judgements import Estimate, Judgement
    from argmap.documents import Cell
    from argmap.reports.subject import MapFile


def ledger(file: MapFile, found: Sequence[Judgement], today: date) -> Table:
    """Return the predictions with numbers, outcomes and scores, or what is in the way."""
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


def details(file: MapFile, found: Sequence[Judgement]) -> Table:
    """Return the scores of the ends of ranges, and of histories."""
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


def terms(file: MapFile) -> Table:
    """Return what was foretold, in which words, and how it is to be settled."""
    return Table(
        key="terms",
        caption="What was foretold, and on which terms",
        columns=(
            Column("claim", "Prediction"),
            Column("event", "What is to happen"),
            Column("words", "Said as", ColumnKind.MARK),
            Column("condition", "Counts"),
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
                    settler(file.map, one.foretold.resolution),
                    one.foretold.resolution.rule,
                )
            )
            for one, *_ in by_prediction(file.map)
        ),
        empty="This map foretells nothing.",
    )


def readings(file: MapFile) -> Table:
    """Return the numbers that somebody reads into a speaker's words, with the reasons."""
    return Table(
        key="readings",
        caption="Numbers that somebody read into words",
        columns=(
            Column("claim", "Prediction"),
            Column("words", "Said as", ColumnKind.MARK),
            Column("number", "Read as", ColumnKind.MARK),
            Column("reader", "By"),
            Column("why", "Why"),
        ),
        rows=tuple(
            Row(
                (
                    called(one.claim),
                    one.assertion.mode.value,
                    str(one.estimates[-1].chance) if one.estimates else "none",
                    voice_name(file.map, one.reader),
                    one.prediction.reading.why if one.prediction.reading else "",
                )
            )
            for made in by_prediction(file.map)
            for one in made
            if one.reader
        ),
        empty="Nobody read a number into words.",
    )


def outcomes(file: MapFile) -> Table:
    """Return what is said to have happened, when that was known, and on whose word."""
    return Table(
        key="outcomes",
        caption="How it turned out, and on whose word",
        columns=(
            Column("claim", "Prediction"),
            Column("outcome", "Outcome", ColumnKind.MARK),
            Column("on", "Known on", ColumnKind.MARK),
            Column("source", "On the word of"),
            Column("happened", "What happened"),
        ),
        rows=tuple(
            Row(
                (
                    called(one.claim),
                    one.outcome.status.value,
                    str(one.outcome.on) if one.outcome.on else "not said",
                    tuple(_vouching(file, one)),
                    one.foretold.resolution.outcome,
                )
            )
            for one, *_ in by_prediction(file.map)
            if one.outcome.status is not ResolutionStatus.OPEN
        ),
        empty="Nothing has been settled yet.",
    )


def _vouching(file: MapFile, one: Judgement) -> Iterator[str]:
    """Yield the source of an outcome, and the claims that are to show it."""
    resolution = one.foretold.resolution
    if resolution.source:
        yield source_title(file.map, resolution.source)
    yield from claims_called(file.map, resolution.evidence)
