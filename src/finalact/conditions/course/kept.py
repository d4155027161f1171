"""Courses kept with the ledger they were worked out from, for the next question about it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from finalact.claims.ledger import Ledger
from finalact.conditions.course.courses import Courses
from finalact.conditions.scene import Scene

MOST, AHEAD = 4, 5
COURSES = "courses"


def carry_courses(before: Ledger, ledger: Ledger, touched: Collection[str]) -> None:
    """Take courses on to a ledger that has more claims, as far as those touch none of their names.

    A course so taken on knows the ledger that it was worked out from, which stays with it, and
    nothing else of that ledger's.
    """
    kept: list[Courses] = before.kept.pop(COURSES, [])
    ledger.kept[COURSES] = [courses.grown(ledger, touched) for courses in kept]


def courses_to(scene: Scene, last: date) -> Courses:
    """How every condition stood from the beginning to a day or further.

    What is known of a day does not change with the days that follow, so that a course made
    once serves every earlier day; one that has to be made anew goes some years further.
    """
    # A course knows its ledger: kept anywhere else, neither would ever go.
    kept: list[Courses] = scene.ledger.kept.setdefault(COURSES, [])
    same = [courses for courses in kept if courses.same_desk(scene)]
    for courses in same:
        if courses.last >= last.toordinal():
            return courses
        kept.remove(courses)
    further = date(min(last.year + AHEAD, date.max.year), 12, 31)
    made = Courses(scene, date.min, further if same else last)
    kept.append(made)
    del kept[:-MOST]
    return made
