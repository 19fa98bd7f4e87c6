"""How one chain of causes, or one loop, is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.analyses.causes import Cause, Chain, sign_of
from argmap.analyses.firmness import is_known, weakest
from argmap.analyses.lags import total
from argmap.model import ClaimReference, Sign
from argmap.reports.wording import called, counted, end_called, opened, voice_called

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from argmap.model import ArgumentMap, Claim, Reference

SIGNS = {
    Sign.INCREASE: "more",
    Sign.DECREASE: "less",
    Sign.NONE: "no change",
    Sign.UNKNOWN: "not said",
}
"""What more of a cause brings of its effect."""


def path(argument_map: ArgumentMap, chain: Chain) -> tuple[str, ...]:
    """Return the claims of a chain, from its first cause to its last effect."""
    ends = (chain[0].source, *(cause.effect for cause in chain))
    return tuple(
        f"{'→ ' if number else ''}{end_called(argument_map, end)}"
        for number, end in enumerate(ends)
    )


def weakest_step(chain: Chain) -> str:
    """Return the least firm mode of a chain, with how many steps have none to compare."""
    modes = [cause.consequence.mode for cause in chain]
    unknown = sum(not is_known(mode) for mode in modes)
    said = weakest(modes)
    if not said:
        return "not said"
    return f"{said}; nothing said of {counted(unknown, 'step')}" if unknown else said


def time_told(chain: Chain) -> str:
    """Return the time that a chain takes, with how many steps that leaves out."""
    lag = total(cause.consequence.lag for cause in chain)
    if not str(lag):
        return "not said"
    return f"{lag}; nothing said of {counted(lag.unsaid, 'step')}" if lag.unsaid else str(lag)


def conditions(argument_map: ArgumentMap, chain: Chain) -> Iterator[str]:
    """Yield what must hold for a chain, what must not, and what its steps take for granted.

    Where an effect is foretold, the conditions of the forecast count too. What stands on the chain
    is brought about by it and no condition any more.
    """
    given = [title for cause in chain for title in cause.consequence.given]
    unless = [title for cause in chain for title in cause.consequence.unless]
    for cause in chain:
        effect = claim_at(argument_map, cause.effect)
        for made in effect.assertions if effect else ():
            if made.prediction is not None:
                given += made.prediction.given
                unless += made.prediction.unless
    through = [title for cause in chain for title in cause.through]
    on_the_way = {end_called(argument_map, cause.source) for cause in chain}
    for word, titles in (("", given), ("unless ", unless), ("as assumed: ", through)):
        claims = ((title, argument_map.claim_by_id.get(title)) for title in titles)
        called_so = (title if claim is None else called(claim) for title, claim in claims)
        for said in dict.fromkeys(called_so):
            if said not in on_the_way:
                yield f"{word}{said}"


def drawn_by(argument_map: ArgumentMap, chain: Iterable[Cause]) -> Iterator[str]:
    """Yield the voices that draw the steps of a chain, each once."""
    found = dict.fromkeys(voice for cause in chain for voice in cause.consequence.by)
    for voice in found:
        yield opened(voice_called(argument_map, voice))
    if any(not cause.consequence.by for cause in chain):
        yield "not said"


def claim_at(argument_map: ArgumentMap, end: Reference) -> Claim | None:
    """Return the claim at an end of a cause, or None where it is an argument."""
    return argument_map.claim_by_title.get(end.title) if isinstance(end, ClaimReference) else None


def loop_kind(loop: Chain) -> str:
    """Return what a loop does: reinforce itself, or work against itself."""
    return {
        Sign.INCREASE: "reinforcing",
        Sign.DECREASE: "balancing",
        Sign.NONE: "broken: one step has no effect",
        Sign.UNKNOWN: "unknown: a sign is missing",
    }[sign_of(loop)]
