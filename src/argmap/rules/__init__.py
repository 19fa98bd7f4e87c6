"""Checks of an argument map: plain functions, one module or more for each family."""

from __future__ import annotations

from operator import attrgetter, lt
from typing import TYPE_CHECKING

from argmap.loading import loader
from argmap.rules.families import FAMILIES
from argmap.rules.rule import NOTHING_OUTSIDE, Finding, Outside, Rule, Subject
from argmap.text import Text

if TYPE_CHECKING:
    from argmap.model import ArgumentMap
    from argmap.rules.catalogue import RULES as RULES
    from argmap.text import Diagnostic

__all__ = ["RULES", "Finding", "Outside", "Rule", "Subject", "check"]

_NO_TEXT = Text("", "")

if not TYPE_CHECKING:
    __getattr__ = loader(__name__, {"catalogue": "RULES"})


def check(
    argument_map: ArgumentMap, text: Text = _NO_TEXT, outside: Outside = NOTHING_OUTSIDE
) -> tuple[Diagnostic, ...]:
    """Return what all rules say of a map and the text it was read from, sorted by place.

    A map that was built and not read has no text; what is about the writing is then passed over,
    and so is what takes a date, an earlier version or copies of the sources where `outside` has
    none. In which order the map lists its claims makes no difference.
    """
    subject = Subject(_in_order(argument_map), text, outside)
    # Many families ask the same of a map.
    concerned = {ask: ask(subject.map) for ask in {family.concerns for family in FAMILIES}}
    found = [
        diagnostic
        for family in FAMILIES
        if concerned[family.concerns] and (not family.looks_up or subject.copies)
        for rule in family.rules
        for diagnostic in rule.diagnostics(subject)
    ]
    return tuple(sorted(found, key=attrgetter("span", "code", "message")))


def _in_order(argument_map: ArgumentMap) -> ArgumentMap:
    places = [claim.span for claim in argument_map.claims]
    if all(map(lt, places, places[1:])):
        return argument_map
    from attrs import evolve  # noqa: PLC0415 (readers mostly list claims in this order)

    claims = sorted(argument_map.claims, key=attrgetter("span", "title"))
    return evolve(argument_map, claims=tuple(claims))
