"""Reading on after an edit gives what reading the whole text gives, places included."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import example, given, strategies as st

from argmap.formats.argdown import read
from argmap.formats.argdown.interpretation import interpret
from argmap.formats.argdown.parser import parse
from argmap.formats.argdown.revision import Revision, first_revision, next_revision
from argmap.text import Text
from places import with_places
from strategies.argdown_text import argdown_text, probes

if TYPE_CHECKING:
    from argmap.formats import Parsed
    from argmap.formats.argdown.document import Document

LINES = (
    *(
        "[A]",
        "[A]: a",
        "[B]: b #t",
        "<A>",
        "<A>: g",
        "words",
        "see @[A] and @<B>.",
        "# H",
        "",
        "",
        "",
    ),
    *(
        "  + [B]",
        "    - <C>: c",
        "  <_ <D>",
        "  >< [E]",
        "      _> z",
        "  + words",
        "  - [A]: again",
    ),
    *("(1) p", "----", "(2) q", "-- r {uses: [1]} --", "(3) [A]", "1. x", "* y"),
    *(
        "  + [B] {link: {kind: cause, sign: '+'}}",
        "[F]: f {id: F1, by: v, at: 's#p1'}",
        "[A] {a: 1}",
    ),
    *(
        "  - [C] {isInMap: false}",
        "[B]: c {isCanonical: true}",
        "{broken: [}",
        "[G]: g {isInGroup: true}",
    ),
    *("<Untitled 1>", "[Untitled 2]: u", "  + <Untitled 2>", "see @<A> {k: v}", "\t"),
)
FRONTS = (
    "",
    "===\ntitle: t\n===\n\n",
    "===\nmodel: {mode: strict}\nargmap: {voices: {v: V}}\n===\n\n",
)
texts = st.builds(
    lambda front, lines: front + "\n".join(lines),
    st.sampled_from(FRONTS),
    st.lists(st.sampled_from(LINES), max_size=25),
)


@st.composite
def edits(draw: st.DrawFn) -> list[str]:
    """Draw a text and what becomes of it by a few edits, most of them of one line."""
    states = [draw(texts | argdown_text())]
    for _ in range(draw(st.integers(1, 3))):
        lines = states[-1].split("\n")
        place = draw(st.integers(0, len(lines)))
        until = min(len(lines), place + draw(st.integers(0, 2)))
        lines[place:until] = draw(st.lists(st.sampled_from(LINES), max_size=2))
        states.append("\n".join(lines))
    return states


def whole(read: Parsed) -> Any:  # noqa: ANN401 - simple values nested in one another
    """Return a map and what is said of its writing with every place, which equality passes over."""
    return with_places(read.map), read.diagnostics


def stated(document: Document) -> object:
    """Return what a document says, and where, without what holds one another."""
    topics = (*document.classes.values(), *document.arguments.values())
    structures = (one.structure for one in document.arguments.values() if one.structure)
    return (
        [
            (type(one), one.title, one.is_titled, [each.span for each in one.members])
            for one in topics
        ],
        [
            (one.argument.title, one.offset, one.preceding, [each.span for each in one.inferences])
            for one in structures
        ],
        [(heading.span, len(heading.children)) for heading in document.roots],
        (document.untitled, document.faults),
    )


def last(states: list[str]) -> Revision:
    revision = first_revision(Text("t", states[0]))
    for content in states[1:]:
        handed_out = revision.parsed
        before = whole(handed_out)
        revision = next_revision(revision, Text("t", content))
        assert whole(handed_out) == before
    return revision


# Front matter makes three equals signs late front matter that are a text behind a claim.
@example(["===0===\n\n======\n\n0", "[A]\n===0===\n\n======\n\n0"])
@example(["[A]\n===0===\n\n======\n\n0", "===0===\n\n======\n\n0"])
# The name of the second argument is made, and the same as the written one of the first.
@example(
    ["[A]: a\n\n[A]\n  _> z\n  + <Untitled 2>\n\n(1) p", "[A]\n  _> z\n  + <Untitled 2>\n\n(1) p"]
)
@given(edits())
def test_reading_on_is_reading_the_whole(states: list[str]) -> None:
    text = Text("t", states[-1])
    revision = last(states)
    assert whole(revision.parsed) == whole(read(text))
    assert revision.file == parse(text.content)
    assert stated(revision.manuscript.document) == stated(interpret(text, revision.file))


@given(st.sampled_from(probes()), st.data())
def test_reading_on_in_a_probe(probe: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(probe)))
    put_in = data.draw(st.sampled_from(["x", " ", "\n", "\n\n", "[A]: a", "{", "\n  + [N]: n"]))
    states = [probe, probe[:place] + put_in + probe[place:], probe]
    assert whole(last(states).parsed) == whole(read(Text("t", probe)))
    changed = last(states[:2]).parsed
    assert whole(changed) == whole(read(Text("t", states[1])))


@pytest.mark.parametrize(
    "new", ["[A4]: another", "[A4]: a\n  - <N>: new", "[N]: new", "[A4]: a {x: 1}"]
)
def test_what_an_edit_leaves_alone_is_taken_over(new: str) -> None:
    text = "\n\n".join(f"[A{number}]: a\n  + <B{number}>: b {{y: 2}}" for number in range(9))
    before = first_revision(Text("t", text)).parsed.map
    revision = next_revision(
        first := first_revision(Text("t", text)), Text("t", text.replace("[A4]: a", new))
    )
    old = {id(one) for one in (*first.parsed.map.claims, *first.parsed.map.relations)}
    after = revision.parsed.map
    assert [one.title for one in before.claims][:4] == [one.title for one in after.claims][:4]
    assert sum(id(one) in old for one in after.claims) == 4
    assert sum(id(one) in old for one in after.relations) == 4
