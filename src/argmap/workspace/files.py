"""Files: which there are, what stands in them, and how one is written."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from argmap.formats import FORMATS, format_of
from argmap.formats.argdown.fault import Fault
from argmap.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from argmap.text import Diagnostic

MOST_BYTES = 5_000_000
"""The largest file that is read. A megabyte of arguments is a thick book."""

STANDARD_INPUT = "-"
"""The name that stands for what is piped in."""

NOT_UTF_8 = Fault(
    "P50",
    "not-utf-8",
    "from here on the file is not all UTF-8",
    "what cannot be read is shown as `\N{REPLACEMENT CHARACTER}`, so words may be wrong",
    "save the file as UTF-8",
)


class OutsideError(Exception):
    """Something outside argmap is not as it must be; the message is one line for the user."""


def argument_files(paths: tuple[str, ...]) -> tuple[str, ...]:
    """Return the files that paths name, each once: of a folder, every argument file below it.

    A folder without any is named itself, and so is one that cannot be read: whoever opens it is
    told so, and the other files have their turn.
    """
    found: dict[str, str] = {}
    for path in paths:
        for file in folder_files(path) if os.path.isdir(path) else (path,):  # noqa: PTH112
            found.setdefault(os.path.realpath(file), file)
    return tuple(found.values())


def folder_files(folder: str) -> tuple[str, ...]:
    """Return the argument files in a folder and the folders below it, hidden ones passed over.

    What of these cannot be read is named itself, and so is the folder if it holds no such file.
    """
    return tuple(_walk(folder)) or (folder,)


def _walk(folder: str) -> Iterator[str]:
    unread: list[str] = []
    walked = os.walk(folder, onerror=lambda error: unread.append(error.filename))
    for place, folders, files in walked:
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if format_of(name) is not None and not name.startswith("."):
                yield os.path.join(place, name)  # noqa: PTH118
    yield from unread


def read_text(path: str) -> tuple[Text, tuple[Diagnostic, ...]]:
    """Return the text of a file; bytes that are not UTF-8 are replaced and reported.

    Raises:
        OutsideError: the file is missing, too large, or no text.
    """
    name = "<standard input>" if path == STANDARD_INPUT else path
    data = _read_bytes(path, name)
    if len(data) > MOST_BYTES:
        message = (
            f"`{name}` is larger than {MOST_BYTES // 1_000_000} MB, the most that argmap reads: "
            "split it into several files"
        )
        raise OutsideError(message)
    if b"\0" in data:
        message = f"`{name}` is no text file: it holds null bytes. Save it as UTF-8"
        raise OutsideError(message)
    try:
        return Text(name, data.decode()), ()
    except UnicodeDecodeError as error:
        start = len(data[: error.start].decode())
        return Text(name, data.decode(errors="replace")), (NOT_UTF_8.at((start, start + 1)),)


def _read_bytes(path: str, name: str) -> bytes:
    try:
        if path == STANDARD_INPUT:
            return os.fdopen(0, "rb", closefd=False).read(MOST_BYTES + 1)
        with open(path, "rb") as file:  # noqa: PTH123 - pathlib would slow every start
            return file.read(MOST_BYTES + 1)
    except OSError as error:
        message = f"cannot read `{name}`: {_reason(error)}"
        if os.path.isdir(path):  # noqa: PTH112
            message = _trouble_with_folder(path) or message
        raise OutsideError(message) from None


def _trouble_with_folder(folder: str) -> str:
    """Return why a folder stands for no file, empty if it does stand for some."""
    try:
        os.scandir(folder).close()
    except OSError as error:
        return f"cannot read the folder `{folder}`: {_reason(error)}"
    if folder_files(folder) != (folder,):
        return ""
    endings = ", ".join(f"`{suffix}`" for form in FORMATS for suffix in form.suffixes)
    return f"`{folder}` holds no argument file: none ends in {endings}"


def _reason(error: OSError) -> str:
    reason = error.strerror or str(error)
    return reason[0].lower() + reason[1:]


def write_text(path: Path, content: str) -> None:
    """Write a file as a whole, or leave the one that is there as it was; folders are made.

    Raises:
        OutsideError: the file cannot be written.
    """
    unfinished = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished.write_bytes(content.encode())
        with suppress(FileNotFoundError):
            unfinished.chmod(path.stat().st_mode)
        unfinished.replace(path)
    except OSError as error:
        message = f"cannot write `{path}`: {_reason(error)}"
        raise OutsideError(message) from None
    finally:
        with suppress(OSError):
            unfinished.unlink()
