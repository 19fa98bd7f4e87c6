"""From the text of a block of YAML to its nodes, by PyYAML's two parsers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from yaml.composer import Composer
from yaml.error import MarkedYAMLError
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


def compose(written: str) -> Node | None:
    """Return the node a text stands for, None if it is empty.

    The quick parser refuses some of what YAML allows, `{tags:[a, b]}` for one, so the thorough one
    has the second word. If that finds a fault too, the first one is raised.

    Raises:
        MarkedYAMLError: If the text is no YAML.
        ReaderError: If a character in it may not stand in YAML.
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
