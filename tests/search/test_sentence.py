"""The sentence that holds what was sought, with the words marked."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from finalact.search.query import read_query
from finalact.search.sentence import LONGEST, sentence_with
from finalact.search.sought import Sought

TEXT = (
    "Mr. Lund opened the meeting. He raised emigration and the case of Shcharanskiy’s brother;"
    " the Minister did not reply. Émigrés were not mentioned."
)


def shown(typed: str, text: str = TEXT) -> str:
    pieces = sentence_with(text, read_query(typed))
    return "".join(f"[{piece.text}]" if piece.marked else piece.text for piece in pieces)


def test_the_sentence_that_holds_most_is_shown_with_its_words_marked() -> None:
    assert shown("emigration Sharansky") == (
        "He raised [emigration] and the case of [Shcharanskiy]’s brother;"
        " the Minister did not reply."
    )


def test_marks_above_letters_and_beginnings_of_words_are_found() -> None:
    assert shown("emigr*", "Émigrés were not mentioned.") == "[Émigrés] were not mentioned."
    assert shown("minister").endswith("the [Minister] did not reply.")


def test_a_phrase_is_marked_as_one_over_signs_and_blanks() -> None:
    assert shown('"viet nam"', "They spoke of Viet-Nam and of trade.") == (
        "They spoke of [Viet-Nam] and of trade."
    )


def test_a_heading_is_shown_whole() -> None:
    pieces = sentence_with("106. Memorandum From Lund\nTrade", read_query("lund"), heading=True)
    assert "".join(piece.text for piece in pieces) == "106. Memorandum From Lund"


def test_a_long_sentence_is_cut_at_blanks_around_the_first_mark() -> None:
    text = "and so forth " * 80 + "the treaty " + "and so on " * 80
    said = "".join(piece.text for piece in sentence_with(text, read_query("treaty")))
    assert "treaty" in said
    assert said.startswith("… ")
    assert said.endswith(" …")
    assert len(said) < LONGEST + 8


@given(st.text(max_size=300), st.sampled_from(["a", "Sharansky", '"b c"', "e*", "Щ person:Li"]))
def test_pieces_are_words_of_the_text_in_order(text: str, typed: str) -> None:
    pieces = sentence_with(text, read_query(typed))
    said = "".join(piece.text for piece in pieces).removeprefix("… ").removesuffix(" …")
    assert said in text
    assert all(piece.text for piece in pieces)


def test_without_words_the_first_sentence_is_shown() -> None:
    assert "".join(p.text for p in sentence_with(TEXT, Sought())) == "Mr. Lund opened the meeting."
