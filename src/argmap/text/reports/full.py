"""Findings with the lines they are about.

A finding looks like this::

    error[I02] unknown-id: no voice is called `gilles`
      --> giles.argdown:14:8
       |
    14 |   {by: gilles}
       |        ^^^^^^
       |
       = help: did you mean `giles`?
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from argmap.text.diagnostic import Diagnostic, Safety, Severity
from argmap.text.display import columns, laid_out, visible
from argmap.text.reports.colour import Ink, plain
from argmap.text.text import Span
from argmap.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from argmap.text.reports.checked import Checked
    from argmap.text.reports.colour import Paint
    from argmap.text.text import Text

_MOST = 100
"""So many findings of one code in a file are shown; more are no help to whoever repairs them."""

_LONGEST = 100
_BEFORE = 30
"""Around a place in a line longer than `_LONGEST` characters, so many are shown at least."""


class _Mark(NamedTuple):
    """A place to underline: a line, the characters from `start` to `end` in it, and a word."""

    line: int
    start: int
    end: int
    sign: str
    message: str


class _Margin(NamedTuple):
    """What stands left of all that is shown: as wide as the longest line number."""

    width: int
    paint: Paint

    def beside(self, shown: str, number: int | None = None) -> str:
        """Return something behind the bar, a line behind its number."""
        written = "" if number is None else str(number)
        bar = self.paint(f"{written:>{self.width}} |", Ink.MARGIN)
        return f"{bar} {shown}".rstrip()

    def sign(self, sign: str) -> str:
        """Return a sign in place of the bar."""
        return self.paint(f"{'':>{self.width}}{sign}", Ink.MARGIN)


def full(checked: Iterable[Checked], paint: Paint = plain) -> str:
    """Return each finding with its source lines, its reason and the way out.

    Of one code in a file the first `_MOST` are shown, and the others counted below them.
    """
    return "".join(
        "\n".join((*lines, "", "")) for one in checked for lines in _findings(one, paint)
    )


def _findings(checked: Checked, paint: Paint) -> Iterator[Iterable[str]]:
    """Yield the lines of each finding in a file, and those that count the rest of a code."""
    number: Counter[tuple[str, str, Severity]] = Counter()
    way_out = f"{_Margin(1, paint).sign(' =')} {paint('help', Ink.STRONG)}"
    for said in checked.diagnostics:
        kind = (said.code, said.name, said.severity)
        number[kind] += 1
        if number[kind] <= _MOST:
            yield _finding(checked.text, said, paint)
    for (code, name, severity), found in number.items():
        if found > _MOST:
            head = paint(f"{severity}[{code}]", Ink[severity.name])
            more = paint(f"{found - _MOST} more in {visible(checked.text.name)}", Ink.STRONG)
            yield (
                f"{head} {name}: {more}",
                f"{way_out}: `argmap check --output-format concise` lists them all",
            )


def _finding(text: Text, said: Diagnostic, paint: Paint) -> Iterator[str]:
    marks = sorted(
        [
            _mark(text, said.span, "^", ""),
            *(_mark(text, label.span, "-", visible(label.message)) for label in said.labels),
        ],
        key=lambda mark: (mark.line, mark.start, mark.sign == "-"),
    )
    margin = _Margin(len(str(max(mark.line for mark in marks))), paint)
    line, column = text.position(said.span.start)
    inks: dict[str, Ink] = {"^": Ink[said.severity.name], "-": Ink.MARGIN}
    head = paint(f"{said.severity}[{said.code}]", inks["^"])
    yield f"{head} {said.name}: {paint(visible(said.message), Ink.STRONG)}"
    yield f"{margin.sign('-->')} {visible(text.name)}:{line}:{column}"
    yield margin.beside("")
    yield from _snippet(text, marks, margin, inks)
    notes = tuple(_notes(said))
    if notes:
        yield margin.beside("")
    for word, note in notes:
        yield f"{margin.sign(' =')} {paint(word, Ink.STRONG)}: {visible(note)}"


def _notes(said: Diagnostic) -> Iterator[tuple[str, str]]:
    if said.reason:
        yield "why", said.reason
    if said.help:
        yield "help", said.help
    if said.fix is not None:
        unread = "" if said.fix.safety is Safety.SAFE else " (look before you apply it)"
        yield "fix", said.fix.says + unread


def _mark(text: Text, span: Span, sign: str, message: str) -> _Mark:
    """Return the underline of a span; of one over several lines, of its first line."""
    line, column = text.position(span.start)
    whole = text.line_span(line)
    length = whole.end - whole.start
    start = min(column - 1, length)
    end = min(start + span.end - span.start, length)
    return _Mark(line, start, max(end, start + 1), sign, message)


def _snippet(
    text: Text, marks: list[_Mark], margin: _Margin, inks: Mapping[str, Ink]
) -> Iterator[str]:
    last_line, last_shown = 0, ""
    for mark in marks:
        shown, indent, underline = _underlined(text, mark)
        if last_line and mark.line > last_line + 1:
            yield "..."
        if (mark.line, shown) != (last_line, last_shown):
            yield margin.beside(shown, mark.line)
        yield margin.beside(indent + margin.paint(underline, inks[mark.sign]))
        last_line, last_shown = mark.line, shown


def _underlined(text: Text, mark: _Mark) -> tuple[str, str, str]:
    """Return a mark's line, cut around the mark if it is long, then an indent and what is below."""
    line = text.line_span(mark.line)
    length = line.end - line.start
    # A line is shown from its start if the mark is seen there, and else from shortly before it.
    fits = length <= _LONGEST or mark.end <= _LONGEST - _BEFORE
    first = 0 if fits else max(0, min(mark.start - _BEFORE, length - _LONGEST))
    last = min(first + _LONGEST, length)
    # Only what is shown is copied: thousands of findings may stand in one line of megabytes.
    cut = text.extract(Span(line.start + first, line.start + last))
    before = "…" if first else ""
    after = "…" if last < length else ""
    shown, starts = laid_out(cut)
    start = starts[mark.start - first]
    end = starts[min(mark.end - first, len(cut))]
    underline = mark.sign * max(end - start, 1)
    indent = " " * (columns(before) + start)
    return f"{before}{shown}{after}", indent, f"{underline} {mark.message}".rstrip()
