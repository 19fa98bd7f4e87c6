"""The lines of a picture: from cards to cards, rows and other lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from attrs import evolve

from argmap.model import (
    Argument,
    ArgumentMap,
    ArgumentReference,
    ClaimReference,
    Reference,
    StepReference,
)
from argmap.views.scene import Line, LineKind, Link
from argmap.views.staging.bearings import MUTUAL, REASONS, Bearing, joined_kind
from argmap.views.staging.homes import Homes, Names, is_shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


class Drawn(NamedTuple):
    """The lines of a scene, and the arguments whose premises they and the frames join."""

    lines: tuple[Line, ...]
    links: tuple[Link, ...]


def draw(argument_map: ArgumentMap, homes: Homes, found: Iterable[Bearing], names: Names) -> Drawn:
    """Return the lines for the structure of the arguments and for what bears on what."""
    said = frozenset(homes.restated.values())
    others = [one for one in found if one not in said and _is_drawn(one, homes)]
    named = {_argument_of(end) for one in others for end in (one.source, one.target)}
    drawing = _Drawing(homes, names)
    shown = (argument_map.argument_by_title[title] for title in homes.arguments)
    for number, argument in enumerate((one for one in shown if one.steps), start=1):
        if argument.title in named or not _needs_no_frame(argument, homes):
            drawing.add_frame(argument, number)
        else:
            drawing.add_premises(argument, number)
    for bearing in _attacked_first(others):
        drawing.add_bearing(bearing)
    return Drawn(tuple(drawing.lines.values()), tuple(drawing.links))


def _is_drawn(bearing: Bearing, homes: Homes) -> bool:
    ends = (bearing.source, bearing.target)
    return all(is_shown(end, homes.claims, homes.arguments) for end in ends)


def _attacked_first(found: Sequence[Bearing]) -> Iterator[Bearing]:
    """Yield what bears on what, undercuts last: the line that one ends on must be there before."""
    undercuts = [one for one in found if one.kind is LineKind.UNDERCUTS]
    yield from (one for one in found if one.kind is not LineKind.UNDERCUTS)
    undercutting = {one.source for one in undercuts}
    ordered = dict.fromkeys(one for one in undercuts if one.target not in undercutting)
    by_target: dict[Reference, list[Bearing]] = {}
    for one in undercuts:
        by_target.setdefault(one.target, []).append(one)
    waiting = list(ordered)
    for one in waiting:
        waiting += (other for other in by_target.get(one.source, ()) if other not in ordered)
        ordered.update(dict.fromkeys(by_target.get(one.source, ())))
    # What undercuts itself, around however many corners, comes as it stands.
    yield from dict.fromkeys((*ordered, *undercuts))


def _argument_of(end: Reference) -> str | None:
    if isinstance(end, ClaimReference):
        return None
    return end.title if isinstance(end, ArgumentReference) else end.argument


def _needs_no_frame(argument: Argument, homes: Homes) -> bool:
    """Whether the frame of an argument would be an empty box without a name."""
    step = argument.steps[0]
    rows = (homes.frame_of.get(title) for title in (*step.premises, step.conclusion))
    return len(argument.steps) == 1 and not argument.titled and argument.title not in rows


class _Drawing:
    """Lines as they are added; two that say the same of the same ends become one."""

    def __init__(self, homes: Homes, names: Names) -> None:
        self.homes = homes
        self.names = names
        self.lines: dict[object, Line] = {}
        self.links: list[Link] = []
        self.inferences: dict[Reference, str] = {}
        self.conclusions: dict[str, str] = {}
        self.starting: dict[str, list[str]] = {}
        self.arriving: dict[str, list[Line]] = {}
        self.undercuts: dict[str, Line] = {}

    def add_frame(self, argument: Argument, number: int) -> None:
        """Join an argument's frame to its premises and conclusions elsewhere."""
        frame = self.homes.arguments[argument.title]
        self.links.append(
            Link(number=number, heading=argument.title, text=argument.gist, frame=frame)
        )
        for index, step in enumerate(argument.steps):
            for title in step.premises:
                if self.homes.frame_of.get(title) != argument.title:
                    self._add_premise(argument, title, frame, number)
            here = StepReference(argument.title, index)
            end = self.homes.claims[step.conclusion]
            if self.homes.frame_of.get(step.conclusion) != argument.title:
                kind = LineKind.LEADS_TO_AND_SUPPORTS if step.consequence else LineKind.SUPPORTS
                end = self._add(kind, frame, end)
            elif index == len(argument.steps) - 1:
                self.conclusions[step.conclusion] = frame
            self.inferences[here] = self.inferences[ArgumentReference(argument.title)] = end

    def add_premises(self, argument: Argument, number: int) -> None:
        """Join the premises of an argument to its conclusion, without a frame."""
        self.links.append(
            Link(
                number=number,
                heading=argument.title if argument.titled else "",
                text=argument.gist,
            )
        )
        step = argument.steps[0]
        for title in step.premises:
            self._add_premise(argument, title, self.homes.claims[step.conclusion], number)

    def add_bearing(self, bearing: Bearing) -> None:
        """Draw what the text says of two ends."""
        source = self._start(bearing.source)
        undercuts = bearing.kind is LineKind.UNDERCUTS
        target = self._end(bearing.target)
        if undercuts and not self._ends_on(attacked := self._undercut(bearing.target), source):
            target = attacked
        self._add(bearing.kind, source, target, sign=bearing.sign)

    def _add_premise(self, argument: Argument, title: str, target: str, number: int) -> None:
        said = self.homes.restated.get((title, argument.title))
        kind = said.kind if said else LineKind.SUPPORTS
        sign = said.sign if said else ""
        self._add(kind, self.homes.claims[title], target, sign=sign, link=number)

    def _start(self, end: Reference) -> str:
        """Return where a line starts: at the frame, for what its argument concludes inside."""
        title = end.title if isinstance(end, ClaimReference) else ""
        return self.conclusions.get(title) or self._end(end)

    def _end(self, end: Reference) -> str:
        if isinstance(end, ClaimReference):
            return self.homes.claims[end.title]
        return self.homes.arguments[_argument_of(end) or ""]

    def _undercut(self, end: Reference) -> str:
        """Return what an undercut of an end leads to: the line it attacks, where there is one.

        What undercuts a claim says that the reason for it does not lead there, or, of a claim
        without reasons, that it leads no further.
        """
        if end in self.inferences:
            return self.inferences[end]
        target = self._end(end)
        reasons = self.arriving.get(target, []) if isinstance(end, ClaimReference) else []
        if reasons:
            attacked = [reasons[0].key] if _are_one_step(reasons) else []
        else:
            attacked = self.starting.get(target, [])
        return attacked[0] if len(attacked) == 1 else target

    def _ends_on(self, key: str, end: str) -> bool:
        """Whether a line undercuts an end: itself, or in that it undercuts another that does."""
        while key in self.undercuts:
            key = self.undercuts[key].target
        return key == end

    def _add(
        self, kind: LineKind, source: str, target: str, *, sign: str = "", link: int | None = None
    ) -> str:
        identity = _identity(kind, source, target)
        known = self.lines.get(identity)
        if known is not None:
            joined = evolve(known, kind=joined_kind(known.kind, kind), sign=known.sign or sign)
            self.lines[identity] = joined
            return known.key
        key = self.names.unique(f"{source} > {target}")
        line = Line(key=key, kind=kind, source=source, target=target, sign=sign, link=link)
        self.lines[identity] = line
        if kind is LineKind.UNDERCUTS:
            self.undercuts[key] = line
        if kind not in MUTUAL:
            self.starting.setdefault(source, []).append(key)
        if kind in REASONS:
            self.arriving.setdefault(target, []).append(line)
        return key


def _are_one_step(reasons: Sequence[Line]) -> bool:
    """Whether lines for a claim are one reason: a single line, or premises that count together."""
    return len(reasons) == 1 or len({line.link or line.key for line in reasons}) == 1


def _identity(kind: LineKind, source: str, target: str) -> object:
    if kind in MUTUAL:
        return (frozenset((source, target)), kind)
    return (source, target, LineKind.SUPPORTS if kind in REASONS else kind)
