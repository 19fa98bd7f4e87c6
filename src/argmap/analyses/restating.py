"""How one assertion of a claim differs between two versions: its speaker, firmness and forecast."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.analyses.chances import chance, percent
from argmap.analyses.difference import Difference, Part, Sort, changed, sides

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.analyses.chances import Chance
    from argmap.model import ArgumentMap, Assertion, Prediction

    Maps = tuple[ArgumentMap, ArgumentMap]


def of_assertion(
    one: Assertion | None, other: Assertion | None, maps: Maps
) -> Iterator[Difference]:
    """Yield what differs in one assertion of a claim, None where a version has none.

    `maps` are the two versions, for the scales they declare.
    """
    if one is None or other is None:
        made = one or other
        if made is not None and made.by:
            sort = Sort.GONE if other is None else Sort.NEW
            yield Difference(sort, Part.ASSERTION, "", *sides(sort, made.stance), by=made.by)
        foretold = made.prediction if made is not None else None
        yield from _of_prediction(*(foretold, None) if one else (None, foretold), maps=maps)
        return
    for part, before, after in (
        (Part.STANCE, one.stance, other.stance),
        (Part.MODE, one.mode, other.mode),
        (Part.PLACE, ", ".join(map(str, one.at)), ", ".join(map(str, other.at))),
        (Part.DATE, str(one.said or ""), str(other.said or "")),
    ):
        yield from (each._replace(by=other.by) for each in changed(part, before, after))
    yield from _of_prediction(one.prediction, other.prediction, maps=maps)


def _of_prediction(
    one: Prediction | None, other: Prediction | None, *, maps: Maps
) -> Iterator[Difference]:
    if one is None and other is None:
        return
    if one is None or other is None:
        sort = Sort.GONE if other is None else Sort.NEW
        foretold = one or other
        said = foretold.event if foretold is not None else ""
        yield Difference(sort, Part.FORECAST, "", *sides(sort, said))
    else:
        for part, before, after in (
            (Part.EVENT, one.event, other.event),
            (Part.CONDITIONS, _conditions(one), _conditions(other)),
            (Part.DEADLINE, _deadline(one), _deadline(other)),
            (Part.OUTCOME, _outcome(one), _outcome(other)),
        ):
            yield from changed(part, before, after)
    yield from _of_chances(*(_latest(*each) for each in zip(maps, (one, other), strict=True)))


def _conditions(prediction: Prediction) -> str:
    given, unless = ", ".join(prediction.given), ", ".join(prediction.unless)
    return " ".join(filter(None, (given and f"given {given}", unless and f"unless {unless}")))


def _deadline(prediction: Prediction) -> str:
    due = prediction.resolution.due if prediction.resolution else None
    return str(prediction.by or due or prediction.horizon_words)


def _outcome(prediction: Prediction) -> str:
    settled = prediction.resolution
    return "open" if settled is None else settled.status.value


def _latest(argument_map: ArgumentMap, prediction: Prediction | None) -> dict[str, Chance]:
    """Return the last chance that each forecaster gives, and whoever reads one into the words."""
    if prediction is None:
        return {}
    given = [(one.by, chance(argument_map, one)) for one in prediction.forecasts]
    if prediction.reading is not None:
        reading = prediction.reading.forecast
        given.append((f"{reading.by or 'an analyst'}, as a reading", chance(argument_map, reading)))
    return {by: found for by, found in given if found is not None}


def _of_chances(before: dict[str, Chance], after: dict[str, Chance]) -> Iterator[Difference]:
    for by in dict.fromkeys((*before, *after)):
        one, other = before.get(by), after.get(by)
        if one == other:
            continue
        sort = Sort.NEW if one is None else Sort.GONE if other is None else Sort.CHANGED
        yield Difference(
            sort,
            Part.CHANCE,
            "",
            _told(one),
            _told(other),
            to=_direction(one, other),
            by=(by,) if by else (),
        )


def _told(given: Chance | None) -> str:
    """Return a chance in per cent, a range as a range; nothing for none."""
    if given is None:
        return ""
    low, high = percent(given.low), percent(given.high)
    return low if low == high else f"{low} to {high}"


def _direction(one: Chance | None, other: Chance | None) -> str:
    if one is None or other is None:
        return ""
    before, after = one.low + one.high, other.low + other.high
    return "raised" if after > before else "lowered" if after < before else ""
