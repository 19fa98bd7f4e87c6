"""The copies of sources on this machine, found and opened for any number of argument files."""

from __future__ import annotations

import os
from errno import EFBIG, EINVAL
from stat import S_ISREG
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from argmap.citing import Copies, Library
    from argmap.model import ArgumentMap

MOST_BYTES = 50_000_000
"""The largest copy that is read: a book with its pictures."""


class Shelves:
    """The copies that one run reads."""

    def __init__(self) -> None:
        self._library: Library | None = None

    def copies(
        self, argument_map: ArgumentMap, file: str, settled: Mapping[str, str]
    ) -> Copies | None:
        """Return the copies of a map's sources, or None where no source is said to have one.

        A path in the map counts from the folder of its file; `settled` are the paths that the
        settings give to sources by their ids, and go before it.
        """
        sources = argument_map.sources
        if not any(source.file or source.id in settled for source in sources):
            return None
        from argmap.citing import Copies, copy_paths  # noqa: PLC0415 - few files have copies

        folder = os.path.dirname(file)  # noqa: PTH120 - pathlib would slow every start
        return Copies(self.library, copy_paths(argument_map, folder, settled))

    @property
    def library(self) -> Library:
        """What reads the copies, each once."""
        from argmap.citing import Library  # noqa: PLC0415 - likewise

        self._library = self._library or Library(_read, _kept)
        return self._library


def _read(path: str) -> bytes | None:
    """Return the bytes of a copy, or None if there is no such file.

    Raises:
        OSError: it cannot be read, is no plain file, or is too large.
    """
    try:
        with open(path, "rb", opener=_without_waiting) as file:
            if not S_ISREG(os.fstat(file.fileno()).st_mode):
                raise OSError(EINVAL, "it is no plain file")
            data = file.read(MOST_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError):
        return None
    if len(data) > MOST_BYTES:
        raise OSError(EFBIG, f"it is larger than {MOST_BYTES // 1_000_000} MB")
    return data


def _kept(digest: str, derive: Callable[[], bytes]) -> bytes:
    """Return the text of a PDF as this reader of PDFs gave it before, or have it read now."""
    from argmap.citing.paper import edition  # noqa: PLC0415 - likewise
    from argmap.keeping import kept  # noqa: PLC0415 - likewise

    return kept(f"papers-{edition()}", digest, derive)


def _without_waiting(path: str, flags: int) -> int:
    # A pipe that nobody writes to would keep a check waiting for ever.
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
