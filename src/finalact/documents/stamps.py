"""Stamps, typed notes and notations whose hand is not the subject of the sentence."""

from __future__ import annotations

import re

from finalact.documents.box_marks import SHOWING, SIGNS, day_of, marks_in_boxes, seen_by
from finalact.documents.days_beside import dated_beside, without_day_beside
from finalact.documents.mark_grammar import ON_DATE
from finalact.documents.month_days import MONTHS
from finalact.documents.quotations import hide_quotations, quotations_in, show_quotations
from finalact.model.mark import Mark, MarkKind

HOW_WORDS = r"(?:stamped|typed|typewritten|handwritten|hand-written|marginal|penciled)"
SAYS_WHAT = (
    r"(?:(?:an)?notations?|notes?|dates?|comments?|messages?|statements?|inscriptions?|phrases?|"
    r"words?)"
)
MONTH_DAY = rf"(?:{'|'.join(MONTHS)}) [0-9]{{1,2}}"
HOW = rf"(?P<how>{HOW_WORDS})"
# A note from somebody is a paper of its own unless it stands on this one.
FROM = r"from(?= [A-Z][^,:\x01]{2,60}? (?:margin|top|bottom|corner|page|covering memorandum)\b)"
# A note is a paper too; it is a mark where it stands on one: `A note on the first page reads`.
NOTE_AT = (
    r"(?: by [A-ZÀ-Þ][\w’.-]+(?: [A-ZÀ-Þ][\w’.-]+)?)? "
    r"(?:(?:on|at|across|above|below|beneath|beside|next to) (?:the|this|each) |"
    r"in the (?=[^,:;\x01]{0,30}\b(?:margin|corner)\b))[^,:;\x01]{0,60}?"
    r"\b(?:margin|corner|top|bottom|pages?|text|memorandum|letter|telegram|paper|report|sheet|slip|"
    r"end|original|draft|document|minutes|map|cover|paragraph|sentence|line|study|estimate)\b"
)
# A note printed with the paper says how it was made, and is no mark on it.
OF_THE_PAPER = re.compile(
    r"\b(?:prepared|preparing|preparation|drafted|coordinated|issued|concurred|produced|"
    r"[Ii]nformation (?:available )?as of)\b"
)
NOTATION = re.compile(
    rf"\A(?:(?:There (?:is|are)|It bears) )?(?:[Aa]n?|[Tt]he|[Aa]nother|Additional|Two|Three|"
    rf"Several|(?=(?:(?:Ann|N)otations|Stamps) )|"
    rf"(?P<own>[A-ZÀ-Þ][\w.-]+)[’'](?:s\b)?) ?(?:[A-Z][a-z]+ [0-9]{{1,2}} |(?!{HOW_WORDS})\w+ )?"
    rf"(?:{HOW} {SAYS_WHAT}|(?P<plain>(?:[Aa]n)?[Nn]otations?|[Ss]tamps?|note(?={NOTE_AT})))"
    r"(?:,? dated (?:[A-Z][a-z]+ [0-9]+|[0-9/]+),?)?(?:,? in (?P<hand>an unknown "
    r"hand|[A-Z][\w.-]+’s? (?:hand|handwriting)))?"
    rf"(?:,? (?:by|{FROM}) (?P<by>[A-Z][\w’.-]+(?: [A-Z][\w’.-]+)?)(?: of [^,:\x01]{{2,40}})?"
    r"(?: to [A-Z][\w.-]+)?)?"
    r"(?P<where>,? (?:on|at|in|to|above|below|beside|next to|across|"
    r"near|underneath|beneath|under|opposite|over) "
    r"(?:(?!indicat|reads?\b|stat|notes? that)[^,:\x01])+?)?"
    r"(?:,? in (?P<hand2>an unknown hand|[A-Z][\w.-]+’s? (?:hand|handwriting)))?"
    r"(?:,? dated (?:[A-Z][a-z]+ [0-9]+(?:, [0-9]{4})?|[0-9/]+))?"
    r"(?:, presumably (?:written )?(?:by (?P<perhaps>[A-Z][\w.-]+)|[A-Z][\w.-]+’s),)?"
    r",? (?:also )?"
    r"(?P<verb>(?:which |that )?(?:indicate[sd]?|indicating|state[sd]?|reads?|"
    r"notes|note(?= that)|shows?|showing|says|reading|stating)\b(?: that)?|:|(?=\x01))"
    r":?\s*(?P<what>.+)\Z",
    re.DOTALL,
)
ACCORDING = re.compile(
    rf"\AAccording to (?:(?:an?|the) |(?=(?:{HOW_WORDS} )?(?:notations|notes)\b))"
    rf"(?:{HOW} (?:notations?|notes?|statement)|(?P<plain>notations?))"
    r"(?: by (?P<by>[A-Z][\w’.-]+))?(?P<where> [^,\x01]+)?, (?P<what>.+)\Z",
    re.DOTALL,
)
BEARS = re.compile(
    rf"\A(?P<where>.+?) (?:bears|contains|carries|has) (?:an?|the) (?:\w+ )?{HOW} "
    rf"{SAYS_WHAT}"
    r"(?: by (?P<by>[A-Z][\w’.-]+))?"
    r"(?P<at>,? (?:on|at|in) [^,:\x01]*?)?(?:,? (?:which |that )?(?:reads?|"
    r"reading|indicat(?:es|ing)|stat(?:es|ing))(?: that)?:?|:| of(?= [A-Z])|"
    rf"(?= \x01)|(?= {MONTH_DAY})) ?(?P<what>.+)"
    r"\Z",
    re.DOTALL,
)
QUOTED = re.compile(
    r"\A(?:[Tt]he (?:(?P<how1>stamped|handwritten|typed) )?(?:date|words?|"
    r"phrases?|notations?|(?P<noun>initials?)):? )?(?P<what>(?:,? ?(?:and )?\x01[0-9]+\x02)+)"
    r" (?:is|are|was|were|appears?) "
    r"(?P<how>stamped(?: and written)?|typed|written|handwritten|underlined|circled|crossed out|)"
    r"(?: ?(?P<where>(?!underlined|circled|crossed)[^,]+))?(?:, indicating .*)?\Z",
    re.DOTALL,
)
OWN_INITIALS = re.compile(
    r"\A(?:(?P<and_by>[A-ZÀ-Þ][\w.-]+)(?:[’']s)? and )?"
    r"(?P<by>[A-ZÀ-Þ][\w.-]+(?: [A-ZÀ-Þ][\w.-]+)?)[’'](?:s )?(?: ?)"
    r"(?:(?P<how1>stamped|handwritten|typed) )?"
    r"(?:first )?(?P<what>initials?|signature|stamp)(?: and an? check ?-?mark)? "
    r"(?:(?:is|are|was|were|(?:also )?appears?) ?"
    r"(?P<how>stamped|typed|written|handwritten|)"
    rf"(?: (?P<where>[^,:]+?))?(?:: \x01[0-9]+\x02)?{SHOWING}?|indicates? .+)\Z"
)
# `The memorandum bears Vance’s initials`; what a copy elsewhere bears is no mark on this paper.
BEARS_INITIALS = re.compile(
    r"\A(?:It|(?P<where>(?:The|This|Each|Both) (?:(?!cop(?:y|ies)\b)[^:;\x01])+?)) "
    r"(?:also )?(?:bears?|contains?|carr(?:ies|y)|has|have) (?:the |an? )?"
    r"(?:(?P<by>[A-ZÀ-Þ][\w.-]+(?: [A-ZÀ-Þ][\w.-]+)?)[’'](?:s\b)? )?"
    r"(?:(?P<how>stamped|handwritten|typed) )?"
    r"(?:(?P<initial>initials?) (?P<signs>\x01[0-9]+\x02)|(?P<what>initials?|signature)"
    r"(?: of (?P<of>[A-ZÀ-Þ][\w.-]+))?)"
    rf"(?P<at>,? (?:on|at|in|next to|below|above) [^,:\x01]+?)?{SHOWING}?\Z"
)
DATED = re.compile(
    r"\A(?:The|An?) (?:(?P<how1>stamped|handwritten|"
    r"typed) )?(?:date|time)(?: of)?:? (?P<what>[^\x01]*?[0-9][^\x01]*?),?"
    r" (?:is|was|appears?)(?: (?P<how>stamped|typed|handwritten|written))?"
    r"(?P<where> (?:at|in|on|below|above|beneath|underneath|under|beside|next to) [^,\x01]+)\Z"
)
# `The date is handwritten at the top of the page`: what was set down, and not its words.
SET_DOWN = re.compile(
    r"\A(?P<what>The (?:date|time|title|subject line|classification|salutation|addressee|heading))"
    r" (?:is|was) (?P<how>stamped|typed|handwritten|hand-written|written)(?: by hand)?"
    r"(?P<where> (?:at|in|on|below|above) [^,:;\x01]+)\Z"
)
BEARS_STAMP = re.compile(
    rf"\A(?P<where>The .+?) (?:bears|has|carries) (?:a|the) stamp (?:that reads|reading|with|:):? "
    rf"(?P<what>{SIGNS})\Z"
)
CONCESSION = re.compile(
    r"\A(?:(?:(?:Although|While|Though) [^,:\x01]{3,120}|However|Additionally|Also|In addition), |"
    # What is not shown leaves no mark: `There is no indication that Grey saw it, but Moss ...`.
    r"(?:There is no|No) (?:indication|record|evidence|sign) [^,;:\x01]{3,160}"
    r"(?:, (?:but|although|though)|;(?: however,)?) )"
)
# `A stamped notation reading “...” appears at the top`; `A handwritten “C” at the top shows ...`.
APPEARS = re.compile(
    rf"\A(?:[Aa]n?|[Tt]he|[Aa]nother) (?:{HOW} (?:{SAYS_WHAT} )?|(?P<plain>notation) |"
    r"(?P<initial>initials?) |(?P<stamp>stamp) )(?:reading:? )?"
    rf"(?P<what>{SIGNS}|(?<=initial )[A-Z]{{1,4}}(?= ))"
    r"(?P<where1> (?:(?:written|stamped|typed) )?(?:at|in|on|below|above|beneath|beside|near|"
    r"next to) [^,\x01]+?)?"
    r"(?:,? (?:also )?(?:appears?|is|was|are|were)(?: (?P<written>written|stamped|typed))?"
    rf"(?P<where> (?:at|in|on|below|above|beneath|beside|near|next to) [^,\x01]+?)?)?{SHOWING}?\Z",
    re.DOTALL,
)
LED_BY_PLACE = re.compile(
    r"\A(?:Also,? )?(?P<lead>(?:[Aa]t|[Ii]n|[Oo]n|[Bb]elow|[Bb]eneath|[Aa]bove|[Uu]nderneath|"
    r"[Bb]eside|[Nn]ext to) [^,:\x01]{1,120}?|[Uu]nderneath|[Bb]elow|[Aa]bove),? (?:is |appears )?"
    rf"(?P<rest>(?:an?|the|another|two|three) (?:\w+ )?(?:{HOW_WORDS}|notation|stamp) .+)\Z",
    re.DOTALL,
)
STAMPED_WITH = re.compile(
    r"\A(?P<where>(?:The|This|A|Another) [^\x01]*?) (?:is|was|were|are) stamped(?: with)?[:,]? "
    rf"(?P<what>{SIGNS})"
    rf"(?: (?P<at>(?:on|at|in) [^,]+?))?{SHOWING}?\Z"
)
# `The memorandum is marked “Personal”`; what a copy elsewhere is marked is none of this paper.
MARKED_WITH = re.compile(
    r"\A(?P<where>(?:The|This|Each)(?: (?!cop(?:y|ies)\b)[^\s,:;\x01]+){1,10}?) "
    r"(?:is|was|are|were) (?:also )?(?P<put>marked|initialed|initialled)(?: with)?[:,]? "
    rf"(?P<what>{SIGNS})(?: (?P<at>(?:on|at|in) [^,:;\x01]+?))?{SHOWING}?\Z"
)
FOLLOWING = re.compile(
    rf"\A(?:The following|An?|Two|Three) {HOW} {SAYS_WHAT}"
    r"(?: by (?:the )?(?P<by>[A-ZÀ-Þ][\w.-]+)| in (?P<hand>an unknown hand|"
    r"[A-ZÀ-Þ][\w.-]+’s? (?:hand|handwriting)))? "
    r"(?:appears?|(?:is|are|was|were)(?: written)?) (?P<where>[^,:\x01]+?)"
    rf"(?::|,? (?:which )?reads?:?|,? reading:?) ?(?P<what>{SIGNS})\Z"
)
# The paper itself is no place where another is named on it.
THIS_PAPER = re.compile(
    r"(?:The|This) (?:memorandum|memo|telegram|cable|airgram|letter|message|paper|report|document|"
    r"record|summary|note|text|study|estimate)\Z"
)
# `A stamped notation reads “Seen” at the top of the letter`: the place behind the words.
PLACE_BEHIND = re.compile(
    rf"(?P<what>{SIGNS}) (?P<where>(?:at|in|on|below|above|beneath|beside|near|next to) "
    r"(?:the|this|his|her|its|each|both) [^,:;\x01]+)\Z"
)

# No stamp is told at such length, its quotations aside; a row of words without end is hostile.
LONGEST = 3_000
PATTERNS = (
    QUOTED,
    DATED,
    SET_DOWN,
    STAMPED_WITH,
    MARKED_WITH,
    BEARS_STAMP,
    OWN_INITIALS,
    BEARS_INITIALS,
    FOLLOWING,
    APPEARS,
    NOTATION,
    ACCORDING,
    BEARS,
)


def read_stamp(sentence: str, year: int | None = None) -> tuple[Mark, ...]:
    """The stamps and notations of one sentence, such as `A stamped notation indicates X saw it`.

    `by` is the person whom a stamp shows to have seen the paper; that is not approval. The
    words describing the stamp stand in `text` where none are quoted.
    """
    hidden, quotes = hide_quotations(sentence)
    if len(hidden) > LONGEST:
        return ()
    hidden = CONCESSION.sub("", hidden.strip().rstrip("."), count=1)
    hidden, beside = without_day_beside(hidden)
    hidden = hidden[:1].upper() + hidden[1:]
    lead = None
    if "stamp" in hidden or "note" in hidden or "notation" in hidden or "written" in hidden:
        lead = LED_BY_PLACE.match(hidden)
    if lead:
        hidden = lead["rest"][:1].upper() + lead["rest"][1:]
    if marks := marks_in_boxes(hidden, quotes, sentence, year):
        return tuple(dated_beside(mark, beside, year) for mark in marks)
    for pattern in PATTERNS:
        match = pattern.match(hidden)
        if match is None:
            continue
        found = match.groupdict()
        if found.get("plain") == "note" and OF_THE_PAPER.search(sentence):
            return ()
        found["hand"] = found.get("hand") or found.get("hand2")
        kind = _kind(found)
        where = _where(found) or (lead["lead"] if lead else None)
        where = show_quotations(where, quotes) if where else None
        what = (found["what"] or found["signs"]).strip()
        if where is None and (behind := PLACE_BEHIND.match(what)):
            what, where = behind["what"], behind["where"]
        day, basis = day_of(what, year)
        if day is None and (on := ON_DATE.search(hidden)):
            day, basis = day_of(on["day"], year)
        texts = quotations_in(what, quotes) or [show_quotations(what, quotes)]
        by = (
            found.get("by")
            or found.get("own")
            or found.get("perhaps")
            or found.get("of")
            or _hand(found.get("hand"))
            or seen_by(what)
            or seen_by(hidden)
        )
        hands = [hand for hand in (found.get("and_by"), by) if hand] or [None]
        return tuple(
            dated_beside(
                Mark(kind, hand, text, where, None, day, basis, sentence=sentence), beside, year
            )
            for hand in hands
            for text in texts
        )
    return ()


def _hand(hand: str | None) -> str | None:
    return re.sub(r"\Aan |’s? hand(?:writing)?\Z", "", hand) if hand else None


def _where(found: dict[str, str | None]) -> str | None:
    told = (found.get("where1"), found.get("where"), found.get("at"))
    if told[2] and THIS_PAPER.match(told[1] or ""):
        told = (told[0], None, told[2])
    where = " ".join(part.strip(" ,").removeprefix("by hand ") for part in told if part)
    return where or None


def _kind(found: dict[str, str | None]) -> MarkKind:
    how = found.get("how") or found.get("how1") or ""
    if put := found.get("put"):
        return "initials" if put.startswith("initial") else "unspecified"
    if found.get("initial"):
        return "stamped" if found.get("written") == "stamped" else "initials"
    if found.get("what") == "stamp":
        return "stamped"
    if "otation" in (found.get("plain") or "") or found.get("plain") == "note":
        return "handwritten" if found.get("hand") else "unspecified"
    if how.startswith("typ"):
        return "typed"
    if how in ("underlined", "circled", "crossed out"):
        return "handwritten"
    if how in ("written", "handwritten", "hand-written", "marginal", "penciled"):
        own = found.get("noun") or found.get("what") in ("initials", "initial")
        return "initials" if own else "handwritten"
    if not how and found.get("what") in ("initials", "initial", "signature"):
        return "signature" if found["what"] == "signature" else "initials"
    return "stamped" if how or "how1" not in found else "unspecified"
