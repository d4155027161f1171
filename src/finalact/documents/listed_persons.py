"""Persons in lists: a line of participants, or what stands behind FROM, as name and office."""

from __future__ import annotations

import re
from functools import lru_cache

from finalact.documents.persons import OFFICE_WORDS, WITH_NAME, read_office, read_person
from finalact.model.document import Person

# Two words like a name, and an office.
NOBODY = frozenset(("Attorney General", "Solicitor General", "Surgeon General"))
# No line that names one person is longer.
LONGEST = 300
SMALL = r"(?:de|van|von|al|el|bin|ibn|la|le|du|den|der|dos|da|di|ter|ten)"
PIECE = rf"(?:(?:[dDlL]|al|el)[’'-])?[A-ZÀ-ÞĀ-ſ][\w’'.-]*|{SMALL}"
# "Jr." goes with the name: its comma parts no office off.
BOUND = "\u00a0"
YOUNGER = rf"(?:,?[ {BOUND}](?:(?:Jr|Sr)\.?|I{{2,3}}|IV))?"
NAME = re.compile(rf"(?:{PIECE})(?: (?:{PIECE})){{0,4}}{YOUNGER}")
WHOLE = re.compile(rf"(?:{PIECE})(?: (?:{PIECE})){{1,4}}{YOUNGER}")
# What stands behind a name and belongs to it.
GENERATION = re.compile(r"(?P<comma>,?) (?P<more>Jr\.?|Sr\.?|I{2,3}|IV)(?=,|\Z)")
TOGETHER = rf"\g<comma>{BOUND}\g<more>"
SERVICE = re.compile(
    r", (?:USAF|USA|USN|USMC|USCG|R\.?N\.?|(?:US[A-Z]+ )?[Rr]et\.?)"
    r"(?: \(Ret\.\))?(?=,|\Z)"
)
COURTESY = re.compile(
    r"\A(?:(?:the )?(?:Rt\. )?(?:Hon\.|Honorable|Honourable)|H\.E\.|His Excellency|"
    r"Her Excellency|Mr\.?|Mrs\.?|Ms\.?|Miss|Dr\.?|Prof\.?|Professor|Sir|Dame|Lord|Lady) "
    r"(?=[A-ZÀ-Þ])",
    re.IGNORECASE,
)
RANK = re.compile(
    r"(?:(?:Major|Maj|Lieutenant|Lt|L|Brigadier|Brig|Rear|Vice|Full)[./]? ?)?"
    r"(?:General|Gen|Admiral|Adm|Colonel|Col|Commander|Cdr|Captain|Capt|Major|Maj|Marshal|"
    r"Lieutenant)\.? (?=[A-ZÀ-Þ])|(?:LTG|MG|BG|GEN|ADM|RADM|VADM|COL|LTC|CAPT|CDR|Amb\.?) "
    r"(?=[A-ZÀ-Þ])"
)
# Words with which an office begins, where it stands behind a name on one line.
OFFICE_BEGINS = re.compile(
    r"(?:(?<=\S)|\A) (?=(?:Acting|Assistant|Deputy|Under|Executive|Associate|Senior|Staff|"
    r"Special|Legal|First|Vice|Foreign|Prime|Permanent|Political|Secretary|Director|Minister|Chairman|"
    r"Chairwoman|President|Ambassador|Counselor|Counsellor|Chief|Head|Administrator|Adviser|"
    r"Advisor|Attorney|Solicitor|Commissioner|Representative|Coordinator|Chargé|Consul|Attaché|"
    r"Commander|Chancellor|Premier|Governor|Member|Envoy|Co-Chair\w*|Delegate|Historian)\b)"
)
# How somebody took part, which is no office: `(notetaker)`.
PART_TAKEN = re.compile(
    r"(?:\s*\(|, )(?:note[- ]?takers?|interpret(?:er|ing)|translator|reporting|recorder|observer|"
    r"drafting(?: officer)?|part[- ]time|in part|for part of the meeting)\)?\Z",
    re.IGNORECASE,
)
AFTER_NAME = re.compile(r"\A(?P<name>.+?)\s*[(\[](?P<office>[^()\[\]]+)[)\]]\Z")
LETTERS_AFTER = re.compile(r"\A(?P<name>[^—–,]+?)\s*[—–]\s*(?P<office>[A-Z][A-Z/]{0,11})\Z")
# An office by its letters; a state or a party behind a name is none.
BY_LETTERS = re.compile(r"[A-Z]{1,6}(?:[/-][A-Z]{1,6})*")
# `Ann Reed EUR/SOV`: letters that no name has; II and III count generations.
OFFICE_LETTERS = re.compile(r"(?!I{2,3}\Z|IV\Z|VI{0,3}\Z)[A-Z]{2,6}(?:[/-][A-Z]{1,6})*")
# `Ann M. Reed—Chairman`: what somebody was at the meeting.
TITLE_AFTER = re.compile(r"\A(?P<name>[^—–,]{3,60}?)\s*[—–]\s*(?P<office>[A-Z][^—–]{2,80})\Z")
BEFORE_NAME = re.compile(r"\A(?P<office>[^—–,]{1,60}?)\s*[—–]\s*(?P<name>[A-ZÀ-Þ].*)\Z")
SURNAME = re.compile(r"(?:O’|Mc|Mac|De |Von |Van )?[A-ZÀ-Þ][a-zß-ÿ’-]+")
# Words by which one person is called; the last of them stands before the name.
CALLED = re.compile(
    r"\b(?:Secretary|Director|Chairman|Chairwoman|Minister|Ambassador|Counsell?or|Advis[eo]r|Chief|"
    r"President|Premier|Chancellor|Commissioner|Administrator|Representative|Attaché|Chargé|"
    r"Consul|Assistant|Designate|Secretary-Designate|Deputy|Senator|Congressman|Congresswoman|"
    r"Governor|Justice|Affairs|Agency|Intelligence|Staff|Officer|Delegate|Envoy|D?FM|PM|DCM)\b"
)


@lru_cache(maxsize=1024)  # the same people meet again and again
def read_listed(text: str) -> Person:
    """One person of a list: `Georgi M. Kornienko, Counselor, Soviet Embassy (Interpreter)`.

    The office is what stands behind the name, or else the title or rank before it; words of
    courtesy are no office. A line that names nobody has only an office: `The Cabinet`.
    """
    line = text.strip().strip("—–•-;:").strip()
    if len(line) > LONGEST:
        return Person(None, line or None)
    line = PART_TAKEN.sub("", line)
    if (match := LETTERS_AFTER.match(line)) and (called := name_and_title(match["name"])[0]):
        return _person(called, match["office"])
    if (match := TITLE_AFTER.match(line)) and CALLED.search(match["office"]):
        called, title = name_and_title(match["name"])
        if called is not None and WHOLE.fullmatch(called) and not _names(match["office"]):
            return _person(
                called, match["office"] if title is None else f"{title}, {match['office']}"
            )
    if (match := BEFORE_NAME.match(line)) and not _names(match["office"]):
        inner = read_listed(match["name"])
        if (
            inner.name is None
            and SURNAME.fullmatch(match["name"])
            and CALLED.search(match["office"])
        ):
            # `The Secretary of State—Grey`: an office and its holder.
            return _person(match["name"], match["office"])
        return _person(inner.name, inner.office or match["office"], acting=inner.acting)
    bare = GENERATION.sub(TOGETHER, SERVICE.sub("", line))
    name, comma, office = bare.partition(", ")
    if lettered := _and_letters(name):
        # `Ann Reed EUR/SOV`, `Ann Reed DAS, EUR`
        return _person(lettered[0], ", ".join(filter(None, (lettered[1], office))))
    if comma:
        called, title = name_and_title(name)
        if called is not None:
            return _person(called, office or title)
        head, _, last = bare.rpartition(", ")
        who, _ = name_and_title(last)
        if who is not None and CALLED.search(head):
            return _person(who, head)
        return _person(None, bare)
    if match := AFTER_NAME.match(bare):
        called, title = name_and_title(match["name"])
        where = match["office"]
        if called is not None:
            at_office = BY_LETTERS.fullmatch(where) or OFFICE_WORDS.search(where)
            return _person(called, title or (where if at_office else None))
    called, title = name_and_title(bare)
    if called is None and len(broken := OFFICE_BEGINS.split(bare, maxsplit=1)) == 2:
        # The office stood on the next line: `Ann Lund Counselor of the Embassy`.
        called, title = (broken[0], broken[1]) if _names(broken[0]) else (None, None)
    return _person(called, title) if called is not None else _person(None, bare)


def _and_letters(text: str) -> tuple[str, str] | None:
    """A name in full and the letters of an office behind it, with no comma between them."""
    name, _, letters = text.rpartition(" ")
    called, title = name_and_title(name) if OFFICE_LETTERS.fullmatch(letters) else (None, None)
    return None if called is None or title else (called, letters)


def read_sender(text: str) -> Person | None:
    """A person with the office behind the name, as a line FROM has them; None for any other form.

    Form: `Anna Reed, Acting Assistant Secretary for Border Affairs`.
    """
    name, comma, office = GENERATION.sub(TOGETHER, text.strip()).partition(", ")
    bare = COURTESY.sub("", name)
    if not comma or not WHOLE.fullmatch(bare) or OFFICE_WORDS.search(bare):
        return None
    if not OFFICE_WORDS.search(office) or read_person(office.split(", ")[-1]).name:
        return None
    return _person(bare, office)


def name_and_title(text: str) -> tuple[str | None, str | None]:
    """The name in a few words, and the title or rank before it; None where they name nobody."""
    courteous = COURTESY.match(text)
    bare = text[courteous.end() :] if courteous else text
    if bare.startswith("The ") or bare in NOBODY:
        return None, None
    if rank := RANK.match(bare):
        name = bare[rank.end() :]
        if _names(name, alone=True):
            return name, rank.group().strip()
        # `General Secretary Orlov` has no rank.
    if match := WITH_NAME.match(read_office(bare)[0]):
        name = RANK.sub("", match["name"])
        title = bare[: bare.rfind(match["name"])].strip()
        return (name, title) if _names(name, alone=True) else (None, None)
    titles = list(CALLED.finditer(bare))
    if titles:
        at = titles[-1].end()
        name = RANK.sub("", COURTESY.sub("", bare[at:].strip()))
        return (name, bare[:at]) if at < len(bare) and _names(name, alone=True) else (None, None)
    return (bare, None) if _names(bare, alone=bool(courteous)) else (None, None)


def _names(text: str, *, alone: bool = False) -> bool:
    """Whether these words are a name; a surname by itself only where a title stands before it."""
    form = NAME if alone else WHOLE
    return bool(form.fullmatch(text)) and not OFFICE_WORDS.search(text) and not text.isupper()


def _person(name: str | None, office: str | None, *, acting: bool = False) -> Person:
    name = name and name.replace(BOUND, " ")
    if office is None:
        return Person(name, None, acting)
    said, held = read_office(office)
    return Person(name, said or None, acting or held)
