"""Words for predictions: whose number it is, on what it hangs, and why it has no score."""

from __future__ import annotations

from math import isinf
from typing import TYPE_CHECKING, SupportsFloat

from argmap.analyses.foretold import NOT_RESOLVED
from argmap.analyses.judgements import Basis, Obstacle
from argmap.model import Mode
from argmap.reports.wording import called, listed, voice_called

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from argmap.analyses.judgements import Judgement
    from argmap.model import ArgumentMap, DateRange, Prediction, Resolution

_MODAL = (Mode.WILL, Mode.WOULD, Mode.MAY, Mode.COULD, Mode.PERHAPS)
_PLAIN = {
    Obstacle.NO_EVENT: "it does not say what is to happen",
    Obstacle.NO_PROBABILITY: "its number is no probability",
    Obstacle.TOO_LATE: "its number was given when the outcome was, or may have been, known",
    Obstacle.NO_DATE: "no date",
    Obstacle.PARTLY: "it came about in part, and nobody has said how much that counts",
    Obstacle.AMBIGUOUS: "nobody can tell whether it came about",
    Obstacle.ANNULLED: "the question was withdrawn",
    Obstacle.VOID: "its condition was not met",
    Obstacle.DISPUTED: "how it turned out is disputed",
}


def voice_name(argument_map: ArgumentMap, voice: str) -> str:
    """Return what a voice is called, and that nobody is named where there is none."""
    return voice_called(argument_map, voice) or "nobody named"


def source_title(argument_map: ArgumentMap, source_id: str) -> str:
    """Return the title of a source, or what stands for it where the map declares none."""
    source = argument_map.source_by_id.get(source_id)
    return source_id if source is None else source.title or source.id


def settler(argument_map: ArgumentMap, resolution: Resolution) -> str:
    """Return who settles a prediction, or else which source does; empty if neither is named."""
    if resolution.arbiter:
        return voice_name(argument_map, resolution.arbiter)
    return source_title(argument_map, resolution.source)


def giver(argument_map: ArgumentMap, judgement: Judgement) -> str:
    """Return whose judgement it is, and who reads it into the words if somebody does."""
    name = voice_name(argument_map, judgement.voice)
    if not judgement.reader:
        return name
    return f"{name} (as read by {voice_name(argument_map, judgement.reader)})"


def basis_told(judgement: Judgement) -> str:
    """Return what was scored: an own number, an own phrase, or what somebody reads into words."""
    if judgement.basis is not Basis.PHRASE:
        return judgement.basis.value if judgement.basis else ""
    given = [number for number in judgement.prediction.forecasts if number.term]
    return f"own phrase “{given[-1].term}” ({given[-1].scale})"


def condition(argument_map: ArgumentMap, prediction: Prediction) -> str:
    """Return on what a prediction hangs, empty if on nothing."""
    parts = []
    if prediction.given:
        verb = "holds" if len(prediction.given) == 1 else "hold"
        parts.append(f"if {listed(claims_called(argument_map, prediction.given))} {verb}")
    if prediction.unless:
        parts.append(f"unless {listed(claims_called(argument_map, prediction.unless), 'or')} holds")
    return ", ".join(parts)


def due(prediction: Prediction) -> DateRange | None:
    """Return the day on which a prediction is to be settled."""
    return (prediction.resolution or NOT_RESOLVED).due or prediction.by


def due_told(prediction: Prediction) -> str:
    """Return the day on which a prediction is to be settled, or the words that stand for one."""
    words = f"“{prediction.horizon_words}”" if prediction.horizon_words else "no date"
    return str(due(prediction) or words)


def is_overdue(judgement: Judgement, today: date) -> bool:
    """Return whether the day has passed on which an open prediction was to be settled."""
    day = due(judgement.prediction)
    return Obstacle.OPEN in judgement.obstacles and day is not None and day.last < today


def rounded(score: SupportsFloat) -> float | str:
    """Return a score to three places."""
    return "infinite" if isinf(score) else round(float(score), 3)


def obstacles_told(judgement: Judgement, today: date) -> tuple[str, ...]:
    """Return why a judgement cannot be scored, in a few words for each reason."""
    return tuple(_told(judgement, obstacle, today) for obstacle in judgement.obstacles)


def _told(judgement: Judgement, obstacle: Obstacle, today: date) -> str:
    match obstacle:
        case Obstacle.NO_NUMBER:
            mode = judgement.assertion.mode
            return f"no number (“{mode}” is on no scale)" if mode in _MODAL else "no number"
        case Obstacle.NO_SCALE:
            terms = [number.term for number in judgement.foretold.numbers if number.term]
            return f"“{terms[-1] if terms else ''}” is on no scale that is named"
        case Obstacle.VAGUE_DATE:
            return f"“{judgement.prediction.horizon_words}” is no date"
        case Obstacle.OPEN:
            day = due(judgement.prediction)
            return f"overdue since {day}" if is_overdue(judgement, today) else "still open"
        case _:
            return _PLAIN[obstacle]


def claims_called(argument_map: ArgumentMap, ids: Iterable[str]) -> Iterator[str]:
    """Yield what the claims with some ids are called; an unknown id stands for itself."""
    for one in ids:
        claim = argument_map.claim_by_id.get(one)
        yield one if claim is None else called(claim)
