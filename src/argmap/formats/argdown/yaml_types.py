"""What a type written before a value asks of it: `!!int "12"` is the number twelve.

The types are those of YAML (https://yaml.org/spec/1.2.2/#chapter-10-recommended-schemas), and of
YAML 1.1 those that js-yaml keeps.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.formats.argdown.yaml_scalars import meaning
from argmap.model import Mapping, Sequence

if TYPE_CHECKING:
    from argmap.model.data import Content

STANDARD = "tag:yaml.org,2002:"
"""What a type of YAML's own begins with, spelled out; in a text it is `!!`."""

TEXT = "str"

_TEXTS = (TEXT, "binary", "timestamp")
_MAPPINGS = ("map", "set")
_SEQUENCES = ("seq", "omap", "pairs")
_MEANINGS: dict[str, tuple[type, ...]] = {
    "bool": (bool,),
    "float": (int, float),
    "int": (int,),
    "null": (type(None),),
}

KNOWN = frozenset((*_TEXTS, *_MAPPINGS, *_SEQUENCES, *_MEANINGS))


class MistypedError(Exception):
    """A value is not of the type that stands before it."""


def typed_scalar(name: str, text: str) -> Content:
    """Return what a scalar of a named type means.

    Raises:
        MistypedError: It cannot mean anything of that type.
    """
    if name in _TEXTS:
        return text
    meant = meaning(text) if text or name == "null" else text
    if name not in _MEANINGS or type(meant) not in _MEANINGS[name]:
        raise MistypedError
    return float(text) if name == "float" and text.lstrip("+-").isdecimal() else meant


def typed_nothing(name: str) -> Mapping | Sequence | None:
    """Return the empty collection that a type stands for if no value follows it."""
    if name in _MAPPINGS:
        return Mapping(())
    return Sequence(()) if name in _SEQUENCES else None


def fits_collection(name: str, *, is_mapping: bool) -> bool:
    """Return whether a collection may have a named type; any may have none."""
    return not name or name in (_MAPPINGS if is_mapping else _SEQUENCES)
