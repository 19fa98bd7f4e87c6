"""Random Argdown documents, made to be as varied as the language allows and still be accepted."""

from __future__ import annotations

from random import Random
from typing import TypeVar

T = TypeVar("T")

_WORDS = (
    *("rain", "dry", "grain", "price", "wood", "iron", "law", "court", "peace", "bread", "river"),
    *("stone", "map", "field", "élan", "naïve", "北京", "😀", "x2", "don't", "3.5", "A.B.", "e.g."),
)
_CLAIMS = ("A", "B", "Long title", "C-1", "D (x)", "7", "12", "Ü", " padded ", "Untitled 2")
_ARGUMENTS = ("A", "R", "Some argument", "S.1", "T: u", "9", "Ä", "Untitled 1", "A - 1")
_TAGS = ("#t", "#tag-1", "#(two words)", "#ä", "#(a, b)")
_SIGNS = ("+>", "->", "_>", "<+", "+", "<-", "-", "<_", "_", "><")
_KEYS = ("isInMap", "isInGroup", "isCanonical", "isGroup", "color", "n", "list", "deep", "when")
_VALUES = (
    *("true", "false", "1", "0", "-2.5", "010", "0x1F", "1e3", ".5", "-.5", "1_000", "null", "~"),
    *("", "yes", "no", "'it''s'", '"quoted \\u00e9, {x}"', "plain words", "2024-01-05", "12:30"),
    *("2024-02-30", "2001-12-14t21:59:43.10-05:00", "[1, 2]", "[a, [b], {c: d}]", "{k: v, l: [x]}"),
    *("{k: w, m: 1}", "[3]", ".inf", "123456789012345678901", "http://x.org/a", "'2024-01-05'"),
)
_SELECTION_MODES = (
    *("all", "with-title", "top-level", "with-relations", "not-used-in-argument"),
    "with-more-than-one-relation",
)

_DEEPEST = 4


class Writer:
    """Writes one document after the other from one seed."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)
        self._unit = "  "

    def document(self) -> str:
        """Return a document of up to ten blocks, now and then with Windows line ends."""
        blocks = [self._block() for _ in range(self._random.randint(1, 9))]
        if self._chance(0.35):
            blocks.insert(0, self._front_matter())
        gap = self._one("\n\n", "\n\n", "\n\n", "\n\n\n", "\n \n", "\n\t\n\n")
        text = gap.join(blocks) + self._one("", "\n", "\n\n", "\n  ")
        return text.replace("\n", "\r\n") if self._chance(0.05) else text

    def mutation(self, text: str) -> str:
        """Return a text with a few characters, lines or stretches changed."""
        for _ in range(self._random.randint(1, 3)):
            start = self._random.randrange(len(text) + 1)
            end = min(len(text), start + self._one(0, 0, 1, 1, 2, 5, 20))
            inserted = self._one(
                *(
                    "",
                    "",
                    " ",
                    "\n",
                    "\n\n",
                    "\t",
                    "*",
                    "_",
                    "{",
                    "}",
                    "[",
                    "]",
                    "<",
                    ">",
                    "(",
                    ")",
                ),
                *(
                    "#",
                    ":",
                    ".",
                    ",",
                    "-",
                    "--",
                    "+",
                    "@",
                    "/",
                    "//",
                    "<!--",
                    "-->",
                    "===",
                    "\\",
                    "'",
                ),
                *(
                    "\n  + ",
                    "\n  - [A]",
                    "\n  <_ <R>",
                    "{a: 1}",
                    "(1) ",
                    "\n----\n",
                    "**",
                    "|",
                    "\r",
                ),
                *(
                    text[start:end] * 2,
                    self._text(),
                    "\u00a0",
                    "\u2028",
                    "“",
                    "`",
                    "&",
                    "!",
                    "?",
                    "%",
                ),
            )
            text = text[:start] + inserted + text[end:]
        return text

    def _chance(self, share: float) -> bool:
        return self._random.random() < share

    def _one(self, *choices: T) -> T:
        return self._random.choice(choices)

    def _block(self) -> str:
        self._unit = self._one("  ", "    ", "\t", " ")
        writer = self._one(
            *(self._statement_block, self._statement_block, self._argument_block),
            *(self._structure_block, self._structure_block, self._heading, self._list),
        )
        comment = (
            self._one("// a line\n", "/* a\n\nblock */\n", "<!-- x -->")
            if self._chance(0.07)
            else ""
        )
        return comment + writer()

    def _statement_block(self) -> str:
        return self._statement() + self._relations(1)

    def _argument_block(self) -> str:
        return self._argument() + self._relations(1)

    def _heading(self) -> str:
        marks = "#" * self._random.randint(1, 3)
        return f"{self._one('', '', ' ')}{marks} {self._text(3)}{self._data(0.3)}"

    def _list(self) -> str:
        items = []
        ordered = self._chance(0.5)
        for number in range(1, self._random.randint(2, 4)):
            head = f"{number}." if ordered else "*"
            item = self._statement() if self._chance(0.6) else self._argument()
            items.append(f"{head} {item}{self._relations(2) if self._chance(0.4) else ''}")
        return "\n".join(items)

    def _structure_block(self) -> str:
        lines = []
        if self._chance(0.7):
            lines.append(
                self._argument() + (self._relations(1) if self._chance(0.4) else "") + "\n"
            )
        number = 1
        for _ in range(self._one(1, 1, 2, 3)):
            for _ in range(self._one(0, 1, 2) if number > 1 else self._one(1, 2)):
                lines.append(f"({number}) {self._statement()}{self._relations(2, 0.2)}")
                number += 1
            lines.append(self._inference(number) + self._undercuts())
            lines.append(f"({number}) {self._statement()}{self._relations(2, 0.3)}")
            number += 1
        return "\n".join(lines)

    def _inference(self, number: int) -> str:
        if self._chance(0.4):
            return self._one("----", "-----", "-- --")
        rules = ", ".join(self._plain(self._one(1, 2)) for _ in range(self._one(0, 1, 2)))
        data = ""
        if self._chance(0.5):
            key = self._one("uses", "from")
            data = f" {{{key}: [{self._random.randint(1, number - 1)}, {number - 1}]}}"
            if self._chance(0.2):
                data = " {logic: deductive, n: 1}"
        if not rules and not data:
            return "----"
        return f"--{self._one(' ', chr(10))}{rules}{data}{self._one(' ', chr(10))}--"

    def _undercuts(self) -> str:
        if not self._chance(0.25):
            return ""
        return "".join(
            f"\n    {self._one('<_', '_')} {self._member()}" for _ in range(self._one(1, 1, 2))
        )

    def _member(self) -> str:
        return self._statement() if self._chance(0.4) else self._argument()

    def _relations(self, depth: int, share: float = 0.7) -> str:
        """Return the lines below an element; deeper ones get rarer."""
        if depth > _DEEPEST or not self._chance(share):
            return ""
        indent = self._unit * depth
        lines = []
        for _ in range(self._one(1, 1, 2, 3)):
            sign = self._one(*_SIGNS)
            member = self._statement() if sign == "><" else self._member()
            below = self._relations(depth + 1, share * 0.6)
            lines.append(f"\n{indent}{sign}{self._one(' ', ' ', '  ')}{member}{below}")
        return "".join(lines)

    def _statement(self) -> str:
        title = self._one(*_CLAIMS)
        form = self._one("definition", "reference", "text")
        if form == "definition":
            title = self._one(title, title, "E [y] z")
            return f"[{title}]: {self._text()}{self._data()}"
        if form == "reference":
            return f"[{title}]{self._tags()}{self._data()}"
        return f"{self._text()}{self._data()}"

    def _argument(self) -> str:
        title = self._one(*_ARGUMENTS)
        if self._chance(0.5):
            return f"<{title}>: {self._text()}{self._data()}"
        return f"<{title}>{self._tags()}{self._data()}"

    def _tags(self) -> str:
        return f" {self._one(*_TAGS)}" if self._chance(0.15) else ""

    def _plain(self, length: int) -> str:
        return " ".join(
            self._one("modus ponens", "Rule", "case", "x", "by .E. law") for _ in range(length)
        )

    def _text(self, length: int = 6) -> str:
        pieces = [self._one(*_WORDS)]
        for _ in range(self._random.randint(0, length)):
            pieces.append(self._one(" ", " ", " ", " ", "  ", ", ", "; ", ".  ", "\t", " - ", "/"))
            pieces.append(self._one(*_WORDS) if self._chance(0.75) else self._inline())
        return "".join(pieces)

    def _inline(self) -> str:
        word = self._one(*_WORDS)
        return self._one(
            *(f"**{word}**", f"*{word}*", f"__{word} {word}__", f"_{word}_", f"**a _{word}_ b**"),
            *(f"[{word}](http://a.b/c)", f"[{word} x](#y) ", f"@[{self._one(*_CLAIMS)}]"),
            *(f"@<{self._one(*_ARGUMENTS)}>", self._one(*_TAGS), self._one(*_TAGS)),
            *(".A.", ":E:", ".->.", " .v. ", ":happy:", ".x.", ":+1:", "J.E. Smith", ".own."),
            *("\\[no\\]", "\\#", "\\*", "\\{x\\}", "/* c */", "<!-- c -->", "// c\n    more"),
            *("(brackets)", f"\n      {word}", f"\n{word}", "# ", ": ", "ends."),
        )

    def _data(self, share: float = 0.2) -> str:
        if not self._chance(share):
            return ""
        keys = self._random.sample(_KEYS, self._random.randint(1, 3))
        pairs = [f"{key}: {self._value(key)}" for key in keys]
        if self._chance(0.25):
            return " {\n" + "\n".join(f"    {pair}" for pair in pairs) + "\n}"
        return f"{self._one(' ', ' ', chr(10) + '    ')}{{{', '.join(pairs)}}}"

    def _value(self, key: str) -> str:
        if key.startswith("is") and self._chance(0.9):
            return self._one("true", "true", "false")
        return self._one(*_VALUES)

    def _front_matter(self) -> str:
        lines = ["title: Some words"] if self._chance(0.5) else []
        if self._chance(0.4):
            lines += [
                "model:",
                *self._some(
                    f"mode: {self._one('strict', 'loose')}",
                    "removeTagsFromText: true",
                    f"transformArgumentRelations: {self._one('true', 'false')}",
                    "explodeArguments: true",
                    'shortcodes: {".own.": {unicode: "¶"}, ":E:": {unicode: "E"}}',
                ),
            ]
        if self._chance(0.5):
            lines += [
                "selection:",
                *self._some(
                    f"statementSelectionMode: {self._one(*_SELECTION_MODES)}",
                    "excludeDisconnected: false",
                    "ignoreIsInMap: true",
                    "excludeStatements: [A, Long title]",
                    "excludeArguments: [R]",
                    "includeStatements: [B, D (x)]",
                    "selectedTags: [t, two words]",
                    "selectElementsWithoutTag: true",
                ),
            ]
        if self._chance(0.4):
            lines += [
                "group:",
                *self._some(
                    f"groupDepth: {self._one('0', '1', '2', '3', '10')}",
                    "sections: {rain: {isGroup: true}, dry: {isGroup: false}}",
                    f"regroup: [{{title: G, statements: [A, B, '7']{self._inner()}}}]",
                    "ignoreIsGroup: true",
                ),
            ]
        marks = self._one("===", "=====")
        return "\n".join([marks, *lines, marks])

    def _inner(self) -> str:
        return (
            ", arguments: [R], children: [{title: H, arguments: [S.1]}]"
            if self._chance(0.5)
            else ""
        )

    def _some(self, *lines: str) -> list[str]:
        chosen = self._random.sample(lines, self._random.randint(1, 2))
        return [f"    {line}" for line in chosen]
