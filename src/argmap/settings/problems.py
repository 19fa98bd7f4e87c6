"""What is wrong with a text that is no TOML, in plain words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.settings.faults import BROKEN, say
from argmap.text import Span

if TYPE_CHECKING:
    from tomllib import TOMLDecodeError

    from argmap.text import Diagnostic, Text

_WHERE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
_WORDS = (
    ("Expected '='", "a `=` is expected here", "write `key = value`"),
    ("Invalid statement", "a setting cannot start here", "write `key = value`"),
    ("Expected newline", "something stands behind the value", "begin a new line"),
    ("Unescaped '\\'", "this backslash is no character of a text", "write paths with `/`"),
    ("Unterminated", "a quotation mark is never closed", "close it on the same line"),
    ("Illegal character '\\n'", "a quotation mark is never closed", "close it on the same line"),
    ("Unclosed array", "a `]` or a `,` is missing before this", ""),
    ("Unclosed inline table", "a `}` or a `,` is missing before this", ""),
    ("Cannot overwrite", "this key has a value already", "let it stand once"),
    ("Duplicate inline table key", "this key has a value already", "let it stand once"),
    ("Cannot declare", "this table stands twice", "put all its keys below the first one"),
    ("Cannot mutate", "this table is complete where it stands first", "put all its keys there"),
    ("at the end of a table", "a `]` is missing here", "write `[name]` on a line of its own"),
    ("initial character for a key", "a key is missing here", "write `key = value`"),
)


def broken(text: Text, problem: TOMLDecodeError) -> Diagnostic:
    """Return what is to be said of a text that is no TOML."""
    where = _WHERE.search(str(problem))
    at = _offset(text, where)
    if "Unescaped" in str(problem):
        at = max(0, text.content.rfind("\\", 0, at + 1))
    message, way_out = _explained(str(problem)[: where.start() if where else None], text, at)
    return say(
        BROKEN,
        _place(text, at),
        message,
        reason="none of these settings counts until the file is TOML",
        help_=way_out,
    )


def _offset(text: Text, where: re.Match[str] | None) -> int:
    if where is None or not where[1]:
        return len(text.content.rstrip())
    # Python counts lines and columns from 1, and line breaks as one character.
    return min(text.line_span(int(where[1])).start + int(where[2]) - 1, len(text.content))


def _place(text: Text, at: int) -> Span:
    """Return the character where reading stopped; at the end of a line, what stands in it."""
    line = text.line_span(text.position(at).line)
    if at < line.end:
        return Span(at, at + 1)
    written = text.extract(line)
    return Span(line.start + len(written) - len(written.lstrip()), line.end)


def _explained(problem: str, text: Text, at: int) -> tuple[str, str]:
    here = text.content[at : at + 1]
    if "Expected '='" in problem and here == ":":
        return "a key and its value are joined by `=`", "write `=` in place of the colon"
    if "Invalid value" in problem:
        if re.match(r"[^\W\d_]|[/.~*]", here):
            return "words stand in quotation marks", 'write `key = "words"`'
        return "a value is missing here", "write a text in quotation marks, a list or a table"
    known = ((message, help_) for fragment, message, help_ in _WORDS if fragment in problem)
    return next(known, (f"this is no TOML: {problem[:1].lower()}{problem[1:]}", ""))
