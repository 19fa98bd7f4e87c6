from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from argmap.citing import Copy, read_copy
from argmap.citing.web_page import declared_encoding, page_text

PAGE = """<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>Not seen</title>
<style>p { color: red }</style><script>var a = "<p>not seen</p>";</script></head>
<body><!-- not <p> seen --><h1>Ferry <b>st</b>ops</h1>
<p class="a > b">One&nbsp;boat,
  two &lt;boats&gt;<br>and a third.
<p>A paragraph that nobody closed
<ul><li>first</li><li>second <a href='x'>link</a></li></ul>
<table><tr><td>cell</td><td>beside</td></tr></table>
<noscript>not seen</noscript><svg><text>not seen</text></svg>
<pre>kept
line

and blank line</pre>Old<br><br>style</body></html>"""


def test_a_page_becomes_its_blocks() -> None:
    assert page_text(PAGE).split("\n\n") == [
        "Ferry stops",
        "One\N{NO-BREAK SPACE}boat, two <boats>\nand a third.",
        "A paragraph that nobody closed",
        "first",
        "second link",
        "cell  beside",
        "kept\nline",
        "and blank line",
        "Old",
        "style",
    ]


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (b'<meta charset="windows-1251">', "windows-1251"),
        (b'<META http-equiv=x content="text/html; charset=ISO-8859-2">', "ISO-8859-2"),
        (b"<p>charset=x</p>", ""),
    ],
)
def test_a_page_says_how_it_is_encoded(data: bytes, encoding: str) -> None:
    assert declared_encoding(data) == encoding


def test_a_page_is_read_in_the_encoding_it_declares() -> None:
    data = '<meta charset="windows-1251"><p>Паром'.encode("windows-1251")
    copy = read_copy("a.html", data)
    assert isinstance(copy, Copy)
    assert copy.text == "Паром"


@given(st.text() | st.text(st.sampled_from("<>!-/ab\"'&; \n=")))
def test_no_markup_breaks_the_reader(markup: str) -> None:
    text = page_text(markup)
    assert text == text.strip()
    assert "\n\n\n" not in text


@pytest.mark.parametrize("unit", ["<a b='", "<!--", "<svg ", "</a <", "<div>", "&", "<script>"])
def test_broken_markup_is_read_in_one_go(unit: str) -> None:
    # A reader that starts anew at each sign would not come to an end here.
    assert isinstance(page_text(unit * 200_000), str)
