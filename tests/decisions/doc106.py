"""The memorandum of March 1988 on the Moscow conference, as a desk writes it and has it marked."""

from __future__ import annotations

import re
from pathlib import Path

from finalact.decisions.memorandum import Memorandum
from finalact.decisions.taking import begun, taken
from finalact.documents.reader import read_paper
from finalact.model.document import Person
from finalact.model.memo_step import Drafted, Marked, Submitted
from finalact.model.memorandum import Draft, MemoKind
from finalact.model.partial_date import PartialDate

EDITION = (
    Path(__file__).resolve().parents[2] / "src/finalact/examples/moscow-1988/documents/doc-106.txt"
)
SAW = PartialDate.parse("1988-03-31")
OURS = (2, 6)  # the notes of the edition that are no marks on the paper


def text() -> str:
    """The words of the paper in Markdown, with the two notes that are no marks."""
    paper = read_paper(EDITION.read_bytes(), "doc-106.txt")
    lines: list[str] = []
    for section in paper.sections:
        if section.title:
            lines.append(f"## {section.title}")
        for passage in section.passages:
            words = passage.words.printed()
            for call in passage.words.calls:
                mark = f"[^{call.note}]" if call.note in OURS else ""
                words = re.sub(rf"(?<=[.:]){call.printed}(?=\s|\Z)", mark, words)
            lines.append(words)
    lines += [f"[^{n}]: {note.text}" for n in OURS if (note := paper.note(n))]
    return "\n\n".join(lines)


def draft() -> Draft:
    """The paper, headed plainly though it asks for authority."""
    return Draft(
        MemoKind.ACTION,
        "The Moscow Human Rights Conference",
        text(),
        headed="Memorandum",
        number="106",
        senders=(Person("Kampelman", "Counselor of the Department of State"),),
        addressees=(Person("Shultz", "Secretary of State"),),
        classification="Secret",
        source=(
            "Department of State, Correspondence of Deputy Secretary John Whitehead, 1982–1989, "
            "Lot 89D139, Memos To/From Bureaus—1988."
        ),
    )


MARKS = (
    Marked("stamped", "Whitehead", "saw", where="on the memorandum"),
    Marked(
        "handwritten",
        "Whitehead",
        "Max: As I think about this some more, I think I’m in favor of it, though cautiously so, "
        "at least for the meeting you suggest with Vorontsov. JW.",
        where="upper-right hand margin",
    ),
    Marked(
        "handwritten",
        "Whitehead",
        "I’d continue to include this as a condition. If they’re leaving, it’s no problem for "
        "them. If not, it’s a problem for us.",
        where="left-hand margin, paragraph 3",
    ),
    Marked(
        "handwritten",
        "Whitehead",
        "Should we indicate we’re only interested in Jewish emigration?",
        where="In the left-hand margin beside paragraph 6",
    ),
    Marked(
        "handwritten",
        "Whitehead",
        "The specifics here are important. It’s easier to tell this to right wingers if they can "
        "see the Soviets will really have to open up for the meetings.",
        where="left-hand margin at paragraph 9",
    ),
)


def marked(printed: str) -> Memorandum:
    """Gone up with these words, seen and written on by the Deputy Secretary, not decided."""
    memo = begun("doc-106", Drafted(draft()), "Ames", SAW)
    memo = taken(memo, Submitted(1, printed, "00"), "Ames", SAW)
    for mark in MARKS:
        memo = taken(memo, mark, "Ames", SAW)
    return memo
