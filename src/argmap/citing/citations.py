"""Every locator of a map, with what it is there for and what it leads to."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.citing.copies import Copy
from argmap.citing.verifying import verify

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.citing.library import Copies
    from argmap.citing.verifying import Verdict
    from argmap.model import ArgumentMap, Assertion, Claim, Consequence, Locator


class Citation(NamedTuple):
    """A locator: of an assertion of a claim, or of a relation, where both are missing."""

    locator: Locator
    by: tuple[str, ...]
    claim: Claim | None = None
    assertion: Assertion | None = None


class LookedUp(NamedTuple):
    """A citation, the copy it was looked up in, and what came of it."""

    citation: Citation
    copy: Copy
    verdict: Verdict

    @property
    def locator(self) -> Locator:
        """The locator that was looked up."""
        return self.citation.locator


def citations(argument_map: ArgumentMap) -> Iterator[Citation]:
    """Yield every locator of a map, those of claims first."""
    for claim in argument_map.claims:
        for assertion in claim.assertions:
            for locator in assertion.at:
                yield Citation(locator, assertion.by, claim, assertion)
    for consequence in _consequences(argument_map):
        for locator in consequence.at:
            yield Citation(locator, consequence.by)


def looked_up(argument_map: ArgumentMap, copies: Copies) -> Iterator[LookedUp]:
    """Yield the citations whose source has a copy at hand, looked up in it."""
    for citation in citations(argument_map):
        copy = copies.of(citation.locator.source)
        if isinstance(copy, Copy):
            yield LookedUp(citation, copy, verify(copy, citation.locator))


def _consequences(argument_map: ArgumentMap) -> Iterator[Consequence]:
    steps = (step for argument in argument_map.arguments for step in argument.steps)
    stated = (
        *(relation.consequence for relation in argument_map.relations),
        *(step.consequence for step in steps),
    )
    yield from (consequence for consequence in stated if consequence is not None)
