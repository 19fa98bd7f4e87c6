"""A text in which typography makes no difference, and the way back to the text as it was."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right

from argmap.text import Span

QUOTATION_MARKS = (
    "\"'`\u00ab\u00b4\u00bb\u02b9-\u02bd\u02c8\u02ca\u02cb\u02dd\u02ee\u2018-\u201f\u2032-\u2037"
    "\u2039\u203a\u275b-\u275e\u2e42\u300c-\u300f\u301d-\u301f\ufe41-\ufe44\uff02\uff07\uff40"
    "\uff62\uff63"
)
DASHES = (
    r"\-\u058a\u05be\u2010-\u2015\u2043\u207b\u208b\u2212\u2e3a\u2e3b\u301c\u30a0\ufe31\ufe32"
    r"\ufe58\ufe63\uff0d"
)
_UNSEEN = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U000e0000-\U000e0fff"
)
_BLANKS = rf" \t\r\f\v\x1c-\x1f\x85\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000{_UNSEEN}"
_LINE = f"[{_BLANKS}]*+"
_BREAK = rf"\n(?!{_LINE}\n){_LINE}"
_SPECIAL = re.compile(
    # A dash with the blanks around it, for typographers differ in whether they set any; a blank
    # line is no such blank.
    rf"(?P<dash>{_LINE}(?:\n{_LINE})?(?:[{DASHES}]{_LINE}(?:{_BREAK})?)+)"
    rf"|(?P<broken>\u00ad{_LINE}{_BREAK})"
    rf"|(?P<space>(?:[^\S ]| (?=[\s{_UNSEEN}]))[\s{_UNSEEN}]*+)"
    rf"|(?P<quotation>[{QUOTATION_MARKS}])"
    # Anything beyond ASCII, with the character before it: an accent may belong to that.
    rf"|(?P<letters>[!-~]?(?:[^\x00-\x7f\s\u00ad{DASHES}{QUOTATION_MARKS}]++"
    rf"|\u00ad(?!{_LINE}{_BREAK}))+)"
)
_FOLDED = re.compile(rf"(?P<dash>[{DASHES}])|(?P<quotation>[{QUOTATION_MARKS}])|[{_UNSEEN}]")
_HIDDEN = re.compile(f"[{_UNSEEN}]")
_LONGEST_CLUSTER = 32
"""More signs than any letter bears (https://www.unicode.org/reports/tr15/#Stream_Safe_Text)."""


class Normal:
    """A text as it is compared, and where each of its characters comes from.

    Quotation marks are `'`, dashes `-` without blanks around them, runs of white space one blank,
    and a newline where a blank line was; unseen signs are gone, and letters are in their
    compatible form (NFKC, https://www.unicode.org/reports/tr15/) and in lower case. Digits,
    negations and accents stay what they are: a superscript is not the digit it looks like.
    """

    def __init__(self, source: str) -> None:
        self.source = source
        self._starts: list[int] = [0]
        self._pieces: list[tuple[int, int, int]] = [(0, 0, 0)]
        self.text = self._folded(source)

    def __len__(self) -> int:
        return len(self.text)

    def span(self, start: int, end: int) -> Span:
        """Return the place in the source that a stretch of the normal text comes from."""
        return Span(self._first(start), max(self._first(start), self._last(end)))

    def extract(self, start: int, end: int) -> str:
        """Return a stretch of the normal text as it stands in the source."""
        span = self.span(start, end)
        return self.source[span.start : span.end]

    def offset(self, source_offset: int) -> int:
        """Return where in the normal text an offset in the source, or what follows it, stands."""
        return bisect_left(range(len(self.text)), source_offset, key=self._first)

    def _first(self, offset: int) -> int:
        end, start_there, end_there = self._piece(offset)
        return start_there if offset < end else end_there + offset - end

    def _last(self, offset: int) -> int:
        """Return where in the source the character before an offset ends."""
        if offset == 0:
            return 0
        end, _, end_there = self._piece(offset - 1)
        return end_there if offset <= end else end_there + offset - end

    def _piece(self, offset: int) -> tuple[int, int, int]:
        return self._pieces[bisect_right(self._starts, offset) - 1]

    def _folded(self, source: str) -> str:
        done: list[str] = []
        length = at = 0
        for found in _SPECIAL.finditer(source):
            start = found.start()
            done.append(source[at:start].lower())
            length += start - at
            at = start
            for taken, folded in _pieces(found.lastgroup or "", found[0]):
                if len(folded) != taken:
                    self._starts.append(length)
                    self._pieces.append((length + len(folded), at, at + taken))
                done.append(folded)
                length += len(folded)
                at += taken
        done.append(source[at:].lower())
        return "".join(done)


def normalise(text: str) -> str:
    """Return a text in which typography makes no difference, without blanks at its ends."""
    return Normal(text).text.strip()


def _pieces(kind: str, found: str) -> list[tuple[int, str]]:
    """Return how many characters of a find become which, one after another."""
    if kind == "letters":
        return _letters(found)
    blank_line = kind == "space" and found.count("\n") > 1
    folded = {"dash": "-", "quotation": "'", "broken": ""}.get(kind, "\n" if blank_line else " ")
    return [(len(found), folded)]


def _letters(run: str) -> list[tuple[int, str]]:
    lowered = run.casefold()
    if (
        len(lowered) == len(run)
        and unicodedata.is_normalized("NFKC", run)
        and unicodedata.is_normalized("NFKC", lowered)
        and not _HIDDEN.search(run)
    ):
        return [(len(run), lowered)]
    return [(len(cluster), _fold(cluster)) for cluster in _clusters(run)]


def _clusters(run: str) -> list[str]:
    """Cut a run into what can be folded by itself: a letter and the marks that go with it."""
    clusters = [""]
    for character in run:
        cluster = clusters[-1] + character
        apart = _fold(clusters[-1]) + _fold(character)
        unseen = _HIDDEN.match(character) is not None
        if (unseen or _fold(cluster) != apart) and len(cluster) <= _LONGEST_CLUSTER:
            clusters[-1] = cluster
        else:
            clusters.append(character)
    return [cluster for cluster in clusters if cluster]


def _fold(cluster: str) -> str:
    return _FOLDED.sub(_plain, _compatible(_compatible(cluster).casefold()))


def _compatible(cluster: str) -> str:
    """Return a cluster in its compatible form, unless that would change what it says.

    Superscripts and fractions would become other numbers, and free-standing accents two words.
    """
    seen = _HIDDEN.sub("", cluster)
    folded = unicodedata.normalize("NFKC", seen)
    changes = any(unicodedata.category(sign) == "No" for sign in seen) or " " in folded
    return seen if changes else folded


def _plain(found: re.Match[str]) -> str:
    return {"dash": "-", "quotation": "'"}.get(found.lastgroup or "", "")
