"""Which unargued assumptions carry the most conclusions?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.analyses.assumptions import Assumption, assumptions
from argmap.analyses.backing import Backing
from argmap.analyses.standing import Support
from argmap.documents import Column, ColumnKind, Document, Row, Table
from argmap.model import ClaimReference
from argmap.model.speaking import attributes
from argmap.reports.wording import (
    called,
    counted,
    in_order,
    listed,
    name,
    names_of,
    number_in_words,
    opened,
    statement,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.model import ArgumentMap, Claim
    from argmap.reports.subject import MapFile, Subject

_EITHER = {1: "", 2: "either "}
_MOST_TOLD = 4
"""So many groups of assumptions are told in sentences; the table holds all."""
_UNKNOWN = (
    "Whether an assumption is true is not judged here, only what depends on it.",
    "Objections are not weighed: a conclusion that keeps a reason may be refuted all the same.",
    "Only assumptions that the map names are counted. What nobody has written down is missing.",
)
_NONE = "No claim of this map is marked as imputed or as only presupposed."
_NO_VOICES = (
    "This map does not say who states what, so it cannot be told which of its claims are stated and"
    " which are only assumed. Every claim without a reason may be an assumption."
)


def report(subject: Subject) -> Document:
    """Return imputed and merely presupposed claims, by the conclusions lost without them."""
    return subject.each(_told)


def _told(file: MapFile) -> Document:
    found = assumptions(file.map)
    _NONE if attributes(file.map) else _NO_VOICES
    return Document(
        report="assumptions",
        title="Assumptions",
        files=(file.name,),
        summary=tuple(_summary(file.map, found))
        or (_NONE if attributes(file.map) else _NO_VOICES,),
        tables=(_assumed(found), _needed(found)),
        unknown=_UNKNOWN,
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


def _needs(found: Sequence[Assumption]) -> dict[Claim, list[Assumption]]:
    """Return the assumptions that each conclusion is lost without."""
    needs: dict[Claim, list[Assumption]] = {}
    for one in found:
        for claim in one.lost:
            needs.setdefault(claim, []).append(one)
    return needs


def _needed(found: Sequence[Assumption]) -> Table:
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
            for claim, needed in _needs(found).items()
        ),
        empty="No conclusion of this map depends on a single assumption.",
    )


def _summary(argument_map: ArgumentMap, found: Sequence[Assumption]) -> Iterator[str]:
    if not found:
        return
    imputed = sum(one.backing is Backing.IMPUTED for one in found)
    kinds = (
        f"{number_in_words(imputed)} put in by whoever made the map",
        f"{number_in_words(len(found) - imputed)} taken for granted by a speaker",
    )
    number = opened(counted(len(found), "claim is", "claims are"))
    yield f"{number} assumed and nowhere asserted: {listed(kinds)}."
    yield from _foundations(argument_map, found)
    groups: dict[tuple[Claim, ...], list[Claim]] = {}
    for one in found:
        groups.setdefault(one.lost, []).append(one.claim)
    spared = groups.pop((), [])
    for lost, without in [*groups.items()][:_MOST_TOLD]:
        every = _EITHER.get(len(without), "any one of ")
        yield (
            f"Without {every}{listed(map(called, in_order(without)), 'or')}, no reason is left for "
            f"{listed(map(called, lost))}."
        )
    if spared:
        yield (
            f"Nothing falls with {names_of(spared)} alone: what rests on them has other reasons "
            "too, or nothing rests on them."
        )


def _foundations(argument_map: ArgumentMap, found: Sequence[Assumption]) -> Iterator[str]:
    """Yield what the last conclusions rest on that nobody states or argues for."""
    forward = Support(argument_map).forward
    for claim, needed in _needs(found).items():
        bare = [one.claim for one in needed if one.backing is Backing.IMPUTED and not one.argued]
        if bare and not forward.after(ClaimReference(claim.title)):
            yield (
                f"{called(claim)} rests in the end on {names_of(bare)}, which nobody states or "
                "argues for."
            )
