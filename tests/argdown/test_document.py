"""What a document knows of an Argdown file, by the rules of the language."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from argmap.formats.argdown.document import Argument, Document, EquivalenceClass, Relation
from argmap.formats.argdown.interpretation import interpret
from argmap.formats.argdown.occurrence import Inference, Role
from argmap.formats.argdown.parser import parse
from argmap.formats.argdown.relating import relate
from argmap.text import Severity, Text


def document(content: str, before: int | None = None) -> Document:
    written = interpret(Text("written", content), parse(content), before=before)
    relate(written)
    return written


def said(written: Document, title: str) -> list[str]:
    """Return the members of a claim as they stand in the text, in their order."""
    content = written.text.content
    return [content[slice(*member.span)] for member in written.classes[title].members]


def name(end: EquivalenceClass | Argument | Inference) -> str:
    if isinstance(end, EquivalenceClass):
        return f"[{end.title}]"
    if isinstance(end, Argument):
        return f"<{end.title}>"
    return f"<{end.structure.argument.title}>#{end.position}"


def related(relations: list[Relation]) -> list[str]:
    return [f"{name(each.source)} {each.kind.value} {name(each.target)}" for each in relations]


def test_what_is_nested_below_a_member_ends_before_it() -> None:
    written = document("[A]: outer\n  + <B>\n    - <C>\n  + [A]: inner")
    assert said(written, "A") == ["+ [A]: inner", "[A]: outer"]
    assert related(written.relations) == ["<C> attack <B>", "<B> support [A]"]


def test_untitled_claims_and_arguments_share_a_count_in_the_order_of_the_text() -> None:
    written = document("a\n  + b\n\n(1) c\n----\n(2) d")
    titles = ["Untitled 1", "Untitled 2", "Untitled 4", "Untitled 5"]
    assert list(written.classes) == titles
    assert list(written.arguments) == ["Untitled 3"]
    assert not any(claim.is_titled for claim in written.classes.values())


@pytest.mark.parametrize(
    ("sign", "expected"),
    [
        ("+>", "<P> support <C>"),
        ("->", "<P> attack <C>"),
        ("_>", "<P> undercut <C>"),
        ("<+", "<C> support <P>"),
        ("+", "<C> support <P>"),
        ("<-", "<C> attack <P>"),
        ("-", "<C> attack <P>"),
        ("<_", "<C> undercut <P>"),
        ("_", "<C> undercut <P>"),
    ],
)
def test_signs(sign: str, expected: str) -> None:
    written = document(f"<P>\n  {sign} <C>")
    assert related(written.relations) == [expected]
    (member,) = written.relations[0].members
    assert member is written.arguments["C"].members[0]
    assert member.parent is written.arguments["P"].members[0]
    assert written.text.extract(member.sign_span) == sign


def test_a_relation_said_twice_is_one_with_three_members() -> None:
    written = document("[A]\n  + [B]\n  + [B]: again\n\n[B]\n  +> [A]")
    assert related(written.relations) == ["[B] support [A]"]
    (relation,) = written.relations
    assert len(relation.members) == 3


def test_a_contradiction_reads_the_same_both_ways() -> None:
    written = document("[A]\n  >< [B]\n\n[B]\n  >< [A]")
    assert related(written.relations) == ["[A] contradictory [B]"]


def test_what_bears_on_itself_adds_nothing_to_what_bears_on_it() -> None:
    assert related(document("[A]\n  + [B]\n  + [A]").relations) == ["[B] support [A]"]
    assert related(document("[A]\n  + [A]").relations) == ["[A] support [A]"]


STRUCTURE = "<T>: gist\n\n(1) p\n----\n(2) i\n(3) q\n-- rule --\n(4) c"


def test_a_structure_belongs_to_the_argument_right_before_it() -> None:
    written = document(STRUCTURE)
    structure = written.arguments["T"].structure
    assert structure is not None
    assert [member.role for member in structure.statements] == [
        Role.PREMISE,
        Role.INTERMEDIARY_CONCLUSION,
        Role.PREMISE,
        Role.MAIN_CONCLUSION,
    ]
    assert [inference.position for inference in structure.inferences] == [1, 3]
    assert structure.conclusion is structure.statements[3]
    assert structure.statements[3].inference is structure.inferences[1]
    assert {member.structure for member in structure.statements} == {structure}


@pytest.mark.parametrize("between", ["# Heading", "A claim.", "[A]\n  + <T>", "* <T>"])
def test_a_structure_behind_anything_else_has_an_argument_of_its_own(between: str) -> None:
    written = document(STRUCTURE.replace("\n\n", f"\n\n{between}\n\n"))
    (own,) = [argument for argument in written.arguments.values() if argument.structure]
    assert not own.is_titled


def test_a_second_structure_is_a_fault_and_is_not_lost() -> None:
    written = document(f"{STRUCTURE}\n\n<T>\n\n(1) x\n----\n(2) y")
    (fault,) = written.faults
    assert (fault.name, fault.severity) == ("second-structure", Severity.ERROR)
    assert written.text.position(fault.span.start).line == 12
    assert [bool(argument.structure) for argument in written.arguments.values()] == [True, True]


def test_a_structure_that_breaks_off_has_no_conclusion() -> None:
    structure = document("(1) p\n----\n(2) i\n(3) q").arguments["Untitled 1"].structure
    assert structure is not None
    assert structure.conclusion is None


def test_an_undercut_below_a_statement_reaches_the_inference_read_last() -> None:
    assert related(document("[A]\n  <_ <U>").relations) == ["<U> undercut [A]"]
    near = document(f"{STRUCTURE}\n  <_ <U>")
    assert related(near.relations) == ["<U> undercut <T>#3"]
    assert near.faults == []
    far = document(f"{STRUCTURE}\n\n# Later\n\n[A]\n  <_ <U>")
    assert related(far.relations) == ["<U> undercut <T>#3"]
    (fault,) = far.faults
    assert (fault.name, fault.severity) == ("far-undercut", Severity.WARNING)
    assert far.text.extract(fault.span) == "<_"
    assert far.text.extract(fault.labels[0].span).startswith("-- rule")


def test_an_undercut_below_an_inference_line() -> None:
    written = document(STRUCTURE.replace("----\n", "----\n  <_ <U>\n"))
    assert related(written.relations) == ["<U> undercut <T>#1"]


def test_sections_nest_by_level_and_members_know_the_open_one() -> None:
    written = document("[A]\n\n# One\n\n### Deep\n\n[A]\n\n## Two\n\n# Three\n\n[A]")
    one, three = written.roots
    assert [section.level for section in one.children] == [3, 2]
    assert [section.parent for section in one.children] == [one, one]
    sections = [member.section for member in written.classes["A"].members]
    assert sections == [None, one.children[0], three]


def test_every_place_is_that_in_the_file() -> None:
    content = (
        "===\ntitle: x\n===\n\nfirst\n\n  [A]: some *text* #tag {a: 1}\n    + <B> {link: cause}"
    )
    written = document(content)
    (member,) = written.classes["A"].members
    spans = (member.span, member.title_span, member.text_span, member.data_span)
    assert [content[slice(*span)] for span in spans if span] == [
        "[A]: some *text* #tag {a: 1}",
        "A",
        "some *text* #tag ",
        "{a: 1}",
    ]
    (related_member,) = written.arguments["B"].members
    assert related_member is written.relations[0].members[0]
    assert content[slice(*(related_member.data_span or (0, 0)))] == "{link: cause}"
    assert content[slice(*(written.front_span or (0, 0)))] == "===\ntitle: x\n==="


def test_a_walk_that_breaks_off_keeps_what_had_ended() -> None:
    content = "[A]: a\n  + [B]: b\n  + <C>: c {x}\n    + <D>"
    written = document(content, before=content.index("{"))
    assert list(written.classes) == ["A", "B"]
    assert said(written, "A") == []
    assert said(written, "B") == ["+ [B]: b"]
    assert related(written.relations) == ["[B] support [A]"]
    assert document(content, before=0).classes == {}


lines = st.lists(
    st.sampled_from(
        [
            *("[A]", "[A]: a", "<A>", "<A>: b", "c", "  + [B]", "    - <C>", "  <_ <D>", "", ""),
            *("(1) p", "----", "(2) q", "-- r --", "1. x", "* y", "  >< [E]", "      _> z"),
            *("# H", "{d: 1}"),
        ]
    ),
    max_size=20,
).map("\n".join)


@given(lines | st.text())
def test_whatever_is_read_holds_together(content: str) -> None:
    written = document(content)
    topics = [*written.classes.values(), *written.arguments.values()]
    for topic in topics:
        assert all(member.owner is topic for member in topic.members)
        for member in topic.members:
            assert 0 <= member.span.start <= member.span.end <= len(content)
    for relation in written.relations:
        assert relation in relation.source.relations
        assert relation in relation.target.relations
        assert all(member.parent is not None for member in relation.members)
    pairs = [(each.kind, each.source, each.target) for each in written.relations]
    assert len(pairs) == len(set(pairs))
