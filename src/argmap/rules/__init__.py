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
from argmap.text import Text

if TYPE_CHECKING:
    from argmap.model import ArgumentMap
    from argmap.text import Diagnostic

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

_NO_TEXT = Text("", "")


def check(argument_map: ArgumentMap, text: Text = _NO_TEXT) -> tuple[Diagnostic, ...]:
    """Return what all rules say of a map and the text it was read from, sorted by place.

    A map that was built and not read has no text; what is about the writing is then passed over.
    In which order the map lists its claims makes no difference.
    """
    claims = sorted(argument_map.claims, key=lambda claim: (claim.span, claim.title))
    subject = Subject(evolve(argument_map, claims=tuple(claims)), text)
    found = (diagnostic for rule in RULES for diagnostic in rule.diagnostics(subject))
    return tuple(sorted(found, key=lambda said: (said.span, said.code, said.message)))
