"""Marks as SVG; every attribute passes through one escaping function."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.views.marks import ORIGIN, Anchor, Mark, Path, Stroke, Writing
from argmap.views.xml_text import attribute, escape, link

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from argmap.views.theme import Ink


def element(name: str, attributes: Mapping[str, str | float], *children: str) -> str:
    """Return an element; children are elements already, or escaped text."""
    written = "".join(
        f' {key}="{attribute(value) if isinstance(value, str) else number(value)}"'
        for key, value in attributes.items()
    )
    inner = "".join(children)
    return f"<{name}{written}>{inner}</{name}>" if inner else f"<{name}{written}/>"


def number(value: float) -> str:
    """Return a length as short as a tenth of a pixel allows."""
    written = f"{value:.1f}"
    return "0" if written == "-0.0" else written.removesuffix(".0")


def path_data(steps: Path) -> str:
    """Return a path as SVG writes it, with no blank that is not needed."""
    written: list[str] = []
    parted = False
    for step in steps:
        if isinstance(step, str):
            written.append(step)
            parted = False
        else:
            length = number(step)
            written.append(f" {length}" if parted and length[0] != "-" else length)
            parted = True
    return "".join(written)


def moved(by: tuple[float, float], scale: float = 1.0) -> dict[str, str]:
    """Return the attribute that moves an element by some pixels, and scales it there."""
    transform = f"translate({number(by[0])} {number(by[1])})"
    return {"transform": transform if scale == 1.0 else f"{transform} scale({scale:.3g})"}


def draw_mark(mark: Mark) -> str:
    """Return one mark as an element."""
    return _writing(mark) if isinstance(mark, Writing) else _stroke(mark)


def draw_marks(marks: Iterable[Mark]) -> str:
    """Return marks as elements, in order."""
    return "".join(map(draw_mark, marks))


def _writing(mark: Writing) -> str:
    attributes: dict[str, str | float] = {
        "x": mark.x,
        "y": mark.y,
        "class": f"f-{mark.ink.word}",
        "font-size": mark.style.size,
    }
    if mark.style.weight != 400:  # noqa: PLR2004 - the initial value
        attributes["font-weight"] = str(mark.style.weight)
    if mark.style.italic:
        attributes["font-style"] = "italic"
    if mark.style.tracking:
        attributes["letter-spacing"] = mark.style.tracking
    if mark.anchor is not Anchor.START:
        attributes["text-anchor"] = mark.anchor.value
    if mark.leftward:
        # Not `direction`: what an anchor means would then depend on the viewer.
        attributes["unicode-bidi"] = "plaintext"
    address = link(mark.address)
    if address is None:
        return element("text", attributes, escape(mark.text))
    attributes["text-decoration"] = "underline"
    return element("a", {"href": address}, element("text", attributes, escape(mark.text)))


def _stroke(mark: Stroke) -> str:
    attributes: dict[str, str | float] = {"d": path_data(mark.path)}
    attributes["class"] = _classes(mark.ink, mark.fill)
    if mark.fill is None:
        attributes["fill"] = "none"
    if mark.ink is not None:
        attributes["stroke-width"] = mark.width / mark.scale
    if mark.dashes:
        attributes["stroke-dasharray"] = " ".join(map(number, mark.dashes))
    if mark.at != ORIGIN or mark.scale != 1.0:
        attributes |= moved(mark.at, mark.scale)
    return element("path", attributes)


def _classes(ink: Ink | None, fill: Ink | None) -> str:
    names = [f"s-{ink.word}" if ink else "", f"f-{fill.word}" if fill else ""]
    return " ".join(filter(None, names))
