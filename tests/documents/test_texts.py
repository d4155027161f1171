"""The texts of a paper set end to end tell which of them hold a word."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from finalact.documents.texts import Texts
from finalact.model.document import Document, Note, Passage, Section
from finalact.model.wording import Wording

WORDS = ("telegram", "note", "[", "1")
SAID = st.lists(
    st.sampled_from(
        ["telegram", "tele", "gram", "note", "[no record]", "1", " ", "\n", "“", "Moss"]
    ),
    max_size=5,
).map("".join)


def paper(passages: list[str], notes: list[str]) -> Document:
    """A paper of these paragraphs and notes."""
    told = tuple(Passage(n, Wording(text)) for n, text in enumerate(passages, 1))
    below = tuple(Note(n, Wording(text)) for n, text in enumerate(notes, 1))
    return Document("1", None, Wording("1. Note"), sections=(Section(None, told),), notes=below)


@given(st.lists(SAID, max_size=5), st.lists(SAID, max_size=4))
def test_one_search_finds_what_asking_each_text_would_find(
    passages: list[str], notes: list[str]
) -> None:
    document = paper(passages, notes)
    texts = Texts(document)

    def holds(text: str) -> bool:
        return any(word in text for word in WORDS)

    each = [(passage, note, text) for passage, note, text in document.texts() if holds(text)]
    assert [tuple(found)[1:] for found in texts.holding(*WORDS)] == each
    assert texts.passages_holding(*WORDS) == [p for p in document.passages if holds(p.text)]
    assert texts.notes_holding(*WORDS) == [n for n in document.notes if holds(n.text)]


def test_no_word_is_found_where_two_texts_meet() -> None:
    texts = Texts(paper(["sent by tele", "gram to Riga"], ["gram"]))
    assert list(texts.holding("telegram")) == []
    assert [note.n for note in texts.notes_holding("gram")] == [1]
