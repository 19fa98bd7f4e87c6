"""Family L, and the rules of other families that need a copy."""

from __future__ import annotations

import pytest

from argmap.citing import Copies, Library
from argmap.formats.argdown import read
from argmap.rules import Outside, check
from argmap.text import Diagnostic, Safety, Severity, Text
from citing.texts import NEWS

SOURCE = '===\nargmap:\n  voices: {aas: {name: B. Aas}}\n  sources: {news: {title: Ferry, issued: "2024"}}\n===\n\n'  # noqa: E501 - front matter


def findings(*codes: str, content: str, copy: str | None = NEWS) -> list[Diagnostic]:
    """Return what some rules say of a text whose source has this copy."""
    copies = Copies(Library(lambda _: (copy or "").encode()), {"news": "news.txt"})
    text = Text("test", SOURCE + content)
    outside = Outside(copies=lambda: None if copy is None else copies)
    return [said for said in check(read(text).map, text, outside) if said.code in codes]


def at(locator: str, *codes: str, more: str = "", copy: str | None = NEWS) -> list[Diagnostic]:
    """Return what some rules say of a claim with this locator."""
    content = f'[A]: x. {{by: aas, at: "{locator}"{more}}}\n'
    return findings(*codes, content=content, copy=copy)


ALL = ("A06", "L01", "L02", "L03", "L04", "L05", "L06", "L07", "L08", "L09", "S05", "S07")


@pytest.mark.parametrize(
    ("locator", "expected"),
    [
        ("news#p5:~:text=radio", []),
        ("news#p3:~:text=mainland", []),
        ("news#p5:~:text=television", ["L01"]),
        ("news#p12", ["L01"]),
        ("news#p5:~:text=Holm", ["L02"]),
        ("news#p5:~:text=from a radio", ["L03"]),
        ("news#p4:~:text=radio", ["L04"]),
        ("news#p5:~:text=1,200 people", ["L05"]),
        ("news#p7:~:text=could,decision", ["L06"]),
        ("news#p6:~:text=saving", ["L07"]),
        ("news#p4:~:text=counted,office", ["L08"]),
        ("news#p8:~:text=In March the ferry will sail again", ["L09"]),
        ("news#p8w11-16;h=24c052dc", []),
        ("news#p8w11-16;h=24c052dd", ["L01"]),
        ("news#p3w11-16;h=24c052dc", ["L04"]),
        ("post#p5:~:text=television", []),
    ],
)
def test_each_fault_is_told_by_its_rule(locator: str, expected: list[str]) -> None:
    told = at(locator, *ALL, more=", mode: could")
    assert sorted(said.code for said in told) == expected


@pytest.mark.parametrize("passage", ["p5:~:text=television", "p6:~:text=saving", "p4:~:text=Holm"])
def test_without_a_copy_nothing_is_said(passage: str) -> None:
    assert not at(f"news#{passage}", *ALL, copy=None)


def test_what_is_not_found_is_told_with_what_comes_nearest() -> None:
    [found] = at("news#p5:~:text=news from my radio", "L03")
    assert found.severity is Severity.WARNING
    assert "paragraph 5, 86 % alike: news from [my → the] radio" in found.help
    [found] = at("news#p5:~:text=television", "L01")
    assert found.help.startswith("nearest is paragraph 5, ")
    [found] = at("news#p12", "L01")
    assert found.reason == "the copy ends with paragraph 8"


@pytest.mark.parametrize("more", [", fidelity: quotation", ", quoted: true"])
def test_a_quotation_must_be_right_to_the_letter(more: str) -> None:
    [found] = at("news#p5:~:text=news from my radio", "L03", more=more)
    assert found.severity is Severity.ERROR


def test_places_are_told_apart_for_the_paragraph_that_is_named() -> None:
    [found] = at("news#p6:~:text=Holm", "L02")
    assert found.message == ("this stands in 4 places of `news`: paragraphs 1, 2, 3 and 6")
    assert found.fix is not None
    assert found.fix.says == "write `news#p6:~:text=the-,Holm`"
    assert found.fix.safety is Safety.SAFE
    [found] = at("news:~:text=Holm", "L02")
    assert found.fix is not None
    assert found.fix.safety is Safety.UNSAFE


@pytest.mark.parametrize(
    ("locator", "corrected"),
    [
        ("news#p5:~:text=1,200 people", "news#p5:~:text=1%2C200 people"),
        ("news#p5:~:text=a, b, c", "news#p5:~:text=a%2C b%2C c"),
        ("news#p5:~:text=a-,b,c,d,-e", "news#p5:~:text=a-,b%2Cc%2Cd,-e"),
        ("news#p5:~:text=-5 degrees", "news#p5:~:text=%2D5 degrees"),
        ("news#p4:~:text=Aas, who", None),
        ("news#p4:~:text=trial,' said", None),
        ("news#p4:~:text=office. ‘Nobody, x", None),
        ("news#p5:~:text=Many, believe", None),
        ("news#p4:~:text=six-week", None),
        ("news#p5:~:text=x-,y", None),
        ("news#p5:~:text=radio,-and", None),
    ],
)
def test_signs_that_belong_to_the_words_are_encoded(locator: str, corrected: str | None) -> None:
    told = at(locator, "L05")
    assert [said.fix and said.fix.edits[0].replacement for said in told] == (
        [corrected] if corrected else []
    )


@pytest.mark.parametrize(
    ("locator", "help_"),
    [
        ("news#chapter", "behind `#` stands"),
        ("#p3", "starts with the id of its source"),
        ("news#p3w9-4;h=24c052dc", "the number of the first word comes first"),
    ],
)
def test_what_is_no_locator_is_told_even_without_a_copy(locator: str, help_: str) -> None:
    [found] = at(locator, "L05", copy=None)
    assert help_ in found.help
    assert found.fix is None


@pytest.mark.parametrize(
    ("sentence", "turn"),
    [
        ("The ship will sail in spring unless it snows.", "unless"),
        ("The ship will sail in spring, except on Sundays.", "except"),
        ("The ship will sail in spring, but not at night.", "but not"),
        ("The ship will sail in spring, perhaps.", "perhaps"),
        ("The ship will sail in spring never again.", "never"),
        ("The ship will sail in spring if it does not snow.", "if"),
        ("The ship will sail in spring. It may not return.", None),
        ("The ship will sail in spring, and its crew is not new.", None),
        ("The ship will sail in spring, from May to June.", None),
        ("The ship will sail in spring as May begins.", None),
    ],
)
def test_a_passage_is_cut_short_by_what_turns_it(sentence: str, turn: str | None) -> None:
    told = at("news#p1:~:text=The ship,in spring", "L06", copy=sentence)
    assert [f"“{turn}”" in said.message for said in told] == [True] * bool(turn)
    assert not at("news#p1:~:text=spring", "L06", copy=sentence)


def test_what_another_locator_cites_is_not_left_out() -> None:
    claims = (
        '[A]: x. {by: aas, at: "news#p7:~:text=It could,the decision"}\n\n'
        '[B]: y. {by: aas, at: "news#p7:~:text=unless"}\n'
    )
    assert not findings("L06", content=claims)


@pytest.mark.parametrize(
    ("copy", "told"),
    [
        ("He said: “We go.\n\nThe sea is wide.", "opens is never closed"),
        ("He said: “We go.\n\n“We stay.”", ""),
        ("He said: “We go.\n\nWe stay,” he said.", ""),
        ("We go,” he said.", "closes is never opened"),
        ("We go, said the sailors’ wives, in the ’90s.", ""),
        ("She is 5'9\" tall and we go.", ""),
    ],
)
def test_a_quotation_mark_needs_its_partner(copy: str, told: str) -> None:
    found = at("news#p1:~:text=go", "L07", copy=copy)
    assert [told in said.message for said in found] == [True] * bool(told)


def test_a_paragraph_is_told_of_once() -> None:
    claims = "".join(
        f'[{word}]: x. {{by: aas, at: "news#p6:~:text={word}"}}\n\n'
        for word in ("saving", "school")
    )
    assert len(findings("L07", content=claims)) == 1


@pytest.mark.parametrize(
    ("locator", "told"),
    [
        ("news#p4:~:text=We counted,six-week trial", False),
        ("news#p4:~:text=trial,Berit", True),
        ("news#p4:~:text=Berit,Nobody", True),
        ("news#p4:~:text=We counted,41 people", False),
        ("news#p4:~:text=said Berit,office", False),
        ("news#p2:~:text=The,Marit", False),
    ],
)
def test_a_passage_has_one_speaker(locator: str, *, told: bool) -> None:
    assert bool(at(locator, "L08")) is told


@pytest.mark.parametrize(
    ("sentence", "word", "told"),
    [
        ("The ship may sail in spring.", "sail", True),
        ("The ship sails in May.", "sails", False),
        ("The ship sails in spring, which may be late.", "sails", False),
        ("The ship sails in spring – it could be late.", "sails", False),
        ("Perhaps the ship sails.", "sails", True),
        ("The ship sails. It might sink.", "sails", False),
    ],
)
def test_a_hedge_counts_in_the_cited_clause(sentence: str, word: str, *, told: bool) -> None:
    assert bool(at(f"news#p1:~:text={word}", "A06", copy=sentence)) is told
    assert not at(f"news#p1:~:text={word}", "A06", copy=sentence, more=", mode: may")
    assert not at(f"news#p1:~:text={word}", "A06", copy=sentence, more=", stance: denies")


def test_all_locators_together_copy_a_quarter_at_most() -> None:
    copy = " ".join(f"word{number}" for number in range(80))

    def copied(*spans: tuple[int, int]) -> list[Diagnostic]:
        claims = "".join(
            f"[{first}]: x. {{by: aas, at: 'news#p1:~:text="
            f"{' '.join(f'word{number}' for number in range(first, last))}'}}\n\n"
            for first, last in spans
        )
        return findings("S06", content=claims, copy=copy)

    assert not copied((0, 10), (20, 30))
    [found] = copied((0, 10), (20, 30), (40, 41))
    assert "copy 21 of the 80 words of `news`, 26%" in found.message
    assert found.fix is not None
    assert found.fix.says.startswith("shorten 2 locators")
    assert [edit.replacement for edit in found.fix.edits] == [
        '"news#p1:~:text=word0,word9"',
        '"news#p1:~:text=word20,word29"',
    ]


def test_a_short_message_may_be_cited_in_twelve_words() -> None:
    message = "We are not coming today"
    assert not at(f"news#p1:~:text={message}", "S06", copy=message)
