"""The pages of representations and of the balance sheet, and its drawing."""

from __future__ import annotations

import csv
import io
import re
from xml.etree import ElementTree as ET

import pytest
from attrs import evolve
from starlette.testclient import TestClient

from finalact.diplomacy.balance import BalanceSheet, balance_on
from finalact.holding import Holding
from finalact.model.balance import BalanceItem, Bargain, Ending
from finalact.model.claim import Citation
from finalact.model.condition import Stage
from finalact.model.dossier import Side
from finalact.model.holdings import Holdings
from finalact.model.representation import Report, Representation, Standing
from finalact.web.drawings.balance import balance_drawing
from tests.web.carvo import DAY, HOLDINGS, HOSTILE, on, pages_of
from tests.web.test_pages import Reader, test_every_page_is_whole_and_small

whole_and_small = test_every_page_is_whole_and_small
del test_every_page_is_whole_and_small

LATER = "as_of=1990-07-01&known_by=1990-07-01"
LUNCH = Representation(
    "lunch",
    "Northland",
    "Carvo",
    "Osei",
    "Maro",
    "lunch",
    "Port",
    on("1990-05-20"),
    subjects=("ferry",),
    cases=("case-1",),
    points=("the lighthouse", HOSTILE),
    instruction=Citation("doc-7", "1"),
    reports=(
        Report(
            None,
            None,
            on("1990-06-20"),
            "He would ask.",
            on("1990-05-20"),
            ("theirs",),
            Citation("doc-7", "2"),
        ),
    ),
    citations=(Citation("doc-7", "note 2"),),
    note=HOSTILE,
)
LETTER = Representation(
    "letter",
    "Northland",
    "Carvo",
    with_whom="the Minister",
    channel="letter",
    known_on=on("1990-05-30"),
    standing=Standing.SUGGESTED,
    follows="lunch",
    citations=(Citation("doc-7", "2"),),
)
LINES = (
    BalanceItem("freed", "people", "theirs", Bargain.GAVE, "six people freed", on("1990-05-01")),
    BalanceItem(
        "all",
        "people",
        "ours",
        Bargain.SOUGHT,
        HOSTILE,
        on("1990-05-31"),
        stage=Stage.PROPOSED,
        claims=("ours", "theirs"),
        conditions=("fortress",),
        citation=Citation("doc-7", "1"),
    ),
    BalanceItem(
        "ferry",
        "trade",
        "theirs",
        Bargain.OFFERED,
        "a ferry",
        on("1990-05-01"),
        ending=Ending(on("1990-06-20")),
    ),
    BalanceItem("loan", "trade", "theirs", Bargain.GOT, "a loan", on("1990-06-25")),
)
FULLER: Holdings = evolve(HOLDINGS, representations=(LUNCH, LETTER), balance=LINES)


@pytest.fixture
def fuller() -> TestClient:
    return pages_of(FULLER)


def read(client: TestClient, path: str, days: str = DAY) -> Reader:
    answer = client.get(f"{path}{'&' if '?' in path else '?'}{days}")
    assert answer.status_code == 200, answer.text
    assert len(answer.content) < 100_000
    assert "<script>alert" not in answer.text
    return Reader(answer.text)


@pytest.mark.parametrize("path", ["/representations", "/balance"])
def test_both_pages_are_whole_and_small(fuller: TestClient, path: str) -> None:
    whole_and_small(fuller, path)


def test_a_representation_leads_to_everything_that_it_names(fuller: TestClient) -> None:
    page = read(fuller, "/representations", LATER)
    assert "Osei (Northland) to Maro (Carvo) lunch, Port, 20 May 1990" in page.said
    assert "Answer, 20 May 1990: He would ask." in page.said
    for address in ("/case/case-1", "/subject/ferry", "/subject/fortress", "/paper/doc-7"):
        assert any(link.startswith(f"{address}?as_of=1990-07-01") for link in page.links)
    # The answer, the instruction and the two follow-ups lead to one another.
    assert "#claim-lunch" in page.links
    assert "#claim-letter" in page.links
    assert {"claim-lunch", "claim-letter"} <= set(page.ids)
    assert "It follows Osei (Northland) to Maro (Carvo)" in page.said
    assert "Carvo: under 20" in page.said


def test_an_answer_is_not_known_before_it_reached_us(fuller: TestClient) -> None:
    page = read(fuller, "/representations")
    assert "He would ask." not in page.said
    assert "No report of it is on the desk." in page.said
    told = fuller.get(f"/representations.json?{DAY}").json()["representations"]
    assert [(each["id"], each["reported"]) for each in told] == [
        ("lunch", False),
        ("letter", False),
    ]


def test_the_list_is_narrowed_and_each_part_can_be_taken_away(fuller: TestClient) -> None:
    page = read(fuller, "/representations?case=case-1&to=Maro", LATER)
    assert "Shown: those that raise The lighthouse keeper (take this away)" in page.said
    assert "letter" not in page.ids
    assert any(re.match(r"/representations\?as_of=.*&to=Maro$", link) for link in page.links)
    assert read(fuller, "/representations?subject=ferry").ids.count("claim-lunch") == 1
    refused = fuller.get(f"/representations.json?to=Mara&{LATER}")
    assert refused.status_code == 404
    assert refused.json()["error"]["code"] == "party-not-found"


def test_representations_are_to_be_had_as_a_table(fuller: TestClient) -> None:
    answer = fuller.get(f"/representations.csv?{LATER}")
    lunch, letter = csv.DictReader(io.StringIO(answer.text))
    assert (lunch["standing"], lunch["cases"]) == ("made", "case-1")
    assert (lunch["answer"], lunch["answered_by"]) == ("He would ask.", "theirs")
    assert (lunch["instruction"], lunch["report"]) == ("doc-7", "doc-7")
    assert letter["follows"] == "lunch"


def test_a_long_list_comes_in_parts() -> None:
    many = tuple(evolve(LETTER, id=f"letter-{n}", follows="") for n in range(200))
    client = pages_of(evolve(HOLDINGS, representations=many))
    page = read(client, "/representations")
    assert "Rows 1 to 60 of 200." in page.said
    assert "Rows 181 to 200 of 200." in read(client, "/representations?part=4").said
    assert len(client.get(f"/representations.json?{DAY}").json()["representations"]) == 200


def test_each_basket_has_a_column_for_each_side(fuller: TestClient) -> None:
    page = read(fuller, "/balance")
    assert "What it did Northland Carvo" in page.said
    assert "six people freed (since 1 May 1990)" in page.said
    assert "(proposed among ourselves, since 31 May 1990)" in page.said
    assert "about 40 Northland" in page.said
    assert "under 20 Carvo" in page.said
    assert any(link.startswith("/condition/fortress?") for link in page.links)
    assert "a ferry" in page.said
    assert "a loan" not in page.said


def test_what_ceased_stands_beneath_and_one_basket_may_be_shown(fuller: TestClient) -> None:
    page = read(fuller, "/balance", LATER)
    assert "No longer so Carvo, offered, until 20 June 1990 a ferry" in page.said
    alone = read(fuller, "/balance?basket=Trade", LATER)
    assert "Shown: the basket Trade (take this away)" in alone.said
    assert "six people freed" not in alone.said
    sheet = fuller.get(f"/balance.json?basket=trade&{LATER}").json()
    assert [basket["basket"] for basket in sheet["baskets"]] == ["trade"]
    assert [line["id"] for line in sheet["ceased"]] == ["ferry"]
    rows = list(csv.DictReader(io.StringIO(fuller.get(f"/balance.csv?{LATER}").text)))
    assert [(row["id"], row["side"], row["bargain"]) for row in rows] == [
        ("freed", "Carvo", "gave"),
        ("all", "Northland", "sought"),
        ("loan", "Carvo", "got"),
        ("ferry", "Carvo", "offered"),
    ]
    assert rows[1]["figures"] == "“about 40” (Northland); “under 20” (Carvo)"


def test_an_empty_sheet_says_so(client: TestClient) -> None:
    assert "Nothing stands on it that was known by 5 June 1990." in read(client, "/balance").said
    assert "None was known by 5 June 1990." in read(client, "/representations").said


def drawn(holdings: Holdings, day: str) -> tuple[BalanceSheet, str]:
    when = on(day).counts_from
    assert when is not None
    ledger = Holding(holdings).ledger
    sheet = balance_on(holdings.balance, holdings.dossier, ledger, when, when)
    return sheet, str(balance_drawing(sheet))


def test_the_drawing_has_a_square_for_each_line_told_apart_in_ink_alone() -> None:
    sheet, text = drawn(FULLER, "1990-07-01")
    picture = ET.fromstring(text)
    assert picture.get("role") == "img"
    title, desc = picture.find("title"), picture.find("desc")
    assert title is not None
    assert desc is not None
    assert title.text == "The balance sheet as of 1 July 1990"
    assert "people, Carvo: gave 1; people, Northland: sought 1" not in (desc.text or "")
    assert "people, Northland: sought 1; people, Carvo: gave 1" in (desc.text or "")
    # One more of each sort stands in the legend.
    assert text.count('width="16" height="16"') == len(sheet.lines) + 4
    assert text.count("stroke-dasharray") == 2
    assert "#" not in re.sub(r"url\(#balance-hatch\)", "", text)
    assert "style=" not in text
    assert re.search(r"fill=\"(?!none|currentColor|url\(#balance-hatch\))", text) is None


def test_many_sides_and_lines_stay_within_a_telephone() -> None:
    sides = tuple(Side(f"s{n}", f"The Republic of the {n} Islands and Shores") for n in range(5))
    lines = tuple(
        BalanceItem(f"{n}", "people", f"s{n % 5}", Bargain.GAVE, "six", on("1990-05-01"))
        for n in range(60)
    )
    many = evolve(HOLDINGS, dossier=evolve(HOLDINGS.dossier, sides=sides), balance=lines)
    _, text = drawn(many, "1990-07-01")
    lefts = [int(x) for x in re.findall(r'<rect x="(\d+)"', text)]
    # Half of a telephone's width is some 170 points.
    assert max(lefts) + 16 < 170
    tops = [int(y) for y in re.findall(r'<svg x="(?:0|50%)" y="(\d+)"', text)]
    height = re.search(r'height="(\d+)" font-size', text)
    assert height is not None
    assert max(tops) < int(height[1])
    page = read(pages_of(many), "/balance")
    assert "The Republic of the 3 Islands and Shores" in page.said
