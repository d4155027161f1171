"""Marks told of a note, a name or a hand, said again as what somebody did: `Grey wrote: “...”`."""

from __future__ import annotations

import re

from attrs import evolve, frozen

from finalact.documents.mark_grammar import DAY_NAMED, HAND, NAME, PLACE_WORD, SURFACE
from finalact.documents.month_days import iso_day
from finalact.model.mark import Mark, MarkKind

_NOUN = (
    r"(?:(?:an)?notations?|notes?|comments?|remarks?|messages?|postscripts?|inscriptions?|"
    r"additions?|responses?|repl(?:y|ies)|questions?|quer(?:y|ies)|instructions?|minutes?|words?|phrases?|dates?)"
)
_HOW = r"(?:hand-?written|marginal|penciled|pencilled|manuscript|scribbled|holograph)"
_BY_HAND = rf"{_HOW}(?:,? {_HOW})?"


# What the editors suppose is told as they tell it elsewhere: `presumably by Grey`.
_PERHAPS = r"(?:presumably |apparently |probably |likely |possibly )?"


def _in_hand(n: int = 0) -> str:
    """`in Grey’s own hand`; the groups of each place in a pattern have a number."""
    return (
        rf"{_PERHAPS}[Ii]n (?:(?P<hand{n}>{NAME})[’'](?:s\b)? (?:own )?|(?P<unknown{n}>an? un\w+ ))"
        r"hand(?:writing)?"
    )


def _by(n: int = 0) -> str:
    return rf"{_PERHAPS}(?:by|from) (?:(?P<by{n}>{NAME})|(?P<nobody{n}>an? un\w+ hand|someone))"


def _whose(n: int = 0) -> str:
    """Whose hand it is: `in Grey’s hand`, `by Grey`."""
    return rf"(?:,? (?:{_in_hand(n)}|{_by(n)}))"


_TO = rf"(?:,? to {NAME})?"
_PLACE = (
    rf"{PLACE_WORD} [^,:;“”]{{0,80}}?\b{SURFACE}\b(?: [0-9A-Z]{{1,2}}\b)?"
    r"(?:(?! in [A-ZÀ-Þ])[^,:;“”]){0,60}?"
)
_WHERE = rf"(?P<where>(?i:{_PLACE}))"
_WORDS = r"(?P<words>“[^“”]{1,2000}”(?:(?:, (?:and )?| and )“[^“”]{1,400}”)*)"
_READS = r"(?:,? (?:which |that )?(?:reads?|reading|says?|saying|states?|stating))?[:,]?"
_STANDS = r"(?:is|are|was|were|appears?|stands?|stood)"
_AT_END = rf"(?:,? (?:{_STANDS} )?(?P<place>(?i:{_PLACE})))?"
_DAY = rf"(?:,? (?:on|dated) (?P<day>{DAY_NAMED}))?"
_END = r"\Z"
# `Copy with Grey’s handwritten note: “...”`; `The paper bears Grey’s handwritten note, “...,” in
# the margin`. What a copy kept elsewhere bears is no mark on this paper.
_BORNE = re.compile(
    r"\A(?:(?:The )?(?:[Cc]opy|[Oo]riginal|[Dd]raft)(?: is)? with|"
    r"(?P<bearer>(?:The|This|Each) (?!cop(?:y|ies)\b)[^\s“:;,]+"
    r"(?: (?!cop(?:y|ies)\b)[^\s“:;,]+){0,8}?) "
    r"(?:bears?|bore|carries|carried|has|contains?)|(?:It|There) (?:bears?|is|was)) "
    rf"(?:(?P<own>{NAME})[’'](?:s\b)?|an?|the) (?:{_BY_HAND} {_NOUN}{_TO}{_whose(0)}?|"
    rf"{_NOUN}{_TO}{_whose(1)}){_DAY}(?:,? {_WHERE})?{_READS} {_WORDS}{_AT_END}"
    rf"(?:,? {_in_hand(2)})?{_END}"
)
# `Next to this sentence is a note in Moss’s hand: “...”`.
_LED = re.compile(
    rf"\A{_WHERE},? {_STANDS} (?:(?:the|an?) (?:{_BY_HAND} )?{_NOUN}{_TO}{_whose()}|"
    rf"(?:the|an?) {_BY_HAND} {_NOUN}{_TO}|"
    rf"(?:the|an?) (?P<own>{NAME})[’'](?:s\b)? {_BY_HAND} {_NOUN}){_READS} {_WORDS}{_END}"
)
# `In the margin, in Moss’s hand, is written: “...”`; `Handwritten in the margin by Moss: “...”`.
_WRITTEN = re.compile(
    rf"\A(?:(?:(?P<where0>(?i:{_PLACE})),? {_in_hand(0)}|{_in_hand(2)}(?:,? {_WHERE})?),? "
    rf"{_STANDS}(?: (?:written|the (?:words?|{_NOUN})))?|"
    r"(?:Handwritten|Hand-written|Written|Penciled|Scribbled|Inscribed)"
    rf"(?: (?P<where1>(?i:{_PLACE})))?,? (?:{_in_hand(1)}|{_by(1)}){_TO}(?: {_STANDS})?)"
    rf"[:,]? {_WORDS}{_END}"
)
# `A note in Grey’s hand at the top reads: “...”`; `Grey’s marginal comment reads: “...”`.
_READING = re.compile(
    rf"\A(?:(?:An?|The|Another) (?:(?:{_BY_HAND} )?{_NOUN}{_TO},? {_in_hand(0)},?|"
    rf"{_BY_HAND} {_NOUN}{_TO},? {_by(1)}{_TO},?)(?:,? {_WHERE})?|"
    rf"(?:An?|The|Another) {_BY_HAND} {_NOUN}{_TO} (?P<where1>(?i:{_PLACE})),? {_by(2)}|"
    rf"(?P<own>{NAME})[’'](?:s\b)? {_BY_HAND} {_NOUN}{_TO}(?:,? (?P<where2>(?i:{_PLACE})))?)"
    rf"{_READS} {_WORDS}{_AT_END}{_END}"
)
# `The words “hold” appear in the margin in Grey’s hand`; `“Yes” is written by Grey below it`.
_STANDING = re.compile(
    rf"\A(?:[Tt]he (?:words?|phrase|notation|comment|note|question) )?{_WORDS} {_STANDS}"
    rf"(?: (?:hand)?written)?,? (?:(?:{_in_hand(0)}|{_by(1)})(?:,? (?P<where0>(?i:{_PLACE})))?|"
    rf"(?P<where1>(?i:{_PLACE})),? (?:{_in_hand(2)}|{_by(2)})){_END}"
)
# `A handwritten date, “May 3,” appears beneath the signature`.
_NAMED_WORDS = re.compile(
    rf"\A(?:An?|The|Another|(?P<own>{NAME})[’'](?:s\b)?) {_BY_HAND} {_NOUN}{_whose()}?, "
    rf"{_WORDS} {_STANDS}(?: written)? {_WHERE}{_END}"
)
_PATTERNS = (_BORNE, _LED, _WRITTEN, _READING, _STANDING, _NAMED_WORDS)
# `Reed’s name is signed by Moss`; `Signed “Reed” by Moss`; `Reed’s signature was signed by Moss`.
_SIGNED = re.compile(
    rf"\A(?:(?P<whom>{NAME})[’'](?:s\b)? (?:name|signature|initials) (?:is|was|has been|had been) |"
    r"(?:The (?:memorandum|letter|paper|copy|original|telegram|note) (?:is|was) )?)"
    rf"(?P<did>[Ss]igned(?: “(?P<quoted>{NAME}),?”)?(?P<at> [^“”:;]*?)? "
    rf"(?:by (?P<by>{HAND}|{NAME})|in (?P<hand>{NAME})[’'](?:s\b)? hand))"
    rf"(?P<more>(?: for {NAME})?)(?:,? (?P<where>{_PLACE}))?{_DAY}{_END}"
)
# `The word “never” is underlined twice by Grey`.
_STRUCK = re.compile(
    rf"\AThe (?:words?|phrase|sentence|figure|name|number|date|clause) {_WORDS} "
    r"(?:is|was|are|were) (?:also )?(?P<did>underlined|underscored|circled|bracketed|crossed out|"
    r"struck out|deleted|highlighted|inserted|added)"
    r"(?: twice| heavily| in (?:red|blue|pencil|ink)){0,2} "
    rf"(?:by (?P<by>{HAND}|{NAME})|in (?P<hand>{NAME})[’'](?:s\b)? hand)"
    rf"(?:,? (?P<where>{_PLACE}))?{_END}"
)
# `Someone wrote “why?” above the word “soon”`: the second words are the place.
_AT_WORDS = re.compile(
    rf"\A(?P<by>{HAND}|{NAME}) (?:also )?(?:hand-?)?wrote “(?P<words>[^“”]+)” (?P<where>(?:above|"
    r"below|beside|next to|after|before|over|under|beneath|opposite) the (?:words?|phrase|sentence|"
    r"name|title|figure) “[^“”]+”)\Z"
)
# `Moss’s initials appear on behalf of Grey in the approve space`.
_INITIALS_FOR = re.compile(
    rf"\A(?P<by>{NAME})[’'](?:s\b)? (?P<text>initials) (?:{_STANDS}|were placed|are written) "
    rf"(?:(?:for|on behalf of) (?P<whom>{NAME}),? (?P<where>{_PLACE})|"
    rf"(?P<where1>{_PLACE}),? (?:for|on behalf of) (?P<whom1>{NAME})){_DAY}\Z"
)
# `A checkmark in Grey’s hand stands beside option 2`.
_SIGN_IN_HAND = re.compile(
    r"\A(?:An?|The|Two|Three) (?P<what>(?:[\w-]+ )?(?:check ?-?marks?|ticks?|question marks?|"
    rf"exclamation (?:points?|marks?)|lines?|arrows?|brackets?|circles?|X)) "
    rf"(?:in (?P<hand>{NAME})[’'](?:s\b)? hand(?:writing)?|by (?P<by>{NAME})) (?:{_STANDS} )?"
    rf"(?P<where>{_PLACE}){_DAY}{_END}"
)
# In place of the marks of quotation about the name of a line, which is no word written there.
OPEN, CLOSE = "\x03", "\x04"
# `in his own hand` says only that it is handwriting.
OWN_HAND = re.compile(r" (?:by hand|in (?:his|her|their) own hand(?:writing)?)(?= )")
# `Moss, acting for Grey, checked ...`.
_ACTING_FOR = re.compile(
    rf", (?:acting |signing |writing )?(?:for|on behalf of|in the name of) (?P<whom>{NAME}),"
)
# `Moss signed Reed’s name`.
_SIGNED_NAME = re.compile(rf"\Asigned (?P<whom>{NAME})[’'](?:s\b)? name\b")
_MENTIONS = (
    "hand",
    "Hand",
    "enciled",
    "cribbled",
    "arginal",
    "Written",
    "nscribed",
    "anuscript",
    "written by",
)


@frozen
class Retold:
    """A sentence as what somebody did, or the mark where no such sentence would say it all."""

    said: str = ""
    mark: Mark | None = None
    day: str | None = None


def acting_for(subject: str) -> str | None:
    """For whom somebody acts, where it stands behind the name: `Moss, acting for Grey, ...`."""
    told = _ACTING_FOR.search(subject) if " for " in subject or " of " in subject else None
    return told["whom"] if told else None


def name_signed(clause: str) -> str | None:
    """Whose name somebody else signs: `signed Reed’s name above the block`."""
    told = _SIGNED_NAME.match(clause)
    return told["whom"] if told else None


def retold(sentence: str) -> Retold | None:
    """What a sentence tells of a note, a name or a hand, as what somebody did; None for others."""
    sentence = sentence.removesuffix(".")
    if "igned" in sentence and (told := _SIGNED.match(sentence)):
        return _signature(told)
    if sentence[:1] in "ATa" and (told := _SIGN_IN_HAND.match(sentence)):
        checked = re.search(r"check|tick|X\Z", told["what"]) is not None
        kind: MarkKind = "checked" if checked else "handwritten"
        mark = Mark(kind, told["by"] or told["hand"], told["what"], told["where"])
        return Retold(mark=mark, day=told["day"])
    if " initials " in sentence and (told := _INITIALS_FOR.match(sentence)):
        where, whom = told["where"] or told["where1"], told["whom"] or told["whom1"]
        return Retold(mark=Mark("initials", told["by"], told["text"], where, whom), day=told["day"])
    if "”" not in sentence:
        return None
    if "wrote “" in sentence and (told := _AT_WORDS.match(sentence)):
        by = re.sub(r"\A[Aa]n? ", "", told["by"])
        return Retold(mark=Mark("handwritten", by, told["words"].rstrip(","), told["where"]))
    if sentence.startswith("The ") and (told := _STRUCK.match(sentence)):
        by = told["by"] or told["hand"]
        where = f" {told['where']}" if told["where"] else ""
        return Retold(f"{by} {told['did']} {told['words']}{where}.")
    if any(word in sentence for word in _MENTIONS):
        for pattern in _PATTERNS:
            if told := pattern.match(sentence):
                return _writing(told.groupdict())
    return None


def as_printed(mark: Mark, sentence: str) -> Mark:
    """The mark with its sentence, and its place as the sentence prints it."""
    where = mark.where
    if OPEN in (where or "") or OPEN in mark.text:
        mark = evolve(mark, text=mark.text.replace(OPEN, "“").replace(CLOSE, "”"))
        where = where and where.replace(OPEN, "“").replace(CLOSE, "”")
    if where and where not in sentence:
        # `The letter bears ...`: the place is the letter.
        for said in (where, where.removeprefix("on ")):
            if (at := sentence.lower().find(said.lower())) >= 0:
                where = sentence[at : at + len(said)]
                break
    return evolve(mark, where=where, sentence=sentence)


def dated_on(mark: Mark, day: str | None, year: int | None) -> Mark:
    """The mark with the day that its sentence names, where it has none of its own."""
    found = iso_day(day, year) if day and mark.on is None else None
    if found is None:
        return mark
    return evolve(mark, on=found[0], on_basis="printed" if found[1] else "inferred")


def _signature(told: re.Match[str]) -> Retold | None:
    by = told["by"] or told["hand"]
    quoted, whom = told["quoted"], told["whom"]
    if not (quoted or whom) or by in (quoted, whom):
        return None
    mark = Mark("signature", by, quoted or told["did"], told["where"], quoted or whom)
    return Retold(mark=mark, day=told["day"])


def _writing(told: dict[str, str | None]) -> Retold | None:
    by = _first(told, "by", "hand", "own")
    if _first(told, "unknown", "nobody"):
        by = "An unknown hand"
    where = _first(told, "where", "place")
    if where is None and (bearer := _first(told, "bearer")):
        where = f"on {bearer[:1].lower()}{bearer[1:]}"
    place = f" {where[:1].lower()}{where[1:].strip()}" if where else ""
    if by is None:
        return Retold(f"A handwritten notation{place} reads: {told['words']}.", day=told.get("day"))
    return Retold(f"{by} wrote{place}: {told['words']}.", day=told.get("day"))


def _first(told: dict[str, str | None], *names: str) -> str | None:
    """What the first of these groups holds, whatever its number."""
    found = (value for key, value in told.items() if value and key.rstrip("012") in names)
    return next(found, None)
