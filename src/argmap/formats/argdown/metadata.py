"""Data in braces, and front matter, as they stand in an Argdown file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.formats.argdown.simple_data import simple_braces, simple_lines
from argmap.model import DataBlock, DataFault, DataOwner, Mapping, Scalar, Value
from argmap.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable

_BLOCK_FORM = re.compile(r"\{[ \t]*\r?\n")


def data_value(content: str, span: Span) -> tuple[Value | None, DataFault | None]:
    """Return what data in braces mean, and the first fault in them.

    The span reaches from `{` to `}`. Where the line ends behind the `{`, the braces enclose YAML
    in block form; else they are YAML's own. A fault may leave a value: all that is sound.
    """
    opening = _BLOCK_FORM.match(content, span.start, span.end)
    if opening:
        return _read(content, Span(opening.end(), span.end - 1), simple_lines)
    return _read(content, span, simple_braces)


def front_matter_value(content: str, span: Span) -> tuple[Value | None, DataFault | None]:
    """Return what front matter means, and the first fault in it.

    The span includes both lines of equals signs, or of dashes where somebody wrote such.
    """
    written = content[span.start : span.end]
    sign = written[:1]
    start = span.end - len(written.lstrip(sign))
    end = max(start, span.start + len(written.rstrip(sign)))
    return _read(content, Span(start, end), simple_lines)


def _read(
    content: str, span: Span, simple: Callable[[str, Span], Mapping | None]
) -> tuple[Value | None, DataFault | None]:
    found = simple(content, span)
    if found is not None:
        return found, None
    # The YAML parser is a third of what starting up costs.
    from argmap.formats.argdown.yaml_values import read_value  # noqa: PLC0415

    return read_value(content, span)


def data_block(
    content: str, span: Span, owner: DataOwner, title: str, *, under_relation: bool = False
) -> DataBlock:
    """Return a block of data whose place is known, read and checked to be keys and values."""
    read = front_matter_value if owner is DataOwner.FRONT_MATTER else data_value
    value, fault = read(content, span)
    root = None
    if isinstance(value, Mapping):
        root = value
    elif isinstance(value, Scalar) and value.content is None:
        root = Mapping((), value.span)
    elif value is not None:
        fault = fault or DataFault("data are keys and values, such as `{key: value}`", value.span)
    return DataBlock(owner, title, span, root, fault, under_relation)
