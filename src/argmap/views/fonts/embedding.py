"""The fonts that a picture carries inside itself: only the characters it uses."""

from __future__ import annotations

from base64 import b64encode
from typing import TYPE_CHECKING

from argmap.views.fonts.face import glyphs, kerning
from argmap.views.fonts.truetype import truetype

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.views.fonts.face import Face

FAMILY = "Argmap Sans"
"""The family's name inside a picture; no font of that name is installed anywhere."""


def font_faces(texts: Mapping[Face, str]) -> str:
    """Return CSS `@font-face` rules with the fonts for the characters of texts, by face.

    Characters that the typeface lacks are left to the viewer's own fonts.
    """
    rules = []
    for face in sorted(texts):
        used = glyphs(face, texts[face])
        if used:
            font = truetype(FAMILY, face, used, kerning(face, texts[face]))
            rules.append(_rule(face, b64encode(font).decode("ascii")))
    return "".join(rules)


def _rule(face: Face, font: str) -> str:
    style = "italic" if face.italic else "normal"
    return (
        f"@font-face{{font-family:'{FAMILY}';font-weight:{face.weight};font-style:{style};"
        f"src:url(data:font/ttf;base64,{font}) format('truetype')}}"
    )
