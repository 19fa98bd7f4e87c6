"""Taking an argument out of its frame: its premises join the conclusion's own card."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from attrs import evolve

from argmap.views.folding.trays import Trays
from argmap.views.scene import Line, LineKind, Link, Scene
from argmap.views.staging.bearings import REASONS

if TYPE_CHECKING:
    from collections.abc import Iterable


def without_plain_frames(scene: Scene) -> Scene:
    """Return a scene in which arguments of one step have no frame, where nothing needs it.

    Their premises become linked rows of the conclusion, and lines to it. A frame is needed by an
    argument that bears on something besides, or that something besides its premises bears on; and
    where several arguments have one conclusion, to keep them apart.
    """
    opening = _Opening(scene)
    links = tuple(
        evolve(link, frame=None) if opening.opened(link) else link for link in scene.links
    )
    lines = tuple(opening.lines.values())
    return evolve(opening.trays.scene(), lines=lines, links=links)


class _Opening:
    """The lines and trays of a scene while frames are opened."""

    def __init__(self, scene: Scene) -> None:
        self.trays = Trays(scene)
        self.lines = {line.key: line for line in scene.lines}
        self.touching: dict[str, list[str]] = {}
        frames = {link.frame for link in scene.links}
        self.arguments_for = Counter(line.target for line in scene.lines if line.source in frames)
        for line in scene.lines:
            for end in (line.source, line.target):
                self.touching.setdefault(end, []).append(line.key)

    def opened(self, link: Link) -> bool:
        """Open the frame of an argument and say so, unless something needs it."""
        if link.frame is None:
            return False
        touching = [self.lines[key] for key in self.touching.get(link.frame, ())]
        premises = [line for line in touching if line.link == link.number]
        concluding = [line for line in touching if line.source == link.frame]
        if len(concluding) != 1 or len(premises) + 1 != len(touching):
            return False
        conclusion, undercuts = concluding[0], self.touching.get(concluding[0].key, ())
        needed = (
            conclusion.kind not in REASONS
            or self.arguments_for[conclusion.target] > 1
            or any(row.concluded or row.number is None for row in self.trays.below(link.frame))
            or any(line.source == conclusion.target for line in premises)
            # What undercuts the argument needs a line to end on.
            or (undercuts and not premises)
        )
        if needed:
            return False
        for key in undercuts:
            self.lines[key] = evolve(self.lines[key], target=premises[0].key)
        self._open(link, conclusion, premises)
        return True

    def _open(self, link: Link, conclusion: Line, premises: Iterable[Line]) -> None:
        frame = link.frame or ""
        for line in premises:
            kind = _stronger(line.kind, conclusion.kind)
            self.lines[line.key] = evolve(line, target=conclusion.target, kind=kind)
            self.touching.setdefault(conclusion.target, []).append(line.key)
        for row in self.trays.below(frame):
            bears = _stronger(row.bears, conclusion.kind)
            self.trays.put(
                evolve(row, number=None, link=link.number, bears=bears), conclusion.target
            )
        del self.trays.cards[frame]
        del self.lines[conclusion.key]


def _stronger(premise: LineKind, conclusion: LineKind) -> LineKind:
    """Return how a premise bears on a conclusion, given what is said of it and of the step."""
    return premise if conclusion is LineKind.SUPPORTS else LineKind.LEADS_TO_AND_SUPPORTS
