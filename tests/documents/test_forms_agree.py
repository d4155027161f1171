"""The same paper in every form: stars, numbers of the markup, groups, lines over the dateline."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest

from finalact.documents.contract import as_contract
from finalact.documents.reader import read_paper
from finalact.documents.writers import written

ENDINGS = {"tei": "xml", "html": "html", "docx": "docx", "text": "txt"}
STARRED = (
    "3. Telegram From the Embassy in Norland to the Department of StateSource\n\n"
    "Hale, April 6, 1960, 8 p.m.\n\n19. The ferry1 runs.\n\nMoss\n\n* * *\n\n"
    "* Source: Harbour Archive, Box 4. Secret.\n\n1 See Document 2."
)
AIRGRAM = (
    "4. Airgram From the Embassy in Norland to the Department of State1\n\nA–217\n\n"
    "Hale, June 18, 1971.\n\n1. They left.\n\n  1. Source: Harbour Archive, Box 4. Secret."
)
NOTE = (
    '<div type="document" n="89" xml:id="d89"><head><hi>Editorial Note</hi></head>'
    "<p>On May 18 the ferry ran.</p></div>"
)
GROUPS = (
    '<div type="document" n="77"><head>77. Memorandum of Conversation</head>'
    '<list type="participants"><head>PARTICIPANTS</head>'
    "<item><list><head>U.S.</head><item>Secretary Grey</item></list></item>"
    "<item><list><head>U.S.S.R.</head><item>Minister Orlov</item></list></item></list>"
    "<p>They spoke of the ferry at some length.</p></div>"
)
OTHERS = (
    "5. Minutes of a Council Meeting\n\nOslo, May 3, 1974\n\nPRINCIPALS\n\n  • The President\n\n"
    "OTHER ATTENDEES\n\nState\n\n  • Under Secretary Moss\n\nThey met."
)
FILED = (
    "761.00/3–1551: Telegram\n\nThe Ambassador in Norland (Moss) to the Secretary of State\n\n"
    "secret\n\nHale, March 15, 1951—7 p. m.\n\n154. They left.\n\nMoss"
)
PAPERS = {
    "starred": (STARRED, "txt"),
    "airgram": (AIRGRAM, "txt"),
    "editorial note": (NOTE, "xml"),
    "groups": (GROUPS, "xml"),
    "others": (OTHERS, "txt"),
    "filed": (FILED, "txt"),
}


def told(data: bytes, ending: str) -> dict[str, Any]:
    return as_contract(read_paper(data, f"paper.{ending}"))


@pytest.mark.parametrize(("first", "second"), list(product(ENDINGS, ENDINGS)))
@pytest.mark.parametrize("name", list(PAPERS))
def test_a_paper_is_the_same_after_two_forms(name: str, first: str, second: str) -> None:
    text, ending = PAPERS[name]
    paper = read_paper(text.encode(), f"paper.{ending}")
    between = read_paper(written(paper, first), f"paper.{ENDINGS[first]}")
    assert told(written(between, second), ENDINGS[second]) == as_contract(paper)


def test_a_group_of_participants_is_none_itself() -> None:
    paper = told(OTHERS.encode(), "txt")
    assert paper["participants"] == ["The President", "Under Secretary Moss"]
    named = [(each["name"], each["office"]) for each in paper["persons"]]
    assert named == [(None, "President"), ("Moss", "Under Secretary")]


def test_the_file_number_over_the_heading_is_not_the_heading() -> None:
    paper = told(FILED.encode(), "txt")
    assert [person["name"] for person in paper["from"]] == ["Moss"]
    assert paper["date"]["edtf"] == "1951-03-15"
    assert paper["sections"][0]["passages"][0]["text"] == "154. They left."


def test_a_title_stands_over_the_first_of_a_row_of_short_paragraphs() -> None:
    text = (
        "6. Memorandum From A. Reed to B. Moss\n\nOslo, May 3, 1976\n\nThe ferry is shut.\n\n"
        "General Considerations\n\n1. It is old.\n\n2. It leaks."
    )
    paper = told(text.encode(), "txt")
    assert [section["heading"] for section in paper["sections"]] == [None, "General Considerations"]


def test_alternatives_for_decision_are_asked_for() -> None:
    text = (
        "6. Memorandum From A. Reed to Secretary of State Aas\n\nOslo, May 3, 1976\n\n"
        "It is shut.\n\nAlternatives For Your Decision\n\n1. That you open it.\n\n"
        "2. Alternatively: that you wait."
    )
    paper = told(text.encode(), "txt")
    assert [each["option"] for each in paper["recommendations"]] == ["1", "2"]
    assert paper["effective_kind"] == "action memorandum"
