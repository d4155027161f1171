"""Real footnotes in a Word document: the part that holds them, and the calls in the text."""

from __future__ import annotations

from collections.abc import Sequence

from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import qn
from docx.text.run import Run
from lxml import etree

from finalact.documents.docx_xml import whole, word
from finalact.documents.laid_out import Stretch

PART = PackURI("/word/footnotes.xml")
# What draws the line above the notes: Word keeps the first two places for it.
SEPARATORS = ((-1, "separator"), (0, "continuationSeparator"))
FIRST = 1
TEXT_STYLE, CALL_STYLE = "FootnoteText", "FootnoteReference"
# The order of settings is fixed; the notes come before these.
AFTER = "endnotePr compat docVars rsids attachedSchema themeFontLang clrSchemeMapping"
AFTER_FOOTNOTES = tuple(qn(f"w:{name}") for name in AFTER.split())


class Footnotes:
    """The notes of one paper, as a Word document keeps them.

    Word counts the notes itself where the paper numbers them 1, 2, 3 in the order of their calls;
    otherwise every call carries its printed mark.
    """

    def __init__(
        self, notes: Sequence[tuple[str, tuple[Stretch, ...]]], order: Sequence[int]
    ) -> None:
        self._notes = notes
        labels = [notes[at][0] for at in order]
        self.is_counted = labels == [str(n) for n in range(1, len(labels) + 1)]

    def call(self, run: Run, at: int) -> None:
        """Make a run the call of the note at this place in the list, counted from 0."""
        given = {"id": str(at + FIRST)}
        if not self.is_counted:
            given["customMarkFollows"] = "1"
        run.element.get_or_add_rPr().insert(0, _style("rStyle", CALL_STYLE))
        run.element.append(word("footnoteReference", given=given))
        if not self.is_counted:
            run.element.append(word("t", text=self._notes[at][0]))

    def attach(self, document: WordDocument) -> None:
        """Put the notes into the document; none are attached where the paper has none."""
        if not self._notes:
            return
        notes = [self._note(at) for at in range(len(self._notes))]
        blob = whole(word("footnotes", *_separators(), *notes))
        part = Part(PART, CONTENT_TYPE.WML_FOOTNOTES, blob, document.part.package)
        document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
        settings = document.settings.element
        kept = word("footnotePr", *(word("footnote", given={"id": str(n)}) for n, _ in SEPARATORS))
        after = next((child for child in settings if child.tag in AFTER_FOOTNOTES), None)
        if after is None:
            settings.append(kept)
        else:
            after.addprevious(kept)

    def _note(self, at: int) -> etree._Element:
        label, words = self._notes[at]
        mark = word("footnoteRef") if self.is_counted else word("t", text=label)
        number = word("r", word("rPr", _style("rStyle", CALL_STYLE)), mark)
        runs = [number, word("r", word("t", text=" ")), *map(_run, words)]
        paragraph = word("p", word("pPr", _style("pStyle", TEXT_STYLE)), *runs)
        return word("footnote", paragraph, given={"id": str(at + FIRST)})


def _separators() -> list[etree._Element]:
    close = {"after": "0", "line": "240", "lineRule": "auto"}
    return [
        word(
            "footnote",
            word("p", word("pPr", word("spacing", given=close)), word("r", word(name))),
            given={"type": name, "id": str(n)},
        )
        for n, name in SEPARATORS
    ]


def _style(sort: str, name: str) -> etree._Element:
    return word(sort, given={"val": name})


def _run(stretch: Stretch) -> etree._Element:
    if stretch.sort == "turn":
        return word("r", word("t", text=f" [Page {stretch.text}] "))
    words = word("t", text=stretch.text)
    if stretch.sort == "text":
        return word("r", words)
    return word("r", word("rPr", word("vertAlign", given={"val": "superscript"})), words)
