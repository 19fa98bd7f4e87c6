"""How much of a source all locators together copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.citing import locate
from argmap.rules.relocating import rewritten
from argmap.rules.rule import Finding, Subject
from argmap.text import Edit, Fix, Safety

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.citing.citations import LookedUp

_LARGEST_SHARE = 0.25
_ALWAYS_FREE = 12
"""So many words may be copied of any source, however short it is."""


def large_shares(subject: Subject) -> Iterator[Finding]:
    """Yield each source of which the locators copy more than a quarter of the words."""
    for source in subject.map.sources:
        mine = [one for one in subject.looked_up if one.locator.source == source.id]
        copied = sum(one.locator.copied_words for one in mine)
        total = mine[0].copy.word_count if mine else 0
        allowed = max(_ALWAYS_FREE, _LARGEST_SHARE * total)
        if copied > allowed:
            yield Finding(
                source.span,
                f"the locators copy {copied} of the {total} words of `{source.id}`, "
                f"{copied / total:.0%}",
                reason=f"at more than {_LARGEST_SHARE:.0%} a reader hardly needs the source",
                help="shorten them, or number the words: `argmap cite --words`",
                fix=_shortened(subject, mine, copied - allowed),
            )


def _shortened(subject: Subject, mine: Sequence[LookedUp], excess: float) -> Fix | None:
    """Return a fix that shortens every locator that leads to its passage with fewer words as well.

    It is there only if that is enough.
    """
    edits: dict[Edit, int] = {}
    for one in mine:
        if one.verdict.is_sound and one.verdict.places:
            short = locate(one.copy, one.locator.source, one.verdict.places[0].span)
            saved = one.locator.copied_words - short.copied_words if short else 0
            fix = rewritten(subject, one.locator, short, Safety.SAFE) if short and saved else None
            edits |= dict.fromkeys(fix.edits if fix else (), saved)
    if sum(edits.values()) < excess:
        return None
    says = f"shorten {len(edits)} locators, each to the fewest words that lead to its passage"
    return Fix(says, tuple(sorted(edits)), Safety.SAFE)
