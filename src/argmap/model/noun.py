"""What all nouns have in common: how Python compares and shows them."""

from __future__ import annotations

from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from attrs import fields

if TYPE_CHECKING:
    from collections.abc import Callable


class Noun:
    """A noun of an argument map: equal to one of its kind of which the same is said.

    Places do not count. What is shown leaves out what has its default, and places too:
    `Claim(title='Rain', thesis=True)`. Written once, this also spares every start what attrs takes
    to make it for each class.
    """

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        said = _said(type(self))
        same: bool = said(self) == said(other)
        return same

    def __hash__(self) -> int:
        return hash((type(self), _said(type(self))(self)))

    def __repr__(self) -> str:
        said = [
            f"{field.name}={value!r}"
            for field in fields(type(self))  # type: ignore[arg-type] # attrs makes all nouns
            if field.repr and (value := getattr(self, field.name)) != field.default
        ]
        return f"{type(self).__name__}({', '.join(said)})"


def _comparing(kind: type) -> Callable[[object], Any]:
    """Return what asks a noun for all that counts when it is compared."""
    return attrgetter(*(field.name for field in fields(kind) if field.eq))


_said: Callable[[type], Callable[[object], Any]] = cache(_comparing)
