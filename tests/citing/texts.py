"""Texts of our own that are cited, and other ways to typeset them."""

from __future__ import annotations

from hypothesis import strategies as st

from argmap.citing import Copy, read_copy
from argmap.citing.words import words
from argmap.text import Span

NEWS = """\
Ferry to Holm stops in winter

The “Marit” tied up in Holm harbour
The last boat of the year (Picture: A. Lund)

The ferry between Holm and the mainland will not sail in January and February, the harbour office has announced.

‘We counted 41 passengers in a six-week trial,’ said Berit Aas, who runs the office. ‘Nobody keeps a ship going for 41 people.’

About 1,200 people live on the island. Many of them learned the news from the radio – and some, at first, did not believe it.

The mayor told the Holm Gazette: ‘This may look like a small saving, but it is the end of the island’s school.

The council meets on Thursday. It could still overturn the decision, unless the state withdraws its grant.

In March the ferry will sail again, the office said. The ferry is 30 years old.
"""  # noqa: E501 - a paragraph is a line

OTHER_TYPOGRAPHY = (
    ("‘", "'"),
    ("’", "´"),
    ("‘", "“"),
    ("“", "«"),
    ("–", "—"),
    (" – ", "—"),
    ("-", "\N{NON-BREAKING HYPHEN}"),
    (" ", "\N{NO-BREAK SPACE}"),
    (" ", "  "),
    (" ", "\N{THIN SPACE}"),
    (" ", " \n"),
    ("fi", "ﬁ"),
    ("ff", "ﬀ"),
    ("l", "l\N{SOFT HYPHEN}"),
    ("n", "n\N{ZERO WIDTH SPACE}"),
    ("e", "\N{FULLWIDTH LATIN SMALL LETTER E}"),
    ("ferry", "FERRY"),
    ("\n\n", "\n \n\n"),
    ("\n", "\r\n"),
)
"""What one typesetter writes where another writes something else."""


def copy_of(text: str, name: str = "news.txt") -> Copy:
    """Return a text as the copy of a source."""
    copy = read_copy(name, text.encode())
    assert isinstance(copy, Copy)
    return copy


def place_of(copy: Copy, phrase: str) -> Span:
    """Return where a phrase stands first in the normal text of a copy."""
    start = copy.normal.text.index(phrase)
    return Span(start, start + len(phrase))


@st.composite
def stretches(draw: st.DrawFn, copy: Copy, *, most: int = 40) -> Span:
    """Draw a stretch of a copy's normal text that begins and ends with a word."""
    there = tuple(words(copy.normal.text))
    first = draw(st.integers(0, len(there) - 1))
    last = draw(st.integers(first, min(first + most, len(there)) - 1))
    return Span(there[first].start, there[last].end)


@st.composite
def prose(draw: st.DrawFn) -> str:
    """Draw a text of few different words, so that most phrases stand in it more than once."""
    sentence = st.lists(
        st.sampled_from(["a", "bee", "sat", "on", "the", "red,", "old", "oak"]), min_size=1
    )
    paragraph = st.lists(sentence.map(lambda said: f"{' '.join(said)}."), min_size=1, max_size=3)
    return "\n\n".join(" ".join(said) for said in draw(st.lists(paragraph, min_size=1, max_size=4)))
