"""The addresses of the forms: shown, refused with what was typed, or entered."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from finalact.model.condition import Condition
from finalact.model.refusal import Refusal
from finalact.store.stamp import Stamp
from finalact.view import View, not_a_condition
from finalact.web.asked import Asked
from finalact.web.dates import Dates
from finalact.web.forms import answer, dissent, judgement, question, stage, treatment
from finalact.web.forms.field import Fault, Group
from finalact.web.forms.form import Entered, Form, Recording
from finalact.web.forms.sent import REFUSED, fault_of, field_as_dict
from finalact.web.forms.served import Behind, Respond, Served, may_record, now
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


def form_routes(behind: Behind, respond: Respond, moment: Callable[[], str] = now) -> list[Route]:
    """The forms of a desk; none where nothing can be recorded."""
    if not may_record(behind.desk):
        return []
    served = _Served(behind, behind.desk, respond, moment)
    return [
        Route(f"{PATH}.json", served.shown_as("json"), methods=["GET"]),
        Route(PATH, served.shown_as("html"), methods=["GET"]),
        Route(PATH, served.sent, methods=["POST"]),
    ]


class _Served(Served[Form, Recording]):
    """The forms as they are served."""

    def form_of(self, request: Request) -> Form:
        """The form that an address names."""
        return _form_of(request)

    def on(self, day: date, known_by: date) -> View:
        """The desk on a day."""
        return self.desk.as_of(day, known_by=known_by)

    def entered(self, form: Form, asked: Asked, typed: Typed, seal: str) -> Response:
        """Enters what was sent; the form again where something is to be changed."""
        view = self.view(asked)
        condition = self._condition(asked.name)
        fields = [field for group in form.groups(view, condition) for field in group.fields]
        faults = troubles(fields, typed)
        if faults:
            return self.page(form, asked, typed, tuple(faults), REFUSED)
        try:
            stamp = Stamp(typed.text("recorded_by"), self.moment())
            entered = form.enter(self.desk, condition, typed, stamp)
        except Refusal as refusal:
            return self.page(form, asked, typed, (fault_of(refusal, fields, typed),), REFUSED)
        led_to = self._after(asked, entered)
        return self.led_to(seal, led_to)

    def _after(self, asked: Asked, entered: Entered) -> str:
        """The page of the condition, for a day on which the new record counts."""
        dates = self.dates(asked)
        counts = entered.on.counts_from if entered.on is not None else None
        if counts is not None and counts > min(dates.as_of, dates.known_by):
            dates = Dates(max(counts, dates.as_of), max(counts, dates.known_by), dates.today)
        return Links(dates).to(
            f"/condition/{asked.name}", place=entered.place, recorded=entered.place
        )

    def page(
        self,
        form: Form,
        asked: Asked,
        typed: Typed,
        faults: tuple[Fault, ...],
        status: int = 200,
    ) -> Response:
        """The form as a page, with what was typed and what is to be changed."""
        dates, view = self.dates(asked), self.view(asked)
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

    def _condition(self, name: str) -> Condition:
        conditions = self.desk.holding.holdings.conditions
        for condition in conditions:
            if condition.id == name:
                return condition
        raise not_a_condition(name, conditions)


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
