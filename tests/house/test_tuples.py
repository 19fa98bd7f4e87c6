"""The named tuples that are made quickly are as any others."""

from __future__ import annotations

import copy
import typing

import pytest

from argmap import tuples


class Slow(typing.NamedTuple):
    """A place."""

    name: str
    line: int = 1
    column: int = 2

    @property
    def where(self) -> str:
        """Where it is."""
        return f"{self.line}:{self.column}"

    def next(self) -> Slow:
        """Return the place one line further down."""
        return self._replace(line=self.line + 1)


class Quick(tuples.NamedTuple):
    """A place."""

    name: str
    line: int = 1
    column: int = 2

    @property
    def where(self) -> str:
        """Where it is."""
        return f"{self.line}:{self.column}"

    def next(self) -> Quick:
        """Return the place one line further down."""
        return self._replace(line=self.line + 1)


def test_they_hold_the_same_in_the_same_way() -> None:
    for made in (Quick("a"), Quick("a", column=2), Quick(*Slow("a")), Quick._make(Slow("a"))):
        assert made == ("a", 1, 2) == Slow("a")
        assert repr(made) == repr(Slow("a")).replace("Slow", "Quick")
        assert (made.where, made.next(), made.next().line) == ("1:2", ("a", 2, 2), 2)
    with pytest.raises(TypeError):
        Quick()  # type: ignore[call-arg]
    with pytest.raises(AttributeError):
        Quick("a").line = 3  # type: ignore[misc]


def test_their_classes_say_the_same() -> None:
    for name in ("__doc__", "__module__", "__bases__", "__match_args__", "__slots__"):
        assert getattr(Quick, name) == getattr(Slow, name)
    assert (Quick.__name__, Quick.__qualname__) == ("Quick", "Quick")
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
