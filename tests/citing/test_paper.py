from __future__ import annotations

import sys
from io import BytesIO

import pytest
from hypothesis import given, strategies as st
from pypdf import PdfReader, PdfWriter

from argmap.citing import Copy, Unread, read_copy, verify
from argmap.citing.paper import with_whole_words
from argmap.model import Locator, Quote, WordRange
from citing.papers import paper

PAPER = paper(
    "The inter-\nnational ferry of Holm\nis a well-known ship.",
    "She is well-\nknown for her age, and\nfor (some) delays.",
)


def copy_of(data: bytes) -> Copy:
    copy = read_copy("a.pdf", data)
    assert isinstance(copy, Copy)
    return copy


@pytest.mark.parametrize(
    ("passage", "page"),
    [
        (Quote("international ferry"), 1),
        (Quote("is a well-known"), 1),
        (Quote("is well-known"), 2),
        (Quote("The", "delays"), 1),
        (Quote("(some)"), 2),
    ],
)
def test_words_are_found_on_their_page(passage: Quote, page: int) -> None:
    verdict = verify(copy_of(PAPER), Locator(source="a", page=page, passage=passage))
    assert verdict.is_sound
    assert [(place.page, place.paragraph) for place in verdict.places] == [(page, None)]


def test_a_passage_over_two_pages_is_on_its_first() -> None:
    verdict = verify(copy_of(PAPER), Locator(source="a", page=1, passage=Quote("ship. She is")))
    assert verdict.is_sound


def test_words_of_a_page_are_numbered() -> None:
    cited = WordRange(1, 3, "00000000")
    verdict = verify(copy_of(PAPER), Locator(source="a", page=2, passage=cited))
    assert verdict.near is not None
    assert copy_of(PAPER).normal.extract(*verdict.near.span) == "She is well"


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("inter-\nnational", "international"),
        ("inter- \n national", "international"),
        ("well-\nknown, well-known", "well-known, well-known"),
        ("well-\nknown, well-known, wellknown", "wellknown, well-known, wellknown"),
        ("Anglo-\nSaxon", "Anglo-Saxon"),
        ("1990-\n1995", "1990-\n1995"),
    ],
)
def test_hyphens_at_line_ends_go_where_they_only_part_a_word(text: str, whole: str) -> None:
    assert with_whole_words(text) == whole


def locked() -> bytes:
    writer = PdfWriter(clone_from=PdfReader(BytesIO(PAPER)))
    writer.encrypt("secret", algorithm="RC4-128")
    written = BytesIO()
    writer.write(written)
    return written.getvalue()


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "it is damaged, or no PDF"),
        (b"no PDF at all", "it is damaged, or no PDF"),
        (PAPER[:100], "it is damaged, or no PDF"),
        (paper(""), "it holds pictures and no text"),
        (locked(), "it is locked with a password"),
    ],
)
def test_what_gives_no_text_says_why(
    data: bytes, reason: str, caplog: pytest.LogCaptureFixture
) -> None:
    found = read_copy("a.pdf", data)
    assert isinstance(found, Unread)
    assert found.reason.startswith(reason)
    assert found.present
    assert not caplog.records


def test_without_the_extra_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    found = read_copy("a.pdf", PAPER)
    assert isinstance(found, Unread)
    assert "pip install 'argmap[pdf-sources]'" in found.reason


@given(st.integers(0, len(PAPER)), st.integers(0, len(PAPER)), st.binary(max_size=20))
def test_no_damage_breaks_the_reader(first: int, last: int, put_in: bytes) -> None:
    first, last = sorted((first, last))
    found = read_copy("a.pdf", PAPER[:first] + put_in + PAPER[last:])
    assert isinstance(found, Copy | Unread)
