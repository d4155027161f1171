"""The forms in which a paper goes out, and the one table of those who write them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path, PurePath
from typing import Protocol

from attrs import field, frozen

from finalact.documents.citation.imprint import Imprint
from finalact.documents.laid_out import Beside
from finalact.documents.printed_out import write_printed
from finalact.model.document import Document
from finalact.model.finding import Finding
from finalact.model.refusal import Refusal

PLAIN = "text/plain; charset=utf-8"
CSL = "application/vnd.citationstyles.csl+json"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

# A number or a phrase behind a point is part of a name ("doc. 49", "report of 5.4"), no ending.
_IS_ENDING = re.compile(r"\.(?=\d*[^\W\d])\w+$")


@frozen
class Dressing:
    """What a form may add to a paper: nothing here changes its words.

    `seal` is a line at the foot, such as the head of a chain of hashes; `classification` takes
    the place of the one the source note gives; `marginalia` are marks that no note of the paper
    tells; `fonts` folders with further typefaces, for PDF. `name` is the id by which the paper is
    cited, `imprint` the title page of its volume, `passage` the one that a citation is of. `kept`
    are the bytes in which the paper came: what came as TEI goes out as it came.
    """

    seal: str = ""
    classification: str | None = None
    marginalia: tuple[Beside, ...] = ()
    fonts: tuple[Path, ...] = ()
    name: str = ""
    imprint: Imprint | None = None
    passage: int | None = None
    kept: bytes = field(default=b"", repr=False)


@frozen
class Written:
    """A paper written out: the bytes, and what a reader should know of them."""

    data: bytes
    remarks: tuple[Finding, ...] = ()


class Writing(Protocol):
    """Writes a paper in one form."""

    def __call__(self, document: Document, dressing: Dressing) -> Written:
        """The same paper and dressing always give the same bytes."""
        ...


@frozen
class Writer:
    """One form: its name, the ending of its files, its media type, what it is, who writes it.

    A file may also end in one of `also`. `is_text` says that it can be shown on a terminal;
    `cites` that it is a citation of the paper and not the paper itself.
    """

    name: str
    suffix: str
    media_type: str
    title: str
    write: Writing
    is_text: bool = False
    cites: bool = False
    also: tuple[str, ...] = ()


def written(
    document: Document,
    form: str,
    *,
    seal: str = "",
    classification: str | None = None,
    marginalia: Sequence[Beside] = (),
    fonts: Sequence[Path] = (),
) -> bytes:
    """The paper in a form (text, pdf, docx, html); the same paper always gives the same bytes.

    Text is the printed form, character for character, and carries no seal. Raises a Refusal
    (form-unknown) for a form that nobody writes. What a reader should know of the outcome, a
    missing glyph say, is told by `write_out`.
    """
    dressing = Dressing(seal, classification, tuple(marginalia), tuple(fonts))
    return write_out(document, form, dressing).data


def write_out(document: Document, form: str, dressing: Dressing | None = None) -> Written:
    """The paper in a form, with the remarks that its making brought about."""
    return writer_of(form).write(document, dressing or Dressing())


def writer_of(form: str) -> Writer:
    """The writer of that name; a Refusal where there is none."""
    if form in WRITERS:
        return WRITERS[form]
    raise Refusal(
        "form-unknown",
        f"No paper is written as “{form}”.",
        f"Forms that are: {', '.join(WRITERS)}.",
    )


def writer_for(name: str) -> Writer | None:
    """The writer whose files end like this name; None where none do."""
    ends = [(ending, w) for w in WRITERS.values() for ending in (w.suffix, *w.also)]
    found = [(len(ending), w) for ending, w in ends if name.casefold().endswith(ending)]
    return max(found, key=lambda pair: pair[0])[1] if found else None


def writer_for_file(name: str) -> Writer:
    """The writer that the name of a file asks for: text where the name has no ending.

    An ending that no form has is refused (`form-unknown`), lest a file pass for what it is not.
    """
    found = writer_for(name)
    if found is not None:
        return found
    ending = PurePath(name).suffix
    if not _IS_ENDING.match(ending):
        return WRITERS["text"]
    endings = [writer.suffix for writer in WRITERS.values()]
    raise Refusal(
        "form-unknown",
        f"No paper is written as “{ending}”.",
        f"Let the file end in {', '.join(endings[:-1])} or {endings[-1]}, or name the form with "
        f"--as: {', '.join(WRITERS)}.",
    )


def _text(document: Document, dressing: Dressing) -> Written:
    del dressing  # what is printed stays as it was printed
    return Written(write_printed(document).encode("utf-8"))


def _pdf(document: Document, dressing: Dressing) -> Written:
    # Setting type is long to load, and most answers need none.
    from finalact.documents.pdf_writer import write_pdf  # noqa: PLC0415

    return write_pdf(document, dressing)


def _docx(document: Document, dressing: Dressing) -> Written:
    # As for PDF.
    from finalact.documents.docx_writer import write_docx  # noqa: PLC0415

    return write_docx(document, dressing)


def _html(document: Document, dressing: Dressing) -> Written:
    # As for PDF.
    from finalact.documents.html_writer import write_html  # noqa: PLC0415

    return write_html(document, dressing)


def _tei(document: Document, dressing: Dressing) -> Written:
    # As for PDF.
    from finalact.documents.tei_out.write import write_tei  # noqa: PLC0415

    return write_tei(document, dressing)


def _cited(style: str) -> Writing:
    def write(document: Document, dressing: Dressing) -> Written:
        # As for PDF.
        from finalact.documents.citation.write import write_citation  # noqa: PLC0415

        return write_citation(document, dressing, style)

    return write


# A new form is one line here; the command, the page and its addresses follow the table.
WRITERS = {
    writer.name: writer
    for writer in (
        Writer("text", ".txt", PLAIN, "Text", _text, is_text=True),
        Writer("pdf", ".pdf", "application/pdf", "PDF", _pdf),
        Writer("docx", ".docx", DOCX, "DOCX", _docx),
        Writer("html", ".html", "text/html; charset=utf-8", "HTML", _html),
        Writer("tei", ".xml", "application/tei+xml", "TEI", _tei, True, also=(".tei",)),
        Writer("cite", ".cite.txt", PLAIN, "Citation", _cited("chicago"), True, True),
        Writer("bibtex", ".bib", "application/x-bibtex", "BibTeX", _cited("bibtex"), True, True),
        Writer(
            "ris", ".ris", "application/x-research-info-systems", "RIS", _cited("ris"), True, True
        ),
        Writer("csl", ".csl.json", CSL, "CSL-JSON", _cited("csl"), True, True, (".json",)),
    )
}
