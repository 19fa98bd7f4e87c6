"""Running text in which every sign stands for itself.

Signs are escaped where they would mean something, and only there as far as that is simple to say.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from argmap.formats.argdown.characters import WHITE_SPACE
from argmap.formats.argdown.shortcodes import SHORTCODES
from argmap.formats.argdown.tokens import MARK

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Mapping

_CODED = re.compile(r"[\n\r\ud800-\udfff]")
_TAG = r"\#(?:\([^)\n\r]{1,200}+\)|[A-Za-z0-9\-_\u00c0-\u024f]+)"
_SPECIAL = re.compile(
    rf"""(?P<coded>{_CODED.pattern})
    |(?P<blanks>[ \t]{{2,}}|\t)
    |(?P<mention>@\[(?P<claim>[^\[\]\n\r\u2028\u2029]+)\]|@<(?P<argument>[^<>\n\r\u2028\u2029]+)>)
    |(?P<include>@(?=include\())
    |(?P<tag>{_TAG}(?=\ [^ \t]))
    |(?P<shortcode>\.[^{WHITE_SPACE}]+?\.|:[^{WHITE_SPACE}]+?:)
    |(?P<fence>={{3,}})
    |(?P<hash>\#(?=\ [^ \t]))
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
    context = _Context(titles, tag_count(text, tags) > 0, _CODED.search(text) is not None)
    # The code for a line break joins words that no shortcode could reach across.
    special = _BESIDE_CODES if context.has_codes else _SPECIAL
    parts: list[str] = []
    at = 0
    while found := special.search(text, at):
        parts.append(text[at : found.start()])
        piece, at = context.written(found)
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


class _Context(NamedTuple):
    """What decides whether a sign may keep its meaning in a text."""

    titles: Container[str]
    has_tags: bool
    has_codes: bool

    def written(self, found: re.Match[str]) -> tuple[str, int]:
        """Return what is written for a special place, and where to go on in the text."""
        way = _WAYS.get(found.lastgroup or "")
        if way:
            return way(found[0]), found.end()
        if self._stays(found):
            return found[0], found.end()
        return f"\\{found[0][0]}", found.start() + 1

    def _stays(self, found: re.Match[str]) -> bool:
        match found.lastgroup:
            case "mention":
                return found[0][1:] in self.titles
            case "tag":
                return self.has_tags
            case "shortcode":
                known = self.has_codes or found[0] in SHORTCODES
                return not known and not _MARKUP.search(found[0])
        return found.lastgroup == "hash"


def _blanks(run: str) -> str:
    """Return a run of blanks none of which is dropped."""
    head = run.lstrip(" ")
    spaces = len(run) - len(head)
    return ("\\" + " " * spaces if spaces else "") + re.sub(r"\t", r"\\\t", head)


_WAYS: Mapping[str, Callable[[str], str]] = {
    "coded": code,
    "blanks": _blanks,
    "include": "{}\\".format,
    "fence": lambda signs: "".join(f"\\{sign}" for sign in signs),
}
"""What is written for a special place as a whole."""
