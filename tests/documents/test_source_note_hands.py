"""Source notes: marks of a hand named before, of clauses and sentences run together, of others."""

from __future__ import annotations

import pytest

from finalact.documents.contract import source_as_contract
from finalact.documents.source_note import read_source_note, source_note_in_parts
from finalact.model.document import SourceNote

HEAD = "Source: National Archives, RG 59, Lot 70D12, Box 3. Secret. "
Told = list[tuple[str, str | None, str | None, str]]


def note(rest: str) -> SourceNote:
    text = HEAD + rest
    told, parts = source_note_in_parts(text)
    assert "".join(part.text for part in parts) == text
    return told


def marks(rest: str) -> Told:
    return [(mark.kind, mark.by, mark.where, mark.text) for mark in note(rest).notations]


def test_he_is_the_one_of_the_sentence_before() -> None:
    told = note("Moss initialed the memorandum. He also wrote in the margin: “See me.”")
    assert [(mark.by, mark.text) for mark in told.notations] == [
        ("Moss", "initialed the memorandum"),
        ("Moss", "See me."),
    ]
    assert told.notations[1].sentence == "He also wrote in the margin: “See me.”"
    assert told.remarks == ()


def test_he_is_nobody_where_no_hand_was_named() -> None:
    told = note("Moss flew to Riga on May 3. He wrote in the margin: “See me.”")
    assert told.notations == ()
    assert len(told.remarks) == 2


def test_what_he_wrote_without_a_place_may_be_another_paper() -> None:
    told = note("Moss initialed the memorandum. He wrote: “The talks went well.”")
    assert [mark.text for mark in told.notations] == ["initialed the memorandum"]
    assert told.remarks == ("He wrote: “The talks went well.”",)


def test_the_same_hand_stays_unknown() -> None:
    assert marks(
        "An unknown hand wrote “Hold” on the first page. Underneath it, the same hand wrote “JM.”"
    ) == [
        ("handwritten", "unknown hand", "on the first page", "Hold"),
        ("handwritten", "unknown hand", "Underneath it", "JM."),
    ]


def test_a_different_unknown_hand_is_an_unknown_hand() -> None:
    assert marks("A different unknown hand wrote at the top of the page: “Fri.”") == [
        ("handwritten", "unknown hand", "at the top of the page", "Fri.")
    ]


def test_whose_hand_it_likely_is() -> None:
    assert marks("At the top of the page, an unknown hand, likely Cole’s, wrote: “Dropped.”") == [
        ("handwritten", "unknown hand", "At the top of the page", "Dropped.")
    ]


def test_initials_of_another_are_written() -> None:
    assert marks("Moss wrote Cole’s initials in the top right-hand corner of the letter.") == [
        ("handwritten", "Moss", "in the top right-hand corner of the letter",
         "wrote Cole’s initials"),
    ]  # fmt: skip


def test_what_is_drawn_after_what_is_written() -> None:
    assert marks("In the margin, Moss wrote, “Why,” and drew an arrow next to his comment.") == [
        ("handwritten", "Moss", "In the margin", "Why,"),
        ("handwritten", "Moss", "In the margin", "drew an arrow next to his comment"),
    ]


def test_a_place_told_once_for_words_and_initials() -> None:
    assert marks("Moss wrote “Cy” and initialed at the top of the memorandum.") == [
        ("handwritten", "Moss", "at the top of the memorandum", "Cy"),
        ("initials", "Moss", "at the top of the memorandum", "initialed"),
    ]


def test_a_hand_told_after_the_place() -> None:
    assert marks("A handwritten note in the upper right corner, in Moss’s hand, reads: “Yes.”") == [
        ("handwritten", "Moss", "in the upper right corner", "Yes.")
    ]


@pytest.mark.parametrize(
    "sentence", ["Stamped “Seen” and “8 May 1979.”", "Stamped, “Seen” and “8 May 1979.”"]
)
def test_a_stamp_told_without_a_subject(sentence: str) -> None:
    assert marks(sentence) == [
        ("stamped", None, None, "Seen"),
        ("stamped", None, None, "8 May 1979."),
    ]


def test_a_stop_lost_at_the_end_of_a_quotation() -> None:
    told = note("At the top of the page, Moss wrote “ok. J” The letter was never sent.")
    assert [mark.text for mark in told.notations] == ["ok. J"]
    assert told.remarks == ("The letter was never sent.",)


def test_a_blank_set_before_the_end_of_a_quotation() -> None:
    told = note("Moss wrote on the memorandum: “ Why me? ” Cole sent a draft to Reed.")
    assert [mark.text.strip() for mark in told.notations] == ["Why me?"]
    assert told.remarks == ("Cole sent a draft to Reed.",)


def test_who_initialed_it_leaves_nothing_to_remark() -> None:
    told = note("Sent through Moss, who initialed the memorandum on May 3.")
    assert told.sent_via == "through Moss"
    assert [(mark.kind, mark.by) for mark in told.notations] == [("initials", "Moss")]
    assert told.remarks == ()


def test_who_did_something_else_is_a_remark() -> None:
    told = note("Sent through Moss, who did not initial the memorandum.")
    assert told.sent_via == "through Moss"
    assert told.remarks == ("Sent through Moss, who did not initial the memorandum.",)


def test_text_cut_out_restricts_nobody() -> None:
    told = note("[ 1 line not declassified ]. Moss initialed the memorandum.")
    assert told.handling == ()
    assert told.remarks == ("[ 1 line not declassified ].",)
    restricted = read_source_note(
        "Source: Some Library, Box 1. Secret; [codeword not declassified]."
    )
    assert restricted.handling == ("[codeword not declassified]",)


def test_a_check_is_made_by_hand_in_the_contract_of_source_notes() -> None:
    told = note("Moss checked the Approve option.")
    assert [mark.kind for mark in told.notations] == ["checked"]
    assert [mark["kind"] for mark in source_as_contract(told)["notations"]] == ["handwritten"]
