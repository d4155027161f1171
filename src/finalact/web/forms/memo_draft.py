"""The forms that write a memorandum: its first version, and every one after it."""

from __future__ import annotations

from attrs import evolve

from finalact.decisions.memorandum import Memorandum
from finalact.decisions.said_in_text import with_what_it_says
from finalact.decisions.template import template
from finalact.model.memo_step import Drafted
from finalact.model.memorandum import Draft, Drafter, MemoKind, Profile
from finalact.model.partial_date import PartialDate
from finalact.view import View
from finalact.web.forms.field import Choice, Field, Group
from finalact.web.forms.memo_asked import (
    asked_fields,
    asked_of,
    option_fields,
    options_of,
)
from finalact.web.forms.memo_form import MemoForm, Taking, names, when
from finalact.web.forms.memo_form import Stepping as Desk
from finalact.web.forms.memo_people import HELP, people_lines, people_of
from finalact.web.forms.typed import Typed
from finalact.web.forms.who_and_where import by, recorder

TEXT_HELP = (
    "In Markdown: “## ISSUE FOR DECISION” begins a part, an empty line a passage, “A. That you ...”"
    " is an option; “[^1]” calls a note that “[^1]: its words” tells. {{condition NAME}}, "
    "{{claim NAME}} and {{figure NAME}} bring words from the desk, {{judgement: words}} marks what "
    "is judged."
)


def _groups(view: View, memo: Memorandum) -> tuple[Group, ...]:
    version = Group(
        "This version",
        (
            by("Who drafts this version"),
            when(view),
            Field(
                "editorial",
                "The changes touch no matter: clearances stand",
                "tick",
                help="Where a figure of the text has changed they lapse all the same.",
            ),
        ),
    )
    return (*draft_groups(view, memo.draft), version, recorder())


def new_groups(view: View, kind: str = "") -> tuple[Group, ...]:
    """The fields of a memorandum that is begun, its text with the parts of its kind."""
    begun_as = next((each for each in MemoKind if each.value == kind), MemoKind.ACTION)
    empty = Draft(begun_as, "", template(begun_as, Profile.THEN))
    begun = Group(
        "The memorandum",
        (
            Field("id", "Its name on the desk", needed=True, help="A short word: action-1981-49."),
            by("Who drafts it"),
            when(view),
        ),
    )
    return (begun, *draft_groups(view, empty), recorder())


def begin(desk: Desk, typed: Typed, taking: Taking) -> Memorandum:
    """The memorandum that was typed, begun."""
    draft = draft_of(Draft(MemoKind.ACTION, "", ""), typed)
    return desk.begin(typed.text("id"), draft, taking.by, taking.on, taking.stamp)


def draft_groups(view: View, draft: Draft) -> tuple[Group, ...]:
    """The fields of a version, with what the one before it says."""
    kinds = tuple(Choice(kind.value, kind.value) for kind in MemoKind)
    profiles = tuple(Choice(profile.value, profile.value) for profile in Profile)
    drafters = ", ".join(each.person for each in draft.drafters)
    drafted = _drafted_on(draft)
    return (
        Group(
            "Heading",
            (
                Field("kind", "Kind", "choice", needed=True, choices=kinds, value=draft.kind.value),
                Field("subject", "Subject", needed=True, value=draft.subject),
                Field("from", "From", "text", help=HELP, value=people_lines(draft.senders)),
                Field("to", "To", "text", help=HELP, value=people_lines(draft.addressees)),
                Field("through", "Through", "text", value=people_lines(draft.through)),
                Field("dated", "Dated", "date", value=_said(draft.dated)),
                Field("classification", "Classification", value=draft.classification),
                Field("handling", "Handling", value=", ".join(draft.handling)),
            ),
        ),
        Group(
            "Text",
            (
                Field(
                    "text",
                    "The paper",
                    "text",
                    needed=True,
                    help=TEXT_HELP,
                    value=draft.text,
                    rows=18,
                ),
            ),
        ),
        Group(
            "Drafting and clearance",
            (
                Field("drafters", "Drafted by", value=drafters, help="Parted by commas."),
                Field("drafted_on", "Drafted on", "date", value=str(drafted or "")),
                Field(
                    "required",
                    "Offices that must clear it",
                    value=", ".join(draft.required),
                    help="Parted by commas: HA, EUR/SOV, L.",
                ),
            ),
        ),
        Group("Who stands where on the options", option_fields(draft), folded=True),
        Group("What is asked", asked_fields(view, draft), folded=True),
        Group(
            "Form",
            (
                Field(
                    "profile",
                    "Whose rules of form",
                    "choice",
                    choices=profiles,
                    value=draft.profile.value,
                ),
                Field("headed", "As headed", value=draft.headed),
                Field("number", "Number", value=draft.number),
                Field("source", "Where the original is kept", "text", value=draft.source),
            ),
            folded=True,
        ),
    )


def draft_of(before: Draft, typed: Typed) -> Draft:
    """The version that was typed; what no field asks for stays as it was."""
    people, written = names(typed, "drafters"), typed.text("text")
    known = {each.person: each for each in before.drafters}
    # The form shows one day for all who drafted: left as it is, each keeps his own.
    drafted = typed.day("drafted_on")
    anew = drafted != _drafted_on(before)
    draft = evolve(
        before,
        kind=typed.word("kind", MemoKind),
        subject=typed.text("subject"),
        text=before.text if written == before.text.strip() else written,
        headed=typed.text("headed"),
        number=typed.text("number"),
        profile=typed.word("profile", Profile) if typed.text("profile") else before.profile,
        senders=people_of(typed.text("from"), before.senders),
        addressees=people_of(typed.text("to"), before.addressees),
        through=people_of(typed.text("through"), before.through),
        dated=typed.day("dated"),
        classification=typed.text("classification"),
        handling=names(typed, "handling"),
        drafters=tuple(
            known[name]
            if name in known and not anew
            else evolve(known.get(name, Drafter(name)), on=drafted)
            for name in people
        ),
        required=names(typed, "required"),
        options=options_of(before, typed),
        recommendations=asked_of(typed),
        source=typed.text("source"),
        editorial=typed.ticked("editorial"),
    )
    return with_what_it_says(draft)


def _revise(desk: Desk, memo: Memorandum, typed: Typed, taking: Taking) -> Memorandum:
    """The memorandum with the version that was typed; as it was where that says nothing new."""
    draft = draft_of(memo.draft, typed)
    if not desk.changes(memo, draft):
        return memo
    return desk.step(memo.id, Drafted(draft), taking.by, taking.on, taking.stamp, seen=taking.seen)


def _drafted_on(draft: Draft) -> PartialDate | None:
    return next((each.on for each in draft.drafters if each.on is not None), None)


def _said(day: PartialDate | None) -> str:
    return day.said() if day is not None else ""


FORM = MemoForm(
    "draft",
    "Write a new version",
    "Clearances given to an earlier version lapse where the words change in matter. Earlier "
    "versions stay, and can be compared.",
    _groups,
    _revise,
    button="Record this version",
)
