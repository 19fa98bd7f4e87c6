"""The reliability diagram of the report on calibration."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.documents import Figure
from argmap.documents.reliability import Panel, Point, Reliability, Stretch
from argmap.reports.wording import listed, opened

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.reports.calibration.scorer import Scorer


def figures(voices: Sequence[Scorer]) -> Iterator[Figure]:
    """Yield one figure with a diagram for each voice, if there is any."""
    if voices:
        yield Figure(
            key="reliability",
            title="What was foretold, and what came about",
            description=(
                f"A diagram each for {listed(voice.name for voice in voices)}: across what was"
                " foretold, upwards what came about. The last table holds the same in numbers."
            ),
            content=Reliability(tuple(map(_panel, voices))),
        )


def _panel(voice: Scorer) -> Panel:
    return Panel(
        title=opened(voice.name),
        note=f"{voice.number} forecasts, Brier {float(voice.parts.brier):.3f}",
        points=tuple(
            Point(
                forecast=float(one.forecast),
                frequency=float(one.frequency),
                low=one.interval[0],
                high=one.interval[1],
                number=one.number,
            )
            for one in voice.parts.bins
        ),
        curve=tuple(
            Stretch(low=float(one.low), high=float(one.high), frequency=float(one.frequency))
            for one in voice.curve.levels
        ),
    )
