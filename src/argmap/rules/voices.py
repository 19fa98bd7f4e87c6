"""Family V: voices that one can tell apart and weigh."""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from argmap.model import VoiceKind
from argmap.model.graph import Graph
from argmap.model.occasion import when_made
from argmap.model.speaking import NOBODY
from argmap.rules.rule import Finding, Rule, Subject
from argmap.rules.wording import words
from argmap.text import Label, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import Affiliation, DateRange, Voice
    from argmap.text import Span

_UNNAMED = ("anonymous", "unnamed", "unidentified", "unknown")


def faceless_voice(subject: Subject) -> Iterator[Finding]:
    """Find anonymous voices of which neither role nor side nor origin is known.

    A claim weighs what its speaker weighs. Of a voice without a name a reader needs at least its
    office, its side or where its knowledge comes from.

    ```argdown
    ===
    argmap:
      voices:
        insider: {kind: role} # warning: V01
    ===

    [Unit]: A new unit is forming. {by: insider, mode: imputed, fidelity: imputation}
    ```

    Way out: give what the source gives: a `name` that says the office, `org`, `side` or `origin`.
    If it gives nothing, the kind is `unattributed`.

    ```argdown
    ===
    argmap:
      voices:
        insider: {kind: role, name: officer of the general staff}
        rumour: {kind: unattributed}
    ===

    [Unit]: A new unit is forming. {by: [insider, rumour], mode: imputed, fidelity: imputation}
    ```

    A voice of kind `unattributed` claims to be nobody in particular, and is passed over.
    """
    for voice in subject.map.voices:
        known = voice.organisation or voice.side or voice.origin or voice.affiliations
        if _is_unnamed(voice) and not known:
            yield Finding(
                voice.span,
                f"of the anonymous voice `{voice.id}` neither role nor side nor origin is known",
                reason="nobody can weigh what it says",
                help="add a `name` that says its office, or `org`, `side` or `origin`",
            )


def undistinguished_voices(subject: Subject) -> Iterator[Finding]:
    """Find pairs of anonymous voices of one office that may be one person.

    Two reports that cite “an official” may cite the same official. Counted as two voices they seem
    to confirm each other.

    ```argdown
    ===
    argmap:
      voices:
        morning: {kind: role, name: intelligence official, origin: ua-intel}
        evening: {kind: role, name: senior intelligence official, origin: ua-intel} # warning: V02
    ===

    [Unit]: A new unit is forming. {by: [morning, evening], mode: imputed, fidelity: imputation}
    ```

    Way out: if they are one person, make them one voice. If nobody knows, say so with `maybe-same`;
    nothing is concluded from it, and they are never counted as independent. If they are known to be
    two, name what tells them apart: another `org` or `origin`.

    ```argdown
    ===
    argmap:
      voices:
        morning: {kind: role, name: intelligence official, origin: ua-intel}
        evening: {kind: role, name: intelligence official, origin: ua-intel, maybe-same: morning}
        witness: {name: Olha Kovalenko, origin: ua-intel}
    ===

    [Unit]: A new unit is forming.
      {by: [morning, evening, witness], mode: imputed, fidelity: imputation}
    ```

    People with a name and groups of people are not compared with anybody.
    """
    anonymous = [voice for voice in subject.map.voices if _is_one_unnamed_person(voice)]
    for one, other in combinations(anonymous, 2):
        office = _shared_office(one, other)
        declared = other.id in one.maybe_same or one.id in other.maybe_same
        if office and not declared:
            yield Finding(
                other.span,
                f"`{other.id}` and `{one.id}` are anonymous voices of one office, `{office}`: "
                "they may be one person",
                reason="counted as two, they seem to confirm each other",
                help=f"add `maybe-same: {one.id}`, or make them one voice",
                labels=(Label(one.span, "the other voice"),),
            )


def circular_reporting(subject: Subject) -> Iterator[Finding]:
    """Find hearsay and sources that go back to themselves.

    A report that in the end rests on itself confirms nothing, however many hands it went through.

    ```argdown
    ===
    argmap:
      sources:
        post: {title: Morning post, issued: "2024", based-on: wire} # error: V03
        wire: {title: Wire service, issued: "2024", based-on: post}
    ===

    [Unit]: A new unit is forming. {at: "post#p1:~:text=unit"}
    ```

    Way out: find out who had it first, and let `based-on` and `via` lead there.

    ```argdown
    ===
    argmap:
      sources:
        post: {title: Morning post, issued: "2024", based-on: wire}
        wire: {title: Wire service, issued: "2024"}
        herald: {title: Herald, issued: "2024", based-on: [wire, post]}
    ===

    [Unit]: A new unit is forming. {at: "herald#p1:~:text=unit"}
    ```

    That several sources rest on one and the same is no circle: it is one origin.
    """
    yield from _circular_sources(subject)
    for claim in subject.map.claims:
        for assertion in claim.assertions:
            chain = (*(assertion.by if len(assertion.by) == 1 else ()), *assertion.via)
            again = next((who for at, who in enumerate(chain) if who in chain[:at]), None)
            if again is not None:
                yield Finding(
                    subject.places.value(assertion.span, "via", content=again),
                    f"the hearsay goes back to `{again}`",
                    reason="nobody passes on to others what they have from themselves",
                    help="`by` said it first, and `via` leads from there to the source cited",
                )


def outdated_affiliation(subject: Subject) -> Iterator[Finding]:
    """Find words spoken when their speaker did not belong to the organisation given.

    Readers weigh a voice by its organisation. A former minister's words are not the ministry's.

    ```argdown
    ===
    argmap:
      voices:
        kay:
          name: Kay Lund
          affiliations: [{org: Ministry of Defence, from: "2015", to: "2020"}]
    ===

    [Late]: Help comes too late.
      {by: kay, said: "2024-03-01", mode: imputed, fidelity: imputation} // warning: V04
    ```

    Way out: add the affiliation of that time, or correct the dates.

    ```argdown
    ===
    argmap:
      voices:
        kay:
          name: Kay Lund
          affiliations:
            - {org: Ministry of Defence, from: "2015", to: "2020"}
            - {org: University of Oslo, from: "2020"}
    ===

    [Late]: Help comes too late. {by: kay, said: "2024-03-01", mode: imputed, fidelity: imputation}
    ```

    An affiliation without dates fits any day, and so does an `org` that is not among them.
    """
    for claim in subject.map.claims:
        for assertion in claim.assertions:
            date = when_made(subject.map, assertion)
            for name in assertion.by if date is not None else ():
                voice = subject.map.voice_by_id.get(name)
                if date is None or voice is None or _belongs(voice, date):
                    continue
                yield Finding(
                    subject.places.value(assertion.span, "by", content=name),
                    f"`{name}` spoke {date}, outside the dates of every affiliation given",
                    help="add the affiliation of that time, or correct its `from` and `to`",
                    labels=(Label(voice.span, "declared here"),),
                )


def _is_unnamed(voice: Voice) -> bool:
    first = words(voice.name)[:1]
    named = bool(first) and first[0] not in _UNNAMED
    # An office as a name, as in "senior official", is a role that is known.
    return not named and voice.kind not in (*NOBODY, VoiceKind.ORGANISATION)


def _is_one_unnamed_person(voice: Voice) -> bool:
    return voice.kind is VoiceKind.ROLE or (voice.kind is VoiceKind.PERSON and _is_unnamed(voice))


def _shared_office(one: Voice, other: Voice) -> str:
    if one.origin and one.origin == other.origin:
        return one.origin
    # Two known origins that differ tell two members of one organisation apart.
    if one.origin and other.origin:
        return ""
    return one.organisation if one.organisation == other.organisation else ""


def _circular_sources(subject: Subject) -> Iterator[Finding]:
    by_id = subject.map.source_by_id
    graph = Graph({source.id: source.based_on for source in subject.map.sources})
    for circle in graph.circles():
        first = min((one for one in circle if one in by_id), key=lambda one: (by_id[one].span, one))
        way = graph.path(first, first)
        yield Finding(
            _based_on(subject, first, way[1]),
            "this source is based on itself: " + " → ".join(f"`{one}`" for one in way),
            help="let `based-on` lead to whoever had it first",
            labels=tuple(
                Label(_based_on(subject, one, after), f"based on `{after}`")
                for one, after in pairwise(way)
            ),
        )


def _based_on(subject: Subject, source: str, other: str) -> Span:
    declared = subject.map.source_by_id[source].span
    path = ("argmap", "sources", source, "based-on")
    return subject.places.value(declared, *path, content=other)


def _belongs(voice: Voice, date: DateRange) -> bool:
    orgs = {affiliation.organisation for affiliation in voice.affiliations}
    if voice.organisation and voice.organisation not in orgs:
        return True
    fitting = [
        affiliation
        for affiliation in voice.affiliations
        if not voice.organisation or affiliation.organisation == voice.organisation
    ]
    return not fitting or any(_covers(affiliation, date) for affiliation in fitting)


def _covers(affiliation: Affiliation, date: DateRange) -> bool:
    begun = affiliation.start is None or affiliation.start.first <= date.last
    ended = affiliation.end is not None and affiliation.end.last < date.first
    return begun and not ended


RULES = (
    Rule(faceless_voice, "V01", Severity.WARNING, since="0.1"),
    Rule(undistinguished_voices, "V02", Severity.WARNING, since="0.1"),
    Rule(circular_reporting, "V03", Severity.ERROR, since="0.1"),
    Rule(outdated_affiliation, "V04", Severity.WARNING, since="0.1"),
)
