"""The rules of RFC 5545 that a calendar of whole-day events must keep, written down as checks.

Read from the text of the RFC and not from the library that writes the calendar.
"""

from __future__ import annotations

import re
from collections import Counter

OCTETS = 75
NAME = re.compile(rb"[A-Za-z0-9-]+")
LINE = re.compile(
    r"(?P<name>[A-Za-z0-9-]+)"
    r'(?P<parameters>(?:;[A-Za-z0-9-]+=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)*)'
    r":(?P<value>.*)",
    re.DOTALL,
)
# Section 3.3.11: in a text, a backslash stands before ; , \ n and N alone, and ; and , never bare.
TEXT = re.compile(r"(?:[^\\;,]|\\[\\;,nN])*", re.DOTALL)
TEXTS = {"SUMMARY", "DESCRIPTION", "LOCATION", "UID", "NAME", "X-WR-CALNAME", "PRODID"}
ONCE_IN_CALENDAR = ("PRODID", "VERSION")
ONCE_IN_EVENT = ("UID", "DTSTAMP", "DTSTART")
AT_MOST_ONCE = (
    "DTEND SUMMARY DESCRIPTION LOCATION STATUS SEQUENCE TRANSP LAST-MODIFIED CLASS".split()
)
STATUS = {"TENTATIVE", "CONFIRMED", "CANCELLED"}
STAMP = re.compile(r"\d{8}T\d{6}Z")
DAY = re.compile(r"\d{8}")


def broken_rules(data: bytes) -> list[str]:
    """Every rule that a calendar breaks, in words; an empty list is a good calendar."""
    if not data.endswith(b"\r\n"):
        return ["the last line does not end in CR LF"]
    physical = data.removesuffix(b"\r\n").split(b"\r\n")
    broken = [
        f"a line end that is not CR LF: {line[:40]!r}"
        for line in physical
        if b"\n" in line or b"\r" in line
    ]
    broken += [f"longer than 75 octets: {line[:40]!r}" for line in physical if len(line) > OCTETS]
    broken += [f"folded inside a letter: {line[:40]!r}" for line in physical if not _is_utf8(line)]
    if broken:
        return broken
    unfolded = b"\r\n".join(physical).replace(b"\r\n ", b"").replace(b"\r\n\t", b"").decode()
    lines = unfolded.split("\r\n")
    read = []
    for line in lines:
        match = LINE.fullmatch(line)
        if match is None:
            broken.append(f"no content line: {line[:40]!r}")
            continue
        if any((ord(c) < 0x20 and c != "\t") or ord(c) == 0x7F for c in line):
            broken.append(f"a control character: {line[:40]!r}")
        read.append((match["name"].upper(), match["parameters"].upper(), match["value"]))
    return broken + _of_components(read)


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode()
    except UnicodeDecodeError:
        return False
    return True


def _of_components(lines: list[tuple[str, str, str]]) -> list[str]:
    broken = []
    if lines[:1] != [("BEGIN", "", "VCALENDAR")] or lines[-1:] != [("END", "", "VCALENDAR")]:
        broken.append("it is not one VCALENDAR")
    open_: list[str] = []
    events: list[list[tuple[str, str, str]]] = []
    own: list[tuple[str, str, str]] = []
    for name, parameters, value in lines:
        if name == "BEGIN":
            open_.append(value)
            if value == "VEVENT":
                events.append([])
        elif name == "END":
            if not open_ or open_.pop() != value:
                broken.append(f"END:{value} closes nothing")
        else:
            (events[-1] if open_[-1:] == ["VEVENT"] else own).append((name, parameters, value))
            if name in TEXTS and not TEXT.fullmatch(value):
                broken.append(f"{name} holds a bare or strange sign: {value[:40]!r}")
    counts = Counter(name for name, _, _ in own)
    broken += [f"{name} stands {counts[name]} times" for name in ONCE_IN_CALENDAR
               if counts[name] != 1]  # fmt: skip
    for event in events:
        broken += _of_event(event)
    uids = Counter(value for event in events for name, _, value in event if name == "UID")
    broken += [f"{uid} names {n} events" for uid, n in uids.items() if n > 1]
    return broken


def _of_event(event: list[tuple[str, str, str]]) -> list[str]:
    counts = Counter(name for name, _, _ in event)
    broken = [f"{name} stands {counts[name]} times" for name in ONCE_IN_EVENT if counts[name] != 1]
    broken += [f"{name} stands {counts[name]} times" for name in AT_MOST_ONCE if counts[name] > 1]
    days = {}
    for name, parameters, value in event:
        if name in ("DTSTART", "DTEND"):
            if parameters != ";VALUE=DATE" or not DAY.fullmatch(value):
                broken.append(f"{name} is no whole day: {parameters}:{value}")
            days[name] = value
        if name in ("DTSTAMP", "LAST-MODIFIED") and not STAMP.fullmatch(value):
            broken.append(f"{name} is not in universal time: {value}")
        if name == "STATUS" and value not in STATUS:
            broken.append(f"there is no status {value}")
        if name == "SEQUENCE" and not value.isdecimal():
            broken.append(f"SEQUENCE is no number: {value}")
    if "DTEND" in days and days["DTEND"] <= days.get("DTSTART", ""):
        broken.append("DTEND is not after DTSTART")
    return broken
