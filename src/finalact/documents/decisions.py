"""Decisions taken, read from the marks on a paper: option, action, hand, for whom, when."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve, frozen

from finalact.documents.approvals import (
    action_told,
    of_the_paper,
    on_days,
    parts_of,
    read_approval,
)
from finalact.documents.boxes import DECIDING, boxes_apart, circles_choice, labelled, marks_both
from finalact.documents.decision_words import BOX_OF_DECISION, WORDS_NOT_INITIALS, answered
from finalact.documents.mark_grammar import (
    EVERY,
    INITIALS,
    ON_A_TAB,
    OTHER_PAPER,
    REPORTED_DECISION,
    SHOWS_APPROVAL,
    STATED,
    UNDECIDED,
)
from finalact.documents.marks import read_marks
from finalact.documents.month_days import iso_day
from finalact.documents.options import option_label
from finalact.documents.paper_dates import year_of_paper
from finalact.documents.quotations import hide_quotations, show_quotations
from finalact.documents.recommendations_meant import meant_by, named_in, nearest_to, of_alternatives
from finalact.documents.sentences import sentences
from finalact.documents.telling import clauses_apart, has_clauses
from finalact.model.document import Action, DecisionTaken, Document, Note
from finalact.model.mark import Mark


def read_decisions(document: Document) -> tuple[DecisionTaken, ...]:
    """One decision for each recommendation decided, with its footing.

    `stated` where the note says that an option was checked or approved, or that none was;
    `inferred` where only words of assent stand beside the recommendation. A stamp, or initials
    alone, show that a paper was seen and decide nothing. Rule: practice of decision marks.
    """
    if not document.recommendations:
        return ()
    found: list[DecisionTaken] = []
    for note in document.notes:
        nearest = nearest_to(document, note)
        if nearest is None and not note.is_source:
            continue
        taken = list(_stated(document, note, nearest))
        found += taken or list(_inferred(document, note, nearest))
    return _one_each(found)


def _one_each(found: list[DecisionTaken]) -> tuple[DecisionTaken, ...]:
    """One decision for a recommendation: what was decided goes before what was left open."""
    kept: dict[int | None, DecisionTaken] = {}
    for decision in found:
        before = kept.get(decision.recommendation)
        if before is None or (before.action == "none" and decision.action != "none"):
            kept[decision.recommendation] = decision
    return tuple(kept.values())


def _stated(document: Document, note: Note, nearest: int | None) -> Iterator[DecisionTaken]:
    marks = [mark for mark in document.marks if mark.note == note.n]
    written = [m for m in marks if m.kind == "handwritten" and "“" + m.text + "”" in m.sentence]
    year = year_of_paper(document.dateline, document.source, document.notes, document.date)
    for sentence in sentences(note.text):
        here = [mark for mark in marks if mark.sentence == sentence]
        if not here and not any(word in sentence for word in DECIDING):
            continue
        added = next((m for m in written if m.sentence == sentence), None)
        clauses = _clauses(sentence)
        for clause in clauses:
            if len(clauses) > 1:
                here = [evolve(mark, note=note.n) for mark in read_marks(clause, year)]
                own = (m for m in here if any(m.text == w.text for w in written))
                added = next(own, added)
            told = _Told(document, note, sentence, clause, added, year)
            yield from _of_clause(told, here, nearest)


def _clauses(sentence: str) -> list[str]:
    """The clauses of a sentence that tell each of a mark; mostly it is one."""
    if not has_clauses(sentence):
        return [sentence]
    hidden, quotes = hide_quotations(sentence)
    return [show_quotations(clause, quotes) for clause in clauses_apart(hidden)]


@frozen
class _Told:
    """A clause of a note: its sentence, the words that somebody wrote there, the paper's year."""

    document: Document
    note: Note
    sentence: str
    clause: str
    added: Mark | None
    year: int | None


def _of_clause(told: _Told, here: list[Mark], nearest: int | None) -> Iterator[DecisionTaken]:
    deciding = [mark for mark in here if _decides(mark)]
    open_ = any(_leaves_open(mark) for mark in deciding)
    open_ = open_ or (len(deciding) > 1 and _contradict(told.document, deciding))
    if open_ or (not deciding and UNDECIDED.search(told.clause)):
        yield from _undecided(told, nearest)
        return
    asked = of_the_paper(told.clause) if told.note.is_source else nearest is not None
    if not deciding and asked:
        approval = read_approval(told.clause, told.year)
        deciding = [] if approval is None else [approval]
    for mark in deciding[:1] + [m for m in deciding[1:] if named_in(told.document, _words(m))]:
        parts = parts_of(mark, told.year)
        for part in parts:
            meant = list(meant_by(told.document, f"{part.text} {mark.where or ''}", nearest))
            for index, each in zip(meant, on_days(part, len(meant), told.year), strict=True):
                yield _decision(told, each, index, alone=len(parts) == 1 and each is part)


def _leaves_open(mark: Mark) -> bool:
    """Whether a mark decides neither way: in both boxes, or in one that is no decision."""
    words = _words(mark)
    if mark.kind == "unspecified":
        return False
    return marks_both(words) or boxes_apart(words) or labelled(words) == "none"


def _contradict(document: Document, marks: list[Mark]) -> bool:
    """Whether one hand marks the boxes for and against the same recommendation."""
    plain = [mark for mark in marks if not named_in(document, _words(mark))]
    return len({(m.by, _action(m)) for m in plain}) > len({m.by for m in plain})


def _words(mark: Mark) -> str:
    """The words that tell what was decided: those of the mark, and of the box in which it stands.

    What they say was not done is left out.
    """
    words = UNDECIDED.sub(" ", mark.text)
    if mark.kind in {"initials", "signature"} and (shown := SHOWS_APPROVAL.search(mark.sentence)):
        words = f"{words} {shown.group()}"
    if mark.where and (BOX_OF_DECISION.search(mark.where) or marks_both(mark.where)):
        return f"{words} {mark.where}"
    if mark.where and mark.kind == "checked":
        return f"{words} {mark.where}"
    return words


def _action(mark: Mark) -> Action:
    """What a mark did: as the label of its box says, else as its words tell."""
    words = _words(mark)
    return (labelled(words) if mark.kind != "unspecified" else None) or action_told(words)


def _decides(mark: Mark) -> bool:
    """A mark decides when it approves, refuses or sends back; a stamp or bare initials do not."""
    if mark.where and OTHER_PAPER.search(mark.where):
        return False
    if mark.kind == "checked" or (mark.kind == "handwritten" and circles_choice(mark.text)):
        return True
    if mark.kind == "handwritten" and mark.where and BOX_OF_DECISION.search(mark.where):
        put = INITIALS.fullmatch(mark.text)
        return put is not None and put["initials"] not in WORDS_NOT_INITIALS
    if mark.kind == "stamped" and mark.where and BOX_OF_DECISION.search(mark.where):
        # A stamp of somebody’s initials is set where else they are written.
        return mark.text == "initials"
    if mark.kind == "unspecified":
        return bool(REPORTED_DECISION.search(mark.text))
    words = _words(mark)
    return mark.kind in {"initials", "signature"} and bool(STATED.search(words) or labelled(words))


def _decision(told: _Told, mark: Mark, index: int, *, alone: bool) -> DecisionTaken:
    document, note, words = told.document, told.note, _words(mark)
    recommendation = document.recommendations[index]
    labels = tuple(item.label for item in document.options)
    option = option_label(words, labels) or recommendation.option
    annotation = told.added.text if told.added else None
    day = mark.on or _day_in(annotation)
    if day is None and alone:
        day = _day_beside(document, note, evolve(mark, sentence=told.sentence))
    return DecisionTaken(
        option=option,
        action=_action(mark),
        by=mark.by,
        for_whom=mark.for_whom or _principal(document, mark.by),
        initials=_initials(document, note, mark.by, annotation),
        on=day,
        annotation=annotation,
        basis="stated",
        reason=told.sentence,
        recommendation=index,
        note=note.n,
    )


def _principal(document: Document, by: str | None) -> str | None:
    """For whom the mark was made, where the hand is not an addressee's own."""
    names = [person.name for person in document.addressees if person.name]
    own = by is None or by in names or by.startswith("The ")
    return names[0] if len(names) == 1 and not own else None


def _initials(document: Document, note: Note, by: str | None, words: str | None) -> str | None:
    """The initials of a hand: those it is said to have put down, else those that close its words.

    Words of assent such as “OK” are no initials.
    """
    put = [m for m in document.marks if (m.note, m.by, m.kind) == (note.n, by, "initials")]
    told = [INITIALS.fullmatch(mark.text) for mark in put]
    told.append(INITIALS.search(words) if words else None)
    found = [match["initials"] for match in told if match]
    return next((each for each in found if each not in WORDS_NOT_INITIALS), None)


def mark_for_principal(document: Document) -> tuple[Mark, ...]:
    """The marks of the paper, those that carry a decision with the name of the principal."""
    whom = {d.note: (d.by, d.for_whom) for d in document.decisions if d.note and d.for_whom}
    return tuple(
        evolve(mark, for_whom=whom[mark.note][1])
        if mark.for_whom is None and mark.note in whom and whom[mark.note][0] == mark.by
        else mark
        for mark in document.marks
    )


def _day_in(annotation: str | None) -> str | None:
    day = iso_day(annotation) if annotation else None
    return day[0] if day else None


def _day_beside(document: Document, note: Note, decided: Mark) -> str | None:
    """The day of the same hand in the same sentence, else of the stamp that tells of the decision.

    `Moss checked the approve option and initialed it on March 4.`
    """
    beside = [mark for mark in document.marks if mark.note == note.n and mark.on]
    same = (m for m in beside if m.sentence == decided.sentence and m.by == decided.by)
    stamps = (m for m in beside if m.kind == "stamped" and STATED.search(m.text))
    day = next(same, None) or next(stamps, None)
    return day.on if day else None


def _undecided(told: _Told, nearest: int | None) -> Iterator[DecisionTaken]:
    document, note, added = told.document, told.note, told.added
    items = document.recommendations
    every = list(range(len(items)))
    if EVERY.search(told.clause) or of_alternatives(document, told.clause):
        chosen = every
    elif nearest is None:
        chosen = named_in(document, told.clause) or every
    else:
        chosen = meant_by(document, told.clause, nearest)
    for index in chosen:
        yield DecisionTaken(
            items[index].option,
            "none",
            initials=_initials(document, note, added.by, added.text) if added else None,
            annotation=added.text if added else None,
            reason=told.sentence,
            recommendation=index,
            note=note.n,
        )


def _inferred(document: Document, note: Note, nearest: int | None) -> Iterator[DecisionTaken]:
    if nearest is None:
        return
    for mark in document.marks:
        if mark.note != note.n or mark.kind != "handwritten" or ON_A_TAB.search(mark.where or ""):
            continue
        index = (named_in(document, mark.where) or [nearest])[0] if mark.where else nearest
        own = mark.by is not None and _principal(document, mark.by) is None
        action = answered(mark.text, own=own)
        if action:
            yield DecisionTaken(
                option=document.recommendations[index].option,
                action=action,
                by=mark.by,
                for_whom=_principal(document, mark.by),
                initials=_initials(document, note, mark.by, mark.text),
                on=mark.on or _day_beside(document, note, mark),
                annotation=mark.text,
                basis="inferred",
                reason=f"Words written beside the recommendation: “{mark.text}”",
                recommendation=index,
                note=note.n,
            )
