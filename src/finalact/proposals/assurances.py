"""Promises, assurances and offers of a paper as proposals: who will do what, by when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from attrs import frozen

from finalact.model.claim import OFFER, PROPOSED_OFFER, Citation, Claim, ClaimKind
from finalact.model.partial_date import PartialDate
from finalact.model.quantity import Quantity
from finalact.model.time_words import UNBOUNDED, read_lapse
from finalact.proposals.attribution import subject_of
from finalact.proposals.figures import counts, is_time
from finalact.proposals.placed_sentences import PlacedSentence
from finalact.proposals.said_periods import PaperDay, periods_in
from finalact.proposals.suggested_subjects import Suggested, SuggestedSubjects
from finalact.proposals.who_says import Voices, WhoSays

PROMISE, ASSURANCE = "promise", "assurance"
# Strong words promise by themselves; of the weak ones only what touches a subject of the desk.
STRONG = re.compile(
    r"\b(?P<promise>promise[sd]?|pledge[sd]?|vow(?:s|ed)|guaranteed|"
    r"(?:undertook|undertaken) (?:not )?to|"
    r"committed (?:it|him|her|them)sel(?:f|ves))\b"
    r"|\b(?P<assurance>assure[sd]?|(?:gave|given|gives?|provided?|offered|received|repeated)"
    r"(?: us| me| him| them)? (?:\w+ ){0,3}assurances?)\b"
)
WEAK = re.compile(
    r"\b(?P<offer>offer(?:s|ed)? to)\b|"
    r"\b(?P<promise>agreed(?: (?!to\b|that\b)\w+){0,4} (?:to|that)|undertakes?(?: to)?)\b"
    r"|\b(?P<assurance>(?:is|are|was|were) (?:prepared|ready|willing) to)\b"
)
_RECEIVED = re.compile(r"\b(?:received|been given|were given|was given)\b")
_FROM = re.compile(r"\bfrom (?P<who>(?:the )?(?:[A-ZÀ-Þ][\w.’'-]* ?){1,4})")
# "We were promised by Tarn that": whoever is promised a thing does not promise it.
_BEING = re.compile(r"\b(?:was|were|been|am|is|are)(?: [a-z]+ly| also)?\s\Z")
_GIVER = re.compile(r"(?: by (?P<who>[^,;:()]{2,60}?))? that\b")
_PROMISES = re.compile(r" (?:not to|to|that|us|me|him|her|them)\b")
# To whom it is promised: `assured Mrs. Lund`, `assured the Soviets`.
_WHOM = (
    r"(?:us|me|you|him|her|them|(?:the )?(?:(?:Mr|Mrs|Ms|Dr)\. )?[A-ZÀ-Þ][\w’-]+"
    r"(?: (?:of |de |van )?[A-ZÀ-Þ][\w’-]+){0,3})"
)
_WHAT = re.compile(
    rf"\A(?:,? ?{_WHOM})?,? (?:that |to |of )|"
    rf"\A {_WHOM} (?=(?:the|he|she|it|they|we|I|his|her|their|our|my|this|no|nothing|all)\b)|"
    r"\A ?(?:us|me) "
)
_LAPSE = re.compile(
    r"\b(?:within|in|over|during|for)? ?(?:a (?:matter|question) of|the (?:next|coming)|at most|"
    r"no (?:more|later) than|about|less than)? ?(?:a few |several |a couple of |[a-z]+ |\d+ )?"
    r"(?:hours?|days?|weeks?|months?|years?|fortnight)\b",
    re.IGNORECASE,
)
# "Within three days of any arrest" is what is promised, not by when.
_EACH = re.compile(r" of (?:any|each|every|an?)\b")
_GIVING = re.compile(
    r"\A(?:gave|given|gives?|provided?|offered|received|repeated)(?: us| me| him| them)? "
)
_BY = re.compile(r"\b(?:by|before|no later than|not later than|on|in|until)(?: the end of)? \Z")
_NOT = re.compile(
    r"\b(?:not|never|no|refused? to|without|would|could)\b[^,;]{0,30}\Z", re.IGNORECASE
)
# "Had promised 20 by April": the day may have gone by.
_HAD = re.compile(r"\bhad(?: [a-z]+ly| also| once| already)?\s\Z")
# A month named alone lies no further ahead than this of a promise that is past.
_SOON = timedelta(days=183)
# "Agreed that 300 were held" shares a view; "agreed that 300 would leave" promises.
_IS_SO = re.compile(r"\A(?:(?!\b(?:would|will|should|shall|be)\b)[^,;]){0,120}?"
                    r"\b(?:is|are|was|were|has|have|had)\b")  # fmt: skip
_IF = re.compile(
    r"\b(?:if|unless|until|whether|told|suggest\w*|den(?:y|ied|ies))\b[^,;]{0,60}\Z", re.IGNORECASE
)
LONGEST = 240


@frozen
class ReadAssurance:
    """A promise read as a claim, with the words that make it and what was understood."""

    claim: Claim
    start: int
    end: int
    placed: PlacedSentence
    who: WhoSays
    suggested: Suggested


def read_assurances(
    placed: PlacedSentence,
    voices: Voices,
    subjects: SuggestedSubjects,
    day: PaperDay,
    dated: PartialDate | None,
    figures: list[tuple[Quantity, int, int]],
) -> Iterator[ReadAssurance]:
    """The promise of a sentence, if it makes one; `figures` are its quantities with offsets."""
    if placed.is_question:
        return
    sentence = placed.words
    for pattern in (STRONG, WEAK):
        for verb in pattern.finditer(sentence):
            who = _promiser(placed, voices, verb)
            if who is None:
                continue
            what, end = _promised(sentence, verb)
            if verb[0].endswith(" that") and _IS_SO.search(what):
                continue
            if not what:
                continue
            attribute = _attribute(verb, sentence, who)
            if not attribute:
                continue
            inside = [
                quantity
                for quantity, start, stop in figures
                if verb.end() <= start and stop <= end and not is_time(quantity)
            ]
            suggested = subjects.of(placed, promised=inside[0] if inside else None)
            # Without a subject of the desk a weak word promises only what it counts.
            if pattern is WEAK and not suggested.subject and not any(map(counts, inside)):
                continue
            due = _due(
                sentence[verb.end() : end], day, is_past=bool(_HAD.search(sentence[: verb.start()]))
            )
            yield ReadAssurance(
                _claim(placed, who, suggested, attribute, what, due, inside, dated),
                placed.start + verb.start(),
                placed.start + end,
                placed,
                who,
                suggested,
            )
            return


def _promiser(placed: PlacedSentence, voices: Voices, verb: re.Match[str]) -> WhoSays | None:
    sentence = placed.words
    received = _RECEIVED.search(verb[0])
    if received:
        giver = _FROM.search(sentence, verb.end()) or _FROM.search(sentence)
        if giver:
            return voices.named(placed, giver["who"].strip())
        return WhoSays("", "", "", "The sentence does not tell who gave the assurance.")
    if _BEING.search(sentence[: verb.start()]):
        giver = _GIVER.match(sentence, verb.end())
        if giver is None:
            return None
        if giver["who"]:
            return voices.named(placed, giver["who"].strip())
        return WhoSays("", "", "", "The sentence does not tell who promised it.")
    # "Fuel and assured supplies" assures nobody: behind another verb it needs what is promised.
    of_two = _PROMISES.match(sentence, verb.end()) is not None
    who, _ = subject_of(sentence, verb, of_two=of_two)
    before = sentence[: verb.start()]
    if not who or _IF.search(before) or (_NOT.search(before) and not _is_ours(who)):
        return None
    return voices.named(placed, who)


def _is_ours(who: str) -> bool:
    return who.lower() in {"we", "i"}


def _attribute(verb: re.Match[str], sentence: str, who: WhoSays) -> str:
    named = verb.groupdict()
    weighed = re.search(r"\b(?:would|could|might|can|will)\s\Z", sentence[: verb.start()])
    if named.get("offer"):
        return PROPOSED_OFFER if weighed or who.is_sender else OFFER
    if weighed:
        return ""
    return PROMISE if named.get("promise") else ASSURANCE


def _promised(sentence: str, verb: re.Match[str]) -> tuple[str, int]:
    """What is promised, in the words behind the verb, and where they end."""
    stop = re.compile(r";|,? but |,? although ").search(sentence, verb.end())
    end = stop.start() if stop else len(sentence.rstrip(" .”"))
    rest = sentence[verb.end() : end]
    opening = _WHAT.match(rest)
    what = rest[opening.end() :] if opening else rest
    if not what.strip():
        what, end = _GIVING.sub("", verb[0]), max(end, verb.end())
    return " ".join(what.split())[:LONGEST].strip(" ,.”"), end


def _due(words: str, day: PaperDay, *, is_past: bool) -> str:
    """By when, in EDTF where a day, month or year is said, else the words; empty if nothing is."""
    dues = periods_in(words, day, ahead=True)
    first = dues[0].period.earliest if dues else None
    if is_past and first is not None and day.day is not None and first - day.day > _SOON:
        dues = periods_in(words, day, ahead=False)
    for found in dues:
        if _BY.search(words[: found.start]) or re.match(
            r"(?i)(?:by|before|in|on|until)\b", found.words
        ):
            return str(found.period)
    for match in _LAPSE.finditer(words):
        text = match[0].strip()
        if _EACH.match(words, match.end()):
            continue
        if read_lapse(text) is not None and re.search(
            r"within|in |matter|next|coming|most|later", text
        ):
            return text
    folded = words.casefold()
    return next(
        (
            phrase
            for phrase in sorted(UNBOUNDED, key=len, reverse=True)
            if re.search(rf"\b{re.escape(phrase)}\b", folded)
        ),
        "",
    )


def _claim(
    placed: PlacedSentence,
    who: WhoSays,
    suggested: Suggested,
    attribute: str,
    what: str,
    due: str,
    inside: list[Quantity],
    dated: PartialDate | None,
) -> Claim:
    own = who.is_sender
    general = re.search(r"\bgeneral\b", placed.words)
    bounded = bool(inside) or (bool(due) and due not in UNBOUNDED)
    return Claim(
        "",
        suggested.subject,
        attribute,
        value=what,
        quantity=inside[0] if inside else Quantity(""),
        kind=ClaimKind.ASSURANCE,
        speaker=who.speaker,
        reporter=who.reporter,
        said_on=dated if own else None,
        known_on=None if own or placed.note is not None else dated,
        specificity="general" if general else "specific" if bounded else "",
        due=due,
        citations=(Citation("", placed.place, placed.page, placed.quote),),
    )
