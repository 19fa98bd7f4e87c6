from __future__ import annotations

import pytest
from attrs import evolve

from argmap.model import (
    Argument,
    ArgumentMap,
    ArgumentReference,
    Assertion,
    Basis,
    Claim,
    ClaimKind,
    ClaimReference,
    Consequence,
    Forecast,
    LinkKind,
    Locator,
    Mode,
    Prediction,
    Reading,
    Relation,
    RelationKind,
    Scale,
    Section,
    Sign,
    Source,
    Stance,
    Term,
    Voice,
    VoiceKind,
)
from argmap.views.scene import Badge, CardKind, Count, LineKind, Manner, Panel, Scene
from argmap.views.staging import stage
from views.building import argument, card, claims, drawn, line, relations, rows


def staged(titles: str, *lines: str, arguments: tuple[Argument, ...] = ()) -> Scene:
    return stage(
        ArgumentMap(claims=claims(titles), relations=relations(*lines), arguments=arguments)
    )


def causes(source: str, target: str, sign: Sign, link: LinkKind | None = None) -> Relation:
    return Relation(
        source=ClaimReference(source),
        kind=RelationKind.SUPPORT,
        target=ClaimReference(target),
        link=link,
        consequence=Consequence(sign=sign),
    )


def said(claim: Claim, *assertions: Assertion) -> Claim:
    return evolve(claim, assertions=assertions)


# Lines


@pytest.mark.parametrize(
    ("relation", "kind"),
    [
        ("A support B", LineKind.SUPPORTS),
        ("A entails B", LineKind.SUPPORTS),
        ("A attack B", LineKind.ATTACKS),
        ("A undercut B", LineKind.UNDERCUTS),
        ("A contrary B", LineKind.CONTRADICTS),
        ("A contradictory B", LineKind.CONTRADICTS),
        ("A attack B tension", LineKind.TENSION),
        ("A attack B contrast", LineKind.TENSION),
        ("A attack B rival-cause", LineKind.TENSION),
        ("A attack B contradict", LineKind.CONTRADICTS),
        ("A attack B undercut", LineKind.UNDERCUTS),
        ("A support B cause", LineKind.LEADS_TO),
        ("A support B evidence", LineKind.SUPPORTS),
    ],
)
def test_each_relation_has_its_line(relation: str, kind: LineKind) -> None:
    assert line(staged("A B", relation), "A", "B").kind is kind


def test_a_cause_that_is_also_a_reason_is_one_line() -> None:
    both = (*relations("A support B"), causes("A", "B", Sign.UNKNOWN, LinkKind.CAUSE))
    for stated in (both, both[::-1], (causes("A", "B", Sign.UNKNOWN),)):
        scene = stage(ArgumentMap(claims=claims("A B"), relations=stated))
        assert drawn(scene) == {"A leads to, and so supports B"}


def test_lines_that_lead_both_ways_are_drawn_once() -> None:
    assert len(staged("A B", "A contradictory B", "B contradictory A").lines) == 1
    assert len(staged("A B", "A attack B tension", "B attack A tension").lines) == 1
    assert len(staged("A B", "A attack B", "B attack A").lines) == 2


def test_a_plus_is_shown_only_where_something_else_lessens_the_same() -> None:
    more, less = causes("A", "C", Sign.INCREASE), causes("B", "C", Sign.DECREASE)
    alone = stage(ArgumentMap(claims=claims("A B C"), relations=(more,)))
    both = stage(ArgumentMap(claims=claims("A B C"), relations=(more, less)))
    assert line(alone, "A", "C").sign == ""
    assert line(both, "A", "C").sign == "+"
    assert line(both, "B", "C").sign == "-"


# Arguments


def test_an_argument_is_a_frame_with_its_premises_and_leads_to_its_conclusion() -> None:
    scene = staged("P Q T", arguments=(argument("X", "P Q therefore T", gist="In short."),))
    frame = card(scene, "X")
    assert (frame.kind, frame.heading, frame.text) == (CardKind.ARGUMENT, "X", "In short.")
    assert [(row.key, row.number, row.concluded) for row in frame.rows] == [
        ("P", 1, False),
        ("Q", 2, False),
    ]
    assert drawn(scene) == {"X supports T"}


def test_what_an_argument_concludes_on_its_way_stands_in_its_frame() -> None:
    scene = staged(
        "P I Q T A", "A attack I", arguments=(argument("X", "P therefore I", "I Q therefore T"),)
    )
    assert rows(scene, "X") == ["P", "I", "Q"]
    assert [row.concluded for row in card(scene, "X").rows] == [False, True, False]
    assert drawn(scene) == {"X supports T", "A attacks I"}


def test_an_attack_on_an_untitled_conclusion_is_drawn() -> None:
    conclusion = Claim(title="Untitled 1", text="So it is.", titled=False)
    whole = argument("X", "P therefore T")
    steps = tuple(evolve(step, conclusion="Untitled 1") for step in whole.steps)
    attack, support = relations("A attack T", "P support T")
    scene = stage(
        ArgumentMap(
            claims=(*claims("P A T"), conclusion),
            arguments=(evolve(whole, steps=steps),),
            relations=(
                evolve(attack, target=ClaimReference("Untitled 1")),
                evolve(support, source=ClaimReference("Untitled 1"), basis=Basis.TRANSFORMED),
            ),
        )
    )
    assert rows(scene, "X") == ["P", "Untitled 1"]
    assert drawn(scene) == {"A attacks Untitled 1", "X supports T"}


def test_an_argument_said_to_attack_what_it_concludes_is_drawn_as_both() -> None:
    scene = staged("P T", "<X> attack T", arguments=(argument("X", "P therefore T"),))
    assert drawn(scene) == {"X supports T", "X attacks T"}
    moved = evolve(relations("T support T")[0], basis=Basis.TRANSFORMED)
    whole = ArgumentMap(
        claims=claims("P T"), arguments=(argument("X", "P therefore T"),), relations=(moved,)
    )
    assert drawn(stage(whole)) == {"X supports T"}


def test_a_premise_that_does_more_than_serve_has_a_card_and_a_line_to_the_frame() -> None:
    scene = staged("P Q T U", "P support U", arguments=(argument("X", "P Q therefore T"),))
    assert rows(scene, "X") == ["Q"]
    assert drawn(scene) == {"P supports X", "X supports T", "P supports U"}
    assert line(scene, "P", "X").link == 1


def test_a_premise_of_two_arguments_has_a_card() -> None:
    both = (argument("X", "P Q therefore T"), argument("Y", "P R therefore T"))
    scene = staged("P Q R T", arguments=both)
    assert drawn(scene) == {"P supports X", "P supports Y", "X supports T", "Y supports T"}


def test_a_premise_stays_a_row_while_one_thing_bears_on_it() -> None:
    frames = (argument("X", "P Q therefore T"),)
    assert rows(staged("P Q T A", "A attack P", arguments=frames), "X") == ["P", "Q"]
    more = staged("P Q T A B", "A attack P", "B support P", arguments=frames)
    assert rows(more, "X") == ["Q"]


def test_a_relation_that_an_argument_spells_out_is_not_drawn_twice() -> None:
    frames = (argument("X", "P Q therefore T"),)
    scene = staged("P Q T", "P support T", arguments=frames)
    assert rows(scene, "X") == ["P", "Q"]
    assert drawn(scene) == {"X supports T"}
    cause = ArgumentMap(
        claims=claims("P Q T"), arguments=frames, relations=(causes("P", "T", Sign.UNKNOWN),)
    )
    bears = [row.bears for row in card(stage(cause), "X").rows]
    assert bears == [LineKind.LEADS_TO_AND_SUPPORTS, LineKind.SUPPORTS]


def test_an_argument_without_name_or_rows_has_no_frame() -> None:
    unnamed = argument("Untitled 1", "P Q therefore T", titled=False)
    scene = staged("P Q T U", "P support U", "Q support U", arguments=(unnamed,))
    assert "Untitled 1" not in {shown.key for shown in scene.cards}
    assert {"P supports T", "Q supports T"} < drawn(scene)
    assert line(scene, "P", "T").link == line(scene, "Q", "T").link == 1


# Undercuts


def test_an_undercut_of_an_inference_ends_on_the_line_to_its_conclusion() -> None:
    frames = (argument("X", "P therefore T"),)
    scene = staged("P T U", "U undercut <X>#0", arguments=frames)
    assert line(scene, "U", line(scene, "X", "T").key).kind is LineKind.UNDERCUTS


def test_an_undercut_of_a_step_on_the_way_ends_on_what_it_concludes() -> None:
    frames = (argument("X", "P therefore I", "I therefore T"),)
    assert "U undercuts I" in drawn(staged("P I T U", "U undercut <X>#0", arguments=frames))


def test_an_undercut_of_a_sketched_argument_ends_on_its_only_line() -> None:
    sketch = (Argument(title="X", gist="Because."), Argument(title="U"))
    scene = staged("T S", "<X> attack T", "<U> undercut <X>", arguments=sketch)
    assert line(scene, "U", line(scene, "X", "T").key)
    many = staged("T S", "<X> attack T", "<X> attack S", "<U> undercut <X>", arguments=sketch)
    assert "U undercuts X" in drawn(many)


def test_an_undercut_of_an_undercut_ends_on_its_line() -> None:
    sketch = tuple(Argument(title=title) for title in "XUVW")
    scene = staged(
        *("T", "<W> undercut <V>", "<V> undercut <U>", "<U> undercut <X>", "<X> support T"),
        arguments=sketch,
    )
    attacked = line(scene, "X", "T")
    for title in "UVW":
        attacked = line(scene, title, attacked.key)


def test_an_undercut_of_a_claim_ends_on_the_line_of_the_only_reason_for_it() -> None:
    scene = staged("S T U R", "R support T", "T support S", "U attack T undercut")
    assert line(scene, "U", line(scene, "R", "T").key)
    several = staged("Q R T U", "R support T", "Q support T", "U attack T undercut")
    assert "U undercuts T" in drawn(several)
    together = (argument("Untitled 1", "P Q therefore T", titled=False),)
    given = ("P support S", "Q support S", "U attack T undercut")
    linked = staged("P Q T U S", *given, arguments=together)
    assert line(linked, "U", line(linked, "P", "T").key)


def test_an_undercut_of_a_claim_without_reasons_ends_on_its_own_line() -> None:
    scene = staged("T R U", "R support T", "U attack R undercut")
    assert line(scene, "U", line(scene, "R", "T").key)


def test_undercuts_of_one_another_end_on_cards() -> None:
    sketch = (Argument(title="X"), Argument(title="Y"))
    scene = staged("", "<X> undercut <Y>", "<Y> undercut <X>", arguments=sketch)
    assert drawn(scene) == {"X undercuts Y", "Y undercuts X"}


# Kinds


def kinds(scene: Scene) -> dict[str, str]:
    return {shown.key: shown.kind.value for shown in scene.cards}


def test_what_a_card_does_says_what_it_is() -> None:
    scene = staged(
        "T O U R S",
        "O attack T",
        "R support T",
        "U undercut R",
        "S support O",
        "<A> support T",
        "<B> attack T",
        arguments=(Argument(title="A"), Argument(title="B")),
    )
    assert kinds(scene) == {
        "T": "thesis",
        "O": "objection",
        "U": "undercut",
        "R": "claim",
        "S": "claim",
        "A": "argument",
        "B": "objection",
    }


def test_no_card_is_the_thesis_where_two_claims_could_be() -> None:
    assert "thesis" not in kinds(staged("A B C", "A support B", "A support C")).values()
    assert "thesis" not in kinds(staged("A B", "A support B", "B support A")).values()


def test_the_author_decides_on_the_thesis() -> None:
    first, *others = claims("A B C")
    stated = ArgumentMap(
        claims=(evolve(first, thesis=True), *others),
        relations=relations("A support B", "C support B"),
    )
    assert kinds(stage(stated)) == {"A": "thesis", "B": "claim", "C": "claim"}


def test_what_is_said_of_a_claim_says_what_it_is() -> None:
    imputed = Assertion(mode=Mode.IMPUTED)
    foretold = Assertion(prediction=Prediction(event="it rains"))
    titles = claims("Rain Wet Fact Reported Premise Kind T")
    rain, wet, fact, reported, premise, kind, top = titles
    stated = ArgumentMap(
        claims=(
            said(rain, foretold),
            wet,
            evolve(fact, kind=ClaimKind.FACT),
            evolve(reported, kind=ClaimKind.FACT),
            said(premise, imputed),
            evolve(kind, kind=ClaimKind.EVIDENCE),
            evolve(top, thesis=True),
        ),
        relations=(
            causes("Rain", "Wet", Sign.UNKNOWN),
            *relations("Reported support T", "Premise support T", "Kind attack T", "Fact attack T"),
        ),
    )
    scene = stage(stated)
    assert kinds(scene) == {
        "T": "thesis",
        "Rain": "prediction",
        "Wet": "consequence",
        "Reported": "evidence",
        "Premise": "premise",
        "Kind": "evidence",
        "Fact": "objection",
    }
    assert [shown.key for shown in scene.cards if shown.unstated] == ["Premise"]


def test_a_fact_of_the_main_speaker_or_one_in_dispute_is_no_evidence() -> None:
    own, disputed, plain, top, doubt = claims("Own Disputed Plain T Doubt")
    fact = ClaimKind.FACT
    stated = ArgumentMap(
        claims=(
            said(evolve(own, kind=fact), Assertion(by=("me",))),
            evolve(disputed, kind=fact),
            said(evolve(plain, kind=fact), Assertion(by=("they",))),
            said(evolve(top, thesis=True), Assertion(by=("me",))),
            doubt,
        ),
        relations=relations(
            "Own support T", "Disputed support T", "Plain support T", "Doubt attack Disputed"
        ),
    )
    found = kinds(stage(stated))
    assert [found[key] for key in ("Own", "Disputed", "Plain")] == ["claim", "claim", "evidence"]


# What stands on a card


def spoken_by(*voices: Voice, claim: Claim) -> tuple[Badge, ...]:
    other = said(Claim(title="Other"), Assertion(by=tuple(voice.id for voice in voices)))
    return card(stage(ArgumentMap(claims=(claim, other), voices=voices)), claim.title).badges


def test_voices_are_shown_by_their_initials() -> None:
    voices = (
        Voice(id="kg", name="Keir Giles", organisation="Chatham House"),
        Voice(id="isw", kind=VoiceKind.ORGANISATION, name="Institute for the Study of War"),
        Voice(id="who", kind=VoiceKind.UNATTRIBUTED),
        Voice(id="a", name="senior official", initials="UA"),
        Voice(id="b", name="Urs Aebi"),
    )
    claim = said(Claim(title="A"), Assertion(by=("kg", "isw", "who", "a", "b", "undeclared")))
    assert spoken_by(*voices, claim=claim) == (
        Badge("KG", "Keir Giles, Chatham House"),
        Badge("ISW", "Institute for the Study of War"),
        Badge("?", "who"),
        Badge("UA1", "senior official"),
        Badge("UA2", "Urs Aebi"),
        Badge("U", "undeclared"),
    )


def test_who_denies_a_claim_is_not_shown_as_its_speaker() -> None:
    voices = (Voice(id="x", name="Xenia"), Voice(id="y", name="Yann"))
    claim = said(
        Claim(title="A"),
        Assertion(by=("x",), stance=Stance.DENIES),
        Assertion(by=("y",), stance=Stance.DOUBTS),
        Assertion(by=("y",)),
    )
    assert spoken_by(*voices, claim=claim) == (Badge("X", "Xenia", "denies"), Badge("Y", "Yann"))


def test_a_claim_shows_how_it_is_put_forward() -> None:
    voices = (Voice(id="x", name="Xenia"), Voice(id="y", name="Yann"), Voice(id="z", name="Zoe"))
    paper = (Locator(source="paper", paragraph=1),)
    claim = said(
        Claim(title="A"),
        Assertion(by=("x",), mode=Mode.PRESUPPOSED),
        Assertion(by=("y",), via=("wire",), at=paper),
        Assertion(by=("z",), via=("paper",), at=paper),
    )
    assert spoken_by(*voices, claim=claim) == (
        Badge("X", "Xenia", manner=Manner.GRANTED),
        Badge("Y", "Yann", manner=Manner.THROUGH_OTHERS),
        Badge("Z", "Zoe"),
    )


def test_the_plainest_way_to_put_a_claim_forward_counts() -> None:
    voices = (Voice(id="x", name="Xenia"), Voice(id="y", name="Yann"))
    claim = said(
        Claim(title="A"),
        Assertion(by=("x", "y"), mode=Mode.PRESUPPOSED),
        Assertion(by=("x",), stance=Stance.REPORTS),
        Assertion(by=("y",), mode=Mode.MAY),
    )
    assert spoken_by(*voices, claim=claim) == (
        Badge("X", "Xenia", manner=Manner.THROUGH_OTHERS),
        Badge("Y", "Yann"),
    )


def test_a_single_voice_and_a_reconstructor_need_no_badges() -> None:
    alone = Voice(id="x", name="Xenia")
    claim = said(Claim(title="A"), Assertion(by=("x", "we")))
    assert spoken_by(alone, Voice(id="we", kind=VoiceKind.RECONSTRUCTOR), claim=claim) == ()


@pytest.mark.parametrize(
    "made",
    [
        Assertion(by=("x",), stance=Stance.DENIES),
        Assertion(by=("x",), mode=Mode.PRESUPPOSED),
        Assertion(by=("x",), via=("wire",)),
    ],
)
def test_a_single_voice_that_does_not_assert_has_a_badge_that_says_so(made: Assertion) -> None:
    [badge] = spoken_by(Voice(id="x", name="Xenia"), claim=said(Claim(title="A"), made))
    assert badge.stance or badge.manner is not Manner.OUTRIGHT


def test_a_card_says_where_its_claim_is_found() -> None:
    def shown(*locators: Locator) -> str:
        claim = said(Claim(title="A"), Assertion(at=locators))
        return stage(ArgumentMap(claims=(claim,))).cards[0].place

    assert shown(Locator(source="metro", paragraph=16)) == "¶16"
    assert shown(Locator(source="other"), Locator(source="metro", page=2)) == "p. 2"
    assert shown() == ""


def test_cards_name_their_sources_where_these_differ() -> None:
    def shown(*cited: str) -> list[str]:
        claims = (
            said(Claim(title=title), Assertion(at=(Locator(source=title),))) for title in cited
        )
        sources = (Source(id="metro", publisher="Metro"), Source(id="book", title="A book"))
        return [
            card.note for card in stage(ArgumentMap(claims=tuple(claims), sources=sources)).cards
        ]

    assert shown("metro", "book", "undeclared") == ["Metro", "A book", "undeclared"]
    assert shown("metro") == [""]


def test_only_a_stated_probability_is_shown() -> None:
    def shown(*forecasts: Forecast, reading: Reading | None = None) -> tuple[float, float] | None:
        foretold = Prediction(event="it rains", forecasts=forecasts, reading=reading)
        claim = said(Claim(title="A"), Assertion(prediction=foretold))
        scales = (Scale("mine", (Term("likely", 0.6, 0.8),)),)
        return stage(ArgumentMap(claims=(claim,), scales=scales)).cards[0].probability

    assert shown(Forecast(probability=0.7)) == (0.7, 0.7)
    assert shown(Forecast(probability=0.7), Forecast(low=0.1, high=0.3)) == (0.1, 0.3)
    assert shown(Forecast(low=0.9)) == (0.9, 1.0)
    assert shown(Forecast(term="Likely", scale="mine")) == (0.6, 0.8)
    assert shown(Forecast(term="likely", scale="icd203")) == (0.55, 0.8)
    assert shown(Forecast(term="likely", scale="unknown")) is None
    assert shown(Forecast(probability=1.7)) is None
    assert shown(reading=Reading(forecast=Forecast(probability=0.5))) is None


def test_a_claim_without_text_is_called_by_its_title() -> None:
    assert stage(ArgumentMap(claims=(Claim(title="A"),))).cards[0].text == "A"


# The whole


def test_keys_are_ids_or_titles_made_unique() -> None:
    stated = ArgumentMap(
        claims=(Claim(title="One", id="x"), Claim(title="x"), Claim(title="Two", id="x")),
        arguments=(Argument(title="x"),),
    )
    assert {shown.key for shown in stage(stated).cards} == {"x", "x (2)", "x (3)", "x (4)"}


def test_what_nothing_joins_is_set_aside_unless_nothing_is_joined() -> None:
    scene = staged("A B C", "A support B", arguments=(Argument(title="X", gist="Once more."),))
    assert [row.key for row in scene.loose] == ["C", "X"]
    assert scene.loose[1].heading == "X"
    assert not staged("A B").loose


def test_panels_are_the_sections_that_the_author_groups() -> None:
    one, two, three = claims("A B C")
    stated = ArgumentMap(
        claims=(evolve(one, section=1), evolve(two, section=0), evolve(three, section=2)),
        sections=(
            Section(title="Reasons", grouped=True),
            Section(title="Some", level=2, parent=0),
            Section(title="Others"),
        ),
        relations=relations("A support B", "C support B"),
    )
    assert stage(stated).panels == (Panel(title="Reasons", cards=("A", "B")),)


def test_a_title_is_given_where_the_map_has_none() -> None:
    assert stage(ArgumentMap(), title="file").title == "file"
    assert stage(ArgumentMap(title="Mine", authors=("Me", "You")), title="file").subtitle == (
        "Me, You"
    )


# How much there is


def test_what_is_shown_is_counted_whatever_it_looks_like() -> None:
    inside = argument("X", "P Q therefore T")
    objection = Argument(title="Y", gist="A sketch that objects.")
    attack = Relation(
        source=ArgumentReference("Y"), kind=RelationKind.ATTACK, target=ClaimReference("T")
    )
    scene = stage(
        ArgumentMap(claims=claims("P Q T"), arguments=(inside, objection), relations=(attack,))
    )
    assert card(scene, "Y").kind is CardKind.OBJECTION
    assert scene.count == Count(claims=3, arguments=2)


def test_who_imputes_counts_as_a_voice() -> None:
    first, second = claims("A B")
    voices = (Voice(id="ann"), Voice(id="me", kind=VoiceKind.RECONSTRUCTOR), Voice(id="silent"))
    scene = stage(
        ArgumentMap(
            claims=(said(first, Assertion(by=("ann",))), said(second, Assertion(by=("me",)))),
            voices=voices,
            relations=relations("B support A"),
        )
    )
    assert scene.count.voices == 2
