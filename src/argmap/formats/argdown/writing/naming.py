"""The order in which a file must name its claims and arguments for the map to keep it."""

from __future__ import annotations

from itertools import count, takewhile
from typing import TYPE_CHECKING, TypeAlias

from argmap.model import ArgumentReference, ClaimReference

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from argmap.model import ArgumentMap, Reference

Topic: TypeAlias = ClaimReference | ArgumentReference
"""What a line of a file can be about."""

Mark: TypeAlias = tuple[int, tuple[int, ...]]


class Naming:
    """What has been named so far; claims, arguments and untitled ones wait in three queues."""

    def __init__(self, argument_map: ArgumentMap) -> None:
        claims: list[Topic] = [ClaimReference(claim.title) for claim in argument_map.claims]
        built: list[Topic] = [ArgumentReference(each.title) for each in argument_map.arguments]
        numbered = _numbered(argument_map)
        self.untitled = frozenset(numbered)
        self._queues = (_Queue(claims), _Queue(built), _Queue(numbered))
        self.named: dict[Topic, None] = {}

    def _lines(self, topic: Topic) -> Iterator[_Queue]:
        """Yield the queues that a topic waits in."""
        yield self._queues[isinstance(topic, ArgumentReference)]
        if topic in self.untitled:
            yield self._queues[2]

    def is_next(self, topic: Topic) -> bool:
        """Return whether a topic is named already or may be named now."""
        return self.before(topic) is None

    def name(self, topic: Topic) -> None:
        """Note that a topic has been named."""
        self.named[topic] = None

    def before(self, topic: Topic) -> Topic | None:
        """Return what must be named before a topic, if it waits for anything."""
        if topic in self.named:
            return None
        for queue in self._lines(topic):
            first = queue.first(self.named)
            if first is not None and first != topic:
                return first
        return None

    def first_ones(self) -> Iterator[Topic]:
        """Yield what may be named now."""
        for queue in self._queues:
            first = queue.first(self.named)
            if first is not None and self.is_next(first):
                yield first

    def in_turn(self, topics: Iterable[Topic], between: Container[Reference] = ()) -> bool:
        """Return whether topics can be named one after the other from here.

        Those that come `between` are named as well where it is their turn.
        """
        mark = self.mark()
        waiting = [*topics][::-1]
        while waiting:
            first = self.before(waiting[-1])
            if first is None:
                self.name(waiting.pop())
            elif first in between:
                self.name(first)
            else:
                break
        self.take_back(mark)
        return not waiting

    def mark(self) -> Mark:
        """Return what `take_back` needs to come back to here."""
        return len(self.named), tuple(queue.at for queue in self._queues)

    def take_back(self, mark: Mark) -> None:
        """Forget what has been named since a mark."""
        count, places = mark
        while len(self.named) > count:
            self.named.popitem()
        for queue, place in zip(self._queues, places, strict=True):
            queue.at = place


class _Queue:
    """Topics in the order in which they are to be named."""

    def __init__(self, topics: list[Topic]) -> None:
        self._topics = topics
        self.at = 0

    def first(self, named: Container[Topic]) -> Topic | None:
        """Return the first topic that is not named."""
        while self.at < len(self._topics) and self._topics[self.at] in named:
            self.at += 1
        return self._topics[self.at] if self.at < len(self._topics) else None


def _numbered(argument_map: ArgumentMap) -> list[Topic]:
    """Return the untitled claims and arguments that a file would number as they are.

    Whatever comes behind a gap in the numbers can only be written with its number as its title,
    and so can an argument of which nothing is said: only its statements would number it.
    """
    untitled: dict[str, Topic] = {
        claim.title: ClaimReference(claim.title)
        for claim in argument_map.claims
        if not claim.titled
    }
    for argument in argument_map.arguments:
        if not argument.titled and argument.steps:
            untitled[argument.title] = ArgumentReference(argument.title)
    numbers = takewhile(lambda number: f"Untitled {number}" in untitled, count(1))
    return [untitled[f"Untitled {number}"] for number in numbers]
