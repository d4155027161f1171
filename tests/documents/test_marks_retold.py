"""Marks told of a note, a name or a hand rather than of whoever made them."""

from __future__ import annotations

import time

import pytest

from finalact.documents.collected_marks import collect_marks
from finalact.documents.indirect_marks import marks_besides
from finalact.documents.marks import may_report, read_marks
from finalact.documents.printed import read_printed
from finalact.model.document import Document, Note
from finalact.model.mark import Mark
from finalact.model.wording import Wording

# The kind, the hand, for whom, where, and the words.
Row = tuple[str, str | None, str | None, str | None, str]
TOLD: list[tuple[str, list[Row]]] = [
    (
        "Copy with Grey’s handwritten note: “Not before the summit.”",
        [("handwritten", "Grey", None, None, "Not before the summit.")],
    ),
    (
        "The memorandum bears Grey’s handwritten comment, “Too soon,” in the margin.",
        [("handwritten", "Grey", None, "in the margin", "Too soon,")],
    ),
    (
        "The original bears the handwritten notation “Done” in the upper right-hand corner.",
        [("handwritten", None, None, "in the upper right-hand corner", "Done")],
    ),
    (
        "The letter carries a marginal comment by Moss: “Why?”",
        [("handwritten", "Moss", None, "The letter", "Why?")],
    ),
    (
        "A note in Grey’s hand reads: “See me.”",
        [("handwritten", "Grey", None, None, "See me.")],
    ),
    (
        "Next to this sentence is the comment in Moss’s hand: “Who says so?”",
        [("handwritten", "Moss", None, "Next to this sentence", "Who says so?")],
    ),
    (
        "There is a handwritten note by Moss in the margin: “Check with Reed.”",
        [("handwritten", "Moss", None, "in the margin", "Check with Reed.")],
    ),
    (
        "In the margin, in Grey’s hand, is written: “Why?”",
        [("handwritten", "Grey", None, "In the margin", "Why?")],
    ),
    (
        "In Grey’s own hand at the top of the page is written: “Urgent.”",
        [("handwritten", "Grey", None, "at the top of the page", "Urgent.")],
    ),
    (
        "Handwritten in the margin by Grey: “Why?”",
        [("handwritten", "Grey", None, "in the margin", "Why?")],
    ),
    (
        "A handwritten postscript by Grey to Reed reads: “Do come.”",
        [("handwritten", "Grey", None, None, "Do come.")],
    ),
    (
        "A handwritten date, “May 3,” appears beneath the signature.",
        [("handwritten", None, None, "beneath the signature", "May 3,")],
    ),
    (
        "Grey added in his own hand at the bottom of page 2: “With warm regards.”",
        [("handwritten", "Grey", None, "at the bottom of page 2", "With warm regards.")],
    ),
    (
        "Grey’s handwritten instruction to Moss in the margin reads: “Get me the figures.”",
        [("handwritten", "Grey", None, "in the margin", "Get me the figures.")],
    ),
    (
        "A handwritten note, presumably in Grey’s hand, reads: “No.”",
        [("handwritten", "Grey", None, None, "No.")],
    ),
    (
        "A handwritten note at the top of the page by an unidentified hand reads: “File.”",
        [("handwritten", "unknown hand", None, "at the top of the page", "File.")],
    ),
    (
        "The top of the page bears the handwritten word “Urgent” in Moss’s hand.",
        [("handwritten", "Moss", None, "The top of the page", "Urgent")],
    ),
    (
        "“See me” is written in Grey’s hand at the top of the page.",
        [("handwritten", "Grey", None, "at the top of the page", "See me")],
    ),
    (
        "The words “hold for now” appear in the margin in Grey’s handwriting.",
        [("handwritten", "Grey", None, "in the margin", "hold for now")],
    ),
    (
        "Below this paragraph is a handwritten notation: “See Tab A.”",
        [("handwritten", None, None, "Below this paragraph", "See Tab A.")],
    ),
    (
        "A check mark by Grey appears next to option 3.",
        [("checked", "Grey", None, "next to option 3", "check mark")],
    ),
    (
        "The word “never” is underlined twice by Grey.",
        [("handwritten", "Grey", None, None, "underlined “never”")],
    ),
    (
        "Someone wrote “why?” above the word “soon.”",
        [("handwritten", "Someone", None, "above the word “soon.”", "why?")],
    ),
    (
        "A checkmark in Grey’s hand stands beside option 2.",
        [("checked", "Grey", None, "beside option 2", "checkmark")],
    ),
    (
        "Reed’s name is signed by Moss.",
        [("signature", "Moss", "Reed", None, "signed by Moss")],
    ),
    ("Signed “Reed” by Moss.", [("signature", "Moss", "Reed", None, "Reed")]),
    (
        "Moss signed Reed’s name above the typed signature block.",
        [
            (
                "signature",
                "Moss",
                "Reed",
                "above the typed signature block",
                "signed Reed’s name",
            )
        ],
    ),
    (
        "Moss’s initials appear on behalf of Grey in the approve space.",
        [("initials", "Moss", "Grey", "in the approve space", "initials")],
    ),
    (
        "Moss, acting for Grey, checked the disapprove option.",
        [("checked", "Moss", "Grey", None, "checked the disapprove option")],
    ),
    (
        "Moss initialed for Grey and Reed.",
        [("initials", "Moss", "Grey and Reed", None, "initialed for Grey and Reed")],
    ),
    (
        "Moss initialed on behalf of the Director.",
        [
            (
                "initials",
                "Moss",
                "the Director",
                None,
                "initialed on behalf of the Director",
            )
        ],
    ),
]


@pytest.mark.parametrize(("sentence", "rows"), TOLD)
def test_a_note_a_name_or_a_hand_tells_who_marked(sentence: str, rows: list[Row]) -> None:
    assert may_report(sentence)
    marks = read_marks(sentence)
    assert [(m.kind, m.by, m.for_whom, m.where, m.text) for m in marks] == rows
    for mark in marks:
        assert mark.sentence == sentence
        assert mark.where is None or mark.where in sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "Grey’s note of May 3, 1984, to Reed is printed as Document 12.",
        "The copy in the files bears no markings.",
        "The letter is unsigned.",
        "Reed’s name is on the list.",
        "The treaty was signed by Moss.",
        "The question was in Grey’s hands: “We wait.”",
        "A second copy bears Reed’s initials.",
    ],
)
def test_what_is_no_mark_on_this_paper_stays_none(sentence: str) -> None:
    assert read_marks(sentence) == marks_besides(sentence) == ()


def test_an_initialing_with_the_bare_day_behind_it() -> None:
    (mark,) = marks_besides("Initialed by Moss for Grey, May 3, 1984.")
    assert (mark.by, mark.for_whom, mark.on) == ("Moss", "Grey", "1984-05-03")
    (mark,) = read_marks("Reed’s name was signed by Moss on May 3.", 1984)
    assert (mark.on, mark.on_basis) == ("1984-05-03", "inferred")


@pytest.mark.parametrize(
    "piece",
    [
        "The long handwritten ",
        "A handwritten note by Grey ",
        "in the margin of ",
        "Grey’s hand ",
        "a",
    ],
)
def test_a_sentence_without_end_takes_its_time_in_proportion(piece: str) -> None:
    def seconds(times: int) -> float:
        began = time.process_time()
        read_marks(f"{piece * times}handwritten by Grey in the margin: “No.”")
        return time.process_time() - began

    assert any(seconds(4_000) < 12 * max(seconds(1_000), 0.004) for _ in range(3))


def marks_in(text: str) -> tuple[Mark, ...]:
    """The marks that a note of 1984 tells."""
    return collect_marks([Note(2, Wording(text))], 1984)


def test_who_is_he_in_the_next_sentence_of_a_note() -> None:
    told = "Grey checked the approve option. He also wrote in the margin: “Soon.” He went home."
    first, second = marks_in(told)
    assert (second.by, second.where, second.text) == ("Grey", "in the margin", "Soon.")
    assert second.sentence == "He also wrote in the margin: “Soon.”"
    assert first.by == "Grey"
    # Whoever “he” is after a sentence without a mark is not known.
    assert len(marks_in("Grey came. He wrote in the margin: “Soon.”")) == 0


MEMORANDUM = """1. Action Memorandum From the Director (Moss) to Secretary of State Grey1

Washington, May 1, 1984.

RECOMMENDATIONS

1. That you approve the list.

2. That you approve the letter.2

  1. Source: Files. Secret.
  2. {note}
"""


def decided(note: str) -> list[tuple[int | None, str | None]]:
    """On which day each recommendation was decided, as this note tells it."""
    paper: Document = read_printed(MEMORANDUM.format(note=note))
    return [(decision.recommendation, decision.on) for decision in paper.decisions]


def test_several_days_are_those_of_the_recommendations_only_where_the_note_says_so() -> None:
    assert decided("Grey approved both recommendations on May 3.") == [
        (0, "1984-05-03"),
        (1, "1984-05-03"),
    ]
    assert decided("Grey approved both recommendations on May 3 and May 5, respectively.") == [
        (0, "1984-05-03"),
        (1, "1984-05-05"),
    ]
    assert decided("Grey approved both recommendations on May 3 and May 5.") == [
        (0, None),
        (1, None),
    ]


def test_each_option_has_its_own_day() -> None:
    paper = read_printed(
        MEMORANDUM.replace("the list.", "Option A.")
        .replace("the letter.2", "Option B.2")
        .format(note="Grey approved Option A on May 3 and Option B on May 5.")
    )
    assert [(d.option, d.on) for d in paper.decisions] == [
        ("A", "1984-05-03"),
        ("B", "1984-05-05"),
    ]
