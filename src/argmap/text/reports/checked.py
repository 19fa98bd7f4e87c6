"""What a check said of one text, and how much of it in all."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from argmap.text.diagnostic import Diagnostic, Safety, Severity
from argmap.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.text.text import Text

_WORDS = {
    Severity.ERROR: ("error", "errors"),
    Severity.WARNING: ("warning", "warnings"),
    Severity.INFORMATION: ("point of information", "points of information"),
}


class Checked(NamedTuple):
    """A text and what is said of it, sorted by place."""

    text: Text
    diagnostics: tuple[Diagnostic, ...]


def summary(checked: Iterable[Checked]) -> str:
    """Return how many findings of each severity there are, such as `2 errors in 1 file`."""
    every = tuple(checked)
    number = Counter(said.severity for one in every for said in one.diagnostics)
    counts = [
        _count(number[severity], *words) for severity, words in _WORDS.items() if number[severity]
    ]
    return f"{', '.join(counts) or 'nothing to remark'} in {_count(len(every), 'file', 'files')}"


def mendable(checked: Iterable[Checked]) -> str:
    """Return a line that says how many findings can be fixed; none if no one can."""
    fixes = (said.fix for one in checked for said in one.diagnostics if said.fix)
    number = Counter(fix.safety for fix in fixes)
    safe, unsafe = number[Safety.SAFE], number[Safety.UNSAFE]
    if not safe and not unsafe:
        return ""
    command = "`argmap check --fix`" if safe else "`argmap check --fix --unsafe-fixes`"
    more = f", and with `--unsafe-fixes` for {unsafe} more" if safe and unsafe else ""
    return f"{command} has a fix for {safe or unsafe} of them{more}\n"


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
