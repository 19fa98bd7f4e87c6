"""What a report says, before anybody chooses how it is printed: text, tables and figures.

It knows nothing of arguments and no colour. The plain forms stand in `forms`; the page and the
figures are drawn among the other pictures.
"""

from argmap.documents.document import Document
from argmap.documents.figure import Figure
from argmap.documents.table import Cell, Column, ColumnKind, Row, Table

__all__ = ["Cell", "Column", "ColumnKind", "Document", "Figure", "Row", "Table"]
