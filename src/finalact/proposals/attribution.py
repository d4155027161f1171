"""Whose words a sentence gives: "the Soviets say", "according to the Conference", "we estimate"."""

from __future__ import annotations

import re

from attrs import frozen

from finalact.proposals.saying_verbs import HUMAN, PLAINLY, VERB

PASSIVE = re.compile(
    r"\b(?:was|were|been) (?:told|informed|advised|assured|notified) by (?P<who>[^,;:()]{2,60}?)"
    r"(?= that\b| of\b| in\b| on\b|,|;|\Z)"
)
ACCORDING = re.compile(
    r"\b[Aa]ccording to (?P<who>[^,;:()]{2,80}?)(?=[,;:()]|\.?\Z| there\b| about\b| the number\b)"
)
# "In Kolb's view", "in the words of the Embassy".
_VIEW = r"(?:view|opinion|judge?ment|account|words|reckoning|count|estimate|telling|version)"
IN_VIEW = re.compile(
    rf"\b(?:[Ii]n|[Bb]y|[Oo]n) (?:(?P<whose>[^,;:()“”]{{2,60}}?)(?:’s|'s|’) (?:own )?{_VIEW}\b|"
    rf"the {_VIEW} of (?P<who>(?:the )?(?:[A-ZÀ-Þ][\w.’'-]*\s?){{1,4}}))"
)
_OPENED = re.compile(r"(?:\A|\bthat,?\s|[;:]\s|,\s(?:and|but|while),?\s)\Z")
OWNED = re.compile(
    r"(?:\b(?P<first>[Oo]ur|[Mm]y|[Tt]heir|[Hh]is|[Hh]er)|"
    r"(?<![\w.-])(?P<who>(?:[Tt]he )?(?:[A-ZÀ-Þ][\w.-]+ ){0,3}[A-ZÀ-Þ][\w.-]+)(?:’s?|'s?)?) "
    r"(?:own |official |latest |current |best |published )?"
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
# "Kolb, speaking for the Nine, said": what he did beside it is no part of his name.
_BESIDE = re.compile(
    r",\s(?:who|whose|whom|which|after|before|in|on|at|by|with|without|for|from|under|to|as|"
    r"however|too|though|then|moreover|meanwhile|again|(?!the\b)[a-z]+(?:ing|ly))\b.*",
    re.DOTALL,
)
_CONJOINED = re.compile(r"\A(?:When|While|As|If|Once|After|Before|Although|Though|Since|Because|"
                        r"Where|Whereas|And|But|Yet|So)\s(?=\S)")  # fmt: skip
_BRACKETED = re.compile(r"\s\([^()]{1,60}\)\s*\Z")
# "Kolb smiled and said": the subject stands before the first of two verbs.
_TWO_VERBS = re.compile(r"\b(?:and|but)(?: (?:then|also|again|later|[a-z]+ly))*\s*\Z")
_SUBJECT_FIRST = re.compile(
    r"\A(?P<who>(?:[Tt]he )?(?:[A-ZÀ-Þ][\w.’'-]*\s){1,5}|(?:He|She|They|We|I)\s)"
    r"(?!(?:and|or|of|in|for|to|at|is|are|was|were)\b)(?=[a-z])"
)
# "Signed in May by the ministers, the treaty ended the war and promised": no name opens it.
_PARTICIPLE = re.compile(r"(?:Such|Other|[A-Z][a-z]+(?:ed|ing|ly))\s\Z")
# "Kolb did say", "Kolb would add": the verb is a plain form, and no noun.
_HELPED = re.compile(r"\b(?:did|does|would|will|could|can|might|may|must)(?: [a-z]+ly| also)?\s\Z")
_DETERMINED = re.compile(
    r"(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ne|[Aa]nother|[Bb]oth|[Ss]everal|[Ss]ome|"
    r"[Mm]any)\s\S|\S+(?:’s|'s|s’)\s\S"
)
_DETERMINERS = frozenset("the a an his her its their".split())
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
# No subject stands further before its verb.
FURTHEST = 600
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
            # Behind what it vouches for, unless the clause has only begun: "that, according to".
            behind = pattern is ACCORDING and not _OPENED.search(sentence[: match.start()])
            found.append((match["who"].strip(), match.start(), match.end(), behind))
    for match in IN_VIEW.finditer(sentence):
        who = (match["whose"] or match["who"]).strip()
        if who[:1].isupper() or who.startswith("the "):
            behind = match.start() > 0 and not sentence[match.end() :].strip(" .”’)")
            found.append((who, match.start(), match.end(), behind))
    for match in OWNED.finditer(sentence):
        if match["who"] and any(s <= match.start("who") < e for _, s, e, _ in found):
            continue
        who = match["who"] or {"our": "we", "my": "I", "their": "they"}.get(
            match["first"].lower(), "he"
        )
        found.append((who, match.start(), match.end(), False))
    found.sort(key=lambda each: each[1])
    # Where the next one begins to speak, for each; whoever stands behind his words does not begin.
    later, ends = len(sentence), [0] * len(found)
    for index in range(len(found) - 1, -1, -1):
        ends[index] = later
        if not found[index][3]:
            later = found[index][1]
    return [_scoped(found, index, end) for index, end in enumerate(ends)]


def attribution_at(sentence: str, start: int, end: int) -> Attribution | None:
    """Who says the words from `start` to `end` of a sentence; None where it does not tell."""
    holding = [a for a in attributions(sentence) if a.first <= start and end <= a.last]
    # The nearest one governs: "he added that the Soviets claim about 300".
    return max(holding, key=lambda a: (a.start < start, a.start), default=None)


def speaks_in_first_person(sentence: str) -> bool:
    """Whether the writer speaks of himself, outside of what he quotes."""
    plain = re.sub(r"“[^”]*”", "", sentence)
    return bool(re.search(r"\b(?:[Ww]e|I|[Oo]ur|us|my)\b(?![.’])", plain))


def _scoped(found: list[tuple[str, int, int, bool]], index: int, later: int) -> Attribution:
    who, start, end, behind = found[index]
    if behind:
        first = found[index - 1][2] if index and not found[index - 1][3] else 0
        # What came before belongs to this one only if no other had begun to speak there.
        return Attribution(who, start, end, max(first, 0), start)
    return Attribution(who, start, end, end, later)


def subject_of(sentence: str, verb: re.Match[str], *, of_two: bool = True) -> tuple[str, int]:
    """Who is the subject of a verb, and where he is named; empty where it is nobody who speaks.

    A name, a pronoun, or a word for those who speak for others ("officials", "the Embassy");
    `of_two` looks for it before another verb as well ("Kolb smiled and said").
    """
    cut = max(0, verb.start() - FURTHEST)
    left = sentence[cut : verb.start()]
    helped = bool(_HELPED.search(left))
    bracketed = _BRACKETED.search(left)
    if bracketed:
        left = left[: bracketed.start() + 1]
    cuts = [match.end() for match in BOUNDARY.finditer(left)]
    begin = cuts[-1] if cuts else 0
    first = _subject_of_both(left) if of_two else ""
    if first and _may_speak(first, verb[0], helped=True):
        return first, verb.start()
    if not left[begin:].strip():
        begin = _before_apposition(left, cuts)
    who = left[begin:].strip().rstrip(",")
    who = _CONJOINED.sub("", _BESIDE.sub("", who))
    plain = _LEADING.sub("", who)
    who = _TRAILING.sub("", _named_last(plain) if plain != who else plain).strip()
    if _IS.search(who) or not _may_speak(who, verb[0], helped=helped):
        return "", 0
    if _PREPOSITION.match(who):
        named = _NAMED_LAST.search(who)
        if named is None or named.start() == 0:
            return "", 0
        who = named[0].strip()
    return who, cut + left.rindex(who)


def _subject_of_both(left: str) -> str:
    """Who stands before the first of two verbs: "Kolb smiled and said"."""
    if not _TWO_VERBS.search(left):
        return ""
    clause = re.split(r"[;:—“”]\s?", left)[-1]
    found = _SUBJECT_FIRST.match(_CONJOINED.sub("", clause))
    if found and _PARTICIPLE.match(found["who"]):
        return ""
    return _TRAILING.sub("", found["who"].strip()) if found else ""


def _named_last(who: str) -> str:
    """The subject behind words of time or place: "lunch Kolb", "the talks the Soviet side"."""
    words = who.split()
    run = len(words)
    while run and words[run - 1][0].isupper():
        run -= 1
    if 0 < run < len(words):
        return " ".join(words[run - (words[run - 1].lower() == "the") :])
    last = max((n for n, word in enumerate(words) if word in _DETERMINERS), default=0)
    return " ".join(words[last:])


def _before_apposition(left: str, cuts: list[int]) -> int:
    """Where the name begins in "Dobrynin, the Soviet Ambassador, said"."""
    commas = [at for at in cuts if left[at - 1] == ","]
    if len(commas) < 2 or commas[-1] != cuts[-1]:
        return len(left)
    earlier = [at for at in cuts if at < commas[-2]]
    return earlier[-1] if earlier else 0


def _may_speak(who: str, verb: str, *, helped: bool = False) -> bool:
    words = who.split(",", maxsplit=1)[0].split()
    if not words or len(words) > LONGEST or any(any(c.isdigit() for c in word) for word in words):
        return False
    last = words[-1]
    if last.endswith(("’s", "'s", "s’")):
        return False
    if len(words) == 1 and last.lower() in PRONOUNS:
        return helped or verb not in PLAINLY or last.lower() in {"i", "we", "they"}
    if words[-1].lower() in _COMMON or words[-1].lower() in PRONOUNS:
        return words[-1].lower() in PRONOUNS and len(words) <= 3
    named = last[0].isupper() and last.lower() not in _COMMON
    if (
        verb in PLAINLY
        and not helped
        and not (last.endswith("s") or " and " in who or _PEOPLE.match(who))
    ):
        return False
    if named or _SPEAKING.search(who):
        return True
    # Whoever says or tells is somebody, whatever he is called: "the witness said".
    return verb in HUMAN and bool(_DETERMINED.match(who))


def _ends_sentence(sentence: str, start: int, end: int) -> bool:
    """Whether what is said stands before the one who says it: "about 300, the Soviets say."."""
    before, after = sentence[:start].rstrip(), sentence[end:]
    if not before.endswith((",", "”", ",”")):
        return False
    rest = after.strip(" .”’)")
    return len(rest) <= SHORT and not re.search(r"\d|\bthat\b", rest)
