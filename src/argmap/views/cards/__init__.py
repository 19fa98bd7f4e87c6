"""Cards: how large each is, and what is drawn on it."""

from argmap.views.cards.blank import blank
from argmap.views.cards.brackets import Tie
from argmap.views.cards.card import ASIDE, MeasuredCard, measure_card
from argmap.views.cards.loose import measure_loose
from argmap.views.cards.rows import MeasuredRow
from argmap.views.cards.tray import columns_that_suit

__all__ = [
    "ASIDE",
    "MeasuredCard",
    "MeasuredRow",
    "Tie",
    "blank",
    "columns_that_suit",
    "measure_card",
    "measure_loose",
]
