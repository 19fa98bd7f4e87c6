"""Write what is made from the code: docs/rules/, docs/argmap.schema.json and the list of codes.

`python tools/docs.py` writes them; with `--check` it only says which are outdated, and exits 1
if any is.
"""

from __future__ import annotations

import sys
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.formats.interchange.schema import written_schema
from argmap.workspace.pages import pages

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from argmap.text.page import Page

SCHEMA = "docs/argmap.schema.json"
CODES = "src/argmap/settings/codes.py"
ROOT = Path(__file__).resolve().parents[1]
FAMILIES = {
    "P": ("syntax", "Syntax: how a file is written"),
    "C": ("settings", "Settings: what a project asks of argmap"),
    "Y": ("data", "Data in braces and front matter"),
    "I": ("identity", "Identity: ids that say which thing is meant"),
    "S": ("sources", "Sources that can be found, dated and trusted to stay"),
    "V": ("voices", "Voices that one can tell apart and weigh"),
    "A": ("assertions", "Assertions: who says it, where, when and how firmly"),
    "L": ("locators", "Locators that lead to the words they name"),
    "F": ("forecasts", "Forecasts that can be scored, and numbers that fit together"),
    "J": ("json", "JSON: argmap's own form for other programs"),
    "R": ("resolution", "Resolution: how predictions are settled"),
    "K": ("causes", "Causes: what brings about what, and how that fits together"),
    "E": ("evidence", "Evidence: how good it is, and from how many mouths it comes"),
    "N": ("numbers", "Numbers that do not fit together"),
    "G": ("graph", "The graph: how claims hang together and what they rest on"),
}
INTRODUCTION = """\
# The rules

What `argmap check` looks for. An error makes the check fail; a warning asks for a second look; a
point of information is worth knowing and needs nothing done. `argmap explain CODE` prints a rule's
page in the terminal.
"""


def rule_pages(known: Sequence[Page]) -> dict[str, str]:
    """Return the content of every page about rules, by its path."""
    order = sorted(known, key=lambda page: ([*FAMILIES].index(page.code[0]), page.code))
    files = {"docs/rules/index.md": _index(order)}
    for letter, family in groupby(order, key=lambda page: page.code[0]):
        name, title = FAMILIES[letter]
        files[f"docs/rules/{name}.md"] = "\n\n".join((f"# {title}", *map(_section, family))) + "\n"
    return files


def outdated(files: Mapping[str, str]) -> list[str]:
    """Return the paths whose content differs, is missing, or belongs to no rule."""
    found = {
        path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8")
        for path in (*(ROOT / "docs" / "rules").glob("*.md"), ROOT / SCHEMA, ROOT / CODES)
        if path.is_file()
    }
    return sorted(
        path for path in found.keys() | files.keys() if found.get(path) != files.get(path)
    )


def main(arguments: Sequence[str]) -> int:
    """Write the files, or with `--check` say which are outdated."""
    known = pages()
    files = {**rule_pages(known), SCHEMA: written_schema(), CODES: _codes(known)}
    different = outdated(files)
    for path in different:
        if "--check" in arguments:
            print(f"{path} is outdated: run `python tools/docs.py`")
        elif path in files:
            (ROOT / path).parent.mkdir(parents=True, exist_ok=True)
            (ROOT / path).write_text(files[path], encoding="utf-8", newline="\n")
        else:
            (ROOT / path).unlink()
    return int("--check" in arguments and bool(different))


def _index(order: Sequence[Page]) -> str:
    rows = []
    for page in order:
        family = FAMILIES[page.code[0]][0]
        link = f"[{page.code}]({family}.md#{page.code.lower()}-{page.name})"
        summary = page.body.split("\n\n")[0].replace("\n", " ")
        rows.append(f"| {link} | `{page.name}` | {page.severity} | {summary} |")
    table = "\n".join(("| code | name | severity | in a sentence |", "|---|---|---|---|", *rows))
    return f"{INTRODUCTION}\n{table}\n"


def _codes(known: Sequence[Page]) -> str:
    """Return a module that knows every code without loading a rule."""
    rows = "".join(
        f'    "{page.code}": "{page.name}",\n' for page in sorted(known, key=lambda one: one.code)
    )
    return (
        '"""Every code that a check can report, with its name; written by tools/docs.py."""\n\n'
        "from __future__ import annotations\n\n"
        "from typing import TYPE_CHECKING\n\n"
        "if TYPE_CHECKING:\n    from collections.abc import Mapping\n\n"
        f"CODES: Mapping[str, str] = {{\n{rows}}}\n"
    )


def _section(page: Page) -> str:
    about = f"*{page.severity.capitalize()}, since argmap {page.since}.*"
    return f"## {page.code} {page.name}\n\n{about}\n\n{page.body}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
