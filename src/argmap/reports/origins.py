"""On whose word does each conclusion rest, and what falls with it?"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from argmap.analyses.origins import Fall, Grounds, Origin, OriginKind, Provenance
from argmap.documents import Column, ColumnKind, Document, Row, Table
from argmap.model.speaking import attributes
from argmap.reports.wording import (
    called,
    in_order,
    listed,
    name,
    names_of,
    opened,
    statement,
    voice_called,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.model import ArgumentMap, Claim
    from argmap.reports.subject import MapFile, Subject

_UNKNOWN = (
    (
        "Two voices of different origins may still draw on each other: only origins that the map "
        "declares (`origin`, `based-on`) are known here."
    ),
    "Claims that nobody is named for may have one origin or many, so they count as none.",
    (
        "That many say a thing does not make it true, and that one origin says it does not make it "
        "false. Objections are not weighed here."
    ),
)
_NO_VOICES = "This map does not say who states what, so no origin can be told."
_MAKER = Origin(OriginKind.MAKER)
_FALLING = (
    "A conclusion falls when every reason that the map gives for it has fallen. Claims that "
    "several origins tell stand as long as one of them is trusted, and are not counted here."
)
_LAST = "The last rows are no origins that could vouch for anything."
_FEW = 2
"""With more origins than this a conclusion leans on none of them."""
_MOST_TOLD = 8
"""Of more conclusions only the table tells."""
_MEANING = {
    OriginKind.NOBODY: "nobody named",
    OriginKind.MAKER: "put in by whoever made the map",
    OriginKind.UNSAID: "not said",
}


def report(subject: Subject) -> Document:
    """Return the origins of what each conclusion rests on, and what falls with each origin."""
    return subject.each(_told)


def _told(file: MapFile) -> Document:
    provenance = Provenance(file.map)
    conclusions = provenance.conclusions()
    falls = sorted(
        (
            one
            for one in provenance.falls()
            if one.told and one.origin.kind is not OriginKind.UNSAID
        ),
        key=lambda fall: (not fall.origin.kind.counts, -len(fall.told)),
    )
    known = attributes(file.map)
    return Document(
        report="origins",
        title="Origins",
        files=(file.name,),
        summary=tuple(_summary(provenance, falls, conclusions)) if known else (_NO_VOICES,),
        tables=(_falling(file.map, falls), _resting(file.map, conclusions)),
        unknown=_UNKNOWN,
    )


def _falling(argument_map: ArgumentMap, falls: Sequence[Fall]) -> Table:
    return Table(
        key="origins",
        caption="If this origin falls, these conclusions fall",
        columns=(
            Column("origin", "Origin"),
            Column("voices", "Speaking as"),
            Column("told", "Claims from it alone"),
            Column("lost", "Conclusions left without a reason"),
            Column("left", "Conclusions left with less"),
        ),
        rows=tuple(
            Row(
                (
                    _titled(argument_map, fall.origin),
                    _speaking(argument_map, fall),
                    ", ".join(map(name, in_order(fall.told))),
                    tuple(map(called, fall.lost)),
                    ", ".join(map(name, in_order([one.conclusion for one in fall.left]))),
                ),
                quiet=not fall.origin.kind.counts,
            )
            for fall in falls
        ),
        note=_FALLING if all(fall.origin.kind.counts for fall in falls) else f"{_FALLING} {_LAST}",
        empty="No claim of this map has a known origin.",
    )


def _resting(argument_map: ArgumentMap, conclusions: Sequence[Grounds]) -> Table:
    return Table(
        key="conclusions",
        caption="What each conclusion rests on in the end",
        columns=(
            Column("claim", "Claim", ColumnKind.MARK),
            Column("text", "Conclusion"),
            Column("origins", "Independent origins", ColumnKind.NUMBER),
            Column("grounds", "Grounds, by origin"),
        ),
        rows=tuple(
            Row(
                (
                    name(one.conclusion),
                    statement(one.conclusion),
                    len(one.independent),
                    tuple(
                        f"{_titled(argument_map, origin)}: {', '.join(map(name, in_order(told)))}"
                        for origin, told in one.by_origin.items()
                    )
                    or "sketched arguments only",
                )
            )
            for one in conclusions
        ),
        note="Grounds are claims without a reason of their own, and reports whose origin is "
        "declared. Sketched arguments are no claims and have no origin.",
        empty="No claim of this map is given a reason.",
    )


def _summary(
    provenance: Provenance, falls: Sequence[Fall], conclusions: Sequence[Grounds]
) -> Iterator[str]:
    argument_map = provenance.map
    for fall in falls:
        if fall.origin.kind is OriginKind.DECLARED and len(fall.told) > 1:
            yield (
                f"{names_of(fall.told)} trace to one origin, {_called(argument_map, fall.origin)}."
            )
    leaning = (
        said
        for one in conclusions
        if not provenance.is_inherited(one)
        for said in _leaning(argument_map, one)
    )
    yield from islice(leaning, _MOST_TOLD)
    alone = [one.conclusion for one in conclusions if set(one.by_origin) == {_MAKER}]
    if alone:
        yield (
            f"For {listed(map(called, alone))} the map gives no reason but what whoever made it "
            "put in."
        )


def _leaning(argument_map: ArgumentMap, grounds: Grounds) -> Iterator[str]:
    """Yield a paragraph about a conclusion that leans on one origin, or on hardly another."""
    independent = sorted(grounds.independent, key=lambda one: -len(grounds.by_origin[one]))
    if not independent or len(independent) > _FEW:
        return
    main, *other = independent
    told = grounds.by_origin[main]
    if len(told) < _FEW and other:
        return
    about, names = called(grounds.conclusion), names_of(told)
    origin = _called(argument_map, main)
    if other:
        rest = grounds.by_origin[other[0]]
        verb = "comes" if len(rest) == 1 else "come"
        elsewhere = f"only {names_of(rest)} {verb} from another that can be named"
        source = _called(argument_map, other[0])
        said = [f"For {about}, {names} trace to one origin, {origin}; {elsewhere}, {source}."]
    else:
        said = [f"For {about} only one origin can be named: {origin} ({names})."]
    said += (
        f"{_without_origin(argument_map, origin, told)}."
        for origin, told in grounds.by_origin.items()
        if not origin.kind.counts
    )
    yield " ".join(said)


def _without_origin(argument_map: ArgumentMap, origin: Origin, told: Sequence[Claim]) -> str:
    names, plural = names_of(told), len(told) > 1
    match origin.kind:
        case OriginKind.CARRIER:
            own = voice_called(argument_map, origin.name)
            verb = "are" if plural else "is"
            return f"{names} {verb} said by {own}, which may only repeat others"
        case OriginKind.NOBODY:
            return f"For {names} nobody is named"
        case OriginKind.MAKER:
            return f"{names} {'were' if plural else 'was'} put in by whoever made the map"
        case _:
            return f"Who says {names} is not said"


def _called(argument_map: ArgumentMap, origin: Origin) -> str:
    if origin.kind is OriginKind.DECLARED:
        return voice_called(argument_map, origin.name)
    if origin.kind is OriginKind.CARRIER:
        return f"{voice_called(argument_map, origin.name)} (draws on others)"
    return _MEANING.get(origin.kind) or voice_called(argument_map, origin.name)


def _titled(argument_map: ArgumentMap, origin: Origin) -> str:
    """Return what an origin is called at the start of a line; an id stays as it is."""
    said = _called(argument_map, origin)
    return said if said == origin.name else opened(said)


def _speaking(argument_map: ArgumentMap, fall: Fall) -> tuple[str, ...]:
    """Return the voices through which a declared origin speaks."""
    if fall.origin.kind is not OriginKind.DECLARED:
        return ()
    speakers = dict.fromkeys(
        voice for claim in fall.told for made in claim.assertions for voice in made.by
    )
    return tuple(opened(voice_called(argument_map, voice)) for voice in speakers)
