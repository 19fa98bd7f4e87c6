"""What the reference says of a document, laid out the way it is compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.formats.argdown.document import Argument, EquivalenceClass
from argmap.formats.argdown.occurrence import Role
from argmap.formats.argdown_model.graph import edges
from argmap.formats.argdown_model.groups import group_titles
from argmap.formats.argdown_model.javascript import Json, printable, sort_key, truthy
from argmap.formats.argdown_model.selection import is_whole, selection

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.formats.argdown.document import End, Topic
    from argmap.formats.argdown.occurrence import Member
    from argmap.formats.argdown_model.facts import Facts
    from argmap.formats.argdown_model.sections import Section

_ROLES = {
    Role.PREMISE: "premise",
    Role.INTERMEDIARY_CONCLUSION: "intermediary-conclusion",
    Role.MAIN_CONCLUSION: "main-conclusion",
}


def answer(facts: Facts, front: Json, errors: list[Json]) -> dict[str, Json]:
    """Return everything known of a document as one object, and what is wrong with it."""
    document = facts.document
    answered: dict[str, Json] = {"ok": not errors, "errors": errors}
    if truthy(front):
        answered["frontMatter"] = front
    answered["statements"] = {
        title: _definitions(facts, claim) for title, claim in document.classes.items()
    }
    answered["arguments"] = {
        title: _argument(facts, argument) for title, argument in document.arguments.items()
    }
    answered["relations"] = _sorted(
        [relation.kind.value, _name(relation.source), _name(relation.target)]
        for relation in document.relations
    )
    answered |= _by_name(facts)
    if facts.sections:
        answered["sections"] = [_section(section) for section in facts.sections]
    answered["map"] = _map(facts)
    return {key: printable(value) for key, value in answered.items()}


def _definitions(facts: Facts, topic: Topic) -> list[Json]:
    return [facts.contents.text(member) for member in topic.members if not member.is_reference]


def _argument(facts: Facts, argument: Argument) -> dict[str, Json]:
    described: dict[str, Json] = {"descriptions": _definitions(facts, argument)}
    if argument.structure is not None and argument.structure.statements:
        described["pcs"] = [_statement(facts, member) for member in argument.structure.statements]
    return described


def _statement(facts: Facts, member: Member) -> dict[str, Json]:
    stated: dict[str, Json] = {"title": member.owner.title, "role": _ROLES[member.role]}
    if not member.is_reference:
        stated["text"] = facts.contents.text(member)
    data = facts.data_of(member)
    if truthy(data):
        stated["data"] = data
    if member.inference is not None:
        inferred: dict[str, Json] = {"rules": list(facts.contents.rules(member.inference))}
        data = facts.data_of(member.inference)
        if truthy(data):
            inferred["data"] = data
        stated["inference"] = inferred
    return stated


def _by_name(facts: Facts) -> dict[str, Json]:
    """Return tags, data and sections, each left out where nothing has any."""
    tags: dict[str, Json] = {}
    data: dict[str, Json] = {}
    sections: dict[str, Json] = {}
    topics: list[Topic] = [*facts.document.classes.values(), *facts.document.arguments.values()]
    for topic in topics:
        name = _name(topic)
        if topic in facts.tags:
            tags[name] = list(facts.tags[topic])
        if topic in facts.data:
            data[name] = facts.data[topic]
        section = facts.section.get(topic)
        if section is not None and section.has_title:
            sections[name] = section.title
    named: dict[str, Json] = {}
    if tags:
        named["tags"] = tags
    if data:
        named["data"] = data
    if facts.section:
        named["sectionOf"] = sections
    return named


def _section(section: Section) -> dict[str, Json]:
    described: dict[str, Json] = {"level": section.level}
    if section.has_title:
        described["title"] = section.title
    if section.tags is not None:
        described["tags"] = section.tags
    if section.data is not None:
        described["data"] = section.data
    described["children"] = [_section(child) for child in section.children]
    return described


def _map(facts: Facts) -> dict[str, Json]:
    selected = selection(facts)
    nodes: list[Topic] = [*selected.claims.values(), *selected.arguments.values()]
    groups = group_titles(facts, nodes)
    lines = edges(facts.document.relations, selected)
    return {
        "nodes": _sorted([_name(node), groups.get(node) or None] for node in nodes),
        "edges": _sorted(
            [kind.value, _name(source), _name(target)] for kind, source, target in lines
        ),
    }


def _name(end: End) -> str:
    """Return what names an end; an inference that broke off does not know its argument."""
    if isinstance(end, EquivalenceClass):
        return f"[{end.title}]"
    if isinstance(end, Argument):
        return f"<{end.title}>"
    if is_whole(end):
        return f"<{end.structure.argument.title}>#{end.position}"
    return "<undefined>#undefined"


def _sorted(rows: Iterable[list[Json]]) -> list[Json]:
    ordered: list[list[Json]] = sorted(rows, key=sort_key)
    return [*ordered]
