"""Running text in which every sign stands for itself.

Signs are escaped where they would mean something, and only there as far as that is simple to say.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.formats.argdown.characters import WHITE_SPACE
from argmap.formats.argdown.shortcodes import SHORTCODES
from argmap.formats.argdown.tokens import MARK

if TYPE_CHECKING:
    from collections.abc import Container

_CODED = re.compile(r"[\n\r\ud800-\udfff]")
_TAG = r"\#(?:\([^)\n\r]+\)|[A-Za-z0-9\-_\u00c0-\u024f]+)"
_SPECIAL = re.compile(
    rf"""(?P<coded>{_CODED.pattern})
    |(?P<blanks>[ \t]{{2,}}|\t)
    |(?P<mention>@\[(?P<claim>[^\[\]\n\r\u2028\u2029]+)\]|@<(?P<argument>[^<>\n\r\u2028\u2029]+)>)
    |(?P<include>@(?=include\())
    |(?P<tag>{_TAG}(?=\ [^ \t]))
    |(?P<shortcode>\.[^{WHITE_SPACE}]+?\.|:[^{WHITE_SPACE}]+?:)
    |(?P<fence>={{3,}})
    |\#(?=\ [^ \t])
    |(?P<sign>[\\*_\[<{{\#]|/(?=/))""",
    re.VERBOSE,
)
_BESIDE_CODES = re.compile(rf"{_SPECIAL.pattern}|(?P<dot>[.:])", re.VERBOSE)
_MARKUP = re.compile(r"[\\*_\[<{#@/=\n\r\ud800-\udfff]")
_ANY_TAG = re.compile(_TAG)
_BEFORE_DATA_END = ",}"


def code(character: str) -> str:
    """Return the shortcode for a character that cannot stand in running text."""
    return f":U+{ord(character):04X}:"


def coded(text: str) -> list[str]:
    """Return the characters of a text that need a shortcode."""
    return _CODED.findall(text)


def escaped(text: str, tags: tuple[str, ...] = (), titles: Container[str] = ()) -> str:
    """Return Argdown for a text.

    Tags in the text stay tags if they are the first ones of `tags`, in this order, and mentions
    stay mentions if `titles` holds them, with their brackets.
    """
    keeps_tags = bool(tags) and tag_count(text, tags) > 0
    has_codes = _CODED.search(text) is not None
    # The code for a line break joins words that no shortcode could reach across.
    special = _BESIDE_CODES if has_codes else _SPECIAL
    parts: list[str] = []
    at = 0
    while found := special.search(text, at):
        parts.append(text[at : found.start()])
        piece, at = _piece(found, keeps_tags, has_codes, titles)
        parts.append(piece)
    return "".join((*parts, text[at:]))


def tag_count(text: str, tags: tuple[str, ...]) -> int:
    """Return how many of the tags a text says itself, 0 if it says them in another order."""
    said = []
    for found in _SPECIAL.finditer(text):
        if found["tag"]:
            name = found["tag"][1:]
            said.append(name[1:-1] if name.startswith("(") else name)
    names = tuple(dict.fromkeys(said))
    return len(names) if names == tags[: len(names)] else 0


def at_line_start(text: str) -> str:
    """Return escaped text so that it may start a line: no sign, no tail of the data above."""
    opens = MARK.match(text) or text.startswith(("===", *_BEFORE_DATA_END))
    return f"\\{text}" if opens else text


def rule(text: str) -> str:
    """Return Argdown for the name of a rule: in an inference, commas and dashes mean something."""
    plain = escaped(text).replace(",", "\\,")
    return re.sub(r"-(?=-)|-\Z", r"\\-", plain)


def tag(name: str) -> str:
    """Return a tag with its sign."""
    return f"#{name}" if _ANY_TAG.fullmatch(f"#{name}") and "(" not in name else f"#({name})"


def _piece(
    found: re.Match[str], keeps_tags: bool, has_codes: bool, titles: Container[str]
) -> tuple[str, int]:
    """Return what is written for a special place, and where to go on in the text."""
    written, start, end = found[0], found.start(), found.end()
    kind = found.lastgroup
    if kind == "coded":
        return code(written), end
    if kind == "blanks":
        return _blanks(written), end
    if found["mention"]:
        literal = written[1:] in titles
        return (written, end) if literal else ("@", start + 1)
    if kind == "include":
        return "@\\", end
    if found["tag"] and keeps_tags:
        return written, end
    if found["shortcode"]:
        literal = not has_codes and not _MARKUP.search(written) and written not in SHORTCODES
        return (written, end) if literal else (f"\\{written[0]}", start + 1)
    if kind == "fence":
        return "".join(f"\\{sign}" for sign in written), end
    if kind is None:
        return written, end
    return f"\\{written[0]}", start + 1


def _blanks(run: str) -> str:
    """Return a run of blanks none of which is dropped."""
    head = run.lstrip(" ")
    spaces = len(run) - len(head)
    return ("\\" + " " * spaces if spaces else "") + re.sub(r"\t", r"\\\t", head)
