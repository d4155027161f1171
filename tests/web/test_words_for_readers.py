"""What a reader sees is words: no id where a figure will do, no mark of a program's own."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from attrs import evolve
from markupsafe import Markup
from starlette.testclient import TestClient

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from finalact.model.holdings import Holdings
from finalact.web.rendering import commands
from tests.web.carvo import CLAIMS, DAY, HOLDINGS, on, pages_of

LATE = "as_of=1990-08-01"


def test_what_is_typed_stands_out_and_nothing_else_changes() -> None:
    told = commands("Record it: `finalact promise kept`, or say so with --missing <b>.")
    assert told == Markup(
        "Record it: <code>finalact promise kept</code>, or say so with <code>--missing</code> "
        "&lt;b&gt;."
    )
    assert (
        commands("No command-line word; a dash - alone.") == "No command-line word; a dash - alone."
    )


def test_findings_call_claims_by_their_words(client: TestClient) -> None:
    page = client.get(f"/findings?{LATE}").text
    main = page.split("<main")[1].split("</main>")[0]
    assert "`" not in main
    assert re.search(r"A (?:fault|note): <code>[a-z-]+</code>", main)
    assert not re.search(r">claim [a-z-]+</a>", main)


def test_figures_that_clash_are_linked_by_the_figures() -> None:
    other = evolve(CLAIMS[2], id="other", speaker="Isles", relation=None, target="")
    other = evolve(other, quantity=evolve(other.quantity, as_said="700", low=700, high=700))
    with pages_of(evolve(HOLDINGS, claims=(*CLAIMS, other))) as client:
        page = client.get("/subject/departures?as_of=1990-06-05").text
    assert "They clash" in page
    assert re.search(r">1,200</a>; <a [^>]*>700</a>|>700</a>; <a [^>]*>1,200</a>", page)


def test_a_promise_due_on_a_day_says_the_day_once() -> None:
    promise = evolve(
        CLAIMS[5], id="due", attribute="promise", specificity="specific", due="1990-07-15"
    )
    weeks = evolve(promise, id="weeks", value="a bell", due="a matter of weeks")
    with pages_of(evolve(HOLDINGS, claims=(*CLAIMS, promise, weeks))) as client:
        page = client.get(f"/promises?{LATE}").text
        answer = client.get(f"/?{LATE}").text
    assert "on 15 July 1990" in page
    assert ">1990-07-15<" not in page
    assert '<q class="quiet">a matter of weeks</q>' in page
    assert "Two promises are overdue" in answer


def meetings(number: int) -> Holdings:
    """So many meetings, planned month by month."""
    plan = next(claim for claim in CLAIMS if claim.id == "harbor-plan")
    many = tuple(
        evolve(plan, id=f"plan-{n}", subject=f"meeting-{n}", period=on(f"1991-{n + 1:02}"))
        for n in range(number)
    )
    return evolve(HOLDINGS, claims=many)


def test_the_order_of_many_meetings_is_opened_when_it_is_wanted() -> None:
    with pages_of(meetings(3)) as client:
        few = client.get(f"/meetings?{DAY}").text
    with pages_of(meetings(9)) as client:
        many = client.get(f"/meetings?{DAY}").text
    assert "<p>In the order planned: " in few
    assert "<summary>In the order planned</summary>" not in few
    assert "<summary>In the order planned</summary>" in many


def test_a_date_that_is_said_is_written_as_a_date() -> None:
    event = evolve(CLAIMS[8], id="work", attribute="last_secret_work", value="1984-06-30")
    with pages_of(evolve(HOLDINGS, claims=(*CLAIMS, event))) as client:
        page = client.get(f"/case/case-1?{DAY}").text
        table = client.get(f"/subject/case-1.csv?{DAY}").text
    assert ">30 June 1984<" in page
    assert "last secret work" in page
    assert "1984-06-30" in table
