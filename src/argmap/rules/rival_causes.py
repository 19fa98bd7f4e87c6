"""Family K, third part: causes that compete, and one voice on both sides of a cause."""

from __future__ import annotations

from itertools import combinations, islice
from typing import TYPE_CHECKING

from argmap.model import LinkKind, Sign
from argmap.rules.causation import place
from argmap.rules.rule import Finding, Rule, Subject
from argmap.rules.wording import end_called
from argmap.text import Label, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.analyses.causes import Cause
    from argmap.model import ArgumentMap, Reference

_COMPARES = (
    LinkKind.RIVAL_CAUSE,
    LinkKind.TENSION,
    LinkKind.CONTRAST,
    LinkKind.SAME_AS,
    LinkKind.BROADER,
)
_MOST = 40
"""So many causes of one effect are compared with one another."""
_OPPOSITE = {Sign.INCREASE, Sign.DECREASE}


def rival_causes(subject: Subject) -> Iterator[Finding]:
    """Find effects that two voices put down to two causes, without a word on how these compare.

    Perhaps both causes worked, perhaps only one did, and the voices disagree. A map that says
    neither lets its readers guess.

    ```argdown
    ===
    argmap:
      voices: {ward: {name: Barbara Ward}, smith: {name: Adam Smith}}
    ===

    [Bread dear]: Bread is dear.
      + [Bad harvest]: The harvest failed. {link: {kind: cause, sign: "+", by: smith}}
      + [Hoarding]: Merchants hoard. {link: {kind: cause, sign: "+", by: ward}} // warning: K06
    ```

    Way out: relate the two causes. A link of kind `rival-cause` says that they compete, `tension`
    or `contrast` that both may be true; its `note` says more.

    ```argdown
    ===
    argmap:
      voices: {ward: {name: Barbara Ward}, smith: {name: Adam Smith}}
    ===

    [Bread dear]: Bread is dear.
      + [Bad harvest]: The harvest failed. {link: {kind: cause, sign: "+", by: smith}}
        <+ [Drought]: It did not rain. {link: {kind: cause, sign: "+", by: smith}}
      + [Hoarding]: Merchants hoard. {link: {kind: cause, sign: "+", by: ward}}
        -> [Bad harvest] {link: {kind: rival-cause, note: both may have worked}}
      + [Drought] {link: {kind: cause, sign: "+", by: ward}}
      - [Imports]: Grain is shipped in. {link: {kind: cause, sign: "-", by: ward}}
    ```

    Several causes of one voice are its own affair. Causes that work against each other are no
    rivals, and neither are a cause and what brings it about: both explain the effect together.
    """
    compared = _compared(subject.map)
    for effect, causes in subject.causal.rivals():
        pairs = (
            (one, other)
            for one, other in combinations(causes[:_MOST], 2)
            if frozenset((one.source, other.source)) not in compared and _vie(subject, one, other)
        )
        for one, other in islice(pairs, 1):
            yield Finding(
                place(subject, other),
                f"{end_called(subject.map, effect)} has two causes, of two voices: "
                f"{end_called(subject.map, one.source)} and "
                f"{end_called(subject.map, other.source)}",
                reason="whether one of them is wrong, or both worked, is left open",
                help="relate them with a link of kind `rival-cause`, `tension` or `contrast`",
                labels=(Label(place(subject, one), "the other cause"),),
            )


def _compared(argument_map: ArgumentMap) -> set[frozenset[Reference]]:
    return {
        frozenset((relation.source, relation.target))
        for relation in argument_map.relations
        if relation.link in _COMPARES
    }


def _vie(subject: Subject, one: Cause, other: Cause) -> bool:
    """Return whether two causes of an effect are of two voices, and may be rivals."""
    voices = one.consequence.by and other.consequence.by
    by_two = voices and not {*one.consequence.by} & {*other.consequence.by}
    if not by_two or one.source == other.source or {one.sign, other.sign} == _OPPOSITE:
        return False
    graph = subject.causal.graph
    return not (graph.path(one.source, other.source) or graph.path(other.source, one.source))


def both_signs(subject: Subject) -> Iterator[Finding]:
    """Find causes of which one voice says that they bring more of an effect, and less of it.

    Both may be true at different times or under different conditions. As it stands, the two cancel
    out, and every chain through them may come to the opposite.

    ```argdown
    ===
    argmap:
      voices: {ward: {name: Barbara Ward}}
    ===

    [Bread dear]: Bread is dear.
      + [Tariff]: Grain from abroad pays duty. {link: {kind: cause, sign: "+", by: ward}}

    [Tariff]
      -> [Bread dear] {link: {kind: cause, sign: "-", by: ward}} // warning: K07
    ```

    Way out: keep the sign that was meant, give each its voice, or say by `given` or `unless` when
    it is the one and when the other.

    ```argdown
    ===
    argmap:
      voices: {ward: {name: Barbara Ward}, smith: {name: Adam Smith}}
    ===

    [Bread dear]: Bread is dear.
      + [Tariff]: Grain from abroad pays duty.
        {link: {kind: cause, sign: "+", by: ward, given: Bad harvest}}

    [Tariff]
      -> [Bread dear] {link: {kind: cause, sign: "-", by: ward, unless: Bad harvest}}

    [Bad harvest]: The harvest fails.
      + [Tariff] {link: {kind: cause, sign: "0", by: [ward, smith]}}
    ```

    Two voices may well disagree on a sign: that is what a map is for. No effect at all (`"0"`) is
    not the opposite of anything.
    """
    known: dict[tuple[str, Reference, Reference], list[Cause]] = {}
    for cause in subject.causal.causes:
        for voice in cause.consequence.by:
            earlier = known.setdefault((voice, cause.source, cause.effect), [])
            against = next((one for one in earlier if _cancel_out(one, cause)), None)
            earlier.append(cause)
            if against is not None:
                yield Finding(
                    place(subject, cause),
                    f"`{voice}` says that {end_called(subject.map, cause.source)} brings more of "
                    f"{end_called(subject.map, cause.effect)}, and less of it",
                    reason="under the same conditions it cannot do both",
                    help="keep one sign, or say by `given` or `unless` when it is which",
                    labels=(Label(place(subject, against), "here with the other sign"),),
                )


def _cancel_out(one: Cause, other: Cause) -> bool:
    conditions = [(cause.consequence.given, cause.consequence.unless) for cause in (one, other)]
    return {one.sign, other.sign} == _OPPOSITE and conditions[0] == conditions[1]


RULES = (
    Rule(rival_causes, "K06", Severity.WARNING, since="0.1"),
    Rule(both_signs, "K07", Severity.WARNING, since="0.1"),
)
