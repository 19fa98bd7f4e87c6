"""Places in sources as Web Annotations: each claim is a note at the words that state it.

The model is that of https://www.w3.org/TR/annotation-model/. The text fragment of a locator is a
FragmentSelector; where it names the words in one run, they are a TextQuoteSelector too. Who says so
is a tag, since the words of a claim are those of whoever made the map; and so is the stance of who
denies or doubts it, or anything else but asserts it.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from argmap.model import Quote, Stance, Voice, VoiceKind, WordRange

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import ArgumentMap, Assertion, Claim, Locator

_TEXT_FRAGMENT = "https://wicg.github.io/scroll-to-text-fragment/"
_PDF_FRAGMENT = "http://tools.ietf.org/rfc/rfc3778"
_NOBODY = (VoiceKind.UNATTRIBUTED, VoiceKind.RECONSTRUCTOR)


def write(argument_map: ArgumentMap) -> str:
    """Return an annotation for each place at which somebody states a claim."""
    items = [
        _annotation(argument_map, claim, made, place)
        for claim, made, place in _stated(argument_map)
    ]
    document = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": "urn:argmap:annotations",
        "type": "AnnotationPage",
        "items": [
            {"id": f"urn:argmap:annotation:{number}", **item}
            for number, item in enumerate(items, 1)
        ],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def left_out(argument_map: ArgumentMap) -> tuple[str, ...]:
    """Return which places an annotation cannot tell, and which sources have no address."""
    return tuple(dict.fromkeys(_left_out(argument_map)))


def _left_out(argument_map: ArgumentMap) -> Iterator[str]:
    for _, _, place in _stated(argument_map):
        if isinstance(place.passage, WordRange):
            yield f"`{place}`: words that are counted and not quoted have no selector"
        elif place.passage is None and place.paragraph is not None:
            yield f"`{place}`: a paragraph has no selector"
        source = argument_map.source_by_id.get(place.source)
        if source is None or not source.url:
            yield f"the source `{place.source}` has no address: a name stands for it"


def _stated(argument_map: ArgumentMap) -> Iterator[tuple[Claim, Assertion, Locator]]:
    for claim in argument_map.claims:
        for made in claim.assertions:
            for place in made.at:
                yield claim, made, place


def _annotation(
    argument_map: ArgumentMap, claim: Claim, made: Assertion, place: Locator
) -> dict[str, Any]:
    described = {
        "type": "TextualBody",
        "purpose": "describing",
        "value": claim.text or claim.title,
        "format": "text/plain",
        **({"language": argument_map.language} if argument_map.language else {}),
    }
    stance = [] if made.stance is Stance.ASSERTS else [made.stance.value]
    tags = [
        {"type": "TextualBody", "purpose": "tagging", "value": tag}
        for tag in (*_speakers(argument_map, made), *stance)
    ]
    target: dict[str, Any] = {"source": _address(argument_map, place)}
    selectors = [*_selectors(place)]
    if selectors:
        target["selector"] = selectors[0] if len(selectors) == 1 else selectors
    creators = [{"type": "Person", "name": author} for author in argument_map.authors]
    return {
        "type": "Annotation",
        "motivation": "describing",
        **({"creator": creators} if creators else {}),
        "body": [described, *tags],
        "target": target,
    }


def _speakers(argument_map: ArgumentMap, made: Assertion) -> Iterator[str]:
    for voice_id in made.by:
        voice = argument_map.voice_by_id.get(voice_id, Voice(id=voice_id))
        if voice.kind not in _NOBODY:
            yield voice.name or voice.id


def _address(argument_map: ArgumentMap, place: Locator) -> str:
    source = argument_map.source_by_id.get(place.source)
    return (source.url if source else "") or f"urn:argmap:source:{quote(place.source, safe='')}"


def _selectors(place: Locator) -> Iterator[dict[str, str]]:
    passage = place.passage
    if isinstance(passage, Quote):
        yield {
            "type": "FragmentSelector",
            "conformsTo": _TEXT_FRAGMENT,
            "value": f":~:text={passage}".replace(" ", "%20"),
        }
        if passage.end is None:
            around = {"prefix": passage.prefix, "suffix": passage.suffix}
            words = {key: value for key, value in around.items() if value}
            yield {"type": "TextQuoteSelector", "exact": passage.start, **words}
    elif place.page is not None and passage is None:
        yield {
            "type": "FragmentSelector",
            "conformsTo": _PDF_FRAGMENT,
            "value": f"page={place.page}",
        }
