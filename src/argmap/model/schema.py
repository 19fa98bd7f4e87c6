"""Which keys the data in an argument file may hold, and what stands under them.

Readers take values by these keys, and checks compare what is written with them, so the two never
disagree about the language.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from argmap import model
from argmap.model.data import DataOwner
from argmap.model.form import (
    ANYTHING,
    COLLECTIONS,
    DATE,
    FLAG,
    NAMES,
    NUMBER,
    PLACES,
    RECORD,
    RECORDS,
    SCALES,
    TEXT,
    WHOLE_NUMBERS,
    Form,
    choice,
    record_or,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.model.data import DataBlock

T_co = TypeVar("T_co", covariant=True)


class Key(NamedTuple, Generic[T_co]):
    """A key: the form of its value, and other names under which it is accepted.

    `inside` are the keys that a record under it knows; with `named` its value is a collection of
    such records under names of their own. A `foreign` key is read by other tools for Argdown:
    argmap only hands it on.
    """

    name: str
    form: Form[T_co]
    aliases: tuple[str, ...] = ()
    inside: Schema | None = None
    named: bool = False
    foreign: bool = False


class Schema:
    """The keys of one sort of data; `place` says where they stand, as in "beside a claim".

    `by_name` holds every key under its name and its aliases, `own` those names that argmap itself
    reads.
    """

    def __init__(self, place: str, keys: tuple[Key[Any], ...]) -> None:
        self.place = place
        self.keys = keys
        self.by_name: Mapping[str, Key[Any]] = {
            name: key for key in keys for name in (key.name, *key.aliases)
        }
        self.own = frozenset(name for name, key in self.by_name.items() if not key.foreign)


def _foreign(names: str) -> tuple[Key[Any], ...]:
    keys: list[Key[Any]] = [Key(name, ANYTHING, foreign=True) for name in names.split()]
    return tuple(keys)


# What several sorts of data share.
ID = Key("id", TEXT)
BY = Key("by", NAMES)
AT = Key("at", PLACES)
NOTE = Key("note", TEXT)
REMARK = Key("note", TEXT, foreign=True)
GIVEN = Key("given", NAMES)
UNLESS = Key("unless", NAMES)
SCHEME = Key("scheme", TEXT)
LANGUAGE = Key("lang", TEXT)
SHOWN = Key("isInMap", FLAG)

# What a relation is more closely.
LINK_KIND = Key("kind", choice(lambda: model.LinkKind))
SIGN = Key("sign", choice(lambda: model.Sign))
LINK_MODE = Key("mode", TEXT)
LAG = Key("lag", TEXT)
MECHANISM = Key("mechanism", TEXT)
BASIS = Key("basis", TEXT)
OVER = Key("over", choice(lambda: model.Matter))
LINK_RECORD = Schema(
    "in a link",
    (LINK_KIND, SIGN, LINK_MODE, LAG, MECHANISM, GIVEN, UNLESS, BASIS, OVER, BY, AT, NOTE),
)
LINK = Key("link", record_or(LINK_KIND.form), inside=LINK_RECORD)
CAUSE = Key("cause", SIGN.form)

# What is foretold.
PROBABILITY = Key("p", NUMBER)
LOW = Key("lo", NUMBER)
HIGH = Key("hi", NUMBER)
TERM = Key("term", TEXT)
SCALE = Key("scale", TEXT)
DAY = Key("at", DATE)
FORECASTER = Key("by", TEXT)
WHY = Key("why", TEXT)
_CHANCE = (PROBABILITY, LOW, HIGH, TERM, SCALE)
FORECAST_RECORD = Schema("in one of several forecasts", (DAY, FORECASTER, *_CHANCE))
READING_RECORD = Schema("in a reading", (DAY, FORECASTER, WHY, *_CHANCE))
RULE = Key("rule", TEXT)
ARBITER = Key("arbiter", TEXT)
RESOLUTION_SOURCE = Key("source", TEXT)
DUE = Key("due", DATE)
STATUS = Key("status", choice(lambda: model.ResolutionStatus))
OUTCOME = Key("outcome", TEXT)
ON = Key("on", DATE)
RESOLUTION_EVIDENCE = Key("evidence", NAMES)
RESOLUTION_RECORD = Schema(
    "in a resolution",
    (RULE, ARBITER, RESOLUTION_SOURCE, DUE, STATUS, OUTCOME, ON, RESOLUTION_EVIDENCE),
)
EVENT = Key("event", TEXT)
ALTERNATIVES = Key("alternatives", NAMES)
DEADLINE = Key("by", DATE)
HORIZON_WORDS = Key("horizon-words", TEXT)
FORECASTS = Key("forecasts", RECORDS, inside=FORECAST_RECORD)
READING = Key("reading", RECORD, inside=READING_RECORD)
RESOLVE = Key("resolve", RECORD, inside=RESOLUTION_RECORD)
PREDICTION_RECORD = Schema(
    "in a forecast",
    (
        *(EVENT, GIVEN, UNLESS, ALTERNATIVES, DEADLINE, HORIZON_WORDS),
        *(FORECASTS, READING, RESOLVE, *_CHANCE),
    ),
)

# Who says something, where and how.
VIA = Key("via", NAMES)
QUOTATION = Key("source", TEXT)
PINPOINT = Key("pinpoint", TEXT)
SAID = Key("said", DATE)
SAID_WORDS = Key("said-words", TEXT)
STANCE = Key("stance", choice(lambda: model.Stance))
MODE = Key("mode", choice(lambda: model.Mode))
FIDELITY = Key("fidelity", choice(lambda: model.Fidelity))
QUOTED = Key("quoted", FLAG)
WORDING = Key("wording", TEXT)
SUPERSEDES = Key("supersedes", TEXT)
WARRANT = Key("warrant", TEXT)
FORECAST = Key("forecast", RECORD, inside=PREDICTION_RECORD)
ATTRIBUTION: tuple[Key[Any], ...] = (
    *(BY, VIA, AT, QUOTATION, PINPOINT, SAID, SAID_WORDS, STANCE, MODE, FIDELITY, QUOTED, WORDING),
    *(SUPERSEDES, WARRANT, FORECAST),
)
"""Any of these keys makes a place that states a claim an assertion."""

# What a claim is, whoever says it.
KIND = Key("kind", choice(lambda: model.ClaimKind))
THESIS = Key("thesis", FLAG)
FORMAL = Key("formal", TEXT)
NUMERAL = Key("n", NUMBER)
UNIT = Key("unit", TEXT)
COMPARISON = Key("cmp", TEXT)
OF = Key("of", TEXT)
WHEN = Key("when", TEXT)
WHERE = Key("where", TEXT)
QUANTITY_RECORD = Schema("in a value", (NUMERAL, UNIT, COMPARISON, OF, WHEN, WHERE))
VALUE = Key("value", record_or(NUMBER), inside=QUANTITY_RECORD)
RATING = Key("rating", TEXT)
ORIGIN = Key("origin", TEXT)
INDEPENDENT_OF = Key("independent-of", NAMES)
CANONICAL = Key("isCanonical", FLAG, foreign=True)
GROUPED_HERE = Key("isInGroup", FLAG, foreign=True)
_SHOWING = (SHOWN, GROUPED_HERE, *_foreign("color images rank"))
STATEMENT = Schema(
    "beside a claim",
    (
        *(ID, KIND, THESIS, FORMAL, VALUE, RATING, ORIGIN, INDEPENDENT_OF, NOTE),
        *(*ATTRIBUTION, LINK, CAUSE, CANONICAL, *_SHOWING),
        *(Key("echoes", NAMES, foreign=True), Key("chapter", TEXT, foreign=True)),
    ),
)

# Arguments, inferences and headings.
ARGUMENT = Schema("beside an argument", (ID, SCHEME, REMARK, LINK, CAUSE, *_SHOWING))
USES = Key("uses", WHOLE_NUMBERS, aliases=("from",))
INFERENCE_MODE = Key("mode", choice(lambda: model.InferenceMode))
INFERENCE = Schema("in an inference", (USES, INFERENCE_MODE, SCHEME, LINK, CAUSE, REMARK))
GROUPED = Key("isGroup", FLAG)
HEADING = Schema("beside a heading", (GROUPED, *_foreign("isClosed color")))

# Front matter.
SOURCE_TYPE = Key("type", TEXT)
SOURCE_TITLE = Key("title", TEXT)
SOURCE_AUTHOR = Key("author", NAMES)
PUBLISHER = Key("publisher", TEXT)
ISSUED = Key("issued", DATE)
ISSUED_BASIS = Key("issued-basis", choice(lambda: model.IssuedBasis))
URL = Key("url", TEXT)
ARCHIVED = Key("archived", TEXT)
FILE = Key("file", TEXT)
SHA256 = Key("sha256", TEXT)
BASED_ON = Key("based-on", NAMES)
SOURCE_RECORD = Schema(
    "in a source",
    (
        *(SOURCE_TYPE, SOURCE_TITLE, SOURCE_AUTHOR, PUBLISHER, ISSUED, ISSUED_BASIS, URL),
        *(ARCHIVED, FILE, SHA256, LANGUAGE, RATING, BASED_ON, REMARK),
    ),
)
VOICE_KIND = Key("kind", choice(lambda: model.VoiceKind))
VOICE_NAME = Key("name", TEXT)
INITIALS = Key("initials", TEXT)
ORGANISATION = Key("org", TEXT)
FROM = Key("from", DATE)
TO = Key("to", DATE)
AFFILIATION_RECORD = Schema("in an affiliation", (ORGANISATION, FROM, TO))
AFFILIATIONS = Key("affiliations", RECORDS, inside=AFFILIATION_RECORD)
EXPERTISE = Key("expertise", NAMES)
SIDE = Key("side", TEXT)
MAYBE_SAME = Key("maybe-same", NAMES)
VOICE_RECORD = Schema(
    "in a voice",
    (
        *(VOICE_KIND, VOICE_NAME, INITIALS, ORGANISATION, AFFILIATIONS, EXPERTISE, SIDE, ORIGIN),
        *(MAYBE_SAME, REMARK),
    ),
)
SOURCES = Key("sources", COLLECTIONS, inside=SOURCE_RECORD, named=True)
VOICES = Key("voices", RECORD, aliases=("people",), inside=VOICE_RECORD, named=True)
OWN_SCALES = Key("scales", SCALES)
ALLOW = Key("allow", NAMES)
ARGMAP_RECORD = Schema(
    "under `argmap`",
    (
        Key("version", ANYTHING),
        SOURCES,
        VOICES,
        OWN_SCALES,
        Key("terms", ANYTHING),
        LANGUAGE,
        ALLOW,
    ),
)
ARGMAP = Key("argmap", RECORD, inside=ARGMAP_RECORD)
TITLE = Key("title", TEXT)
SUBTITLE = Key("subTitle", TEXT, aliases=("subtitle",))
AUTHOR = Key("author", NAMES, aliases=("authors",))
MODEL = Key("model", RECORD, foreign=True)
READING_MODE = Key("mode", choice(lambda: model.ReadingMode))
REMOVES_TAGS = Key("removeTagsFromText", FLAG)
SHORTCODES = Key("shortcodes", RECORD)
FRONT_MATTER = Schema(
    "in the front matter",
    (
        *(TITLE, SUBTITLE, AUTHOR, ARGMAP, MODEL),
        *_foreign("abstract date tags selection group map color images style dot svg webComponent"),
        *_foreign("html json markdown graphml export process parser data logLevel logger include"),
        *_foreign("sourceHighlighter explode outputSuffix sync"),
    ),
)

_SCHEMAS = {
    DataOwner.FRONT_MATTER: FRONT_MATTER,
    DataOwner.STATEMENT: STATEMENT,
    DataOwner.ARGUMENT: ARGUMENT,
    DataOwner.INFERENCE: INFERENCE,
    DataOwner.HEADING: HEADING,
}


def schema_of(block: DataBlock) -> Schema:
    """Return the keys that a block of data may hold."""
    return _SCHEMAS[block.owner]
