"""Keep what is slow to derive from the font package in the user's cache folder."""

from __future__ import annotations

import os
import sys
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Callable

_CHECKSUM = 4


def kept(name: str, derive: Callable[[], bytes]) -> bytes:
    """Return what `derive` returns, from the cache if it stands there unharmed.

    A cache that is missing, broken or not writable costs time and nothing else.
    """
    folder = _folder()
    if folder is None:
        return derive()
    content = _read(folder / name)
    if content is None:
        content = derive()
        _write(folder / name, content)
    return content


def package_folder(package: str) -> Path:
    """Return the folder of an installed package without importing it.

    Raises:
        ModuleNotFoundError: the package is not installed.
    """
    found = find_spec(package)
    if found is None or found.origin is None:
        message = f"the package `{package}` is not installed"
        raise ModuleNotFoundError(message, name=package)
    return Path(found.origin).parent


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
        # Another process may read meanwhile: it must see no file or a whole one.
        with NamedTemporaryFile(dir=path.parent, delete=False) as file:
            file.write(_checksum(content) + content)
        Path(file.name).replace(path)
    except OSError:
        return


def _checksum(content: bytes) -> bytes:
    return crc32(content).to_bytes(_CHECKSUM, "big")


def _folder() -> Path | None:
    root = os.environ.get("XDG_CACHE_HOME", "")
    if sys.platform == "win32":
        root = root or os.environ.get("LOCALAPPDATA", "")
    try:
        folder = Path(root or "~/.cache").expanduser()
    except RuntimeError:  # nobody knows where home is
        return None
    return folder / "argmap" / f"fonts-{_edition():08x}" if folder.is_absolute() else None


@cache
def _edition() -> int:
    """Return a number that changes with the fonts and with the code that derives from them."""
    sources = (
        package_folder("fontpkg_source_sans_3") / "metadata.json",
        package_folder("fontTools") / "__init__.py",
        Path(__file__).with_name("derive.py"),
    )
    edition = 0
    for source in sources:
        edition = crc32(source.read_bytes(), edition)
    return edition
