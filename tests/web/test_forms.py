"""Forms on the page of a condition: entered, refused with what was typed, kept from other sites."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from starlette.testclient import TestClient

from finalact.desk import Desk
from finalact.web.app import make_app
from finalact.web.forms.seal import Seals
from tests.web.carvo import DAY, HOLDINGS, TODAY, SmallDesk
from tests.web.carvo_desk import desk_of_carvo

FORMS = "treatment dissent question answer stage judgement".split()


@pytest.fixture
def carvo(tmp_path: Path) -> Iterator[Desk]:
    """The dossier of Carvo on a desk that may be written."""
    with desk_of_carvo(tmp_path / "carvo.desk") as desk:
        yield desk


@pytest.fixture
def pages(carvo: Desk) -> Iterator[TestClient]:
    """The pages of that desk."""
    app = make_app(carvo, today=lambda: TODAY)
    with TestClient(app, base_url="http://127.0.0.1:8000", follow_redirects=False) as client:
        yield client


def address(name: str, what: str) -> str:
    return f"/condition/{name}/record/{what}?{DAY}"


def seal_on(text: str) -> str:
    found = re.search(r'name="seal" value="([^"]+)"', text)
    assert found is not None
    return found[1]


def send(pages: TestClient, name: str, what: str, **fields: str) -> tuple[int, str, str]:
    """Opens a form, fills it in and sends it: the status, the text, and where it leads."""
    seal = seal_on(pages.get(address(name, what)).text)
    answer = pages.post(address(name, what), data={"seal": seal, **fields})
    return answer.status_code, answer.text, answer.headers.get("location", "")


WAIVED = {
    "treatment": "waived",
    "stage": "adopted",
    "by": "Osei",
    "on": "4 June 1990",
    "until": "30 June 1990",
    "words": "Let it <b>pass</b>.",
    "recorded_by": "Lind",
}


# ---- entered ---------------------------------------------------------------------------------


def test_a_treatment_is_recorded_and_the_page_shows_the_new_sentence(
    pages: TestClient, carvo: Desk
) -> None:
    status, _, leads = send(pages, "prisoners", "treatment", **WAIVED)
    assert status == 303
    assert leads.startswith("/condition/prisoners?as_of=1990-06-05&known_by=1990-06-05")
    assert leads.endswith("#treatment-1")
    shown = pages.get(leads).text
    assert "Recorded. This is how it stands now:" in shown
    assert "Waived since 4 June 1990 by Osei, until 30 June 1990, on the evidence" in shown
    assert "Let it &lt;b&gt;pass&lt;/b&gt;." in shown
    (condition, *_) = carvo.holding.holdings.conditions
    (treatment,) = condition.treatments
    assert (treatment.by, str(treatment.on), str(treatment.until)) == (
        "Osei", "1990-06-04", "1990-06-30"
    )  # fmt: skip


def test_the_page_that_follows_is_for_a_day_on_which_the_record_counts(pages: TestClient) -> None:
    late = {**WAIVED, "on": "1 July 1990", "until": "1 August 1990"}
    _, _, leads = send(pages, "prisoners", "treatment", **late)
    asked = parse_qs(urlsplit(leads).query)
    assert (asked["as_of"], asked["known_by"]) == (["1990-07-01"], ["1990-07-01"])
    assert "Waived since 1 July 1990" in pages.get(leads).text


def test_a_dissent_a_stage_and_a_verdict(pages: TestClient) -> None:
    _, _, leads = send(
        pages, "ferry", "dissent", against="1", by="Tamm", on="3 June 1990",
        words="It sank.", recorded_by="Lind",
    )  # fmt: skip
    assert "Tamm dissents: “It sank.”" in pages.get(leads).text
    _, _, leads = send(
        pages, "ferry", "stage", stage="communicated", by="Lind", on="4 June 1990",
        told_to="Carvo", recorded_by="Lind",
    )  # fmt: skip
    assert "Put to Carvo by Lind, 4 June 1990." in pages.get(leads).text
    _, _, leads = send(
        pages, "ferry", "judgement", verdict="not met", by="Osei", on="5 June 1990",
        because="nobody has seen it", recorded_by="Lind",
    )  # fmt: skip
    shown = pages.get(leads).text
    assert "Osei judged it not met on 5 June 1990: nobody has seen it." in shown
    assert "By the claims alone it is" in shown


def test_a_question_from_a_margin_note_and_its_answer(pages: TestClient) -> None:
    status, text, leads = send(
        pages, "ferry", "question", document="doc-7", passage="note 3", on="1 June 1990",
        label_1="daily", expression_1='state(ferry) = "running"',
        label_2="at all", expression_2='state(ferry) in ("running", "stopped")',
        recorded_by="Lind",
    )  # fmt: skip
    assert status == 303, text
    shown = pages.get(leads).text
    assert "I would keep the ferry on the list." in shown
    assert "If it means <em>at all</em>" in shown
    _, _, leads = send(
        pages, "ferry", "answer", reading="1:at all", by="Osei", on="5 June 1990",
        because="once is enough", recorded_by="Lind",
    )  # fmt: skip
    shown = pages.get(leads).text
    assert "Answered by Osei, 5 June 1990: at all, because once is enough." in shown
    assert "It is the reading that was settled" in shown


def test_sending_a_form_twice_records_it_once(pages: TestClient, carvo: Desk) -> None:
    seal = seal_on(pages.get(address("prisoners", "treatment")).text)
    leads = {
        pages.post(address("prisoners", "treatment"), data={"seal": seal, **WAIVED}).headers[
            "location"
        ]
        for _ in range(2)
    }
    assert len(leads) == 1
    assert len(carvo.holding.holdings.conditions[0].treatments) == 1


def test_who_recorded_it_stands_on_the_desk(pages: TestClient, carvo: Desk) -> None:
    send(pages, "prisoners", "treatment", **WAIVED)
    with carvo._file.reading() as connection:
        name, moment = connection.exec_driver_sql(
            "SELECT recorded_by, recorded_on FROM treatments ORDER BY position DESC LIMIT 1"
        ).one()
    assert name == "Lind"
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", moment)


# ---- refused ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changed", "field", "told"),
    [
        ({"recorded_by": ""}, "recorded_by", "“Your name” is left out."),
        ({"by": " "}, "by", "is left out."),
        ({"on": "soon"}, "on", "soon"),
        ({"until": ""}, "until", "A waiver without an end needs a reason."),
        ({"until": "1 May 1990"}, "until", "It would run out before it begins."),
        ({"treatment": "ignored"}, "treatment", "“ignored” is not known here."),
        ({"breaks_if": "stock(fotress) = 0"}, "breaks_if", "Only an assumption can break"),
        ({"review": "stock(fotress) = 0"}, "review", "Did you mean fortress?"),
        ({"passage": "2"}, "document", "is of no named paper."),
        (
            {"treatment": "deferred", "until": "", "to": "harbour_conference"},
            "to",
            "Did you mean harbor_conference?",
        ),
        ({"words": "a\x00b"}, "", "Nothing was recorded yet."),
    ],
)
def test_a_refused_form_keeps_what_was_typed_and_marks_the_field(
    pages: TestClient, carvo: Desk, changed: dict[str, str], field: str, told: str
) -> None:
    status, text, _ = send(pages, "prisoners", "treatment", **{**WAIVED, **changed})
    assert status == 422
    assert "Nothing was recorded yet." in text
    assert told in text.replace("&#34;", '"')
    if field:
        marked = re.findall(r'id="f-(\w+)"[^>]*aria-invalid="true"', text)
        assert marked == [field]
        assert f'href="#f-{field}"' in text
    assert carvo.holding.holdings.conditions[0].treatments == ()
    if "words" not in changed:
        assert "Let it &lt;b&gt;pass&lt;/b&gt;.</textarea>" in text
    assert 'value="waived" selected' in text or "treatment" in changed


def test_all_that_is_left_out_is_told_at_once(pages: TestClient) -> None:
    _, text, _ = send(pages, "prisoners", "treatment")
    assert re.findall(r'id="f-(\w+)"[^>]*aria-invalid="true"', text) == [
        "treatment", "stage", "by", "on", "recorded_by"
    ]  # fmt: skip


def test_an_impossible_day_is_told_together_with_what_is_left_out(
    pages: TestClient, carvo: Desk
) -> None:
    days = {"on": "31 June 1990", "until": "the 40th of May"}
    status, text, _ = send(pages, "prisoners", "treatment", **{**WAIVED, "by": "", **days})
    assert status == 422
    assert re.findall(r'id="f-(\w+)"[^>]*aria-invalid="true"', text) == ["by", "on", "until"]
    assert "Who proposes, decides or passes it on” is left out." in text
    assert text.count("31 June 1990") >= 2
    assert carvo.holding.holdings.conditions[0].treatments == ()


def test_a_reading_that_is_not_understood_is_marked_where_it_stands(pages: TestClient) -> None:
    fields = {"text": "Who?", "by": "Osei", "on": "1990-06-04", "recorded_by": "Lind"}
    readings = {"label_1": "all", "expression_1": "stock(fortress) = 0", "label_2": "few"}
    _, text, _ = send(
        pages, "prisoners", "question", **fields, **readings, expression_2="stock(fotress) = 0"
    )
    assert re.findall(r'id="f-(\w+)"[^>]*aria-invalid="true"', text) == ["expression_2"]
    assert "      ^^^^^^^</pre>" in text
    _, text, _ = send(pages, "prisoners", "question", **fields, **readings)
    assert re.findall(r'id="f-(\w+)"[^>]*aria-invalid="true"', text) == ["expression_2"]


# ---- other sites -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://evil.example"},
        {"Origin": "http://127.0.0.1:9999"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site", "Origin": "null"},
        {"Origin": "http://evil.example", "Sec-Fetch-Site": "same-origin"},
    ],
)
def test_a_form_sent_from_another_site_is_refused(
    pages: TestClient, carvo: Desk, headers: dict[str, str]
) -> None:
    seal = seal_on(pages.get(address("prisoners", "treatment")).text)
    answer = pages.post(
        address("prisoners", "treatment"), data={"seal": seal, **WAIVED}, headers=headers
    )
    assert answer.status_code == 403
    assert "none of this desk" in answer.text
    assert carvo.holding.holdings.conditions[0].treatments == ()


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://127.0.0.1:8000", "Sec-Fetch-Site": "same-origin"},
        {"Origin": "null", "Sec-Fetch-Site": "same-origin"},
        {},
    ],
)
def test_a_form_sent_from_its_own_page_is_taken(pages: TestClient, headers: dict[str, str]) -> None:
    seal = seal_on(pages.get(address("prisoners", "treatment")).text)
    answer = pages.post(
        address("prisoners", "treatment"), data={"seal": seal, **WAIVED}, headers=headers
    )
    assert answer.status_code == 303


@pytest.mark.parametrize("seal", ["", "x", "x.y", "é.ü"])
def test_without_its_seal_a_form_is_shown_again_and_not_taken(
    pages: TestClient, carvo: Desk, seal: str
) -> None:
    answer = pages.post(address("prisoners", "treatment"), data={"seal": seal, **WAIVED})
    assert answer.status_code == 403
    assert "nothing was recorded" in answer.text
    assert "Let it &lt;b&gt;pass&lt;/b&gt;.</textarea>" in answer.text
    assert carvo.holding.holdings.conditions[0].treatments == ()


def test_a_seal_is_for_one_form(pages: TestClient) -> None:
    seal = seal_on(pages.get(address("ferry", "treatment")).text)
    answer = pages.post(address("prisoners", "treatment"), data={"seal": seal, **WAIVED})
    assert answer.status_code == 403
    seals = Seals()
    made = seals.new("/a")
    assert seals.holds(made, "/a")
    assert not seals.holds(made, "/b")
    assert not Seals().holds(made, "/a")


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("text/plain", b"treatment=waived"),
        ("multipart/form-data; boundary=x", b"--x--"),
        ("application/x-www-form-urlencoded", b"words=" + b"x" * 300_000),
    ],
)
def test_what_is_no_form_is_refused(pages: TestClient, kind: str, body: bytes) -> None:
    answer = pages.post(
        address("prisoners", "treatment"), content=body, headers={"Content-Type": kind}
    )
    assert answer.status_code == 422
    assert "Send the form from its own page." in answer.text


# ---- served ----------------------------------------------------------------------------------


@pytest.mark.parametrize("what", FORMS)
def test_every_form_is_a_page_of_its_own_complete_without_script(
    pages: TestClient, what: str
) -> None:
    answer = pages.get(address("ferry", what))
    assert answer.status_code == 200
    assert len(answer.content) < 100_000
    labels = set(re.findall(r'<label for="f-(\w+)"', answer.text))
    fields = set(re.findall(r'<(?:input|select|textarea) id="f-(\w+)"', answer.text))
    assert labels == fields
    assert "as_of=1990-06-05" in re.findall(r'<form class="record-form"[^>]*', answer.text)[0]
    told = pages.get(address("ferry", what).replace("?", ".json?")).json()
    assert told["form"] == what
    assert "recorded_by" in {field["name"] for field in told["fields"]}


def test_the_page_of_a_condition_leads_to_each_form(pages: TestClient) -> None:
    text = pages.get(f"/condition/ferry?{DAY}").text
    for what in ("treatment", "dissent", "question", "stage", "judgement"):
        assert f"/condition/ferry/record/{what}?" in text
    assert "/record/answer?" not in text
    assert "/record/answer?" in pages.get(f"/condition/prisoners?{DAY}").text


def test_where_nothing_can_be_written_there_are_no_forms(carvo: Desk) -> None:
    carvo._file.writable = False
    for desk in (carvo, SmallDesk(HOLDINGS)):
        app = make_app(desk, today=lambda: TODAY)
        with TestClient(app, base_url="http://127.0.0.1:8000") as pages:
            assert "/record/" not in pages.get(f"/condition/ferry?{DAY}").text
            assert pages.get(address("ferry", "treatment")).status_code == 404
            assert pages.post(address("ferry", "treatment"), data=WAIVED).status_code in {404, 405}


def test_a_form_or_a_condition_that_is_not_there(pages: TestClient) -> None:
    assert "There is no form for “praise”." in pages.get(address("ferry", "praise")).text
    answer = pages.get(address("fery", "treatment"))
    assert answer.status_code == 404
    assert "Did you mean ferry?" in answer.text


def test_the_list_of_conditions_says_which_were_put_to_them(pages: TestClient) -> None:
    send(pages, "ferry", "stage", stage="communicated", by="Lind", on="4 June 1990",
         told_to="Carvo", recorded_by="Lind")  # fmt: skip
    text = pages.get(f"/conditions?{DAY}").text
    assert "1 of 5 was put to the other side." in text
    assert "Put to Carvo by Lind, 4 June 1990" in text
    told = pages.get(f"/conditions.json?{DAY}").json()
    put = {c["id"]: c["put_to_them"] for c in told["conditions"]}
    assert put == {
        "prisoners": False, "ferry": True, "departures": False, "mood": False, "papers": False
    }  # fmt: skip
    table = pages.get(f"/conditions.csv?{DAY}").text
    assert table.startswith("id,title,put_to_them,stage,")
    assert "ferry,The ferry runs,yes,communicated,1990-06-04,Lind,Carvo" in table


def test_a_waiver_that_ran_out_is_shown_as_one(pages: TestClient) -> None:
    send(pages, "prisoners", "treatment", **WAIVED)
    assert "waived (adopted by Osei)" in pages.get(f"/condition/prisoners?{DAY}").text
    late = pages.get("/condition/prisoners?as_of=1990-07-01&known_by=1990-07-01").text
    assert "waived (adopted by Osei; ran out)" in late
    assert "<strong>Ran out.</strong> Waived: adopted by Osei, 4 June 1990" in late
    assert "It ran out on 30 June 1990. The condition counts again." in late
