"""What a person is told of a record on a condition when it is entered; it stands all the same."""

from __future__ import annotations

from collections.abc import Collection
from difflib import get_close_matches

from finalact.conditions.record_rules import (
    SAY_NEW,
    RecordRefused,
    check_precedent,
    check_question,
    check_treatment,
    checked_expression,
    checked_trigger,
)
from finalact.conditions.treatments import can_decide
from finalact.conditions.vocabulary import Vocabulary
from finalact.conditions.wording import listed
from finalact.model.condition import (
    Condition,
    Precedent,
    Question,
    Stage,
    StageRecord,
    Treatment,
)
from finalact.model.dossier import Dossier

UNTOLD = "It is not said to whom it was put."


def treatment_remarks(
    treatment: Treatment, dossier: Dossier, vocabulary: Vocabulary, *, new: bool = False
) -> list[str]:
    """Refuse slips in what a treatment names, and tell what it will not do.

    Told are: an adoption by somebody who cannot decide it, a meeting that the desk does not
    know yet, words that only a person can watch. Raises RecordRefused (`meeting-unknown`) and
    ExpressionFault, unless the names are said to be `new`.
    """
    check_treatment(treatment)
    said = []
    if treatment.stage.is_adopted and not can_decide(treatment.by, dossier.deciders):
        only = listed(list(dossier.deciders), "or")
        said.append(f"{treatment.by} cannot decide that; only {only} can, so it has no effect.")
    if treatment.to:
        said.append(meeting_remark(treatment.to, vocabulary, new=new))
    if treatment.stage is Stage.COMMUNICATED and not treatment.told_to:
        said.append(UNTOLD)
    said += [
        checked_trigger(treatment.breaks_if, vocabulary, new=new, field="breaks_if"),
        checked_trigger(treatment.review, vocabulary, new=new, field="review"),
    ]
    return [sentence for sentence in said if sentence]


def stage_remarks(record: StageRecord, condition: Condition, furthest: str) -> list[str]:
    """Tell what a record of a stage will not do: `furthest` is the stage reached by its day."""
    said = []
    if record.stage is Stage.COMMUNICATED and not record.told_to:
        said.append(UNTOLD)
    order = [stage.value for stage in Stage]
    if not record.after_all and order.index(record.stage.value) < order.index(furthest):
        said.append(
            f"“{condition.title}” was {furthest} by then already, and that stands. To put a slip "
            "right, record that it stands elsewhere after all."
        )
    return said


def question_remarks(question: Question, vocabulary: Vocabulary, *, new: bool = False) -> list[str]:
    """Refuse readings that are not understood; tell of names in them that are not known yet."""
    check_question(question)
    said = [
        checked_expression(text, vocabulary, new=new, field="readings")
        for _, text in question.readings
        if text
    ]
    return [sentence for sentence in said if sentence]


def precedent_remarks(
    precedent: Precedent, vocabulary: Vocabulary, *, new: bool = False
) -> list[str]:
    """Refuse a slip in the meeting; tell where the desk does not know it yet."""
    check_precedent(precedent)
    told = meeting_remark(precedent.meeting, vocabulary, new=new, field="meeting")
    return [told] if told else []


def meeting_remark(
    name: str, vocabulary: Vocabulary, *, new: bool = False, field: str = "to"
) -> str:
    """A remark where the desk knows no meeting of that id yet; a near one is taken for meant."""
    known: Collection[str] = vocabulary.names["meeting"]
    if name in known:
        return ""
    other = vocabulary.unlike.get("meeting", ())
    plain = {meeting.casefold(): meeting for meeting in known if meeting not in other}
    near = get_close_matches(name.casefold().replace(" ", "_"), plain, n=1, cutoff=0.7)
    if near and not new:
        raise RecordRefused(
            "meeting-unknown",
            field,
            f"The desk knows no meeting {name}.",
            f"Did you mean {plain[near[0]]}? If {name} is meant, {SAY_NEW}.",
        )
    return f"The desk knows no meeting {name} yet."
