"""Where the copies of sources lie, and which have been read."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from argmap.citing.copies import READABLE, Copy, Unread, keep_nothing, read_copy

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from argmap.citing.copies import Keep
    from argmap.model import ArgumentMap


class Library:
    """The copies that were read in one run.

    Each is read once, and two files of the same content are one copy. `read` returns the bytes of
    a file, or None where there is none, and raises an OSError for one that cannot be read; `keep`
    is that of `read_copy`.
    """

    def __init__(self, read: Callable[[str], bytes | None], keep: Keep = keep_nothing) -> None:
        self._read = read
        self._keep = keep
        self._by_path: dict[str, Copy | Unread] = {}
        self._by_content: dict[tuple[bytes, str], Copy | Unread] = {}

    def copy(self, path: str) -> Copy | Unread:
        """Return the copy in a file, or why there is none."""
        known = self._by_path.get(path)
        if known is None:
            known = self._by_path[path] = self._opened(path)
        return known

    def _opened(self, path: str) -> Copy | Unread:
        if not path.lower().endswith(READABLE):
            return Unread(f"`{path}` is no file of a kind whose text is read")
        try:
            data = self._read(path)
        except OSError as error:
            reason = error.strerror or str(error)
            return Unread(
                f"`{path}` cannot be read: {reason[:1].lower()}{reason[1:]}", present=True
            )
        if data is None:
            return Unread(f"`{path}` is not there")
        from hashlib import sha256  # noqa: PLC0415 (only where there is a copy)

        key = (sha256(data).digest(), path.lower().rpartition(".")[2])
        if key not in self._by_content:
            self._by_content[key] = read_copy(path, data, self._keep)
        return self._by_content[key]


class Copies:
    """The copies of the sources of one map."""

    def __init__(self, library: Library, paths: Mapping[str, str]) -> None:
        self._library = library
        self._paths = paths

    def of(self, source: str) -> Copy | Unread:
        """Return the copy of a source by its id, or why there is none."""
        path = self._paths.get(source)
        return self._library.copy(path) if path else Unread(f"no copy of `{source}` is known")


def copy_paths(
    argument_map: ArgumentMap, folder: str, settled: Mapping[str, str]
) -> Mapping[str, str]:
    """Return the path to the copy of each source that has one, by the source's id.

    `settled` are the paths that somebody set for this machine; they go before the `file` of a
    source, which counts from the folder of the argument file.
    """
    written = {
        source.id: os.path.join(folder, source.file)  # noqa: PTH118 (as it is shown to users)
        for source in argument_map.sources
        if source.file
    }
    return {**written, **settled}
