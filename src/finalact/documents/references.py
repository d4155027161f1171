"""Pointers to other papers: telegrams, footnotes, documents of the edition, publications."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import itemgetter

from finalact.documents.month_days import MONTHS
from finalact.documents.texts import Texts
from finalact.model.document import Reference

DAY = rf"(?:{'|'.join(MONTHS)}) [0-9]{{1,2}}(?:, [0-9]{{4}})?"
PLACE = (
    r"(?:the )?[A-ZÀ-Þ][\w’.-]*(?: (?:(?:of|the|de|in|delegation|mission|"
    r"embassy)\b|[A-ZÀ-Þ][\w’.-]*))*"
)
TELEGRAM = re.compile(
    r"\b(?:[Tt]elegrams?|[Aa]irgrams?|[Cc]ables?|[Bb]ackchannel messages?|Embtels?|Deptels?) "
    r"(?:No\. )?(?P<number>(?:[A-Z][A-Za-z]*[ -])?[0-9]+(?:[-–][0-9]+)?|[A-Z]{1,4}[0-9]+)"
    r"(?:/(?:[A-Z][A-Za-z]+ )?[0-9]+)?"
    r"(?P<more>(?:, [0-9]+)*(?:,? and [0-9]+)?)"
    rf"(?: (?P<way>from|to) (?P<place>{PLACE}))?(?:,? (?:dated )?(?P<date>{DAY}))?"
)
OLDER_TELEGRAM = re.compile(
    r"\b(?!(?:In|See|The|By|From|As|This|That|To|And|With|For|Also|Since|"
    r"After|Before|Reference|Department|Circular|Draft|Another|Later|Embassy|Previous|"
    r"Backchannel)\b)"
    rf"(?P<place>[A-ZÀ-Þ][a-zà-þ]+) telegram (?P<number>[0-9]+)(?:,? (?P<date>{DAY}))?"
)
# `Secto 1017` is a series of numbers, `USUN 3301` a post and its number.
SERIES = re.compile(r"(?:To[a-z]+|[A-Z][a-z]+to|Nodis|[A-Z]{1,2})(?=[ -])")
# `Ref: State 3301`: cables name each other by post and number.
CABLE_REF = re.compile(r"\bRef(?:s|tels?)?:\s*(?P<list>(?:\b[A-Z]\. |[^.])*[0-9])")
CABLE = re.compile(r"\b(?P<place>[A-Z][A-Za-z]+(?: [A-Z][a-z]+)?) (?P<number>[0-9]{2,6})\b")
FOOTNOTE = re.compile(
    r"(?:\b[Ss]ee (?:also )?)?\b(?:foot)?notes? (?P<number>[0-9]+)"
    r"(?P<others>(?:, [0-9]+)*(?:,? and [0-9]+)?)(?: "
    r"(?P<where>above|below)|,? (?:to )?Documents? (?P<document>[0-9]+)"
    r")"
)
# `Document 17 and footnote 4 thereto`.
THERETO = re.compile(
    r"(?:\b[Ss]ee (?:also )?)?\bDocument (?P<document>[0-9]+),? and (?:foot)?notes? "
    r"(?P<number>[0-9]+)(?P<others>(?:, [0-9]+)*(?:,? and [0-9]+)?) thereto"
)
# The words `see` and `Documents`, led by their first letters: only these stop the search.
DOCUMENT = re.compile(
    r"[SsD](?<!\w.)(?:(?<=[Ss])ee (?:also )?D|(?<=D))ocuments? "
    r"(?P<numbers>[0-9]+(?:(?:, | and |, and |[-–])[0-9]+)*)"
)
# A search that begins with a plain word is many times quicker than the full one, and few texts
# hold any of these words.
NUMBERED_NOTE = re.compile(r"notes? [0-9]")
NUMBERED_DOCUMENT = re.compile(r"Documents? [0-9]")
NUMBERED_TELEGRAM = re.compile(
    r"(?:elegrams?|irgrams?|ackchannel messages?|[Cc]ables?|mbtels?|eptels?) [A-Z0-9]"
)
OLDER_NUMBERED = re.compile(r"telegram [0-9]")
CABLES_NAMED = re.compile(r"Ref(?:s|tels?)?:")
PAGE_NUMBERED = re.compile(r"p\. [A-Z]?[0-9]")
OF_THE_EDITION = ("note", "ocument")
CABLES = ("elegram", "irgram", "channel message", "cable", "Cable", "mbtel", "eptel", "Ref")
PAGES = re.compile(r",? pp?\. [A-Z]?[0-9]+(?:[–-][A-Z]?[0-9]+)?(?:, [0-9]+(?:[–-][0-9]+)?)*")
# What stands before the title of a publication: the end of another clause.
BEFORE_TITLE = re.compile(
    r"[(;“”]|[.?!]\s+(?=[A-Z])|\b(?:[Ss]ee(?: also)?|(?<!, )In|and in|text,?|or)\s(?=[A-Z0-9])|"
    r"(?:\A|\b[a-z][\w’]*\s)(?:in|of|from|to|is)\s(?=[A-Z0-9])|, and\s(?=[A-Z])|(?=\b[Ii]bid\.)"
)
LONGEST_TITLE = 160
# Of whatever names a page, its sign stands no further in.
SIGN_OF_PAGE = 3


def find_references(texts: Texts) -> tuple[Reference, ...]:
    """Every pointer in passages and notes, in order, with the words that make it.

    Telegrams carry their number, the post and the date as printed; whether they went to or from
    the post is in the words. `note` and `passage` say where in this paper the pointer stands.
    """
    found: list[tuple[int, int, Reference]] = []
    for words, named_in in NAMING:
        for place, passage, note, text in texts.holding(*words):
            found += [
                (
                    place,
                    at,
                    Reference(r.kind, r.text, r.number, r.document, r.place, r.date, note, passage),
                )
                for at, r in named_in(text)
            ]
    found.sort(key=itemgetter(0, 1))
    return tuple(reference for _, _, reference in found)


def _of_the_edition(text: str) -> Iterator[tuple[int, Reference]]:
    noted = NUMBERED_NOTE.search(text)
    if not noted and not NUMBERED_DOCUMENT.search(text):
        return
    taken: list[tuple[int, int]] = []
    if "thereto" in text:
        for match in THERETO.finditer(text):
            taken.append(match.span())
            yield match.start(), Reference("document", match.group(), None, match["document"])
            for number in (match["number"], *_spelled_out(match["others"])):
                yield match.start(), Reference("footnote", match.group(), number, match["document"])
    for match in FOOTNOTE.finditer(text) if noted else ():
        taken.append(match.span())
        for number in (match["number"], *_spelled_out(match["others"])):
            yield match.start(), Reference("footnote", match.group(), number, match["document"])
    for match in DOCUMENT.finditer(text):
        if any(start < match.end() and match.start() < stop for start, stop in taken):
            continue
        for number in _spelled_out(match["numbers"]):
            yield match.start(), Reference("document", match.group(), None, number)


def _telegrams(text: str) -> Iterator[tuple[int, Reference]]:
    for match in TELEGRAM.finditer(text) if NUMBERED_TELEGRAM.search(text) else ():
        place = _place(match["place"])
        numbers = [match["number"], *re.findall(r"[0-9]+", match["more"] or "")]
        posted = re.fullmatch(r"(?P<post>[A-Z][A-Za-z]+) (?P<only>[0-9]+)", match["number"])
        if posted and not place and not SERIES.match(match["number"]):
            place, numbers[0] = posted["post"], posted["only"]
        for number in numbers:
            words = match.group().rstrip(".,")
            yield match.start(), Reference("telegram", words, number, None, place, match["date"])
    for listed in CABLE_REF.finditer(text) if CABLES_NAMED.search(text) else ():
        for match in CABLE.finditer(listed["list"]):
            at = listed.start("list") + match.start()
            yield at, Reference("telegram", match.group(), match["number"], None, match["place"])
    for match in OLDER_TELEGRAM.finditer(text) if OLDER_NUMBERED.search(text) else ():
        words = match.group()
        yield (
            match.start(),
            Reference("telegram", words, match["number"], None, match["place"], match["date"]),
        )


def _publications(text: str) -> Iterator[tuple[int, Reference]]:
    numbered = PAGE_NUMBERED.search(text)
    if numbered is None:
        return
    for match in PAGES.finditer(text, max(0, numbered.start() - SIGN_OF_PAGE)):
        start = max(0, match.start() - LONGEST_TITLE)
        before = text[start : match.start()]
        cuts = [cut.end() for cut in BEFORE_TITLE.finditer(before)]
        title = before[cuts[-1] if cuts else 0 :].strip()
        if re.match(r"[A-ZÀ-Þ]|[0-9]+ [A-Z]|ibid\.", title) and not title.startswith("Document "):
            yield match.start(), Reference("publication", title + match.group())


# What names another paper: words without which it does not, and the reader of those texts.
NAMING = (
    (OF_THE_EDITION, _of_the_edition),
    (CABLES, _telegrams),
    (("p. ",), _publications),
)


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
