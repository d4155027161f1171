"""Headings of papers: number, kind, who writes to whom, in which office, acting or not."""

from __future__ import annotations

import re

from attrs import frozen

from finalact.documents.correspondents import correspondents
from finalact.documents.listed_persons import read_sender
from finalact.documents.persons import as_surnames, read_persons
from finalact.model.document import Person

# `49.`, `[49]`, and the older `No. 49.` and `[No. 49.]`; the number of a file (`761.00`) is none.
NUMBER = re.compile(
    r"\A\s*(?:\[(?:No\. ?)?(?P<boxed>[0-9]{1,4}[a-z]?)\.?\]\.?|"
    r"\[?(?:No\. ?)?(?P<plain>[0-9]{1,4}[a-z]?)\.(?![0-9])|No\. ?(?P<old>[0-9]{1,4})(?=\s|\Z))\s*"
)
DATE_TAIL = re.compile(
    r",\s*(?P<dateline>(?:[A-Z][\w .’'-]*,\s*)?"
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s)?(?:undated|(?:January|February|March|April|May|June|"
    r"July|August|September|October|November|December)\s[0-9]{1,2}(?:st|[nr]d|th)?,\s*[0-9]{4}"
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
    r"(?:(?P<kind>ACTION|INFORMATION|INFO|BRIEFING|SPLIT) )?MEMO(?:RANDUM)? FOR:? "
    r"(?:(?:THE|[Tt]he) )?(?P<to>(?!.*\b(?:RECORD|FILES?)\b)\S.*)\Z"
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
# Words of which one stands in whatever a paper is called; a first line without a number and
# without any of them (`Dear Minister,`) says nothing of the kind.
KNOWN = re.compile(
    r"\b(?:memo\w*|letters?|\w*telegrams?|cables?|airgrams?|messages?|notes?|d[ei]spatch\w*|"
    r"instructions?|circulars?|reports?|address|statements?|remarks|aide-mémoires?|papers?|"
    r"nonpapers?|non-papers?|démarches?|directives?|declarations?|speech|proposals?|briefings?|"
    r"minutes?|toasts?|conversations?|records?|summary|transcripts?|interviews?|stud(?:y|ies)|"
    r"estimates?|decisions?|excerpts?|extracts?|lists?|plans?|agend(?:a|as)|drafts?|treaty|"
    r"agreements?|protocols?|proclamations?|reviews?|analysis|assessments?|submissions?|points|"
    r"resolutions?|orders?|accords?|acts?|convention|communiqués?|guidelines?|diary|testimony|"
    r"assurances?|terms|check-?lists?|questions?|answers?|repl(?:y|ies)|response|news)\b",
    re.IGNORECASE,
)
# `Draft Statement Submitted to ...` is a draft statement.
DONE_WITH = re.compile(
    r",? (?:Submitted|Transmitted|Presented|Delivered|Handed|Sent|Addressed|Circulated)\Z"
)
# `Mr. Charles Moss, Special Assistant to the Envoy (Reed)`.
NAME_FIRST = re.compile(
    r"(?:Mr|Mrs|Ms|Miss|Dr)\.? (?P<name>[A-ZÀ-Þ][\w.’-]*(?: [A-ZÀ-Þ][\w.’-]*){1,3}), "
    r"(?:the )?(?P<office>(?:Special |Deputy |Staff |Executive )?(?:Assistant|Advis[eo]r|Aide|"
    r"Counsell?or|Consultant) to the [^(),]{3,120}?)(?: \([^()]{2,60}\))?\Z"
)
# What is prepared for an occasion has no addressee: `Prepared for the President’s Meeting With`.
OCCASION = re.compile(
    r"\b(?:Meetings?|Visits?|Trips?|Summit|Talks|Discussions?|Conversations?|Lunch(?:eon)?|Dinner|"
    r"Press Conference|Appearance|Speech|Testimony|Consultations|Negotiations|Use)\b"
)
# People write these to one another; a telegram or a message goes from city to city, too.
BETWEEN_PEOPLE = re.compile(r"\b(?:letter|note|memorandum|minute)\b(?! verbale)", re.IGNORECASE)
# Papers that are sent to somebody; an introduction or an answer to a study is not.
SENT = re.compile(
    r"\b(?:letter|memo|memorandum|telegram|telegraph|cable|airgram|message|note|d[ei]spatch|"
    r"instructions?|circular|report|address|statement|remarks|aide-mémoire|appeal|invitation|paper|"
    r"information|directive|communication|declaration|speech|proposal|briefing|minute|toast)\b",
    re.IGNORECASE,
)


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
    number = number_match[number_match.lastgroup or 0] if number_match else None
    rest = text[number_match.end() :] if number_match else text
    rest = re.sub(r"\s+", " ", rest).strip()
    dateline = None
    if tail := DATE_TAIL.search(rest):
        dateline, rest = tail["dateline"], rest[: tail.start()]
    if current := MEMO_FOR.match(rest):
        kind = (current["kind"] or "").lower()
        kind = f"{'information' if kind == 'info' else kind} memorandum".strip()
        return Heading(number, kind, (), read_persons(current["to"]))
    if pair := correspondents(rest):
        return Heading(
            number, None, read_persons(pair[0]), read_persons(pair[1]), dateline=dateline
        )
    kind, relation, persons = _split_kind(rest)
    if number is None and relation is None and not KNOWN.search(kind):
        return Heading(None, None, dateline=dateline)
    kind, serial = _without_serial(DONE_WITH.sub("", kind))
    senders: tuple[Person, ...] = ()
    addressees: tuple[Person, ...] = ()
    parties: tuple[Person, ...] = ()
    if relation == "from":
        sender, addressee = split_addressee(persons)
        senders = _persons(sender)
        addressees = _persons(addressee) if addressee else ()
    elif relation == "Prepared for":
        addressees = () if OCCASION.search(persons) else _persons(persons)
    elif relation in ("by", "Prepared by", "Prepared in"):
        sender, *reader = FOR_WHOM.split(persons, maxsplit=1)
        if relation == "by" and not reader:
            sender, addressee = split_addressee(persons)
            reader = [addressee] if addressee else []
        senders = _persons(sender)
        addressees = _persons(reader[0]) if reader else ()
    elif relation == "to":
        persons = re.split(r"\sTransmitting\b", persons)[0]
        whom, *by = re.split(r"\s(?:Prepared (?:in|by)|[Bb]y)\s", persons)
        addressees = read_persons(whom)
        senders = read_persons(by[0]) if by else ()
    elif relation in ("Between", "With"):
        parties = read_persons(persons)
    if BETWEEN_PEOPLE.search(kind):
        senders, addressees = as_surnames(senders, rest), as_surnames(addressees, rest)
    return Heading(
        number, kind.lower() or None, senders, addressees, parties, serial or None, dateline
    )


def _persons(text: str) -> tuple[Person, ...]:
    """The persons of one side; one whose name stands before his office is that person.

    `Ann Moss, Counselor of the Department`; in `Mr. A. Moss, Assistant to the Envoy (Reed)` the
    brackets hold the name of the envoy.
    """
    if ", " in text and (named := NAME_FIRST.match(text)):
        return (Person(named["name"], named["office"]),)
    found = read_persons(text)
    if len(found) == 1 and found[0].name is None and ", " in text:
        sender = read_sender(text)
        return found if sender is None else (sender,)
    return found


def _split_kind(rest: str) -> tuple[str, str | None, str]:
    """The kind as headed, the word that joins it to persons, and the persons' part."""
    form = FORMS.match(rest)
    skip = form.end() if form else 0
    match = re.compile(
        r"(?:,)?\s(?P<word>[Ff]rom|Between|With|Prepared (?:by|in|for)(?: the)?|[Bb]y|[Tt]o)(?=\s)"
    ).search(rest, skip)
    if match is None:
        # What stands behind a comma is where it was held: `..., Department of State`.
        return (rest[:skip] if rest[skip : skip + 1] == "," else rest), None, ""
    before = rest[: match.start()]
    if match["word"] in ("to", "To") and (len(before.split()) > 3 or not SENT.search(before)):
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
