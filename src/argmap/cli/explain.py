"""`argmap explain`: print the page of a code."""

from __future__ import annotations

import sys

from argmap.cli.ending import ExitCode, MisuseError
from argmap.text.page import find_page, suggest_page
from argmap.workspace.pages import pages


def run(code: str) -> int:
    """Print what a code means."""
    known = pages()
    page = find_page(known, code)
    if page is None:
        near = suggest_page(known, code)
        hint = f"did you mean `{near}`?" if near else "a check prints the code of what it finds"
        message = f"no code or rule is called `{code}`: {hint}"
        raise MisuseError(message)
    sys.stdout.write(str(page))
    return ExitCode.FINE
