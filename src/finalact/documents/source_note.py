"""Source notes: where the paper lies, who drafted and cleared it, where it went, its marks."""

from __future__ import annotations

import re

from attrs import evolve

from finalact.documents.drafting import read_drafting
from finalact.documents.locators import find_locators, is_published
from finalact.documents.marks import read_marks
from finalact.documents.names_list import has_more
from finalact.documents.sending import Sending, read_sending
from finalact.documents.sentences import sentences
from finalact.model.document import Mark, SourceNote

CLASSIFICATION = re.compile(
    r"\A(?P<rank>No (?:classification )?marking|Unclassified|Limited Offic(?:ial|e) Use(?: Only)?|"
    r"Official Use Only|For Official Use Only|"
    r"Administratively (?:Restricted|Confidential)|Restricted|"
    r"Confidential|Top Secret|(?:UK |NATO |Cosmic )?Secret|Sensitive But Unclassified)"
    r"(?P<rest>\Z|[;,:].*)",
    re.IGNORECASE | re.DOTALL,
)
HANDLING_ONLY = re.compile(
    r"\A(?:(?:Flash|Niact Immediate|Immediate|Priority|Routine|Nodis|Exdis|Limdis|Stadis|Noforn|"
    r"Cherokee|Sensitive|Eyes Only[^;.]*|Personal[^;.]*|Via [^;.]*|Official[–-]Informal|"
    r"Outside the System|Not for the System|Privacy Channel|Roger Channel|"
    r"Codeword|\[[^\]]*not declassified[^\]]*\])(?:; |\Z))+\Z",
    re.IGNORECASE,
)
NOTE_OF_ORIGIN = re.compile(
    r"\A(?:A note|A notation|According to).*?\b(?:was )?(?:drafted|prepared)"
    r" (?:in|by) (?P<who>.+)\Z",
    re.DOTALL,
)
INFORMATION_COPIES = re.compile(
    r"\bcop(?:y|ies)(?: of [^,]*)? (?:was|were) (?:also )?sent to (?P<who>[^.;]+)\.?\Z", re.DOTALL
)


def read_source_note(text: str) -> SourceNote:
    """A source note, taken apart; sentences that are not understood stand in `remarks`.

    Fields and rules: the guide to source notes. Nothing is dropped: every sentence is either
    spent on a field or kept verbatim, in order.
    """
    preface, body = _parted(text)
    printed = _joined(sentences(body))
    if not printed:
        return SourceNote(text)
    note = _provenance(text, printed[0])
    sending = Sending()
    remarks = [preface] if preface else []
    notations: list[Mark] = []
    for sentence in printed[1:]:
        bare = sentence.rstrip(".").strip()
        rank = CLASSIFICATION.match(bare)
        if rank and note.classification is None:
            note = evolve(note, classification=rank["rank"], handling=_handling(rank["rest"]))
        elif HANDLING_ONLY.match(bare):
            note = evolve(note, handling=note.handling + tuple(bare.split("; ")))
        elif drafted := read_drafting(bare, note):
            note = drafted
            remarks += [sentence] if has_more(bare) else []
        elif sent := read_sending(bare, sending):
            sending = sent
            remarks += [sentence] if has_more(bare) else []
        elif sentence.startswith("Printed from") and "received" in sentence:
            note = evolve(note, received=sentence)
        elif marks := read_marks(sentence):
            notations += [_as_notation(mark) for mark in marks]
        else:
            note = _from_remark(sentence, note)
            if copies := INFORMATION_COPIES.search(sentence):
                sending = read_sending("Copied to " + copies["who"].rstrip("."), sending) or sending
            remarks.append(sentence)
    note = evolve(note, notations=tuple(notations), remarks=tuple(remarks))
    return sending.added_to(note)


def _parted(text: str) -> tuple[str, str]:
    """What stands before the word Source, if anything, and what follows it.

    Digital volumes set a summary before the source, as a paragraph of the same note.
    """
    preface = ""
    if not text.lstrip().startswith("Source:") and (later := re.search(r"(?m)^Source:", text)):
        preface, text = text[: later.start()].strip(), text[later.start() :]
    return preface, re.sub(r"\A(?:\s*Source:\s*)+", "", text).strip()


def _joined(printed: list[str]) -> list[str]:
    """Sentences with the citation in parentheses that closes a quotation put back to it."""
    joined: list[str] = []
    for sentence in printed:
        if joined and sentence.startswith("(") and joined[-1].endswith("”"):
            joined[-1] += " " + sentence
        else:
            joined.append(sentence)
    return joined


def _handling(rest: str) -> tuple[str, ...]:
    """The items of the classification sentence after the rank; commas cut only known words."""
    items = [item.strip() for item in rest.lstrip(";,: ").split(";") if item.strip()]
    handling: list[str] = []
    for item in items:
        pieces = item.split(", ")
        handling += pieces if all(HANDLING_ONLY.match(piece) for piece in pieces) else [item]
    return tuple(handling)


def _provenance(text: str, sentence: str) -> SourceNote:
    provenance = sentence.removesuffix(".")
    repository, _, collection = provenance.partition(", ")
    published = is_published(provenance)
    return SourceNote(
        text,
        kind="published" if published else "archive",
        repository=repository or None,
        collection=collection or None,
        file_number=find_locators(provenance, published),
    )


def _as_notation(mark: Mark) -> Mark:
    """The mark as a notation: whoever a stamp shows to have seen the paper is not its hand."""
    if mark.kind in ("stamped", "typed") and mark.by and mark.by in mark.text:
        return evolve(mark, by=None)
    return mark


def _from_remark(sentence: str, note: SourceNote) -> SourceNote:
    """What a remark says of the paper's origin, where no drafter is named otherwise."""
    origin = NOTE_OF_ORIGIN.match(sentence.rstrip("."))
    if origin and not note.drafted_by:
        return read_drafting("Drafted by " + origin["who"], note) or note
    return note
