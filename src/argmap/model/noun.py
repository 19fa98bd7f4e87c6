"""What all nouns have in common: how Python shows them."""

from __future__ import annotations

from attrs import fields


class Noun:
    """A noun of an argument map, shown by what is said of it: `Claim(title='Rain', thesis=True)`.

    What has its default is left out, and so are places. Written once, it also spares every start
    what attrs takes to make one for each class.
    """

    __slots__ = ()

    def __repr__(self) -> str:
        said = [
            f"{field.name}={value!r}"
            for field in fields(type(self))  # type: ignore[arg-type] # attrs makes all nouns
            if field.repr and (value := getattr(self, field.name)) != field.default
        ]
        return f"{type(self).__name__}({', '.join(said)})"
