"""What do two sides share, on what are they opposed, and what changed between two versions?"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from argmap.analyses.comparison import Comparison
from argmap.analyses.difference import Sort
from argmap.analyses.revision import Revision, revision
from argmap.analyses.stances import stands
from argmap.documents import Column, ColumnKind, Document, Row, Table
from argmap.documents.joining import joined
from argmap.reports.agreement import Agreement, Party
from argmap.reports.differences import sentence
from argmap.reports.wording import counted, listed, opened, voice_called

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.reports.subject import MapFile, Subject

_MOST_CHANGES = 6
"""So many are told in sentences; the table holds all."""
_ENDED = (".", ".”", "!”", "?”", "…”")
_OF = ((Sort.NEW, "came in"), (Sort.GONE, "went"), (Sort.CHANGED, "changed"))
_UNKNOWN = (
    "Silence is not disagreement: what only one side speaks of may be no matter to the other.",
    (
        "Claims are taken for the same by their id, else by their title, else by almost the same "
        "words. What is said in quite other words is not recognised; give it the same id."
    ),
    "Who is right is not judged.",
)
_ONE_FILE = (
    "A comparison takes two files, or two voices of one: `argmap compare FILE --voices A,B`."
)


def report(subject: Subject) -> Document:
    """Return the comparison of two files; of more, each is compared with the one before it."""
    if len(subject.files) == 1:
        name_ = subject.files[0].name
        return Document(report="compare", title="Comparison", files=(name_,), unknown=(_ONE_FILE,))
    pairs = (parties(one, other) for one, other in pairwise(subject.files))
    return joined([compared(*pair) for pair in pairs])


def parties(one: MapFile, other: MapFile) -> tuple[Party, Party]:
    """Return two files as parties: each is called by its only voice, or else by its own name."""
    names = [_called(file) for file in (one, other)]
    if names[0] == names[1]:
        names = [one.name, other.name]
    return Party(names[0], one), Party(names[1], other)


def _called(file: MapFile) -> str:
    speaking = _speaking(file)
    if len(speaking) == 1:
        return opened(voice_called(file.map, *speaking))
    return file.name.replace("\\", "/").rsplit("/", 1)[-1]


def _speaking(file: MapFile) -> set[str]:
    return {voice for stands_ in stands(file.map).values() for voice in stands_}


def compared(one: Party, other: Party) -> Document:
    """Return what two parties share, where they are opposed, and how their files differ."""
    found = Comparison(one.side, other.side)
    changes = None if one.file is other.file else revision(one.file.map, other.file.map)
    told = Agreement(one, other, found)
    agreed = (tuple(told.summary()), told.tables())
    if changes is None:
        parts = [agreed]
    else:
        differences = (_differences(changes),)
        if _are_versions(one.file, other.file, found):
            parts = [(tuple(_summary(changes)), differences), agreed]
        else:
            parts = [agreed, ((), differences)]
    return Document(
        report="compare",
        title="Comparison",
        files=tuple(dict.fromkeys((one.file.name, other.file.name))),
        summary=tuple(said for summary, _ in parts for said in summary),
        tables=tuple(table for _, tables in parts for table in tables),
        unknown=(*told.unknown(), *_UNKNOWN),
    )


def _are_versions(one: MapFile, other: MapFile, found: Comparison) -> bool:
    """Return whether two files share most of what the smaller one holds, and who speaks in it."""
    both = sum(topic.tie is not None for topic in found.topics)
    voices = _speaking(one), _speaking(other)
    strangers = all(voices) and voices[0].isdisjoint(voices[1])
    smaller = min(len(one.map.claims), len(other.map.claims))
    return both >= smaller / 2 and not strangers


def _summary(changes: Revision) -> Iterator[str]:
    """Yield what changed between two versions, as sentences."""
    found = changes.differences
    if not found:
        yield "The two files say the same: no claim, relation or forecast differs."
        return
    of_claims = [*changes.of_claims().values()]
    kinds = [
        counted(of_claims.count(sort), f"claim {word}", f"claims {word}") for sort, word in _OF
    ]
    yield f"From the first file to the second, {listed(kinds)}."
    for one in found[:_MOST_CHANGES]:
        said = opened(sentence(one))
        yield said if said.endswith(_ENDED) else f"{said}."
    if len(found) > _MOST_CHANGES:
        yield f"The table tells of {counted(len(found) - _MOST_CHANGES, 'more difference')}."


def _differences(changes: Revision) -> Table:
    return Table(
        key="differences",
        caption="What differs, from the first file to the second",
        columns=(
            Column("sort", "How", ColumnKind.MARK),
            Column("part", "What", ColumnKind.MARK),
            Column("difference", "In words"),
        ),
        rows=tuple(
            Row((one.sort.value, one.part.value, opened(sentence(one))))
            for one in changes.differences
        ),
        empty="Nothing differs.",
    )
