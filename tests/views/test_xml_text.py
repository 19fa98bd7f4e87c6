"""Other people's text in XML."""

from xml.etree.ElementTree import fromstring

import pytest
from hypothesis import given, strategies as st

from argmap.views.xml_text import attribute, escape, fit, link

ANY_TEXT = st.text(st.characters())
TURNING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


@given(ANY_TEXT)
def test_any_text_is_read_back_from_xml_as_it_was_made_fit(text: str) -> None:
    element = fromstring(f'<a b="{attribute(text)}">{escape(text)}</a>')
    assert (element.text or "") == fit(text)
    assert element.get("b") == fit(text)


@given(ANY_TEXT)
def test_what_is_fit_stays_as_it_is(text: str) -> None:
    assert fit(fit(text)) == fit(text)


@pytest.mark.parametrize("character", ["\x00", "\x1b", "\x85", "\ud800", "\ufffe", "\U0001ffff"])
def test_what_xml_cannot_hold_is_seen_to_be_missing(character: str) -> None:
    assert escape(f"a{character}b") == "a\ufffdb"


def test_nothing_turns_the_reading_direction() -> None:
    assert escape(f"a{TURNING}b") == "ab"


def test_markup_becomes_text() -> None:
    assert escape("<script>&") == "&lt;script&gt;&amp;"
    assert attribute("\" onload='x") == "&quot; onload=&#39;x"


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/a?b=c#d",
        "HTTP://example.org",
        "mailto:a@example.org",
        "#G1",
        "https://example.org/straße",
    ],
)
def test_safe_addresses_are_kept(address: str) -> None:
    assert link(address) == address
    assert link(f"  {address}\n") == address


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        " JavaScript:alert(1)",
        "java\tscript:alert(1)",
        "java\nscript:alert(1)",
        "\x01javascript:alert(1)",
        "javascript&colon;alert(1)",
        "&#106;avascript:alert(1)",
        "data:text/html,<script>",
        "vbscript:x",
        "//example.org",
        "file:///etc/passwd",
        "https:javascript:x",
        "https://",
        "mailto:",
        "https://example.org/\u202egpj",
        "https://a b",
        "",
    ],
)
def test_other_addresses_are_refused(address: str) -> None:
    assert link(address) is None
