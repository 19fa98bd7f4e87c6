"""Checks of an argument map: plain functions, one module or more for each family."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from argmap.rules import (
    attribution,
    connection,
    contradiction,
    identity,
    keys,
    modality,
    sources,
    support,
    timing,
    voices,
    yaml,
)
from argmap.rules.rule import Finding, Rule, Subject

if TYPE_CHECKING:
    from argmap.model import ArgumentMap
    from argmap.text import Diagnostic, Text

__all__ = ["RULES", "Finding", "Rule", "Subject", "check"]

_FAMILIES = (
    yaml.RULES,
    keys.RULES,
    identity.RULES,
    sources.RULES,
    voices.RULES,
    attribution.RULES,
    timing.RULES,
    modality.RULES,
    connection.RULES,
    support.RULES,
    contradiction.RULES,
)
RULES: tuple[Rule, ...] = tuple(
    sorted((rule for family in _FAMILIES for rule in family), key=lambda rule: rule.code)
)
"""Every rule, in the order of the codes."""


def check(text: Text, argument_map: ArgumentMap) -> tuple[Diagnostic, ...]:
    """Return what all rules say of a map and the text it was read from, sorted by place.

    In which order the map lists its claims makes no difference.
    """
    claims = sorted(argument_map.claims, key=lambda claim: (claim.span, claim.title))
    subject = Subject(evolve(argument_map, claims=tuple(claims)), text)
    found = (diagnostic for rule in RULES for diagnostic in rule.diagnostics(subject))
    return tuple(sorted(found, key=lambda said: (said.span, said.code, said.message)))
