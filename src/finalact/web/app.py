"""The pages put together: which address gives which page, and in which form."""

from __future__ import annotations

import json
import logging
from collections.abc import Awaitable, Callable
from datetime import date
from typing import Protocol

from attrs import frozen
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from finalact.model.refusal import Refusal
from finalact.view import View
from finalact.web.asked import FORMS, Asked, Form
from finalact.web.dates import Dates, read_dates
from finalact.web.forms.memo_routes import memo_form_routes
from finalact.web.forms.proposal_routes import proposal_routes
from finalact.web.forms.routes import form_routes
from finalact.web.forms.served import may_record
from finalact.web.guard import Guard
from finalact.web.links import Links
from finalact.web.page import Page
from finalact.web.pages.answer import answer_page
from finalact.web.pages.balance import balance_page
from finalact.web.pages.calendar import FILE as CALENDAR_FILE
from finalact.web.pages.calendar import calendar_page, calendar_response
from finalact.web.pages.case import case_page
from finalact.web.pages.cases import cases_page
from finalact.web.pages.condition import condition_page
from finalact.web.pages.conditions import conditions_page
from finalact.web.pages.expression import expression_page
from finalact.web.pages.find import find_page
from finalact.web.pages.findings import findings_page
from finalact.web.pages.gate import gate_page
from finalact.web.pages.lacking import lacking_page
from finalact.web.pages.language import language_page
from finalact.web.pages.meeting import meeting_page
from finalact.web.pages.meetings import meetings_page
from finalact.web.pages.memo_decision import memo_decision_page
from finalact.web.pages.memo_versions import memo_versions_page
from finalact.web.pages.memoranda import memoranda_page
from finalact.web.pages.memorandum import memorandum_page
from finalact.web.pages.offices import offices_page
from finalact.web.pages.paper import paper_page
from finalact.web.pages.paper_file import ENDINGS, memo_file, paper_file
from finalact.web.pages.papers import papers_page
from finalact.web.pages.populations import populations_page
from finalact.web.pages.positions import positions_page, questions_page
from finalact.web.pages.promises import promises_page
from finalact.web.pages.proposals import proposals_page
from finalact.web.pages.register import register_page
from finalact.web.pages.representations import representations_page
from finalact.web.pages.subject import subject_page
from finalact.web.pages.subjects import subjects_page
from finalact.web.pages.trace import trace_page
from finalact.web.pages.volumes import volume_page, volumes_page
from finalact.web.pages.what_if import what_if_page
from finalact.web.refusals import refusal_of, refusal_page, unexpected
from finalact.web.rendering import HERE, make_ready, render

PageMaker = Callable[[View, Links, Asked], Page]
FileMaker = Callable[[View, str, str, str], Response]
Endpoint = Callable[[Request], Awaitable[Response]]
LOG = logging.getLogger("finalact.web")

PAGES: tuple[tuple[str, PageMaker], ...] = (
    ("/answer", answer_page),
    ("/condition/{name}", condition_page),
    ("/conditions", conditions_page),
    ("/paper/{name}/proposals", proposals_page),
    ("/paper/{name}", paper_page),
    ("/subject/{name:path}", subject_page),
    ("/findings", findings_page),
    ("/papers", papers_page),
    ("/volumes", volumes_page),
    ("/volume/{name}", volume_page),
    ("/find", find_page),
    ("/meetings", meetings_page),
    ("/meeting/{name:path}", meeting_page),
    ("/memoranda", memoranda_page),
    ("/memorandum/{name:path}/versions", memo_versions_page),
    ("/memorandum/{name:path}/decision/{number}", memo_decision_page),
    ("/memorandum/{name:path}", memorandum_page),
    ("/offices", offices_page),
    ("/calendar", calendar_page),
    ("/representations", representations_page),
    ("/balance", balance_page),
    ("/cases", cases_page),
    ("/cases/{name:path}", register_page),
    ("/case/{name:path}", case_page),
    ("/trace", trace_page),
    ("/promises", promises_page),
    ("/positions", questions_page),
    ("/positions/{name:path}", positions_page),
    ("/gate/{name:path}", gate_page),
    ("/subjects", subjects_page),
    ("/populations", populations_page),
    ("/language", language_page),
    ("/assess", expression_page),
    ("/what-if", what_if_page),
    ("/lacking", lacking_page),
    ("/lacking/{name}", lacking_page),
)


class Answering(Protocol):
    """Whatever gives a view of a day: a desk."""

    def as_of(self, day: date, *, known_by: date | None = None) -> View:
        """The view of that day, by what was known by another."""
        ...


@frozen
class _Desk:
    """The desk behind the pages, and the clock."""

    desk: Answering
    today: Callable[[], date]

    def view_for_frame(self, dates: Dates) -> View | None:
        """The desk for the frame of a page that cannot be made; None if not even that works."""
        try:
            return self.desk.as_of(dates.as_of, known_by=dates.known_by)
        except Exception:
            LOG.debug("The desk cannot be read.", exc_info=True)
            return None

    def endpoint(self, make: PageMaker, form: Form) -> Endpoint:
        """Answers a request with a page, or with a page that says why not."""

        async def answer(request: Request) -> Response:
            asked = Asked.of(request, form)
            try:
                dates = read_dates(asked.typed, self.today())
                view = self.desk.as_of(dates.as_of, known_by=dates.known_by)
                page = make(view, Links(dates), asked.checked())
                return respond(page, asked, dates, view)
            except Refusal as refusal:
                return self.refused(refusal, asked)
            except Exception as trouble:  # noqa: BLE001 - a reader gets a calm page, whatever it is
                return self.troubled(trouble, asked)

        return answer

    async def calendar(self, request: Request) -> Response:
        """The calendar as a file to subscribe to; without dates in the address, for today."""
        asked = Asked.of(request)
        try:
            dates = read_dates(asked.typed, self.today())
            return calendar_response(self.desk.as_of(dates.as_of, known_by=dates.known_by))
        except Refusal as refusal:
            return self.refused(refusal, asked)
        except Exception as trouble:  # noqa: BLE001 - as for a page
            return self.troubled(trouble, asked)

    def file(self, make: FileMaker, form: str) -> Endpoint:
        """Answers with a paper as a file, or with a page that says why not."""

        async def answer(request: Request) -> Response:
            asked = Asked.of(request)
            try:
                dates = read_dates(asked.typed, self.today())
                view = self.desk.as_of(dates.as_of, known_by=dates.known_by)
                return make(view, asked.name, form, request.query_params.get("passage", ""))
            except Refusal as refusal:
                return self.refused(refusal, asked)
            except Exception as trouble:  # noqa: BLE001 - as for a page
                return self.troubled(trouble, asked)

        return answer

    def refused(self, refusal: Refusal, asked: Asked) -> Response:
        """A page that says what cannot be granted, and what to do."""
        try:
            dates = read_dates(asked.typed, self.today())
        except Refusal:
            dates = read_dates({}, self.today())
        return respond(refusal_page(refusal), asked, dates, self.view_for_frame(dates))

    def troubled(self, trouble: Exception, asked: Asked) -> Response:
        """A calm page for trouble of our own; the log keeps what a programmer needs."""
        LOG.warning("The page %s cannot be made (%s).", asked.path, type(trouble).__name__)
        LOG.debug("What happened:", exc_info=trouble)
        return self.refused(unexpected(), asked)

    async def not_routed(self, request: Request, trouble: Exception) -> Response:
        """A page for an address or a method that is none of ours."""
        found = trouble if isinstance(trouble, HTTPException) else HTTPException(404)
        wanted: Form = next((f for f in FORMS if request.url.path.endswith(f".{f}")), "html")
        asked = Asked.of(request, wanted)
        return self.refused(refusal_of(found, request.url.path), asked)


def respond(page: Page, asked: Asked, dates: Dates, view: View | None) -> Response:
    """The page in the form asked for; a table where there is one."""
    if asked.form == "json" or (asked.form == "csv" and page.status != 200):
        text = json.dumps(page.data(), ensure_ascii=False, indent=2)
        return Response(text, page.status, media_type="application/json")
    if asked.form == "csv":
        if page.table is None:
            raise Refusal(
                "no-table",
                "This page holds no table.",
                "Ask for it as JSON (.json), or leave the form out.",
                status=404,
            )
        name = asked.path.strip("/").replace("/", "-").encode("ascii", "replace").decode()
        safe = "".join(c if c.isalnum() or c in "-_." else "_" for c in name) or "answer"
        return Response(
            page.table().as_csv(),
            media_type="text/csv; charset=utf-8",
            headers={"Content-Disposition": f'attachment; filename="{safe}.csv"'},
        )
    return HTMLResponse(render(page, asked, dates, view), page.status)


def make_app(desk: Answering, *, today: Callable[[], date]) -> Starlette:
    """The pages of a desk. `today` tells the day when no date stands in the address.

    Every page also as JSON (`.json` or `format=json`) and, where it is a table, as CSV. Forms
    are served where the desk may be written. Answers only requests addressed to this machine.
    """
    behind = _Desk(desk, today)
    make_ready()
    routes = [Route("/", behind.endpoint(answer_page, "html"))]
    routes += memo_form_routes(behind, respond)
    for ending, file in ENDINGS.items():
        routes.append(Route(f"/memorandum/{{name:path}}{ending}", behind.file(memo_file, file)))
        routes.append(Route(f"/paper/{{name}}{ending}", behind.file(paper_file, file)))
    for path, make in PAGES:
        routes += [Route(f"{path}.{form}", behind.endpoint(make, form)) for form in FORMS[1:]]
        routes.append(Route(path, behind.endpoint(make, "html")))
    routes.append(Route(CALENDAR_FILE, behind.calendar))
    routes += form_routes(behind, respond)
    routes += proposal_routes(behind, respond)
    static = Mount("/static", StaticFiles(directory=HERE / "static"))
    app = Starlette(
        routes=[*routes, static],
        middleware=[Middleware(Guard)],
        exception_handlers={HTTPException: behind.not_routed},
    )
    app.state.may_record = may_record(desk)
    return app
