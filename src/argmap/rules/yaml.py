"""Family Y, first part: data that mean something else than they say at a glance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.loading import pattern
from argmap.model.form import NAMES, TEXT
from argmap.rules.rule import Finding, Rule, Subject
from argmap.text import Edit, Fix, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import Scalar

_DATE = pattern(r"\d{4}-\d{1,2}-\d{1,2}(?:[Tt ].*)?")
_OLD_BOOLEANS = frozenset({"y", "n", "yes", "no", "on", "off"})
_OLD_NUMBER = pattern(r"[-+]?0[0-9_]+|[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+")


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
        written = scalar.written
        if written[4:5] == "-" and _is_plain(scalar) and _DATE.fullmatch(written):
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
        if written.lower() in _OLD_BOOLEANS:
            yield _to_quote(scalar, "older YAML reads it as true or false")
        elif _OLD_NUMBER.fullmatch(written):
            is_word = isinstance(scalar.content, str) or (key and key.form in (TEXT, NAMES))
            if is_word:
                yield _to_quote(scalar, "older YAML reads it as another number")
            else:
                yield _to_spell(scalar)


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


RULES = (
    Rule(unquoted_date, "Y03", Severity.WARNING, since="0.1"),
    Rule(ambiguous_value, "Y04", Severity.WARNING, since="0.1"),
)
