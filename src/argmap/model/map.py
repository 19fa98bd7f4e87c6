"""A whole argument map."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from attrs import define, field

from argmap.model.modes import ReadingMode
from argmap.model.noun import Noun

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.model.argument import Argument
    from argmap.model.claim import Claim
    from argmap.model.data import DataBlock, Entry
    from argmap.model.relation import Relation
    from argmap.model.scale import Scale
    from argmap.model.section import Section
    from argmap.model.source import Source
    from argmap.model.voice import Voice


@define(frozen=True, slots=False, kw_only=True, eq=False, repr=False)
class ArgumentMap(Noun):
    """Claims, arguments, and how they bear on one another, with who says what.

    Everything stands in the order of the file. `data` holds the front matter that argmap does not
    know; `data_blocks` every block as written, for checks that are about the writing.
    """

    title: str = ""
    subtitle: str = ""
    authors: tuple[str, ...] = ()
    language: str = ""
    mode: ReadingMode = ReadingMode.LOOSE
    claims: tuple[Claim, ...] = ()
    arguments: tuple[Argument, ...] = ()
    relations: tuple[Relation, ...] = ()
    sections: tuple[Section, ...] = ()
    sources: tuple[Source, ...] = ()
    voices: tuple[Voice, ...] = ()
    scales: tuple[Scale, ...] = ()
    data: tuple[Entry, ...] = ()
    data_blocks: tuple[DataBlock, ...] = field(default=(), eq=False, repr=False)

    @cached_property
    def claim_by_title(self) -> Mapping[str, Claim]:
        """Every claim under its title."""
        return {claim.title: claim for claim in self.claims}

    @cached_property
    def claim_by_id(self) -> Mapping[str, Claim]:
        """Every claim under its id, the first of those that share one; a title serves as id too."""
        named = {claim.id: claim for claim in reversed(self.claims) if claim.id}
        return {**self.claim_by_title, **named}

    @cached_property
    def argument_by_title(self) -> Mapping[str, Argument]:
        """Every argument under its title."""
        return {argument.title: argument for argument in self.arguments}

    @cached_property
    def voice_by_id(self) -> Mapping[str, Voice]:
        """Every declared voice under its id."""
        return {voice.id: voice for voice in self.voices}

    @cached_property
    def scale_by_id(self) -> Mapping[str, Scale]:
        """Every scale under its id: the built-in ones, and those declared, which come first."""
        from argmap.model.scales import SCALES  # noqa: PLC0415 (few maps speak of chances)

        return {scale.id: scale for scale in (*SCALES, *reversed(self.scales))}

    @cached_property
    def source_by_id(self) -> Mapping[str, Source]:
        """Every declared source under its id."""
        return {source.id: source for source in self.sources}
