"""Family S."""

from __future__ import annotations

import pytest

from rules.reading import findings, places


def declared(source: str, claim: str = "{kind: fact}") -> str:
    return f"===\nargmap:\n  sources:\n    post: {{{source}}}\n===\n\n[A]: x. {claim}\n"


@pytest.mark.parametrize("key", ["title: Post", 'url: "http://x.example"', "file: tape.ogg"])
def test_one_way_to_find_a_source_is_enough(key: str) -> None:
    assert not findings("S01", declared(key))
    assert findings("S01", declared("publisher: Somebody"))


@pytest.mark.parametrize("key", ['issued: "1999"', "issued-basis: unknown"])
def test_a_date_is_given_or_known_to_be_unknown(key: str) -> None:
    assert not findings("S02", declared(f"title: Post, {key}"))
    assert findings("S02", declared("title: Post"))


def test_an_inferred_date_lists_what_was_counted_from_it() -> None:
    source = 'title: Post, issued: "2024-10-17", issued-basis: inferred'
    said = '{at: "post#p1:~:text=x", said: "2024-10-16", said-words: yesterday}'
    [found] = findings("S03", declared(source, said))
    assert [label.message for label in found.labels] == ["worked out from “yesterday”"]
    [found] = findings("S03", declared(source, '{at: "post#p1:~:text=x", said: "2024-10-16"}'))
    assert found.labels == ()
    assert places("S03", declared(source)) == ["inferred"]


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ('url: "https://post.example/a"', ["https://post.example/a"]),
        ('url: "https://post.example/a", archived: "https://web.archive.org/a"', []),
        ('url: "https://post.example/a", file: a.html', []),
        ('url: "https://dx.doi.org/10.1000/182"', []),
        ('url: "https://web.archive.org/web/2024/https://post.example"', []),
        ('url: "https://notdoi.org/10.1000/182"', ["https://notdoi.org/10.1000/182"]),
        ('url: "urn:isbn:0451450523"', []),
    ],
)
def test_pages_on_the_web_need_a_copy(keys: str, expected: list[str]) -> None:
    content = declared(f"title: Post, {keys}")
    assert [place.strip('"') for place in places("S04", content)] == expected


WORDS = "one two three four five six seven eight nine ten eleven twelve"


@pytest.mark.parametrize(
    ("fragment", "copied"),
    [
        (WORDS, 0),
        (f"{WORDS} thirteen", 13),
        (f"{WORDS},thirteen", 13),
        (f"zero-,{WORDS}", 13),
        ("one two,eleven twelve", 0),
    ],
)
def test_a_locator_copies_at_most_twelve_words(fragment: str, copied: int) -> None:
    found = findings("S06", declared("title: Post", f'{{at: "post#p1:~:text={fragment}"}}'))
    assert [f"copies {copied} words" in one.message for one in found] == [True] * bool(copied)


def test_the_fix_keeps_the_first_words_and_the_last() -> None:
    content = declared("title: Post", f'{{at: "post#p1:~:text={WORDS} thirteen"}}')
    [found] = findings("S06", content)
    assert found.fix is not None
    [edit] = found.fix.edits
    shortened = content[: edit.span.start] + edit.replacement + content[edit.span.end :]
    assert 'text=one two three,eleven twelve thirteen"' in shortened
    assert not findings("S06", shortened)
