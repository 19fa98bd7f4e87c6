"""What holds when any file is mended."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings, strategies as st

from argmap.cli import main
from argmap.project import Project
from argmap.rules import Outside
from rules.test_examples import EXAMPLES
from strategies.argdown_text import argdown_text, probes
from strategies.documents import documents, markup

if TYPE_CHECKING:
    from pathlib import Path


def assert_better(content: str, path: Path, *, unsafe: bool) -> None:
    """Assert that mending a file brings nothing new, and all it can at once."""
    path.write_bytes(content.replace("\0", "").encode(errors="replace"))
    project = Project(lambda _: Outside())
    before = project.check(str(path))
    mended = project.mend(str(path), unsafe=unsafe)
    codes = [Counter(one.code for one in each.diagnostics) for each in (before, mended.checked)]
    assert not codes[1] - codes[0]
    assert bool(mended.done) == (mended.checked.text.content != mended.before.content)
    path.write_bytes(mended.checked.text.content.encode())
    again = project.mend(str(path), unsafe=unsafe)
    assert again.done == ()
    assert again.checked.diagnostics == mended.checked.diagnostics


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("mending") / "a.argdown"


@given(content=argdown_text() | markup(), unsafe=st.booleans())
def test_any_text_is_better_for_it(path: Path, *, content: str, unsafe: bool) -> None:
    assert_better(content, path, unsafe=unsafe)


@given(
    blocks=documents(("Aqua", "Brik", "Brick", "Cloud")),
    broken=st.sampled_from(
        [("{", "{ "), ("}", "} x"), ("]:", "]"), ("sentence", "snake_case <b>")]
    ),
    unsafe=st.booleans(),
)
def test_a_document_is_better_for_it(
    path: Path, *, blocks: list[str], broken: tuple[str, str], unsafe: bool
) -> None:
    assert_better("\n\n".join(blocks).replace(*broken), path, unsafe=unsafe)


@pytest.mark.parametrize("content", [*probes(), *(content for _, content in EXAMPLES)])
def test_probes_and_examples_are_better_for_it(content: str, path: Path) -> None:
    assert_better(content, path, unsafe=True)


@settings(max_examples=10)
@given(blocks=documents(("Aqua", "Brick", "Cloud")))
def test_what_is_written_is_what_was_checked(path: Path, blocks: list[str]) -> None:
    path.write_text("\n\n".join(blocks).replace("sentence", "snake_case"))
    mended = Project(lambda _: Outside()).mend(str(path), unsafe=False)
    main(["check", "--fix", str(path), "--output-format", "json"])
    assert path.read_text() == mended.checked.text.content
