"""Marks that a sentence tells beside something else: who had the paper and wrote on it."""

from __future__ import annotations

import re

from attrs import evolve

from finalact.documents.days_beside import short_day
from finalact.documents.mark_grammar import (
    DAY_NAMED,
    FOR_WHOM,
    HAND,
    NAME,
    ON_DATE,
    PLACE_WORD,
    SURFACE,
    VERB,
)
from finalact.documents.marks import may_report, read_marks
from finalact.documents.month_days import iso_day
from finalact.model.mark import Mark, MarkKind

_INITIALED_BY = re.compile(
    r"(?P<how>Initialed|Initialled|Signed) (?P<for>for (?P<whom>[A-ZÀ-Þ][\w’-]+) )?"
    r"by (?P<name>[A-ZÀ-Þ][\w’-]+)"
    rf"(?P<rest>(?: for {NAME})?(?:,? (?:at|in|on) the [^,;]+?)?(?:,? (?:on )?{DAY_NAMED})?\.?)\Z"
)
# `Drafted by Reed and initialed by Moss`; `undated but initialed by both Reed and Moss`.
_ALSO_INITIALED = re.compile(
    r"[^“]{1,200}?(?:[,;]|\b(?:and|but)) (?:it )?(?:(?:was|is) )?(?:also )?initialed by "
    rf"(?:both )?(?P<names>{NAME}(?: and {NAME})?)"
    rf"(?P<rest>(?: for {NAME})?(?:,? (?:on )?{DAY_NAMED})?)\.?\Z"
)
# `Initialed by Moss, May 3`.
_BARE_DAY = re.compile(rf",? (?={DAY_NAMED}\b)(?<! on )")
_WHO_DID = re.compile(
    r"(?:\w+ by|[Ss]ent (?:[^“;]{0,80}? )?(?:through|via|to)|A copy was sent to) "
    rf"(?P<name>(?:[Tt]he )?[A-ZÀ-Þ][^,;“]*?), who (?P<did>(?:(?:also|then) )?{VERB}\b.+)\Z",
    re.DOTALL,
)
# `..., upon which Moss wrote: “...”`: the paper before these words bears the mark.
_ON_WHICH = re.compile(
    rf"(?P<before>[^“]*?),? (?:up)?on which (?P<by>he|she|{HAND}|{NAME}) "
    rf"(?P<did>(?:(?:also|then|later|apparently|presumably) )?{VERB}\b.+)\Z",
    re.DOTALL,
)
# `..., which Moss initialed on May 3`.
_WHICH = re.compile(
    rf"(?P<before>[^“]*?), which (?P<by>he|she|{HAND}|{NAME}) "
    r"(?P<did>(?:(?:also|then|later|apparently|presumably) )?"
    r"(?:initialed|initialled|checked)\b.+)\Z",
    re.DOTALL,
)
_BEARER = re.compile(
    r"\b(?P<what>(?:[Aa]n?|[Tt]he|[Tt]his|another|his|her|[A-ZÀ-Þ][\w.-]+[’']s?) "
    r"(?:(?!(?:and|to|from|for|under|with) )[^\s,;:]+ ){0,5}?(?:memorand(?:um|a)|cop(?:y|ies)|"
    r"letter|note|cover(?:ing)? (?:sheet|slip)|telegram|paper|report|message|draft|sheet|slip|"
    r"list|cable|summary|minutes)\b)"
)
# Of a draft that is kept elsewhere a note tells in the same way.
_SENDS = re.compile(
    r"\A(?!An?\b|Another\b).*\b(?:[Ss]ent|[Ss]ubmitted|[Ff]orwarded|[Tt]ransmitted|[Cc]onveyed|"
    r"[Pp]assed|[Aa]ttached|[Dd]istributed|[Ss]ends|[Gg]iven)\b|"
    r"\AA copy (?:of (?:it|the [a-z ]+) )?was (?:also )?sent\b",
    re.DOTALL,
)
_SENT_TO = re.compile(r"\b(?:to|through|via) (?P<name>(?:the )?[A-ZÀ-Þ][\w’.-]+)")
# `In a handwritten note to Reed at the bottom of the page, Moss explained: “...”`.
_IN_A_NOTE = re.compile(
    # A note that stands in such a place is written there, however it is called.
    r"In an? (?:(?:\w+ )?(?:handwritten|hand-written|marginal|penciled) |(?=\w+ (?:at the (?:top|"
    r"bottom|end)|in the [^,:“]{0,30}\b(?:margin|corner)|on (?:the|an?) (?:[\w-]+ )?(?:cover|"
    r"covering|first|last|title|routing|transmittal)\b)))(?:notation|note|comment|"
    rf"message|postscript)(?: to {NAME})?,? (?P<where>{PLACE_WORD} [^,:“]{{0,80}}?\b{SURFACE}\b"
    r"[^,:“]{0,80}), "
    rf"(?P<by>{HAND}|{NAME}) \w+(?: {NAME})?(?: that)?[:,]? (?P<words>“.+)\Z",
    re.DOTALL,
)
# What an editor takes written words to mean is no part of them.
_MEANING = re.compile(
    r"(?P<told>.+?”),? (?:(?:presumably|apparently|likely|probably) )?"
    r"(?:an? (?:\w+ )?(?:reference|response|allusion) to|referring to|in reference to) [^“]+\Z",
    re.DOTALL,
)
_IN_A_HAND = re.compile(
    rf"(?P<what>[^,:“]{{1,120}}?) (?:appears?|is written|was written) (?P<where>{PLACE_WORD} "
    rf"[^,:“]{{0,80}}?\b{SURFACE}\b[^,:“]{{0,80}}?) in "
    r"(?:an (?P<unknown>unknown|unidentified) hand|"
    r"(?P<by>[A-ZÀ-Þ][\w.-]+)’s? (?:hand|handwriting))\.?\Z"
)
# `A note in an unknown hand at the top reads ...`; `Stamped notations at the top read ...`.
_NOTE_IN_A_HAND = re.compile(
    r"An? (?:note|comment|message|remark) (?=in (?:an unknown hand|[A-ZÀ-Þ][\w.-]+’s? hand))"
)
_SEVERAL = re.compile(
    r"(?=(?:Stamped|Handwritten|Typed|Typewritten|Marginal|Penciled) "
    r"(?:(?:an)?notations|notes|comments|dates) )"
)
_BARE = re.compile(
    r"(?P<how>Stamped|Handwritten|Typed)[:,]? (?P<words>“[^”]+”(?:(?:, (?:and )?| and )“[^”]+”)*"
    r"(?P<where>,? (?:on|at|in) [^“”]+)?)\.?\Z"
)
_DRAWN = r"underlined|underscored|bracketed|circled|highlighted|crossed out|struck out|lined out"
_WORD = r" (?!(?:but|and|bears?|has|have|had|which|that|who|is|are|was|were)\b)[^,:;“\s]+"
# `The memorandum was initialed by Moss`; `The last sentence is underlined`.
_DONE = re.compile(
    rf"(?P<where>(?:The|This|That|These|Each|Both|Two|Three)(?:{_WORD}){{0,6}}? {SURFACE}"
    rf"(?:{_WORD}){{0,6}}?) (?:is|was|are|were|has been|had been) (?:also )?"
    rf"(?P<text>(?P<did>initialed|initialled|checked|ticked|signed|{_DRAWN})\b[^:;“]*)\Z"
)
_BY = re.compile(
    rf"\bby (?P<by>{HAND}|{NAME})(?=[,;]|\Z| (?:on|at|in|for|with|to|and|before|after|under)\b)"
)
_DATED = re.compile(
    rf"\band dated,? (?P<day>{DAY_NAMED}|[0-9]{{1,2}}/[0-9]{{1,2}}(?:/[0-9]{{2,4}})?)(?![0-9/])"
)
# Editors say of print, too, that it is underlined: that is no mark of a reader.
_OF_PRINT = re.compile(r"\bin (?:the|all) (?:original|text|source|cop(?:y|ies))\b|\bitalic")
# `A question mark appears in the margin beside this sentence`.
_DRAWN_SIGN = re.compile(
    r"(?:(?P<there>There) (?:is|are|was|were) )?(?:An?|The|Two|Three|a|two|three) "
    r"(?P<text>(?:(?!stamped|typed)[\w-]+ ){0,2}?"
    r"(?:lines?|arrows?|brackets?|circles?|question marks?|exclamation (?:points?|marks?)|"
    r"check ?-?marks?|ticks?|asterisks?|stars?|X))"
    r"(?P<stands>(?: (?:also )?(?:appears?|is|was|were|are|has been|stands?))?"
    r"(?: (?:drawn|placed|written|made|marked))?)"
    rf"(?: by (?P<by>{HAND}|{NAME}))? (?P<where>{PLACE_WORD} "
    rf"[^,:;“]{{0,80}}?\b{SURFACE}\b[^,:;“]{{0,80}}?)"
    rf"(?: by (?P<by2>{HAND}|{NAME}))?(?:,? on {DAY_NAMED})?\.?\Z"
)
_LED_SIGN = re.compile(
    rf"(?P<where>(?i:{PLACE_WORD}) [^,:;“]{{0,80}}?\b{SURFACE}\b[^,:;“]{{0,80}}?),? "
    r"(?:is|are|was|were|appears?) (?P<rest>(?:an?|two|three) .+)\Z"
)


# `The`, `This`, `Each`, `Both`, `Two` and their like open a sentence on what was done to the paper.
_OPENS = "TEB"
# `The last line was bracketed by Moss, who wrote beside it: “...”`.
_DONE_AND_WROTE = re.compile(
    rf"(?P<done>[^“:;]{{3,200}}? by (?P<by>{HAND}|{NAME})), who "
    rf"(?P<did>(?:(?:also|then) )?{VERB}\b.+)\Z",
    re.DOTALL,
)
# Looked for before the patterns are tried.
_DOINGS = (
    "initial",
    "ed by",
    "lined",
    "scored",
    "racketed",
    "ircled",
    "ighlighted",
    "checked",
    " out",
)
_SIGNS = (" mark", "ckmark", " line", " arrow", " bracket", " circle", " tick", " star", " X ")


def marks_besides(sentence: str, year: int | None = None) -> tuple[Mark, ...]:
    """The marks of a sentence that is not built on who marked: passive, in sending, in brackets.

    Empty where it tells none. `year` completes a day printed without one.
    """
    marks = _told(sentence, year)
    if not marks and "”" in sentence and (told := _MEANING.match(sentence)):
        marks = read_marks(told["told"], year) or _told(told["told"], year)
    return tuple(evolve(mark, sentence=sentence) for mark in marks)


def marks_of_whom(sentence: str, year: int | None = None) -> tuple[Mark, ...]:
    """The marks that a clause after a name or a paper tells: `Sent to Moss, who initialed it`."""
    if ", who " in sentence and (told := _WHO_DID.match(sentence)):
        marks = read_marks(f"{told['name']} {told['did'].rstrip('.')}.", year)
        return tuple(evolve(mark, sentence=sentence) for mark in marks)
    if " which " not in sentence:
        return ()
    told = _ON_WHICH.match(sentence) or _WHICH.match(sentence)
    if told is None or not _SENDS.search(told["before"]) or (by := _named(told)) is None:
        return ()
    bearer = list(_BEARER.finditer(told["before"]))
    what = bearer[-1]["what"] if bearer else None
    where = f"on {what[:1].lower()}{what[1:]}" if what else None
    marks = read_marks(f"{by} {told['did'].rstrip('.')}.", year)
    return tuple(evolve(mark, sentence=sentence, where=mark.where or where) for mark in marks)


def _named(told: re.Match[str]) -> str | None:
    """Whose hand it is: `he` is the last to whom the paper went."""
    if told["by"] not in ("he", "she"):
        return told["by"]
    sent = list(_SENT_TO.finditer(told["before"]))
    return sent[-1]["name"] if sent else None


def _told(sentence: str, year: int | None) -> tuple[Mark, ...]:
    if told := _INITIALED_BY.match(sentence):
        whom = f" for {told['whom']}" if told["whom"] else ""
        rest = _BARE_DAY.sub(" on ", told["rest"])
        return read_marks(f"{told['name']} {told['how'].lower()}{whom}{rest}", year)
    if (
        "ed by " in sentence
        and " initial" in sentence
        and (told := _ALSO_INITIALED.match(sentence))
    ):
        rest = _BARE_DAY.sub(" on ", told["rest"])
        return read_marks(f"{told['names'].rstrip('.')} initialed{rest.rstrip('.')}.", year)
    if told := _IN_A_NOTE.match(sentence):
        return read_marks(f"{told['by']} wrote {told['where']}: {told['words']}", year)
    if _NOTE_IN_A_HAND.match(sentence):
        return read_marks(_NOTE_IN_A_HAND.sub("A notation ", sentence, count=1), year)
    if _SEVERAL.match(sentence):
        return read_marks(f"Two {sentence[0].lower()}{sentence[1:]}", year)
    if told := _BARE.match(sentence):
        words = told["words"].removesuffix(told["where"] or "")
        where = f" {told['where'].strip(' ,.')}" if told["where"] else ""
        return read_marks(f"A {told['how'].lower()} notation{where} reads: {words}", year)
    if " hand" in sentence and (told := _IN_A_HAND.match(sentence)):
        by = "unknown hand" if told["unknown"] else told["by"]
        return (Mark("handwritten", by, told["what"], told["where"], sentence=sentence),)
    return (_done(sentence, year) or _sign(sentence, year)) if may_report(sentence) else ()


def _done(sentence: str, year: int | None) -> tuple[Mark, ...]:
    """What was done to the paper, told of the place: `The last sentence is underlined by Moss`."""
    told = None
    if sentence[0] in _OPENS and any(word in sentence for word in _DOINGS):
        if ", who " in sentence and (two := _DONE_AND_WROTE.match(sentence)):
            first = _done(two["done"], year)
            return first and (*first, *read_marks(f"{two['by']} {two['did']}", year))
        told = _DONE.match(sentence.rstrip(". "))
    if told is None or _OF_PRINT.search(sentence):
        return ()
    by = _BY.search(told["text"])
    did = told["did"]
    if did == "signed" and by is None:
        return ()
    kind: MarkKind = (
        "initials" if did.startswith("initial") else "signature" if did == "signed"
        else "checked" if did in ("checked", "ticked") else "handwritten"
    )  # fmt: skip
    whom = FOR_WHOM.search(told["text"])
    for_whom = next((name for name in whom.groups() if name), None) if whom else None
    text = ON_DATE.sub("", told["text"]).strip(" ,")
    return (_dated(Mark(kind, _hand(by["by"] if by else None), text, told["where"], for_whom),
                   told["text"], year),)  # fmt: skip


def _sign(sentence: str, year: int | None) -> tuple[Mark, ...]:
    """A sign that stands somewhere: `A question mark appears in the margin`."""
    if not any(word in sentence for word in _SIGNS):
        return ()
    if led := _LED_SIGN.match(sentence.rstrip(". ")):
        sentence = f"{led['rest'][:1].upper()}{led['rest'][1:]} {led['where'][:1].lower()}"
        sentence += led["where"][1:]
    told = _DRAWN_SIGN.match(sentence) if sentence[0] in "AT" else None
    if told is None or _OF_PRINT.search(sentence):
        return ()
    if not (led or told["there"] or told["stands"]):
        return ()
    where = led["where"] if led else told["where"]
    mark = Mark("handwritten", _hand(told["by"] or told["by2"]), told["text"], where)
    return (_dated(mark, sentence, year),)


def _dated(mark: Mark, told: str, year: int | None) -> Mark:
    found = ON_DATE.search(told) or _DATED.search(told)
    day = (iso_day(found["day"], year) or short_day(found["day"], year)) if found else None
    return evolve(mark, on=day[0], on_basis="printed" if day[1] else "inferred") if day else mark


def _hand(by: str | None) -> str | None:
    return re.sub(r"\A[Aa]n? ", "", by) if by else None
