"""Pointers to other papers: telegrams, footnotes, documents of the edition, publications."""

from __future__ import annotations

import re
from collections.abc import Iterator

from finalact.documents.month_days import MONTHS
from finalact.model.document import Document, Reference

DAY = rf"(?:{'|'.join(MONTHS)}) [0-9]{{1,2}}(?:, [0-9]{{4}})?"
PLACE = (
    r"(?:the )?[A-ZÀ-Þ][\w’.-]*(?: (?:(?:of|the|de|in|delegation|mission|"
    r"embassy)\b|[A-ZÀ-Þ][\w’.-]*))*"
)
TELEGRAM = re.compile(
    r"\b[Tt]elegrams? (?P<number>(?:[A-Z][A-Za-z]*[ -])?[0-9]+(?:[-–][0-9]+)?|"
    r"[A-Z][A-Za-z]{2,8} [0-9]+)"
    r"(?P<more>(?:, [0-9]+)*(?:,? and [0-9]+)?)"
    rf"(?: (?P<way>from|to) (?P<place>{PLACE}))?(?:,? (?:dated )?(?P<date>{DAY}))?"
)
OLDER_TELEGRAM = re.compile(
    r"\b(?!(?:In|See|The|By|From|As|This|That|To|And|With|For|Also|Since|"
    r"After|Before|Reference|Department)\b)"
    rf"(?P<place>[A-ZÀ-Þ][a-zà-þ]+) telegram (?P<number>[0-9]+)(?:,? (?P<date>{DAY}))?"
)
# `Ref: State 3301`: cables name each other by post and number.
CABLE_REF = re.compile(r"\bRef(?:s|tels?)?:\s*(?P<list>[^.]*[0-9])")
CABLE = re.compile(r"\b(?P<place>[A-Z][A-Za-z]+) (?P<number>[0-9]{2,6})\b")
FOOTNOTE = re.compile(
    r"(?:\b[Ss]ee (?:also )?)?\b(?:foot)?notes? (?P<number>[0-9]+)(?: "
    r"(?P<where>above|below)|,? (?:to )?Documents? (?P<document>[0-9]+)"
    r")"
)
DOCUMENT = re.compile(
    r"(?:\b[Ss]ee (?:also )?)?\bDocuments? (?P<numbers>[0-9]+(?:(?:, | and |, and |[-–])[0-9]+)*)"
)
PAGES = re.compile(r",? pp?\. [A-Z]?[0-9]+(?:[–-][A-Z]?[0-9]+)?(?:, [0-9]+(?:[–-][0-9]+)?)*")
# What stands before the title of a publication: the end of another clause.
BEFORE_TITLE = re.compile(
    r"[(;“”]|[.?!]\s+(?=[A-Z])|\b(?:[Ss]ee(?: also)?|in|In|of|from|to|is|"
    r"ibid\.,?|and in|text,?)\s(?=[A-Z0-9])"
)
LONGEST_TITLE = 160


def find_references(document: Document) -> tuple[Reference, ...]:
    """Every pointer in passages and notes, in order, with the words that make it.

    Telegrams carry their number, the post and the date as printed; whether they went to or from
    the post is in the words. `note` and `passage` say where in this paper the pointer stands.
    """
    found: list[Reference] = []
    for passage, note, text in document.texts():
        here = sorted(_references(text), key=lambda pair: pair[0])
        found += [
            Reference(r.kind, r.text, r.number, r.document, r.place, r.date, note, passage)
            for _, r in here
        ]
    return tuple(found)


def _references(text: str) -> Iterator[tuple[int, Reference]]:
    # Most paragraphs name no other paper: a plain look for a word is many times quicker.
    if "note" in text or "ocument" in text:
        yield from _of_the_edition(text)
    if "elegram" in text or "Ref" in text:
        yield from _telegrams(text)
    if "p. " in text:
        yield from _publications(text)


def _of_the_edition(text: str) -> Iterator[tuple[int, Reference]]:
    taken: list[tuple[int, int]] = []
    for match in FOOTNOTE.finditer(text):
        taken.append(match.span())
        number, document = match["number"], match["document"]
        yield match.start(), Reference("footnote", match.group(), number, document)
    for match in DOCUMENT.finditer(text):
        if any(start < match.end() and match.start() < stop for start, stop in taken):
            continue
        for number in _spelled_out(match["numbers"]):
            yield match.start(), Reference("document", match.group(), None, number)


def _telegrams(text: str) -> Iterator[tuple[int, Reference]]:
    for match in TELEGRAM.finditer(text):
        place = _place(match["place"])
        numbers = [match["number"], *re.findall(r"[0-9]+", match["more"] or "")]
        for number in numbers:
            words = match.group()
            yield match.start(), Reference("telegram", words, number, None, place, match["date"])
    for listed in CABLE_REF.finditer(text):
        for match in CABLE.finditer(listed["list"]):
            at = listed.start("list") + match.start()
            yield at, Reference("telegram", match.group(), match["number"], None, match["place"])
    for match in OLDER_TELEGRAM.finditer(text):
        words = match.group()
        yield (
            match.start(),
            Reference("telegram", words, match["number"], None, match["place"], match["date"]),
        )


def _publications(text: str) -> Iterator[tuple[int, Reference]]:
    for match in PAGES.finditer(text):
        start = max(0, match.start() - LONGEST_TITLE)
        before = text[start : match.start()]
        cuts = [cut.end() for cut in BEFORE_TITLE.finditer(before)]
        title = before[cuts[-1] if cuts else 0 :].strip()
        if re.match(r"[A-ZÀ-Þ]|[0-9]+ [A-Z]", title) and not re.match(r"(?:Ibid|Document)", title):
            yield match.start(), Reference("publication", title + match.group())


def _place(printed: str | None) -> str | None:
    """The post: `Shultz's delegation in Moscow` is Moscow."""
    if printed is None:
        return None
    place = re.sub(r"\Athe ", "", printed.strip(" ,."))
    return re.sub(
        r"\A.*\b(?:delegation|mission|embassy|Embassy|Mission|Consulate) in (?=[A-Z])", "", place
    )


def _spelled_out(numbers: str) -> list[str]:
    """Document numbers of a list; a range keeps its two ends."""
    return re.findall(r"[0-9]+", numbers)
