"""Family A."""

from __future__ import annotations

import pytest

from argmap.text import Severity
from rules.reading import WORLD, findings, places

AT = 'at: "article#p1:~:text=x"'


def severities(code: str, content: str) -> list[Severity]:
    return [found.severity for found in findings(code, content)]


def test_a_place_without_a_speaker_is_an_error_with_or_without_voices() -> None:
    content = f"[A]: x. {{{AT}}}\n"
    assert severities("A01", WORLD + content) == [Severity.ERROR]
    assert severities("A01", content) == [Severity.ERROR]


def test_a_claim_without_data_is_a_warning_where_voices_are_declared() -> None:
    assert severities("A01", WORLD + "[A]: x.\n") == [Severity.WARNING]


@pytest.mark.parametrize(
    "content",
    [
        "[A]: x.\n  + [B]: y. {kind: fact}\n",
        WORLD + "Just prose.\n",
        WORLD + f"[A]: x. {{by: giles, {AT}}}\n\n[A]\n  + [A]\n",
        WORLD + "[A]: x. {mode: imputed}\n",
    ],
)
def test_nobody_need_be_named(content: str) -> None:
    assert not findings("A01", content)


def test_words_of_a_speaker_need_a_place() -> None:
    assert severities("A02", WORLD + "[A]: x. {by: giles}\n") == [Severity.ERROR]


@pytest.mark.parametrize(
    "keys",
    [f"by: giles, {AT}", "by: me", "by: giles, mode: imputed", "by: giles, fidelity: imputation"],
)
def test_what_is_put_in_has_no_place(keys: str) -> None:
    assert not findings("A02", f"{WORLD}[A]: x. {{{keys}}}\n")


def test_where_there_is_no_source_one_warning_stands_for_all() -> None:
    voices = "===\nargmap: {voices: {ann: {name: Ann}, bob: {name: Bob}}}\n===\n\n"
    debate = f"{voices}[A]: x. {{by: ann}}\n  - [B]: y. {{by: bob}}\n"
    assert severities("A02", debate) == [Severity.WARNING]
    assert "(2 in all)" in findings("A02", debate)[0].message


@pytest.mark.parametrize(
    ("keys", "found"),
    [
        ("by: giles, mode: imputed", ["giles"]),
        ("by: [me, giles], mode: imputed", ["giles"]),
        ("by: giles, mode: imputed, fidelity: paraphrase", ["giles"]),
        ("by: giles, mode: imputed, fidelity: imputation", []),
        ("by: me, mode: imputed", []),
        ("by: nobody, mode: imputed", []),
    ],
)
def test_an_imputation_is_marked(keys: str, found: list[str]) -> None:
    assert places("A03", f"{WORLD}[A]: x. {{{keys}}}\n") == found


@pytest.mark.parametrize(
    ("said", "found"),
    [("2024-10-18", True), ("2024-10-17", False), ("2024-10", False), ("2025", True)],
)
def test_nothing_is_said_after_its_source(said: str, *, found: bool) -> None:
    content = f'{WORLD}[A]: x. {{by: giles, {AT}, said: "{said}"}}\n'
    assert severities("A04", content) == [Severity.ERROR] * found


def test_an_inferred_date_makes_a_warning() -> None:
    inferred = WORLD.replace('issued: "2024-10-17"', 'issued: "2024-10-17", issued-basis: inferred')
    content = f'{inferred}[A]: x. {{by: giles, {AT}, said: "2024-11-01"}}\n'
    assert severities("A04", content) == [Severity.WARNING]


def test_yesterday_needs_a_date() -> None:
    content = f"{WORLD}[A]: x. {{by: giles, {AT}, said-words: yesterday}}\n"
    assert places("A05", content) == ["yesterday"]
    assert "counted from 2024-10-17" in findings("A05", content)[0].help
    dated = content.replace("said-words", 'said: "2024-10-16", said-words')
    assert not findings("A05", dated)


@pytest.mark.parametrize(
    ("text", "keys", "found"),
    [
        ("Troops attack.", "mode: could", True),
        ("Troops will attack.", "mode: may", True),
        ("Troops could attack.", "mode: could", False),
        ("If unanswered, it would spread.", "mode: would", False),
        ("Troops attack.", "mode: flat", False),
        ("Troops attack.", "mode: could, kind: scenario", False),
        ("Troops attack.", "mode: could, stance: denies", False),
        ("Troops can't attack.", "mode: could", False),
    ],
)
def test_a_claim_is_no_stronger_than_its_speaker(text: str, keys: str, *, found: bool) -> None:
    content = f"{WORLD}[A]: {text} {{by: giles, {AT}, {keys}}}\n"
    assert places("A07", content) == ["A"] * found


def test_other_languages_are_not_judged_by_english_words() -> None:
    content = f"{WORLD}[A]: Es könnte geschehen. {{by: giles, {AT}, mode: could}}\n"
    assert findings("A07", content)
    assert not findings("A07", content.replace("argmap:\n", "argmap:\n  lang: de\n"))


def twice(one: str, other: str) -> str:
    return f"{WORLD}[A]: x. {{by: giles, {one}}}\n\n[A] {{by: giles, {other}}}\n"


LATER = 'at: "podcast#p1:~:text=x"'


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        (AT, f"{AT}, stance: denies", True),
        ("mode: flat", "stance: denies", True),
        (f'{AT}, said: "2024-10-01"', f'{LATER}, said: "2024-10-01", stance: denies', True),
        (AT, f"{LATER}, stance: denies", False),
        (f'{AT}, said: "2024"', f'{LATER}, said: "2024", stance: denies', False),
        (f'{AT}, said: "2024-10-01"', f'{AT}, said: "2024-10-02", stance: denies', False),
        (AT, f"{AT}, stance: doubts", False),
        (AT, f'{AT}, said: "2024-10-02", stance: denies', False),
        (AT, f"{AT}, stance: denies, supersedes: the first", False),
    ],
)
def test_nobody_asserts_and_denies_at_once(one: str, other: str, *, found: bool) -> None:
    assert bool(findings("A08", twice(one, other))) is found


def test_a_retraction_settles_it() -> None:
    content = twice(AT, f"{AT}, stance: denies")
    assert not findings("A08", f"{content}\n[A] {{by: giles, {AT}, stance: retracts}}\n")


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        (AT, f"{LATER}, stance: denies", True),
        (f"{LATER}, stance: denies", AT, True),
        (AT, f"{LATER}, stance: non-committal", True),
        (AT, f"{LATER}, stance: denies, supersedes: article", False),
        (AT, f"{LATER}, stance: concedes", False),
        (AT, f"{LATER}, stance: reports", False),
        (AT, f"{LATER}, stance: retracts", False),
        (AT, LATER, False),
        (AT, f"{AT}, stance: doubts", False),
    ],
)
def test_a_change_of_mind_is_marked(one: str, other: str, *, found: bool) -> None:
    assert bool(findings("A09", twice(one, other))) is found


@pytest.mark.parametrize(
    ("keys", "found"),
    [
        (f"by: official, via: wire, {AT}", True),
        (f"by: official, via: wire, {AT}, mode: flat", True),
        (f"by: official, via: wire, {AT}, mode: claimed", False),
        (f"by: official, via: wire, {AT}, fidelity: quotation", False),
        (f"by: official, via: article, {AT}", False),
        (f"by: official, {AT}", False),
    ],
)
def test_hearsay_is_not_flat(keys: str, *, found: bool) -> None:
    assert bool(findings("A10", f"{WORLD}[A]: x. {{{keys}}}\n")) is found


def test_the_fix_makes_hearsay_of_it() -> None:
    content = f"{WORLD}[A]: x. {{by: official, via: wire, {AT}, mode: flat}}\n"
    [found] = findings("A10", content)
    assert found.fix is not None
    [edit] = found.fix.edits
    assert content[edit.span.start : edit.span.end] == "flat"
    assert edit.replacement == "said-to-be"


@pytest.mark.parametrize(
    ("keys", "found"),
    [
        (f"by: nobody, {AT}, mode: quoted", True),
        (f"by: nobody, {AT}, quoted: true", True),
        (f"{AT}, fidelity: quotation", True),
        (f"by: official, {AT}, mode: quoted", False),
        (f"by: nobody, {AT}", False),
    ],
)
def test_somebody_stands_behind_a_quotation(keys: str, *, found: bool) -> None:
    assert bool(findings("A11", f"{WORLD}[A]: x. {{{keys}}}\n")) is found


@pytest.mark.parametrize(
    ("beside", "keys", "found"),
    [
        ("by: metro", "by: nobody", True),
        ("by: metro", "by: nobody, note: the quotation never closes", False),
        ("by: nobody", "by: nobody", False),
        ("by: metro", "by: giles", False),
    ],
)
def test_it_is_clear_how_far_words_reach(beside: str, keys: str, *, found: bool) -> None:
    content = f"{WORLD}[A]: x. {{{AT}, {beside}}}\n\n[B]: y. {{{AT}, {keys}}}\n"
    assert places("A12", content) == ["nobody"] * found


@pytest.mark.parametrize(
    ("rest", "found"),
    [
        ("", True),
        ("  + [B]: y.\n", False),
        ('  + [B]: y. {link: {kind: cause, sign: "+"}}\n', False),
        ("  - [B]: y.\n", True),
        ("  +> [B]: y.\n", True),
        (f"\n[A] {{by: metro, {AT}}}\n", False),
    ],
)
def test_what_is_only_presupposed_is_told(rest: str, *, found: bool) -> None:
    content = f"{WORLD}[A]: x. {{by: giles, {AT}, mode: presupposed}}\n{rest}"
    assert bool(findings("A13", content)) is found
