"""`argmap report`, from the words of the command to what it prints."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from argmap.cli import main
from argmap.reports.catalogue import REPORTS
from argmap.text.display import columns

MAP = """\
===
argmap:
  voices: {me: {kind: reconstructor}}
===

[A]: It rains.
  + [B]: Clouds are dark. {by: me, mode: imputed, warrant: no rain without clouds}
"""


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("a.argdown").write_text(MAP)
    return tmp_path


def test_without_a_name_all_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report"]) == 0
    listed = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in listed] == [report.name for report in REPORTS]


@pytest.mark.usefixtures("place")
def test_a_report_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", "assumptions", "a.argdown"]) == 0
    said = capsys.readouterr()
    assert "Clouds are dark." in said.out
    assert not said.err


@pytest.mark.parametrize("width", [40, 60, 80, 200])
@pytest.mark.usefixtures("place")
def test_a_report_fits_the_terminal(
    width: int, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    assert main(["report", "assumptions", "a.argdown"]) == 0
    assert max(map(columns, capsys.readouterr().out.splitlines())) < width


@pytest.mark.usefixtures("place")
def test_every_form_holds_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    for form in ("text", "json", "csv", "html"):
        assert main(["report", "assumptions", "a.argdown", "--format", form]) == 0
        assert "Clouds are dark." in capsys.readouterr().out


@pytest.mark.usefixtures("place")
def test_a_report_is_written_to_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", "assumptions", "a.argdown", "--format", "html", "-o", "out/a.html"]) == 0
    assert capsys.readouterr().out == "out/a.html\n"
    assert Path("out/a.html").read_text(encoding="utf-8").startswith("<!doctype html>")


@pytest.mark.usefixtures("place")
def test_a_table_is_chosen_by_its_key(capsys: pytest.CaptureFixture[str]) -> None:
    chosen = ["report", "assumptions", "a.argdown", "--format", "csv", "--table"]
    assert main([*chosen, "conclusions"]) == 0
    assert capsys.readouterr().out.startswith("claim,text,imputed,presupposed\r\n")
    assert main([*chosen, "horoscope"]) == 2
    assert "its tables are `assumptions`, `conclusions`" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["asumptions", "a.argdown"], "did you mean `assumptions`?"),
        (["horoscope", "a.argdown"], "`argmap report` lists them all"),
        (["assumptions"], "name the files"),
        (["assumptions", "a.argdown", "--today", "tomorrow"], "`--today` takes a day"),
        (["assumptions", "a.argdown", "--format", "pdf"], "--format"),
    ],
)
@pytest.mark.usefixtures("place")
def test_what_cannot_be_done_is_misuse(
    words: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["report", *words]) == 2
    assert said in capsys.readouterr().err


@pytest.mark.usefixtures("place")
def test_a_broken_file_is_told_of_as_far_as_it_was_read(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("broken.argdown").write_text(f"{MAP}\n[C] and more\n")
    assert main(["report", "assumptions", "broken.argdown", "--format", "json"]) == 1
    said = capsys.readouterr()
    told = json.loads(said.out)
    assert "1 error in broken.argdown may hide a part of it" in told["unknown"][0]
    assert told["tables"][0]["rows"][0]["claim"] == "B"
    assert "broken.argdown:9:" in said.err


@pytest.mark.usefixtures("place")
def test_a_missing_file_hides_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", "assumptions", "missing.argdown", "a.argdown"]) == 3
    said = capsys.readouterr()
    assert "Clouds are dark." in said.out
    assert said.err.startswith("argmap: cannot read `missing.argdown`")


@pytest.mark.usefixtures("place")
def test_an_empty_file_is_an_error_and_has_a_report(capsys: pytest.CaptureFixture[str]) -> None:
    Path("empty.argdown").write_text("")
    assert main(["report", "assumptions", "empty.argdown"]) == 1
    assert "This map does not say who states what" in capsys.readouterr().out
