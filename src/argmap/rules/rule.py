"""What a rule is, what it looks at, and what it finds.

Every check imports this room, and a named tuple is made in a fifth of the time that an attrs class
takes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeAlias

from argmap.text import Diagnostic, Fix, Label, Severity, Span, Text
from argmap.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet
    from datetime import date

    from argmap.analyses.ancestry import Ancestry
    from argmap.analyses.causes import CausalMap
    from argmap.analyses.foretold import Foretold
    from argmap.analyses.origins import Provenance
    from argmap.citing import Copies
    from argmap.citing.citations import LookedUp
    from argmap.model import ArgumentMap, Mapping, Reference, Scalar
    from argmap.model.graph import Graph
    from argmap.model.reasons import Reason
    from argmap.model.schema import Key, Schema
    from argmap.rules.places import Places
    from argmap.text.page import Page


class Outside(NamedTuple):
    """What lies outside a map and its text; a rule that needs it asks for it, and others need not.

    `today` is the date of the check, None where it is to play no part. `earlier` are the maps that
    the same file held before, the latest first. `copies` are those of the sources, None where
    nothing is to be looked up.
    """

    today: Callable[[], date | None] = lambda: None
    earlier: Callable[[], tuple[ArgumentMap, ...]] = tuple
    copies: Callable[[], Copies | None] = lambda: None


NOTHING_OUTSIDE = Outside()


class Subject:
    """What a rule looks at: a map, the text it was read from, and what lies outside both.

    What several rules need is made once, and what makes it is loaded when the first of them asks.
    """

    def __init__(
        self, argument_map: ArgumentMap, text: Text, outside: Outside = NOTHING_OUTSIDE
    ) -> None:
        self.map = argument_map
        self.text = text
        self.outside = outside

    @cached_property
    def places(self) -> Places:
        """Where titles, and the values in data, stand."""
        from argmap.rules.places import Places  # noqa: PLC0415 (most maps are faultless)

        return Places(self.map)

    @cached_property
    def records(self) -> tuple[tuple[Schema, Mapping], ...]:
        """All keys and values whose schema is known, the outer ones first."""
        from argmap.rules.entries import records  # noqa: PLC0415 (many maps hold no data)

        return tuple(records(self.map))

    @cached_property
    def scalars(self) -> tuple[tuple[Key[Any] | None, Scalar], ...]:
        """All single values with their key, but for those that only other tools read."""
        from argmap.rules.entries import scalars  # noqa: PLC0415 (likewise)

        return tuple(scalars(self.records))

    @cached_property
    def related(self) -> AbstractSet[str]:
        """The titles of all claims at an end of a relation."""
        from argmap.model import ClaimReference  # noqa: PLC0415 (a list of claims has none)

        return {
            end.title
            for relation in self.map.relations
            for end in (relation.source, relation.target)
            if isinstance(end, ClaimReference)
        }

    @cached_property
    def foretold(self) -> tuple[Foretold, ...]:
        """Every prediction, with the claim and the assertion it belongs to."""
        from argmap.analyses.foretold import foretold  # noqa: PLC0415 (few maps foretell anything)

        return tuple(foretold(self.map))

    @cached_property
    def causal(self) -> CausalMap:
        """What the map says brings about what."""
        from argmap.analyses.causes import CausalMap  # noqa: PLC0415 (few maps name causes)

        return CausalMap(self.map)

    @cached_property
    def provenance(self) -> Provenance:
        """On whose word the claims of the map rest."""
        from argmap.analyses.origins import Provenance  # noqa: PLC0415 (few maps name origins)

        return Provenance(self.map)

    @cached_property
    def copies(self) -> Copies | None:
        """The copies of the map's sources, None where nothing is to be looked up."""
        return self.outside.copies()

    @cached_property
    def looked_up(self) -> tuple[LookedUp, ...]:
        """Every locator whose source has a copy at hand, and what it leads to there."""
        from argmap.citing.citations import looked_up  # noqa: PLC0415 (most maps have no copies)

        return tuple(looked_up(self.map, self.copies)) if self.copies else ()

    @cached_property
    def ancestry(self) -> Ancestry:
        """Of how many origins all is that bears on each claim."""
        from argmap.analyses.ancestry import Ancestry  # noqa: PLC0415 (few maps name origins)

        return Ancestry(self.provenance)

    @cached_property
    def reasons(self) -> tuple[Reason, ...]:
        """What the map gives as a reason for what."""
        from argmap.model.reasons import reasons  # noqa: PLC0415 (a list of claims has none)

        return reasons(self.map)

    @cached_property
    def support(self) -> Graph[Reference]:
        """The graph that leads from reasons to what they are reasons for."""
        from argmap.model.reasons import support_graph  # noqa: PLC0415 (likewise)

        return support_graph(self.reasons)


class Finding(NamedTuple):
    """One place that a rule objects to.

    `message` says what is wrong there; `reason` why it matters and `help` the way out, where
    they depend on the place. A `severity` stands only where the place weighs otherwise than its
    rule does.
    """

    span: Span
    message: str
    reason: str = ""
    help: str = ""
    labels: tuple[Label, ...] = ()
    fix: Fix | None = None
    severity: Severity | None = None


RuleBody: TypeAlias = Callable[[Subject], Iterator[Finding]]


class Rule(NamedTuple):
    """A check: a generator function whose docstring is its page.

    The page opens with one sentence that says what is found; then why it matters, fenced `argdown`
    examples, the way out and what the rule passes over. In an example a comment such as
    `// error: A01` (in YAML, `# error: A01`) marks each line that must be found; an example
    without such a mark must be found faultless by the rule.

    `code` is a letter and two digits, `since` the version of argmap that first had it.
    """

    body: RuleBody
    code: str
    severity: Severity
    since: str

    @property
    def name(self) -> str:
        """The function's name in kebab case; it reads well after "allow"."""
        return self.body.__name__.replace("_", "-")

    @property
    def page(self) -> Page:
        """The rule's documentation."""
        from inspect import cleandoc  # noqa: PLC0415 (for `explain` only)

        from argmap.text.page import Page  # noqa: PLC0415 (likewise)

        return Page(
            code=self.code,
            name=self.name,
            severity=self.severity,
            since=self.since,
            body=cleandoc(self.body.__doc__ or ""),
        )

    def diagnostics(self, subject: Subject) -> Iterator[Diagnostic]:
        """Yield what the rule says of a map, in the order in which it finds it."""
        for finding in self.body(subject):
            yield Diagnostic(
                code=self.code,
                name=self.name,
                severity=finding.severity or self.severity,
                span=finding.span,
                message=finding.message,
                reason=finding.reason,
                help=finding.help,
                labels=finding.labels,
                fix=finding.fix,
            )
