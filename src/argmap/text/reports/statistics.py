"""How often each code is found."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.text.reports.checked import Checked


def statistics(checked: Iterable[Checked]) -> str:
    """Return a line for each code, the most frequent first: number, code, name and severity."""
    number = Counter(
        (said.code, said.name, said.severity) for one in checked for said in one.diagnostics
    )
    digits = len(str(max(number.values(), default=0)))
    longest = max((len(name) for _, name, _ in number), default=0)
    return "".join(
        f"{number[found]:>{digits}}  {found[0]}  {found[1]:<{longest}}  {found[2]}\n"
        for found in sorted(number, key=lambda found: (-number[found], found))
    )
