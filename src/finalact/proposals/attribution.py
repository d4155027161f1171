"""Whose words a sentence gives: "the Soviets say", "according to the Conference", "we estimate"."""

from __future__ import annotations

import re

from attrs import frozen

# Plain forms are nouns as well ("the report"): they need a plural or a pronoun before them.
_PLAIN = (
    "say tell state claim report estimate maintain assert note announce indicate argue insist "
    "reply add confirm acknowledge admit declare explain inform advise believe think calculate "
    "reckon predict expect project allege conclude observe contend suggest assure stress count "
    "promise propose cite list assume"
).split()
_SAID = (
    "said told stated claimed reported estimated maintained asserted noted announced indicated "
    "argued insisted replied responded added confirmed acknowledged admitted declared explained "
    "informed advised believed thought calculated reckoned predicted expected projected alleged "
    "concluded observed contended suggested assured stressed emphasized remarked recalled counted "
    "reminded promised proposed complained cited quoted listed assumed says"
).split()
_THIRD = [f"{verb[:-1]}ies" if verb.endswith("y") and verb != "say" else f"{verb}s"
          for verb in _PLAIN]  # fmt: skip
_PLAINLY = frozenset(_PLAIN)
VERB = re.compile(rf"\b(?:{'|'.join(sorted({*_PLAIN, *_SAID, *_THIRD}, key=len, reverse=True))})\b")
PASSIVE = re.compile(
    r"\b(?:was|were|been) (?:told|informed|advised|assured|notified) by (?P<who>[^,;:()]{2,60}?)"
    r"(?= that\b| of\b| in\b| on\b|,|;|\Z)"
)
ACCORDING = re.compile(
    r"\b[Aa]ccording to (?P<who>[^,;:()]{2,80}?)(?=[,;:()]|\.?\Z| there\b| about\b| the number\b)"
)
OWNED = re.compile(
    r"(?:\b(?P<first>[Oo]ur|[Mm]y|[Tt]heir|[Hh]is|[Hh]er)|(?P<who>(?:[Tt]he )?(?:[A-ZÀ-Þ][\w.-]+ )"
    r"{0,3}[A-ZÀ-Þ][\w.-]+)(?:’s?|'s?)?) (?:own |official |latest |current |best |published )?"
    r"(?:estimates?|counts?|figures?|statistics|data|tally|records)\b"
)
BOUNDARY = re.compile(
    r"[,;:()—–“”\"]|\b(?:that|and|but|while|whereas|as|which|who|when|because|although|though|"
    r"if|unless|until|since|after|before|where|how|why|than|or)\b"
)
_LEADING = re.compile(
    r"\A(?:(?:In|On|At|By|During|Last|This|Today|Yesterday|Later|However|Also|Then|Again|Early|"
    r"Earlier|Recently|Privately|Publicly)\b(?: (?:an? |the )?(?:\d{1,4}|[A-Z][a-z]+ \d{1,4}|"
    r"week|month|year|day|[a-z]+ing))*[, ]*)+"
)
_TRAILING = re.compile(
    r"(?:\s+(?:has|have|had|also|now|then|later|recently|again|already|once|just|only|further|"
    r"still|would|will|did|do|does|himself|herself|themselves|both|all|(?!Italy|July)[a-z]+ly))+\Z"
)
_IS = re.compile(r"(?:\s|\A)(?:is|are|was|were|been|be|being|to|not|never)\Z")
PRONOUNS = frozenset("i we he she they".split())
FIRST_PERSON = frozenset("i we".split())
# "The Danish say": a people named by its adjective.
_PEOPLE = re.compile(r"[Tt]he [A-ZÀ-Þ]\w+(?:sh|ch|ese|iss|men|people)\Z|[Pp]eople\Z")
_SPEAKING = re.compile(
    r"\b(?:officials?|government|governments|embassy|delegation|delegations|ministry|ministries|"
    r"spokesm[ae]n|spokeswoman|ambassadors?|ministers?|secretary|sources?|groups?|organizations?|"
    r"side|authorities|memorandum|telegram|newspapers?|press|refuseniks?|lawyers?|party|council|"
    r"committee|commission|agency|agencies|bureau|department|counterparts?|representatives?|"
    r"visitors?|diplomats?|activists?|dissidents?|families|experts?|analysts?|president|premier|"
    r"chairman|delegates?|conference|study|paper|cable|letter)\Z"
)
_PREPOSITION = re.compile(r"\A(?:in|on|at|by|of|for|to|with|from|during|under|over|about|into)\b",
                          re.IGNORECASE)  # fmt: skip
_NAMED_LAST = re.compile(r"(?:[Tt]he )?(?:[A-ZÀ-Þ][\w.’'-]*\s?)+\Z")
_COMMON = frozenset(
    """the this that these those there it a an here what how many most some such all one two three
    no not none as if when while although however moreover thus therefore""".split()
)
LONGEST = 9
# A sentence may end with who said it: no more than so many signs stand behind the verb then.
SHORT = 40


@frozen
class Attribution:
    """Words that name a speaker, and the stretch of the sentence that he is said to say."""

    who: str
    start: int
    end: int
    first: int
    last: int


def attributions(sentence: str) -> list[Attribution]:
    """Who is said to say something in a sentence, in order, each with what he says of it."""
    found: list[tuple[str, int, int, bool]] = []
    for match in VERB.finditer(sentence):
        who, start = subject_of(sentence, match)
        if who:
            found.append((who, start, match.end(), _ends_sentence(sentence, start, match.end())))
    for pattern in (PASSIVE, ACCORDING):
        for match in pattern.finditer(sentence):
            behind = pattern is ACCORDING and match.start() > 0
            found.append((match["who"].strip(), match.start(), match.end(), behind))
    for match in OWNED.finditer(sentence):
        who = match["who"] or {"our": "we", "my": "I", "their": "they"}.get(
            match["first"].lower(), "he"
        )
        found.append((who, match.start(), match.end(), False))
    found.sort(key=lambda each: each[1])
    return [_scoped(sentence, found, index) for index in range(len(found))]


def attribution_at(sentence: str, start: int, end: int) -> Attribution | None:
    """Who says the words from `start` to `end` of a sentence; None where it does not tell."""
    holding = [a for a in attributions(sentence) if a.first <= start and end <= a.last]
    # The nearest one governs: "he added that the Soviets claim about 300".
    return max(holding, key=lambda a: (a.start < start, a.start), default=None)


def speaks_in_first_person(sentence: str) -> bool:
    """Whether the writer speaks of himself, outside of what he quotes."""
    plain = re.sub(r"“[^”]*”", "", sentence)
    return bool(re.search(r"\b(?:[Ww]e|I|[Oo]ur|us|my)\b(?![.’])", plain))


def _scoped(sentence: str, found: list[tuple[str, int, int, bool]], index: int) -> Attribution:
    who, start, end, behind = found[index]
    if behind:
        first = found[index - 1][2] if index and not found[index - 1][3] else 0
        # What came before belongs to this one only if no other had begun to speak there.
        return Attribution(who, start, end, max(first, 0), start)
    later = next((s for _, s, _, is_behind in found[index + 1 :] if not is_behind), len(sentence))
    return Attribution(who, start, end, end, later)


def subject_of(sentence: str, verb: re.Match[str]) -> tuple[str, int]:
    """Who is the subject of a verb, and where he is named; empty where it is nobody who speaks.

    A name, a pronoun, or a word for those who speak for others ("officials", "the Embassy").
    """
    left = sentence[: verb.start()]
    cuts = [match.end() for match in BOUNDARY.finditer(left)]
    begin = cuts[-1] if cuts else 0
    if not left[begin:].strip():
        begin = _before_apposition(left, cuts)
    who = left[begin:].strip().rstrip(",")
    who = _LEADING.sub("", who)
    who = _TRAILING.sub("", who).strip()
    if _IS.search(who) or not _may_speak(who, verb[0]):
        return "", 0
    if _PREPOSITION.match(who):
        named = _NAMED_LAST.search(who)
        if named is None or named.start() == 0:
            return "", 0
        who = named[0].strip()
    return who, left.rindex(who)


def _before_apposition(left: str, cuts: list[int]) -> int:
    """Where the name begins in "Dobrynin, the Soviet Ambassador, said"."""
    commas = [at for at in cuts if left[at - 1] == ","]
    if len(commas) < 2 or commas[-1] != cuts[-1]:
        return len(left)
    earlier = [at for at in cuts if at < commas[-2]]
    return earlier[-1] if earlier else 0


def _may_speak(who: str, verb: str) -> bool:
    words = who.split(",", maxsplit=1)[0].split()
    if not words or len(words) > LONGEST or any(any(c.isdigit() for c in word) for word in words):
        return False
    last = words[-1]
    if len(words) == 1 and last.lower() in PRONOUNS:
        return verb not in _PLAINLY or last.lower() in {"i", "we", "they"}
    if words[-1].lower() in _COMMON or words[-1].lower() in PRONOUNS:
        return words[-1].lower() in PRONOUNS and len(words) <= 3
    named = last[0].isupper() and last.lower() not in _COMMON
    if verb in _PLAINLY and not (last.endswith("s") or " and " in who or _PEOPLE.match(who)):
        return False
    return named or bool(_SPEAKING.search(who))


def _ends_sentence(sentence: str, start: int, end: int) -> bool:
    """Whether what is said stands before the one who says it: "about 300, the Soviets say."."""
    before, after = sentence[:start].rstrip(), sentence[end:]
    if not before.endswith((",", "”", ",”")):
        return False
    rest = after.strip(" .”’)")
    return len(rest) <= SHORT and not re.search(r"\d|\bthat\b", rest)
