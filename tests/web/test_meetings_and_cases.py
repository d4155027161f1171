"""The pages of meetings, of the calendar and of cases, and the drawn timeline."""

from __future__ import annotations

import csv
import io
import re
from datetime import date
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from attrs import evolve
from ical.calendar_stream import IcsCalendarStream
from starlette.testclient import TestClient

from finalact.diplomacy.programme import programme_of
from finalact.holding import Holding
from finalact.model.claim import Claim
from finalact.model.condition import Stage, Treating, Treatment
from finalact.model.dossier import Case, Register
from finalact.model.holdings import Holdings, Person
from finalact.model.representation import Representation
from finalact.view import View
from finalact.web.app import PAGES
from finalact.web.drawings.axis import Axis
from finalact.web.drawings.timeline import timeline
from tests.web.carvo import CLAIMS, DAY, HOLDINGS, HOSTILE, on, pages_of
from tests.web.test_pages import Reader

LATER = "as_of=1991-06-01&known_by=1991-06-01"


def of_meeting(name: str, attribute: str, period: str, day: str, **more: object) -> Claim:
    claim = Claim(f"{name}-{attribute}-{day}", name, attribute, speaker="Carvo", about="meeting",
                  period=on(period) if period else None, said_on=on(day))  # fmt: skip
    return evolve(claim, **more)  # type: ignore[arg-type]


def event(case: str, value: str, day: str, **more: object) -> Claim:
    claim = Claim(f"{case}-{value}", case, "status", value=value, about="case",
                  speaker="Northland", period=on(day), said_on=on(day))  # fmt: skip
    return evolve(claim, **more)  # type: ignore[arg-type]


MORE = (
    of_meeting("harbor_conference", "planned", "1990-09", "1990-01-05"),
    of_meeting("harbor_conference", "held", "1991-04-08/1991-04-19", "1991-04-19", value="Port"),
    of_meeting("harbor_conference", "agenda", "", "1990-05-01", value=HOSTILE),
    of_meeting("lunch", "planned", "1990-03", "1990-02-01"),
    event("case-2", "released", "1990-05-01", reporter="Harbor Watch"),
    event("case-3", "held", "1990-05-01"),
)
PUT_OFF = Treatment(
    Treating.DEFERRED, Stage.PROPOSED, "Lind", on("1990-05-31"), to="harbor_conference"
)
FULLER: Holdings = evolve(
    HOLDINGS,
    claims=(*CLAIMS, *MORE),
    conditions=(*HOLDINGS.conditions[:-1],
                evolve(HOLDINGS.conditions[-1], treatments=(PUT_OFF,))),
    dossier=evolve(HOLDINGS.dossier, registers=(Register("list", "our list"),)),
    cases=(
        *HOLDINGS.cases,
        Case("case-2", "list", title="The pilot", persons=("maro", "gone")),
        Case("case-3", "list", title="The cook", kind="held"),
    ),
    persons=(Person("maro", "Maro Vell", ("Maro Well",)),),
    representations=(
        Representation("lunch-1", "Northland", "Carvo", through="Osei", on=on("1990-05-20"),
                       cases=("case-2",), points=("the pilot",)),
        Representation("later", "Northland", "Carvo", on=on("1990-08-20"), cases=("case-2",)),
    ),
)  # fmt: skip


@pytest.fixture
def fuller() -> TestClient:
    return pages_of(FULLER)


def read(client: TestClient, path: str, days: str = DAY) -> Reader:
    answer = client.get(f"{path}{'&' if '?' in path else '?'}{days}")
    assert answer.status_code == 200, answer.text
    assert len(answer.content) < 100_000
    return Reader(answer.text)


def test_the_timeline_is_a_drawing_with_words_and_the_same_as_a_table(fuller: TestClient) -> None:
    page = read(fuller, "/meetings", LATER)
    text = fuller.get(f"/meetings?{LATER}").text
    drawing = ET.fromstring(re.search(r"<svg class=\"timeline\".*?</svg>", text, re.DOTALL)[0])  # type: ignore[index]
    assert drawing.get("role") == "img"
    [title, desc] = [drawing.find(name) for name in ("title", "desc")]
    assert title is not None
    assert title.text == "Meetings 1990 to 1991"
    assert desc is not None
    assert "The same stands in the table beneath." in (desc.text or "")
    assert "Held 8 to 19 April 1991 in Port; it lasted 12 days." in page.said
    assert "Planned for March 1991 (Carvo, 20 May 1990): held a month later." in page.said
    assert "Before that planned for September 1990 (Carvo, 5 January 1990)" in page.said
    assert "nothing known by then says that it was held" in page.said
    assert "style=" not in text
    assert 'href="/meeting/harbor_conference?as_of=1991-06-01' in text


def test_the_drawing_says_in_ink_what_is_sure_and_hatches_the_rest() -> None:
    meetings = Holding(FULLER).ledger
    day = date(1991, 6, 1)
    drawn = str(timeline(programme_of(meetings, day, day).meetings, day))
    bars = re.findall(
        r'<rect x="([\d.]+)%" y="(\d+)" width="([\d.]+)%" height="8" ([^/]*)/>', drawn
    )
    hatched = [bar for bar in bars if "timeline-hatch" in bar[3]]
    sure = [bar for bar in bars if 'stroke-width="3"' in bar[3]]
    broken = [bar for bar in bars if "dasharray" in bar[3]]
    # Two plans known by their month stand hatched, an earlier one broken, one meeting in ink.
    assert (len(hatched), len(broken), len(sure)) == (2, 1, 1)
    axis = Axis.over([date(1990, 3, 1), date(1991, 4, 19)], day)
    assert axis is not None
    assert float(sure[0][0]) == axis.at(date(1991, 4, 8))
    assert float(sure[0][2]) == pytest.approx(
        axis.at(date(1991, 4, 19), end=True) - axis.at(date(1991, 4, 8)), abs=0.002
    )
    assert ">?<" in drawn
    assert "#" not in re.sub(r"url\(#timeline-hatch\)", "", drawn)


def test_every_day_lies_on_the_axis_and_its_labels_fit_a_telephone() -> None:
    for days in ((date(1977, 1, 4), date(1992, 7, 10)), (date(1990, 3, 1), date(1990, 4, 2)),
                 (date(1800, 1, 1), date(2026, 1, 1)), (date(1988, 3, 31), date(1988, 3, 31)),
                 (date(1988, 3, 31), date(1989, 12, 31))):  # fmt: skip
        axis = Axis.over(days)
        assert axis is not None
        assert 0 <= axis.at(days[0]) < axis.at(days[1], end=True) <= 100
        ticks = axis.ticks()
        assert 1 <= len(ticks) <= 9
        assert all(b.at - a.at > 10 for a, b in pairwise(ticks))
    assert Axis.over([]) is None
    assert timeline([], date(1990, 1, 1)) is None
    far = Axis.over([date(1977, 1, 4), date(1983, 1, 1)], date(2026, 1, 1))
    assert far is not None
    assert not far.holds(date(2026, 1, 1))


def test_a_meeting_shows_agenda_conditions_and_passages(fuller: TestClient) -> None:
    page = read(fuller, "/meeting/harbor_conference")
    assert "Planned for March 1991 (Carvo, 20 May 1990)." in page.said
    assert HOSTILE in page.said
    assert "Proposed for the agenda, deferred to it: Travel papers" in page.said
    assert "proposed by Lind, 31 May 1990" in page.said
    told = fuller.get(f"/meeting/harbor_conference.json?{DAY}").json()
    assert told["deferred"][0]["condition"] == "papers"
    assert told["standing"] == "planned"
    assert told["agenda"][0]["item"] == HOSTILE
    rows = list(csv.DictReader(io.StringIO(fuller.get(f"/meetings.csv?{DAY}").text)))
    assert {row["id"]: row["standing"] for row in rows} == {
        "lunch": "no word", "harbor_conference": "planned",
    }  # fmt: skip
    assert fuller.get(f"/meeting/harbour_conference?{DAY}").status_code == 404
    assert "Did you mean harbor_conference?" in fuller.get(f"/meeting/harbour?{DAY}").text


def test_the_calendar_can_be_subscribed_to(fuller: TestClient) -> None:
    page = read(fuller, "/calendar")
    assert "some time in March 1991" in page.said
    assert "/calendar.ics" in page.said
    answer = fuller.get(f"/calendar.ics?{LATER}")
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    events = {e.uid: e for e in IcsCalendarStream.calendar_from_ics(answer.text).events}
    harbor = events["meeting/harbor_conference@carvo.finalact"]
    assert (harbor.dtstart, harbor.dtend) == (date(1991, 4, 8), date(1991, 4, 20))
    # Without dates in the address it answers for today, which is 1 September 1990.
    today = fuller.get("/calendar.ics").text
    assert "DTSTAMP:19900901T000000Z" in today
    assert today == fuller.get("/calendar.ics?as_of=1990-09-01").text
    assert fuller.get("/calendar.ics?as_of=nonsense").status_code == 400
    told = fuller.get(f"/calendar.json?{LATER}").json()
    assert {e["uid"] for e in told["entries"]} == set(events)


def test_the_registers_tell_what_is_open_closed_and_not_known(fuller: TestClient) -> None:
    page = read(fuller, "/cases")
    assert "2 open, 1 closed, 0 not known; not declared complete for that day." in page.said
    assert "released (Northland, as reported by Harbor Watch)" in page.said
    table = list(csv.DictReader(io.StringIO(fuller.get(f"/cases.csv?{DAY}").text)))
    assert (table[0]["open"], table[0]["closed"], table[0]["complete"]) == ("2", "1", "no")
    open_ones = read(fuller, "/cases/list?open=yes")
    assert "The pilot" not in open_ones.said
    assert "The cook" in open_ones.said
    assert any("open=yes" in link for link in open_ones.links)
    told = fuller.get(f"/cases/list.json?status=released&{DAY}").json()
    assert [case["id"] for case in told["cases"]] == ["case-2"]
    assert told["total"] == 3
    assert fuller.get(f"/cases/lost?{DAY}").status_code == 404


def test_a_case_names_persons_from_their_table_alone(fuller: TestClient) -> None:
    page = read(fuller, "/case/case-2")
    assert "Closed: released (Northland, as reported by Harbor Watch), 1 May 1990." in page.said
    assert "Maro Vell, also Maro Well" in page.said
    assert "A person whose name is not kept" in page.said
    assert "gone" not in page.said
    assert "Made: Osei (Northland) to Carvo: 20 May 1990. The pilot." in page.said
    assert "20 August 1990" not in page.said
    told = fuller.get(f"/case/case-2.json?{DAY}").json()
    assert told["persons"][1] == {"id": "gone", "name": None, "also": []}
    assert [each["id"] for each in told["representations"]] == ["lunch-1"]
    assert [rule["condition"] for rule in told["rules"]] == ["papers"]


def test_a_large_register_shows_the_first_hundred_with_a_way_on() -> None:
    many = tuple(Case(f"c{n}", "list", title=f"Case number {n}") for n in range(1, 1001))
    with pages_of(evolve(FULLER, cases=many, representations=())) as client:
        first = read(client, "/cases")
        assert "Case number 100" in first.said
        assert "Case number 101" not in first.said
        assert "All 1,000 cases of this register ; here stand the first 100." in (
            first.said.replace("register;", "register ;")
        )
        second = read(client, "/cases/list?part=2")
        assert "Rows 101 to 200 of 1,000." in second.said
        assert len(client.get(f"/cases/list.csv?{DAY}").text.splitlines()) == 1001


def test_new_pages_are_whole_and_every_link_on_them_leads_somewhere(fuller: TestClient) -> None:
    paths = ("/meetings", "/meeting/lunch", "/calendar", "/cases", "/cases/list", "/case/case-3")
    for path in paths:
        page = read(fuller, path)
        tags = [tag for tag, _ in page.tags]
        assert tags.count("h1") == 1
        assert len(page.ids) == len(set(page.ids))
        assert not re.search(r"\b(error|null|N/A|invalid|None)\b", page.said)
        for tag, found in page.tags:
            assert not any(name == "style" or name.startswith("on") for name in found)
            assert tag != "th" or found.get("scope") in ("col", "row")
        for link in page.links:
            if link.startswith("#"):
                assert link[1:] in page.ids
            else:
                assert fuller.get(link).status_code == 200, f"{link} on {path}"


def test_every_part_of_the_desk_in_the_navigation_is_a_page(fuller: TestClient) -> None:
    assert {"/meetings", "/cases", "/calendar"} <= {path for path, _ in PAGES}
    view = View(Holding(FULLER), date(1990, 6, 5), date(1990, 6, 5))
    assert [r.register.id for r in view.registers()] == ["list"]
    page = Reader(fuller.get("/").text)
    assert any(link.startswith("/meetings?") for link in page.links)
