"""Where two parties agree and disagree, as sentences and tables."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from argmap.analyses.comparison import Compared, Comparison, Crux, Side, Verdict
from argmap.analyses.matching import Tie
from argmap.analyses.sides import Position
from argmap.documents import Column, ColumnKind, Row, Table
from argmap.model import LinkKind, RelationKind
from argmap.model.speaking import attributes
from argmap.reports.wording import called, counted, listed, name, opened, statement

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from argmap.model import Claim
    from argmap.reports.subject import MapFile

_MOST_TOLD = 4
"""So many cruxes are told in sentences; the table holds all."""
_SHORT = 3
_SAYS = {
    Position.FOR: "is for it",
    Position.AGAINST: "is against it",
    Position.OPEN: "leaves it open",
    Position.SILENT: "is silent",
}
_HOW: Mapping[str, str] = {
    LinkKind.TENSION: "in tension with",
    LinkKind.CONTRAST: "in contrast to",
    LinkKind.RIVAL_CAUSE: "rival cause to",
    LinkKind.UNDERCUT: "undercuts",
    RelationKind.UNDERCUT: "undercuts",
}


class Party(NamedTuple):
    """One of the two that are compared: what it is called, its file, and which voices count."""

    name: str
    file: MapFile
    voices: tuple[str, ...] = ()

    @property
    def side(self) -> Side:
        """The party as an analysis takes it."""
        return Side(self.file.map, self.voices)


class Agreement:
    """What a comparison of two parties says, in words."""

    def __init__(self, one: Party, other: Party, found: Comparison) -> None:
        self.one = one
        self.other = other
        self.found = found

    def summary(self) -> Iterator[str]:
        """Yield the answer in sentences."""
        number = {verdict: len(self.found.with_verdict(verdict)) for verdict in Verdict}
        alone = number[Verdict.UNADDRESSED]
        shared = counted(number[Verdict.SHARED], "claim")
        opposed = counted(number[Verdict.OPPOSED], "claim") if number[Verdict.OPPOSED] else "none"
        yield (
            f"{self.one.name} and {self.other.name} share {shared} and are opposed on {opposed}."
            + (f" On {counted(alone, 'claim')} only one of them takes a side." if alone else "")
        )
        crux = self.found.crux
        yield from map(self._turning, crux[:_MOST_TOLD])
        apart = self.found.pulling_apart()
        if apart:
            set_against = opened(counted(len(apart), "relation sets", "relations set"))
            yield (
                f"{set_against} what one holds against what the other holds, without a "
                "contradiction: both may be true."
            )
        if len(crux) > _MOST_TOLD:
            more = counted(len(crux) - _MOST_TOLD, "more crux", "more cruxes")
            yield f"The table tells of {more}."

    def tables(self) -> tuple[Table, ...]:
        """Return the crux, then the claims of each verdict that takes a side."""
        return (
            self._cruxes(),
            self._claims(Verdict.OPPOSED, "Opposed", "Nothing: they are opposed on no claim."),
            self._pulling_apart(),
            self._claims(Verdict.UNADDRESSED, "Unaddressed by one of them", "Nothing."),
            self._claims(Verdict.SHARED, "Shared", "Nothing: no claim is held by both."),
        )

    def unknown(self) -> Iterator[str]:
        """Yield what cannot be told of these two in particular."""
        for party in dict.fromkeys((self.one, self.other)):
            if party.file.map.claims and not party.voices and not attributes(party.file.map):
                yield (
                    f"{party.file.name} does not say who speaks. Its author is taken to be for its "
                    "main claims and what supports them, and against what speaks against them; "
                    "`thesis: true` marks a main claim."
                )
        if self.one.file is not self.other.file:
            yield from self._perhaps_not_the_same()

    def _perhaps_not_the_same(self) -> Iterator[str]:
        doubtful = [
            topic.claim
            for topic in self.found.topics
            if topic.one is not None and topic.other is not None and topic.tie is Tie.ID
            if not _words(topic.one) & _words(topic.other)
        ]
        if doubtful:
            yield (
                f"Whether {listed(map(name, doubtful))} mean the same in both files: the ids are "
                "equal, and nothing else is."
            )

    def _turning(self, crux: Crux) -> str:
        """Return a paragraph about claims on which the opposition turns."""
        claims = listed(
            f"{called(one.claim)} (“{statement(one.claim).rstrip('.')}”)" for one in crux
        )
        resting = [name(one.claim) for one in self.found.resting_on(crux)]
        verb = "rests" if len(resting) == 1 else "rest"
        on_it = f" On it {verb} {listed(resting)}, where they are opposed too." if resting else ""
        stands = "; ".join(dict.fromkeys(map(self._stand, crux)))
        return f"The opposition turns on {claims}: {stands}.{on_it}"

    def _stand(self, one: Compared) -> str:
        """Return where both stand on a claim on which they are opposed."""
        if not one.against:
            return f"{self._says(0, one)}, {self._says(1, one)}"
        here, there = (self.one.name, self.other.name)
        if one.one is not Position.FOR:
            here, there = there, here
        contrary = listed(called(topic.claim) for topic in one.against)
        return f"{here} is for {name(one.claim)}, {there} for {contrary}, which contradicts it"

    def _says(self, number: int, one: Compared) -> str:
        party, position = ((self.one, one.one), (self.other, one.other))[number]
        return f"{party.name} {_SAYS[position]}"

    def _cruxes(self) -> Table:
        return Table(
            key="crux",
            caption="On what the opposition turns",
            columns=(
                Column("claim", "Claim"),
                Column("stand", "Who is where"),
                Column("for", "What speaks for it"),
                Column("against", "What speaks against it"),
                Column("resting", "Opposed claims that rest on it"),
            ),
            rows=tuple(
                Row(
                    (
                        f"{called(one.claim)}: {statement(one.claim)}",
                        self._stand(one),
                        *(self._reasons(one, each) for each in (Position.FOR, Position.AGAINST)),
                        tuple(called(other.claim) for other in self.found.resting_on(crux)),
                    )
                )
                for crux in self.found.crux
                for one in crux
            ),
            note="An opposed claim rests on another one that bears on it, directly or through "
            "others. The crux rests on no other: settle it, and what rests on it can be settled "
            "too.",
            empty="They are opposed on no claim.",
        )

    def _reasons(self, one: Compared, position: Position) -> tuple[str, ...]:
        """Return what speaks for a position on a claim, with who does not take it up."""
        return tuple(
            f"{called(reason.claim)}{self._left_out(reason)}"
            for reason in self.found.reasons(one, position)
        )

    def _left_out(self, reason: Compared) -> str:
        silent = [
            party.name
            for party, position in ((self.one, reason.one), (self.other, reason.other))
            if position is Position.SILENT
        ]
        return f" ({silent[0]} does not address it)" if len(silent) == 1 else ""

    def _pulling_apart(self) -> Table:
        return Table(
            key="pulling-apart",
            caption="Set against each other, without a contradiction",
            columns=(
                Column("one", "One holds"),
                Column("how", "How", ColumnKind.MARK),
                Column("other", "The other holds"),
                Column("note", "Note"),
            ),
            rows=tuple(
                Row(
                    (
                        self._held(one),
                        _HOW.get(relation.link or relation.kind, "objects to"),
                        self._held(other),
                        relation.note or None,
                    )
                )
                for one, relation, other in self.found.pulling_apart()
            ),
            empty="Nothing.",
        )

    def _held(self, one: Compared) -> str:
        holder = self.one if one.one is Position.FOR else self.other
        return f"{called(one.claim)} ({holder.name}): {statement(one.claim)}"

    def _claims(self, verdict: Verdict, caption: str, empty: str) -> Table:
        opposed = verdict is Verdict.OPPOSED
        contrary = [Column("contrary", "Through")] if opposed else []
        return Table(
            key=verdict.value,
            caption=caption,
            columns=(
                Column("claim", "Claim", ColumnKind.MARK),
                Column("text", "What it says"),
                Column("one", self.one.name, ColumnKind.MARK),
                Column("other", self.other.name, ColumnKind.MARK),
                *contrary,
            ),
            rows=tuple(
                Row(
                    (
                        name(one.claim),
                        statement(one.claim),
                        _SAYS[one.one],
                        _SAYS[one.other],
                        *([tuple(called(each.claim) for each in one.against)] * opposed),
                    )
                )
                for one in self.found.with_verdict(verdict)
            ),
            empty=empty,
        )


def _words(claim: Claim) -> frozenset[str]:
    said = f"{claim.title if claim.titled else ''} {claim.text}".casefold()
    return frozenset(word for word in re.findall(r"\w+", said) if len(word) > _SHORT)
