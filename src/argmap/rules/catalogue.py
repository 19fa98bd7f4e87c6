"""Every rule there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.rules.families import FAMILIES

if TYPE_CHECKING:
    from argmap.rules.rule import Rule

RULES: tuple[Rule, ...] = tuple(
    sorted((rule for family in FAMILIES for rule in family.rules), key=lambda rule: rule.code)
)
"""Every rule, in the order of the codes."""
