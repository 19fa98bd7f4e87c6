"""What front matter asks of the reference, laid over its defaults and over a chosen mode."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from argmap.formats.argdown_model.javascript import Json, is_object, truthy
from argmap.formats.argdown_model.merging import merge

if TYPE_CHECKING:
    from argmap.model.modes import ReadingMode


@frozen
class Selection:
    """Which claims and arguments are to stand in the map; lists are as front matter has them."""

    mode: Json = "with-title"
    excludes_disconnected: bool = True
    ignores_is_in_map: bool = False
    excluded_claims: Json = None
    excluded_arguments: Json = None
    included_claims: Json = None
    sections: Json = None
    tags: Json = None
    takes_without_section: bool = False
    takes_without_tag: bool = False


@frozen
class Settings:
    """How a document is to be read.

    `shortcodes` are those front matter adds, with their delimiters. `group` is what it says of
    groups, and empty if that is no object.
    """

    is_strict: bool = False
    removes_tags: bool = False
    moves_relations: bool = True
    explodes_arguments: bool = False
    block_form: bool = True
    shortcodes: dict[str, str] = field(factory=dict)
    selection: Selection = field(factory=Selection)
    group: dict[str, Json] = field(factory=dict)


def settings(front: Json, mode: ReadingMode | None) -> Settings:
    """Return the settings of a document; what its front matter says outweighs the mode asked for.

    An object in the place of which front matter has something else counts as empty.
    """
    request: dict[str, Json] = {
        "model": {"mode": mode.value if mode else "loose", "transformArgumentRelations": True},
        "data": {"switchToBlockFormatIfMultiline": True},
    }
    if is_object(front):
        merge(request, front)
    model = _object(request.get("model"))
    return Settings(
        is_strict=model.get("mode") == "strict",
        removes_tags=truthy(model.get("removeTagsFromText")),
        moves_relations=truthy(model.get("transformArgumentRelations")),
        explodes_arguments=truthy(model.get("explodeArguments")),
        block_form=truthy(_object(request.get("data")).get("switchToBlockFormatIfMultiline")),
        shortcodes=_shortcodes(_object(model.get("shortcodes"))),
        selection=_selection(_object(request.get("selection"))),
        group=_object(request.get("group")),
    )


def _object(value: Json) -> dict[str, Json]:
    return value if is_object(value) else {}


def _shortcodes(table: dict[str, Json]) -> dict[str, str]:
    characters = {code: _object(entry).get("unicode") for code, entry in table.items()}
    return {code: text for code, text in characters.items() if isinstance(text, str)}


def _selection(asked: dict[str, Json]) -> Selection:
    mode, excludes = asked.get("statementSelectionMode"), asked.get("excludeDisconnected")
    return Selection(
        mode="with-title" if mode is None else mode,
        excludes_disconnected=excludes is None or truthy(excludes),
        ignores_is_in_map=truthy(asked.get("ignoreIsInMap")),
        excluded_claims=asked.get("excludeStatements"),
        excluded_arguments=asked.get("excludeArguments"),
        included_claims=asked.get("includeStatements"),
        sections=asked.get("selectedSections"),
        tags=asked.get("selectedTags"),
        takes_without_section=asked.get("selectElementsWithoutSection") is True,
        takes_without_tag=asked.get("selectElementsWithoutTag") is True,
    )
