"""What the signs at the start of a line open, and what is wrong with them in the wrong place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.formats.argdown import faults
from argmap.formats.argdown.tree import BlockKind, Kind, Sign
from argmap.model import RelationKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.formats.argdown.fault import Fault

BLOCKS: Mapping[Sign, BlockKind] = {
    Sign.HEADING: BlockKind.HEADING,
    Sign.NUMBER: BlockKind.STRUCTURE,
    Sign.INFERENCE: BlockKind.STRUCTURE,
    Sign.ORDERED_ITEM: BlockKind.ORDERED_LIST,
    Sign.UNORDERED_ITEM: BlockKind.UNORDERED_LIST,
}
"""The kind of block a sign stands in; the signs of relations, left out here, stand in any."""

ELEMENTS: Mapping[Sign, Kind] = {
    Sign.HEADING: Kind.HEADING,
    Sign.INFERENCE: Kind.INFERENCE,
}
"""The kind of element a sign alone decides; behind the others it depends on the title."""

MISPLACED: Mapping[Sign, Fault] = {
    Sign.HEADING: faults.MISPLACED_HEADING,
    Sign.NUMBER: faults.MISPLACED_NUMBER,
    Sign.INFERENCE: faults.MISPLACED_INFERENCE,
    Sign.ORDERED_ITEM: faults.MISPLACED_ITEM,
    Sign.UNORDERED_ITEM: faults.MISPLACED_ITEM,
}
"""What is wrong with a sign in another kind of block."""

NO_ARGUMENT_BEHIND: Mapping[Sign, Fault] = {
    Sign.NUMBER: faults.ARGUMENT_IN_STRUCTURE,
    Sign.CONTRADICTS: faults.CONTRADICTED_ARGUMENT,
}
"""What is wrong with an argument behind signs that take a statement only."""

RELATION_KINDS: Mapping[Sign, RelationKind] = {
    Sign.SUPPORTS: RelationKind.SUPPORT,
    Sign.SUPPORTED_BY: RelationKind.SUPPORT,
    Sign.ATTACKS: RelationKind.ATTACK,
    Sign.ATTACKED_BY: RelationKind.ATTACK,
    Sign.UNDERCUTS: RelationKind.UNDERCUT,
    Sign.UNDERCUT_BY: RelationKind.UNDERCUT,
    Sign.CONTRADICTS: RelationKind.CONTRADICTORY,
}
"""How the two ends of a sign bear on one another."""

FROM_PARENT = frozenset({Sign.SUPPORTS, Sign.ATTACKS, Sign.UNDERCUTS, Sign.CONTRADICTS})
"""The signs that lead from what stands above to what stands behind them; the others lead up."""
