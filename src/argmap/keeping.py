"""Keep what is slow to derive in the user's cache folder."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Callable

_CHECKSUM = 4


def kept(folder: str, name: str, derive: Callable[[], bytes]) -> bytes:
    """Return what `derive` returns, from a folder of the cache if it stands there unharmed.

    A cache that is missing, broken or not writable costs time and nothing else.
    """
    root = _root()
    if root is None:
        return derive()
    path = root / folder / name
    content = _read(path)
    if content is None:
        content = derive()
        _write(path, content)
    return content


def _root() -> Path | None:
    root = os.environ.get("XDG_CACHE_HOME", "")
    if sys.platform == "win32":
        root = root or os.environ.get("LOCALAPPDATA", "")
    try:
        folder = Path(root or "~/.cache").expanduser()
    except RuntimeError:  # nobody knows where home is
        return None
    return folder / "argmap" if folder.is_absolute() else None


def _read(path: Path) -> bytes | None:
    try:
        stored = path.read_bytes()
    except OSError:
        return None
    content = stored[_CHECKSUM:]
    return content if stored[:_CHECKSUM] == _checksum(content) else None


def _write(path: Path, content: bytes) -> None:
    from tempfile import NamedTemporaryFile  # noqa: PLC0415 - for the first time only

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        # Another process may read meanwhile: it must see no file or a whole one. Nobody but the
        # user may read it, whoever may read the folder.
        with NamedTemporaryFile(dir=path.parent, delete=False) as file:
            file.write(_checksum(content) + content)
        Path(file.name).replace(path)
    except OSError:
        return


def _checksum(content: bytes) -> bytes:
    return crc32(content).to_bytes(_CHECKSUM, "big")
