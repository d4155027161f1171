"""The lines at the head of a paper that the markup gives as plain paragraphs: labels and lists."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from finalact.documents.flowing.marking import is_head_marking
from finalact.documents.parts import (
    ADDRESS_LABEL,
    DATELINE,
    KNOWN_HEADINGS,
    LABEL_AND_WORDS,
    PARTICIPANT_LABEL,
    SUBJECT_LABEL,
    Part,
    is_serial,
)
from finalact.documents.persons import read_person

HEAD_ROLES = frozenset(
    ("heading", "turn", "line", "dateline", "label", "subject", "participant", "item")
)
# A line longer than this is a paragraph, and the head of the paper is over.
LONGEST = 160
SPOKEN = re.compile(
    r"\b(?:said|stated|asked|opened|began|met|noted|told|replied|expressed|is|was|were|has|have)\b"
)
# Below these several persons may stand, one a line.
_ADDRESSED = re.compile(r"(?:TO|(?:ACTION |INFORMATION )?MEMORANDUM (?:FOR|TO)):?\s*\Z")
BODY_END = re.compile(r"[.?!”]\Z")
ABBREVIATED = re.compile(r"\b(?:Jr|Sr|Esq|[A-Z]|U\.S|Ret)\.\Z")


def label_role(text: str) -> str | None:
    """What a label standing alone opens: "subject", "participant", or "item" for other labels."""
    bare = text.strip().rstrip(": ")
    if not bare or len(bare) > 40 or not (bare.isupper() or bare[0].isupper()):
        return None
    ended = text.rstrip().endswith(":")
    if SUBJECT_LABEL.fullmatch(bare) and (bare.isupper() or ended):
        return "subject"
    if PARTICIPANT_LABEL.fullmatch(bare) and (bare.isupper() or ended or bare != "Present"):
        return "participant"
    return "item" if ADDRESS_LABEL.fullmatch(bare) and (bare.isupper() or ended) else None


def is_label(text: str) -> bool:
    """Whether a line is a label of a paper's head, alone or with its words."""
    return label_role(text) is not None or LABEL_AND_WORDS.match(text) is not None


def with_head_lines(parts: Sequence[Part]) -> list[Part]:
    """The lines of a paper with those of its head in their roles; the words stay as they are.

    Rule: minutes and memoranda open with SUBJECT, PARTICIPANTS and the like, each over its lines
    or before its words on one line; the first full paragraph ends the head.
    """
    given = list(parts)
    listing: str | None = None
    addressed = False
    dated = any(part.role == "dateline" and not part.attached for part in given)
    for index, part in enumerate(given):
        if part.role in HEAD_ROLES:
            if part.role not in ("turn", "line"):
                listing = label_role(part.words.text) if part.role == "label" else None
                addressed = listing == "item" and _ADDRESSED.match(part.words.text) is not None
            continue
        text = part.words.text
        role = label_role(text)
        if is_head_marking(text):
            given[index], listing = evolve(part, role="item"), None
            continue
        if part.role == "decision line" or part.attached:
            break
        if role is not None:
            given[index], listing = evolve(part, role="label"), role
            addressed = _ADDRESSED.match(text) is not None
        elif match := LABEL_AND_WORDS.match(text):
            role = _role_of(match["label"])
            given[index] = evolve(part, role=role)
            listing = role if role == "participant" else None
        elif not dated and DATELINE.match(text):
            given[index], listing, dated = evolve(part, role="dateline"), None, True
        elif is_serial(text):
            given[index], listing = evolve(part, role="item"), None
        elif listing and _is_listed(text, listing):
            given[index] = evolve(part, role=_listed_role(text, listing))
            listing = listing if listing == "participant" or addressed else None
        elif part.role == "passage" and (len(text) > LONGEST or _is_sentence(text)):
            break
        else:
            listing = None
    return given


def names_present(parts: Sequence[Part], lines: Sequence[str]) -> bool:
    """Whether broken lines below these parts name those present, one a line.

    They do below the label PARTICIPANTS, and below other such lines under it.
    """
    if not all(_is_listed(line, "participant") for line in lines if line):
        return False
    for part in reversed(parts):
        role = part.role if part.role == "label" else label_role(part.words.text)
        if role is not None or part.role not in ("passage", "section"):
            return label_role(part.words.text) == "participant"
        if not _is_listed(part.words.text, "participant"):
            return False
    return False


def one_a_line(lines: Sequence[str]) -> bool:
    """Whether each of the broken lines of an item names somebody, and none an office alone."""
    return len(lines) > 1 and all(read_person(line.split(",")[0]).name for line in lines)


def is_centred_title(text: str) -> bool:
    """Whether a line set in the middle is a title, not a line of asterisks or of the head."""
    if len(text) > LONGEST or not text[0].isalnum() or text[-1] in ".!;,:":
        return False
    if ADDRESS_LABEL.fullmatch(text.partition(":")[0]):
        return False
    return LABEL_AND_WORDS.match(text) is None and DATELINE.match(text) is None


def _role_of(label: str) -> str:
    word = label.rstrip(": ")
    if SUBJECT_LABEL.fullmatch(word):
        return "subject"
    return "participant" if PARTICIPANT_LABEL.fullmatch(word) else "item"


def _is_listed(text: str, listing: str) -> bool:
    if len(text) > (2 * LONGEST if listing == "subject" else LONGEST):
        return False
    if DATELINE.match(text) or KNOWN_HEADINGS.fullmatch(text.rstrip(": ")):
        return False
    return listing == "subject" or (not SPOKEN.search(text) and not _is_sentence(text))


def _listed_role(text: str, listing: str) -> str:
    """A line such as `State:` heads a group of those present and is none of them."""
    return "item" if listing == "participant" and text.endswith(":") else listing


def _is_sentence(text: str) -> bool:
    return bool(BODY_END.search(text)) and not ABBREVIATED.search(text)
