"""Cards: how large each is, and what is drawn on it."""

from argmap.views.cards.brackets import Tie
from argmap.views.cards.card import MeasuredCard, measure_card
from argmap.views.cards.loose import measure_loose
from argmap.views.cards.rows import MeasuredRow

__all__ = ["MeasuredCard", "MeasuredRow", "Tie", "measure_card", "measure_loose"]
