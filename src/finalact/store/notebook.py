"""What a desk keeps beside its records: searches with a name, and the answers to proposals."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import frozen
from sqlalchemy import Connection

from finalact.model.finding import Finding
from finalact.proposals.answers import AnswerKind, ProposalAnswer, last_answers
from finalact.store.drafts import Report
from finalact.store.finding.saved import SavedSearch, saved_searches
from finalact.store.later_growth import Places
from finalact.store.proposal_answers import accepted_already, answer_row, every_answer
from finalact.store.rows.row import Rows
from finalact.store.tables import searches

Told = tuple[str, str, AnswerKind, str, str]


@frozen
class Notebook:
    """The searches that have a name, and every answer to a proposal in the order of entry."""

    searches: tuple[SavedSearch, ...] = ()
    answers: tuple[ProposalAnswer, ...] = ()


EMPTY = Notebook()


def read_notebook(connection: Connection) -> Notebook:
    """The notebook of a desk."""
    return Notebook(saved_searches(connection), every_answer(connection))


def notebook_growth(held: Notebook, offered: Notebook, report: Report, places: Places) -> Rows:
    """The rows that a desk lacks of what is offered.

    A search whose name the desk gives to another stays as it is on the desk. A proposal that was
    accepted on the desk and is answered otherwise is reported (`proposal-answered`).
    """
    names = {search.name.casefold() for search in held.searches}
    for search in offered.searches:
        if search.name.casefold() not in names:
            yield searches, {"name": search.name, "asked": search.asked}
    on_desk = {_told(answer) for answer in held.answers}
    accepted = _accepted(held.answers)
    for answer in offered.answers:
        if _told(answer) in on_desk:
            continue
        before = accepted.get((answer.paper, answer.proposal))
        if before is None:
            yield answer_row(answer, answer.claim)
            continue
        refusal = accepted_already(before)
        place = places.get(("proposal", f"{answer.paper} {answer.proposal}"), "")
        report(Finding(refusal.code, refusal.sentence, refusal.remedy, place))


def searches_kept(held: Notebook, offered: Notebook) -> Iterable[Finding]:
    """The searches of the desk whose names mean another search in what is offered."""
    asked = {search.name.casefold(): search.asked for search in held.searches}
    for search in offered.searches:
        if asked.get(search.name.casefold(), search.asked) != search.asked:
            yield Finding(
                "kept-on-desk",
                f"The desk keeps another search as {search.name}: {asked[search.name.casefold()]}.",
                "Give the search of the folder another name to have both.",
            )


def _accepted(answers: Iterable[ProposalAnswer]) -> Mapping[tuple[str, str], ProposalAnswer]:
    papers: dict[str, list[ProposalAnswer]] = {}
    for answer in answers:
        papers.setdefault(answer.paper, []).append(answer)
    return {
        (paper, proposal): answer
        for paper, of_paper in papers.items()
        for proposal, answer in last_answers(of_paper).items()
        if answer.kind is not AnswerKind.DISMISSED
    }


def _told(answer: ProposalAnswer) -> Told:
    return answer.paper, answer.proposal, answer.kind, answer.claim, answer.why
