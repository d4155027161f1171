"""Marks on a paper as notes report them: who wrote, checked, initialed or stamped what, where."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from finalact.documents.month_days import iso_day
from finalact.documents.quotations import hide_quotations, quotations_in, show_quotations
from finalact.documents.sentences import sentences
from finalact.documents.stamps import read_stamp
from finalact.model.document import Basis, Mark, MarkKind, Note

WRITE = r"wrote|noted|commented|added|penned|inserted|printed|scribbled|jotted|remarked"
CHECK = r"checked|ticked|check-?marked"
INITIAL = r"initialed|initialled"
SIGN = r"signed"
DRAW = (
    r"underlined|highlighted|circled|bracketed|crossed out|drew|marked|struck|deleted|"
    r"placed|put|double-underlined|underscored|corrected|changed|substituted|lined"
)
REPORT = r"indicated"
VERB = rf"(?:{WRITE}|{CHECK}|{INITIAL}|{SIGN}|{DRAW}|{REPORT})"
HAND = (
    r"(?:(?:[Aa]n?|[Tt]he) (?:unknown|unidentified|unidentifiable|unnamed)"
    r"(?: \w+)? ?(?:hand|person|official|individual)?)"
)
NAME = r"(?:(?:[Tt]he )?[A-ZÀ-Þ][\w’'.]*(?:[ -](?:[A-ZÀ-Þ][\w’'.]*|of|de|van|von|the)){0,5}?)"
WHO = re.compile(
    rf"\A(?P<by>{HAND}|{NAME})(?: \([A-Z/–-]+\))?(?: and (?P<and_by>{HAND}|{NAME})"
    r")?,? (?:(?:also|then|later|apparently|presumably|again|further)"
    r" )*"
    rf"(?={VERB}\b)"
)
SURFACE = (
    r"(?:margins?|top|bottom|corner|pages?|memorand(?:um|a)|letter|telegram|cover|slip|sentence|"
    r"paragraph|cop(?:y|ies)|options?|lines?|recommendations?|draft|word|end|right|left|phrase|"
    r"space|paper|note|cable|routing|sheet|minutes|report|side|text|title|section|point|heading|"
    r"form|document|names?|signature|block|passage|item|it|this|list|approval)"
)
PLACE_WORD = (
    r"(?:in|at|on|below|beneath|beside|next to|above|under|underneath|to|across|near|along|"
    r"alongside|after|before|by|opposite|over)"
)
LEADING_PLACE = re.compile(
    rf"\A(?P<where>{PLACE_WORD} [^,:\x01]*?\b{SURFACE}\b[^,:\x01]*?),? "
    rf"(?P<rest>(?:{HAND}|{NAME}),? (?:(?:also|then|later) )?(?:{VERB})\b.*)\Z",
    re.IGNORECASE | re.DOTALL,
)
PLACE = re.compile(
    rf"(?:\A|\s)(?P<where>{PLACE_WORD} (?:[^,:;\x01]*?\b)?{SURFACE}\b(?:[ -](?:{SURFACE}|"
    r"hand|upper|"
    r"lower|right-hand|left-hand|of (?:the|this|his|her|each)(?: (?:first|second|third|last))?"
    r"(?: [\w-]+)?)\b)*)"
)
ON_DATE = re.compile(
    r",? on (?:or about )?(?P<day>(?:January|February|March|April|May|June|July|August|September|"
    r"October|November|December) [0-9]{1,2}(?:, [0-9]{4})?)"
)
OTHER_PAPER = re.compile(
    r"\b(?:diary|memoirs?|his book|telegram [0-9]+|(?:an?|another|his|"
    r"her|their) (?:(?!(?:and|the|of|at|in|on|to|it)\b)\w+,? ){0,5}"
    r"(?:memorand\w*|letter|telegram|message|note to|report|cable|diary|e-mail|minute))\b"
)
FOR_WHOM = re.compile(
    r"\b(?:for (?P<one>[A-ZÀ-Þ][\w.-]+)|(?P<two>[A-ZÀ-Þ][\w.-]+)[’']s? (?:dis)?approval|"
    r"that (?P<three>[A-ZÀ-Þ][\w.-]+) (?:had )?(?:dis)?approved)"
)
PRONOUNS = frozenset(("He", "She", "They", "It", "We", "I"))
JOINED_NOTATION = re.compile(
    r"(?:,|;) and (?=an? (?:stamped|handwritten|typed) (?:notation|note)|an unknown hand)"
)
NEXT_VERB = re.compile(
    rf"(?:,)? and (?:(?:also|then) )?(?=(?:{WRITE}|{CHECK}|{INITIAL}|{SIGN})"
    rf"\b)|, (?=(?:{WRITE}|{INITIAL})\b)"
)


def collect_marks(notes: Sequence[Note], year: int | None) -> tuple[Mark, ...]:
    """All marks that the notes report, in order, each with its note and the words it stands at.

    `year` completes days printed without one; without it such a mark has no date.
    """
    found: list[Mark] = []
    for note in notes:
        for sentence in sentences(note.text)[1 if note.is_source else 0 :]:
            for mark in read_marks(sentence, year):
                anchor = None if note.is_source else note.anchor
                found.append(evolve(mark, note=note.n, anchor=anchor))
    return tuple(found)


def read_marks(sentence: str, year: int | None = None) -> tuple[Mark, ...]:
    """The marks that one sentence reports; empty where it reports none."""
    if joined := JOINED_NOTATION.search(sentence):
        first, second = sentence[: joined.start()], sentence[joined.end() :]
        return read_marks(first, year) + read_marks(second[:1].upper() + second[1:], year)
    if stamps := read_stamp(sentence, year):
        return stamps
    hidden, quotes = hide_quotations(sentence)
    hidden = hidden.rstrip(". ")
    where, rest = None, hidden
    if lead := LEADING_PLACE.match(hidden):
        where, rest = lead["where"], lead["rest"]
        if OTHER_PAPER.search(where):
            return ()
    subject = WHO.match(rest)
    if subject is None:
        return ()
    if subject["by"] in PRONOUNS:
        return ()
    hands = [_hand(by) for by in (subject["by"], subject["and_by"]) if by]
    marks: list[Mark] = []
    for clause in _clauses(rest[subject.end() :]):
        if OTHER_PAPER.search(clause):
            return ()
        for by in hands:
            marks += _marks_of(clause, by, where, quotes, sentence, year)
    return tuple(marks)


def _clauses(text: str) -> list[str]:
    """The verbs of one hand, cut where writing, checking or initialing begins anew."""
    pieces, start = [], 0
    for match in NEXT_VERB.finditer(text):
        pieces.append(text[start : match.start()])
        start = match.end()
    return [*pieces, text[start:]]


def _marks_of(
    clause: str,
    by: str,
    where: str | None,
    quotes: Sequence[str],
    sentence: str,
    year: int | None,
) -> list[Mark]:
    kind = _kind(clause)
    day, basis, clause = _take_day(clause, year)
    if where is None:
        where, clause = _take_place(clause)
    whom = FOR_WHOM.search(clause)
    for_whom = next((name for name in whom.groups() if name), None) if whom else None
    written = quotations_in(clause, quotes)
    if re.match(rf"(?:{WRITE}|{INITIAL}|{SIGN})\b", clause) and written:
        texts = written
    elif re.match(rf"(?:{WRITE})\b", clause):
        return []
    else:
        texts = [show_quotations(re.sub(r"\s+", " ", clause).strip(" ,:"), quotes)]
    return [
        Mark(
            kind,
            by,
            text,
            where,
            for_whom,
            *_dated(text, day, basis, bool(written)),
            sentence=sentence,
        )
        for text in texts
    ]


def _dated(
    text: str, day: str | None, basis: Basis | None, quoted: bool
) -> tuple[str | None, Basis | None]:
    """The day of a mark: as the note tells it, else a full date among the words written."""
    if day is None and quoted and (written := iso_day(text)):
        return written[0], "printed"
    return day, basis


def _kind(clause: str) -> MarkKind:
    if re.match(rf"(?:{CHECK})\b", clause) or re.match(
        r"(?:placed|put) an? (?:check|x)\w*\b.*\boption", clause, re.IGNORECASE
    ):
        return "checked"
    if re.match(rf"(?:{INITIAL})\b", clause):
        return "initials"
    if re.match(rf"(?:{SIGN})\b", clause):
        return "signature"
    return "unspecified" if re.match(rf"(?:{REPORT})\b", clause) else "handwritten"


def _take_day(clause: str, year: int | None) -> tuple[str | None, Basis | None, str]:
    match = ON_DATE.search(clause)
    if match is None:
        return None, None, clause
    inside = bool(clause[match.end() :].strip(" ,:."))
    rest = clause if inside else clause[: match.start()]
    day = iso_day(match["day"], year)
    if day is None:
        return None, None, rest
    return day[0], "printed" if day[1] else "inferred", rest


def _take_place(clause: str) -> tuple[str | None, str]:
    match = PLACE.search(clause)
    if match is None:
        if direct := re.match(
            rf"(?P<verb>{INITIAL}) (?P<where>the (?:top|bottom|upper|lower|first|"
            r"last|right|left)\b.*)\Z",
            clause,
        ):
            return direct["where"].strip(), direct["verb"]
        return None, clause
    if clause[match.end() :].strip(" ,:."):
        return match["where"], clause
    return match["where"], (clause[: match.start()] + clause[match.end() :]).strip()


def _hand(by: str) -> str:
    return re.sub(r"\A[Aa]n? ", "", by).strip()
