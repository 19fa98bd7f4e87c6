"""What is wrong with a text that is no YAML, in plain words."""

from __future__ import annotations

from yaml.error import MarkedYAMLError
from yaml.reader import ReaderError

DEEPEST = 100
"""How deep collections may lie in one another: far deeper than any data needs."""

TOO_DEEP = f"lists and keys lie more than {DEEPEST} levels deep here"

_SECOND_COLON = "a second `:` cannot stand in one value; quote the value"
_WORDS = (
    # Newer scanners have a limit of their own, and may meet it first.
    ("maximum nesting depth", TOO_DEEP),
    ("',' or '}'", "a `,` or the closing `}` is missing before this"),
    ("',' or ']'", "a `,` or the closing `]` is missing before this"),
    ("mapping values are not allowed", _SECOND_COLON),
    ("unexpected end of stream", "a quotation mark is never closed"),
    ("unexpected document", "a quotation mark is never closed"),
    ("quoted scalar", "this escape is unknown; write `\\\\` for a backslash"),
    ("undefined alias", "no anchor `&…` stands before this alias"),
    ("duplicate anchor", "this anchor is set twice"),
    ("could not find expected ':'", "a `:` and a value are missing after this key"),
    ("expected key", "a key is expected here; are the lines indented alike?"),
    ("<block end>", "a key is expected here; are the lines indented alike?"),
    ("'-' indicator", "a list item is expected here; are the lines indented alike?"),
    ("sequence entries are not allowed", "a list item cannot start here"),
    ("another document", "a second document starts here; data is one document"),
    ("expected node content", "a value is missing here, or the closing bracket of one"),
    ("anchor", "a name is missing after `&` or `*`; quote the value if it starts with one"),
    ("alias", "a name is missing after `&` or `*`; quote the value if it starts with one"),
    ("tag", "this is no tag; quote the value if it starts with `!`"),
    ("nesting depth", "lists and keys lie more than 100 levels deep here"),
    ("<document start>", "nothing may stand behind the brace that closes the data"),
    ("block scalar", "after `|` or `>` the text starts on the next line"),
)


def plain_words(
    problem: MarkedYAMLError | ReaderError | UnicodeEncodeError, written: str
) -> tuple[str, int]:
    """Return what is wrong and at which character of what is written."""
    if isinstance(problem, MarkedYAMLError):
        mark = problem.problem_mark or problem.context_mark
        at = mark.index if mark else 0
        return _explained(
            f"{problem.context or ''} {problem.problem or ''}", written[at : at + 1]
        ), at
    at = problem.position if isinstance(problem, ReaderError) else problem.start
    return f"the character U+{ord(written[at : at + 1] or '?'):04X} cannot stand in data", at


def _explained(problem: str, character: str) -> str:
    if "cannot start any token" in problem:
        if character == "\t":
            return "a tab cannot indent a line of data"
        return f"a value cannot start with `{character}`; put it in quotation marks"
    if character == ":":
        return _SECOND_COLON
    plain = (words for fragment, words in _WORDS if fragment in problem)
    return next(plain, "this cannot be read; is a bracket or a quotation mark missing before it?")
