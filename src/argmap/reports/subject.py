"""What a report is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from argmap.documents.joining import joined

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from argmap.citing import Copies
    from argmap.documents import Document
    from argmap.model import ArgumentMap


@frozen
class MapFile:
    """A map, the name of the file it was read from, and the copies of its sources, if any."""

    name: str
    map: ArgumentMap
    copies: Copies | None = None


@frozen
class Subject:
    """The maps that a report is about, at least one, and the day on which it is made."""

    files: tuple[MapFile, ...]
    today: date

    def each(self, tell: Callable[[MapFile], Document]) -> Document:
        """Return what is told of each map by itself as one document."""
        return joined([tell(file) for file in self.files])
