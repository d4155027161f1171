"""Figures of a paper as proposals: who says how many, of whom, for which time."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import evolve, frozen

from finalact.documents.bare_counts import LABELS
from finalact.documents.units import MEASURES
from finalact.documents.world_figures import is_of_the_world
from finalact.model.claim import Citation, Claim, ClaimKind
from finalact.model.document import Figure
from finalact.model.partial_date import PartialDate
from finalact.model.quantity import Quantity, counts_whole
from finalact.proposals.attribution import Attribution, attribution_at
from finalact.proposals.placed_sentences import PlacedSentence
from finalact.proposals.said_periods import PaperDay, SaidPeriod, period_of, periods_in
from finalact.proposals.suggested_subjects import Suggested, SuggestedSubjects
from finalact.proposals.told_otherwise import is_left_undone, is_not_claimed
from finalact.proposals.who_says import Voices, WhoSays

STOCK, FLOW, RATE, SHARE = "stock", "flow", "rate", "share"
# Lengths of time tell how long, not how many; sums of money and distances are counted as said.
_TIMES = frozenset(
    """year years month months week weeks day days hour hours minute minutes decade decades century
    centuries generation generations""".split()
)
_FLOWS = re.compile(
    r"\b(?:left|leaving|emigrat(?:ed|ing|ion)|departed|departing|departures?|released|releasing|"
    r"freed|arriv\w+|permitted|allowed|granted|issued|resolved|settled|refused|denied|arrested|detained|"
    r"sentenced|expelled|deported|admitted|received|approved|rejected|applied|returned|died|"
    r"killed|executed|pardoned|amnestied|exchanged|requests?|withdrawn|reunited|married|"
    r"registered|processed|submitted|increased|declined|fell|rose|lost|captured|destroyed|seized|"
    r"closed)\b",
    re.IGNORECASE,
)
# "To release 20", "would let 40 families go": what somebody is to do with so many.
_TO_DO = re.compile(
    r"\b(?:to|would|will|shall|could|may|might|must|each side|they|he|she|we|and) "
    r"(?:release|free|withdraw|leave|let|reunite|resolve|settle|permit|allow|grant|issue|expel|"
    r"exchange|admit|reduce|cut|return)\b"
)
_STOCKS = re.compile(
    r"\b(?:remain\w*|still|outstanding|pending|held|imprisoned|waiting|on the list|at present|"
    r"currently|in (?:prison|camps|custody|detention|exile))\b",
    re.IGNORECASE,
)
# "Of 44 cases 36 were resolved": the whole is what there was.
_WHOLE = re.compile(
    r"(?:\A|[,;:]\s|\bthat )(?:[Oo]ut )?[Oo]f (?:the |these |those |some )?\Z|"
    r"(?:\b(?:one|two|three|four|five|six|seven|eight|nine|ten|half|most|some|none|all|many|few)|[0-9])"
    r"(?: [a-z]+)? of (?:the|these|those|our|their|its) (?:total of )?\Z"
)
_OF_THE = re.compile(r"\sof (?:the|these|those|our|their|all|all the)\s")
# Smaller numbers in words come in passing: "two points", "three of us".
_IN_WORDS = 20
_THERE = re.compile(r"\b(?:there (?:are|were|is)|number of)\b", re.IGNORECASE)
# "The number of wounded stood at 130" says what is counted, though no unit follows.
_NUMBER_OF = re.compile(
    r"(?:\bnumber of (?!the\b)[a-z]+[^,;:]{0,60}?"
    r"\b(?:at|to|is|was|of|reached|exceeded|totaled)|"
    r"\b(?:puts?|placed|places) the [a-z][^,;:]{0,60}? at)"
    r" (?:about |some |over |only |roughly |almost |nearly |more than |less than )?\Z"
)
_ASKED = re.compile(
    r"\b(?:ask(?:s|ed|ing)? (?:for|that|[^,;:]{1,60}? (?:to|for)\b)|demand\w*|"
    r"request(?:s|ed)? that|call(?:s|ed|ing)? (?:for|on)|insist\w* (?:on|upon)|"
    r"would (?:like|welcome|prefer)|"
    r"want(?:s|ed)?(?! (?:\w+ )?to (?:know|note|say|stress|tell)\b)|"
    r"propos(?:e[sd]?|ing) (?:that|to|an?)\b|require[sd]?|must|ought to|should|"
    r"we (?:will )?(?:need|want)|urge[sd]?|press(?:ed|ing)? for|so as to)\b|"
    r"\b(?:goal|target)(?: (?:of|is|was|would be|at|for [0-9]{4}(?: is| was)?))?"
    r"(?: (?:about|some|at|roughly|a|total|of)){0,4} ?\Z"
)
_INSISTED = re.compile(r"\binsist(?:s|ed|ing)?\b(?! on\b| upon\b)")
# "Insisted that 12 were held" tells; "insisted that 12 be freed" asks.
_TELLS = re.compile(r"\b(?:is|are|was|were|has|have|had|did|does|remain(?:s|ed)?|will|would)\b")
_WISHED = re.compile(r"\b(?:be|should|must|ought)\b")
# A new clause begins here: what is asked for before it is not asked for in it.
_CLAUSE = re.compile(
    r"[;:]|, (?:and |but )?(?=the |they |he |she |it |we )|"
    r",? (?:especially |and |but )?(?:since|because|although|though|whereas|while) (?=[a-z])"
)
_FORESEEN = re.compile(
    r"\b(?:expect\w*|hop(?:e[sd]?|ing)|project(?:s|ed)|forecast\w*|predict\w*)\b"
)
_AHEAD = re.compile(
    r"\b(?:will|would|shall|likely to|plan(?:s|ned)? to|could reach|next (?:year|month))\b"
)
_MIGHT = re.compile(r"\b(?:could|might)\b")
_MIGHT_NEXT = re.compile(r"(?: (?!that\b|which\b|who\b|whom\b)[\w-]+){0,3} (?:could|might)\b")
_GUESSED = re.compile(
    r"\b(?:estimat\w+|believe[sd]?|think\w*|guess\w*|reckon\w*|calculat\w+|probably|perhaps|may be|"
    r"seems?|appears?|assess\w*)\b"
)
_ASSUMED = re.compile(r"\b(?:assum\w+|suppos\w+|proceed on)\b")
# "Four in five of the cases" is a share, and four of nothing.
_PARTS_OF = re.compile(
    r"\s(?:in|out of|of every) (?:every )?(?:\d{1,3}|two|three|four|five|ten|twenty)\b(?!,\d)"
)
_MEASURE = re.compile(rf"(?:kilo|mega|giga|milli|centi)?(?:{'|'.join(sorted(MEASURES))}|"
                      r"grams?|watts?|hertz|acres?|liters?|litres?)")  # fmt: skip
_MEASURED_NEXT = re.compile(r"[\s-](?:kilo|mega|giga)\w+")
_ABBREVIATED = re.compile(r"\s?(?:[KMGkm]?[TWtg]|MWe|[kcm]?m|kg|KM|RV|W)\b(?![’'])")
# "Had 40 been let go, we could have signed."
_HAD_IT = re.compile(r"(?:Had|Were|Should) [^,;]*\Z")
_ONLY_IF = re.compile(r"\bonly if\b")
_IF = re.compile(r"\b(?:if|unless|whether|suppose|were to|as if)\b[^,;]*\Z", re.IGNORECASE)


@frozen
class ReadFigure:
    """A figure read as a claim, with what was understood of its sentence."""

    claim: Claim
    figure: Figure
    placed: PlacedSentence
    who: WhoSays
    suggested: Suggested
    period: SaidPeriod | None


def read_figures(
    placed: PlacedSentence,
    figures: list[Figure],
    voices: Voices,
    subjects: SuggestedSubjects,
    day: PaperDay,
    dated: PartialDate | None,
) -> Iterator[ReadFigure]:
    """The figures of one sentence that somebody may claim, each read on its own."""
    if placed.is_question:
        return
    sentence = placed.words
    spans = [(f.start - placed.start, f.end - placed.start) for f in figures]
    for figure, (start, end) in zip(figures, spans):
        if not _is_claimed(figure, placed, start):
            continue
        quantity = _of_whole(figure, figures, placed.text)
        kind = _kind(sentence, start, end, attribution_at(sentence, start, end))
        ahead = kind in (ClaimKind.DEMAND, ClaimKind.PROJECTION)
        who = voices.of(placed, start, end)
        others = [span for span in spans if span != (start, end)]
        period = period_of(periods_in(sentence, day, ahead=ahead), sentence, start, end, others)
        suggested = subjects.of(placed, quantity, voices.words.dossier.speaker_of(who.speaker)[0])
        if is_measured(quantity, placed.text, figure.end):
            if not subjects.counts_in(suggested.population, quantity):
                continue
        elif not (suggested.subject or counts(quantity) or _NUMBER_OF.search(sentence[:start])):
            continue
        own = not who.said_by and who.is_sender
        claim = Claim(
            "",
            suggested.subject,
            _attribute(quantity, sentence, start, end, period),
            quantity=quantity,
            kind=kind,
            speaker=who.speaker,
            reporter=who.reporter,
            population=suggested.population,
            period=period.period if period is not None else None,
            said_on=dated if own else None,
            known_on=None if own or placed.note is not None else dated,
            citations=(Citation("", placed.place, placed.page, placed.quote),),
        )
        yield ReadFigure(claim, figure, placed, who, suggested, period)


def _of_whole(figure: Figure, figures: list[Figure], text: str) -> Quantity:
    """The quantity; "7 of the 31 names" counts names."""
    quantity = figure.quantity
    of = None if quantity.unit else _OF_THE.match(text, figure.end)
    if of is None:
        return quantity
    whole = next((each.quantity for each in figures if each.start == of.end()), None)
    return quantity if whole is None else evolve(quantity, unit=whole.unit)


def counts(quantity: Quantity) -> bool:
    """Whether a figure by itself says what it counts: so many of something, or a share.

    A sum, a length, a bare number, one, or a small number in words is proposed only where a
    subject of the desk fits its words.
    """
    most = quantity.high if quantity.high is not None else quantity.low
    if not quantity.unit or most is None or most <= 1:
        return False
    if most < _IN_WORDS and not any(character.isdigit() for character in quantity.as_said):
        return False
    return counts_whole(quantity.unit) or quantity.unit.startswith("percent")


def is_measured(quantity: Quantity, text: str, end: int) -> bool:
    """Whether it is a sum, a length or a weight: such are proposed where the desk counts them."""
    unit = (quantity.unit or "").split("/")[0].strip().lower()
    if unit.startswith("percent"):
        return False
    if unit and (not counts_whole(unit) or _MEASURE.fullmatch(unit.split()[0])):
        return True
    return bool(_ABBREVIATED.match(text, end) or _MEASURED_NEXT.match(text, end))


def is_time(quantity: Quantity) -> bool:
    """Whether a quantity is a length of time, which tells how long and not how many."""
    unit = (quantity.unit or "").lower().split("/")[0].split()
    return bool(unit) and unit[0] in _TIMES


def _is_claimed(figure: Figure, placed: PlacedSentence, start: int) -> bool:
    """Whether a figure counts something of the world, and is said to be so."""
    quantity = figure.quantity
    if is_time(quantity) or _PARTS_OF.match(placed.text, figure.end):
        return False
    if quantity.as_said[:1].isdigit() and LABELS.search(placed.text[: figure.start]):
        return False
    # "the ’67 frontiers": a year without its century.
    if placed.text[max(0, figure.start - 1) : figure.start] in {"’", "'"}:
        return False
    if not is_of_the_world(quantity, placed.text, figure.end):
        return False
    if _HAD_IT.match(placed.words[:start]):
        return False
    if _ONLY_IF.search(placed.words[:start]) or is_not_claimed(placed.words, start):
        return False
    return not (_IF.search(placed.words[:start]) or _in_brackets(placed.words, start))


def _in_brackets(sentence: str, start: int) -> bool:
    """Whether the editors of the paper say it: "[3 lines not declassified]"."""
    return sentence.rfind("[", 0, start) > sentence.rfind("]", 0, start)


def _kind(sentence: str, start: int, end: int, said: Attribution | None) -> ClaimKind:
    """What sort of statement the words around a figure make it."""
    if said is not None and said.start < start:
        # What another said before is no part of what this one says.
        sentence, start, end = sentence[said.start :], start - said.start, end - said.start
    clause = _CLAUSE.split(sentence[:start])[-1]
    near = re.split(r",\s", clause)[-1] + re.split(r"[;,:]\s", sentence[start:])[0]
    if _ASSUMED.search(clause):
        return ClaimKind.ASSUMPTION
    if _ASKED.search(clause) or _insists(sentence, start, clause):
        return ClaimKind.DEMAND
    if (
        _FORESEEN.search(clause)
        or _AHEAD.search(near)
        or _MIGHT.search(re.split(r",\s", clause)[-1])
        or _MIGHT_NEXT.match(sentence, end)
    ):
        return ClaimKind.PROJECTION
    return ClaimKind.ESTIMATE if _GUESSED.search(clause) else ClaimKind.FACT


def _insists(sentence: str, start: int, clause: str) -> bool:
    """Whether somebody insists that a thing be done, rather than that it is so."""
    insists = _INSISTED.search(clause)
    if insists is None:
        return False
    rest = clause[insists.end() :] + re.split(r"[;,:]\s", sentence[start:])[0]
    tells, wished = _TELLS.search(rest), _WISHED.search(rest)
    return tells is None or (wished is not None and wished.start() < tells.start())


def _attribute(
    quantity: Quantity, sentence: str, start: int, end: int, period: SaidPeriod | None
) -> str:
    unit = quantity.unit or ""
    if "/" in unit:
        return RATE
    if unit.startswith("percent"):
        return SHARE
    if _WHOLE.search(sentence[:start]) or is_left_undone(sentence, end):
        return STOCK
    clause = re.split(r"[;:]", sentence[:start])[-1] + re.split(r"[;:]", sentence[start:])[0]
    if period is not None and not period.period.is_day:
        return STOCK if _STOCKS.search(clause) and not _FLOWS.search(clause) else FLOW
    if _TO_DO.search(re.split(r"[;:,]\s", sentence[:start])[-1]):
        return FLOW
    if _STOCKS.search(clause) or _THERE.search(clause):
        return STOCK
    return FLOW if _FLOWS.search(clause) else STOCK
