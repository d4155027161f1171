"""Pointers to papers of the edition: documents and footnotes, of this volume or another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from finalact.documents.volume_named import volume_named
from finalact.model.document import Reference

_NOTES = (
    r"(?:foot)?notes? (?P<number>[0-9]+)(?P<others>(?:[-–][0-9]+)?(?:, [0-9]+)*(?:,? and [0-9]+)?)"
)
FOOTNOTE = re.compile(
    rf"(?:\b[Ss]ee (?:also )?)?\b{_NOTES}(?: "
    r"(?P<where>above|below)|,? (?:to )?Documents? (?P<document>[0-9]+)"
    r")"
)
# `Document 17 and footnote 4 thereto`.
THERETO = re.compile(
    r"(?:\b[Ss]ee (?:also )?)?\b(?:Document |Documents (?P<before>(?:[0-9]+, ?)*[0-9]+),? and )"
    r"(?P<document>[0-9]+),? and (?:foot)?notes? "
    r"(?P<number>[0-9]+)(?P<others>(?:, [0-9]+)*(?:,? and [0-9]+)?) thereto"
)
# `Document 17, footnote 4`; in `Document 17, footnote 4, Document 18` the note is of the second.
NOTE_OF_DOCUMENT = re.compile(
    rf"(?:\b[Ss]ee (?:also )?)?\bDocument (?P<document>[0-9]+), {_NOTES}"
    r"(?![0-9]|,? (?:to )?Document| above| below)"
)
# The words `see` and `Documents`, led by their first letters: only these stop the search.
DOCUMENT = re.compile(
    r"[SsD](?<!\w.)(?:(?<=[Ss])ee (?:also )?D|(?<=D))ocuments? "
    r"(?P<numbers>[0-9]+(?:(?:, | and |, and |[-–])[0-9]+)*)"
)
# `Key Documents 1978` is a name of its own: a capital right before, of no word that leads on.
NAMED = re.compile(
    r"\b(?!(?:See|Also|In|For|From|And|Both|With|To|Of|As|By|Compare|Cf|The|This|That|While|"
    r"Attached|Printed|Reprinted|Published)\b)"
    r"(?:[A-ZÀ-Þ][\w’-]*|(?:[A-Z]\.){2,}) \Z"
)
NUMBERED_NOTE = re.compile(r"notes? [0-9]")
NOTE_BEHIND = re.compile(r"Document [0-9]+, (?:foot)?note")
NUMBERED_DOCUMENT = re.compile(r"Documents? [0-9]")
OF_THE_EDITION = (NUMBERED_NOTE, NUMBERED_DOCUMENT)
# The papers right before and right after this one, in a note of the edition.
BESIDE = ("upra", "nfra")
_BESIDE = re.compile(
    r"(?:\A|[(;]|\b(?:[Ss]ee(?: also)?|[Pp]rinted(?: as)?|is|are|and)|"
    # `the editorial note, infra`: a paper; `point 7, supra` is none.
    r"\b(?:[Nn]ote|[Ll]etter|[Mm]emorandum|[Tt]elegram|[Aa]irgram|[Dd]espatch|[Mm]essage|[Mm]inutes|"
    r"[Pp]aper|[Rr]eport|[Cc]onversation|[Dd]ocument),)\s?"
    r"(?P<where>[Ss]upra|[Ii]nfra)(?=[.,;)]|\Z)"
)
# `footnote 3, supra` is that of the paper beside this one.
_NOTE_BESIDE = re.compile(
    r"(?:\b[Ss]ee (?:also )?)?\bfootnotes? (?P<number>[0-9]+)"
    r"(?P<others>(?:, [0-9]+)*(?:,? and [0-9]+)?), (?P<where>[Ss]upra|[Ii]nfra)\b"
)
# Papers that others published by numbers of their own: `Documents on Germany, Document 9`.
OTHER_EDITION = re.compile(
    r"\b(?:American Foreign Policy|Documents on (?:Disarmament|Germany|American Foreign Relations|"
    r"British Policy|International Affairs))\b[^;()“”]{0,120}?, \Z"
)
# So far before the word Document a volume may be named.
_REACH = 240
OF_VOLUMES = ("volume", "vol.", "Vol", "bid.")
_VOLUME = re.compile(
    r"[FIiVv](?<!\w.)(?:(?<=F)oreign Relations|(?<=[Ii])bid\.|(?<=[Vv])ol(?:ume|\.))"
)
# `Document 12 in Foreign Relations, 1951, volume II`, `Document 12 of volume II`.
IN_VOLUME = re.compile(
    r",? (?:in|of) (?P<volume>(?:Foreign Relations, [0-9–-]{4,9}, |ibid\., )?vol(?:ume|\.) "
    r"(?:E[–-])?(?:[0-9]{1,3}|[IVXLC]{1,8})\b(?:, [Pp]art [0-9IVX]{1,4}\b)?)"
)
# No volume has a longer row of papers that one note names; a longer one is two numbers.
LONGEST_ROW = 200


def of_the_edition(text: str) -> Iterator[tuple[int, Reference]]:
    """Documents and footnotes that a text names; the words that name a volume are its `volume`."""
    noted = NUMBERED_NOTE.search(text)
    if not noted and not NUMBERED_DOCUMENT.search(text):
        return
    taken: list[tuple[int, int]] = []
    for pattern, also in ((THERETO, True), (NOTE_OF_DOCUMENT, False)):
        sought = "thereto" in text if also else noted and NOTE_BEHIND.search(text)
        for match in pattern.finditer(text) if sought else ():
            if also or not _within(match, taken):
                taken.append(match.span())
                at, words, volume = _whole(text, match)
                number = match["document"]
                for each in (*_figures(match["before"] or ""), number) if also else ():
                    yield at, Reference("document", words, None, each, volume=volume)
                for note in _in_row(match["number"] + match["others"]):
                    yield at, Reference("footnote", words, note, number, volume=volume)
    for match in FOOTNOTE.finditer(text) if noted else ():
        if _within(match, taken):
            continue
        taken.append(match.span())
        at, words, volume = _whole(text, match) if match["document"] else _plain(match)
        for note in _in_row(match["number"] + match["others"]):
            yield at, Reference("footnote", words, note, match["document"], volume=volume)
    for match in DOCUMENT.finditer(text):
        start = match.start()
        if _within(match, taken) or (
            text[start] == "D" and NAMED.search(text[max(0, start - 40) : start])
        ):
            continue
        if text[start] == "D" and OTHER_EDITION.search(text, max(0, start - _REACH), start):
            continue
        at, words, volume = _whole(text, match)
        if volume is None and (behind := IN_VOLUME.match(text, match.end())):
            words, volume = text[start : behind.end()], behind["volume"]
        for number in _in_row(match["numbers"]):
            yield at, Reference("document", words, None, number, volume=volume)


def beside(text: str, number: str | None) -> Iterator[tuple[int, Reference]]:
    """`Supra`, the paper before the one of that number, and `infra`, the paper after it.

    Only a note of the edition says so of papers; "note 3 supra" stays in its own paper.
    """
    for match in _BESIDE.finditer(text):
        meant = _number_beside(match["where"], number)
        yield match.start("where"), Reference("document", match["where"], None, meant)
    for match in _NOTE_BESIDE.finditer(text) if "ootnote" in text else ():
        meant = _number_beside(match["where"], number)
        for note in (match["number"], *_figures(match["others"])):
            yield match.start(), Reference("footnote", match.group(), note, meant)


def _number_beside(where: str, number: str | None) -> str | None:
    step = -1 if where.casefold() == "supra" else 1
    return str(int(number) + step) if number and number.isdecimal() else None


def _plain(match: re.Match[str]) -> tuple[int, str, str | None]:
    return match.start(), match.group(), None


def _whole(text: str, match: re.Match[str]) -> tuple[int, str, str | None]:
    """Where a pointer begins, all its words, and those in which it may name a volume."""
    start = match.start()
    before = text[max(0, start - _REACH) : start]
    # `see Document 4` opens a clause of its own: a volume named before it is not meant.
    if match.group()[0] in "Ss" or not any(word in before for word in OF_VOLUMES):
        return _plain(match)
    named = list(_VOLUME.finditer(before))
    volume = volume_named(before) if named else None
    if volume is None:
        return _plain(match)
    # One that cannot be told here, or not for certain, may be the one named last.
    volume = before if not volume or "bid." in before else volume
    first = named[-1].start()
    for each in reversed(named):
        # From the title on, if no other clause stands between it and its volume.
        if re.search(r"[;()]|\bDocuments? [0-9]", before[each.end() : first]):
            break
        first = each.start()
        if each.group() == "Foreign Relations" or each.group().casefold() == "ibid.":
            break
    if "ocument" in before and re.search(r"\bDocuments? [0-9]", before[first:]):
        return match.start(), match.group(), volume
    at = start - len(before) + first
    return at, text[at : match.end()], volume


def _within(match: re.Match[str], taken: list[tuple[int, int]]) -> bool:
    return any(start < match.end() and match.start() < stop for start, stop in taken)


def _figures(numbers: str) -> list[str]:
    return re.findall(r"[0-9]+", numbers)


def _in_row(numbers: str) -> Iterator[str]:
    """The numbers of a list; of `12–15` each from the first to the last, of `112–15` too."""
    for first, last in re.findall(r"([0-9]+)(?:[-–]([0-9]+))?", numbers):
        end = first[: -len(last)] + last if last and len(last) < len(first) else last
        yield first
        if end and 0 < int(end) - int(first) <= LONGEST_ROW:
            yield from map(str, range(int(first) + 1, int(end) + 1))
        elif end:
            yield last
