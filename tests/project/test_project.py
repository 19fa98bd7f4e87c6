"""What a project holds of the files that it has checked."""

from __future__ import annotations

import weakref
from typing import TYPE_CHECKING

from argmap import project
from argmap.rules import Outside
from argmap.workspace.opening import Opened, open_file

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from argmap.model import ArgumentMap


def test_only_the_last_map_is_held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    maps: list[weakref.ref[ArgumentMap]] = []

    def opening(path: str) -> Opened:
        assert not any(one() for one in maps)
        opened = open_file(path)
        maps.append(weakref.ref(opened.parsed.map))
        return opened

    monkeypatch.setattr(project, "open_file", opening)
    checking = project.Project(lambda _: Outside())
    for name in ("a.argdown", "b.argdown"):
        (tmp_path / name).write_text("[Walk]: Children walk.\n")
        checking.check(str(tmp_path / name))
    assert [one() is not None for one in maps] == [False, True]
