"""Data in braces in the wrong place, prose in braces, and braces that do not close."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from argmap.formats.argdown.diagnosis.case import Case, edit, labelled, literal, safe, unsafe
from argmap.formats.argdown.fault import Fault
from argmap.formats.argdown.faults import MISPLACED_DATA, NO_DATA, TEXT_AFTER_DATA
from argmap.formats.argdown.tree import BlockKind, Kind
from argmap.text import Severity, Span

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.formats.argdown.diagnosis.case import Diagnoses
    from argmap.text import Diagnostic, Edit

BRACE_IN_QUOTES = Fault(
    "Y01",
    "brace-in-quotes",
    "this brace ends the data inside quotation marks",
    "a `}` before a blank or a line end closes data wherever it stands",
    "write it as `\\x7d` inside double quotation marks",
)
DATA_BEFORE_TAG = Fault(
    "Y07",
    "data-before-tag",
    "the tag `{0}` stands behind the data",
    "data end what they stand beside, so other tools for Argdown refuse what follows them",
    "put tags before the data",
)
SECOND_DATA = Fault(
    "Y09",
    "second-data",
    "more data stand behind the data",
    "one pair of braces belongs to a claim or an argument, at its end; the second is lost",
    "put all keys into one pair of braces",
)
PROSE_IN_BRACES = Fault(
    "P67",
    "prose-in-braces",
    "`{0}` is read as data, not as text",
    "braces hold keys and values, such as `{id: A}`, so these words are missing in the text",
    "write a backslash before the brace if it is meant as text",
)
PARTED_DATA = Fault(
    "P68",
    "parted-data",
    "a blank line parts the data from what they describe",
    "a blank line ends a paragraph, and data belong to what stands before them in the same one",
    "remove the blank line",
)
WINDOWS_DATA = Fault(
    "P69",
    "windows-data",
    "data over several lines are read as text, for the file has Windows line ends",
    "no carriage return may stand in data",
    "save the file with Unix line ends (LF), or write the data on one line",
    severity=Severity.WARNING,
)
DATA_BEHIND_INFERENCE = Fault(
    "P71",
    "data-behind-inference",
    "the data of an inference stand between its dashes, not behind them",
    "behind the closing dashes they belong to nothing, and are lost",
    "write `-- {…} --`",
)

_QUOTED = re.compile(
    r"""(?<![^\s{\[,:])(?:"(?:[^"\\]|\\.)*+(?P<double>"?)|'(?:[^']|'')*+(?P<single>'?))""",
    re.DOTALL,
)
_CLOSING_MARK: Mapping[str, re.Pattern[str]] = {
    '"': re.compile(r'(?:[^"\\\n]|\\[^\n])*+"'),
    "'": re.compile(r"""[^'"\\\n]*+'(?!')"""),
}
"""The rest of a quotation on one line; between single marks, only what double ones keep too."""
_BLANKS_BEFORE_BRACE = re.compile(r"\}(\s{2,})(?=\})")
_STOPS = frozenset(".,;:!?")
_KEY = re.compile(r"([\w-]+)[ \t]*:")
_TAGS = re.compile(r"(?:#(?:\([^)\r\n]*\)|[^\s{}#]+)[ \t]*)+(?=\r?\n|\Z)")
_SIGN_LINE = re.compile(
    r"[' \t]*(?:\r?\n|\Z|(?:\+>|->|_>|<\+|<-|<_|><|--|\+|-|_(?=\s)|\([0-9]+\)|[0-9]+\.\s|\*\s|#+ ))"
)
_PLAIN = re.compile(r"[^\\*_\[<{#@/.:\r\n]+[.:]?[ \t]*")


def text_after_data(case: Case) -> Diagnostic | None:
    """Tell what makes the text stand behind data: a brace in quotes, prose in braces, a tag."""
    data = _data_before(case)
    if data is None:
        return case.said()
    content = case.text[slice(*data)]
    quotation = open_quotation(case.text, data)
    if quotation is not None:
        said = case.said(BRACE_IN_QUOTES, place=(data[1] - 1, data[1]))
        said = labelled(said, quotation, quotation + 1, "the quotation begins here")
        edits = _escapes(case.text, quotation, data[1] - 1)
        return safe(said, "write the brace as `\\x7d`", *edits) if edits else said
    if ":" not in content:
        return prose_in_braces(case.text, data)
    if case.words.startswith("#"):
        return _tags(case, data)
    return _moved(case, data)


def _escapes(text: str, quotation: int, brace: int) -> tuple[Edit, ...]:
    """Return what makes escapes of all braces in a quotation, which takes double marks."""
    sign = text[quotation]
    closing = _CLOSING_MARK[sign].match(text, quotation + 1)
    if closing is None:
        # Up to where the quotation goes is unknown, but its mark may allow the escape.
        return (edit(brace, brace + 1, "\\x7d"),) if sign == '"' else ()
    end = closing.end() - 1
    edits = [edit(at, at + 1, "\\x7d") for at in range(quotation, end) if text[at] == "}"]
    marks = (quotation, end) if sign == "'" else ()
    return tuple(sorted([*edits, *(edit(at, at + 1, '"') for at in marks)]))


def _moved(case: Case, data: tuple[int, int]) -> Diagnostic:
    """Offer to move data to the end of a text, if that is near and plain."""
    end = case.line_end(case.start)
    line = case.text[case.start : end].rstrip()
    shown = case.said(place=(case.start, case.start + len(case.words.rstrip())))
    said = labelled(shown, *data, "the data")
    below = end + (2 if case.text[end : end + 2] == "\r\n" else 1)
    plain = line in _STOPS or _PLAIN.fullmatch(line)
    if not plain or not _SIGN_LINE.match(case.text, below) or not case.setting.has_text(data):
        return said
    before = len(case.text[case.offset : data[0]].rstrip()) + case.offset
    if line in _STOPS:
        edits = (edit(before, before, line), edit(case.start, end, ""))
        return safe(said, f"put the `{line}` before the data", *edits)
    content = case.text[slice(*data)]
    moved = (edit(before, case.start, " "), edit(case.start + len(line), end, f" {content}"))
    return safe(said, "move the data to the end", *moved)


def _tags(case: Case, data: tuple[int, int]) -> Diagnostic:
    said = case.said(DATA_BEFORE_TAG, case.words.rstrip())
    said = labelled(said, *data, "the data")._replace(
        span=Span(case.start, case.start + len(case.words.rstrip()))
    )
    found = _TAGS.match(case.text, case.start)
    if found is None:
        return said
    tags = found[0].rstrip()
    edits = (edit(data[0], data[0], f"{tags} "), edit(data[1], case.start + len(found[0]), ""))
    return safe(said, "put the tags before the data", *edits)


def prose_in_braces(text: str, data: tuple[int, int]) -> Diagnostic:
    """Take what stands in braces as text; `data` reach from brace to brace."""
    words = text[slice(*data)]
    said = PROSE_IN_BRACES.at(data, words)
    written = f"\\{{{literal(words[1:-1])}"
    return safe(said, "put a backslash before the brace", edit(data[0], data[1] - 1, written))


def open_quotation(text: str, data: tuple[int, int]) -> int | None:
    """Return where a quotation begins that data do not close."""
    for found in _QUOTED.finditer(text, *data):
        if not (found["double"] or found["single"]):
            return found.start()
    return None


def misplaced_data(case: Case) -> Diagnostic:
    """Tell second data from data that a blank line or an inference parts from their owner."""
    first = _data_before(case)
    if first is not None and not case.text[first[1] : case.start].strip():
        return _second(case, first)
    if ":" not in case.words:
        return prose_in_braces(case.text, (case.start, case.end))
    above = case.neighbour(-1)
    words = above[1].text.rstrip() if above and above[1].elements else ""
    if above and words and case.start == case.offset + _leading(case.block.text):
        end = above[0] + len(words)
        said = labelled(case.said(PARTED_DATA), end - 1, end, "they belong here, perhaps")
        owned = above[1].elements[-1].data or above[1].kind is BlockKind.STRUCTURE
        if owned or case.behind.strip():
            return said
        return unsafe(said, "remove the blank line", edit(end, case.start, " "))
    return _behind_inference(case) or case.said()


def _leading(text: str) -> int:
    return len(text) - len(text.lstrip())


def _second(case: Case, first: tuple[int, int]) -> Diagnostic:
    said = case.said(SECOND_DATA, place=(case.start, case.start + 1))
    said = labelled(said, first[0], first[0] + 1, "the first ones")
    content = case.text[slice(*first)]
    keys, more = (set(_KEY.findall(words)) for words in (content, case.words))
    if "\n" in content + case.words or keys & more or ":" not in case.words:
        return said
    joint = ", " if content[1:-1].strip() else ""
    return safe(
        said, "put all keys into one pair of braces", edit(first[1] - 1, case.start + 1, joint)
    )


def _behind_inference(case: Case) -> Diagnostic | None:
    line = case.before.rstrip()
    inferences = [each for each in case.block.elements if each.kind is Kind.INFERENCE and each.mark]
    number = bisect_right(inferences, case.start - case.offset, key=lambda each: each.span[0])
    if not number or inferences[number - 1].data or not line.endswith("--"):
        return None
    mark = inferences[number - 1].mark or (0, 0)
    start, end = case.offset + mark[0], case.line_start(case.start) + len(line)
    inside = case.text[start + 2 : end].rstrip("-").strip()
    rules = f"{inside} " if inside else ""
    repaired = f"-- {rules}{case.words} --"
    said = case.said(DATA_BEHIND_INFERENCE)
    return safe(said, "put them between the dashes", edit(start, case.end, repaired))


def no_data(case: Case) -> Diagnostic:
    """Tell data with Windows line ends from a brace that is meant as one."""
    close = case.text.find("}", case.end)
    content = case.text[case.start : close + 1] if close >= 0 else ""
    if "\r\n" in content and ":" in content and "\n\r\n" not in content:
        returns = [case.start + at for at, character in enumerate(content) if character == "\r"]
        said = case.said(WINDOWS_DATA)
        said = labelled(said, close, close + 1, "they end here")
        return safe(
            said, "remove the carriage returns in them", *(edit(at, at + 1, "") for at in returns)
        )
    blanks = _BLANKS_BEFORE_BRACE.search(content)
    if blanks and ":" in content:
        start, end = (case.start + at for at in blanks.span(1))
        said = labelled(case.said(), start, end, "more than one blank")
        said = said._replace(
            help="leave at most one blank before a brace that closes behind another"
        )
        return unsafe(said, "remove the blanks", edit(start, end, ""))
    braces = (edit(at, at, "\\") for at in case.in_text("{"))
    return safe(case.said(), "put a backslash before it", *braces)


def _data_before(case: Case) -> tuple[int, int] | None:
    """Return the place of the last data of the block before the fault."""
    places = case.setting.data(case.number or 0)
    number = bisect_right(places, case.start, key=lambda place: place[1])
    return places[number - 1] if number else None


DIAGNOSES: Diagnoses = {
    TEXT_AFTER_DATA: text_after_data,
    MISPLACED_DATA: misplaced_data,
    NO_DATA: no_data,
}
