"""Small maps in few words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.model import (
    Argument,
    ArgumentReference,
    Claim,
    ClaimReference,
    Entry,
    LinkKind,
    Mapping,
    Reference,
    Relation,
    RelationKind,
    Scalar,
    Sequence,
    Step,
    StepReference,
    Value,
)

if TYPE_CHECKING:
    from argmap.views.scene import Card, Line, Row, Scene


def claims(titles: str) -> tuple[Claim, ...]:
    """Return a claim for each word."""
    return tuple(Claim(title=title, text=f"{title} is so") for title in titles.split())


def relations(*lines: str) -> tuple[Relation, ...]:
    """Return relations such as `A support B`; `<X>` is an argument, `<X>#0` its first step."""
    found = []
    for line in lines:
        source, kind, target, *link = line.split()
        found.append(
            Relation(
                source=end(source),
                kind=RelationKind(kind),
                target=end(target),
                link=LinkKind(link[0]) if link else None,
            )
        )
    return tuple(found)


def end(name: str) -> Reference:
    title, _, step = name.partition("#")
    if step:
        return StepReference(title.strip("<>"), int(step))
    return ArgumentReference(title.strip("<>")) if title.startswith("<") else ClaimReference(title)


def argument(title: str, *steps: str, titled: bool = True, gist: str = "") -> Argument:
    """Return an argument whose steps are written such as `A B therefore C`."""
    built = []
    for step in steps:
        premises, conclusion = step.split(" therefore ")
        built.append(Step(premises=tuple(premises.split()), conclusion=conclusion))
    return Argument(title=title, steps=tuple(built), titled=titled, gist=gist)


def front_matter(**settings: bool | str | list[str]) -> tuple[Entry, ...]:
    """Return front matter with these settings under `selection`."""
    entries = tuple(Entry(key, _value(value)) for key, value in settings.items())
    return (Entry("selection", Mapping(entries)),)


def _value(content: bool | str | list[str]) -> Value:  # noqa: FBT001 - as in YAML
    if isinstance(content, list):
        return Sequence(tuple(Scalar(item) for item in content))
    return Scalar(content)


def drawn(scene: Scene) -> set[str]:
    """Return the lines of a scene such as `A supports B`."""
    return {f"{line.source} {line.kind} {line.target}" for line in scene.lines}


def card(scene: Scene, key: str) -> Card:
    """Return a card by its key."""
    return next(card for card in scene.cards if card.key == key)


def rows(scene: Scene, key: str) -> list[str]:
    """Return the rows of a card, each with what it hangs from if that is another row."""
    return [_row(row) for row in card(scene, key).rows]


def _row(row: Row) -> str:
    above = f" {row.bears} {row.parent}" if row.parent else f" {row.bears}"
    return row.key if row.number is not None else f"{row.key}{above}"


def line(scene: Scene, source: str, target: str) -> Line:
    """Return the line between two parts of a scene."""
    (found,) = (one for one in scene.lines if (one.source, one.target) == (source, target))
    return found
