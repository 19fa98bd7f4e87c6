"""What differs between two versions of a map."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from argmap.analyses.difference import Part, Sort
from argmap.analyses.revision import revision
from argmap.formats.argdown import read
from argmap.reports.differences import sentence
from argmap.text import Text
from strategies.maps import argument_maps

if TYPE_CHECKING:
    from argmap.model import ArgumentMap


def told(before: str, after: str) -> list[str]:
    maps = (read(Text("test", content)).map for content in (before, after))
    return [sentence(one) for one in revision(*maps).differences]


def claim(data: str) -> str:
    return f"[A]: a. {{{data}}}\n"


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("[A]: a.", "[A]: b.", "`[A]` now says “b.”; before, it said “a.”"),
        ("[A]: a. {id: X}", "[B]: a. {id: X}", "`[A]` is now called `[B]`"),
        ("[A]: a.", "[A]: a.\n\n[B]: b.", "`[B]` is new: “b.”"),
        ("[A]: a.\n\n[B]: b.", "[A]: a.", "`[B]` is gone: “b.”"),
        ("[A]: a.\n  + [B]: b.", "[A]: a.\n\n[B]: b.", "`[B]` no longer supports `[A]`"),
        ("[A]: a.\n\n[B]: b.", "[A]: a.\n  - [B]: b.", "`[B]` now attacks `[A]`"),
        (
            "[A]: a.\n  + [B]: b.",
            "[A]: a.\n  - [B]: b.",
            "`[B]` now attacks `[A]`, which it no longer supports",
        ),
        ("[A]: a.\n  >< [B]: b.", "[B]: b.\n  >< [A]: a.", None),
        (
            "[A]: a.\n  + [B]: b.",
            '[A]: a.\n  + [B]: b. {cause: "-"}',
            "how `[B]` bears on `[A]` changed: now cause, sign -",
        ),
        (
            "[A]: a.\n  + <B>: b.",
            "[A]: a.\n  + <B>: c.",
            "the gist of `<B>` changed: from “b.” to “c.”",
        ),
        (
            "<X>\n\n(1) [A]: a.\n----\n(2) [B]: b.",
            "<X>\n\n(1) [A]: a.\n(2) [C]: c.\n----\n(3) [B]: b.",
            "`<X>` now uses [C]",
        ),
        (claim("by: giles"), claim("by: isw"), "`isw` now asserts `[A]`"),
        (
            claim("by: giles"),
            claim("by: giles, stance: denies"),
            "`giles` now denies `[A]`, and no longer asserts it",
        ),
        (
            claim("by: [a, b], mode: may"),
            claim("by: [a, b]"),
            "`a` and `b` now say `[A]` flatly, and before as “may”",
        ),
        (
            claim("by: x, forecast: {p: 0.3}"),
            claim("by: x, forecast: {p: 0.45}"),
            "the probability of `[A]` was raised from 30 % to 45 %",
        ),
        (
            claim("by: x, forecast: {lo: 0.3, hi: 0.5}"),
            claim("by: x, forecast: {p: 0.2}"),
            "the probability of `[A]` was lowered from 30 % to 50 % to 20 %",
        ),
        (
            claim("by: x, forecast: {p: 0.3}"),
            claim("by: x, forecast: {horizon-words: soon}"),
            "the probability of `[A]` is no longer given; it was 30 %",
        ),
        (
            claim('by: x, forecast: {by: "2025"}'),
            claim('by: x, forecast: {by: "2026"}'),
            "the deadline of `[A]` changed: from 2025 to 2026",
        ),
        (
            claim("by: x, forecast: {event: e}"),
            claim("by: x, forecast: {event: e, resolve: {status: yes}}"),
            "the outcome of `[A]` changed: from open to yes",
        ),
        (
            claim("kind: fact"),
            claim("kind: trend"),
            "the kind of `[A]` changed: from fact to trend",
        ),
        ("[A]: a.", claim("thesis: true"), "`[A]` is now marked as the main claim"),
    ],
)
def test_what_differs_is_said_in_words(before: str, after: str, expected: str | None) -> None:
    found = told(f"{before}\n", f"{after}\n")
    assert expected in found if expected else found == []


def test_a_claim_differs_by_what_it_says_and_not_by_what_bears_on_it() -> None:
    maps = (
        read(Text("test", content)).map
        for content in ("[A]: a.\n  + [B]: b.\n\n[C]: c.\n", "[A]: a.\n  - [B]: bb.\n\n[D]: d.\n")
    )
    assert revision(*maps).of_claims() == {"B": Sort.CHANGED, "D": Sort.NEW, "C": Sort.GONE}


@given(argument_maps())
def test_a_map_differs_in_nothing_from_itself(drawn: ArgumentMap) -> None:
    assert revision(drawn, drawn).differences == ()


@given(argument_maps(), argument_maps())
def test_what_is_new_one_way_is_gone_the_other(one: ArgumentMap, other: ArgumentMap) -> None:
    there = revision(one, other).differences
    back = revision(other, one).differences
    whole = (Part.CLAIM, Part.ARGUMENT, Part.SOURCE, Part.VOICE)
    assert sorted((d.part, d.sort, d.of) for d in there if d.part in whole) == sorted(
        (d.part, d.sort.mirrored, d.of) for d in back if d.part in whole
    ) or any(d.part is Part.TITLE for d in there)
    swapped = sorted((d.part, d.after, d.before) for d in back)
    assert sorted((d.part, d.before, d.after) for d in there) == swapped or any(
        d.part is Part.TITLE for d in there
    )


@given(argument_maps(), argument_maps())
def test_every_difference_can_be_said(one: ArgumentMap, other: ArgumentMap) -> None:
    for found in revision(one, other).differences:
        assert sentence(found)
