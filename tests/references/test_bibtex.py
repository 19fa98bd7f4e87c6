"""BibTeX files as sources."""

from __future__ import annotations

import pytest

from argmap.formats.references.bibtex import read
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


def test_a_broken_entry_hides_no_other(caplog: pytest.LogCaptureFixture) -> None:
    found, wrong = read("@book{a, title={A}}\n@article{b, title={\n@book{c, title={C}}\n", NOWHERE)
    assert "a" in [source.id for source in found]
    assert wrong
    del caplog
