"""Which unargued assumptions carry the most conclusions?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.analyses.assumptions import Assumption, assumptions
from argmap.analyses.backing import Backing
from argmap.documents import Column, ColumnKind, Document, Row, Table
from argmap.model.speaking import attributes
from argmap.reports.wording import called, counted, listed, name, opened, statement

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.model import Claim
    from argmap.reports.subject import MapFile, Subject

_MOST_TOLD = 4
"""So many groups of assumptions are told in sentences; the table holds all."""
_UNKNOWN = (
    "Whether an assumption is true is not judged here, only what depends on it.",
    "Objections are not weighed: a conclusion that keeps a reason may be refuted all the same.",
    "Only assumptions that the map names are counted. What nobody has written down is missing.",
)
_NO_VOICES = (
    "This map does not say who states what, so it cannot be told which of its claims are stated and"
    " which are only assumed. Every claim without a reason may be an assumption."
)


def report(subject: Subject) -> Document:
    """Return imputed and merely presupposed claims, by the conclusions lost without them."""
    return subject.each(_told)


def _told(file: MapFile) -> Document:
    found = assumptions(file.map)
    unknown = _UNKNOWN if attributes(file.map) else (_NO_VOICES, *_UNKNOWN)
    return Document(
        report="assumptions",
        title="Assumptions",
        files=(file.name,),
        summary=tuple(_summary(found)),
        tables=(_assumed(found), _needed(found)),
        unknown=unknown,
    )


def _assumed(found: Sequence[Assumption]) -> Table:
    return Table(
        key="assumptions",
        caption="What is assumed, and what would be left without a reason if it were not granted",
        columns=(
            Column("claim", "Claim", ColumnKind.MARK),
            Column("text", "What is assumed"),
            Column("how", "How", ColumnKind.MARK),
            Column("argued", "Argued", ColumnKind.MARK),
            Column("number", "Lost", ColumnKind.NUMBER),
            Column("lost", "Conclusions lost without it"),
        ),
        rows=tuple(
            Row(
                (
                    name(one.claim),
                    statement(one.claim),
                    one.backing.value,
                    "yes" if one.argued else "no",
                    len(one.lost),
                    tuple(map(called, one.lost)),
                ),
                quiet=not one.lost,
            )
            for one in found
        ),
        note="Imputed: nobody says it, and whoever made the map holds that the argument needs it. "
        "Presupposed: a speaker takes it for granted and nowhere asserts it. Argued: the map gives "
        "a reason for it.",
        empty="No claim of this map is marked as imputed or as only presupposed.",
    )


def _needed(found: Sequence[Assumption]) -> Table:
    needs: dict[Claim, list[Assumption]] = {}
    for one in found:
        for claim in one.lost:
            needs.setdefault(claim, []).append(one)
    return Table(
        key="conclusions",
        caption="What each conclusion cannot do without",
        columns=(
            Column("claim", "Claim", ColumnKind.MARK),
            Column("text", "Conclusion"),
            Column("imputed", "Needs, imputed"),
            Column("presupposed", "Needs, presupposed"),
        ),
        rows=tuple(
            Row(
                (
                    name(claim),
                    statement(claim),
                    *(
                        tuple(called(one.claim) for one in needed if one.backing is kind)
                        for kind in (Backing.IMPUTED, Backing.PRESUPPOSED)
                    ),
                )
            )
            for claim, needed in needs.items()
        ),
        empty="No conclusion of this map depends on a single assumption.",
    )


def _summary(found: Sequence[Assumption]) -> Iterator[str]:
    if not found:
        return
    imputed = sum(one.backing is Backing.IMPUTED for one in found)
    number = opened(counted(len(found), "claim is", "claims are"))
    kinds = (
        counted(imputed, "put in by whoever made the map", "put in by whoever made the map"),
        counted(
            len(found) - imputed, "taken for granted by a speaker", "taken for granted by a speaker"
        ),
    )
    yield f"{number} assumed and nowhere asserted: {listed(kinds)}."
    groups: dict[tuple[Claim, ...], list[Claim]] = {}
    for one in found:
        groups.setdefault(one.lost, []).append(one.claim)
    spared = groups.pop((), [])
    for lost, without in [*groups.items()][:_MOST_TOLD]:
        every = "" if len(without) == 1 else "any one of "
        yield (
            f"Without {every}{listed(map(called, without), 'or')}, no reason is left for "
            f"{listed(map(called, lost))}."
        )
    if spared:
        yield (
            f"Nothing falls with {listed(map(called, spared), 'or')} alone: what rests on it has "
            "other reasons too, or nothing does."
        )
