"""The layout of Argdown files: one way to indent, space and break what somebody wrote."""

from argmap.formats.argdown.layout.page import format_text

__all__ = ["format_text"]
