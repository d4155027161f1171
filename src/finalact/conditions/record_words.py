"""Records on a condition in words: what was done, by whom, on which day, put to whom."""

from __future__ import annotations

from datetime import date

from finalact.conditions.article import the
from finalact.conditions.treatments import (
    adopted_in_vain,
    is_known,
    latest_adoption,
    ran_out,
    stage_reached,
)
from finalact.conditions.trigger import Trigger
from finalact.conditions.wording import capital
from finalact.model.condition import (
    Answer,
    Comment,
    Condition,
    Dissent,
    Judgement,
    Precedent,
    Question,
    Stage,
    StageRecord,
    Treatment,
)
from finalact.model.dossier import Dossier
from finalact.model.partial_date import PartialDate

TOLD, NOT_TOLD = "put to them", "not put to them"
IN_FORCE = "in force"


def treatment_in_words(dossier: Dossier, treatment: Treatment) -> str:
    """Such as "Deferred to Moscow conference: proposed by Kampelman, 30 March 1988"."""
    to = f" to {dossier.title_of(treatment.to)}" if treatment.to else ""
    until = f", until {treatment.until.said()}" if treatment.until is not None else ""
    how = _how_far(treatment.stage, treatment.told_to)
    return (
        f"{capital(treatment.treating.value)}{to}: {how}{_by_on(treatment.by, treatment.on)}{until}"
    )


def terms_in_words(dossier: Dossier, treatment: Treatment) -> list[str]:
    """What a treatment hangs on: its reason, what breaks it, when it is to be looked at again."""
    said = []
    if treatment.because:
        said.append(f"Because: {treatment.because.rstrip('.')}.")
    if treatment.breaks_if:
        said.append(f"Breaks if {_watched(dossier, treatment.breaks_if)}.")
    if treatment.review:
        trigger = Trigger.read(treatment.review)
        when = _watched(dossier, treatment.review)
        said.append(f"To be looked at again {when if trigger.day else f'when {when}'}.")
    return said


def fate_in_words(
    condition: Condition, treatment: Treatment, day: date, deciders: tuple[str, ...]
) -> str:
    """What became of a treatment by a day: in force, ran out, without effect; else nothing."""
    if treatment is latest_adoption(condition, day, deciders):
        return "ran out" if ran_out(treatment, day) else IN_FORCE
    vain = any(treatment is t for t in adopted_in_vain(condition, day, deciders))
    return f"{treatment.by or 'nobody named'} could not decide it" if vain else ""


def stage_in_words(record: StageRecord) -> str:
    """Such as "communicated to the USSR by United States, not after 30 March 1988"."""
    after_all = " after all" if record.after_all else ""
    return f"{_how_far(record.stage, record.told_to)}{after_all}{_by_on(record.by, record.on)}"


def put_to_them(condition: Condition, day: date) -> str:
    """Whether a condition was put to the other side by a day: "put to them", or how far it went.

    Source: the papers themselves: "has not been introduced", "we have also told the Soviets".
    """
    reached = stage_reached(condition, day)
    if reached is None:
        return f"{NOT_TOLD}; nothing is noted of it"
    if reached.stage is Stage.COMMUNICATED:
        to = f"put to {the(reached.told_to)}" if reached.told_to else TOLD
        return f"{to}{_by_on(reached.by, reached.on)}"
    return f"{NOT_TOLD}; {stage_in_words(reached)}"


def dissent_in_words(dissent: Dissent) -> str:
    """Who dissents, and when: "Whitehead dissents, 31 March 1988"."""
    verb = "no longer dissents" if dissent.withdrawn else "dissents"
    return f"{dissent.by or 'Somebody not named'} {verb}{on_day(dissent.on)}"


def question_in_words(question: Question) -> str:
    """Who asks, and when: "Whitehead, 31 March 1988"."""
    return f"{question.raised_by or 'Nobody named'}{on_day(question.on)}"


def answer_in_words(answer: Answer) -> str:
    """Such as "Answered by Shultz, 12 April 1988: all who leave"."""
    because = f", because {answer.because.rstrip('.')}" if answer.because else ""
    return f"Answered{_by_on(answer.by, answer.on)}: {answer.reading}{because}"


def judgement_in_words(judgement: Judgement) -> str:
    """Such as "Judged not met by Schifter, 31 March 1988: nothing has moved"."""
    because = f": {judgement.because.rstrip('.')}" if judgement.because else ""
    if judgement.withdrawn:
        taken = f"The verdict {judgement.verdict.value} is taken back"
        return f"{taken}{_by_on(judgement.by, judgement.on)}{because}"
    return f"Judged {judgement.verdict.value}{_by_on(judgement.by, judgement.on)}{because}"


def precedent_in_words(dossier: Dossier, precedent: Precedent) -> str:
    """Such as "Madrid follow-up meeting: open sessions"."""
    meeting = dossier.title_of(precedent.meeting) if precedent.meeting else ""
    return ": ".join(part for part in (meeting, precedent.words) if part)


def comment_in_words(comment: Comment) -> str:
    """Who remarked it, and when: "Whitehead, 31 March 1988"."""
    return f"{comment.by or 'Nobody named'}{on_day(comment.on)}"


def on_day(on: PartialDate | None) -> str:
    """A day behind a comma: ", 31 March 1988"; nothing where none is noted."""
    return f", {on.said()}" if on is not None else ""


def comments_known(condition: Condition, day: date) -> list[Comment]:
    """What our own had remarked by a day, in the order of entry."""
    return [c for c in condition.remarks if is_known(c.on, day)]


def precedents_known(condition: Condition, day: date) -> list[Precedent]:
    """The precedents that had been pointed to by a day, in the order of entry."""
    return [p for p in condition.precedents if is_known(p.on, day)]


def _watched(dossier: Dossier, text: str) -> str:
    return Trigger.read(text).said(dossier)


def _how_far(stage: Stage, told_to: str) -> str:
    return f"{stage.value} to {the(told_to)}" if told_to else stage.value


def _by_on(by: str, on: PartialDate | None) -> str:
    return f"{f' by {the(by)}' if by else ''}{on_day(on)}"
