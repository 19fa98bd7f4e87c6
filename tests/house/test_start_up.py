"""What a check must not load: a user waits for every import.

A test by the clock would fail on a busy machine; what is imported does not depend on it.
"""

from __future__ import annotations

import subprocess
import sys
import typing
from importlib import import_module
from typing import TYPE_CHECKING

import pytest

from argmap.cli.deferral import DEFERRED

if TYPE_CHECKING:
    from pathlib import Path

HEAVY = frozenset(
    {
        "argmap.citing",
        "argmap.cli.commands",
        "argmap.views",
        "argmap.formats.argdown_model",
        "argmap.formats.interchange",
        "ast",
        "asyncio",
        "cattrs",
        "click",
        "dataclasses",
        "dis",
        "fontTools",
        "graphviz",
        "hashlib",
        "importlib.metadata",
        "logging",
        "networkx",
        "pathlib",
        "pydantic",
        "pygls",
        "pypdf",
        "rapidfuzz",
        "rich",
        "scipy",
        "shutil",
        "subprocess",
        "tempfile",
        "typer",
        "urllib.parse",
    }
)
ONLY_FOR_DATA = frozenset(
    {
        "argmap.model.data",
        "argmap.model.link",
        "argmap.model.schema",
        "argmap.model.vocabulary",
        "argmap.shelves",
        "yaml",
    }
)


def loaded(path: Path) -> set[str]:
    """Return the modules that are loaded when a file has been checked, without options."""
    program = (
        "import sys; from argmap.cli.deferral import defer; defer();"
        "from argmap.cli import main; code = main(sys.argv[1:]);"
        "print(*sys.modules, file=sys.stderr); sys.exit(code)"
    )
    ended = subprocess.run(
        (sys.executable, "-I", "-c", program, "check", path),
        capture_output=True,
        text=True,
        check=False,
    )
    assert "in 1 file" in ended.stdout, ended.stderr
    return set(ended.stderr.split())


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "a.argdown"


def test_a_check_loads_nothing_heavy(file: Path) -> None:
    file.write_text("===\ntitle: Rain\n===\n\n[A]: It rains. {id: A}\n  + <B>: Clouds are dark.\n")
    assert not HEAVY & loaded(file)


def test_a_check_of_what_is_cited_without_copies_looks_nothing_up(file: Path) -> None:
    sources = 'argmap: {sources: {news: {title: News, issued: "2024", url: "urn:news"}}}'
    file.write_text(f'===\n{sources}\n===\n\n[A]: It rains. {{at: "news#p1:~:text=rain"}}\n')
    assert not HEAVY & loaded(file)


def test_a_check_of_a_file_without_data_loads_no_yaml(file: Path) -> None:
    file.write_text("[A]: It rains.\n  + <B>: Clouds are dark.\n")
    assert not (HEAVY | ONLY_FOR_DATA) & loaded(file)


def test_a_check_of_a_file_without_data_makes_its_named_tuples_quickly(file: Path) -> None:
    file.write_text("[A] and more\n\n[B]: It rains. #rain\n  + <C>: Clouds are dark.\n")
    rooms = [import_module(name) for name in loaded(file) if name.startswith("argmap.")]
    assert not [room for room in rooms if vars(room).get("NamedTuple") is typing.NamedTuple]


def test_a_check_that_finds_something_loads_nothing_heavy_either(file: Path) -> None:
    file.write_text("[A] and more\n")
    assert not (HEAVY | ONLY_FOR_DATA) & loaded(file)


def test_settings_and_allowances_that_name_rules_load_none(file: Path) -> None:
    (file.parent / "argmap.toml").write_text('ignore = ["unused-declaration"]\n')
    file.write_text("[A]: It rains. // argmap: allow unattributed-claim\n  + <B>: It is dark.\n")
    found = loaded(file)
    assert not (HEAVY - {"pathlib", "urllib.parse"} | {"argmap.rules.catalogue"}) & found
    assert "argmap.settings.naming" in found


@pytest.mark.parametrize(
    "asked",
    [
        "import inspect; assert str(inspect.signature(len)) == '(obj, /)'",
        "import attrs; assert attrs.validators.instance_of is attrs.validators.instance_of",
        "import attr, attrs; assert attrs.validators.in_ is attr.validators.in_",
        "from inspect import cleandoc, getsource; assert 'def getsource' in getsource(getsource)",
        "import copy; assert copy.copy([1]) == [1]",
        "import platform; assert platform.python_implementation() == 'CPython'",
        "import platform; assert platform.system() and platform.python_implementation()",
        "import tokenize, linecache; assert linecache.getline(tokenize.__file__, 1)",
        "from importlib import reload; import inspect; assert reload(inspect).Signature",
    ],
)
def test_a_module_that_waited_is_as_any_other(asked: str) -> None:
    program = f"from argmap.cli.deferral import defer; defer(); import attrs; {asked}"
    subprocess.run((sys.executable, "-I", "-c", program), check=True)


def test_a_module_that_waits_is_there_and_was_not_run() -> None:
    program = (
        "import sys; from argmap.cli.deferral import DEFERRED, defer; defer(); import attrs;"
        "there = [sys.modules[name] for name in sorted(DEFERRED & sys.modules.keys())];"
        "print(*(one.__name__ for one in there if len(vars(one)) < 12))"
    )
    command = (sys.executable, "-I", "-c", program)
    waiting = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    # From Python 3.13 on nobody imports `tokenize` at the start.
    assert {*waiting, "tokenize"} == DEFERRED
