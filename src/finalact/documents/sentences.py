"""Sentences of notes and passages, cut where the trade's abbreviations do not mislead."""

from __future__ import annotations

import re
from functools import lru_cache

ABBREVIATIONS = frozenset(
    """Mr Mrs Ms Messrs Dr Prof Amb Gen Col Maj Capt Lt Sgt Adm Sen Rep Gov Gens Jr Sr St Ste No
    Nos Vol vol vols p pp ed eds trans cf Ibid ibid Inc Co Corp Ltd Dept Asst Sec Secy vs etc viz
    al Am Brit Gov Govt Art art para paras ch chap fn n Mt Ft Feb Jan Mar Apr Jun Jul Aug Sept
    Sep Oct Nov Dec Rev Hon Pres Min Comdr Cong Sess Stat Calif Mass Conn Pa Va Md Fla Tex
    Wash ext approx Msgr Bros Dep""".split()
)
# `Oct. 1983-Sept. 1984` is one span of time.
MONTHS_CUT_SHORT = frozenset("Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec".split())
# What opens a sentence of a source note whatever stands before it, even an initial.
CERTAIN_START = re.compile(
    r"\s+(?:(?:No classification marking|Unclassified|Limited Offic\w+ Use|Confidential|Secret|"
    r"Top Secret)[.;:]|(?:Drafted|Cleared|Approved|Prepared) (?:by|in|on)\b|Sent (?:for|to|through|"
    r"[A-Z]?[a-z]+ to)\b|The meeting (?:took|was)\b|All brackets\b|A stamped notation\b|"
    r"An unknown hand\b|[A-Z][a-z]+ initialed\b)"
)
# A stop, or a citation in parentheses that stands between two sentences; its title may have
# parentheses of its own. One set of characters begins both: so the search skips all others fast.
STOP = re.compile(
    r"[.?!(](?:(?<=[.?!])[”’\"')\]]*(?=\s|\Z)|"
    r"(?<=[.?!”]\s\()[^()]*(?:\([^()]*\)[^()]*){0,6}\)(?=\s+[A-Z“]|\Z))"
)
# A sentence begins with one of these signs, or with a capital or a figure.
OPENING = '“‘"([—•'
INITIALS = re.compile(r"(?:[A-Z]\.)*[A-Z]|[ap]\.m")
# A single capital after one of these words is a label, no initial: `Tab A`, `Tabs A, B, and C`.
LABELLED = re.compile(
    r"[^\W\d_]\W*\b(?:[Tt]ab|[Aa]nnex|[Aa]ppendix|[Aa]ttachment|[Oo]ption|[Ee]nclosure|[Ee]xhibit|"
    r"[Ss]chedule|[Pp]art|[Ss]ection|[Pp]oint|[Vv]olume|[Bb]ox|[Cc]lass|[Gg]roup|[Pp]lan|[Pp]hase|"
    r"[Cc]hapter|[Aa]rticle|[Tt]itle|[Tt]able|[Ii]tem|[Cc]ategory|[Aa]lternative|Basket|Team)"
    r"(?:s|es)? (?:[0-9A-Z]{1,2}(?:–|-| through | to |,? and |,? or |, ))*[A-Z]\Z"
)
CAPITALISED = re.compile(r"[(“‘]?(?:[A-ZÀ-Þ][\w’]|A )")
# No row of labels is longer than this.
LONGEST_ROW = 60
NUMBER_OR_LETTER = re.compile(r"[0-9]{1,2}|[A-Za-z]")
AFRESH = re.compile(
    r"(?:The|This|That|These|In|On|At|It|A|An|He|She|We|They|No|There|Drafted|Sent|"
    r"Secret|Confidential|Top|Unclassified|Limited|Printed|All|See|For|If|You|Also|Notations?)\b"
)

# `cleared by Cole and L. There is ...`: an office of one letter ends a sentence where a word
# follows that is nobody's name.
OFFICE_LETTER = re.compile(r"(?:\b(?:and|in|by)|,) [A-Z]\Z")
SURELY_AFRESH = re.compile(
    r"(?:The|This|That|These|There|In|On|At|It|He|She|They|No|Printed|See) (?![A-Z][a-z]+[,;)]|\()"
)

# A citation of its own: `(Daily Diary, box 2)`, not `(EST)`.
CITATION = re.compile(r"\((?:Ibid|[A-Z][\w.’]+ [^()]{0,30},)")
# No text of the trade leaves more parentheses open than this.
MOST_SLIPS = 20


class Nesting:
    """Quotations and parentheses that have begun and still run."""

    def __init__(self) -> None:
        self.quotes = self.rounds = self.squares = 0

    def take(self, text: str, start: int, stop: int) -> None:
        """Count what opens and closes in the next piece of text."""
        count = text.count
        self.quotes += count("“", start, stop) - count("”", start, stop)
        self.rounds = max(0, self.rounds + count("(", start, stop) - count(")", start, stop))
        self.squares += count("[", start, stop) - count("]", start, stop)

    def forget_rounds(self, count: int) -> None:
        """Leave parentheses out of account that are opened and never closed."""
        self.rounds = max(0, self.rounds - count)

    @property
    def is_open(self) -> bool:
        """Whether something begun is not yet closed."""
        return self.quotes > 0 or self.rounds > 0 or self.squares > 0


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Where each sentence begins and ends, as offsets; blanks between belong to none.

    A parenthesis that begins after a stop is a sentence of its own; stops inside quotation
    marks or parentheses end a sentence only together with them.
    """
    return [*_spans(text)]


# The readers of marks, of missing records and of decisions ask for those of one note in turn.
@lru_cache(maxsize=64)
def _spans(text: str) -> tuple[tuple[int, int], ...]:
    spans: list[tuple[int, int]] = []
    start = counted = 0
    nesting = Nesting()
    nests = "“" in text or "(" in text or "[" in text
    never_closed = _never_closed(text)
    for match in STOP.finditer(text):
        stop = match.end()
        if nests:
            nesting.take(text, counted, stop)
        if never_closed:
            nesting.forget_rounds(sum(counted <= at < stop for at in never_closed))
        counted = stop
        certain = nesting.quotes <= 0 and CERTAIN_START.match(text, stop)
        if certain or (not nesting.is_open and _ends_here(text, start, match.start(), stop)):
            nesting = Nesting()
            spans.append((start, stop))
            while stop < len(text) and text[stop].isspace():
                stop += 1
            start = stop
    if start < len(text.rstrip()):
        spans.append((start, len(text.rstrip())))
    return tuple(spans)


def _never_closed(text: str) -> list[int]:
    """Where parentheses open that nothing closes; a slip of print must not run sentences on."""
    if text.count("(") <= text.count(")"):
        return []
    opened: list[int] = []
    for match in re.finditer(r"[()]", text):
        if match.group() == "(":
            opened.append(match.start())
        elif opened:
            opened.pop()
    return opened[:MOST_SLIPS]


def sentences(text: str) -> list[str]:
    """The sentences of a text, verbatim, in order."""
    return [text[start:stop] for start, stop in _spans(text)]


def sentence_start(text: str, at: int) -> int:
    """Where the sentence that holds or ends at this offset begins."""
    start = 0
    for begin, _ in sentence_spans(text[: at + 1] if at < len(text) else text):
        if begin < at:
            start = begin
    return start


def _ends_here(text: str, start: int, at: int, stop: int) -> bool:
    if stop >= len(text):
        return True
    after = text[stop : stop + 60].lstrip()
    if not after:
        return True
    if not (after[0].isupper() or after[0].isdigit() or after[0] in OPENING):
        return False
    if text[at] == "." and stop == at + 1:
        last = _last_word(text[max(start, at - 30) : at])
        if last == "ibid":
            return after[0].isupper() or after[0] == "“"
        if last in ABBREVIATIONS or INITIALS.fullmatch(last):
            if SURELY_AFRESH.match(after) and OFFICE_LETTER.search(text, max(start, at - 8), at):
                return True
            return _starts_afresh(after, last) or (
                last[-1:].isupper()
                and CAPITALISED.match(after) is not None
                and LABELLED.search(text, max(start, at - LONGEST_ROW), at) is not None
            )
        if after[0].isdigit() and last.replace("–", "-").rpartition("-")[2] in MONTHS_CUT_SHORT:
            return False
        if NUMBER_OR_LETTER.fullmatch(last) and at - start <= 3:
            return False
    return True


def _last_word(piece: str) -> str:
    """The word that ends a piece of text, without what opens before it."""
    if not piece or piece[-1].isspace():
        return ""
    word = piece.rsplit(maxsplit=1)[-1]
    for sign in "(“[),":
        word = word.rpartition(sign)[2]
    return word


def _starts_afresh(after: str, last: str) -> bool:
    """After an abbreviation a new sentence is assumed only before a word that opens sentences."""
    if last in ABBREVIATIONS or len(last) == 1:
        return False
    if CITATION.match(after):
        return True
    return AFRESH.match(after) is not None
