"""A file of monthly counts: one row a month, read up to the month that is asked about."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator

from attrs import frozen

from finalact.conditions.projection import MonthCount
from finalact.conditions.wording import figure
from finalact.model.refusal import Refusal

COLUMNS = ("month", "count")
_MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])", re.ASCII)
_COUNT = re.compile(r"\d+(\.\d+)?|\d{1,3}(,\d{3})+", re.ASCII)
_LONGEST = 16
_SHOWN = 20

_Row = tuple[int, list[str]]


@frozen
class _Fault:
    line: int
    sentence: str
    remedy: str

    def said(self) -> str:
        """The fault in one line."""
        return f"line {self.line}: {self.sentence} {self.remedy}"


def read_series(content: bytes, name: str, year: int, through: int) -> list[MonthCount]:
    """The months of a table up to (and with) a month; what stands after it is not looked at.

    The table has the columns month (YYYY-MM) and count; others are passed over, and so is a
    row without a count, a month that is not known. A Refusal (`series-refused`) lists every
    row that cannot be used, each with its line.
    """
    faults: list[_Fault] = []
    rows = _rows(content, faults)
    header = next(rows, None)
    places = _places(header, faults)
    width = len(header[1]) if header is not None else 0
    months: dict[tuple[int, int], float] = {}
    lines: dict[tuple[int, int], int] = {}
    if places is not None:
        for line, cells in rows:
            month, count = (cells[place].strip() if place < len(cells) else "" for place in places)
            match = _MONTH.fullmatch(month)
            if match is None:
                sentence = f"“{_short(month)}” is no month." if month else "It names no month."
                faults.append(_Fault(line, sentence, "Write it as 1988-03."))
                continue
            when = (int(match[1]), int(match[2]))
            if when > (year, through):
                continue
            if any(cell.strip() for cell in cells[width:]):
                sentence = f"The line has {len(cells)} cells, and the first line {width}."
                remedy = "Write a count without a comma, or between quotation marks."
                faults.append(_Fault(line, sentence, remedy))
                continue
            if not count:
                continue
            if when in lines:
                sentence = f"{month} stands in line {lines[when]} already."
                faults.append(_Fault(line, sentence, "Keep one row for each month."))
                continue
            lines[when] = line
            number = _number(line, count, faults)
            if number is not None:
                months[when] = number
    if faults:
        raise _refused(name, faults)
    return [(*when, count) for when, count in months.items()]


def _number(line: int, count: str, faults: list[_Fault]) -> float | None:
    plain = count.replace(",", "")
    if _COUNT.fullmatch(count) and len(plain) <= _LONGEST:
        return float(plain) if "." in plain else int(plain)
    negative = _COUNT.fullmatch(count[1:]) and count[0] in "-−"
    sentence = f"“{_short(count)}” is {'below nothing' if negative else 'no number'}."
    remedy = "A count is a number from 0 on; leave the cell empty where none is known."
    faults.append(_Fault(line, sentence, remedy))
    return None


def _rows(content: bytes, faults: list[_Fault]) -> Iterator[_Row]:
    """Each row that holds anything, with the number of the line on which it begins."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as trouble:
        line = content.count(b"\n", 0, trouble.start) + 1
        remedy = "Save the file as text in UTF-8."
        faults.append(_Fault(line, "The line is not text in UTF-8.", remedy))
        text = content.decode("utf-8-sig", "replace")
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            sentence = "A quotation mark is not closed, or stands in the middle of a cell."
            faults.append(_Fault(line, sentence, "Close it, or take it out."))
            return
        if any(cell.strip() for cell in cells):
            yield line, cells


def _places(header: _Row | None, faults: list[_Fault]) -> list[int] | None:
    """Where the two columns stand, or None with the fault noted."""
    if header is None:
        sentence = "The table is empty."
        faults.append(_Fault(1, sentence, "Begin it with the columns month and count."))
        return None
    line, cells = header
    names = [cell.strip().casefold() for cell in cells]
    if len(names) == 1 and any(mark in names[0] for mark in ";\t"):
        sentence = "The cells are not separated by commas."
        faults.append(_Fault(line, sentence, "Save the table with commas between cells."))
        return None
    known = len(faults)
    for column in COLUMNS:
        if names.count(column) == 0:
            remedy = f"Add “{column}” to the first line."
            faults.append(_Fault(line, f"The column “{column}” is missing.", remedy))
        elif names.count(column) > 1:
            sentence = f"The column “{column}” stands there twice."
            faults.append(_Fault(line, sentence, "Take one of them out."))
    return [names.index(column) for column in COLUMNS] if len(faults) == known else None


def _refused(name: str, faults: list[_Fault]) -> Refusal:
    number = len(faults)
    things = "One thing is" if number == 1 else f"{figure(number)} things are"
    said = [fault.said() for fault in faults[:_SHOWN]]
    if number > _SHOWN:
        said.append(f"{figure(number - _SHOWN)} more of the kind follow.")
    return Refusal(
        "series-refused",
        f"{things} wrong with the series {name}; nothing was projected.",
        "Correct what is listed and ask again.",
        details=tuple(said),
    )


def _short(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:39]}…"
