"""How a condition went: the strip of verdicts, its table, and what is known better since."""

from __future__ import annotations

from datetime import date

from attrs import frozen
from markupsafe import Markup

from finalact.conditions.assess import Assessor
from finalact.conditions.assessment import Assessment
from finalact.conditions.compare import differs, learnt
from finalact.conditions.course.cause_words import cause_in_words
from finalact.conditions.course.compare_words import learnt_in_words
from finalact.conditions.history import History
from finalact.conditions.history_contract import history_as_list, treatment_in_short
from finalact.model.refusal import Refusal
from finalact.view import View
from finalact.web.dates import said
from finalact.web.drawings.strip import strip
from finalact.web.links import Links
from finalact.web.page import Json

# More changes than these are left to the JSON of the page.
MOST_ROWS = 40


@frozen
class HistoryRow:
    """One change: its day, the verdicts from then on, the treatment, and what changed it."""

    day: str
    address: str
    verdict: str
    by: tuple[str, ...]
    treatment: str
    words: str
    because: tuple[str, ...]


@frozen
class Went:
    """How a condition went up to the day: the drawing, the rows beneath, how many more there are.

    `learnt` says in a sentence what later knowledge says of the day, with the address of that
    answer.
    """

    drawing: Markup | None
    rows: tuple[HistoryRow, ...]
    left: int
    learnt: str
    learnt_address: str


def went(view: View, links: Links, assessment: Assessment) -> Went:
    """How a condition went, for its page."""
    path = f"/condition/{assessment.condition.id}"
    known = history_or_none(view, assessment)
    sentence, later = _learnt(view, links, assessment)
    address = links.to(path, known_by=later.isoformat())
    if known is None:
        return Went(None, (), 0, sentence, address)
    rows = [
        HistoryRow(
            said(change.day),
            links.to(path, as_of=change.day.isoformat(), known_by=change.day.isoformat()),
            change.standing.verdict.value,
            tuple(
                f"{view.dossier.side_title(side)}: {verdict.value}"
                for side, verdict in change.standing.by
            ),
            treatment_in_short(change.standing.frame.treatment, change.standing.frame.told) or "",
            row["words"],
            tuple(why for why in row["because_words"] if why not in row["words"]),
        )
        for change, row in zip(known.changes, history_as_list(view.scene, known), strict=True)
    ]
    left = max(0, len(rows) - MOST_ROWS)
    return Went(strip(known, view.dossier), tuple(rows[left:]), left, sentence, address)


def _learnt(view: View, links: Links, assessment: Assessment) -> tuple[str, date]:
    """What later knowledge says of the day, and the day by which it is known.

    On a page that uses later knowledge it is set against what was known on the day itself.
    """
    later = view.known_by if view.known_by > view.as_of else max(links.dates.today, view.as_of)
    then = _assessed(view, assessment, view.as_of)
    now = _assessed(view, assessment, later)
    if not differs(then, now):
        return "", later
    causes = learnt(view.scene.ledger, then, now)
    because = "; ".join(dict.fromkeys(w for n in causes if (w := cause_in_words(view.scene, n))))
    return learnt_in_words(view.scene, then, now, because), later


def _assessed(view: View, assessment: Assessment, known_by: date) -> Assessment:
    if known_by == view.known_by:
        return assessment
    scene = view.holding.scene(view.as_of, known_by, view.tolerance)
    try:
        return Assessor(scene).condition(assessment.condition)
    except Refusal:
        return assessment


def history_or_none(view: View, assessment: Assessment) -> History | None:
    """The history up to the day; None where the condition rests on itself."""
    try:
        return view.history(assessment.condition.id)
    except Refusal:
        return None


def history_for_json(view: View, assessment: Assessment) -> list[Json]:
    """The history as other programs read it."""
    known = history_or_none(view, assessment)
    return history_as_list(view.scene, known) if known is not None else []
