"""Short names for signs that no keyboard has: `.A.` is `∀`, `:star:` is `⭐`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_SIGNS = {
    "A": "∀",
    "E": "∃",
    "O": "\N{MATHEMATICAL SANS-SERIF BOLD CAPITAL O}",
    "P": "\N{MATHEMATICAL SANS-SERIF BOLD CAPITAL P}",
    "->": "→",
    "<->": "↔",
    "~": "¬",
    "^": "∧",
    "v": "\N{LOGICAL OR}",
    "v_": "⊻",
    "<>": "◇",
    "[]": "◻",
    "happy": "😀",
    "smile": "☺",
    "smiley": "☺",
    "laugh": "😆",
    "lol": "😆",
    "rofl": "🤣",
    "joy": "😂",
    "heart": "❤",
    "?": "❓",
    "question": "❓",
    "love": "😍",
    "wink": "😉",
    "shush": "🤫",
    "meh": "😐",
    "eye-roll": "🙄",
    "sad": "😢",
    "disappointed": "😞",
    "scream": "😱",
    "+1": "👍",
    "up": "👍",
    "-1": "👎",
    "down": "👎",
    "think": "🤔",
    "star": "⭐",
    "y": "✔",
    "agree": "✔",
    "n": "❌",
    "disagree": "❌",
}

SHORTCODES: Mapping[str, str] = {
    **{f".{name}.": sign for name, sign in _SIGNS.items()},
    **{f":{name}:": sign for name, sign in _SIGNS.items()},
    ":smile:": "☺\N{VARIATION SELECTOR-16}",
}
"""Every shortcode of the language, with its dots or colons; any other stays as it is written."""
