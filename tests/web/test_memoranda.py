"""Pages of memoranda: my papers, the paper with its marks, versions, decisions, offices, files."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from finalact.decisions.contract import memo_as_dict
from finalact.model.office import OfficeHeld
from finalact.model.partial_date import PartialDate
from finalact.store.stamp import Stamp
from tests.web.memoranda import HEAD, NAME, TEXT, TODAY, Desks, desk_with_pages

MEMO = f"/memorandum/{NAME}"
DECIDED = "1981-06-18"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desks]:
    """A desk on which the paper of June 1981 was written, sent up and decided."""
    with desk_with_pages(tmp_path_factory.mktemp("memoranda")) as made:
        made.decided()
        yield made


def told(text: str) -> str:
    """The words of a page."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", text)).split())


# ---- my papers -------------------------------------------------------------------------------


def test_my_papers_tell_what_waits_for_whom_on_each_day(desk: Desks) -> None:
    assert "No memorandum has been begun." in desk.shown("/memoranda", "1981-06-01")
    clearing = told(desk.shown("/memoranda", "1981-06-06"))
    assert "To clear" in clearing
    assert "EUR/RPM has not spoken" in clearing
    up = told(desk.shown("/memoranda", "1981-06-10"))
    assert "To decide" in up
    assert "recommendation 1" in up
    done = told(desk.shown("/memoranda", DECIDED))
    assert "To follow up" in done
    assert "nobody has been tasked" in done


def test_my_papers_are_narrowed_by_a_sentence_whose_parts_can_be_taken_away(desk: Desks) -> None:
    text = desk.pages.get("/memoranda?who=CSCE&state=clearing&as_of=1981-06-06").text
    shown = told(text)
    assert "those for CSCE" in shown
    assert "those that are clearing" in shown
    assert "EUR/RPM has not spoken" not in shown.split("These papers")[0]
    taken = html.unescape(re.findall(r'href="([^"]+)">take this away', text)[0])
    assert "who=" not in taken
    assert "state=clearing" in taken
    nobody = told(desk.pages.get("/memoranda?who=Nobody&as_of=1981-06-06").text)
    assert "No paper here is for Nobody." in nobody


def test_my_papers_as_a_table_and_for_programs(desk: Desks) -> None:
    rows = desk.pages.get("/memoranda.csv?as_of=1981-06-06").text.splitlines()
    assert rows[0] == "id,subject,kind,state,since,needs,for,what,due,overdue"
    assert any("to clear,EUR/SOV" in row for row in rows)
    data = desk.pages.get("/memoranda.json?as_of=1981-06-06&who=EUR").json()
    (memo,) = data["memoranda"]
    assert (memo["id"], memo["state"], data["for"]) == (NAME, "clearing", "EUR")
    assert [each["who"] for each in memo["waiting"]] == [["EUR"]]


# ---- the paper -------------------------------------------------------------------------------


def test_the_paper_stands_as_printed_with_its_mark_beside_its_sentence(desk: Desks) -> None:
    text = desk.shown(MEMO, DECIDED)
    sheet = text[text.index('<article class="sheet"') : text.index("</article>")]
    words = told(sheet)
    assert words.startswith("Confidential 49. Action Memorandum From the Assistant Secretary")
    for part in ("ISSUE FOR DECISION", "ANALYSIS OF OPTIONS", "RECOMMENDATIONS"):
        assert part in words
    blocks = sheet.split('<div class="passage"')
    passage = next(block for block in blocks if "That you approve option A" in block)
    assert 'class="margin' in passage
    assert "Stoessel will raise at a future lunch" in passage
    assert "cleared in CSCE, EUR/RPM, EUR/SOV, and EUR" in words
    assert len(re.findall("<h1", text)) == 1


def test_each_office_is_shown_with_what_it_cleared(desk: Desks) -> None:
    early = told(desk.shown(MEMO, "1981-06-06"))
    assert "CSCE required ok the full text, version 1" in early
    assert "EUR required has not spoken nothing yet" in early
    late = desk.shown(MEMO, DECIDED)
    hashes = set(re.findall(r"version 2 <span class=\"quiet\">sealed <code>(\w{12})</code>", late))
    assert len(hashes) == 1


def test_steps_are_offered_only_on_the_paper_as_it_stands_today(desk: Desks) -> None:
    early = desk.shown(MEMO, "1981-06-06")
    assert "/step/" not in early
    assert "steps have been taken after this day" in told(early)
    now = desk.shown(MEMO, DECIDED)
    assert {"mark", "decide", "task", "close"} <= set(re.findall(r"/step/(\w+)\?", now))


def test_a_desk_that_may_not_be_written_offers_no_form(desk: Desks) -> None:
    desk.pages.app.state.may_record = False  # type: ignore[attr-defined]
    try:
        assert "/step/" not in desk.shown(MEMO, DECIDED)
        assert "/memoranda/new" not in desk.shown("/memoranda", DECIDED)
    finally:
        desk.pages.app.state.may_record = True  # type: ignore[attr-defined]


def test_the_page_for_programs_is_the_contract(desk: Desks) -> None:
    view = desk.desk.as_of(date(1981, 6, 18))
    memo = view.memorandum(NAME)
    data = desk.pages.get(f"{MEMO}.json?as_of={DECIDED}").json()
    assert data == memo_as_dict(memo, view.document_of(memo), view.dossier)
    assert data["state"] == "decided"
    steps = desk.pages.get(f"{MEMO}.csv?as_of={DECIDED}").text.splitlines()
    assert len(steps) == 1 + len(memo.steps)
    assert steps[-1].endswith(memo.head)


def test_a_memorandum_that_is_not_there_is_refused_with_a_likely_name(desk: Desks) -> None:
    answer = desk.pages.get(f"/memorandum/{NAME}s?as_of={DECIDED}")
    assert answer.status_code == 404
    assert f"Did you mean {NAME}?" in told(answer.text)
    assert desk.pages.get(f"{MEMO}?as_of=1981-06-01").status_code == 404


# ---- versions --------------------------------------------------------------------------------


def test_two_versions_are_one_text_with_the_change_marked(desk: Desks) -> None:
    text = desk.shown(f"{MEMO}/versions", DECIDED)
    assert "<del>good</del><ins>slim</ins>" in text
    words = told(text)
    assert "Version 2 differs from version 1 in one place." in words
    assert "clearances of version 1 lapse" in words
    data = desk.pages.get(f"{MEMO}/versions.json?from=1&to=2&as_of={DECIDED}").json()
    assert (data["from"]["version"], data["to"]["version"], data["same_matter"]) == (1, 2, False)
    assert sum(row["change"] == "changed" for row in data["rows"]) == 1
    same = told(desk.pages.get(f"{MEMO}/versions?from=2&to=2&as_of={DECIDED}").text)
    assert "This is version 2 alone" in same


@pytest.mark.parametrize("typed", ["3", "0", "x"])
def test_a_version_that_is_not_there_is_refused(desk: Desks, typed: str) -> None:
    answer = desk.pages.get(f"{MEMO}/versions?from={typed}&to=2&as_of={DECIDED}")
    assert answer.status_code == 404
    assert f"has no version {typed}." in answer.text


# ---- decisions -------------------------------------------------------------------------------


def test_the_record_of_a_decision_tells_what_was_known_that_day(desk: Desks) -> None:
    words = told(desk.shown(f"{MEMO}/decision/1", "1985-01-01"))
    assert "That you approve option A" in words
    assert "Approved. Bremer confirmed it on 18 June 1981." in words
    assert "Kelly for Clark checked “approve”" in words
    assert "What was known on 18 June 1981" in words
    assert "Clark , acting Secretary of State ; Haig , incumbent" in words
    data = desk.pages.get(f"{MEMO}/decision/1.json?as_of={DECIDED}").json()
    assert (data["action"], data["by"], data["on"]) == ("approve", "Bremer", DECIDED)
    assert [mark["by"] for mark in data["marked"]] == ["Kelly"]


@pytest.mark.parametrize("number", ["2", "9", "x"])
def test_what_was_not_decided_has_no_record(desk: Desks, number: str) -> None:
    answer = desk.pages.get(f"{MEMO}/decision/{number}?as_of={DECIDED}")
    assert answer.status_code == 404
    assert "Decided are: 1." in told(answer.text)


def test_conditions_stand_in_the_record_as_they_stood_then(tmp_path: Path) -> None:
    text = TEXT.replace("press for more.", "press for more. {{condition prisoners}}")
    with desk_with_pages(tmp_path) as made:
        fields = {**HEAD, "required": ""}
        begun = made.send("/memoranda/new", "1990-06-05", id=NAME, by="Simon", text=text, **fields)
        assert begun.status_code == 303, begun.text
        made.done("submit", "1990-06-06", by="Simon", override="It does not wait.")
        made.done("mark", "1990-06-10", kind="checked", by="Clark", recommendation="1",
                  action="approve")  # fmt: skip
        made.done("decide", "1990-06-10", by="Bremer", recommendation="1", action="approve")
        data = made.pages.get(f"{MEMO}/decision/1.json?as_of=1990-09-01").json()
        then = made.desk.as_of(date(1990, 6, 10)).condition("prisoners").verdict.value
        (row,) = data["conditions"]
        assert (row["condition"], row["on_the_day"]) == ("prisoners", then)
        assert {claim["id"] for claim in data["claims"]} >= {"ours", "theirs"}
        words = told(made.shown(f"{MEMO}/decision/1", "1990-09-01"))
        assert "When it went up" in words
        assert "It does not wait." in words


# ---- offices and files -----------------------------------------------------------------------


def test_offices_tell_who_held_them_on_the_day(desk: Desks) -> None:
    june = told(desk.shown("/offices", DECIDED))
    assert june.index("Clark acting for Haig") < june.index("Haig incumbent")
    may = told(desk.shown("/offices", "1981-05-01"))
    assert "Clark" not in may.split("On this day")[1]
    rows = desk.pages.get(f"/offices.csv?as_of={DECIDED}").text.splitlines()
    assert rows[1].startswith("Secretary of State,Clark,acting,Haig,1981-06-11,1981-06-25")
    every = told(desk.pages.get("/offices?office=Secretary+of+State&as_of=1981-05-01").text)
    assert "did not hold it" in every


@pytest.mark.parametrize(
    ("ending", "begins"), [("txt", b"49. Action Memorandum"), ("docx", b"PK"), ("pdf", b"%PDF")]
)
def test_a_memorandum_is_to_be_had_as_a_file(desk: Desks, ending: str, begins: bytes) -> None:
    answer = desk.pages.get(f"{MEMO}.{ending}?as_of={DECIDED}")
    assert answer.status_code == 200
    assert answer.content.startswith(begins)
    assert f'filename="{NAME}.{ending}"' in answer.headers["content-disposition"]
    if ending == "txt":
        view = desk.desk.as_of(date(1981, 6, 18))
        assert answer.content.decode() == view.printed(view.memorandum(NAME))


def test_the_answer_names_papers_that_wait_past_their_day(tmp_path: Path) -> None:
    with desk_with_pages(tmp_path) as made:
        made.decided()
        made.done("task", DECIDED, by="S/S", task="lunch", words="Raise it.", due="1 July 1981")
        assert "past its day" not in made.shown("/", "1981-06-30")
        assert "One paper" not in made.shown("/", "1981-06-30")
        late = told(made.shown("/", "1981-07-02"))
        assert "One paper waits past its day" in late
        assert "Raise it. (by 1 July 1981)" in late


def test_nothing_that_was_typed_becomes_part_of_the_page(tmp_path: Path) -> None:
    hostile = "<script>alert('x')</script>"
    with desk_with_pages(tmp_path) as made:
        head = {**HEAD, "subject": hostile}
        made.send("/memoranda/new", "1981-06-05", id=NAME, by=hostile, text=TEXT, **head)
        made.done("clear", "1981-06-06", office=hostile, status="ok", comment=hostile)
        held = OfficeHeld(hostile, hostile, known_on=PartialDate.parse("1981"))
        made.desk.hold_office([held], Stamp("Lind", "1990-09-01T09:00:00Z"))
        for path in (MEMO, "/memoranda", f"{MEMO}/versions", "/offices", f"{MEMO}/step/clear"):
            assert "<script>alert" not in made.shown(path, TODAY.isoformat())
