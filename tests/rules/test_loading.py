"""A check loads the rules that it needs, and what it leaves out would have found nothing."""

from __future__ import annotations

import sys
from subprocess import run
from typing import TYPE_CHECKING

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

from argmap.formats.argdown import read
from argmap.rules import RULES, Subject, check
from argmap.text import Diagnostic, Text
from rules.reading import WORLD
from strategies.maps import argument_maps

if TYPE_CHECKING:
    from pathlib import Path

    from argmap.model import ArgumentMap

PLAIN = "[A]: It rains.\n  + <B>: Clouds are dark.\n  - [C]: The sun shines.\n"
ATTRIBUTING = (
    "anonymity attribution contradiction copying identity modality sources speaking support timing "
    "voices"
)
FOR_DATA = "entries keys yaml"


def loaded(path: Path) -> set[str]:
    """Return the modules of rules that are loaded when a file has been checked."""
    program = (
        "import sys; from argmap.cli import main; code = main(sys.argv[1:]);"
        "print(*sys.modules, file=sys.stderr); sys.exit(code)"
    )
    ended = run(
        (sys.executable, "-I", "-c", program, "check", path),
        capture_output=True,
        text=True,
        check=False,
    )
    assert "in 1 file" in ended.stdout, ended.stderr
    rooms = (name.partition("argmap.rules.") for name in ended.stderr.split())
    return {module for before, _, module in rooms if not before and module}


@pytest.mark.parametrize("title", ["", "===\ntitle: Should it rain?\n===\n\n"])
def test_a_plain_map_loads_no_rules_about_speakers_and_data(tmp_path: Path, title: str) -> None:
    file = tmp_path / "plain.argdown"
    file.write_text(title + PLAIN)
    found = loaded(file)
    assert found >= {"connection", "circularity"}
    assert not found & {*ATTRIBUTING.split(), *FOR_DATA.split(), "catalogue", "places"}


def test_a_map_of_who_says_what_loads_the_rules_about_that(tmp_path: Path) -> None:
    file = tmp_path / "said.argdown"
    file.write_text(f'{WORLD}[A]: It rains. {{by: giles, at: "article#p1:~:text=rain"}}\n')
    assert loaded(file) >= {"attribution", "sources", "voices", "keys", "yaml"}


def everything(argument_map: ArgumentMap, text: Text) -> tuple[Diagnostic, ...]:
    """Return what every rule says of a map, asked one by one."""
    claims = sorted(argument_map.claims, key=lambda claim: (claim.span, claim.title))
    subject = Subject(evolve(argument_map, claims=tuple(claims)), text)
    found = [said for rule in RULES for said in rule.diagnostics(subject)]
    return tuple(sorted(found, key=lambda said: (said.span, said.code, said.message)))


@given(argument_maps())
def test_what_is_left_out_finds_nothing(drawn: ArgumentMap) -> None:
    text = Text("", "")
    assert check(drawn) == everything(drawn, text)


WORDS = st.sampled_from(["no", "on", "010", "12:30", "2024-10-17", "Rain", "~", "7 suns", '"no"'])
KEYS = st.sampled_from(["title", "titel", "subTitle", "author", "date", "mode", "argmap"])
CLAIMS = (
    PLAIN,
    "[A]: It rains. {id: A}\n\n[D]: It pours. {id: A}\n",
    "[A]: It rains.\n  >< [D]: It pours.\n  + [E]: Wet.\n\n[D]\n  + [E]\n",
    "[A]: It rains.\n  + [D]: It pours.\n    + [A]: It snows.\n",
    "[A]: It rains. {mode: presupposed}\n",
    "[A]: It rains.\n  + <B>: Dark. {link: {given: Z}}\n",
    "[A]: It rains. {by: x} #tag\n",
    "[A]: It rains. {by: giles}\n  >< [D]: It pours. {by: giles}\n",
)
FRONTS = st.dictionaries(KEYS, st.lists(WORDS, max_size=3).map(" ".join)).map(
    lambda keys: "".join(["===\n", *(f"{key}: {keys[key]}\n" for key in keys), "===\n\n"])
)


@pytest.mark.parametrize("front", ["", WORLD])
@pytest.mark.parametrize("claims", CLAIMS)
def test_no_family_is_left_out_that_finds_something(front: str, claims: str) -> None:
    text = Text("test", front + claims)
    argument_map = read(text).map
    assert check(argument_map, text) == everything(argument_map, text)


@given(FRONTS, st.lists(st.sampled_from(CLAIMS), max_size=2))
def test_what_is_left_out_of_a_text_finds_nothing(front: str, claims: list[str]) -> None:
    text = Text("test", front + "\n".join(claims))
    argument_map = read(text).map
    assert check(argument_map, text) == everything(argument_map, text)
