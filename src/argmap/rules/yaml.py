"""Family Y, first part: data that mean something else than they say at a glance."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.model.form import NAMES, TEXT
from argmap.rules.rule import Finding, Rule, Subject
from argmap.text import Edit, Fix, Label, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import DataBlock, Scalar

_QUOTED = re.compile(
    r"""(?<![^\s{\[,:])(?:"(?:[^"\\]|\\.)*+(?P<double>"?)|'(?:[^']|'')*+(?P<single>'?))""",
    re.DOTALL,
)
_DATE = re.compile(r"\d{4}-\d{1,2}-\d{1,2}(?:[Tt ].*)?")
_OLD_BOOLEAN = re.compile(r"y|n|yes|no|on|off", re.IGNORECASE)
_OLD_NUMBER = re.compile(r"[-+]?0[0-9_]+|[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+")
_FOLLOWING_TAGS = re.compile(
    r"(?P<blanks>[ \t]*(?:\r?\n[ \t]*)?)(?P<tags>(?:#(?:\([^)]*\)|[^\s{}#]+)[ \t]*)+)(?<![ \t])"
)
_FOLLOWING_DATA = re.compile(r"[ \t]*(?:\r?\n[ \t]*)?(?P<brace>\{)(?=[^\n}]*\})")


def brace_in_quotes(subject: Subject) -> Iterator[Finding]:
    r"""Find closing braces inside quotation marks that end the data too early.

    Argdown ends data at the first `}` before a blank or a line end, also inside quotation marks.
    What follows is lost as data and read as text.

    ```argdown
    [Tolls]: Tolls cut traffic. {note: "see {annex} for more"} // error: Y01
    ```

    Way out: write the brace as `\x7d` inside double quotation marks. The fix does so.

    ```argdown
    [Tolls]: Tolls cut traffic. {note: "see {annex\x7d for more"}
    ```
    """
    for block in subject.map.data_blocks:
        quotation = _open_quotation(block, subject.text.content) if block.fault else None
        if quotation is None:
            continue
        brace = Span(block.span.end - 1, block.span.end)
        repair = Fix("write the brace as `\\x7d`", (Edit(brace, r"\x7d"),))
        yield Finding(
            brace,
            "this brace ends the data inside quotation marks",
            reason="a `}` before a blank or a line end closes data wherever it stands",
            help=r"write it as `\x7d` inside double quotation marks",
            labels=(Label(Span(quotation, quotation + 1), "the quotation begins here"),),
            fix=repair if subject.text.content[quotation] == '"' else None,
        )


def unquoted_date(subject: Subject) -> Iterator[Finding]:
    """Find dates without quotation marks.

    argmap reads them as they stand. Other tools for Argdown make points in time of them, with an
    hour that nobody wrote, and shift them by the time zone of the computer.

    ```argdown
    [Tolls]: Tolls cut traffic. {by: lee, said: 2024-10-17} // warning: Y03
    ```

    Way out: put the date in quotation marks. The fix does so.

    ```argdown
    [Tolls]: Tolls cut traffic. {by: lee, said: "2024-10-17"}
    ```

    A `date` in the front matter that is none of argmap's stands as you like it.
    """
    for _, scalar in subject.scalars:
        if _is_plain(scalar) and _DATE.fullmatch(scalar.written):
            yield _to_quote(scalar, "other tools make a point in time of a date without quotes")


def ambiguous_value(subject: Subject) -> Iterator[Finding]:
    """Find bare words and numbers that different tools read differently.

    In YAML 1.1, which many tools still read, `no` and `on` are truth values, `12:30` is 750 and
    `010` is eight. argmap and Argdown follow YAML 1.2, where they are words, and `010` is ten.

    ```argdown
    [Tolls]: Tolls cut traffic. {by: lee, said-words: no} // warning: Y04
    ```

    Way out: put words in quotation marks, and write numbers without a leading zero. The fix keeps
    what argmap reads.

    ```argdown
    [Tolls]: Tolls cut traffic. {by: lee, said-words: "no", value: {n: 10}}
    ```
    """
    for key, scalar in subject.scalars:
        written = scalar.written
        if not _is_plain(scalar):
            continue
        if _OLD_BOOLEAN.fullmatch(written):
            yield _to_quote(scalar, "older YAML reads it as true or false")
        elif _OLD_NUMBER.fullmatch(written):
            is_word = isinstance(scalar.content, str) or (key and key.form in (TEXT, NAMES))
            if is_word:
                yield _to_quote(scalar, "older YAML reads it as another number")
            else:
                yield _to_spell(scalar)


def misplaced_data(subject: Subject) -> Iterator[Finding]:
    """Find data that stand before a tag, or before more data.

    Data end what they stand beside, so nothing may follow them on the line: the tags and the second
    pair of braces are an error, and lost.

    ```argdown
    [Tolls]: Tolls cut traffic. {id: T1} #traffic // error: Y07
    ```

    Way out: put tags before the data, and all data into one pair of braces. The fix does so.

    ```argdown
    [Tolls]: Tolls cut traffic. #traffic {id: T1}
    ```
    """
    content = subject.text.content
    for block in subject.map.data_blocks:
        tags = _FOLLOWING_TAGS.match(content, block.span.end)
        more = _FOLLOWING_DATA.match(content, block.span.end)
        if tags and content[block.span.start] == "{":
            moved = Edit(Span(block.span.start, block.span.start), f"{tags['tags']} ")
            dropped = Edit(Span(*tags.span()), "")
            yield Finding(
                Span(*tags.span("tags")),
                "a tag stands behind the data",
                help="put it before them",
                fix=Fix("put the tags before the data", (moved, dropped)),
            )
        elif more and content[block.span.start] == "{":
            yield Finding(
                Span(*more.span("brace")),
                "more data stand behind the data",
                help="put all keys into one pair of braces",
                fix=_joined(block, more.start("brace"), content),
            )


def _open_quotation(block: DataBlock, content: str) -> int | None:
    """Return where a quotation begins that the block does not close."""
    for found in _QUOTED.finditer(content, block.span.start, block.span.end):
        if not (found["double"] or found["single"]):
            return found.start()
    return None


def _is_plain(scalar: Scalar) -> bool:
    return scalar.plain and scalar.content is not None


def _to_quote(scalar: Scalar, reason: str) -> Finding:
    quoted = f'"{scalar.written}"'
    return Finding(
        scalar.span,
        f"`{scalar.written}` stands without quotation marks",
        reason=reason,
        help=f"write `{quoted}`",
        fix=Fix("put it in quotation marks", (Edit(scalar.span, quoted),)),
    )


def _to_spell(scalar: Scalar) -> Finding:
    number = str(scalar.content)
    return Finding(
        scalar.span,
        f"`{scalar.written}` is {number} here and another number elsewhere",
        reason="older YAML takes a leading zero for a number to the base of eight",
        help=f"write `{number}`",
        fix=Fix(f"write {number}", (Edit(scalar.span, number),)),
    )


def _joined(block: DataBlock, second: int, content: str) -> Fix | None:
    """Return a fix that makes one pair of braces of two on a line; in block form there is none."""
    first = content[slice(*block.span)]
    if "\n" in first:
        return None
    between = Span(block.span.end - 1, second + 1)
    joint = ", " if first[1:-1].strip() else ""
    return Fix("put all data into one pair of braces", (Edit(between, joint),))


RULES = (
    Rule(brace_in_quotes, "Y01", Severity.ERROR, since="0.1"),
    Rule(unquoted_date, "Y03", Severity.WARNING, since="0.1"),
    Rule(ambiguous_value, "Y04", Severity.WARNING, since="0.1"),
    Rule(misplaced_data, "Y07", Severity.ERROR, since="0.1"),
)
