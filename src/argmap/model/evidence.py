"""How good a piece of evidence is."""

from __future__ import annotations

from attrs import frozen

from argmap.model.noun import Noun


@frozen(kw_only=True, eq=False, repr=False)
class Evidence(Noun):
    """How good a piece of evidence is: `rating` is an Admiralty code such as `B2`."""

    rating: str = ""
    origin: str = ""
    independent_of: tuple[str, ...] = ()
