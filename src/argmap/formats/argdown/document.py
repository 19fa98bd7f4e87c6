"""What an Argdown file says: which claims and arguments, and what bears on what.

A document is read off a tree and still close to the text. It knows which occurrences state the
same claim or argument and how the signs relate them; what the data blocks mean, how claims are
shown and which relations follow from others is for its readers to say.

The classes here are plain slots classes: a large file makes tens of thousands of their objects,
and attrs needs longer to build one class than all of these together.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, TypeAlias

from argmap.formats.argdown.occurrence import Inference
from argmap.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.formats.argdown.occurrence import Member, Section, Structure
    from argmap.formats.argdown.paragraph import Paragraph
    from argmap.formats.argdown.tree import File
    from argmap.model import RelationKind
    from argmap.text import Diagnostic, Text


class EquivalenceClass:
    """One claim, however many members state it.

    Members are in the order in which they end: what is nested below a member comes before it.
    A claim without a title is called `Untitled` and a number, counted in the order of the text.
    It has `relations` when somebody asks for those of the document (see `relating`).
    """

    __slots__ = ("is_titled", "members", "relations", "title")
    relations: list[Relation]

    def __init__(self, title: str, *, is_titled: bool) -> None:
        self.title = title
        self.is_titled = is_titled
        self.members: list[Member] = []


class Argument:
    """One argument: its descriptions, its references and at most one structure.

    Members, titles and relations are as in an equivalence class; the two share one count.
    """

    __slots__ = ("is_titled", "members", "relations", "structure", "title")
    relations: list[Relation]

    def __init__(self, title: str, *, is_titled: bool) -> None:
        self.title = title
        self.is_titled = is_titled
        self.members: list[Member] = []
        self.structure: Structure | None = None


Topic: TypeAlias = EquivalenceClass | Argument
"""What members state."""

End: TypeAlias = EquivalenceClass | Argument | Inference
"""What a relation can start from or lead to."""


class Relation:
    """One thing bears on another; `members` are the places behind the signs that say so."""

    __slots__ = ("kind", "members", "source", "target")

    def __init__(self, kind: RelationKind, source: End, target: End) -> None:
        self.kind = kind
        self.source = source
        self.target = target
        self.members: list[Member] = []


class Document:
    """Everything a file says.

    `classes` and `arguments` are under their titles in the order of the text, `untitled` of them
    without one; `paragraphs` are what each block of the file says. `roots` are the sections under
    no other. `relations` are for those to find who need them as other programs see them (see
    `relating`).
    """

    __slots__ = (
        "arguments",
        "classes",
        "faults",
        "file",
        "paragraphs",
        "relations",
        "roots",
        "text",
        "untitled",
    )

    def __init__(self, text: Text, file: File) -> None:
        self.text = text
        self.file = file
        self.untitled = 0
        self.paragraphs: list[Paragraph] = []
        self.classes: dict[str, EquivalenceClass] = {}
        self.arguments: dict[str, Argument] = {}
        self.relations: list[Relation] = []
        self.roots: list[Section] = []
        self.faults: list[Diagnostic] = []

    @property
    def front_span(self) -> Span | None:
        """The place of the front matter with its lines of equals signs, if there is any."""
        return None if self.file.front is None else Span(*self.file.front)

    def related(self) -> Iterator[Member]:
        """Iterate over all members behind the sign of a relation, in the order of the text."""
        return chain.from_iterable(paragraph.related for paragraph in self.paragraphs)
