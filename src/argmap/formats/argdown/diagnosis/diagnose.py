"""A closer look at what is wrong: which mistake it is, what helps to see it, and the repair.

The reader only notes that something cannot stand where it stands. Here each such fault is held
against what is around it, and told in the words of whoever made it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.formats.argdown.diagnosis import (
    data,
    file_start,
    inferences,
    lists,
    misplaced_titles,
    relations,
    structures,
    titles,
    words,
)
from argmap.formats.argdown.diagnosis.case import Case, Setting
from argmap.formats.argdown.diagnosis.unclosed import unclosed_front_matter

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.formats.argdown.tree import File, Found
    from argmap.text import Diagnostic

_DIAGNOSES = {
    **file_start.DIAGNOSES,
    **misplaced_titles.DIAGNOSES,
    **titles.DIAGNOSES,
    **words.DIAGNOSES,
    **data.DIAGNOSES,
    **relations.DIAGNOSES,
    **structures.DIAGNOSES,
    **inferences.DIAGNOSES,
    **lists.DIAGNOSES,
}


def diagnose(file: File, of_file: Sequence[Found]) -> list[Diagnostic]:
    """Return what is to be said of the faults of a file and of its blocks.

    A fault that only follows from another one is passed over.
    """
    setting = Setting(file)
    said = []
    for case in _cases(setting, of_file):
        diagnosis = _DIAGNOSES.get(case.fault)
        diagnostic = diagnosis(case) if diagnosis else case.said()
        if diagnostic is not None:
            said.append(diagnostic)
    return said


def _cases(setting: Setting, of_file: Sequence[Found]) -> Iterator[Case]:
    for found in of_file:
        yield Case(setting, found)
    first = 1 if unclosed_front_matter(setting.file) else 0
    for number, (_, block) in enumerate(setting.file.blocks[first:], first):
        for found in block.faults:
            yield Case(setting, found, number)
