"""Data in braces, and front matter, as they stand in an Argdown file."""

from __future__ import annotations

import re

from argmap.model import DataBlock, DataFault, DataOwner, Mapping, Scalar, Value
from argmap.text import Span

_BLOCK_FORM = re.compile(r"\{[ \t]*\r?\n")


def data_value(content: str, span: Span) -> tuple[Value | None, DataFault | None]:
    """Return what data in braces mean, and the first fault in them.

    The span reaches from `{` to `}`. Where the line ends behind the `{`, the braces enclose YAML
    in block form; else they are YAML's own. A fault may leave a value: all that is sound.
    """
    # Many files hold no data, and the YAML parser is a third of what starting up costs.
    from argmap.formats.argdown.yaml_values import read_value  # noqa: PLC0415

    opening = _BLOCK_FORM.match(content, span.start, span.end)
    return read_value(content, Span(opening.end(), span.end - 1) if opening else span)


def front_matter_value(content: str, span: Span) -> tuple[Value | None, DataFault | None]:
    """Return what front matter means, and the first fault in it.

    The span includes both lines of equals signs.
    """
    from argmap.formats.argdown.yaml_values import read_value  # noqa: PLC0415 (as above)

    written = content[span.start : span.end]
    start = span.end - len(written.lstrip("="))
    return read_value(content, Span(start, max(start, span.start + len(written.rstrip("=")))))


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
