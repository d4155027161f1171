"""The forms as a browser sends them: without script, wide and narrow, and never from elsewhere."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import uvicorn

from finalact.desk import Desk
from finalact.web.app import make_app
from finalact.web.serving import listen
from tests.web.carvo import DAY, TODAY
from tests.web.carvo_desk import desk_of_carvo

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture
def carvo(tmp_path: Path) -> Iterator[Desk]:
    with desk_of_carvo(tmp_path / "carvo.desk") as desk:
        yield desk


@pytest.fixture
def served(carvo: Desk) -> Iterator[str]:
    """The address under which that desk is served."""
    listener = listen("127.0.0.1", 0, print)
    app = make_app(carvo, today=lambda: TODAY)
    server = uvicorn.Server(uvicorn.Config(app, log_config=None, lifespan="off"))
    thread = threading.Thread(target=server.run, args=([listener],))
    thread.start()
    while not server.started and thread.is_alive():
        time.sleep(0.01)
    yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    server.should_exit = True
    thread.join(timeout=10)
    listener.close()


@pytest.mark.parametrize("width", [1280, 390])
def test_a_treatment_is_recorded_without_script(
    browser: Browser, served: str, carvo: Desk, width: int
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 900}, java_script_enabled=False
    )
    page = context.new_page()
    page.set_default_timeout(15_000)
    page.goto(f"{served}/condition/prisoners?{DAY}")
    page.click("text=Record a treatment")
    page.select_option("#f-treatment", "waived")
    page.select_option("#f-stage", "adopted")
    page.fill("#f-by", "Osei")
    page.fill("#f-on", "4 June 1990")
    page.fill("#f-recorded_by", "Lind")
    page.fill("#f-words", "Let it pass.")
    page.click("text=Record it")
    assert "A waiver without an end needs a reason." in page.inner_text("#refused")
    assert page.input_value("#f-words") == "Let it pass."
    assert page.get_attribute("#f-until", "aria-invalid") == "true"
    page.fill("#f-until", "30 June 1990")
    page.click("text=Record it")
    assert page.url.endswith("recorded=treatment-1#treatment-1")
    assert "Waived since 4 June 1990 by Osei" in page.inner_text(".verdict-sentence")
    assert len(carvo.holding.holdings.conditions[0].treatments) == 1
    context.close()


def test_nothing_runs_out_of_a_form(browser: Browser, served: str) -> None:
    for width in (1280, 390):
        page = browser.new_page(viewport={"width": width, "height": 900})
        for what in ("treatment", "dissent", "question", "answer", "stage", "judgement"):
            page.goto(f"{served}/condition/ferry/record/{what}?{DAY}")
            assert page.evaluate(OVERFLOW) <= 0, (what, width)
            assert page.locator("label").count() > 5
        page.close()


def test_a_page_elsewhere_cannot_send_a_form_here(
    browser: Browser, served: str, carvo: Desk, tmp_path: Path
) -> None:
    target = f"{served}/condition/prisoners/record/treatment?{DAY}"
    elsewhere = tmp_path / "elsewhere.html"
    elsewhere.write_text(
        f'<form method="post" action="{target}"><input name="treatment" value="dropped">'
        '<input name="recorded_by" value="Nobody"><button>Win</button></form>'
    )
    page = browser.new_page()
    page.goto(elsewhere.as_uri())
    with page.expect_navigation() as sent:
        page.click("button")
    assert sent.value is not None
    assert sent.value.status == 403
    assert carvo.holding.holdings.conditions[0].treatments == ()
    page.close()
