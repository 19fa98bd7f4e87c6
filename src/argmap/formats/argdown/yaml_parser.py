"""PyYAML's parser in pure Python, for where its C twin was not built."""

from __future__ import annotations

from yaml.composer import Composer
from yaml.parser import Parser as EventParser
from yaml.reader import Reader
from yaml.scanner import Scanner


class Parser(Reader, Scanner, EventParser, Composer):
    """Reads, scans, parses and composes; its twin in C is `yaml.cyaml.CParser`."""

    def __init__(self, stream: str) -> None:
        Reader.__init__(self, stream)
        Scanner.__init__(self)
        EventParser.__init__(self)
        Composer.__init__(self)
