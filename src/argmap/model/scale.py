"""Scales of estimative language: which probabilities a phrase stands for."""

from __future__ import annotations

from attrs import field, frozen

from argmap.model.noun import Noun
from argmap.text import NOWHERE, Span


@frozen(eq=False, repr=False)
class Term(Noun):
    """A phrase and the probabilities it stands for, from 0 to 1."""

    name: str
    low: float
    high: float
    synonyms: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.low <= self.high <= 1:
            message = f"`{self.name}` reaches from {self.low} to {self.high}"
            raise ValueError(message)


@frozen(slots=False, eq=False, repr=False)
class Scale(Noun):
    """Phrases of estimative language; those of a partition exclude one another."""

    id: str
    terms: tuple[Term, ...]
    partition: bool = False
    span: Span = field(default=NOWHERE, eq=False, repr=False)

    def term(self, phrase: str) -> Term | None:
        """Return the term with this name or synonym, whatever its case."""
        wanted = phrase.casefold()
        return next(
            (
                term
                for term in self.terms
                if wanted in (name.casefold() for name in (term.name, *term.synonyms))
            ),
            None,
        )
