from __future__ import annotations

import pytest

from argmap.formats import Parsed, format_of
from argmap.formats.argdown import read
from argmap.formats.argdown.reading import read_map
from argmap.model import (
    ArgumentMap,
    ArgumentReference,
    Assertion,
    Claim,
    ClaimKind,
    ClaimReference,
    Consequence,
    DataOwner,
    Evidence,
    Fidelity,
    InferenceMode,
    LinkKind,
    Locator,
    Mode,
    Quantity,
    Quote,
    ReadingMode,
    Reference,
    RelationKind,
    Sign,
    Stance,
    Step,
    StepReference,
    parse_date,
)
from argmap.text import Text


def parse(content: str) -> Parsed:
    return read(Text("test", content))


def map_of(content: str) -> ArgumentMap:
    parsed = parse(content)
    assert parsed.diagnostics == ()
    return parsed.map


def claim(content: str, title: str = "A") -> Claim:
    return map_of(content).claim_by_title[title]


def name(end: Reference) -> str:
    if isinstance(end, ClaimReference):
        return f"[{end.title}]"
    return (
        f"<{end.title}>" if isinstance(end, ArgumentReference) else f"<{end.argument}>#{end.step}"
    )


def lines(argument_map: ArgumentMap) -> list[str]:
    return [f"{name(r.source)} {r.kind} {name(r.target)}" for r in argument_map.relations]


def test_the_last_definition_gives_a_claim_its_text() -> None:
    content = "[A]: first\n\n[A]\n\n[A]: last\n\n[B]: b\n  + [A]"
    found = claim(content)
    assert found.text == "last"
    assert content[slice(*found.span)] == "[A]: last"
    assert [content[slice(*place)] for place in found.occurrences] == ["A"] * 4


def test_a_canonical_member_gives_a_claim_its_text() -> None:
    assert claim("[A]: first {isCanonical: true}\n\n[A]: last").text == "first"


def test_a_claim_that_is_only_referred_to_has_no_text() -> None:
    assert claim("[A]\n  + [B]: b") == Claim(title="A")


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("[A] one\n\n[A] two", "one"),
        ("[A]\none", "one"),
        ("[A] one\n\n[A]: two", "two"),
        ("[A] #t", ""),
    ],
)
def test_a_text_behind_a_reference_counts_where_nothing_defines_it(content: str, text: str) -> None:
    (found,) = parse(content).map.claims
    assert found.text == text


def test_an_untitled_claim_has_a_title_made_for_it() -> None:
    (found,) = map_of("only words").claims
    assert (found.title, found.titled, found.text) == ("Untitled 1", False, "only words")


def test_mentions_are_occurrences() -> None:
    content = "[A]: a\n\nas @[A] says, with @<A>"
    assert [content[slice(*place)] for place in claim(content).occurrences] == ["A", "A"]
    assert claim(content).occurrences[1].start == content.index("@[A]") + 2


@pytest.mark.parametrize(
    ("written", "text", "tags"),
    [
        ("a b #one #(two words)", "a b", ("one", "two words")),
        ("a #one b", "a #one b", ("one",)),
        ("a\n  #one", "a", ("one",)),
        ("*a* **b** [c](http://d) \\# .->.", "a b c # →", ()),
    ],
)
def test_a_text_is_read_without_its_marks_and_the_tags_behind_it(
    written: str, text: str, tags: tuple[str, ...]
) -> None:
    found = claim(f"[A]: {written}")
    assert (found.text, found.tags) == (text, tags)


def test_front_matter_may_remove_tags_and_add_shortcodes() -> None:
    front = "===\nmodel: {removeTagsFromText: true, shortcodes: {':x:': {unicode: ✓}}}\n===\n\n"
    assert claim(front + "[A]: a #one b :x:").text == "a b ✓"


def test_data_say_what_a_claim_is() -> None:
    found = claim(
        "[A]: a {id: G1, kind: number, thesis: true, isInMap: false, formal: p & q, note: n,\n"
        "  value: {n: 3000, unit: soldiers, cmp: about, of: them, when: now, where: there},\n"
        "  rating: B2, origin: o, independent-of: [x, y], color: red, mine: 1}"
    )
    assert (found.id, found.kind, found.thesis, found.shown) == (
        "G1",
        ClaimKind.NUMBER,
        True,
        False,
    )
    assert found.formal == "p & q"
    assert found.value == Quantity(
        n=3000, unit="soldiers", comparison="about", of="them", when="now", where="there"
    )
    assert found.evidence == Evidence(rating="B2", origin="o", independent_of=("x", "y"))
    assert found.assertions == ()
    assert [entry.key for entry in found.data] == ["color", "mine", "note"]


def test_a_bare_number_is_a_value() -> None:
    assert claim("[A]: a {value: 12}").value == Quantity(n=12)


def test_what_does_not_fit_counts_as_missing_and_stays_in_the_block() -> None:
    argument_map = map_of("[A]: a {kind: thesis, thesis: yes, value: {unit: x}, stance: [asserts]}")
    found = argument_map.claim_by_title["A"]
    assert (found.kind, found.thesis, found.value, found.data) == (None, False, None, ())
    (block,) = argument_map.data_blocks
    assert block.root is not None
    assert [entry.key for entry in block.root] == ["kind", "thesis", "value", "stance"]


def test_an_assertion_says_who_where_when_and_how() -> None:
    content = (
        '[A]: a {by: giles, via: [metro, wire], at: ["m#p1", "m#p2:~:text=b"], said: "2024-10",\n'
        "  said-words: in autumn, stance: doubts, mode: could, fidelity: paraphrase,\n"
        "  quoted: true, wording: so it is, supersedes: G2, warrant: w, note: n}"
    )
    (found,) = claim(content).assertions
    assert found == Assertion(
        by=("giles",),
        via=("metro", "wire"),
        at=(
            Locator(source="m", paragraph=1, written="m#p1"),
            Locator(source="m", paragraph=2, passage=Quote("b"), written="m#p2:~:text=b"),
        ),
        said=parse_date("2024-10"),
        said_words="in autumn",
        stance=Stance.DOUBTS,
        mode=Mode.COULD,
        fidelity=Fidelity.PARAPHRASE,
        quoted=True,
        wording="so it is",
        supersedes="G2",
        warrant="w",
        note="n",
    )
    assert content[slice(*found.span)] == content
    assert content[slice(*found.at[1].span)] == '"m#p2:~:text=b"'


def test_each_place_is_an_assertion_of_its_own() -> None:
    found = claim(
        "[B]: b\n  + [A]: a {by: lee, mode: will}\n\n[A] {by: [kim, noor], at: x}\n\n[A] {id: G1}"
    )
    first, second = found.assertions
    assert (first.by, first.mode, first.at) == (("lee",), Mode.WILL, ())
    assert (second.by, second.mode) == (("kim", "noor"), Mode.FLAT)
    assert [place.source for place in second.at] == ["x"]
    assert found.id == "G1"


@pytest.mark.parametrize(
    ("pinpoint", "place"),
    [("p. 12", {"page": 12}), ("12", {"page": 12}), ("¶3", {"paragraph": 3}), ("last", {})],
)
def test_a_quotation_with_a_page_is_a_place_in_the_only_source(
    pinpoint: str, place: dict[str, int]
) -> None:
    front = "===\nargmap: {sources: {book: Essays}}\n===\n\n"
    (found,) = claim(front + f"[A]: a {{source: his words, pinpoint: {pinpoint}}}").assertions
    (at,) = found.at
    assert (at.source, at.passage) == ("book", Quote("his words"))
    assert (at.page, at.paragraph) == (place.get("page"), place.get("paragraph"))
    assert found.wording == "his words"


def test_a_forecast_keeps_the_speakers_number_and_the_analysts_apart() -> None:
    (found,) = claim(
        "[A]: a {by: lee, forecast: {event: e, given: G1, unless: [G2, G3], horizon-words: soon,\n"
        '  by: "2025/2026", p: 0.7, forecasts: [{at: "2024-02", by: kim, lo: 0.1, hi: 0.3},\n'
        "  {term: likely, scale: icd203}], reading: {p: 0.5, by: me, why: a guess},\n"
        '  resolve: {rule: r, arbiter: x, source: s, due: "2026-01", status: partly, outcome: o,\n'
        '  on: "2026-02-01", evidence: [G4]}}}'
    ).assertions
    told = found.prediction
    assert told is not None
    assert (told.event, told.given, told.unless) == ("e", ("G1",), ("G2", "G3"))
    assert (str(told.by), told.horizon_words) == ("2025/2026", "soon")
    own, dated, worded = told.forecasts
    assert (own.probability, own.by, own.at) == (0.7, "", None)
    assert (dated.low, dated.high, dated.by, str(dated.at)) == (0.1, 0.3, "kim", "2024-02")
    assert (worded.term, worded.scale) == ("likely", "icd203")
    assert told.reading is not None
    assert (told.reading.forecast.probability, told.reading.why) == (0.5, "a guess")
    settled = told.resolution
    assert settled is not None
    assert (settled.status, settled.evidence, str(settled.due)) == ("partly", ("G4",), "2026-01")


def test_a_forecast_without_a_number_has_none() -> None:
    (found,) = claim("[A]: a {forecast: {by: null, resolve: {status: open}}}").assertions
    assert found.prediction is not None
    assert (found.prediction.forecasts, found.prediction.by) == ((), None)


@pytest.mark.parametrize(
    ("sign", "line"),
    [
        ("+", "[B] support [A]"),
        ("<+", "[B] support [A]"),
        ("-", "[B] attack [A]"),
        ("<-", "[B] attack [A]"),
        ("_", "[B] undercut [A]"),
        ("<_", "[B] undercut [A]"),
        ("+>", "[A] support [B]"),
        ("->", "[A] attack [B]"),
        ("_>", "[A] undercut [B]"),
        ("><", "[A] contradictory [B]"),
    ],
)
def test_every_sign_is_a_relation(sign: str, line: str) -> None:
    assert lines(map_of(f"[A]: a\n  {sign} [B]: b")) == [line]


def test_relations_are_what_the_text_states_in_its_order() -> None:
    content = "[A]: a\n  + <B>: b\n    - [C]: c\n  + <B>\n\n<B>\n\n(1) [D]: d\n----\n(2) [A]"
    assert lines(map_of(content)) == ["<B> support [A]", "[C] attack <B>"]


def test_a_relation_to_itself_stands_beside_others() -> None:
    assert lines(map_of("[A]: a\n  + [B]: b\n  + [A]")) == ["[B] support [A]", "[A] support [A]"]


def test_a_contradiction_reads_the_same_both_ways() -> None:
    assert lines(map_of("[A]: a\n  >< [B]: b\n\n[B]\n  >< [A]")) == ["[A] contradictory [B]"]


def test_in_strict_mode_signs_between_claims_are_logic() -> None:
    content = "[A]: a\n  + [B]: b\n  - [C]: c\n  + <D>: d\n\n[C]\n  - [A]"
    strict = ["[B] entails [A]", "[C] contrary [A]", "<D> support [A]"]
    assert lines(read_map(Text("test", content), ReadingMode.STRICT).map) == strict
    assert lines(map_of("===\nmodel: {mode: strict}\n===\n\n" + content)) == strict


def test_front_matter_outweighs_the_mode_asked_for() -> None:
    text = Text("test", "===\nmodel: {mode: loose}\n===\n\n[A]: a")
    assert read_map(text, ReadingMode.STRICT).map.mode is ReadingMode.LOOSE
    assert read_map(Text("test", "[A]: a")).map.mode is ReadingMode.LOOSE


CHAIN = """\
<Arg>: gist #tag {id: A1, scheme: analogy, mine: 1}

(1) [P]: p
  + [Reason]: r
(2) q
-- Rule, other {mode: deductive, scheme: modus ponens, own: 2} --
  _ [Under]: u
(3) [Middle]: m
  _ [Below]: v
(4) last
----
(5) [Main]: c
"""


def test_an_argument_has_the_steps_it_is_written_in() -> None:
    (argument,) = map_of(CHAIN).arguments
    assert (argument.title, argument.gist, argument.tags) == ("Arg", "gist", ("tag",))
    assert (argument.id, argument.scheme) == ("A1", "analogy")
    assert [entry.key for entry in argument.data] == ["mine"]
    first, second = argument.steps
    assert (first.premises, first.conclusion) == (("P", "Untitled 1"), "Middle")
    assert (first.rules, first.mode) == (("Rule", "other"), InferenceMode.DEDUCTIVE)
    assert first.scheme == "modus ponens"
    assert [entry.key for entry in first.data] == ["own"]
    assert second == Step(premises=("Middle", "Untitled 2"), conclusion="Main")
    assert (argument.conclusion, argument.premises) == ("Main", ("P", "Untitled 1", "Untitled 2"))


def test_an_undercut_meets_the_inference_it_stands_at() -> None:
    assert lines(map_of(CHAIN)) == [
        "[Reason] support [P]",
        "[Under] undercut <Arg>#0",
        "[Below] undercut <Arg>#0",
    ]


def test_an_undercut_elsewhere_meets_the_statement_it_stands_below() -> None:
    parsed = parse(CHAIN + "\n[Far]: f\n  _ [Free]: w")
    assert lines(parsed.map)[-1] == "[Free] undercut [Far]"
    assert [fault.name for fault in parsed.diagnostics] == ["far-undercut"]


def test_a_step_uses_the_statements_it_numbers() -> None:
    content = "(1) a\n(2) b\n----\n(3) c\n(4) d\n-- {KEY: [1, 4, 9]} --\n(5) e"
    for key in ("uses", "from"):
        (argument,) = map_of(content.replace("KEY", key)).arguments
        assert argument.steps[1].premises == ("Untitled 2", "Untitled 5")
        assert argument.steps[1].uses == (1, 4, 9)
    assert argument.titled is False


def test_a_link_refines_a_relation() -> None:
    argument_map = map_of(
        "[A]: a\n"
        '  +> [B]: b {by: lee, link: {kind: cause, sign: "\u2212", mode: will, lag: months,\n'
        '     note: n, mechanism: m, given: [G1], unless: G2, basis: s, by: kim, at: "m#p1"}}\n'
        "  - [C]: c {link: tension}\n"
        '  + [D]: d {cause: "+"}\n'
        "  + [E]: e {link: {kind: support, sign: 0}}"
    )
    cause, tension, short, both = argument_map.relations
    assert cause.link is LinkKind.CAUSE
    assert cause.note == "n"
    assert cause.consequence == Consequence(
        sign=Sign.DECREASE,
        mode="will",
        lag="months",
        mechanism="m",
        given=("G1",),
        unless=("G2",),
        basis="s",
        by=("kim",),
        at=(Locator(source="m", paragraph=1, written="m#p1"),),
    )
    assert (tension.link, tension.consequence) == (LinkKind.TENSION, None)
    assert (short.link, short.consequence) == (LinkKind.CAUSE, Consequence(sign=Sign.INCREASE))
    assert (both.link, both.consequence) == (LinkKind.SUPPORT, Consequence(sign=Sign.NONE))
    assert argument_map.claim_by_title["B"].assertions[0].by == ("lee",)
    assert argument_map.claim_by_title["C"].data == ()


def test_a_link_may_stand_where_the_relation_is_stated_again() -> None:
    argument_map = map_of("[A]: a\n  + [B]: b\n\n[A]\n  + [B] {cause: '+'}")
    (relation,) = argument_map.relations
    assert relation.consequence == Consequence(sign=Sign.INCREASE)


def test_an_inference_may_be_a_cause() -> None:
    (argument,) = map_of(
        "(1) a\n-- {link: {kind: cause, sign: '+', lag: years}} --\n(2) b"
    ).arguments
    assert argument.steps[0].consequence == Consequence(sign=Sign.INCREASE, lag="years")


def test_sections_nest_and_hold_what_stands_below_them() -> None:
    argument_map = map_of(
        "[Z]: z\n\n# One #tag {isGroup: true, mine: 1}\n\n[A]: a\n\n## Two\n\n<B>: b\n\n"
        "[A]: again\n\n# Three\n\n[C]: c\n\n[A] {isInGroup: true}\n\n<B>\n\n(1) p\n----\n(2) q"
    )
    one, two, three = argument_map.sections
    assert (one.title, one.grouped, one.tags, one.parent) == ("One", True, ("tag",), None)
    assert [entry.key for entry in one.data] == ["mine"]
    assert (two.title, two.parent, two.level) == ("Two", 0, 2)
    assert three.parent is None
    sections = {each.title: each.section for each in argument_map.claims if each.titled}
    assert sections == {"Z": None, "A": 2, "C": 2}
    assert argument_map.argument_by_title["B"].section == 2


FRONT = """\
===
title: T
subTitle: S
author: [A. Lee, B. Kim]
selection: {excludeDisconnected: false}
own: 1
argmap:
  version: 1
  lang: en
  people:
    giles: {name: Keir Giles, initials: KG, org: Chatham House, expertise: [Russia], note: n,
            affiliations: [{org: RUSI, from: "2001", to: "2005"}], side: s, maybe-same: [kim]}
    kim: Kim
    nobody:
  sources:
    metro: {type: book, title: M, author: A. Lee, publisher: P, issued: "2024-10-17", rating: B,
            issued-basis: inferred, url: "http://x", archived: a, file: f, sha256: h, lang: de,
            based-on: [wire], isbn: 1}
  scales:
    mine: {maybe: [0.2, 0.5], surely: [90, 100], never: 0}
    yours: {partition: true, terms: {maybe: [20, 50]}}
===

[A]: a
"""


def test_front_matter_declares_titles_voices_sources_and_scales() -> None:
    argument_map = map_of(FRONT)
    assert (argument_map.title, argument_map.subtitle, argument_map.language) == ("T", "S", "en")
    assert argument_map.authors == ("A. Lee", "B. Kim")
    assert [entry.key for entry in argument_map.data] == ["selection", "own"]
    giles, kim, nobody = argument_map.voices
    assert (giles.name, giles.initials, giles.organisation) == ("Keir Giles", "KG", "Chatham House")
    assert (giles.expertise, giles.maybe_same) == (("Russia",), ("kim",))
    assert str(giles.affiliations[0].start) == "2001"
    assert [entry.key for entry in giles.data] == ["note"]
    assert (kim.name, nobody.name) == ("Kim", "")
    (metro,) = argument_map.sources
    assert (metro.authors, metro.issued_basis, str(metro.issued)) == (
        ("A. Lee",),
        "inferred",
        "2024-10-17",
    )
    assert (metro.based_on, metro.rating, metro.language) == (("wire",), "B", "de")
    assert [entry.key for entry in metro.data] == ["isbn"]
    assert FRONT[slice(*metro.span)] == "metro"
    mine, yours = argument_map.scales
    assert [(term.name, term.low, term.high) for term in mine.terms] == [
        ("maybe", 0.2, 0.5),
        ("surely", 0.9, 1.0),
        ("never", 0.0, 0.0),
    ]
    assert (mine.partition, yours.partition) == (False, True)


def test_data_blocks_stand_in_the_order_of_the_text() -> None:
    content = (
        "===\ntitle: T\n===\n\n# H {a: 1}\n\n[A]: a {b: 1}\n  + <B>: b {c: 1}\n\n<B>\n\n"
        "(1) p {d: 1}\n-- {e: 1} --\n(2) [A]"
    )
    blocks = map_of(content).data_blocks
    assert [(block.owner, block.title, block.under_relation) for block in blocks] == [
        (DataOwner.FRONT_MATTER, "", False),
        (DataOwner.HEADING, "H", False),
        (DataOwner.STATEMENT, "A", False),
        (DataOwner.ARGUMENT, "B", True),
        (DataOwner.STATEMENT, "Untitled 1", False),
        (DataOwner.INFERENCE, "B", False),
    ]
    assert content[slice(*blocks[4].span)] == "{d: 1}"


def test_broken_data_are_told_and_hide_nothing_else() -> None:
    parsed = parse("[A]: a {id: G1, by: [}\n  + [B]: b {id: G2, id: G3}\n\n[C]: c {kind: fact}")
    assert [(fault.code, fault.message) for fault in parsed.diagnostics] == [
        ("P40", "a value is missing here, or the closing bracket of one"),
        ("P40", "the key `id` stands twice"),
    ]
    assert [(each.id, each.kind) for each in parsed.map.claims] == [
        ("", None),
        ("G2", None),
        ("", ClaimKind.FACT),
    ]
    assert lines(parsed.map) == ["[B] support [A]"]


def test_broken_front_matter_hides_nothing_else() -> None:
    parsed = parse("===\ntitle: [\n===\n\n[A]: a")
    assert [fault.code for fault in parsed.diagnostics] == ["P40"]
    assert [each.text for each in parsed.map.claims] == ["a"]


@pytest.mark.parametrize(
    ("file", "known"),
    [("a.argdown", True), ("A.ARGDOWN", True), ("a.ad", True), ("a.md", False), ("argdown", False)],
)
def test_a_format_is_known_by_the_end_of_a_name(file: str, known: bool) -> None:  # noqa: FBT001
    assert (format_of(file) is not None) is known


def test_a_format_reads() -> None:
    form = format_of("a.argdown")
    assert form is not None
    assert form.read(Text("a.argdown", "[A]: a")) == parse("[A]: a")


def test_a_step_reference_names_the_step_of_its_argument() -> None:
    target = map_of(CHAIN).relations[1].target
    assert target == StepReference("Arg", 0)
    assert RelationKind.UNDERCUT is map_of(CHAIN).relations[1].kind
