"""Which claims and arguments of a map its picture shows.

Everything that has a title, bears on something or stands in an argument is shown, unless the
author says otherwise: beside an element (`isInMap`) or in the front matter under `selection`,
where the settings of Argdown mean what they mean there
(https://argdown.org/guide/creating-argument-and-group-maps.html).
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from argmap.model import (
    Argument,
    ArgumentMap,
    ArgumentReference,
    Basis,
    Claim,
    ClaimReference,
    Entry,
    Mapping,
    Reference,
    Scalar,
    Sequence,
    StepReference,
    Value,
)

if TYPE_CHECKING:
    from collections.abc import Iterable


class StatementMode(StrEnum):
    """Which claims get a card, besides what their author says of each."""

    ALL = "all"
    WITH_TITLE = "with-title"
    TOP_LEVEL = "top-level"
    WITH_RELATIONS = "with-relations"
    NOT_USED_IN_ARGUMENT = "not-used-in-argument"
    WITH_MORE_THAN_ONE_RELATION = "with-more-than-one-relation"


class SelectionSettings(NamedTuple):
    """What the front matter says about the picture; what is empty restricts nothing."""

    exclude_disconnected: bool = False
    ignore_is_in_map: bool = False
    mode: StatementMode = StatementMode.WITH_TITLE
    sections: tuple[str, ...] = ()
    without_section: bool = False
    tags: tuple[str, ...] = ()
    without_tag: bool = False
    exclude_statements: frozenset[str] = frozenset()
    include_statements: frozenset[str] = frozenset()
    exclude_arguments: frozenset[str] = frozenset()


class Selection(NamedTuple):
    """The titles of what is shown, in the order of the file.

    A claim that is not among `claims` still stands in the frame of an argument that needs it.
    """

    claims: tuple[str, ...]
    arguments: tuple[str, ...]


def select(argument_map: ArgumentMap) -> Selection:
    """Return what a map's picture shows."""
    settings = selection_settings(argument_map.data)
    wanted = _Wish(settings, argument_map)
    claims = [claim for claim in argument_map.claims if wanted(claim)]
    arguments = [argument for argument in argument_map.arguments if wanted(argument)]
    ties = _ties(argument_map, claims, arguments)
    cards = [claim for claim in claims if _is_card(claim, ties, settings)]
    if settings.exclude_disconnected:
        kept = {claim.title for claim in cards}
        arguments = [argument for argument in arguments if _is_tied(argument, ties, kept)]
    # A file of plain sentences still gets a picture: of those sentences.
    shown = cards if cards or arguments or settings != SelectionSettings() else claims
    return Selection(_titles(shown), _titles(arguments))


def selection_settings(data: Iterable[Entry]) -> SelectionSettings:
    """Return what front matter says under `selection`; what is no setting there is passed over."""
    stated = next((entry.value for entry in data if entry.key == "selection"), None)
    if not isinstance(stated, Mapping):
        return SelectionSettings()
    return SelectionSettings(
        exclude_disconnected=_is_true(stated.get("excludeDisconnected")),
        ignore_is_in_map=_is_true(stated.get("ignoreIsInMap")),
        mode=_mode(stated.get("statementSelectionMode")),
        sections=_words(stated.get("selectedSections")),
        without_section=_is_true(stated.get("selectElementsWithoutSection")),
        tags=_words(stated.get("selectedTags")),
        without_tag=_is_true(stated.get("selectElementsWithoutTag")),
        exclude_statements=frozenset(_words(stated.get("excludeStatements"))),
        include_statements=frozenset(_words(stated.get("includeStatements"))),
        exclude_arguments=frozenset(_words(stated.get("excludeArguments"))),
    )


def _is_true(value: Value | None) -> bool:
    return isinstance(value, Scalar) and value.content is True


def _words(value: Value | None) -> tuple[str, ...]:
    items = value.items if isinstance(value, Sequence) else (value,)
    return tuple(
        str(item.content) for item in items if isinstance(item, Scalar) and item.content is not None
    )


def _mode(value: Value | None) -> StatementMode:
    written = _words(value)
    known = {mode.value: mode for mode in StatementMode}
    return known.get(" ".join(written), StatementMode.WITH_TITLE)


class _Wish(NamedTuple):
    """What the author wants in the picture, whatever it has to do with the rest."""

    settings: SelectionSettings
    argument_map: ArgumentMap

    def __call__(self, element: Claim | Argument) -> bool:
        settings = self.settings
        if element.shown is False and not settings.ignore_is_in_map:
            return False
        excluded = (
            settings.exclude_statements
            if isinstance(element, Claim)
            else settings.exclude_arguments
        )
        return element.title not in excluded and self._by_section(element) and self._by_tag(element)

    def _by_section(self, element: Claim | Argument) -> bool:
        if not self.settings.sections:
            return True
        if element.section is None:
            return self.settings.without_section
        return self.argument_map.sections[element.section].title in self.settings.sections

    def _by_tag(self, element: Claim | Argument) -> bool:
        if not self.settings.tags:
            return True
        if not element.tags:
            return self.settings.without_tag
        return not set(element.tags).isdisjoint(self.settings.tags)


class _Ties(NamedTuple):
    """What has to do with what: the partners of each end in relations, the users of each claim."""

    partners: dict[Reference, set[Reference]]
    users: dict[str, set[str]]

    def of(self, claim: Claim) -> set[Reference]:
        return self.partners.get(ClaimReference(claim.title), set())


def _ties(
    argument_map: ArgumentMap, claims: Iterable[Claim], arguments: Iterable[Argument]
) -> _Ties:
    ties = _Ties({}, {})
    present: set[Reference] = {ClaimReference(claim.title) for claim in claims}
    for argument in arguments:
        present.add(ArgumentReference(argument.title))
        for step in argument.steps:
            for title in (*step.premises, step.conclusion):
                ties.users.setdefault(title, set()).add(argument.title)
                present.add(ClaimReference(title))
    for relation in argument_map.relations:
        ends = (_whole(relation.source), _whole(relation.target))
        if relation.basis is not Basis.EQUIVALENCE and present.issuperset(ends):
            for end, other in (ends, ends[::-1]):
                ties.partners.setdefault(end, set()).add(other)
    return ties


def _whole(end: Reference) -> Reference:
    return ArgumentReference(end.argument) if isinstance(end, StepReference) else end


def _is_card(claim: Claim, ties: _Ties, settings: SelectionSettings) -> bool:
    partners, used = ties.of(claim), claim.title in ties.users
    asked = claim.shown and not settings.ignore_is_in_map
    if asked or claim.title in settings.include_statements:
        return True
    if settings.exclude_disconnected and not partners and not used:
        return False
    alone = bool(partners) and not used
    fits = {
        StatementMode.ALL: True,
        StatementMode.WITH_RELATIONS: bool(partners),
        StatementMode.NOT_USED_IN_ARGUMENT: not used,
        StatementMode.WITH_MORE_THAN_ONE_RELATION: alone or len(partners) > 1,
    }
    return fits.get(settings.mode, claim.titled or alone)


def _is_tied(argument: Argument, ties: _Ties, cards: set[str]) -> bool:
    """Whether an argument, or a claim it needs, has to do with anything outside it."""
    if ArgumentReference(argument.title) in ties.partners:
        return True
    needed = {title for step in argument.steps for title in (*step.premises, step.conclusion)}
    return any(
        title in cards or len(ties.users[title]) > 1 or ClaimReference(title) in ties.partners
        for title in needed
    )


def _titles(elements: Iterable[Claim] | Iterable[Argument]) -> tuple[str, ...]:
    return tuple(element.title for element in elements)
