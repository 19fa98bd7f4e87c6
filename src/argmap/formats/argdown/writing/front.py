"""Front matter: titles, settings, and who and what is cited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.formats.argdown.writing.entries import Entries, entry
from argmap.formats.argdown.writing.escaping import code, coded
from argmap.formats.argdown.writing.flow import flow, line, pair, scalar
from argmap.formats.argdown.writing.records import (
    scale_entries,
    source_entries,
    voice_entries,
)
from argmap.model import Entry, Mapping, ReadingMode, Scalar, Sequence, schema

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import ArgumentMap, Value
    from argmap.model.schema import Key

_FENCE = "==="
_VERSION = 1


def front_matter(argument_map: ArgumentMap) -> list[str]:
    """Return the lines of the front matter; none where there is nothing to say."""
    own, handed_on = _divided(argument_map.data)
    lines = [
        *map(line, _titles(argument_map)),
        *_argmap(argument_map, own),
        *map(line, _with_model(handed_on, argument_map)),
    ]
    return [_FENCE, *lines, _FENCE] if lines else []


def _titles(argument_map: ArgumentMap) -> Iterator[Entry]:
    for key, text in (
        (schema.TITLE, argument_map.title),
        (schema.SUBTITLE, argument_map.subtitle),
    ):
        if text:
            yield entry(key, text)
    if authors := argument_map.authors:
        listed = Sequence(tuple(map(Scalar, authors)))
        yield Entry(schema.AUTHOR.name, Scalar(authors[0]) if len(authors) == 1 else listed)


def _argmap(argument_map: ArgumentMap, own: Entries) -> Iterator[str]:
    """Yield what stands under `argmap`, each source, voice and scale in a line of its own."""
    inside = [
        *([pair(entry(schema.LANGUAGE, argument_map.language))] if argument_map.language else ()),
        *_named(schema.SOURCES, [(each.id, source_entries(each)) for each in argument_map.sources]),
        *_named(schema.VOICES, [(each.id, voice_entries(each)) for each in argument_map.voices]),
        *_named(
            schema.OWN_SCALES, [(each.id, scale_entries(each)) for each in argument_map.scales]
        ),
        *map(pair, own),
    ]
    if inside:
        yield f"{schema.ARGMAP.name}:"
        yield f"  version: {_VERSION}"
        yield from (f"  {each}" for each in inside)


def _named(key: Key[object], records: list[tuple[str, Entries]]) -> Iterator[str]:
    if records:
        yield f"{key.name}:"
    for name, entries in records:
        yield f"  {scalar(name)}: {flow(Mapping(entries))}"


def _divided(data: Entries) -> tuple[Entries, Entries]:
    """Return what must stand under `argmap`, for elsewhere its key means something, and the rest.

    Only the last ones can stand there: what argmap hands on has one order.
    """
    known = schema.FRONT_MATTER.by_name
    end = len(data)
    while end and data[end - 1].key in known and not known[data[end - 1].key].foreign:
        end -= 1
    return data[end:], data[:end]


def _with_model(handed_on: Entries, argument_map: ArgumentMap) -> Iterator[Entry]:
    """Yield what argmap only hands on, with its own settings among those of the model."""
    added = tuple(_settings(argument_map))
    name = schema.MODEL.name
    if added and all(known.key != name for known in handed_on):
        yield Entry(name, Mapping(added))
    for known in handed_on:
        inside: Value = known.value
        if added and known.key == name and isinstance(inside, Mapping):
            inside = Mapping((*added, *inside.entries))
        yield Entry(known.key, inside)


def _settings(argument_map: ArgumentMap) -> Iterator[Entry]:
    if argument_map.mode is not ReadingMode.LOOSE:
        yield entry(schema.READING_MODE, str(argument_map.mode))
    needed = dict.fromkeys(sign for text in _texts(argument_map) for sign in coded(text))
    if needed:
        signs = (Entry(code(sign), _shortcode(sign)) for sign in needed)
        yield Entry(schema.SHORTCODES.name, Mapping(tuple(signs)))


def _texts(argument_map: ArgumentMap) -> Iterator[str]:
    """Yield all running text."""
    yield from (claim.text for claim in argument_map.claims)
    yield from (section.title for section in argument_map.sections)
    for argument in argument_map.arguments:
        yield argument.gist
        yield from (rule for step in argument.steps for rule in step.rules)


def _shortcode(sign: str) -> Mapping:
    return Mapping((Entry("unicode", Scalar(sign)),))
