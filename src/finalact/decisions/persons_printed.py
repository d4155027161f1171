"""How the heading of a printed paper names those who write it and those it goes to."""

from __future__ import annotations

from collections.abc import Sequence

from finalact.documents.persons import WITH_NAME, read_person
from finalact.model.document import Person
from finalact.model.memorandum import Draft, MemoKind, Profile

# Under these the name stands in brackets, though the office alone could bear it.
_LOWER = ("Deputy ", "Under ", "Assistant ", "Associate ", "Principal ", "Special ")


def heading(draft: Draft) -> str:
    """The first line: "49. Action Memorandum From the ... (Eagleburger) to Secretary of State ...".

    The current form has "ACTION MEMO FOR ..."; who sends it stands on a line of its own.
    """
    number = f"{draft.number.strip().rstrip('.')}. " if draft.number.strip() else ""
    if draft.profile is Profile.CURRENT:
        kind = draft.headed or f"{draft.kind.value.upper()} MEMO"
        to = f" FOR {listed_persons(draft.addressees)}" if draft.addressees else ""
        return f"{number}{kind}{to}"
    kind = draft.headed or f"{_KINDS[draft.kind]} Memorandum"
    sent = f" From {listed_persons(draft.senders)}" if draft.senders else ""
    to = f" to {listed_persons(draft.addressees)}" if draft.addressees else ""
    return f"{number}{kind}{sent}{to}"


_KINDS = {
    MemoKind.ACTION: "Action",
    MemoKind.INFORMATION: "Information",
    MemoKind.BRIEFING: "Briefing",
}


def listed_persons(persons: Sequence[Person]) -> str:
    """Several persons in a row, as headings join them: "the A (Ann), the B (Bo), and ..."."""
    said = [person_printed(person) for person in persons]
    if len(said) < 3:
        return " and ".join(said)
    return f"{', '.join(said[:-1])}, and {said[-1]}"


def person_printed(person: Person) -> str:
    """One person: "the Acting Assistant Secretary ... (Palmer)", "Acting Secretary of State Clark".

    Of the forms in use the first that reads back as the same person.
    """
    acting = "Acting " if person.acting else ""
    office, name = person.office or "", person.name or ""
    if not office:
        return f"{acting}{name}"
    article = "" if office[:4] in ("the ", "The ") else "the "
    forms = [f"{article}{acting}{office} ({name})", f"{article}{acting}{office}"]
    if not name:
        return forms[1]
    if WITH_NAME.match(f"{office} {name}") and not office.startswith(_LOWER):
        forms.insert(0, f"{acting}{office} {name}")
    return next((form for form in forms[:-1] if read_person(form) == person), forms[-2])
