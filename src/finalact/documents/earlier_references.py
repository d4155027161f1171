"""Pointers as papers before 1970 make them: "your No. 148", "your despatch of May 3 (No. 9)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from finalact.documents.month_days import MONTHS, SHORT_MONTHS
from finalact.model.document import Reference

_DAY = (
    rf"(?:{'|'.join(MONTHS)}|(?:{SHORT_MONTHS})\.?) [0-9]{{1,2}}(?:st|[nr]?d|th)?(?![0-9])"
    r"(?:, 1[89][0-9]{2})?"
)
_DAY_OF_MONTH = r"the [0-9]{1,2}(?:st|[nr]?d|th) (?:ultimo|instant|proximo|of [A-Z][a-z]{2,8})"
_OFFICES = (
    r"(?:Department|Dept|Embassy|Emb|Legation|Consulate(?: General)?|Mission|Delegation|"
    r"Am(?:mission|embassy|legation|consul))"
)
# Whose telegram: a number alone is one where its day stands behind, and no sum or share does.
OWNED = re.compile(
    rf"\b(?:[Yy]our|[Uu]r|[Mm]y|[Oo]ur|{_OFFICES}(?:[’']s|s[’']?|s)?) (?:(?:circular|unnumbered) )?"
    r"(?:(?P<called>[Nn]o\. ?)|)(?P<number>[0-9]{1,5})(?![0-9]|[.,/–-][0-9])"
    rf"(?:,? (?:of |dated )?(?P<date>{_DAY})|(?=[.,;:)]| (?:of|and|was|has) |\Z))"
)
# `your despatch of May 3 (No. 9)`, `a dispatch of the 13th ultimo, No. 2`.
DAY_FIRST = re.compile(
    r"\b(?:[Dd][ei]spatch|[Ii]nstruction|[Tt]elegram|[Nn]ote) (?:of|dated) "
    rf"(?:(?P<date>{_DAY})(?: last)?|{_DAY_OF_MONTH})(?: \(|,? )"
    r"[Nn]o\. ?(?P<number>[0-9]{1,5})(?![0-9])"
)
# Notes and instructions bear numbers as despatches do, and are cited by them.
NUMBERED = re.compile(
    r"\b(?:[Ii]nstructions?|[Nn]ote) [Nn]o\. ?(?P<number>[0-9]{1,5})(?![0-9])"
    rf"(?:, (?:of |dated )?(?P<date>{_DAY}))?"
)
# What all of them hold.
SHAPE = re.compile(r"(?:[’'s]|[Yy]our|[Uu]r|[Mm]y|[Oo]ur) [0-9]{1,5}\b|[Nn]o\. ?[0-9]")
# `Bern’s 125, February 23`: the post that sent it; `telegrams No. 8, May 3; No. 9, May 5`.
OF_POST = re.compile(
    r"\b(?P<place>[A-ZÀ-Þ][a-zà-þ]+(?: [A-ZÀ-Þ][a-zà-þ]+)?)[’']s "
    rf"(?P<number>[0-9]{{1,5}}),? (?:of |dated )?(?P<date>{_DAY})"
)
AND_MORE = re.compile(
    rf"(?:;|,)? (?:and )?No\. (?P<number>[0-9]{{1,5}}),? (?:of |dated )?(?P<date>{_DAY})"
)
ROWS = ("egrams No", "atches No", "ctions No")
# `Rpt info Bern 15`, `repeated information Bern 15`: under its number to that post.
REPEATED_FOR = ("Rpt ", "rpt ", "epeated info")
# A page of the same volume: `Ante, p. 40`, `see post, p. 448`; the paper that stands there.
ON_PAGE = re.compile(
    r"(?:\b[Ss]ee (?:also )?)?(?:\b(?:ante|post)|(?:\A|(?<=[.;] )|(?<=\())(?:Ante|Post)), "
    r"pp?\. [0-9]{1,4}(?:[–-][0-9]{1,4})?"
)
ON_PAGES = ("nte, p", "ost, p")
# `See footnote 43, p. 203`: notes are counted by the page, or by the paper that begins there.
NOTE_ON_PAGE = re.compile(
    r"(?:\b[Ss]ee (?:also )?)?(?:\b(?:first|last|second|bracketed) )?\b(?:foot)?note "
    r"(?P<number>[0-9]{1,3}[a-z]?),? (?:(?:[Aa]nte|[Pp]ost), )?p\. [0-9]{1,4}"
)


def of_earlier(text: str) -> Iterator[tuple[int, Reference]]:
    """Telegrams, despatches, instructions and notes that a text names by whose they are."""
    for match in OWNED.finditer(text):
        # `your 15 men`: a number is a telegram's by its day or by the word No.
        if match["date"] or match["called"]:
            words, number = match.group(), match["number"]
            yield match.start(), Reference("telegram", words, number, date=match["date"])
    for match in OF_POST.finditer(text):
        if not OWNED.match(text, match.start()):
            words, number = match.group(), match["number"]
            found = Reference("telegram", words, number, None, match["place"], match["date"])
            yield match.start(), found
    row = max((text.find(lead) + len(lead) for lead in ROWS if lead in text), default=0)
    for match in AND_MORE.finditer(text, row) if row else ():
        words = match.group().lstrip(";, ").removeprefix("and ")
        yield match.start(), Reference("telegram", words, match["number"], date=match["date"])
    for pattern in (DAY_FIRST, NUMBERED) if "o. " in text else ():
        for match in pattern.finditer(text):
            words, number = match.group(), match["number"]
            yield match.start(), Reference("telegram", words, number, date=match["date"])


def on_pages(text: str) -> Iterator[tuple[int, Reference]]:
    """Papers and footnotes that a note finds by their page in the same volume."""
    for match in NOTE_ON_PAGE.finditer(text) if "ote " in text else ():
        yield match.start(), Reference("footnote", match.group(), match["number"])
    for match in ON_PAGE.finditer(text):
        behind = text[max(0, match.start() - 16) : match.start()]
        if not re.search(r"ote [0-9]{1,3}[a-z]?,? \Z", behind):
            yield match.start(), Reference("document", match.group())
