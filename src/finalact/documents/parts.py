"""The parts of a paper: subject, participants, section headings, decision lines, passages."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import define, evolve

from finalact.documents.head_rows import names_in
from finalact.documents.marked_lines import is_marked_line
from finalact.documents.pages import page_alone
from finalact.model.document import DatedBasis
from finalact.model.wording import Wording

# Headings of memoranda that are not always set in capitals (practice of 1977-88 and today).
KNOWN_HEADINGS = re.compile(
    r"(?:issues?(?: for decision)?|the issue|essential factors|background|discussion|analysis|"
    r"background/(?:analysis|discussion)|(?:analysis|evaluation|discussion) of (?:options|issues)|"
    r"(?:the )?options?|pros?|cons?|(?:bureau|agency|department) positions?|summary|conclusions?|"
    r"recommendations?(?: for action)?|recommended actions?|actions? requested|"
    r"action required|(?:your |the )?decision|"
    r"(?:options|alternatives|choices) for (?:your |presidential |the president[’']s )?decision|"
    r"next steps|talking points|bottom line(?: up front)?|bluf|objectives?|"
    r"setting|introduction|overview|comment|key points|timing|approach|factors|purpose|"
    r"(?:facts bearing|facts) on the problem|the (?:problem|dilemma|setting)|implications|"
    r"u\.s\. (?:objectives|interests|position)|soviet (?:objectives|position))",
    re.IGNORECASE,
)
# None of them is longer, and most lines are.
LONGEST_KNOWN = 40
SUBJECT_LABEL = re.compile(r"(?:SUBJECTS?|RE)", re.IGNORECASE)
PARTICIPANT_LABEL = re.compile(
    r"(?:(?:OTHER |ALSO |LIST OF )?(?:PARTICIPANTS?|PRESENT|PRINCIPALS|ATTENDEES|ATTENDING)|"
    r"OTHERS? (?:PRESENT|ATTENDING|IN ATTENDANCE)|IN ATTENDANCE)",
    re.IGNORECASE,
)
ADDRESS_LABEL = re.compile(
    r"(?:TO|FROM|THROUGH|THRU|VIA|(?:ACTION |INFORMATION )?MEMORANDUM (?:FOR|TO)|"
    r"REFS?|REFERENCES?|DATE|PLACE|TIME|TIME AND PLACE|DATE AND PLACE|PLACE AND DATE)",
    re.IGNORECASE,
)
LABEL_AND_WORDS = re.compile(
    r"\A(?P<label>SUBJECTS?|Subjects?|RE|PARTICIPANTS?|Participants?|(?:ALSO )?PRESENT|"
    r"(?:Also )?[Pp]resent|IN ATTENDANCE|In [Aa]ttendance|TO|FROM|THROUGH|REFS?|"
    r"DATE|PLACE|CLASSIFICATION|DRAFTED|CLEARED|CC):[ \t]+"
)
_CHOICE = (
    r"(?:approved?|disapproved?|agreed?|disagreed?|(?:do not )?concur|discuss(?: with me)?|yes|no|"
    r"see me|let[’']s discuss|approved? (?:as amended|with (?:exceptions?|changes))|"
    r"as (?:amended|modified)|other|defer|no objection|none)"
)
# A choice with a blank to fill in, before or behind it; Approve and Disapprove also by themselves.
DECISION_LINE = re.compile(
    rf"\A(?:(?:{_CHOICE}(?![a-z])[^a-z_]*+_{{2,}}+[^a-z]*+)++|"
    rf"(?:_{{2,}}+[\s|]*+{_CHOICE}(?![a-z])[.,;]?[\s|]*+)++|(?:approve|disapprove)\.?)\Z",
    re.IGNORECASE,
)
BOX = re.compile(r"[☒☑✓✔✗✘☐□❏❑]|\[ {0,3}[xX✓✔]? {0,3}\]")
# Words in small letters that stand between names and offices.
OF_OFFICES = frozenset("of for the and in to at on by from with as a an de la von van".split())
_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_SPAN = rf"(?: ?[–-] ?| and | or )(?:{_MONTH} )?[0-9]{{1,2}}"
_DAY = (
    rf"(?:{_MONTH} (?:[0-9]{{1,2}}(?:{_SPAN})?, )?[0-9]{{4}}|"
    rf"[0-9]{{1,2}}(?:{_SPAN})? {_MONTH},? [0-9]{{4}})"
)
# `6:45 p.m.`, the older `7 p. m.`, `2230Z`, `noon`; from one to another: `10–11:15 a.m.`
_HOUR = r"(?:[0-9]{1,4}(?:[:.][0-9]{2})?(?: ?(?:[ap]\. ?m\.|[AP]\.?M\b\.?|Z|hours))?|noon|midnight)"
_HOURS = rf"(?:{_HOUR}(?: ?[–-] ?{_HOUR})?(?: \(?[A-Z]{{2,4}}\)?)?)"
# The hour stands behind a comma, or in older print behind a dash; then when it was received.
DATELINE = re.compile(
    r"\A\[?(?:[A-ZÀ-Þ][\w .’'ʼ()\]/-]*,\]?\s)*\[?"
    rf"(?:[Uu]ndated|{_DAY}(?:(?:, (?:at )?| at | ?[—–-]{{1,2}} ?){_HOURS})?)"
    r"[.\]]{0,2}(?:[ —]{1,2}\[Received [^\[\]]{1,80}\])?\Z"
)
# `NSC 5811/1`, `NSDM 245`, `PD/NSC–18`: series of papers of the government; any number with a
# stroke behind letters counts them, too.
SERIAL = re.compile(
    r"(?:[A-Z]{2,8}(?:/[A-Z]{1,8})? (?:NO\. )?[0-9]{1,5}/[0-9]{1,3}(?:/[0-9]{1,3})?|"
    r"(?:NSC|NSDM|NSSM|NSDD|NSSD|NSD|NSR|NSPM|PD|PDD|PRM|PRD|PPD|PSD|PD/NSC|PRM/NSC|NIE|SNIE|"
    r"JCS|JCSM|SWNCC|SANACC|OCB|PSB|PPS)[ –-](?:NO\. )?[0-9]{1,5}(?:[–/-][0-9A-Z]{1,4}){0,3})"
)
SERIAL_ENDS = frozenset("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")
# More lines than this do not stand between heading and dateline.
MOST_OVER = 4


# `U.S.`, `U.S.S.R.`: letters whose stop ends no sentence.
LETTERS_OF = re.compile(r"(?:[A-Z]\.){2,6}")


# Not frozen, which would take three times as long to make: a volume has ten thousand lines.
@define(slots=False)
class Part:
    """One line of a paper with its role: heading, dateline, label, item, section, passage ...

    `attached` is 0 for the paper itself, else the number of the attachment it stands in; `dated`
    is the date that the markup of a dateline states.
    """

    role: str
    words: Wording
    lead: str = ""
    end: str = ""
    attached: int = 0
    dated: DatedBasis | None = None


def assign_roles(lines: Sequence[Part]) -> list[Part]:
    """The body's lines with their roles; a role that is already known is kept.

    Roles given here: `turn`, `dateline`, `label`, `subject`, `participant`, `item` (of another
    list in the head), `section`, `decision line`, `passage`.
    """
    given: list[Part] = []
    begun: set[str] = set()
    seen = 0
    listing: str | None = None
    over_dateline = _over_dateline(lines)
    for index, line in enumerate(lines):
        if index in over_dateline:
            given.append(evolve(line, role="item"))
            continue
        if line.role != "line":
            given.append(line)
            continue
        text = line.words.text
        bulleted = line.lead.strip() in ("•", "·", "▪")
        if page_alone(line.words.printed()) or not text:
            role = "turn" if line.words.turns else "line"
            given.append(evolve(line, role=role))
            continue
        label = _label(text)
        if label and not bulleted:
            given.append(evolve(line, role="label"))
            listing = label
            continue
        below = lines[index + 1] if index + 1 < len(lines) else None
        listed = listing and (_still_listed(listing, given, text) or _heads_items(line, below))
        if listing and (bulleted or listed):
            # `U.S.` over the persons of that side is a group of participants, and none itself.
            heads = listing == "participant" and _heads_items(line, below)
            given.append(evolve(line, role="item" if heads else listing))
            continue
        listing = None
        # Looked for once: a file of nothing but labels would be gone through for each of them.
        while seen < len(given):
            begun.add(given[seen].role)
            seen += 1
        given.append(evolve(line, role=_role(line, begun)))
    return given


def _over_dateline(lines: Sequence[Part]) -> frozenset[int]:
    """The short lines between heading and dateline: `secret`, `niact`, `[Extract]`.

    Older print sets classification and precedence there; a label or a known heading is none.
    """
    found: list[int] = []
    headed = False
    for index, line in enumerate(lines):
        text = line.words.text
        if line.role == "heading":
            headed = True
        elif not text or page_alone(line.words.printed()) or (line.role == "item" and not headed):
            continue
        elif not headed or line.role != "line":
            break
        elif DATELINE.match(text):
            return frozenset(found)
        elif len(found) == MOST_OVER or not _is_short_marking(text):
            break
        else:
            found.append(index)
    return frozenset()


def _is_short_marking(text: str) -> bool:
    bare = text.rstrip(": ")
    return (
        len(text) <= LONGEST_KNOWN
        and not re.search(r"[.?!:;,”]\Z", text)
        and not KNOWN_HEADINGS.fullmatch(bare)
        and not _label(text)
        and not LABEL_AND_WORDS.match(text)
    )


def _label(text: str) -> str | None:
    """The list that a line in the head opens: its items' role, or None."""
    bare = text.rstrip(": ")
    if SUBJECT_LABEL.fullmatch(bare):
        return "subject"
    if PARTICIPANT_LABEL.fullmatch(bare):
        return "participant"
    return "item" if ADDRESS_LABEL.fullmatch(bare) and bare.isupper() else None


def _still_listed(listing: str, given: Sequence[Part], text: str) -> bool:
    """Whether an unmarked line still belongs to the list above it.

    The older print sets items as bare paragraphs and closes the list with a wider gap.
    """
    last = given[-1]
    if len(text) <= LONGEST_KNOWN and KNOWN_HEADINGS.fullmatch(text.rstrip(": ")):
        return False
    if last.role == "label":
        return True
    if last.lead.strip() or (listing == "participant" and _is_sentence(text)):
        return False
    return last.role == listing == "participant" and last.end.count("\n") == 2


def _is_sentence(text: str) -> bool:
    """Whether a line tells something; names and their offices have few words in small letters."""
    if text[-1] not in ".?!”:":
        return False
    small = re.findall(r"(?<![\w’'-])[a-z]+(?![\w’'-])", text)
    return len([word for word in small if word not in OF_OFFICES]) >= 3


def _heads_items(line: Part, below: Part | None) -> bool:
    """Whether a short line stands over further items: `State` among the participants."""
    text = line.words.text
    short = len(text) < 60 and not (re.search(r"[.?!;]\Z", text) and not LETTERS_OF.fullmatch(text))
    return short and below is not None and bool(below.lead.strip()) and not line.lead.strip()


def _role(line: Part, begun: set[str]) -> str:
    text = line.words.text
    if LABEL_AND_WORDS.match(text) and "passage" not in begun:
        label = LABEL_AND_WORDS.match(text)
        assert label is not None
        word = label["label"].upper()
        if PARTICIPANT_LABEL.fullmatch(word):
            return "participant"
        return "subject" if word[:2] in ("SU", "RE") and word[:3] != "REF" else "item"
    if DATELINE.match(text) and not begun & {"passage", "section"}:
        return "dateline"
    if is_decision_line(text):
        return "decision line"
    if is_serial(text) and not begun & {"passage", "section"}:
        return "item"
    return "section" if is_section_heading(text) else "passage"


def is_decision_line(text: str) -> bool:
    """Whether a line is choices alone, with blanks to fill in or boxes to check."""
    if DECISION_LINE.match(text):
        return True
    return BOX.search(text) is not None and is_marked_line(text)


def is_section_heading(text: str) -> bool:
    """Whether a line stands over a part: in capitals, or one of the known headings."""
    bare = text.rstrip(": ")
    if not bare or len(bare) > 100:
        return False
    if len(bare) <= LONGEST_KNOWN and KNOWN_HEADINGS.fullmatch(bare):
        return True
    if not bare.isupper() or bare[0] in "—–•-" or is_serial(bare):
        return False
    letters = [letter for letter in bare if letter.isalpha()]
    capitals = len(letters) >= 3 and all(letter.isupper() for letter in letters)
    return capitals and not re.search(r"[.?!;,_”]\Z", text) and "__" not in text


def is_serial(text: str) -> bool:
    """Whether a line is the number of a paper in its series, and stands over nothing."""
    return text[-1:] in SERIAL_ENDS and SERIAL.fullmatch(text) is not None


def subject_words(part: Part) -> str:
    """The subject without the label that may stand on its line."""
    return LABEL_AND_WORDS.sub("", part.words.text)


def participants_of(part: Part) -> tuple[str, ...]:
    """Who a line of participants names: one person, or several after the label on one line."""
    text = LABEL_AND_WORDS.sub("", part.words.text)
    if text == part.words.text:
        return (text,)
    return names_in(text)
