"""Files made to keep a reader busy: four times as long may take four times as long, not more."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

import pytest

from tests.documents.hostile import FOOT, HEAD, PAGE, read_or_refused
from tests.documents.packed import para, word_file

REPEATED = (
    *"( [ ] “ ” ‘ \" ' , . : ; - – — * _ / • X a é 1 1, 1. 1– $1 §".split(),
    "\n", "\t", " ", "a\n\n", "1. a\n\n", "  1. Source: x\n", "[Page 1]", "[Page 1", "Source: ",
    "A. B, ", "about ", "about 300 ", "one hundred ", "TO: x\n", "Option 1: a\n\n", "Reed (",
    "Reed and Moss, ", "“x” and ", "See Document 1, ", "telegram 1, ", "Approve ____ ",
    "☒ Approve\n", "Drafted by ", "cleared by A, ", "he wrote: “x” ", "In the margin, Reed ",
    "That you do.\n\n", "MIME-Version: ", "and ", "of the ", "6/6/88 ", "March 8, ", "x1 ",
    "x.1 ", "<", "&", "Secretary of State ", "That ", "the list of ", "PARTICIPANTS\n",
    "Reed wrote by by by ", "checked on a, above on a ",
    "“yes” ", "initialed and below ",
)  # fmt: skip
PLACES: dict[str, Callable[[str], str]] = {
    "head": lambda text: text,
    "body": lambda text: f"{HEAD}{text}{FOOT}",
    "note": lambda text: f"{HEAD}Some words.2{FOOT}\n  2. {text}",
    "source": lambda text: f"{HEAD}x{FOOT} {text}",
    "page": lambda text: PAGE.format(f"<p>{text}</p>"),
}


def seconds(data: bytes) -> float:
    """The time of the processor that reading takes; what else the process holds is not searched."""
    gc.disable()
    try:
        began = time.process_time()
        read_or_refused(data)
        return time.process_time() - began
    finally:
        gc.enable()


def in_proportion(short: bytes, long: bytes, least: float) -> bool:
    """Whether four times as long takes less than nine times as long, at the best of three tries.

    A square would take sixteen times as long; below `least` seconds nothing can be told.
    """
    return any(seconds(long) < 9 * max(seconds(short), least) for _ in range(3))


@pytest.mark.parametrize("piece", REPEATED)
def test_what_is_repeated_takes_no_more_than_its_share_of_time(piece: str) -> None:
    for place, put in PLACES.items():
        short = put(piece * (2_500 // len(piece))).encode()
        long = put(piece * (10_000 // len(piece))).encode()
        if seconds(long) >= 0.3:
            assert in_proportion(short, long, 0.03), place


def test_places_without_end_behind_a_date_take_no_more_than_their_share() -> None:
    put = PLACES["source"]
    short, long = (put("A date A B p.m. " + "5 at not " * n).encode() for n in (700, 2_800))
    assert in_proportion(short, long, 0.02)


# How many signs; fewer where every one is weighed as a figure or a paragraph of its own.
SIGNS = {
    "(": 100_000, "[": 100_000, "1,": 15_000, "“": 100_000, '"': 100_000, "\n": 50_000,
    "Source: ": 100_000, "a ": 100_000, "1. a\n\n": 15_000,
}  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("piece", list(SIGNS))
def test_very_many_of_one_sign_are_read_in_seconds(piece: str) -> None:
    signs = SIGNS[piece]
    for place, put in PLACES.items():
        taken = seconds(put(piece * (signs // len(piece))).encode())
        assert taken < 30 * signs / 100_000, place


@pytest.mark.parametrize("markup", ["<p>a", "<td>", "<li>", "<br>", "<a href='#x'>1</a>",
                                    "<sup>1</sup>", "<div id=x class=footnote>1</div>", "<b>",
                                    "<!--", "<![CDATA[", "&#x0;", "<table>"])  # fmt: skip
def test_markup_repeated_takes_no_more_than_its_share(markup: str) -> None:
    short, long = (PAGE.format(markup * many).encode() for many in (2_000, 8_000))
    assert in_proportion(short, long, 0.1)


@pytest.mark.parametrize("inside", [
    para("a"), "<w:tbl><w:tr><w:tc/></w:tr></w:tbl>", para("Approve ☒"),
    para("x", "<w:commentRangeStart w:id='1'/>"), para(*("<w:r><w:br/></w:r>", "TO: x") * 10),
    para("x", properties="<w:rPr><w:del/></w:rPr>"),
    para("<w:r><w:fldChar w:fldCharType='begin'/></w:r>", "x"),
])  # fmt: skip
def test_a_long_word_document_takes_no_more_than_its_share(inside: str) -> None:
    assert in_proportion(word_file(inside * 300), word_file(inside * 1_200), 0.06)
