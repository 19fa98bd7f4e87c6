"""Where an Argdown file states something, and what part each place has.

Plain slots classes, as in `document`.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from argmap.formats.argdown.tree import Kind, PieceKind
from argmap.text import NOWHERE, Span, span_of

if TYPE_CHECKING:
    from argmap.formats.argdown.document import Argument, Relation, Topic
    from argmap.formats.argdown.tree import Block, Element, Range


_NO_TEXT = frozenset({PieceKind.TAG, PieceKind.NEWLINE})
_REFERENCES = frozenset({Kind.STATEMENT_REFERENCE, Kind.ARGUMENT_REFERENCE})


class Role(Enum):
    """What an occurrence does where it stands."""

    STANDALONE = "a block of its own"
    LISTED = "an item of a list"
    RELATED = "under a relation sign"
    PREMISE = "a premise"
    INTERMEDIARY_CONCLUSION = "an intermediary conclusion"
    MAIN_CONCLUSION = "the main conclusion"


# Bound once: in Python 3.11 to look up the member of an enumeration takes as long as a call.
_STANDALONE, _RELATED = Role.STANDALONE, Role.RELATED


class Occurrence:
    """An element of the tree where it stands in the file.

    `offset` is where its block starts: ranges of the element count from there.
    """

    __slots__ = ("_span", "block", "element", "offset")

    def __init__(self, element: Element, block: Block, offset: int = 0) -> None:
        self.element = element
        self.block = block
        self.stand(offset)

    def stand(self, offset: int) -> None:
        """Take the place in a file that the block has."""
        self.offset = offset
        self._span: Span | None = None

    def _place(self, span: Range | None) -> Span | None:
        return None if span is None else span_of((self.offset + span[0], self.offset + span[1]))

    @property
    def span(self) -> Span:
        """The place from the sign to the end of the data, what is nested below not included."""
        if self._span is None:  # Kept, for a claim and its relation are in one place.
            start, end = self.element.span
            self._span = span_of((self.offset + start, self.offset + end))
        return self._span

    @property
    def title_span(self) -> Span | None:
        """The place of the title inside its brackets, if one is written."""
        return self._place(self.element.title)

    @property
    def text_span(self) -> Span | None:
        """The place of the running text, its tags included, if there is any."""
        content = self.element.content
        return self._place((content[0][1], content[-1][2])) if content else None

    @property
    def data_span(self) -> Span | None:
        """The place of the data from brace to brace, if there are any."""
        return self._place(self.element.data)


class Section(Occurrence):
    """A heading with the sections below it; `level` is the number of its hash signs."""

    __slots__ = ("children", "level", "parent")

    def __init__(self, element: Element, block: Block, offset: int, level: int) -> None:
        super().__init__(element, block, offset)
        self.level = level
        self.parent: Section | None = None
        self.children: list[Section] = []


class Member(Occurrence):
    """A place where a claim or an argument is stated or referred to.

    `title` is empty where none is written; a reference repeats one without a text. `section` is
    the one open there. `structure` is set for what stands in a premise-conclusion structure and
    `inference` for its conclusions. `parent` is what it is related to by the sign it stands behind,
    and then data under the key `link` belong to that relation. `undercut` is the inference read
    last before a sign for an undercut.
    """

    __slots__ = (
        "inference",
        "is_reference",
        "owner",
        "parent",
        "role",
        "section",
        "structure",
        "title",
        "undercut",
    )
    owner: Topic

    def __init__(
        self, element: Element, block: Block, title: str, parent: Member | Inference | None = None
    ) -> None:
        self.element = element
        self.block = block
        self.title = title
        self.parent = parent
        self.is_reference = bool(title) and element.kind in _REFERENCES
        self.role = _STANDALONE if parent is None else _RELATED
        self.section: Section | None = None
        self.structure: Structure | None = None
        self.inference: Inference | None = None
        self.undercut: Inference | None = None

    @property
    def has_text(self) -> bool:
        """Whether more than tags stands behind its title, which for a reference is a fault."""
        return any(kind not in _NO_TEXT for kind, _, _ in self.element.content)

    @property
    def sign_span(self) -> Span:
        """The place of the sign that the member stands behind."""
        return self._place(self.element.mark) or NOWHERE


class Inference(Occurrence):
    """A line that infers: its rules and data stand in its element.

    `position` is that of its conclusion among the structure's statements, counted from 0.
    """

    __slots__ = ("position", "relations", "structure")
    relations: list[Relation]

    def __init__(self, element: Element, block: Block, structure: Structure) -> None:
        super().__init__(element, block)
        self.structure = structure
        self.position = len(structure.statements)


class Structure:
    """A premise-conclusion structure: numbered statements, some of them inferred.

    `section` is the one it stands in. `preceding` counts the argument's members that had ended
    before it. In a faulty file the last statement may be a premise, or a statement missing.
    """

    __slots__ = (
        "argument",
        "block",
        "inferences",
        "offset",
        "preceding",
        "section",
        "statements",
    )
    argument: Argument

    def __init__(self, block: Block, offset: int = 0) -> None:
        self.block = block
        self.offset = offset
        self.section: Section | None = None
        self.preceding = 0
        self.statements: list[Member] = []
        self.inferences: list[Inference] = []

    def stand(self, argument: Argument, section: Section | None, offset: int) -> None:
        """Take the place in a file, behind all that its argument has been said so far."""
        self.argument = argument
        self.section = section
        self.offset = offset
        self.preceding = len(argument.members)
        argument.structure = self
        for inference in self.inferences:
            inference.stand(offset)

    @property
    def conclusion(self) -> Member | None:
        """The main conclusion, unless the structure breaks off before it."""
        last = self.statements[-1] if self.statements else None
        return last if last is not None and last.role is Role.MAIN_CONCLUSION else None
