"""Who signed a paper: the names that stand below its last words, with the offices under them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from attrs import frozen

from finalact.documents.listed_persons import OFFICE_BEGINS
from finalact.documents.persons import NAME, OFFICE_WORDS, read_office
from finalact.model.document import Document, Passage, Person

# Nothing that closes a paper is longer.
LONGEST_NAME, LONGEST_LINE = 60, 140
# A letter's last words, several who sign, their offices and the enclosures: no paper closes longer.
CLOSING_LINES = 12
VALEDICTION = re.compile(
    r"(?:(?:very |most )?(?:sincerely|respectfully|truly|faithfully|cordially|warmly|obediently)"
    r"(?: yours)?|yours (?:very |most )?(?:sincerely|respectfully|truly|faithfully|ever)|"
    r"(?:with )?(?:my |our )?(?:best|warm|warmest|kind|kindest|personal|high|highest)"
    r"(?: (?:personal|warm|and|good))* (?:regards|wishes|esteem|consideration)|regards|"
    r"(?:with|please accept|accept|i (?:have|remain)|for the)\b.{0,90})[,.:]",
    re.IGNORECASE,
)
# What may stand below a signature: what is enclosed, who has a copy, and words of the editors.
BELOW = re.compile(
    r"(?:enclosures?|attachments?|attached|tabs?|annex|appendix|copies|copy to|cc|bcc|distribution|"
    r"drafted|cleared|clearances?|approved|concurrences?|p\.s\.|\[)(?![a-z])",
    re.IGNORECASE,
)
GENERATION = re.compile(r",? (?:Jr|Sr)\.?\Z|,? I{2,3}\Z")
# Single words that close papers and name nobody.
NO_NAME = frozenset(
    """attachment attachments enclosure enclosures annex appendix end unquote confidential secret
    unclassified approve approved disapprove disapproved discuss agree agreed none yes no comment
    summary conclusion recommendation recommendations background draft copy tab original noforn
    nodis exdis limdis stadis addendum gds xgds ads nnnn""".split()
)
# A rank begins an office, and is nobody's name.
RANKS = frozenset(
    """Deputy Acting Under Vice Special Senior Principal Executive First Second Third Associate
    Assistant Alternate Permanent Chief General Minister Counselor Chargé Consul""".split()
)
# `For the Minister: Ada Reed`.
IN_WHOSE_PLACE = re.compile(r"For (?:the )?[A-ZÀ-Þ][^:]{2,80}:\s+(?=[A-ZÀ-Þ])")
# A row of a list, a figure, a quotation: none of them closes a paper.
NO_CLOSING = re.compile(r"[—–•(\[“]|[0-9]|[A-Z]\. [A-Z][a-z]+ [a-z]")
INITIALS = re.compile(r"(?:[A-Z]\.? ?){2,4}")
SIGNED_BY_LETTERS = re.compile(r"(?:[A-ZÀ-Þ]\. ?){2,4}|[A-ZÀ-Þ]{2,4}")
IN_CAPITALS = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ’'-]{2,}")
SURNAME = re.compile(r"[A-ZÀ-Þ][a-zß-ÿ’'-]+(?:[A-ZÀ-Þ][a-zß-ÿ]+)?")
WHOLE_NAME = re.compile(rf"(?:[A-ZÀ-Þ][\w’'.-]*)(?: {NAME}){{1,4}}(?:, (?:Jr|Sr)\.?|,? I{{2,3}})?")
TITLED = re.compile(r"(?:Mr|Mrs|Ms|Dr|Gen|Adm|Lt|Amb|Maj|Col|Sen)\. ")
# A note at a name that tells of a signature proves it one.
OF_SIGNING = re.compile(r"\b(?:signed|signature|initial(?:s|ed)|sign)\b", re.IGNORECASE)
# Papers that end with a bare surname: the sender's, by rule of the telegraph.
WIRED = re.compile(r"telegram|cable|airgram|message|despatch|dispatch")
# Papers that go out under a name, whatever stands around it; records of talks do not. What is
# written for the record is closed by whoever wrote it.
SENT_OUT = re.compile(
    r"letter|decision|directive|instruction|memorandum(?! of| for the (?!record|files?\b))|"
    r"note verbale"
)


@frozen
class Signature:
    """A name below a paper, as a person; `passage` is the passage in which it stands."""

    person: Person
    text: str
    passage: int


def read_signatures(document: Document) -> tuple[Signature, ...]:
    """Everybody who signed the paper or a paper attached to it, in the order of the print.

    Form: a name by itself at the end, often below a valediction, its office behind it or on the
    next line; a telegram closes with a surname. A name that stands otherwise is none: where
    nothing shows it a signature, nobody is said to have signed.
    """
    attached = {n for each in document.attachments for n in each.passages}
    own = [p for p in document.passages if p.n not in attached] if attached else document.passages
    found = list(_closing(own, document, document.kind or "", document.senders))
    for each in document.attachments:
        inside = set(each.passages)
        passages = [p for p in document.passages if p.n in inside]
        found += _closing(passages, document, each.kind or "", each.senders)
    return tuple(sorted(found, key=lambda each: each.passage))


def signs_off(text: str, senders: Sequence[Person]) -> bool:
    """Whether a line by itself is the name in capitals, or the initials, of one who sends."""
    if not text.isupper() or len(text) > LONGEST_NAME:
        return False
    names = [person.name for person in senders if person.name]
    last = text.rsplit(maxsplit=1)[-1].casefold()
    if any(
        IN_CAPITALS.fullmatch(text.rsplit(maxsplit=1)[-1]) and last == n.split()[-1].casefold()
        for n in names
    ):
        return len(text.split()) <= max(len(name.split()) for name in names) + 1
    return any(_are_initials(text, name) for name in names)


def _are_initials(text: str, name: str) -> bool:
    """Whether letters are the initials of a name; of a surname alone the last of three at most."""
    if not SIGNED_BY_LETTERS.fullmatch(text):
        return False
    letters = [letter for letter in text if letter.isalpha()]
    words = GENERATION.sub("", name).split()
    if letters[-1] != words[-1][0]:
        return False
    return letters[0] == words[0][0] if len(words) > 1 else len(letters) <= 3


def _closing(
    passages: Sequence[Passage], document: Document, kind: str, senders: Sequence[Person]
) -> Iterator[Signature]:
    """The signatures among the last lines of one paper."""
    tail = list(passages[-CLOSING_LINES:])
    while tail and BELOW.match(tail[-1].text):
        tail.pop()
    lines = list(takewhile(lambda passage: _may_close(passage.text), reversed(tail)))[::-1]
    if not lines:
        return
    over = tail[-len(lines) - 1] if len(tail) > len(lines) else None
    courteous = over is not None and _is_valediction(over.text)
    wired = bool(WIRED.search(kind) or WIRED.search(document.kind or ""))
    sent = bool(SENT_OUT.search(kind))
    surnames = {person.name.split()[-1].casefold() for person in senders if person.name}
    first = lines[0].n
    signing = {
        note.passage
        for note in document.notes
        if note.passage and note.passage >= first and OF_SIGNING.search(note.text)
    }
    waiting: Signature | None = None
    for line in lines:
        name, office = _name_and_office(IN_WHOSE_PLACE.sub("", line.text))
        own = (name.split() or [""])[-1].removesuffix(",").casefold()
        proved = courteous or line.n in signing or bool(office) or own in surnames
        proved = proved or signs_off(line.text, senders)
        last = line is lines[-1]
        if _is_name(name, proved=proved, wired=wired and last, sent=sent and last):
            if waiting is not None:
                yield waiting
            waiting = Signature(_signer(name, office), line.text, line.n)
        elif waiting is not None and waiting.person.office is None and _is_office(line.text):
            person = _signer(waiting.person.name or "", line.text)
            waiting = Signature(person, f"{waiting.text}, {line.text}", waiting.passage)
        else:
            waiting = None
    if waiting is not None:
        yield waiting


def _may_close(text: str) -> bool:
    """Whether a line may belong to a signature: short, with no stop that ends a sentence."""
    if not text or len(text) > LONGEST_LINE or "__" in text or "|" in text:
        return False
    if text[-1] in "?!:;," or NO_CLOSING.match(text):
        return False
    return not text.endswith(".") or bool(re.search(r"(?:\bJr|\bSr|\b[A-Z]\. ?[A-Z])\.\Z", text))


def _is_valediction(text: str) -> bool:
    last = text.rsplit("\n", 1)[-1]
    return len(last) <= LONGEST_LINE and VALEDICTION.fullmatch(last.strip()) is not None


def _name_and_office(text: str) -> tuple[str, str]:
    """The name of a closing line, and the office behind it; empty where there is none."""
    parts = OFFICE_BEGINS.split(text, maxsplit=1)
    name = parts[0].rstrip(", ")
    if len(parts) == 2 and len(name) <= LONGEST_NAME and _reads_as_name(name):
        return name, parts[1]
    match = re.match(r"(?P<name>.+?), (?!Jr|Sr|I{2,3})(?P<office>[A-ZÀ-Þ].+)\Z", text)
    if match and _is_office(match["office"]):
        return match["name"], match["office"]
    return text, ""


def _reads_as_name(name: str) -> bool:
    bare = TITLED.sub("", name)
    if not RANKS.isdisjoint(name.split()) or OFFICE_WORDS.search(name):
        return False
    return bool(WHOLE_NAME.fullmatch(bare) or SURNAME.fullmatch(bare))


def _is_name(name: str, *, proved: bool, wired: bool, sent: bool) -> bool:
    """Whether a line names who signs; what its place does not prove must look like nothing else."""
    if len(name) > LONGEST_NAME or name.lower() in NO_NAME or OFFICE_WORDS.search(name):
        return False
    if not RANKS.isdisjoint(name.split()):
        return False
    bare = TITLED.sub("", name)
    if SURNAME.fullmatch(bare) or ((proved or wired) and IN_CAPITALS.fullmatch(bare)):
        return proved or wired
    if INITIALS.fullmatch(bare) and bare.lower() not in NO_NAME:
        return proved
    if not WHOLE_NAME.fullmatch(bare):
        return False
    return proved or wired or sent or bool(re.search(r"\b[A-Z]\. ?", bare))


def _is_office(text: str) -> bool:
    return bool(OFFICE_WORDS.search(text) or OFFICE_BEGINS.match(f" {text}")) and len(text) < 120


def _signer(name: str, office: str) -> Person:
    if not office:
        return Person(name, None)
    said, acting = read_office(office)
    return Person(name, said, acting)
