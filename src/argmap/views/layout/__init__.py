"""Where boxes and lines come to stand: Graphviz lays out, a search picks what fills the page."""

from argmap.views.layout.engine import ENGINES, Engine, EngineFailure, engine
from argmap.views.layout.search import MOST_BOXES, SETTINGS, TooMany, best, layout, place
from argmap.views.layout.settings import A3, Candidate, Direction, Page, Settings

__all__ = [
    "A3",
    "ENGINES",
    "MOST_BOXES",
    "SETTINGS",
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
