"""Running text cut where notes, page turns, marks and claims stand."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from finalact.model.mark import Mark
from finalact.model.wording import NoteCall, PageTurn, Wording
from finalact.web.pages.printed_words import ANCHORED, TAKEN, Stretch, anchored, pieces, quoted

WORDS = Wording(
    "We ask for 15,000. They say nothing of it.",
    (NoteCall(18, 4, "4"), PageTurn(28, "314", "[Page 314] ")),
)


def test_marks_stand_at_the_call_of_their_note() -> None:
    mark = Mark("handwritten", "Osei", "More!", note=4, anchor="We ask for 15,000.")
    cut = pieces(WORDS, anchored(WORDS, [mark]), [mark])
    assert [(p.text, p.note, p.page) for p in cut] == [
        ("We ask for 15,000.", None, ""),
        ("", 4, ""),
        (" They say ", None, ""),
        ("", None, "314"),
        ("nothing of it.", None, ""),
    ]
    assert cut[0].sorts == (ANCHORED,)
    assert next(p for p in cut if p.note == 4).marks == (mark,)
    assert next(p for p in cut if p.page).page == "314"


def test_words_that_do_not_stand_there_are_passed_over() -> None:
    assert quoted(WORDS, ["15,000", "no such words", ""]) == [Stretch(11, 17, TAKEN)]


@given(
    st.text(max_size=40),
    st.lists(st.integers(0, 40), max_size=4),
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=4),
)
def test_no_word_is_lost_or_said_twice(
    text: str, calls: list[int], stretches: list[tuple[int, int]]
) -> None:
    at = sorted(min(call, len(text)) for call in calls)
    words = Wording(text, tuple(NoteCall(a, n, str(n)) for n, a in enumerate(at, 1)))
    spans = [Stretch(min(pair), max(pair), TAKEN) for pair in stretches]
    cut = pieces(words, spans)
    assert "".join(piece.text for piece in cut) == text
    assert [piece.note for piece in cut if piece.note] == list(range(1, len(at) + 1))
