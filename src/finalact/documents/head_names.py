"""Who sends a memorandum and who gets it, where its lines FROM and TO tell and no heading does."""

from __future__ import annotations

import re
from collections.abc import Sequence

from finalact.documents.days_abroad import day_abroad
from finalact.documents.head_labels import ONLY_ENGLISH, HeadLabel, label_in, languages_of
from finalact.documents.headings import Heading
from finalact.documents.listed_persons import CALLED, read_listed, read_sender
from finalact.documents.office_first import is_name, read_office_first
from finalact.documents.paper_dates import date_of_line
from finalact.documents.parts import Part, subject_words
from finalact.documents.persons import OFFICE_WORDS, read_persons
from finalact.documents.persons_abroad import read_abroad
from finalact.model.document import DatedBasis, Person

# "EUR – A. Reed": the office by its letters, then the person.
BY_LETTERS = re.compile(
    r"\A(?P<office>[A-Z][A-Z/]{0,11}(?: \([A-Z]+\))?)\s?[–—-]\s?(?P<name>\S.*)\Z"
)
ACTING = re.compile(r",? \(?Acting\)?\Z")
MEMORANDUM_FOR = re.compile(r"(?:ACTION |INFORMATION )?MEMORANDUM (?:FOR|TO):\s*")
LABELLED = ("item", "subject", "dateline", "label")
# How far down the lines of a head are looked for.
HEAD = 40
NONE: frozenset[str] = frozenset()


def head_languages(parts: Sequence[Part]) -> frozenset[str]:
    """In which languages besides English the labels at the head of a paper are."""
    # The label of a dateline is part of its setting.
    said = [
        f"{part.words.text.rstrip(': ')}:"
        if part.role == "label"
        else (part.lead if part.role == "dateline" else "") + part.words.text
        for part in parts[:HEAD]
        if part.role in LABELLED
    ]
    return languages_of(said) if said else NONE


def named_after(
    line: str, parts: Sequence[Part], heading: Heading, languages: frozenset[str] = NONE
) -> tuple[Person, ...]:
    """The persons on the line of this name (FROM, TO); none where the heading names any.

    Form: the current memorandum, whose heading names its kind and at most the addressee; in
    papers of other languages the line with their label.
    """
    if heading.parties or (heading.senders and line != "TO"):
        return ()
    known = ONLY_ENGLISH | languages
    for at, part in enumerate(parts):
        if part.role not in ("item", "label"):
            continue
        text = part.words.text if part.role == "item" else f"{part.words.text.rstrip(': ')}:"
        label = _memorandum_for(text) or label_in(text, known)
        if label is None or label.line != line:
            continue
        pieces = [text[label.at :]] if part.role == "item" else _below(parts[at + 1 :], known)
        named = [piece.strip() for each in pieces for piece in each.split("; ")]
        read = _persons if _memorandum_for(text) or label_in(text) else _abroad
        return tuple(person for piece in named for person in read(piece))
    return ()


def _memorandum_for(text: str) -> HeadLabel | None:
    """The line over the addressees of a memorandum; MEMORANDUM FOR THE RECORD has none."""
    match = MEMORANDUM_FOR.match(text) if text[:1] in "AIM" else None
    return HeadLabel("TO", match.end()) if match else None


def _below(parts: Sequence[Part], known: frozenset[str]) -> list[str]:
    """The items that stand below a label, up to the next."""
    found = []
    for part in parts:
        if part.role != "item" or label_in(part.words.text, known) is not None:
            break
        found.append(part.words.text)
    return found


def said_subject(part: Part, languages: frozenset[str]) -> str:
    """The words of a subject without its label, in whatever language."""
    text = subject_words(part)
    label = label_in(text, languages) if languages else None
    return text[label.at :].strip() if label is not None and label.line == "SUBJECT" else text


def said_date(parts: Sequence[Part], languages: frozenset[str]) -> str | None:
    """What the line DATE of the head says, where it is no dateline; None for no such line."""
    for part in parts:
        if part.role in ("passage", "section"):
            break
        if part.role == "item" and ":" in part.words.text[:HEAD]:
            label = label_in(part.words.text, ONLY_ENGLISH | languages)
            if label is not None and label.line == "DATE":
                return part.words.text[label.at :].strip() or None
    return None


def dated_abroad(dateline: str | None, languages: frozenset[str]) -> DatedBasis | None:
    """The date of a dateline in another language; None where it is English or has no day.

    A day in figures alone has the day before the month where the head is in such a language.
    """
    if not dateline or (not languages and date_of_line(dateline)):
        return None
    day = day_abroad(dateline, figures=bool(languages))
    return DatedBasis(day, "printed", None) if day else None


def _abroad(text: str) -> tuple[Person, ...]:
    return (read_abroad(text),) if text else ()


def _persons(text: str) -> tuple[Person, ...]:
    letters = BY_LETTERS.match(text)
    if letters and not OFFICE_WORDS.search(letters["name"]):
        name = ACTING.sub("", letters["name"])
        return (Person(name, letters["office"], acting=name != letters["name"]),)
    if one := read_sender(text):
        return (one,)
    if found := read_office_first(text):
        return found
    persons = read_persons(text) if text else ()
    if len(persons) == 1 and persons[0].name is None:
        one = read_listed(text)
        if one.name and is_name(one.name, alone=True):
            return (one,)
    return tuple(map(_no_title_alone, persons))


def _no_title_alone(person: Person) -> Person:
    """A title that names nobody is an office: `Deputy Minister`, `Legal Adviser`."""
    if person.office is None and person.name and CALLED.search(person.name):
        return Person(None, person.name, person.acting)
    return person
