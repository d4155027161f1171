"""The Moscow example through 1987, 1988 and 1989: what changed on which day, and why."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

from finalact.conditions.assess import Assessor
from finalact.conditions.compare import How
from finalact.conditions.history import History
from finalact.desk import Desk
from finalact.model.condition import Answer, Condition

FIRST, LAST = date(1987, 1, 1), date(1989, 12, 31)


def went(desk: Desk, name: str) -> History:
    return desk.as_of(LAST).history(name, FIRST)


def told(found: History) -> list[tuple[str, str, set[str]]]:
    return [(str(c.day), c.standing.verdict.value, set(c.because)) for c in found.changes]


def test_prisoners_by_both_sides_until_the_figures_grow_old(moscow: Desk) -> None:
    found = went(moscow, "prisoners")
    taken = "taken-for:political_prisoners_ussr/political_prisoners"
    assert told(found) == [
        ("1987-01-01", "undetermined", set()),
        ("1988-03-30", "not met", {"us-prisoners", "ussr-prisoners", taken}),
        ("1989-03-31", "undetermined", {"too-old:us-prisoners", "too-old:ussr-prisoners"}),
    ]
    assert [dict(c.standing.by) for c in found.changes][1].keys() == {"ours", "theirs"}


def test_afghanistan_is_assumed_then_assured_then_done(moscow: Desk) -> None:
    changes = {str(c.day): c for c in went(moscow, "afghanistan").changes}
    assert [c.standing.verdict.value for c in changes.values()] == [
        "undetermined", "undetermined", "assured only", "met",
    ]  # fmt: skip
    proposed = changes["1988-03-30"].standing.frame
    assert proposed.treatment is not None
    assert (proposed.treatment.treating.value, proposed.required) == ("assumed", True)
    assert "afghanistan/treatment-1" in changes["1988-03-30"].because
    assert "withdrawal-promised" in changes["1988-04-14"].because
    assert changes["1989-02-15"].because == ("withdrawal-complete",)


def test_emigration_is_asked_about_before_anybody_gives_a_figure(moscow: Desk) -> None:
    changes = {str(c.day): c for c in went(moscow, "emigration").changes}
    assert "emigration/question-1" in changes["1988-03-31"].because
    spoke = changes["1988-05-31"]
    assert {"ncsj-1988-01-04", "icm-1988-01-04"} <= set(spoke.because)
    assert "National Conference on Soviet Jewry" in dict(spoke.standing.by)


def test_the_figure_for_july_1988_was_met_for_two_days(moscow: Desk) -> None:
    """1,698 was told on 2 August and corrected to 1,378 on the 4th."""
    found = went(moscow, "flow(jewish_emigration, 1988-07) >= 1500")
    assert told(found)[1:] == [
        ("1988-08-02", "met", {"ncsj-1988-07-first"}),
        ("1988-08-04", "not met", {"ncsj-1988-07"}),
    ]
    view = moscow.as_of(date(1988, 12, 31))
    lost = view.assess("flow(jewish_emigration, 1988-07) >= 1500")
    assert lost.slid is not None
    assert (str(lost.slid.since), str(lost.slid.until)) == ("1988-08-02", "1988-08-03")


def test_each_day_of_two_years_by_itself_says_what_the_history_says(moscow: Desk) -> None:
    view = moscow.as_of(LAST)
    for condition in view.conditions:
        found = view.history(condition.id, date(1988, 3, 1))
        for ordinal in range(date(1988, 3, 1).toordinal(), date(1989, 6, 1).toordinal(), 9):
            day = date.fromordinal(ordinal)
            scene = evolve(view.scene, as_of=day, known_by=day, kept={})
            alone = Assessor(scene, look_back=False).condition(condition)
            standing = found.at(day).standing
            assert standing.verdict is alone.verdict, f"{condition.id} on {day}"
            assert dict(standing.by) == {s.side: s.verdict for s in alone.by}


def test_a_settled_question_is_judged_under_its_reading_from_that_day_on(moscow: Desk) -> None:
    view = moscow.as_of(LAST)
    asked = view.condition("emigration").condition.questions[0]
    answer = Answer("Jewish emigration only", "Shultz", None)
    settled = evolve(asked, answer=evolve(answer, on=asked.on))
    condition: Condition = evolve(view.condition("emigration").condition, questions=(settled,))
    from finalact.conditions.history import history_of  # noqa: PLC0415 - the core, not the desk

    found = history_of(view.scene, condition, FIRST, LAST)
    assert all("question-1" not in " ".join(c.because) for c in found.changes)
    sides = {side for c in found.changes for side, _ in c.standing.by}
    assert "National Conference on Soviet Jewry" in sides


def test_what_moved_between_the_memorandum_and_the_withdrawal(moscow: Desk) -> None:
    found = moscow.as_of(date(1989, 2, 28)).compared(date(1988, 3, 31))
    assert [m.condition.id for m in found.those(How.TURNED_MET)] == ["afghanistan"]
    emigration = next(m for m in found.conditions if m.condition.id == "emigration")
    assert emigration.how is How.MOVED
    assert "ncsj-1988-01-04" in emigration.because
    assert {m.condition.id for m in found.those(How.SAME)} >= {"prisoners", "hard_cases"}
    assert found.then.answer == found.now.answer == "no"


def test_known_then_against_known_later(moscow: Desk) -> None:
    """On 3 August 1988 the desk had 1,698 for July; by the 5th it knew 1,378 of the same day."""
    found = moscow.as_of(date(1988, 8, 3)).known_later(date(1988, 8, 5))
    emigration = next(m for m in found.conditions if m.condition.id == "emigration")
    assert "ncsj-1988-07" in emigration.because
    figures = [
        next(s for s in each.by if s.side.startswith("National")).ruling.figures
        for each in (emigration.then, emigration.now)
    ]
    assert "7,776" in figures[0][0]
    assert "7,456" in figures[1][0]
    assert found.then.as_of == found.now.as_of


@pytest.mark.parametrize("day", [date(1988, 3, 31), date(1988, 12, 31)])
def test_the_answer_of_a_day_is_the_answer_of_its_history(moscow: Desk, day: date) -> None:
    changes = moscow.as_of(day).answer_history(FIRST)
    status = moscow.as_of(day).status()
    assert changes[-1].answer == status.answer
    assert changes[-1].sentence == status.sentence
