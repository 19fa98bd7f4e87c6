"""Literate specs: a mistake, a text that holds it, what argmap says, and the text put right.

In a page each heading of the second level begins a spec. Its fenced blocks are `argdown`, the text;
`text`, everything `argmap check` prints of it; and, where there is a fix, `argdown` again, the text
with every fix applied. Words behind the first `argdown` say what no page can show: `windows` for
Windows line ends, `bom` for a byte order mark, `unended` for a last line without a line break.

`python tests/spec/specs.py` writes what argmap says and does now into the pages, to be read by eye.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from argmap.formats.argdown import read
from argmap.rules import check
from argmap.text import Text
from argmap.text.reports.checked import Checked
from argmap.text.reports.full import full

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.text import Diagnostic

PAGES = sorted(Path(__file__).parent.glob("*.md"))
NAME = "example.argdown"

_SPEC = re.compile(
    r"^## (?P<title>.+)\n\n(?P<about>.+\n)+?\n"
    r"```argdown(?P<form>[a-z ]*)\n(?P<written>(?:.*\n)*?)```\n\n"
    r"```text\n(?P<said>(?:.*\n)*?)```\n"
    r"(?:\n```argdown\n(?P<repaired>(?:.*\n)*?)```\n)?",
    re.MULTILINE,
)


class Spec(NamedTuple):
    """A mistake: the text, what is said of it, and the text with every fix, if there is any."""

    page: str
    title: str
    text: str
    said: str
    repaired: str | None


def specs() -> Iterator[Spec]:
    """Yield the specs of all pages."""
    for page in PAGES:
        content = page.read_text(encoding="utf-8")
        found = list(_SPEC.finditer(content))
        assert len(found) == content.count("\n```text\n"), page.name
        for each in found:
            form = each["form"].split()
            repaired = each["repaired"]
            yield Spec(
                page.stem,
                each["title"],
                _formed(each["written"], form),
                each["said"],
                None if repaired is None else repaired,
            )


def findings(content: str) -> tuple[Diagnostic, ...]:
    """Return everything a check says of a text, in the order of the places."""
    text = Text(NAME, content)
    parsed = read(text)
    said = dict.fromkeys((*parsed.diagnostics, *check(parsed.map, text)))
    return tuple(sorted(said, key=lambda one: (one.span, one.code, one.message)))


def printed(content: str) -> str:
    """Return what a check prints of a text."""
    return full([Checked(Text(NAME, content), findings(content))])


def repaired(content: str) -> str | None:
    """Return a text with every fix applied, or None where there is none."""
    fixes = [said.fix for said in findings(content) if said.fix]
    edits = sorted({edit for fix in fixes for edit in fix.edits}, reverse=True)
    for edit in edits:
        content = content[: edit.span.start] + edit.replacement + content[edit.span.end :]
    return content if edits else None


def _formed(written: str, form: list[str]) -> str:
    if "unended" in form:
        written = written.removesuffix("\n")
    if "windows" in form:
        written = written.replace("\n", "\r\n")
    return "\ufeff" + written if "bom" in form else written


def _rewritten(found: re.Match[str]) -> str:
    text = _formed(found["written"], found["form"].split())
    said = "\n".join(line.rstrip() for line in printed(text).splitlines()).rstrip("\n")
    start, end = found.start(), found.start("said")
    block = f"{found.string[start:end]}{said}\n```\n"
    after = repaired(text)
    shown = "" if after is None else f"\n```argdown\n{shown_as(after)}```\n"
    return block + shown


def shown_as(content: str) -> str:
    """Return a text as a page shows it: no mark before it, and one kind of line ends."""
    content = content.removeprefix("\ufeff").replace("\r\n", "\n")
    return content if content.endswith("\n") else f"{content}\n"


def rewrite() -> None:
    """Write what is said and repaired now into the pages."""
    for page in PAGES:
        content = page.read_text(encoding="utf-8")
        page.write_text(_SPEC.sub(_rewritten, content), encoding="utf-8")


if __name__ == "__main__":
    rewrite()
