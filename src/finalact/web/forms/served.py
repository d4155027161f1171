"""Forms as they are served: shown, shown again with what is to be changed, or entered."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime
from typing import Any, Generic, Protocol, TypeVar

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from finalact.model.refusal import Refusal
from finalact.view import View
from finalact.web.asked import Asked
from finalact.web.dates import Dates, read_dates
from finalact.web.forms.field import Fault
from finalact.web.forms.form import Recording
from finalact.web.forms.seal import Seals, refuse_other_sites
from finalact.web.forms.sent import fields_of
from finalact.web.forms.typed import Typed
from finalact.web.page import Page

F = TypeVar("F")
D = TypeVar("D")
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


class Served(ABC, Generic[F, D]):
    """Forms of one kind on one kind of desk; a form that was sent once is not taken twice."""

    def __init__(
        self, behind: Behind, desk: D, respond: Respond, moment: Callable[[], str]
    ) -> None:
        self.behind = behind
        self.desk = desk
        self.respond = respond
        self.moment = moment
        self.seals = Seals()

    @abstractmethod
    def form_of(self, request: Request) -> F:
        """The form that an address names; a Refusal where there is none."""

    @abstractmethod
    def page(
        self, form: F, asked: Asked, typed: Typed, faults: tuple[Fault, ...], status: int = 200
    ) -> Response:
        """The form as a page, with what was typed and what is to be changed."""

    @abstractmethod
    def entered(self, form: F, asked: Asked, typed: Typed, seal: str) -> Response:
        """Enters what was sent; the form again where something is to be changed."""

    @abstractmethod
    def on(self, day: date, known_by: date) -> View:
        """The desk on a day."""

    def shown_as(self, form: Any) -> Callable[[Request], Awaitable[Response]]:
        """Answers with the form, filled in as far as the desk tells."""

        async def shown(request: Request) -> Response:
            asked = Asked.of(request, form)
            try:
                return self.page(self.form_of(request), asked, Typed({}), ())
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
            form = self.form_of(request)
            return self._taken(form, asked, Typed(await fields_of(request)))
        except Refusal as refusal:
            return self.behind.refused(refusal, asked)
        except Exception as trouble:  # noqa: BLE001 - likewise
            return self.behind.troubled(trouble, asked)

    def _taken(self, form: F, asked: Asked, typed: Typed) -> Response:
        seal = typed.sent.get("seal", "")
        if not self.seals.holds(seal, asked.path):
            again = Fault(
                "",
                "The desk has been started anew since this page was opened; nothing was recorded.",
                "Look it through, and send it again.",
            )
            return self.page(form, asked, typed, (again,), NOT_SENT)
        if self.seals.led_to(seal):
            return RedirectResponse(self.seals.led_to(seal), 303)
        return self.entered(form, asked, typed, seal)

    def dates(self, asked: Asked) -> Dates:
        """The days that were asked about."""
        return read_dates(asked.typed, self.behind.today())

    def view(self, asked: Asked) -> View:
        """The desk on the days that were asked about."""
        dates = self.dates(asked)
        return self.on(dates.as_of, dates.known_by)

    def led_to(self, seal: str, address: str) -> Response:
        """Leads to what was entered, now and whenever the same form is sent again."""
        self.seals.use_up(seal, address)
        return RedirectResponse(address, 303)
