"""A memorandum: the paper as printed with what is written on it, and how far it has come."""

from __future__ import annotations

from finalact.conditions.gates import gate_named, gate_on
from finalact.conditions.passage import Passage
from finalact.decisions.contract import gate_names, memo_as_dict
from finalact.decisions.memorandum import Memorandum
from finalact.decisions.states import IN_HAND, MOVES
from finalact.model.refusal import Refusal
from finalact.view import View
from finalact.web.asked import Asked
from finalact.web.csv_table import Table
from finalact.web.links import Links
from finalact.web.page import Page
from finalact.web.pages.memo_rows import clearance_rows, decision_lines, step_rows, task_rows
from finalact.web.pages.memo_words import (
    UNCHANGED,
    kind_words,
    moves_now,
    question_words,
    state_sentence,
)
from finalact.web.pages.paper_file import offered
from finalact.web.pages.positions import gate_line
from finalact.web.pages.sheet import sheet_of

STEP_COLUMNS = "n on by what sentence hash".split()
# What each step is called on the page where it may be taken.
STEP_WORDS = {
    "draft": "Write a new version",
    "clear": "Record a clearance",
    "answer": "Answer a question",
    "submit": "Submit it",
    "return": "Return it for rework",
    "mark": "Record a mark",
    "decide": "Confirm a decision",
    "task": "Record a task",
    "report": "Record a report",
    "close": "Close it",
    "supersede": "Say what takes its place",
}


def memorandum_page(view: View, links: Links, asked: Asked) -> Page:
    """One memorandum: the paper as printed, who cleared it, what was decided, and every step."""
    memo = view.memorandum(asked.name)
    document = view.document_of(memo)
    in_hand = memo.state in IN_HAND
    ready = view.readiness(memo) if in_hand else None
    gates = memo_gates(view, memo)
    steps = step_rows(memo, links)
    return Page(
        template="memorandum.html",
        title=memo.draft.subject,
        section="memoranda",
        facts={
            "memo": memo,
            "unchanged": asked.recorded == UNCHANGED,
            "kind": kind_words(memo),
            "state": state_sentence(memo),
            "sheet": sheet_of(document),
            "decisions": decision_lines(memo, document, links),
            "steps": steps,
            "clearances": clearance_rows(memo, links),
            "tasks": task_rows(view, links, memo),
            "ready": ready,
            "answers": [
                (question_words(said.code), said, step) for said, step in memo.answers.values()
            ],
            "findings": view.memo_findings(memo) if not in_hand else [],
            "gates": [gate_line(view, links, passage) for passage in gates],
            "could": view.who_could_decide(memo),
            "possible": _possible(view, links, memo),
            "later": len(view.holding.memoranda[memo.id].steps) - len(memo.steps),
            "versions": links.to(
                f"/memorandum/{memo.id}/versions",
                **{"from": str(memo.version - 1), "to": str(memo.version)},
            )
            if memo.version > 1
            else "",
            "trace": links.to("/trace", of=memo.id),
            "files": offered(links, f"/memorandum/{memo.id}", citing=False),
            "cites": offered(links, f"/memorandum/{memo.id}", citing=True),
        },
        data=lambda: memo_as_dict(memo, document, view.dossier, gates),
        table=lambda: Table.of(
            STEP_COLUMNS,
            [
                {
                    "n": row.step.n,
                    "on": str(row.step.on),
                    "by": row.step.by,
                    "what": type(row.step.act).__name__.lower(),
                    "sentence": row.sentence,
                    "hash": row.step.hash,
                }
                for row in steps
            ],
        ),
    )


def memo_gates(view: View, memo: Memorandum) -> list[Passage]:
    """The gates that its decisions must pass, as they stand on the day of the page."""
    found = []
    for name in gate_names(memo):
        try:
            found.append(gate_on(view.scene, gate_named(view.scene, name)))
        except Refusal:
            continue
    return found


def _possible(view: View, links: Links, memo: Memorandum) -> list[tuple[str, str, str]]:
    """The steps that may be taken now: what each is called, its form, and who takes it."""
    if len(view.holding.memoranda[memo.id].steps) != len(memo.steps):
        return []
    by = {move.name: move.by for move in MOVES}
    return [
        (STEP_WORDS[name], links.to(f"/memorandum/{memo.id}/step/{name}"), by[name])
        for name in moves_now(memo)
    ]
