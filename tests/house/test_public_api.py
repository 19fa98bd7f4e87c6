"""What argmap offers to Python: exactly this, documented, and loaded when asked for."""

from __future__ import annotations

import ast
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import argmap
import argmap.model

OFFERED = [
    "Affiliation",
    "Argument",
    "ArgumentMap",
    "ArgumentReference",
    "Assertion",
    "Basis",
    "Claim",
    "ClaimKind",
    "ClaimReference",
    "Consequence",
    "Copy",
    "DateRange",
    "Diagnostic",
    "Edit",
    "Evidence",
    "Fidelity",
    "Fix",
    "Forecast",
    "InferenceMode",
    "IssuedBasis",
    "Label",
    "LinkKind",
    "Locator",
    "Matter",
    "Mode",
    "Opened",
    "Outcome",
    "OutsideError",
    "Parsed",
    "Prediction",
    "Quantity",
    "Quote",
    "Reading",
    "ReadingMode",
    "Relation",
    "RelationKind",
    "Resolution",
    "ResolutionStatus",
    "Safety",
    "Scale",
    "Section",
    "Settings",
    "Severity",
    "Sign",
    "Source",
    "Span",
    "Stance",
    "Step",
    "StepReference",
    "Term",
    "Text",
    "Theme",
    "Unread",
    "Verdict",
    "Voice",
    "VoiceKind",
    "WordRange",
    "check",
    "draw",
    "open_file",
    "open_settings",
    "parse_date",
    "read",
    "read_copy",
    "verify",
]


def imported_for_types(package: str) -> set[str]:
    """Return the names that the type checker sees in a package."""
    path = Path(str(import_module(package).__file__))
    (guard,) = [
        node
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
    ]
    imports = [node for node in guard.body if isinstance(node, ast.ImportFrom)]
    return {alias.asname or alias.name for node in imports for alias in node.names}


def test_the_public_names_are_these() -> None:
    assert sorted(argmap.__all__) == sorted(OFFERED)


@pytest.mark.parametrize("package", ["argmap", "argmap.model"])
def test_the_type_checker_sees_the_same_names(package: str) -> None:
    assert imported_for_types(package) == set(import_module(package).__all__)


@pytest.mark.parametrize("name", OFFERED)
def test_every_public_name_says_what_it_is(name: str) -> None:
    documented = getattr(argmap, name).__doc__ or ""
    assert documented[:1].isupper()
    assert documented.split("\n")[0].endswith((".", ":")), documented


def test_an_unknown_name_is_refused() -> None:
    with pytest.raises(AttributeError, match="no attribute 'Clam'"):
        argmap.Clam  # noqa: B018 - the access is the test


def test_nothing_is_loaded_before_it_is_asked_for() -> None:
    code = "import argmap, sys; print(*(name for name in sys.modules if name.startswith('argmap')))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert sorted(done.stdout.split()) == ["argmap", "argmap.loading"]
