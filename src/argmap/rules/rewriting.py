"""Family F, seventh part: forecasts that were changed afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from argmap.analyses.chances import chance
from argmap.analyses.foretold import foretold
from argmap.rules.rule import Finding, Rule, Subject
from argmap.rules.wording import called
from argmap.text import NOWHERE, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from argmap.analyses.foretold import Foretold
    from argmap.model import ArgumentMap, Claim, Forecast


_Entries: TypeAlias = "Mapping[str, tuple[Claim, list[_Entry]]]"


class _Entry(NamedTuple):
    """A forecast as far as nobody may change it afterwards; the span is where it stands."""

    voice: str
    day: tuple[date, date] | None
    said: tuple[float | str | None, ...]
    span: Span


def rewritten_forecast(subject: Subject) -> Iterator[Finding]:
    """Find forecasts that an earlier version of the file gives otherwise, or that are gone.

    A record is worth something because nobody can go back and improve it. Suppose that this was
    committed to git:

    ```argdown
    [Strike]: The drivers strike.
      {by: lee, forecast: {by: "2026-03-31", forecasts: [{at: "2026-01-05", p: 0.8}]}}
    ```

    and now the file holds this:

    ```argdown
    [Strike]: The drivers strike.
      {by: lee,
       forecast: {by: "2026-03-31",
                  forecasts: [{at: "2026-01-05", p: 0.3}]}} // error: F14
    ```

    Way out: restore the entry, and write what you think now as a further one.

    ```argdown
    [Strike]: The drivers strike.
      {by: lee,
       forecast: {by: "2026-03-31",
                  forecasts: [{at: "2026-01-05", p: 0.8}, {at: "2026-02-01", p: 0.3}]}}
    ```

    Only what git holds can be compared: the last twenty versions of the file, on the branch that is
    checked out. To rename a claim that keeps its id changes nothing, nor does to move it in the
    file, to write 0.80 for 0.8, to date an entry that had no date, or to correct what was no
    probability at all. A claim that is gone with all its forecasts may have moved to another file,
    and is a warning. Under another file name the history begins anew.
    """
    said: set[str] = set()
    now = _entries(subject.map)
    for earlier in subject.outside.earlier() if subject.foretold else ():
        for claim, entries in _entries(earlier).values():
            for finding in _rewritten(subject, claim, entries, now):
                if finding.message not in said:
                    said.add(finding.message)
                    yield finding


def _rewritten(
    subject: Subject, claim: Claim, before: list[_Entry], now: _Entries
) -> Iterator[Finding]:
    """Yield what is no longer there of the entries that a claim had before."""
    present = subject.map.claim_by_id.get(claim.id or claim.title)
    present = present or subject.map.claim_by_title.get(claim.title) or _renamed(before, now)
    if present is None:
        yield Finding(
            NOWHERE,
            f"{called(claim)} was foretold in an earlier version and is gone",
            help="restore it, unless it has moved to another file",
            severity=Severity.WARNING,
        )
        return
    entries = now[present.title][1] if present.title in now else []
    for entry in before:
        if any(_is_kept(entry, other) for other in entries):
            continue
        changed = [one for one in entries if (one.voice, one.day) == (entry.voice, entry.day)]
        yield Finding(
            changed[0].span if changed else subject.places.title(present.span),
            f"an earlier version gives {_told(entry)} for {called(present)},"
            f" and this one {'another number' if changed else 'none'}",
            help="restore the entry, and write what is thought now as a further one",
        )


def _renamed(before: list[_Entry], now: _Entries) -> Claim | None:
    """Return the claim that holds the same entries under another title, if there is one."""
    for claim, entries in now.values():
        if all(any(_is_kept(entry, other) for other in entries) for entry in before):
            return claim
    return None


def _entries(argument_map: ArgumentMap) -> _Entries:
    """Return the claims that give a probability, by title, each with all its entries that do."""
    found: dict[str, tuple[Claim, list[_Entry]]] = {}
    for one in foretold(argument_map):
        for number in one.prediction.forecasts:
            if chance(argument_map, number) is not None:
                _, entries = found.setdefault(one.claim.title, (one.claim, []))
                entries.append(_entry(one, number))
    return found


def _entry(one: Foretold, number: Forecast) -> _Entry:
    told = (number.probability, number.low, number.high, number.term.casefold(), number.scale)
    day = (number.at.first, number.at.last) if number.at else None
    return _Entry(number.by or ", ".join(one.assertion.by), day, told, number.span)


def _is_kept(before: _Entry, now: _Entry) -> bool:
    same = (before.voice, before.said) == (now.voice, now.said)
    return same and before.day in (None, now.day)


def _told(entry: _Entry) -> str:
    probability, low, high, term, _ = entry.said
    ends = " to ".join(f"{end:g}" for end in (low, high) if isinstance(end, float))
    number = f"{probability:g}" if isinstance(probability, float) else ends or f"“{term}”"
    by = f" by `{entry.voice}`" if entry.voice else ""
    return f"{number}{by}" + (f" of {entry.day[0]}" if entry.day else "")


RULES = (Rule(rewritten_forecast, "F14", Severity.ERROR, since="0.1"),)
