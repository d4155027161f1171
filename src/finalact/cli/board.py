"""The printed answer: the question, the answer in a sentence, the board of conditions."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from finalact.cli.days import in_words
from finalact.cli.references import places
from finalact.cli.sheet import Sheet
from finalact.conditions.assessment import Assessment, Status
from finalact.model.condition import Condition, Verdict
from finalact.model.dossier import Dossier
from finalact.view import View

VERDICT = 15
NO_QUESTION = "This desk asks no question yet."
# What stands in the way comes first, as in the sentence of the answer.
ORDER = (
    Verdict.NOT_MET,
    Verdict.PARTLY_MET,
    Verdict.DISPUTED,
    Verdict.ASSURED_ONLY,
    Verdict.SCOPE_UNCLEAR,
    Verdict.UNDETERMINED,
    Verdict.MET,
)


def asked_for(as_of: date, known_by: date) -> str:
    """The two days: "as of 31 March 1988", and by when it was known where that differs."""
    text = f"as of {in_words(as_of)}"
    return text if known_by == as_of else f"{text}, known by {in_words(known_by)}"


def print_heading(view: View, title: str, page: Sheet, days: str = "") -> None:
    """What an answer is about and for which days, and what an invented dossier says of itself."""
    page.ends(title, days or asked_for(view.as_of, view.known_by), style="bold")
    print_mark(view.dossier, page)


def print_mark(dossier: Dossier, page: Sheet) -> None:
    """What every answer of an invented dossier says of itself; nothing of any other."""
    if dossier.mark:
        page.paragraph(dossier.mark)


def print_status(
    view: View, status: Status, page: Sheet, *, by: str = "", silent: Collection[str] = ()
) -> None:
    """Print the whole answer for the day."""
    question = status.question or view.dossier.title or NO_QUESTION
    print_heading(view, question, page, asked_for(status.as_of, status.known_by))
    if by:
        page.paragraph(f"By the claims of one side alone: {by}.")
    page.paragraph(status.sentence, style="bold")
    required = [a for a in status.conditions if a.required]
    others = [a for a in status.conditions if not a.required]
    for assessment in sorted(required, key=lambda a: ORDER.index(a.verdict)):
        page.line()
        print_condition(view, assessment, page, silent=assessment.condition.id in silent)
    if others:
        page.line()
        page.line("Not counted in the answer:")
    for assessment in others:
        page.line()
        print_condition(view, assessment, page, silent=assessment.condition.id in silent)
    page.line()
    page.paragraph(tolerance_in_words(status.tolerance), style="dim")


def print_condition(
    view: View, assessment: Assessment, page: Sheet, *, silent: bool = False
) -> None:
    """Print one condition: verdict, title, sentence, and where it stands."""
    condition = assessment.condition
    verdict = "silent" if silent else assessment.verdict.value
    page.beside(verdict, titled(assessment), at=VERDICT, style="bold")
    indent = VERDICT if page.is_wide(VERDICT) else 2
    page.paragraph(assessment.sentence, indent=indent)
    for chance in assessment.outlook.chances:
        page.paragraph(chance.sentence, indent=indent)
    where = places(view, condition.citations)
    if where:
        page.paragraph(where, indent=indent, hang=indent + 2, style="dim")


def titled(assessment: Assessment) -> str:
    """The title, with our reading of it where the expression is ours."""
    condition = assessment.condition
    reading = our_reading(condition)
    return f"{condition.title} (our reading: {reading})" if reading else condition.title


def our_reading(condition: Condition) -> str:
    """How we read the words, where the expression is ours and not the memorandum's."""
    reading = condition.our_reading
    return "the rule" if reading.casefold() in ("true", "yes") else reading


def tolerance_in_words(tolerance: float) -> str:
    """What the tolerance did: "A figure said with “about” is taken 10 percent either way."."""
    if not tolerance:
        return "Figures are taken as said, without tolerance."
    return f"A figure said with “about” is taken {tolerance * 100:g} percent either way."
