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


def clock(today: str | None) -> Callable[[], date]:
    """Return what gives the date: the computer's, or the one that `--today` names.

    Raises:
        MisuseError: what is given is no date.
    """
    if today is None:
        return real_today
    from datetime import date

    try:
        given = date.fromisoformat(today)
    except ValueError:
        message = f"`--today` takes a date such as 2026-01-31, and not `{today}`"
        raise MisuseError(message) from None
    return lambda: given
