"""What a picture says to those who hear it: a full label for every card and row."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from argmap.views.scene import Badge, Card, LineKind, Row, Scene

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_FIRST_WORDS = 8
_MOST_NAMES = 12
"""A label calls another card by so many words at most, and lists so many cards."""

_GIVEN = {
    LineKind.SUPPORTS: "supports",
    LineKind.ATTACKS: "attacks",
    LineKind.UNDERCUTS: "undercuts",
    LineKind.CONTRADICTS: "contradicts",
    LineKind.LEADS_TO: "leads to",
    LineKind.LEADS_TO_AND_SUPPORTS: "leads to, and so supports",
    LineKind.TENSION: "in tension with",
}

_TAKEN = {
    LineKind.SUPPORTS: "supported by",
    LineKind.ATTACKS: "attacked by",
    LineKind.UNDERCUTS: "undercut by",
    LineKind.CONTRADICTS: "contradicts",
    LineKind.LEADS_TO: "brought about by",
    LineKind.LEADS_TO_AND_SUPPORTS: "brought about, and so supported, by",
    LineKind.TENSION: "in tension with",
}

_SIGNS = {"": "", "+": " (more of it)", "-": " (less of it)"}

_Said: TypeAlias = dict[str, dict[str, list[str]]]
"""For each key, what is said of it in which words: `supported by` and the names of the others."""


def spoken_labels(scene: Scene) -> Mapping[str, str]:
    """Return what each card and row is read aloud as, by its key.

    A label says what the card is, who says it and where, its text, and all its relations, in
    which other cards are called by their first words.
    """
    names = _names(scene)
    said: _Said = {}
    for key, words, other in (*_relations(scene, names), *_together(scene)):
        said.setdefault(key, {}).setdefault(words, []).append(names[other])
    return {shown.key: _label(shown, said.get(shown.key, {})) for shown in _statements(scene)}


def _statements(scene: Scene) -> Iterator[Card | Row]:
    for card in scene.cards:
        yield card
        yield from card.rows
    yield from scene.loose


def _names(scene: Scene) -> dict[str, str]:
    """Return what each part of a scene is called in the labels of others."""
    names = {shown.key: _name(shown.heading or shown.text) for shown in _statements(scene)}
    for line in scene.lines:
        if line.target in names:
            names[line.key] = f"that {names[line.source]} {_GIVEN[line.kind]} {names[line.target]}"
    return names


def _name(text: str) -> str:
    words = text.rstrip(".").split()
    return f"“{' '.join(words[:_FIRST_WORDS])}{'…' if len(words) > _FIRST_WORDS else ''}”"


def _relations(scene: Scene, names: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """Yield the key of a part, how it stands to another, and that other's key; from both ends."""
    lines = {line.key: line for line in scene.lines}
    for line in scene.lines:
        changed = f" ({line.change})" if line.change is not None else ""
        yield line.source, _GIVEN[line.kind] + _SIGNS[line.sign] + changed, line.target
        attacked = lines.get(line.target)
        if attacked is None:
            yield line.target, _TAKEN[line.kind] + _SIGNS[line.sign] + changed, line.source
        else:
            relation = f"{_GIVEN[attacked.kind]} {names[attacked.target]}"
            yield attacked.source, f"that it {relation} is {_TAKEN[line.kind]}", line.source
    for card in scene.cards:
        for row in card.rows:
            if row.number is None:
                yield from _of_row(row, row.parent or card.key)
            else:
                yield card.key, "concludes" if row.concluded else "from the premise", row.key
                yield row.key, "concluded in" if row.concluded else "premise of", card.key
    for row in scene.loose:
        if row.parent is not None:
            yield from _of_row(row, row.parent)


def _of_row(row: Row, above: str) -> Iterator[tuple[str, str, str]]:
    yield row.key, _GIVEN[row.bears] + _SIGNS[row.sign], above
    yield above, _TAKEN[row.bears] + _SIGNS[row.sign], row.key


def _together(scene: Scene) -> Iterator[tuple[str, str, str]]:
    """Yield which premises count only together, where no frame says so."""
    members: dict[int, list[str]] = {}
    for line in scene.lines:
        if line.link is not None:
            members.setdefault(line.link, []).append(line.source)
    for card in scene.cards:
        for row in card.rows:
            if row.link is not None:
                members.setdefault(row.link, []).append(row.key)
    for link in scene.links:
        together = members.get(link.number, []) if link.frame is None else []
        argument = f" in the argument {_name(link.heading)}" if link.heading else ""
        for key in together:
            for other in together[: _MOST_NAMES + 2]:
                if other != key:
                    yield key, f"counts only{argument} together with", other


def _label(shown: Card | Row, said: Mapping[str, Iterable[str]]) -> str:
    relations = (f"{words[0].upper()}{words[1:]} {_listed(names)}" for words, names in said.items())
    text = f"{_head(shown)}: {' — '.join(filter(None, (shown.heading, shown.text)))}"
    return " ".join(_sentence(part) for part in (text, *relations))


def _head(shown: Card | Row) -> str:
    kind = f"unstated {shown.kind}" if shown.unstated else shown.kind.value
    if shown.change is not None:
        kind = f"{shown.change} {kind}"
    place = shown.place.replace("¶", "paragraph ").replace("p. ", "page ")
    note = shown.note if isinstance(shown, Card) else ""
    chance = _chance(shown) if isinstance(shown, Card) else ""
    parts = (kind, *map(_voice, shown.badges), note, place, chance)
    head = ", ".join(filter(None, parts))
    return head[0].upper() + head[1:]


def _voice(badge: Badge) -> str:
    if badge.stance:
        return f"{badge.name} {badge.stance}"
    return f"{badge.name} ({badge.manner})" if badge.manner else badge.name


def _chance(card: Card) -> str:
    if card.probability is None:
        return ""
    low, high = (f"{100 * end:.3g}" for end in card.probability)
    return f"{low} per cent" if low == high else f"{low} to {high} per cent"


def _listed(names: Iterable[str]) -> str:
    *others, last = names
    if len(others) >= _MOST_NAMES:
        return f"{', '.join(others[:_MOST_NAMES])} and more"
    return f"{', '.join(others)} and {last}" if others else last


def _sentence(part: str) -> str:
    return part if part.endswith((".", "!", "?", "…", ".”", "!”", "?”")) else f"{part}."
