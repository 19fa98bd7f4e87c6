"""When Python looks for garbage: hardly ever while a text is read, since all made then is used."""

from __future__ import annotations

import gc
from functools import wraps
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import ParamSpec, TypeVar

    Asked = ParamSpec("Asked")
    Made = TypeVar("Made")

_MANY_OBJECTS = 400_000
"""What some ten thousand arguments leave behind."""


def look_seldom() -> None:
    """Have this process look for garbage only after many large files."""
    gc.set_threshold(_MANY_OBJECTS, 1, 1)


def unsearched(make: Callable[Asked, Made]) -> Callable[Asked, Made]:
    """Have a function that makes very many objects do so without a search for garbage meanwhile.

    It would find none, a hundred times, and takes a quarter of the time that the function does.
    """

    @wraps(make)
    def undisturbed(*given: Asked.args, **named: Asked.kwargs) -> Made:
        searches = gc.isenabled()
        gc.disable()
        try:
            return make(*given, **named)
        finally:
            if searches:
                gc.enable()

    return undisturbed
