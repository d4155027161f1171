"""The addresses where a proposal is answered, and where a claim is taken from a passage."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, Protocol, cast

from attrs import evolve, frozen
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from finalact.model.claim import Claim
from finalact.model.refusal import Refusal
from finalact.proposals.answers import AnswerKind, ProposalAnswer
from finalact.proposals.choosing import proposal_named, refuse_answered
from finalact.proposals.contract import proposal_as_dict
from finalact.proposals.listing import ListedProposal
from finalact.store.stamp import Stamp
from finalact.view import View
from finalact.web.asked import Asked
from finalact.web.dates import Dates
from finalact.web.forms.claim_fields import checked_claim, claim_groups, typed_claim
from finalact.web.forms.field import Fault, Field, Group
from finalact.web.forms.form import Recording
from finalact.web.forms.passage_claim import PassageAsked, passage_claim, passage_page
from finalact.web.forms.sent import REFUSED, fault_of, field_as_dict
from finalact.web.forms.served import Behind, Respond, Served, may_record, now
from finalact.web.forms.typed import Typed, troubles
from finalact.web.forms.who_and_where import recorder
from finalact.web.links import Links
from finalact.web.page import Page
from finalact.web.pages.proposals import passage_pieces, proposal_row

PATH = "/paper/{name}/proposals/{proposal}"
PASSAGE_PATH = "/paper/{name}/claim"
DISMISS = "dismiss"
WHY = Group(
    "If it is no claim",
    (Field("why", "Why it is none", "text", help="Needed to dismiss it: “the number of a list”."),),
)


class Proposing(Recording, Protocol):
    """A desk on which proposals are answered and claims recorded."""

    def record(self, claims: Iterable[Claim], stamp: Stamp) -> tuple[Claim, ...]:
        """Append claims."""
        ...

    def accept(self, answer: ProposalAnswer, claim: Claim, stamp: Stamp) -> Claim:
        """Record the claim that a proposal became."""
        ...

    def dismiss(self, answer: ProposalAnswer, stamp: Stamp) -> None:
        """Record that a proposal is no claim."""
        ...


@frozen
class ProposalAsked:
    """The proposal that an address names."""

    paper: str
    proposal: str


def proposal_routes(
    behind: Behind, respond: Respond, moment: Callable[[], str] = now
) -> list[Route]:
    """The forms of proposals and of claims from a passage; none where nothing can be recorded."""
    if not may_record(behind.desk):
        return []
    desk = cast(Proposing, behind.desk)
    answering = _Answering(behind, desk, respond, moment)
    taking = _Taking(behind, desk, respond, moment)
    return [
        route
        for path, served in ((PATH, answering), (PASSAGE_PATH, taking))
        for route in (
            Route(f"{path}.json", served.shown_as("json"), methods=["GET"]),
            Route(path, served.shown_as("html"), methods=["GET"]),
            Route(path, served.sent, methods=["POST"]),
        )
    ]


class _Answering(Served[ProposalAsked, Proposing]):
    """The form on which a proposal is accepted, changed or dismissed."""

    def form_of(self, request: Request) -> ProposalAsked:
        """The proposal that an address names."""
        path = request.path_params
        return ProposalAsked(str(path.get("name", "")), str(path.get("proposal", "")))

    def on(self, day: date, known_by: date) -> View:
        """The desk on a day."""
        return self.desk.as_of(day, known_by=known_by)

    def entered(self, form: ProposalAsked, asked: Asked, typed: Typed, seal: str) -> Response:
        """Records the claim or the dismissal; the form again where something is to be changed."""
        view = self.view(asked)
        each = proposal_named(view.proposals(form.paper), form.paper, form.proposal)
        dismissed = typed.sent.get("answer") == DISMISS
        groups = (WHY, recorder()) if dismissed else (*_groups(view, each),)
        fields = [field for group in groups for field in group.fields]
        faults = troubles(fields, typed)
        if faults:
            return self.page(form, asked, typed, tuple(faults), REFUSED)
        stamp = Stamp(typed.text("recorded_by"), self.moment())
        proposal = each.proposal
        try:
            refuse_answered(each)
            if dismissed:
                answer = ProposalAnswer(
                    form.paper, proposal.id, AnswerKind.DISMISSED, why=typed.text("why")
                )
                self.desk.dismiss(answer, stamp)
            else:
                claim = checked_claim(view, typed_claim(proposal.claim, typed), typed)
                same = evolve(claim, id="") == proposal.claim
                kind = AnswerKind.ACCEPTED if same else AnswerKind.CHANGED
                self.desk.accept(ProposalAnswer(form.paper, proposal.id, kind), claim, stamp)
        except Refusal as refusal:
            fault = fault_of(refusal, fields, typed)
            return self.page(form, asked, typed, (fault,), max(REFUSED, refusal.status))
        address = Links(self.dates(asked)).to(
            f"/paper/{form.paper}/proposals", recorded=proposal.id, place="recorded"
        )
        return self.led_to(seal, address)

    def page(
        self,
        form: ProposalAsked,
        asked: Asked,
        typed: Typed,
        faults: tuple[Fault, ...],
        status: int = 200,
    ) -> Response:
        """The form, filled with what was read, beside the passage with its words marked."""
        dates, view = self.dates(asked), self.view(asked)
        links = Links(dates)
        listed = view.proposals(form.paper)
        each = proposal_named(listed, form.paper, form.proposal)
        groups = _groups(view, each)
        cited = each.proposal.citation
        waiting = [other for other in listed if other.is_open]
        after = [o for o in waiting if listed.index(o) > listed.index(each)]
        page = Page(
            template="claim_form.html",
            title=f"A proposal from {view.title_of_paper(form.paper)}",
            section="papers",
            facts={
                "groups": (*groups[:-1], WHY, groups[-1]),
                "typed": typed.sent,
                "is_new": not typed.sent,
                "faults": faults,
                "fault_of": {fault.field: fault for fault in reversed(faults)},
                "row": proposal_row(view, links, each),
                "proposal": each.proposal,
                "each": each,
                "waiting": len(waiting),
                "passage": passage_pieces(
                    view, form.paper, cited.passage, each.proposal.start, each.proposal.end
                ),
                "passage_address": links.cited(cited),
                "heading": view.document(form.paper).heading.text,
                "back": links.to(f"/paper/{form.paper}/proposals"),
                "action": links.to(asked.path),
                "next": links.to(f"/paper/{form.paper}/proposals/{after[0].proposal.id}")
                if after
                else "",
                "seal": self.seals.new(asked.path),
            },
            data=lambda: _as_dict(view, each, groups, faults),
            status=status,
        )
        return self.respond(page, asked, dates, view)


class _Taking(Served[PassageAsked, Proposing]):
    """The form on which a claim is recorded from a passage of a paper."""

    def form_of(self, request: Request) -> PassageAsked:
        """The passage, and the words of it, that an address names."""
        query = request.query_params
        name = str(request.path_params.get("name", ""))
        return PassageAsked.of(name, query, query.getlist("sentence"))

    def on(self, day: date, known_by: date) -> View:
        """The desk on a day."""
        return self.desk.as_of(day, known_by=known_by)

    def entered(self, form: PassageAsked, asked: Asked, typed: Typed, seal: str) -> Response:
        """Records the claim; the form again where something is to be changed."""
        view = self.view(asked)
        form = form.sent(typed)
        base = passage_claim(view, form)
        fields = [f for g in (*claim_groups(view, base), recorder()) for f in g.fields]
        faults = troubles(fields, typed)
        if faults:
            return self.page(form, asked, typed, tuple(faults), REFUSED)
        try:
            claim = checked_claim(view, typed_claim(base, typed), typed)
            (claim,) = self.desk.record([claim], Stamp(typed.text("recorded_by"), self.moment()))
        except Refusal as refusal:
            fault = fault_of(refusal, fields, typed)
            return self.page(form, asked, typed, (fault,), max(REFUSED, refusal.status))
        return self.led_to(seal, self._after(asked, claim))

    def _after(self, asked: Asked, claim: Claim) -> str:
        """The passage, on a day on which the new claim is known."""
        dates = self.dates(asked)
        day = claim.reached_us.counts_from if claim.reached_us is not None else None
        if day is not None and day > min(dates.as_of, dates.known_by):
            dates = Dates(max(day, dates.as_of), max(day, dates.known_by), dates.today)
        return Links(dates).cited(claim.citations[0])

    def page(
        self,
        form: PassageAsked,
        asked: Asked,
        typed: Typed,
        faults: tuple[Fault, ...],
        status: int = 200,
    ) -> Response:
        """The form beside its passage, whose sentences can be chosen."""
        dates, view = self.dates(asked), self.view(asked)
        form = form.sent(typed)
        groups = (*claim_groups(view, passage_claim(view, form)), recorder())
        page = passage_page(
            view, Links(dates), form, groups, typed, faults, self.seals.new(asked.path), status
        )
        return self.respond(page, asked, dates, view)


def _groups(view: View, each: ListedProposal) -> tuple[Group, ...]:
    return (*claim_groups(view, each.proposal.claim), recorder())


def _as_dict(
    view: View, each: ListedProposal, groups: tuple[Group, ...], faults: tuple[Fault, ...]
) -> dict[str, Any]:
    return {
        "form": "proposal",
        "proposal": proposal_as_dict(each, view.dossier),
        "fields": [field_as_dict(field) for group in groups for field in group.fields],
        "faults": [
            {"field": f.field or None, "sentence": f.sentence, "remedy": f.remedy} for f in faults
        ],
    }
