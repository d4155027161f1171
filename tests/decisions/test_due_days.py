"""Due days: what is still to be decided, what is to be done, and what has no day."""

from __future__ import annotations

from datetime import date

from finalact.decisions.due_days import calendar_of_memoranda
from finalact.decisions.memorandum import Memorandum
from finalact.decisions.step_words import step_sentence
from finalact.decisions.taking import begun, taken
from finalact.diplomacy.calendar import EntrySort
from finalact.model.dossier import Dossier
from finalact.model.memo_step import (
    Act,
    ClearanceScope,
    ClearanceStatus,
    Cleared,
    Decided,
    Drafted,
    Marked,
    Reported,
    Submitted,
    Tasked,
)
from finalact.model.memorandum import Draft, MemoKind, RecommendationSaid
from finalact.model.partial_date import PartialDate

DRAFT = Draft(
    MemoKind.ACTION,
    "The lunch",
    "",
    recommendations=(
        RecommendationSaid(1, decide_by=PartialDate.parse("1981-06-20")),
        RecommendationSaid(2, alternative_to=1),
    ),
)


def step(memo: Memorandum, act: Act, day: str) -> Memorandum:
    return taken(memo, act, "Roe", PartialDate.parse(day))


def days(memo: Memorandum) -> list[tuple[EntrySort, date, str]]:
    calendar = calendar_of_memoranda(
        [memo], Dossier("d", "D", "?"), date(1981, 7, 1), date(1981, 7, 1)
    )
    return [(entry.sort, entry.first, entry.title) for entry in calendar.entries]


def test_the_day_of_a_decision_goes_once_it_is_taken_and_a_task_stays() -> None:
    memo = begun("lunch", Drafted(DRAFT), "Roe", PartialDate.parse("1981-06-08"))
    decide = (EntrySort.DECISION_DUE, date(1981, 6, 20), "Decide: The lunch, recommendation 1")
    assert days(memo) == [decide]
    memo = step(memo, Submitted(1, "", ""), "1981-06-09")
    memo = step(memo, Marked("checked", "Roe", recommendation=1, action="approve"), "1981-06-10")
    assert days(memo) == [decide]
    memo = step(memo, Decided(1, "approve", (3,)), "1981-06-11")
    assert days(memo) == []
    month = PartialDate.parse("1981-07")
    memo = step(memo, Tasked("cable", "Tell Moscow.", "EUR", due=month), "1981-06-11")
    memo = step(memo, Tasked("lunch", "Ask at lunch.", occasion="a lunch"), "1981-06-11")
    assert days(memo) == [(EntrySort.TASK_DUE, date(1981, 7, 31), "EUR: Tell Moscow.")]
    done = step(memo, Reported("cable", "Told on 2 July."), "1981-07-02")
    assert days(done)[0][2] == "Done: EUR: Tell Moscow."


def test_what_has_no_day_is_named() -> None:
    memo = begun("lunch", Drafted(DRAFT), "Roe", PartialDate.parse("1981-06-08"))
    memo = step(memo, Submitted(1, "", ""), "1981-06-09")
    memo = step(memo, Marked("checked", "Roe", recommendation=1, action="approve"), "1981-06-10")
    memo = step(memo, Decided(1, "approve", (3,)), "1981-06-11")
    memo = step(memo, Tasked("lunch", "Ask at lunch.", "Roe", occasion="a lunch"), "1981-06-11")
    calendar = calendar_of_memoranda(
        [memo], Dossier("d", "D", "?"), date(1981, 7, 1), date(1981, 7, 1)
    )
    (left,) = calendar.left_out
    assert left.why == "No day is set; it waits for: a lunch."


def test_what_an_office_said_is_told_as_what_it_is() -> None:
    shown = Cleared("EUR", ClearanceStatus.INFO, 1)
    assert step_sentence(shown) == "EUR was shown, and not asked about, version 1."
    split = Cleared("HA", ClearanceStatus.NONCONCUR, 2, dissent="Too early.")
    assert step_sentence(split) == "HA does not concur in version 2. It dissents: “Too early.”"
    proxy = Cleared("EUR", ClearanceStatus.OK, 1, ClearanceScope.IN_SUBSTANCE, "Roe", proxy="Bell")
    assert step_sentence(proxy) == (
        "EUR (Roe) cleared version 1 in substance, Bell acting as proxy."
    )
