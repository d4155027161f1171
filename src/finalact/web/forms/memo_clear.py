"""The forms before a memorandum goes up: clearing it, answering, submitting, taking it back."""

from __future__ import annotations

from finalact.conditions.record_rules import RecordRefused
from finalact.decisions.memorandum import Memorandum
from finalact.model.memo_step import (
    Answered,
    ClearanceScope,
    ClearanceStatus,
    Cleared,
    Returned,
)
from finalact.view import View
from finalact.web.forms.field import Choice, Field, Group
from finalact.web.forms.memo_form import MemoForm, Stepping, Taking, stepping, when
from finalact.web.forms.typed import Typed
from finalact.web.forms.who_and_where import by, recorder
from finalact.web.pages.memo_words import question_choices

STATUS_WORDS = {
    ClearanceStatus.OK: "ok: it agrees",
    ClearanceStatus.OK_WITH_EDITS: "ok with edits",
    ClearanceStatus.OK_IN_PART: "ok in part: it agrees to a part only",
    ClearanceStatus.INFO: "info: it was shown the paper, and not asked",
    ClearanceStatus.TOLD: "told: it has merely been told",
    ClearanceStatus.PENDING: "pending: it has been asked",
    ClearanceStatus.NO_OBJECTION: "no objection",
    ClearanceStatus.NONCONCUR: "nonconcur: it dissents",
    ClearanceStatus.DECLINED: "declined to say",
}
SCOPE_WORDS = {
    ClearanceScope.FULL: "the full text",
    ClearanceScope.IN_DRAFT: "the text in draft",
    ClearanceScope.IN_SUBSTANCE: "its substance",
}


def _clear_groups(view: View, memo: Memorandum) -> tuple[Group, ...]:
    offices = tuple(Choice(office, office) for office in memo.draft.required)
    versions = tuple(Choice(str(n), f"version {n}") for n in range(memo.version, 0, -1))
    return (
        Group(
            "What an office says",
            (
                Field("office", "Office", needed=True, choices=offices),
                Field(
                    "status",
                    "What it says",
                    "choice",
                    needed=True,
                    choices=tuple(Choice(s.value, words) for s, words in STATUS_WORDS.items()),
                ),
                Field(
                    "version",
                    "Which version it was shown",
                    "choice",
                    choices=versions,
                    value=str(memo.version),
                ),
                Field(
                    "scope",
                    "What it clears",
                    "choice",
                    choices=tuple(Choice(s.value, words) for s, words in SCOPE_WORDS.items()),
                    value=ClearanceScope.FULL.value,
                ),
                Field("person", "Who cleared it", "name"),
                Field("proxy", "By whose hand", "name", help="Where somebody initialed for him."),
                when(view),
            ),
        ),
        Group(
            "In which words",
            (
                Field("part", "The part it agrees to", help="For ok in part."),
                Field("dissent", "Its dissent", "text", help="Needed where it does not concur."),
                Field("comment", "Its comment", "text"),
            ),
        ),
        recorder(),
    )


def _cleared(memo: Memorandum, typed: Typed) -> Cleared:
    status = typed.word("status", ClearanceStatus)
    if status is ClearanceStatus.NONCONCUR and not typed.text("dissent"):
        raise RecordRefused(
            "words-missing",
            "dissent",
            "An office that does not concur says why.",
            "Write its dissent in its own words.",
        )
    if status is ClearanceStatus.OK_IN_PART and not typed.text("part"):
        raise RecordRefused(
            "words-missing",
            "part",
            "It is not said to which part the office agrees.",
            "Name the part.",
        )
    return Cleared(
        typed.text("office"),
        status,
        typed.number("version") or memo.version,
        typed.word("scope", ClearanceScope) if typed.text("scope") else ClearanceScope.FULL,
        typed.text("person"),
        typed.text("proxy"),
        typed.text("part"),
        typed.text("dissent"),
        typed.text("comment"),
    )


def _answer_groups(view: View, memo: Memorandum) -> tuple[Group, ...]:
    return (
        Group(
            "What is answered",
            (
                Field(
                    "code",
                    "Question",
                    "choice",
                    needed=True,
                    choices=question_choices(view, memo),
                ),
                Field("answer", "The answer", "text", needed=True),
                by("Who answers"),
                when(view),
            ),
        ),
        recorder(),
    )


def _submit_groups(view: View, _memo: Memorandum) -> tuple[Group, ...]:
    return (
        Group(
            "Sending it up",
            (
                by("Who submits it"),
                when(view),
                Field(
                    "override",
                    "Why it goes up although something is missing",
                    "text",
                    help="Only where something is missing; the reason stays with the paper.",
                ),
            ),
        ),
        recorder(),
    )


def _submit(desk: Stepping, memo: Memorandum, typed: Typed, taking: Taking) -> Memorandum:
    return desk.submit(
        memo.id,
        taking.by,
        taking.on,
        taking.stamp,
        override=typed.text("override"),
        seen=taking.seen,
    )


def _return_groups(view: View, _memo: Memorandum) -> tuple[Group, ...]:
    why = Field("why", "Why it comes back", "text", needed=True)
    return (Group("Returning it", (why, by("Who returns it"), when(view))), recorder())


CLEAR = MemoForm(
    "clear",
    "Record a clearance",
    "What an office says holds for the version it was shown, and lapses when the words change in "
    "matter. Having been shown the paper or told of it is no agreement.",
    _clear_groups,
    stepping(_cleared),
    by="office",
)
ANSWER = MemoForm(
    "answer",
    "Answer a question",
    "No program can judge this; whoever answers puts a name to it.",
    _answer_groups,
    stepping(lambda _memo, typed: Answered(typed.text("code"), typed.text("answer"))),
)
SUBMIT = MemoForm(
    "submit",
    "Submit it",
    "The paper is frozen as it reads on that day, with its figures and notes. What has gone up is "
    "not edited any more: it can be returned for rework, or superseded.",
    _submit_groups,
    _submit,
    button="Send it up",
)
RETURN = MemoForm(
    "return",
    "Return it for rework",
    "The paper comes back into hand; what went up is kept.",
    _return_groups,
    stepping(lambda _memo, typed: Returned(typed.text("why"))),
)
