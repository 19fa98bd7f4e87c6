"""What a block says by itself, whatever stands around it."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from argmap.formats.argdown.occurrence import Inference, Member, Role, Structure
from argmap.formats.argdown.tree import BlockKind, Kind, Sign

if TYPE_CHECKING:
    from argmap.formats.argdown.tree import Block, Element

_LINE_BREAKS = frozenset("\n\r\u2028\u2029")
"""What a bracket may be followed by without opening a title."""

# Bound once: in Python 3.11 to look up the member of an enumeration takes as long as a call.
_STRUCTURE, _HEADING = BlockKind.STRUCTURE, BlockKind.HEADING
_INFERENCE, _UNDERCUT_BY = Kind.INFERENCE, Sign.UNDERCUT_BY
_PREMISE, _CONCLUSION = Role.PREMISE, Role.INTERMEDIARY_CONCLUSION
_ITEMS = frozenset({Sign.ORDERED_ITEM, Sign.UNORDERED_ITEM})


class Paragraph:
    """What one block says, whatever stands around it.

    `starts` are its members in the order in which they start, `ends` in the order in which they
    end: what is nested below a member ends before it. `related` are those behind the sign of a
    relation. `inference` is the last one in the block; `broken` says that reading stopped there.
    `mentions` are titles inside texts, found when they are first asked for: whether each is a
    claim's, the title, and where in the block it starts. So are `odd_starts`, the members that do
    not start as one expects, and whether all `looks_odd`.
    """

    __slots__ = (
        "block",
        "broken",
        "ends",
        "headings",
        "inference",
        "looks_odd",
        "mentions",
        "odd_starts",
        "related",
        "starts",
        "structure",
        "undercuts",
    )

    def __init__(self, block: Block) -> None:
        self.block = block
        self.broken = False
        self.starts: list[Member] = []
        self.ends: list[Member] = []
        self.related: list[Member] = []
        self.undercuts: list[Member] = []
        self.headings: list[Element] = []
        self.mentions: tuple[tuple[bool, str, int], ...] | None = None
        self.odd_starts: tuple[Member, ...] | None = None
        self.looks_odd = False
        self.structure: Structure | None = None
        self.inference: Inference | None = None


def paragraph(block: Block, before: int | None = None) -> Paragraph:
    """Return what a block says.

    With `before` the walk breaks off at the first element that reaches beyond that place. What has
    not ended by then, the element's ancestors included, is not among the ends.
    """
    walk = _Walk(block, before)
    with suppress(_BrokenOffError):
        walk.elements()
    return walk.paragraph


class _BrokenOffError(Exception):
    """The walk has come to where it is to break off."""


class _Walk:
    def __init__(self, block: Block, before: int | None) -> None:
        self.block = block
        self.before = before
        self.paragraph = Paragraph(block)

    def elements(self) -> None:
        if self.block.kind is _STRUCTURE:
            self.structure()
        elif self.block.kind is _HEADING:
            for element in self.block.elements:
                self.reach(element)
                self.paragraph.headings.append(element)
                for misplaced in element.children:
                    self.end(self.start(misplaced))
        else:
            for element in self.block.elements:
                member = self.start(element)
                if element.sign in _ITEMS:
                    member.role = Role.LISTED
                self.end(member)

    def structure(self) -> None:
        structure = self.paragraph.structure = Structure(self.block)
        above: Inference | None = None
        for element in self.block.elements:
            if element.kind is _INFERENCE:
                self.reach(element)
                above = Inference(element, self.block, structure)
                structure.inferences.append(above)
                self.paragraph.inference = above
                self.below(above)
                continue
            member = self.start(element)
            member.role = _PREMISE if above is None else _CONCLUSION
            member.structure = structure
            member.inference = above
            self.end(member)
            structure.statements.append(member)
            above = None
        if structure.statements and structure.statements[-1].inference is not None:
            structure.statements[-1].role = Role.MAIN_CONCLUSION

    def reach(self, element: Element) -> None:
        """Break off if an element is where the walk is to end."""
        if self.before is not None and element.span[1] > self.before:
            self.paragraph.broken = True
            raise _BrokenOffError

    def start(self, element: Element, parent: Member | Inference | None = None) -> Member:
        if self.before is not None:
            self.reach(element)
        place = element.title
        title = self.block.text[place[0] : place[1]] if place else ""
        if title[:1] in _LINE_BREAKS:
            title = ""
        member = Member(element, self.block, title, parent)
        self.paragraph.starts.append(member)
        return member

    def end(self, member: Member) -> None:
        """Walk what stands below a member of the first level, which ends with that."""
        if member.element.children:
            self.below(member)
        self.paragraph.ends.append(member)

    def below(self, top: Member | Inference) -> None:
        """Walk all that is nested below; without recursion, for trees of any depth."""
        related, ends = self.paragraph.related, self.paragraph.ends
        open_ = [(top, iter(top.element.children))]
        while open_:
            parent, children = open_[-1]
            for element in children:
                member = self.start(element, parent)
                related.append(member)
                if element.sign is _UNDERCUT_BY:
                    self.undercut(member)
                if element.children:
                    open_.append((member, iter(element.children)))
                    break
                ends.append(member)
            else:
                open_.pop()
                if open_ and isinstance(parent, Member):
                    ends.append(parent)

    def undercut(self, member: Member) -> None:
        member.undercut = self.paragraph.inference
        self.paragraph.undercuts.append(member)
