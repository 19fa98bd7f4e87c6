"""What is said about a place in a text: a finding, why it matters, and the way out.

These are named tuples, since every check loads them: attrs takes longer to build one class than
to read a page.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from argmap.tuples import NamedTuple

if TYPE_CHECKING:
    from argmap.text.text import Span


class Severity(StrEnum):
    """How much a finding weighs; only an error makes a check fail."""

    ERROR = "error"
    WARNING = "warning"
    INFORMATION = "information"


class Safety(StrEnum):
    """Whether a fix can be applied unread."""

    SAFE = "safe"
    UNSAFE = "unsafe"


class Label(NamedTuple):
    """A second place that helps to understand a finding."""

    span: Span
    message: str


class Edit(NamedTuple):
    """The replacement of one stretch of text by another."""

    span: Span
    replacement: str


class Fix(NamedTuple):
    """A repair a machine can apply: its edits never overlap."""

    says: str
    edits: tuple[Edit, ...]
    safety: Safety = Safety.SAFE


class Diagnostic(NamedTuple):
    """A finding: what is wrong at a place, why that matters here, and the way out.

    `code` is a letter and two digits, `name` the kebab-case word that reads well after "allow".
    """

    code: str
    name: str
    severity: Severity
    span: Span
    message: str
    reason: str = ""
    help: str = ""
    labels: tuple[Label, ...] = ()
    fix: Fix | None = None
