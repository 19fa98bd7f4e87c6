"""How firmly something is said, as a ladder."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

# F. R. Palmer, Mood and Modality (2nd ed., Cambridge 2001), parts what a speaker judges of the
# facts ("may") from what a speaker gives as their ground ("said to be"). The order within each
# rung is that of English modals there; that hearsay stands between "would" and "may" is ours.
_LADDER = (
    ("flat", "presupposed"),
    ("will",),
    ("approx", "implied"),
    ("would",),
    ("quoted", "warned", "claimed", "accused"),
    ("said-to-be",),
    ("may", "could"),
    ("perhaps", "possible"),
    ("imputed",),
)
_RUNG = {mode: rung for rung, modes in enumerate(_LADDER) for mode in modes}


def weakest(modes: Iterable[str]) -> str:
    """Return the least firm of some modes, the first of equals; nothing where none is known.

    Modes are those of `Mode`, with `implied` and `possible`; other words cannot be compared.
    """
    known = (mode for mode in modes if mode in _RUNG)
    return max(known, key=_RUNG.__getitem__, default="")


def firmest(modes: Iterable[str]) -> str:
    """Return the firmest of some modes, the first of equals; nothing where none is known."""
    known = (mode for mode in modes if mode in _RUNG)
    return min(known, key=_RUNG.__getitem__, default="")


def is_known(mode: str) -> bool:
    """Return whether a mode has its place on the ladder."""
    return mode in _RUNG


def is_firmer(one: str, other: str) -> bool:
    """Return whether one mode is firmer than another; no mode is firmer than an unknown one."""
    return one in _RUNG and other in _RUNG and _RUNG[one] < _RUNG[other]
