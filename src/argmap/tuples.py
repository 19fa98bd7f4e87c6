"""Named tuples for what every check loads, made in half the time that others take.

`typing.NamedTuple` compiles the type of each field, which nobody here asks for when argmap runs. To
a type checker both are the same.
"""

from __future__ import annotations

from collections import namedtuple
from typing import TYPE_CHECKING

__all__ = ["NamedTuple"]

if TYPE_CHECKING:
    from typing import NamedTuple
else:

    class _Maker(type):
        """Makes a named tuple of what a class declares: its fields, their defaults, its methods."""

        def __new__(cls, name, _bases, declared):  # noqa: ANN001, ANN204 - as any metaclass
            fields = declared["__annotations__"]
            defaults = [declared.pop(field) for field in fields if field in declared]
            made = namedtuple(name, fields, defaults=defaults)  # noqa: PYI024 - the long way round
            for key, value in declared.items():
                setattr(made, key, value)
            return made

    NamedTuple = type.__new__(_Maker, "NamedTuple", (), {})
