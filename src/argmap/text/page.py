"""The page that explains a code."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.text.spelling import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.text.diagnostic import Severity


class Page(NamedTuple):
    """What a code means, why it matters and the way out, in Markdown."""

    code: str
    name: str
    severity: Severity
    since: str
    body: str

    def __str__(self) -> str:
        """Return the page with its heading."""
        about = f"{self.severity.capitalize()}, since argmap {self.since}."
        return f"# {self.code} {self.name}\n\n{about}\n\n{self.body}\n"


def find_page(pages: Iterable[Page], asked: str) -> Page | None:
    """Return the page with this code or name, in any case."""
    wanted = asked.strip().casefold()
    return next((page for page in pages if wanted in (page.code.casefold(), page.name)), None)


def suggest_page(pages: Iterable[Page], asked: str) -> str | None:
    """Return the code or name that was probably meant, or None."""
    known = [word for page in pages for word in (page.name, page.code)]
    return nearest(asked.strip(), known)
