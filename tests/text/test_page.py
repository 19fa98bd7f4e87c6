"""Pages that explain codes."""

from __future__ import annotations

from argmap.text import Severity
from argmap.text.page import Page, find_page, suggest_page

PAGE = Page(code="I02", name="unknown-id", severity=Severity.ERROR, since="0.1", body="Find ids.")


def test_a_page_has_a_heading() -> None:
    assert str(PAGE) == "# I02 unknown-id\n\nError, since argmap 0.1.\n\nFind ids.\n"


def test_a_page_is_found_by_code_or_name_in_any_case() -> None:
    assert find_page([PAGE], "i02") is PAGE
    assert find_page([PAGE], " Unknown-ID ") is PAGE
    assert find_page([PAGE], "I03") is None


def test_a_slip_of_the_pen_is_recognised() -> None:
    assert suggest_page([PAGE], "unknwon-id") == "unknown-id"
    assert suggest_page([PAGE], "I2") == "I02"
    assert suggest_page([PAGE], "picture") is None
