"""Source notes are taken apart, and nothing of them is dropped."""

from __future__ import annotations

from finalact.documents.source_note import read_source_note
from finalact.model.document import Document


def test_the_note_of_the_action_memorandum(action_memo: Document) -> None:
    source = action_memo.source
    assert source is not None
    assert source.repository == "Department of State"
    assert source.collection == "Central Foreign Policy File, D810098–0755"
    assert source.file_number == ("D810098–0755",)
    assert source.classification == "Confidential"
    assert source.drafted_by == ("Simon", "Clyatt")
    assert source.drafted_on == "June 8"
    assert source.cleared_by == ("EUR/RPM", "CSCE", "EUR/SOV", "EUR")
    assert source.remarks == (
        "Haig was in the Philippines attending the ASEAN Foreign Ministers meeting.",
    )


def test_everything_at_once() -> None:
    source = read_source_note(
        "Source: Grey Library, Staff Files, Lot 84D1, Box 7, Riga: 1–2/84. Secret; Immediate; "
        "Nodis. Sent Immediate to Riga. Sent for information Priority to Oslo and the White "
        "House. Drafted by A. Reed (EUR/X) on May 3; cleared by Moss and in HA and L/HR; "
        "approved by Hill. Sent through Cole. Copies were sent to Dunn and Fox. Printed from a "
        "copy that was received in the Room. Hill wrote “Fine” in the right margin. It was raining."
    )
    assert source.file_number == ("Lot 84D1", "Box 7")
    assert (source.classification, source.handling) == ("Secret", ("Immediate", "Nodis"))
    assert (source.sent_to, source.sent_precedence) == (("Riga",), "Immediate")
    assert (source.info_to, source.info_precedence) == (("Oslo", "White House"), "Priority")
    assert source.sent_for == "information"
    assert (source.drafted_by, source.drafted_on) == (("A. Reed (EUR/X)",), "May 3")
    assert source.cleared_by == ("Moss", "HA", "L/HR")
    assert source.approved_by == ("Hill",)
    assert source.sent_via == "through Cole"
    assert source.copied_to == ("Dunn", "Fox")
    assert source.received is not None
    assert [(mark.by, mark.where, mark.text) for mark in source.notations] == [
        ("Hill", "in the right margin", "Fine")
    ]
    assert source.remarks == ("It was raining.",)


def test_a_publication_is_told_from_an_archive() -> None:
    source = read_source_note("Source: Department of State Bulletin, May 1984, pp. 3–9.")
    assert (source.kind, source.file_number) == ("published", ("pp. 3–9",))


def test_the_absence_of_a_marking_is_itself_a_value() -> None:
    marked = read_source_note("Source: Grey Library, Files. No classification marking.")
    silent = read_source_note("Source: Grey Library, Files.")
    assert marked.classification == "No classification marking"
    assert silent.classification is None


def test_what_is_not_understood_stays_word_for_word() -> None:
    odd = "Two pages lie in water. The rest is legible?"
    source = read_source_note(f"Source: Grey Library, Files. Secret. {odd}")
    assert source.remarks == ("Two pages lie in water.", "The rest is legible?")


def test_an_empty_note_is_a_note() -> None:
    assert read_source_note("Source:").repository is None
