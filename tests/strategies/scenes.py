"""Cards with rows drawn at random, as staging and folding could make them."""

from __future__ import annotations

from hypothesis import strategies as st

from argmap.views.cards import Tie
from argmap.views.scene import Badge, Card, CardKind, LineKind, Manner, Row
from strategies.words import prose, some

BADGES = (
    Badge("KG", "Keir Giles"),
    Badge("US UK", "US and UK governments"),
    Badge("ABCDEFGHIJKLMNOP", "a voice with long initials", "denies"),
    Badge("?", "unattributed"),
    Badge("UA1", "an official", manner=Manner.THROUGH_OTHERS),
    Badge("G", "a grantor", manner=Manner.GRANTED),
)
PLACES = st.sampled_from(["", "¶16", "p. 3, ¶2 of the second report on the matter, annex"])
RANGES = st.sampled_from([None, (0.7, 0.7), (0.0, 0.0), (0.55, 0.8), (0.0, 1.0), (1.0, 1.0)])
DASHED = st.booleans()


@st.composite
def row_tuples(draw: st.DrawFn, *, hostile: bool = False) -> tuple[Row, ...]:
    """Draw the rows of a tray: each hangs from the card or from a row above it."""
    rows: list[Row] = []
    for number in range(draw(st.integers(0, 5))):
        above = draw(st.sampled_from([None, *(row.key for row in rows[-2:])]))
        rows.append(
            Row(
                key=f"row {number}",
                kind=draw(st.sampled_from(CardKind)),
                text=draw(prose(hostile=hostile)),
                bears=draw(st.sampled_from(LineKind)),
                sign=draw(st.sampled_from(["", "", "+", "-"])),
                parent=above,
                link=draw(st.sampled_from([None, 1])),
                unstated=draw(DASHED),
                place=draw(PLACES),
                badges=draw(some(BADGES, most=4)),
            )
        )
    return tuple(rows)


@st.composite
def frames(draw: st.DrawFn, *, hostile: bool = False) -> tuple[Row, ...]:
    """Draw the numbered rows of an argument."""
    count = draw(st.integers(0, 4))
    return tuple(
        Row(
            key=f"premise {number}",
            kind=draw(st.sampled_from([CardKind.PREMISE, CardKind.CLAIM])),
            text=draw(prose(hostile=hostile)),
            number=number,
            concluded=number > 1 and draw(DASHED),
            unstated=draw(DASHED),
            badges=draw(some(BADGES, most=4)),
        )
        for number in range(1, count + 1)
    )


@st.composite
def cards(draw: st.DrawFn, *, hostile: bool = False) -> Card:
    """Draw a card of any kind, with a tray, and with a frame if it is an argument."""
    kind = draw(st.sampled_from(CardKind))
    framed = draw(frames(hostile=hostile)) if kind is CardKind.ARGUMENT else ()
    return Card(
        key="card",
        kind=kind,
        text=draw(prose(hostile=hostile)),
        heading=draw(st.just("") | prose(hostile=hostile)),
        rows=(*framed, *draw(row_tuples(hostile=hostile))),
        unstated=draw(DASHED),
        place=draw(PLACES),
        note=draw(st.just("") | prose(hostile=hostile)),
        badges=draw(some(BADGES, most=4)),
        probability=draw(RANGES),
    )


@st.composite
def ties(draw: st.DrawFn, card: Card) -> tuple[Tie, ...]:
    """Draw lines between the statements of a card."""
    keys = [card.key, *(row.key for row in card.rows)]
    if len(keys) == 1:
        return ()
    pairs = st.lists(st.sampled_from(keys), min_size=2, max_size=2, unique=True)
    kinds = st.sampled_from([LineKind.TENSION, LineKind.CONTRADICTS, LineKind.SUPPORTS])
    ends = draw(st.lists(st.tuples(pairs, kinds), max_size=3))
    return tuple(Tie(first=first, second=second, kind=kind) for (first, second), kind in ends)
