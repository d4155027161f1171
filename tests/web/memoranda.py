"""A desk on which the action memorandum of June 1981 is written, cleared and decided by forms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from starlette.testclient import TestClient

from finalact.desk import Desk
from finalact.model.memo_step import Capacity
from finalact.model.office import OfficeHeld
from finalact.model.partial_date import PartialDate
from finalact.store.stamp import Stamp
from finalact.web.app import make_app
from tests.web.carvo_desk import desk_of_carvo

NAME = "steps"
TEXT = """\
## ISSUE FOR DECISION

Whether to suggest to Ambassador Dobrynin that concrete human rights steps by the Soviets outside \
the Madrid CSCE meeting would do much to create an atmosphere conducive to progress at the meeting.

## ESSENTIAL FACTORS

Some tentative agreement on human rights issues has been reached in Madrid[^1] and the Soviets \
expect the West to press for more.

## ANALYSIS OF OPTIONS

A. That you suggest to Dobrynin that concrete steps on human rights concerns outside the CSCE \
context can improve CSCE prospects at Madrid.

The chances for a demonstrable success are slim. EUR is particularly skeptical, but feels such an \
approach, in the context of other business, can do little harm. Ambassador Kampelman agrees.

B. That such a suggestion be made by Ambassador Kampelman at Madrid.

This has already been done and would therefore appear to the Soviets to be a less serious approach.

## RECOMMENDATIONS

That you approve option A, favored by HA, EUR and Ambassador Kampelman.

Alternatively, that you approve Option B.

[^1]: See footnote 8, Document 48.
"""
HEAD = {
    "kind": "action",
    "subject": "CSCE—Concrete Human Rights Steps By The Soviets",
    "from": "Eagleburger, Assistant Secretary of State for European Affairs\n"
    "Palmer, Acting Assistant Secretary of State for Human Rights and Humanitarian Affairs",
    "to": "Clark, Acting Secretary of State",
    "classification": "Confidential",
    "drafters": "Simon, Clyatt",
    "drafted_on": "8 June 1981",
    "required": "EUR/RPM, CSCE, EUR/SOV, EUR",
    "number": "49",
}
MARK = {
    "kind": "checked", "by": "Kelly", "for_whom": "Clark", "capacity": "for",
    "recommendation": "1", "action": "approve",
    "words": "(Amb. Stoessel will raise at a future lunch with Dobrynin). JHK 6/18/1981.",
}  # fmt: skip
TODAY = date(1990, 9, 1)


class Desks:
    """The pages of a desk, and its forms as a person fills them in."""

    def __init__(self, desk: Desk, pages: TestClient) -> None:
        self.desk = desk
        self.pages = pages

    def shown(self, path: str, day: str) -> str:
        """The text of a page on a day."""
        answer = self.pages.get(path, params={"as_of": day})
        assert answer.status_code == 200, answer.text
        assert len(answer.content) < 100_000
        return answer.text

    def opened(self, path: str, day: str) -> dict[str, str]:
        """What a form carries hidden: its seal, and how many steps had been seen."""
        text = self.pages.get(path, params={"as_of": day}).text
        return dict(re.findall(r'type="hidden" name="(seal|seen)" value="([^"]+)"', text))

    def send(self, path: str, day: str, **fields: str) -> Any:
        """Opens a form, fills it in and sends it."""
        hidden = self.opened(path, day)
        sent = {"on": day, "recorded_by": "Lind", **hidden, **fields}
        return self.pages.post(path, params={"as_of": day}, data=sent)

    def step(self, what: str, day: str, **fields: str) -> Any:
        """Takes a step on the memorandum."""
        return self.send(f"/memorandum/{NAME}/step/{what}", day, **fields)

    def done(self, what: str, day: str, **fields: str) -> str:
        """Takes a step that must be granted; the page that follows."""
        answer = self.step(what, day, **fields)
        assert answer.status_code == 303, answer.text
        return self.pages.get(answer.headers["location"]).text

    def begin(self) -> None:
        """The first version, of 5 June."""
        text = TEXT.replace("slim", "good")
        answer = self.send("/memoranda/new", "1981-06-05", id=NAME, by="Simon", text=text, **HEAD)
        assert answer.status_code == 303, answer.text

    def cleared(self) -> None:
        """A second version, and every office that must clear it has."""
        self.begin()
        self.done("clear", "1981-06-06", office="CSCE", status="ok")
        self.done("draft", "1981-06-08", by="Simon", text=TEXT, **HEAD)
        for office in ("EUR/RPM", "CSCE", "EUR/SOV", "EUR"):
            self.done("clear", "1981-06-08", office=office, status="ok")

    def up(self) -> None:
        """Sent up on 9 June, with every question answered."""
        self.cleared()
        view = self.desk.as_of(date(1981, 6, 9))
        for question in view.readiness(view.memorandum(NAME)).questions_open:
            self.done("answer", "1981-06-09", code=question.code, answer="Yes.", by="Simon")
        self.done("submit", "1981-06-09", by="Simon")

    def decided(self) -> None:
        """Marked by Kelly for Clark on 18 June, and confirmed."""
        self.up()
        self.done("mark", "1981-06-18", **MARK)
        ((_, step),) = self.desk.as_of(TODAY).memorandum(NAME).marks
        ticked = {f"mark_{step.n}": "yes"}
        self.done(
            "decide", "1981-06-18", by="Bremer", recommendation="1", action="approve", **ticked
        )


@contextmanager
def desk_with_pages(folder: Path) -> Iterator[Desks]:
    """A desk with the offices of that June, and its pages."""
    with desk_of_carvo(folder / "carvo.desk") as desk:
        held = [
            OfficeHeld("Secretary of State", "Haig", since=_day("1981-01-22")),
            OfficeHeld(
                "Secretary of State", "Clark", Capacity.ACTING, "Haig",
                since=_day("1981-06-11"), until=_day("1981-06-25"),
            ),
        ]  # fmt: skip
        desk.hold_office(held, Stamp("Lind", "1990-09-01T09:00:00Z"))
        app = make_app(desk, today=lambda: TODAY)
        with TestClient(app, base_url="http://127.0.0.1:8000", follow_redirects=False) as pages:
            yield Desks(desk, pages)


def _day(text: str) -> PartialDate:
    return PartialDate.parse(text)
