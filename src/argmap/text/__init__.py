"""The ground: a text, the places in it, and what is said about them."""

from argmap.text.diagnostic import Diagnostic, Edit, Fix, Label, Safety, Severity
from argmap.text.text import NOWHERE, Position, Span, Text, span_of

__all__ = [
    "NOWHERE",
    "Diagnostic",
    "Edit",
    "Fix",
    "Label",
    "Position",
    "Safety",
    "Severity",
    "Span",
    "Text",
    "span_of",
]
