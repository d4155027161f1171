"""The fields of a claim, and the claim that was typed into them."""

from __future__ import annotations

from typing import Any

from attrs import evolve

from finalact.conditions.record_rules import RecordRefused
from finalact.model.claim import ASSURING, Citation, Claim, ClaimKind
from finalact.model.partial_date import PartialDate
from finalact.model.quantity import Number, Quantity
from finalact.model.refusal import Refusal
from finalact.proposals.known_names import ATTRIBUTES, about_what, slip_in, status_slip_in
from finalact.store.claim_rules import SPECIFICITIES
from finalact.store.figures import number, refuse_misread, with_figure
from finalact.view import View
from finalact.web.forms.field import Choice, Field, Group
from finalact.web.forms.typed import Typed
from finalact.web.forms.who_and_where import DATES

WORDS = ("subject", "attribute", "value", "speaker", "reporter", "population", "specificity", "due",
         "note")  # fmt: skip
DAYS = ("period", "said_on", "known_on")
# So many names are offered beside a field.
OFFERED = 300


def claim_groups(view: View, claim: Claim) -> tuple[Group, ...]:
    """The fields of a claim, filled with what is read; everything can be changed."""
    figure = claim.quantity
    subjects = _subjects(view)
    populations = tuple(Choice(p.id, p.title) for p in view.dossier.populations[:OFFERED])
    kinds = tuple(Choice(kind.value, kind.value) for kind in ClaimKind)
    cited = claim.citations[0] if claim.citations else Citation()
    return (
        Group(
            "What is claimed",
            (
                Field("speaker", "Who says it", needed=True, choices=_speakers(view),
                      value=claim.speaker),
                Field("reporter", "Who says that he said it", choices=_speakers(view),
                      value=claim.reporter),
                Field("subject", "What it is about", needed=True, choices=subjects,
                      value=claim.subject),
                Field("attribute", "Which side of it", needed=True, value=claim.attribute,
                      choices=tuple(Choice(word, word) for word in ATTRIBUTES),
                      help="A stock, a flow, a rate, a state, a position, an assurance ..."),
                Field("as_said", "The figure in the speaker’s words", value=figure.as_said),
                Field("value", "The state or word, where it is no figure", "text",
                      value=claim.value),
                Field("unit", "What is counted", value=figure.unit or ""),
                Field("population", "Whom it counts", choices=populations,
                      value=claim.population),
                Field("kind", "What sort of statement it is", "choice", choices=kinds,
                      value=claim.kind.value),
            ),
        ),
        Group(
            "When",
            (
                Field("period", "The time it is about", "date", help=DATES,
                      value=_day(claim.period)),
                Field("said_on", "The day it was said", "date", value=_day(claim.said_on)),
                Field("known_on", "The day it became known to us, where that is another", "date",
                      value=_day(claim.known_on)),
                Field("due", "Of a promise: when it falls due", value=claim.due),
            ),
        ),
        Group(
            "Where it stands",
            (
                Field("quote", "The exact words there", "text", needed=True, rows=3,
                      value=cited.quote),
            ),
        ),
        Group(
            "More",
            (
                Field("low", "The least, where the words do not give it",
                      value=_number(figure.low)),
                Field("high", "The most, where the words do not give it",
                      value=_number(figure.high)),
                Field("specificity", "Of an assurance", "choice", value=claim.specificity,
                      choices=tuple(Choice(w, w or "not said") for w in SPECIFICITIES)),
                Field("note", "A note for the reader", "text", value=claim.note),
                Field("claim_id", "An id of its own", help="Otherwise one is made."),
                Field("is_new", "A name in it that the desk does not know is meant", "tick"),
            ),
            folded=True,
        ),
    )  # fmt: skip


def typed_claim(base: Claim, typed: Typed) -> Claim:
    """The claim that was typed; what was not touched stays exactly as it was read."""
    changes: dict[str, Any] = {name: _words(typed, name) for name in WORDS}
    for name in DAYS:
        before: PartialDate | None = getattr(base, name)
        changes[name] = before if typed.text(name) == _day(before) else typed.day(name)
    changes["kind"] = typed.word("kind", ClaimKind)
    if changes["attribute"] != base.attribute and changes["attribute"] in ASSURING:
        changes["kind"] = ClaimKind.ASSURANCE
    if changes["speaker"] != base.speaker:
        changes["voice"] = ""
    cited = base.citations[0] if base.citations else Citation()
    quote = _same_blanks(typed.text("quote"), cited.quote)
    changes["citations"] = (evolve(cited, quote=quote), *base.citations[1:])
    claim = evolve(base, **changes, quantity=_quantity(base.quantity, typed))
    if claim.quantity is base.quantity:
        return claim
    if not claim.quantity.is_known or claim.quantity == evolve(
        base.quantity, unit=claim.quantity.unit
    ):
        _refuse_misread(claim)
    try:
        return with_figure(claim)
    except Refusal:
        # The ledger refuses it with everything else that is wrong.
        return claim


def _refuse_misread(claim: Claim) -> None:
    try:
        refuse_misread(claim)
    except Refusal as refusal:
        field = "unit" if refusal.code == "unit-otherwise" else "as_said"
        raise RecordRefused(refusal.code, field, refusal.sentence, refusal.remedy) from None


def checked_claim(view: View, claim: Claim, typed: Typed) -> Claim:
    """The claim about what it is about; a slip of a name is refused unless it is meant."""
    holdings, ledger = view.holding.holdings, view.holding.ledger
    claim = evolve(about_what(holdings, claim), id=typed.text("claim_id"))
    if not typed.ticked("is_new"):
        slip = slip_in(holdings, ledger, claim) or status_slip_in(holdings, ledger, claim)
        if slip is not None:
            field = slip.code.removesuffix("-unknown")
            field = "value" if field == "state" else field
            remedy = slip.remedy.replace("add --new", "tick the box for a new name, under More")
            raise RecordRefused(slip.code, field, slip.sentence, remedy)
    return claim


def _quantity(before: Quantity, typed: Typed) -> Quantity:
    said, unit = typed.text("as_said"), typed.text("unit") or None
    bounds = {name: _bound(typed, name) for name in ("low", "high")}
    same = said == before.as_said and bounds == {"low": before.low, "high": before.high}
    if same:
        return before if unit == (before.unit or None) else evolve(before, unit=unit)
    if said != before.as_said and bounds == {"low": before.low, "high": before.high}:
        # Other words, and the bounds were left as they stood: they are read anew.
        return Quantity(said, unit=unit)
    return Quantity(said, bounds["low"], bounds["high"], unit=unit)


def _bound(typed: Typed, name: str) -> Number | None:
    text = typed.text(name)
    if not text:
        return None
    try:
        return number(text)
    except Refusal as refusal:
        raise RecordRefused(refusal.code, name, refusal.sentence, refusal.remedy) from None


def _words(typed: Typed, name: str) -> str:
    return " ".join(typed.text(name).split()) if name != "note" else typed.text(name)


def _same_blanks(text: str, before: str) -> str:
    """The quotation as it was, where only its line ends differ."""
    return before if text.split() == before.split() else text


def _subjects(view: View) -> tuple[Choice, ...]:
    subjects = [Choice(s.id, s.title) for s in view.dossier.subjects]
    cases = [
        Choice(c.id, f"case: {c.title or c.id}") for c in view.holding.holdings.cases[:OFFERED]
    ]
    return tuple([*subjects, *cases][:OFFERED])


def _speakers(view: View) -> tuple[Choice, ...]:
    named = [name for side in view.dossier.sides for name in (side.speakers or (side.title,))]
    return tuple(Choice(name, name) for name in dict.fromkeys(named))[:OFFERED]


def _day(day: PartialDate | None) -> str:
    return day.said() if day is not None else ""


def _number(value: Number | None) -> str:
    return "" if value is None else f"{value:,}" if isinstance(value, int) else str(value)
