"""The record of a decision: what was decided, from which marks, and what was known that day."""

from __future__ import annotations

from attrs import evolve, frozen

from finalact.conditions.gate_contract import passage_as_dict
from finalact.conditions.gates import gate_on, gates_on
from finalact.decisions.binding import gates_of
from finalact.decisions.contract import decided_as_dict, mark_as_dict
from finalact.decisions.memorandum import Memorandum
from finalact.decisions.step_words import decision_sentence
from finalact.model.claim import Claim
from finalact.model.memo_step import Decided, Step
from finalact.model.refusal import Refusal
from finalact.view import View
from finalact.web.asked import Asked
from finalact.web.claim_row import claim_row
from finalact.web.csv_table import Table
from finalact.web.dates import Dates, said
from finalact.web.links import Links
from finalact.web.page import Json, Page
from finalact.web.pages.memo_rows import decision_lines
from finalact.web.pages.memo_words import OUTCOMES, mark_said
from finalact.web.pages.positions import gate_line

COLUMNS = "condition title when_submitted on_the_day now".split()
MOST_CLAIMS = 60


@frozen
class StoodRow:
    """A condition as it stood when the paper went up, on the day of the decision, and now."""

    name: str
    title: str
    submitted: str
    on_the_day: str
    now: str
    sentence: str
    address: str


def memo_decision_page(view: View, links: Links, asked: Asked) -> Page:
    """What was decided on one recommendation, and what was known on the day of the decision."""
    memo = view.memorandum(asked.name)
    decided, step = _decided(memo, asked.number)
    day = step.on.counts_from or view.as_of
    then = View(view.holding, day, day, view.tolerance)
    day_links = Links(Dates(day, day, links.dates.today))
    rows = _stood(view, then, memo, decided, day_links)
    cited = _cited(view, memo)
    known = view.holding.ledger.known(cited, view.known_by)
    aside = {each.claim.id: each.why for each in known.aside}
    marks = [(mark, at) for mark, at in memo.marks if at.n in decided.marks]
    standing = {gate.id: gate for gate in gates_on(then.scene)}
    gates = [
        gate_on(then.scene, standing[name]) for name in gates_of(memo, decided) if name in standing
    ]
    document = view.document_of(memo)
    line = next(
        (d for d in decision_lines(memo, document, links) if d.number == asked.number), None
    )

    def data() -> Json:
        return {
            "memorandum": memo.id,
            **decided_as_dict(decided, step),
            "asked": line.asked if line is not None else None,
            "marked": [mark_as_dict(mark, at, document) for mark, at in marks],
            "conditions": [_fields(row) for row in rows],
            "claims": [{"id": claim.id, "since": aside.get(claim.id) or None} for claim in cited],
            "gates": [passage_as_dict(view.dossier, passage) for passage in gates],
            "step": step.n,
            "hash": step.hash,
        }

    return Page(
        template="memo_decision.html",
        title=f"The decision on recommendation {asked.number}: {memo.draft.subject}",
        section="memoranda",
        facts={
            "memo": memo,
            "number": asked.number,
            "decided": decided,
            "step": step,
            "outcome": OUTCOMES[decided.action],
            "sentence": decision_sentence(decided),
            "asked_words": line.asked if line is not None else "",
            "marks": [(mark, mark_said(evolve(mark, words=""), at), at) for mark, at in marks],
            "unmarked": not marks,
            "day": said(day),
            "day_links": day_links,
            "rows": rows,
            "question": then.dossier.question,
            "answer": _answer(then),
            "claims": [
                claim_row(view, links, claim, aside.get(claim.id, ""))
                for claim in cited[:MOST_CLAIMS]
            ],
            "more_claims": max(0, len(cited) - MOST_CLAIMS),
            "changed": sum(claim.id in aside for claim in cited),
            "gates": [gate_line(then, day_links, passage) for passage in gates],
            "override": memo.submitted.override if memo.submitted is not None else "",
            "could": then.who_could_decide(memo),
        },
        data=data,
        table=lambda: Table.of(COLUMNS, [_fields(row) for row in rows]),
    )


def _decided(memo: Memorandum, number: int) -> tuple[Decided, Step]:
    if number not in memo.decided:
        numbers = ", ".join(map(str, sorted(memo.decided)))
        raise Refusal(
            "decision-not-found",
            f"Nothing was decided on recommendation {number} of {memo.id} by this day.",
            f"Decided are: {numbers}."
            if numbers
            else "Record the marks on it, and confirm what they decide (finalact memo decide).",
            status=404,
        )
    return memo.decided[number]


def _stood(
    view: View, then: View, memo: Memorandum, decided: Decided, links: Links
) -> list[StoodRow]:
    """The conditions that the paper drew on, or that the decision goes on asking for."""
    stood = dict(memo.submitted.stood) if memo.submitted is not None else {}
    names = dict.fromkeys([*stood, *decided.continuing])
    known = {condition.id for condition in view.conditions}
    rows = []
    for name in names:
        if name not in known:
            rows.append(StoodRow(name, name, stood.get(name, ""), "", "", "", ""))
            continue
        at = then.condition(name)
        rows.append(
            StoodRow(
                name,
                at.condition.title,
                stood.get(name, ""),
                at.verdict.value,
                view.condition(name).verdict.value,
                at.sentence,
                links.condition(name),
            )
        )
    return rows


def _cited(view: View, memo: Memorandum) -> list[Claim]:
    names = memo.submitted.cited if memo.submitted is not None else ()
    by_id = view.holding.ledger.by_id
    return [by_id[name] for name in names if name in by_id]


def _answer(then: View) -> str:
    return then.status().sentence if then.dossier.question else ""


def _fields(row: StoodRow) -> dict[str, str | None]:
    return {
        "condition": row.name,
        "title": row.title,
        "when_submitted": row.submitted or None,
        "on_the_day": row.on_the_day or None,
        "now": row.now or None,
    }
