"""What CSL-JSON calls the parts of a reference; what has none of these names stands in `custom`.

The names are the properties of https://github.com/citation-style-language/schema,
`schemas/input/csl-data.json`, version 1.0.2.
"""

from __future__ import annotations

_PEOPLE = """
author chair collection-editor compiler composer container-author contributor curator director
editor editorial-director executive-producer guest host illustrator interviewer narrator organizer
original-author performer producer recipient reviewed-author script-writer series-creator translator
"""
_DATES = "accessed available-date event-date issued original-date submitted"
_WORDS = """
abstract annote archive archive-place archive_collection archive_location authority call-number
categories chapter-number citation-key citation-label citation-number collection-number
collection-title container-title container-title-short custom dimensions division DOI edition event
event-place event-title first-reference-note-number genre id ISBN ISSN issue journalAbbreviation
jurisdiction keyword language locator medium note number number-of-pages number-of-volumes
original-publisher original-publisher-place original-title page page-first part part-title PMCID
PMID printing publisher publisher-place references reviewed-genre reviewed-title scale section
shortTitle source status supplement title title-short type URL version volume volume-title
volume-title-short year-suffix
"""
NAMES = frozenset(f"{_PEOPLE} {_DATES} {_WORDS}".split())
"""All names that CSL-JSON knows."""
