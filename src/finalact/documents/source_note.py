"""Source notes: where the paper lies, who drafted and cleared it, where it went, its marks."""

from __future__ import annotations

import re
from typing import Any

from finalact.documents.drafting import read_drafting
from finalact.documents.locators import file_alone, find_locators, is_published, number_alone
from finalact.documents.notations import (
    notations_in,
    notations_of_the_same,
    notations_of_whom,
    words_of,
)
from finalact.documents.notations_retold import hand_of
from finalact.documents.note_parts import NotePart, is_spent, parts_between
from finalact.documents.note_sentences import joined, opening, told_apart
from finalact.documents.restrictions import (
    CLASSIFICATION,
    CUT_FROM_TEXT,
    HANDLING_ONLY,
    MARKED,
    MARKING,
    RUN_ON,
)
from finalact.documents.sending import NOWHERE, Sending, read_sending
from finalact.model.document import SourceNote
from finalact.model.mark import Mark

# Where print lost the stop behind a restriction that is not told.
UNSTOPPED = re.compile(
    r"(?<=not declassified) ?\]"
    r"(?= (?:The|An?|In|On|All|Requested|Prepared|Drafted|According|Sent)\b)"
)
# A word of a sentence: titles of folders have none.
FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|be|been|took|wrote|sent|spoke|gave|held|made|met|found|"
    r"saw|see|printed|drafted|prepared|indicates?|attached|initialed)\b"
)
# A folder’s title may go on behind the points of its letters: `A.B.C. 1987–88`.
INITIALS_END = re.compile(r"[A-Z]\.[A-Z]\.\Z")
RUNNING_ON = re.compile(r"[(0-9][^.;]{0,40}\.\Z")
PAPER = (
    r"(?:it|(?:this|the) (?:\w+ ){0,2}?(?:memorand(?:um|a)|summary|paper|telegram|letter|message|"
    r"report|estimate|minutes|record|text|notes?|document|study|cable|assessment|draft)"
    r"(?: of (?:the )?(?:conversation|meeting))?)"
)
ORIGIN = re.compile(
    rf"\A(?:(?:[A-Z][^“]{{0,400}}? (?:indicates?|states?|stating|notes?|shows?|that|reads?:?) )?"
    rf"(?:that )?|According to [^“]{{0,400}}?, |[^“]{{0,120}}?“)(?i:{PAPER}) (?:was|were) "
    r"(?P<what>(?:drafted|prepared) (?:in|by|on) .+)\Z",
    re.DOTALL,
)
DRAFTER = re.compile(
    r"\A(?P<who>[A-ZÀ-Þ][\w’.-]+(?:(?:,? and |, | )[A-ZÀ-Þ][\w’.-]+){0,5}) drafted "
    rf"(?i:{PAPER})\b"
)
PRONOUNS = frozenset(("He", "She", "They", "It", "We", "I", "Who", "This", "That"))
# `a copy was sent to Reed, and Moss noted it`: another did something else.
AND_ANOTHER = re.compile(
    r",? and [A-ZÀ-Þ][\w.’-]+ (?:noted|initialed|signed|wrote|approved|saw|received|decided) "
)
INFORMATION_COPIES = re.compile(
    r"\bcop(?:y|ies)(?: of [^,]*)? (?:was|were) (?:also )?sent to (?P<who>[^.;]+)\.?\Z", re.DOTALL
)
# The stop of an initial ends nothing.
END_OF_ORIGIN = re.compile(
    r"(?:(?<!\b[A-Z])\.|\.(?=\s(?:The|This|It|He|She|An?|On|In)\s)|”)(?:\s|\Z)"
)


def read_source_note(text: str) -> SourceNote:
    """A source note, taken apart; sentences that are not understood stand in `remarks`.

    Fields and rules: the guide to source notes. Nothing is dropped: every sentence is either
    spent on a field or kept verbatim, in order.
    """
    return _taken_apart(text)[0]


def source_note_in_parts(text: str) -> tuple[SourceNote, tuple[NotePart, ...]]:
    """The note taken apart, and cut into stretches with the field that each is spent on.

    Put together again, the stretches are the note, letter for letter. Fields are named as in
    `SourceNote`; `provenance`, `drafting` and `sending` hold several of them, `label` is the word
    Source before the rest.
    """
    note, spent = _taken_apart(text)
    return note, parts_between(text, spent)


def _taken_apart(text: str) -> tuple[SourceNote, list[tuple[str, int, int]]]:
    preface, spans = _sentences(text)
    spent: list[tuple[str, int, int]] = []
    remarks: list[str] = []
    if preface is not None:
        spent.append(("remarks", *preface))
        remarks.append(text[slice(*preface)])
    if not spans:
        return SourceNote(text, remarks=tuple(remarks)), spent
    provenance, spans = _provenance(text, spans)
    note = SourceNote(text)
    spent.append(("provenance", *spans[0]))
    sending = NOWHERE
    classification, received, hand = None, None, None
    handling: tuple[str, ...] = ()
    notations: list[Mark] = []
    for start, stop in (part for span in spans[1:] for part in told_apart(text, span)):
        sentence = text[start:stop]
        bare = _bare(sentence)
        field, told, whole = "remarks", list[Mark](), True
        if classification is None and (rank := CLASSIFICATION.match(bare)):
            field, classification = "classification", rank["rank"]
            items, sending = _handling(rank["rest"], sending)
            handling += items
        elif HANDLING_ONLY.match(bare) and not CUT_FROM_TEXT.match(bare):
            field, handling = "handling", handling + tuple(bare.split("; "))
        elif drafted := read_drafting(bare, note):
            told, whole = _all_told(bare, _people_added(note, drafted))
            field, note = "drafting", drafted
        elif sent := read_sending(bare, sending):
            told, whole = _all_told(bare, sent.values_since(sending))
            field, sending = "sending", sent
        elif sentence.startswith("Printed from") and "received" in sentence:
            field, received = "received", sentence
        elif marks := _notations(sentence, hand):
            field = "notations"
            if sentence.startswith("According to") or " drafted by " in sentence:
                note, sending = _from_remark(sentence, note, sending)
            elif "“" not in sentence:
                sending = _with_copies(sentence, sending)
            told = marks
        else:
            note, sending = _from_remark(sentence, note, sending)
            told, whole = notations_of_whom(sentence), False
        notations += told
        if not whole:
            remarks.append(sentence)
        hand = hand_of(notations[-1]) if field == "notations" else None
        spent.append((field, start, stop))
    told_of = SourceNote(
        text,
        **provenance,
        classification=classification,
        handling=handling,
        drafted_by=note.drafted_by,
        drafted_on=note.drafted_on,
        cleared_by=note.cleared_by,
        approved_by=note.approved_by,
        **sending.as_fields(),
        received=received,
        notations=tuple(notations),
        remarks=tuple(remarks),
    )
    return told_of, spent


def _sentences(text: str) -> tuple[tuple[int, int] | None, list[tuple[int, int]]]:
    """Where a summary before the source stands, and the sentences from the source on."""
    preface, at = opening(text)
    spans = _with_provenance_whole(text, joined(text, at, behind=preface is not None))
    if "not declassified" in text:
        spans = [part for span in spans for part in _stopped(text, span)]
    return preface, spans


def _bare(sentence: str) -> str:
    """A sentence without the signs that open and close it; `Jr.` keeps its point."""
    bare = sentence.lstrip(";,: ").rstrip(".").strip()
    return f"{bare}." if bare.endswith((" Jr", " Sr")) and sentence.endswith(".") else bare


def _stopped(text: str, span: tuple[int, int]) -> list[tuple[int, int]]:
    """A sentence of markings cut from the sentence that print has run on to it."""
    start, stop = span
    lost = UNSTOPPED.search(text, start, stop)
    if lost is None or not MARKING.match(text, start, stop):
        return [span]
    rest = lost.end() + len(text[lost.end() : stop]) - len(text[lost.end() : stop].lstrip())
    return [(start, lost.end()), (rest, stop)]


def _with_provenance_whole(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The sentences with the first made whole, where a point inside a folder's title cut it."""
    if 1 < len(spans) < 4 and "/" in text and number_alone(file_alone(text) or ""):
        # `Elm Conf. 184.001/31` is one name.
        return [(spans[0][0], spans[-1][1])]
    if len(spans) > 2 and INITIALS_END.search(text, *spans[0]):
        rest = text[slice(*spans[1])]
        if RUNNING_ON.match(rest) and not FINITE.search(rest):
            spans = [(spans[0][0], spans[1][1]), *spans[2:]]
    for index in range(1, min(4, len(spans))):
        bare = text[slice(*spans[index])].rstrip(".").strip()
        if CLASSIFICATION.match(bare):
            return [(spans[0][0], spans[index - 1][1]), *spans[index:]]
        if FINITE.search(bare) or len(bare) > 120 or bare.startswith(("Sent", "Drafted", "(")):
            break
    return spans


def _provenance(
    text: str, spans: list[tuple[int, int]]
) -> tuple[dict[str, Any], list[tuple[int, int]]]:
    """What the first sentence says of archive or publication, and the sentences to read on."""
    start, stop = spans[0]
    provenance = text[start:stop].removesuffix(".")
    marked_within = any(word in provenance for word in MARKED)
    if marked_within and (run_on := RUN_ON.match(provenance)):
        marked = (CLASSIFICATION.match(text[a:b].rstrip(".")) for a, b in spans[1:3])
        if not any(marked):
            cut = start + run_on.end("where")
            spans = [(start, cut), (cut, stop), *spans[1:]]
            provenance = run_on["where"]
    repository, _, collection = provenance.partition(", ")
    published, number = is_published(provenance), None
    if not published and (file := file_alone(provenance)):
        # The older edition names the file and no archive.
        repository, collection, number = "", file, number_alone(file)
    fields = {
        "kind": "published" if published else "archive",
        "repository": repository or None,
        "collection": collection.rstrip(",") or None,
        "file_number": (number,) if number else find_locators(provenance, published),
    }
    return fields, spans


def _handling(rest: str, sending: Sending) -> tuple[tuple[str, ...], Sending]:
    """The items of the classification sentence after the rank; commas cut only known words."""
    items = [item.strip(" ,") for item in rest.lstrip(";,: ").split(";")]
    handling: list[str] = []
    for item in (item for item in items if item):
        pieces = item.split(", ")
        known = all(HANDLING_ONLY.match(piece) for piece in pieces)
        sent = read_sending(pieces[-1] if known or len(pieces) == 1 else item, sending)
        if sent is not None:
            sending = sent
        else:
            handling += pieces if known else [item]
    return tuple(handling), sending


def _notations(sentence: str, hand: str | None) -> list[Mark]:
    """The marks on this paper; what a copy bears from which it is printed is told as it stands."""
    if sentence.startswith("Printed from"):
        return []
    return [*notations_in(sentence)] or notations_of_the_same(sentence, hand)


def _all_told(bare: str, values: tuple[str | None, ...]) -> tuple[list[Mark], bool]:
    """The marks of whoever a sentence names, and whether they and the values are all it tells."""
    marks = notations_of_whom(bare)
    return marks, is_spent(bare, (*values, *words_of(marks)))


def _people_added(before: SourceNote, after: SourceNote) -> tuple[str | None, ...]:
    return (
        *after.drafted_by[len(before.drafted_by) :],
        after.drafted_on,
        *after.cleared_by[len(before.cleared_by) :],
        *after.approved_by[len(before.approved_by) :],
    )


def _from_remark(sentence: str, note: SourceNote, sending: Sending) -> tuple[SourceNote, Sending]:
    """What a remark says of the paper's origin, and of those who had copies of it."""
    return _with_origin(sentence, note), _with_copies(sentence, sending)


def _with_copies(sentence: str, sending: Sending) -> Sending:
    copies = INFORMATION_COPIES.search(sentence) if "sent to " in sentence else None
    if copies is None:
        return sending
    who = AND_ANOTHER.split(copies["who"], maxsplit=1)[0].rstrip(".")
    return read_sending(f"Copied to {who}", sending) or sending


def _with_origin(sentence: str, note: SourceNote) -> SourceNote:
    """What a remark says of the paper's drafter, where none is named otherwise."""
    # Both patterns hold one of these words, and are slow to find that they do not.
    if note.drafted_by or not ("drafted" in sentence or "prepared" in sentence):
        return note
    if origin := ORIGIN.match(sentence.rstrip(".")):
        what = END_OF_ORIGIN.split(origin["what"], maxsplit=1)[0]
        return read_drafting(what[:1].upper() + what[1:], note) or note
    if (named := DRAFTER.match(sentence)) and named["who"].split()[0] not in PRONOUNS:
        return read_drafting("Drafted by " + named["who"], note) or note
    return note
