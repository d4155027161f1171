"""searches.csv and proposals.csv as they are written: a row each."""

from __future__ import annotations

from collections.abc import Iterable

from finalact.proposals.answers import ProposalAnswer
from finalact.store.finding.saved import SavedSearch
from finalact.store.folder_in.notebook_csv import ANSWER_COLUMNS, ANSWER_NEEDED, SEARCH_COLUMNS
from finalact.store.folder_out.csv_text import csv_text


def searches_text(searches: Iterable[SavedSearch]) -> str:
    """The text of searches.csv."""
    rows = [{"name": search.name, "asked": search.asked} for search in searches]
    return csv_text(SEARCH_COLUMNS, rows, SEARCH_COLUMNS)


def answers_text(answers: Iterable[ProposalAnswer]) -> str:
    """The text of proposals.csv."""
    rows = [
        {
            "paper": answer.paper,
            "proposal": answer.proposal,
            "answer": answer.kind.value,
            "claim": answer.claim,
            "why": answer.why,
        }
        for answer in answers
    ]
    return csv_text(ANSWER_COLUMNS, rows, ANSWER_NEEDED)
