"""What differs between two versions of a map, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.analyses.difference import Difference, Part, Sort
from argmap.model import RelationKind
from argmap.reports.wording import listed

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_VERBS: Mapping[str, str] = {
    RelationKind.SUPPORT: "supports",
    RelationKind.ATTACK: "attacks",
    RelationKind.UNDERCUT: "undercuts",
    RelationKind.ENTAILS: "entails",
    RelationKind.CONTRARY: "excludes",
    RelationKind.CONTRADICTORY: "contradicts",
}
_CALLED = {
    Part.KIND: "the kind of",
    Part.TAGS: "the tags of",
    Part.VALUE: "the number in",
    Part.RATING: "the rating of",
    Part.PLACE: "the place cited for",
    Part.DATE: "the date of",
    Part.EVENT: "the event foretold by",
    Part.CONDITIONS: "the condition of",
    Part.DEADLINE: "the deadline of",
    Part.OUTCOME: "the outcome of",
    Part.GIST: "the gist of",
}
_PARTS_OF_ARGUMENTS = {Part.PREMISE: "use", Part.CONCLUSION: "conclude"}


def sentence(one: Difference) -> str:
    """Return a difference as a sentence, with neither a capital nor a full stop."""
    return _TELL.get(one.part, _changed)(one, f"`{one.of}`")


def _whole(one: Difference, of: str) -> str:
    said = one.before or one.after
    return f"{of} {_state(one.sort)}" + (f": “{said}”" if said else "")


def _state(sort: Sort) -> str:
    return {Sort.NEW: "is new", Sort.GONE: "is gone", Sort.CHANGED: "is declared otherwise"}[sort]


def _relation(one: Difference, of: str) -> str:
    before, after = (_VERBS.get(kind, "") for kind in (one.before, one.after))
    if not after:
        return f"{of} no longer {before} `{one.to}`"
    now = f"{of} now {after} `{one.to}`"
    return f"{now}, which it no longer {before}" if before else now


def _from_to(one: Difference) -> str:
    before, after = one.before, one.after
    if one.part in (Part.GIST, Part.EVENT):
        before, after = (said and f"“{said}”" for said in (before, after))
    if not before:
        return f"now {after}"
    return f"from {before} to {after}" if after else f"no longer {before}"


def _speaking(one: Difference, of: str) -> str:
    who = listed([f"`{voice}`" for voice in one.by] or ["its author"])
    plural = len(one.by) > 1
    if one.part is Part.MODE:
        said = _verb("says", plural=plural)
        return f"{who} now {said} {of} {_mode(one.after)}, and before {_mode(one.before)}"
    if one.part is Part.STANCE:
        now, before = (_verb(said, plural=plural) for said in (one.after, one.before))
        return f"{who} now {now} {of}, and no longer {before} it"
    stance = _verb(one.after or one.before, plural=plural)
    return f"{who} {'now' if one.after else 'no longer'} {stance} {of}"


def _mode(mode: str) -> str:
    return "flatly" if mode == "flat" else f"as “{mode}”"


def _verb(stance: str, *, plural: bool) -> str:
    if stance == "non-committal":
        stance = "leaves open"
    first, *rest = stance.split()
    return " ".join((first.removesuffix("s"), *rest)) if plural else stance


def _foretelling(one: Difference, of: str) -> str:
    if one.part is Part.FORECAST:
        what = f": “{one.before or one.after}”" if one.before or one.after else ""
        return f"{of} is {'now' if one.sort is Sort.NEW else 'no longer'} a forecast{what}"
    by = f" by {listed(f'`{voice}`' for voice in one.by)}" if one.by else ""
    if one.sort is Sort.NEW:
        return f"the probability of {of} is now given{by}: {one.after}"
    if one.sort is Sort.GONE:
        return f"the probability of {of} is no longer given{by}; it was {one.before}"
    moved = one.to or "changed"
    return f"the probability of {of} was {moved}{by} from {one.before} to {one.after}"


def _argument(one: Difference, of: str) -> str:
    verb = _PARTS_OF_ARGUMENTS[one.part]
    said = []
    if one.after:
        said.append(f"now {verb}s {one.after}")
    if one.before:
        said.append(f"no longer {verb}s {one.before}")
    return f"{of} {' and '.join(said)}"


def _title(one: Difference, of: str) -> str:
    del of
    return f"`[{one.before}]` is now called `[{one.after}]`"


def _text(one: Difference, of: str) -> str:
    before = f"; before, it said “{one.before}”" if one.before else ""
    return f"{of} now says “{one.after}”{before}" if one.after else f"{of} has no text any more"


def _thesis(one: Difference, of: str) -> str:
    return f"{of} is {'now' if one.after else 'no longer'} marked as the main claim"


def _link(one: Difference, of: str) -> str:
    return f"how {of} bears on `{one.to}` changed: {_from_to(one)}"


def _declared(one: Difference, of: str) -> str:
    return f"the {one.part} {of} {_state(one.sort)}"


def _changed(one: Difference, of: str) -> str:
    return f"{_CALLED[one.part]} {of} changed: {_from_to(one)}"


_TELL: Mapping[Part, Callable[[Difference, str], str]] = {
    **dict.fromkeys((Part.CLAIM, Part.ARGUMENT), _whole),
    **dict.fromkeys((Part.ASSERTION, Part.STANCE, Part.MODE), _speaking),
    **dict.fromkeys((Part.FORECAST, Part.CHANCE), _foretelling),
    **dict.fromkeys((Part.SOURCE, Part.VOICE), _declared),
    **dict.fromkeys((Part.PREMISE, Part.CONCLUSION), _argument),
    Part.RELATION: _relation,
    Part.LINK: _link,
    Part.TITLE: _title,
    Part.TEXT: _text,
    Part.THESIS: _thesis,
}
