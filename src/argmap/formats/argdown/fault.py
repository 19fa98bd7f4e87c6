"""A kind of fault in the writing of an Argdown file, in the words of somebody who writes one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.loading import pattern
from argmap.text import Diagnostic, Severity, Span
from argmap.tuples import NamedTuple

if TYPE_CHECKING:
    from argmap.formats.argdown.tree import Range
    from argmap.text.page import Page

_GAP = pattern(r"\{([01])\}")


class Fault(NamedTuple):
    """A kind of fault; `{0}` and `{1}` in its sentences stand for words found at the place."""

    code: str
    name: str
    message: str
    reason: str = ""
    help: str = ""
    severity: Severity = Severity.ERROR

    def at(self, place: Range, *words: str) -> Diagnostic:
        """Return what is to be said of a place with this fault."""

        def filled(sentence: str) -> str:
            return _GAP.sub(lambda gap: words[int(gap[1])], sentence) if words else sentence

        return Diagnostic(
            code=self.code,
            name=self.name,
            severity=self.severity,
            span=Span(*place),
            message=filled(self.message),
            reason=filled(self.reason),
            help=filled(self.help),
        )

    def page(self, example: str = "") -> Page:
        """Return the page that explains the fault; what it quotes from a file is left open."""
        from argmap.text.page import Page  # noqa: PLC0415 (for `explain` only)

        sentences = [self.message, self.reason, self.help and f"way out: {self.help}"]
        parts = [f"{each[0].upper()}{each[1:]}." for each in sentences if each]
        if example:
            shown = example.replace("\r", "").strip("\ufeff\n")
            parts.insert(len(parts) - bool(self.help), f"```argdown\n{shown}\n```")
        body = _GAP.sub("\N{HORIZONTAL ELLIPSIS}", "\n\n".join(parts))
        return Page(self.code, self.name, self.severity, since="0.1", body=body)
