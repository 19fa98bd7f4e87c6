"""What the reader finds wrong in the writing of an Argdown file.

Each fault is named once; the reader only says where it found which. `diagnosis` looks closer, and
knows of more.
"""

from __future__ import annotations

from argmap.formats.argdown.fault import Fault
from argmap.text import Severity

NO_ARGUMENT = Fault(
    "P01",
    "no-argument",
    "the file holds no argument",
    "nothing but blank lines, comments or front matter stands in it",
    "write a claim, for instance `[Title]: a sentence.`",
)
BYTE_ORDER_MARK = Fault(
    "P02",
    "byte-order-mark",
    "the file starts with an invisible byte order mark",
    "argmap skips it, other tools for Argdown refuse the file",
    "save the file as UTF-8 without a byte order mark",
    severity=Severity.WARNING,
)
LATE_FRONT_MATTER = Fault(
    "P03",
    "late-front-matter",
    "front matter may only stand at the start of the file",
    "text from `===` to the next `===` is front matter wherever it begins",
    "move it to the top, or write `\\===` if it is meant as text",
)
DASHED_FRONT_MATTER = Fault(
    "P74",
    "dashed-front-matter",
    "front matter stands between lines of equals signs, not of dashes",
    "argmap reads it, other tools for Argdown refuse the file",
    "write `===` above and below it",
)
EQUALS_SIGNS = Fault(
    "P75",
    "equals-signs-in-text",
    "three equals signs in a text look like front matter",
    "other tools for Argdown take all up to the next three of them for front matter, and refuse it",
    "write a backslash before each of them",
)
FRONT_MATTER_WITHOUT_BLANK_LINE = Fault(
    "P04",
    "front-matter-without-blank-line",
    "a blank line is missing after the front matter",
    help="leave one line empty below the closing `===`",
)
BACKSLASH_AT_LINE_END = Fault(
    "P05",
    "backslash-at-line-end",
    "this backslash has no character to protect",
    "a backslash takes away the meaning of the character behind it on the same line",
    "remove it, or write `\\\\` for a backslash in the text",
)
UNCLOSED_EMPHASIS = Fault(
    "P06",
    "unclosed-emphasis",
    "the {0} text that `{1}` opens is never closed",
    "`{1}` opens a range wherever no blank follows it, also inside a word",
    "close it before the end of the paragraph, or write a backslash before it for the plain sign",
)
TWO_LINE_LINK = Fault(
    "P07",
    "two-line-link",
    "a link must stand on one line",
    help="join the lines from `[` to `)`",
)
RUNAWAY_BRACKET = Fault(
    "P84",
    "runaway-bracket",
    "`[` is never closed, and runs on into a link further down",
    "other tools for Argdown take all that is in between for the words of the link, and lose it; "
    "argmap reads on as if the bracket were a round one",
    "close it, or write a backslash before it",
    severity=Severity.WARNING,
)
MISPLACED_TITLE = Fault(
    "P08",
    "misplaced-title",
    "`{0}` stands in the middle of a text",
    "a title stands at the start of a paragraph or behind a sign such as `+`, `-` or `(1)`",
    "write `@` before it to mention it, a backslash before it for plain brackets, or begin a new "
    "paragraph with a blank line",
)
TEXT_AFTER_REFERENCE = Fault(
    "P09",
    "text-after-reference",
    "only tags and data may follow the title `{0}`",
    "a title without a colon refers to what stands elsewhere, so it takes no text",
    "put a colon behind the title to give it a text, or move the text to a line of its own",
)
DOUBLED_SIGN = Fault(
    "P45",
    "doubled-sign",
    "two signs stand before `{0}`",
    "one sign says how a line bears on the one above; the second is read as its text",
    "keep one of the two",
)
COLON_APART = Fault(
    "P47",
    "colon-apart",
    "a blank stands between the title `{0}` and its colon",
    "argmap reads it as one title, other tools for Argdown refuse the file",
    "put the colon right behind the bracket",
)
MISPLACED_DATA = Fault(
    "P10",
    "misplaced-data",
    "data in braces stands where there is nothing to describe",
    "data follows a text or a title, once, at its end",
    "move it to the end of what it describes, or write `\\{` if it is meant as text",
)
TEXT_AFTER_DATA = Fault(
    "P11",
    "text-after-data",
    "nothing may follow the data on this line",
    "text in braces is data and ends what it stands behind",
    "move the data to the end, or write `\\{` if it is meant as text",
)
MISSING_TEXT = Fault(
    "P12",
    "missing-text",
    "the text of `{0}` is missing",
    "its text must follow before the next blank line",
    "write a sentence behind it, or refer to something with a title in brackets and no colon",
)
RELATION_WITHOUT_PARENT = Fault(
    "P13",
    "relation-without-parent",
    "the relation `{0}` has nothing above it to relate to",
    "a relation belongs to the statement or argument above it in the same paragraph",
    "remove the blank line above, or write `\\{0}` if it is meant as text",
)
RELATION_NOT_INDENTED = Fault(
    "P14",
    "relation-not-indented",
    "the relation `{0}` is not indented below what it relates to",
    "a sign relates its line to the nearest line above that is indented less",
    "put blanks before it, or write `\\{0}` if it is meant as text",
)
UNEVEN_INDENT = Fault(
    "P15",
    "uneven-indent",
    "the sign `{0}` is indented less than the first one below the same text",
    "lines that relate to the same text start at the same column",
    "give it the indentation of the lines above",
)
DOUBLED_HYPHEN = Fault(
    "P81",
    "doubled-hyphen",
    "an attack is written with one hyphen, not with two",
    "two of them open an inference, which stands between numbered statements only",
    "write one hyphen",
)
RELATION_OF_HEADING = Fault(
    "P16",
    "relation-of-heading",
    "a heading has no relations",
    help="put the claim it bears on between the heading and the sign",
)
RELATION_OF_INFERENCE = Fault(
    "P17",
    "relation-of-inference",
    "only `<_` may stand below an inference",
    "an inference can be undercut, not supported or attacked",
    "put the relation below a premise or the conclusion",
)
CONTRADICTED_ARGUMENT = Fault(
    "P18",
    "contradicted-argument",
    "an argument cannot be the contradictory of something",
    "`><` says that of two statements exactly one is true",
    "name a statement in square brackets, or attack the argument with `-`",
)
MISPLACED_NUMBER = Fault(
    "P19",
    "misplaced-number",
    "the numbered statement `{0}` stands inside another paragraph",
    "a premise-conclusion structure is a paragraph of its own",
    "leave a blank line above its first statement",
)
MISPLACED_INFERENCE = Fault(
    "P33",
    "misplaced-inference",
    "an inference line stands outside a premise-conclusion structure",
    "it leads from numbered statements to a numbered conclusion",
    "number the lines around it `(1)`, `(2)`, or write `\\--` if it is meant as text",
)
LINE_OF_DASHES = Fault(
    "P37",
    "line-of-dashes",
    "a line of dashes draws no line here",
    "it leads from numbered premises to a numbered conclusion, without a blank line between",
    "remove it; a heading, `# ` and a title, begins a new part",
)
SECOND_STRUCTURE = Fault(
    "P20",
    "second-structure",
    "`<{0}>` has a second premise-conclusion structure",
    "an argument has at most one; this one is read as an argument without a title",
    "give it an argument of its own by a title before it",
)
FAR_UNDERCUT = Fault(
    "P35",
    "far-undercut",
    "this undercut stands below a statement that no inference leads to",
    "argmap takes it to undercut the statement, but other programs for Argdown the inference read "
    "last, wherever that stands",
    "put it below the inference line it is meant for, or below that inference's conclusion",
    severity=Severity.WARNING,
)
ARGUMENT_IN_STRUCTURE = Fault(
    "P21",
    "argument-in-structure",
    "the argument `{0}` cannot be a premise or a conclusion",
    "the lines of a premise-conclusion structure are statements",
    "write the statement here, or its title in square brackets",
)
MISSING_PREMISE = Fault(
    "P22",
    "missing-premise",
    "this inference has no premise",
    help="write a numbered statement, `(1)`, above it",
)
MISSING_CONCLUSION = Fault(
    "P23",
    "missing-conclusion",
    "this inference has no conclusion",
    help="write a numbered statement on the line below it, without a blank line in between",
)
MISSING_NUMBER = Fault(
    "P36",
    "missing-number",
    "this statement has no number",
    "each statement of a premise-conclusion structure starts with a number in round brackets",
    "write a number before it, for instance `(2)`",
)
MISSING_INFERENCE = Fault(
    "P24",
    "missing-inference",
    "nothing is inferred from `{0}`",
    "a premise-conclusion structure ends with an inference and its conclusion",
    "draw a line `----` above the conclusion",
)
UNCLOSED_INFERENCE = Fault(
    "P25",
    "unclosed-inference",
    "this inference is never closed",
    "an inference is `----`, or `--`, its rules and its data, and `--` again",
    "close it with `--`",
)
MALFORMED_INFERENCE = Fault(
    "P26",
    "malformed-inference",
    "this does not belong in an inference",
    "between its dashes stand rules on one line, with commas, then data; behind them nothing",
    "write it as `-- rule, other rule {uses: [1, 2]} --`",
)
MISPLACED_ITEM = Fault(
    "P27",
    "misplaced-item",
    "the list item `{0}` stands inside another paragraph",
    "a list is a paragraph of its own",
    "leave a blank line above the list, or write `\\{0}` if it is meant as text",
)
NESTED_LIST = Fault(
    "P28",
    "nested-list",
    "a list cannot stand inside a list",
    help="give all items of a list the same indentation",
)
MIXED_LIST = Fault(
    "P29",
    "mixed-list",
    "items with numbers and items with `*` stand in one list",
    help="use one of the two, or leave a blank line between two lists",
)
MISPLACED_HEADING = Fault(
    "P30",
    "misplaced-heading",
    "a heading must be a paragraph of its own",
    "`#` and a blank at the start of a line make a heading",
    "leave a blank line above it, or write `\\#` if it is meant as text",
)
NO_DATA = Fault(
    "P31",
    "unclosed-data",
    "this `{` opens no data and is read as text",
    "data ends with a `}` before a blank or a line break, and no carriage return stands in it",
    "close it with `}`, or write `\\{` if it is meant as text",
    severity=Severity.WARNING,
)
UNCLOSED_COMMENT = Fault(
    "P32",
    "unclosed-comment",
    "the comment that `{0}` opens is never closed",
    "so it is read as text",
    "close it, or write a backslash before it if it is meant as text",
    severity=Severity.WARNING,
)
BROKEN_TITLE = Fault(
    "P34",
    "broken-title",
    "a title must stand on one line",
    "the line break behind the bracket makes other programs leave out what stands behind it",
    "join the lines, or write a backslash before the bracket if it is meant as text",
    severity=Severity.WARNING,
)
