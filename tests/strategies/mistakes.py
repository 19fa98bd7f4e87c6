"""Argument files with the mistakes people make: sound paragraphs, and some that hold a slip."""

from __future__ import annotations

from hypothesis import strategies as st

from argmap.formats.argdown.diagnosis.pages import EXAMPLES

_WHOLE_FILE = ("P01", "P02", "P03", "P04", "P69", "P72", "P74", "P78", "P22")
"""Mistakes that a file makes at one of its ends, or as a whole."""

MISTAKES = {
    code: example.strip("\n") for code, example in EXAMPLES.items() if code not in _WHOLE_FILE
}
"""Paragraphs with one mistake each, under its code."""

SOUND = (
    "[Later start]: Schools should start an hour later.\n  + <Tired>: Pupils are tired.",
    "# School hours",
    "<Tired>\n\n(1) Pupils are tired.\n----\n(2) [Later start]",
    "* one\n* two",
    "Plain text, *with* signs; see [here](https://example.org).",
    "// a comment",
    "<Buses>: The buses are full. {id: B1}\n  -> [Later start]",
)


def mistaken() -> st.SearchStrategy[str]:
    """Draw a file of sound and of mistaken paragraphs."""
    paragraphs = st.sampled_from((*SOUND, *MISTAKES.values()))
    return st.lists(paragraphs, min_size=1, max_size=6).map(lambda drawn: "\n\n".join(drawn) + "\n")
