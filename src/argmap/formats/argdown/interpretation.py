"""From the tree of an Argdown file to what it says.

One walk in the order of the text. What is nested below an occurrence ends before it, and both
members and relations are recorded where they end: the order decides which definition counts as
the last, which member as the first, and which of two equal relations stays.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from argmap.formats.argdown.document import (
    Argument,
    Document,
    EquivalenceClass,
    Inference,
    Member,
    Mention,
    Relation,
    Role,
    Section,
    Structure,
)
from argmap.formats.argdown.faults import FAR_UNDERCUT, SECOND_STRUCTURE
from argmap.formats.argdown.tree import BlockKind, Kind, Sign
from argmap.model import RelationKind
from argmap.text import Label, Span

if TYPE_CHECKING:
    from argmap.formats.argdown.document import End, Topic
    from argmap.formats.argdown.tree import Block, Element, File
    from argmap.text import Diagnostic, Text


def interpret(text: Text, file: File, *, before: int | None = None) -> Document:
    """Return what a file says.

    With `before` the walk breaks off at the first element that reaches beyond that offset. What
    has not ended by then, the element's ancestors included, is no member of anything.
    """
    walk = _Walk(Document(text, file), before)
    with suppress(_BrokenOffError):
        walk.blocks()
    return walk.document


_KINDS = {
    Sign.SUPPORTS: RelationKind.SUPPORT,
    Sign.SUPPORTED_BY: RelationKind.SUPPORT,
    Sign.ATTACKS: RelationKind.ATTACK,
    Sign.ATTACKED_BY: RelationKind.ATTACK,
    Sign.UNDERCUTS: RelationKind.UNDERCUT,
    Sign.UNDERCUT_BY: RelationKind.UNDERCUT,
    Sign.CONTRADICTS: RelationKind.CONTRADICTORY,
}
_FROM_PARENT = frozenset({Sign.SUPPORTS, Sign.ATTACKS, Sign.UNDERCUTS, Sign.CONTRADICTS})
_ARGUMENTS = frozenset({Kind.ARGUMENT_DEFINITION, Kind.ARGUMENT_REFERENCE})
_LINE_BREAKS = ("\n", "\r", "\u2028", "\u2029")
"""What a bracket may be followed by without opening a title."""

_REFERENCES = frozenset({Kind.STATEMENT_REFERENCE, Kind.ARGUMENT_REFERENCE})
_ITEMS = frozenset({Sign.ORDERED_ITEM, Sign.UNORDERED_ITEM})


class _BrokenOffError(Exception):
    """The walk has come to where it is to break off."""


class _Walk:
    """What the walk remembers from one element to the next."""

    def __init__(self, document: Document, before: int | None) -> None:
        self.document = document
        self.before = before
        self.untitled = 0
        self.section: Section | None = None
        self.inference: Inference | None = None
        self.relations: dict[tuple[End, End], list[Relation]] = {}

    def blocks(self) -> None:
        preceding: Argument | None = None
        for offset, block in self.document.file.blocks:
            if block.kind is BlockKind.EMPTY:
                continue
            if self.before is not None and offset >= self.before:
                raise _BrokenOffError
            if block.kind is BlockKind.STRUCTURE:
                self.structure(block, offset, preceding)
                preceding = None
            elif block.kind is BlockKind.HEADING:
                self.heading(block, offset)
                preceding = None
            else:
                preceding = self.standing(block, offset)

    def standing(self, block: Block, offset: int) -> Argument | None:
        """Walk a statement, an argument or a list; return the argument it is, if it is one."""
        owner: EquivalenceClass | Argument | None = None
        for element in block.elements:
            member = self.start(element, block, offset)
            if element.sign in _ITEMS:
                member.role = Role.LISTED
            self.below(member)
            self.end(member)
            owner = member.owner
        return owner if block.kind is BlockKind.ARGUMENT and isinstance(owner, Argument) else None

    def heading(self, block: Block, offset: int) -> None:
        for element in block.elements:
            self.reach(element, offset)
            start, end = element.mark or (0, 1)
            section = Section(element, block, offset, end - start)
            parent = self.section
            while parent is not None and parent.level >= section.level:
                parent = parent.parent
            section.parent = parent
            siblings = self.document.roots if parent is None else parent.children
            siblings.append(section)
            self.section = section

    def structure(self, block: Block, offset: int, preceding: Argument | None) -> None:
        if preceding is not None and preceding.structure is not None:
            self.document.faults.append(_second_structure(preceding, block, offset))
            preceding = None
        argument = preceding or self.untitled_argument()
        structure = Structure(argument, block, offset)
        structure.section = self.section
        argument.structure = structure
        inference: Inference | None = None
        for element in block.elements:
            if element.kind is Kind.INFERENCE:
                self.reach(element, offset)
                inference = Inference(element, block, offset, structure)
                structure.inferences.append(inference)
                self.inference = inference
                self.below(inference)
            else:
                self.statement(element, structure, inference)
                inference = None
        if structure.statements and structure.statements[-1].inference is not None:
            structure.statements[-1].role = Role.MAIN_CONCLUSION

    def statement(self, element: Element, structure: Structure, above: Inference | None) -> None:
        member = self.start(element, structure.block, structure.offset)
        member.role = Role.PREMISE if above is None else Role.INTERMEDIARY_CONCLUSION
        member.structure = structure
        member.inference = above
        self.below(member)
        self.end(member)
        structure.statements.append(member)

    def below(self, top: Member | Inference) -> None:
        """Walk all that is nested below; without recursion, for trees of any depth."""
        if not top.element.children:
            return
        open_: list[Member | Inference] = [top]
        waiting = [iter(top.element.children)]
        while waiting:
            parent = open_[-1]
            element = next(waiting[-1], None)
            if element is not None:
                member = self.start(element, top.block, top.offset)
                member.role = Role.RELATED
                member.mention = Mention(parent, member)
                open_.append(member)
                waiting.append(iter(element.children))
                continue
            waiting.pop()
            open_.pop()
            if open_ and isinstance(parent, Member):
                self.end(parent)

    def reach(self, element: Element, offset: int) -> None:
        """Break off if an element is where the walk is to end."""
        if self.before is not None and offset + element.span[1] > self.before:
            raise _BrokenOffError

    def start(self, element: Element, block: Block, offset: int) -> Member:
        if self.before is not None:
            self.reach(element, offset)
        title = block.text[slice(*element.title)] if element.title else ""
        if title[:1] in _LINE_BREAKS:
            title = ""
        if element.kind not in _ARGUMENTS:
            owner: Topic = self.claim(title)
        else:
            owner = self.argument(title) if title else self.untitled_argument()
        member = Member(element, block, offset, owner)
        member.is_reference = bool(title) and element.kind in _REFERENCES
        return member

    def end(self, member: Member) -> None:
        member.section = self.section
        member.owner.members.append(member)
        if member.mention is not None:
            self.relate(member.mention)

    def claim(self, title: str) -> EquivalenceClass:
        classes = self.document.classes
        name = title or self.next_title()
        found = classes.get(name)
        if found is None:
            found = classes[name] = EquivalenceClass(name, is_titled=bool(title))
        return found

    def argument(self, title: str) -> Argument:
        arguments = self.document.arguments
        found = arguments.get(title)
        if found is None:
            found = arguments[title] = Argument(title, is_titled=True)
        return found

    def untitled_argument(self) -> Argument:
        """Return a new argument, in the place of one that may have been given its title before."""
        title = self.next_title()
        argument = self.document.arguments[title] = Argument(title, is_titled=False)
        return argument

    def next_title(self) -> str:
        self.untitled += 1
        return f"Untitled {self.untitled}"

    def ends(self, mention: Mention) -> tuple[End, End] | None:
        """Return what a sign leads from and to, or None where it may not stand."""
        sign = mention.sign
        child = mention.member.owner
        parent = mention.parent
        above: End = parent if isinstance(parent, Inference) else parent.owner
        if sign is Sign.UNDERCUT_BY:
            # Whatever statement it stands below, it reaches the inference read last.
            if isinstance(above, EquivalenceClass) and self.inference is not None:
                if isinstance(parent, Member) and parent.inference is not self.inference:
                    self.document.faults.append(_far_undercut(mention, self.inference))
                above = self.inference
        elif isinstance(above, Inference):
            return None
        if sign is Sign.CONTRADICTS and isinstance(child, Argument):
            return None
        return (above, child) if sign in _FROM_PARENT else (child, above)

    def relate(self, mention: Mention) -> None:
        """Record a relation, or one more mention of it.

        One from a thing to itself counts as said already where any relation of its kind leads
        there; a contradiction reads the same both ways.
        """
        kind = _KINDS.get(mention.sign)
        ends = self.ends(mention)
        if kind is None or ends is None:
            return
        source, target = ends
        relation = self.known(kind, source, target)
        if relation is None:
            relation = Relation(kind, source, target)
            self.relations.setdefault((source, target), []).append(relation)
            self.document.relations.append(relation)
            source.relations.append(relation)
            target.relations.append(relation)
        relation.mentions.append(mention)
        mention.relation = relation

    def known(self, kind: RelationKind, source: End, target: End) -> Relation | None:
        if source is target:
            candidates = [known for known in target.relations if known.target is target]
        else:
            candidates = self.relations.get((source, target), [])
            if kind is RelationKind.CONTRADICTORY:
                candidates = candidates + self.relations.get((target, source), [])
        for relation in candidates:
            if relation.kind is kind:
                return relation
        return None


def _second_structure(argument: Argument, block: Block, offset: int) -> Diagnostic:
    first = argument.structure
    fault = SECOND_STRUCTURE.at(_opening(block, offset), argument.title)
    if first is None:
        return fault
    return fault._replace(labels=(Label(_opening(first.block, first.offset), "the first one"),))


def _far_undercut(mention: Mention, inference: Inference) -> Diagnostic:
    label = Label(inference.span, "the inference that other programs take it to undercut")
    return FAR_UNDERCUT.at(mention.span)._replace(labels=(label,))


def _opening(block: Block, offset: int) -> Span:
    """Return the place of a block's first line."""
    line, _, _ = block.text.partition("\n")
    return Span(offset, offset + len(line.rstrip()))
