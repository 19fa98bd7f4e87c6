"""The hooks for pre-commit, and the recipes for build servers."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from typer.main import get_command

from argmap.cli.commands import app
from argmap.formats import FORMATS

ROOT = Path(__file__).parents[2]
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
COMMANDS = get_command(app).list_commands(None)


def recipes() -> list[str]:
    page = (ROOT / "docs" / "checking.md").read_text(encoding="utf-8")
    return re.findall(r"^```yaml\n(.*?)^```", page, re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_a_hook_runs_a_command_on_the_files_it_reads(hook: dict[str, str]) -> None:
    program, command, *_ = hook["entry"].split()
    assert program == "argmap"
    assert command in COMMANDS
    forms = FORMATS[:1] if command == "format" else FORMATS
    for form in forms:
        for suffix in form.suffixes:
            assert re.search(hook["files"], f"maps/a{suffix}")
    assert not re.search(hook["files"], "maps/argdown.md")


def test_the_recipes_are_yaml_and_name_hooks_and_commands_that_exist() -> None:
    shown = recipes()
    assert len(shown) == 3
    for recipe in shown:
        assert isinstance(yaml.safe_load(recipe), dict)
        for command in re.findall(r"(?:run: |- )argmap (\w+)", recipe):
            assert command in COMMANDS
    named = [hook["id"] for repo in yaml.safe_load(shown[0])["repos"] for hook in repo["hooks"]]
    assert {*named} <= {hook["id"] for hook in HOOKS}
