"""How far an element is read, and what may follow then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.formats.argdown import faults
from argmap.model.word import Word

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.formats.argdown.fault import Fault


class Stage(Word):
    """What was read last of an element."""

    NOTHING = "nothing, or only its sign"
    DEFINITION = "a title with a colon"
    TEXT = "text"
    REFERENCE = "a title without a colon, or a tag behind it"
    REFERENCE_LINE = "the line of such a title"
    DATA = "data"
    DATA_LINE = "the line that data ends on"
    RULES = "the first dashes of an inference, rules or data"
    INFERENCE = "the last dashes of an inference"
    INFERENCE_LINE = "the line that an inference ends on"
    UNUSABLE = "something that does not belong there"


AFTER_LINE_BREAK: Mapping[Stage, Stage] = {
    Stage.REFERENCE: Stage.REFERENCE_LINE,
    Stage.DATA: Stage.DATA_LINE,
    Stage.INFERENCE: Stage.INFERENCE_LINE,
}
"""Where one line break may follow that is no text."""

TEXT_BEHIND: Mapping[Stage, Fault] = {
    Stage.REFERENCE: faults.TEXT_AFTER_REFERENCE,
    Stage.REFERENCE_LINE: faults.TEXT_AFTER_REFERENCE,
    Stage.DATA: faults.TEXT_AFTER_DATA,
    Stage.DATA_LINE: faults.TEXT_AFTER_DATA,
    Stage.INFERENCE: faults.MALFORMED_INFERENCE,
    Stage.INFERENCE_LINE: faults.MALFORMED_INFERENCE,
}
"""What is wrong with text where no text may follow."""

BEFORE_DATA = frozenset({Stage.DEFINITION, Stage.TEXT, Stage.REFERENCE, Stage.REFERENCE_LINE})
"""Where data have something to describe."""
