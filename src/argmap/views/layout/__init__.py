"""Where boxes and lines come to stand: Graphviz lays out, a search picks what fills the page."""

from argmap.views.layout.engine import ENGINES, Engine, EngineFailure, engine
from argmap.views.layout.search import (
    Candidate,
    Direction,
    Page,
    Settings,
    TooMany,
    best,
    layout,
    place,
)

__all__ = [
    "ENGINES",
    "Candidate",
    "Direction",
    "Engine",
    "EngineFailure",
    "Page",
    "Settings",
    "TooMany",
    "best",
    "engine",
    "layout",
    "place",
]
