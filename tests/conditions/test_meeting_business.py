"""What conditions have to do with a meeting: put off to it, speaking of its dates, due days."""

from __future__ import annotations

from datetime import date

from finalact.conditions.calendar_entries import calendar_of
from finalact.conditions.meeting_business import MeetingBusiness, MeetingSheet, business_of
from finalact.conditions.meeting_words import agenda_sentences, speaking_words
from finalact.diplomacy.calendar import Calendar, Sureness
from finalact.diplomacy.programme import meeting_on
from finalact.model.claim import Citation
from finalact.model.condition import Condition, Precedent, Stage, Treating, Treatment
from finalact.model.dossier import Subject
from finalact.model.gate import Consent, Gate
from finalact.model.partial_date import PartialDate
from finalact.model.truth import Truth
from tests.conditions.conftest import Story


def on(text: str) -> PartialDate:
    return PartialDate.parse(text)


def deferred(stage: Stage, by: str, day: str, to: str = "summit") -> Treatment:
    return Treatment(Treating.DEFERRED, stage, by, on(day), to=to)


def a_programme(story: Story) -> Story:
    story.declares(Subject("summit", "Summit"), Subject("experts", "Meeting of experts"))
    story.says("Alba", "experts", "planned", period="1989", on="1988-01-01", about="meeting")
    return story.says("Alba", "summit", "planned", period="1990", on="1988-01-01", about="meeting")


def business(story: Story, day: str, meeting: str = "summit") -> MeetingBusiness:
    return business_of(story.scene(day), meeting)


def calendar(story: Story, day: str) -> Calendar:
    scene = story.scene(day)
    sheets = [
        MeetingSheet(found, business_of(scene, name))
        for name in ("experts", "summit")
        if (found := meeting_on(scene.ledger, name, scene.as_of, scene.known_by)) is not None
    ]
    return calendar_of(scene, sheets)


def test_a_condition_put_off_stands_on_the_agenda_once_that_is_adopted(story: Story) -> None:
    a_programme(story).declares(deciders=("Osei",))
    proposal = deferred(Stage.PROPOSED, "Lind", "1988-03-30")
    adoption = deferred(Stage.ADOPTED, "Osei", "1988-04-12")
    story.asks(Condition("reforms", "Reforms", treatments=(proposal, adoption)))
    assert business(story, "1988-03-29").deferred == ()
    [proposed] = business(story, "1988-04-01").deferred
    assert proposed.treatment is proposal
    [adopted] = business(story, "1988-05-01").deferred
    assert adopted.treatment is adoption
    assert business(story, "1988-05-01", "experts").deferred == ()
    meeting = meeting_on(story.scene("1988-05-01").ledger, "summit", *[date(1988, 5, 1)] * 2)
    assert meeting is not None
    sheet = MeetingSheet(meeting, business(story, "1988-05-01"))
    assert agenda_sentences(sheet) == [
        "On the agenda: “Reforms”, deferred to it (adopted by Osei, 12 April 1988); undetermined."
    ]


def test_a_condition_required_again_leaves_the_agenda(story: Story) -> None:
    a_programme(story)
    back = Treatment(Treating.REQUIRED, Stage.ADOPTED, "Osei", on("1988-06-01"))
    adoption = deferred(Stage.ADOPTED, "Osei", "1988-04-12")
    story.asks(Condition("reforms", "Reforms", treatments=(adoption, back)))
    assert len(business(story, "1988-05-31").deferred) == 1
    assert business(story, "1988-06-01").deferred == ()


def test_a_condition_on_the_dates_says_what_the_plans_would_give(story: Story) -> None:
    a_programme(story)
    order = "start(summit) > finish(experts) and duration(summit) <= 2 weeks"
    story.asks(Condition("order", "The order", expression="start(summit) > finish(experts)"))
    story.asks(Condition("both", "Order and length", expression=order))
    [first, second] = business(story, "1988-05-01").speaking
    assert (first.asks, first.by_plan) == (("start",), Truth.YES)
    assert (second.asks, second.by_plan) == (("start", "duration"), Truth.UNKNOWN)
    assert speaking_words(first) == (
        "The condition “The order” asks for its beginning: undetermined; the plans known by then "
        "would satisfy it."
    )
    [of_experts, _] = business(story, "1988-05-01", "experts").speaking
    assert of_experts.asks == ("finish",)
    story.says("Alba", "experts", "held", period="1990-05-01", on="1990-05-02", about="meeting")
    story.says("Alba", "summit", "held", period="1990-02-01", on="1990-02-02", about="meeting")
    [held, _] = business(story, "1990-06-01").speaking
    assert (held.assessment.verdict.value, held.by_plan) == ("not met", None)


def test_gates_and_precedents_of_a_meeting_stand_with_it(story: Story) -> None:
    a_programme(story)
    story.dossier = story.dossier.__class__(
        "s", "S", "?", subjects=story.dossier.subjects,
        gates=(Gate("allies", "The allies", question="summit"),),
    )  # fmt: skip
    practice = Precedent("the press came in", meeting="experts", by="Lind", on=on("1988-02-01"))
    story.asks(Condition("access", "Access", precedents=(practice,)))
    assert [p.gate.id for p in business(story, "1988-05-01").gates] == ["allies"]
    [(condition, found)] = business(story, "1988-05-01", "experts").precedents
    assert (condition.id, found.words) == ("access", "the press came in")
    assert business(story, "1988-01-15", "experts").precedents == ()


def test_the_calendar_holds_every_day_that_is_due(story: Story) -> None:
    a_programme(story).declares(Subject("ferry", "The ferry"))
    until = Treatment(
        Treating.WAIVED, Stage.ADOPTED, "Osei", on("1988-04-01"), until=on("1988-09-30")
    )
    maybe = Treatment(
        Treating.WAIVED, Stage.PROPOSED, "Lind", on("1988-04-02"), until=on("1989"),
        review="1 November 1988",
    )  # fmt: skip
    story.asks(Condition("fee", "The fee", due=on("1988-12"), treatments=(until, maybe)))
    story.says("Borduria", "ferry", "promise", "it will run", on="1988-03-01", kind="assurance",
               due="1988-08-15", name="ferry-promise")  # fmt: skip
    story.dossier = story.dossier.__class__(
        "s", "S", "?", subjects=story.dossier.subjects, sides=story.dossier.sides,
        gates=(Gate("allies", "The allies", question="summit", rule=Consent.SILENCE,
                    silence_until=on("1988-10-15"), citation=Citation(source="note")),),
    )  # fmt: skip
    made = calendar(story, "1988-05-01")
    days = {entry.key: (entry.first.isoformat(), entry.sureness) for entry in made.entries}
    assert days["condition-due/fee"] == ("1988-12-31", Sureness.FIXED)
    assert days["treatment-ends/fee"] == ("1988-09-30", Sureness.FIXED)
    assert days["proposed-treatment-ends/fee"] == ("1989-12-31", Sureness.PLANNED)
    assert days["proposed-review/fee"] == ("1988-11-01", Sureness.PLANNED)
    assert days["promise-due/ferry-promise"] == ("1988-08-15", Sureness.FIXED)
    assert days["silence-ends/allies"] == ("1988-10-15", Sureness.FIXED)
    headings = {entry.key: entry.heading for entry in made.entries}
    assert headings["condition-due/fee"] == "Due: The fee (due December 1988)"
    # A day before, none of the treatments and promises was known.
    early = {entry.key for entry in calendar(story, "1988-02-15").entries}
    assert early & days.keys() >= {"condition-due/fee", "meeting/summit"}
    assert not early & {"treatment-ends/fee", "promise-due/ferry-promise"}


def test_a_promise_whose_words_name_no_day_is_left_out_and_named(story: Story) -> None:
    story.declares(Subject("ferry", "The ferry"))
    story.says("Borduria", "ferry", "promise", "it will run", on="1988-03-01", kind="assurance",
               due="in good time", name="ferry-promise")  # fmt: skip
    [left] = calendar(story, "1988-05-01").left_out
    assert left.key == "promise-due/ferry-promise"
    assert "in good time" in left.why
