"""What a project asks of argmap: `argmap.toml`, or `[tool.argmap]` in `pyproject.toml`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.loading import loader
from argmap.settings.settings import NO_SETTINGS, PROJECT_FILE, Settings

if TYPE_CHECKING:
    from argmap.settings.reading import (
        idle_allowances as idle_allowances,
        read_settings as read_settings,
    )

__all__ = ["NO_SETTINGS", "PROJECT_FILE", "Settings", "idle_allowances", "read_settings"]

if not TYPE_CHECKING:
    __getattr__ = loader(__name__, {"reading": "idle_allowances read_settings"})
