"""The tokens of Argdown: the smallest pieces a block of text is cut into."""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING, TypeAlias

from argmap.formats.argdown.characters import NOT_WHITE, WHITE
from argmap.formats.argdown.tree import Kind, PieceKind, Sign
from argmap.loading import pattern
from argmap.model.word import Word

if TYPE_CHECKING:
    from collections.abc import Mapping


class Delimiter(Word):
    """A token that is neither a piece of text, nor a sign, nor a title."""

    DATA = "data"
    FRONT_MATTER = "front matter"
    INFERENCE_END = "inference end"


TokenKind: TypeAlias = "PieceKind | Kind | Sign | Delimiter | re.Match[str]"
Token: TypeAlias = tuple[TokenKind, int, int]
"""What a token is, its start and its end; a sign starts with the blanks before it.

What a `LINE` matches is one token: its sign, its title, and its text where the line ends behind it.
"""


class Place(Enum):
    """What stands before the next token: signs are signs only where a line starts."""

    FILE_START = "the start of the file"
    BLANK_LINE = "a blank line"
    NEWLINE = "a line break"
    WITHIN = "something else on the line"


# Text takes in as much as it can: only what starts something else ends it. A repetition that is
# given back never helps, so all of them are possessive.
_TEXT = rf"\.(?!{NOT_WHITE}+?\.)|:(?!{NOT_WHITE}+?:)|/(?![/*])"  # these start nothing
_SHORTCODE = rf"(?:\.{NOT_WHITE}+?\.|:{NOT_WHITE}+?:)[ \t]?"
# Most of a text, in a class of its own: one that says what is not in it takes twice the time.
_COMMON = r"[ !\"$-),\-0-9;?A-Z\]a-z]"
_RUN = rf"((?![ \t]|===)(?:{_COMMON}++|[^\\@#*_\[<{{/.:=\r\n]++|=(?!==)|{_TEXT})++)"
_ESCAPED = r"\\(?!\u2028)(?!\u2029)[^\n\r]\ *+"
_ANYWHERE = rf"([ \t]*+(?:\r\n?|\n))|([ \t]++)|({_ESCAPED})|({_SHORTCODE})"

TOKEN = re.compile(rf"{_RUN}|{_ANYWHERE}|(.)", re.DOTALL)
"""Whatever may stand in running text."""

RULE_TOKEN = pattern(
    rf"((?![ \t])(?:[^\\<{{/.:,\-\r\n]++|{_TEXT}|-(?!-)|<(?!!--))++)|{_ANYWHERE}|(,)|(--++)|(.)",
    re.DOTALL,
)
"""Whatever may stand between the dashes of an inference."""

_RELATION = r"[+\-]>?+|_>|<[+\-_]|><"
_NUMBER = r"\([0-9]++\)"

MARK = re.compile(
    rf"([' \t]*+)(?:(--|{_RELATION}|_(?={WHITE}))|({_NUMBER})|(?:([0-9]++\.)|(\*))(?={WHITE}))"
    r"[ \t]*+|(#++)\ [ \t]*+"
)
"""What a line may start with: a relation or an inference, a number, an item, a heading."""

_NAME = r"[\w -;=?@]++"
LINE = re.compile(
    rf"(?:[' \t]*+(?!--)(?:({_RELATION})|({_NUMBER}))[ \t]*+"
    r"|(?![' \t]*+(?:[-+>_(0-9]|<[-+_]))[ \t]*+)"
    rf"(?:(\[{_NAME}\]:|<(?!!--){_NAME}>:)[ \t]*+)?{_RUN}(\r?\n(?![ \t]*+\r?\n))?"
)
"""The commonest form of a line: a sign or none, a title or none, a text, and mostly no more.

Where no sign stands, nothing may that one could start with. A title is of letters, digits and the
commonest signs: a class of all but what ends a title takes five times as long to compile.
"""

MARK_STARTS = frozenset("' \t-+><_(0123456789*#")
"""The characters a `MARK` starts with."""

TAG = pattern(
    r"#(?:[A-Za-z0-9\-\[\\\]\^_`]++"
    r"|(?![\ud800-\uf8ff\ufdd0-\ufdef])[^\x00-\x9f\ufff0-\U0010ffff])++[ \t]?"
)
"""A tag of one word."""

ASCII_TAG = pattern(r"#[A-Za-z0-9\-\[\\\]\^_`]++(?![^\x00-\x9f])[ \t]?")
"""The same in ASCII: most tags are, and wide ranges take ten times as long to compile."""

RELATIONS: Mapping[str, Sign] = {
    "+>": Sign.SUPPORTS,
    "->": Sign.ATTACKS,
    "_>": Sign.UNDERCUTS,
    "<+": Sign.SUPPORTED_BY,
    "+": Sign.SUPPORTED_BY,
    "<-": Sign.ATTACKED_BY,
    "-": Sign.ATTACKED_BY,
    "<_": Sign.UNDERCUT_BY,
    "_": Sign.UNDERCUT_BY,
    "><": Sign.CONTRADICTS,
    "--": Sign.INFERENCE,
}
"""The signs of relations, and of the inference, as they are written."""
