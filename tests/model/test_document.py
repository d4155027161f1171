"""The nouns of a paper: words with their insets, passages, and finding them again."""

from __future__ import annotations

import attrs
import pytest

from finalact.model.document import Document, Passage, Section
from finalact.model.wording import NoteCall, PageTurn, Wording


def test_words_read_without_marks_and_print_with_them() -> None:
    words = Wording("to follow the rest.", (PageTurn(10, "9", "[Page 9] "), NoteCall(19, 2, "2")))
    assert words.text == "to follow the rest."
    assert words.printed() == "to follow [Page 9] the rest.2"
    assert [call.note for call in words.calls] == [2]
    assert [turn.page for turn in words.turns] == ["9"]


def test_words_without_their_start_keep_their_insets_in_place() -> None:
    words = Wording("• Now", (NoteCall(5, 3, "3"),)).without_start(2)
    assert words.printed() == "Now3"


def test_passages_are_numbered_through_the_sections() -> None:
    one, two = Passage(1, Wording("a")), Passage(2, Wording("b"))
    document = Document(
        number="1",
        kind="paper",
        heading=Wording("1. Paper"),
        sections=(Section(None, (one,)), Section(Wording("END"), (two,))),
    )
    assert document.passages == (one, two)
    assert document.passage(2) == two
    assert document.passage(3) is None
    assert [section.title for section in document.sections] == [None, "END"]


def test_a_paper_is_not_changed_in_place() -> None:
    passage = Passage(1, Wording("a"))
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        passage.n = 2  # type: ignore[misc]
