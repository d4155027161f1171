"""Lines FROM that name the office first and the person last."""

from __future__ import annotations

import pytest

from finalact.documents.office_first import read_office_first
from finalact.documents.reader import read_paper
from finalact.model.document import Person

NAMED: list[tuple[str, tuple[Person, ...]]] = [
    ("Bureau of European Affairs, John Reed", (Person("John Reed", "Bureau of European Affairs"),)),
    ("EUR – Anne Lund-Roe", (Person("Anne Lund-Roe", "EUR"),)),
    ("EUR/SOV: Thomas P. Moss", (Person("Thomas P. Moss", "EUR/SOV"),)),
    ("EUR/SOV, T. Moss, Acting", (Person("T. Moss", "EUR/SOV", acting=True),)),
    ("Office of Exit Affairs, Mr. Reed", (Person("Reed", "Office of Exit Affairs"),)),
    ("Policy Staff — J. Reed, Jr.", (Person("J. Reed, Jr.", "Policy Staff"),)),
    (
        "Bureau of Border Affairs, Office of Visas, Ann Cole",
        (Person("Ann Cole", "Bureau of Border Affairs, Office of Visas"),),
    ),
    (
        "Embassy Oslo, Ambassador Lund",
        (Person("Lund", "Embassy Oslo, Ambassador"),),
    ),
    (
        "EUR, John Reed, and HA, Ann Lund",
        (Person("John Reed", "EUR"), Person("Ann Lund", "HA")),
    ),
    ("EUR – Office of Visas", (Person(None, "EUR – Office of Visas"),)),
    ("Counselor Anne Lund", (Person("Anne Lund", "Counselor"),)),
    ("Deputy Minister", (Person(None, "Deputy Minister"),)),
    ("Ann Cole, Director of Exit Affairs", (Person("Ann Cole", "Director of Exit Affairs"),)),
    ("The Secretary", (Person(None, "Secretary"),)),
]


@pytest.mark.parametrize(("said", "persons"), NAMED)
def test_office_and_name_are_told_apart_in_either_order(
    said: str, persons: tuple[Person, ...]
) -> None:
    text = f"Memorandum\n\nFROM: {said}\n\nTO: A. Moss\n\nSUBJECT: Visas\n\nIt is time.\n"
    assert read_paper(text.encode(), "paper.txt").senders == persons


@pytest.mark.parametrize(
    "said",
    [
        "Bureau of European Affairs, Bureau of Visas",
        "Bureau of Visas, New York",
        "Bureau of Visas, Near Eastern",
        "Office of the Secretary, Reed",
        "Department of Exit, Office of General Counsel",
        "John Reed, Ann Lund",
        "Ann Cole, Director of Exit Affairs",
        "Assistant to the Director",
    ],
)
def test_two_offices_a_place_or_two_persons_are_no_office_with_its_person(said: str) -> None:
    assert read_office_first(said) == ()


def test_no_part_of_an_office_becomes_a_person() -> None:
    for said in ("Administrator, Federal Energy Administration", "Director, Bureau of Visas"):
        memo = f"Memorandum\n\nTO: {said}\n\nFROM: X\n\nWell.\n"
        assert [p.name for p in read_paper(memo.encode(), "p.txt").addressees] == [None]
    text = "Memorandum\n\nFROM: Department of Exit, Office of General Counsel\n\nTO: X\n\nWell.\n"
    assert [p.name for p in read_paper(text.encode(), "p.txt").senders] == [None, None]
