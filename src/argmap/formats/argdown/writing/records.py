"""The nouns of a map as data: the keys and values that the reader makes them from."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
    parse_locator,
    schema,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from argmap.model import (
        Affiliation,
        Argument,
        Assertion,
        Claim,
        Consequence,
        DateRange,
        Locator,
        Prediction,
        Reading,
        Relation,
        Resolution,
        Scale,
        Section,
        Source,
        Step,
        Value,
        Voice,
    )
    from argmap.model.data import Content
    from argmap.model.schema import Key

_EXACT = 1e15
"""Below this every whole number is a float of its own."""

Entries = tuple[Entry, ...]


def claim_entries(claim: Claim) -> Entries:
    """Return what a claim is, whoever says it, without what argmap only hands on."""
    evidence = claim.evidence
    value = claim.value
    return (
        *_given(schema.ID, claim.id),
        *_given(schema.KIND, claim.kind),
        *_given(schema.THESIS, claim.thesis),
        *_stated(schema.SHOWN, claim.shown),
        *_given(schema.FORMAL, claim.formal),
        *(_record(schema.VALUE, _quantity(value)) if value else ()),
        *(_stated(schema.RATING, evidence.rating) if evidence else ()),
        *(_given(schema.ORIGIN, evidence.origin) if evidence else ()),
        *(_list(schema.INDEPENDENT_OF, evidence.independent_of) if evidence else ()),
    )


def assertion_entries(assertion: Assertion) -> Entries:
    """Return who says a claim, where and how; at least one key, so that somebody says it."""
    made = (
        *_names(schema.BY, assertion.by),
        *_names(schema.VIA, assertion.via),
        *_places(assertion.at),
        *_date(schema.SAID, assertion.said),
        *_given(schema.SAID_WORDS, assertion.said_words),
        *_unless(schema.STANCE, assertion.stance, Stance.ASSERTS),
        *_unless(schema.MODE, assertion.mode, Mode.FLAT),
        *_given(schema.FIDELITY, assertion.fidelity),
        *_given(schema.QUOTED, assertion.quoted),
        *_given(schema.WORDING, assertion.wording),
        *_given(schema.SUPERSEDES, assertion.supersedes),
        *_given(schema.WARRANT, assertion.warrant),
        *(
            _record(schema.FORECAST, _prediction(assertion.prediction))
            if assertion.prediction
            else ()
        ),
    )
    return (*(made or _given(schema.MODE, Mode.FLAT)), *_given(schema.NOTE, assertion.note))


def argument_entries(argument: Argument) -> Entries:
    """Return what an argument is, with what argmap only hands on."""
    return (
        *_given(schema.ID, argument.id),
        *_stated(schema.SHOWN, argument.shown),
        *_given(schema.SCHEME, argument.scheme),
        *argument.data,
    )


def step_entries(step: Step) -> Entries:
    """Return how an inference is meant."""
    return (
        *_numbers(step.uses),
        *_unless(schema.INFERENCE_MODE, step.mode, InferenceMode.DEFEASIBLE),
        *_given(schema.SCHEME, step.scheme),
        *(link_entries(LinkKind.CAUSE, step.consequence, "") if step.consequence else ()),
        *step.data,
    )


def relation_entries(relation: Relation) -> Entries:
    """Return what a relation is more closely than its sign."""
    return link_entries(relation.link, relation.consequence, relation.note)


def link_entries(kind: LinkKind | None, consequence: Consequence | None, note: str) -> Entries:
    """Return a link, as short as can be."""
    inner = (
        *_given(schema.LINK_KIND, kind),
        *(_consequence(consequence, kind) if consequence else ()),
        *_given(schema.NOTE, note),
    )
    if kind is not None and len(inner) == 1:
        return (Entry(schema.LINK.name, inner[0].value),)
    return tuple(_record(schema.LINK, inner)) if inner else ()


def section_entries(section: Section) -> Entries:
    """Return how a section is drawn."""
    return (*_stated(schema.GROUPED, section.grouped), *section.data)


def source_entries(source: Source) -> Entries:
    """Return what is known of a publication."""
    return (
        *_given(schema.SOURCE_TYPE, source.type),
        *_given(schema.SOURCE_TITLE, source.title),
        *_names(schema.SOURCE_AUTHOR, source.authors),
        *_given(schema.PUBLISHER, source.publisher),
        *_date(schema.ISSUED, source.issued),
        *_unless(schema.ISSUED_BASIS, source.issued_basis, IssuedBasis.PRINTED),
        *_given(schema.URL, source.url),
        *_given(schema.ARCHIVED, source.archived),
        *_given(schema.FILE, source.file),
        *_given(schema.SHA256, source.sha256),
        *_given(schema.LANGUAGE, source.language),
        *_given(schema.RATING, source.rating),
        *_list(schema.BASED_ON, source.based_on),
        *source.data,
    )


def voice_entries(voice: Voice) -> Entries:
    """Return what is known of a speaker."""
    return (
        *_unless(schema.VOICE_KIND, voice.kind, VoiceKind.PERSON),
        *_given(schema.VOICE_NAME, voice.name),
        *_given(schema.INITIALS, voice.initials),
        *_given(schema.ORGANISATION, voice.organisation),
        *_records(schema.AFFILIATIONS, map(_affiliation, voice.affiliations)),
        *_list(schema.EXPERTISE, voice.expertise),
        *_given(schema.SIDE, voice.side),
        *_given(schema.ORIGIN, voice.origin),
        *_list(schema.MAYBE_SAME, voice.maybe_same),
        *voice.data,
    )


def scale_entries(scale: Scale) -> Entries:
    """Return the phrases of a scale and the probabilities they stand for."""
    terms = tuple(
        Entry(term.name, Sequence((Scalar(_short(term.low)), Scalar(_short(term.high)))))
        for term in scale.terms
    )
    partition = (_entry("partition", True),) if scale.partition else ()  # noqa: FBT003 (a value)
    return (Entry("terms", Mapping(terms)), *partition)


def entry(key: Key[object], content: Content) -> Entry:
    """Return a key with a single value."""
    return _entry(key.name, content)


def _quantity(value: Quantity) -> Entries:
    return (
        _entry(schema.NUMERAL.name, _short(value.n)),
        *_given(schema.UNIT, value.unit),
        *_given(schema.COMPARISON, value.comparison),
        *_given(schema.OF, value.of),
        *_given(schema.WHEN, value.when),
        *_given(schema.WHERE, value.where),
    )


def _prediction(prediction: Prediction) -> Entries:
    forecasts = prediction.forecasts
    first = forecasts[0] if forecasts else Forecast()
    own = _likelihood(first) if first.at is None and not first.by else ()
    return (
        *_given(schema.EVENT, prediction.event),
        *_list(schema.GIVEN, prediction.given),
        *_list(schema.UNLESS, prediction.unless),
        *_date(schema.DEADLINE, prediction.by),
        *_given(schema.HORIZON_WORDS, prediction.horizon_words),
        *own,
        *_records(schema.FORECASTS, map(_forecast, forecasts[1:] if own else forecasts)),
        *(_record(schema.READING, _reading(prediction.reading)) if prediction.reading else ()),
        *(
            _record(schema.RESOLVE, _resolution(prediction.resolution))
            if prediction.resolution
            else ()
        ),
    )


def _likelihood(forecast: Forecast) -> Entries:
    return (
        *_stated(schema.PROBABILITY, _short(forecast.probability)),
        *_stated(schema.LOW, _short(forecast.low)),
        *_stated(schema.HIGH, _short(forecast.high)),
        *_given(schema.TERM, forecast.term),
        *_given(schema.SCALE, forecast.scale),
    )


def _forecast(forecast: Forecast) -> Entries:
    return (
        *_date(schema.DAY, forecast.at),
        *_given(schema.FORECASTER, forecast.by),
        *_likelihood(forecast),
    )


def _reading(reading: Reading) -> Entries:
    return (*_forecast(reading.forecast), *_given(schema.WHY, reading.why))


def _resolution(resolution: Resolution) -> Entries:
    status = resolution.status
    made = (
        *_given(schema.RULE, resolution.rule),
        *_given(schema.ARBITER, resolution.arbiter),
        *_given(schema.RESOLUTION_SOURCE, resolution.source),
        *_date(schema.DUE, resolution.due),
        *_unless(schema.STATUS, status, ResolutionStatus.OPEN),
        *_given(schema.OUTCOME, resolution.outcome),
        *_date(schema.ON, resolution.on),
        *_list(schema.RESOLUTION_EVIDENCE, resolution.evidence),
    )
    return made or tuple(_given(schema.STATUS, status))


def _consequence(consequence: Consequence, kind: LinkKind | None) -> Entries:
    causal = kind in (LinkKind.CAUSE, LinkKind.RIVAL_CAUSE)
    return (
        *_unless(schema.SIGN, consequence.sign, Sign.UNKNOWN if causal else ""),
        *_given(schema.LINK_MODE, consequence.mode),
        *_given(schema.LAG, consequence.lag),
        *_given(schema.MECHANISM, consequence.mechanism),
        *_list(schema.GIVEN, consequence.given),
        *_list(schema.UNLESS, consequence.unless),
        *_given(schema.BASIS, consequence.basis),
        *_names(schema.BY, consequence.by),
        *_places(consequence.at),
    )


def _affiliation(affiliation: Affiliation) -> Entries:
    return (
        *_given(schema.ORGANISATION, affiliation.organisation),
        *_date(schema.FROM, affiliation.start),
        *_date(schema.TO, affiliation.end),
    )


def _short(number: float | None) -> float | None:
    """Return a number without a fraction that says nothing."""
    exact = number is not None and number.is_integer() and abs(number) < _EXACT
    return int(number) if number is not None and exact else number


# The ways in which a key can be left out.


def _given(key: Key[object], content: Content) -> Iterator[Entry]:
    """Yield a key unless its value is empty, false or missing."""
    if content:
        yield _entry(key.name, content)


def _stated(key: Key[object], content: Content) -> Iterator[Entry]:
    """Yield a key unless nothing is said of it."""
    if content is not None:
        yield _entry(key.name, content)


def _unless(key: Key[object], content: str, default: str) -> Iterator[Entry]:
    """Yield a key unless its value goes without saying."""
    if content != default:
        yield _entry(key.name, content)


def _date(key: Key[object], date: DateRange | None) -> Iterator[Entry]:
    if date is not None:
        yield _entry(key.name, date.written)


def _names(key: Key[object], names: tuple[str, ...]) -> Iterator[Entry]:
    """Yield one name, or a list of them."""
    if names:
        yield Entry(key.name, Scalar(names[0]) if len(names) == 1 else _texts(names))


def _list(key: Key[object], names: tuple[str, ...]) -> Iterator[Entry]:
    if names:
        yield Entry(key.name, _texts(names))


def _numbers(numbers: tuple[int, ...]) -> Iterator[Entry]:
    if numbers:
        yield Entry(schema.USES.name, Sequence(tuple(map(Scalar, numbers))))


def _places(places: tuple[Locator, ...]) -> Iterator[Entry]:
    return _names(schema.AT, tuple(map(_spelled, places)))


def _spelled(place: Locator) -> str:
    # Words are easier to read as their author wrote them than with all signs encoded.
    return place.written if parse_locator(place.written) == place else str(place)


def _record(key: Key[object], entries: Entries) -> Iterator[Entry]:
    yield Entry(key.name, Mapping(entries))


def _records(key: Key[object], records: Iterable[Entries]) -> Iterator[Entry]:
    made: tuple[Value, ...] = tuple(map(Mapping, records))
    if made:
        yield Entry(key.name, Sequence(made))


def _texts(texts: tuple[str, ...]) -> Sequence:
    return Sequence(tuple(map(Scalar, texts)))


def _entry(name: str, content: Content) -> Entry:
    # A word of an enumeration is its text.
    return Entry(name, Scalar(str(content) if isinstance(content, str) else content))
