from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from argmap.citing.clauses import clause, sentence
from argmap.citing.speech import quotations
from argmap.text import Span


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('He said "we go" and left.', ['"we go"']),
        ("‘We go,’ he said. ‘Now.’", ["‘We go,’", "‘Now.’"]),
        ("‘That’s the officials’ plan,’ he said.", ["‘That’s the officials’ plan,’"]),
        ("“He said ‘go’,” they say", ["“He said ‘go’,”", "‘go’"]),
        ("„Hallo“, sagte er. »Ja«", ["„Hallo“", "»Ja«"]),
        ("« Oui », dit-il.", ["« Oui »"]),
        ("'Tis the '90s, the dogs' 'bone'.", ["'bone'"]),
        ('He is 6\'2" tall, the pipe 5" wide.', []),
        ("Russia’s officials’ plans", []),
        ('"I am 25" she said', ['"I am 25"']),
        ("“nested “double” marks”", ["“nested “double” marks”", "“double”"]),
    ],
)
def test_quotations_are_what_readers_see(text: str, quoted: list[str]) -> None:
    found = quotations(text)
    assert [text[slice(*one.span)] for one in found] == quoted
    assert all(one.opening and one.closing for one in found)


@pytest.mark.parametrize(
    ("text", "opening", "closing"),
    [
        ("He said: “we go.", "“", ""),
        ("He said: ‘we’re going now.", "‘", ""),
        ("we go,” he said.", "", "”"),
        ("we go,’ he said.", "", "’"),
        ('He said "go" and "stay.', '"', ""),
    ],
)
def test_a_mark_without_a_partner_is_seen(text: str, opening: str, closing: str) -> None:
    lone = [
        (one.opening, one.closing)
        for one in quotations(text)
        if not one.opening * 1 or not one.closing
    ]
    assert lone == [(opening, closing)]


@given(st.text(st.sampled_from("ab .,'\"“”‘’«»„5")))
def test_quotations_lie_inside_the_text(text: str) -> None:
    for one in quotations(text):
        assert 0 <= one.span.start < one.span.end <= len(text)
        assert one.opening or one.closing


def shown(text: str, passage: str) -> Span:
    start = text.index(passage)
    return Span(start, start + len(passage))


@pytest.mark.parametrize(
    ("text", "passage", "expected"),
    [
        ("One goes. Two stay. Three wait.", "Two", " Two stay."),
        (
            "Mr. A. Lund of the U.S. Navy said so. It rained.",
            "Navy",
            "Mr. A. Lund of the U.S. Navy said so.",
        ),
        ("It rose 3.5 points. So what?", "rose", "It rose 3.5 points."),
        ("“It rained.” Then sun.", "Then", " Then sun."),
        ("One\n\nTwo\n\nThree", "Two", "Two\n\n"),
    ],
)
def test_a_sentence_ends_where_readers_see_it(text: str, passage: str, expected: str) -> None:
    assert text[slice(*sentence(text, shown(text, passage)))] == expected


@pytest.mark.parametrize(
    ("passage", "expected"),
    [
        ("exposed", " the push exposed weakness "),
        ("prompted", " it may have prompted a search"),
        ("who", "officials "),
    ],
)
def test_a_clause_ends_at_a_comma_a_dash_or_a_conjunction(passage: str, expected: str) -> None:
    text = "Some officials said that the push exposed weakness – but it may have prompted a search."
    if passage == "who":
        passage, expected = "officials", "Some officials said "
    found = text[slice(*clause(text, shown(text, passage)))]
    assert found.strip(" .") == expected.strip(" .")
