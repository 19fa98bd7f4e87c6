"""How good are the forecasts of each voice, and who foresees more?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.analyses.chances import percent
from argmap.analyses.judgements import FEWEST
from argmap.documents import Document
from argmap.reports.calibration.diagram import figures
from argmap.reports.calibration.scorer import Scorer, pairs, scorers
from argmap.reports.calibration.tables import bins, comparison, curve, parts, scores
from argmap.reports.wording import counted, listed, opened

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from fractions import Fraction

    from argmap.analyses.pairing import Pairing
    from argmap.reports.subject import Subject

_UNKNOWN = (
    "How the voices would do on questions that hang together: each is taken for independent here.",
    "Who knew more, and who spoke later: shortly before the outcome it is easier to be right.",
    "Which base rate was known beforehand: skill is measured against that of these very questions.",
)
_NO_BETTER = 0.005
"""A skill below half a per cent is none, whatever its sign."""


def report(subject: Subject) -> Document:
    """Return scores, calibration and comparison of all voices, over all files together."""
    voices, pool = scorers(subject)
    everybody = (*voices, *([pool] if pool else ()))
    enough = [voice for voice in everybody if voice.is_enough]
    compared = pairs(voices)
    return Document(
        report="calibration",
        title="Calibration",
        files=tuple(file.name for file in subject.files),
        summary=tuple(_summary(voices, compared)),
        figures=tuple(figures(enough)),
        tables=(
            *(scores(everybody), comparison(compared)),
            *(parts(enough), curve(enough), bins(enough)),
        ),
        unknown=(*_perhaps_others(subject, voices), *_withheld(voices), *_UNKNOWN),
    )


def _summary(
    voices: Sequence[Scorer], compared: Sequence[tuple[Scorer, Scorer, Pairing]]
) -> Iterator[str]:
    if not voices:
        yield "No forecast can be scored yet. `argmap report ledger` says of each why."
        return
    for voice in voices:
        yield (
            f"{opened(voice.name)}: {counted(voice.number, 'forecast')} scored, with a mean Brier"
            f" score of {_short(voice.parts.brier)}{_skill(voice)}."
        )
    for one, other, pairing in compared:
        yield _compared(one, other, pairing)


def _skill(voice: Scorer) -> str:
    """Return how a voice did against its base rate, if that can be said."""
    skill = voice.parts.skill
    if skill is None or not voice.is_enough:
        return ""
    much = f"{float(abs(skill)) * 100:.0f} % {'better' if skill > 0 else 'worse'} than"
    if abs(skill) < _NO_BETTER:
        much = "no better than"
    return f", {much} always stating the share that came about ({percent(voice.base_rate)})"


def _compared(one: Scorer, other: Scorer, pairing: Pairing) -> str:
    """Return who did better, how surely, and whether the two are independent at all."""
    shared = one.origins & other.origins - {""}
    together = f" Both draw on {listed(sorted(shared))}." if shared else ""
    return f"{_difference(one, other, pairing)}{together}"


def _difference(one: Scorer, other: Scorer, pairing: Pairing) -> str:
    shared = counted(pairing.shared, "question")
    if not pairing.difference:
        return f"On {shared} that both answered, {one.name} and {other.name} scored alike."
    said = (
        f"On {shared} that both answered, {one.name} scored better than {other.name} by"
        f" {_short(-pairing.difference)}"
    )
    if pairing.interval is None:
        return f"{said}; under {FEWEST} such questions, chance alone may be behind it."
    low, high = sorted(-end for end in pairing.interval)
    sure = "more than chance would bring" if low > 0 else "chance alone may be behind it"
    turned = pairing.nearer < pairing.farther
    and_yet = (
        f" {opened(other.name)} came nearer on most of them ({pairing.farther}), and lost more on"
        " the others."
        if turned
        else ""
    )
    return f"{said} (95 % interval {_short(low)} to {_short(high)}): {sure}.{and_yet}"


def _perhaps_others(subject: Subject, voices: Sequence[Scorer]) -> Iterator[str]:
    """Yield the ids that files give to voices of different names, perhaps of different people."""
    for voice in dict.fromkeys(one.record.voice for one in voices):
        names = dict.fromkeys(
            file.map.voice_by_id[voice].name
            for file in subject.files
            if voice in file.map.voice_by_id and file.map.voice_by_id[voice].name
        )
        if len(names) > 1:
            yield (
                f"Whether {listed(names)} are one: all go by the id `{voice}`, and are taken for"
                " one here."
            )


def _withheld(voices: Sequence[Scorer]) -> Iterator[str]:
    few = [voice for voice in voices if not voice.is_enough]
    if few:
        named = listed(f"{voice.name} ({voice.number})" for voice in few)
        yield (
            f"How well calibrated {named} {'is' if len(few) == 1 else 'are'}: under {FEWEST} scored"
            " forecasts chance bends such a curve as much as any bias, so none is shown."
        )


def _short(number: Fraction | float) -> str:
    return f"{float(number):.3f}"
