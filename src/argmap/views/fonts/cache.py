"""Keep what is slow to derive from the font package in the user's cache folder."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

from argmap import keeping

if TYPE_CHECKING:
    from collections.abc import Callable


def kept(name: str, derive: Callable[[], bytes]) -> bytes:
    """Return what `derive` returns, from the cache if these very fonts gave it before."""
    return keeping.kept(f"fonts-{_edition():08x}", name, derive)


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
