"""Files that were written out, taken apart for tests."""

from __future__ import annotations

import io
import re
import zipfile
import zlib

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def inside(pdf: bytes) -> bytes:
    """A PDF with everything in it that was compressed."""
    found = [pdf]
    for start in re.finditer(rb"stream\r?\n", pdf):
        try:
            found.append(zlib.decompressobj().decompress(pdf[start.end() :]))
        except zlib.error:
            continue
    return b"\n".join(found)


def tags(pdf: bytes) -> list[str]:
    """The structure of a tagged PDF: the name of every element."""
    return [name.decode() for name in re.findall(rb"/S ?/([A-Za-z0-9]+)", inside(pdf))]


def parts(docx: bytes) -> dict[str, bytes]:
    """Every part of a Word document by its name."""
    with zipfile.ZipFile(io.BytesIO(docx)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def elements(part: bytes, name: str) -> list[etree._Element]:
    """All elements of that short name in a part."""
    return list(etree.fromstring(part).iter(f"{W}{name}"))


def words(element: etree._Element) -> str:
    """The text in an element."""
    return "".join(text.text or "" for text in element.iter(f"{W}t"))
