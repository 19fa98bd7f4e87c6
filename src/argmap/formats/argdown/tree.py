"""The tree of an Argdown file: everything that stands in it, and where.

Offsets in a block count from the start of that block, so a block's tree depends on its text
alone and an edit shifts nothing inside the others. Whatever lies between the recorded ranges is
blanks, line breaks, comments and the punctuation of the language.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from argmap.model.word import Word
from argmap.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.formats.argdown.fault import Fault
    from argmap.text import Diagnostic

Range: TypeAlias = tuple[int, int]
"""Where something starts and ends; offsets in code points, the end not included."""


class PieceKind(Word):
    """What a piece of running text is."""

    TEXT = "text"
    ESCAPED = "escaped"
    SHORTCODE = "shortcode"
    NEWLINE = "newline"
    BOLD_START = "bold start"
    BOLD_END = "bold end"
    ITALIC_START = "italic start"
    ITALIC_END = "italic end"
    LINK = "link"
    TAG = "tag"
    STATEMENT_MENTION = "statement mention"
    ARGUMENT_MENTION = "argument mention"
    COMMA = "comma"


Piece: TypeAlias = tuple[PieceKind, int, int]
"""A piece of running text: its kind, start and end. Between two pieces are blanks or comments.

A comma is a piece of its own only in the rules of an inference, which it separates.
"""


class Kind(Word):
    """What an element is, by its head."""

    HEADING = "heading"
    STATEMENT = "statement"
    STATEMENT_DEFINITION = "statement definition"
    STATEMENT_REFERENCE = "statement reference"
    ARGUMENT_DEFINITION = "argument definition"
    ARGUMENT_REFERENCE = "argument reference"
    INFERENCE = "inference"


class Sign(Word):
    """The mark an element stands behind; a relation reads from the parent to the element."""

    NONE = ""
    SUPPORTS = "+>"
    ATTACKS = "->"
    UNDERCUTS = "_>"
    SUPPORTED_BY = "<+"
    ATTACKED_BY = "<-"
    UNDERCUT_BY = "<_"
    CONTRADICTS = "><"
    NUMBER = "(1)"
    ORDERED_ITEM = "1."
    UNORDERED_ITEM = "*"
    HEADING = "#"
    INFERENCE = "--"


class BlockKind(Word):
    """What a block is, by its first element; one with no element at all is empty."""

    EMPTY = "empty"
    HEADING = "heading"
    STATEMENT = "statement"
    ARGUMENT = "argument"
    STRUCTURE = "premise-conclusion structure"
    ORDERED_LIST = "ordered list"
    UNORDERED_LIST = "unordered list"


class Element:
    """A heading, a statement, an argument or an inference, with the relations below it.

    `mark` is the sign as written: `+`, `(1)`, `2.`, `##` or the dashes that open an inference.
    `title` is what stands between the brackets. `content` is running text without the line breaks
    around it; behind a reference it holds tags only, in an inference the names of its rules.
    `data` reaches from `{` to `}`. An inference stands right before its conclusion in its block.

    A plain class: a large file makes tens of thousands of its objects.
    """

    __slots__ = ("children", "content", "data", "kind", "mark", "sign", "title")

    def __init__(self, kind: Kind, sign: Sign = Sign.NONE, mark: Range | None = None) -> None:
        self.kind = kind
        self.sign = sign
        self.mark = mark
        self.title: Range | None = None
        self.content: list[Piece] = []
        self.data: Range | None = None
        self.children: list[Element] | tuple[()] = ()  # No list for those, the most, without any.

    def hold(self, child: Element) -> None:
        """Take in one more child, the last."""
        if self.children:
            self.children.append(child)
        else:
            self.children = [child]

    @property
    def head(self) -> Range | None:
        """The range of the title with its brackets and its colon."""
        if self.title is None:
            return None
        start, end = self.title
        defines = self.kind in (Kind.STATEMENT_DEFINITION, Kind.ARGUMENT_DEFINITION)
        return (start - 1, end + (2 if defines else 1))

    @property
    def span(self) -> Range:
        """The range from the sign to the end of the data, without the children."""
        mark, title, pieces, data = self.mark, self.title, self.content, self.data
        if mark is not None:
            start = mark[0]
        elif title is not None:
            start = title[0] - 1
        else:
            start = pieces[0][1] if pieces else (data or (0, 0))[0]
        if data is not None:
            # Where data are misplaced, text may stand before them.
            end, first = data[1], data[0]
        else:
            first = end = pieces[-1][2] if pieces else (self.head or mark or (0, 0))[1]
        return (start, end) if start < first else (first, end)


class Found(NamedTuple):
    """A fault, where it is, and the words in its message."""

    fault: Fault
    place: Range
    words: tuple[str, ...] = ()


class Block:
    """What stands between two blank lines: a heading, statement, argument, structure or list.

    `text` is the block as written. Elements are in the order of the text; a structure's are its
    statements and its inferences. `comments` are all comments in the block, inside text or not.
    `faults` are what is wrong with its writing; a structure with an error may lack its inference
    or its conclusion. `settled` says that the block would be read the same whatever stood behind
    it. Blocks are equal that were read the same from the same text.
    """

    __slots__ = ("comments", "elements", "faults", "kind", "settled", "text")

    def __init__(  # noqa: PLR0917 (one place makes blocks)
        self,
        text: str,
        kind: BlockKind,
        elements: list[Element],
        comments: list[Range],
        faults: list[Found],
    ) -> None:
        self.text = text
        self.kind = kind
        self.elements = elements
        self.comments = comments
        self.faults = faults
        self.settled = False

    def __eq__(self, other: object) -> bool:
        if self is other or not isinstance(other, Block) or self.text != other.text:
            return self is other
        mine = (self.kind, self.comments, self.faults, self.settled, self._shape())
        return mine == (other.kind, other.comments, other.faults, other.settled, other._shape())

    __hash__ = None  # type: ignore[assignment] # As with a list, what is in it may change.

    def _shape(self) -> list[object]:
        """Return all that the elements hold; with the number of children it tells the tree."""
        return [
            (one.kind, one.sign, one.mark, one.title, one.content, one.data, len(one.children))
            for one, _ in self.walk()
        ]

    def walk(self) -> Iterator[tuple[Element, Element | None]]:
        """Iterate over every element with its parent, in the order of the text."""
        waiting: list[tuple[Element, Element | None]] = [
            (element, None) for element in reversed(self.elements)
        ]
        while waiting:
            element, parent = waiting.pop()
            yield element, parent
            waiting.extend((child, element) for child in reversed(element.children))


class File:
    """A whole Argdown file: front matter, if it has any, and blocks with their offsets.

    `front` is the front matter with both its lines of equals signs. Outside it and the blocks stand
    blank lines only. `faults` are those of all blocks and of the file, placed in the text.
    """

    __slots__ = ("blocks", "faults", "front", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.front: Range | None = None
        self.blocks: list[tuple[int, Block]] = []
        self.faults: tuple[Diagnostic, ...] = ()

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, File):
            return NotImplemented
        mine = (self.text, self.front, self.blocks, self.faults)
        return mine == (other.text, other.front, other.blocks, other.faults)

    __hash__ = None  # type: ignore[assignment] # Likewise.
