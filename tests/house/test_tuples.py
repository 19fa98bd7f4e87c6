"""The named tuples that are made quickly are as any others."""

from __future__ import annotations

import copy
import typing
from typing import Any

import pytest

from argmap import tuples


def place(base: Any) -> Any:  # noqa: ANN401 - a class as no type checker knows it
    """Return a named tuple that is made in one of the two ways."""

    class Place(base):  # type: ignore[misc] # of either kind
        """A place."""

        name: str
        line: int = 1
        column: int = 2

        @property
        def where(self) -> str:
            """Where it is."""
            return f"{self.line}:{self.column}"

        def next(self) -> object:
            """Return the place one line further down."""
            return self._replace(line=self.line + 1)

    return Place


Slow, Quick = place(typing.NamedTuple), place(tuples.NamedTuple)


def test_they_hold_the_same_in_the_same_way() -> None:
    for made in (Quick("a"), Quick("a", column=2), Quick(*Slow("a")), Quick._make(Slow("a"))):
        assert made == ("a", 1, 2) == Slow("a")
        assert repr(made) == repr(Slow("a"))
        assert (made.where, made.next(), made.next().line) == ("1:2", ("a", 2, 2), 2)
    with pytest.raises(TypeError):
        Quick()
    with pytest.raises(AttributeError):
        Quick("a").line = 3


def test_their_classes_say_the_same() -> None:
    for name in ("__doc__", "__module__", "__bases__", "__match_args__", "__slots__"):
        assert getattr(Quick, name) == getattr(Slow, name)
    assert (Quick.__name__, Quick.__qualname__) == ("Place", "place.<locals>.Place")
    assert Quick._fields == Slow._fields
    assert Quick._field_defaults == Slow._field_defaults
    assert typing.get_type_hints(Quick) == typing.get_type_hints(Slow)
    assert vars(Quick).keys() - {"next", "where"} >= {"__new__", "_replace", "name"}


def test_they_can_be_taken_apart_and_copied() -> None:
    match Quick("a", 3):
        case Quick(name="a", line=line):
            assert line == 3
        case _:
            pytest.fail("a pattern must match it")
    assert type(copy.copy(Quick("a"))) is Quick
