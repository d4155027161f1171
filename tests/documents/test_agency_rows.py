"""Participants in one row: behind their agency, or one after the other by their titles."""

from __future__ import annotations

import pytest

from finalact.documents.agency_rows import people_in_row, people_of_agency
from finalact.documents.listed_persons import read_listed
from finalact.documents.named_persons import persons_of
from finalact.documents.printed import read_printed
from finalact.model.document import Person


def test_an_agency_is_the_office_of_those_in_its_row_who_have_none() -> None:
    assert people_of_agency("State: Secretary Grey, Ann Moss") == (
        Person("Grey", "Secretary"),
        Person("Ann Moss", "State"),
    )
    assert people_of_agency("NSC: Ann Moss, Director; Lee Hill") == (
        Person("Ann Moss", "Director"),
        Person("Lee Hill", "NSC"),
    )


@pytest.mark.parametrize(
    "line", ["Ann Moss, NSC Staff", "State", "Note: he left early", "Subject: X"]
)
def test_another_line_is_no_row_of_an_agency(line: str) -> None:
    assert people_of_agency(line) == ()


def test_several_with_their_titles_are_several_persons() -> None:
    assert people_in_row("Mr. Grey, Ambassador Moss, and Dr. Hill") == (
        Person("Grey", None),
        Person("Moss", "Ambassador"),
        Person("Hill", None),
    )


@pytest.mark.parametrize(
    "line",
    [
        "Ann Moss, Minister of Exit Affairs",
        "Mr. Reed, New Harbour Times",
        "Ambassador Moss, Head of Delegation",
        "Mr. Grey",
    ],
)
def test_a_person_with_an_office_is_one_person(line: str) -> None:
    assert people_in_row(line) == ()


def test_an_office_and_its_holder_behind_a_dash() -> None:
    assert read_listed("The Secretary of State—Grey") == Person("Grey", "Secretary of State")
    assert read_listed("EUR—Mr. Grey") == Person("Grey", "EUR")


def test_a_general_secretary_under_his_country_is_a_person() -> None:
    paper = read_printed(
        "8. Memorandum of Conversation\n\nOslo, May 3, 1977\n\nPARTICIPANTS\n\nUSSR\n\n"
        "  • General Secretary Lev Orlov\n\n  • Minister Pavlov\n\nThey met."
    )
    assert [(p.person.name, p.person.office) for p in persons_of(paper)] == [
        ("Lev Orlov", "General Secretary"),
        ("Pavlov", "Minister"),
    ]
    assert read_listed("General George Moss") == Person("George Moss", "General")


def test_a_paper_names_everybody_in_such_rows() -> None:
    paper = read_printed(
        "8. Minutes of a Committee Meeting\n\nOslo, May 3, 1977\n\nPARTICIPANTS\n\n"
        "  • The Vice President\n\n  • State: Secretary Grey, Ann Moss\n\nThey met."
    )
    assert [(p.person.name, p.person.office) for p in persons_of(paper)] == [
        (None, "Vice President"),
        ("Grey", "Secretary"),
        ("Ann Moss", "State"),
    ]


def test_a_memorandum_for_the_record_is_closed_by_its_writer() -> None:
    paper = read_printed(
        "8. Memorandum for the Record\n\nOslo, May 3, 1977\n\nThe ferry was discussed.\n\nPaul Jess"
    )
    assert [(p.part, p.person.name) for p in persons_of(paper)] == [("signed", "Paul Jess")]
