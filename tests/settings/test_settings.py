"""What settings do, and what is said of those that are wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from argmap import Diagnostic, Settings, Severity, Span, Text
from argmap.settings import idle_allowances, read_settings
from argmap.settings.reading import THEMES
from argmap.views.theme import Theme

FILE = str(Path("/project/argmap.toml"))


def read(content: str, path: str = FILE) -> tuple[Settings, tuple[Diagnostic, ...]]:
    return read_settings(Text("argmap.toml", content), path)


def said(content: str) -> list[tuple[str, str, str, str]]:
    """Return the code, place, message and way out of everything said of some settings."""
    return [
        (one.code, content[slice(*one.span)], one.message, one.help) for one in read(content)[1]
    ]


def finding(code: str) -> Diagnostic:
    return Diagnostic(code, "a-rule", Severity.WARNING, Span(0, 1), "wrong")


def test_settings_are_read_with_places_that_start_from_their_folder() -> None:
    settings, faults = read(
        'select = ["A", "unused-declaration"]\nignore = ["a01"]\noutput = "pictures"\n'
        'theme = "mono"\n[severity]\nG01 = "information"\n'
        '[sources]\nmetro = "copies/metro.txt"\n"the wire" = "/elsewhere/wire.html"\n'
    )
    assert not faults
    assert settings == Settings(
        file=FILE,
        select=("A", "I03"),
        ignore=("A01",),
        severity={"G01": Severity.INFORMATION},
        sources={
            "metro": str(Path("/project/copies/metro.txt")),
            "the wire": str(Path("/elsewhere/wire.html")),
        },
        output=str(Path("/project/pictures")),
        theme="mono",
    )


def test_the_home_folder_may_be_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/lee")
    monkeypatch.setenv("USERPROFILE", "/home/lee")
    assert read('output = "~/pictures"')[0].output == str(Path("/home/lee/pictures"))


def test_in_a_python_project_settings_stand_in_a_table_of_their_own() -> None:
    content = '[tool.other]\nselect = 1\n[tool.argmap]\nignore = ["G01"]\ncolour = 1\n'
    path = str(Path("/project/pyproject.toml"))
    settings, (fault,) = read(content, path)
    assert settings.ignore == ("G01",)
    assert content[slice(*fault.span)] == "colour"
    assert read("[other]\n", path) == (Settings(path), ())


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ('ingore = ["I03"]', ("C02", "ingore", "no setting `ingore`", "did you mean `ignore`?")),
        ("paths = []", ("C02", "paths", "no setting `paths`", "there are `select`, `ignore`")),
        ('select = "A01"', ("C03", '"A01"', "`select` takes a list", "")),
        ("ignore = [7]", ("C03", "7", "`ignore` takes a code in quotation marks", "")),
        ("theme = 'drak'", ("C03", "'drak'", "`theme` takes one of `auto`", "you mean `dark`?")),
        ("output = ' '", ("C03", "' '", "`output` takes a path", "")),
        ("output = ['a']", ("C03", "['a']", "`output` takes a path", "")),
        ("[sources]\na = 1", ("C03", "1", "`sources.a` takes a path", "")),
        ("[[sources]]\na = 'b'", ("C03", "sources", "`sources` takes ids of sources", "")),
        ("severity = 'error'", ("C03", "'error'", "`severity` takes codes, each with", "")),
        ("[severity]\nG01 = 'eror'", ("C03", "'eror'", "takes one of `error`", "mean `error`?")),
        ("select = ['unused-declaratoin']", ("C04", "", "no code or rule", "unused-declaration")),
        ("[severity]\nG99 = 'error'", ("C04", "G99", "no code or rule", "that family has G01")),
        ("ignore = ['§']", ("C04", "'§'", "no code or rule is called `§`", "a check prints")),
    ],
)
def test_what_is_wrong_is_told_with_its_place_and_the_way_out(
    content: str, expected: tuple[str, str, str, str]
) -> None:
    ((code, place, message, help_),) = said(content)
    assert (code, place or expected[1]) == (expected[0], expected[1] or place)
    assert expected[2] in message
    assert expected[3] in help_


@pytest.mark.parametrize(
    ("content", "place", "message"),
    [
        ("theme = mono", "m", "words stand in quotation marks"),
        ('theme: "mono"', ":", "a key and its value are joined by `=`"),
        ('ok = 1\n  theme = "mono', 'theme = "mono', "a quotation mark is never closed"),
        ('select = ["A" "B"]', '"', "a `]` or a `,` is missing before this"),
        ("a = 1\na = 2", "a = 2", "this key has a value already"),
        ('copy = "C:\\articles"', "\\", "this backslash is no character of a text"),
        ("a = 1 b = 2", "b", "something stands behind the value"),
        ("a =", "a =", "a value is missing here"),
        ("a = " + "[" * 5_000, "", "this is no TOML: "),
    ],
)
def test_what_is_no_toml_is_said_in_plain_words(content: str, place: str, message: str) -> None:
    settings, (fault,) = read(content)
    assert settings == Settings(FILE)
    assert (fault.code, fault.severity) == ("C01", Severity.ERROR)
    assert fault.message.startswith(message)
    assert content[slice(*fault.span)] == place or not place


def test_what_is_sound_counts_beside_what_is_wrong() -> None:
    settings, faults = read('select = ["A", "Z"]\ntheme = "dark"\noutput = 1\n')
    assert (settings.select, settings.theme) == (("A",), "dark")
    assert [fault.code for fault in faults] == ["C04", "C03"]


@given(st.text())
def test_whatever_stands_in_the_file_its_faults_lie_inside_it(content: str) -> None:
    for fault in read(content)[1]:
        assert 0 <= fault.span.start <= fault.span.end <= len(content)


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        (Settings(), ["P01", "A01", "A02", "G01"]),
        (Settings(ignore=("A",)), ["P01", "G01"]),
        (Settings(ignore=("A01", "P01")), ["A02", "G01"]),
        (Settings(ignore=("A01",), allow=("G",)), ["P01", "A02"]),
        (Settings(select=("G",)), ["P01", "G01"]),
        (Settings(select=("A", "G01"), ignore=("A02",)), ["P01", "A01", "G01"]),
    ],
)
def test_what_is_selected_and_not_ignored_is_told(settings: Settings, told: list[str]) -> None:
    every = [finding(code) for code in ("P01", "A01", "A02", "G01")]
    assert [one.code for one in settings.told(every)] == told


def test_a_code_weighs_what_is_said_of_it_and_else_what_is_said_of_its_family() -> None:
    settings = Settings(severity={"A": Severity.INFORMATION, "A02": Severity.ERROR})
    told = settings.told([finding(code) for code in ("A01", "A02", "G01")])
    assert [one.severity for one in told] == ["information", "error", "warning"]


@pytest.mark.parametrize(
    ("content", "idle", "place", "after"),
    [
        ('allow = ["G01", "i02"]', "G01", '"G01"', 'allow = ["i02"]'),
        ('allow = ["G01", "i02"]', "I02", '"i02"', 'allow = ["G01"]'),
        ('allow = [\n  "G01", # quiet\n  "I02",\n]', "G01", '"G01"', 'allow = [\n  "I02",\n]'),
        ('x = [1, 2]\nallow = ["G01"]', "G01", '"G01"', "x = [1, 2]\nallow = []"),
    ],
)
def test_a_code_that_need_not_be_allowed_is_told_and_can_be_removed(
    content: str, idle: str, place: str, after: str
) -> None:
    settings, _ = read(content)
    (fault,) = idle_allowances(Text("argmap.toml", content), settings, [idle])
    assert (fault.code, content[slice(*fault.span)]) == ("C05", place)
    assert fault.fix
    ((span, replacement),) = fault.fix.edits
    assert content[: span.start] + replacement + content[span.end :] == after


def test_the_themes_are_those_that_pictures_have() -> None:
    assert tuple(theme.value for theme in Theme) == THEMES
