"""Who favors and who doubts a course, as the paper's words tell it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from finalact.documents.names_list import split_names

OFFICE = r"[A-Z][A-Z]*(?:/[A-Z-]+)*"
PERSON = (
    r"(?:(?:Ambassador|Amb\.|Secretary|Under Secretary|Deputy Secretary|"
    r"Assistant Secretary|Counselor|Mr\.|Ms\.|Mrs\.|Dr\.|General|Admiral|"
    r"Director|Senator|President) )?[A-Z][a-zà-þ]+(?:[ -][A-Z][a-zà-þ]+)*"
)
# A post or a department by its whole name: `the Embassy in Moscow`.
POST = (
    r"(?:Embassy|Consulate(?: General)?|Mission|Department|Ministry|Bureau|Office) "
    r"(?:in|at|to|of)(?: the)? [A-Z][a-zà-þ]+(?: [A-Z][a-zà-þ]+)?"
)
WHO = rf"(?:[Tt]he )?(?:{POST}|{OFFICE}|{PERSON})"
AND = rf"(?:, (?:and )?| and ){WHO}"
# One takes the verb with -s; several together take it bare, so that a noun is not misread.
ONE = rf"(?P<who>{WHO}(?:{AND})*)"
ALSO_ONE = ONE.replace("who", "who2")
SEVERAL = rf"(?P<both>{WHO}(?:{AND})+)"
FAVORED_BY = re.compile(
    r"\b(?<!not )(?:[Ff]avou?red|[Ss]upported|[Ee]ndorsed|[Pp]referred|[Rr]ecommended|[Bb]acked) "
    r"by (?P<who>[^.;()—]+)"
)
OPPOSED_BY = re.compile(
    r"\b(?:[Oo]pposed|[Rr]esisted|[Dd]oubted|[Qq]uestioned|"
    r"[Nn]ot (?:favored|supported|endorsed)) by (?P<who>[^.;()—]+)"
)
ADVERB = r"(?: (?:also|strongly|therefore|all|both|further))*"
DOUBTFUL = (
    r"(?: \w+)? (?:skeptical|sceptical|doubtful|opposed|reluctant|unconvinced|concerned|against)"
    r"| not in favor"
)
DOUBTFUL = f"(?:{DOUBTFUL})"
DOUBTS_HELD = r"(?:\w+ )?(?:reservations|doubts|objections)"
NOT_FAVORED = r"not (?:favor|support|agree|concur|recommend)"
FAVORS = re.compile(
    rf"\b(?:{ONE}{ADVERB} (?:favors|favours|prefers|supports|endorses|recommends|backs|agrees|"
    rf"concurs)|{SEVERAL}{ADVERB} (?:favor|favour|prefer|support|endorse|recommend|back|agree|"
    r"concur))\b(?! to disagree)(?P<what>[^.;]*)"
)
DOUBTS = re.compile(
    rf"\b(?:{ONE}(?: is| remains){DOUBTFUL}|{ALSO_ONE}{ADVERB} (?:opposes|doubts|"
    rf"objects|disagrees|nonconcurs|dissents|has {DOUBTS_HELD}|"
    rf"does {NOT_FAVORED})|{SEVERAL}{ADVERB} (?:(?:are|remain){DOUBTFUL}|oppose|"
    rf"doubt|object|disagree|nonconcur|dissent|have {DOUBTS_HELD}|do {NOT_FAVORED}))"
    r"\b(?P<what>[^.;]*)"
)
# The end of the last name with its verb: where this is not found, neither is the whole, and it is
# many times quicker, since it has no list of names to try at every capital.
CAPITAL_WORD = r"[A-Z][A-Za-zà-þ/-]*+"
MAY_FAVOR = re.compile(
    rf"{CAPITAL_WORD}{ADVERB} (?:favou?r|prefer|support|endorse|recommend|back|agree|concur)"
)
MAY_DOUBT = re.compile(
    rf"{CAPITAL_WORD}{ADVERB} (?:(?:is|are|remains?){DOUBTFUL}|oppose|doubt|object|disagree|"
    rf"nonconcur|dissent|ha(?:s|ve) {DOUBTS_HELD}|do(?:es)? {NOT_FAVORED})"
)
REASON = re.compile(r"\b(?:because|since|as|but|with)\b")
NOT_WHO = frozenset(
    """We I You They He She It This That These Those The A An In If But And Such Option Options
    Congress Soviets""".split()
)


# Each: who, whether they favor, and the words after the verb.
Statements = list[tuple[tuple[str, ...], bool, str]]


def favored_in(text: str) -> tuple[str, ...]:
    """Those whom the text names as favoring, in order: `favored by HA, EUR and ...`, `X agrees`."""
    found = [
        (match.start(), _names(REASON.split(match["who"])[0]))
        for match in (FAVORED_BY.finditer(text) if "ed by " in text else ())
    ]
    found += [(match.start(), _names(_who(match))) for match in _favoring(text)]
    return tuple(dict.fromkeys(name for _, names in sorted(found) for name in names))


def doubted_in(text: str) -> tuple[str, ...]:
    """Those whom the text names as doubting or opposing; they may favor it all the same."""
    names = [name for match in _doubting(text) for name in _names(_who(match))]
    for match in OPPOSED_BY.finditer(text) if "ed by " in text else ():
        names += _names(REASON.split(match["who"])[0])
    return tuple(dict.fromkeys(names))


def statements(text: str) -> Statements:
    """Each (who, favors, the words after the verb): `HA favors Option 3` names its option."""
    said = [(_names(_who(m)), True, m["what"]) for m in _favoring(text)]
    return said + [(_names(_who(m)), False, m["what"]) for m in _doubting(text)]


def _favoring(text: str) -> Iterable[re.Match[str]]:
    return FAVORS.finditer(text) if MAY_FAVOR.search(text) else ()


def _doubting(text: str) -> Iterable[re.Match[str]]:
    return DOUBTS.finditer(text) if MAY_DOUBT.search(text) else ()


def _who(match: re.Match[str]) -> str:
    """The subject of the verb, whichever form of the sentence matched."""
    groups = match.groupdict()
    who = next(text for key in ("who", "who2", "both") if (text := groups.get(key)))
    # `Before the talks with the Staff, HA recommends`: a comma alone joins no two with one verb.
    return who if groups.get("both") or " and " in who else who.rpartition(", ")[2]


def _names(text: str) -> tuple[str, ...]:
    return tuple(
        name
        for name in split_names(text)
        if name.split()[0] not in NOT_WHO and name[0].isupper() and len(name.split()) < 7
    )
