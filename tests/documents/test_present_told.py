"""Those present at a talk, where a sentence of the paper names them and no list does."""

from __future__ import annotations

import pytest

from finalact.documents.tei import read_tei
from finalact.model.document import Document

TALK = "<p>The Minister opened by saying that the harbour had been closed for a month.</p>"


def read(body: str, head: str = "9. Memorandum of Conversation") -> Document:
    markup = f'<div type="document"><head>{head}</head>{body}{TALK}</div>'
    return read_tei(markup.encode(), "paper.xml")


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ("Present were Envoy Ray, Mr. Kell, and Mrs. Moss.", None),
        ("Also present were Ann Kell and Lee Moss.", ("Ann Kell", "Lee Moss")),
        (
            "Those present were: Minister Orlov; Mr. Kell, Director of Ports; and Mrs. Moss.",
            ("Minister Orlov", "Mr. Kell, Director of Ports", "Mrs. Moss"),
        ),
        (
            "The following were present: Minister Orlov, Mr. Kell, and Mrs. Moss.",
            ("Minister Orlov", "Mr. Kell", "Mrs. Moss"),
        ),
        ("In attendance were Orlov, Kell, and Moss.", ("Orlov", "Kell", "Moss")),
        (
            "Present for the Norland side were Minister Orlov and Mr. Kell.",
            ("Minister Orlov", "Mr. Kell"),
        ),
        (
            "Those attending were Minister Orlov, his deputy, and Mr. Kell.",
            ("Minister Orlov", "his deputy", "Mr. Kell"),
        ),
        (
            "Minister Orlov, Ann Moss, and Mr. Kell were present.",
            ("Minister Orlov", "Ann Moss", "Mr. Kell"),
        ),
        (
            "Present were Minister Orlov and Mr. Kell. Mrs. Moss took notes.",
            ("Minister Orlov", "Mr. Kell"),
        ),
    ],
)
def test_a_sentence_names_those_present(told: str, names: tuple[str, ...] | None) -> None:
    document = read(f"<p>{told}</p>")
    assert document.participants == (names or ("Envoy Ray", "Mr. Kell", "Mrs. Moss"))
    assert document.passages[0].text == told


@pytest.mark.parametrize("label", ["Present", "PRESENT", "Also present", "In attendance"])
def test_a_label_with_its_row_on_one_line_is_no_heading(label: str) -> None:
    document = read(f"<p>{label}: Minister Orlov, Ann Moss, Mr. Kell</p>")
    assert document.participants == ("Minister Orlov", "Ann Moss", "Mr. Kell")
    assert [section.title for section in document.sections] == [None]


@pytest.mark.parametrize(
    "told",
    [
        "Several reporters were present.",
        "Nobody else was present.",
        "At present the boats lie in the harbour.",
        "The same doubts were present in Norland.",
    ],
)
def test_nobody_is_made_up(told: str) -> None:
    assert read(f"<p>{told}</p>").participants == ()


def test_a_list_of_participants_is_enough() -> None:
    listed = '<list type="participants"><head>PARTICIPANTS</head><item>Envoy Ray</item></list>'
    document = read(f"{listed}<p>Also present was Mr. Kell.</p>")
    assert document.participants == ("Envoy Ray",)


def test_only_a_talk_has_those_present() -> None:
    told = "<p>Present were Minister Orlov and Mr. Kell.</p>"
    assert read(told, "9. Telegram From the Embassy in Norland").participants == ()
