"""What a reader asks of the desk: which page, in which form, for which dates."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from attrs import evolve, frozen
from starlette.requests import Request

from finalact.model.refusal import Refusal
from finalact.web.dates import AS_OF, KNOWN_BY

Form = Literal["html", "json", "csv"]
FORMS: tuple[Form, ...] = ("html", "json", "csv")
LONGEST_EXPRESSION = 10_000
LONGEST_WORD = 200
# What narrows a list: each is part of the address, and can be taken away.
NARROWING = (
    *("since", "open", "status", "by", "case", "to", "subject", "basket"),
    *("who", "state", "kind", "office", "from", "of"),
    *("words", "volume", "classification", "person", "paper", "speaker", "side", "in", "saved"),
)


@frozen
class Asked:
    """One request: the path without its suffix, the form wanted, and what was typed.

    `name` is the id in the path ("prisoners"), `number` a number behind it; `part` which part of a
    long table; `narrowed` what narrows a list ("status": "refused"). `may_record` says whether
    forms are served, `recorded` names a record just entered; `at` is a row of a long table whose
    part is wanted.
    """

    path: str
    form: Form = "html"
    name: str = ""
    typed: Mapping[str, str] = {}
    expression: str = ""
    part: int = 1
    narrowed: Mapping[str, str] = {}
    may_record: bool = False
    recorded: str = ""
    number: int = 0
    at: str = ""

    @classmethod
    def of(cls, request: Request, form: Form = "html") -> Asked:
        """What a request asks for; its dates are read later. Never refuses."""
        query = request.query_params
        wanted = query.get("format", "")
        suffix = f".{form}" if form != "html" else ""
        if not suffix and wanted in FORMS:
            form = FORMS[FORMS.index(wanted)]
        number = query.get("part", "1")
        return cls(
            path=request.url.path.removesuffix(suffix) or "/",
            form=form,
            name=str(request.path_params.get("name", "")),
            typed={key: query.get(key, "") for key in (AS_OF, KNOWN_BY, "format")},
            expression=query.get("expression", "")[: LONGEST_EXPRESSION + 1],
            part=max(1, int(number)) if number.isascii() and number.isdigit() else 1,
            narrowed={key: query[key][:LONGEST_WORD] for key in NARROWING if query.get(key)},
            may_record=bool(getattr(request.app.state, "may_record", False)),
            recorded=query.get("recorded", "")[:LONGEST_WORD],
            number=_number(str(request.path_params.get("number", ""))),
            at=query.get("at", "")[:LONGEST_WORD],
        )

    def checked(self) -> Asked:
        """The same, refused when the form asked for is none that pages have."""
        wanted = self.typed.get("format", "")
        if wanted and wanted not in FORMS:
            raise Refusal(
                "form-not-known",
                f"No page is to be had as “{wanted}”.",
                "Write format=json for other programs, format=csv for a table, or leave it out.",
            )
        return self

    def plain(self) -> Asked:
        """The same page as HTML."""
        return evolve(self, form="html")


def _number(text: str) -> int:
    """A number in the path; 0 where it is none."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 7 else 0
