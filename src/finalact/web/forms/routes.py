"""The addresses of the forms: shown, refused with what was typed, or entered."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime
from typing import Any, Protocol

from attrs import frozen
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from finalact.model.condition import Condition
from finalact.model.refusal import Refusal
from finalact.store.stamp import Stamp
from finalact.view import View, not_a_condition
from finalact.web.asked import Asked
from finalact.web.dates import Dates, read_dates
from finalact.web.forms import answer, dissent, judgement, question, stage, treatment
from finalact.web.forms.field import Fault, Group
from finalact.web.forms.form import Entered, Form, Recording
from finalact.web.forms.seal import Seals, refuse_other_sites
from finalact.web.forms.sent import REFUSED, fault_of, field_as_dict, fields_of
from finalact.web.forms.typed import Typed, troubles
from finalact.web.links import Links
from finalact.web.page import Page
from finalact.web.pages.board import board_row

FORMS = {
    form.what: form
    for form in (
        treatment.FORM,
        dissent.FORM,
        question.FORM,
        answer.FORM,
        stage.FORM,
        judgement.FORM,
    )
}
PATH = "/condition/{name}/record/{what}"
NOT_SENT = 403

Respond = Callable[[Page, Asked, Dates, View | None], Response]


class Behind(Protocol):
    """What stands behind the pages: the desk, the clock, and calm pages for what goes wrong."""

    @property
    def desk(self) -> Any:
        """The desk that is served."""
        ...

    @property
    def today(self) -> Callable[[], date]:
        """The day on the clock."""
        ...

    def refused(self, refusal: Refusal, asked: Asked) -> Response:
        """A page that says what cannot be granted."""
        ...

    def troubled(self, trouble: Exception, asked: Asked) -> Response:
        """A page for trouble of our own."""
        ...


def may_record(desk: object) -> bool:
    """Whether records can be entered on a desk from its pages: it is one, and may be written."""
    return isinstance(desk, Recording) and desk.writable


def now() -> str:
    """Date and time for the audit stamp, to the second, in universal time."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def form_routes(behind: Behind, respond: Respond, moment: Callable[[], str] = now) -> list[Route]:
    """The forms of a desk; none where nothing can be recorded."""
    if not may_record(behind.desk):
        return []
    served = _Served(behind, behind.desk, respond, moment, Seals())
    return [
        Route(f"{PATH}.json", served.shown_as("json"), methods=["GET"]),
        Route(PATH, served.shown_as("html"), methods=["GET"]),
        Route(PATH, served.sent, methods=["POST"]),
    ]


@frozen
class _Served:
    """The forms as they are served."""

    behind: Behind
    desk: Recording
    respond: Respond
    moment: Callable[[], str]
    seals: Seals

    def shown_as(self, form: Any) -> Callable[[Request], Awaitable[Response]]:
        """Answers with an empty form."""

        async def shown(request: Request) -> Response:
            asked = Asked.of(request, form)
            try:
                return self._page(_form_of(request), asked, Typed({}), ())
            except Refusal as refusal:
                return self.behind.refused(refusal, asked)
            except Exception as trouble:  # noqa: BLE001 - a reader gets a calm page
                return self.behind.troubled(trouble, asked)

        return shown

    async def sent(self, request: Request) -> Response:
        """Enters what a form sent, or shows it again with what is to be changed."""
        asked = Asked.of(request)
        try:
            refuse_other_sites(request.headers)
            form = _form_of(request)
            return self._entered(form, asked, Typed(await fields_of(request)))
        except Refusal as refusal:
            return self.behind.refused(refusal, asked)
        except Exception as trouble:  # noqa: BLE001 - likewise
            return self.behind.troubled(trouble, asked)

    def _entered(self, form: Form, asked: Asked, typed: Typed) -> Response:
        seal, path = typed.sent.get("seal", ""), asked.path
        if not self.seals.holds(seal, path):
            again = Fault(
                "",
                "The desk has been started anew since this page was opened; nothing was recorded.",
                "Look it through, and send it again.",
            )
            return self._page(form, asked, typed, (again,), NOT_SENT)
        if self.seals.led_to(seal):
            return RedirectResponse(self.seals.led_to(seal), 303)
        view = self._view(asked)
        condition = self._condition(asked.name)
        fields = [field for group in form.groups(view, condition) for field in group.fields]
        faults = troubles(fields, typed)
        if faults:
            return self._page(form, asked, typed, tuple(faults), REFUSED)
        try:
            stamp = Stamp(typed.text("recorded_by"), self.moment())
            entered = form.enter(self.desk, condition, typed, stamp)
        except Refusal as refusal:
            return self._page(form, asked, typed, (fault_of(refusal, fields, typed),), REFUSED)
        led_to = self._after(asked, entered)
        self.seals.use_up(seal, led_to)
        return RedirectResponse(led_to, 303)

    def _after(self, asked: Asked, entered: Entered) -> str:
        """The page of the condition, for a day on which the new record counts."""
        dates = self._dates(asked)
        counts = entered.on.counts_from if entered.on is not None else None
        if counts is not None and counts > min(dates.as_of, dates.known_by):
            dates = Dates(max(counts, dates.as_of), max(counts, dates.known_by), dates.today)
        return Links(dates).to(
            f"/condition/{asked.name}", place=entered.place, recorded=entered.place
        )

    def _page(
        self,
        form: Form,
        asked: Asked,
        typed: Typed,
        faults: tuple[Fault, ...],
        status: int = 200,
    ) -> Response:
        dates, view = self._dates(asked), self._view(asked)
        condition = self._condition(asked.name)
        groups = form.groups(view, condition)
        links = Links(dates)
        row = board_row(view, links, view.condition(condition.id))
        page = Page(
            template="form.html",
            title=f"{form.title}: {condition.title}",
            section="answer",
            facts={
                "form": form,
                "groups": groups,
                "typed": typed.sent,
                "is_new": not typed.sent,
                "faults": faults,
                "fault_of": {fault.field: fault for fault in reversed(faults)},
                "condition": condition,
                "row": row,
                "seal": self.seals.new(asked.path),
            },
            data=lambda: _as_dict(form, condition, groups, faults),
            status=status,
        )
        return self.respond(page, asked, dates, view)

    def _dates(self, asked: Asked) -> Dates:
        return read_dates(asked.typed, self.behind.today())

    def _view(self, asked: Asked) -> View:
        dates = self._dates(asked)
        return self.desk.as_of(dates.as_of, known_by=dates.known_by)

    def _condition(self, name: str) -> Condition:
        conditions = self.desk.holding.holdings.conditions
        for condition in conditions:
            if condition.id == name:
                return condition
        raise not_a_condition(name, [c.id for c in conditions])


def _form_of(request: Request) -> Form:
    what = str(request.path_params.get("what", ""))
    if what not in FORMS:
        raise Refusal(
            "page-not-found",
            f"There is no form for “{what}”.",
            f"The forms are: {', '.join(FORMS)}.",
            status=404,
        )
    return FORMS[what]


def _as_dict(
    form: Form, condition: Condition, groups: tuple[Group, ...], faults: tuple[Fault, ...]
) -> dict[str, Any]:
    return {
        "form": form.what,
        "condition": condition.id,
        "fields": [field_as_dict(field) for group in groups for field in group.fields],
        "faults": [
            {"field": f.field or None, "sentence": f.sentence, "remedy": f.remedy} for f in faults
        ],
    }
