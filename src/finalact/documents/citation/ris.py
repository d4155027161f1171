"""A citation as a record of RIS, which programs that keep references read."""

from __future__ import annotations

import re

from finalact.documents.citation.cited import Cited
from finalact.documents.citation.dates import in_slashes, in_words, year_of

LINE_END = "\r\n"
CONTROL = re.compile("[\x00-\x1f\x7f\x85\u2028\u2029]+")


def ris(cited: Cited) -> str:
    """The record: one line a field, the tag in two letters, closed by `ER`.

    A paper of a volume is a chapter (`CHAP`) whose volume is the book; any other is unpublished
    (`UNPB`). Lines end as the format wants them, with CR and LF.
    """
    fields = _in_volume(cited) if cited.is_in_a_volume else _unpublished(cited)
    told = [(tag, _one_line(value)) for tag, value in fields]
    lines = [f"{tag}  - {value}" for tag, value in told if value]
    return "".join(line + LINE_END for line in (*lines, "ER  - "))


def _in_volume(cited: Cited) -> list[tuple[str, str]]:
    imprint = cited.imprint
    return [
        ("TY", "CHAP"),
        ("ID", cited.key),
        *(("AU", name) for name in cited.senders),
        ("TI", cited.title),
        ("T2", imprint.title_without_number),
        ("VL", imprint.volume),
        *(("ED", name) for name in imprint.editors),
        ("PB", imprint.publisher),
        ("CY", imprint.place),
        ("PY", imprint.year),
        ("M1", f"Document {cited.number}" if cited.number else ""),
        ("SP", cited.page),
        ("UR", imprint.url),
        *_notes(cited),
    ]


def _unpublished(cited: Cited) -> list[tuple[str, str]]:
    return [
        ("TY", "UNPB"),
        ("ID", cited.key),
        *(("AU", name) for name in cited.senders),
        ("TI", cited.title),
        ("M3", cited.kind),
        ("PY", year_of(cited.edtf) if cited.edtf else ""),
        ("DA", in_slashes(cited.edtf) if cited.edtf else ""),
        *_notes(cited),
    ]


def _notes(cited: Cited) -> list[tuple[str, str]]:
    date = in_words(cited.edtf, is_inferred=cited.is_inferred)
    return [
        ("AV", ", ".join(cited.kept)),
        ("N1", f"Date of the paper: {date}"),
        ("N1", f"To: {'; '.join(cited.addressees)}" if cited.addressees else ""),
        ("N1", f"Paragraph {cited.passage}" if cited.passage is not None else ""),
        ("N1", f"Printed in {cited.printed_in}" if cited.printed_in else ""),
    ]


def _one_line(value: str) -> str:
    return " ".join(CONTROL.sub(" ", value).split())
