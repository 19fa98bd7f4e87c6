"""Every spec holds: what is said of its text, and what its fixes make of it."""

from __future__ import annotations

import re

import pytest

from spec.specs import Spec, findings, printed, repaired, shown_as, specs

SPECS = tuple(specs())


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: f"{spec.page}: {spec.title}")
def test_a_mistake_is_told_as_its_spec_says(spec: Spec) -> None:
    said = "\n".join(line.rstrip() for line in printed(spec.text).splitlines())
    assert said.rstrip("\n") + "\n" == spec.said


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: f"{spec.page}: {spec.title}")
def test_its_fixes_do_what_its_spec_says_and_bring_up_nothing_new(spec: Spec) -> None:
    after = repaired(spec.text)
    assert (after and shown_as(after)) == spec.repaired
    if after is not None:
        before = [(said.code, said.fix is not None) for said in findings(spec.text)]
        left = [(said.code, said.fix is not None) for said in findings(after)]
        assert {code for code, fixed in left} <= {code for code, fixed in before if not fixed}
        assert repaired(after) is None


INSIDERS = re.compile(
    r"\b(?:tokens?|parser?|lexer|eof|dedent|mapping|scalar|stream|did not find|expect(?:ed|ing))\b"
    r"|\w+(?:Start|End|Reference|Definition|Element)\b|-->.*<--|[a-z]_[a-z]"
)
"""Words of those who write readers, and of nobody who writes arguments."""


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: f"{spec.page}: {spec.title}")
def test_it_is_told_in_words_of_whoever_wrote_it(spec: Spec) -> None:
    for said in findings(spec.text):
        labels = " ".join(label.message for label in said.labels)
        spoken = f"{said.message} {said.reason} {said.help} {labels}"
        assert not INSIDERS.search(re.sub(r"`[^`]*`", "", spoken)), spoken


def test_there_are_many_and_each_has_a_name_of_its_own() -> None:
    names = [(spec.page, spec.title) for spec in SPECS]
    assert len(set(names)) == len(names)
    assert len(names) >= 40
