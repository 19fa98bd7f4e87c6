"""What a plain scalar means in YAML, and how a key is spelled.

The meaning is that of YAML 1.2's core schema (https://yaml.org/spec/1.2.2/#103-core-schema) as
js-yaml reads it: `no`, `on` and `12:30` are strings, `010` is ten, `-.5` is a string, and a date
stays as it is written.
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from argmap.loading import pattern
from argmap.model import Mapping, Sequence

if TYPE_CHECKING:
    from argmap.model import Value
    from argmap.model.data import Content

_LONGEST_PLAIN = 1e21
"""From here on JavaScript spells a number with an exponent."""

_LONGEST_NUMBER = 250
"""Characters of the longest number: what is longer may be no double, and stays a string."""

_WORDS: dict[str, Content] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys((".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF"), math.inf),
    **dict.fromkeys(("-.inf", "-.Inf", "-.INF"), -math.inf),
    **dict.fromkeys((".nan", ".NaN", ".NAN"), math.nan),
}
_NUMBER = pattern(
    r"(?P<decimal>[-+]?[0-9]+)"
    r"|(?P<based>[-+]?0(?:b[01]+|o[0-7]+|x[0-9a-fA-F]+))"
    r"|(?:[-+]?[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?"
)


def meaning(text: str) -> Content:
    """Return what a plain scalar means."""
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in "-+.0123456789" or len(text) > _LONGEST_NUMBER:
        return text
    number = _NUMBER.fullmatch(text)
    if number is None:
        return text
    if number.lastgroup is not None:
        return int(text, 0 if number.lastgroup == "based" else 10)
    decimal = float(text)
    return text if math.isinf(decimal) else decimal


def spelled(key: Value) -> str:
    """Return a key as text, the way JSON and JavaScript name it."""
    if isinstance(key, Mapping):
        return "[object Object]"
    if isinstance(key, Sequence):
        return ",".join(map(spelled, key.items))
    content = key.content
    if isinstance(content, str):
        return content
    if content is None or isinstance(content, bool):
        return {None: "null", True: "true", False: "false"}[content]
    return _spelled_number(content)


def _spelled_number(number: float) -> str:
    if math.isnan(number):
        return "NaN"
    if math.isinf(number):
        return "Infinity" if number > 0 else "-Infinity"
    if number == int(number) and abs(number) < _LONGEST_PLAIN:
        return str(int(number))
    return re.sub(r"e([-+])0*", r"e\1", repr(float(number)))
