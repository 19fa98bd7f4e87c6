"""Family K: when an alarm about causes is due, and when it would be a false one."""

from __future__ import annotations

import pytest

from rules.reading import WORLD, findings, places


def effect_and_cause(effect: str, cause: str, link: str = "cause") -> str:
    return f"[E]: Bread is dear. {{{effect}}}\n  + [C]: Rain fails. {{{cause}, link: {link}}}\n"


def dated(when: str) -> str:
    return f'value: {{n: 1, of: it, when: "{when}"}}'


@pytest.mark.parametrize(
    ("effect", "cause", "found"),
    [
        (dated("1847-05"), dated("1847-09"), True),
        (dated("1847-09"), dated("1847-05"), False),
        (dated("1847"), dated("1847-09"), False),
        (dated("1847-09"), dated("1847-09"), False),
        (dated("in May"), dated("1847-09"), False),
        ('forecast: {by: "1846"}', dated("1847"), True),
        ('forecast: {by: "1848"}', dated("1847"), False),
        ('forecast: {by: "1849", resolve: {status: yes, on: "1846"}}', dated("1847"), True),
        ('forecast: {by: "1846", resolve: {status: open}}', 'forecast: {by: "1847"}', False),
        ('forecast: {by: "1846"}', 'forecast: {by: "1847/1848"}', True),
        ('by: giles, said: "1846"', dated("1847"), False),
    ],
)
def test_an_effect_follows_its_cause(effect: str, cause: str, *, found: bool) -> None:
    assert bool(findings("K01", effect_and_cause(effect, cause))) is found


@pytest.mark.parametrize(
    ("relation", "found"),
    [
        ("+ [C]: c. {link: cause}", True),
        ("+ [C]: c. {link: {kind: cause, by: giles}}", True),
        ('+ [C]: c. {cause: "+"}', True),
        ('+ [C]: c. {link: {kind: cause, sign: "+"}}', True),
        ('+ [C]: c. {link: {kind: cause, sign: "+", by: giles}}', False),
        ('+ [C]: c. {link: {kind: cause, sign: "+", basis: shown by counts}}', False),
        ('+ [C]: c. {link: {kind: cause, sign: "?", by: giles}}', False),
        ("- [C]: c. {link: {kind: cause, by: giles}}", False),
        ("- [C]: c. {link: rival-cause}", False),
        ("+ [C]: c.", False),
    ],
)
def test_a_cause_says_which_way_it_works_and_on_what_it_rests(
    relation: str, *, found: bool
) -> None:
    assert bool(findings("K02", f"{WORLD}[E]: e.\n  {relation}\n")) is found


def test_in_a_map_without_voices_a_sign_is_enough() -> None:
    assert not findings("K02", '[E]: e.\n  + [C]: c. {cause: "+"}\n')
    assert findings("K02", "[E]: e.\n  + [C]: c. {link: cause}\n")


LOOP = '[A]: a.\n  + [B]: b. {link: {kind: cause, sign: "+", %s}}\n    + [A] {cause: "+"}\n'


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("lag: a year", True),
        ("mechanism: feedback", False),
        ("basis: a Feedback loop", False),
        ("note: feedback of fear", False),
    ],
)
def test_a_loop_is_called_one(words: str, *, found: bool) -> None:
    assert len(findings("K03", LOOP % words)) is int(found)


def test_a_tag_calls_a_loop_feedback_too() -> None:
    assert not findings("K03", (LOOP % "lag: a year").replace("b. {", "b. #feedback {"))


def test_reasons_in_a_circle_are_no_feedback() -> None:
    assert not findings("K03", '[A]: a.\n  + [B]: b. {cause: "+"}\n    + [A]\n')


@pytest.mark.parametrize(
    ("wording", "found"),
    [
        ("bread was dear after the rains failed", True),
        ("dear bread is linked to failing rain", True),
        ("dear bread correlates with failing rain", True),
        ("bread was dear after the rains failed, and because of it", False),
        ("failing rain led to dear bread after a month", False),
        ("after the meeting the minister said that bread is dear", False),
        ("rain matters after all, rain makes bread", False),
        ("bread named after rain", False),
        ("bread is dear", False),
    ],
)
def test_after_is_not_because(wording: str, *, found: bool) -> None:
    content = effect_and_cause(f"by: giles, wording: {wording!r}", "by: giles")
    assert bool(findings("K04", WORLD + content)) is found


@pytest.mark.parametrize(
    ("basis", "found"), [("the one came after the other", True), ("caused by it", False)]
)
def test_the_basis_of_a_link_is_read_as_well(basis: str, *, found: bool) -> None:
    link = f"{{kind: cause, basis: {basis}}}"
    assert bool(findings("K04", effect_and_cause("id: E", "id: C", link))) is found


def foretold(end: str, first: str = "may", second: str = "will", more: str = "") -> str:
    return f"""\
{WORLD}[A]: a.
  +> [B]: b. {{by: giles, kind: prediction, link: {{kind: cause, sign: "+", mode: {first}}}}}
    +> [C]: c. {{by: giles, {end}, link: {{kind: cause, sign: "+", mode: {second}}}}}
{more}"""


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (foretold("kind: prediction, mode: will"), ["C"]),
        (foretold("kind: prediction, mode: may"), []),
        (foretold("kind: prediction, mode: will", first="will"), []),
        (foretold("kind: prediction, mode: will", first="will", second="could"), ["C"]),
        (foretold("kind: fact, mode: flat"), []),
        (foretold("forecast: {given: B}, mode: will"), []),
        (foretold("kind: prediction, mode: will", first="who knows"), []),
        (foretold("kind: prediction, mode: will", more="  + [R]: r.\n"), ["C"]),
        (foretold("kind: prediction, mode: will", more="\n[C]\n  + [R]: r.\n"), []),
        (
            foretold(
                "kind: prediction, mode: will",
                more='\n[C]\n  + [D]: d. {link: {kind: cause, sign: "+", mode: will}}\n',
            ),
            [],
        ),
    ],
)
def test_a_chain_is_as_firm_as_its_weakest_step(content: str, found: list[str]) -> None:
    named = [one.message.split("`")[1] for one in findings("K05", content)]
    assert [name for name in named if name == "C"] == found


def test_in_a_loop_of_predictions_there_is_an_end_to_looking() -> None:
    content = WORLD + "\n\n".join(
        f"[{one}]: x. {{by: giles, kind: prediction}}\n  + [{other}] {{link: {{kind: cause, "
        'sign: "+", mode: may}}'
        for one, other in ("AB", "BC", "CA")
    )
    assert {one.message.split("`")[1] for one in findings("K05", content + "\n")} == {*"ABC"}


def causes(first: str, second: str, more: str = "") -> str:
    return (
        f"[E]: e.\n  + [A]: a. {{link: {{kind: cause, {first}}}}}\n"
        f"  + [B]: b. {{link: {{kind: cause, {second}}}}}\n{more}"
    )


GILES, METRO = 'sign: "+", by: giles', 'sign: "+", by: metro'


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (causes(GILES, METRO), True),
        (causes(GILES, GILES), False),
        (causes(GILES, 'sign: "+", by: [giles, metro]'), False),
        (causes(GILES, 'sign: "+"'), False),
        (causes(GILES, 'sign: "-", by: metro'), False),
        (causes(GILES, METRO, "    -> [A] {link: rival-cause}\n"), False),
        (causes(GILES, METRO, "    -> [A] {link: tension}\n"), False),
        (causes(GILES, METRO, "    -> [A]\n"), True),
        (causes(GILES, METRO, '    + [A] {cause: "+"}\n'), False),
    ],
)
def test_two_voices_causes_are_compared(content: str, *, found: bool) -> None:
    assert bool(findings("K06", WORLD + content)) is found


@pytest.mark.parametrize(
    ("second", "found"),
    [
        ('sign: "-", by: giles', True),
        ('sign: "+", by: giles', False),
        ('sign: "0", by: giles', False),
        ('sign: "-", by: metro', False),
        ('sign: "-", by: giles, given: E', False),
    ],
)
def test_one_voice_keeps_to_one_sign(second: str, *, found: bool) -> None:
    content = f"{WORLD}[E]: e.\n  + [A]: a. {{link: {{kind: cause, {GILES}}}}}\n"
    content += f"\n[A]\n  -> [E] {{link: {{kind: cause, {second}}}}}\n"
    assert bool(findings("K07", content)) is found


def test_a_finding_stands_where_the_cause_is_called_one() -> None:
    assert places("K02", "[E]: e.\n  + [C]: c. {link: cause}\n") == ["cause"]
    assert places("K06", WORLD + causes(GILES, METRO)) == [f"{{kind: cause, {METRO}}}"]
