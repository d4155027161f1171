"""The pages as a browser lays them out, wide and narrow, with keys and without script."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests.web.carvo import DAY

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

PATHS = (
    "/",
    "/condition/prisoners",
    "/condition/ferry",
    "/paper/doc-7",
    "/subject/departures",
    "/subject/rumor",
    "/findings",
    "/papers",
    "/subjects",
    "/language",
    "/assess?expression=stock(fotress)=0",
)
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture(params=[1280, 390, 640])  # 640 is 1280 at 200 percent
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": request.param, "height": 900})
    opened = context.new_page()
    opened.set_default_timeout(10_000)
    yield opened
    context.close()


def test_nothing_runs_out_of_the_page_and_the_dates_are_seen(page: Page, address: str) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    for path in PATHS:
        page.goto(f"{address}{path}{'&' if '?' in path else '?'}{DAY}")
        assert page.evaluate(OVERFLOW) <= 0, path
        days = page.locator(".days")
        assert days.is_visible()
        assert "As of 5 June 1990" in days.inner_text()
        box = days.bounding_box()
        assert box is not None
        assert box["y"] < 250
    assert not [text for text in said if "400" not in text]


def test_a_margin_note_stands_beside_its_sentence(browser: Browser, address: str) -> None:
    wide = browser.new_page(viewport={"width": 1280, "height": 900})
    wide.goto(f"{address}/paper/doc-7?{DAY}")
    note = wide.locator(".margin.left").bounding_box()
    text = wide.locator("#p1 > p").bounding_box()
    assert note is not None
    assert text is not None
    assert note["x"] + note["width"] <= text["x"]
    assert abs(note["y"] - text["y"]) < text["height"]
    style = "getComputedStyle(document.querySelector('.margin .hand')).fontStyle"
    assert wide.evaluate(style) == "italic"
    wide.close()


def test_the_keys_show_themselves_and_lead_on(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}/findings")
    assert "as_of=1990-09-01&known_by=1990-09-01" in page.url
    page.keyboard.press("?")
    assert "Each key stands beside its control" in page.locator("#keys").inner_text()
    link = "getComputedStyle(document.querySelector('nav a'), '::after').content"
    assert page.evaluate(link) == '"g a"'
    page.keyboard.press("Escape")
    assert page.locator("#keys").inner_text() == "Press ? to see the keys."
    page.keyboard.press("g")
    page.keyboard.press("a")
    page.wait_for_url("**/?as_of=1990-09-01*")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "expression"
    page.keyboard.type("stock(fortress) <= 50 ?")
    assert "keys-shown" not in (page.locator("body").get_attribute("class") or "")
    page.close()


def test_everything_works_without_script(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/?{DAY}")
    page.get_by_label("As of").fill("9 June 1990")
    page.get_by_role("button", name="Show that day").click()
    assert "As of 9 June 1990" in page.locator(".days").inner_text()
    page.get_by_role("link", name="Departures in 1990").first.click()
    page.get_by_role("link", name="900", exact=True).first.click()
    assert "As of 9 June 1990" in page.locator(".days").inner_text()
    context.close()
