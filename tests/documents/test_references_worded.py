"""Pointers in the wordings of other volumes: posts said first, rows, missions, papers beside."""

from __future__ import annotations

import pytest

from finalact.documents.printed import read_printed

FORM = (
    "9. Memorandum From A. Reed to B. Moss1\n\nRiga, May 3, 1984\n\nYes.2\n\n"
    "  1. Source: Grey Library, Files. Secret.\n  2. {note}"
)
Told = tuple[str, str | None, str | None, str | None, str | None]


def told(note: str) -> list[Told]:
    found = read_printed(FORM.format(note=note)).references
    return [(r.kind, r.number, r.document, r.place, r.date) for r in found]


@pytest.mark.parametrize(
    ("note", "pointers"),
    [
        (
            "The letter was transmitted to Elm Bay in telegram 479, March 2, for delivery.",
            [("telegram", "479", None, "Elm Bay", "March 2")],
        ),
        ("Sent to Oslo as telegram 12.", [("telegram", "12", None, "Oslo", None)]),
        (
            "In a telegram, ABC 904, June 2, the general agreed.",
            [("telegram", "ABC 904", None, None, "June 2")],
        ),
        (
            "(Telegrams 302 from Oslo, May 3, and 416 from Bern, May 5; both ibid.)",
            [
                ("telegram", "302", None, "Oslo", "May 3"),
                ("telegram", "416", None, "Bern", "May 5"),
            ],
        ),
        (
            "In telegram 505 from Riga of May 3, he said so.",
            [("telegram", "505", None, "Riga", "May 3")],
        ),
        ("CA–432 to Bern, June 5.", [("telegram", "CA–432", None, "Bern", "June 5")]),
        (
            "In USNATO 345, May 3, the Mission agreed.",
            [("telegram", "345", None, "USNATO", "May 3")],
        ),
        (
            "In telegram 234 from the Delegation to the Council in Elm Bay, June 3, he agreed.",
            [("telegram", "234", None, "Elm Bay", "June 3")],
        ),
        (
            "See telegrams 100 to 102 from Bern.",
            [("telegram", number, None, "Bern", None) for number in ("100", "101", "102")],
        ),
        (
            "See telegrams 998–999 from Bern.",
            [("telegram", number, None, "Bern", None) for number in ("998", "999")],
        ),
        ("Riga telegram 121, July 9.", [("telegram", "121", None, "Riga", "July 9")]),
        (
            "See footnotes 3–5, Document 12.",
            [("footnote", number, "12", None, None) for number in "345"],
        ),
        (
            "See Documents 3, 5, and 8, and footnote 2 thereto.",
            [
                ("document", None, "3", None, None),
                ("document", None, "5", None, None),
                ("document", None, "8", None, None),
                ("footnote", "2", "8", None, None),
            ],
        ),
        ("See the editorial note, infra.", [("document", None, "10", None, None)]),
        ("See footnote 4, supra.", [("footnote", "4", "8", None, None)]),
    ],
)
def test_a_pointer_is_told_in_the_words_of_other_volumes(note: str, pointers: list[Told]) -> None:
    assert told(note) == pointers


@pytest.mark.parametrize(
    "note",
    ["A sale of A–7 to Norland was planned.", "See point 7, supra.", "He flew USNATO flags."],
)
def test_what_is_no_paper_is_no_pointer(note: str) -> None:
    assert told(note) == []


def test_a_volume_of_the_same_years_is_named_by_its_number() -> None:
    (one,) = read_printed(FORM.format(note="On the ferry, see volume XXV.")).references
    assert (one.kind, one.text, one.volume) == ("publication", "volume XXV", "volume XXV")
    (other,) = read_printed(FORM.format(note="Printed text; see vol. IV, pp. 7 ff.")).references
    assert (other.text, other.volume) == ("vol. IV, pp. 7 ff.", "vol. IV")
    (behind,) = read_printed(
        FORM.format(note="Document 12 in Foreign Relations, 1969–1976, volume XXX.")
    ).references
    assert (behind.kind, behind.document, behind.volume) == ("document", "12", "frus1969-76v30")


def test_cables_listed_under_a_label_are_pointers_of_a_cable() -> None:
    cable = read_printed(
        "4. Airgram From the Embassy in Norland to the Department of State\n\n"
        "Hale, June 18, 1971.\n\nREF\n\n  • Hale 188; A–19 of May 30, 1971\n\n1. They left."
    )
    assert [(r.number, r.place, r.date) for r in cable.references] == [
        ("188", "Hale", None),
        ("A–19", None, "May 30, 1971"),
    ]
    memo = read_printed(
        "4. Memorandum From A. Reed to B. Moss\n\nHale, June 18, 1971.\n\nREFERENCES\n\n"
        "  • NSDM 79\n\nThey left."
    )
    assert memo.references == ()


def test_whom_a_cable_is_for_is_no_part_of_its_subject() -> None:
    cable = read_printed(
        "5. Telegram From the Mission to the United Nations to the Department of State\n\n"
        "New York, June 2, 1979, 0312Z\n\n"
        "USUN 88. Subj: Talk With the Envoy. For Reed and Moss.\n\n1. He left."
    )
    assert cable.subject == "Talk With the Envoy"
