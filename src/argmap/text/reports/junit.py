"""Findings as JUnit XML, which most build servers show as a table of tests.

There is no standard; this is the part that the common readers share: a suite for each file, a
failed case for each error or warning, and one case that passed for a file without any.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from argmap.text.diagnostic import Severity
from argmap.text.display import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from argmap.text.diagnostic import Diagnostic
    from argmap.text.reports.checked import Checked
    from argmap.text.text import Text


def junit(checked: Iterable[Checked]) -> str:
    """Return an XML document of test suites, one a file."""
    suites = "".join("".join(_suite(one)) for one in checked)
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="argmap">\n'
    return f"{head}{suites}</testsuites>\n"


def _suite(checked: Checked) -> Iterator[str]:
    failed = [said for said in checked.diagnostics if said.severity is not Severity.INFORMATION]
    name = quoteattr(visible(checked.text.name))
    yield f'  <testsuite name={name} tests="{max(1, len(failed))}" failures="{len(failed)}">\n'
    if not failed:
        yield f'    <testcase name="check" classname={name}/>\n'
    for said in failed:
        yield from _case(checked.text, said, name)
    yield "  </testsuite>\n"


def _case(text: Text, said: Diagnostic, classname: str) -> Iterator[str]:
    line, column = text.position(said.span.start)
    case = quoteattr(f"{said.code} {said.name}, line {line}, column {column}")
    message = quoteattr(visible(said.message))
    details = escape(visible(". ".join(filter(None, (said.reason, said.help)))))
    yield f"    <testcase name={case} classname={classname}>\n"
    yield f'      <failure type="{said.severity}" message={message}>{details}</failure>\n'
    yield "    </testcase>\n"
