"""Copies of sources, and the places in them that locators name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.loading import loader

if TYPE_CHECKING:
    from argmap.citing.copies import Copy as Copy, Unread as Unread, read_copy as read_copy
    from argmap.citing.library import (
        Copies as Copies,
        Library as Library,
        copy_paths as copy_paths,
    )
    from argmap.citing.making import (
        locate as locate,
        locate_by_number as locate_by_number,
    )
    from argmap.citing.verifying import (
        Outcome as Outcome,
        Place as Place,
        Verdict as Verdict,
        verify as verify,
    )

_HOMES = {
    "copies": "Copy Unread read_copy",
    "library": "Copies Library copy_paths",
    "making": "locate locate_by_number",
    "verifying": "Outcome Place Verdict verify",
}
__all__ = [name for names in _HOMES.values() for name in names.split()]

if not TYPE_CHECKING:
    __getattr__ = loader(__name__, _HOMES)
