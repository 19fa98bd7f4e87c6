from __future__ import annotations

import pytest

from argmap.cli import main
from argmap.rules import RULES


@pytest.mark.parametrize("asked", [RULES[0].code, RULES[0].code.lower(), RULES[0].name])
def test_a_page_is_found_by_code_and_by_name(
    asked: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["explain", asked]) == 0
    assert capsys.readouterr().out == str(RULES[0].page)


def test_an_unknown_code_is_misuse_with_a_suggestion(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "unattributed-clam"]) == 2
    said = capsys.readouterr()
    assert said.err == (
        "argmap: no code or rule is called `unattributed-clam`: "
        "did you mean `unattributed-claim`?\n"
    )
    assert not said.out


@pytest.mark.parametrize("asked", ["", " ", "§"])
def test_words_that_are_no_code(asked: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", asked]) == 2
    assert capsys.readouterr().err.startswith("argmap: no code or rule is called")


def test_every_code_of_a_broken_file_has_a_page(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "P01"]) == 0
    assert "no-argument" in capsys.readouterr().out
    assert main(["explain", "not-utf-8"]) == 0
    assert "UTF-8" in capsys.readouterr().out
