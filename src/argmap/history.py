"""What a file said before: its earlier versions, from git.

git is asked with care, since a repository may be anybody's: only for what is stored, so that no
filter, hook or helper that the repository names is run, nothing is fetched, and not for long.
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from argmap.formats import FORMATS, format_of
from argmap.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import ArgumentMap

MOST_VERSIONS = 20
"""So many versions are looked at; what was changed before them has been seen often enough."""

_BRACES = re.compile(r"[{}]")
_NAME = re.compile(r"\[([^\[\]\n]+)\]")
_NUMBER = re.compile(r"\b(?:p|lo|hi|term)[ \t]*:")
_SECONDS = 5
_CAUTIOUS = {"GIT_OPTIONAL_LOCKS": "0", "GIT_ALLOW_PROTOCOL": "none", "GIT_TERMINAL_PROMPT": "0"}


def earlier_maps(path: str) -> tuple[ArgumentMap, ...]:
    """Return what the file foretold otherwise in its last versions in git, the latest first.

    Versions whose forecasts all stand in the file as they did, in the same order, are left out: to
    read twenty versions takes twenty times as long as to read one. Where there is no repository and
    no git, or git does not answer in time, there are none.
    """
    if not _in_repository(path):
        return ()
    form = format_of(path) or FORMATS[0]
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - pathlib would slow every start
            present = file.read().decode(errors="replace")
        versions = [one.decode(errors="replace") for one in dict.fromkeys(_versions(path))]
    except (OSError, ValueError):
        return ()
    if form is FORMATS[0]:
        now = _forecasts(present)
        versions = [one for one in versions if not _holds(now, _forecasts(one))]
    return tuple(form.read(Text(path, one)).map for one in versions if one != present)


def _forecasts(content: str) -> list[tuple[str, str]]:
    """Return what stands between braces and gives a number, each with the name before it."""
    name, found = "", []
    for part in _BRACES.split(content):
        names = _NAME.findall(part)
        name = names[-1] if names else name
        if _NUMBER.search(part):
            found.append((name, " ".join(part.split())))
    return found


def _holds(now: list[tuple[str, str]], before: list[tuple[str, str]]) -> bool:
    """Return whether everything that stood before stands there now, in the same order."""
    rest = iter(now)
    return all(one in rest for one in before)


def _in_repository(path: str) -> bool:
    """Return whether a folder above a file holds what git keeps; git itself is slow to ask."""
    folder = os.path.dirname(os.path.realpath(path))  # noqa: PTH120 - likewise
    while not os.path.exists(os.path.join(folder, ".git")):  # noqa: PTH110, PTH118 - likewise
        above = os.path.dirname(folder)  # noqa: PTH120 - likewise
        if above == folder:
            return False
        folder = above
    return True


def _versions(path: str) -> Iterator[bytes]:
    """Yield the contents of a file in the commits that changed it, the latest first."""
    folder, name = os.path.split(os.path.realpath(path))
    commits = _git(folder, "rev-list", f"--max-count={MOST_VERSIONS}", "HEAD", "--", name).split()
    wanted = b"".join(b"%b:./%b\n" % (commit, os.fsencode(name)) for commit in commits)
    answer = _git(folder, "cat-file", "--batch", given=wanted) if b"\r" not in wanted else b""
    while answer:
        # Before a content stand its name, its kind and its length; behind it, a line break.
        head, _, answer = answer.partition(b"\n")
        kind, _, length = head.rpartition(b" ")
        if kind.endswith(b" blob"):
            yield answer[: int(length)]
            answer = answer[int(length) + 1 :]


def _git(folder: str, *words: str, given: bytes = b"") -> bytes:
    """Return what git prints, empty where it fails."""
    import subprocess  # noqa: PLC0415 - only files with forecasts have their history looked at

    try:
        ended = subprocess.run(  # noqa: S603 - the words are ours, and the name follows `--`
            ["git", "-C", folder, *words],  # noqa: S607 - git is wherever the user has it
            input=given,
            capture_output=True,
            check=False,
            timeout=_SECONDS,
            env={**os.environ, **_CAUTIOUS},
        )
    except subprocess.TimeoutExpired:
        return b""
    return ended.stdout if ended.returncode == 0 else b""
