"""What a file is, told from its first bytes: a Word document, a page, TEI, or something else."""

from __future__ import annotations

import codecs
import re

PACKED = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
OLD_OFFICE = b"\xd0\xcf\x11\xe0"
LOCKED = "EncryptedPackage".encode("utf-16-le")
OTHER_FORMATS: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", "a PDF"),
    (OLD_OFFICE, "an older Word document"),
    (b"{\\rtf", "a rich-text file"),
    (b"SQLite format 3", "a database"),
    (b"\x1f\x8b", "a packed file"),
    (b"7z\xbc\xaf\x27\x1c", "a packed file"),
    (b"Rar!", "a packed file"),
    (b"BZh", "a packed file"),
    (b"\xfd7zXZ", "a packed file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"II*\x00", "a picture"),
    (b"MM\x00*", "a picture"),
)
# So much of a file is looked at to tell what it is.
HEAD = 8192
BLANKS = b"\xef\xbb\xbf \t\r\n"
WIDE = ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"),
        (b"<\0", "utf-16-le"), (b"\0<", "utf-16-be"))  # fmt: skip
PAGE = re.compile(
    r"<(?:!doctype\s+html|(?:html|head|body|meta|title|h[1-6]|p|article|main|section|span|table|"
    r"center|font|b|i|ul|ol|a|br|style|script|link|header|pre|blockquote)[\s>/])",
    re.IGNORECASE,
)
# A division may be a paper in TEI, cut out of its volume, or a piece of a page.
DIVISION = re.compile(r"<div[\s>]", re.IGNORECASE)
OF_A_PAGE = re.compile(r"<(?:span|br|h[1-6]|ul|ol|sup|a\s+href)\b|\sclass=|\shref=", re.IGNORECASE)
MAIL = re.compile(rb"(?:[A-Za-z-]{2,40}:[^\n]{0,500}\n(?:[ \t][^\n]{0,500}\n){0,20}){1,40}")


def other_format(data: bytes) -> str | None:
    """What a file is that no reader here takes; None where one may."""
    if is_saved_whole(data):
        return "a page saved with all its pictures in one file (MHTML)"
    return next((what for start, what in OTHER_FORMATS if data.startswith(start)), None)


def is_saved_whole(data: bytes) -> bool:
    """Whether the content is a page packed like a letter, with its pictures (MHTML)."""
    head = data[:HEAD].replace(b"\r\n", b"\n")
    mail = MAIL.match(head)
    if mail is None:
        return False
    fields = mail.group().lower()
    return b"mime-version:" in fields and b"multipart/related" in fields


def is_markup(data: bytes) -> bool:
    """Whether the content begins as XML or HTML does."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data[:400].strip(b"\xff\xfe\0" + BLANKS).startswith(b"<")
    return data[:400].lstrip(BLANKS).startswith(b"<") or data[:2] == b"\0<"


def is_page(data: bytes) -> bool:
    """Whether markup is a page in HTML rather than TEI."""
    if not is_markup(data):
        return False
    start = _first_words(data)
    at = 0
    for _ in range(20):
        at += len(start[at:]) - len(start[at:].lstrip("\ufeff \t\r\n"))
        if start.startswith("<!--", at):
            end = start.find("-->", at)
        elif start.startswith("<?", at):
            end = start.find(">", at) - 2
        else:
            break
        if end < 0:
            return False
        at = end + 3
    if DIVISION.match(start, at):
        return "document" not in start[at : start.find(">", at)] and bool(OF_A_PAGE.search(start))
    return bool(PAGE.match(start, at))


def _first_words(data: bytes) -> str:
    charset = next((charset for mark, charset in WIDE if data.startswith(mark)), "utf-8")
    return data[:HEAD].decode(charset, "replace")
