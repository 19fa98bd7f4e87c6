"""What leads to what, how firmly, how soon, and under which conditions?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.analyses.causes import CausalMap, Cause, Chain, sign_of
from argmap.analyses.firmness import is_known, weakest
from argmap.analyses.lags import Lag, total
from argmap.documents import Column, ColumnKind, Document, Row, Table
from argmap.model import ClaimReference, LinkKind, Relation, Sign
from argmap.reports.wording import (
    called,
    counted,
    end_called,
    listed,
    name,
    opened,
    statement,
    voice_called,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from argmap.model import ArgumentMap, Claim, Reference
    from argmap.reports.subject import MapFile, Subject

_MOST = 200
"""So many chains are told at most: a dense map has more of them than anybody can read."""
_SIGNS = {
    Sign.INCREASE: "more",
    Sign.DECREASE: "less",
    Sign.NONE: "no change",
    Sign.UNKNOWN: "not said",
}
_OUTCOMES = {
    Sign.INCREASE: "more of the first brings more of the last",
    Sign.DECREASE: "more of the first brings less of the last",
    Sign.NONE: "one of its steps has no effect, so it has none in the end",
    Sign.UNKNOWN: "what it brings in the end is unknown, since a sign is missing",
}
_SIGN_NOTE = (
    "More of the cause brings more, less or no change of the effect; along a chain these are "
    "multiplied, so that less of less is more."
)
_UNKNOWN = (
    "Whether the causes are real is not judged, only what the map says of them.",
    "Each step may fail by itself, so a long chain is less sure than any of its steps.",
    "How much of an effect a cause has is not known, only its direction.",
    "What brings something about is no reason to believe it, and is not counted as one.",
)


def report(subject: Subject) -> Document:
    """Return the chains from causes to effects, with rival causes and feedback loops."""
    return subject.each(_told)


def _told(file: MapFile) -> Document:
    causal = CausalMap(file.map)
    found = causal.chains(_MOST + 1)
    chains = sorted(found[:_MOST], key=len, reverse=True)
    more = f"Only {_MOST} chains are told: the causes of this map are so dense that they form more."
    return Document(
        report="chains",
        title="Chains of causes",
        files=(file.name,),
        summary=tuple(_summary(causal, chains)),
        tables=(
            _chains(file.map, chains),
            _steps(causal),
            _rivals(causal),
            _loops(causal),
        ),
        unknown=(*([more] if len(found) > _MOST else []), *_UNKNOWN),
    )


def _chains(argument_map: ArgumentMap, chains: Sequence[Chain]) -> Table:
    return Table(
        key="chains",
        caption="From first causes to last effects",
        columns=(
            Column("number", "No.", ColumnKind.NUMBER),
            Column("chain", "Chain"),
            Column("sign", "In the end", ColumnKind.MARK),
            Column("mode", "Weakest step"),
            Column("lag", "Time in all"),
            Column("conditions", "Conditions"),
            Column("voices", "Drawn by"),
        ),
        rows=tuple(
            Row(
                (
                    number,
                    _path(argument_map, chain),
                    _SIGNS[sign_of(chain)],
                    _weakest(chain),
                    _lag(total(cause.consequence.lag for cause in chain)),
                    tuple(_conditions(argument_map, chain)),
                    tuple(_drawn_by(argument_map, chain)),
                )
            )
            for number, chain in enumerate(chains, 1)
        ),
        note=_SIGN_NOTE,
        empty="No claim of this map is said to bring about another.",
    )


def _path(argument_map: ArgumentMap, chain: Chain) -> tuple[str, ...]:
    ends = (chain[0].source, *(cause.effect for cause in chain))
    return tuple(
        f"{'→ ' if number else ''}{end_called(argument_map, end)}"
        for number, end in enumerate(ends)
    )


def _weakest(chain: Chain) -> str:
    """Return the least firm mode of a chain, with how many steps have none to compare."""
    modes = [cause.consequence.mode for cause in chain]
    unknown = sum(not is_known(mode) for mode in modes)
    said = weakest(modes)
    if not said:
        return "not said"
    return f"{said}; nothing said of {counted(unknown, 'step')}" if unknown else said


def _lag(lag: Lag) -> str:
    """Return a total of lags, with how many steps it leaves out."""
    if not str(lag):
        return "not said"
    return f"{lag}; nothing said of {counted(lag.unsaid, 'step')}" if lag.unsaid else str(lag)


def _conditions(argument_map: ArgumentMap, chain: Chain) -> Iterator[str]:
    """Yield what must hold for a chain, what must not, and what its steps take for granted.

    Where an effect is foretold, the conditions of the forecast count too. What stands on the chain
    is brought about by it and no condition any more.
    """
    given = [title for cause in chain for title in cause.consequence.given]
    unless = [title for cause in chain for title in cause.consequence.unless]
    for cause in chain:
        effect = _claim(argument_map, cause.effect)
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


def _drawn_by(argument_map: ArgumentMap, chain: Iterable[Cause]) -> Iterator[str]:
    """Yield the voices that draw the steps of a chain, each once."""
    found = dict.fromkeys(voice for cause in chain for voice in cause.consequence.by)
    for voice in found:
        yield opened(voice_called(argument_map, voice))
    if any(not cause.consequence.by for cause in chain):
        yield "not said"


def _steps(causal: CausalMap) -> Table:
    return Table(
        key="causes",
        caption="Each cause by itself",
        columns=(
            Column("cause", "Cause"),
            Column("effect", "Effect"),
            Column("sign", "Brings", ColumnKind.MARK),
            Column("mode", "How firmly", ColumnKind.MARK),
            Column("lag", "When"),
            Column("mechanism", "How"),
            Column("conditions", "Conditions"),
            Column("voices", "Drawn by"),
        ),
        rows=tuple(
            Row(
                (
                    end_called(causal.map, cause.source),
                    end_called(causal.map, cause.effect),
                    _SIGNS[cause.sign],
                    cause.consequence.mode or "not said",
                    cause.consequence.lag or "not said",
                    cause.consequence.mechanism or None,
                    tuple(_conditions(causal.map, (cause,))),
                    tuple(_drawn_by(causal.map, (cause,))),
                )
            )
            for cause in causal.causes
        ),
        empty="No claim of this map is said to bring about another.",
    )


def _rivals(causal: CausalMap) -> Table:
    return Table(
        key="rivals",
        caption="Rival causes side by side",
        columns=(
            Column("effect", "What is to be explained"),
            Column("cause", "Cause"),
            Column("mode", "How firmly", ColumnKind.MARK),
            Column("voices", "Said by"),
            Column("note", "How they compare"),
        ),
        rows=(*_declared_rivals(causal.map), *_several_causes(causal)),
        note="Rivals need not exclude each other: an event may have several causes. Where nothing "
        "is said of how they compare, that is left open.",
        empty="No effect is given two causes, and no two causes are called rivals.",
    )


def rival_relations(argument_map: ArgumentMap) -> tuple[Relation, ...]:
    """Return the relations that call two causes rivals."""
    return tuple(one for one in argument_map.relations if one.link is LinkKind.RIVAL_CAUSE)


def _declared_rivals(argument_map: ArgumentMap) -> Iterator[Row]:
    for number, relation in enumerate(rival_relations(argument_map), 1):
        for end in (relation.target, relation.source):
            claim = _claim(argument_map, end)
            yield Row(
                (
                    f"One event (rivals, no. {number})",
                    f"{end_called(argument_map, end)}: {statement(claim)}"
                    if claim
                    else end_called(argument_map, end),
                    _modes(claim),
                    tuple(_speakers(argument_map, claim)),
                    relation.note or "not said",
                )
            )


def _several_causes(causal: CausalMap) -> Iterator[Row]:
    for effect, causes in causal.rivals():
        for cause in causes:
            yield Row(
                (
                    end_called(causal.map, effect),
                    end_called(causal.map, cause.source),
                    cause.consequence.mode or "not said",
                    tuple(_drawn_by(causal.map, (cause,))),
                    "not said",
                )
            )


def _claim(argument_map: ArgumentMap, end: Reference) -> Claim | None:
    return argument_map.claim_by_title.get(end.title) if isinstance(end, ClaimReference) else None


def _modes(claim: Claim | None) -> str:
    made = claim.assertions if claim else ()
    return ", ".join(dict.fromkeys(one.mode.value for one in made)) or "not said"


def _speakers(argument_map: ArgumentMap, claim: Claim | None) -> Iterator[str]:
    made = claim.assertions if claim else ()
    for voice in dict.fromkeys(voice for one in made for voice in one.by):
        yield opened(voice_called(argument_map, voice))


def _loops(causal: CausalMap) -> Table:
    return Table(
        key="loops",
        caption="Feedback loops",
        columns=(
            Column("loop", "Loop"),
            Column("kind", "Kind"),
            Column("mode", "Weakest step"),
            Column("lag", "Time for one round"),
            Column("conditions", "Conditions"),
        ),
        rows=tuple(
            Row(
                (
                    _path(causal.map, loop),
                    _loop_kind(loop),
                    _weakest(loop),
                    _lag(total(cause.consequence.lag for cause in loop)),
                    tuple(_conditions(causal.map, loop)),
                )
            )
            for loop in causal.loops()
        ),
        note="A reinforcing loop drives itself further the way it goes, a balancing one works "
        "against it. Of each cause in a circle a shortest way round is told.",
        empty="No cause of this map comes back to itself.",
    )


def _loop_kind(loop: Chain) -> str:
    return {
        Sign.INCREASE: "reinforcing",
        Sign.DECREASE: "balancing",
        Sign.NONE: "broken: one step has no effect",
        Sign.UNKNOWN: "unknown: a sign is missing",
    }[sign_of(loop)]


def _summary(causal: CausalMap, chains: Sequence[Chain]) -> Iterator[str]:
    if not causal.causes:
        yield "No claim of this map is said to bring about another."
        yield from _compared(causal.map)
        return
    loops = causal.loops()
    yield (
        f"The map gives {counted(len(causal.causes), 'cause')}. They form "
        f"{counted(len(chains), 'chain')} and {counted(len(loops), 'feedback loop')}."
    )
    if chains:
        yield from _longest(causal.map, chains[0])
    yield from _compared(causal.map)
    for loop in loops[:3]:
        ends = listed([end_called(causal.map, cause.source) for cause in loop])
        yield f"A feedback loop runs through {ends}: it is {_loop_kind(loop)}."


def _longest(argument_map: ArgumentMap, chain: Chain) -> Iterator[str]:
    if len(chain) == 1:
        return
    first = end_called(argument_map, chain[0].source)
    last = end_called(argument_map, chain[-1].effect)
    yield (
        f"The longest leads in {counted(len(chain), 'step')} from {first} to {last}; "
        f"{_OUTCOMES[sign_of(chain)]}."
    )
    firm = weakest(cause.consequence.mode for cause in chain)
    if firm:
        yield f"It is no firmer than its weakest step, which is put as “{firm}”."
    voices = [*_drawn_by(argument_map, chain)]
    if len(voices) > 1:
        yield (
            f"Nobody draws that chain as a whole: its steps come from {listed(voices)}, and it was "
            "put together here."
        )


def _compared(argument_map: ArgumentMap) -> Iterator[str]:
    for relation in rival_relations(argument_map):
        ends = [_claim(argument_map, end) for end in (relation.target, relation.source)]
        told = [
            f"{name(claim)} ({listed([*_speakers(argument_map, claim)] or ['nobody named'])}, "
            f"{_modes(claim)}): {statement(claim).rstrip('.')}"
            for claim in ends
            if claim is not None
        ]
        if len(told) == len(ends):
            note = f" The map's maker notes: {relation.note}." if relation.note else ""
            yield f"Two causes are called rivals. {told[0]}. {told[1]}.{note}"
