"""Argdown as the reference implementation answers it: the export `argdown-model`."""

from argmap.formats.argdown_model.export import dumps, export

__all__ = ["dumps", "export"]
