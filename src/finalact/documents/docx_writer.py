"""A paper as a Word document: styles, real footnotes, and margin notes as comments."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import groupby
from typing import Any

import docx
from docx.text.run import Run

from finalact.documents import docx_names as names
from finalact.documents import docx_styles as styles
from finalact.documents.decision_block import Choice, how_decided
from finalact.documents.docx_footnotes import Footnotes
from finalact.documents.docx_package import packed
from finalact.documents.docx_xml import legal, word
from finalact.documents.laid_out import LaidOut, Line, Stretch, laid_out
from finalact.documents.mark_words import attribution, is_exact
from finalact.documents.writers import Dressing, Written
from finalact.model.document import Document
from finalact.model.mark import Mark

ROLES = {
    "label": names.LABEL,
    "dateline": names.DATELINE,
    "section": "Heading 2",
    "subject": names.SUBJECT,
    "participant": names.PARTICIPANT,
    "item": names.ITEM,
    "decision line": names.DECIDED,
}
BLANK = 6


def write_docx(document: Document, dressing: Dressing) -> Written:
    """The paper as DOCX; the same paper gives the same bytes.

    Every note is a footnote, called once in the text. Every mark is a comment beside its words,
    its author the hand that made it. The file holds no name, clock or path of the machine.
    """
    paper = laid_out(document, classification=dressing.classification, beside=dressing.marginalia)
    made = _Setting(paper).whole(dressing.seal)
    title, authors = legal(paper.title), legal("; ".join(paper.authors))
    return Written(packed(made, title, authors, legal(document.subject or "")))


class _Setting:
    """One paper being set."""

    def __init__(self, paper: LaidOut) -> None:
        self.paper = paper
        self.made = docx.Document()
        styles.set_styles(self.made)
        # Word's styles are many; without this they are searched for every paragraph and run.
        part: Any = self.made.part
        part.get_style_id = cache(part.get_style_id)
        order = [s.note for s in _all_stretches(paper) if s.sort == "note"]
        self.footnotes = Footnotes(paper.notes, order)

    def whole(self, seal: str) -> Any:
        """The document with everything in it."""
        self.frame(seal)
        self.line(self.paper.heading, "Heading 1")
        for label, words in self.paper.facts:
            fact = self.made.add_paragraph(style=names.FACT)
            fact.add_run(f"{label}: ", style=names.NUMBER)
            fact.add_run(legal(words))
        for table, group in groupby(self.paper.lines, key=lambda line: line.table):
            if table:
                self.table(list(group))
                continue
            for line in group:
                self.line(line, ROLES.get(line.role, names.LINE))
        if self.paper.stray:
            told = Stretch("text", "Notes without a place in the text: ")
            self.line(Line("line", (told, *self.paper.stray)), names.FACT)
        if self.paper.choices:
            self.decision(self.paper.choices)
        self.footnotes.attach(self.made)
        return self.made

    def frame(self, seal: str) -> None:
        """The classification at the top and bottom of every page, page number and seal below."""
        section = self.made.sections[0]
        top = section.header.paragraphs[0]
        top.style = names.MARKING
        top.add_run(legal(self.paper.classification.upper()))
        number = section.footer.paragraphs[0]
        number.style = names.SEAL
        _field(number.add_run(), "PAGE")
        if seal:
            section.footer.add_paragraph(legal(seal), style=names.SEAL)
        bottom = section.footer.add_paragraph(style=names.MARKING)
        bottom.add_run(legal(self.paper.classification.upper()))

    def line(self, line: Line, style: str) -> None:
        """One line with its number, notes and comments."""
        if line.n is None:
            paragraph = self.made.add_paragraph(style=style)
        else:
            paragraph = self.made.add_paragraph(style=names.PASSAGE)
            paragraph.add_run(f"{line.n}\t", style=names.NUMBER)
        self.comment(line.marks, self.words(paragraph, line.stretches), paragraph)

    def words(self, paragraph: Any, stretches: Iterable[Stretch]) -> list[tuple[Stretch, Run]]:
        """Put running text into a paragraph; gives the run of each stretch."""
        placed = []
        for stretch in stretches:
            if stretch.sort == "note":
                run = paragraph.add_run()
                self.footnotes.call(run, stretch.note)
            elif stretch.sort == "turn":
                run = paragraph.add_run(f"[Page {stretch.text}] ", style=names.TURN)
            elif stretch.sort == "text":
                run = paragraph.add_run(legal(stretch.text))
            else:
                run = paragraph.add_run(legal(stretch.text), style=names.RAISED)
            placed.append((stretch, run))
        return placed

    def comment(
        self, marks: Sequence[Mark], placed: Sequence[tuple[Stretch, Run]], paragraph: Any
    ) -> None:
        """Set each mark beside its words; beside the whole line where none are named."""
        for mark in marks:
            runs = [run for stretch, run in placed if mark in stretch.marks]
            runs = runs or [run for _, run in placed] or [paragraph.add_run()]
            words = f"“{mark.text}”" if is_exact(mark) else mark.text
            told = "\n".join(part for part in (words, attribution(mark)) if part)
            hand = legal(mark.by or names.UNSIGNED)
            initials = "".join(word[0] for word in hand.split())
            self.made.add_comment(runs, legal(told), author=hand, initials=initials)

    def table(self, rows: Sequence[Line]) -> None:
        """Rows of a table, each with the number of its passage where it has one."""
        width = len(rows[0].cells)
        table = self.made.add_table(rows=0, cols=width + 1, style="Table Grid")
        table.autofit = False
        table.columns[0].width = styles.NUMBER_WIDTH
        for column in list(table.columns)[1:]:
            column.width = (styles.TEXT_WIDTH - styles.NUMBER_WIDTH) // width
        for row in rows:
            cells = table.add_row().cells
            for cell, column in zip(cells, table.columns, strict=True):
                cell.width = column.width
            number = cells[0].paragraphs[0]
            number.style = names.CELL
            if row.n is not None:
                number.add_run(str(row.n), style=names.NUMBER)
            placed = []
            for cell, stretches in zip(cells[1:], row.cells, strict=True):
                paragraph = cell.paragraphs[0]
                paragraph.style = names.CELL
                found = self.words(paragraph, stretches)
                placed += found
                for _, run in found:
                    run.bold = row.is_head or None
            self.comment(row.marks, placed, number)
        self.made.add_paragraph(style=names.CELL)

    def decision(self, choices: tuple[Choice, ...]) -> None:
        """The decision lines in a frame, each with its marks."""
        cell = self.made.add_table(rows=1, cols=1, style="Table Grid").rows[0].cells[0]
        cell.paragraphs[0].style = "Heading 2"
        cell.paragraphs[0].add_run("Decision")
        cell.add_paragraph(style=names.FACT).add_run(how_decided(choices), style=names.NUMBER)
        for choice in choices:
            cell.add_paragraph(legal(choice.asked), style=names.LINE)
            lines = cell.add_paragraph(style=names.LINE)
            for verb, mark in (("Approve", choice.approve), ("Disapprove", choice.disapprove)):
                lines.add_run(f"{verb} ")
                lines.add_run(mark.center(2 * BLANK, "\u00a0")).underline = True
                lines.add_run("\u2003")
            if choice.told:
                told = cell.add_paragraph(style=names.LINE)
                told.add_run(legal(choice.told), style=names.WRITTEN)


def _all_stretches(paper: LaidOut) -> Iterable[Stretch]:
    yield from paper.heading.stretches
    for line in paper.lines:
        yield from line.stretches
        for cell in line.cells:
            yield from cell
    yield from paper.stray


def _field(run: Run, name: str) -> None:
    """A field that the reader's program fills in."""
    for part in (
        word("fldChar", given={"fldCharType": "begin"}),
        word("instrText", text=name),
        word("fldChar", given={"fldCharType": "end"}),
    ):
        run.element.append(part)
