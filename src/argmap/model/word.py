"""A word that means something in the language."""

from __future__ import annotations

from enum import StrEnum


class Word(StrEnum):
    """A word of a language: it is equal to its text, and found in tables as quickly."""

    __hash__ = str.__hash__  # That of an enumeration is written in Python.

    def __repr__(self) -> str:
        return f"{type(self).__name__}.{self.name}"
