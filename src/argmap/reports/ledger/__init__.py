"""Which predictions were made, how did they turn out, and which cannot be scored?"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from argmap.analyses.judgements import Obstacle, judgements
from argmap.documents import Document
from argmap.reports.foretelling import condition, giver, is_overdue
from argmap.reports.ledger.tables import details, ledger, outcomes, readings, terms
from argmap.reports.wording import called, counted, listed, opened

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from argmap.analyses.judgements import Judgement
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
    Obstacle.VOID: ("is void for want of its condition", "are void for want of their conditions"),
    Obstacle.DISPUTED: ("is disputed", "are disputed"),
}
"""What is said of one judgement, and of several, that have an obstacle."""
_CAN_BE_ADDED = frozenset({Obstacle.NO_NUMBER, Obstacle.NO_DATE, Obstacle.VAGUE_DATE})
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
        tables=(
            *(ledger(file, found, today), details(file, found), terms(file)),
            *(readings(file), outcomes(file)),
        ),
        unknown=_UNKNOWN,
    )


def _summary(file: MapFile, found: Sequence[Judgement], today: date) -> Iterator[str]:
    if not found:
        yield "This map makes no predictions."
        return
    number = len({one.question for one in found})
    voices = dict.fromkeys(giver(file.map, one) for one in found)
    by = listed(voices) if len(voices) <= _FEW else counted(len(voices), "voice")
    yield f"{opened(counted(number, 'prediction'))} by {by}."
    without = [one for one in found if not one.is_scored]
    yield _scored(number, len(found), without)
    missing = {obstacle for one in without for obstacle in one.obstacles}
    if missing & _CAN_BE_ADDED:
        yield (
            "What has no number can be scored once somebody reads one into the words and says so;"
            " what has no date, once one is agreed on."
        )
    late = len({one.question for one in without if is_overdue(one, today)})
    if late:
        report_due = "overdue; `argmap report due` lists"
        yield f"{opened(counted(late, f'is {report_due} it', f'are {report_due} them'))}."
    hanging = {one.question: one for one in without if condition(file.map, one.prediction)}
    for one in [*hanging.values()][:_FEW]:
        counts = "counts only" if one.prediction.given else "counts"
        yield f"{called(one.claim)} {counts} {condition(file.map, one.prediction)}."


def _scored(number: int, judged: int, without: Sequence[Judgement]) -> str:
    """Return how many judgements on so many predictions are scored, and why the others are not."""
    if judged == 1:
        return f"It cannot be scored: {_why(without, 'it')}." if without else "It is scored."
    those = "them" if judged == number else f"the {counted(judged, 'judgement')} on them"
    if len(without) == judged:
        return f"None of {those} can be scored: {_why(without)}."
    scored = opened(counted(judged - len(without), f"of {those} is", f"of {those} are"))
    others = f" Of the others {_why(without)}." if without else ""
    return f"{scored} scored.{others}"


def _why(without: Sequence[Judgement], only: str = "") -> str:
    """Return what keeps judgements from a score, each reason with how many it keeps.

    `only` stands for the number where there is one judgement.
    """
    number = Counter(obstacle for one in without for obstacle in one.obstacles)
    return listed(
        f"{only} {reasons[0]}" if only else counted(number[obstacle], *reasons)
        for obstacle, reasons in _REASONS.items()
        if number[obstacle]
    )
