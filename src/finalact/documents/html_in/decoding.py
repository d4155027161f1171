"""The characters of a saved page: told by its first bytes, by its own word, or by what fits."""

from __future__ import annotations

import codecs
import re

DECLARED = re.compile(
    rb"<meta\b[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{1,40})", re.IGNORECASE
)
XML_DECLARED = re.compile(rb"\A<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([A-Za-z0-9_.-]{1,40})")
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# So far a page must say how it is written.
HEAD = 4096
# What pages call Latin 1 is Windows-1252 (rule of the Encoding Standard).
LATIN = frozenset("iso-8859-1 latin-1 latin1 windows-1252 cp1252".split())
CONTROLS = {n: bytes((n,)).decode("cp1252", "ignore") or None for n in range(0x80, 0xA0)}
NEVER = {n: None for n in range(32) if n not in (9, 10, 13)}
# Character sets that can be stretched or that hide markup are not those of any page.
KNOWN = re.compile(
    r"utf-?8|utf-?16(?:le|be)?|iso-?8859-\d{1,2}|windows-?12\d\d|cp12\d\d|koi8-[ru]|shift_jis|"
    r"euc-(?:jp|kr)|gb(?:k|2312|18030)|big5|macintosh|mac-?roman|cp437|cp850|cp866|ibm8(?:55|66)|"
    r"mac-cyrillic|sjis|windows-31j|windows-874|tis-620",
    re.IGNORECASE,
)


def page_text(data: bytes) -> str:
    """The characters of a page; a byte that fits no character becomes the sign �.

    In order: the mark at the very beginning, two bytes a character, what the page declares, UTF-8
    where it fits, Windows-1252.
    """
    for mark, charset in MARKS:
        if data.startswith(mark):
            return tidied(data.decode(charset, "replace"))
    if data[:2] in (b"<\0", b"\0<"):
        wide = "utf-16-le" if data[:1] == b"<" else "utf-16-be"
        return tidied(data.decode(wide, "replace"))
    declared = DECLARED.search(data[:HEAD]) or XML_DECLARED.search(data[:HEAD])
    charset = declared[1].decode("ascii").lower().removeprefix("x-") if declared else ""
    if charset in LATIN:
        charset = "cp1252"
    elif not KNOWN.fullmatch(charset) or charset.startswith("utf"):
        # A page in UTF-16 could not have said so in single bytes.
        charset = ""
    if not charset:
        try:
            return tidied(data.decode("utf-8"))
        except UnicodeDecodeError:
            charset = "cp1252"
    try:
        return tidied(data.decode(charset, "replace"))
    except LookupError:
        return tidied(data.decode("utf-8", "replace"))


def tidied(text: str) -> str:
    """The text without characters that no page may hold; those of Windows in their place."""
    return text.lstrip("\ufeff").translate(NEVER).translate(CONTROLS)
