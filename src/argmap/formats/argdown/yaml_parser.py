"""From the text of a block of YAML to its nodes, by PyYAML's two parsers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from yaml.composer import Composer
from yaml.error import MarkedYAMLError
from yaml.nodes import MappingNode, ScalarNode
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner
from yaml.tokens import ValueToken

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

    def parse_flow_node(self) -> object:
        """Read on in a flow collection; a value without a key, `{: a}`, has the key null."""
        lacks_key = self.states[-1:] == [self.parse_flow_mapping_empty_value]
        if not (lacks_key and self.check_token(ValueToken)):
            return super().parse_flow_node()  # type: ignore[no-untyped-call] # theirs
        self.states.pop()
        self.state = self.parse_flow_mapping_value
        mark = self.peek_token().start_mark  # type: ignore[no-untyped-call] # theirs
        return self.process_empty_scalar(mark)


try:
    from yaml._yaml import CParser
except ImportError:  # PyYAML was built without libyaml.
    QuickParser = ThoroughParser
else:

    class QuickParser(_Unresolved, CParser):  # type: ignore[no-redef] # in its place
        """The parser in C, fifteen times as quick."""


_STAND_INS = str.maketrans(
    "\x85\u2028\u2029?:", "\U000f0085\U000f2028\U000f2029\U000f003f\U000f003a"
)
"""Private characters that take the place of some that PyYAML reads as YAML 1.1 has them."""

_BACK = {stand_in: character for character, stand_in in _STAND_INS.items()}

_PLAIN = re.compile(
    r"[\x85\u2028\u2029]"  # no line break any more
    r"|(?<=[^\s,\[\]{}])\?|\?(?=[^\s,\[\]{}])"  # no sign of a key inside a word
    r"""|(?:["'\]}]\s*+:)|(?<=[\s,\[{]):(?=[^\s,\[\]{}])"""  # a word may start with a colon
)
"""What is plain text since YAML 1.2; a colon behind a quotation mark or bracket only looks so."""


def compose(written: str) -> Node | None:
    """Return the node a text stands for, None if it is empty.

    Raises:
        MarkedYAMLError: If the text is no YAML.
        ReaderError: If a character in it may not stand in YAML.
    """
    replaced = _PLAIN.sub(_stand_in, written)
    node = _compose(replaced)
    if node is not None and replaced != written:
        _put_back(node)
    return node


def _stand_in(found: re.Match[str]) -> str:
    character = found[0]
    return character.translate(_STAND_INS) if len(character) == 1 else character


def _compose(written: str) -> Node | None:
    """Compose a text in which nothing is left that PyYAML would misread.

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
