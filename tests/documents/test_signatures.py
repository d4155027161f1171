"""Who signed a paper is told from its last lines; what only looks like a name is no signature."""

from __future__ import annotations

import pytest

from finalact.documents.reader import read_paper
from finalact.documents.signatures import read_signatures
from finalact.model.document import Person

BODY = "The harbour office told us on Monday that it will open the quay again in May."


def signed(heading: str, *lines: str, notes: str = "") -> list[tuple[Person, int]]:
    text = "\n\n".join((heading, BODY, *lines)) + (f"\n\n{notes}" if notes else "\n")
    document = read_paper(text.encode(), "paper.txt")
    return [(each.person, each.passage) for each in read_signatures(document)]


@pytest.mark.parametrize(
    ("lines", "person"),
    [
        (("Sincerely,", "Ann Lund"), Person("Ann Lund", None)),
        (("Respectfully yours,", "Lund"), Person("Lund", None)),
        (
            ("With assurances of my esteem,", "Ann Lund", "Minister of Ports"),
            Person("Ann Lund", "Minister of Ports"),
        ),
        (
            ("Ann M. Lund Acting Assistant Legal Adviser for Ports",),
            Person("Ann M. Lund", "Assistant Legal Adviser for Ports", acting=True),
        ),
        (
            ("Theo L. Moss, Jr., Executive Secretary",),
            Person("Theo L. Moss, Jr.", "Executive Secretary"),
        ),
        (("Sincerely,", "Ann Lund", "Enclosure: map of the quay"), Person("Ann Lund", None)),
        (
            ("Sincerely,", "Ann Lund", "Deputy Secretary Department of Ports"),
            Person("Ann Lund", "Deputy Secretary Department of Ports"),
        ),
        (
            ("Sincerely,", "Ann Lund", "Acting Minister"),
            Person("Ann Lund", "Minister", acting=True),
        ),
        (("Sincerely,", "For the Minister of Ports: Ann Lund"), Person("Ann Lund", None)),
    ],
)
def test_a_letter_is_signed_below_its_last_words(lines: tuple[str, ...], person: Person) -> None:
    found = signed("7. Letter From the Harbour Desk to Minister Aas", *lines)
    assert [each for each, _ in found] == [person]


def test_a_telegram_closes_with_a_surname_and_the_passage_is_told() -> None:
    heading = "8. Telegram From the Embassy in Norway to the Department of State"
    assert signed(heading, "Lund") == [(Person("Lund", None), 2)]


def test_a_memorandum_is_signed_by_its_sender() -> None:
    heading = "9. Memorandum From the Director of the Harbour Desk (Lund) to Minister Aas"
    assert signed(heading, "Lund") == [(Person("Lund", None), 2)]
    assert signed(heading, "Berg") == []


def test_two_sign_one_below_the_other() -> None:
    found = signed(
        "9. Memorandum From the Harbour Desk to Minister Aas", "R.E. Lund", "Theo N. Moss"
    )
    assert [person.name for person, _ in found] == ["R.E. Lund", "Theo N. Moss"]


def test_a_note_that_tells_of_the_signature_proves_it() -> None:
    heading = "10. Paper Prepared by the Harbour Desk1"
    notes = "  1. Source: Port Archives.\n  2. Printed from a copy that bears this typed signature."
    assert signed(heading, "Lund2", notes=notes) == [(Person("Lund", None), 2)]
    assert signed(heading, "Lund") == []


@pytest.mark.parametrize(
    "line",
    [
        "Attachment",
        "CONFIDENTIAL",
        "Alternatively, that you approve Option B.",
        "Approve ______ Disapprove ______",
        "—The Harbour Office",
        "3,000 tons",
        "Statement of Recommendations",
    ],
)
def test_what_closes_a_paper_and_is_no_name(line: str) -> None:
    for heading in (
        "11. Memorandum From the Harbour Desk (Lund) to Minister Aas",
        "11. Telegram From the Embassy in Norway to the Department of State",
    ):
        assert signed(heading, line) == []


def test_a_record_of_talks_is_signed_by_nobody() -> None:
    assert signed("12. Memorandum of Conversation", "Harbour Master") == []
