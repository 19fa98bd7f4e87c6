"""What stands, against a computation that tries again and again until nothing changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, strategies as st

from argmap import ArgumentMap, ClaimReference, StepReference, Text, read
from argmap.analyses.standing import Support
from argmap.model.reasons import reasons
from strategies.maps import argument_maps

if TYPE_CHECKING:
    from collections.abc import Collection

    from argmap import Reference


def stands(
    argument_map: ArgumentMap, gone: Collection[str] = (), unvouched: Collection[str] = ()
) -> set[str]:
    """Return the titles of the claims that stand, by the definition and by patience."""
    given_for: dict[Reference, list[Reference]] = {
        ClaimReference(claim.title): [] for claim in argument_map.claims
    }
    for reason in reasons(argument_map):
        given_for.setdefault(reason.source, [])
        given_for.setdefault(reason.target, []).append(reason.source)
    found: set[Reference] = set()
    before = None
    while before != found:
        before = set(found)
        for node, sources in given_for.items():
            title = node.title if isinstance(node, ClaimReference) else None
            held = [source in found for source in sources]
            enough = all(held) if isinstance(node, StepReference) else any(held)
            if title not in gone and (enough if sources else title not in unvouched):
                found.add(node)
    return {node.title for node in found if isinstance(node, ClaimReference)}


def some_titles(drawn: ArgumentMap, data: st.DataObject) -> set[str]:
    titles = [claim.title for claim in drawn.claims]
    return data.draw(st.sets(st.sampled_from(titles))) if titles else set()


@given(argument_maps(most=8), st.data())
def test_what_is_lost_is_what_stood_and_does_not_any_more(
    drawn: ArgumentMap, data: st.DataObject
) -> None:
    chosen = some_titles(drawn, data)
    support = Support(drawn)
    everything = stands(drawn)
    assert set(support.lost(chosen)) == everything - stands(drawn, gone=chosen) - chosen
    assert set(support.lost_without(chosen)) == everything - stands(drawn, unvouched=chosen)


@given(argument_maps(most=8), st.data())
def test_who_loses_more_grounds_loses_no_fewer_conclusions(
    drawn: ArgumentMap, data: st.DataObject
) -> None:
    support = Support(drawn)
    few, more = some_titles(drawn, data), some_titles(drawn, data)
    assert set(support.lost_without(few)) <= set(support.lost_without(few | more))
    assert set(support.lost(few)) <= {*support.lost(few | more), *more}


@given(argument_maps(most=8))
def test_nothing_is_lost_with_nothing(drawn: ArgumentMap) -> None:
    support = Support(drawn)
    assert support.lost(()) == support.lost_without(()) == ()


def lost(content: str, *fallen: str) -> tuple[str, ...]:
    return Support(read(Text("a", content)).map).lost(fallen)


def test_premises_fall_together_and_separate_reasons_do_not() -> None:
    separate = "[A]: Yes.\n  + [B]: One.\n  + [C]: Two.\n"
    together = "<X>: So.\n\n(1) [B]: One.\n(2) [C]: Two.\n----\n(3) [A]: Yes.\n"
    assert lost(separate, "B") == ()
    assert lost(separate, "B", "C") == ("A",)
    assert lost(together, "B") == ("A",)


def test_a_circle_does_not_hold_itself_up() -> None:
    circle = "[A]: Yes.\n  + [B]: One.\n    + [A]\n    + [C]: Ground.\n"
    assert lost(circle, "C") == ("B", "A")
