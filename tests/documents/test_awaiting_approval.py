"""What waits for the addressee's word: "If you approve, I will ..." asks for a decision."""

from __future__ import annotations

import pytest

from finalact.documents.tei import read_tei
from finalact.model.document import Document

HEAD = "12. Memorandum From the Director of Ports (Kell) to Minister Moss"
OPENING = "The boats lie in the harbour, and the ice has begun to close in on them."


def read(*paragraphs: str, head: str = HEAD) -> Document:
    body = "".join(p if p.startswith("<") else f"<p>{p}</p>" for p in paragraphs)
    markup = f'<div type="document"><head>{head}</head>{body}</div>'
    return read_tei(markup.encode(), "paper.xml")


@pytest.mark.parametrize(
    "asking",
    [
        "If you approve, I will see the Envoy on Monday.",
        "If you agree with this course, we shall tell the harbour to proceed.",
        "With your approval, I will see the Envoy on Monday.",
        "Subject to your concurrence, we plan to send the note on Monday.",
        "Unless you object, the boats will be moved.",
        "Unless you direct otherwise, we shall tell the harbour on Friday.",
        "Assuming your approval of the course outlined above, (1) I plan to tell the allies.",
        "I plan to tell the harbour on Friday, if you agree.",
        "May I have your approval to send the note?",
        "I would like your authorization to send the note.",
        "I suggest that you instruct the harbour to protest.",
    ],
)
def test_it_is_asked_for(asking: str) -> None:
    document = read(OPENING, asking)
    assert [(each.passage, each.text) for each in document.recommendations] == [(2, asking)]
    assert document.effective_kind == "action memorandum"


@pytest.mark.parametrize(
    "telling",
    [
        "If you approve, he said, the boats will sail.",
        "If you approve of this course the boats would sail.",
        "If you agree with Orlov, the talks are over.",
        "He told me that unless you object he will sail.",
        "With your approval of last week, they sent the note.",
        "If you agree, would you sign the letter?",
    ],
)
def test_it_is_not_where_nothing_waits_for_it(telling: str) -> None:
    document = read(OPENING, telling)
    assert document.recommendations == ()
    assert document.effective_kind == "memorandum"


def test_a_letter_asks_under_its_headings() -> None:
    document = read(
        '<p rend="sectiontitle">Recommendation:</p>',
        "I believe that Norland should open the harbour to all. It might do three things:",
        "It might send the boats out before the ice.",
        "It might ask the allies for theirs.",
        '<p rend="sectiontitle">Decision:</p>',
        "If you approve, I will draw up the order.",
        head="12. Letter From the Director of Ports (Kell) to Minister Moss",
    )
    assert [each.passage for each in document.recommendations] == [1, 4]


def test_each_of_a_numbered_row_under_recommendations_is_one() -> None:
    document = read(
        OPENING,
        '<p rend="sectiontitle">Recommendations</p>',
        "The group looked at what might be done.",
        "1. Send the boats out before the ice.",
        "2. Ask the allies for theirs.",
    )
    assert [each.passage for each in document.recommendations] == [3, 4]


def test_what_looks_back_under_recommendations_is_none() -> None:
    document = read(
        OPENING,
        '<p rend="sectiontitle">Recommendations</p>',
        "The group looked at what had been done.",
        "It met three times.",
    )
    assert document.recommendations == ()


def test_an_approval_that_the_note_tells_answers_it() -> None:
    document = read(
        "If you approve, I will see the Envoy on Monday.",
        head=f'{HEAD}<note n="1" type="source">Source: Ministry of Norland, Port Files. Secret. '
        "Sent for action. Moss initialed his approval of the recommendation.</note>",
    )
    (decision,) = document.decisions
    assert (decision.action, decision.by, decision.recommendation) == ("approve", "Moss", 0)
