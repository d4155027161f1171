"""Headings of papers: number, kind, who writes to whom, in which office, acting or not."""

from __future__ import annotations

import re

from attrs import frozen

from finalact.documents.persons import read_persons
from finalact.model.document import Person

NUMBER = re.compile(r"\A\s*\[?(?P<number>[0-9]{1,4}[a-z]?)\]?\.\s*")
DATE_TAIL = re.compile(
    r",\s*(?P<dateline>(?:[A-Z][\w .’'-]*,\s*)?(?:undated|(?:January|February|March|April|May|June|"
    r"July|August|September|October|November|December)\s[0-9]{1,2},\s*[0-9]{4}"
    r"(?:,\s*[0-9:–-]+(?:\s*[ap]\.m\.)?Z?)?))\.?\s*\Z"
)
FORMS = re.compile(
    r"(?:Memorandum|Memoranda|Record|Notes|Minutes|Summary|Transcript) of (?:a |an |the )?"
    r"(?:Telephone )?(?:Conversations?|Conclusions|Discussion|Decisions|Understanding)|"
    r"(?:Excerpts?|Extracts?) [Ff]rom (?:an? |the )?(?:[A-Z]\w+ ){0,3}?(?:Memorandum|Letter|"
    r"Telegram|"
    r"Message|Minutes|Diary|Paper|Report|Speech|Address|Transcript|Remarks)(?: of [^,]{2,80})?|"
    r"Memorandum (?:for|to) the (?:Record|Files?|President’s Files?)|Editorial Note",
    re.IGNORECASE,
)
# Words after which " to " belongs to the office ("Assistant to the President").
OFFICE_TO = frozenset(
    """Assistant Assistants Adviser Advisor Advisers Advisors Counselor Representative Delegate
    Mission Delegation Ambassador Envoy Liaison Emissary Consultant Aide Secretary-Designate
    Deputy Commissioner Observer Attaché Legate Counsel Designate""".split()
)
# The current form of the department: who sends it stands on a line `FROM:` of its own.
MEMO_FOR = re.compile(
    r"(?P<kind>ACTION|INFORMATION|INFO|BRIEFING|SPLIT) MEMO(?:RANDUM)? FOR (?:THE )?(?P<to>\S.*)\Z"
)
# No heading of the edition comes near this; a longer first line is no heading.
LONGEST = 2000
# A delegation to a department is none: this ` to ` leads to the addressee.
TO_WHOM = re.compile(
    r"(?<=Delegation)(?: to (?=the (?:Department of|Embass|Mission|White House)|Secretary of))|"
    r"(?<=Mission)(?: to (?=the (?:Department of|Embass|Mission|White House)|Secretary of))"
)
FOR_WHOM = re.compile(
    r"\sfor\s(?=(?:the )?(?:President|Vice President|Secretary of|Prime Minister)\b)"
)
TO = re.compile(r"\sto(?=\s|[A-Z])")


@frozen
class Heading:
    """What a heading says: `serial` is the number of a telegram, `rest` what was not understood."""

    number: str | None
    kind: str | None
    senders: tuple[Person, ...] = ()
    addressees: tuple[Person, ...] = ()
    parties: tuple[Person, ...] = ()
    serial: str | None = None
    dateline: str | None = None


def read_heading(text: str) -> Heading:
    """The heading of a paper, taken apart; what it does not say is None or empty.

    Form: `49. Action Memorandum From the Assistant Secretary ... (Eagleburger) to ...`.
    """
    if len(text) > LONGEST:
        return Heading(None, None)
    number_match = NUMBER.match(text)
    number = number_match["number"] if number_match else None
    rest = text[number_match.end() :] if number_match else text
    rest = re.sub(r"\s+", " ", rest).strip()
    dateline = None
    if tail := DATE_TAIL.search(rest):
        dateline, rest = tail["dateline"], rest[: tail.start()]
    if current := MEMO_FOR.match(rest):
        kind = current["kind"].lower().replace("info", "information", current["kind"] == "INFO")
        return Heading(number, f"{kind} memorandum", (), read_persons(current["to"]))
    kind, relation, persons = _split_kind(rest)
    kind, serial = _without_serial(kind)
    senders: tuple[Person, ...] = ()
    addressees: tuple[Person, ...] = ()
    parties: tuple[Person, ...] = ()
    if relation == "from":
        sender, addressee = split_addressee(persons)
        senders = read_persons(sender)
        addressees = read_persons(addressee) if addressee else ()
    elif relation in ("by", "Prepared by", "Prepared in", "Prepared for"):
        sender, *reader = FOR_WHOM.split(persons, maxsplit=1)
        senders = read_persons(sender)
        addressees = read_persons(reader[0]) if reader else ()
    elif relation == "to":
        addressees = read_persons(re.split(r"\sTransmitting\b", persons)[0])
    elif relation in ("Between", "With"):
        parties = read_persons(persons)
    return Heading(
        number, kind.lower() or None, senders, addressees, parties, serial or None, dateline
    )


def _split_kind(rest: str) -> tuple[str, str | None, str]:
    """The kind as headed, the word that joins it to persons, and the persons' part."""
    form = FORMS.match(rest)
    skip = form.end() if form else 0
    match = re.compile(
        r"(?:,)?\s(?P<word>[Ff]rom|Between|With|Prepared (?:by|in|for)(?: the)?|[Bb]y|[Tt]o)(?=\s)"
    ).search(rest, skip)
    if match is None or (match["word"] in ("to", "To") and len(rest[: match.start()].split()) > 3):
        return rest, None, ""
    word = re.sub(r" the\Z", "", match["word"])
    word = word.lower() if word in ("By", "To", "From") else word
    return rest[: match.start()], word, rest[match.end() :].strip()


def _without_serial(kind: str) -> tuple[str, str | None]:
    match = re.search(
        r"\s(?:No\. )?(?P<serial>(?:[A-Z]{2,4} (?=[0-9]))?(?:[A-Z]+[/–-])"
        r"*[A-Z]*[/–-]?[0-9][\w/–.-]*)\Z",
        kind,
    )
    if match:
        return kind[: match.start()], match["serial"]
    if directive := re.search(r"/(?P<serial>NSC[-–][0-9]+\w?)\Z", kind):
        return kind[: directive.start()], directive["serial"]
    return kind, None


def split_addressee(persons: str) -> tuple[str, str | None]:
    """Sender and addressee, parted at the ` to ` that is no part of an office."""
    depth_zero = _outside_parentheses(persons)
    for match in TO.finditer(persons):
        if not depth_zero[match.start()]:
            continue
        word = re.search(r"[\w’'-]+\Z", persons[: match.start()])
        if word and word.group() in OFFICE_TO:
            continue
        return persons[: match.start()].strip(), persons[match.end() :].strip()
    if whom := TO_WHOM.search(persons):
        return persons[: whom.start()].strip(), persons[whom.end() :].strip()
    return persons, None


def _outside_parentheses(text: str) -> list[bool]:
    depth, outside = 0, []
    for letter in text:
        depth += letter in "(["
        outside.append(depth == 0)
        depth -= letter in ")]" and depth > 0
    return outside
