"""A paper as PDF: archival and tagged; margin notes in the margin, footnotes at their place."""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Iterable, Sequence
from functools import cache
from importlib import resources
from itertools import groupby
from typing import Any

import typst

from finalact.documents.decision_block import how_decided
from finalact.documents.laid_out import LaidOut, Line, Stretch, laid_out
from finalact.documents.mark_words import attribution, is_exact
from finalact.documents.writers import Dressing, Written
from finalact.model.document import Document
from finalact.model.finding import Finding
from finalact.model.mark import Mark

ARCHIVAL: tuple[typst.PDFStandard, ...] = ("a-2a", "ua-1")
PLAIN: tuple[typst.PDFStandard, ...] = ("1.7",)
# A paper without a date still needs one in its file; this is plainly none.
NO_DAY = (1970, 1, 1)
ESCAPED = re.compile(r"\\u\{([0-9a-fA-F]+)\}")
SHOWN = 5
# How the setting of type complains of what the archival form cannot take.
NOT_DISPLAYED = re.compile(r'the text `"(.+?)"` could not be displayed')
NOT_ALLOWED = re.compile(r'codepoint `"(.+?)"`')


def write_pdf(document: Document, dressing: Dressing) -> Written:
    """The paper as PDF/A-2a and PDF/UA-1; the same paper gives the same bytes.

    The date in the file is the last day the paper can be from. Where a character is in no
    typeface at hand the archival form is refused by its own rules: then it is a plain PDF whose
    last line says so, and a finding (glyph-missing) names the characters.
    """
    paper = laid_out(document, classification=dressing.classification, beside=dressing.marginalia)
    told = _told(paper, dressing.seal)
    try:
        return Written(_set(told, dressing, ARCHIVAL))
    except typst.TypstError as trouble:
        missing, barred = _refused(NOT_DISPLAYED, trouble), _refused(NOT_ALLOWED, trouble)
        if not missing and not barred:
            raise
    remark = _remark(missing, barred, paper.title)
    told["remark"] = remark.sentence
    return Written(_set(told, dressing, PLAIN), (remark,))


def _set(told: dict[str, Any], dressing: Dressing, standards: Sequence[typst.PDFStandard]) -> bytes:
    # Its types want every path in the form of the first, which is no path.
    compile_page: Any = typst.compile
    # An empty folder as root: the page has no way to any file of the machine.
    with tempfile.TemporaryDirectory() as nothing:
        made: bytes = compile_page(
            _page(),
            root=nothing,
            font_paths=[str(folder) for folder in dressing.fonts],
            ignore_system_fonts=True,
            sys_inputs={"paper": json.dumps(told, ensure_ascii=False, sort_keys=True)},
            format="pdf",
            pdf_standards=list(standards),
            timestamp=0,
        )
    return made


@cache
def _page() -> bytes:
    return resources.files("finalact.documents").joinpath("paper.typ").read_bytes()


def _told(paper: LaidOut, seal: str) -> dict[str, Any]:
    """The paper as the page takes it: plain data, nothing of it markup."""
    return {
        "title": paper.title,
        "authors": list(paper.authors),
        "lang": "en",
        "decided": how_decided(paper.choices),
        "day": _day(paper),
        "classification": paper.classification,
        "seal": seal,
        "remark": "",
        "heading": _line(paper.heading),
        "facts": [list(fact) for fact in paper.facts],
        "lines": list(_lines(paper.lines)),
        "notes": [_stretches(words) for _, words in paper.notes],
        "stray": _stretches(paper.stray),
        "choices": [
            {"asked": c.asked, "approve": c.approve, "disapprove": c.disapprove, "told": c.told}
            for c in paper.choices
        ],
    }


def _day(paper: LaidOut) -> tuple[int, int, int]:
    day = paper.day
    last = None if day is None else day.latest or day.earliest
    return NO_DAY if last is None else (last.year, last.month, last.day)


def _lines(lines: Iterable[Line]) -> Iterable[dict[str, Any]]:
    """The lines in order; rows that follow each other are one table."""
    for table, group in groupby(lines, key=lambda line: line.table):
        if not table:
            yield from map(_line, group)
            continue
        rows = list(group)
        numbers = [row.n for row in rows if row.n is not None]
        yield {
            "role": "table",
            "numbers": f"{numbers[0]}–{numbers[-1]}" if len(numbers) > 1 else "",
            "marks": [_mark(mark) for row in rows for mark in row.marks],
            "rows": [
                {"head": row.is_head, "cells": [_stretches(cell) for cell in row.cells]}
                for row in rows
            ],
        }


def _line(line: Line) -> dict[str, Any]:
    # A heading without words is none for whoever hears the page read out.
    has_words = any(s.sort == "text" and s.text.strip() for s in line.stretches)
    return {
        "role": line.role if has_words else "line",
        "n": line.n,
        "stretches": _stretches(line.stretches),
        "marks": [_mark(mark) for mark in line.marks],
    }


def _stretches(stretches: Iterable[Stretch]) -> list[dict[str, Any]]:
    return [{"sort": s.sort, "text": s.text, "note": s.note} for s in stretches]


def _mark(mark: Mark) -> dict[str, Any]:
    return {
        "kind": mark.kind,
        "text": mark.text,
        "exact": is_exact(mark),
        "by": attribution(mark),
    }


def _refused(complaint: re.Pattern[str], trouble: typst.TypstError) -> list[str]:
    """The characters that the complaint names."""
    found = complaint.findall(trouble.diagnostic)
    return sorted({c for text in found for c in ESCAPED.sub(_unescaped, text)})


def _unescaped(escape: re.Match[str]) -> str:
    return chr(int(escape[1], 16))


def _remark(missing: Sequence[str], barred: Sequence[str], place: str) -> Finding:
    found = [*missing, *(c for c in barred if c not in missing)]
    shown = ", ".join(f"U+{ord(c):04X}" for c in found[:SHOWN])
    more = f" and {len(found) - SHOWN} more" if len(found) > SHOWN else ""
    some = "a character" if len(found) == 1 else f"{len(found)} characters"
    why = "no typeface at hand can print" if missing else "archival PDF does not allow"
    return Finding(
        "glyph-missing",
        f"The paper holds {some} that {why}: {shown}{more}. "
        "It is a plain PDF, not an archival one.",
        "Name a folder of typefaces that have them with --fonts."
        if missing
        else "Take them out of the paper where an archival PDF is wanted.",
        place=place,
        severity="note",
    )
