"""What cannot be granted, said on a page: one sentence, one remedy, never a traceback."""

from __future__ import annotations

from starlette.exceptions import HTTPException

from finalact.conditions.faults import ExpressionFault
from finalact.model.refusal import Refusal
from finalact.web.dates import DateRefused
from finalact.web.page import Page

NOT_FOUND, NOT_ALLOWED, UNEXPECTED = 404, 405, 500


def refusal_page(refusal: Refusal) -> Page:
    """A refusal as a page, with its own HTTP status."""
    return Page(
        template="refusal.html",
        title=refusal.sentence,
        section="",
        facts={
            "refusal": refusal,
            "details": refusal.details,
            "is_expression": isinstance(refusal, ExpressionFault),
            "refused_date": refusal.field if isinstance(refusal, DateRefused) else "",
        },
        data=lambda: {"error": refusal.as_dict()},
        status=refusal.status,
    )


def refusal_of(trouble: HTTPException, path: str) -> Refusal:
    """What the frame of the program refuses (an unknown path, a form sent here), in our words."""
    if trouble.status_code == NOT_FOUND:
        return Refusal(
            "page-not-found",
            f"There is no page {path} on this desk.",
            "Start from the answer; the papers and subjects are listed under their names above.",
            status=NOT_FOUND,
        )
    if trouble.status_code == NOT_ALLOWED:
        return Refusal(
            "only-reading",
            "These pages are for reading; nothing can be sent to them.",
            "Record, correct and withdraw claims with the command line: finalact claim.",
            status=NOT_ALLOWED,
        )
    return Refusal(
        "request-not-understood",
        "The desk does not understand this request.",
        "Start again from the answer.",
        status=trouble.status_code,
    )


def unexpected() -> Refusal:
    """Trouble of our own: calm, and without what only a programmer can read."""
    return Refusal(
        "page-not-made",
        "This page cannot be made: something in the program does not work as it should.",
        "Nothing on the desk has changed. Go back to the answer; if this page fails again, "
        "report its address.",
        status=UNEXPECTED,
    )
