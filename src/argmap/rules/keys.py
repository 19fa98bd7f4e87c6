"""Family Y, second part: keys that are not known, and values that do not fit theirs."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from argmap.model import DataOwner, Mapping, Scalar, Sequence
from argmap.model.form import PLACES, TEXT, is_empty
from argmap.model.schema import (
    ARGMAP_RECORD,
    CAUSE,
    FRONT_MATTER,
    KIND,
    LINK,
    NUMERAL,
    QUANTITY_RECORD,
)
from argmap.rules.respelling import respelling
from argmap.rules.rule import Finding, Rule, Subject
from argmap.text import Edit, Fix, Label, Severity, Span
from argmap.text.spelling import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import Entry, Value
    from argmap.model.schema import Key, Schema


_OF_RELATIONS = frozenset({LINK.name, CAUSE.name})
_BLENDED = frozenset({DataOwner.STATEMENT, DataOwner.ARGUMENT})
_TOO_SHORT = 2
"""Letters of a key that is like many others without being meant as one of them."""


def valueless_key(subject: Subject) -> Iterator[Finding]:
    r"""Find keys without a value, which a comma in an unquoted value makes of its rest.

    `{at: metro#p3:~:text=ships,crews}` has two keys: a locator up to the comma, and `crews`.

    ```argdown
    [Crews]: The crews left. {by: lee, at: metro#p3:~:text=ships,crews} // warning: Y02
    ```

    Way out: put the whole value in quotation marks. The fix does so.

    ```argdown
    [Crews]: The crews left. {by: lee, at: "metro#p3:~:text=ships,crews"}
    ```

    Braces without any colon hold prose, of which P67 speaks.
    """
    content = subject.text.content
    for _, record in subject.records:
        owner: Entry | None = None
        lost: list[Entry] = []
        for entry in record.entries:
            if _has_no_colon(entry, content):
                lost.append(entry)
                continue
            if lost:
                yield _lost(owner, lost, content)
            owner, lost = entry, []
        if lost and (owner or ":" in content[slice(*record.span)]):
            yield _lost(owner, lost, content)


def unknown_key(subject: Subject) -> Iterator[Finding]:
    """Find keys that argmap does not know.

    A key that is nearly a known one is a slip of the pen, and an error: what it says is lost. Any
    other is kept for other programs, and a warning, given once however often the key stands.

    ```argdown
    [Tolls]: Tolls cut traffic. {by: lee, stanse: doubts} // error: Y05
    ```

    Way out: correct the spelling, or keep what is yours under names of your own. The fix writes the
    known key that is spelt most alike; look before you apply it, the key may be yours.

    ```argdown
    [Tolls]: Tolls cut traffic. {by: lee, stance: doubts, color: "#336699"}
    ```

    Keys of other tools for Argdown are known, and passed over. `link` and `cause` belong to a
    relation, so they say nothing where no relation sign leads to the place.
    """
    found: defaultdict[tuple[str, str], list[tuple[Schema, Entry]]] = defaultdict(list)
    for schema, record in subject.records:
        for entry in record.entries:
            if entry.key not in schema.by_name and not _has_no_colon(entry, subject.text.content):
                found[schema.place, entry.key].append((schema, entry))
    for same in found.values():
        yield from _unknown(subject, same)
    for block in subject.map.data_blocks:
        if block.root is None or block.under_relation or block.owner is DataOwner.INFERENCE:
            continue
        for entry in block.root.entries:
            if entry.key in _OF_RELATIONS:
                yield Finding(
                    entry.span,
                    f"`{entry.key}` says nothing here: no relation sign leads to this place",
                    help="put it beside what stands under a sign such as `+`",
                    severity=Severity.WARNING,
                )


def blended_data(subject: Subject) -> Iterator[Finding]:
    """Find lists and records that two places of one claim give under the same key.

    argmap keeps the data of each place apart. Other tools for Argdown blend them into one, lists
    item by item: so they make one speaker's place in the text another's.

    ```argdown
    [Tolls]: Tolls cut traffic. {by: [lee, kim]}

    [Jams]: The jams are over.
      + [Tolls] {by: [noor]} // warning: Y06
    ```

    Way out: give one of the two without brackets, or ignore the warning if only argmap reads the
    file.

    ```argdown
    [Tolls]: Tolls cut traffic. {by: [lee, kim]}

    [Jams]: The jams are over.
      + [Tolls] {by: noor}
    ```
    """
    first: dict[tuple[DataOwner, str, str], Entry] = {}
    for block in subject.map.data_blocks:
        if block.root is None or block.owner not in _BLENDED:
            continue
        for entry in block.root.entries:
            if isinstance(entry.value, Scalar):
                continue
            earlier = first.setdefault((block.owner, block.title, entry.key), entry)
            if earlier is not entry and earlier.value != entry.value:
                yield Finding(
                    entry.span,
                    f"`{block.title}` has a list or record `{entry.key}` in two places",
                    reason="other tools for Argdown blend the two into one",
                    labels=(Label(earlier.span, "the other one"),),
                )


def unfit_value(subject: Subject) -> Iterator[Finding]:
    """Find values that are not what their key takes.

    Such a value counts as missing, and what it should say is lost.

    ```argdown
    [Tolls]: Tolls cut traffic. {by: lee, stance: insists} // error: Y08
    ```

    Way out: write one of the words, or the sort of value, that the message names. The fix writes
    the word that is spelt most alike, where there is one; look before you apply it.

    ```argdown
    [Tolls]: Tolls cut traffic. {by: lee, stance: asserts}
    ```

    A key with nothing behind it, or with `null`, says that nothing is known, which always fits;
    but a `value` of several keys needs its number, `n`. What is wrong with a locator is told by
    L05.
    """
    for schema, record in subject.records:
        if schema is QUANTITY_RECORD and all(is_empty(entry.value) for entry in _numbers(record)):
            yield Finding(
                record.span,
                "this `value` has no number, and what else it says is lost",
                help="add the number as `n`, such as `n: 3000`",
            )
        for entry in record.entries:
            key = schema.by_name.get(entry.key)
            if key is None or is_empty(entry.value):
                continue
            if key.form.read(entry.value) is None:
                if key.form is not PLACES or not all(map(_is_text, _each(entry.value))):
                    yield _unfit(subject, key, entry.value)
            elif key.named and isinstance(entry.value, Mapping):
                yield from _unfit_items(entry.value, key)


def _has_no_colon(entry: Entry, content: str) -> bool:
    """Return whether a key stands bare between commas and braces."""
    value = entry.value
    if not isinstance(value, Scalar) or value.content is not None or value.written:
        return False
    return content[entry.span.end : entry.span.end + 80].lstrip()[:1] in (",", "}")


def _lost(owner: Entry | None, lost: list[Entry], content: str) -> Finding:
    span = Span(lost[0].span.start, lost[-1].span.end)
    value = owner.value if owner else None
    if not (isinstance(value, Scalar) and value.plain and value.written):
        return Finding(
            span,
            f"`{content[slice(*span)]}` has no value",
            reason="braces hold data: keys, each with a colon and a value",
            help="write the value behind a colon, or `\\{` if a brace is meant as a brace",
        )
    key = owner.key if owner else ""
    whole = Span(value.span.start, span.end)
    quoted = '"' + content[slice(*whole)].replace("\\", "\\\\").replace('"', '\\"') + '"'
    return Finding(
        span,
        f"`{content[slice(*span)]}` is a key of its own and no part of `{key}`",
        reason="a comma ends a value that stands without quotation marks",
        help=f"write `{quoted}`",
        fix=Fix("put the whole value in quotation marks", (Edit(whole, quoted),)),
    )


def _unknown(subject: Subject, same: list[tuple[Schema, Entry]]) -> Iterator[Finding]:
    """Yield what is to be said of one key, wherever it stands."""
    schema, first = min(same, key=lambda place: place[1].span)
    message = f"`{first.key}` is no key that argmap knows {schema.place}"
    near = nearest(first.key, schema.by_name)
    if near is not None:
        severity = None if len(first.key) > _TOO_SHORT else Severity.WARNING
        for _, entry in same:
            yield Finding(
                entry.span,
                message,
                help=f"did you mean `{near}`?",
                fix=respelling(subject.text, entry.span, entry.key, near),
                severity=severity,
            )
        return
    way_out = "it is kept for other programs; argmap does nothing with it"
    if schema is FRONT_MATTER and first.key in ARGMAP_RECORD.by_name:
        way_out = f"put `{first.key}` under `argmap:`"
    if len(same) > 1:
        message += f"; it stands in {len(same)} places"
    yield Finding(first.span, message, help=way_out, severity=Severity.WARNING)


def _unfit(subject: Subject, key: Key[Any], value: Value) -> Finding:
    items = value.items if isinstance(value, Sequence) else ()
    place = next((item for item in items if key.form.read(item) is None), value)
    written = TEXT.read(place)
    near = nearest(written, key.form.choices) if written else None
    return Finding(
        place.span,
        f"`{key.name}` takes {key.form.description}",
        help=f"did you mean `{near}`?" if near else _advice(key, written),
        fix=respelling(subject.text, place.span, written, near) if written and near else None,
    )


def _numbers(quantity: Mapping) -> tuple[Entry, ...]:
    return tuple(entry for entry in quantity if entry.key == NUMERAL.name)


def _each(value: Value) -> tuple[Value, ...]:
    return value.items if isinstance(value, Sequence) else (value,)


def _is_text(value: Value) -> bool:
    return isinstance(value, Scalar) and isinstance(value.content, str)


def _advice(key: Key[Any], written: str | None) -> str:
    if written is None:
        return ""
    if key.form is PLACES:
        return "put it in quotation marks"
    is_thesis = key is KIND and written == "thesis"
    return "a thesis is any claim with `thesis: true`" if is_thesis else ""


def _unfit_items(named: Mapping, key: Key[Any]) -> Iterator[Finding]:
    for entry in named:
        if isinstance(entry.value, Sequence):
            yield Finding(
                entry.value.span, f"`{entry.key}` under `{key.name}` takes keys and values"
            )


RULES = (
    Rule(valueless_key, "Y02", Severity.WARNING, since="0.1"),
    Rule(unknown_key, "Y05", Severity.ERROR, since="0.1"),
    Rule(blended_data, "Y06", Severity.WARNING, since="0.1"),
    Rule(unfit_value, "Y08", Severity.ERROR, since="0.1"),
)
