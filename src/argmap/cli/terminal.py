"""Whether what is printed goes to a terminal that shows colours."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import TextIO


def has_colours(stream: TextIO, wanted: str = "auto") -> bool:
    """Say whether to print in colours: as wanted, or by what the environment and the stream say.

    `NO_COLOR` (https://no-color.org) goes before `FORCE_COLOR`, and both before the terminal.
    """
    if wanted != "auto":
        return wanted == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    # The old console of Windows shows the codes themselves; the new terminal says that it is there.
    is_old = sys.platform == "win32" and not os.environ.keys() & {"WT_SESSION", "TERM"}
    return stream.isatty() and os.environ.get("TERM") != "dumb" and not is_old
