from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from argmap.cli import main
from argmap.model import Locator, parse_locator
from citing.papers import paper
from citing.texts import NEWS

if TYPE_CHECKING:
    from pathlib import Path

MAP = """\
===
argmap:
  voices: {{aas: {{name: Berit Aas}}, mayor: {{kind: role, name: the mayor, side: Holm}}}}
  sources: {{news: {{title: Ferry, issued: "2024"{file}}}}}
===

[Few]: Few people sail.
  {{id: F1, by: aas, at: "news#p4:~:text=41 passengers"}}
  + [School]: The school will close. {{id: S1, by: mayor, at: "news#p6:~:text={words}"}}
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with a copy of the news and a map that cites it, and go there."""
    (tmp_path / "news.txt").write_text(NEWS, encoding="utf-8")
    write(tmp_path, "island’s school")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(folder: Path, words: str, *, file: str = ", file: news.txt") -> None:
    written = MAP.format(file=file, words=words)
    (folder / "map.argdown").write_text(written, encoding="utf-8")


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("source", [["news.txt"], ["news", "--file", "map.argdown"]])
@pytest.mark.parametrize("words", [["learned the news from"], ["learned", "the", "news", "from"]])
def test_words_get_the_shortest_locator(
    source: list[str], words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["cite", *source, *words]) == 0
    said = capsys.readouterr()
    assert said.err == ""
    locator, place = said.out.splitlines()
    assert locator == "news#p5:~:text=learned,from"
    assert place.startswith("  paragraph 5: … the island. Many of them [learned the news from] the")


@pytest.mark.usefixtures("folder")
def test_words_can_be_numbered_and_not_copied(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["cite", "--words", "news.txt", "The ferry is 30 years old."]) == 0
    assert capsys.readouterr().out.startswith("news#p8w11-16;h=24c052dc\n")


def test_a_locator_can_be_read_whatever_the_copy_is_called(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "notes #2.txt").write_text("The ferry sails.", encoding="utf-8")
    assert main(["cite", "notes #2.txt", "ferry"]) == 0
    locator = capsys.readouterr().out.splitlines()[0]
    assert locator == "notes -2#p1:~:text=ferry"
    assert isinstance(parse_locator(locator), Locator)


@pytest.mark.usefixtures("folder")
def test_words_that_stand_more_than_once_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["cite", "news.txt", "the island"]) == 1
    said = capsys.readouterr()
    assert said.err.startswith("argmap: these words stand in 2 places of `news`: give more of them")
    assert said.out.splitlines()[::2] == [
        "news#p5:~:text=on-,the island",
        "news#p6:~:text=of-,the island",
    ]


@pytest.mark.usefixtures("folder")
def test_words_that_are_not_there_are_told_with_the_nearest(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["cite", "news.txt", "learned the news on the radio"]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert "do not stand in `news`; nearest in paragraph 5, 93 % alike: learned" in said.err
    assert "[on → from] the radio" in said.err
    assert main(["cite", "news.txt", "北京"]) == 1
    assert "nor does anything like them" in capsys.readouterr().err


def test_words_of_a_paper_are_found_as_they_are_selected(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "a.pdf").write_bytes(paper("one", "The inter-\nnational ferry\nof Holm"))
    assert main(["cite", "a.pdf", "inter-\nnational ferry"]) == 0
    assert capsys.readouterr().out == (
        "a#page=2:~:text=international ferry\n  page 2: one The [international ferry] of Holm\n"
    )


def test_the_text_of_a_paper_is_read_once_and_kept(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder / "cache"))
    (folder / "a.pdf").write_bytes(paper("The ferry sails"))
    assert main(["cite", "a.pdf", "ferry"]) == 0
    [kept] = (path for path in (folder / "cache").rglob("*") if path.is_file())
    # On Windows a user's own folder keeps others out.
    assert sys.platform == "win32" or kept.stat().st_mode & 0o077 == 0
    monkeypatch.setattr("argmap.citing.paper.paper_text", None)
    assert main(["cite", "a.pdf", "ferry"]) == 0
    first, second = capsys.readouterr().out.splitlines()[::2]
    assert first == second == "a#page=1:~:text=ferry"


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["other.txt", "x"], 3, "nothing to look in: `other.txt` is not there; name a copy, or"),
        (["other", "x"], 3, "nothing to look in: `other` is no file of a kind whose text is read"),
        (["new", "x", "--file", "map.argdown"], 2, "declares no source `new`: did you mean `news`"),
        (["news", "x", "--file", "none.argdown"], 3, "cannot read `none.argdown`"),
        (["news.txt"], 2, "which words of `news.txt`?"),
        (["news.txt", "“…”"], 2, "which words of `news.txt`?"),
    ],
)
def test_what_cannot_be_looked_in_is_named(
    arguments: list[str], code: int, said: str, *, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["cite", *arguments]) == code
    assert said in capsys.readouterr().err


@pytest.mark.usefixtures("folder")
def test_a_check_takes_no_other_option(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["cite", "--check", "map.argdown", "--words"]) == 2
    assert "go with making one" in capsys.readouterr().err


def test_every_locator_is_looked_up(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["cite", "--check", "map.argdown"]) == 0
    assert "Two were looked up: all stand in one place only" in _flat(capsys.readouterr().out)
    write(folder, "island’s scool")
    assert main(["cite", "--check", "map.argdown"]) == 1
    said = _flat(capsys.readouterr().out)
    assert (
        "S1 School, `news#p6:~:text=island’s scool`: 96 % alike: island’s [scool → school]" in said
    )
    write(folder, "island", file="")
    assert main(["cite", "--check", "map.argdown"]) == 0
    assert "None could be looked up: no copy of any source is at hand." in _flat(
        capsys.readouterr().out
    )


def test_copies_may_lie_elsewhere(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "copies").mkdir()
    (folder / "news.txt").rename(folder / "copies" / "holm.txt")
    write(folder, "island’s scool", file="")
    assert main(["check", "map.argdown"]) == 0
    (folder / "argmap.toml").write_text('[sources]\nnews = "copies/holm.txt"\n')
    capsys.readouterr()
    assert main(["cite", "news", "the", "harbour office"]) == 0
    assert capsys.readouterr().out.startswith("news#p3:~:text=")
    assert main(["cite", "--check", "map.argdown"]) == 1
    capsys.readouterr()
    assert main(["check", "map.argdown"]) == 0
    assert "warning[L03] inexact-words" in capsys.readouterr().out
    assert main(["report", "quotes", "map.argdown", "--format", "csv"]) == 0
    rows = capsys.readouterr().out.splitlines()
    assert rows[0] == "claim,voices,locator,outcome,place,difference"
    assert [row.split(",")[3] for row in rows[1:]] == ["exact", "near"]


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("news.pdf", b"no PDF", "it is damaged, or no PDF"),
        ("news.txt", b"\0\0", "it is no text: it holds null bytes"),
    ],
)
def test_an_unreadable_copy_is_a_finding(
    name: str, content: bytes, reason: str, *, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / name).write_bytes(content)
    write(folder, "island", file=f", file: {name}")
    assert main(["check", "map.argdown"]) == 0
    said = capsys.readouterr()
    assert "warning[S07] unreadable-copy" in said.out
    assert reason in said.out
    assert said.err == ""


def _flat(text: str) -> str:
    return " ".join(text.split())
