"""Whether a sign at the start of a line was meant as one, or came there when a text was wrapped.

What is looked for is sure signs only: a false alarm is worse than a miss.
"""

from __future__ import annotations

import re

from argmap.formats.argdown.fault import Fault
from argmap.text import Severity

WRAPPED_SIGN = Fault(
    "P55",
    "wrapped-sign",
    "`{0}` at the start of this line makes a relation of the rest of a sentence",
    "the line above does not end its sentence, so the sign seems to have come there when the text "
    "was wrapped",
    "join the line to the one above, or write `\\{0}` for the plain sign",
    severity=Severity.WARNING,
)
_UNENDED = re.compile(
    r"\w\W+\w+(?:,|\s(?:and|as|at|because|but|by|for|from|in|into|is|of|on|or|than|that|the|to|und"
    r"|was|were|which|who|with))[ \t]*\Z"
)


def is_wrapped(line_before: str, behind: str) -> bool:
    """Say whether a sign stands in the run of a sentence, from the line above and what follows it.

    That line then ends in a comma or in a word that ends no sentence, and the next word starts
    small.
    """
    first = behind.lstrip(" \t")[:1]
    return first.isalnum() and not first.isupper() and bool(_UNENDED.search(line_before))
