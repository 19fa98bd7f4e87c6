"""One thing that differs between two versions of a map."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator


class Sort(StrEnum):
    """How something differs between two versions."""

    NEW = "new"
    GONE = "gone"
    CHANGED = "changed"

    @property
    def mirrored(self) -> Sort:
        """How it differs if the versions are exchanged."""
        return {Sort.NEW: Sort.GONE, Sort.GONE: Sort.NEW}.get(self, self)


class Part(StrEnum):
    """What differs."""

    CLAIM = "claim"
    TITLE = "title"
    TEXT = "text"
    KIND = "kind"
    THESIS = "thesis"
    TAGS = "tags"
    VALUE = "value"
    RATING = "rating"
    ASSERTION = "assertion"
    STANCE = "stance"
    MODE = "mode"
    PLACE = "place"
    DATE = "date"
    FORECAST = "forecast"
    CHANCE = "chance"
    EVENT = "event"
    CONDITIONS = "conditions"
    DEADLINE = "deadline"
    OUTCOME = "outcome"
    ARGUMENT = "argument"
    GIST = "gist"
    PREMISE = "premise"
    CONCLUSION = "conclusion"
    RELATION = "relation"
    LINK = "link"
    SOURCE = "source"
    VOICE = "voice"


class Difference(NamedTuple):
    """One thing that differs: of what, in which way, and how it was before and is after.

    `of` and `to` name claims as `[Title]` and arguments as `<Title>`, as the later version does
    where it has them; `to` is what a relation leads to. `title` is that of the claim concerned.
    What is empty in one version was not there.
    """

    sort: Sort
    part: Part
    of: str
    before: str = ""
    after: str = ""
    to: str = ""
    by: tuple[str, ...] = ()
    title: str = ""


def changed(part: Part, before: str, after: str) -> Iterator[Difference]:
    """Yield that a part is another than before, if it is."""
    if before != after:
        yield Difference(Sort.CHANGED, part, "", before, after)


def sides(sort: Sort, said: str) -> tuple[str, str]:
    """Return what something is before and after, if it is there in one version only."""
    return ("", said) if sort is Sort.NEW else (said, "")
