from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given, strategies as st

from argmap.citing.normal import Normal, normalise
from argmap.citing.words import digest, is_boundary, words
from citing.texts import NEWS, OTHER_TYPOGRAPHY, copy_of

SIGNS = st.sampled_from("ab -\u2013\n\u00ad\u0301\u200b\ufb01\u00b4\u00a8\u00b2é'\u2019Σßİ\u3000")
TEXTS = st.text() | st.text(SIGNS, max_size=14)


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("“Quote”, «quote», ‘quote’", "'quote', 'quote', 'quote'"),
        ("well – known — or—not", "well-known-or-not"),
        ("wait… and see", "wait... and see"),
        ("ﬁ ﬂ Ａ", "fi fl a"),
        ("inter\u00ad\nnational co\u00adoperation", "international cooperation"),
        ("a\u00a0b\u2009c \t d", "a b c d"),
        ("e\u0301lite Élite", "élite élite"),
        ("one\ntwo\n \nthree", "one two\nthree"),
        ("ends –\n\n– begins", "ends-\n-begins"),
        ("STRASSE Straße", "strasse strasse"),
    ],
)
def test_typography_is_folded(text: str, normal: str) -> None:
    assert normalise(text) == normal


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("10²", "102"),
        ("1½", "11/2"),
        ("3,000", "3.000"),
        ("is not", "is"),
        ("résumé", "resume"),
        ("Żaba", "Zaba"),
        ("they can't", "they can"),
        ("10 000", "10000"),
    ],
)
def test_digits_negations_and_accents_are_never_folded(one: str, other: str) -> None:
    assert normalise(one) != normalise(other)


@given(TEXTS)
@example("-\u00ad-")
@example("ß\u0301")
def test_a_normal_text_is_normal(text: str) -> None:
    normal = normalise(text)
    # A blank line is kept, as a line break that would be no blank line any more.
    assert "\n" in normal or normalise(normal) == normal


@given(TEXTS)
def test_every_character_comes_from_somewhere_and_in_order(text: str) -> None:
    normal = Normal(text)
    places = [normal.span(offset, offset + 1) for offset in range(len(normal))]
    assert all(0 <= place.start < place.end <= len(text) for place in places)
    assert places == sorted(places)
    assert normal.span(0, len(normal)).end <= len(text)


@given(TEXTS, st.data())
def test_a_place_in_the_source_leads_back(text: str, data: st.DataObject) -> None:
    normal = Normal(text)
    if normal.text:
        offset = data.draw(st.integers(0, len(normal) - 1))
        there = normal.span(offset, offset + 1).start
        assert normal.span(normal.offset(there), len(normal)).start == there


@pytest.mark.parametrize(("one", "other"), OTHER_TYPOGRAPHY)
def test_another_typography_makes_no_other_text(one: str, other: str) -> None:
    assert one in NEWS
    assert copy_of(NEWS.replace(one, other)).normal.text == copy_of(NEWS).normal.text


@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKC", "NFKD"])
def test_every_form_of_unicode_is_the_same_text(form: str) -> None:
    text = "Über die Größe von Ålesund: naïve élèves, ﬁve Żabki, 한국어, हिन्दी."
    assert normalise(unicodedata.normalize(form, text)) == normalise(text)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("it's 3,000 men, in the u.s. - or 4.5?", "it's|3,000|men|in|the|u.s|or|4.5"),
        ("well-known 'thing'", "well|known|thing"),
        ("हिन्दी भाषा", "हिन्दी|भाषा"),
        ("我在北京", "我|在|北|京"),
        ("...", ""),
    ],
)
def test_words_are_what_people_count(text: str, expected: str) -> None:
    assert "|".join(text[start:end] for start, end in words(text)) == expected


@pytest.mark.parametrize(
    ("text", "offset", "boundary"),
    [
        ("north", 2, False),
        ("russia's", 6, True),
        ("3,000", 1, False),
        ("3,000", 2, False),
        ("3, 000", 1, True),
        ("one,two", 3, True),
        ("北京", 1, True),
        ("हिन्दी", 1, False),
        ("a", 0, True),
        ("a", 1, True),
    ],
)
def test_words_and_numbers_end_where_readers_see_it(
    text: str, offset: int, *, boundary: bool
) -> None:
    assert is_boundary(text, offset) is boundary


def test_the_hash_of_words_is_the_one_the_documentation_gives() -> None:
    # printf 'the ferry is 30 years old' | sha256sum
    assert digest(["the", "ferry", "is", "30", "years", "old"]).startswith("24c052dc")
