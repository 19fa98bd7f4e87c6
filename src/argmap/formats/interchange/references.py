"""Whether what a map names is in it: claims, arguments, steps and sections."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.formats.interchange.faults import DISAGREEMENT, REPEATED_NAME
from argmap.model import ArgumentReference, ClaimReference
from argmap.text.spelling import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from argmap.formats.argdown.fault import Fault
    from argmap.formats.interchange.places import Path
    from argmap.model import ArgumentMap, Reference


class Misfit(NamedTuple):
    """A fault, the path to its place, and the words in its message."""

    fault: Fault
    path: Path
    words: tuple[str, ...]


def misfits(argument_map: ArgumentMap) -> Iterator[Misfit]:
    """Yield what names nothing in a map, and what has the name of something else."""
    for key, noun, names in (
        ("claims", "the claim", [each.title for each in argument_map.claims]),
        ("arguments", "the argument", [each.title for each in argument_map.arguments]),
        ("sources", "the source", [each.id for each in argument_map.sources]),
        ("voices", "the voice", [each.id for each in argument_map.voices]),
        ("scales", "the scale", [each.id for each in argument_map.scales]),
    ):
        yield from _repeated(key, noun, names)
    yield from _sections(argument_map)
    for number, argument in enumerate(argument_map.arguments):
        for at, step in enumerate(argument.steps):
            path: Path = ("arguments", number, "steps", at)
            for place, title in enumerate(step.premises):
                yield from _named(
                    (*path, "premises", place), "claim", title, argument_map.claim_by_title
                )
            yield from _named(
                (*path, "conclusion"), "claim", step.conclusion, argument_map.claim_by_title
            )
    for number, relation in enumerate(argument_map.relations):
        yield from _end(("relations", number, "source"), relation.source, argument_map)
        yield from _end(("relations", number, "target"), relation.target, argument_map)


def _repeated(key: str, noun: str, names: list[str]) -> Iterator[Misfit]:
    seen = set()
    for number, name in enumerate(names):
        if name in seen:
            yield Misfit(REPEATED_NAME, (key, number), (noun, name))
        seen.add(name)


def _sections(argument_map: ArgumentMap) -> Iterator[Misfit]:
    count = len(argument_map.sections)
    for key, chosen in (
        ("claims", [claim.section for claim in argument_map.claims]),
        ("arguments", [argument.section for argument in argument_map.arguments]),
    ):
        for number, place in enumerate(chosen):
            if place is not None and not 0 <= place < count:
                yield _no_section((key, number, "section"), place, count)
    for number, section in enumerate(argument_map.sections):
        if section.parent is not None and not 0 <= section.parent < number:
            yield _no_section(("sections", number, "parent"), section.parent, number)
        if section.level < 1:
            message = "the levels of headings are counted from 1"
            yield Misfit(DISAGREEMENT, ("sections", number, "level"), (message, ""))


def _no_section(path: Path, number: int, count: int) -> Misfit:
    known = f"there are {count}, counted from 0" if count else "there is none"
    above = " above this one" if path[0] == "sections" else ""
    message = f"no section{above} has the number {number}: {known}"
    return Misfit(DISAGREEMENT, path, (message, ""))


def _end(path: Path, end: Reference, argument_map: ArgumentMap) -> Iterator[Misfit]:
    if isinstance(end, ClaimReference):
        yield from _named(path, "claim", end.title, argument_map.claim_by_title)
        return
    known = argument_map.argument_by_title
    if isinstance(end, ArgumentReference):
        yield from _named(path, "argument", end.title, known)
    elif end.argument not in known:
        yield from _named(path, "argument", end.argument, known)
    elif end.step >= len(known[end.argument].steps):
        count = len(known[end.argument].steps)
        message = f"the argument `{end.argument}` has {count} steps, counted from 0"
        yield Misfit(DISAGREEMENT, path, (message, ""))


def _named(path: Path, noun: str, name: str, known: Mapping[str, object]) -> Iterator[Misfit]:
    if name not in known:
        meant = nearest(name, known)
        hint = f": did you mean `{meant}`?" if meant is not None else ""
        yield Misfit(DISAGREEMENT, path, (f"no {noun} is called `{name}`", hint))
