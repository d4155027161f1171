"""Kinds of sentences of source notes, in sentences of our own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finalact.documents.source_note import read_source_note, source_note_in_parts
from finalact.model.document import SourceNote

PLACE = "Source: Grey Library, Staff Files, Box 7, Riga: 1–2/84. "


def note(rest: str, place: str = PLACE) -> SourceNote:
    return read_source_note(place + rest)


SENTENCES = st.lists(
    st.sampled_from(
        [
            "Secret; Nodis.",
            "Drafted by Reed (E/X) on May 3; cleared by Moss and in HA; approved by Hill on May 9.",
            "Drafted from a text received from the palace; cleared by Moss.",
            "Sent for information Priority to Oslo; repeated for information to Riga.",
            "Sent to Cole for his signature under a June 3 covering memorandum from Dunn.",
            "Copies were sent to Dunn, the Office of Food Policy and Programs, and Fox.",
            "A stamped notation reading “AB” appears at the top, indicating Cole saw it.",
            "Cole wrote: “Fine. See me. C.” (Grey Library, Box 9 (4))",
            "“No” is stamped",
            "The list (see Box (3) was lost.",
            "“",
            "(Ibid.)",
            "He left.\n\nSource: again",
            "  It rained.  ",
        ]
    )
    | st.text(max_size=30),
    max_size=7,
)


@given(SENTENCES)
def test_the_parts_put_together_are_the_note(sentences: list[str]) -> None:
    text = PLACE + " ".join(sentences)
    told, parts = source_note_in_parts(text)
    assert "".join(part.text for part in parts) == text
    assert told == read_source_note(text)
    kept = [part.text.strip() for part in parts if part.field == "remarks"]
    assert all(remark in told.remarks for remark in kept)


def test_every_stretch_tells_its_field() -> None:
    _, parts = source_note_in_parts(PLACE + "Secret; Exdis. Drafted by Reed. It rained.")
    assert [(part.field, part.text) for part in parts] == [
        ("label", "Source: "),
        ("provenance", "Grey Library, Staff Files, Box 7, Riga: 1–2/84. "),
        ("classification", "Secret; Exdis. "),
        ("drafting", "Drafted by Reed. "),
        ("remarks", "It rained."),
    ]


@pytest.mark.parametrize(
    ("sentence", "drafted", "day", "cleared", "approved"),
    [
        ("Drafted July 3 by Reed; cleared by Moss.", ("Reed",), "July 3", ("Moss",), ()),
        ("Drafted on July 3, presumably by Reed.", ("Reed",), "July 3", (), ()),
        ("Drafted on July 3, 1984, by Reed.", ("Reed",), "July 3, 1984", (), ()),
        (
            "Drafted from a text received from the palace; cleared by Moss; approved by Hill.",
            (),
            None,
            ("Moss",),
            ("Hill",),
        ),
        (
            "Drafted by Reed; cleared by Moss, in draft by Hill (X/Y), and in substance in HA.",
            ("Reed",),
            None,
            ("Moss", "Hill (X/Y)", "HA"),
            (),
        ),
        ("Cleared in HA, S/S approved by Hill.", (), None, ("HA", "S/S"), ("Hill",)),
        ("Concurred in draft by Moss (T) and Hill (H).", (), None, ("Moss (T)", "Hill (H)"), ()),
        ("Moss, Hill, and Dunn concurred.", (), None, ("Moss", "Hill", "Dunn"), ()),
        ("Drafted by Moss; cleared by Hill (L),Dunn (T).", ("Moss",), None,
         ("Hill (L)", "Dunn (T)"), ()),
    ],
)  # fmt: skip
def test_drafting_in_its_many_forms(
    sentence: str,
    drafted: tuple[str, ...],
    day: str | None,
    cleared: tuple[str, ...],
    approved: tuple[str, ...],
) -> None:
    told = note("Secret. " + sentence)
    assert (told.drafted_by, told.drafted_on) == (drafted, day)
    assert (told.cleared_by, told.approved_by) == (cleared, approved)


@pytest.mark.parametrize(
    "who",
    [
        "Ann Reed, Office of Food Policy and Programs, Bureau of Economic and Business Affairs",
        "Delta Branch, Coastal Division, Office of Northern and Arctic Analysis, Weather Agency",
        "Deputy Director, Office of Northern Affairs, Department of State",
    ],
)
def test_one_drafter_with_the_offices_above_them(who: str) -> None:
    assert note(f"Secret. Drafted by {who}.").drafted_by == (who,)


def test_offices_listed_side_by_side_stay_apart() -> None:
    told = note(
        "Secret. Copies were sent to the Office of the Under Secretary, the Bureau of Oceans and "
        "International Affairs, the Joint Chiefs of Staff, NSA, and Dunn."
    )
    assert told.copied_to == (
        "Office of the Under Secretary",
        "Bureau of Oceans and International Affairs",
        "Joint Chiefs of Staff",
        "NSA",
        "Dunn",
    )


def test_what_follows_a_name_is_kept_as_a_remark() -> None:
    sentence = "Drafted by Reed, who did not initial the memorandum."
    told = note("Secret. " + sentence)
    assert (told.drafted_by, told.remarks, told.notations) == (("Reed",), (sentence,), ())
    marked = note("Secret. Drafted by Reed, who initialed the memorandum.")
    assert [(mark.by, mark.kind) for mark in marked.notations] == [("Reed", "initials")]


def test_a_drafter_told_elsewhere() -> None:
    for sentence in (
        "According to another copy, the memorandum was drafted by Reed and cleared by Moss.",
        "A June 3 covering memorandum from Hill indicates it was drafted by Reed; cleared by Moss.",
    ):
        told = note("Secret. " + sentence)
        assert (told.drafted_by, told.cleared_by) == (("Reed",), ("Moss",))
        assert told.remarks == (sentence,)
    assert note("Secret. Reed drafted this summary for Moss.").drafted_by == ("Reed",)
    assert note("Secret. He drafted this summary for Moss.").drafted_by == ()


def test_the_stop_of_an_initial_does_not_end_the_name_of_a_drafter_told_elsewhere() -> None:
    told = note(
        "Secret. A copy of this memorandum indicates that it was drafted by Ann F. Reed of the "
        "Office of Rivers, and initialed by Moss and Roy M. Hill."
    )
    assert told.drafted_by == ("Ann F. Reed of the Office of Rivers",)


def test_a_point_inside_the_title_of_a_folder() -> None:
    told = note(
        "No classification marking.", "Source: Grey Library, Lot 90D1, Papers for Conf. 85. "
    )
    assert told.collection == "Lot 90D1, Papers for Conf. 85"
    assert (told.classification, told.remarks) == ("No classification marking", ())


@pytest.mark.parametrize(
    "run_on",
    [
        "Source: Grey Library, Box 3, Riga 1984; Secret; Sensitive. He left.",
        "Source: Grey Library, Box 3, Riga 1984, Secret; Sensitive. He left.",
        "Source: Grey Library, Box 3, Riga 1984 Secret; Sensitive. He left.",
    ],
)
def test_the_marking_run_into_the_archive(run_on: str) -> None:
    told = read_source_note(run_on)
    assert told.collection == "Box 3, Riga 1984"
    assert (told.classification, told.handling) == ("Secret", ("Sensitive",))
    assert told.remarks == ("He left.",)


def test_markings_of_more_than_one_word() -> None:
    assert note("No classification markings.").classification == "No classification markings"
    assert note("Confidential With Secret Attachment.").classification == (
        "Confidential With Secret Attachment"
    )
    told = note("Top Secret [ handling restriction not declassified ].")
    assert told.classification == "Top Secret"


def test_the_numbers_that_lead_to_a_paper() -> None:
    for place, numbers in (
        ("PROFS system, ID 28677", ("ID 28677",)),
        ("Foreign Affairs, (448000-606408)", ("448000-606408",)),
        ("RG 364, 364-80-4, Subject Files, Box 2", ("364-80-4", "Box 2")),
        ("Central Foreign Policy File, no film number", ("no film number",)),
        ("Files, Lot 83D2, Islands [Folder 1]", ("Lot 83D2",)),
        ("Special Collections, Box 4, Papers, 1970s, folder 18", ("Box 4", "folder 18")),
        ("Trips, 4-12-84, Riga", ()),
    ):
        assert read_source_note(f"Source: Grey Library, {place}.").file_number == numbers


def test_one_sentence_that_sends_twice() -> None:
    told = note(
        "Secret. Sent Immediate to Oslo; also sent for information Priority to Riga and Bonn."
    )
    assert (told.sent_to, told.sent_precedence) == (("Oslo",), "Immediate")
    assert (told.info_to, told.info_precedence) == (("Riga", "Bonn"), "Priority")


def test_how_a_paper_came_is_no_addressee() -> None:
    sentence = "Sent to Cole for his signature under a June 3 covering memorandum from Dunn."
    told = note("Secret. " + sentence)
    assert (told.sent_to, told.remarks) == (("Cole",), (sentence,))
    assert note("Secret. Forwarded through Dunn.").sent_via == "through Dunn"
    through = note("Secret. Sent through Dunn, who did not initial it.")
    assert through.sent_via == "through Dunn"
    assert through.remarks == ("Sent through Dunn, who did not initial it.",)


def test_a_slip_of_print_does_not_run_sentences_together() -> None:
    told = note(
        "Secret. Cleared by Moss (L; Hill (X). The meeting was short. The minutes are ibid. "
        "Dunn left."
    )
    assert told.remarks[-3:] == ("The meeting was short.", "The minutes are ibid.", "Dunn left.")
    cited = note("Secret. It ended at 4 p.m. (Grey Library, Daily Diary (1984)) On May 3 he left.")
    assert cited.remarks == (
        "It ended at 4 p.m.",
        "(Grey Library, Daily Diary (1984))",
        "On May 3 he left.",
    )


@pytest.mark.parametrize(
    ("behind", "remarks"),
    [
        (" (Grey Library, Reed Papers, Box 2)", ("(Grey Library, Reed Papers, Box 2)",)),
        (" (Ibid.)", ("(Ibid.)",)),
        (" (April 26).", ()),
        ("", ()),
    ],
)
def test_where_a_mark_is_kept_is_a_remark(behind: str, remarks: tuple[str, ...]) -> None:
    text = f"Source: Grey Library, Files. Secret. Hill wrote in the margin: “Not now.”{behind}"
    source, parts = source_note_in_parts(text)
    assert [(mark.by, mark.text) for mark in source.notations] == [("Hill", "Not now.")]
    assert source.remarks == remarks
    assert "".join(part.text for part in parts) == text
    assert [part.text for part in parts if part.field == "remarks"] == list(remarks)


def test_a_mark_that_tells_of_copies_tells_who_had_them() -> None:
    source = read_source_note(
        "Source: Grey Library, Files. Secret. A notation in an unknown hand indicates that copies "
        "were sent to all port offices."
    )
    assert source.copied_to == ("all port offices",)
    assert [mark.by for mark in source.notations] == ["unknown hand"]


def test_an_entry_bears_its_number_behind_that_of_its_series() -> None:
    source = read_source_note("Source: Grey Archives, RG 9, Entry A–1 1066, Box 44. Secret.")
    assert source.file_number == ("Entry A–1 1066", "Box 44")
