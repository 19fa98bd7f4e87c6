"""Which blocks a file consists of, in an order that keeps the order of the map.

A map remembers the order in which its file names claims and arguments, and that of the signs. So
whatever is written next must be next in each of these orders; what comes too early for its own
section is only named there and stated later.
"""

from __future__ import annotations

from enum import Enum
from itertools import islice
from typing import TYPE_CHECKING, TypeGuard

from argmap.formats.argdown.writing.bearing import parent_of, placing
from argmap.formats.argdown.writing.draft import Block, Draft
from argmap.model import ArgumentReference, ClaimReference, StepReference

if TYPE_CHECKING:
    from collections.abc import Container

    from argmap.formats.argdown.writing.naming import Topic
    from argmap.model import ArgumentMap, Reference, Relation


_AHEAD = 100
"""Among how many topics the next one is chosen; to look at all would take too long."""


class Manner(Enum):
    """How a file is composed, the most pleasant way to read first and the safest last."""

    NESTED = "structures name what their signs lead to"
    SEPARATE = "what structures cannot name in turn is named before them"
    TOLD_AGAIN = "before the first heading all is named and related as the map's own text did it"


def blocks(argument_map: ArgumentMap, manner: Manner = Manner.NESTED) -> list[Block]:
    """Return the blocks of a file that states a map."""
    composition = _Composition(argument_map, manner)
    composition.compose()
    return composition.blocks


class _Composition:
    """The blocks so far; structures that are `built`, topics about to be stated that are `busy`."""

    def __init__(self, argument_map: ArgumentMap, manner: Manner) -> None:
        self.map = argument_map
        self.manner = manner
        self.draft = Draft(argument_map, pleasant=manner is not Manner.TOLD_AGAIN)
        self.naming, self.bearing = self.draft.naming, self.draft.bearing
        self.homes = _homes(argument_map)
        self.blocks: list[Block] = []
        self.built: set[str] = set()
        self.busy: set[Topic] = set()

    def compose(self) -> None:
        draft = self.draft
        topics = _by_section(self.map)
        if self.manner is Manner.TOLD_AGAIN:
            self.tell_again()
        self.fill(topics.get(None, []))
        for number, section in enumerate(self.map.sections):
            self.blocks.append([draft.wording.heading(section)])
            draft.section = number
            self.fill(topics.get(number, []))
        self.draw()

    def tell_again(self) -> None:
        """Name and relate everything, in the order in which a text came to be this map.

        A title can be named anywhere. An untitled argument can not: its structure names it, and
        what that names must be named, and related, there. So each such structure is written as
        early as its number allows, behind no more relations than must stand before it.
        """
        while structure := self.name_all():
            while (end := self.draft.obstacle(structure)) is not None:
                self.bearing.hold(end)
                self.draw()
                self.bearing.hold()
            self.built.add(structure.title)
            self.state_untitled(structure)
        self.draw()
        for title in self.draft.structures:
            if title not in self.built:
                self.state(ArgumentReference(title))

    def name_all(self) -> ArgumentReference | None:
        """Name whatever can be named on its own; return the structure that must come next."""
        while topics := [*self.naming.first_ones()]:
            structures = [topic for topic in topics if self.names_itself(topic)]
            for topic in topics:
                if topic not in structures and self.naming.is_next(topic):
                    self.blocks.append([self.draft.mention(topic)])
                    break
            else:
                return structures[0]
        return None

    def names_itself(self, topic: Topic) -> TypeGuard[ArgumentReference]:
        return isinstance(topic, ArgumentReference) and topic in self.naming.untitled

    # What is stated next

    def fill(self, topics: list[Topic]) -> None:
        """State the topics of the open section."""
        waiting: tuple[dict[Topic, None], ...] = ({}, {})
        for topic in topics:
            waiting[isinstance(topic, ArgumentReference)][topic] = None
        self.draw_settled()
        while chosen := self.choose(*waiting):
            self.state(chosen)
            self.draw_settled()

    def choose(self, *waiting: dict[Topic, None]) -> Topic | None:
        """Return what is best stated now: what the next sign stands below, or what is next."""
        relation = self.bearing.next()
        above = parent_of(relation) if relation else None
        if isinstance(above, ClaimReference | ArgumentReference) and (
            self.is_left(above) and self.draft.goes_on(above)
        ):
            return self.home(above) or above
        for topics in waiting:
            for topic in [*islice(topics, _AHEAD)]:
                if not self.is_left(topic):
                    del topics[topic]
                elif self.is_ripe(topic):
                    return self.home(topic) or topic
        return next((topic for topics in waiting for topic in topics), None)

    def is_left(self, topic: Topic) -> bool:
        """Return whether a topic is still to be stated in the open section."""
        unbuilt = isinstance(topic, ArgumentReference) and (
            topic.title in self.draft.structures and topic.title not in self.built
        )
        return self.draft.belongs_here(topic) and (unbuilt or topic not in self.draft.stated)

    def is_ripe(self, topic: Topic) -> bool:
        named = topic in self.naming.named
        return not self.bearing.waits(topic) if named else self.naming.is_next(topic)

    def home(self, topic: Topic) -> Topic | None:
        """Return the argument in whose structure an unnamed claim is best stated."""
        if topic in self.naming.named or not isinstance(topic, ClaimReference):
            return None
        for argument in self.homes.get(topic.title, ()):
            names = self.names_of(argument)
            unnamed = [name for name in names[1:] if name not in self.naming.named]
            if (
                unnamed[:1] == [topic]
                and self.is_left(argument)
                and self.naming.in_turn(names, self.between(argument, names))
            ):
                return argument
        return None

    # Naming

    def names_of(self, argument: ArgumentReference) -> list[Topic]:
        """Return what the block and the structure of an argument name."""
        lines = self.draft.structures.get(argument.title, ())
        return [argument, *(ClaimReference(line.title) for line in lines)]

    def between(self, argument: ArgumentReference, names: list[Topic]) -> Container[Reference]:
        """Return what may be named by the signs in a structure."""
        if self.manner is not Manner.NESTED:
            return ()
        steps = range(len(self.map.argument_by_title[argument.title].steps))
        here = (StepReference(argument.title, step) for step in steps)
        return self.bearing.around((*names, *here))

    def name(self, topic: Topic) -> None:
        """Name a topic in a block of its own, and all that must be named before it."""
        if topic in self.naming.named or topic in self.busy:
            return
        self.name_before(topic)
        if topic in self.naming.named:
            return
        draft = self.draft
        built = isinstance(topic, ArgumentReference) and topic.title in draft.structures
        if topic in self.naming.untitled if built else draft.belongs_here(topic):
            self.state(topic)
        else:
            self.blocks.append([draft.mention(topic)])

    def name_before(self, topic: Topic) -> None:
        waited = self.busy
        self.busy = {*waited, topic}
        while (earlier := self.naming.before(topic)) and earlier not in self.busy:
            self.name(earlier)
        self.busy = waited

    def make_way(self, topics: list[Topic], between: Container[Reference] = ()) -> None:
        """Name whatever topics cannot be named by the block to come."""
        if self.naming.in_turn(topics, between):
            return
        for topic in topics:
            if topic in self.naming.untitled:
                self.name_before(topic)
            else:
                self.name(topic)

    # Stating

    def state(self, topic: Topic) -> None:
        structured = isinstance(topic, ArgumentReference) and topic.title in self.draft.structures
        if structured and topic.title not in self.built:
            self.state_structure(ArgumentReference(topic.title))
        else:
            self.name_before(topic)
            self.blocks.append(self.draft.standing(topic))
        self.blocks.extend(self.draft.further())

    def state_structure(self, topic: ArgumentReference) -> None:
        """State an argument together with its premises and conclusions."""
        self.built.add(topic.title)
        names = self.names_of(topic)
        self.draw_before(topic.title, names)
        self.name_before(topic)
        self.busy.add(topic)
        self.make_way(names, self.between(topic, names))
        self.busy.discard(topic)
        if topic in self.naming.untitled:
            self.state_untitled(topic)
        else:
            self.blocks.append(self.draft.standing(topic))
            self.blocks.append(self.draft.structure(topic))

    def state_untitled(self, topic: ArgumentReference) -> None:
        """State a structure of its own, and below it what there is to be said of the argument."""
        above = self.blocks[-1] if self.blocks else []
        if above and above[0].text.startswith("<"):
            # In a list the argument above is none that the structure could belong to.
            above[0] = above[0]._replace(text=f"* {above[0].text}")
        self.naming.name(topic)
        self.blocks.append(self.draft.structure(topic))
        line = self.draft.wording.statement(topic, anew=True, opens=True)
        if self.draft.belongs_here(topic):
            self.draft.stated[topic] = None
            if line.data or not line.needs_data:
                self.blocks.append([line])

    # Relations

    def draw(self) -> None:
        """Write all relations that are left, in blocks of their own."""
        while relation := self.bearing.next():
            self.draw_one(relation)

    def draw_settled(self) -> None:
        """Write the next relations as long as nothing is to be stated here that they lead to."""
        while relation := self.bearing.next():
            for end in (relation.source, relation.target):
                if isinstance(end, StepReference) or end not in self.naming.named:
                    return
                if self.is_left(end):
                    return
            self.draw_one(relation)

    def draw_before(self, argument: str, names: list[Topic]) -> None:
        """Write what must stand before the structure of an argument and cannot stand in it."""
        last = self.bearing.last_before(argument, names)
        while last is not None and (relation := self.bearing.next()):
            self.draw_one(relation)
            if relation is last:
                return

    def draw_one(self, relation: Relation) -> None:
        above = parent_of(relation)
        if isinstance(above, StepReference):
            if above.argument not in self.built:
                self.state(ArgumentReference(above.argument))
        elif below := placing(relation, above):
            self.make_way([above, below.child])
            if self.bearing.next() is relation:
                self.blocks.append(self.draft.standing(above))
                self.blocks.extend(self.draft.further())
        if self.bearing.next() is relation:
            # What cannot be written is left out; whoever reads over the text misses it.
            self.bearing.write(relation)


def _by_section(argument_map: ArgumentMap) -> dict[int | None, list[Topic]]:
    """Return the claims and arguments of each section, the claims first."""
    found: dict[int | None, list[Topic]] = {}
    for claim in argument_map.claims:
        found.setdefault(claim.section, []).append(ClaimReference(claim.title))
    for argument in argument_map.arguments:
        found.setdefault(argument.section, []).append(ArgumentReference(argument.title))
    return found


def _homes(argument_map: ArgumentMap) -> dict[str, list[ArgumentReference]]:
    """Return the arguments whose steps a claim stands in."""
    found: dict[str, list[ArgumentReference]] = {}
    for argument in argument_map.arguments:
        titles = (title for step in argument.steps for title in (*step.premises, step.conclusion))
        for title in dict.fromkeys(titles):
            found.setdefault(title, []).append(ArgumentReference(argument.title))
    return found
