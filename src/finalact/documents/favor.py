"""Who favors and who doubts a course, as the paper's words tell it."""

from __future__ import annotations

import re

from finalact.documents.names_list import split_names

OFFICE = r"[A-Z][A-Z]*(?:/[A-Z-]+)*"
PERSON = (
    r"(?:(?:Ambassador|Amb\.|Secretary|Under Secretary|Deputy Secretary|"
    r"Assistant Secretary|Counselor|Mr\.|Ms\.|Mrs\.|Dr\.|General|Admiral|"
    r"Director|Senator|President) )?[A-Z][a-zà-þ]+(?:[ -][A-Z][a-zà-þ]+)*"
)
WHO = rf"(?:[Tt]he )?(?:{OFFICE}|{PERSON})"
AND = rf"(?:, (?:and )?| and ){WHO}"
# One takes the verb with -s; several together take it bare, so that a noun is not misread.
ONE = rf"(?P<who>{WHO}(?:{AND})*)"
ALSO_ONE = ONE.replace("who", "who2")
SEVERAL = rf"(?P<both>{WHO}(?:{AND})+)"
FAVORED_BY = re.compile(
    r"\b(?:favored|favoured|supported|endorsed|preferred|recommended|backed) by (?P<who>[^.;()—]+)"
)
ADVERB = r"(?: (?:also|strongly|therefore|all|both|further))*"
FAVORS = re.compile(
    rf"\b(?:{ONE}{ADVERB} (?:favors|favours|prefers|supports|endorses|recommends|backs|agrees|"
    rf"concurs)|{SEVERAL}{ADVERB} (?:favor|favour|prefer|support|endorse|recommend|back|agree|"
    r"concur))\b(?! to disagree)(?P<what>[^.;]*)"
)
DOUBTS = re.compile(
    rf"\b(?:{ONE}(?: is| remains)(?: \w+)? (?:skeptical|sceptical|doubtful|opposed|reluctant|"
    rf"unconvinced|concerned|against)|{ALSO_ONE}{ADVERB} (?:opposes|doubts|"
    r"objects|disagrees|nonconcurs|dissents|has (?:\w+ )?(?:reservations|doubts|objections)|"
    rf"does not (?:favor|support|agree|concur|recommend))|{SEVERAL}{ADVERB} (?:(?:are|remain)"
    r"(?: \w+)? "
    r"(?:skeptical|sceptical|doubtful|opposed|reluctant|unconvinced|concerned|against)|oppose|"
    r"doubt|object|disagree|nonconcur|dissent|have (?:\w+ )?(?:reservations|doubts|objections)|"
    r"do not (?:favor|support|agree|concur|recommend)))\b(?P<what>[^.;]*)"
)
REASON = re.compile(r"\b(?:because|since|as|but|with)\b")
NOT_WHO = frozenset(
    """We I You They He She It This That These Those The A An In If But And Such Option Options
    Congress Soviets""".split()
)


def favored_in(text: str) -> tuple[str, ...]:
    """Those whom the text names as favoring, in order: `favored by HA, EUR and ...`, `X agrees`."""
    found = [
        (match.start(), _names(REASON.split(match["who"])[0]))
        for match in FAVORED_BY.finditer(text)
    ]
    found += [(match.start(), _names(_who(match))) for match in FAVORS.finditer(text)]
    return tuple(dict.fromkeys(name for _, names in sorted(found) for name in names))


def doubted_in(text: str) -> tuple[str, ...]:
    """Those whom the text names as doubting or opposing; they may favor it all the same."""
    names = [name for match in DOUBTS.finditer(text) for name in _names(_who(match))]
    return tuple(dict.fromkeys(names))


def statements(text: str) -> list[tuple[tuple[str, ...], bool, str]]:
    """Each (who, favors, the words after the verb): `HA favors Option 3` names its option."""
    said = [(_names(_who(m)), True, m["what"]) for m in FAVORS.finditer(text)]
    return said + [(_names(_who(m)), False, m["what"]) for m in DOUBTS.finditer(text)]


def _who(match: re.Match[str]) -> str:
    """The subject of the verb, whichever form of the sentence matched."""
    groups = match.groupdict()
    return next(text for key in ("who", "who2", "both") if (text := groups.get(key)))


def _names(text: str) -> tuple[str, ...]:
    return tuple(
        name
        for name in split_names(text)
        if name.split()[0] not in NOT_WHO and name[0].isupper() and len(name.split()) < 7
    )
