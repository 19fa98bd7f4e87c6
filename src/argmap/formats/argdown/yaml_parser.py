"""From the text of a block of YAML to its nodes, by PyYAML's two parsers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from yaml.composer import Composer
from yaml.error import MarkedYAMLError
from yaml.nodes import MappingNode, ScalarNode
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner

if TYPE_CHECKING:
    from yaml.nodes import Node


class _Unresolved:
    """Leaves it to others what a node means."""

    def descend_resolver(self, parent: object, index: object) -> None:
        """Do nothing: no meaning depends on the way to a node."""

    def ascend_resolver(self) -> None:
        """Do nothing."""

    def resolve(self, kind: object, value: object, implicit: object) -> str:  # noqa: ARG002 (theirs)
        """Return the tag of a node that has none."""
        return ""


class ThoroughParser(_Unresolved, Reader, Scanner, Parser, Composer):
    """The parser in Python."""

    def __init__(self, stream: str) -> None:
        Reader.__init__(self, stream)
        Scanner.__init__(self)
        Parser.__init__(self)
        Composer.__init__(self)


try:
    from yaml._yaml import CParser
except ImportError:  # PyYAML was built without libyaml.
    QuickParser = ThoroughParser
else:

    class QuickParser(_Unresolved, CParser):  # type: ignore[no-redef] # in its place
        """The parser in C, fifteen times as quick."""


_BREAKS = str.maketrans("\x85\u2028\u2029", "\U000f0085\U000f2028\U000f2029")
"""Line breaks that are none any more since YAML 1.2, and private characters to stand for them."""

_BACK = {stand_in: character for character, stand_in in _BREAKS.items()}


def compose(written: str) -> Node | None:
    """Return the node a text stands for, None if it is empty.

    Raises:
        MarkedYAMLError: If the text is no YAML.
        ReaderError: If a character in it may not stand in YAML.
    """
    replaced = written if written.isascii() else written.translate(_BREAKS)
    node = _compose(replaced)
    if node is not None and replaced != written:
        _put_back(node)
    return node


def _compose(written: str) -> Node | None:
    """Compose a text without the line breaks of YAML 1.1.

    The quick parser refuses some of what YAML allows, `{tags:[a, b]}` for one, so the thorough one
    has the second word. If that finds a fault too, the first one is raised.
    """
    node: Node | None
    try:
        node = QuickParser(written).get_single_node()
    except MarkedYAMLError as problem:
        try:
            node = ThoroughParser(written).get_single_node()
        except MarkedYAMLError:
            raise problem from None
    return node


def _put_back(node: Node) -> None:
    """Give all scalars below a node the characters that were replaced in them."""
    waiting, seen = [node], set()
    while waiting:
        node = waiting.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node, ScalarNode):
            node.value = node.value.translate(_BACK)
        elif isinstance(node, MappingNode):
            waiting.extend(part for pair in node.value for part in pair)
        else:
            waiting.extend(node.value)
