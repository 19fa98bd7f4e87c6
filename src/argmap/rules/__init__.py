"""Checks of an argument map: plain functions, one module a family."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.rules.rule import Finding, Rule, Subject

if TYPE_CHECKING:
    from argmap.model import ArgumentMap
    from argmap.text import Diagnostic, Text

__all__ = ["RULES", "Finding", "Rule", "Subject", "check"]

RULES: tuple[Rule, ...] = ()


def check(text: Text, argument_map: ArgumentMap) -> tuple[Diagnostic, ...]:
    """Return what all rules say of a map and the text it was read from, sorted by place."""
    subject = Subject(argument_map, text)
    found = (diagnostic for rule in RULES for diagnostic in rule.diagnostics(subject))
    return tuple(sorted(found, key=lambda said: (said.span, said.code, said.message)))
