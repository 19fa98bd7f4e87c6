"""What front matter declares: titles and settings, sources, voices and scales."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap import model
from argmap.model import Entry, Mapping, Scalar, schema
from argmap.model.record import Record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import Affiliation, ReadingMode, Scale, Source, Voice
    from argmap.model.schema import Key


_READING = (schema.READING_MODE.name, schema.REMOVES_TAGS.name, schema.SHORTCODES.name)


class FrontMatter:
    """Front matter, read by the keys that argmap knows."""

    def __init__(self, mapping: Mapping) -> None:
        self.record = Record(mapping)
        self._own = Record(self.record.read(schema.ARGMAP) or ())
        self._model = Record(self.record.read(schema.MODEL) or ())

    @property
    def mode(self) -> ReadingMode | None:
        """How the signs between claims are meant, if it is said."""
        return self._model.read(schema.READING_MODE)

    @property
    def names_argmap(self) -> bool:
        """Whether there is anything for argmap alone."""
        return schema.ARGMAP.name in self.record.entries

    @property
    def allows(self) -> bool:
        """Whether findings of some sort are allowed in the file."""
        return schema.ALLOW.name in self._own.entries

    @property
    def removes_tags(self) -> bool:
        """Whether tags are to be left out of all texts."""
        return self._model.read(schema.REMOVES_TAGS) or False

    @property
    def shortcodes(self) -> dict[str, str]:
        """The shortcodes that the file adds, with their delimiters, and what they stand for."""
        added = self._model.read(schema.SHORTCODES) or ()
        signs = ((entry.key, _unicode(entry)) for entry in added)
        return {code: sign for code, sign in signs if sign is not None}

    @property
    def language(self) -> str:
        """The language the file is written in."""
        return self._own.text(schema.LANGUAGE)

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sources declared, in the order written; a bare text is a title."""
        declared = self._declared(schema.SOURCES, schema.SOURCE_TITLE)
        return tuple(_source(entry, record) for entry, record in declared)

    @property
    def voices(self) -> tuple[Voice, ...]:
        """The voices declared, in the order written; a bare text is a name."""
        declared = self._declared(schema.VOICES, schema.VOICE_NAME)
        return tuple(_voice(entry, record) for entry, record in declared)

    @property
    def scales(self) -> tuple[Scale, ...]:
        """The scales declared, in the order written."""
        return self._own.read(schema.OWN_SCALES) or ()

    @property
    def rest(self) -> tuple[Entry, ...]:
        """What argmap only hands on."""
        handed_on = self.record.rest(schema.FRONT_MATTER)
        if self._model.entries:
            handed_on = tuple(filter(None, map(_beyond_reading, handed_on)))
        return (*handed_on, *self._own.rest(schema.ARGMAP_RECORD))

    def _declared(
        self, key: Key[Mapping] | Key[tuple[Mapping | str, ...]], short: Key[str]
    ) -> Iterator[tuple[Entry, Record]]:
        declared = self._own.read(key) or ()
        collections = declared if isinstance(declared, tuple) else (declared,)
        for entry in (entry for each in collections if isinstance(each, Mapping) for entry in each):
            value = entry.value
            whole = value if isinstance(value, Mapping) else (Entry(short.name, value),)
            yield entry, Record(whole)


NO_FRONT_MATTER = FrontMatter(Mapping(()))


def _beyond_reading(entry: Entry) -> Entry | None:
    """Return an entry without the settings that have had their effect when the file was read."""
    if entry.key != schema.MODEL.name or not isinstance(entry.value, Mapping):
        return entry
    left = tuple(inner for inner in entry.value if inner.key not in _READING)
    return Entry(entry.key, Mapping(left, entry.value.span), entry.span) if left else None


def _unicode(entry: Entry) -> str | None:
    character = entry.value.get("unicode") if isinstance(entry.value, Mapping) else None
    content = character.content if isinstance(character, Scalar) else None
    return content if isinstance(content, str) else None


def _source(entry: Entry, record: Record) -> Source:
    return model.Source(
        id=entry.key,
        type=record.text(schema.SOURCE_TYPE),
        title=record.text(schema.SOURCE_TITLE),
        authors=record.read(schema.SOURCE_AUTHOR) or (),
        publisher=record.text(schema.PUBLISHER),
        issued=record.read(schema.ISSUED),
        issued_basis=record.read(schema.ISSUED_BASIS) or model.IssuedBasis.PRINTED,
        url=record.text(schema.URL),
        archived=record.text(schema.ARCHIVED),
        file=record.text(schema.FILE),
        sha256=record.text(schema.SHA256),
        language=record.text(schema.LANGUAGE),
        rating=record.text(schema.RATING),
        based_on=record.read(schema.BASED_ON) or (),
        data=record.rest(schema.SOURCE_RECORD),
        span=entry.span,
    )


def _voice(entry: Entry, record: Record) -> Voice:
    return model.Voice(
        id=entry.key,
        kind=record.read(schema.VOICE_KIND) or model.VoiceKind.PERSON,
        name=record.text(schema.VOICE_NAME),
        initials=record.text(schema.INITIALS),
        organisation=record.text(schema.ORGANISATION),
        affiliations=tuple(map(_affiliation, record.read(schema.AFFILIATIONS) or ())),
        expertise=record.read(schema.EXPERTISE) or (),
        side=record.text(schema.SIDE),
        origin=record.text(schema.ORIGIN),
        maybe_same=record.read(schema.MAYBE_SAME) or (),
        data=record.rest(schema.VOICE_RECORD),
        span=entry.span,
    )


def _affiliation(mapping: Mapping) -> Affiliation:
    record = Record(mapping)
    return model.Affiliation(
        organisation=record.text(schema.ORGANISATION),
        start=record.read(schema.FROM),
        end=record.read(schema.TO),
    )
