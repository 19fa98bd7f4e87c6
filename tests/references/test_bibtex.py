"""BibTeX files as sources."""

from __future__ import annotations

import json

import pytest

from argmap.formats.references.bibtex import read
from argmap.formats.references.csl import write
from argmap.text import NOWHERE


@pytest.mark.parametrize(
    ("fields", "part", "expected"),
    [
        ("title = {The {TeX}book}", "title", "The TeXbook"),
        ('title = "G{\\"o}del"', "title", "Gödel"),
        (
            "author = {Knuth, Donald E. and Ann Lee and others}",
            "authors",
            ("Donald E. Knuth", "Ann Lee"),
        ),
        ("author = {King, Jr., Martin L.}", "authors", ("Martin L. King Jr.",)),
        (
            "author = {{Barnes, Noble and Co} and de la Vall{\\'e}e, Ann}",
            "authors",
            ("Barnes, Noble and Co", "Ann de la Vallée"),
        ),
        ("url = {https://a.org/b_c%20d?e=1&f=2}", "url", "https://a.org/b_c%20d?e=1&f=2"),
        ("url = {https://a.org/b\\_c\\%20d}", "url", "https://a.org/b_c%20d"),
        ("file = {Text:files/1/a.pdf:application/pdf}", "file", ""),
        ("year = 1984, month = feb", "issued", "1984-02"),
        ("year = 1984", "issued", "1984"),
        ("date = {2020-03-01/2020-04-01}", "issued", "2020-03-01/2020-04-01"),
        ("publisher = {AW}", "publisher", "AW"),
        ("journal = {Rain}", "publisher", "Rain"),
        ("doi = {10.1/2}", "url", "https://doi.org/10.1/2"),
        ("langid = {english}", "language", "english"),
    ],
)
def test_fields_are_understood(fields: str, part: str, expected: object) -> None:
    (source,), wrong = read(f"@book{{key, {fields}}}", NOWHERE)
    assert wrong == ()
    value = getattr(source, part)
    assert (str(value) if part == "issued" else value) == expected


@pytest.mark.parametrize(
    ("kind", "type_"),
    [
        ("article", "article-journal"),
        ("InProceedings", "paper-conference"),
        ("misc", ""),
        ("phdthesis", "thesis"),
    ],
)
def test_types_are_those_of_csl(kind: str, type_: str) -> None:
    (source,), _ = read(f"@{kind}{{key, title = {{t}}}}", NOWHERE)
    assert source.type == type_


def test_a_chapter_takes_from_its_book_what_it_does_not_say() -> None:
    found, wrong = read(
        "@incollection{c, crossref = {B}, title = {Chapter}, author = {Ann Lee}}\n"
        "@book{b, title = {Book}, author = {Bo Kim}, publisher = {AW}, year = 1999, month = may}\n"
        "@inbook{d, crossref = {b}, title = {Later}, year = 2001}\n",
        NOWHERE,
    )
    assert wrong == ()
    chapter, _, later = found
    assert (chapter.title, chapter.authors) == ("Chapter", ("Ann Lee",))
    assert (chapter.publisher, str(chapter.issued)) == ("AW", "1999-05")
    assert (later.authors, str(later.issued)) == ((), "2001")


def test_editors_are_people_in_csl_as_well() -> None:
    found, _ = read("@book{b, title = {B}, editor = {Lee, Ann and Kim, Bo}}", NOWHERE)
    [item] = json.loads(write(found))
    assert item["editor"] == [{"literal": "Ann Lee"}, {"literal": "Bo Kim"}]


def test_an_id_that_stands_twice_is_named() -> None:
    found, wrong = read("@book{a, title={A}}\n@book{a, title={B}}\n", NOWHERE)
    assert [source.title for source in found] == ["A"]
    assert wrong == ("the id `a` stands twice",)


def test_a_broken_entry_hides_no_other(caplog: pytest.LogCaptureFixture) -> None:
    found, wrong = read("@book{a, title={A}}\n@article{b, title={\n@book{c, title={C}}\n", NOWHERE)
    assert "a" in [source.id for source in found]
    assert wrong
    del caplog
