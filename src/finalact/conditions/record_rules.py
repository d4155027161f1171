"""What a record on a condition must say before it is entered by hand."""

from __future__ import annotations

from datetime import date

from finalact.conditions.faults import ExpressionFault
from finalact.conditions.language import parse
from finalact.conditions.names import check_names
from finalact.conditions.treatments import is_known, last_made
from finalact.conditions.trigger import Trigger, means_expression
from finalact.conditions.vocabulary import Vocabulary
from finalact.model.condition import (
    Answer,
    Comment,
    Condition,
    Dissent,
    Precedent,
    Question,
    Stage,
    StageRecord,
    Treating,
    Treatment,
    Verdict,
)
from finalact.model.partial_date import PartialDate
from finalact.model.refusal import Refusal

NOT_KNOWN = "name-not-known"
# What a person does who means a name that the desk does not know; a command has an option for it.
SAY_NEW = "say that it is new"


class RecordRefused(Refusal):
    """A record that does not say what it must; `field` is what to mend, by its name."""

    def __init__(self, code: str, field: str, sentence: str, remedy: str) -> None:
        super().__init__(code, sentence, remedy)
        self.field = field


def check_treatment(treatment: Treatment) -> None:
    """Refuse a treatment that leaves open what its kind rests on.

    A deferral names its meeting; a waiver has an end or says why not; what is accepted though
    unmet says why. Codes: `record-unsigned`, `date-missing`, `deferral-without-meeting`,
    `waiver-without-end`, `acceptance-without-reasons`, `treatment-not-sensible`. Source: rules
    of judging, "Treatment, and how far it went".
    """
    treating, because = treatment.treating, treatment.because.strip()
    _signed(treatment.by, "Nobody is named who proposes, decides or passes on the treatment.")
    _dated(treatment.on, "A treatment")
    if treating is Treating.DEFERRED and not treatment.to.strip():
        raise RecordRefused(
            "deferral-without-meeting",
            "to",
            "A deferral is to a meeting, and none is named.",
            "Name the meeting, also one that is not on the desk yet.",
        )
    if treating is Treating.WAIVED and treatment.until is None and not because:
        raise RecordRefused(
            "waiver-without-end",
            "until",
            "A waiver without an end needs a reason.",
            "Say until when it runs, or why no end is set.",
        )
    if treating is Treating.ACCEPTED_THOUGH_UNMET and not because:
        raise RecordRefused(
            "acceptance-without-reasons",
            "because",
            "What is accepted though unmet is accepted for a reason, and none is given.",
            "Give the reason in a sentence.",
        )
    _check_sense(treatment)


def _check_sense(treatment: Treatment) -> None:
    treating, on, until = treatment.treating, treatment.on, treatment.until
    kind = treating.value
    for field, given, wanted, sentence in (
        ("to", treatment.to, treating is Treating.DEFERRED, f"What is {kind} goes to no meeting."),
        (
            "breaks_if",
            treatment.breaks_if,
            treating is Treating.ASSUMED,
            f"Only an assumption can break; this is {kind}.",
        ),
        (
            "told_to",
            treatment.told_to,
            treatment.stage is Stage.COMMUNICATED,
            f"What is only {treatment.stage.value} has been put to nobody yet.",
        ),
    ):
        if given.strip() and not wanted:
            raise RecordRefused("treatment-not-sensible", field, sentence, "Leave that out.")
    ends = until.counts_from if until is not None else None
    if ends is not None and on is not None and on.earliest is not None and ends < on.earliest:
        raise RecordRefused(
            "treatment-not-sensible",
            "until",
            "It would run out before it begins.",
            "Look the two days up again.",
        )


def check_dissent(dissent: Dissent) -> None:
    """Refuse a dissent without a name, a day, or words (`record-unsigned`, `words-missing`)."""
    _signed(dissent.by, "Nobody is named who dissents.")
    _dated(dissent.on, "A dissent")
    if not dissent.withdrawn:
        _worded(dissent.words, "A dissent is kept in the words of whoever dissents.")


def check_stage(record: StageRecord) -> None:
    """Refuse a stage that nobody reached, on no day, or that was told to somebody too early."""
    _signed(record.by, "Nobody is named who proposed, decided or told it.")
    _dated(record.on, "How far a condition went")
    if record.told_to.strip() and record.stage is not Stage.COMMUNICATED:
        raise RecordRefused(
            "treatment-not-sensible",
            "told_to",
            f"What is only {record.stage.value} has been put to nobody yet.",
            "Leave that out, or record it as communicated.",
        )


def check_question(question: Question) -> None:
    """Refuse a question without words, a name or a day, or with a single reading.

    Codes: `words-missing`, `record-unsigned`, `date-missing`, `readings-too-few`.
    """
    _worded(question.text, "A question is asked in words, and there are none.", "text")
    _signed(question.raised_by, "Nobody is named who asks.")
    _dated(question.on, "A question")
    if len(question.readings) == 1:
        raise RecordRefused(
            "readings-too-few",
            "readings",
            "A single reading leaves nothing to choose.",
            "Give the other reading too, or leave the readings out.",
        )


def check_answer(answer: Answer) -> None:
    """Refuse an answer that nobody gives, on no day, or that chooses nothing."""
    _signed(answer.by, "Nobody is named who answers.")
    _dated(answer.on, "An answer")
    if not answer.reading.strip():
        raise RecordRefused(
            "reading-unknown",
            "reading",
            "The answer chooses no reading.",
            "Name the reading that is meant.",
        )


def check_comment(comment: Comment) -> None:
    """Refuse a remark that nobody made, on no day, or without words."""
    _signed(comment.by, "Nobody is named who remarks it.")
    _dated(comment.on, "A remark")
    _worded(comment.words, "A remark is kept in the words of whoever makes it.")


def check_precedent(precedent: Precedent) -> None:
    """Refuse a precedent that names no meeting (`precedent-without-meeting`) or no practice."""
    if not precedent.meeting.strip():
        raise RecordRefused(
            "precedent-without-meeting",
            "meeting",
            "A precedent is an earlier meeting, and none is named.",
            "Name a meeting of the desk by its id.",
        )
    _worded(precedent.words, "What was practised there is not said.")


def verdict_taken_back(condition: Condition, on: PartialDate | None) -> Verdict:
    """The verdict of a person that stands on a day and is taken back (`nothing-to-withdraw`)."""
    day = on.counts_from if on is not None else None
    made = [j for j in condition.judgements if day is not None and is_known(j.on, day)]
    latest = last_made(made, lambda judgement: judgement.on)
    if latest is None or latest.withdrawn:
        raise RecordRefused(
            "nothing-to-withdraw",
            "verdict",
            f"Nobody's verdict on “{condition.title}” stands on that day.",
            "See who judged it, and when; or give a verdict.",
        )
    return latest.verdict


def check_days(condition: Condition, question: Question, on: PartialDate | None) -> str:
    """A remark where an answer is dated before its question; nothing where it is not."""
    asked = question.on.earliest if question.on is not None else None
    answered = on.counts_from if on is not None else None
    if asked is None or answered is None or answered >= asked:
        return ""
    return f"It answers, before it was asked, a question on “{condition.title}”."


def checked_expression(
    text: str, vocabulary: Vocabulary, *, new: bool = False, field: str = "expression"
) -> str:
    """Refuse an expression that is not understood; give back a remark on names not known yet.

    A name close to a known one is taken for a slip, unless it is said to be `new`. A name that
    nothing on the desk bears yet may come with the next paper. Raises ExpressionFault, whose
    `field` says where it stands.
    """
    try:
        check_names(text, parse(text), vocabulary)
    except ExpressionFault as fault:
        fault.field = field
        if fault.code != NOT_KNOWN or "a declared state" in fault.sentence:
            raise
        if not new and fault.remedy.startswith("Did you mean"):
            fault.remedy += f" If {text[fault.start : fault.end]} is meant, {SAY_NEW}."
            raise
        return f"{fault.sentence} Nothing can be judged by it until something is."
    return ""


def checked_trigger(
    text: str, vocabulary: Vocabulary, *, new: bool = False, field: str = "breaks_if"
) -> str:
    """Check what would break an assumption or call for a review; a remark where a person watches.

    Words that call a function of the language are meant as an expression, and refused where
    they are not one.
    """
    if not text.strip():
        return ""
    trigger = Trigger.read(text)
    if trigger.day is not None:
        return ""
    if trigger.expression is not None or means_expression(text):
        return checked_expression(text, vocabulary, new=new, field=field)
    return f"“{text}” is no expression: a person must watch for it."


def on_the_day(on: PartialDate | None, otherwise: date) -> date:
    """The day from which a record counts; another where it bears none that came."""
    counts = on.counts_from if on is not None else None
    return counts or otherwise


def _signed(name: str, sentence: str) -> None:
    if not name.strip():
        raise RecordRefused("record-unsigned", "by", sentence, "Name the person.")


def _dated(on: PartialDate | None, what: str) -> None:
    if on is None:
        raise RecordRefused(
            "date-missing",
            "on",
            f"{what} counts from its own day, and none is given.",
            "Give the day, as exactly as it is known.",
        )


def _worded(words: str, sentence: str, field: str = "words") -> None:
    if not words.strip():
        raise RecordRefused("words-missing", field, sentence, "Write them down as they were.")
