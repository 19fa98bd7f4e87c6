"""Run argmap with `python -m argmap`."""

from argmap.cli import start

start()
