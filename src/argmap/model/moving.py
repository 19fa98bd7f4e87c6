"""Nouns as they stand in a text some characters further on."""

from __future__ import annotations

import re
from collections import deque
from functools import cache
from itertools import chain, islice, repeat
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias, TypeVar

from attrs import fields, has

from argmap.model.data import Entry
from argmap.text import NOWHERE, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

Kind = TypeVar("Kind")
_Held: TypeAlias = "dict[str, Any]"

_new, _new_span = object.__new__, tuple.__new__
_STILL = frozenset(
    {"class", "str", "int", "float", "bool", "None", "tuple", "Content", "DataOwner"}
    | {"Reference", "RelationKind", "LinkKind", "Matter", "Basis", "InferenceMode", "ClaimKind"}
)
"""The words in the type of a field that never holds a place; "class" is in a resolved one."""


class Move:
    """A move of nouns, with all that they hold, by so many characters.

    Nouns are moved in rows of one kind, and what they hold is in rows again: an editor moves
    thousands at each keystroke, and to call something for each takes as long as the copy itself.
    What no text states has no place, and stays as it is. An entry that several nouns hold is one
    afterwards too.
    """

    def __init__(self, by: int) -> None:
        self.by = by
        self._entries: dict[int, Any] = {}

    def row(self, nouns: Sequence[Kind]) -> Sequence[Kind]:
        """Return nouns, all of one kind, as they stand after the move."""
        return self._copies(type(nouns[0]), nouns) if nouns and self.by else nouns

    def _mixed(self, values: Sequence[Any]) -> Sequence[Any]:
        kinds = {*map(type, values)}
        if len(kinds) == 1:
            return self._of_kind(kinds.pop(), values)
        moved = {
            kind: iter(self._of_kind(kind, [one for one in values if type(one) is kind]))
            for kind in kinds
        }
        return [next(moved[type(one)]) for one in values]

    def _of_kind(self, kind: type, values: Sequence[Any]) -> Sequence[Any]:
        if kind is tuple:
            moved = iter(self._mixed([*chain.from_iterable(values)]))
            return [tuple(islice(moved, len(one))) for one in values]
        if kind is Entry:
            new = {id(one): one for one in values if id(one) not in self._entries}
            self._entries.update(zip(new, self._copies(kind, [*new.values()]), strict=True))
            return [self._entries[id(one)] for one in values]
        return self._copies(kind, values)

    def _copies(self, kind: type, nouns: Sequence[Any]) -> Sequence[Any]:
        """Return copies of dictionaries as nouns: their constructors take three times as long."""
        form = _form(kind)
        if form is None:
            return nouns
        held = [noun.__dict__.copy() for noun in nouns]
        if form.has_span:
            _move_spans(held, self.by)
        if form.has_occurrences:
            _move_occurrences(held, self.by)
        for name in form.holding:
            full = [one for one in held if one[name]]
            if full:
                moved = self._mixed([one[name] for one in full])
                for one, value in zip(full, moved, strict=True):
                    one[name] = value
        copies: list[object] = [*map(_new, repeat(kind, len(held)))]
        deque(map(form.keep, copies, held), 0)
        return copies


class _Form(NamedTuple):
    """What the nouns of a kind hold that moves, and how one is given its dictionary."""

    has_span: bool
    has_occurrences: bool
    holding: tuple[str, ...]
    keep: Callable[[Any, _Held], None]


@cache
def _form(kind: type) -> _Form | None:
    if not has(kind) or "__dict__" not in vars(kind):
        return None  # A noun without a dictionary has no place.
    names = [one.name for one in fields(kind) if _may_move(str(one.type))]
    return _Form(
        "span" in names,
        "occurrences" in names,
        tuple(name for name in names if name not in ("span", "occurrences")),
        vars(kind)["__dict__"].__set__,  # The noun itself is frozen.
    )


def _may_move(annotation: str) -> bool:
    return not _STILL.issuperset(re.findall(r"\w+", annotation))


def _move_spans(held: Iterable[_Held], by: int) -> None:
    for one in held:
        span = one["span"]
        if span is not NOWHERE:
            one["span"] = _new_span(Span, (span[0] + by, span[1] + by))


def _move_occurrences(held: Iterable[_Held], by: int) -> None:
    for one in held:
        spans = one["occurrences"]
        if len(spans) == 1:  # As most have.
            span = spans[0]
            one["occurrences"] = (_new_span(Span, (span[0] + by, span[1] + by)),)
        else:
            one["occurrences"] = tuple(
                [_new_span(Span, (span[0] + by, span[1] + by)) for span in spans]
            )
