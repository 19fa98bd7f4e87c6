"""What holds of every sheet, whatever it shows."""

from itertools import combinations
from math import dist

from argmap.views.marks import Writing
from argmap.views.sheet import Sheet


def assert_nothing_covered(sheet: Sheet) -> None:
    for one, other in combinations(sheet.placement.boxes.values(), 2):
        beside = one.x + one.width <= other.x or other.x + other.width <= one.x
        assert beside or one.y + one.height <= other.y or other.y + other.height <= one.y


def assert_all_on_the_sheet(sheet: Sheet) -> None:
    for box in sheet.placement.boxes.values():
        assert 0 <= sheet.map_at.x + box.x <= sheet.size.width - box.width
        assert 0 <= sheet.map_at.y + box.y <= sheet.size.height - box.height
    for marks, left, top in (
        (sheet.title, 0.0, 0.0),
        (sheet.legend, sheet.legend_at.x, sheet.legend_at.y),
    ):
        for mark in marks:
            if isinstance(mark, Writing):
                assert left + mark.reach[0] >= 0
                assert left + mark.reach[1] <= sheet.size.width
                assert 0 <= top + mark.y <= sheet.size.height


def assert_lines_meet_what_they_join(sheet: Sheet) -> None:
    box_of = {row.row.key: card.key for card in sheet.cards for row in card.rows}
    curves = {course.line.key: course.curve for course in sheet.courses}
    for course in sheet.courses:
        line, (start, *_, end) = course.line, course.curve.points
        for key, (x, y) in ((line.source, start), (line.target, end)):
            if key in curves:
                assert min(dist((x, y), place) for place in curves[key].spread(1.0)) < 3
                continue
            box = sheet.placement.boxes[box_of.get(key, key)]
            assert box.x - 3 <= x <= box.x + box.width + 3
            assert box.y - 3 <= y <= box.y + box.height + 3
