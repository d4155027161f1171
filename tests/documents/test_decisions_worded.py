"""Decisions and options in further wordings of notes and of papers."""

from __future__ import annotations

import pytest

from finalact.documents.printed import read_printed
from finalact.model.document import Document

FORM = """12. Action Memorandum From the Director of Visas (Lund) to Secretary of State Aas1

Oslo, May 3, 1984

SUBJECT

  • Ferries

{head}

{body}

RECOMMENDATIONS

{asked}

  1. Source: Harbour Archive, Box 4. Confidential. Drafted by Moe on May 2.
  2. {note}"""
ONE = "That you sign the letter.2"
TWO = "1. That you sign the letter.2\n\n2. That you call the Minister."
BY_OPTION = "That you approve the letter (Option A).2\n\nAlternatively, that you approve Option B."
Told = tuple[str, str | None, str | None]


def paper(
    asked: str = ONE, note: str = "Not found.", head: str = "DISCUSSION", body: str = "It is shut."
) -> Document:
    return read_printed(FORM.format(asked=asked, note=note, head=head, body=body))


@pytest.mark.parametrize(
    ("asked", "note", "decided"),
    [
        (ONE, "Aas approved as amended, deleting the last line.",
         [("approve as amended", "Aas", None)]),
        (ONE, "Aas approved, with the notation, “but keep it short.”", [("approve", "Aas", None)]),
        (ONE, "Aas marked his approval and added: “Send it.”", [("approve", "Aas", None)]),
        (ONE, "Aas approved orally, according to a May 8 note from Reed.",
         [("approve", "Aas", None)]),
        (ONE, "Aas wrote below it: “I agree. A”.", [("approve", "Aas", None)]),
        (ONE, "Reed wrote below it: “I agree.”", []),
        (ONE, "Aas wrote below it: “I do not agree.”", [("disapprove", "Aas", None)]),
        (ONE, "Aas’s decision is not recorded.", [("none", None, None)]),
        (TWO, "Aas initialed the approve option under each recommendation.",
         [("approve", "Aas", None), ("approve", "Aas", None)]),
        (
            TWO,
            (
                "Aas checked the approve option for recommendation 1 but took no action on "
                "recommendation 2."
            ),
            [("approve", "Aas", None), ("none", None, None)],
        ),
        (BY_OPTION, "Aas approved Option B on May 6.", [("approve", "Aas", "1984-05-06")]),
    ],
)  # fmt: skip
def test_what_was_decided_is_told_in_many_wordings(
    asked: str, note: str, decided: list[Told]
) -> None:
    found = paper(asked, note).decisions
    assert [(each.action, each.by, each.on) for each in found] == decided


def test_lettered_paragraphs_are_options_where_recommendations_name_them() -> None:
    body = (
        "A. Raise the cases now. EUR supports this course.\n\n"
        "B. Let the Embassy raise them. HA has strong doubts."
    )
    asked = "That you approve option A.2\n\nAlternatively, that you approve option B."
    told = [(o.label, o.favored_by, o.doubted_by) for o in paper(asked, body=body).options]
    assert told == [("A", ("EUR",), ()), ("B", (), ("HA",))]
    assert paper(body=body).options == ()


def test_voices_against_an_option_and_voices_of_posts() -> None:
    body = (
        "Option 1: Go. The Embassy in Elm Bay favors this option.\n\n"
        "Option 2: Stay. Treasury is not in favor of this option.\n\n"
        "Option 3: Wait. Opposed by NEA and S/P.\n\nOption 4: Ask. Supported by L."
    )
    found = paper(head="OPTIONS", body=body).options
    assert [(o.favored_by, o.doubted_by) for o in found] == [
        (("Embassy in Elm Bay",), ()),
        ((), ("Treasury",)),
        ((), ("NEA", "S/P")),
        (("L",), ()),
    ]
