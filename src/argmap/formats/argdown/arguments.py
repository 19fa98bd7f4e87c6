"""The arguments of a document, with their steps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from argmap import model
from argmap.model import Argument
from argmap.text import NOWHERE, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.formats.argdown.document import Argument as Stated
    from argmap.formats.argdown.manuscript import Manuscript
    from argmap.formats.argdown.occurrence import Inference, Member, Structure
    from argmap.model import Step


def arguments(manuscript: Manuscript) -> tuple[Argument, ...]:
    """Return all arguments, in the order in which the file first names them."""
    return tuple([argument(manuscript, each) for each in manuscript.document.arguments.values()])


def conclusions(structure: Structure) -> list[tuple[int, Inference]]:
    """Return the inferences that lead to a statement, with its position; each is a step."""
    return [
        (position, member.inference)
        for position, member in enumerate(structure.statements)
        if member.inference is not None
    ]


def argument(manuscript: Manuscript, topic: Stated) -> Argument:
    """Return an argument, wherever it stands, with its steps."""
    gist, tags, section, span, occurrences, said = manuscript.topic(topic)
    steps: tuple[Step, ...] = ()
    if topic.structure:
        steps = tuple(_steps(manuscript, topic.structure))
        heading = topic.structure.section
        section = manuscript.number(heading) if heading else section
        span = span if topic.members else _place(topic.structure)
    return Argument(
        title=topic.title,
        titled=topic.is_titled,
        gist=gist,
        steps=steps,
        tags=tags,
        section=section,
        span=span,
        occurrences=occurrences,
        **said,
    )


def _place(structure: Structure) -> Span:
    statements = structure.statements
    return Span(statements[0].span.start, statements[-1].span.end) if statements else NOWHERE


def _steps(manuscript: Manuscript, structure: Structure) -> Iterator[Step]:
    """Yield the steps: each draws on what stands since the last conclusion, and on that one.

    Where an inference names numbers, it draws on those statements instead.
    """
    since = counted = 0
    statements = structure.statements
    known: dict[str, Member] = {}
    for position, inference in conclusions(structure):
        said = _said(manuscript, inference)
        premises = statements[since:position]
        if numbers := [str(number) for number in said.get("uses", ())]:
            # Where several share a number, it is that of the last of them.
            known.update((_number(each), each) for each in statements[counted:position])
            premises = [known[number] for number in numbers if number in known] or premises
            counted = position
        yield model.Step(
            premises=tuple(dict.fromkeys([premise.owner.title for premise in premises])),
            conclusion=statements[position].owner.title,
            rules=manuscript.wording.rules(inference),
            span=inference.span,
            **said,
        )
        since = position


def _said(manuscript: Manuscript, inference: Inference) -> dict[str, Any]:
    """Return what the data of an inference say of its step, under the names of its fields."""
    annotations = manuscript.annotations
    return annotations.of_step(inference) if annotations and inference.element.data else {}


def _number(statement: Member) -> str:
    """Return a statement's number as text: it may be too long to count with."""
    mark = statement.element.mark or (0, 0)
    return statement.block.text[slice(*mark)].strip("( \t').").lstrip("0") or "0"
