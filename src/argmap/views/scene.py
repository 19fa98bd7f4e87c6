"""What a picture shows: cards, rows and lines, without sizes, colours or places.

A scene is made from a map (`staging`), folded (`folding`), measured and laid out (`layout`), and
drawn (`svg`). Keys are stable: a claim's id or title, made unique in the scene.
"""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen


class CardKind(StrEnum):
    """What a card stands for; outline, icon and word tell the kinds apart, never colour alone."""

    THESIS = "thesis"
    CLAIM = "claim"
    PREMISE = "premise"
    EVIDENCE = "evidence"
    PREDICTION = "prediction"
    CONSEQUENCE = "consequence"
    OBJECTION = "objection"
    UNDERCUT = "undercut"
    ARGUMENT = "argument"


class LineKind(StrEnum):
    """How one card bears on another."""

    SUPPORTS = "supports"
    ATTACKS = "attacks"
    UNDERCUTS = "undercuts"
    CONTRADICTS = "contradicts"
    LEADS_TO = "leads to"
    LEADS_TO_AND_SUPPORTS = "leads to, and so supports"
    TENSION = "in tension with"


class Manner(StrEnum):
    """How a voice puts a claim forward: outright, as taken for granted, or through others."""

    OUTRIGHT = ""
    THROUGH_OTHERS = "through others"
    GRANTED = "taken for granted"


class Change(StrEnum):
    """How a part of a picture of two versions differs from the earlier one."""

    NEW = "new"
    GONE = "gone"
    CHANGED = "changed"


@frozen
class Badge:
    """A voice on a card: its initials, and the full name a reader or a footer gives.

    `stance` is empty where the voice puts the claim forward, in some `manner`; else it says how the
    voice stands to it, "denies" for one.
    """

    initials: str
    name: str
    stance: str = ""
    manner: Manner = Manner.OUTRIGHT


@frozen(kw_only=True)
class Row:
    """A statement inside a card: a folded leaf in its tray, or a premise in an argument's frame.

    `bears` says how the row bears on what it hangs from: the card, or the row whose key is
    `parent`, which stands above it. Rows of one `link` number count only together. `number` is its
    place in an argument; rows with a number are the frame itself, not its tray. `heading` and
    `sign` are those of a card and of a line.
    """

    key: str
    kind: CardKind
    text: str = ""
    heading: str = ""
    bears: LineKind = LineKind.SUPPORTS
    sign: str = ""
    parent: str | None = None
    link: int | None = None
    number: int | None = None
    concluded: bool = False
    unstated: bool = False
    place: str = ""
    badges: tuple[Badge, ...] = ()
    change: Change | None = None


@frozen(kw_only=True)
class Card:
    """A box of the picture; its rows stand in a tray below it, or in its frame if an argument.

    `heading` is an argument's title; `probability` is a stated one, from 0 to 1, as a range.
    `address` leads to the place in the source, where that can be reached.
    """

    key: str
    kind: CardKind
    text: str = ""
    heading: str = ""
    rows: tuple[Row, ...] = ()
    unstated: bool = False
    place: str = ""
    address: str = ""
    note: str = ""
    badges: tuple[Badge, ...] = ()
    probability: tuple[float, float] | None = None
    section: int | None = None
    change: Change | None = None


@frozen(kw_only=True)
class Line:
    """A relation that is drawn: its ends are keys of cards, of rows, or of other lines.

    A line that undercuts ends on the line it attacks. `sign` is + or - where a consequence has
    one that matters. A `link` number says that the source is a premise: it counts only together
    with the lines and the rows of the same number.
    """

    key: str
    kind: LineKind
    source: str
    target: str
    sign: str = ""
    link: int | None = None
    change: Change | None = None


@frozen(kw_only=True)
class Link:
    """Premises that count only together: the argument that they are, by its title and gist.

    Its `frame` is the card that shows it as a box of its own, or None where the premises stand as
    rows and lines of the conclusion.
    """

    number: int
    heading: str = ""
    text: str = ""
    frame: str | None = None


@frozen(kw_only=True)
class Panel:
    """A group the author asked for: a title and the keys of its cards."""

    title: str
    cards: tuple[str, ...]


@frozen(kw_only=True)
class Count:
    """How much of a map is shown: a claim in a row counts, and a voice that needs no badge."""

    claims: int = 0
    arguments: int = 0
    voices: int = 0


@frozen(kw_only=True)
class Scene:
    """Everything a picture shows, cards in reading order: the thesis first.

    `loose` is a card of its own: the statements that nothing joins to the rest.
    """

    title: str
    subtitle: str = ""
    count: Count = Count()
    cards: tuple[Card, ...] = ()
    lines: tuple[Line, ...] = ()
    loose: tuple[Row, ...] = ()
    links: tuple[Link, ...] = ()
    panels: tuple[Panel, ...] = ()
    language: str = ""


def as_row(card: Card) -> Row:
    """Return a card as a row: what a row has no room for (note, probability) is left out."""
    return Row(
        key=card.key,
        kind=card.kind,
        text=card.text,
        heading=card.heading,
        unstated=card.unstated,
        place=card.place,
        badges=card.badges,
        change=card.change,
    )
