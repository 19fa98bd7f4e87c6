"""Argdown as the reference implementation answers it: the export `argdown-model`."""

from argmap.formats.argdown_model.export import dumps, export, written

__all__ = ["dumps", "export", "written"]
