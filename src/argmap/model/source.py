"""What is cited: a publication."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from argmap.model.noun import Noun
from argmap.model.vocabulary import IssuedBasis
from argmap.text import NOWHERE, Span

if TYPE_CHECKING:
    from argmap.model.data import Entry
    from argmap.model.dates import DateRange


@frozen(slots=False, kw_only=True, eq=False, repr=False)
class Source(Noun):
    """A publication somebody cites; `type` is a CSL item type, `rating` A to F.

    Item types: https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types.
    The rating is the Admiralty code's, from A (reliable) to F (cannot be judged).
    """

    id: str
    type: str = ""
    title: str = ""
    authors: tuple[str, ...] = ()
    publisher: str = ""
    issued: DateRange | None = None
    issued_basis: IssuedBasis = IssuedBasis.PRINTED
    url: str = ""
    archived: str = ""
    file: str = ""
    sha256: str = ""
    language: str = ""
    rating: str = ""
    based_on: tuple[str, ...] = ()
    data: tuple[Entry, ...] = ()
    span: Span = field(default=NOWHERE, eq=False, repr=False)
