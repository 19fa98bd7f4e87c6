from __future__ import annotations

from argmap.views.cards.brackets import Lanes, Tie, brackets
from argmap.views.marks import Mark, Stroke
from argmap.views.scene import LineKind


def drawn(kind: LineKind, first: float, second: float) -> list[Mark]:
    tie = Tie(first="a", second="b", kind=kind)
    found = Lanes(order=("a", "b"), lanes=((tie, 1),))
    return list(brackets(found, {"a": first, "b": second}, 200.0))


def strokes(kind: LineKind, first: float, second: float) -> list[Stroke]:
    return [mark for mark in drawn(kind, first, second) if isinstance(mark, Stroke)]


def test_a_tension_is_dotted_and_has_its_sign() -> None:
    line, *ring = strokes(LineKind.TENSION, 20.0, 60.0)
    assert line.dashes
    assert ring


def test_a_cause_is_a_double_line_whose_head_is_at_the_effect() -> None:
    outer, inner, head = strokes(LineKind.LEADS_TO, 60.0, 20.0)
    assert outer.width > inner.width
    assert not outer.dashes
    assert 20 in head.path
    assert 60 not in head.path


def test_a_reason_is_a_single_line_with_a_head() -> None:
    line, head = strokes(LineKind.SUPPORTS, 20.0, 60.0)
    assert 60 in head.path
    assert not line.dashes
