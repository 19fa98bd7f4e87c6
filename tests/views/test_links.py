"""A place in a source leads there, if the address is one that is safe to follow."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from argmap.formats.argdown import read
from argmap.text import Text
from argmap.views.render import draw

MAP = """===
argmap:
  sources: {{web: {{title: A page, url: "{address}"}}}}
===

[Rain]: It rains. {{by: ada, at: "web#p3:~:text=heavy%2C rain,falls"}}
"""


def followed(address: str) -> list[str]:
    """Return what the picture of a map leads to, whose source has this address."""
    picture = draw(read(Text("links.argdown", MAP.format(address=address))).map)
    links = ET.fromstring(picture).iter("{http://www.w3.org/2000/svg}a")
    return [link.attrib["href"] for link in links]


def test_a_place_leads_to_its_words() -> None:
    assert followed("https://example.org/a?b=1&c=2") == [
        "https://example.org/a?b=1&c=2#:~:text=heavy%2C%20rain,falls"
    ]


def test_an_address_with_a_place_of_its_own_is_kept() -> None:
    assert followed("https://example.org/a#b") == ["https://example.org/a#b"]


@pytest.mark.parametrize(
    "address", ["", "javascript:alert(1)", "JAVASCRIPT:x", "data:text/html,x", "file:///x", "//x"]
)
def test_nothing_else_is_followed(address: str) -> None:
    assert followed(address) == []
