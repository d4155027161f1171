"""Marks on a paper as notes report them: who wrote, checked, initialed or stamped what, where."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from attrs import evolve

from finalact.documents.days_beside import dated, take_day, with_day_written
from finalact.documents.mark_grammar import (
    ACT_OF_STATE,
    ANSWERED,
    ANY_VERB,
    CHECK,
    DECIDED_AND,
    DENIED,
    DENIED_BESIDES,
    DID_INSTEAD,
    DRAWN,
    FOR_WHOM,
    IN_PAPER,
    INITIAL,
    JOINED_NOTATION,
    JOINED_STAMP,
    LEADING_PLACE,
    NEW_HAND,
    NEXT_VERB,
    NOT_THE_INITIALS,
    OTHER_PAPER,
    OWN_DECISION,
    OWN_INITIALS,
    PLACE,
    PLACE_WORD,
    PRONOUNS,
    PROXY_SIGNATURE,
    REPORT,
    REPORTED,
    SAID_THAT,
    SHOWN,
    SIGN,
    SIGN_AT_CHOICE,
    SIGN_SET,
    TWO_PLACES,
    UNDECIDED,
    UNQUOTED,
    VERB,
    WHO,
    WORDS_AT,
    WRITE,
)
from finalact.documents.mark_places import take_place
from finalact.documents.mark_pronouns import as_said, pieces_named, proxy_told
from finalact.documents.marks_by_hand import told_by_hand, words_apart
from finalact.documents.marks_retold import (
    OWN_HAND,
    acting_for,
    as_printed,
    dated_on,
    name_signed,
    retold,
)
from finalact.documents.month_days import iso_day
from finalact.documents.quotations import hide_quotations, quotations_in, show_quotations
from finalact.documents.stamps import CONCESSION, HOW_WORDS, NOTE_AT, read_stamp
from finalact.documents.telling import Lead, clauses_apart, dated_plainly, hands_apart, led
from finalact.model.mark import Mark, MarkKind

LETTERS = re.compile(r"[a-z]+")
# `Reed wrote Moss’s initials on the first page`.
OTHERS_NAME = re.compile(
    rf"(?:{WRITE}) [A-ZÀ-Þ][\w.-]+[’'](?:s\b)?(?: and [A-ZÀ-Þ][\w.-]+[’'](?:s\b)?)? "
    r"(?:initials|name)\b"
)
# An initialing told with its place and nothing else.
INITIALED_AT = re.compile(rf"(?:{INITIAL}) {PLACE_WORD} [^:;\x01]+\Z")
# One of these words stands in every sentence that reports a mark: looked for before any pattern is
# tried. The verbs and kinds come from the patterns; their nouns are added here.
MARKING = frozenset(LETTERS.findall(f"{VERB} {HOW_WORDS}")) - {"a", "an", "hand", "out"} | {
    *"notation notations inscription inscriptions stamp stamps initial initials signature".split(),
    *"signatures date dates adding handwrote checkmarked annotation annotations".split(),
    *"mark marks checkmark checkmarks tick drawn".split(),
    # Words whose first letter is a capital.
    *"nnotation nnotations otations nitialed nitialled tamped yped andwritten igned".split(),
}
# `“OK” is written at the top` has none of them.
QUOTED_STANDS = re.compile(r"” (?:is|are|was|were|appears?)\b")
NOTE_STANDS = re.compile(rf"\b[Aa] note(?={NOTE_AT})")


# The sentences of a source note are asked twice: for its notations, and for the paper's marks.
@lru_cache(maxsize=256)
def may_report(text: str) -> bool:
    """Whether a text has a word without which no mark is reported: most of a note has none."""
    if not MARKING.isdisjoint(LETTERS.findall(text)) or "’s hand" in text:
        return True
    if " note " in text and NOTE_STANDS.search(text):
        return True
    return QUOTED_STANDS.search(text) is not None


def read_marks(sentence: str, year: int | None = None) -> tuple[Mark, ...]:
    """The marks that one sentence reports; empty where it reports none."""
    if not may_report(sentence):
        return ()
    if again := retold(sentence) or told_by_hand(sentence):
        marks = read_marks(again.said, year) if again.mark is None else (again.mark,)
        if marks:
            return tuple(dated_on(as_printed(mark, sentence), again.day, year) for mark in marks)
    if apart := words_apart(sentence):
        return _of_pieces(apart, sentence, year)
    first, *others = JOINED_NOTATION.split(sentence)
    if others and ("”" in first or ANY_VERB.search(first) or UNDECIDED.search(first)):
        joined = _of_pieces(pieces_named(first, others), sentence, year)
        return tuple(as_said(mark, sentence) for mark in joined)
    if " stamped" in sentence and len(pieces := JOINED_STAMP.split(sentence)) > 1:
        return _of_pieces([piece[:1].upper() + piece[1:] for piece in pieces], sentence, year)
    hidden, quotes = hide_quotations(sentence)
    hidden = dated_plainly(hidden.rstrip(". "))
    if proxy := proxy_told(hidden):
        marks = read_marks(show_quotations(proxy.did, quotes), year)
        return tuple(proxy.marked(mark, sentence) for mark in marks)
    told = clauses_apart(hidden)
    if len(told) == 1:
        if stamps := read_stamp(sentence, year):
            return stamps
        told = hands_apart(hidden)
    if told:
        return _of_pieces([show_quotations(piece, quotes) for piece in told], sentence, year)
    if before := led(hidden):
        marks = read_marks(show_quotations(before.rest, quotes), year)
        return tuple(_led_by(before, mark, sentence, year) for mark in marks if _is_certain(mark))
    if (" but " in hidden or " he " in hidden or " she " in hidden) and (
        instead := DID_INSTEAD.match(hidden)
    ):
        hidden = f"{instead['by'] or instead['by_whom']} {instead['did']}"
    hidden = CONCESSION.sub("", hidden, count=1)
    if signed := PROXY_SIGNATURE.match(hidden):
        hidden = signed["rest"]
    verb = ANY_VERB.search(hidden)
    cuts = [cut for cut in NEW_HAND.finditer(hidden) if verb and verb.end() <= cut.start()]
    if cuts:
        edges = [0, *(edge for cut in cuts for edge in cut.span()), len(hidden)]
        pieces = [hidden[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True)]
        return _of_pieces([show_quotations(piece, quotes) for piece in pieces], sentence, year)
    where, rest = None, hidden
    if decided := DECIDED_AND.match(hidden):
        rest = f"{decided['by']} {decided['did']}"
    if lead := LEADING_PLACE.match(hidden):
        where, rest = lead["where"], lead["rest"]
        if OTHER_PAPER.search(where) or IN_PAPER.match(where):
            return ()
    subject = WHO.match(rest)
    if subject is None or subject["by"] in PRONOUNS:
        return ()
    hands = [_hand(by, quotes) for by in (subject["by"], subject["and_by"]) if by]
    found: list[Mark] = []
    clauses = _clauses(DENIED_BESIDES.sub("", rest[subject.end() :]))
    for index, clause in enumerate(clauses):
        if ACT_OF_STATE.match(clause) or DENIED.match(clause):
            continue
        if index == 0 and where is None and ANSWERED.match(clause) and not PLACE.search(clause):
            continue
        if OTHER_PAPER.search(clause):
            return ()
        for by in hands:
            found += _marks_of(clause, by, where, quotes, sentence, year)
    if for_whom := acting_for(subject.group()):
        found = [evolve(mark, for_whom=mark.for_whom or for_whom) for mark in found]
    return tuple(with_day_written(_at_one_place(found, clauses)))


def _is_certain(mark: Mark) -> bool:
    """Whether a mark led by a day is on this paper: what is written on a day may be another."""
    return bool(mark.where) or mark.kind in ("initials", "checked", "signature")


def _led_by(lead: Lead, mark: Mark, sentence: str, year: int | None) -> Mark:
    """The mark with the day and the principal that its sentence names first."""
    day = iso_day(lead.day, year) if lead.day and mark.on is None else None
    on = (day[0], "printed" if day[1] else "inferred") if day else (mark.on, mark.on_basis)
    whom = mark.for_whom or lead.for_whom
    return evolve(mark, on=on[0], on_basis=on[1], for_whom=whom, sentence=sentence)


def _at_one_place(marks: list[Mark], clauses: list[str]) -> list[Mark]:
    """`placed a checkmark and wrote “Yes” on the letter`: the place at the end is that of both.

    So it is in `wrote “Yes” and initialed on the letter`.
    """
    if len(clauses) < 2 or not marks or not marks[-1].where:
        return marks
    if INITIALED_AT.match(clauses[-1]) and "\x02" in clauses[-2]:
        return [evolve(mark, where=mark.where or marks[-1].where) for mark in marks]
    if not WORDS_AT.search(clauses[-1]):
        return marks
    return [
        evolve(mark, where=marks[-1].where)
        if mark.where is None and mark.by == marks[-1].by and SIGN_SET.match(mark.text)
        else mark
        for mark in marks
    ]


def _of_pieces(pieces: list[str], sentence: str, year: int | None) -> tuple[Mark, ...]:
    """The marks of a sentence told piece by piece, each with the whole sentence."""
    told = (read_marks(piece, year) for piece in pieces)
    return tuple(evolve(mark, sentence=sentence) for marks in told for mark in marks)


def _clauses(text: str) -> list[str]:
    """The verbs of one hand, cut where writing, checking or initialing begins anew."""
    pieces, start = [], 0
    for match in NEXT_VERB.finditer(text):
        pieces.append(text[start : match.start()])
        start = match.end()
    clauses = [*pieces, text[start:]]
    split: list[str] = []
    for clause in clauses:
        first, *others = TWO_PLACES.split(clause)
        verb = re.match(r"\w+", first)
        split += [first, *(f"{verb.group()} {other}" if verb else other for other in others)]
    return split


def _marks_of(
    clause: str,
    by: str,
    where: str | None,
    quotes: Sequence[str],
    sentence: str,
    year: int | None,
) -> list[Mark]:
    kind = _kind(clause)
    shown = SHOWN.search(clause)
    if shown and "\x01" not in shown.group():
        clause = clause[: shown.start()]
    whole = clause
    day, basis, clause = take_day(clause, year)
    if REPORTED.match(clause) and where is None and "\x01" not in clause.split(" that ")[0]:
        where = take_place(clause.split(" that ")[0])[0]
    elif where is None:
        where, clause = take_place(OWN_HAND.sub(" ", clause, count=1))
    if where is None and (ANSWERED.match(clause) or REPORTED.match(clause)):
        told = by == "unknown hand" or FOR_WHOM.search(clause) or OWN_DECISION.match(clause)
        if REPORTED.match(clause) and not told:
            return []
        if clause.startswith(("replied", "responded")):
            return []
    whom = FOR_WHOM.search(clause)
    for_whom = next((name for name in whom.groups() if name), None) if whom else name_signed(clause)
    written = quotations_in(clause, quotes)
    if written and re.match(INITIAL, clause):
        written = quotations_in(NOT_THE_INITIALS.sub("", clause), quotes)
    if re.match(rf"(?:{WRITE}|{INITIAL}|{SIGN})\b", clause) and written:
        texts = written
    elif OWN_INITIALS.match(clause) or (where and OTHERS_NAME.match(clause)):
        texts = [re.sub(r"\s+", " ", clause).strip(" ,:")]
    elif re.match(rf"(?:{WRITE})\b", clause) and not DRAWN.match(clause):
        told = UNQUOTED.match(clause) or (SAID_THAT.match(whole) if where else None)
        if told is None:
            return []
        texts = [told["words"]]
    else:
        texts = [show_quotations(re.sub(r"\s+", " ", clause).strip(" ,:"), quotes)]
        if kind == "handwritten" and SIGN_AT_CHOICE.match(show_quotations(whole, quotes)):
            kind = "checked"
    return [
        Mark(
            kind,
            by,
            text,
            where,
            for_whom,
            *dated(text, day, basis, bool(written), year),
            sentence=sentence,
        )
        for text in texts
    ]


def _kind(clause: str) -> MarkKind:
    if re.match(rf"(?:{CHECK})\b", clause) or re.match(
        r"(?:placed|put) an? (?:check|x)\w*\b.*\boption", clause, re.IGNORECASE
    ):
        return "checked"
    if re.match(rf"(?:{INITIAL})\b", clause) or OWN_INITIALS.match(clause):
        return "initials"
    if re.match(rf"(?:{SIGN})\b", clause):
        return "signature"
    return "unspecified" if re.match(rf"(?:{REPORT})\b", clause) else "handwritten"


def _hand(by: str, quotes: Sequence[str]) -> str:
    if quoted := quotations_in(by, quotes):
        return quoted[0].rstrip(",")
    return re.sub(r"\A(?:[Aa]n?|[Aa]nother)(?: different| second| third)? ", "", by).strip()
