"""The answer: the question, a sentence, the board of conditions, and what is open."""

from __future__ import annotations

from finalact.conditions.compare_contract import comparison_as_dict
from finalact.conditions.contract import status_as_dict
from finalact.conditions.gates import gate_on, gates_on
from finalact.conditions.promise_words import promises_of
from finalact.conditions.wording import capital, count_of
from finalact.model.condition import Verdict
from finalact.view import View
from finalact.web.asked import Asked
from finalact.web.links import Links
from finalact.web.page import Page
from finalact.web.pages.board import BoardRow, board, board_table
from finalact.web.pages.lacking import lacking_rows
from finalact.web.pages.memoranda import overdue_papers
from finalact.web.pages.moved import moved_since
from finalact.web.pages.positions import gate_line
from finalact.web.pages.promises import overdue_rows

# Of more memoranda than these the answer does not ask which are overdue: their own page does.
MOST_PAPERS = 1_000


def answer_page(view: View, links: Links, asked: Asked) -> Page:
    """The answer to the dossier's question on the day, with every condition behind it."""
    status = view.status()
    rows = board(view, links)
    lead, _, rest = status.sentence.partition(". ")
    since = moved_since(view, asked)
    overdue = overdue_rows(view, links, list(promises_of(view.scene)))
    late = overdue_papers(view, links, MOST_PAPERS)
    return Page(
        template="answer.html",
        title=view.dossier.question or "The answer",
        section="answer",
        facts={
            "status": status,
            "lead": lead.rstrip(".") + ".",
            "rest": rest,
            "groups": [
                (title, group)
                for title, group in (
                    ("Required", [r for r in rows if r.assessment.required]),
                    ("Not required beforehand", [r for r in rows if not r.assessment.required]),
                )
                if group
            ],
            "rows": rows,
            "open": open_matters(rows),
            "gates": [
                gate_line(view, links, gate_on(view.scene, gate)) for gate in gates_on(view.scene)
            ],
            "overdue": overdue,
            "overdue_count": capital(count_of(len(overdue), "promise")),
            "late": late,
            "late_count": capital(count_of(len(late), "paper")),
            "lacking": lacking_rows(view, links),
            "example": _example(view),
            "since": since,
        },
        data=lambda: {
            **status_as_dict(status),
            **({} if since is None else {"since": comparison_as_dict(view.scene, since.found)}),
        },
        table=lambda: board_table(rows),
    )


def open_matters(rows: list[BoardRow]) -> list[tuple[str, list[BoardRow]]]:
    """What somebody has still to settle, under a heading each; headings without rows are left out.

    Questions of scope, proposals that nobody has adopted, dissent, and conditions that rest on
    promises or that nobody could judge yet.
    """
    matters = (
        ("Questions nobody has answered", [r for r in rows if r.assessment.questions]),
        (
            "Proposals nobody has decided",
            [r for r in rows if (t := r.assessment.treatment) and not t.stage.is_adopted],
        ),
        (
            "Assurances without performance",
            [r for r in rows if r.assessment.verdict is Verdict.ASSURED_ONLY],
        ),
        (
            "Not judged yet",
            [
                r
                for r in rows
                if r.assessment.required and r.assessment.verdict is Verdict.UNDETERMINED
            ],
        ),
    )
    return [(heading, found) for heading, found in matters if found]


def _example(view: View) -> str:
    """An expression of this very dossier, to start from."""
    return next((c.expression for c in view.conditions if c.expression), "")
