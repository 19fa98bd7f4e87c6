"""The arguments of a document, with their steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from argmap.formats.argdown.linking import link
from argmap.model import Argument, InferenceMode, Step, schema
from argmap.text import NOWHERE, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.formats.argdown.document import Argument as Stated, Inference, Member, Structure
    from argmap.formats.argdown.manuscript import Manuscript


def arguments(manuscript: Manuscript) -> tuple[Argument, ...]:
    """Return all arguments, in the order in which the file first names them."""
    return tuple([_argument(manuscript, each) for each in manuscript.document.arguments.values()])


def conclusions(structure: Structure) -> list[tuple[int, Inference]]:
    """Return the inferences that lead to a statement, with its position; each is a step."""
    return [
        (position, member.inference)
        for position, member in enumerate(structure.statements)
        if member.inference is not None
    ]


def _argument(manuscript: Manuscript, argument: Stated) -> Argument:
    canonical = manuscript.canonical(argument)
    structure = argument.structure
    heading = structure.section if structure else None
    plain = Argument(
        title=argument.title,
        titled=argument.is_titled,
        gist=manuscript.text(canonical),
        steps=tuple(_steps(manuscript, structure)) if structure else (),
        tags=manuscript.tags(argument.members),
        section=manuscript.number(heading) if heading else manuscript.section(argument),
        span=_place(argument, canonical),
        occurrences=manuscript.occurrences(argument),
    )
    if not any(member.element.data for member in argument.members):
        return plain
    said = manuscript.said(argument, canonical)
    return evolve(
        plain,
        id=said.text(schema.ID),
        shown=said.read(schema.SHOWN),
        scheme=said.text(schema.SCHEME),
        data=said.rest(schema.ARGUMENT),
    )


def _place(argument: Stated, canonical: Member | None) -> Span:
    member = canonical or next(iter(argument.members), None)
    if member is not None:
        return member.span
    statements = argument.structure.statements if argument.structure else ()
    return Span(statements[0].span.start, statements[-1].span.end) if statements else NOWHERE


def _steps(manuscript: Manuscript, structure: Structure) -> Iterator[Step]:
    """Yield the steps: each draws on what stands since the last conclusion, and on that one."""
    since = 0
    for position, inference in conclusions(structure):
        record = manuscript.record(inference)
        numbers = record.read(schema.USES) or ()
        above = structure.statements[:position]
        premises = _numbered(above, numbers) or above[since:]
        yield Step(
            premises=tuple(dict.fromkeys(premise.owner.title for premise in premises)),
            conclusion=structure.statements[position].owner.title,
            rules=tuple(filter(None, manuscript.rules(inference))),
            mode=record.read(schema.INFERENCE_MODE) or InferenceMode.DEFEASIBLE,
            scheme=record.text(schema.SCHEME),
            uses=numbers,
            consequence=link(record).consequence,
            data=record.rest(schema.INFERENCE),
            span=inference.span,
        )
        since = position


def _numbered(statements: list[Member], numbers: tuple[int, ...]) -> list[Member]:
    """Return the statements with these numbers; where several share one, the last of them."""
    known = {_number(statement): statement for statement in statements}
    return [known[str(number)] for number in numbers if str(number) in known]


def _number(statement: Member) -> str:
    """Return a statement's number as text: it may be too long to count with."""
    mark = statement.element.mark or (0, 0)
    return statement.block.text[slice(*mark)].strip("( \t').").lstrip("0") or "0"
