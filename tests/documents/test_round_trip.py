"""Any paper of this layout is written back as it was read."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from finalact.documents.printed import read_printed
from finalact.documents.printed_out import write_printed

WORDS = st.sampled_from(
    "the talks of Riga 15,000. 1988 A. B. U.S. cases about 300 say [no film number] “hard” "
    "SUBJECT Approve ______ 6/18/1981 Grey1 wrote: 1. 2. • — (Ibid.)".split(" ")
)
SENTENCE = st.lists(WORDS, min_size=1, max_size=12).map(" ".join)
GAP = st.sampled_from(["\n\n", "\n", "\n\n\n", "\r\n\r\n", " \n\n"])
HEADS = st.sampled_from(["SUBJECT", "CONCLUSION", "PARTICIPANTS", "RECOMMENDATION", "OPTIONS"])


@st.composite
def paragraphs(draw: st.DrawFn) -> str:
    kind = draw(st.integers(0, 5))
    text = draw(SENTENCE)
    if kind == 0:
        return draw(HEADS)
    if kind == 1:
        return f"  • {text}"
    if kind == 2:
        return f"[Page {draw(st.integers(1, 999))}]"
    if kind == 3:
        cut = draw(st.integers(0, len(text)))
        return f"{text[:cut]} [Page {draw(st.integers(1, 999))}] {text[cut:]}"
    if kind == 4:
        return f"{draw(st.integers(1, 9))}. {text}"
    return text + draw(st.sampled_from(["", "2", ".3", ",4"]))


@st.composite
def papers(draw: st.DrawFn) -> str:
    pieces = [f"{draw(st.integers(1, 400))}. Memorandum From {draw(SENTENCE)} to {draw(SENTENCE)}1"]
    for body in draw(st.lists(paragraphs(), max_size=12)):
        pieces += [draw(GAP), body]
    notes = draw(st.integers(0, 5))
    if notes:
        pieces.append(draw(GAP))
        listed = [
            f"  {n}. {'Source: ' if n == 1 else ''}{draw(SENTENCE)}" for n in range(1, notes + 1)
        ]
        pieces.append("\n".join(listed))
    pieces.append(draw(st.sampled_from(["", "\n", "\n\n"])))
    return "".join(pieces)


@given(papers())
def test_papers_of_this_layout_come_out_identical(text: str) -> None:
    document = read_printed(text)
    assert write_printed(document) == text
    for passage in document.passages:
        assert passage.words.printed() in text


@given(st.text(max_size=400))
def test_any_text_at_all_comes_out_identical(text: str) -> None:
    assert write_printed(read_printed(text)) == text


@given(papers())
def test_reading_what_was_written_says_the_same(text: str) -> None:
    document = read_printed(text)
    assert read_printed(write_printed(document)) == document
