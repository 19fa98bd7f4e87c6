"""Family I, third part: titles that are nearly those of something else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.rules.rule import Finding, Rule, Subject
from argmap.text import Edit, Fix, Label, Safety, Severity
from argmap.text.spelling import distance

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from argmap.model import Argument, Claim

_SIGNS = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u0060\u00b4", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
    }
)
_WORD = re.compile(r"\w+|[^\w\s]+")
_SHORTEST = 5
"""Letters of the shortest word that counts as misspelt: shorter ones are often just others."""

_ENDINGS = (2, 3, 4)
"""Letters that two titles must share at their start or at their end to be compared.

One slip leaves half of a title as it is on one side; more than four letters need not be looked at.
"""

_MOST_ALIKE = 100
"""Titles with one start or one end that are compared: where there are more, it tells nothing."""


def misspelt_title(subject: Subject) -> Iterator[Finding]:
    """Find titles that nothing defines and that are nearly a defined one.

    A title is the same only to the letter. One with a slip of the pen, other quotation marks or a
    blank too many is another claim, and what is said of it never reaches the one that is meant.

    ```argdown
    [Escalation]: The war escalates.
      + <Troops>: Troops arrive.

    [Sanctions]: Sanctions are widened.
      - [Escalaton] // warning: I05
    ```

    Way out: write the title as it is defined. The fix does so; look before you apply it, for both
    may be meant.

    ```argdown
    [Escalation]: The war escalates.
      + <Troops>: Troops arrive.

    [Sanctions]: Sanctions are widened.
      - [Escalation]
    ```

    Titles that differ in a number, in a short word or at the start of a word are taken to be meant
    as they stand, and so is every title that has a text.
    """
    yield from _misspelt(
        [claim for claim in subject.map.claims if claim.titled and not claim.text],
        [claim for claim in subject.map.claims if claim.titled and claim.text],
    )
    told = [one for one in subject.map.arguments if one.titled and (one.gist or one.steps)]
    untold = [one for one in subject.map.arguments if one.titled and not (one.gist or one.steps)]
    yield from _misspelt(untold, told)


def _misspelt(
    untold: Iterable[Claim | Argument], told: Iterable[Claim | Argument]
) -> Iterator[Finding]:
    known = _Known(told)
    for one in untold:
        meant = known.meant(one.title)
        if meant is None:
            continue
        defined = meant.occurrences[:1]
        for span in one.occurrences:
            yield Finding(
                span,
                f"nothing defines `{one.title}`",
                reason="titles are the same only to the letter",
                help=f"did you mean `{meant.title}`?",
                labels=tuple(Label(place, "defined here") for place in defined),
                fix=Fix(f"write `{meant.title}`", (Edit(span, meant.title),), Safety.UNSAFE),
            )


class _Known:
    """The titles that something defines, found by how they look and by their two ends."""

    def __init__(self, told: Iterable[Claim | Argument]) -> None:
        self._looks: dict[str, Claim | Argument] = {}
        self._ends: dict[str, list[Claim | Argument]] = {}
        for one in told:
            look = _look(one.title)
            self._looks.setdefault(look, one)
            for length in _ENDINGS:
                for end in _ends(look, length):
                    self._ends.setdefault(end, []).append(one)

    def meant(self, title: str) -> Claim | Argument | None:
        """Return what a title that is nowhere defined was probably meant for."""
        look = _look(title)
        if look in self._looks:
            return self._looks[look]
        left_alone = (len(look) - 1) // 2
        ends = _ends(look, min(max(left_alone, _ENDINGS[0]), _ENDINGS[-1]))
        near = [one for end in ends for one in self._ends.get(end, ())[:_MOST_ALIKE]]
        return next((one for one in near if _is_slip(look, _look(one.title))), None)


def _ends(look: str, length: int) -> tuple[str, str]:
    return f"^{look[:length]}", f"{look[-length:]}$"


def _look(title: str) -> str:
    """Return a title without what the eye passes over."""
    return " ".join(title.translate(_SIGNS).casefold().split()).strip(" .,;:!?'\"")


def _is_slip(one: str, other: str) -> bool:
    """Say whether two titles differ in one letter of one long word, not at its start."""
    if abs(len(one) - len(other)) > 1:
        return False
    words, others = _WORD.findall(one), _WORD.findall(other)
    different = [pair for pair in zip(words, others, strict=False) if pair[0] != pair[1]]
    if len(words) != len(others) or len(different) != 1:
        return False
    word, meant = different[0]
    is_word = word.isalpha() and meant.isalpha() and min(len(word), len(meant)) >= _SHORTEST
    return is_word and word[0] == meant[0] and distance(word, meant) == 1


RULES = (Rule(misspelt_title, "I05", Severity.WARNING, since="0.1"),)
