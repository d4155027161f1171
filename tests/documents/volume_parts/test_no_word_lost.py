"""The law of reading a division: every word once, in the order of the markup, whatever holds it."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from finalact.documents.tei import parse_safely, read_division, read_tei
from finalact.model.document import Document
from finalact.model.wording import NoteCall, Wording

INLINE = (
    "hi persName gloss ref date placeName foreign del add supplied unclear sic title quote q "
    "affiliation orgName formula measure unknown"
).split()
# What a paper may hold on lines of its own; each is made with words or with further blocks.
HOLDERS = "quote closer opener postscript div floatingText/body sp figure frus:attachment".split()
SIGNS = ("", "Tab A", "Attachment", "PARTICIPANTS", "SUBJECT:", "Approve ____", "ISSUE", "•")
WORD = re.compile(r"\bw[0-9]+\b|w[0-9]+")


class Making:
    """Makes markup in which every word is another one: w1, w2, w3 ..."""

    def __init__(self, draw: Callable[[st.SearchStrategy[int]], int]) -> None:
        self.draw = draw
        self.words = count(1)
        self.notes = count(1)

    def pick(self, most: int) -> int:
        return self.draw(st.integers(0, most))

    def text(self) -> str:
        blank = (" ", "\n    ", "")[self.pick(2)]
        return blank + " ".join(f"w{next(self.words)}" for _ in range(self.pick(2))) + blank

    def inline(self, depth: int) -> str:
        made = self.text()
        for _ in range(self.pick(2 if depth else 0)):
            made += self.one_inline(depth - 1) + self.text()
        return made

    def one_inline(self, depth: int) -> str:
        kind = self.pick(len(INLINE) + 6)
        if kind < len(INLINE):
            return f"<{INLINE[kind]}>{self.inline(depth)}</{INLINE[kind]}>"
        if kind == len(INLINE):
            return f'<pb n="{self.pick(9)}"/>'
        if kind == len(INLINE) + 1:
            return "<lb/>"
        if kind == len(INLINE) + 2:
            return f'<note rend="inline">{self.inline(depth)}</note>'
        if kind == len(INLINE) + 3:
            return f"<choice><sic>{self.text()}</sic><corr>{self.text()}</corr></choice>"
        if kind == len(INLINE) + 4:
            return "<gap/><milestone/>"
        return self.note(depth)

    def note(self, depth: int) -> str:
        number = ('n="*"', "", f'n="{next(self.notes)}"', f'n="{next(self.notes)}"')[self.pick(3)]
        inside = self.inline(depth)
        if depth > 0 and self.pick(2) == 0:
            inside += "".join(self.block(depth - 1) for _ in range(2)) + self.text()
        return f"<note {number}>{inside}</note>"

    def block(self, depth: int) -> str:
        makers = [self.paragraph, self.listed, self.table, self.holder, self.loose, self.lines]
        return makers[self.pick(len(makers) - 1) if depth > 0 else 0](depth)

    def paragraph(self, depth: int) -> str:
        name = ("p", "p", "ab", "signed", "salute", "dateline", "head", "byline")[self.pick(7)]
        sign = SIGNS[self.pick(len(SIGNS) - 1)] if self.pick(3) == 0 else ""
        inside = sign + self.inline(depth)
        if depth > 1 and self.pick(3) == 0 and name in ("p", "ab"):
            inside += self.block(depth - 1) + self.inline(depth - 1)
        return f"<{name}>{inside}</{name}>"

    def listed(self, depth: int) -> str:
        kind = ("", ' type="participants"', ' type="subject"', ' type="to"')[self.pick(3)]
        made = f"<head>{self.inline(1)}</head>" if self.pick(1) else ""
        for _ in range(self.pick(3)):
            inside = self.inline(depth - 1)
            if self.pick(3) == 0:
                inside += self.block(depth - 1) + self.text()
            label = f"<label>{self.inline(0)}</label>" if self.pick(4) == 0 else ""
            made += f"{label}<item>{inside}</item>" + ('<pb n="3"/>' if self.pick(3) == 0 else "")
        return f"<list{kind}>{made}</list>"

    def table(self, depth: int) -> str:
        made = f"<head>{self.inline(0)}</head>" if self.pick(2) == 0 else ""
        for _ in range(self.pick(3)):
            cells = ""
            for _ in range(self.pick(3)):
                over = ' cols="2"' if self.pick(4) == 0 else ""
                inside = self.block(depth - 2) if self.pick(5) == 0 else self.inline(depth - 1)
                cells += f"<cell{over}>{inside}</cell>"
            made += f"<row>{cells}</row>" + ('<pb n="4"/>' if self.pick(4) == 0 else "")
        return f"<table>{made}</table>"

    def holder(self, depth: int) -> str:
        opened = HOLDERS[self.pick(len(HOLDERS) - 1)].split("/")
        inside = self.text() + "".join(
            self.block(depth - 1) + self.inline(0) for _ in range(self.pick(2))
        )
        tags = "".join(f"<{name}>" for name in opened)
        return tags + inside + "".join(f"</{name}>" for name in reversed(opened))

    def loose(self, depth: int) -> str:
        return self.one_inline(depth) + self.text()

    def lines(self, depth: int) -> str:
        return "<lg>" + "".join(f"<l>{self.inline(depth - 1)}</l>" for _ in range(2)) + "</lg>"


@st.composite
def divisions(draw: st.DrawFn) -> str:
    making = Making(draw)
    blocks = "".join(making.block(3) for _ in range(making.pick(4)))
    return f'<div type="document"><head>{making.inline(2)}</head>{blocks}</div>'


def in_print(document: Document) -> str:
    """All words of a paper in the order of print, each note where it is called."""
    used: set[int] = set()

    def whole(words: Wording) -> str:
        pieces, done = [], 0
        for inset in words.insets:
            pieces.append(words.text[done : inset.at])
            done = inset.at
            if isinstance(inset, NoteCall):
                at = next(
                    at
                    for at, note in enumerate(document.notes)
                    if at not in used and note.n == inset.note
                )
                used.add(at)
                pieces.append(f" {whole(document.notes[at].words)} ")
        return "".join([*pieces, words.text[done:]])

    passages = iter(document.passages)
    lines = []
    for block in document.blocks:
        if block.role == "heading":
            lines.append(whole(document.heading))
        elif block.role == "section" and block.index is not None:
            lines.append(whole(document.sections[block.index].heading or Wording("")))
        elif block.role == "passage":
            lines.append(whole(next(passages).words))
        elif block.words is not None:
            lines.append(whole(block.words))
    assert len(used) == len(document.notes)
    return "\n".join(lines)


def letters(text: str) -> str:
    """The letters that are compared: no blanks, nor the bars and bullets that setting adds."""
    return re.sub(r"[\s•|]+", "", text)


@settings(max_examples=100)
@given(divisions())
def test_no_word_of_a_division_is_lost_or_told_twice(markup: str) -> None:
    division = parse_safely(markup.encode(), "paper")
    words = WORD.findall("".join(str(piece) for piece in division.itertext()))
    assert WORD.findall(in_print(read_tei(markup.encode(), "paper"))) == words


@settings(max_examples=40)
@given(divisions())
def test_what_a_paper_tells_of_attachments_is_in_the_paper(markup: str) -> None:
    document = read_tei(markup.encode(), "paper")
    told = [n for attachment in document.attachments for n in attachment.passages]
    assert len(told) == len(set(told))
    assert set(told) <= {passage.n for passage in document.passages}
    for attachment in document.attachments:
        inside = {n for at in attachment.sections for n in numbers(document, at)}
        assert set(attachment.passages) <= inside


def numbers(document: Document, section: int) -> list[int]:
    return [passage.n for passage in document.sections[section].passages]


@pytest.mark.parametrize("where", ["*.xml", "volumes/*.xml", "../frus-text/tei/*.xml"])
def test_no_word_of_a_real_paper_is_lost(shared: Path, where: str) -> None:
    papers = 0
    for file in sorted((shared / "frus-tei").glob(where)):
        root = parse_safely(file.read_bytes(), file.name)
        for division in root.iter("{*}div"):
            if division.get("type") != "document":
                continue
            papers += 1
            found = letters(in_print(read_division(division)))
            assert found == letters("".join(str(piece) for piece in division.itertext()))
    assert papers
