"""searches.csv and proposals.csv: searches with a name, and what was made of proposals."""

from __future__ import annotations

from pathlib import Path

from finalact.model.refusal import Refusal
from finalact.proposals.answers import AnswerKind, ProposalAnswer
from finalact.store.finding.saved import SavedSearch, search_named
from finalact.store.folder_in.cells import Cells
from finalact.store.folder_in.csv_file import read_csv
from finalact.store.folder_in.faults import Faults
from finalact.store.folder_in.known import Known
from finalact.store.notebook import Notebook
from finalact.store.proposal_answers import needs_why

SEARCHES = "searches.csv"
PROPOSALS = "proposals.csv"
SEARCH_COLUMNS = ("name", "asked")
ANSWER_COLUMNS = ("paper", "proposal", "answer", "claim", "why")
ANSWER_NEEDED = ("paper", "proposal", "answer")
Places = dict[tuple[str, str], str]


def read_notebook_csv(folder: Path, known: Known, faults: Faults) -> tuple[Notebook, Places]:
    """The searches and the answers to proposals of a folder, and the places of the answers.

    Codes: `search-name-not-usable`, `document-unknown`, `claim-unknown`, `word-unknown`,
    `proposal-without-why`, those of `read_query` where a search cannot be read, and those of a
    table.
    """
    places: Places = {}
    answers = tuple(_answers(folder, known, faults, places))
    return Notebook(tuple(_searches(folder, faults)), answers), places


def _searches(folder: Path, faults: Faults) -> list[SavedSearch]:
    found = {}
    for row in read_csv(folder / SEARCHES, SEARCH_COLUMNS, faults, needed=SEARCH_COLUMNS):
        if row.lacks:
            continue
        try:
            search = search_named(row["name"], row["asked"])
        except Refusal as refusal:
            faults.refused(refusal, row.place)
            continue
        # Of two with one name the later one counts, as on the desk.
        found[search.name.casefold()] = search
    return list(found.values())


def _answers(folder: Path, known: Known, faults: Faults, places: Places) -> list[ProposalAnswer]:
    found = []
    for row in read_csv(folder / PROPOSALS, ANSWER_COLUMNS, faults, needed=ANSWER_NEEDED):
        if row.lacks:
            continue
        cells = Cells(row.place, row.cells, faults)
        paper, proposal, claim = row["paper"], row["proposal"], row["claim"]
        if paper.partition("@")[0] not in known.papers:
            sentence = f'There is no paper "{paper}".'
            remedy = faults.suggestions.remedy(
                paper, known.papers, "put the paper among the documents."
            )
            faults.fault("document-unknown", row.place, sentence, remedy)
        kind = cells.word("answer", AnswerKind)
        for column in ANSWER_NEEDED[1:]:
            if not row[column]:
                sentence, remedy = (
                    f"{column}: nothing stands there.",
                    "Write it, or take the row out.",
                )
                faults.fault("word-unknown", row.place, sentence, remedy)
        if kind is None:
            continue
        if kind is not AnswerKind.DISMISSED:
            known.check("claim", [claim], known.claims, row.place)
        elif not row["why"]:
            faults.refused(needs_why(), row.place)
        found.append(ProposalAnswer(paper, proposal, kind, claim, row["why"]))
        places["proposal", f"{paper} {proposal}"] = row.place
    return found
