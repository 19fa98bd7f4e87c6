"""The words of one line: a title in its brackets, a text, tags and data."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.formats.argdown.writing.escaping import (
    at_line_start,
    escaped,
    tag,
    tag_count,
)
from argmap.formats.argdown.writing.records import (
    argument_entries,
    assertion_entries,
    claim_entries,
    section_entries,
)
from argmap.model import Argument, ArgumentMap, ArgumentReference, Claim, ClaimReference, schema

if TYPE_CHECKING:
    from collections.abc import Container

    from argmap.formats.argdown.writing.entries import Entries
    from argmap.formats.argdown.writing.naming import Topic
    from argmap.model import Section


_FIRST = (schema.ID, schema.BY, schema.VIA, schema.AT, schema.KIND, schema.MODE, schema.STANCE)
_RANKS = {key.name: rank for rank, key in enumerate(_FIRST)}
"""What a reader looks for first, in this order; all else follows as it comes."""


class Line(NamedTuple):
    """A line, `depth` levels below the margin, with the data of what it states.

    `needs_data` says that without data the line would lack content, so that empty ones are better.
    """

    text: str
    data: Entries = ()
    depth: int = 0
    needs_data: bool = False


class Wording:
    """Words the claims and arguments of a map."""

    def __init__(self, argument_map: ArgumentMap, untitled: Container[Topic]) -> None:
        self._map = argument_map
        self._untitled = untitled
        self._mentions = {
            *(f"[{claim.title}]" for claim in argument_map.claims),
            *(f"<{argument.title}>" for argument in argument_map.arguments),
        }

    def noun(self, topic: Topic) -> Claim | Argument:
        """Return the claim or argument; one that the map lacks is no more than its title."""
        title = topic.title
        if isinstance(topic, ClaimReference):
            return self._map.claim_by_title.get(title) or Claim(title=title)
        return self._map.argument_by_title.get(title) or Argument(title=title)

    def heading(self, section: Section) -> Line:
        """Return the line of a heading."""
        said = self._said(section.title, section.tags)
        sign = "#" * section.level
        return Line(f"{sign} {said or chr(92)}", section_entries(section), needs_data=not said)

    def statement(self, topic: Topic, link: Entries = (), *, anew: bool, opens: bool) -> Line:
        """Return the line that states a topic with all that is to be said of it.

        `anew` is for what has been named before elsewhere: then a title alone would not count.
        `opens` says that the line starts with it.
        """
        noun = self.noun(topic)
        titled = topic not in self._untitled
        data = (*_data(noun), *link)
        said = self._said(_text(noun), noun.tags)
        if not _text(noun) and not anew and self._can_refer(topic) and titled:
            tags = "".join(f" {tag(name)}" for name in noun.tags)
            if "]:" not in tags and ">:" not in tags:
                return Line(f"{self.reference(topic)}{tags}", data)
        if not titled and not anew:
            return self._without_title(said, data, opens=opens)
        return self._definition(topic, said, data)

    def mention(self, topic: Topic, link: Entries = ()) -> Line:
        """Return a line that refers to a topic that is stated elsewhere."""
        if self._can_refer(topic):
            return Line(self.reference(topic), link)
        said = self._said(_text(self.noun(topic)), ())
        return self._definition(topic, said, link)

    def first_mention(self, topic: Topic, link: Entries = (), *, opens: bool) -> Line:
        """Return a line that names a topic; the first of an untitled one says its text."""
        if topic not in self._untitled:
            return self.mention(topic, link)
        return self._without_title(self._said(_text(self.noun(topic)), ()), link, opens=opens)

    def further(self, topic: Topic) -> list[Line]:
        """Return what is said of a claim beside its statement: by others, and by nobody."""
        noun = self.noun(topic)
        if not isinstance(noun, Claim):
            return []
        notes = _notes(noun)
        others = [assertion_entries(assertion) for assertion in noun.assertions[1:]]
        loose = [(note,) for note in (notes if noun.assertions else notes[1:])]
        return [self.mention(topic, data) for data in (*others, *loose)]

    @staticmethod
    def reference(topic: Topic) -> str:
        """Return the title in its brackets."""
        return _brackets(topic)

    @staticmethod
    def _definition(topic: Topic, said: str, data: Entries) -> Line:
        text = f"{_brackets(topic)}:" + (f" {said}" if said else "")
        return Line(text, data, needs_data=not said)

    @staticmethod
    def _without_title(said: str, data: Entries, *, opens: bool) -> Line:
        if not said:
            return Line("\\", data, needs_data=True)
        return Line(at_line_start(said) if opens else said, data)

    def _said(self, text: str, tags: tuple[str, ...]) -> str:
        inside = tag_count(text, tags)
        said = escaped(text, tags, self._mentions)
        return " ".join((*([said] if said else ()), *map(tag, tags[inside:])))

    @staticmethod
    def _can_refer(topic: Topic) -> bool:
        closer = "]" if isinstance(topic, ClaimReference) else ">"
        return not topic.title.startswith("-") and closer not in topic.title


def _brackets(topic: Topic) -> str:
    return f"<{topic.title}>" if isinstance(topic, ArgumentReference) else f"[{topic.title}]"


def _text(noun: Claim | Argument) -> str:
    return noun.text if isinstance(noun, Claim) else noun.gist


def _data(noun: Claim | Argument) -> Entries:
    """Return the data beside the statement of a claim or an argument."""
    if not isinstance(noun, Claim):
        return argument_entries(noun)
    notes = _notes(noun)
    said = assertion_entries(noun.assertions[0]) if noun.assertions else notes[:1]
    known = sorted(
        (*claim_entries(noun), *said), key=lambda entry: _RANKS.get(entry.key, len(_RANKS))
    )
    return (*known, *noun.data[: len(noun.data) - len(notes)])


def _notes(claim: Claim) -> Entries:
    """Return the notes beside a claim that are nobody's: the last of its data."""
    end = len(claim.data)
    while end and claim.data[end - 1].key == schema.NOTE.name:
        end -= 1
    return claim.data[end:]
