"""Family L, first part: how a locator is written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.model import Locator, LocatorFault, Scalar, WordRange, parse_locator
from argmap.model.form import PLACES
from argmap.rules.rule import Finding, Rule, Subject
from argmap.text import Edit, Fix, Safety, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_FRAGMENT = ":~:text="
_THOUSANDS = re.compile(r"(?<=[0-9]),(?=[0-9]{3}(?![0-9]))")
_EDGE_HYPHEN = re.compile(r"^-|-$")


def misread_locator(subject: Subject) -> Iterator[Finding]:
    """Find locators that cannot be read, or that mean something else than they seem to.

    In a locator a comma parts the first words from the last, and a hyphen beside a comma marks the
    words before or behind. Where they belong to the words themselves they must be encoded.

    ```argdown
    [Sent]: Ten thousand went. {by: lee, at: "metro#p7:~:text=sent 10,000 men"} // error: L05

    [Cold]: It was cold. {by: lee, at: "metro#p8:~:text=-5 degrees"} // error: L05

    [Held]: They held on. {by: lee, at: "metro#chapter 3"} // error: L05
    ```

    Way out: write a comma that belongs to the words as `%2C` and such a hyphen as `%2D`. The fix
    does so.

    ```argdown
    [Sent]: Ten thousand went. {by: lee, at: "metro#p7:~:text=sent 10%2C000 men"}

    [Fought]: They fought on. {by: lee, at: "metro#p8:~:text=Non-Russian-speakers,combat power"}
    ```

    A hyphen inside a word harms nothing. A comma with a blank behind it reads like prose, but may
    be meant to part first words from last: it is an error only where a copy of the source holds
    the words with their comma, and no such passage.
    """
    for key, scalar in subject.scalars:
        if key is not None and key.form is PLACES and isinstance(scalar.content, str):
            found = parse_locator(scalar.content, scalar.span)
            if isinstance(found, LocatorFault):
                yield Finding(
                    scalar.span,
                    "this locator cannot be read",
                    help=found.message,
                    fix=_fix(subject, scalar, _with_literal_commas(scalar.content)),
                )
            else:
                yield from _misread(subject, scalar, found)


def _misread(subject: Subject, scalar: Scalar, locator: Locator) -> Iterator[Finding]:
    written = str(scalar.content)
    if isinstance(locator.passage, WordRange) and locator.passage.first > locator.passage.last:
        yield Finding(
            scalar.span,
            "this locator counts its words backwards",
            help="the number of the first word comes first: `p4w1-9`",
        )
        return
    place, sign, fragment = written.partition(_FRAGMENT)
    if not sign:
        return
    if _THOUSANDS.search(fragment):
        encoded = _THOUSANDS.sub("%2C", fragment)
        said = "the comma in this number parts the first words of the passage from the last"
    elif "," not in fragment and _EDGE_HYPHEN.search(fragment):
        encoded = _EDGE_HYPHEN.sub("%2D", fragment)
        said = "a browser takes this hyphen for the mark of words before or behind the passage"
    elif _is_prose(subject, locator):
        encoded = fragment.replace(",", "%2C")
        said = "the comma parts the first words of the passage from the last, and belongs to them"
    else:
        return
    yield Finding(
        scalar.span,
        said,
        help="write a comma in a locator as `%2C` and a hyphen at its ends as `%2D`",
        fix=_fix(subject, scalar, f"{place}{sign}{encoded}"),
    )


def _is_prose(subject: Subject, locator: Locator) -> bool:
    """Return whether a copy of the source holds the words with their comma, and not as a range."""
    if subject.copies is None:
        return False
    from argmap.citing import Copy  # noqa: PLC0415 (few maps have copies)
    from argmap.rules.relocating import is_misread  # noqa: PLC0415 (likewise)

    copy = subject.copies.of(locator.source)
    return isinstance(copy, Copy) and is_misread(copy, locator)


def _with_literal_commas(written: str) -> str:
    """Return a locator whose commas belong to the words, but for those of a prefix or suffix."""
    place, sign, fragment = written.partition(_FRAGMENT)
    inner = re.sub(r"(?<!-),(?!-)", "%2C", fragment)
    return f"{place}{sign}{inner}"


def _fix(subject: Subject, scalar: Scalar, corrected: str) -> Fix | None:
    """Return a fix where the locator is written as it is read, and correcting it helps."""
    there = subject.text.extract(scalar.span)
    written = str(scalar.content)
    if there.count(written) != 1 or isinstance(parse_locator(corrected), LocatorFault):
        return None
    if corrected == written:
        return None
    start = scalar.span.start + there.index(written)
    edit = Edit(Span(start, start + len(written)), corrected)
    return Fix(f"write `{corrected}`", (edit,), Safety.SAFE)


RULES = (Rule(misread_locator, "L05", Severity.ERROR, since="0.1"),)
