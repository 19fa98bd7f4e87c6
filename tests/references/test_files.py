"""Files of references that an argument file names as its sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.workspace.opening import Opened, open_file

if TYPE_CHECKING:
    from pathlib import Path

    from argmap.text import Diagnostic

HEAD = '===\nargmap:\n  sources: {sources}\n===\n\n[A]: a. {{at: "smith#p1:~:text=a"}}\n'
REFS = '[{"id": "smith", "title": "On rain", "issued": {"date-parts": [[2020]]}}, {"id": "lee"}]'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    inner = tmp_path / "inner"
    inner.mkdir()
    (inner / "refs.json").write_text(REFS)
    (inner / "more.bib").write_text("@book{knuth, title = {T}, year = 1984}")
    (tmp_path / "outside.json").write_text(REFS)
    monkeypatch.chdir(tmp_path)
    return inner


def opened(folder: Path, sources: str) -> Opened:
    (folder / "a.argdown").write_text(HEAD.format(sources=sources))
    return open_file(str(folder / "a.argdown"))


def said(folder: Path, sources: str) -> list[Diagnostic]:
    found = opened(folder, sources).checked().diagnostics
    return [one for one in found if one.code in ("S10", "S11", "I02", "I03", "Y08")]


@pytest.mark.parametrize(
    ("sources", "ids"),
    [
        ("refs.json", ["smith", "lee"]),
        ("[refs.json]", ["smith", "lee"]),
        ("[refs.json, more.bib]", ["smith", "lee", "knuth"]),
        ("[{metro: {title: Why}}, refs.json]", ["metro", "smith", "lee"]),
        ("[more.bib, {metro: Why}]", ["metro", "knuth"]),
    ],
)
def test_sources_come_from_files(folder: Path, sources: str, ids: list[str]) -> None:
    assert [source.id for source in opened(folder, sources).parsed.map.sources] == ids


def test_what_a_file_holds_more_is_no_finding(folder: Path) -> None:
    assert said(folder, "refs.json") == []


def test_what_is_declared_in_the_file_itself_counts(folder: Path) -> None:
    both = "[refs.json, {smith: {title: Mine}}]"
    sources = opened(folder, both).parsed.map.source_by_id
    assert sources["smith"].title == "Mine"
    assert [one.code for one in said(folder, both)] == ["S11"]


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("nowhere.json", "no such file"),
        ("../outside.json", "outside the folder"),
        ("/etc/hostname.json", "outside the folder"),
        ("a.argdown", "neither CSL-JSON nor BibTeX"),
        ("broken.json", "it is no JSON"),
    ],
)
def test_what_cannot_be_read_is_a_finding_at_its_place(folder: Path, name: str, why: str) -> None:
    (folder / "broken.json").write_text("[")
    found = opened(folder, name)
    [one] = [each for each in found.parsed.diagnostics if each.code == "S10"]
    assert found.text.content[one.span.start : one.span.end] == name
    assert why in one.message


def test_a_link_out_of_the_folder_leads_nowhere(folder: Path) -> None:
    (folder / "link.json").symlink_to(folder.parent / "outside.json")
    assert [one.code for one in said(folder, "link.json")][:1] == ["S10"]
