"""Marks told by the hand alone: `Grey’s handwritten “G” appears ...`, `in an unknown hand, ...`."""

from __future__ import annotations

import re

from finalact.documents.borne_marks import borne_apart
from finalact.documents.mark_grammar import NAME, PLACE_WORD, SURFACE
from finalact.documents.marks_retold import CLOSE, OPEN, Retold
from finalact.model.mark import Mark

_WORDS = r"(?P<words>“[^“”]{1,2000}”)"
_STANDS = r"(?:is|are|was|were|appears?|stands?)"
_WHERE = rf"(?P<where>{PLACE_WORD} [^,:;“”]{{0,80}}?\b{SURFACE}\b[^,:;“”]{{0,60}})"
# `In an unidentified hand, “See me” is written in the margin`.
_UNKNOWN = re.compile(
    rf"\AIn (?P<hand>an? (?:unknown|unidentified) hand),? {_WORDS},? {_STANDS}"
    rf"(?: (?:hand)?written)? {_WHERE}\Z"
)
# `Grey’s handwritten “G” appears in the upper corner`.
_OWN = re.compile(
    rf"\A(?P<by>{NAME})[’'](?:s\b)? (?:handwritten|penciled|marginal) {_WORDS} {_STANDS} {_WHERE}\Z"
)
# `Printed from a copy that indicates Grey signed the original`.
_COPY = re.compile(
    r"\A(?:Printed from a|A|The) (?:\w+ )?copy (?:that |which )?(?:indicates|shows|states) "
    rf"(?:that )?(?P<did>{NAME} (?:signed|initialed)(?: [^“”]{{1,120}})?)\Z"
)
# `The date is handwritten`; what a whole paper is written with is no mark on it.
_BY_HAND = re.compile(
    r"\A(?P<what>The (?:date|number|time|day|classification|heading|title|subject line))"
    r"(?: on the [a-z ]{1,40})? (?:is|was|has been) "
    r"(?:handwritten|written by hand|(?P<stamp>stamped))\Z"
)
# `The memorandum is stamped with a notation that indicates Grey saw it`.
_STAMPED_TO_SHOW = re.compile(
    r"\A(?P<what>(?:The|This)(?: (?!cop(?:y|ies)\b)[^\s,:;“]+){1,8}?) (?:is|was) stamped"
    r"(?: with an? (?:notation|note|date))?,? (?:(?:that|which) (?:indicates|shows|states)|"
    r"indicating|showing|to (?:indicate|show)) (?:that )?(?P<told>[^“:;]+)\Z"
)
# `Grey’s approval is indicated by his initials`.
_SHOWN = re.compile(
    rf"\A(?P<by>{NAME})[’'](?:s\b)? (?P<text>(?:dis)?approval (?:is|was) "
    rf"(?:indicated|shown|signified|noted) by (?:his|her|the) initials)(?: {_WHERE})?\Z"
)
# `Moss wrote “...,” to which Grey replied, “...”`.
_REPLY = re.compile(
    rf"(?P<first>.*”),? to which (?P<by>{NAME}) (?:then |also )?(?:replied|responded|answered)"
    r"(?: in writing)?[:,]? (?P<words>“.*)",
    re.DOTALL,
)
# `Moss initialed for Grey with the notation: “...”`.
_WITH_WORDS = re.compile(
    r"(?<=\w),? with the (?:\w+ )?(?:notation|comment|note|words?|remark|message)[:,]? (?=“)"
)
# `A note in the margin in Grey’s hand reads: “...”`.
_PLACED = re.compile(
    r"\A(?:An?|The|Another) (?:handwritten |marginal )?(?:note|notation|comment|remark|question) "
    rf"(?P<where>{PLACE_WORD} [^,:;“”]{{0,80}}?\b{SURFACE}\b[^,:;“”]{{0,40}}?),? in (?P<by>{NAME})"
    rf"[’'](?:s\b)? hand(?:writing)?,? (?:reads?|says?|states?)[:,]? {_WORDS}\Z"
)
_LETTERS = re.compile(
    rf"\AThe initials “(?P<words>[A-Z][A-Z.]{{1,7}})” {_STANDS}(?: (?:hand)?written)?,?"
    rf"(?: in (?P<hand>an (?:unknown|unidentified) hand),?)? {_WHERE}\Z"
)
# `The word “not” was inserted by hand`; `Two sentences were added by hand by Grey`.
_BY_HAND_TOO = re.compile(
    r"\A(?P<what>(?:The|This|These|Two|Three|An?) [^;:]{2,160}?) (?:was|were) (?P<did>added|"
    r"inserted|deleted|underlined|circled|crossed out|struck out|written)(?: in)? by hand"
    rf"(?: by (?P<by>{NAME}))?\Z"
)
# `The memorandum is initialed by both Grey and Moss`.
_BY_BOTH = re.compile(
    r"\A(?P<what>(?:The|This) [^,:;“”]{2,40}?) (?:is|was|has been) (?:also )?"
    rf"(?P<did>initialed|signed) by (?:both )?(?P<one>{NAME}) and (?P<other>{NAME})"
    r"(?P<rest> (?:for|on) [^,;:“”]{2,40})?\Z"
)
# `Moss added the date to the memorandum by hand`; what is written whole by hand bears no mark.
_ADDED_BY_HAND = re.compile(
    rf"\A(?P<by>{NAME}) (?:also )?(?P<text>(?:added|inserted|corrected|changed|filled in) "
    r"(?:the|his|her|this|an?) [^,:;“”]{2,60}?)"
    rf"(?: (?P<where>(?:to|on|in|at) the [^,:;“”]{{0,40}}?\b{SURFACE}))? by hand\Z"
)
_INITIALED = ("nitialed", "signed", "checked")
# `Stamped notations indicate that Grey saw it and that Moss saw it`: a stamp each.
_STAMPS_THAT = re.compile(
    r"\A(?P<lead>(?:(?:Two|Three|Four|Several|The) )?(?i:stamped|typed|handwritten|marginal) "
    r"(?:(?:an)?notations|notes) [^“;]{0,120}?\b(?:indicate|show|state|note)) "
    r"that (?P<told>[^“”;]+)\Z"
)

# The lines of a paper’s head, which are named in quotation marks: `in the “From” line`.
_HEAD_LINE = re.compile(
    r"(?<=\bthe )“(?P<name>(?i:from|to|through|thru|via|subject|date|info|information|cc|copies|"
    r"drafted by|clearances?|participants))” (?=lines?\b)"
)


def told_by_hand(sentence: str) -> Retold | None:
    """The mark of a sentence that names the hand before or instead of the deed; None for others."""
    bare = sentence.removesuffix(".")
    if "” line" in bare and (plain := _HEAD_LINE.sub(_unquoted, sentence)) != sentence:
        return Retold(plain)
    if bare.startswith("In a") and (told := _UNKNOWN.match(bare)):
        return Retold(f"{told['hand'].capitalize()} wrote {told['words']} {told['where']}.")
    if " copy " in bare and (told := _COPY.match(bare)):
        return Retold(f"{told['did']}.")
    if bare.startswith("The ") and (told := _BY_HAND.match(bare)):
        return Retold(mark=Mark("stamped" if told["stamp"] else "handwritten", None, told["what"]))
    if " stamped " in bare and (told := _STAMPED_TO_SHOW.match(bare)):
        where = f"on {told['what'][:1].lower()}{told['what'][1:]}"
        return Retold(f"A stamped notation {where} indicates that {told['told']}.")
    if "initials" in bare and (told := _SHOWN.match(bare)):
        return Retold(mark=Mark("initials", told["by"], told["text"], told["where"]))
    if " by hand" in bare and (told := _BY_HAND_TOO.match(bare)):
        quoted = re.search(r"“([^“”]+?)[,.]?”", told["what"])
        text = quoted[1] if quoted else f"{told['did']} by hand"
        return Retold(mark=Mark("handwritten", told["by"], text))
    if bare.endswith(" by hand") and (told := _ADDED_BY_HAND.match(bare)):
        return Retold(mark=Mark("handwritten", told["by"], told["text"], told["where"]))
    if "”" in bare and (told := _LETTERS.match(bare)):
        hand = "unknown hand" if told["hand"] else None
        return Retold(mark=Mark("initials", hand, told["words"], told["where"]))
    if "”" in bare and (told := _PLACED.match(bare)):
        return Retold(f"{told['by']} wrote {told['words']} {told['where']}.")
    if "”" in bare and (told := _OWN.match(bare)):
        words = told["words"].strip("“”")
        return Retold(mark=Mark("handwritten", told["by"], words, told["where"]))
    return None


def _unquoted(name: re.Match[str]) -> str:
    return f"{OPEN}{name['name']}{CLOSE} "


def words_apart(sentence: str) -> list[str]:
    """A sentence with a reply or a notation in it, told piece by piece; empty for any other."""
    if borne := borne_apart(sentence):
        return borne
    if " and that " in sentence and (told := _STAMPS_THAT.match(sentence.removesuffix("."))):
        return [f"{told['lead']} that {each}." for each in told["told"].split(" and that ")]
    if " by " in sentence and (told := _BY_BOTH.match(sentence.removesuffix("."))):
        what, rest = told["what"][:1].lower() + told["what"][1:], told["rest"] or ""
        return [f"{told[who]} {told['did']} {what}{rest}." for who in ("one", "other")]
    if " to which " in sentence and (told := _REPLY.match(sentence)):
        return [f"{told['first']}.", f"{told['by']} wrote: {told['words']}"]
    if " with the " in sentence and any(word in sentence for word in _INITIALED):
        plain = _WITH_WORDS.sub(" and wrote ", sentence, count=1)
        return (
            [plain] if plain != sentence and "“" not in sentence.partition(" with the ")[0] else []
        )
    return []
