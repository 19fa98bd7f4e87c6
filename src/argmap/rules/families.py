"""The families of rules, and of which maps each has anything to say.

A family is a module, and loaded for the first map that holds what it speaks of: most maps
attribute nothing, and need not wait for the rules about voices and sources.
"""

from __future__ import annotations

from importlib import import_module
from itertools import chain, filterfalse
from operator import attrgetter
from typing import TYPE_CHECKING

from argmap.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.model import ArgumentMap, DataBlock
    from argmap.rules.rule import Rule

_TITLES = ("title", "subTitle", "author")


class Family(NamedTuple):
    """A module of rules; `concerns` returns whether they could find anything in a map.

    Rules that look things up find nothing without copies of the sources.
    """

    module: str
    concerns: Callable[[ArgumentMap], bool]
    looks_up: bool = False

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules, which are loaded by this."""
        found: tuple[Rule, ...] = import_module(f"argmap.rules.{self.module}").RULES
        return found


def _holds_data(argument_map: ArgumentMap) -> bool:
    return not all(map(_only_entitles, argument_map.data_blocks))


def _only_entitles(block: DataBlock) -> bool:
    """Return whether a block is front matter that holds a title in words and no more.

    Words that begin with a letter are read alike by everybody.
    """
    from argmap.model import DataOwner, Scalar  # noqa: PLC0415 (many maps hold no data)

    return (
        block.owner is DataOwner.FRONT_MATTER
        and block.root is not None
        and all(
            entry.key in _TITLES
            and isinstance(entry.value, Scalar)
            and isinstance(entry.value.content, str)
            and (not entry.value.plain or " " in entry.value.written)
            and entry.value.content[:1].isalpha()
            for entry in block.root
        )
    )


def _attributes(argument_map: ArgumentMap) -> bool:
    declared = argument_map.voices or argument_map.sources
    return bool(declared) or any(map(attrgetter("assertions"), argument_map.claims))


def _names_by_id(argument_map: ArgumentMap) -> bool:
    return (
        _attributes(argument_map)
        or any(map(attrgetter("id"), argument_map.claims))
        or any(map(attrgetter("id"), argument_map.arguments))
        or _names_causes(argument_map)
    )


def _foretells(argument_map: ArgumentMap) -> bool:
    assertions = chain.from_iterable(map(attrgetter("assertions"), argument_map.claims))
    return any(map(attrgetter("prediction"), assertions))


def _names_causes(argument_map: ArgumentMap) -> bool:
    steps = chain.from_iterable(map(attrgetter("steps"), argument_map.arguments))
    return any(map(attrgetter("consequence"), chain(argument_map.relations, steps)))


def _counts(argument_map: ArgumentMap) -> bool:
    return any(map(attrgetter("value"), argument_map.claims))


def _weighs_evidence(argument_map: ArgumentMap) -> bool:
    return (
        any(map(attrgetter("evidence"), argument_map.claims))
        or any(voice.origin for voice in argument_map.voices)
        or any(source.rating for source in argument_map.sources)
    )


def _restates(argument_map: ArgumentMap) -> bool:
    return any(len(claim.occurrences) > 1 for claim in argument_map.claims)


def _leaves_untold(argument_map: ArgumentMap) -> bool:
    """Return whether a title is referred to and never given a text."""
    textless = filterfalse(attrgetter("text"), argument_map.claims)
    sketched = filterfalse(attrgetter("gist"), argument_map.arguments)
    return any(one.titled for one in textless) or any(
        one.titled and not one.steps for one in sketched
    )


def _states(argument_map: ArgumentMap) -> bool:
    return bool(argument_map.claims)


def _gives_reasons(argument_map: ArgumentMap) -> bool:
    return bool(argument_map.relations or argument_map.arguments)


def _relates_and_argues(argument_map: ArgumentMap) -> bool:
    """Return whether there are relations, and arguments with steps."""
    return bool(argument_map.relations) and any(one.steps for one in argument_map.arguments)


def _opposes(argument_map: ArgumentMap) -> bool:
    from argmap.analyses.opposition import opposes  # noqa: PLC0415 (few maps relate nothing)

    return opposes(argument_map)


def _attributes_and_opposes(argument_map: ArgumentMap) -> bool:
    return _attributes(argument_map) and _opposes(argument_map)


def _cites(argument_map: ArgumentMap) -> bool:
    return bool(argument_map.sources)


FAMILIES = (
    Family("yaml", _holds_data),
    Family("keys", _holds_data),
    Family("identity", _names_by_id),
    Family("rewording", _restates),
    Family("misspelling", _leaves_untold),
    Family("sources", _attributes),
    Family("copying", _attributes),
    Family("notation", _names_by_id),
    Family("copies", _cites, looks_up=True),
    Family("looking_up", _cites, looks_up=True),
    Family("speakers", _cites, looks_up=True),
    Family("surroundings", _cites, looks_up=True),
    Family("brevity", _cites, looks_up=True),
    Family("voices", _attributes),
    Family("attribution", _attributes),
    Family("anonymity", _attributes),
    Family("timing", _attributes),
    Family("modality", _attributes),
    Family("connection", _states),
    Family("both_sides", _opposes),
    Family("circularity", _gives_reasons),
    Family("elsewhere", _relates_and_argues),
    Family("support", _attributes),
    Family("contradiction", _attributes_and_opposes),
    Family("causation", _names_causes),
    Family("causal_chains", _names_causes),
    Family("rival_causes", _names_causes),
    Family("counts", _counts),
    Family("confirmation", _weighs_evidence),
    Family("foretelling", _foretells),
    Family("likelihood", _foretells),
    Family("borrowing", _foretells),
    Family("incoherence", _foretells),
    Family("bounds", _foretells),
    Family("hindsight", _foretells),
    Family("rewriting", _foretells),
    Family("resolution", _foretells),
)
