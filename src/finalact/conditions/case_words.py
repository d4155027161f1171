"""A case in sentences: how it stands and by whose word, its persons, who raised it."""

from __future__ import annotations

from finalact.cases.standing import CaseStanding
from finalact.conditions.case_sheet import CaseSheet
from finalact.conditions.representation_list import Listed
from finalact.conditions.representation_words import (
    report_sentence,
    representation_sentence,
    standing_word,
)
from finalact.conditions.wording import capital, listed
from finalact.model.claim import Citation
from finalact.model.holdings import Person

LEADS = {
    CaseStanding.OPEN: "Open",
    CaseStanding.CLOSED: "Closed",
    CaseStanding.NOT_KNOWN: "Whether it is open is not known",
}


def standing_sentence(sheet: CaseSheet) -> str:
    """Whether it is open, by the last words of its status, and who says them."""
    lead = LEADS[sheet.now.standing]
    if not sheet.now.said:
        return f"{lead}: nobody has told its status by then."
    on = f", {sheet.now.on.said()}" if sheet.now.on is not None else ""
    differ = len(set(sheet.now.status.words)) > 1
    doubt = " The words of one day differ." if differ else ""
    return f"{lead}: {sheet.now.said}{on}.{doubt}"


def person_in_words(person: Person | None) -> str:
    """A person by name with other spellings; without an entry in the table, by no name."""
    if person is None:
        return "A person whose name is not kept"
    return f"{person.name}, also {listed(list(person.also))}" if person.also else person.name


def raised_in_words(raised: Listed) -> str:
    """A representation in a few sentences: by whom, to whom, where and when, and the answer."""
    made = raised.representation
    told = [f"{standing_word(made)}: {representation_sentence(made)}"]
    told += [f"{capital('; '.join(made.points))}."] if made.points else []
    told += [report_sentence(report, made) for report in made.reports]
    return " ".join(sentence for sentence in told if sentence)


def places_of(raised: Listed) -> list[Citation]:
    """Where a representation stands: what tells of it, and the papers that report it."""
    made = raised.representation
    return [*made.citations, *(report.citation for report in made.reports)]
