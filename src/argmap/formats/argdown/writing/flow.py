"""YAML in flow form, such as no Argdown tool misreads."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from argmap.formats.argdown.yaml_scalars import meaning
from argmap.model import Mapping, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.model import Entry, Value
    from argmap.model.data import Content

# Letters first, then also the punctuation of plain words, dashes and typographer's quotation marks.
_PLAIN = re.compile(r"[^\W\d_](?:[\w./()'\u2013\u2019\u201c\u201d-]| (?! ))*+(?<! )")
_PLAIN_LINE = re.compile(r"[^\W\d_](?:[\w./()'\u2013\u2019\u201c\u201d,?!-]| (?! ))*+(?<! )")
_SWITCHES = frozenset(("yes", "no", "on", "off"))
_UNSAFE = re.compile(
    r"""["\\\x00-\x1f\x7f-\xa0\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]"""
    r"|[\U000f0000-\U0010ffff]"  # private, and some stand for other characters when data are read
    r"|\}(?=\s)|=(?==)|(?<=\])[:(]|(?<=>):|@(?=include\()"  # data, front matter, titles end there
)
_SHORT = {"\n": "\\n", "\t": "\\t", "\r": "\\r", '"': '\\"', "\\": "\\\\"}


def flow(value: Value) -> str:
    """Return a value in one line."""
    match value:
        case Mapping(entries):
            return braced(entries)
        case Sequence(items):
            return f"[{', '.join(map(flow, items))}]"
        case Scalar(content):
            return scalar(content)


def braced(entries: Iterable[Entry]) -> str:
    """Return keys and values in braces, in one line."""
    return f"{{{', '.join(map(pair, entries))}}}"


def pair(entry: Entry) -> str:
    """Return a key with its value."""
    return f"{scalar(entry.key)}: {flow(entry.value)}"


def line(entry: Entry) -> str:
    """Return a key with its value as a line of its own, where a comma means nothing."""
    text = entry.value.content if isinstance(entry.value, Scalar) else None
    if isinstance(text, str) and _PLAIN_LINE.fullmatch(text) and _means_itself(text):
        return f"{scalar(entry.key)}: {text}"
    return pair(entry)


def scalar(content: Content) -> str:
    """Return a single value; a text is quoted where it could be taken for anything else."""
    if isinstance(content, str):
        return content if _is_plain(content) else f'"{_UNSAFE.sub(_escape, content)}"'
    if content is None or isinstance(content, bool):
        return {None: "null", True: "true", False: "false"}[content]
    if isinstance(content, float) and not math.isfinite(content):
        return ".nan" if math.isnan(content) else f"{'-' if content < 0 else ''}.inf"
    return repr(content)


def _is_plain(text: str) -> bool:
    return _PLAIN.fullmatch(text) is not None and _means_itself(text)


def _means_itself(text: str) -> bool:
    return text.lower() not in _SWITCHES and meaning(text) == text


def _escape(found: re.Match[str]) -> str:
    character = found[0]
    known = _SHORT.get(character)
    if known:
        return known
    number = ord(character)
    if number <= 0xFF:  # noqa: PLR2004 (two hexadecimal digits)
        return f"\\x{number:02x}"
    return f"\\u{number:04x}" if number <= 0xFFFF else f"\\U{number:08x}"  # noqa: PLR2004 (four)
