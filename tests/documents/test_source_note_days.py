"""What a source note says beside names: days of approval, other hands, several marks, old files."""

from __future__ import annotations

import pytest

from finalact.documents.source_note import read_source_note
from finalact.model.document import SourceNote

PLACE = "Source: Grey Library, Staff Files, Box 7, Riga: 1–2/84. Secret. "


def note(rest: str) -> SourceNote:
    return read_source_note(PLACE + rest)


def marks(rest: str) -> list[tuple[str, str | None, str | None, str]]:
    return [(mark.kind, mark.by, mark.where, mark.text) for mark in note(rest).notations]


@pytest.mark.parametrize(
    ("sentence", "cleared", "approved"),
    [
        ("Drafted by Reed; cleared by Moss; approved by Hill on April 12.", ("Moss",), ("Hill",)),
        ("Drafted by Reed on May 3 and approved in S on May 9, 1984.", (), ("S",)),
        ("Drafted by Reed and approved in S May 9.", (), ("S",)),
        ("Reviewed by Moss on March 2 and Hill (X) on March 3.", ("Moss", "Hill (X)"), ()),
        ("Drafted by Reed; cleared byMoss, and Hill (X) by phone.", ("Moss", "Hill (X)"), ()),
    ],
)
def test_a_day_of_approval_leaves_nothing_over(
    sentence: str, cleared: tuple[str, ...], approved: tuple[str, ...]
) -> None:
    told = note(sentence)
    assert (told.cleared_by, told.approved_by, told.remarks) == (cleared, approved, ())


def test_what_no_field_holds_stays_among_the_remarks() -> None:
    sentence = "Drafted by Reed on July 2; edited on August 5; cleared by Moss."
    told = note(sentence)
    assert (told.drafted_by, told.drafted_on, told.cleared_by) == (("Reed",), "July 2", ("Moss",))
    assert told.remarks == (sentence,)


def test_who_initialed_a_draft_did_not_draft_it() -> None:
    told = note("Drafted by Reed and initialed by Moss.")
    assert (told.drafted_by, told.remarks) == (
        ("Reed",),
        ("Drafted by Reed and initialed by Moss.",),
    )


def test_the_last_day_of_what_was_known_is_no_day_of_drafting() -> None:
    told = note("Prepared in the Office of River Trade based upon reports available as of May 4.")
    assert (told.drafted_by, told.drafted_on) == (("Office of River Trade",), None)


def test_an_office_and_its_drafter() -> None:
    assert note("Drafted in E/X by Reed and cleared by Moss.").drafted_by == ("E/X", "Reed")


def test_who_approves_may_sign_for_another() -> None:
    told = note("Drafted by Reed, and approved and signed for Cole by Hill.")
    assert (told.drafted_by, told.approved_by) == (("Reed",), ("Hill",))


def test_all_posts_of_several_kinds_are_one_addressee() -> None:
    told = note("Sent to all diplomatic and consular posts. Sent also to Oslo and Bonn.")
    assert told.sent_to == ("all diplomatic and consular posts", "Oslo", "Bonn")


def test_each_urgency_with_those_it_holds_for() -> None:
    told = note("Sent for information Immediate to Oslo; and for information Priority to Riga.")
    assert told.info_precedence == "Immediate (Oslo); Priority (the rest)"
    assert told.remarks == ()


def test_no_urgency_is_told_of_those_to_whom_a_paper_went_without_one() -> None:
    told = note(
        "Sent for information Immediate to Oslo. Sent for information Priority to Riga and Bonn. "
        "Sent for information to Rome."
    )
    assert told.info_precedence == "Immediate (Oslo); Priority (Riga, Bonn)"
    assert told.info_to == ("Oslo", "Riga", "Bonn", "Rome")


def test_the_paper_itself_is_no_place_where_another_is_named_on_it() -> None:
    assert marks("The memorandum is stamped “Eyes Only” in the top right-hand margin.") == [
        ("stamped", None, "in the top right-hand margin", "Eyes Only"),
    ]
    assert marks("The memorandum is stamped “Eyes Only.”") == [
        ("stamped", None, "The memorandum", "Eyes Only."),
    ]


def test_several_notations_in_one_sentence() -> None:
    assert marks("Annotations on the source text read: “To Cole,” and “Seen 4/5.”") == [
        ("unspecified", None, "on the source text", "To Cole,"),
        ("unspecified", None, "on the source text", "Seen 4/5."),
    ]
    assert marks("Notations in an unknown hand read: “Again” and “See me.”") == [
        ("handwritten", "unknown hand", None, "Again"),
        ("handwritten", "unknown hand", None, "See me."),
    ]


def test_whoever_a_notation_shows_is_not_its_hand() -> None:
    shown = "A notation on the cover indicates that Cole saw the paper."
    assert marks(shown) == [("unspecified", None, "on the cover", "Cole saw the paper")]
    by = "A notation by Hill on the cover indicates that Hill and Cole saw the paper."
    assert [who for _, who, _, _ in marks(by)] == ["Hill"]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Cole wrote his initials in the upper corner of the paper.",
            ("initials", "Cole", "in the upper corner of the paper", "wrote his initials"),
        ),
        (
            "Cole approved and wrote in the margin: “Go on.”",
            ("handwritten", "Cole", "in the margin", "Go on."),
        ),
        (
            "Cole wrote a note to Hill at the top of the page: “Go on.”",
            ("handwritten", "Cole", "at the top of the page", "Go on."),
        ),
        (
            "A handwritten note from Ann Fox at the top of the page reads: “Go on.”",
            ("handwritten", "Ann Fox", "at the top of the page", "Go on."),
        ),
        (
            "Neither Fox nor Moss signed; however, a stamped note reading “CW” is on the cover.",
            ("stamped", None, "on the cover", "CW"),
        ),
        (
            "Sent through Fox, who wrote in the margin: “Go on.”",
            ("handwritten", "Fox", "in the margin", "Go on."),
        ),
    ],
)
def test_marks_in_many_words(sentence: str, told: tuple[str, str | None, str, str]) -> None:
    assert marks(sentence) == [told]


def test_what_a_notation_tells_of_drafter_and_copies() -> None:
    told = note("According to a notation on the cover, copies were also sent to Fox and Dunn.")
    assert (told.copied_to, len(told.notations)) == (("Fox", "Dunn"), 1)


@pytest.mark.parametrize(
    "number",
    ["845G.00/3–155", "611.41–PA/12–1858", "756D.5 MSP/7–1452", "740.0011 (E. W.)/11–742"],
)
def test_the_numbers_of_decimal_files(number: str) -> None:
    told = read_source_note(f"Source: Department of State, Central Files, {number}. Secret.")
    assert (told.file_number, told.classification) == ((number,), "Secret")


def test_an_older_marking_is_read_whole() -> None:
    told = read_source_note("Source: Grey Library, Files, Riga. Personal and Secret.")
    assert (told.classification, told.handling) == ("Personal and Secret", ())


def test_a_time_of_day_does_not_run_sentences_together() -> None:
    assert note("It ended at 5 p.m. Also printed in Grey Papers.").remarks == (
        "It ended at 5 p.m.",
        "Also printed in Grey Papers.",
    )


def test_a_span_of_months_is_one_title() -> None:
    told = read_source_note(
        "Source: Grey Library, Notes of Ann Reed-Oct. 1983-Sept. 1984, No classification marking. "
        "He left."
    )
    assert told.collection == "Notes of Ann Reed-Oct. 1983-Sept. 1984"
    assert (told.classification, told.remarks) == ("No classification marking", ("He left.",))


def test_where_print_lost_the_stop_of_the_markings() -> None:
    told = read_source_note("Source: Grey Library, Box 7, Study 34 Secret. It rained.")
    assert (told.collection, told.classification) == ("Box 7, Study 34", "Secret")
    told = read_source_note(
        "Source: Grey Library, Box 7. Secret; [ handling restriction not declassified ] The paper "
        "was prepared in the Office of Trade."
    )
    assert told.handling == ("[ handling restriction not declassified ]",)
    assert (told.drafted_by, told.remarks) == (
        ("Office of Trade",),
        ("The paper was prepared in the Office of Trade.",),
    )


def test_locators_of_other_archives() -> None:
    place = "Files, TIN 980643000018, Box 6, Study [O/A 706], Accession #383-98-0053, D77033-0905"
    told = read_source_note(f"Source: Grey Archives, {place}. Secret.")
    assert told.file_number == (
        "TIN 980643000018",
        "Box 6",
        "O/A 706",
        "Accession #383-98-0053",
        "D77033-0905",
    )


@pytest.mark.parametrize(
    ("sentence", "drafted", "cleared"),
    [
        ("Drafted by Reed; cleared by Moss and by telephone by Hill.", ("Reed",), ("Moss", "Hill")),
        ("Drafted by Reed; cleared in L and X (by phone).", ("Reed",), ("L", "X")),
        ("Cleared by Moss, as well as in draft by Hill.", (), ("Moss", "Hill")),
        ("Drafted by Reed from text received from the palace.", ("Reed",), ()),
        ("Drafted in E/X and coordinated within the Ministry.", ("E/X",), ()),
        ("Prepared with contributions from the Office of Trade.", (), ()),
        ("Fox noted that Hill concurred.", (), ()),
    ],
)
def test_how_is_no_part_of_who(
    sentence: str, drafted: tuple[str, ...], cleared: tuple[str, ...]
) -> None:
    told = note(sentence)
    assert (told.drafted_by, told.cleared_by) == (drafted, cleared)


def test_an_urgency_in_the_middle_of_the_posts() -> None:
    told = note("Sent for information to Oslo; and Priority to Riga, Bonn, and Rome by pouch.")
    assert told.info_to == ("Oslo", "Riga", "Bonn", "Rome")
    assert (told.info_precedence, told.sent_to, told.remarks) == ("Priority", (), ())
    told = note("Sent to the palace at 2005Z. Repeated to Oslo and Immediate to Riga.")
    assert (told.sent_to, told.sent_precedence) == (("palace", "Oslo", "Riga"), "Immediate")


def test_initials_without_a_subject() -> None:
    assert marks("Initialed by Moss at the end of the text. Initialed by Fox.") == [
        ("initials", "Moss", "at the end of the text", "Initialed"),
        ("initials", "Fox", None, "Initialed"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "A copy of the memorandum was sent to Fox.",
        "Copies of this letter were also sent to Fox.",
        "Copies sent to Fox.",
        "Copies were sent for information to Fox.",
        "An information copy was sent to Fox.",
    ],
)
def test_copies_in_many_words(sentence: str) -> None:
    told = note(sentence)
    assert (told.copied_to, told.remarks) == (("Fox",), ())


def test_a_copy_of_another_paper_stays_a_remark() -> None:
    told = note("A copy of the covering letter from Dunn was lost.")
    assert (told.copied_to, len(told.remarks)) == ((), 1)


@pytest.mark.parametrize(
    ("sentence", "mark"),
    [
        (
            "On August 11, Moss wrote in the margin of the first page: “Reed, what say the rest?”",
            ("handwritten", "Moss", "in the margin of the first page", "Reed, what say the rest?"),
        ),
        (
            "In a handwritten note to Reed at the bottom of the page, Moss explained: “It rains.”",
            ("handwritten", "Moss", "at the bottom of the page", "It rains."),
        ),
        (
            "Hill’s name appears on the first page of the statement in an unknown hand.",
            ("handwritten", "unknown hand", "on the first page of the statement", "Hill’s name"),
        ),
        (
            "A handwritten note in the margin from Moss to Reed reads: “Too late.”",
            ("handwritten", "Moss", "in the margin", "Too late."),
        ),
        (
            "A handwritten time of 1:30 p.m. is in the upper right corner of the memorandum.",
            ("handwritten", None, "in the upper right corner of the memorandum", "1:30 p.m."),
        ),
        (
            "The date: “’84 May 2” is stamped on the memorandum.",
            ("stamped", None, "on the memorandum", "’84 May 2"),
        ),
    ],
)
def test_a_mark_told_in_other_words(
    sentence: str, mark: tuple[str, str | None, str | None, str]
) -> None:
    assert marks(sentence) == [mark]
    assert note(sentence).remarks == ()


def test_what_written_words_are_taken_to_mean_is_no_part_of_them() -> None:
    wrote = "Moss wrote at the top of the page: “See tab B,”"
    for meant in (" a reference to the annex.", " a reference to a May 2 memorandum from Reed."):
        assert marks(wrote + meant) == [
            ("handwritten", "Moss", "at the top of the page", "See tab B,")
        ]


def test_several_marks_told_together_are_one_each() -> None:
    told = "Stamped notations at the top of the page read: “Signal Room” and “84 May 2.”"
    where = "at the top of the page"
    assert marks(told) == [
        ("stamped", None, where, "Signal Room"),
        ("stamped", None, where, "84 May 2."),
    ]
    assert marks("A note in an unknown hand at the top of the page reads, “File.”") == [
        ("handwritten", "unknown hand", where, "File.")
    ]
    assert marks("Under the description, Moss wrote: “Not this way.”") == [
        ("handwritten", "Moss", "Under the description", "Not this way.")
    ]


def test_what_was_written_on_a_day_and_not_on_the_paper_is_no_mark() -> None:
    sentence = "On August 11, Moss wrote: “The talks go on.”"
    assert marks(sentence) == []
    assert note(sentence).remarks == (sentence,)


def test_offices_with_an_article_each_keep_their_commas() -> None:
    sentence = (
        "Copies were sent to the Office of the Registrar, the Bureau of River, Canal, and Harbor "
        "Affairs, the Tides and Moorings Agency, and the Secretariat."
    )
    assert note(sentence).copied_to == (
        "Office of the Registrar",
        "Bureau of River, Canal, and Harbor Affairs",
        "Tides and Moorings Agency",
        "Secretariat",
    )
    mixed = "Copies were sent to the Bureau of Harbor Affairs, Moss, and the Secretariat."
    assert note(mixed).copied_to == ("Bureau of Harbor Affairs", "Moss", "Secretariat")
