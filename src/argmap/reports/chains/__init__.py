"""What leads to what, how firmly, how soon, and on which conditions?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.analyses.causes import CausalMap, Chain, sign_of
from argmap.analyses.firmness import weakest
from argmap.documents import Document
from argmap.model import Sign
from argmap.reports.chains.rivals import compared, rivals_table
from argmap.reports.chains.tables import causes_table, chains_table, loops_table
from argmap.reports.chains.telling import drawn_by, loop_kind
from argmap.reports.wording import counted, end_called, listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.model import ArgumentMap
    from argmap.reports.subject import MapFile, Subject

_MOST = 200
"""So many chains are told at most: a dense map has more of them than anybody can read."""
_OUTCOMES = {
    Sign.INCREASE: "more of the first brings more of the last",
    Sign.DECREASE: "more of the first brings less of the last",
    Sign.NONE: "one of its steps has no effect, so it has none in the end",
    Sign.UNKNOWN: "what it brings in the end is unknown, since a sign is missing",
}
_CUT = f"Only {_MOST} chains are told: the causes of this map are so dense that they form more."
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
    return Document(
        report="chains",
        title="Chains of causes",
        files=(file.name,),
        summary=tuple(_summary(causal, found)),
        tables=(
            chains_table(file.map, chains),
            causes_table(causal),
            rivals_table(causal),
            loops_table(causal),
        ),
        unknown=(_CUT, *_UNKNOWN) if len(found) > _MOST else _UNKNOWN,
    )


def _summary(causal: CausalMap, chains: Sequence[Chain]) -> Iterator[str]:
    if not causal.causes:
        yield "No claim of this map is said to bring about another."
        yield from compared(causal.map)
        return
    loops = causal.loops()
    told = f"more than {_MOST} chains" if len(chains) > _MOST else counted(len(chains), "chain")
    yield (
        f"The map gives {counted(len(causal.causes), 'cause')}. They form {told} and "
        f"{counted(len(loops), 'feedback loop')}."
    )
    if chains:
        yield from _longest(causal.map, max(chains, key=len))
    yield from compared(causal.map)
    for loop in loops[:3]:
        ends = listed([end_called(causal.map, cause.source) for cause in loop])
        yield f"A feedback loop runs through {ends}: it is {loop_kind(loop)}."


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
    voices = [*drawn_by(argument_map, chain)]
    if len(voices) > 1:
        yield (
            f"Nobody draws that chain as a whole: its steps come from {listed(voices)}, and it was "
            "put together here."
        )
