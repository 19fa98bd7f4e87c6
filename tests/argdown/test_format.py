"""What the one layout looks like."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from argmap.formats.argdown.layout import format_text
from argmap.text import Text

ARGUMENTS = Path(__file__).parents[2] / "arguments"


def formatted(written: str) -> str:
    return format_text(Text("test", written))


CASES = {
    "levels are indented by two blanks and signs stand apart": (
        """\
        [A]:a
            +[B]: b
                  ->  <C>:   c
            ><[D]
        """,
        """\
        [A]: a
          + [B]: b
            -> <C>: c
          >< [D]
        """,
    ),
    "tabs become blanks": (
        "[A]: a\n\t+ [B]\n\t\t- <C>\n",
        "[A]: a\n  + [B]\n    - <C>\n",
    ),
    "one blank line stands between blocks, two before a part": (
        "\n\n# One\n[A]: b\n".replace("\n[A]", "\n\n\n\n[A]") + "\n \n\n[B]\n\n# Two\n\n## Three\n",
        "# One\n\n[A]: b\n\n[B]\n\n\n# Two\n\n## Three\n",
    ),
    "windows line ends and blanks at line ends go": (
        "[A]: a \r\n  + [B]  \r\n",
        "[A]: a\n  + [B]\n",
    ),
    "the last line ends": ("[A]: a", "[A]: a\n"),
    "lines of prose stay as they were broken": (
        "[A]: a\nshort\n       line\n\nA paragraph\n  of its own\n",
        "[A]: a\n  short\n  line\n\nA paragraph\nof its own\n",
    ),
    "structures": (
        """\
        <A>

        (1)[P]
          +[Q]
        (2) b
        --rule one,rule two
        {uses: [1,2]}
        --
              <_ <U>
        (3) c
        -------
        (7)    d
        """,
        """\
        <A>

        (1) [P]
          + [Q]
        (2) b
        -- rule one, rule two {uses: [1, 2]} --
          <_ <U>
        (3) c
        ----
        (7) d
        """,
    ),
    "lists": (
        "  * [A]\n      + [B]\n  *  <C>\n\n1.  a\n2. b\n",
        "* [A]\n  + [B]\n* <C>\n\n1. a\n2. b\n",
    ),
    "data": (
        "[A]: a {id: A1 ,by: 'lee',at: b#p3:~:text=so, when : 2024-05-06,n: 010 , }\n",
        '[A]: a {id: A1, by: "lee", at: "b#p3:~:text=so", when: 2024-05-06, n: 010}\n',
    ),
    "a key without a blank behind its colon is none": (
        "[A]: a {id:A1,by:lee, at: 'say \"x\"'}\n",
        "[A]: a {id:A1, by:lee, at: 'say \"x\"'}\n",
    ),
    "data beside and below": (
        "[A]: a\n {id: A}\n\n[B] {id: B,\n  by: x}\n",
        "[A]: a\n  {id: A}\n\n[B] {id: B, by: x}\n",
    ),
    "data in block form": (
        (
            "[A]\n    + [B]: b {\n            # why\n            note: |\n                a\n"
            "                 b\n    }\n"
        ),
        "[A]\n  + [B]: b {\n    # why\n    note: |\n        a\n         b\n  }\n",
    ),
    "data that is more than plain stays": (
        "[A]: a {b: &x 1,c: *x}\n\n[B]: b {c:\t1}\n\n[C]\n   + [D] {\n----\n}\n",
        "[A]: a {b: &x 1,c: *x}\n\n[B]: b {c:\t1}\n\n[C]\n  + [D] {\n----\n}\n",
    ),
    "comments": (
        """\
        // above


        /* beside
             below */
        [A]: a // end
              // between
            + [B]: b /* inside */ c
                /* one
                   two */
                - [C]
        // last
        """,
        """\
        // above

        /* beside
             below */
        [A]: a // end
          // between
          + [B]: b /* inside */ c
            /* one
               two */
            - [C]
        // last
        """,
    ),
    "front matter": (
        "\n===  \ntitle:  T  \na:   [ b,c ]\n===\n\n\n# One\n",
        "===\ntitle:  T\na:   [ b,c ]\n===\n\n# One\n",
    ),
    "tags": (
        "[A]#one   #two\n\n[B]:b  #three {n: 1}\n",
        "[A] #one #two\n\n[B]: b  #three {n: 1}\n",
    ),
    "what is broken stays as it is": (
        "[A]:a\n   +[B]\n\n  (1)  x\n  {n: 1}  y\n\n  text {a: 1}  more\n    +[D]\n\n[E]:e",
        "[A]: a\n  + [B]\n\n  (1)  x\n  {n: 1}  y\n\n  text {a: 1}  more\n    +[D]\n\n[E]: e\n",
    ),
    "blanks that belong to a text stay": (
        "[A]: one  two,   three\n  four  \n  five\n",
        "[A]: one  two,   three\n  four  \n  five\n",
    ),
    "nothing": ("\n \n", ""),
}


@pytest.mark.parametrize("name", CASES)
def test_layout(name: str) -> None:
    before, after = (dedent(text) for text in CASES[name])
    assert formatted(before) == after
    assert formatted(after) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            f"[A]: {'word ' * 14}word. Another {'word ' * 8}ends it here.",
            [f"[A]: {'word ' * 14}word.", f"  Another {'word ' * 8}ends it here."],
        ),
        (
            f"  + {'word ' * 14}word, and {'word ' * 8}ends it here.",
            [f"  + {'word ' * 14}word,", f"    and {'word ' * 8}ends it here."],
        ),
        (
            f"  + {'word ' * 19}ends.",
            [f"  + {'word ' * 14}word", f"    {'word ' * 4}ends."],
        ),
        (f"[A]: {'word ' * 18}so. #a-tag", [f"[A]: {'word ' * 18}so.", "  #a-tag"]),
        (f"[A]: {'w' * 120}", [f"[A]: {'w' * 120}"]),
        (f"[A]: {'word ' * 18} // and why", [f"[A]: {'word ' * 18} // and why"]),
        (
            f"[A]: {'word ' * 17}{{key: one value}}",
            [f"[A]: {'word ' * 17}".rstrip(), "  {key: one value}"],
        ),
    ],
)
def test_long_lines_break_where_a_reader_pauses(before: str, after: list[str]) -> None:
    block = before if before.startswith("[A]") else f"[Z]\n{before}"
    lines = after if before.startswith("[A]") else ["[Z]", *after]
    assert formatted(f"{block}\n").split("\n") == [*lines, ""]


def test_long_data_goes_on_behind_its_brackets() -> None:
    note = "a note that is long enough to need a line that it does not share"
    data = f'{{id: A1, by: [lee, noor], kind: fact, link: {{kind: cause, note: "{note}"}}, n: 1}}'
    assert formatted(f"[A]: a {data}\n") == dedent(f"""\
        [A]: a
          {{id: A1, by: [lee, noor], kind: fact,
           link: {{kind: cause, note: "{note}"}},
           n: 1}}
        """)
    longer = data.replace("kind: cause", "kind: cause, mode: could, sign: unknown, given: [A, B]")
    assert formatted(f"[A]: a {longer}\n") == dedent(f"""\
        [A]: a
          {{id: A1, by: [lee, noor], kind: fact,
           link: {{kind: cause, mode: could, sign: unknown, given: [A, B],
                  note: "{note}"}},
           n: 1}}
        """)


def test_a_bracket_that_runs_on_leaves_the_end_of_the_file_alone() -> None:
    assert format_text(Text("test", "[\n//[l](u)")) == "[\n//[l](u)"


def test_a_long_inference_stands_on_several_lines() -> None:
    link = "{kind: support, mechanism: what the one gains the other has lost already}"
    assert formatted(f"(1) a\n--from the one to the other {{link: {link}}}--\n(2) b\n") == dedent(
        f"""\
        (1) a
        -- from the one to the other
          {{link: {link}}}
        --
        (2) b
        """
    )


@pytest.mark.parametrize("file", sorted(ARGUMENTS.glob("*.argdown")), ids=lambda file: file.stem)
def test_the_argument_files_have_the_layout(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert formatted(text) == text
