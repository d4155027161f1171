"""Numbers that name a thing and count nothing: dates, years, hours, papers, paragraphs, weapons."""

from __future__ import annotations

import re

from finalact.documents.month_days import MONTHS
from finalact.documents.number_words import Spoken
from finalact.documents.pairs import noun_of_pair
from finalact.documents.topics import is_compared
from finalact.documents.units import KEPT, MEASURES, PERSONS

# Words that a number follows as its label, written small or large, and names that are so only as
# they are written here.
LABELS = frozenset(
    """document documents note notes footnote footnotes telegram telegrams airgram airgrams cable
    cables article articles section sections sec paragraph paragraphs subparagraph subparagraphs
    sub-paragraph sub-paragraphs para paras subpara subparas page pages pp chapter chapters clause
    clauses points item items phase phases tab tabs annex annexes appendix enclosure enclosures
    basket baskets option options alternative alternatives principle principles title titles
    volume volumes vol vols age aged decree resolution resolutions category categories flight
    channel route reference ref reftel reftels deptel deptels embtel embtels mytel mytels urtel
    urtels secto tosec polto topol usito cedto gadel delga depcirtel room apartment box boxes
    number no nos criterion criteria""".split()
)
NAMES = frozenset(
    """p. Lot Lots RG Part Parts Book NSDD NSSM NSDM SNIE NIE PD PRM PL P.L. State Moscow Entry Job
    FRC Folder OA/ID Law Attachment Attachments circular Group Order UN UST Boeing Apollo Il Tu MiG
    SS Radio NSC Point Points FY Camp Colony Prison Hospital School List Step Steps H.R. S. Res.
    Doc. Ext. ext. SALT Rule Table Figure Series""".split()
)
MONTH_NAMES = frozenset(
    [*MONTHS, *(month.upper() for month in MONTHS),
     *"Jan Feb Mar Apr Aug Sep Sept Oct Nov Dec JAN FEB MAR APR AUG SEP SEPT OCT NOV DEC".split()]
)  # fmt: skip
LAST_DAY = 31
MONTH = "|".join(sorted(MONTH_NAMES, key=len, reverse=True))
DAYS = re.compile(rf"\b(?:{MONTH})\.? [0-9]{{1,2}}(?:–|-| and | or | to |, )\Z")
A_RELEASE = re.compile(r"\b(?:press|news) releases? \Z", re.IGNORECASE)
NAMED_GROUP = re.compile(r"\b(?:Group|Committee|Gang|Council|Conference|Club|Class) of (?:the )?\Z")
# `Articles 5, 6 and 12`: what stands in a row with a name is a name.
ROW = re.compile(
    r"(?P<label>[^\W\d_][\w-]*)\.? (?:[0-9IVX]+(?:\([a-z0-9]\))*(?:,? and |,? or | to |, |–|-|"
    r" through | & )){1,8}\Z"
)
# What joins two numbers or labels, at the end of a text: most words do not follow one.
AFTER_ONE = re.compile(r"[0-9IVX)](?:,|,? (?:and|or|to|through|&))[ (]{0,3}\Z")
# `at a cost of 3 billion in 1974 dollars`.
MONEY = frozenset("dollars dollar rubles marks francs pounds prices".split())
JOINING = frozenset("and or to through &".split())
ORDINAL = re.compile(rf"(?:st|nd|rd|th)\b|\s(?:{MONTH})\b")
CLOCK = re.compile(
    r"\s?(?:[ap]\.m\.|[ap]m\b|AM\b|PM\b|o[’']clock|noon)|:[0-9]|Z\b|\s(?:GMT|EST|EDT)\b"
)
# "she is 34", "the eldest was 12": how old somebody is.
OLDEST = 110
TURNING = frozenset("is was be turned turns now only just".split())
AFTER_AN_AGE = re.compile(r"[.,;:)]|\Z|\s(?:and|or|at|when|now|then|in|on|but|while|with)\b")
AN_AGE = re.compile(
    r"\b(?:he|she|eldest|oldest|youngest|elder|younger|whom|who|daughter|son|wife|husband|mother|"
    r"father|brother|sister|girl|boy|child|man|woman|widow) (?:is|was|will be|turned|turns) "
    r"(?:now |only |just )?\Z",
    re.IGNORECASE,
)
A_SHARE = re.compile(r"\s(?:out )?of the [0-9]{1,3}\s[A-Za-z]")
A_PART = re.compile(r"(?P<part>[0-9]{1,2}) of (?P<whole>[0-9]{1,2})[)\]]")
A_PART_OF = re.compile(r"[(\[](?P<part>[0-9]{1,2}) of \Z")
MOST_PARTS = 20
# What a folder is called ends in a name or a number.
NAMED = re.compile(r"\s\S*(?:[A-Z][\w’-]*|[0-9]|[)\]]) \(\Z")
LONGEST_THAN = 7
HOUR_WORDS = frozenset("at by until till after before from".split())
# "at 1400 hours", "0430 hours".
AT_THIS_HOUR = re.compile(
    r"\shours,? (?:local|GMT|zulu|[A-Z][a-z]+ time|today|tomorrow|yesterday|on [A-Z0-9]|"
    rf"(?:{MONTH})\b|[0-9]{{1,2}} (?:{MONTH})\b)",
    re.IGNORECASE,
)
MILITARY_HOUR = re.compile(r"(?:[01][0-9]|2[0-4])[0-5][0-9]")
# "16- and 17-year-olds".
OF_AN_AGE = re.compile(r"-,? (?:and|or|to) (?:[0-9]{1,2}|[a-z]{3,9})-year-old")
OF_THE_DAY = re.compile(
    r"\s(?:this|tomorrow|yesterday|tonight|in the) ?(?:morning|afternoon|evening|night)?\b(?! year|"
    r" month| week)|\s(?:on )?(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day"
)
JOINED = re.compile(r"[-–/][\w]|[’']s\b|\.[0-9]")
# "It reached 15,000.4 Of these": 15,000 with the mark of a note, which print runs together.
NOTE_MARK = re.compile(r"\.[0-9]{1,2}(?:\Z|\s[A-Z])")
AS_ADJECTIVE = re.compile(r"[-–](?:odd|some|plus)\b", re.IGNORECASE)
YEAR = re.compile(
    r"(?:1[5-9]|20)[0-9]{2}(?:(?:[–-]| to | or | and )(?:[0-9]{2}|(?:1[5-9]|20)[0-9]{2}))?"
)
YEARS = re.compile(
    r"(?:1[5-9]|20)[0-9]{2} (?:to|or|and) (?:about|around|approximately|perhaps|possibly|maybe) "
    r"(?:1[5-9]|20)[0-9]{2}"
)
# `a list of 1600 persons` counts; `in 1979 troops came` dates.
COUNTED = re.compile(r"\s?(?P<word>[^\W\d_]+|%)")
DATES = re.compile(
    r"\b(?:in|since|by|until|till|during|before|after|from|through|early|late|mid|spring|summer|"
    r"fall|autumn|winter|month|year|FY|CY)[ -]\Z",
    re.IGNORECASE,
)
A_RATE = re.compile(r"\s(?:[a-z]+ )?(?:a|per|each|every) (?:day|week|month)\b")
# `over 1900 tanks` counts; `below 1975 levels` compares with a year.
MORE_OR_LESS = re.compile(
    r"\b(?:about|around|over|under|than|nearly|almost|a mere|another|above|below|only)\s\Z",
    re.IGNORECASE,
)
THINGS = re.compile(
    r"\s(?:[a-z]+ )?(?!(?:levels|figures|prices|rates|standards|terms|was|has|is|as|this|its)\b)"
    r"[a-z]{3,}s\b"
)
ESTIMATED = re.compile(
    r"\b(?:some|approximately|at least|as many as|up to|fewer than|estimated|roughly|total of|"
    r"number of|numbering|list of|exceed(?:s|ed|ing)?|no (?:more|less) than|close to|"
    r"knapp|mindestens|höchstens)\s\Z",
    re.IGNORECASE,
)
# "nearly 2000 are still waiting", "more than 1900 of them": no year does so.
THEY_DO = re.compile(
    r"\s(?:of (?:the|them|these|those|whom|our|their)\b|(?:still|now|already|also) [a-z]|"
    r"(?:are|were|have|remain|wait|left|live|died|applied|await|hold|belong)\b)"
)
CUT_OUT = re.compile(
    r"(?:[½¼¾]|[ -][1-9]/[2-9])?\s(?:lines?|pages?|paragraphs?|words?|names?|columns?|documents?)\b"
    r"[^\[\]]{0,60}\bnot declassified"
)
SENTENCE_START = re.compile(r"(?:\A|[.?!:;”“\"(—–\]\n•]\s?)\Z")
A_BODY = re.compile(r"\s(?:Committee|Group|Club)\b")
# "they number 300", "launchers number 308": what so many come to.
DO_NUMBER = re.compile(r"\b(?:they|we|these|those|who|which|that|now|[a-z]{3,}(?<!m)s) number \Z")
PEOPLES = re.compile(r"[A-Z][\w’-]*(?:ans?|ese|ish|ch|sh|viet|ic|s)\Z")


def names_a_thing(spoken: Spoken, text: str, reach: int) -> bool:
    """Whether a number is a date, a year, an hour, a label or part of a name, by its neighbors."""
    after = text[spoken.end : spoken.end + reach]
    if CUT_OUT.match(after) or YEARS.fullmatch(text, spoken.start, spoken.end):
        return True
    if spoken.loose or spoken.percent or spoken.money or spoken.unit:
        # "200 more than a year ago" tells when.
        than = text.rfind(" than ", max(0, spoken.start - LONGEST_THAN), spoken.start + 1)
        more = text.rfind(" ", 0, than) + 1 if than > 0 and spoken.low == spoken.high == 1 else 0
        return bool(more and spoken.unit) and is_compared(text, more, spoken.start)
    if spoken.high is not None and spoken.high < spoken.low:
        return True
    before = text[max(0, spoken.start - reach) : spoken.start]
    if before and before[-1] in "-–/.’#№" and not spoken.in_words:
        return True
    if before.endswith(",") and not spoken.in_words:
        # "of 1961,3 which": the mark of a note, set close to the comma before it.
        return True
    if JOINED.match(after) and not (
        AS_ADJECTIVE.match(after)
        or ("," in text[spoken.start : spoken.end] and NOTE_MARK.match(after))
    ):
        return True
    if ORDINAL.match(after) or CLOCK.match(after) or A_BODY.match(after):
        return True
    if "-year-old" in after and OF_AN_AGE.match(after):
        return True
    if spoken.in_words:
        return _in_a_name(spoken, text, before, after)
    digits = text[spoken.start : spoken.end]
    if spoken.low <= OLDEST and _is_an_age(before, after):
        return True
    if _is_an_hour(digits, before, after) or _is_a_part(before, digits + after):
        return True
    if YEAR.fullmatch(digits) and not spoken.scaled and _is_year(before, after):
        return True
    counted = last_word(before) == "number" and (
        "," in digits or spoken.scaled or bool(DO_NUMBER.search(before))
    )
    # "By Protocol No. 6, 46 of the 47 member States": a share is no second label.
    counted = counted or (before.endswith(", ") and A_SHARE.match(after) is not None)
    if not counted and is_labelled(before, spoken.low) and not _is_measured(after):
        return True
    if spoken.low <= 24 and last_word(before) in HOUR_WORDS and OF_THE_DAY.match(after):
        return True
    if spoken.start < reach and re.match(r"[.)]\s", after) and not before.strip(" ("):
        return True
    # "(3300 to 3600)" tells how many; "(3)" is a label.
    told = spoken.is_range and spoken.joint.startswith(("to", "or"))
    told = told or noun_of_pair(text, spoken.start, spoken.end) is not None
    return after.startswith(")") and before.rstrip().endswith("(") and not told


def _is_an_age(before: str, after: str) -> bool:
    told = last_word(before) in TURNING and AN_AGE.search(before)
    return bool(told and AFTER_AN_AGE.match(after))


def _is_an_hour(digits: str, before: str, after: str) -> bool:
    if after[:6].lower() != " hours" or MILITARY_HOUR.fullmatch(digits) is None:
        return False
    if digits[0] == "0" or last_word(before).lower() in HOUR_WORDS:
        return True
    return AT_THIS_HOUR.match(after) is not None


def _is_a_part(before: str, following: str) -> bool:
    """Whether a number tells which part of a folder or reel: `[2 of 5]`, `Chron File (2 of 2)`."""
    first = A_PART.match(following) if before.endswith(("(", "[")) else None
    if first is None:
        earlier = A_PART_OF.search(before) if before.endswith(" of ") else None
        if earlier is None:
            return False
        before = before[: earlier.start() + 1]
        first = A_PART.match(f"{earlier['part']} of {following}")
    if first is None:
        return False
    return before.endswith("[") or (
        int(first["whole"]) <= MOST_PARTS and bool(NAMED.search(before))
    )


def last_word(before: str) -> str:
    """The word that a text ends in, blanks and an opening bracket after it aside."""
    trimmed = before.rstrip(" (")
    return trimmed[trimmed.rfind(" ") + 1 :].lstrip("(“")


def is_labelled(before: str, number: float) -> bool:
    """Whether the words before a number make a label or a day of it: `paragraph`, `May`."""
    word = last_word(before)
    if word.rstrip(".").lower() in LABELS or word in NAMES or word[-1:] in ("#", "№"):
        return True
    if word.rstrip(".,") in MONTH_NAMES and number <= LAST_DAY and before[-1:] != "(":
        return True
    if before[-1:] in "[:(" and word[-1:] == ":":
        return True
    if word.lower() in ("release", "releases") and A_RELEASE.search(before):
        return True
    if word in ("of", "the") and NAMED_GROUP.search(before):
        return True
    if (word[-1:] == "," or word in JOINING) and AFTER_ONE.search(before):
        row = ROW.search(before)
        return bool(row and row["label"].lower() in LABELS) or bool(DAYS.search(before))
    return False


def _is_measured(after: str) -> bool:
    word = COUNTED.match(after)
    return word is not None and (word["word"].lower() in MEASURES or word["word"] == "%")


def _is_year(before: str, after: str) -> bool:
    word = COUNTED.match(after)
    unit = word["word"].lower() if word else ""
    if AS_ADJECTIVE.match(after):
        return False
    if unit in MONEY and last_word(before) in ("in", "constant"):
        return True
    if unit == "%" or (unit in MEASURES and unit not in ("second", "seconds")):
        return False
    counted = unit in PERSONS or unit in KEPT
    if counted and not (DATES.search(before) or re.search(r"\b(?:of|and|to)\s\Z", before)):
        return False
    if A_RATE.match(after) and not DATES.search(before):
        return False
    if MORE_OR_LESS.search(before) and (THINGS.match(after) or THEY_DO.match(after)):
        return False
    return not ESTIMATED.search(before)


def _in_a_name(spoken: Spoken, text: str, before: str, after: str) -> bool:
    """`Forty Committee`, `the Big Four Powers`: a capital in a sentence before another."""
    if not text[spoken.start].isupper() or text[spoken.start : spoken.end].isupper():
        return False
    if is_labelled(before, spoken.low):
        return True
    following = re.match(r"\s(?P<word>[A-Z][\w’-]*)", after)
    if SENTENCE_START.search(before):
        return False
    return following is not None and not PEOPLES.match(following["word"])
