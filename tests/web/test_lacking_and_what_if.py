"""What is lacking, what if, and the course of a total, as pages show them."""

from __future__ import annotations

import re
from datetime import date

from attrs import evolve
from markupsafe import Markup
from starlette.testclient import TestClient

from finalact.model.claim import Claim
from finalact.model.condition import Condition
from finalact.model.dossier import Dossier, Population, Side, Subject
from finalact.model.holdings import Holdings
from finalact.model.partial_date import PartialDate
from finalact.model.quantity import Quantity
from tests.web.carvo import pages_of


def count(name: str, period: str, said: int, speaker: str = "Watch", **more: str) -> Claim:
    return Claim(
        name,
        "leaving",
        "flow",
        quantity=Quantity(f"{said:,}", said, said, unit="persons"),
        speaker=speaker,
        population="leaving",
        period=PartialDate.parse(period),
        said_on=PartialDate.parse(more.get("on", "1990-07-05")),
    )


def holdings(*, past: bool = False) -> Holdings:
    claims = [count(f"m{m}", f"1990-{m:02}", 100 + m) for m in range(3, 7)]
    claims.append(count("q", "1990-01/1990-02", 190))
    claims += [count("other", "1990-06", 55, "Isles")]
    if past:
        claims += [
            count(f"p{y}-{m}", f"{y}-{m:02}", 100 + m, on=f"{y + 1}-01-05")
            for y in range(1985, 1990)
            for m in range(1, 13)
        ]
    return Holdings(
        Dossier(
            "carvo",
            "Carvo",
            "May we sail?",
            sides=(Side("ours", "Isles", ("Isles",)),),
            subjects=(Subject("leaving", "Those who leave"),),
            populations=(Population("leaving", "All who leave Carvo", unit="persons"),),
        ),
        claims=tuple(claims),
        conditions=(
            Condition("leaving", "Two thousand a year", expression="flow(leaving, 1990) >= 2000"),
            Condition("dock", "The dock", expression="stock(dock) = 0", required=False),
        ),
    )


AUGUST = {"as_of": "1990-08-10"}


def text_of(page: str) -> str:
    body = re.sub(r"<(style|title|desc)[^>]*>.*?</\1>", "", page, flags=re.DOTALL)
    return " ".join(Markup(body).striptags().split())


def test_what_is_lacking_stands_on_the_page_of_a_condition_and_of_the_answer() -> None:
    with pages_of(holdings()) as client:
        told = text_of(client.get("/condition/leaving", params=AUGUST).text)
        assert (
            "At least 1,392 more persons before 31 December 1990: 232 a month, against 101 a month "
            "from January to June (Watch)." in told
        )
        answer = text_of(client.get("/", params=AUGUST).text)
        assert (
            "What is lacking before the answer is yes Two thousand a year At least 1,392" in answer
        )
        assert "The dock At" not in answer
        shape = client.get("/lacking/leaving.json", params=AUGUST).json()
        assert shape["needs"][0]["amount"] == {"least": 1392, "most": 1392}
        everything = client.get("/lacking.json", params=AUGUST).json()
        assert [each["id"] for each in everything["conditions"]] == ["leaving"]
        page = text_of(client.get("/lacking", params=AUGUST).text)
        assert "At least 1,392 more persons" in page
        assert client.get("/lacking/leving", params=AUGUST).status_code == 404
        table = client.get("/lacking.csv", params=AUGUST).text.splitlines()
        assert table[1].startswith("leaving,Two thousand a year,undetermined,flow,Watch,1392,1392,")


def test_the_chart_draws_each_source_by_itself_with_the_same_as_a_table() -> None:
    with pages_of(holdings()) as client:
        page = client.get("/condition/leaving", params=AUGUST).text
    assert page.count('class="flow-chart"') == 2
    first = page.split('class="flow-chart"')[1].split("</figure>")[0]
    # Two months known only together are one open bar, four months are filled ones.
    assert first.count("<rect") == 5
    assert first.count('fill="none" stroke="currentColor" stroke-width="1.5"') == 1
    assert "608 by the end of June 1990, under a broken line at the target of 2,000" in first
    rows = re.findall(r'rowheader">(.*?)</th>.*?Count">(.*?)</td>.*?then">(.*?)</td>', page)
    assert rows[:2] == [("January to February 1990", "190", "190"), ("March 1990", "103", "293")]
    assert "2 months known only together" not in page
    assert "two months known only together" in page
    assert "no figure for five months before" in page
    assert 'aria-labelledby="flow-1-title flow-1-desc"' in page
    assert "flow-2-title" in page


def test_the_band_of_the_outlook_is_drawn_where_months_bear_one() -> None:
    with pages_of(holdings()) as client:
        without = client.get("/condition/leaving", params=AUGUST).text
    with pages_of(holdings(past=True)) as client:
        page = client.get("/condition/leaving", params=AUGUST).text
    assert 'Z" fill-opacity' not in without
    assert page.count('Z" fill-opacity') == 2
    told = text_of(page)
    assert "80 percent band" in told
    assert "It assumes no change of policy." in told
    assert re.search(r"The probability of 2,000 or more is (less than 1|about \d+) in 100", told)


def test_no_chart_where_nothing_is_counted_and_none_of_later_days() -> None:
    with pages_of(holdings()) as client:
        assert 'id="course"' not in client.get("/condition/dock", params=AUGUST).text
        early = {"as_of": "1990-03-31", "known_by": "1990-08-10"}
        page = client.get("/condition/leaving", params=early).text
        assert "June 1990" not in page.split('id="course"')[1].split("</section>")[0]


def what_if(client: TestClient, typed: str, form: str = "") -> str:
    params = {**AUGUST, "expression": typed}
    return client.get(f"/what-if{form}", params=params).text


def test_supposing_on_a_page_keeps_what_was_typed_and_tells_what_turns() -> None:
    typed = 'flow(leaving, 1990-07) = 1500 by "Watch"\nstock(dock) = 0 by Isles'
    alone = evolve(holdings(), claims=tuple(c for c in holdings().claims if c.id != "other"))
    with pages_of(alone) as client:
        page = what_if(client, typed)
        told = text_of(page)
        assert "“Two thousand a year” turns from undetermined to met" in told
        assert "“The dock” turns from undetermined to met" in told
        assert "the answer goes from not yet known to yes." in told
        assert "flow(leaving, 1990-07) = 1500 by &#34;Watch&#34;\nstock(dock) = 0" in page
        shape = client.get("/what-if.json", params={**AUGUST, "expression": typed}).json()
        assert [turn["id"] for turn in shape["turns"]] == ["leaving", "dock"]
        table = client.get("/what-if.csv", params={**AUGUST, "expression": typed}).text
        assert table.splitlines()[1].startswith("leaving,Two thousand a year,undetermined,met,")
        # Nothing was entered.
        assert "undetermined" in text_of(client.get("/condition/leaving", params=AUGUST).text)


def test_a_slip_is_refused_beside_the_field_and_what_was_typed_stays() -> None:
    with pages_of(holdings()) as client:
        answer = client.get("/what-if", params={**AUGUST, "expression": "stock(leving) = 0 by X"})
    assert answer.status_code == 400
    assert 'aria-invalid="true"' in answer.text
    assert "Did you mean leaving?" in text_of(answer.text)
    assert ">stock(leving) = 0 by X</textarea>" in answer.text
    assert "^^^^^^" in answer.text


def test_the_form_alone_tells_what_may_be_supposed() -> None:
    with pages_of(holdings()) as client:
        told = text_of(what_if(client, ""))
        assert 'stock(NAME) = "under 50" by "SPEAKER"' in told.replace("&#34;", '"')
        assert len(client.get("/what-if", params=AUGUST).content) < 100_000


def test_hostile_words_stay_words() -> None:
    hostile = "<script>alert('x')</script>"
    bad = evolve(holdings(), claims=(count("x", "1990-01", 5, speaker=hostile),))
    with pages_of(bad) as client:
        page = client.get("/condition/leaving", params=AUGUST).text
        assert hostile not in page
        assert hostile not in what_if(client, hostile)


def test_the_day_of_the_page_is_the_day_of_the_supposition() -> None:
    assert date(1990, 8, 10).isoformat() == AUGUST["as_of"]
    with pages_of(holdings()) as client:
        told = text_of(what_if(client, 'flow(leaving, 1990-09) = 5000 by "Watch"'))
    assert "Nothing turns" in told
    assert "plays no part: its period was not over (September 1990)" in told
