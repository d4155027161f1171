"""The source note of a memorandum: where it lies, its rank, who drafted it, who cleared it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from attrs import frozen

from finalact.decisions.layout import american
from finalact.decisions.memorandum import Clearance
from finalact.documents.paper_dates import year_of_paper
from finalact.documents.sentences import sentences
from finalact.documents.source_note import read_source_note
from finalact.model.document import Note
from finalact.model.memo_step import ClearanceScope, ClearanceStatus
from finalact.model.memorandum import Draft, Drafter
from finalact.model.partial_date import PartialDate
from finalact.model.wording import Wording

NOT_FILED = "Not filed"
_SCOPES = {ClearanceScope.IN_DRAFT: "in draft", ClearanceScope.IN_SUBSTANCE: "subs"}
_STANDINGS = {
    ClearanceStatus.OK_WITH_EDITS: "with edits",
    ClearanceStatus.NO_OBJECTION: "no objection",
    ClearanceStatus.INFO: "info",
    ClearanceStatus.TOLD: "told",
}
# Offices that said one of these stand in the row of those that cleared, with what they said.
_IN_THE_ROW = (ClearanceStatus.OK, *_STANDINGS)


@frozen
class Days:
    """Prints days as the paper does: without the year where the paper itself settles it."""

    year: int | None

    def said(self, on: PartialDate | None) -> str:
        """A day as it is printed in a note: "June 8", else "June 8, 1981"; nothing for none."""
        if on is None or not on.is_day or on.earliest is None:
            return ""
        return american(on).partition(",")[0] if on.earliest.year == self.year else american(on)


def days_of(draft: Draft, quoted: Iterable[str] = ()) -> Days:
    """How days are printed in the notes of a paper; `quoted` are words that its notes quote."""
    dateline = american(draft.dated) if draft.dated is not None else None
    filed = read_source_note(f"Source: {_provenance(draft)[0]}")
    notes = [Note(None, Wording(f"“{words}”")) for words in quoted]
    return Days(year_of_paper(dateline, filed, notes))


def source_words(
    draft: Draft,
    days: Days,
    clearances: Sequence[Clearance] = (),
    marks: Sequence[str] = (),
) -> str:
    """The words of note 1, in the order of source notes (practice of memoranda, section 6).

    Pending clearances, dissents and agreements to a part are sentences of their own; an office
    that was told or shown the paper is named with that and counts for no agreement.
    """
    filed, *remarks = _provenance(draft)
    told = [f"Source: {filed}", _rank(draft)]
    drafted = _drafted(draft, days)
    cleared = _cleared([c for c in clearances if c.cleared.status in _IN_THE_ROW])
    made = "; ".join(part for part in (drafted, cleared) if part)
    told.append(f"{made[:1].upper()}{made[1:]}." if made else "")
    told += [_own_sentence(c) for c in clearances if c.cleared.status not in _IN_THE_ROW]
    return " ".join(sentence for sentence in (*told, *remarks, *marks) if sentence)


def _provenance(draft: Draft) -> list[str]:
    said = " ".join(draft.source.split()).removeprefix("Source:").strip() or NOT_FILED
    found = sentences(said)
    return [each if each[-1] in ".?!”)" else f"{each}." for each in found]


def _rank(draft: Draft) -> str:
    """The rank with its handling, such as "Secret; Nodis."; nothing where no rank is known."""
    if not draft.classification:
        return ""
    marks = (draft.classification, *draft.handling)
    return "; ".join(each.title() if each.isupper() else each for each in marks) + "."


def _drafted(draft: Draft, days: Days) -> str:
    drafters = [d for d in draft.drafters if d.person or d.office]
    if not drafters:
        return ""
    when = max((d.on for d in drafters if d.on is not None), key=PartialDate.sort_key, default=None)
    on = f" on {said}" if (said := days.said(when)) else ""
    return f"drafted {_row([_drafter(d) for d in drafters])}{on}"


def _drafter(drafter: Drafter) -> tuple[str, str]:
    if not drafter.person:
        return "in", drafter.office
    return "by", f"{drafter.person} ({drafter.office})" if drafter.office else drafter.person


def _cleared(clearances: Sequence[Clearance]) -> str:
    """The row of offices, "cleared in EUR/RPM, CSCE, and EUR"; of persons, "by Roe (HA)"."""
    row = [_clearer(each) for each in clearances]
    return f"cleared {_row(row)}" if row else ""


def _clearer(clearance: Clearance) -> tuple[str, str]:
    """How an office stands in the row: by whom, for whom, and what it said if not all."""
    said = clearance.cleared
    told = [t for t in (_SCOPES.get(said.scope), _STANDINGS.get(said.status)) if t]
    told += ["of an earlier text"] if clearance.lapsed else []
    person = said.person
    if said.proxy:
        person = f"{said.proxy} for {said.person}" if said.person else said.proxy
    if not person:
        return "in", f"{said.office} ({', '.join(told)})" if told else said.office
    return "by", f"{person} ({', '.join([said.office, *told])})"


def _row(row: Sequence[tuple[str, str]]) -> str:
    """Names with the word before them, said once for those that follow each other under it.

    Two are joined by "and", more by commas with "and" before the last.
    """
    said: list[str] = []
    for word, group in groupby(row, key=lambda each: each[0]):
        names = [name for _, name in group]
        said += [f"{word} {names[0]}", *names[1:]]
    if len(said) < 3:
        return " and ".join(said)
    return f"{', '.join(said[:-1])}, and {said[-1]}"


def _own_sentence(clearance: Clearance) -> str:
    """What an office said that is no clearance of the whole."""
    said = clearance.cleared
    who = f"{said.person} ({said.office})" if said.person else said.office
    match said.status:
        case ClearanceStatus.NONCONCUR:
            words = said.dissent or said.comment
            quoted = f": “{inner(words)}”" if words else ""
            return f"{who} did not concur{quoted}{'' if _stops(words) else '.'}"
        case ClearanceStatus.OK_IN_PART:
            return f"{who} agreed in part only{f': {said.part}' if said.part else ''}."
        case ClearanceStatus.DECLINED:
            return f"{who} declined to clear."
        case _:
            return f"Clearance in {said.office} was pending."


def inner(words: str) -> str:
    """Words as they stand inside quotation marks."""
    return words.translate(str.maketrans("“”", "‘’"))


def _stops(words: str) -> bool:
    return words.rstrip("’")[-1:] in (".", "?", "!")
