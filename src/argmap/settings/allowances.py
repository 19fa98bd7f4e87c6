"""What a file allows: findings that somebody has looked at and wants to hear of no more."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from argmap.settings.faults import unknown_rule, unused_allowance
from argmap.settings.naming import code_called, name_meant
from argmap.text import Edit, Fix, Safety, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from argmap.text import Diagnostic


class Allowed(NamedTuple):
    """A code, name or family that is allowed, as it is written; `removal` takes it off its list."""

    word: str
    span: Span
    removal: Edit


class Allowance(NamedTuple):
    """What allows, in one place, findings that start within `reach`; `removal` takes it away."""

    reach: Span
    allowed: tuple[Allowed, ...]
    removal: Edit


def unallowed(said: Iterable[Diagnostic], allowances: Sequence[Allowance]) -> Iterator[Diagnostic]:
    """Yield all that is said and not allowed, and what is to be said of the allowances."""
    reaches = _Reaches(allowances)
    used: set[tuple[Span, str]] = set()
    for one in said:
        allowing = [*reaches.allowing(one)]
        used.update(allowing)
        if not allowing:
            yield one
    for allowance in allowances:
        idle = [one for one in allowance.allowed if (allowance.reach, _plain(one.word)) not in used]
        if idle:
            yield from _idle(allowance, idle)


class _Reaches:
    """Finds what is allowed at a place.

    Reaches lie in few layers, since a comment reaches one claim, a comment in data one line, and
    front matter the file; in a layer no two overlap.
    """

    def __init__(self, allowances: Iterable[Allowance]) -> None:
        self._words: dict[Span, set[str]] = defaultdict(set)
        self._layers: list[list[Span]] = []
        for allowance in allowances:
            self._words[allowance.reach].update(_plain(one.word) for one in allowance.allowed)
        for reach in sorted(self._words, key=lambda reach: (reach.start, -reach.end)):
            free = (layer for layer in self._layers if layer[-1].end < reach.start)
            layer = next(free, None)
            if layer is None:
                self._layers.append([reach])
            else:
                layer.append(reach)

    def allowing(self, said: Diagnostic) -> Iterator[tuple[Span, str]]:
        """Yield each word that allows a finding, with its reach."""
        words = {said.code.casefold(), said.name, said.code[0].casefold()}
        for layer in self._layers:
            number = bisect_right(layer, (said.span.start, float("inf"))) - 1
            if number >= 0 and said.span.start <= layer[number].end:
                for word in words & self._words[layer[number]]:
                    yield layer[number], word


def _plain(word: str) -> str:
    return word.casefold()


def _idle(allowance: Allowance, idle: list[Allowed]) -> Iterator[Diagnostic]:
    """Yield what is to be said of codes that have allowed nothing."""
    known = [one for one in idle if code_called(one.word)]
    for one in idle:
        if one not in known:
            yield _unknown(one)
    if len(known) == len(allowance.allowed):
        first, last = known[0].span, known[-1].span
        words = [one.word for one in known]
        yield unused_allowance(Span(first.start, last.end), words, allowance.removal)
        return
    for one in known:
        yield unused_allowance(one.span, [one.word], one.removal)


def _unknown(named: Allowed) -> Diagnostic:
    near = name_meant(named.word)
    fix = Fix(f"write `{near}`", (Edit(named.span, near),), Safety.UNSAFE) if near else None
    return unknown_rule(named.span, named.word)._replace(fix=fix)
