"""One entry for reading a paper from bytes: the kind is told from the content itself."""

from __future__ import annotations

from finalact.documents.printed import read_printed
from finalact.documents.tei import read_tei
from finalact.model.document import Document
from finalact.model.refusal import Refusal

# A volume of the edition is some 4 MB; no single paper comes near this.
LARGEST = 64 * 1024 * 1024
OTHER_FORMATS: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a Word document, a spreadsheet or another packed file"),
    (b"\xd0\xcf\x11\xe0", "an older Word document"),
    (b"{\\rtf", "a rich-text file"),
    (b"SQLite format 3", "a database"),
    (b"\x1f\x8b", "a packed file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
)
REMEDY = "Save the paper as plain text in UTF-8, or as TEI, and read that."


def read_paper(data: bytes, name: str) -> Document:
    """A paper from the content of a file; `name` is used only in sentences.

    Printed text and TEI are told apart by the content, not by the name. At most 64 MiB.
    Raises Refusal: `paper-empty`, `paper-too-large`, `paper-not-readable`, `xml-not-allowed`.
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
    for signature, what in OTHER_FORMATS:
        if data.startswith(signature):
            raise _not_readable(f"{name} is {what}, which is not read here.")
    if is_markup(data):
        return read_tei(data, name)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as trouble:
        line = data[: trouble.start].count(b"\n") + 1
        raise _not_readable(f"{name} is not text in UTF-8: line {line} cannot be read.") from None
    if "\x00" in text:
        raise _not_readable(f"{name} holds characters that no text has.")
    return read_printed(text)


def is_markup(data: bytes) -> bool:
    """Whether the content begins as XML does."""
    start = data[:400].lstrip(b"\xef\xbb\xbf \t\r\n")
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return b"<" in data[:6]
    return start.startswith((b"<?xml", b"<TEI", b"<div", b"<!DOCTYPE", b"<!--", b"<"))


def _not_readable(sentence: str) -> Refusal:
    return Refusal("paper-not-readable", sentence, REMEDY, status=415)
