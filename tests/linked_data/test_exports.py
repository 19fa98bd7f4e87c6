"""JSON-LD for search engines and annotators holds to the standards' own definitions."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator
from rdflib import RDF, Graph, URIRef

from argmap.cli import main
from argmap.formats.argdown import read
from argmap.formats.linked_data import claim_review, web_annotation
from argmap.text import Text
from strategies.maps import argument_maps

if TYPE_CHECKING:
    from argmap.model import ArgumentMap

GILES = Path(__file__).parents[2] / "arguments" / "giles-north-korea.argdown"

_TEXT = {"type": "string", "minLength": 1}
_AGENT = {
    "type": "object",
    "required": ["@type"],
    "properties": {
        "@type": {"enum": ["Person", "Organization"]},
        "name": _TEXT,
        "jobTitle": _TEXT,
        "affiliation": {"$ref": "#/$defs/agent"},
    },
    "additionalProperties": False,
}
_WORK = {
    "type": "object",
    "required": ["@type"],
    "properties": {
        "@type": {"const": "CreativeWork"},
        **dict.fromkeys(("identifier", "name", "url", "archivedAt", "inLanguage"), _TEXT),
        "datePublished": {"pattern": r"^\d{4}(-\d\d){0,2}$"},
        "author": {"type": "array", "items": {"$ref": "#/$defs/agent"}},
        "publisher": {"$ref": "#/$defs/agent"},
    },
    "additionalProperties": False,
}
CLAIMS = {
    "$defs": {"agent": _AGENT, "work": _WORK},
    "type": "object",
    "required": ["@context", "@graph"],
    "properties": {
        "@context": {"const": "https://schema.org"},
        "@graph": {
            "type": "array",
            "items": {
                "oneOf": [
                    {
                        "required": ["@type", "@id"],
                        "properties": {
                            "@type": {"const": "Claim"},
                            "@id": {"pattern": "^#"},
                            "author": {"type": "array", "items": {"$ref": "#/$defs/agent"}},
                            "appearance": {"type": "array", "items": {"$ref": "#/$defs/work"}},
                        },
                    },
                    {
                        "required": ["@type", "claimReviewed", "author", "reviewRating"],
                        "properties": {
                            "@type": {"const": "ClaimReview"},
                            "author": {"$ref": "#/$defs/agent"},
                            "isBasedOn": {"$ref": "#/$defs/work"},
                            "reviewRating": {
                                "required": ["ratingValue", "bestRating", "worstRating"],
                                "properties": {"ratingValue": {"enum": [1, 2, 3]}},
                            },
                        },
                    },
                ]
            },
        },
    },
}
_SELECTOR = {
    "oneOf": [
        {
            "required": ["type", "value"],
            "properties": {
                "type": {"const": "FragmentSelector"},
                "value": {"pattern": r"^\S+$"},
                "conformsTo": {"format": "uri"},
            },
            "additionalProperties": False,
        },
        {
            "required": ["type", "exact"],
            "properties": {
                "type": {"const": "TextQuoteSelector"},
                **{name: {"type": "string"} for name in ("exact", "prefix", "suffix")},
            },
            "additionalProperties": False,
        },
    ]
}
ANNOTATIONS = {
    "type": "object",
    "required": ["@context", "id", "type", "items"],
    "properties": {
        "@context": {"const": "http://www.w3.org/ns/anno.jsonld"},
        "type": {"const": "AnnotationPage"},
        "items": {
            "type": "array",
            "items": {
                "required": ["id", "type", "target"],
                "properties": {
                    "type": {"const": "Annotation"},
                    "motivation": {"const": "describing"},
                    "body": {
                        "type": "array",
                        "minItems": 1,
                        "items": {
                            "required": ["type", "value"],
                            "properties": {
                                "type": {"const": "TextualBody"},
                                "purpose": {"enum": ["describing", "tagging"]},
                            },
                        },
                    },
                    "target": {
                        "required": ["source"],
                        "properties": {
                            "selector": {
                                "oneOf": [_SELECTOR, {"type": "array", "items": _SELECTOR}]
                            }
                        },
                    },
                },
            },
        },
    },
}
# What stands at these addresses, as far as it matters here: nothing is fetched.
CONTEXTS: dict[str, Any] = {
    "https://schema.org": {"@vocab": "https://schema.org/"},
    "http://www.w3.org/ns/anno.jsonld": {
        "@vocab": "http://www.w3.org/ns/oa#",
        "id": "@id",
        "type": "@type",
        "items": {"@id": "http://www.w3.org/ns/activitystreams#items", "@container": "@list"},
    },
}


def graph(written: str) -> Graph:
    document = json.loads(written)
    document["@context"] = CONTEXTS[document["@context"]]
    return Graph().parse(
        data=json.dumps(document), format="json-ld", publicID="http://map.example/"
    )


def number(found: Graph, kind: str) -> int:
    return len(set(found.subjects(RDF.type, URIRef(kind))))


MAPS = settings(max_examples=40)


@MAPS
@given(argument_maps(hostile=True))
def test_claims_hold_to_schema_org(drawn: ArgumentMap) -> None:
    Draft202012Validator(CLAIMS).validate(json.loads(claim_review.write(drawn)))
    assert all(claim_review.left_out(drawn))


@MAPS
@given(argument_maps(hostile=True))
def test_annotations_hold_to_the_model_of_the_w3c(drawn: ArgumentMap) -> None:
    written = json.loads(web_annotation.write(drawn))
    Draft202012Validator(ANNOTATIONS).validate(written)
    made = (each for claim in drawn.claims for each in claim.assertions)
    assert len(written["items"]) == sum(len(each.at) for each in made)


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")
def test_the_first_case_is_linked_data() -> None:
    giles = read(Text("giles", GILES.read_text(encoding="utf-8"))).map
    claims = graph(claim_review.write(giles))
    assert number(claims, "https://schema.org/Claim") == len(giles.claims) == 63
    assert number(claims, "https://schema.org/ClaimReview") == 0
    assert number(graph(web_annotation.write(giles)), "http://www.w3.org/ns/oa#Annotation") == 56


FORETOLD = '[A]: a. {{by: x, forecast: {{event: e, resolve: {{status: "{status}"{more}}}}}}}\n'


@pytest.mark.parametrize(
    ("status", "more", "rating"),
    [
        ("yes", ", arbiter: the court", 3),
        ("partly", ", arbiter: the court", 2),
        ("no", ", arbiter: the court", 1),
        ("no", "", None),
        ("open", ", arbiter: the court", None),
        ("ambiguous", ", arbiter: the court", None),
    ],
)
def test_only_what_somebody_settled_is_reviewed(status: str, more: str, rating: int | None) -> None:
    found = read(Text("test", FORETOLD.format(status=status, more=more))).map
    _, *reviews = json.loads(claim_review.write(found))["@graph"]
    assert [one["reviewRating"]["ratingValue"] for one in reviews] == ([rating] if rating else [])
    assert bool(claim_review.left_out(found)) is (rating is None and status != "open")


@pytest.mark.parametrize(("stance", "tags"), [("asserts", ["Lee"]), ("denies", ["Lee", "denies"])])
def test_who_denies_a_claim_is_not_told_to_state_it(stance: str, tags: list[str]) -> None:
    front = "===\nargmap: {voices: {lee: {name: Lee}}, sources: {s: {title: S}}}\n===\n\n"
    claim = f'[Rain]: It rains. {{by: lee, at: "s#p1:~:text=rain", stance: {stance}}}\n'
    [item] = json.loads(web_annotation.write(read(Text("a", front + claim)).map))["items"]
    assert [body["value"] for body in item["body"] if body["purpose"] == "tagging"] == tags


def test_what_is_left_out_is_named(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "a.argdown"
    file.write_text('[A]: a. {by: x, at: ["s#p1w1-3;h=3fa9c1d2", "s#page=2"], stance: denies}\n')
    assert main(["convert", str(file), "--to", "web-annotation"]) == 0
    printed = capsys.readouterr()
    assert json.loads(printed.out)["items"][1]["target"]["selector"]["value"] == "page=2"
    assert "counted and not quoted" in printed.err
    assert main(["convert", str(file), "--to", "claim-review"]) == 0
    assert "denies" in capsys.readouterr().err
    assert main(["convert", str(file), "--to", "csl-json"]) == 0
    assert capsys.readouterr().out == "[]\n"
