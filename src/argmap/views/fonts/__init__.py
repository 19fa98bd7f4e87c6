"""The typeface of the picture: its advance widths, and the parts of it that a picture carries.

Source Sans 3 comes with a package as variable fonts. What a picture needs of it is derived piece
by piece and kept in the user's cache; with or without that cache the results are the same bytes.
"""

from argmap.views.fonts.embedding import FAMILY, font_faces
from argmap.views.fonts.face import UNITS, Face, advances, kerning, spacing

__all__ = ["FAMILY", "UNITS", "Face", "advances", "font_faces", "kerning", "spacing"]
