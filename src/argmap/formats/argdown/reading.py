"""From an Argdown text to an argument map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap import model
from argmap.formats import Parsed
from argmap.formats.argdown.arguments import arguments
from argmap.formats.argdown.claims import claims
from argmap.formats.argdown.faults import RUNAWAY_BRACKET
from argmap.formats.argdown.interpretation import interpret
from argmap.formats.argdown.manuscript import Manuscript
from argmap.formats.argdown.parser import parse
from argmap.formats.argdown.relations import relations
from argmap.formats.argdown.suspicion import silent_losses
from argmap.garbage import unsearched
from argmap.model import ArgumentMap, ReadingMode
from argmap.text import Text

if TYPE_CHECKING:
    from argmap.formats.argdown.annotations import Annotations
    from argmap.formats.argdown.occurrence import Section as Heading
    from argmap.model import Section
    from argmap.settings.allowances import Allowance


@unsearched
def read_map(text: Text, mode: ReadingMode | None = None) -> Parsed:
    """Read a text; `mode` counts where the text itself does not say how its signs are meant."""
    first = _read_once(text, mode)
    return read_again(text, mode, first) or first


def read_again(text: Text, mode: ReadingMode | None, first: Parsed) -> Parsed | None:
    """Read a text once more where data or a bracket run over what stands behind them, else None."""
    runaway = [said for said in first.diagnostics if said.code == RUNAWAY_BRACKET.code]
    if not runaway and not any(block.fault for block in first.map.data_blocks):
        return None
    from argmap.formats.argdown.diagnosis import overrun  # noqa: PLC0415 (in few files)

    signs = tuple(overrun.overruns(text.content, first.map.data_blocks))
    braces = tuple(overrun.runaway_braces(text.content, first.map.data_blocks))
    brackets = (
        edit.span.start for said in runaway for edit in (said.fix.edits if said.fix else ())
    )
    in_place = dict.fromkeys(signs, " ")
    for at in (*brackets, *braces):
        in_place[at] = " " if text.content[at - 1 : at] == "]" else "("  # Not what opens a link.
    if not in_place:
        return None
    again = _read_once(Text(text.name, overrun.mended(text.content, in_place)), mode)
    said = (*runaway, *again.diagnostics, *overrun.overrun_data(text.content, signs))
    said += tuple(overrun.runaway_brace(braces))
    return again._replace(diagnostics=tuple(sorted(said, key=lambda one: (one.span, one.code))))


def _read_once(text: Text, mode: ReadingMode | None) -> Parsed:
    return map_of(Manuscript(interpret(text, parse(text.content))), mode)


def map_of(manuscript: Manuscript, mode: ReadingMode | None = None) -> Parsed:
    """Return the map of a document, and all that is wrong with its writing."""
    annotations = manuscript.annotations
    meant = (annotations and annotations.front.mode) or mode or ReadingMode.LOOSE
    argument_map = ArgumentMap(
        mode=meant,
        claims=claims(manuscript),
        arguments=arguments(manuscript),
        relations=relations(manuscript, meant),
        sections=sections(manuscript),
    )
    return parsed(manuscript, annotations.map(argument_map) if annotations else argument_map)


def parsed(manuscript: Manuscript, argument_map: ArgumentMap) -> Parsed:
    """Return a map with all that is wrong with the writing of its document."""
    document, blocks = manuscript.document, argument_map.data_blocks
    faults = [*document.file.faults, *document.faults, *silent_losses(document, blocks)]
    if any(block.fault for block in blocks):
        from argmap.formats.argdown.diagnosis.unreadable import unreadable_data  # noqa: PLC0415

        faults += unreadable_data(document, blocks)
    allowances: tuple[Allowance, ...] = ()
    if _may_allow(document.text.content, manuscript.annotations):
        # Hardly any file allows anything.
        from argmap.formats.argdown.allowances import read_allowances  # noqa: PLC0415

        allowances, misread = read_allowances(document.file, argument_map.data_blocks)
        faults += misread
    in_order = sorted(faults, key=lambda fault: (fault.span, fault.code))
    return Parsed(argument_map, tuple(in_order), allowances)


def _may_allow(content: str, annotations: Annotations | None) -> bool:
    """Return whether argmap is named in a comment perhaps, or front matter allows something."""
    named = content.count("argmap")
    if not named or annotations is None:
        return named > 0
    return annotations.front.allows or named > annotations.front.names_argmap


def sections(manuscript: Manuscript) -> tuple[Section, ...]:
    """Return all sections, in the order of their headings."""
    return tuple([_section(manuscript, heading) for heading in manuscript.headings])


def _section(manuscript: Manuscript, heading: Heading) -> Section:
    plain = model.Section(
        title=manuscript.wording.text(heading),
        level=heading.level,
        parent=manuscript.number(heading.parent),
        tags=manuscript.wording.tags((heading,)),
        span=heading.span,
    )
    annotations = manuscript.annotations
    return annotations.section(plain, heading) if annotations else plain
