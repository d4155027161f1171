"""Doc. 49 by forms: written, cleared, sent up, marked, decided and followed up, one hand a step."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from attrs import evolve

from finalact.decisions.states import State
from finalact.decisions.step_text import is_sealed
from finalact.model.memo_step import Capacity, Drafted, Marked, Submitted
from finalact.model.memorandum import Drafter
from finalact.model.partial_date import PartialDate
from finalact.store.stamp import Stamp
from finalact.web.forms.memo_draft import FORM
from tests.web.memoranda import HEAD, MARK, NAME, TEXT, TODAY, Desks, desk_with_pages

MEMO = f"/memorandum/{NAME}"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desks]:
    """A desk that may be written, with its pages."""
    with desk_with_pages(tmp_path) as made:
        yield made


def told(text: str) -> str:
    """The words of a page."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", text)).split())


def test_the_story_of_doc_49(desk: Desks) -> None:
    desk.begin()
    assert "A draft: version 1 is in hand." in told(desk.shown(MEMO, "1981-06-05"))
    first = told(desk.done("clear", "1981-06-06", office="CSCE", status="ok"))
    assert "still to clear: EUR/RPM, EUR/SOV and EUR" in first
    second = told(desk.done("draft", "1981-06-08", by="Simon", text=TEXT, **HEAD))
    assert "lapsed: the words have changed since" in second
    for office in ("EUR/RPM", "CSCE", "EUR/SOV", "EUR"):
        desk.done("clear", "1981-06-08", office=office, status="ok")
    shown = told(desk.shown(MEMO, "1981-06-08"))
    assert "lapsed" not in shown
    assert "Questions for a named person" in shown

    refused = desk.step("submit", "1981-06-09", by="Simon")
    assert refused.status_code == 422
    assert "is not ready to go up" in refused.text
    view = desk.desk.as_of(date(1981, 6, 9))
    for question in view.readiness(view.memorandum(NAME)).questions_open:
        assert question.words in told(refused.text)
        desk.done("answer", "1981-06-09", code=question.code, answer="Yes.", by="Simon")
    assert "Ready to go up" in desk.shown(MEMO, "1981-06-09")
    up = told(desk.done("submit", "1981-06-09", by="Simon"))
    assert "Submitted; nobody has marked it yet." in up

    marked = told(desk.done("mark", "1981-06-18", **MARK))
    assert "With the principal; nothing is decided yet." in marked
    (mark, step), *_ = desk.desk.as_of(TODAY).memorandum(NAME).marks
    form = desk.shown(f"{MEMO}/step/decide", "1981-06-18")
    assert re.search(rf'id="f-mark_{step.n}"[^>]* checked', form), "by rule the mark decides"
    assert 'value="approve" selected' in form
    assert (mark.by, mark.for_whom, mark.capacity) == ("Kelly", "Clark", Capacity.FOR)
    ticked = {f"mark_{step.n}": "yes"}
    decided = told(
        desk.done(
            "decide", "1981-06-18", by="Bremer", recommendation="1", action="approve", **ticked
        )
    )
    assert "Decided: recommendation 1 approved and recommendation 2 closed" in decided
    assert "☒ Approve (marked) ☐ Disapprove" in decided

    tasked = told(
        desk.done(
            "task", "1981-06-18", by="S/S", task="lunch", recommendation="1", who="Stoessel",
            words="Amb. Stoessel will raise at a future lunch with Dobrynin",
            with_whom="Dobrynin", occasion="a future lunch",
        )
    )  # fmt: skip
    assert "one task still open" in tasked
    assert "no day set" in tasked
    found = told(
        desk.done(
            "report", "1982-01-10", by="Simon", task="lunch", outcome="not found",
            words="No record of the lunch has been found.",
        )
    )  # fmt: skip
    assert "no record found" in found
    assert "Carried out" in found
    memo = desk.desk.as_of(TODAY).memorandum(NAME)
    assert memo.state is State.IMPLEMENTED
    assert is_sealed(NAME, memo.steps) is None
    assert "Lind" not in desk.desk.as_of(TODAY).printed(memo), "who typed it is not on the paper"


def test_a_step_that_another_took_meanwhile_is_shown_and_none_is_lost(desk: Desks) -> None:
    desk.begin()
    path, day = f"{MEMO}/step/clear", "1981-06-06"
    mine = desk.opened(path, day)
    desk.done("clear", day, office="CSCE", status="nonconcur", dissent="It is too early.")
    fields = {"on": day, "recorded_by": "Lind", "office": "EUR", "status": "ok", "comment": "Go."}
    refused = desk.pages.post(path, params={"as_of": day}, data={**mine, **fields})
    assert refused.status_code == 422
    words = told(refused.text)
    assert f"CSCE took a step on {NAME} meanwhile." in words
    assert "Done by others meanwhile" in words
    assert "It is too early." in words
    assert ">\nGo.</textarea>" in refused.text, "what was typed stays"
    assert len(desk.desk.holding.memoranda[NAME].steps) == 2
    again = dict(re.findall(r'name="(seal|seen)" value="([^"]+)"', refused.text))
    assert again["seen"] == "2"
    sent = desk.pages.post(path, params={"as_of": day}, data={**again, **fields})
    assert sent.status_code == 303
    assert [c.cleared.office for c in desk.desk.holding.memoranda[NAME].clearances] == [
        "CSCE", "EUR"
    ]  # fmt: skip


def test_a_form_opened_before_the_paper_went_up_does_not_decide_it(desk: Desks) -> None:
    desk.up()
    path, day = f"{MEMO}/step/mark", "1981-06-18"
    early = desk.opened(path, day)
    desk.done("return", "1981-06-10", by="S/S", why="The issue is not clear.")
    sent = {**early, **MARK, "on": day, "recorded_by": "Lind"}
    refused = desk.pages.post(path, params={"as_of": day}, data=sent)
    assert "The issue is not clear." in refused.text
    assert not desk.desk.holding.memoranda[NAME].marks


def test_sending_a_form_twice_takes_the_step_once(desk: Desks) -> None:
    desk.begin()
    path, day = f"{MEMO}/step/clear", "1981-06-06"
    sent = {
        **desk.opened(path, day), "on": day, "recorded_by": "Lind", "office": "EUR", "status": "ok"
    }  # fmt: skip
    leads = {
        desk.pages.post(path, params={"as_of": day}, data=sent).headers["location"]
        for _ in range(2)
    }
    assert len(leads) == 1
    assert len(desk.desk.holding.memoranda[NAME].steps) == 2


@pytest.mark.parametrize(
    "headers",
    [{"Origin": "http://evil.example"}, {"Sec-Fetch-Site": "cross-site"}],
)
def test_a_form_sent_from_another_site_is_refused(desk: Desks, headers: dict[str, str]) -> None:
    desk.begin()
    path, day = f"{MEMO}/step/clear", "1981-06-06"
    sent = {
        **desk.opened(path, day), "on": day, "recorded_by": "Lind", "office": "EUR", "status": "ok"
    }  # fmt: skip
    answer = desk.pages.post(path, params={"as_of": day}, data=sent, headers=headers)
    assert answer.status_code == 403
    assert len(desk.desk.holding.memoranda[NAME].steps) == 1


def test_a_form_without_its_seal_takes_no_step_and_keeps_what_was_typed(desk: Desks) -> None:
    desk.begin()
    sent = {"on": "1981-06-06", "office": "EUR", "status": "ok", "recorded_by": "Lind"}
    answer = desk.pages.post(
        f"{MEMO}/step/clear", params={"as_of": "1981-06-06"}, data={**sent, "seal": "x.y"}
    )
    assert answer.status_code == 403
    assert "started anew" in answer.text
    assert 'value="EUR"' in answer.text
    assert len(desk.desk.holding.memoranda[NAME].steps) == 1


@pytest.mark.parametrize(
    ("fields", "marked", "sentence"),
    [
        ({"office": "", "status": "ok"}, "office", "“Office” is left out."),
        ({"office": "EUR", "status": "nonconcur"}, "dissent", "says why"),
        ({"office": "EUR", "status": "ok in part"}, "part", "to which part"),
        ({"office": "EUR", "status": "ok", "on": "soon"}, "on", "soon"),
        ({"office": "EUR", "status": "ok", "version": "7"}, "", "no version 7"),
        ({"office": "EUR", "status": "ok", "on": "1 June 1981"}, "", "before the last one"),
    ],
)
def test_a_refused_form_says_what_to_change(
    desk: Desks, fields: dict[str, str], marked: str, sentence: str
) -> None:
    desk.begin()
    answer = desk.step("clear", "1981-06-06", **fields)
    assert answer.status_code == 422
    assert sentence in told(answer.text)
    assert re.findall(r'id="f-(\w+)"[^>]*aria-invalid', answer.text) == ([marked] if marked else [])
    assert len(desk.desk.holding.memoranda[NAME].steps) == 1


def test_a_step_that_is_not_possible_now_says_what_is(desk: Desks) -> None:
    desk.begin()
    assert "This step is not possible now" in desk.shown(f"{MEMO}/step/decide", "1981-06-06")
    answer = desk.step("task", "1981-06-06", by="S/S", task="lunch", words="Raise it.")
    assert answer.status_code == 422
    assert "What is possible: draft, clear, answer, submit, supersede." in told(answer.text)


def test_it_goes_up_though_something_is_missing_with_a_reason_that_stays(desk: Desks) -> None:
    desk.begin()
    page = told(desk.done("submit", "1981-06-09", by="Simon", override="Madrid does not wait."))
    assert "it went up because: Madrid does not wait." in page
    ((submitted, _),) = [
        (s.act, s) for s in desk.desk.holding.memoranda[NAME].steps if isinstance(s.act, Submitted)
    ]
    assert submitted.override == "Madrid does not wait."


def test_what_went_up_is_not_edited(desk: Desks) -> None:
    desk.up()
    before = desk.desk.holding.memoranda[NAME].submitted
    assert desk.step("draft", "1981-06-10", by="Simon", text="## NEW\n\nx", **HEAD).status_code == (
        422
    )
    assert desk.desk.holding.memoranda[NAME].submitted == before


def test_a_stamp_that_he_saw_it_approves_nothing(desk: Desks) -> None:
    desk.up()
    page = told(
        desk.done("mark", "1981-06-12", kind="stamped", by="Clark", recommendation="", action="")
    )
    assert "nothing is decided yet" in page
    ((mark, _),) = desk.desk.holding.memoranda[NAME].marks
    assert isinstance(mark, Marked)
    assert mark.action is None
    assert "☒" not in page


def test_a_new_version_keeps_what_no_field_asks_for(desk: Desks) -> None:
    desk.begin()
    form = desk.shown(f"{MEMO}/step/draft", "1981-06-06")
    filled = {
        **dict(re.findall(r'<input id="f-(\w+)" name="\w+" value="([^"]*)"', form)),
        **dict(re.findall(r'<textarea id="f-(\w+)"[^>]*>\n(.*?)</textarea>', form, re.DOTALL)),
    }
    sent = {name: html.unescape(value) for name, value in filled.items()}
    sent |= {"kind": "action", "profile": "1977-88", "asks_1": "yes", "asks_2": "yes"}
    sent |= {"number": "49a"}
    desk.done("draft", "1981-06-06", **{**sent, "by": "Simon", "recorded_by": "Lind"})
    first, second = desk.desk.holding.memoranda[NAME].versions
    assert evolve(second, number=first.number) == first
    assert second.number == "49a"


def test_the_forms_are_told_as_json(desk: Desks) -> None:
    desk.begin()
    told_ = desk.pages.get(f"{MEMO}/step/clear.json", params={"as_of": "1981-06-06"}).json()
    assert (told_["form"], told_["memorandum"], told_["steps"]) == ("clear", NAME, 1)
    assert "office" in [field["name"] for field in told_["fields"]]
    assert desk.pages.get(f"{MEMO}/step/burn").status_code == 404
    assert desk.pages.get("/memorandum/stepps/step/clear").status_code == 404


def as_shown(desk: Desks, day: str) -> dict[str, str]:
    """What the form of a new version holds before anybody types, as a browser would send it."""
    view = desk.desk.as_of(date.fromisoformat(day))
    groups = FORM.groups(view, desk.desk.as_of(TODAY).memorandum(NAME))
    values = {field.name: field.value for group in groups for field in group.fields}
    return {name: value.replace("\n", "\r\n") for name, value in values.items() if value}


def test_a_version_that_says_nothing_new_is_not_recorded(desk: Desks) -> None:
    desk.begin()
    desk.done("clear", "1981-06-06", office="CSCE", status="ok")
    before = desk.desk.as_of(TODAY).memorandum(NAME)
    same = {**as_shown(desk, "1981-06-08"), "by": "Simon", "on": "1981-06-08"}
    assert same["text"].startswith("## ISSUE FOR DECISION\r\n")
    page = told(desk.done("draft", "1981-06-08", **{**same, "recorded_by": "Lind"}))
    assert "Nothing changed: version 1 says all of this already." in page
    assert "Recorded. This is how it stands now" not in page
    # Nor does calling it editorial make it one.
    page = told(desk.done("draft", "1981-06-08", **same, editorial="yes"))
    assert "Nothing changed" in page
    assert desk.desk.as_of(TODAY).memorandum(NAME) == before
    # One word more is a version, and says so.
    changed = {**same, "subject": same["subject"] + " in 1981"}
    assert "Recorded. This is how it stands now" in told(
        desk.done("draft", "1981-06-08", **changed)
    )
    assert desk.desk.as_of(TODAY).memorandum(NAME).version == 2


def test_drafters_of_different_days_keep_them_where_the_day_is_left(desk: Desks) -> None:
    desk.begin()
    view = desk.desk.as_of(TODAY)
    memo = view.memorandum(NAME)
    drafters = (
        Drafter("Simon", "HA", "632-1126", PartialDate.parse("1981-06-04")),
        Drafter("Clyatt", "", "", PartialDate.parse("1981-06-08")),
    )
    draft = evolve(memo.draft, drafters=drafters)
    stamp = Stamp("Lind", "1981-06-08T10:00:00Z")
    desk.desk.step(NAME, Drafted(draft), "Simon", PartialDate.parse("1981-06-08"), stamp)
    same = {**as_shown(desk, "1981-06-09"), "by": "Simon", "on": "1981-06-09"}
    assert "Nothing changed: version 2" in told(desk.done("draft", "1981-06-09", **same))
    added = {**same, "drafters": "Simon, Clyatt, Lind"}
    desk.done("draft", "1981-06-09", **added)
    after = desk.desk.as_of(TODAY).memorandum(NAME).draft.drafters
    assert after == (*drafters, Drafter("Lind", on=PartialDate.parse("1981-06-04")))
