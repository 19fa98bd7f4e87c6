"""What changed from one version of a map to the next: claims, relations and forecasts."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from argmap.analyses.difference import Difference, Part, Sort, changed, sides
from argmap.analyses.matching import topics
from argmap.analyses.restating import of_assertion
from argmap.model import Basis, ClaimReference, RelationKind, StepReference

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from argmap.analyses.matching import Topic
    from argmap.analyses.restating import Maps
    from argmap.model import (
        Argument,
        ArgumentMap,
        Assertion,
        Claim,
        Quantity,
        Reference,
        Relation,
    )


class Revision(NamedTuple):
    """Two versions of a map, with the claims that are the same in both and all that differs."""

    before: ArgumentMap
    after: ArgumentMap
    topics: tuple[Topic, ...]
    differences: tuple[Difference, ...]

    def of_claims(self) -> dict[str, Sort]:
        """Return how each claim that differs does, by its title in the later version."""
        found: dict[str, Sort] = {}
        for one in self.differences:
            if one.title:
                sort = one.sort if one.part is Part.CLAIM else Sort.CHANGED
                found.setdefault(one.title, sort)
        return found


def revision(before: ArgumentMap, after: ArgumentMap) -> Revision:
    """Return what differs between two versions, in the order of the later one, claims first."""
    found = topics(before, after)
    names = _Names(found)
    place = {claim.title: number for number, claim in enumerate(after.claims)}
    in_order = sorted(found, key=lambda one: place[one.other.title] if one.other else len(place))
    differences = (
        *(one for topic in in_order for one in _of_topic(topic, before, after)),
        *_of_arguments(before, after, names),
        *_of_relations(before, after, names),
        *_declared(Part.SOURCE, before.source_by_id, after.source_by_id),
        *_declared(Part.VOICE, before.voice_by_id, after.voice_by_id),
    )
    return Revision(before, after, found, differences)


class _Names:
    """What claims and arguments of the earlier version are called in the later one."""

    def __init__(self, found: Iterable[Topic]) -> None:
        self.earlier = {one.one.title: called(one.claim) for one in found if one.one is not None}
        self.later = {one.other.title: called(one.other) for one in found if one.other is not None}

    def end(self, end: Reference, *, later: bool) -> str:
        """Return what an end of a relation is called; an inference goes by its argument."""
        if isinstance(end, ClaimReference):
            return (self.later if later else self.earlier)[end.title]
        return f"<{end.argument if isinstance(end, StepReference) else end.title}>"


def called(claim: Claim) -> str:
    """Return a claim's title as Argdown refers to it, or its words if it has none."""
    return f"[{claim.title}]" if claim.titled or not claim.text else f"“{claim.text}”"


def _of_topic(topic: Topic, before: ArgumentMap, after: ArgumentMap) -> Iterator[Difference]:
    one, other = topic.one, topic.other
    for found in (
        _lone(topic) if one is None or other is None else _of_claim(one, other, (before, after))
    ):
        yield found._replace(of=called(topic.claim), title=topic.claim.title)


def _lone(topic: Topic) -> Iterator[Difference]:
    sort = Sort.NEW if topic.one is None else Sort.GONE
    said = topic.claim.text or topic.claim.title
    yield Difference(sort, Part.CLAIM, "", *(("", said) if sort is Sort.NEW else (said, "")))


def _of_claim(one: Claim, other: Claim, maps: Maps) -> Iterator[Difference]:
    if one.titled and other.titled:
        yield from changed(Part.TITLE, one.title, other.title)
    for part, read in _PARTS.items():
        yield from changed(part, read(one), read(other))
    told = _by_speakers(one), _by_speakers(other)
    for speakers in dict.fromkeys((*told[0], *told[1])):
        made = (found.get(speakers, []) for found in told)
        for first, second in zip_longest(*made):
            yield from of_assertion(first, second, maps)


_PARTS: Mapping[Part, Callable[[Claim], str]] = {
    Part.TEXT: lambda claim: claim.text,
    Part.KIND: lambda claim: claim.kind or "",
    Part.THESIS: lambda claim: "the main claim" if claim.thesis else "",
    Part.TAGS: lambda claim: " ".join(f"#{tag}" for tag in claim.tags),
    Part.VALUE: lambda claim: _number(claim.value),
    Part.RATING: lambda claim: claim.evidence.rating if claim.evidence else "",
}


def _number(value: Quantity | None) -> str:
    if value is None:
        return ""
    said = f"{value.comparison} {value.n:,.15g} {value.unit}".strip()
    return ", ".join(filter(None, (said, value.of, value.when, value.where)))


def _by_speakers(claim: Claim) -> dict[tuple[str, ...], list[Assertion]]:
    found: dict[tuple[str, ...], list[Assertion]] = {}
    for made in claim.assertions:
        found.setdefault(made.by, []).append(made)
    return found


def _of_arguments(before: ArgumentMap, after: ArgumentMap, names: _Names) -> Iterator[Difference]:
    one, other = before.argument_by_title, after.argument_by_title
    for title in (*other, *(title for title in one if title not in other)):
        first, second = one.get(title), other.get(title)
        if first is None or second is None:
            sort = Sort.NEW if first is None else Sort.GONE
            gist = next(each.gist for each in (second, first) if each is not None)
            yield Difference(sort, Part.ARGUMENT, f"<{title}>", *sides(sort, gist))
            continue
        for part, old, new in (
            (Part.GIST, [first.gist], [second.gist]),
            (Part.PREMISE, *_used(names, first, second, conclusions=False)),
            (Part.CONCLUSION, *_used(names, first, second, conclusions=True)),
        ):
            gone = [said for said in old if said not in new]
            fresh = [said for said in new if said not in old]
            if gone or fresh:
                sort = Sort.CHANGED if gone and fresh else Sort.GONE if gone else Sort.NEW
                yield Difference(sort, part, f"<{title}>", ", ".join(gone), ", ".join(fresh))


def _used(
    names: _Names, first: Argument, second: Argument, *, conclusions: bool
) -> tuple[list[str], list[str]]:
    def used(argument: Argument, *, later: bool) -> list[str]:
        concluded = [step.conclusion for step in argument.steps]
        premises = [title for step in argument.steps for title in step.premises]
        titles = concluded if conclusions else [one for one in premises if one not in concluded]
        return list(dict.fromkeys(names.end(ClaimReference(one), later=later) for one in titles))

    return used(first, later=False), used(second, later=True)


def _of_relations(before: ArgumentMap, after: ArgumentMap, names: _Names) -> Iterator[Difference]:
    one, other = _by_ends(before, names, later=False), _by_ends(after, names, later=True)
    for ends in (*other, *(ends for ends in one if ends not in other)):
        old, new = one.get(ends, {}), other.get(ends, {})
        gone = [kind for kind in old if kind not in new]
        fresh = [kind for kind in new if kind not in old]
        for before_kind, after_kind in zip_longest(gone, fresh):
            sort = (
                Sort.CHANGED
                if before_kind and after_kind
                else Sort.GONE
                if before_kind
                else Sort.NEW
            )
            yield Difference(
                sort, Part.RELATION, ends[0], before_kind or "", after_kind or "", to=ends[1]
            )
        for kind in (kind for kind in new if kind in old):
            was, now = _link(old[kind]), _link(new[kind])
            if was != now:
                yield Difference(Sort.CHANGED, Part.LINK, ends[0], was, now, to=ends[1])


def _by_ends(
    argument_map: ArgumentMap, names: _Names, *, later: bool
) -> dict[tuple[str, str], dict[RelationKind, Relation]]:
    """Return the stated relations by their ends; those of a mutual one in alphabetical order."""
    found: dict[tuple[str, str], dict[RelationKind, Relation]] = {}
    for relation in argument_map.relations:
        if relation.basis is Basis.EQUIVALENCE:
            continue
        ends = [names.end(end, later=later) for end in (relation.source, relation.target)]
        if relation.kind in (RelationKind.CONTRARY, RelationKind.CONTRADICTORY):
            ends.sort()
        found.setdefault((ends[0], ends[1]), {}).setdefault(relation.kind, relation)
    return found


def _link(relation: Relation) -> str:
    """Return what a link says more of its relation, in words."""
    cause = relation.consequence
    said = [relation.link or ""]
    if cause is not None:
        said += (f"sign {cause.sign}", cause.mode and f"“{cause.mode}”", cause.lag, cause.mechanism)
    return ", ".join(filter(None, (*said, relation.note)))


def _declared(
    part: Part, before: Mapping[str, object], after: Mapping[str, object]
) -> Iterator[Difference]:
    for name in (*after, *(name for name in before if name not in after)):
        if name not in before:
            yield Difference(Sort.NEW, part, name)
        elif name not in after:
            yield Difference(Sort.GONE, part, name)
        elif before[name] != after[name]:
            yield Difference(Sort.CHANGED, part, name)
