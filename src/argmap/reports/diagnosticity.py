"""Which evidence tells rival explanations apart?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.analyses.diagnosticity import Bearing, Contest, Verdict, contests
from argmap.documents import Column, ColumnKind, Document, Row, Table
from argmap.reports.wording import (
    called,
    counted,
    end_name,
    end_statement,
    listed,
    name,
    names_in_order,
    statement,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import ArgumentMap
    from argmap.reports.subject import MapFile, Subject

_NO_RIVALS = (
    "This map sets no claims against each other as contraries or as rival causes, so there is "
    "nothing to tell apart."
)
_SHOWN = {Bearing.FOR: "for", Bearing.AGAINST: "against", Bearing.BOTH: "both"}
_NO_WINNER = (
    "Which hypothesis is true. No winner is named: evidence differs in weight and may share an "
    "origin, so counting it misleads, and in controlled studies such tables made analysts no more "
    "accurate (Dhami, Belton and Mandel 2019)."
)
_UNKNOWN = (
    _NO_WINNER,
    "How evidence bears on a hypothesis of which the map does not say so. A blank is silence.",
    "Explanations that nobody has written down.",
)


def report(subject: Subject) -> Document:
    """Return a table of evidence and hypotheses for each group of rivals."""
    return subject.each(_told)


def _told(file: MapFile) -> Document:
    found = contests(file.map)
    tables = tuple(_table(file.map, one, number) for number, one in enumerate(found, 1))
    return Document(
        report="diagnosticity",
        title="What the evidence tells apart",
        files=(file.name,),
        summary=tuple(said for contest in found for said in _summary(file.map, contest))
        or (_NO_RIVALS,),
        tables=tables or (_none(),),
        unknown=_UNKNOWN,
    )


def _none() -> Table:
    return Table(
        key="contest-1",
        caption="Rival hypotheses",
        columns=(Column("evidence", "Evidence"),),
        empty=_NO_RIVALS,
    )


def _table(argument_map: ArgumentMap, contest: Contest, number: int) -> Table:
    names = listed(map(name, contest.hypotheses), "or")
    return Table(
        key=f"contest-{number}",
        caption=f"{names}: what the evidence says of each",
        columns=(
            Column("evidence", "Evidence", ColumnKind.MARK),
            Column("text", "What it says"),
            *(
                Column(claim.id or claim.title, name(claim), ColumnKind.MARK)
                for claim in contest.hypotheses
            ),
            Column("apart", "Tells them apart", ColumnKind.MARK),
        ),
        rows=tuple(
            Row(
                (
                    end_name(argument_map, one.end),
                    end_statement(argument_map, one.end),
                    *(_SHOWN.get(bearing) for bearing in one.bearings),
                    one.tells_apart.value,
                ),
                quiet=one.tells_apart is not Verdict.YES,
            )
            for one in contest.evidence
        ),
        note=_key(contest),
        empty="No evidence in this map bears on any of them.",
    )


def _key(contest: Contest) -> str:
    hypotheses = " ".join(
        f"{name(claim)}: {statement(claim).rstrip('.')}." for claim in contest.hypotheses
    )
    return (
        f"{hypotheses} Evidence is what nothing further is given for. It tells hypotheses apart "
        "where it speaks for one and against another; it is open where the map says of one how it "
        "bears on it and is silent on another."
    )


def _summary(argument_map: ArgumentMap, contest: Contest) -> Iterator[str]:
    rivals = listed(map(called, contest.hypotheses))
    yield f"The map sets {counted(len(contest.hypotheses), 'claim')} against each other: {rivals}."
    if not contest.evidence:
        yield "No evidence in this map bears on any of them."
    by_verdict = {
        verdict: names_in_order(
            end_name(argument_map, one.end)
            for one in contest.evidence
            if one.tells_apart is verdict
        )
        for verdict in Verdict
        if any(one.tells_apart is verdict for one in contest.evidence)
    }
    if Verdict.YES in by_verdict:
        yield f"Telling them apart: {by_verdict[Verdict.YES]}."
    elif contest.evidence:
        yield "Nothing in this map speaks for one of them and against another."
    if Verdict.NO in by_verdict:
        yield f"Alike for all of them: {by_verdict[Verdict.NO]}."
    if Verdict.OPEN in by_verdict:
        alone = sum(one.tells_apart is Verdict.OPEN for one in contest.evidence) == 1
        yield (
            f"Open: {by_verdict[Verdict.OPEN]}. The map does not say what "
            f"{'it' if alone else 'they'} would mean for the rest, and that is the question to "
            "ask next."
        )
