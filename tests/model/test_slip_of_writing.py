"""What is a slip of writing, and what is another word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finalact.model.slip_of_writing import changed_places, one_letter_apart


@pytest.mark.parametrize(
    ("one", "other"), [("fewr", "fewer"), ("persons", "person"), ("under", "unter"), ("", "a")]
)
def test_one_letter(one: str, other: str) -> None:
    assert one_letter_apart(one, other)
    assert one_letter_apart(other, one)
    assert not changed_places(one, other)


def test_two_that_changed_places() -> None:
    assert changed_places("leats", "least")
    assert not one_letter_apart("leats", "least")
    assert not changed_places("12", "21")


@pytest.mark.parametrize(
    ("one", "other"), [("same", "same"), ("held1", "held2"), ("held1", "held12"), ("ab", "cd")]
)
def test_no_slip(one: str, other: str) -> None:
    assert not one_letter_apart(one, other)
    assert not changed_places(one, other)


@given(st.text("abc", max_size=8), st.integers(0, 8), st.sampled_from("abc"))
def test_a_letter_put_in_anywhere_is_one_letter(word: str, at: int, letter: str) -> None:
    longer = word[:at] + letter + word[at:]
    assert one_letter_apart(word, longer)
    assert one_letter_apart(longer, word)
