"""All days worked out at once, and each day by itself: cases in which the two once differed."""

from __future__ import annotations

from datetime import date

from finalact.claims.ledger import Ledger
from finalact.conditions.change_days import change_days
from finalact.conditions.course.condition import ConditionCourse
from finalact.conditions.course.courses import Courses
from finalact.conditions.language import parse
from finalact.conditions.scene import Scene
from finalact.model.claim import Claim
from finalact.model.condition import Condition
from tests.claims.telling import ISLAND, held, told

RULE = "flow(leaving, 1988-01/1988-06) >= 90"
FIRST, LAST = date(1988, 1, 1), date(1988, 12, 31)


def scene_of(*claims: Claim) -> Scene:
    return Scene(ISLAND, Ledger(ISLAND, claims), (), (), LAST, LAST, 0.1)


def test_the_figure_that_tells_whom_a_subject_counts_may_be_of_another_year() -> None:
    """From its day on the months told of those people count toward the subject."""
    drawn = told("last-year", "Alba", 300, period="1987", said="1988-02-12")
    month = told("month", "Borduria", 20, subject="leavers", population="", period="1988-01")
    rule = parse(RULE)
    scene = scene_of(drawn, month)
    assert date(1988, 2, 12) in change_days(scene, rule)
    condition = Condition("six-months", "Ninety left", expression=RULE)
    days = [courses(scene, condition, at_once=way).standing.days for way in (False, True)]
    assert days[0] == days[1]
    assert date(1988, 2, 12).toordinal() in days[0]


def test_a_part_beside_a_figure_that_contradicts_itself_is_used_by_both() -> None:
    """A count under 1 that presupposes one leaves no number; a later part contradicts it too."""
    none = held("none", "Alba", high=1, under=True, day="1988-03-01")
    part = told(
        *("part", "Alba"), high=43, population="by_air", subject="by_air",
        attribute="stock", period="1988-03-10", said="1988-03-10",
    )  # fmt: skip
    whole = told(
        *("whole", "Alba"), high=1, under=True, population="leavers", subject="leavers",
        attribute="stock", period="1988-03-01", said="1988-03-01",
    )  # fmt: skip
    condition = Condition("none-left", "Nobody leaves", expression="stock(leavers) <= 0")
    scene = scene_of(none, part, whole)
    ways = [courses(scene, condition, at_once=way) for way in (False, True)]
    day = date(1988, 3, 20).toordinal()
    used = [set(way.rests_on(day)) for way in ways]
    assert used[0] == used[1] == {"whole", "part"}


def courses(scene: Scene, condition: Condition, *, at_once: bool) -> ConditionCourse:
    return Courses(scene, FIRST, LAST, at_once=at_once).condition(condition)
