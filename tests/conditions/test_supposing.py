"""What if: suppositions play as claims would, nothing is entered, and what turns is told."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from finalact.conditions.answer import status_of
from finalact.conditions.faults import ExpressionFault
from finalact.conditions.supposing import FORMS, suppositions, treating
from finalact.conditions.supposing_contract import what_if_as_dict
from finalact.conditions.supposing_turns import WhatIf, what_if
from finalact.conditions.vocabulary import Vocabulary
from finalact.model.condition import Condition
from finalact.model.dossier import Group, Population, Register, Subject, TakenFor
from finalact.model.refusal import Refusal
from finalact.store.figures import with_figure
from tests.conditions.conftest import Story


def suppose(story: Any, as_of: str, *texts: str, condition: str = "", **more: Any) -> WhatIf:
    scene = story.scene(as_of, more.get("known_by"))
    names = Vocabulary.of(story.dossier, story.claims, story.cases, story.conditions)
    treated = [treating(text, scene) for text in more.get("treated", ())]
    return what_if(scene, [*suppositions(texts, scene, names, with_figure), *treated], condition)


def asks(story: Any, expression: str, name: str = "asked") -> None:
    story.asks(Condition(name, name.capitalize(), expression=expression))


def verdict(found: WhatIf, at: int = 0) -> str:
    return found.turns[at].after.verdict.value


@pytest.fixture
def prisoners(story: Any) -> Any:
    story.says("Alba", "prisoners", "stock", "about 300", on="1988-03-30")
    story.says("Borduria", "prisoners", "stock", "under 100", on="1988-03-30")
    asks(story, "stock(prisoners) = 0")
    return story


def test_a_supposed_figure_turns_a_condition_and_is_written_nowhere(prisoners: Any) -> None:
    before = list(prisoners.claims)
    found = suppose(
        prisoners, "1988-03-31",
        'stock(prisoners) = 0 by "Borduria"', 'stock(prisoners) = "none" by Alba',
    )  # fmt: skip
    assert found.sentence == "One condition turns; the answer goes from no to yes."
    assert found.turned[0].sentence == "“Asked” turns from not met to met."
    assert prisoners.claims == before
    assert status_of(prisoners.scene("1988-03-31")).answer == "no"


def test_it_stands_in_place_of_what_the_speaker_said_that_very_day(prisoners: Any) -> None:
    found = suppose(prisoners, "1988-03-30", 'stock(prisoners) = 0 by "Borduria"')
    assert verdict(found) == "disputed"
    by = {side.side: side.verdict.value for side in found.turns[0].after.by}
    assert by == {"ours": "not met", "theirs": "met"}


def test_figures_may_be_in_words(prisoners: Any) -> None:
    asks(prisoners, "stock(prisoners) <= 50", "few")
    found = suppose(
        prisoners, "1988-03-31",
        'stock(prisoners) = "under 50" by Alba', 'stock(prisoners) = "some dozens" by Borduria',
    )  # fmt: skip
    assert verdict(found) == "not met"
    ours = found.turns[1].after.by[0]
    assert (ours.side, ours.verdict.value) == ("ours", "met")


def test_months_make_a_year(story: Any) -> None:
    for month in range(1, 12):
        story.says("NCSJ", "departures", "flow", "1000", period=f"1988-{month:02}",
                   on=f"1988-{month:02}-28")  # fmt: skip
    asks(story, "flow(departures, 1988) >= 15000")
    short = suppose(story, "1988-12-31", 'flow(departures, 1988-12) = 3,999 by "NCSJ"')
    assert verdict(short) == "not met"
    enough = suppose(story, "1988-12-31", 'flow(departures, 1988-12) = 4000 by "NCSJ"')
    assert enough.turned[0].sentence == (
        "“Asked” turns from undetermined to met and goes from no outlook to reached."
    )


def test_a_rate_turns_the_outlook_and_not_the_verdict(story: Any) -> None:
    story.says("Alba", "departures", "rate", "9000", on="1988-01-15", unit="persons/year")
    asks(story, "flow(departures, 1988) >= 15000")
    found = suppose(story, "1988-03-31", 'rate(departures) = "16,000 a year" by Alba')
    assert found.turned[0].sentence == "“Asked” goes from off track to on track."
    assert found.before.answer == found.after.answer


def test_words_of_states_positions_and_assurances(story: Any) -> None:
    story.declares(
        Subject("court", "The court", states=("closed", "open")),
        Subject("access", "Access"),
        Group("alliance", "The alliance", ("Ostia",)),
    )
    story.says("Ostia", "talks", "position", "opposes", on="1988-03-01")
    story.says("Borduria", "access", "assurance", "yes", on="1988-03-01", kind="assurance",
               specificity="general")  # fmt: skip
    asks(story, 'state(court) = "open"', "court")
    asks(story, 'every party in alliance has position(talks) = "agrees"', "allies")
    asks(story, "assurance(access) is specific", "access")
    found = suppose(
        story, "1988-03-31",
        'state(court) = "open" by Borduria',
        'position(talks, "Ostia") = "agrees"',
        "assurance(access) is specific by Borduria",
    )  # fmt: skip
    assert [turn.after.verdict.value for turn in found.turns] == ["met", "met", "met"]
    assert found.after.answer == "yes"


def test_a_figure_supposed_stands_in_place_of_one_for_the_same_days(story: Any) -> None:
    """The year and its twelve months are one period, however the earlier figure wrote it."""
    story.says("Alba", "departures", "flow", "900", period="1987-01/1987-12", on="1988-03-30")
    asks(story, "flow(departures, 1987) >= 1000")
    found = suppose(story, "1988-03-30", "flow(departures, 1987) = 1200 by Alba")
    assert verdict(found) == "met"


def test_a_position_supposed_stands_in_place_of_one_within_limits(story: Any) -> None:
    """Agreement in full is supposed on the very day on which a party agreed to a part only."""
    story.declares(Group("alliance", "The alliance", ("Ostia",)))
    story.says("Ostia", "talks", "limited_position", "agrees", on="1988-03-30")
    asks(story, 'every party in alliance has position(talks) = "agrees"', "allies")
    found = suppose(story, "1988-03-30", 'position(talks, "Ostia") = "agrees"')
    assert found.turns[0].before.verdict.value == "not met"
    assert verdict(found) == "met"


def test_a_position_may_be_supposed_by_whoever_takes_it(story: Any) -> None:
    story.declares(Group("alliance", "The alliance", ("Ostia",)))
    story.says("Ostia", "talks", "position", "opposes", on="1988-03-01")
    asks(story, 'every party in alliance has position(talks) = "agrees"', "allies")
    found = suppose(story, "1988-03-31", 'position(talks) = "agrees" by Ostia')
    assert verdict(found) == "met"
    (claim,) = found.played[0].supposition.claims[:1]
    assert claim.speaker == "Ostia"


def test_cases_and_lists(story: Any) -> None:
    story.declares(Register("refusals", "Refusals"))
    story.case("Torsk", "refusals", status="refused").case("Marl", "refusals", status="left")
    asks(story, 'every case in refusals has status in ("left", "permitted")')
    alone = suppose(story, "1988-03-31", 'status("Torsk") = "permitted"')
    assert verdict(alone) == "undetermined"
    found = suppose(story, "1988-03-31", 'status("torsk") = "permitted"', "complete(refusals)")
    assert verdict(found) == "met"
    assert story.dossier.registers[0].complete_on == ()


def test_a_case_is_known_by_what_happened_to_it_last(story: Any) -> None:
    story.declares(Register("refusals", "Refusals"))
    story.case("Torsk", "refusals", status=("refused", "1988-03-31"))
    asks(story, 'every case in refusals has status = "permitted"')
    found = suppose(story, "1988-03-31", 'status("Torsk") = "permitted"', "complete(refusals)")
    assert verdict(found) == "met"


def test_dates_of_meetings(story: Any) -> None:
    for meeting in ("first", "second"):
        story.says("Alba", meeting, "planned", "", period="1989", on="1988-03-30",
                   kind="projection", about="meeting")  # fmt: skip
    asks(story, "start(second) > finish(first) and duration(first) <= 3 weeks")
    found = suppose(
        story, "1990-03-31", "finish(first) = 1989-05-30", "start(second) = 1989-06-01",
        "duration(first) = 2 weeks",
    )  # fmt: skip
    assert verdict(found) == "met"


def test_a_treatment_supposed_adopted_takes_a_condition_out_of_the_answer(prisoners: Any) -> None:
    prisoners.declares(deciders=("Shultz",))
    found = suppose(prisoners, "1988-03-31", treated=["asked=assumed"])
    assert found.turned[0].sentence == "“Asked” no longer counts."
    assert "by Shultz, on the evidence not met" in found.turned[0].after.sentence
    written = suppose(prisoners, "1988-03-31", 'treatment(asked) = "accepted though unmet"')
    assert written.after.conditions[0].required


def test_nothing_turns_is_said_too_and_why_a_supposition_plays_no_part(prisoners: Any) -> None:
    found = suppose(prisoners, "1988-03-31", "stock(prisoners) = 80 by Borduria")
    assert found.sentence == "Nothing turns; the answer stays no."
    assert found.played[0].conditions == ("asked",)
    idle = suppose(prisoners, "1988-03-31", "flow(prisoners, 1988-04) = 80 by Borduria")
    assert idle.played[0].why == (
        "it is about a time after the day that is asked about (April 1988)"
    )
    later = suppose(prisoners, "1988-03-31", "stock(prisoners) = 0 by Alba on 5 April 1988")
    assert later.turned == ()
    one = suppose(prisoners, "1988-03-31", "stock(prisoners) = 80 by Alba", condition="asked")
    assert one.sentence == "“Asked” stays as it is; the answer stays no."


def test_whom_a_figure_counts_may_be_named(story: Any) -> None:
    story.declares(
        Population("prisoners", "Prisoners", unit="persons"),
        Population("theirs", "As they draw it", taken_for=(TakenFor("prisoners"),)),
        Population("writers", "Writers", part_of=("prisoners",), unit="persons"),
    )
    asks(story, "stock(prisoners) = 0")
    part = suppose(story, "1988-03-31", "stock(prisoners) = 4 by Alba of writers")
    assert verdict(part) == "not met"
    none = suppose(story, "1988-03-31", "stock(prisoners) = 0 of writers by Alba")
    assert verdict(none) == "undetermined"
    taken = suppose(story, "1988-03-31", "stock(prisoners) = 0 by Borduria of theirs")
    assert verdict(taken) == "met"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("stock(prisoners) <= 5 by Alba", "supposition-not-understood"),
        ("stock(prisoners) = stock(prisoners) by Alba", "supposition-not-understood"),
        ("stock(prisoners) = 5", "speaker-missing"),
        ("stock(prisoners) = 5 by Albaa", "speaker-unknown"),
        ("stock(prisonrs) = 5 by Alba", "name-not-known"),
        ("stock(prisoners = 5 by Alba", "expression-not-understood"),
        ("stock(prisoners) = 5 by", "expression-not-understood"),
        ('status("Torsk") = "left"', "case-not-found"),
        ("complete(prisoners_list)", "register-not-found"),
        ('treatment(askd) = "assumed"', "condition-not-found"),
        ('treatment(asked) = "asumed"', "supposition-not-understood"),
        ('stock(prisoners) = "a good many" by Alba', "figure-not-understood"),
    ],
)
def test_what_cannot_be_supposed_is_refused_with_a_remedy(
    prisoners: Any, text: str, code: str
) -> None:
    with pytest.raises(Refusal) as trouble:
        suppose(prisoners, "1988-03-31", text)
    assert trouble.value.code == code
    assert trouble.value.remedy
    assert isinstance(trouble.value, ExpressionFault) == (code.startswith(("expr", "name")))


def test_every_form_that_is_told_is_understood(story: Any) -> None:
    story.declares(
        Subject("NAME", "Name", states=("WORD",)), Subject("QUESTION", "Question"),
        Register("REGISTER", "Register"), Group("G", "G", ("PARTY",)),
    )  # fmt: skip
    story.case("CASE", "REGISTER", status="open")
    story.says("SPEAKER", "MEETING", "planned", "", period="1990", on="1988-01-01",
               kind="projection", about="meeting")  # fmt: skip
    asks(story, "stock(NAME) = 0", "CONDITION")
    texts = [form.replace("PERIOD", "1988-01") for form in FORMS]
    assert len(suppose(story, "1988-03-31", *texts).played) == len(FORMS)


def test_the_same_as_data(prisoners: Any) -> None:
    told = what_if_as_dict(suppose(prisoners, "1988-03-31", "stock(prisoners) = 0 by Borduria"))
    assert (told["answer_before"], told["answer_after"]) == ("no", "no")
    (turn,) = told["turns"]
    assert (turn["before"]["verdict"], turn["after"]["verdict"]) == ("not met", "disputed")
    assert turn["after"]["by"] == {"ours": "not met", "theirs": "met"}
    assert told["suppositions"][0]["conditions"] == ["asked"]


@given(
    st.lists(st.tuples(st.sampled_from(["Alba", "Borduria"]), st.integers(0, 3)), max_size=4),
    st.integers(0, 3),
)
@settings(max_examples=40, deadline=None)
def test_supposing_is_what_entering_would_be(said: list[tuple[str, int]], number: int) -> None:
    """The same verdicts as on a desk where the claim was really entered on the day."""
    story = Story()
    for day, (speaker, count) in enumerate(said, 1):
        story.says(speaker, "held", "stock", str(count), on=f"1988-03-{day:02}")
    story.asks(Condition("held", "Held", expression="stock(held) = 0"))
    told = suppose(story, "1988-03-31", f"stock(held) = {number} by Alba")
    story.says("Alba", "held", "stock", str(number), on="1988-03-31")
    entered = status_of(story.scene("1988-03-31"))
    assert [turn.after.verdict for turn in told.turns] == [a.verdict for a in entered.conditions]
    assert told.after.answer == entered.answer


def test_a_position_is_supposed_by_a_name_in_quotation_marks_too(story: Any) -> None:
    story.declares(
        Subject("talks", "The talks", states=("agrees", "opposes")),
        Group("alliance", "The alliance", ("Ostia",)),
    )
    story.says("Ostia", "talks", "position", "opposes", on="1988-03-01")
    asks(story, 'every party in alliance has position(talks) = "agrees"', "allies")
    assert verdict(suppose(story, "1988-03-31", 'position(talks) = "agrees" by "Ostia"')) == "met"
    with pytest.raises(ExpressionFault, match="agreees"):
        suppose(story, "1988-03-31", 'position(talks) = "agreees" by "Ostia"')
    with pytest.raises(ExpressionFault, match="Ostja") as refused:
        suppose(story, "1988-03-31", 'position(talks) = "agrees" by "Ostja"')
    assert refused.value.remedy == "Did you mean Ostia?"


def test_a_total_stands_in_place_of_the_one_said_that_very_day(story: Any) -> None:
    story.says("NCSJ", "departures", "flow", "540", period="1987", on="1988-03-01")
    asks(story, "flow(departures, 1987) >= 545")
    text = 'flow(departures, 1987) = 560 by "NCSJ"'
    assert verdict(suppose(story, "1988-03-01", text)) == "met"
    assert verdict(suppose(story, "1988-03-31", text)) == "met"
    # What is supposed for an earlier day gives way to what is said after it.
    earlier = suppose(story, "1988-03-31", f"{text} on 1988-02-01")
    assert verdict(earlier) in ("met", "not met")


def test_a_case_that_is_closed_plays_its_part_in_a_count_of_open_ones(story: Any) -> None:
    story.declares(Register("refusals", "Refusals"))
    for name in ("anna", "boris"):
        story.case(name, "refusals", status=("open", "1988-01-01"))
    asks(story, "open(refusals) <= 1")
    found = suppose(story, "1988-03-31", 'status(anna) = "left"')
    assert verdict(found) == "undetermined"
    assert found.played[0].conditions == ("asked",)
    assert found.played[0].why == ""
