"""What every engine must do, and what is said when one cannot."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from argmap.views.layout import ENGINES, EngineFailure, engine
from argmap.views.layout.engine import Graphviz

if TYPE_CHECKING:
    from pathlib import Path


def program(folder: Path, name: str, body: str) -> str:
    """Write a program in Python and return its path."""
    path = folder / name
    path.write_text(f"#!{sys.executable}\n{body}", encoding="utf-8")
    path.chmod(0o755)
    return str(path)


@pytest.fixture(params=ENGINES)
def name(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Name each engine; the packaged one stands in for an installed Graphviz."""
    packaged = engine()
    assert isinstance(packaged, Graphviz)
    body = f"import os, sys\nos.execv({packaged.program!r}, ['dot', *sys.argv[1:]])\n"
    program(tmp_path, "dot", body)
    monkeypatch.setenv("PATH", str(tmp_path))
    return str(request.param)


def test_an_engine_lays_graphs_out_in_their_order(name: str) -> None:
    first, second = engine(name).lay_out(["digraph { 1 -> 2 }", "digraph { 3 }"])
    assert [item["name"] for item in first["objects"]] == ["1", "2"]  # type: ignore[attr-defined]
    assert [item["name"] for item in second["objects"]] == ["3"]  # type: ignore[attr-defined]


def test_processors_share_many_graphs_and_keep_their_order(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: 3)
    laid = engine(name).lay_out([f"digraph {{ {number} }}" for number in range(1000)])
    named = [graph["objects"][0]["name"] for graph in laid]  # type: ignore[index]
    assert named == [str(number) for number in range(1000)]


def test_an_engine_makes_nothing_of_nothing(name: str) -> None:
    assert engine(name).lay_out([]) == []


def test_an_engine_refuses_what_is_no_graph(name: str) -> None:
    with pytest.raises(EngineFailure, match="failed: ") as caught:
        engine(name).lay_out(["digraph { 1 -> "])
    assert "\n" not in str(caught.value)


def test_an_engine_refuses_a_bad_label(name: str) -> None:
    with pytest.raises(EngineFailure, match="failed: "):
        engine(name).lay_out(["digraph { 1 [label=<<b>>] }"])


def test_an_engine_takes_many_statements(name: str) -> None:
    edges = "0 -> 1\n" * 20_000
    (laid,) = engine(name).lay_out([f"digraph {{ graph [splines=none]\n{edges}}}\n"])
    assert len(laid["edges"]) == 20_000  # type: ignore[arg-type]


def test_an_engine_says_which_version_it_is(name: str) -> None:
    assert any(character.isdigit() for character in engine(name).name)


def test_the_packaged_engine_needs_no_path(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert engine().lay_out(["digraph { 1 }"])


def test_the_packaged_engine_need_not_stand_beside_python(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    beside = engine()
    monkeypatch.setattr("sys.executable", str(tmp_path / "python"))
    assert engine().name == beside.name


def test_an_engine_that_is_not_there_is_missed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(EngineFailure, match="no `dot` on the PATH"):
        engine("system")


def test_an_unknown_engine_is_not_guessed() -> None:
    with pytest.raises(EngineFailure, match="`nosuch`; there are graphviz-pure and system"):
        engine("nosuch")


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("import sys; sys.exit('no memory\\nat all')", "`fake` failed: no memory"),
        ("import sys; sys.exit(3)", "`fake` failed: exit code 3"),
        ("print('{ no json')", "`fake` gave an answer that is no JSON"),
        ("import time; time.sleep(60)", "`fake` did not finish within 0.5 seconds"),
    ],
)
def test_a_failure_is_told_in_one_line(tmp_path: Path, body: str, said: str) -> None:
    fake = Graphviz("fake", program(tmp_path, "fake", body), patience=0.5)
    with pytest.raises(EngineFailure) as caught:
        fake.lay_out(["digraph { 1 }"])
    assert str(caught.value) == said


def test_a_program_that_does_not_start_is_told_of(tmp_path: Path) -> None:
    with pytest.raises(EngineFailure, match="`gone` does not start: No such file"):
        Graphviz("gone", str(tmp_path / "gone")).lay_out(["digraph { 1 }"])
