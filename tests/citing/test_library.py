from __future__ import annotations

import pytest
from hypothesis import example, given, strategies as st

from argmap.citing import Copies, Copy, Library, Unread, copy_paths, read_copy
from argmap.model import ArgumentMap, Source


def test_a_copy_is_read_once_whatever_it_is_called() -> None:
    asked = []

    def read(path: str) -> bytes | None:
        asked.append(path)
        return b"The same words."

    library = Library(read)
    first, again, other = map(library.copy, ("a.txt", "a.txt", "b.txt"))
    assert isinstance(first, Copy)
    assert first is again is other
    assert asked == ["a.txt", "b.txt"]
    assert library.copy("a.md") is not first


def denied(_: str) -> bytes | None:
    raise PermissionError(13, "Permission denied")


@pytest.mark.parametrize(
    ("path", "read", "reason", "present"),
    [
        ("a.ogg", lambda _: b"", "`a.ogg` is no file of a kind whose text is read", False),
        ("a.txt", lambda _: None, "`a.txt` is not there", False),
        ("a.txt", denied, "`a.txt` cannot be read: permission denied", True),
        ("a.txt", lambda _: b"\0\1", "it is no text: it holds null bytes", True),
    ],
)
def test_what_gives_no_text_says_why(
    path: str, read: object, reason: str, *, present: bool
) -> None:
    found = Library(read).copy(path)  # type: ignore[arg-type]
    assert isinstance(found, Unread)
    assert (found.reason, found.present) == (reason, present)


def test_a_source_without_a_path_has_no_copy() -> None:
    assert Copies(Library(lambda _: b""), {}).of("x") == Unread("no copy of `x` is known")


def test_what_was_set_for_this_machine_goes_before_what_the_file_says() -> None:
    sources = (Source(id="a", file="a.txt"), Source(id="b", file="b.txt"), Source(id="c"))
    paths = copy_paths(ArgumentMap(sources=sources), "maps", {"b": "/copies/b.html"})
    assert {name: path.replace("\\", "/") for name, path in paths.items()} == {
        "a": "maps/a.txt",
        "b": "/copies/b.html",
    }


@pytest.mark.parametrize(
    "data",
    [
        "Größe – 5 €".encode(),
        "Größe – 5 €".encode("utf-8-sig"),
        "Größe – 5 €".encode("utf-16"),
        "Größe – 5 €".encode("utf-32"),
        "Größe – 5 €".encode("cp1252"),
    ],
)
def test_a_text_is_read_in_the_encoding_it_is_in(data: bytes) -> None:
    copy = read_copy("a.txt", data)
    assert isinstance(copy, Copy)
    assert copy.text == "Größe – 5 €"


@given(st.binary(), st.sampled_from(["a.txt", "a.md", "a.html", "a.pdf"]))
@example(b'<meta charset="idna">\xff', "a.html")
@example(b'<meta charset="rot13">\xff', "a.html")
def test_no_bytes_break_the_reader(data: bytes, name: str) -> None:
    found = read_copy(name, data)
    assert isinstance(found, Copy | Unread)
    assert len(found.digest) == 64


def test_pages_of_a_printed_text_and_its_paragraphs_are_both_known() -> None:
    copy = read_copy("a.txt", b"one\n\ntwo\n\n\x0cthree\n\nfour\x0c")
    assert isinstance(copy, Copy)
    four = copy.normal.text.index("four")
    assert (copy.paragraph(four), copy.page(four)) == (4, 2)
    assert (copy.paragraph(0), copy.page(0)) == (1, 1)
    second = copy.page_span(2)
    assert second is not None
    assert copy.normal.text[slice(*second)].split() == ["three", "four"]
    assert copy.page_span(3) is None
