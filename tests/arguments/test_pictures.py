"""The argument files as pictures: complete, and large enough to read on a sheet of A3."""

from pathlib import Path

import pytest

from argmap.formats import argdown
from argmap.text import Text
from argmap.views.folding import depth_that_suits, fold
from argmap.views.layout import Page, engine
from argmap.views.placement import Size
from argmap.views.render import compose
from argmap.views.scene import CardKind
from argmap.views.sheet import Sheet
from argmap.views.staging import stage
from sheets import (
    assert_all_on_the_sheet,
    assert_lines_meet_what_they_join,
    assert_nothing_covered,
)

FILES = sorted((Path(__file__).parents[2] / "arguments").glob("*.argdown"))


@pytest.fixture(scope="module", params=FILES, ids=lambda file: file.stem)
def sheet(request: pytest.FixtureRequest) -> Sheet:
    text = Text(request.param.name, request.param.read_text("utf-8"))
    scene = stage(argdown.read(text).map)
    return compose(fold(scene, depth_that_suits(scene)), engine())


def test_nothing_is_covered_or_cut(sheet: Sheet) -> None:
    assert_nothing_covered(sheet)
    assert_all_on_the_sheet(sheet)


def test_lines_meet_what_they_join(sheet: Sheet) -> None:
    assert_lines_meet_what_they_join(sheet)


def test_body_text_has_seven_points_on_a3(sheet: Sheet) -> None:
    assert Page(extra=Size(0.0, 0.0)).text_size(sheet.size) >= 7


def test_a_map_is_twenty_boxes_or_so_with_its_thesis_first(sheet: Sheet) -> None:
    assert len(sheet.cards) <= 24
    assert sheet.scene.cards[0].kind is CardKind.THESIS
