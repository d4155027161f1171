"""A case seen by the rules over its register, and a register counted."""

from __future__ import annotations

from finalact.cases.standing import (
    CaseStanding,
    case_on,
    cases_standing,
    count_of_register,
    history_of_case,
    statuses_of,
)
from finalact.conditions.case_rules import CaseRule, rules_on
from finalact.model.condition import Condition
from finalact.model.dossier import Register
from finalact.model.partial_date import PartialDate
from finalact.model.truth import Truth
from tests.conditions.conftest import Story

DAY = "1988-03-31"
TEN_YEARS = (
    'every case in refusals where ground = "secrecy" and years_since(last_secret_work) >= 10 '
    'has status = "permitted"'
)


def a_register(story: Story) -> Story:
    complete = (PartialDate.parse(DAY),)
    story.declares(Register("refusals", "Refusals", complete, counts="persons"))
    story.case("old", "refusals", status=("refused", "1980-05-01"), ground="secrecy",
               last_secret_work="1970-01-01")  # fmt: skip
    story.case("new", "refusals", status=("refused", "1980-05-01"), ground="secrecy",
               last_secret_work="1984-01-01")  # fmt: skip
    story.case("gone", "refusals", status=("permitted", "1987-05-01"), ground="secrecy",
               last_secret_work="1970-01-01")  # fmt: skip
    story.case("silent", "refusals")
    return story.case("kin", "refusals", status=("refused", "1980-05-01"), ground="kinship")


def rules(story: Story, name: str) -> list[CaseRule]:
    scene = story.scene(DAY)
    register = scene.register("refusals")
    assert register is not None
    case = next(c for c in register.cases if c.id == name)
    return rules_on(scene, register, case)


def test_a_rule_over_the_list_is_asked_of_each_case(story: Story) -> None:
    a_register(story).asks(Condition("ten", "After ten years", expression=TEN_YEARS))
    story.asks(Condition("other", "Something else", expression="stock(ferries) = 0"))
    found = {name: rules(story, name) for name in ("old", "new", "gone", "silent", "kin")}
    assert all(len(of_case) == 1 for of_case in found.values())
    told = {name: (of_case[0].applies, of_case[0].passes) for name, of_case in found.items()}
    assert told["old"] == (Truth.YES, Truth.NO)
    assert told["new"][0] is Truth.NO
    assert told["gone"] == (Truth.YES, Truth.YES)
    assert told["silent"][0] is Truth.UNKNOWN
    assert told["kin"][0] is Truth.NO
    assert found["old"][0].sentence == "It does not pass (refused)."
    assert found["new"][0].sentence == "The rule is not about this case."
    assert found["silent"][0].sentence.startswith(
        "Whether the rule is about this case is not known; if it is, it neither passes nor fails"
    )


def test_no_case_and_a_count_of_open_cases(story: Story) -> None:
    a_register(story)
    story.asks(Condition("none", "None refused",
                         expression='no case in refusals has status = "refused"'))  # fmt: skip
    story.asks(Condition("open", "All closed", expression="open(refusals) = 0"))
    [none, counted] = rules(story, "gone")
    assert (none.passes, counted.passes) == (Truth.YES, None)
    assert counted.sentence == "It is counted there: it is closed."
    [none, counted] = rules(story, "old")
    assert none.passes is Truth.NO
    assert counted.sentence == "It is counted there: it is open."


def test_a_register_is_counted_and_narrowed(story: Story) -> None:
    register = a_register(story).scene(DAY).register("refusals")
    assert register is not None
    count = count_of_register(register)
    assert (count.open, count.closed, count.not_known, count.total) == (4, 1, 0, 5)
    assert count.sentence.startswith("4 open, 1 closed, 0 not known; open cases concern at least")
    assert count.sentence.endswith("declared complete for that day.")
    open_ones = [found.case.id for found in cases_standing(register, only_open=True)]
    assert open_ones == ["old", "new", "silent", "kin"]
    assert [f.case.id for f in cases_standing(register, status="Permitted")] == ["gone"]
    assert statuses_of([register]) == ["refused", "permitted"]
    later = story.scene("1988-04-01").register("refusals")
    assert later is not None
    assert count_of_register(later).sentence.endswith("not declared complete for that day.")


def test_two_words_of_one_day_leave_it_not_known_and_both_are_named(story: Story) -> None:
    a_register(story)
    story.says("Borduria", "old", "status", "permitted", period="1988-01-01", on="1988-01-01",
               about="case", reporter="Alba")  # fmt: skip
    story.says("Alba", "old", "status", "refused", period="1988-01-01", on="1988-01-01",
               about="case")  # fmt: skip
    scene = story.scene(DAY)
    register = scene.register("refusals")
    assert register is not None
    found = case_on(register, register.cases[0])
    assert found.standing is CaseStanding.NOT_KNOWN
    assert found.said == "permitted (Borduria, as reported by Alba); refused (Alba)"
    history = history_of_case(scene.ledger, found.case, scene.as_of, scene.known_by)
    assert [c.value for c in history.events][-2:] == ["permitted", "refused"]
    before = history_of_case(scene.ledger, found.case, scene.as_of.replace(year=1987),
                             scene.known_by)  # fmt: skip
    assert "permitted" not in [c.value for c in before.events]
