"""What was worked out about a ledger is kept for the next question and goes with the ledger."""

from __future__ import annotations

import gc
from datetime import date
from typing import TYPE_CHECKING
from weakref import ref

from finalact.conditions.course.kept import carry_courses, courses_to
from finalact.model.condition import Condition
from finalact.model.dossier import Population

if TYPE_CHECKING:
    from tests.conditions.conftest import Story

DAY = date(1988, 3, 31)


def test_the_next_question_finds_what_the_first_worked_out(story: Story) -> None:
    story.declares(Population("prisoners", "Prisoners", unit="persons"))
    scene = story.says("Alba", "prisoners", "stock", "300", on="1988-03-30").scene("1988-03-31")
    first = courses_to(scene, DAY)
    assert courses_to(scene, DAY) is first
    assert courses_to(scene, date(1987, 1, 1)) is first
    assert courses_to(scene, date(1989, 1, 1)) is not first


def test_a_ledger_that_is_let_go_takes_its_courses_with_it(story: Story) -> None:
    story.declares(Population("prisoners", "Prisoners", unit="persons"))
    story.asks(Condition("none", "None is held", expression="stock(prisoners) = 0"))
    scene = story.says("Alba", "prisoners", "stock", "300", on="1988-03-30").scene("1988-03-31")
    course = courses_to(scene, DAY).condition(scene.conditions[0])
    assert course.standing.at(DAY.toordinal()).verdict.value == "not met"
    ledger = ref(scene.ledger)
    del scene, course
    gc.collect()
    assert ledger() is None


def test_a_claim_leaves_the_courses_that_rest_on_none_of_its_names(story: Story) -> None:
    story.declares(
        Population("prisoners", "Prisoners", unit="persons"),
        Population("women", "Women among them", part_of=("prisoners",)),
        Population("visas", "Visas refused", unit="persons"),
    )
    story.asks(Condition("none", "None is held", expression="stock(prisoners) = 0"))
    story.asks(Condition("visas", "None is refused", expression="stock(visas) = 0"))
    scene = story.says("Alba", "prisoners", "stock", "300", on="1988-03-30").scene("1988-03-31")
    before = [courses_to(scene, DAY).condition(asked) for asked in scene.conditions]
    more = story.says("Alba", "women", "stock", "3", on="1988-03-31").scene("1988-03-31")
    carry_courses(scene.ledger, more.ledger, {"women", "Alba"})
    (courses,) = more.ledger.kept["courses"]
    after = [courses.condition(asked) for asked in more.conditions]
    assert [a is b for a, b in zip(before, after, strict=True)] == [False, True]


def test_no_more_ledgers_stay_than_there_are_conditions(story: Story) -> None:
    names = ("prisoners", "visas")
    story.declares(*(Population(name, name, unit="persons") for name in names))
    for name in names:
        story.asks(Condition(name, name, expression=f"stock({name}) = 0"))
    scene = story.says("Alba", "visas", "stock", "3", on="1988-03-01").scene("1988-03-31")
    ledgers = [ref(scene.ledger)]
    for number in range(12):
        name = names[number % 2]
        for asked in scene.conditions:
            course = courses_to(scene, DAY).condition(asked)
            assert course.standing.at(DAY.toordinal()) is not None
        more = story.says("Alba", name, "stock", f"{number}", on="1988-03-30").scene("1988-03-31")
        carry_courses(scene.ledger, more.ledger, {name, "Alba"})
        scene = more
        ledgers.append(ref(scene.ledger))
    del more, course
    gc.collect()
    assert sum(ledger() is not None for ledger in ledgers) <= len(names) + 1
