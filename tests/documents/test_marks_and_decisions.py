"""Sentences of our own in which editors tell how a memorandum was marked, and what was decided."""

from __future__ import annotations

import pytest

from finalact.documents.printed import read_printed
from finalact.model.document import Document

FORM = """3. Action Memorandum From the Counselor (Reed) to Secretary of State Grey1

Washington, May 1, 1984

{body}

  1. Source: Department of State, Central Foreign Policy File, P840101–0001. Secret.{source}
  2. {note}"""
ONE = "RECOMMENDATION\n\nThat you approve the visit.2"
TWO = "RECOMMENDATIONS\n\n1. That you go.\n\n2. That you write.2"
ALTERNATIVES = """OPTIONS

1. Send the note now.

2. Wait for the summit.

RECOMMENDATIONS

That you approve Option 1.

Alternatively, that you approve Option 2.2"""
# Which recommendation, what, by whom, for whom, when.
Row = tuple[int, str, str | None, str | None, str | None]
# Kind, by whom, where, words, when, for whom; "*" where it is not asked.
Told = tuple[str, str | None, str | None, str, str | None, str | None]


def paper(body: str, note: str, source: str = "") -> Document:
    return read_printed(FORM.format(body=body, note=note, source=source))


def outcome(document: Document) -> list[Row]:
    return sorted(
        (d.recommendation or 0, d.action, d.by, d.for_whom, d.on) for d in document.decisions
    )


DECIDED: list[tuple[str, str, list[Row]]] = [
    (ONE, "Grey checked both boxes.", [(0, "none", None, None, None)]),
    (ONE, "Both boxes are checked.", [(0, "none", None, None, None)]),
    (
        ONE,
        "Grey checked both the approve and the disapprove options.",
        [(0, "none", None, None, None)],
    ),
    (
        ONE,
        "Both the “Approve” and “Disapprove” lines are checked.",
        [(0, "none", None, None, None)],
    ),
    (
        ONE,
        "Grey initialed both the approve and disapprove lines on May 3.",
        [(0, "none", None, None, None)],
    ),
    (
        ONE,
        "Grey checked both options but wrote in the margin: “Ask Moss.”",
        [(0, "none", None, None, None)],
    ),
    (ONE, "The line for discussion is checked.", [(0, "discuss", None, None, None)]),
    (ONE, "Grey checked the “Discuss” option.", [(0, "discuss", "Grey", None, None)]),
    (
        ONE,
        "Grey checked the “Let’s discuss” line and wrote: “Call Moss.”",
        [(0, "discuss", "Grey", None, None)],
    ),
    (ONE, "Grey checked the “See me” option.", [(0, "discuss", "Grey", None, None)]),
    (
        ONE,
        "Grey checked the “Other” option and wrote “After the summit.”",
        [(0, "none", None, None, None)],
    ),
    (
        ONE,
        "Grey placed a checkmark next to “Disapprove” and wrote his initials.",
        [(0, "disapprove", "Grey", None, None)],
    ),
    (
        ONE,
        "Grey drew a line through “Approve” and checked “Disapprove.”",
        [(0, "disapprove", "Grey", None, None)],
    ),
    (
        ONE,
        "Grey crossed out “Disapprove” and initialed “Approve.”",
        [(0, "approve", "Grey", None, None)],
    ),
    (
        ONE,
        "No option is checked, but Grey initialed the first page on May 4.",
        [(0, "none", None, None, None)],
    ),
    (ONE, "Neither box bears a mark.", [(0, "none", None, None, None)]),
    (
        ONE,
        "There are no marks on the approve or disapprove lines.",
        [(0, "none", None, None, None)],
    ),
    (ONE, "Grey did not mark the recommendation.", [(0, "none", None, None, None)]),
    (
        ONE,
        "The memorandum bears no indication of Grey’s decision.",
        [(0, "none", None, None, None)],
    ),
    (
        ONE,
        (
            "Grey indicated his approval of the recommendation on May 5 by initialing the "
            "approve line."
        ),
        [(0, "approve", "Grey", None, "1984-05-05")],
    ),
    (
        ONE,
        "Moss checked “Approve” for Grey on May 7.",
        [(0, "approve", "Moss", "Grey", "1984-05-07")],
    ),
    (
        ONE,
        "Moss, acting for Grey, initialed the approve option on May 8.",
        [(0, "approve", "Moss", "Grey", "1984-05-08")],
    ),
    (
        ONE,
        "On May 9, Grey initialed the disapprove option.",
        [(0, "disapprove", "Grey", None, "1984-05-09")],
    ),
    (
        ONE,
        "On Grey’s behalf, Moss initialed the approve option on May 9.",
        [(0, "approve", "Moss", "Grey", "1984-05-09")],
    ),
    (
        ONE,
        (
            "Grey indicated that he approved the recommendation with the exception of the "
            "last sentence."
        ),
        [(0, "approve as amended", "Grey", None, None)],
    ),
    (
        ONE,
        "Grey approved the recommendation with the following change: the visit is to be short.",
        [(0, "approve as amended", "Grey", None, None)],
    ),
    (ONE, "Grey deferred a decision on the recommendation.", [(0, "defer", "Grey", None, None)]),
    (ONE, "Grey returned the memorandum without action.", [(0, "none", None, None, None)]),
    (
        ONE,
        "A stamped notation indicates that Grey approved the recommendation on May 3.",
        [(0, "approve", "Grey", None, "1984-05-03")],
    ),
    (
        ONE,
        "The approve option is checked, with a stamped date of May 6.",
        [(0, "approve", None, None, "1984-05-06")],
    ),
    (
        ONE,
        "There is a checkmark next to the disapprove option.",
        [(0, "disapprove", None, None, None)],
    ),
    (
        ONE,
        "Grey’s initials are next to the approve line, dated May 11.",
        [(0, "approve", "Grey", None, "1984-05-11")],
    ),
    (ONE, "The disapprove line bears Grey’s initials.", [(0, "disapprove", "Grey", None, None)]),
    (
        ONE,
        "The “approve” line was initialed by Moss for Grey on May 12.",
        [(0, "approve", "Moss", "Grey", "1984-05-12")],
    ),
    (
        ONE,
        "Grey initialed on the “approve” line, and a stamped notation reads: “May 13.”",
        [(0, "approve", "Grey", None, None)],
    ),
    (
        ALTERNATIVES,
        "The alternate was not approved; Grey checked the first option.",
        [(0, "approve", "Grey", None, None), (1, "none", None, None, None)],
    ),
    (
        ALTERNATIVES,
        "Grey did not approve Option 1; he checked the second option on May 3.",
        [(0, "none", None, None, None), (1, "approve", "Grey", None, "1984-05-03")],
    ),
    (ALTERNATIVES, "Grey checked the second option.", [(1, "approve", "Grey", None, None)]),
    (ALTERNATIVES, "Option 2 is checked.", [(1, "approve", None, None, None)]),
    (ALTERNATIVES, "Grey placed an “X” next to Option 1.", [(0, "approve", "Grey", None, None)]),
    (ALTERNATIVES, "Grey circled “Option 2.”", [(1, "approve", "Grey", None, None)]),
    (
        ALTERNATIVES,
        "Grey checked the first alternative and disapproved the second.",
        [(0, "approve", "Grey", None, None), (1, "disapprove", "Grey", None, None)],
    ),
    (
        TWO,
        (
            "Grey checked the approve option for the first recommendation on May 3 and the "
            "disapprove option for the second on May 4."
        ),
        [(0, "approve", "Grey", None, "1984-05-03"), (1, "disapprove", "Grey", None, "1984-05-04")],
    ),
    (TWO, "Only the first recommendation was approved.", [(0, "approve", None, None, None)]),
    (
        TWO,
        "Grey approved the first recommendation and deferred the second.",
        [(0, "approve", "Grey", None, None), (1, "defer", "Grey", None, None)],
    ),
    (
        TWO,
        "The approve line of the first recommendation is checked; the second is blank.",
        [(0, "approve", None, None, None), (1, "none", None, None, None)],
    ),
    (
        TWO,
        "Grey approved the first recommendation and left the second blank.",
        [(0, "approve", "Grey", None, None), (1, "none", None, None, None)],
    ),
    (
        TWO,
        (
            "Grey checked the approve line of the first recommendation on May 5; neither line of "
            "the second is marked."
        ),
        [(0, "approve", "Grey", None, "1984-05-05"), (1, "none", None, None, None)],
    ),
    (
        TWO,
        (
            "Grey disapproved the second recommendation; there is no indication of his decision "
            "on the first."
        ),
        [(0, "none", None, None, None), (1, "disapprove", "Grey", None, None)],
    ),
    (
        TWO,
        "Grey approved the first recommendation but did not indicate a decision on the second.",
        [(0, "approve", "Grey", None, None), (1, "none", None, None, None)],
    ),
    (
        TWO,
        "Grey approved recommendation 1 on May 3 and recommendation 2 on May 10.",
        [(0, "approve", "Grey", None, "1984-05-03"), (1, "approve", "Grey", None, "1984-05-10")],
    ),
    (
        TWO,
        (
            "Grey checked neither option under recommendation 1; he checked the approve "
            "option under recommendation 2."
        ),
        [(0, "none", None, None, None), (1, "approve", "Grey", None, None)],
    ),
    (
        TWO,
        "Next to recommendation 1, Grey wrote “No,” and next to recommendation 2, he wrote “Yes.”",
        [(0, "disapprove", "Grey", None, None), (1, "approve", "Grey", None, None)],
    ),
    (
        TWO,
        "All of the recommendations were disapproved.",
        [(0, "disapprove", None, None, None), (1, "disapprove", None, None, None)],
    ),
    (
        TWO,
        (
            "Moss checked the approve line under recommendation 2 for Grey on May 12; "
            "recommendation 1 bears no mark."
        ),
        [(0, "none", None, None, None), (1, "approve", "Moss", "Grey", "1984-05-12")],
    ),
    (
        TWO,
        (
            "Grey initialed his approval of the second recommendation on May 3; Moss had "
            "approved the first on April 30."
        ),
        [(0, "approve", "Moss", "Grey", "1984-04-30"), (1, "approve", "Grey", None, "1984-05-03")],
    ),
    (
        TWO,
        "Both approve lines are checked.",
        [(0, "approve", None, None, None), (1, "approve", None, None, None)],
    ),
    (
        TWO,
        "Grey initialed the approve line under both recommendations.",
        [(0, "approve", "Grey", None, None), (1, "approve", "Grey", None, None)],
    ),
    (
        TWO,
        "Grey checked the approve options for both recommendations.",
        [(0, "approve", "Grey", None, None), (1, "approve", "Grey", None, None)],
    ),
    (TWO, "Grey initialed next to each recommendation.", []),
    (
        ONE,
        "Grey checked the approve option and checked the disapprove option.",
        [(0, "none", None, None, None)],
    ),
    (
        ONE,
        ("The Secretary checked the approve option on May 3, and Moss wrote “done” beneath it."),
        [(0, "approve", "The Secretary", None, "1984-05-03")],
    ),
    (
        ONE,
        "Neither the Approve nor the Disapprove option is checked.",
        [(0, "none", None, None, None)],
    ),
    (
        ONE,
        (
            "Grey initialed the “Approve” option; a typed notation below his "
            "initials reads: “May 5.”"
        ),
        [(0, "approve", "Grey", None, None)],
    ),
    (
        ONE,
        "Although no option is checked, Grey wrote “I agree” at the top of the page.",
        [(0, "none", None, None, None)],
    ),
    (
        ONE,
        "A handwritten check mark indicates that Grey approved the recommendation.",
        [(0, "approve", "Grey", None, None)],
    ),
    (
        ONE,
        "Grey placed his initials on the approve line on May 6.",
        [(0, "approve", "Grey", None, "1984-05-06")],
    ),
    (
        ONE,
        "Grey’s stamped initials appear on the approve line.",
        [(0, "approve", "Grey", None, None)],
    ),
    (
        ONE,
        "The Approve line bears Grey’s stamped initials and the date May 6.",
        [(0, "approve", "Grey", None, "1984-05-06")],
    ),
    (
        ONE,
        "Grey checked the disapprove option, writing: “Not now.”",
        [(0, "disapprove", "Grey", None, None)],
    ),
    (
        ONE,
        ("Grey checked the approve option and added the handwritten comment: “but be quick.”"),
        [(0, "approve", "Grey", None, None)],
    ),
    (ONE, "An “X” is marked on the disapprove line.", [(0, "disapprove", None, None, None)]),
    (
        ONE,
        (
            "Grey approved this recommendation orally on May 7, according to a "
            "handwritten note by Moss."
        ),
        [(0, "approve", "Grey", None, "1984-05-07")],
    ),
    (ONE, "Moss initialed approval for Grey.", [(0, "approve", "Moss", "Grey", None)]),
    (ONE, "Grey struck out “Disapprove.”", []),
    (
        ONE,
        "Grey wrote “Yes” on the approve line and “5/8” beneath it.",
        [(0, "approve", "Grey", None, "1984-05-08")],
    ),
    (ONE, "Both options are blank.", [(0, "none", None, None, None)]),
    (
        ONE,
        "Grey checked the approve option on May 8 and the disapprove option on May 9.",
        [(0, "none", None, None, None)],
    ),
    (
        ONE,
        "The approve option is initialed “LG” and dated May 9.",
        [(0, "approve", None, None, "1984-05-09")],
    ),
    (ONE, "Grey’s approval is indicated by a checkmark.", [(0, "approve", "Grey", None, None)]),
    (
        ONE,
        "Grey drew a line through the disapprove option and initialed the approve option.",
        [(0, "approve", "Grey", None, None)],
    ),
    (
        TWO,
        "Both recommendations bear Grey’s initials in the approve column.",
        [(0, "approve", "Grey", None, None), (1, "approve", "Grey", None, None)],
    ),
    (
        TWO,
        ("Grey did not indicate a decision on the first recommendation; he approved the second."),
        [(0, "none", None, None, None), (1, "approve", "Grey", None, None)],
    ),
    (
        TWO,
        (
            "Grey checked “Approve” under the first recommendation and "
            "“Disapprove” under the second."
        ),
        [(0, "approve", "Grey", None, None), (1, "disapprove", "Grey", None, None)],
    ),
    (
        TWO,
        ("Neither recommendation is checked, but Grey wrote at the bottom of the page: “See me.”"),
        [(0, "none", None, None, None), (1, "none", None, None, None)],
    ),
    (
        ALTERNATIVES,
        "Grey approved Option 1 and disapproved Option 2.",
        [(0, "approve", "Grey", None, None), (1, "disapprove", "Grey", None, None)],
    ),
    (ALTERNATIVES, "Grey chose Option 2.", [(1, "approve", "Grey", None, None)]),
    (ALTERNATIVES, "Grey selected the second option.", [(1, "approve", "Grey", None, None)]),
    (
        ALTERNATIVES,
        "Option 1 was approved by Moss on behalf of Grey; Option 2 was rejected.",
        [(0, "approve", "Moss", "Grey", None), (1, "disapprove", None, None, None)],
    ),
    (
        ALTERNATIVES,
        "Grey did not approve any of the options.",
        [(0, "none", None, None, None), (1, "none", None, None, None)],
    ),
    (ALTERNATIVES, "Grey approved alternative 1.", [(0, "approve", "Grey", None, None)]),
    (
        ALTERNATIVES,
        "Grey placed a checkmark next to Alternative 1.",
        [(0, "approve", "Grey", None, None)],
    ),
    (
        ALTERNATIVES,
        "Neither option was approved.",
        [(0, "none", None, None, None), (1, "none", None, None, None)],
    ),
    (
        ALTERNATIVES,
        "The alternative was approved by Moss for Grey on May 9.",
        [(1, "approve", "Moss", "Grey", "1984-05-09")],
    ),
    (
        ALTERNATIVES,
        "The first option was checked on May 4.",
        [(0, "approve", None, None, "1984-05-04")],
    ),
]


@pytest.mark.parametrize(("body", "note", "rows"), DECIDED)
def test_what_was_decided(body: str, note: str, rows: list[Row]) -> None:
    assert outcome(paper(body, note)) == rows


@pytest.mark.parametrize(("body", "note", "rows"), DECIDED)
def test_every_decision_keeps_the_words_of_its_note(body: str, note: str, rows: list[Row]) -> None:
    stated = [d.reason for d in paper(body, note).decisions if d.basis == "stated"]
    assert stated in ([], [note] * len(rows))


def test_words_beside_two_marked_boxes_are_kept() -> None:
    (taken,) = paper(
        ONE, "Grey checked both options but wrote in the margin: “Ask Moss.”"
    ).decisions
    assert (taken.action, taken.annotation) == ("none", "Ask Moss.")
    (other,) = paper(ONE, "Grey checked the “Other” option and wrote “After May.”").decisions
    assert (other.action, other.annotation) == ("none", "After May.")


def test_approval_upon_a_covering_paper_decides_nothing_here() -> None:
    sent = (
        " Sent to Grey under cover of a May 4 memorandum from Moss, on which Grey "
        "initialed his approval."
    )
    assert outcome(paper(TWO, "Not found.", sent)) == []


MARKED: list[tuple[str, list[Told]]] = [
    (
        "Grey’s initials, dated May 5, appear at the top of the first page.",
        [("initials", "Grey", "at the top of the first page", "initials", "1984-05-05", None)],
    ),
    (
        "Grey initialed and dated the memorandum May 6.",
        [("initials", "Grey", None, "*", "1984-05-06", None)],
    ),
    (
        "Grey’s initials and the date May 7 are at the top of the page.",
        [("initials", "Grey", "at the top of the page", "initials", "1984-05-07", None)],
    ),
    (
        "In the right-hand margin, Grey drew a line alongside this paragraph.",
        [
            (
                "handwritten",
                "Grey",
                "In the right-hand margin",
                "drew a line alongside this paragraph",
                None,
                None,
            )
        ],
    ),
    (
        "A vertical line was drawn in the margin next to this paragraph.",
        [("handwritten", None, "in the margin next to this paragraph", "*", None, None)],
    ),
    (
        "The last sentence is underlined.",
        [("handwritten", None, "The last sentence", "underlined", None, None)],
    ),
    (
        "This paragraph was bracketed in the margin by an unknown hand.",
        [("handwritten", "unknown hand", "*", "*", None, None)],
    ),
    (
        "Grey wrote “see me” in the margin on May 9 next to this sentence.",
        [("handwritten", "Grey", "*", "see me", "1984-05-09", None)],
    ),
    (
        "Below his signature, Reed wrote, “Ann: Please call.”",
        [("handwritten", "Reed", "Below his signature", "Ann: Please call.", None, None)],
    ),
    (
        "A question mark appears in the margin beside this sentence.",
        [("handwritten", None, "in the margin beside this sentence", "*", None, None)],
    ),
    (
        "Someone, presumably Moss, wrote “No” in the margin.",
        [("handwritten", "*", "in the margin", "No", None, "*")],
    ),
    (
        "“LG 5/11” is written below the date.",
        [("handwritten", None, "below the date", "LG 5/11", "1984-05-11", None)],
    ),
    ("Initialed by Moss on May 3.", [("initials", "Moss", None, "*", "1984-05-03", None)]),
    ("Initialed by Moss for Grey.", [("initials", "Moss", None, "*", None, "Grey")]),
    (
        "The initials “LG” are stamped at the top.",
        [("stamped", None, "at the top", "LG", None, None)],
    ),
    (
        "Sent to Grey through Moss, who initialed it on May 3.",
        [("initials", "Moss", None, "*", "1984-05-03", None)],
    ),
    (
        "Sent for action to Grey, who wrote at the top of the page: “Go. LG.”",
        [("handwritten", "Grey", "at the top of the page", "Go. LG.", None, None)],
    ),
    (
        "A copy was sent to Hill, on which he initialed on May 3.",
        [("initials", "Hill", "*", "*", "1984-05-03", None)],
    ),
    (
        "Sent to Grey under a covering memorandum from Moss, upon which Grey wrote: “Fine.”",
        [("handwritten", "Grey", "*", "Fine.", None, None)],
    ),
    (
        (
            "Sent to Grey under cover of a May 4 memorandum from Moss, on which Grey "
            "initialed his approval on May 6."
        ),
        [("initials", "Grey", "*", "*", "1984-05-06", None)],
    ),
    (
        "Grey initialed the memorandum on May 3, 1984, and Moss initialed it on May 4.",
        [
            ("initials", "Grey", None, "*", "1984-05-03", None),
            ("initials", "Moss", None, "*", "1984-05-04", None),
        ],
    ),
    (
        "Grey, Moss, and Reed initialed the memorandum.",
        [
            ("initials", "Grey", None, "*", None, None),
            ("initials", "Moss", None, "*", None, None),
            ("initials", "Reed", None, "*", None, None),
        ],
    ),
    (
        "On May 3 Grey wrote at the top of the page: “Yes.”",
        [("handwritten", "Grey", "at the top of the page", "Yes.", "1984-05-03", None)],
    ),
    (
        "The following handwritten note, dated May 5, appears at the top of the page: “Wait.”",
        [("handwritten", None, "at the top of the page", "Wait.", "1984-05-05", None)],
    ),
    (
        "Next to this sentence is a handwritten checkmark.",
        [("handwritten", None, "Next to this sentence", "*", None, None)],
    ),
    (
        "The memorandum was initialed by Grey on May 3.",
        [("initials", "Grey", "*", "*", "1984-05-03", None)],
    ),
    (
        "Moss signed for Grey above Grey’s typed signature.",
        [("signature", "Moss", "*", "*", None, "Grey")],
    ),
    (
        "Moss signed the letter on Grey’s behalf on May 14.",
        [("signature", "Moss", None, "*", "1984-05-14", "Grey")],
    ),
    (
        "Grey underlined the last two words on May 4.",
        [("handwritten", "Grey", None, "*", "1984-05-04", None)],
    ),
    (
        "Stamped: “Received May 3.”",
        [("stamped", None, None, "Received May 3.", "1984-05-03", None)],
    ),
    (
        "Both Grey and Moss initialed the memorandum.",
        [("initials", "Grey", None, "*", None, None), ("initials", "Moss", None, "*", None, None)],
    ),
    (
        "Dunn initialed for Reed; Arno initialed for Hill.",
        [
            ("initials", "Dunn", None, "*", None, "Reed"),
            ("initials", "Arno", None, "*", None, "Hill"),
        ],
    ),
    (
        "The corner of the page is initialed and dated 5/24, by Ann Grey.",
        [("initials", "Ann Grey", "The corner of the page", "*", "1984-05-24", None)],
    ),
    (
        "Grey initialed at the top of the first page on May 3, 1984.",
        [("initials", "Grey", "at the top of the first page", "*", "1984-05-03", None)],
    ),
    (
        "A stamped notation in the margin indicates that Grey saw it May 4.",
        [("stamped", "Grey", "in the margin", "*", "1984-05-04", None)],
    ),
    (
        "Grey wrote “Good” and initialed and dated the memorandum on May 5.",
        [
            ("handwritten", "Grey", None, "Good", "*", None),
            ("initials", "Grey", None, "*", "1984-05-05", None),
        ],
    ),
    (
        "Grey’s handwritten comment, dated May 6, reads: “Not now.”",
        [("handwritten", "Grey", None, "Not now.", "1984-05-06", None)],
    ),
    (
        "Grey initialed the memorandum and wrote, “May 7.”",
        [
            ("initials", "Grey", None, "*", "*", None),
            ("handwritten", "Grey", None, "May 7.", "1984-05-07", None),
        ],
    ),
    (
        "The memorandum bears the stamped date May 8.",
        [("stamped", None, "The memorandum", "*", "1984-05-08", None)],
    ),
    (
        "Moss initialed for Reed on May 9, and Hill initialed for Lund on May 10.",
        [
            ("initials", "Moss", None, "*", "1984-05-09", "Reed"),
            ("initials", "Hill", None, "*", "1984-05-10", "Lund"),
        ],
    ),
    ("Moss initialed for both Reed and Lund.", [("initials", "Moss", None, "*", None, "*")]),
    (
        ("Sent to Grey through Hill, who wrote on May 10 at the top of the page: “I agree.”"),
        [("handwritten", "Hill", "at the top of the page", "I agree.", "1984-05-10", None)],
    ),
    (
        (
            "Forwarded to Grey under a May 11 covering memorandum from Moss, on "
            "which Grey wrote on May 12: “Yes.”"
        ),
        [("handwritten", "Grey", "on a May 11 covering memorandum", "Yes.", "1984-05-12", None)],
    ),
    ("Two lines in the left margin highlight this paragraph.", []),
    (
        "Grey drew two vertical lines in the margin beside this paragraph on May 12.",
        [("handwritten", "Grey", "in the margin beside this paragraph", "*", "1984-05-12", None)],
    ),
    (
        "At the end of the memorandum, Grey wrote: “OK. LG. 5/13.”",
        [
            (
                "handwritten",
                "Grey",
                "At the end of the memorandum",
                "OK. LG. 5/13.",
                "1984-05-13",
                None,
            )
        ],
    ),
    ("Moss signed for Reed.", [("signature", "Moss", None, "*", None, "Reed")]),
    (
        "The first page bears Grey’s initials and the date May 14.",
        [("initials", "Grey", "The first page", "initials", "1984-05-14", None)],
    ),
    (
        "Grey, Moss, and an unknown hand initialed the memorandum.",
        [
            ("initials", "Grey", None, "*", None, None),
            ("initials", "Moss", None, "*", None, None),
            ("initials", "unknown hand", None, "*", None, None),
        ],
    ),
    (
        "“No distribution” was written by hand at the top of the page.",
        [("handwritten", None, "at the top of the page", "No distribution", None, None)],
    ),
]


@pytest.mark.parametrize("at_source", [False, True])
@pytest.mark.parametrize(("sentence", "rows"), MARKED)
def test_marks_with_their_day(sentence: str, rows: list[Told], at_source: bool) -> None:
    read = paper(TWO, "Not found.", f" {sentence}") if at_source else paper(TWO, sentence)
    found = [(m.kind, m.by, m.where, m.text, m.on, m.for_whom) for m in read.marks]
    assert len(found) == len(rows)
    for mark, row in zip(found, rows, strict=True):
        assert [told for told, asked in zip(mark, row, strict=True) if asked != "*"] == [
            asked for asked in row if asked != "*"
        ]


@pytest.mark.parametrize(
    "sentence",
    [
        "The last sentence is underlined in the original.",
        "A draft, attached to a May 4 memorandum to Grey on which Grey wrote “No,” is in Box 2.",
        "On May 3, Grey wrote to Moss: “All is well.”",
        "The last line of the telegram is missing.",
        "Both Grey and Moss underscored the importance of the talks.",
    ],
)
def test_what_is_told_of_print_or_of_other_papers_is_no_mark(sentence: str) -> None:
    assert paper(TWO, sentence).marks == ()


def test_a_sending_sentence_is_kept_whole_beside_its_mark() -> None:
    told = "Sent to Grey under a covering memorandum from Moss, upon which Grey wrote: “Fine.”"
    source = paper(TWO, "Not found.", f" {told}").source
    assert source is not None
    assert source.remarks == (told,)
    assert [(m.by, m.text) for m in source.notations] == [("Grey", "Fine.")]


def test_clauses_without_end_are_read_in_good_time() -> None:
    for text in (
        "Grey, Moss, " * 1000 + "and Reed initialed it",
        "Grey approved it; " * 1000,
        "Sent to Grey, upon which " * 1000,
        "The memorandum was initialed by Grey " * 1000,
        "A question mark appears in the margin " * 1000,
    ):
        paper(ONE, text)
