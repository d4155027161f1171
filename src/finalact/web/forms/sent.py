"""What a form sent: its fields, and a refusal told beside the field that it is about."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qsl

from starlette.requests import Request

from finalact.conditions.faults import ExpressionFault
from finalact.conditions.record_rules import SAY_NEW
from finalact.model.refusal import Refusal
from finalact.web.forms.field import Fault, Field
from finalact.web.forms.typed import Typed

MOST_BYTES = 200_000
SENT_AS = "application/x-www-form-urlencoded"
REFUSED = 422


async def fields_of(request: Request) -> dict[str, str]:
    """What a form sent; anything else, or far too much of it, is refused."""
    sent_as = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > MOST_BYTES:
            break
    if sent_as != SENT_AS or len(body) > MOST_BYTES:
        raise Refusal(
            "request-not-understood",
            "What was sent is no form of this desk, or far too long.",
            "Send the form from its own page.",
            status=REFUSED,
        )
    return dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))


def fault_of(refusal: Refusal, fields: list[Field], typed: Typed) -> Fault:
    """A refusal as what is wrong with a field, or with the whole form."""
    remedy = refusal.remedy.replace(SAY_NEW, "tick the box for a new name")
    excerpt = refusal.excerpt() if isinstance(refusal, ExpressionFault) else ""
    further = "" if excerpt else " ".join(refusal.details)
    sentence = refusal.sentence if refusal.sentence in further or not further else further
    return Fault(_field_meant(refusal, fields, typed), sentence, remedy, excerpt)


def _field_meant(refusal: Refusal, fields: list[Field], typed: Typed) -> str:
    """The field that a refusal is about; of several readings the one that holds the words."""
    field = str(getattr(refusal, "field", ""))
    if any(field == each.name for each in fields):
        return field
    if isinstance(refusal, ExpressionFault):
        written = (name for name, text in typed.sent.items() if text.strip() == refusal.text)
        return next(written, "")
    return "label_2" if field == "readings" else ""


def field_as_dict(field: Field) -> dict[str, Any]:
    """A field as JSON writes it."""
    return {
        "name": field.name,
        "label": field.label,
        "needed": field.needed,
        "choices": [choice.value for choice in field.choices],
    }
