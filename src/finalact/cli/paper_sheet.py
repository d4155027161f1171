"""A paper laid out for a person: heading, passages with their numbers, notes, marks beside."""

from __future__ import annotations

from finalact.cli.figures import bounds_in_words
from finalact.cli.sheet import Sheet
from finalact.documents.mark_places import bare_place
from finalact.documents.people import called
from finalact.documents.signatures import read_signatures
from finalact.model.document import (
    Attachment,
    DecisionTaken,
    Document,
    Figure,
    Option,
    Passage,
    Recommendation,
    SourceNote,
)
from finalact.model.mark import Mark
from finalact.model.partial_date import PartialDate
from finalact.model.wording import NoteCall, Wording

FIELD = 12
NUMBER = 6


def lay_out(paper: Document, page: Sheet) -> None:
    """Print the whole paper; what is inferred says so, what is unknown is left out."""
    page.paragraph(paper.heading.text, style="bold")
    page.line()
    _head(paper, page)
    _body(paper, page)
    _notes(paper, page)
    _understood(paper, page)
    if paper.source is not None:
        _source(paper.source, page)
    _list(page, "How it was read", [f"{each.sentence} {each.remedy}" for each in paper.remarks])


def with_marks(words: Wording) -> str:
    """Running text with the numbers of its notes and its page turns in square brackets."""
    pieces, done = [], 0
    for inset in words.insets:
        pieces.append(words.text[done : inset.at])
        if isinstance(inset, NoteCall):
            pieces.append("[*]" if inset.note is None else f"[{inset.note}]")
        else:
            pieces.append(f" [Page {inset.page}] ")
        done = inset.at
    return " ".join("".join([*pieces, words.text[done:]]).split())


def _head(paper: Document, page: Sheet) -> None:
    for label, people in (("From", paper.senders), ("To", paper.addressees)):
        for person in people:
            page.beside(label, called(person), at=FIELD)
            label = ""  # noqa: PLW2901 - named once, for the first of them
    kind = paper.effective_kind or paper.kind
    if kind and paper.kind and kind != paper.kind:
        kind = f"{paper.kind}, in effect {'an' if kind[0] in 'aeiou' else 'a'} {kind}"
    if paper.date is not None:
        date = PartialDate.parse(paper.date.edtf).said()
        footing = "inferred" if paper.date.basis == "inferred" else "printed"
        reason = f": {paper.date.reason}" if paper.date.reason else ""
        page.beside("Date", f"{date} ({footing}{reason.rstrip('.')})", at=FIELD)
    for label, text in (
        ("Subject", paper.subject),
        ("Kind", kind),
        ("Present", "; ".join(paper.participants)),
        ("Signed", "; ".join(called(each.person) for each in read_signatures(paper))),
        ("Pages", ", ".join(paper.pages)),
    ):
        if text:
            page.beside(label, text, at=FIELD)


def _body(paper: Document, page: Sheet) -> None:
    shown_page = None
    for section in paper.sections:
        if section.heading is not None:
            page.line()
            page.paragraph(with_marks(section.heading), style="bold")
        for passage in section.passages:
            page.line()
            if passage.page is not None and passage.page != shown_page:
                basis = ", inferred" if passage.page_basis == "inferred" else ""
                page.line(f"[Page {passage.page}{basis}]", style="dim")
            shown_page = _last_page(passage) or shown_page
            page.beside(str(passage.n), with_marks(passage.words), at=NUMBER)
            for mark in paper.marks:
                if _passage_of(paper, mark) == passage.n:
                    page.paragraph(f"| {_mark(mark)}", indent=NUMBER + 4, hang=NUMBER + 6)


def _last_page(passage: Passage) -> str | None:
    turns = passage.words.turns
    return turns[-1].page if turns else passage.page


def _passage_of(paper: Document, mark: Mark) -> int | None:
    """Where a mark stands: its own place, or that of the note that reports it."""
    note = paper.note(mark.note) if mark.note is not None else None
    return mark.passage if note is None else note.passage


def _mark(mark: Mark) -> str:
    place = bare_place(mark.where) or ""
    for_whom = f" for {mark.for_whom}" if mark.for_whom else ""
    who = f"{mark.by or 'somebody'}{for_whom}"
    kind = "" if mark.kind == "unspecified" else mark.kind
    on = f", {PartialDate.parse(mark.on).said()}" if mark.on else ""
    on += " (year inferred)" if mark.on and mark.on_basis == "inferred" else ""
    note = f", note {mark.note}" if mark.note is not None else ""
    about = ", ".join(part for part in (kind, place) if part)
    text = _quoted(mark.text) if _is_exact(mark) else mark.text
    return f"{who} ({about}{on}{note}): {text}".replace("(, ", "(").replace(" ()", "")


def _is_exact(mark: Mark) -> bool:
    """Whether the note gives the words of the mark themselves, and does not only describe it."""
    return f"“{mark.text}" in mark.sentence or mark.kind == "handwritten"


def _quoted(text: str) -> str:
    return f"“{text}”"


def _notes(paper: Document, page: Sheet) -> None:
    if not paper.notes:
        return
    page.line()
    page.line("Notes", style="bold")
    for note in paper.notes:
        label = "*" if note.n is None else str(note.n)
        page.beside(label, " ".join(note.text.split()), at=NUMBER)


def _understood(paper: Document, page: Sheet) -> None:
    _list(page, "Options", [_option(o) for o in paper.options])
    _list(page, "Recommendations", [_recommendation(r) for r in paper.recommendations])
    _list(page, "Decisions", [_decision(d) for d in paper.decisions])
    _list(page, "Criteria", [f"{c.label}. {c.text} (para. {c.passage})" for c in paper.criteria])
    loose = [mark for mark in paper.marks if _passage_of(paper, mark) is None]
    _list(page, "Marks on the paper", [_mark(m) for m in loose])
    _list(page, "Attached", [_attachment(a) for a in paper.attachments])
    _list(page, "Figures", [_figure(f) for f in paper.figures])
    _list(page, "Other papers named", [r.text for r in paper.references])
    # What is withheld stands among what is left out.
    lacking = [m for m in paper.missing if m.text not in paper.redactions]
    _list(page, "Not found or not printed", [f"{m.kind}: {m.text}" for m in lacking])
    _list(page, "Left out", list(paper.redactions))


def _attachment(attachment: Attachment) -> str:
    named = [part for part in (attachment.label, attachment.heading) if part]
    day = f", {PartialDate.parse(attachment.date.edtf).said()}" if attachment.date else ""
    numbers = attachment.passages
    where = f" (para. {numbers[0]})" if len(numbers) == 1 else ""
    where = f" (paras. {numbers[0]} to {numbers[-1]})" if len(numbers) > 1 else where
    return f"{': '.join(named) or 'without a heading'}{day}{where}"


def _figure(figure: Figure) -> str:
    place = f"para. {figure.passage}" if figure.passage is not None else f"note {figure.note}"
    return f"{figure.quantity.as_said}: {bounds_in_words(figure.quantity)} ({place})"


def _option(option: Option) -> str:
    favored = f" Favored by {', '.join(option.favored_by)}." if option.favored_by else ""
    doubted = f" Doubted by {', '.join(option.doubted_by)}." if option.doubted_by else ""
    text = option.text if option.text.startswith(option.label) else f"{option.label}. {option.text}"
    return f"{text}{favored}{doubted}"


def _recommendation(item: Recommendation) -> str:
    option = f" (option {item.option})" if item.option else ""
    alternative = " As the alternative." if item.alternative else ""
    return f"{item.text}{option}{alternative}"


def _decision(decision: DecisionTaken) -> str:
    what = f"{decision.action}{f', option {decision.option}' if decision.option else ''}"
    by = f", by {decision.by}" if decision.by else ""
    for_whom = f" for {decision.for_whom}" if decision.for_whom else ""
    on = f", {PartialDate.parse(decision.on).said()}" if decision.on else ""
    wrote = f"; {_quoted(decision.annotation)}" if decision.annotation else ""
    inferred = f" Inferred: {decision.reason}" if decision.basis == "inferred" else ""
    note = f" (note {decision.note})" if decision.note is not None else ""
    return f"{what}{by}{for_whom}{on}{wrote}{note}.{inferred}"


def _list(page: Sheet, title: str, lines: list[str]) -> None:
    if not lines:
        return
    page.line()
    page.line(title, style="bold")
    for line in lines:
        page.paragraph(f"- {' '.join(line.split())}", indent=2, hang=4)


def _source(source: SourceNote, page: Sheet) -> None:
    page.line()
    page.line("Source", style="bold")
    handling = ", ".join(source.handling)
    for label, text in (
        ("Kept in", ", ".join(p for p in (source.repository, source.collection) if p)),
        ("Marking", ", ".join(p for p in (source.classification, handling) if p)),
        ("Drafted", _by_and_on(source.drafted_by, source.drafted_on)),
        ("Cleared", "; ".join(source.cleared_by)),
        ("Approved", "; ".join(source.approved_by)),
        ("Sent for", source.sent_for or ""),
        ("Sent to", "; ".join(source.sent_to)),
        ("Told", "; ".join(source.info_to)),
        ("Copies", "; ".join(source.copied_to)),
        ("Sent via", source.sent_via or ""),
        ("Received", source.received or ""),
        ("Remarks", " ".join(source.remarks)),
    ):
        if text:
            page.beside(label, text, at=FIELD, indent=2)


def _by_and_on(names: tuple[str, ...], on: str | None) -> str:
    by = f"by {', '.join(names)}" if names else ""
    return ", ".join(part for part in (by, on) if part)
