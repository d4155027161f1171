"""The addresses of the forms on memoranda: shown, refused with what was typed, or taken."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, cast

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from finalact.conditions.wording import count_of
from finalact.decisions.memorandum import Memorandum
from finalact.decisions.step_words import step_sentence
from finalact.memo_view import not_a_memorandum
from finalact.model.memo_step import Step
from finalact.model.refusal import Refusal
from finalact.store.stamp import Stamp
from finalact.view import View
from finalact.web.asked import Asked
from finalact.web.dates import Dates
from finalact.web.forms import memo_clear, memo_decide, memo_draft, memo_follow
from finalact.web.forms.field import Fault, Group
from finalact.web.forms.memo_form import MemoForm, Stepping, Taking
from finalact.web.forms.sent import REFUSED, fault_of, field_as_dict
from finalact.web.forms.served import Behind, Respond, Served, may_record, now
from finalact.web.forms.typed import Typed, troubles
from finalact.web.links import Links
from finalact.web.page import Page
from finalact.web.pages.memo_words import UNCHANGED, moves_now, state_sentence

MEMO_FORMS = {
    form.what: form
    for form in (
        memo_draft.FORM,
        memo_clear.CLEAR,
        memo_clear.ANSWER,
        memo_clear.SUBMIT,
        memo_clear.RETURN,
        memo_decide.MARK,
        memo_decide.DECIDE,
        memo_follow.TASK,
        memo_follow.REPORT,
        memo_follow.CLOSE,
        memo_follow.SUPERSEDE,
    )
}
PATH = "/memorandum/{name:path}/step/{what}"
NEW = "/memoranda/new"
BEGIN = MemoForm(
    "new",
    "Begin a memorandum",
    "A first version; nothing goes up before it is submitted.",
    lambda view, _memo: memo_draft.new_groups(view),
    lambda desk, _memo, typed, taking: memo_draft.begin(desk, typed, taking),
    button="Begin it",
)
MEANWHILE = "step-meanwhile"


def memo_form_routes(
    behind: Behind, respond: Respond, moment: Callable[[], str] = now
) -> list[Route]:
    """The forms on memoranda; none where nothing can be recorded."""
    if not may_record(behind.desk):
        return []
    served = _Served(behind, cast(Stepping, behind.desk), respond, moment)
    return [
        Route(f"{NEW}.json", served.shown_as("json"), methods=["GET"]),
        Route(NEW, served.shown_as("html"), methods=["GET"]),
        Route(NEW, served.sent, methods=["POST"]),
        Route(f"{PATH}.json", served.shown_as("json"), methods=["GET"]),
        Route(PATH, served.shown_as("html"), methods=["GET"]),
        Route(PATH, served.sent, methods=["POST"]),
    ]


class _Served(Served[MemoForm, Stepping]):
    """The forms as they are served."""

    def form_of(self, request: Request) -> MemoForm:
        """The form that an address names."""
        return _form_of(request)

    def on(self, day: date, known_by: date) -> View:
        """The desk on a day."""
        return self.desk.as_of(day, known_by=known_by)

    def entered(self, form: MemoForm, asked: Asked, typed: Typed, seal: str) -> Response:
        """Enters what was sent; the form again where something is to be changed."""
        memo = self._memo(asked)
        groups = self._groups(form, asked, memo)
        fields = [field for group in groups for field in group.fields]
        faults = troubles(fields, typed)
        if faults:
            return self.page(form, asked, typed, tuple(faults), REFUSED)
        day = typed.day("on")
        assert day is not None  # it is a needed field, and any day that is none is told above
        stamp = Stamp(typed.text("recorded_by"), self.moment())
        try:
            seen = typed.number("seen")
            if memo.steps and seen != len(memo.steps):
                raise meanwhile(memo, seen)
            if memo.steps and form.what not in moves_now(memo):
                raise not_now(memo)
            taking = Taking(typed.text(form.by), day, stamp, seen)
            after = form.take(self.desk, memo, typed, taking)
        except Refusal as refusal:
            told = _faults(refusal, fields, typed)
            return self.page(form, asked, typed, told, max(REFUSED, refusal.status))
        unchanged = len(after.steps) == len(memo.steps)
        led_to = self._as_it_was(asked, memo) if unchanged else self._after(asked, after)
        return self.led_to(seal, led_to)

    def _as_it_was(self, asked: Asked, memo: Memorandum) -> str:
        """The page of the memorandum, where what was sent says nothing new."""
        return Links(self.dates(asked)).to(f"/memorandum/{memo.id}", recorded=UNCHANGED)

    def _after(self, asked: Asked, memo: Memorandum) -> str:
        """The page of the memorandum, for a day on which the new step counts."""
        dates, step = self.dates(asked), memo.steps[-1]
        counts = step.on.counts_from
        if counts is not None and counts > min(dates.as_of, dates.known_by):
            dates = Dates(max(counts, dates.as_of), max(counts, dates.known_by), dates.today)
        place = f"step-{step.n}"
        return Links(dates).to(f"/memorandum/{memo.id}", place=place, recorded=place)

    def _groups(self, form: MemoForm, asked: Asked, memo: Memorandum) -> tuple[Group, ...]:
        view = self.view(asked)
        if form is BEGIN:
            return memo_draft.new_groups(view, asked.narrowed.get("kind", ""))
        return form.groups(view, memo)

    def page(
        self,
        form: MemoForm,
        asked: Asked,
        typed: Typed,
        faults: tuple[Fault, ...],
        status: int = 200,
    ) -> Response:
        """The form as a page, with what was typed and what is to be changed."""
        dates, view, memo = self.dates(asked), self.view(asked), self._memo(asked)
        groups = self._groups(form, asked, memo)
        seen = typed.number("seen") if typed.sent else len(memo.steps)
        later = memo.steps[seen:] if memo.steps else ()
        page = Page(
            template="memo_form.html",
            title=f"{form.title}: {memo.draft.subject}" if memo.steps else form.title,
            section="memoranda",
            facts={
                "form": form,
                "groups": groups,
                "typed": typed.sent,
                "is_new": not typed.sent,
                "faults": faults,
                "fault_of": {fault.field: fault for fault in reversed(faults)},
                "memo": memo if memo.steps else None,
                "state": state_sentence(memo) if memo.steps else "",
                "possible": not memo.steps or form.what in moves_now(memo),
                "later": [(step, step_sentence(step.act)) for step in later],
                "seen": len(memo.steps),
                "seal": self.seals.new(asked.path),
            },
            data=lambda: _as_dict(form, memo, groups, faults, later),
            status=status,
        )
        return self.respond(page, asked, dates, view)

    def _memo(self, asked: Asked) -> Memorandum:
        """The memorandum with every step there is; an empty one where it is still to be begun."""
        if not asked.name:
            return Memorandum("", ())
        held = self.desk.holding.memoranda
        if asked.name not in held:
            raise not_a_memorandum(asked.name, list(held)[:500])
        return held[asked.name]


def meanwhile(memo: Memorandum, seen: int) -> Refusal:
    """The refusal for a step by one who has not seen the last ones (`step-meanwhile`)."""
    later = memo.steps[seen:] or memo.steps[-1:]
    more = f" and {count_of(len(later) - 1, 'more step')}" if len(later) > 1 else ""
    return Refusal(
        MEANWHILE,
        f"{later[0].by} took a step on {memo.id} meanwhile{more}.",
        "It stands below. Look whether yours still holds, and send it again.",
        status=409,
    )


def not_now(memo: Memorandum) -> Refusal:
    """The refusal for a step that the state of the memorandum does not allow (`step-not-now`)."""
    return Refusal(
        "step-not-now",
        f"{memo.id} is {memo.state.value}: this step is not possible now.",
        f"What is possible: {', '.join(moves_now(memo)) or 'nothing'}.",
        status=409,
    )


def _form_of(request: Request) -> MemoForm:
    what = str(request.path_params.get("what", "new"))
    if what == "new" and "name" not in request.path_params:
        return BEGIN
    if what not in MEMO_FORMS:
        raise Refusal(
            "page-not-found",
            f"There is no form for “{what}”.",
            f"The forms are: {', '.join(MEMO_FORMS)}.",
            status=404,
        )
    return MEMO_FORMS[what]


def _faults(refusal: Refusal, fields: list[Any], typed: Typed) -> tuple[Fault, ...]:
    """A refusal with everything that it tells, each a line of its own."""
    first = fault_of(refusal, fields, typed)
    if not refusal.details:
        return (first,)
    lines = tuple(Fault("", detail, "") for detail in refusal.details)
    return (Fault("", refusal.sentence, refusal.remedy), *lines)


def _as_dict(
    form: MemoForm,
    memo: Memorandum,
    groups: tuple[Group, ...],
    faults: tuple[Fault, ...],
    later: tuple[Step, ...],
) -> dict[str, Any]:
    return {
        "form": form.what,
        "memorandum": memo.id or None,
        "steps": len(memo.steps),
        "fields": [field_as_dict(field) for group in groups for field in group.fields],
        "meanwhile": [
            {"n": s.n, "by": s.by, "on": str(s.on), "sentence": step_sentence(s.act)} for s in later
        ],
        "faults": [
            {"field": f.field or None, "sentence": f.sentence, "remedy": f.remedy} for f in faults
        ],
    }
