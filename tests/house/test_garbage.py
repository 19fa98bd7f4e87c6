"""When Python looks for garbage."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest

from argmap.formats.argdown import read
from argmap.garbage import unsearched
from argmap.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def searches() -> Iterator[list[str]]:
    """The searches for garbage that have begun; ten objects more than before begin one."""
    begun: list[str] = []

    def note(phase: str, _: dict[str, int]) -> None:
        begun.append(phase)

    usual, enabled = gc.get_threshold(), gc.isenabled()
    gc.enable()
    gc.set_threshold(10)
    gc.callbacks.append(note)
    yield begun
    gc.callbacks.remove(note)
    gc.set_threshold(*usual)
    if not enabled:
        gc.disable()


def test_a_text_is_read_without_a_search(searches: list[str]) -> None:
    def begun_while(content: str) -> int:
        text, before = Text("", content), len(searches)
        read(text)
        return len(searches) - before

    lines = "".join(f"[{number}]: It rains.\n\n" for number in range(1000))
    assert begun_while(lines) <= begun_while("[A]: It rains.\n")


@pytest.mark.usefixtures("searches")
def test_it_is_as_it_was_afterwards() -> None:
    @unsearched
    def fail() -> None:
        assert not gc.isenabled()
        raise ValueError

    with pytest.raises(ValueError, match=r"^$"):
        fail()
    assert gc.isenabled()
    gc.disable()
    assert unsearched(gc.isenabled)() is False
    assert not gc.isenabled()
