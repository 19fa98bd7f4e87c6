from __future__ import annotations

import pytest

from rules.reading import findings, places


def fixed(code: str, content: str) -> str:
    """Return a text after the fixes of one rule."""
    edits = [
        edit for said in findings(code, content) for edit in (said.fix.edits if said.fix else ())
    ]
    for edit in sorted(edits, key=lambda edit: edit.span, reverse=True):
        content = content[: edit.span.start] + edit.replacement + content[edit.span.end :]
    return content


@pytest.mark.parametrize(
    ("content", "place", "after"),
    [
        ("{at: s#p1:~:text=a,b, by: x}", "b", '{at: "s#p1:~:text=a,b", by: x}'),
        ("{at: s:~:text=a, b c,-d}", "b c,-d", '{at: "s:~:text=a, b c,-d"}'),
        ('{note: say "so", then}', "then", '{note: "say \\"so\\", then"}'),
        ('{note: "quoted", then}', "then", '{note: "quoted", then}'),
    ],
)
def test_a_lost_tail_is_put_back(content: str, place: str, after: str) -> None:
    assert places("Y02", f"[A]: a {content}") == [place]
    assert fixed("Y02", f"[A]: a {content}") == f"[A]: a {after}"


@pytest.mark.parametrize("content", ["{by: }", "{forecast: {by: null}}", "{mine: ~}", "{mine: }"])
def test_a_key_that_says_nothing_has_a_colon(content: str) -> None:
    assert places("Y02", f"[A]: a {content}") == []


def test_dates_are_to_be_quoted_wherever_argmap_reads_them() -> None:
    content = (
        "===\ndate: 2024-10-17\nargmap: {sources: {m: {title: t, issued: 2024-10-17}}}\n===\n\n"
        '[A]: a {said: "2024-10-17", mine: [2024-10-17T10:00:00Z], forecast: {by: 2025-01-01}}'
    )
    assert places("Y03", content) == ["2024-10-17", "2024-10-17T10:00:00Z", "2025-01-01"]
    assert findings("Y03", fixed("Y03", content)) == []


@pytest.mark.parametrize(
    ("written", "after"),
    [
        ("no", '"no"'),
        ("On", '"On"'),
        ("12:30", '"12:30"'),
        ("010", "10"),
        ("-007", "-7"),
        ("1_000", None),
        ("true", None),
        ('"no"', None),
        ("0", None),
        ("0.5", None),
        ("north", None),
    ],
)
def test_values_that_tools_read_differently(written: str, after: str | None) -> None:
    content = f"[A]: a {{mine: {written}}}"
    assert places("Y04", content) == ([] if after is None else [written])
    assert fixed("Y04", content) == f"[A]: a {{mine: {after or written}}}"


def test_a_number_that_is_meant_as_a_name_is_quoted() -> None:
    assert fixed("Y04", "[A]: a {id: 007}") == '[A]: a {id: "007"}'


def test_a_misspelt_key_is_an_error_and_a_foreign_one_a_warning() -> None:
    content = "[A]: a {stanse: x, mine: 1, forecast: {horizon: soon, evnt: e}}"
    said = [(each.severity, each.help) for each in findings("Y05", content)]
    assert said == [
        ("error", "did you mean `stance`?"),
        ("warning", "it is kept for other programs; argmap does nothing with it"),
        ("warning", "it is kept for other programs; argmap does nothing with it"),
        ("error", "did you mean `event`?"),
    ]


@pytest.mark.parametrize(
    "content",
    [
        "===\nselection: {mine: 1}\nargmap: {people: {x: {name: X}}}\n===\n\n[A]: a",
        "[A]: a {isCanonical: true, color: red, images: [x], rank: 1, echoes: [G1]}",
        "# H {isGroup: true, isClosed: true, color: red}",
        "(1) a\n-- {uses: [1], from: [1]} --\n(2) b",
        "[A]: a\n  + [B]: b {link: {kind: cause}}",
    ],
)
def test_known_keys_are_passed_over(content: str) -> None:
    assert findings("Y05", content) == []


def test_what_belongs_under_argmap_is_sent_there() -> None:
    (said,) = findings("Y05", "===\nvoices: {x: {name: X}}\n===\n\n[A]: a")
    assert said.help == "put `voices` under `argmap:`"


def test_a_link_without_a_relation_says_nothing() -> None:
    assert places("Y05", "[A]: a {link: {kind: cause}}") == ["link"]


def test_only_what_is_blended_is_warned_about() -> None:
    content = (
        "[A]: a {by: [x, y], kind: fact}\n\n[A]: b {by: [x, y], kind: norm}\n\n<A>: c {by: [z]}\n\n"
        "[A]: d {by: [z], forecast: {event: e}}"
    )
    assert [(said.span.start, said.labels[0].span.start) for said in findings("Y06", content)] == [
        (content.rindex("by:"), content.index("by:"))
    ]


@pytest.mark.parametrize(
    ("content", "place", "message", "help_"),
    [
        ("{kind: thesis}", "thesis", "`kind` takes one of", "a thesis is any claim with"),
        ("{stance: assert}", "assert", "`stance` takes one of", "did you mean `asserts`?"),
        ("{said: yesterday}", "yesterday", "`said` takes a date such as", ""),
        ("{thesis: yes}", "yes", "`thesis` takes true or false", ""),
        ("{by: [x, {y: z}]}", "{y: z}", "`by` takes a name, or a list of names", ""),
        ("{at: {p: 3}}", "{p: 3}", "`at` takes a place", ""),
        ("{forecast: soon}", "soon", "`forecast` takes keys and values", ""),
        ("{value: {n: many}}", "many", "`n` takes a number", ""),
        ("{value: {when: '1847'}}", "{when: '1847'}", "`value` has no number", "add the number"),
        ("{value: {n: , unit: men}}", "{n: , unit: men}", "`value` has no number", "add the"),
        ("{forecast: {forecasts: [{p: x}]}}", "x", "`p` takes a number", ""),
    ],
)
def test_a_value_that_does_not_fit_is_told_what_would(
    content: str, place: str, message: str, help_: str
) -> None:
    text = f"[A]: a {content}"
    (said,) = findings("Y08", text)
    assert places("Y08", text) == [place]
    assert message in said.message
    assert said.help.startswith(help_)


def test_declared_voices_and_sources_are_checked_one_by_one() -> None:
    content = (
        "===\nargmap: {voices: {a: {kind: ghost}, b: B, c: [x]}, sources: refs.json}\n===\n\n[A]: a"
    )
    assert places("Y08", content) == ["ghost", "[x]"]
