"""The nouns of a map as data: the keys and values that the reader makes them from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.formats.argdown.writing.entries import (
    Entries,
    dated,
    given,
    listed,
    names,
    numbers,
    places,
    record,
    records,
    short,
    single,
    stated,
    unless,
)
from argmap.model import (
    Entry,
    Forecast,
    InferenceMode,
    IssuedBasis,
    LinkKind,
    Mapping,
    Mode,
    Quantity,
    ResolutionStatus,
    Scalar,
    Sequence,
    Sign,
    Stance,
    VoiceKind,
    schema,
)

if TYPE_CHECKING:
    from argmap.model import (
        Affiliation,
        Argument,
        Assertion,
        Claim,
        Consequence,
        Prediction,
        Reading,
        Relation,
        Resolution,
        Scale,
        Section,
        Source,
        Step,
        Voice,
    )


def claim_entries(claim: Claim) -> Entries:
    """Return what a claim is, whoever says it, without what argmap only hands on."""
    evidence = claim.evidence
    value = claim.value
    return (
        *given(schema.ID, claim.id),
        *given(schema.KIND, claim.kind),
        *given(schema.THESIS, claim.thesis),
        *stated(schema.SHOWN, claim.shown),
        *given(schema.FORMAL, claim.formal),
        *(record(schema.VALUE, _quantity(value)) if value else ()),
        *(stated(schema.RATING, evidence.rating) if evidence else ()),
        *(given(schema.ORIGIN, evidence.origin) if evidence else ()),
        *(listed(schema.INDEPENDENT_OF, evidence.independent_of) if evidence else ()),
    )


def assertion_entries(assertion: Assertion) -> Entries:
    """Return who says a claim, where and how; at least one key, so that somebody says it."""
    made = (
        *names(schema.BY, assertion.by),
        *names(schema.VIA, assertion.via),
        *places(assertion.at),
        *dated(schema.SAID, assertion.said),
        *given(schema.SAID_WORDS, assertion.said_words),
        *unless(schema.STANCE, assertion.stance, Stance.ASSERTS),
        *unless(schema.MODE, assertion.mode, Mode.FLAT),
        *given(schema.FIDELITY, assertion.fidelity),
        *given(schema.QUOTED, assertion.quoted),
        *given(schema.WORDING, assertion.wording),
        *given(schema.SUPERSEDES, assertion.supersedes),
        *given(schema.WARRANT, assertion.warrant),
        *(
            record(schema.FORECAST, _prediction(assertion.prediction))
            if assertion.prediction
            else ()
        ),
    )
    return (*(made or given(schema.MODE, Mode.FLAT)), *given(schema.NOTE, assertion.note))


def argument_entries(argument: Argument) -> Entries:
    """Return what an argument is, with what argmap only hands on."""
    return (
        *given(schema.ID, argument.id),
        *stated(schema.SHOWN, argument.shown),
        *given(schema.SCHEME, argument.scheme),
        *argument.data,
    )


def step_entries(step: Step) -> Entries:
    """Return how an inference is meant."""
    return (
        *numbers(step.uses),
        *unless(schema.INFERENCE_MODE, step.mode, InferenceMode.DEFEASIBLE),
        *given(schema.SCHEME, step.scheme),
        *(link_entries(LinkKind.CAUSE, step.consequence) if step.consequence else ()),
        *step.data,
    )


def relation_entries(relation: Relation) -> Entries:
    """Return what a relation is more closely than its sign."""
    more = (*given(schema.OVER, relation.over), *given(schema.NOTE, relation.note))
    return link_entries(relation.link, relation.consequence, more)


def link_entries(
    kind: LinkKind | None, consequence: Consequence | None, more: Entries = ()
) -> Entries:
    """Return a link, as short as can be."""
    inner = (
        *given(schema.LINK_KIND, kind),
        *(_consequence(consequence, kind) if consequence else ()),
        *more,
    )
    if kind is not None and len(inner) == 1:
        return (Entry(schema.LINK.name, inner[0].value),)
    return tuple(record(schema.LINK, inner)) if inner else ()


def section_entries(section: Section) -> Entries:
    """Return how a section is drawn."""
    return (*stated(schema.GROUPED, section.grouped), *section.data)


def source_entries(source: Source) -> Entries:
    """Return what is known of a publication."""
    return (
        *given(schema.SOURCE_TYPE, source.type),
        *given(schema.SOURCE_TITLE, source.title),
        *names(schema.SOURCE_AUTHOR, source.authors),
        *given(schema.PUBLISHER, source.publisher),
        *dated(schema.ISSUED, source.issued),
        *unless(schema.ISSUED_BASIS, source.issued_basis, IssuedBasis.PRINTED),
        *given(schema.URL, source.url),
        *given(schema.ARCHIVED, source.archived),
        *given(schema.FILE, source.file),
        *given(schema.SHA256, source.sha256),
        *given(schema.LANGUAGE, source.language),
        *given(schema.RATING, source.rating),
        *listed(schema.BASED_ON, source.based_on),
        *source.data,
    )


def voice_entries(voice: Voice) -> Entries:
    """Return what is known of a speaker."""
    return (
        *unless(schema.VOICE_KIND, voice.kind, VoiceKind.PERSON),
        *given(schema.VOICE_NAME, voice.name),
        *given(schema.INITIALS, voice.initials),
        *given(schema.ORGANISATION, voice.organisation),
        *records(schema.AFFILIATIONS, map(_affiliation, voice.affiliations)),
        *listed(schema.EXPERTISE, voice.expertise),
        *given(schema.SIDE, voice.side),
        *given(schema.ORIGIN, voice.origin),
        *listed(schema.MAYBE_SAME, voice.maybe_same),
        *voice.data,
    )


def scale_entries(scale: Scale) -> Entries:
    """Return the phrases of a scale and the probabilities they stand for."""
    terms = tuple(
        Entry(term.name, Sequence((Scalar(short(term.low)), Scalar(short(term.high)))))
        for term in scale.terms
    )
    partition = (single("partition", True),) if scale.partition else ()  # noqa: FBT003 (a value)
    return (Entry("terms", Mapping(terms)), *partition)


def _quantity(value: Quantity) -> Entries:
    return (
        single(schema.NUMERAL.name, short(value.n)),
        *given(schema.UNIT, value.unit),
        *given(schema.COMPARISON, value.comparison),
        *given(schema.OF, value.of),
        *given(schema.WHEN, value.when),
        *given(schema.WHERE, value.where),
    )


def _prediction(prediction: Prediction) -> Entries:
    forecasts = prediction.forecasts
    first = forecasts[0] if forecasts else Forecast()
    own = _likelihood(first) if first.at is None and not first.by else ()
    return (
        *given(schema.EVENT, prediction.event),
        *listed(schema.GIVEN, prediction.given),
        *listed(schema.UNLESS, prediction.unless),
        *listed(schema.ALTERNATIVES, prediction.alternatives),
        *dated(schema.DEADLINE, prediction.by),
        *given(schema.HORIZON_WORDS, prediction.horizon_words),
        *own,
        *records(schema.FORECASTS, map(_forecast, forecasts[1:] if own else forecasts)),
        *(record(schema.READING, _reading(prediction.reading)) if prediction.reading else ()),
        *(
            record(schema.RESOLVE, _resolution(prediction.resolution))
            if prediction.resolution
            else ()
        ),
    )


def _likelihood(forecast: Forecast) -> Entries:
    return (
        *stated(schema.PROBABILITY, short(forecast.probability)),
        *stated(schema.LOW, short(forecast.low)),
        *stated(schema.HIGH, short(forecast.high)),
        *given(schema.TERM, forecast.term),
        *given(schema.SCALE, forecast.scale),
    )


def _forecast(forecast: Forecast) -> Entries:
    return (
        *dated(schema.DAY, forecast.at),
        *given(schema.FORECASTER, forecast.by),
        *_likelihood(forecast),
    )


def _reading(reading: Reading) -> Entries:
    return (*_forecast(reading.forecast), *given(schema.WHY, reading.why))


def _resolution(resolution: Resolution) -> Entries:
    status = resolution.status
    made = (
        *given(schema.RULE, resolution.rule),
        *given(schema.ARBITER, resolution.arbiter),
        *given(schema.RESOLUTION_SOURCE, resolution.source),
        *dated(schema.DUE, resolution.due),
        *unless(schema.STATUS, status, ResolutionStatus.OPEN),
        *given(schema.OUTCOME, resolution.outcome),
        *dated(schema.ON, resolution.on),
        *listed(schema.RESOLUTION_EVIDENCE, resolution.evidence),
    )
    return made or tuple(given(schema.STATUS, status))


def _consequence(consequence: Consequence, kind: LinkKind | None) -> Entries:
    causal = kind in (LinkKind.CAUSE, LinkKind.RIVAL_CAUSE)
    return (
        *unless(schema.SIGN, consequence.sign, Sign.UNKNOWN if causal else ""),
        *given(schema.LINK_MODE, consequence.mode),
        *given(schema.LAG, consequence.lag),
        *given(schema.MECHANISM, consequence.mechanism),
        *listed(schema.GIVEN, consequence.given),
        *listed(schema.UNLESS, consequence.unless),
        *given(schema.BASIS, consequence.basis),
        *names(schema.BY, consequence.by),
        *places(consequence.at),
    )


def _affiliation(affiliation: Affiliation) -> Entries:
    return (
        *given(schema.ORGANISATION, affiliation.organisation),
        *dated(schema.FROM, affiliation.start),
        *dated(schema.TO, affiliation.end),
    )
