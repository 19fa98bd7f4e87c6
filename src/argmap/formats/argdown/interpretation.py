"""From the tree of an Argdown file to what it says.

Titles become claims and arguments that may be stated in many places. Members are recorded where
they end, what is nested below one before it: the order decides which definition counts as the
last, and which member as the first.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from argmap.formats.argdown.document import Argument, Document, EquivalenceClass
from argmap.formats.argdown.faults import FAR_UNDERCUT, SECOND_STRUCTURE
from argmap.formats.argdown.occurrence import Member, Section
from argmap.formats.argdown.paragraph import paragraph
from argmap.formats.argdown.tree import BlockKind, Kind
from argmap.text import Label, Span

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.formats.argdown.occurrence import Inference, Structure
    from argmap.formats.argdown.paragraph import Paragraph
    from argmap.formats.argdown.tree import Block, Element, File
    from argmap.text import Diagnostic, Text

_UNKNOWN: Mapping[int, Paragraph] = MappingProxyType({})
# Bound once: in Python 3.11 to look up the member of an enumeration takes as long as a call.
_EMPTY, _HEADING, _ARGUMENT = BlockKind.EMPTY, BlockKind.HEADING, BlockKind.ARGUMENT
_ARGUMENTS = frozenset({Kind.ARGUMENT_DEFINITION, Kind.ARGUMENT_REFERENCE})


def interpret(
    text: Text, file: File, *, before: int | None = None, known: Mapping[int, Paragraph] = _UNKNOWN
) -> Document:
    """Return what a file says.

    With `before` the reading breaks off at the first element that reaches beyond that offset. What
    has not ended by then, the element's ancestors included, is no member of anything.

    `known` holds what blocks say that are known from an earlier state of the file, under their
    numbers. Their members become those of this document and are lost to that of the earlier state.
    """
    reader = _Reader(Document(text, file))
    for number, (offset, block) in enumerate(file.blocks):
        if before is not None and offset >= before:
            break
        read = known.get(number) or paragraph(block, None if before is None else before - offset)
        reader.take(read, offset)
        if read.broken:
            break
    return reader.document


class _Reader:
    """What is remembered from one block to the next."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.section: Section | None = None
        self.inference: Inference | None = None
        self.preceding: Argument | None = None

    def take(self, read: Paragraph, offset: int) -> None:
        """Put what a block says where it belongs."""
        self.document.paragraphs.append(read)
        kind = read.block.kind
        if kind is _EMPTY:
            return
        if kind is _HEADING:
            for element in read.headings:
                self.heading(element, read.block, offset)
        if read.structure is not None:
            self.structure(read.structure, offset)
        self.members(read, offset)
        for member in read.undercuts:
            self.undercut(member)
        self.inference = read.inference or self.inference
        owner = read.ends[-1].owner if kind is _ARGUMENT and not read.broken else None
        self.preceding = owner if isinstance(owner, Argument) else None

    def heading(self, element: Element, block: Block, offset: int) -> None:
        start, end = element.mark or (0, 1)
        section = Section(element, block, offset, end - start)
        parent = self.section
        while parent is not None and parent.level >= section.level:
            parent = parent.parent
        section.parent = parent
        siblings = self.document.roots if parent is None else parent.children
        siblings.append(section)
        self.section = section

    def structure(self, structure: Structure, offset: int) -> None:
        preceding = self.preceding
        if preceding is not None and preceding.structure is not None:
            self.document.faults.append(_second_structure(preceding, structure.block, offset))
            preceding = None
        structure.stand(preceding or self.untitled_argument(), self.section, offset)

    def members(self, read: Paragraph, offset: int) -> None:
        section, arguments = self.section, self.document.arguments
        for member in read.starts:
            member.stand(offset)
            member.section = section
            title = member.title
            if member.element.kind not in _ARGUMENTS:
                member.owner = self.claim(title)
            elif title in arguments and title:
                member.owner = arguments[title]
            elif title:
                member.owner = arguments[title] = Argument(title, is_titled=True)
            else:
                member.owner = self.untitled_argument()
        for member in read.ends:
            member.owner.members.append(member)

    def claim(self, title: str) -> EquivalenceClass:
        classes = self.document.classes
        name = title or self.next_title()
        found = classes.get(name)
        if found is None:
            found = classes[name] = EquivalenceClass(name, is_titled=bool(title))
        return found

    def untitled_argument(self) -> Argument:
        """Return a new argument, in the place of one that may have been given its title before."""
        title = self.next_title()
        argument = self.document.arguments[title] = Argument(title, is_titled=False)
        return argument

    def next_title(self) -> str:
        self.document.untitled += 1
        return f"Untitled {self.document.untitled}"

    def undercut(self, member: Member) -> None:
        """Find the inference read last: there a sign leads, whatever statement it stands below."""
        if member.undercut is None or member.undercut.structure.block is not member.block:
            member.undercut = self.inference
        parent, inference = member.parent, member.undercut
        if (
            inference is not None
            and isinstance(parent, Member)
            and isinstance(parent.owner, EquivalenceClass)
            and parent.inference is not inference
        ):
            self.document.faults.append(_far_undercut(member, inference))


def _second_structure(argument: Argument, block: Block, offset: int) -> Diagnostic:
    first = argument.structure
    fault = SECOND_STRUCTURE.at(_opening(block, offset), argument.title)
    if first is None:
        return fault
    return fault._replace(labels=(Label(_opening(first.block, first.offset), "the first one"),))


def _far_undercut(member: Member, inference: Inference) -> Diagnostic:
    label = Label(inference.span, "the inference that other programs take it to undercut")
    return FAR_UNDERCUT.at(member.sign_span)._replace(labels=(label,))


def _opening(block: Block, offset: int) -> Span:
    """Return the place of a block's first line."""
    line, _, _ = block.text.partition("\n")
    return Span(offset, offset + len(line.rstrip()))
