"""What of a map a text does not say: the differences between what was meant and what was read."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, TypeAlias

from attrs import fields

from argmap.formats.argdown.fault import Fault
from argmap.model import Argument, Claim, Scale, Section, Source, StepReference, Voice
from argmap.text import NOWHERE, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from argmap.formats import Parsed
    from argmap.model import ArgumentMap, Reference
    from argmap.text import Diagnostic

Noun: TypeAlias = Claim | Argument | Section | Source | Voice | Scale

LOST_IN_WRITING = Fault(
    "W01",
    "lost-in-writing",
    "{0}",
    "the text reads back as another map",
    "keep the map as argmap's own JSON, which holds all of it, or change what cannot be written",
    severity=Severity.WARNING,
)
_WORDS = {"titled": "want of a title", "shown": "place in the picture", "grouped": "grouping"}
"""What parts are called whose names say nothing to a reader."""


def losses(meant: ArgumentMap, parsed: Parsed) -> tuple[Diagnostic, ...]:
    """Return what differs between a map and what was read from the text that was written of it."""
    wrong = [fault.message for fault in parsed.diagnostics if fault.severity is Severity.ERROR]
    if parsed.map == meant and not wrong:
        return ()
    said = dict.fromkeys([*wrong, *_differences(meant, parsed.map)])
    return tuple(LOST_IN_WRITING.at(NOWHERE, message) for message in said)


def _differences(meant: ArgumentMap, got: ArgumentMap) -> Iterator[str]:
    for noun, several, one in (
        ("claim", meant.claims, got.claims),
        ("argument", meant.arguments, got.arguments),
        ("source", meant.sources, got.sources),
        ("voice", meant.voices, got.voices),
        ("scale", meant.scales, got.scales),
    ):
        yield from _between(noun, several, one)
    if len(meant.sections) != len(got.sections):
        yield "some sections cannot be written"
    for wanted, found in zip(meant.sections, got.sections, strict=False):
        yield from _inside("section", wanted.title, wanted, found)
    yield from _between_relations(meant, got)
    for name in ("title", "subtitle", "authors", "language", "mode", "data"):
        if getattr(meant, name) != getattr(got, name):
            yield f"the {name} of the map cannot be written as it is"


def _between(noun: str, meant: Iterable[Noun], got: Iterable[Noun]) -> Iterator[str]:
    """Yield how nouns of one kind differ; they are known by their title or id."""
    wanted, found = ({_name(each): each for each in nouns} for nouns in (meant, got))
    for name in wanted:
        if name in found:
            yield from _inside(noun, name, wanted[name], found[name])
        else:
            yield f"the {noun} `{name}` cannot be written"
    for name in found:
        if name not in wanted:
            yield f"the text has a {noun} `{name}` that is not in the map"
    if wanted.keys() == found.keys() and list(wanted) != list(found):
        yield f"the {noun}s cannot stand in this order"


def _inside(noun: str, name: str, meant: Noun, got: Noun) -> Iterator[str]:
    compared: tuple[Any, ...] = fields(type(meant))
    for part in compared:
        if part.eq and getattr(meant, part.name) != getattr(got, part.name):
            words = _WORDS.get(part.name, part.name.replace("_", " "))
            yield f"the {words} of the {noun} `{name}` cannot be written as it is"


def _between_relations(meant: ArgumentMap, got: ArgumentMap) -> Iterator[str]:
    if meant.relations == got.relations:
        return
    lost = list((Counter(meant.relations) - Counter(got.relations)).elements())
    for relation in lost:
        source, target = _end(relation.source), _end(relation.target)
        yield f"the relation `{relation.kind}` from `{source}` to `{target}` cannot be written"
    if not lost:
        yield "the relations cannot stand in this order"


def _end(reference: Reference) -> str:
    return reference.argument if isinstance(reference, StepReference) else reference.title


def _name(noun: Noun) -> str:
    return noun.id if isinstance(noun, Source | Voice | Scale) else noun.title
