"""Today's date: the one thing that no file and no option need say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.cli.ending import MisuseError

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date


def real_today() -> date:
    """Return the date on the computer's calendar."""
    from datetime import date  # few files ask for it

    return date.today()  # noqa: DTZ011 - a deadline is a day in the life of whoever reads the file


def clock(today: str) -> Callable[[], date]:
    """Return what gives the date: the one that `--today` names, or if it is empty the computer's.

    Raises:
        MisuseError: what is given is no date.
    """
    if not today:
        return real_today
    from datetime import date

    try:
        given = date.fromisoformat(today)
    except ValueError:
        message = f"`--today` takes a day such as 2024-10-17, and not `{today}`"
        raise MisuseError(message) from None
    return lambda: given
