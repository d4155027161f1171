"""Pointers to published works: a title with its page, its volume, or its place and year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from finalact.documents.month_days import MONTHS
from finalact.documents.sentences import ABBREVIATIONS
from finalact.model.document import Reference

# Led by one letter: only it stops the search.
PAGES = re.compile(
    r"p(?:(?<=[ p]p)\.|(?<= p)ages?) (?:[A-Z][–-]?)?[0-9]+(?:[–-][A-Z]?[0-9]+)?"
    r"(?:, [0-9]+(?:[–-][0-9]+)?)*"
)
PAGES_BEHIND = re.compile(rf",? p?{PAGES.pattern}")
# From the end of a title to the sign of its page.
SIGN_OF_PAGE = 3
# What stands before the title of a publication: the end of another clause, or its day.
HARD_CUTS = "(;“”"
BEFORE_TITLE = re.compile(
    r"[.?!]\s+(?=[A-Z])|\b(?:[Ss]ee(?: also)?(?: the)?|(?<!, )In|and in|text,?|or|Source:)\s"
    r"(?=[A-Z0-9])|"
    r"(?:\A|\b(?:[a-z][\w’]*|(?:Rep|P)rinted|Published|Quoted)\s)(?:in(?: the)?|of|from|to|is)\s"
    r"(?=[A-Z0-9])|"
    r", and\s(?=[A-Z])|(?<=[0-9]) and\s(?=[A-Z][a-z])|(?=\b[Ii]bid\.)|"
    r"\b[ADFJMNOS][a-z]{2,8} [0-9]{1,2}(?:, [0-9]{4})?,\s"
    r"(?!(?:Part|Book|Section|Supplement|Special|Late|City|Final|Annex)\b)"
    r"(?=[A-Z][\w.’]+ (?:(?:of|the|and) )*[A-Z])"
)
# A stop behind one of these, or behind an initial, ends no clause.
CUT_SHORT = re.compile(r"(?<![\w.])(?:[A-Z](?:\.[A-Z])*|(?P<word>\w+))\Z")
OF_TITLES = ABBREVIATIONS | {"Doc", "Docs", "doc", "docs", "pt", "Pt", "Supp", "supp", "Bull"}
LONGEST_TITLE = 160
OF_ISSUE = re.compile(r"\([A-Z][^()]{0,30}\b[12][0-9]{3}\)\Z")
# The words `page 4` alone stand in any paper: a title has a year or a volume before them.
OF_PRINT = re.compile(r"\b[12][0-9]{3}\b|\b[Vv]ol(?:s?\.|umes?) |\A[Ii]bid\.")
NO_TITLE = re.compile(
    r"Document |Documents [0-9]|(?:Tab|Annex|Attachment|Telegram) |"
    r"(?:See (?:also )?)?(?:(?:first|last|second) )?(?:[Ff]oot)?[Nn]otes? [0-9]|(?:Ante|Post)\Z"
)
# `Reed’s telegrams No. 8, May 3, p. 2; No. 9, p. 4`: so are the pages of these.
NO_WORK = re.compile(rf"No\. [0-9]|(?:{'|'.join(MONTHS)}) [0-9]{{1,2}}\Z")
PAPER = re.compile(
    r"\b(?:telegrams?|d[ei]spatch(?:es)?|airgrams?|instructions?) (?:[Nn]os?\. ?)?[0-9]"
)
PAPERS = ("telegram", "spatch", "airgram", "instruction")
# Years and number of a volume of the edition, and the name it bears.
_WORD = r"(?:(?:[A-Z]\.){2,}|[A-Z0-9][^\s,.;()]*)"
_NAME = rf"(?!Documents? [0-9]){_WORD}(?: (?:(?:and|of|the|on|in|for|to) )*{_WORD})*+"
VOLUME = re.compile(
    r"vol(?<!\wvol)(?:s?\.|umes?) (?:E[–-])?(?:[0-9]+|[IVXLC]+)\b(?:[–-][IVXLC]+\b)?"
    r"(?:, part [0-9IVX]+)?"
    # A name of several countries has its years behind them.
    rf"(?:, {_NAME}(?:(?:; {_NAME})+(?=, [12][0-9]{{3}}[–-][0-9]{{4}}|, Documents? ))?)*+"
)
BEFORE_VOLUME = re.compile(
    r"(?:\b(?:Foreign Relations(?: of the United States)?|[Ii]bid\.), )?"
    r"(?:\b[12][0-9]{3}(?:[–-][0-9]{2,4})?, )?\Z"
)
LONGEST_SERIES = 60
# What follows a volume of which one document or page is meant.
ONE_OF_IT = re.compile(r",? (?:as )?(?:Documents? [0-9]|pp?\. |pages? [0-9])")
# `see volume IV, pp. 137 ff.`: a volume of the same years, named by its number alone.
BY_NUMBER = re.compile(
    r"\b(?:[Ss]ee(?: also)?|printed in) (?P<words>(?P<volume>[Vv]ol(?:ume|\.) (?:E[–-])?"
    r"(?:[0-9]{1,3}|[IVXLC]{1,8})\b(?:, [Pp]art [0-9IVX]{1,4}\b)?)"
    r"(?:, (?:pp?\.|pages?) [0-9]{1,4}(?:[–-][0-9]{1,4})?(?: ff\.)?)?)"
    r"(?! ff|, (?:pp?\.|pages? [0-9]))"
)
# `Document 12 in Foreign Relations, ...`: the document is meant, and is told by itself.
DOCUMENT_BEFORE = re.compile(r"\bDocuments? [0-9][0-9–, and-]{0,40} (?:in|of) \Z")
LONGEST_BEFORE = 60
PUBLISHED = ("p. ",)
ALSO_PUBLISHED = ("page", "oreign Relations", "ee vol", "ee Vol", "ee also vol", "printed in vol")
# `(Washington: Harbour Press, 1977)` behind a title.
IN_PRINT = re.compile(
    r"\([A-Z][a-z.]+(?:,? [A-Z][\w.]*){0,4}(?:(?:,? and |; )[A-Z][\w. ]+)?: "
    r"[A-Z][^():\n]{1,80}, (?:1[5-9]|20)[0-9]{2}(?:; [^()\n]{1,30})?\)|"
    # Older notes have a comma behind the place.
    r"\([A-Z][a-z.]+, [A-Z][^():\n]{0,50}\b(?:Office|Press|Company|Co\.|Brothers|Sons), "
    r"(?:1[5-9]|20)[0-9]{2}\)"
)


def publications(text: str) -> Iterator[tuple[int, Reference]]:
    """Published works that a text names by a page or by their volume."""
    for match in PAGES.finditer(text) if "p. " in text or "page" in text else ():
        # `pp.`, and a comma before it.
        end = text.rfind(" ", 0, match.start())
        comma = text[end - 1 : end] == ","
        end -= comma
        if end <= 0 or match.start() - end > SIGN_OF_PAGE:
            continue
        at = _title(text, end)
        title = text[at:end]
        # `The source text comprises pp. 3–4 of it` names no title.
        if not comma and title.rpartition(" ")[2].islower():
            continue
        # `the report, post, p. 448`: a page of the same volume.
        if title.endswith((", post", ", ante")) or _is_paper(title):
            continue
        if title and (match.group()[1] == "." or (comma and OF_PRINT.search(title))):
            yield end, _work(text[at : match.end()], title)
    for match in BY_NUMBER.finditer(text) if "ol" in text else ():
        if not ONE_OF_IT.match(text, match.end("words")):
            at, words = match.start("words"), match["words"]
            yield at, Reference("publication", words, volume=match["volume"])
    if "oreign Relations" in text:
        for match in VOLUME.finditer(text):
            start = max(0, match.start() - LONGEST_SERIES)
            series = BEFORE_VOLUME.search(text[start : match.start()])
            if series and series.group() and not ONE_OF_IT.match(text, match.end()):
                at = start + series.start()
                if DOCUMENT_BEFORE.search(text[max(0, at - LONGEST_BEFORE) : at]):
                    continue
                yield at, _work(text[at : match.end()], text[at : match.end()])


def imprints(text: str) -> Iterator[tuple[int, Reference]]:
    """Published works that a text names with the place, the publisher and the year."""
    for match in IN_PRINT.finditer(text):
        at = _title(text, match.start())
        if title := text[at : match.start()].strip():
            pages = PAGES_BEHIND.match(text, match.end())
            end = pages.end() if pages else match.end()
            yield match.start(), Reference("publication", f"{title} {text[match.start() : end]}")


def _work(words: str, title: str) -> Reference:
    of_edition = "Foreign Relations" in title or title.startswith(("Ibid.", "ibid."))
    return Reference("publication", words, volume=title if of_edition and "ol" in title else None)


def _is_paper(title: str) -> bool:
    """Whether what stands before a page names a telegram or the like, or its day alone."""
    named = any(word in title for word in PAPERS) and PAPER.search(title)
    return bool(named or NO_WORK.match(title))


def _title(text: str, end: int) -> int:
    """Where the title begins that ends there; at the end itself where none stands."""
    # Words that somebody says are no title.
    if text.rfind("“", 0, end) > text.rfind("”", 0, end) or text.count('"', 0, end) % 2:
        return end
    if text[end - 1] == ")":
        opens = max(0, text.rfind("(", 0, end))
        if IN_PRINT.match(text, opens):
            return end
        # `Digest, vol. II, no. 4 (May 3, 1980)`: the day of the issue stands behind its title.
        if OF_ISSUE.match(text, opens, end):
            at = _title(text, opens - 1)
            return at if at < opens - 1 else end
    start = max(0, end - LONGEST_TITLE, *(text.rfind(sign, 0, end) + 1 for sign in HARD_CUTS))
    before = text[start:end]
    begin = 0
    for cut in BEFORE_TITLE.finditer(before):
        if (
            cut.group()[:1] not in ".?!"
            or not cut.group()
            or not _is_cut_short(before, cut.start())
        ):
            begin = cut.end()
    begin += len(before[begin:]) - len(before[begin:].lstrip())
    title = before[begin:]
    if re.match(r"[A-ZÀ-Þ]|[0-9]+ [A-Z]|ibid\.", title) and not NO_TITLE.match(title):
        return start + begin
    return end


def _is_cut_short(before: str, stop: int) -> bool:
    if before[stop] != ".":
        return False
    word = CUT_SHORT.search(before, max(0, stop - 12), stop)
    return word is not None and (word["word"] is None or word["word"] in OF_TITLES)
