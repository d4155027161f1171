"""How a condition went, and what moved, as pages show them."""

from __future__ import annotations

import re
from datetime import date, timedelta

from markupsafe import Markup
from starlette.testclient import TestClient

from finalact.conditions.history import history_of
from finalact.holding import Holding
from finalact.model.claim import Claim
from finalact.model.condition import Condition, Stage, Treating, Treatment
from finalact.model.dossier import Dossier, Population, Side
from finalact.model.holdings import Holdings
from finalact.model.partial_date import PartialDate
from finalact.model.quantity import Quantity
from finalact.web.drawings.strip import bands, strip
from tests.web.carvo import pages_of


def count(name: str, said: int, on: str, speaker: str = "Isles") -> Claim:
    return Claim(
        name,
        "held",
        "stock",
        quantity=Quantity(f"{said}", said, said, unit="persons"),
        speaker=speaker,
        population="held",
        period=PartialDate.parse(on),
        said_on=PartialDate.parse(on),
    )


def holdings(*more: Claim) -> Holdings:
    return Holdings(
        Dossier(
            "carvo",
            "Carvo",
            "May we sail?",
            sides=(Side("ours", "Isles", ("Isles",)), Side("theirs", "Carvo", ("Carvo",))),
            populations=(Population("held", "Those held", unit="persons"),),
        ),
        claims=(
            count("two", 2, "1990-01-10"),
            count("none", 0, "1990-03-10"),
            count("theirs", 0, "1990-04-01", "Carvo"),
            count("one", 1, "1990-06-10"),
            *more,
        ),
        conditions=(
            Condition(
                "held",
                "Nobody is <held>",
                expression="stock(held) = 0",
                treatments=(
                    Treatment(
                        Treating.ASSUMED, Stage.PROPOSED, "Kay", PartialDate.parse("1990-02")
                    ),
                ),
            ),
        ),
    )


def page(client: TestClient, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    assert len(answer.content) < 100_000
    return answer.text


def test_the_strip_and_its_table_say_the_same() -> None:
    with pages_of(holdings()) as client:
        text = page(client, "/condition/held?as_of=1990-08-01")
    assert '<svg class="strip" role="img" aria-labelledby="strip-title strip-desc"' in text
    assert "Verdicts from 10 January 1990 to 1 August 1990" in text
    told = Markup(text).striptags()
    for words in (
        "It turned from not met to met.",
        "It slid back from met to disputed.",
        "Assumed: proposed by Kay, February 1990.",
    ):
        assert words in told
    days = re.findall(r'<th scope="row" role="rowheader"><a href="[^"]*">([^<]*)</a>', text)
    assert days == ["10 January 1990", "28 February 1990", "10 March 1990", "1 April 1990",
                    "10 June 1990"]  # fmt: skip
    # The drawing needs no color: hatching is told apart by its pattern, and words stand by it.
    assert 'fill="url(#strip-not-met)"' in text
    assert "color:" not in re.search(r"<svg class=\"strip\".*?</svg>", text, re.DOTALL)[0]  # type: ignore[index]


def test_a_band_over_all_and_one_for_each_side() -> None:
    scene = Holding(holdings()).scene(date(1990, 8, 1), date(1990, 8, 1), 0.1)
    known = history_of(scene, scene.conditions[0], None, date(1990, 8, 1))
    drawn = bands(known, scene.dossier)
    assert [band.name for band in drawn] == ["Over all", "Isles", "Carvo"]
    assert [s.verdict.value for s in drawn[0].stretches] == ["not met", "met", "disputed"]
    assert [(str(s.first), s.verdict.value) for s in drawn[2].stretches] == [("1990-04-01", "met")]
    assert drawn[0].stretches[-1].last == date(1990, 8, 1)
    gapless = zip(drawn[0].stretches, drawn[0].stretches[1:])
    assert all(b.first - a.last == timedelta(1) for a, b in gapless)


def test_a_history_without_a_change_is_not_drawn() -> None:
    scene = Holding(holdings()).scene(date(1990, 1, 5), date(1990, 1, 5), 0.1)
    known = history_of(scene, scene.conditions[0], None, date(1990, 1, 5))
    assert strip(known, scene.dossier) is None
    with pages_of(holdings()) as client:
        assert "Its answer has never changed up to this day." in page(
            client, "/condition/held?as_of=1990-01-05"
        )
        once = page(client, "/condition/held?as_of=1990-02-10")
    assert 'class="strip"' not in once
    assert "it stands as it does on this day" in once


def test_hundreds_of_changes_still_fit_on_a_page() -> None:
    first = date(1990, 7, 1)
    more = [
        count(f"more-{n}", n % 2, (first + timedelta(2 * n)).isoformat(), "Isles")
        for n in range(400)
    ]
    with pages_of(holdings(*more)) as client:
        text = page(client, "/condition/held?as_of=1993-01-01")
        assert "earlier ones are in the JSON of this page" in text
        whole = client.get("/condition/held.json?as_of=1993-01-01").json()["history"]
    assert len(whole) > 300


def test_what_later_knowledge_says_of_the_day() -> None:
    late = count("late", 3, "1990-05-01")
    late = Claim(**{f.name: getattr(late, f.name) for f in late.__attrs_attrs__}
                 | {"known_on": PartialDate.parse("1990-07-05")})  # fmt: skip
    with pages_of(holdings(late)) as client:
        text = Markup(page(client, "/condition/held?as_of=1990-05-15")).striptags()
        assert "Known since." in text
        assert "it was disputed on that day, not met." in text
        assert "Learnt since: “3” (Isles, 1 May 1990)." in text
        text = Markup(
            page(client, "/condition/held?as_of=1990-05-15&known_by=1990-08-01")
        ).striptags()
        assert "it was disputed on that day, not met." in text
        assert (
            "Known since."
            not in Markup(page(client, "/condition/held?as_of=1990-08-01")).striptags()
        )


def test_what_has_moved_since_a_day_on_the_page_of_the_answer() -> None:
    with pages_of(holdings()) as client:
        text = page(client, "/?as_of=1990-08-01&since=1+February+1990")
        told = Markup(text).striptags()
        assert "What has moved since 1 February 1990" in told
        assert "It was not met and is disputed." in told
        assert 'name="since"' in text
        assert "since=1+February+1990" in text
        moved = client.get("/answer.json?as_of=1990-08-01&since=1990-04-01").json()["since"]
        assert moved["slid_back"] == ["held"]
        assert "since" not in client.get("/answer.json?as_of=1990-08-01").json()
        refused = client.get("/?as_of=1990-08-01&since=1990-09-01")
        assert refused.status_code == 400
        assert client.get("/?as_of=1990-08-01&since=soon").status_code == 400
