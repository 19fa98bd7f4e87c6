"""Which codes the words in settings and allowances name."""

from __future__ import annotations

import re

from argmap.settings.codes import CODES
from argmap.text.spelling import nearest

_CODE = re.compile(r"[A-Za-z]\d*")
_CALLED = {
    **{code[0].casefold(): code[0] for code in CODES},
    **{word.casefold(): code for code, name in CODES.items() for word in (code, name)},
}


def code_called(word: str) -> str | None:
    """Return the code that a word names, by itself or its name, or the letter of a family."""
    return _CALLED.get(word.strip().casefold())


def name_meant(word: str) -> str | None:
    """Return the name that was probably meant; of a code nobody knows which one was."""
    return None if _CODE.fullmatch(word) else nearest(word.strip(), CODES.values())


def way_out(word: str) -> str:
    """Return what to do about a word that names no code."""
    meant = name_meant(word)
    if meant:
        return f"did you mean `{meant}`?"
    family = [code for code in CODES if code[0] == word[:1].upper()]
    if family and _CODE.fullmatch(word):
        return f"that family has {', '.join(family)}"
    return "a check prints the code of what it finds, such as `G01`"
