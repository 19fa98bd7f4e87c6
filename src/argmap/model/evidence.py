"""How good a piece of evidence is."""

from __future__ import annotations

from attrs import frozen


@frozen(kw_only=True)
class Evidence:
    """How good a piece of evidence is: `rating` is an Admiralty code such as `B2`."""

    rating: str = ""
    origin: str = ""
    independent_of: tuple[str, ...] = ()
