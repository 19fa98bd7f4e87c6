"""Family R: how predictions are settled; and forecasts that were changed afterwards."""

from __future__ import annotations

from datetime import date

import pytest

from argmap.formats.argdown import read
from argmap.rules import Outside, check
from argmap.text import Diagnostic, Severity, Text
from rules.reading import WORLD, findings, places

TODAY = date(2026, 3, 31)


def foretold(keys: str, said: str = "by: giles") -> str:
    return f"{WORLD}[A]: It rains. {{id: A1, {said}, forecast: {{{keys}}}}}\n"


def checked(code: str, content: str, outside: Outside) -> list[Diagnostic]:
    text = Text("test", content)
    return [said for said in check(read(text).map, text, outside) if said.code == code]


@pytest.mark.parametrize(
    ("resolution", "missing"),
    [
        ("status: yes", "a source and a date"),
        ("status: no, on: '2026'", "a source"),
        ("status: partly, source: wire", "a date"),
        ("status: yes, on: '2026', source: wire", None),
        ("status: yes, on: '2026', evidence: [A1]", None),
        ("status: void", None),
        ("status: disputed", None),
        ("status: open", None),
    ],
)
def test_an_outcome_has_a_source_and_a_date(resolution: str, missing: str | None) -> None:
    said = [found.message for found in findings("R01", foretold(f"resolve: {{{resolution}}}"))]
    assert said == ([f"`A` is settled without {missing}"] if missing else [])


@pytest.mark.parametrize(
    ("keys", "found"),
    [
        ("by: '2026-03-30'", True),
        ("by: '2026-03-31'", False),
        ("by: '2026-03'", False),
        ("by: '2026-01', resolve: {due: '2026-06'}", False),
        ("by: '2026-01', resolve: {due: '2026-02'}", True),
        ("by: '2026-01', resolve: {status: void}", False),
        ("by: '2026-01', given: B, resolve: {status: open}", True),
        ("horizon-words: soon", False),
    ],
)
def test_what_is_due_is_settled(keys: str, *, found: bool) -> None:
    content = foretold(keys)
    assert bool(checked("R02", content, Outside(today=lambda: TODAY))) is found
    assert not checked("R02", content, Outside())


@pytest.mark.parametrize(
    ("said", "keys", "found"),
    [
        ("by: giles", "resolve: {arbiter: giles}", True),
        ("by: giles", "resolve: {arbiter: keir giles}", True),
        ("by: giles", "resolve: {arbiter: metro}", False),
        ("by: giles", "resolve: {rule: x}", False),
        (
            "by: metro, stance: asks",
            "forecasts: [{by: giles, p: 0.3}], resolve: {arbiter: metro}",
            False,
        ),
        (
            "by: metro, stance: asks",
            "forecasts: [{by: giles, p: 0.3}], resolve: {arbiter: giles}",
            True,
        ),
        ("by: giles", "reading: {by: me, p: 0.3}, resolve: {arbiter: me}", True),
    ],
)
def test_nobody_judges_in_his_own_cause(said: str, keys: str, *, found: bool) -> None:
    assert bool(findings("R03", foretold(keys, said))) is found


def record(number: int) -> str:
    lines = (
        f"[A{each}]: It rains {each}. {{by: giles, forecast: {{p: 0.3, "
        "resolve: {status: yes, on: '2026', source: wire}}}"
        for each in range(number)
    )
    return WORLD + "\n\n".join(lines) + "\n"


@pytest.mark.parametrize(("number", "found"), [(1, ["A0"]), (19, ["A0"]), (20, [])])
def test_few_forecasts_show_no_calibration(number: int, found: list[str]) -> None:
    assert places("R04", record(number)) == found


BEFORE = "by: '2027', forecasts: [{at: '2026-01-05', p: 0.8}, {at: '2026-02-05', lo: 0.5, hi: 0.6}]"


def rewritten(now: str, *before: str) -> list[tuple[str, str]]:
    maps = tuple(read(Text("before", content)).map for content in before)
    found = checked("F14", now, Outside(earlier=lambda: maps))
    return [(said.severity, said.message) for said in found]


@pytest.mark.parametrize(
    "now",
    [
        BEFORE,
        BEFORE.replace("p: 0.8", "p: 0.80"),
        BEFORE.replace("}]", "}, {at: '2026-03-05', p: 0.4}]"),
        f"event: it pours, {BEFORE}",
    ],
)
def test_what_is_only_added_to_is_not_rewritten(now: str) -> None:
    assert rewritten(foretold(now), foretold(BEFORE)) == []


def test_a_claim_may_be_moved_and_renamed() -> None:
    content = foretold(BEFORE)
    assert rewritten(content.replace("[A]", "[B]"), content) == []
    assert rewritten(content.replace("id: A1", "id: B1"), content) == []
    assert rewritten(content.replace("[A]", "[B]").replace("id: A1, ", ""), content) == []


def test_what_was_no_probability_may_be_corrected() -> None:
    assert rewritten(foretold("p: 0.7"), foretold("p: 70")) == []
    assert rewritten(foretold("p: 0.7"), foretold("term: likely")) == []


def test_an_entry_may_be_dated_later() -> None:
    assert rewritten(foretold("forecasts: [{at: '2026', p: 0.8}]"), foretold("p: 0.8")) == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("0.8", "0.3", "0.8 by `giles` of 2026-01-05 for `A`, and this one another number"),
        ("0.6", "0.7", "0.5 to 0.6 by `giles` of 2026-02-05 for `A`, and this one another number"),
        (
            "{at: '2026-01-05', p: 0.8}, ",
            "",
            "0.8 by `giles` of 2026-01-05 for `A`, and this one none",
        ),
    ],
)
def test_a_rewritten_entry_is_found(old: str, new: str, said: str) -> None:
    now = foretold(BEFORE.replace(old, new))
    found = rewritten(now, foretold(BEFORE), foretold(BEFORE))
    assert found == [(Severity.ERROR, f"an earlier version gives {said}")]


def test_a_forecast_that_is_gone_may_be_elsewhere() -> None:
    gone = foretold("p: 0.3").replace("[A]", "[Z]").replace("id: A1", "id: Z1")
    message = "`A` was foretold in an earlier version and is gone"
    assert rewritten(gone, foretold(BEFORE)) == [(Severity.WARNING, message)]
    assert rewritten(gone, foretold("by: '2027'")) == []
