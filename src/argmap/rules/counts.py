"""Family N: numbers that do not fit together, and contradictions that are none."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from argmap.analyses.opposition import opposed_claims
from argmap.model import ClaimReference, parse_date
from argmap.model.occasion import when_made
from argmap.rules.rule import Finding, Rule, Subject
from argmap.rules.wording import called, words
from argmap.text import NOWHERE, Label, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import ArgumentMap, Claim, Quantity
    from argmap.text import Span

_ROUGHLY = 0.2
"""So large a share may a number be off that is only about right."""
_ABOUT = frozenset(
    (
        "about",
        "approx",
        "approximately",
        "around",
        "circa",
        "roughly",
        "nearly",
        "almost",
        "some",
        "~",
    )
)
_AT_LEAST = frozenset(
    ("at least", "min", "no fewer than", "no less than", ">=", "more than", "over", "above", ">")
)
_AT_MOST = frozenset(
    (
        "at most",
        "max",
        "no more than",
        "up to",
        "<=",
        "less than",
        "fewer than",
        "under",
        "below",
        "<",
    )
)
_ARTICLES = frozenset(("the", "a", "an"))


def different_counts(subject: Subject) -> Iterator[Finding]:
    """Find two claims that count the same thing and come to different numbers.

    Both cannot be right, unless they count at different times, in different places, or not quite
    the same. A reader who meets one of the numbers should learn of the other.

    ```argdown
    [Turnout]: 3,000 people marched. {value: {n: 3000, unit: people, of: the march}}

    [Crowd]: 10,000 people marched. {value: {n: 10000, unit: people, of: the march}} // warning: N01
    ```

    Way out: relate the two. A link of kind `tension` says that they pull apart, `contradict` that
    one must be wrong. If they count different things, let `of`, `when` or `where` say so.

    ```argdown
    [Turnout]: 3,000 people marched. {value: {n: 3000, unit: people, of: the march}}
      - [Crowd]: 10,000 people marched.
        {value: {n: 10000, unit: people, of: the march},
         link: {kind: tension, note: counted at the start and at the end}}

    [Visitors]: 500 people came. {value: {n: 500, unit: people, of: the fair}}

    [Tickets]: About 550 people came. {value: {n: 550, unit: people, cmp: about, of: the fair}}

    [Next year]: 90 people came. {value: {n: 90, unit: people, of: the fair, when: "2024"}}

    [Arrests]: 40 people were arrested. {value: {n: 40, unit: people}}
    ```

    Numbers count as different only where they cannot both be right: “about” leaves a fifth to
    either side, and “more than” everything above. A number that does not say what it is `of` is
    passed over, and so is one that its speaker corrects later.
    """
    tallies: dict[tuple[str, ...], _Tally] = {}
    linked = _linked(subject.map)
    for claim in subject.map.claims:
        if claim.value is None or not claim.value.of:
            continue
        tally = tallies.setdefault(_counted(claim.value), _Tally())
        span = _range(claim.value)
        for others in tally.apart(span):
            if not any(_is_settled(subject.map, linked, claim, other) for other in others):
                yield _finding(subject, claim, others[0])
                break
        tally.add(span, claim)


class _Tally:
    """The numbers of one thing, as ranges: between their ends lies what each may be."""

    def __init__(self) -> None:
        self.claims: dict[tuple[float, float], list[Claim]] = {}
        self.lowest_end, self.highest_start = inf, -inf

    def apart(self, span: tuple[float, float]) -> Iterator[list[Claim]]:
        """Yield the claims of each range that has nothing in common with this one."""
        # Quick, since thousands of numbers may count one thing and agree.
        if span[0] > self.lowest_end or span[1] < self.highest_start:
            for (start, end), claims in self.claims.items():
                if span[0] > end or span[1] < start:
                    yield claims

    def add(self, span: tuple[float, float], claim: Claim) -> None:
        self.claims.setdefault(span, []).append(claim)
        self.lowest_end = min(self.lowest_end, span[1])
        self.highest_start = max(self.highest_start, span[0])


def _range(value: Quantity) -> tuple[float, float]:
    """Return the smallest and the largest number that a value may mean, never quite reached."""
    comparison = value.comparison.strip().casefold()
    off = abs(value.n) * _ROUGHLY
    if comparison in _AT_LEAST:
        return value.n, inf
    if comparison in _AT_MOST:
        return -inf, value.n
    return (value.n - off, value.n + off) if comparison in _ABOUT else (value.n, value.n)


def _counted(value: Quantity) -> tuple[str, ...]:
    """Return what a value counts, where, when and in which unit, in words that can be compared."""
    written = (value.unit, value.of, value.when, value.where)
    return tuple(" ".join(_told(one)) for one in written)


def _told(written: str) -> tuple[str, ...]:
    return tuple(word for word in words(written) if word not in _ARTICLES)


def _linked(argument_map: ArgumentMap) -> set[frozenset[str]]:
    """Return the pairs of claims between which the map states any relation."""
    return {
        frozenset((relation.source.title, relation.target.title))
        for relation in argument_map.relations
        if isinstance(relation.source, ClaimReference)
        and isinstance(relation.target, ClaimReference)
    }


def _is_settled(
    argument_map: ArgumentMap, linked: set[frozenset[str]], one: Claim, other: Claim
) -> bool:
    """Return whether a map says how two numbers compare, or one voice only corrects its own."""
    if frozenset((one.title, other.title)) in linked:
        return True
    made = [
        [(voice, when_made(argument_map, each)) for each in claim.assertions for voice in each.by]
        for claim in (one, other)
    ]
    corrects = any(each.supersedes for claim in (one, other) for each in claim.assertions)
    return corrects or any(
        voice == speaker and when is not None and then is not None and when != then
        for voice, when in made[0]
        for speaker, then in made[1]
    )


def _finding(subject: Subject, claim: Claim, other: Claim) -> Finding:
    assert claim.value is not None  # noqa: S101 - only claims with a value are compared
    assert other.value is not None  # noqa: S101 - likewise
    return Finding(
        _place(subject, claim.value, claim),
        f"{called(claim)} and {called(other)} count {claim.value.of} and come to different "
        f"numbers: {_number(claim.value)} and {_number(other.value)}",
        reason="both cannot be right, unless they count at different times or not quite the same",
        help="link the two, as `tension` or `contradict`, or say apart what they count: `of`, "
        "`when`, `where`",
        labels=(Label(_place(subject, other.value, other), "the other number"),),
    )


def _place(subject: Subject, value: Quantity, claim: Claim) -> Span:
    return subject.places.title(claim.span) if value.span == NOWHERE else value.span


def _number(value: Quantity) -> str:
    return f"{value.comparison} {value.n:,.15g} {value.unit}".strip()


def contradiction_between_strangers(subject: Subject) -> Iterator[Finding]:
    """Find contradictions between numbers of different things, times or places.

    Three thousand in the battalion and ten thousand sent in all can both be right. What only pulls
    apart is a tension; called a contradiction, it makes one of the two claims fall for nothing.

    ```argdown
    [Three thousand]: 3,000 soldiers came. {value: {n: 3000, unit: soldiers, of: the battalion}}
      >< [Ten thousand] // warning: N02

    [Ten thousand]: 10,000 soldiers came. {value: {n: 10000, unit: soldiers, of: all who came}}
    ```

    Way out: relate the two by an attack with a link of kind `tension`, or correct what they count
    if they do count the same.

    ```argdown
    [Three thousand]: 3,000 soldiers came. {value: {n: 3000, unit: soldiers, of: the battalion}}
      - [Ten thousand] {link: tension}

    [Ten thousand]: 10,000 soldiers came. {value: {n: 10000, unit: soldiers, of: all who came}}

    [In May]: 400 ships sailed. {value: {n: 400, unit: ships, of: the fleet, when: "1940-05"}}
      >< [That year]

    [That year]: Under 90 sailed. {value: {n: 90, unit: ships, of: fleet, when: "1940", cmp: <}}
    ```

    A difference must be said by both: a claim that leaves the place open may mean the same one. Two
    dates that overlap may mean one time, and of places one may lie in the other if its name holds
    the other's.
    """
    for relation, one, other in opposed_claims(subject.map):
        if one.value is None or other.value is None:
            continue
        apart = _differences(one.value, other.value)
        if apart:
            yield Finding(
                subject.places.title(relation.span),
                f"{called(one)} and {called(other)} are said to contradict each other, but speak "
                f"of different {' and '.join(apart)}",
                reason="both may be true",
                help="link them as `tension`, or correct `of`, `when` or `where`",
                labels=tuple(
                    Label(_place(subject, claim.value, claim), _described(claim.value))
                    for claim in (one, other)
                    if claim.value is not None
                ),
            )


def _described(value: Quantity) -> str:
    return ", ".join(filter(None, (_number(value), value.of, value.when, value.where)))


def _differences(one: Quantity, other: Quantity) -> list[str]:
    of, where = ((_told(one.of), _told(other.of)), (_told(one.where), _told(other.where)))
    found = []
    if all(of) and of[0] != of[1]:
        found.append("things")
    if one.when and other.when and _are_different_times(one.when, other.when):
        found.append("times")
    if all(where) and not ({*where[0]} <= {*where[1]} or {*where[1]} <= {*where[0]}):
        found.append("places")
    return found


def _are_different_times(one: str, other: str) -> bool:
    first, second = parse_date(one), parse_date(other)
    if first is None or second is None:
        # Words and a date may mean one time: "in October" and 2024-10.
        return first is second and _told(one) != _told(other)
    return first.last < second.first or second.last < first.first


RULES = (
    Rule(different_counts, "N01", Severity.WARNING, since="0.1"),
    Rule(contradiction_between_strangers, "N02", Severity.WARNING, since="0.1"),
)
