"""Family F: what is foretold, its numbers, and whether they fit together."""

from __future__ import annotations

import pytest

from argmap.text import Severity
from rules.reading import WORLD, findings, places


def foretold(keys: str, *, said: str = "by: giles") -> str:
    return f"{WORLD}[A]: It rains. {{{said}, forecast: {{{keys}}}}}\n"


def by_lee(*lines: tuple[str, str]) -> str:
    claims = (f"[{title}]: {title}. {{by: lee, forecast: {{{keys}}}}}" for title, keys in lines)
    return "\n\n".join(claims) + "\n"


@pytest.mark.parametrize(
    ("keys", "codes"),
    [
        ("p: 0.3", "F02"),
        ("p: 0.3, by: null", "F02"),
        ("p: 0.3, by: '2027'", ""),
        ("p: 0.3, resolve: {due: '2027'}", ""),
        ("horizon-words: soon", "F03"),
        ("horizon-words: soon, by: '2027'", ""),
        ("horizon-words: soon, resolve: {status: no}", ""),
        ("p: 0.3, resolve: {status: annulled}", ""),
    ],
)
def test_one_thing_is_said_of_a_missing_date(keys: str, codes: str) -> None:
    found = [code for code in ("F02", "F03") if findings(code, foretold(keys))]
    assert " ".join(found) == codes


@pytest.mark.parametrize(
    ("keys", "mode", "found"),
    [
        ("p: 0.3", "will", True),
        ("horizon-words: soon", "will", True),
        ("by: '2027'", "will", False),
        ("resolve: {due: '2027'}", "will", False),
        ("resolve: {rule: it stays dry}", "will", False),
        ("resolve: {status: yes}", "will", False),
        ("p: 0.3", "could", False),
        ("p: 0.3", "flat", False),
    ],
)
def test_only_will_must_be_able_to_fail(keys: str, mode: str, *, found: bool) -> None:
    content = foretold(keys, said=f"by: giles, mode: {mode}")
    assert bool(findings("F13", content)) is found


def test_a_title_is_no_event() -> None:
    content = (
        f"{WORLD}[A] {{by: giles, forecast: {{p: 0.3}}}}\n\n[B]: b. {{forecast: {{p: 0.3}}}}\n"
    )
    assert places("F01", content) == ["A"]


@pytest.mark.parametrize(
    ("keys", "place", "severity"),
    [
        ("p: 70", "70", Severity.ERROR),
        ("p: -0.1", "-0.1", Severity.ERROR),
        ("lo: 0.5, hi: 1.5", "1.5", Severity.ERROR),
        ("lo: 0.5, hi: 0.3", "0.5", Severity.ERROR),
        ("p: 1", "1", Severity.WARNING),
        ("p: 0", "0", Severity.WARNING),
        ("lo: 0, hi: 1", None, None),
        ("p: 0.5", None, None),
        ("reading: {p: 2}", "2", Severity.ERROR),
        ("forecasts: [{p: 0.2}, {at: '2024', p: 3}]", "3", Severity.ERROR),
    ],
)
def test_probabilities_lie_between_0_and_1(
    keys: str, place: str | None, severity: Severity | None
) -> None:
    content = foretold(keys)
    assert places("F04", content) == ([place] if place else [])
    assert [said.severity for said in findings("F04", content)] == ([severity] if severity else [])


@pytest.mark.parametrize(
    ("keys", "help_"),
    [
        ("term: likely", "add `scale`: `icd203`, `ipcc`, `ipcc-partition` hold it"),
        ("term: impossible", "add `scale`: `kent1964` holds it"),
        ("term: on the cards", "declare a scale that holds it, under `argmap: scales:`"),
        ("term: likely, scale: icd204", "did you mean `icd203`?"),
        ("term: likly, scale: icd203", "did you mean `likely`?"),
        (
            "reading: {term: likely, by: me}",
            "add `scale`: `icd203`, `ipcc`, `ipcc-partition` hold it",
        ),
        ("term: Nearly Certain, scale: icd203", None),
        ("p: 0.3", None),
    ],
)
def test_a_phrase_needs_a_scale(keys: str, help_: str | None) -> None:
    assert [said.help for said in findings("F05", foretold(keys))] == ([help_] if help_ else [])


@pytest.mark.parametrize(
    ("keys", "severity"),
    [
        ("p: 0.55, term: likely, scale: icd203", None),
        ("p: 0.8, term: likely, scale: icd203", None),
        ("p: 0.81, term: likely, scale: icd203", Severity.ERROR),
        ("p: 0.61, term: probable, scale: kent1964", Severity.WARNING),
        ("lo: 0.1, hi: 0.56, term: likely, scale: icd203", None),
        ("lo: 0.1, hi: 0.5, term: likely, scale: icd203", Severity.ERROR),
        ("p: 0.95, term: likely, scale: ipcc", None),
        ("p: 0.95, term: likely, scale: unknown", None),
    ],
)
def test_a_number_fits_its_phrase(keys: str, severity: Severity | None) -> None:
    found = [said.severity for said in findings("F06", foretold(keys))]
    assert found == ([severity] if severity else [])


REPORTED = 'by: giles, at: "article#p1:~:text=rain"'


@pytest.mark.parametrize(
    ("said", "keys", "found"),
    [
        (f"{REPORTED}, mode: could", "p: 0.3", True),
        (f"{REPORTED}, mode: will", "lo: 0.3, hi: 0.4", True),
        ("by: giles, via: wire, mode: may", "forecasts: [{at: '2024', p: 0.3}]", True),
        (f"{REPORTED}, mode: could", "reading: {p: 0.3, by: me}", False),
        (f"{REPORTED}, mode: could", "term: likely, scale: icd203", False),
        (f"{REPORTED}, mode: could, wording: a 30 % chance of rain", "p: 0.3", False),
        ('by: giles, at: "article#p1:~:text=one in three", mode: could', "p: 0.33", False),
        ('by: giles, at: "article#p1:~:text=odds%2C long", mode: could', "p: 0.1", False),
        (f"{REPORTED}, mode: could", "event: there is a 30 per cent chance of it, p: 0.3", False),
        (f"{REPORTED}, mode: flat", "p: 0.3", False),
        ("by: giles, mode: could", "p: 0.3", False),
        (f"{REPORTED}, mode: could", "forecasts: [{by: isw, p: 0.3}]", False),
        ("by: giles", "forecasts: [{by: me, p: 0.3}]", True),
    ],
)
def test_a_number_is_not_put_down_to_somebody_who_gave_none(
    said: str, keys: str, *, found: bool
) -> None:
    assert bool(findings("F07", foretold(keys, said=said))) is found


@pytest.mark.parametrize(
    ("keys", "repaired"),
    [
        ("p: 0.3, by: '2027'", "reading: {p: 0.3, by: me}, by: '2027'"),
        ("by: '2027', lo: 0.3, hi: 0.4", "by: '2027', reading: {lo: 0.3, hi: 0.4, by: me}"),
        ("lo: 0.3, by: '2027', hi: 0.4", None),
        ("p: 0.3, reading: {p: 0.2}", None),
    ],
)
def test_the_repair_moves_the_number(keys: str, repaired: str | None) -> None:
    content = foretold(keys, said=f"{REPORTED}, mode: could")
    [said] = findings("F07", content)
    if repaired is None:
        assert said.fix is None
    else:
        assert said.fix is not None
        [edit] = said.fix.edits
        made = content[: edit.span.start] + edit.replacement + content[edit.span.end :]
        assert f"forecast: {{{repaired}}}" in made


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("by: '2026', p: 0.4", "by: '2027', p: 0.3", True),
        ("by: '2027', p: 0.3", "by: '2026', p: 0.4", True),
        ("by: '2026', p: 0.3", "by: '2027', p: 0.4", False),
        ("by: '2026', p: 0.4", "by: '2026', p: 0.3", False),
        ("by: '2026', lo: 0.2, hi: 0.5", "by: '2027', p: 0.3", False),
        ("by: 2026-01/2026-06, p: 0.4", "by: 2026-07/2026-12, p: 0.3", False),
        ("by: 2026-01/2026-06, p: 0.4", "by: '2026', p: 0.3", True),
        ("by: '2026-03', p: 0.4", "by: 2026-02/2026-12, p: 0.3", False),
        ("by: '2026', given: Z, p: 0.4", "by: '2027', p: 0.3", False),
        (
            "by: '2026', forecasts: [{at: '2024-01', p: 0.4}]",
            "by: '2027', forecasts: [{at: '2025-01', p: 0.3}]",
            False,
        ),
        ("by: '2026', forecasts: [{by: kim, p: 0.4}]", "by: '2027', p: 0.3", False),
    ],
)
def test_more_time_makes_nothing_less_probable(first: str, second: str, *, found: bool) -> None:
    content = by_lee(("It snows", f"event: x, {first}"), ("It pours", f"event: x, {second}"))
    assert bool(findings("F08", content)) is found


@pytest.mark.parametrize("event", ["no strike", "the truce holds", "he is still in office"])
def test_more_time_may_make_what_lasts_less_probable(event: str) -> None:
    lines = [(str(year), f"event: {event}, by: '{year}', p: {p}") for year, p in SOONER]
    assert not findings("F08", by_lee(*lines))
    assert findings("F08", by_lee(*lines).replace(event, "the truce ends"))


@pytest.mark.parametrize(
    ("numbers", "found"),
    [
        (("p: 0.5", "p: 0.3", "p: 0.2"), False),
        (("p: 0.5", "p: 0.3", "p: 0.21"), False),
        (("p: 0.5", "p: 0.3", "p: 0.22"), True),
        (("p: 0.5", "p: 0.3", "p: 0.1"), True),
        (("p: 0.5", "p: 0.3", "lo: 0.1, hi: 0.2"), False),
        (("p: 0.5", "p: 0.3", "lo: 0.3, hi: 0.4"), True),
        (("p: 0.5", "p: 0.3", "event: x"), False),
        (("p: 0.5", "p: 0.3", "p: 0.9, given: A"), False),
        (("p: 0.5", "p: 0.3", "forecasts: [{at: '2025', p: 0.9}]"), False),
        (("p: 0.5", "p: 0.3", "forecasts: [{by: kim, p: 0.9}]"), False),
    ],
)
def test_exclusive_outcomes_sum_to_1(numbers: tuple[str, str, str], *, found: bool) -> None:
    a, b, c = numbers
    content = by_lee(("A", f"alternatives: [B, C], {a}"), ("B", b), ("C", c))
    assert bool(findings("F09", content)) is found


@pytest.mark.parametrize(("second", "found"), [("0.3", False), ("0.6", True)])
def test_a_contradiction_leaves_the_rest(second: str, *, found: bool) -> None:
    first = "[A]: a. {by: lee, forecast: {p: 0.7}}"
    content = f"{first}\n  >< [B]: b. {{by: lee, forecast: {{p: {second}}}}}\n"
    assert bool(findings("F09", content)) is found


SOONER = ((2026, 0.4), (2027, 0.3))
CONDITIONAL = (("B", "p: 0.8"), ("A", "given: B, p: 0.9"))


@pytest.mark.parametrize(
    ("whole", "more", "found"),
    [
        ("p: 0.71", (), True),
        ("p: 0.72", (), False),
        ("p: 0.92", (), False),
        ("p: 0.93", (), True),
        ("lo: 0.5, hi: 0.75", (), False),
        ("p: 0.75", (("A3", "unless: B, p: 0.1"),), False),
        ("p: 0.91", (("A3", "unless: B, p: 0.1"),), True),
        ("p: 0.5, by: '2027'", (), False),
        ("forecasts: [{by: kim, p: 0.1}]", (), False),
    ],
)
def test_conditional_numbers_bound_the_whole(
    whole: str, more: tuple[tuple[str, str], ...], *, found: bool
) -> None:
    lines = (*CONDITIONAL, ("A2", whole), *more)
    content = by_lee(*lines).replace("[A2]: A2.", "[A]").replace("[A3]: A3.", "[A]")
    assert bool(findings("F10", content)) is found


def test_entailment_binds_numbers_in_strict_mode_too() -> None:
    content = (
        "===\nmodel: {mode: strict}\n===\n\n"
        "[Both]: a and b. {by: lee, forecast: {p: 0.5}}\n"
        "  +> [One]: a. {by: lee, forecast: {p: 0.4}}\n"
    )
    assert places("F10", content) == ["0.4"]
    assert places("F10", content.replace("strict", "loose")) == []


@pytest.mark.parametrize(
    ("said", "keys", "found"),
    [
        ("said: '2026-04-01'", "by: 2026-03-31, p: 0.9", ["2026-03-31"]),
        ("said: '2026-03-31'", "by: 2026-03-31, p: 0.9", []),
        ("said: '2026-03'", "by: 2026-03-15, p: 0.9", []),
        (
            "said: '2026-04-01'",
            "resolve: {status: yes, on: 2026-03-31}",
            ["{status: yes, on: 2026-03-31}"],
        ),
        (
            "mode: flat",
            "forecasts: [{at: 2026-04-01, p: 1}], resolve: {status: yes, on: 2026-03-31}",
            ["2026-04-01"],
        ),
        (
            "mode: flat",
            "forecasts: [{at: 2026-03-31, p: 1}], resolve: {status: yes, on: 2026-03-31}",
            [],
        ),
        ("mode: flat", "by: 2026-03-31, forecasts: [{at: 2026-04-01, p: 1}]", ["2026-04-01"]),
        (
            "mode: flat",
            "reading: {at: 2026-04-01, p: 1}, resolve: {status: no, on: 2026-03-31}",
            ["2026-04-01"],
        ),
        (
            "mode: flat",
            "forecasts: [{at: 2026-04-01, p: 1}], resolve: {status: void, on: 2026-03-31}",
            [],
        ),
    ],
)
def test_nothing_is_foretold_in_hindsight(said: str, keys: str, found: list[str]) -> None:
    content = foretold(keys, said=f"by: giles, {said}")
    assert places("F11", content) == found


def test_words_from_a_source_of_an_inferred_date_are_only_suspected() -> None:
    content = foretold("by: '2024-01', p: 0.3", said='by: giles, at: "article#p1:~:text=rain"')
    assert [said.severity for said in findings("F11", content)] == [Severity.ERROR]
    content = content.replace(
        'issued: "2024-10-17"', 'issued: "2024-10-17", issued-basis: inferred'
    )
    assert [said.severity for said in findings("F11", content)] == [Severity.WARNING]


@pytest.mark.parametrize(
    ("key", "condition", "outcome", "found"),
    [
        ("given", "no", "yes", True),
        ("given", "no", "no", True),
        ("given", "yes", "yes", False),
        ("given", "no", "void", False),
        ("given", "no", "open", False),
        ("given", "partly", "yes", False),
        ("unless", "yes", "no", True),
        ("unless", "no", "no", False),
    ],
)
def test_without_its_condition_a_prediction_is_void(
    key: str, condition: str, outcome: str, *, found: bool
) -> None:
    content = by_lee(
        ("B", f"resolve: {{status: {condition}}}"),
        ("A", f"{key}: B, resolve: {{status: {outcome}}}"),
    )
    assert bool(findings("F12", content)) is found
