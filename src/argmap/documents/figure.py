"""What a figure shows, as data: the picture of it is drawn elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from argmap.documents.reliability import Reliability
    from argmap.documents.timeline import Timeline


@frozen(kw_only=True)
class Figure:
    """A figure: `description` says in words what it shows, for whoever cannot see it."""

    key: str
    title: str
    description: str
    content: Timeline | Reliability
