"""The tables of the report on calibration."""

from __future__ import annotations

from collections import Counter
from math import fsum, isinf
from typing import TYPE_CHECKING

from argmap.analyses.chances import Chance, percent
from argmap.analyses.judgements import FEWEST
from argmap.analyses.scoring import logarithmic
from argmap.documents import Column, ColumnKind, Row, Table
from argmap.reports.calibration.scorer import POOL, Scorer

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from fractions import Fraction

    from argmap.analyses.calibration import Calibration
    from argmap.analyses.pairing import Pairing
    from argmap.documents import Cell


def scores(voices: Sequence[Scorer]) -> Table:
    """Return the mean scores of each voice."""
    return Table(
        key="scores",
        caption="Scores",
        columns=(
            Column("voice", "Voice"),
            Column("number", "Scored", ColumnKind.NUMBER),
            Column("basis", "What was scored"),
            Column("brier", "Brier", ColumnKind.NUMBER),
            Column("best", "Best", ColumnKind.NUMBER),
            Column("worst", "Worst", ColumnKind.NUMBER),
            Column("log", "Log", ColumnKind.NUMBER),
            Column("base-rate", "Came about", ColumnKind.NUMBER),
            Column("skill", "Skill", ColumnKind.NUMBER),
        ),
        rows=tuple(map(_score, voices)),
        note="Means over all scored forecasts; lower is better, but for skill: 1 is perfect, 0 no "
        "better than always stating the share of these questions that came about, less than 0 "
        "worse. Skill is withheld under 20. Best and worst are those of the ends of ranges and "
        "phrases. Pooled: the geometric mean of the odds of all who answered a question with "
        "numbers of their own; voices of one origin are first pooled to one.",
        empty="Nothing can be scored yet.",
    )


def _score(voice: Scorer) -> Row:
    best, worst = voice.record.ends
    natural = [
        logarithmic(one.probability, came_about=one.came_about) for one in voice.record.cases
    ]
    log: Cell = "infinite" if any(map(isinf, natural)) else round(fsum(natural) / len(natural), 4)
    skill = voice.parts.skill if voice.is_enough else None
    return Row(
        (
            voice.name,
            voice.number,
            _basis(voice),
            _exact(voice.parts.brier),
            None if best == worst else _exact(best),
            None if best == worst else _exact(worst),
            log,
            _exact(voice.base_rate),
            None if skill is None else _exact(skill),
        ),
        quiet=not voice.is_enough,
    )


def _basis(voice: Scorer) -> str:
    """Return what was scored, with how many where it is not all the same."""
    if voice.name == POOL:
        return "the pool of own numbers"
    bases = Counter(one.basis.value for one in voice.record.scored.values())
    if len(bases) == 1:
        return f"{next(iter(bases))}s"
    return ", ".join(
        f"{number} {basis}" if number == 1 else f"{number} {basis}s"
        for basis, number in bases.items()
    )


def comparison(pairs: Sequence[tuple[Scorer, Scorer, Pairing]]) -> Table:
    """Return how every two voices did on the questions they share."""
    return Table(
        key="comparison",
        caption="Voices on the questions that both answered",
        columns=(
            Column("better", "Better"),
            Column("worse", "Worse"),
            Column("shared", "Shared", ColumnKind.NUMBER),
            Column("difference", "Difference", ColumnKind.NUMBER),
            Column("from", "95 % from", ColumnKind.NUMBER),
            Column("to", "to", ColumnKind.NUMBER),
            Column("nearer", "Nearer", ColumnKind.NUMBER),
            Column("farther", "Farther", ColumnKind.NUMBER),
        ),
        rows=tuple(
            Row(
                (
                    one.name,
                    other.name,
                    pairing.shared,
                    _exact(-pairing.difference),
                    None if pairing.interval is None else round(-pairing.interval[1], 4),
                    None if pairing.interval is None else round(-pairing.interval[0], 4),
                    pairing.nearer,
                    pairing.farther,
                )
            )
            for one, other, pairing in pairs
        ),
        note="Difference: how much lower the better one's mean Brier score is. The interval is "
        "withheld under 20 shared questions; where it reaches below 0, chance alone may be behind "
        "the difference. Nearer and farther: on how many questions the better one came nearer to "
        "the outcome, and less near.",
        empty="No two voices answered the same question.",
    )


def parts(voices: Sequence[Scorer]) -> Table:
    """Return what each mean Brier score is made of, by bins."""
    return Table(
        key="parts",
        caption="What the Brier scores are made of, in ten bins",
        columns=(
            Column("voice", "Voice"),
            Column("brier", "Brier", ColumnKind.NUMBER),
            Column("reliability", "Reliability", ColumnKind.NUMBER),
            Column("resolution", "Resolution", ColumnKind.NUMBER),
            Column("uncertainty", "Uncertainty", ColumnKind.NUMBER),
            Column("variance", "Variance", ColumnKind.NUMBER),
            Column("covariance", "Covariance", ColumnKind.NUMBER),
        ),
        rows=tuple(Row((voice.name, *map(_exact, voice.parts[:6]))) for voice in voices),
        note="Brier = reliability - resolution + uncertainty + variance - covariance, the last two "
        "within the bins; but for rounding it adds up. Reliability: how far what came about lies "
        "from what was foretold, so low is good. Resolution: how far the bins differ, so high is "
        "good. Uncertainty is that of the questions.",
        empty=f"Withheld: no voice has {FEWEST} scored forecasts.",
    )


def curve(voices: Sequence[Scorer]) -> Table:
    """Return the same without bins."""
    return Table(
        key="curve",
        caption="The same without bins",
        columns=(
            Column("voice", "Voice"),
            Column("brier", "Brier", ColumnKind.NUMBER),
            Column("miscalibration", "Miscalibration", ColumnKind.NUMBER),
            Column("discrimination", "Discrimination", ColumnKind.NUMBER),
            Column("uncertainty", "Uncertainty", ColumnKind.NUMBER),
            Column("levels", "Foretold, and came about"),
        ),
        rows=tuple(
            Row((voice.name, *map(_exact, voice.curve[:4]), tuple(_levels(voice.curve))))
            for voice in voices
        ),
        note="Brier = miscalibration - discrimination + uncertainty. The curve is the rising one "
        "that fits the outcomes best. Miscalibration is what would be gained by stating the curve "
        "instead, so low is good; discrimination is what the curve gains over the base rate.",
        empty=f"Withheld: no voice has {FEWEST} scored forecasts.",
    )


def _levels(curve: Calibration) -> Iterator[str]:
    for level in curve.levels:
        yield f"{Chance(level.low, level.high)}: {percent(level.frequency)} of {level.number}"


def bins(voices: Sequence[Scorer]) -> Table:
    """Return what came about, by what was foretold."""
    return Table(
        key="bins",
        caption="What came about, by what was foretold",
        columns=(
            Column("voice", "Voice"),
            Column("low", "From", ColumnKind.NUMBER),
            Column("high", "To", ColumnKind.NUMBER),
            Column("number", "Forecasts", ColumnKind.NUMBER),
            Column("forecast", "Foretold", ColumnKind.NUMBER),
            Column("frequency", "Came about", ColumnKind.NUMBER),
            Column("from", "95 % from", ColumnKind.NUMBER),
            Column("to", "to", ColumnKind.NUMBER),
        ),
        rows=tuple(
            Row(
                (
                    voice.name,
                    float(one.low),
                    float(one.high),
                    one.number,
                    _exact(one.forecast),
                    _exact(one.frequency),
                    *(round(end, 4) for end in one.interval),
                )
            )
            for voice in voices
            for one in voice.parts.bins
        ),
        note="Foretold is the mean of the bin. The interval holds the shares that could well have "
        "come out so; a bin of few forecasts says little.",
        empty=f"Withheld: no voice has {FEWEST} scored forecasts.",
    )


def _exact(number: Fraction) -> float:
    return round(float(number), 4)
