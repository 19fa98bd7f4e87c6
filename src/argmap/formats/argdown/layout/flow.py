"""Data in braces, laid out again: the same values in the same order.

Only plain YAML in flow form is understood here. Whatever else stands in braces, from comments to
anchors, stays as it was written.
"""

from __future__ import annotations

import re
from typing import NamedTuple, TypeAlias

WIDTH = 100
"""How many characters a line takes, if it can be broken."""

_WORD = r"(?:[^ \n{}\[\],:]|:(?=[^ \n{}\[\],]))++"
_TOKEN = re.compile(
    rf"""([ \n]*+(?:
    ([{{}}\[\],])
    |(
        "(?:[^"\\\n]|\\[^\n])*+"
        |'(?:[^'\n]|'')*+'
        |(?![&*!|>%@`\#?:"']|-[ \n,{{}}\[\]]){_WORD}(?:[ ]++(?![\#:]){_WORD})*+
    )([ ]*+:(?=[ \n{{}}\[\],])|(?<=["']):)?))""",
    re.VERBOSE,
)
_FOREIGN = re.compile(r"\t|\n(?:---|\.\.\.)")
"""What means something else, or nothing, when it is moved: tabs, and the ends of documents."""

_BLOCK_FORM = re.compile(r"\{[ \t]*\n")
_DEEPEST = 40
"""How deep collections may lie in one another to be laid out."""

_TO_QUOTE = re.compile(r"""[^\W\d_][^"\\]*[#:][^"\\]*|\d{4}-\d\d""")
"""Locators, addresses and months; of whole dates other tools make points in time."""


class Item(NamedTuple):
    """A value in a collection, behind its key with a colon if it has one."""

    key: str
    value: Node


class Flow(NamedTuple):
    """A list or a mapping: its two brackets and what stands between them."""

    brackets: str
    items: list[Item]


Node: TypeAlias = str | Flow


def flow(written: str) -> Flow | None:
    """Return data as a tree of what is written, or None if it should stay as it is."""
    tokens = _TOKEN.findall(written)
    is_plain = sum(len(token[0]) for token in tokens) == len(written)
    if not is_plain or _FOREIGN.search(written) or _BLOCK_FORM.match(written):
        return None
    reader = _Reader()
    is_sound = all(reader.take(sign, scalar, colon) for _, sign, scalar, colon in tokens)
    return reader.result if is_sound else None


def on_one_line(node: Node) -> str:
    """Return a value in one line."""
    if isinstance(node, str):
        return node
    inside = ", ".join([item.key + on_one_line(item.value) for item in node.items])
    return f"{node.brackets[0]}{inside}{node.brackets[1]}"


def laid_out(node: Node, column: int, behind: int = 0) -> list[str]:
    """Return the lines of a value that starts at a column: one, if one can hold it.

    Else each line takes what it can hold, and the next goes on behind the bracket it is in.
    `behind` counts the characters that must follow on the last line.
    """
    whole = on_one_line(node)
    if isinstance(node, str) or not node.items or column + len(whole) + behind <= WIDTH:
        return [whole]
    lines = [" " * column + node.brackets[0]]
    room = WIDTH
    for number, item in enumerate(node.items, 1):
        after = 1 + behind if number == len(node.items) else 1
        needed = len(item.key) + len(on_one_line(item.value)) + after
        if number > 1 and len(lines[-1]) + 1 + needed > room:
            lines.append(" " * (column + 1))
        elif number > 1:
            lines[-1] += " "
        first, *more = laid_out(item.value, len(lines[-1]) + len(item.key), after)
        lines[-1] += item.key + first
        lines += more
        room = 0 if more else WIDTH  # What follows a broken collection starts a line.
        lines[-1] += "," if number < len(node.items) else node.brackets[1]
    return [lines[0][column:], *lines[1:]]


def block_form(written: str, column: int) -> list[str] | None:
    """Return data in block form, closed at a column; None if it is none or should stay."""
    if not _BLOCK_FORM.match(written) or _FOREIGN.search(written):
        return None
    first, *inside = written.split("\n")
    filled = [line for line in inside if line.strip(" ")]
    closing = inside.pop() if inside[-1].strip(" ") == "}" else None
    if closing is not None:
        filled.pop()
    least = min((len(line) - len(line.lstrip(" ")) for line in filled), default=0)
    moved = [" " * (column + 2) + line[least:] if line[least:] else "" for line in inside]
    return [first.rstrip(" "), *moved, *([] if closing is None else [" " * column + "}"])]


class _Reader:
    """Puts tokens together, as long as they are plain flow form."""

    def __init__(self) -> None:
        self._open = [Flow("[]", [])]
        self._key = ""
        self._has_value = False

    @property
    def result(self) -> Flow | None:
        """What was read, if it has come to its end."""
        (outermost, *unclosed) = self._open
        value = outermost.items[0].value if self._has_value and not unclosed else None
        return value if isinstance(value, Flow) else None

    def take(self, sign: str, scalar: str, colon: str) -> bool:
        """Take a token in, and say whether that was possible."""
        if sign == ",":
            possible = self._has_value and len(self._open) > 1
            self._has_value = False
            return possible
        if sign in ("}", "]"):
            possible = not self._key and self._open.pop().brackets[1] == sign
            self._has_value = True
            return possible and len(self._open) > 0
        return not self._has_value and self._begin(sign, scalar, colon)

    def _begin(self, sign: str, scalar: str, colon: str) -> bool:
        """Take in a key, a value, or the bracket that opens one."""
        above = self._open[-1]
        if colon:
            possible = above.brackets == "{}" and not self._key
            self._key = f"{_spelled(scalar)}: "
            return possible
        is_value = bool(self._key) or above.brackets == "[]"
        # A word in a mapping without a key is mostly one that lacks the blank behind its colon.
        value: Node = _spelled(scalar) if is_value else scalar
        if not scalar:
            value = Flow("{}" if sign == "{" else "[]", [])
            self._open.append(value)
        above.items.append(Item(self._key, value))
        self._key = ""
        self._has_value = bool(scalar)
        return (is_value or bool(scalar)) and len(self._open) <= _DEEPEST


def _spelled(written: str) -> str:
    """Return a single value in the quotation marks it should have."""
    if written.startswith("'"):
        inside = written[1:-1].replace("''", "'")
        return written if '"' in inside or "\\" in inside else f'"{inside}"'
    return f'"{written}"' if _TO_QUOTE.fullmatch(written) else written
