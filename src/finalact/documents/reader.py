"""One entry for reading a paper from bytes: the kind is told from the content itself."""

from __future__ import annotations

from finalact.documents.kinds import (
    LOCKED,
    OLD_OFFICE,
    PACKED,
    is_markup,
    is_page,
    other_format,
)
from finalact.documents.printed import read_printed
from finalact.documents.tei import read_tei
from finalact.model.document import Document
from finalact.model.refusal import Refusal

# A volume of the edition is some 4 MB; no single paper comes near this.
LARGEST = 64 * 1024 * 1024
REMEDY = "Save the paper as DOCX, HTML, plain text in UTF-8 or TEI, and read that."


def read_paper(data: bytes, name: str, *, understood: bool = True) -> Document:
    """A paper from the content of a file; `name` is used only in sentences.

    Word documents (DOCX), saved pages (HTML), TEI and printed text are told apart by the content,
    not by the name. At most 64 MiB. Nothing outside the file is ever fetched. Raises Refusal:
    `paper-empty`, `paper-too-large`, `paper-too-deep`, `paper-not-readable`, `xml-not-allowed`,
    `archive-too-large`, `archive-not-sound`, `archive-locked`.

    Without `understood` printed text is only laid out, with sections, passages, notes and pages.
    """
    if len(data) > LARGEST:
        raise Refusal(
            "paper-too-large",
            f"{name} holds {len(data) // (1024 * 1024)} MiB; a paper may hold at most 64 MiB.",
            "Cut the file into single papers and read them one by one.",
            status=413,
        )
    if not data.strip(b" \t\r\n\x00\xef\xbb\xbf"):
        raise Refusal(
            "paper-empty", f"{name} holds no words.", "Choose the file that holds the paper."
        )
    # The readers of other programs' files are long to load, and most papers are plain text.
    if data.startswith(PACKED):
        from finalact.documents.docx_in.paper import read_docx  # noqa: PLC0415

        return read_docx(data, name)
    if data.startswith(OLD_OFFICE) and LOCKED in data:
        from finalact.documents.docx_in.archive import locked  # noqa: PLC0415

        raise locked(name)
    if what := other_format(data):
        raise _not_readable(f"{name} is {what}, which is not read here.")
    if is_page(data):
        from finalact.documents.html_in.paper import read_html  # noqa: PLC0415

        return read_html(data, name)
    if is_markup(data):
        return read_tei(data, name)
    return read_printed(_text(data, name), understood=understood)


def _text(data: bytes, name: str) -> str:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as trouble:
        line = data[: trouble.start].count(b"\n") + 1
        raise _not_readable(f"{name} is not text in UTF-8: line {line} cannot be read.") from None
    if "\x00" in text:
        raise _not_readable(f"{name} holds characters that no text has.")
    return text


def _not_readable(sentence: str) -> Refusal:
    return Refusal("paper-not-readable", sentence, REMEDY, status=415)
