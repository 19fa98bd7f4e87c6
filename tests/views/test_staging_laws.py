"""What must hold of every scene, whatever map it shows."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from attrs import evolve
from hypothesis import given, settings

from argmap.model import (
    ArgumentMap,
    ClaimReference,
    Reference,
    StepReference,
)
from argmap.views.folding import fold
from argmap.views.folding.frames import without_plain_frames
from argmap.views.folding.leaves import with_leaves_folded
from argmap.views.scene import Card, LineKind, Row, Scene
from argmap.views.selection import select
from argmap.views.spoken import spoken_labels
from argmap.views.staging import stage
from argmap.views.staging.bearings import REASONS, Bearing, bearings
from strategies.maps import argument_maps

if TYPE_CHECKING:
    from collections.abc import Iterator

MAPS = argument_maps(most=8)
HALF = settings(max_examples=settings.default.max_examples // 2)


def named(argument_map: ArgumentMap) -> ArgumentMap:
    """Give every claim and argument an id, so that its key in a scene is known."""
    return evolve(
        argument_map,
        claims=tuple(
            evolve(claim, id=f"claim {number}") for number, claim in enumerate(argument_map.claims)
        ),
        arguments=tuple(
            evolve(argument, id=f"argument {number}")
            for number, argument in enumerate(argument_map.arguments)
        ),
    )


def statements(scene: Scene) -> Iterator[Card | Row]:
    for card in scene.cards:
        yield card
        yield from card.rows
    yield from scene.loose


def keys(scene: Scene) -> list[str]:
    return [shown.key for shown in statements(scene)]


def needed(argument_map: ArgumentMap) -> set[str]:
    """Return the titles of the claims that the picture must show."""
    selection = select(argument_map)
    inside = (
        title
        for argument in argument_map.arguments
        if argument.title in selection.arguments
        for step in argument.steps
        for title in (*step.premises, step.conclusion)
    )
    return {*selection.claims, *inside}


@HALF
@given(MAPS)
def test_every_claim_and_argument_that_is_selected_is_shown_once(drawn: ArgumentMap) -> None:
    drawn = named(drawn)
    scene = stage(drawn)
    times = Counter(keys(scene))
    unframed = sum(link.frame is None for link in scene.links)
    claims = {drawn.claim_by_title[title].id for title in needed(drawn)}
    arguments = {
        argument.id for argument in drawn.arguments if argument.title in select(drawn).arguments
    }
    assert set(times.values()) <= {1}
    assert claims <= set(times)
    assert set(times) - claims <= arguments
    assert len(set(times) - claims) == len(arguments) - unframed


@HALF
@given(MAPS)
def test_keys_are_unique_and_lines_end_on_what_is_there(drawn: ArgumentMap) -> None:
    for scene in (stage(drawn), fold(stage(drawn), 2)):
        parts = [*keys(scene), *(line.key for line in scene.lines)]
        assert len(set(parts)) == len(parts)
        drawn_lines = {line.key: line for line in scene.lines}
        for line in scene.lines:
            assert line.source in parts
            assert line.source not in drawn_lines
            assert line.target in parts
            if line.target in drawn_lines:
                assert line.kind is LineKind.UNDERCUTS
                assert drawn_lines[line.target].kind is not LineKind.UNDERCUTS


class Found:
    """Where the claims and arguments of a map are in its scene, to look a relation up."""

    def __init__(self, drawn: ArgumentMap, scene: Scene) -> None:
        self.drawn = drawn
        self.scene = scene
        self.keys = set(keys(scene))
        self.frame_of = {row.key: card.key for card in scene.cards for row in card.rows}
        self.argument_ids = {argument.title: argument.id for argument in drawn.arguments}
        self.serves = {
            (drawn.claim_by_title[premise].id, drawn.claim_by_title[step.conclusion].id)
            for argument in drawn.arguments
            for step in argument.steps
            for premise in step.premises
        }

    def key(self, end: Reference) -> str:
        if isinstance(end, ClaimReference):
            return self.drawn.claim_by_title[end.title].id
        return self.argument_ids[end.argument if isinstance(end, StepReference) else end.title]

    def is_shown(self, bearing: Bearing) -> bool:
        return {self.key(bearing.source), self.key(bearing.target)} <= self.keys

    def starts(self, end: Reference) -> set[str]:
        key = self.key(end)
        return {key, self.frame_of.get(key, key)}

    def ends(self, bearing: Bearing) -> set[str]:
        key = self.key(bearing.target)
        if bearing.kind is not LineKind.UNDERCUTS:
            return {key}
        attacked = {line.key for line in self.scene.lines if key in (line.source, line.target)}
        inside = {row for row, frame in self.frame_of.items() if frame == key}
        return {key, *attacked, *inside}

    def is_drawn(self, bearing: Bearing) -> bool:
        kinds = {bearing.kind}
        if bearing.kind in REASONS:
            kinds.add(LineKind.LEADS_TO_AND_SUPPORTS)
        starts, ends = self.starts(bearing.source), self.ends(bearing)
        one_way = any(
            line.source in starts and line.target in ends and line.kind in kinds
            for line in self.scene.lines
        )
        other_way = not bearing.directed and any(
            line.source in ends and line.target in starts and line.kind in kinds
            for line in self.scene.lines
        )
        return one_way or other_way or self._is_said_by_an_argument(bearing, kinds)

    def _is_said_by_an_argument(self, bearing: Bearing, kinds: set[LineKind]) -> bool:
        source, target = self.key(bearing.source), self.key(bearing.target)
        if (source, target) not in self.serves:
            return False
        rows = (row for card in self.scene.cards for row in card.rows)
        as_row = any(row.key == source and row.bears in kinds for row in rows)
        lines = (line for line in self.scene.lines if line.link is not None)
        return as_row or any(line.source == source and line.kind in kinds for line in lines)


@HALF
@given(MAPS)
def test_every_relation_between_what_is_shown_is_drawn(drawn: ArgumentMap) -> None:
    drawn = named(drawn)
    found = Found(drawn, stage(drawn))
    lost = [
        bearing
        for bearing in bearings(drawn)
        if found.is_shown(bearing) and not found.is_drawn(bearing)
    ]
    assert not lost


@HALF
@given(MAPS)
def test_every_premise_and_conclusion_is_in_the_frame_or_joined_to_it(drawn: ArgumentMap) -> None:
    drawn = named(drawn)
    scene = stage(drawn)
    frame_of = {row.key: card.key for card in scene.cards for row in card.rows}
    joined = {(line.source, line.target) for line in scene.lines}
    framed = {link.frame for link in scene.links}
    for argument in drawn.arguments:
        if argument.id not in framed:
            continue
        for step in argument.steps:
            conclusion = drawn.claim_by_title[step.conclusion].id
            inside = frame_of.get(conclusion) == argument.id
            assert inside or (argument.id, conclusion) in joined
            for title in step.premises:
                premise = drawn.claim_by_title[title].id
                inside = frame_of.get(premise) == argument.id
                assert inside or (premise, argument.id) in joined


@HALF
@given(MAPS)
def test_folding_loses_no_statement(drawn: ArgumentMap) -> None:
    scene = stage(drawn)
    for depth in (1, 2, 3):
        folded = fold(scene, depth)
        frames = {link.frame for link in scene.links} - {link.frame for link in folded.links}
        assert sorted({*keys(scene)} - frames) == sorted(keys(folded))


@HALF
@given(MAPS)
def test_every_line_that_folding_takes_away_is_what_a_row_says(drawn: ArgumentMap) -> None:
    scene = without_plain_frames(stage(drawn))
    folded = with_leaves_folded(scene, 2)
    rows = {row.key: (card.key, row) for card in folded.cards for row in card.rows}
    kept = {line.key for line in folded.lines}
    lines = {line.key: line for line in scene.lines}
    for line in scene.lines:
        if line.key in kept:
            continue
        card, row = rows[line.source]
        attacked = lines.get(line.target)
        assert (row.parent or card) == (attacked.source if attacked else line.target)
        assert (row.bears, row.sign, row.link) == (line.kind, line.sign, line.link)


@HALF
@given(MAPS)
def test_opening_frames_keeps_every_premise_with_its_conclusion(drawn: ArgumentMap) -> None:
    scene = stage(drawn)
    opened = without_plain_frames(scene)
    above = {row.key: row.parent or card.key for card in opened.cards for row in card.rows}
    for before, after in zip(scene.links, opened.links, strict=True):
        if before.frame is None or after.frame is not None:
            continue
        frame = next(card for card in scene.cards if card.key == before.frame)
        (conclusion,) = (line.target for line in scene.lines if line.source == frame.key)
        assert all(above[row.key] == conclusion for row in frame.rows)
        joined = {line.source for line in scene.lines if line.target == frame.key}
        ends = {line.source for line in opened.lines if line.target == conclusion}
        assert joined <= ends


@HALF
@given(MAPS)
def test_rows_nest_no_deeper_than_asked_and_stand_below_what_they_bear_on(
    drawn: ArgumentMap,
) -> None:
    for depth in (1, 2):
        for card in fold(stage(drawn), depth).cards:
            level = {card.key: 0}
            for row in card.rows:
                level[row.key] = level[row.parent or card.key] + 1
            folded = [row for row in card.rows if row.number is None]
            assert all(level[row.key] <= depth + bool(row.parent) for row in folded)


@HALF
@given(MAPS)
def test_everything_shown_is_spoken(drawn: ArgumentMap) -> None:
    for scene in (stage(drawn), fold(stage(drawn), 2)):
        labels = spoken_labels(scene)
        assert sorted(labels) == sorted(keys(scene))
        assert all(label.strip() for label in labels.values())


@HALF
@given(MAPS)
def test_a_scene_depends_on_nothing_but_the_map(drawn: ArgumentMap) -> None:
    assert fold(stage(drawn), 2) == fold(stage(drawn), 2)
    assert fold(fold(stage(drawn), 2), 2) == fold(stage(drawn), 2)
