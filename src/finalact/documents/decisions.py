"""Decisions taken, read from the marks on a paper: option, action, hand, for whom, when."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import evolve

from finalact.documents.approvals import action_told, parts_of, read_approval
from finalact.documents.mark_grammar import (
    ALL_MEANT,
    ASSENT,
    BOX_OF_DECISION,
    EVERY,
    INITIALS,
    ON_A_TAB,
    ORDINALS,
    RECOMMENDATION_NAMED,
    REFUSAL,
    REPORTED_DECISION,
    SHOWS_APPROVAL,
    STATED,
    UNDECIDED,
    WORDS_NOT_INITIALS,
)
from finalact.documents.month_days import iso_day
from finalact.documents.options import option_label
from finalact.documents.paper_dates import year_of_paper
from finalact.documents.sentences import sentences
from finalact.model.document import (
    Action,
    DecisionTaken,
    Document,
    Note,
    Recommendation,
)
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
        nearest = _recommendation_of(document, note)
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


def _recommendation_of(document: Document, note: Note) -> int | None:
    """The recommendation at which the note stands: in its paragraph or in the lines below it."""
    passages = [item.passage for item in document.recommendations]
    if note.passage is not None:
        return _in_part(document, note.passage, passages)
    for block in document.blocks:
        calls = block.words.calls if block.words else ()
        if block.role == "decision line" and any(call.note == note.n for call in calls):
            return _last_above(document, note, passages)
    for section in document.sections:
        if section.heading and any(call.note == note.n for call in section.heading.calls):
            inside = [passage.n for passage in section.passages]
            return next((i for i, n in enumerate(passages) if n in inside), None)
    return None


def _in_part(document: Document, at: int, passages: list[int | None]) -> int | None:
    """The recommendation of this paragraph, else the last before it in the same part."""
    if at in passages:
        return passages.index(at)
    for section in document.sections:
        numbers = [passage.n for passage in section.passages]
        if at in numbers:
            above = [i for i, n in enumerate(passages) if n in numbers and n < at]
            return above[-1] if above else None
    return None


def _last_above(document: Document, note: Note, passages: list[int | None]) -> int | None:
    last = None
    for block in document.blocks:
        if block.role == "passage" and block.index in passages:
            last = passages.index(block.index)
        if block.words and any(call.note == note.n for call in block.words.calls):
            return last
    return None


def _stated(document: Document, note: Note, nearest: int | None) -> Iterator[DecisionTaken]:
    marks = [mark for mark in document.marks if mark.note == note.n]
    written = [m for m in marks if m.kind == "handwritten" and "“" + m.text + "”" in m.sentence]
    for sentence in sentences(note.text):
        here = [mark for mark in marks if mark.sentence == sentence]
        added = next((m for m in written if m.sentence == sentence), None)
        mark = next((m for m in here if _decides(m)), None)
        if mark is None and UNDECIDED.search(sentence):
            yield from _undecided(document, sentence, nearest, note, added)
            continue
        if mark is None and not note.is_source and nearest is not None:
            year = year_of_paper(document.dateline, document.source, document.notes, document.date)
            mark = read_approval(sentence, year)
        if mark is None:
            continue
        for part in parts_of(mark):
            for index in _all_meant(document, part.text) or [nearest]:
                yield _decision(document, note, part, added, index)


def _words(mark: Mark) -> str:
    """The words that tell what was decided: those of the mark, and of the box in which it stands.

    What they say was not done is left out.
    """
    words = UNDECIDED.sub(" ", mark.text)
    if mark.kind in {"initials", "signature"} and (shown := SHOWS_APPROVAL.search(mark.sentence)):
        words = f"{words} {shown.group()}"
    if mark.where and BOX_OF_DECISION.search(mark.where):
        return f"{words} {mark.where}"
    return words


def _decides(mark: Mark) -> bool:
    """A mark decides when it approves, refuses or sends back; a stamp or bare initials do not."""
    if mark.kind == "checked":
        return True
    if mark.kind == "handwritten" and mark.where and BOX_OF_DECISION.search(mark.where):
        put = INITIALS.fullmatch(mark.text)
        return put is not None and put["initials"] not in WORDS_NOT_INITIALS
    if mark.kind == "unspecified":
        return bool(REPORTED_DECISION.search(mark.text))
    return mark.kind in {"initials", "signature"} and bool(STATED.search(_words(mark)))


def _all_meant(document: Document, words: str) -> list[int | None]:
    """The recommendations that the words name together: `both`, `all`, `1 and 3`; else none."""
    every = range(len(document.recommendations))
    if named := RECOMMENDATION_NAMED.search(words):
        ordinal = named["ordinal"]
        numbers = [ORDINALS.index(ordinal) + 1] if ordinal else re.findall("[0-9]+", named["row"])
        return [int(n) - 1 for n in numbers if int(n) - 1 in every]
    if not (meant := ALL_MEANT.search(words)):
        return []
    both = meant.group().lower().startswith("both") and len(every) == 2
    return [i for i in every if both or not document.recommendations[i].alternative]


def _decision(
    document: Document, note: Note, mark: Mark, added: Mark | None, nearest: int | None
) -> DecisionTaken:
    words = _words(mark)
    index = _meant(document, words, nearest)
    recommendation = document.recommendations[index] if index is not None else None
    labels = tuple(item.label for item in document.options)
    option = option_label(words, labels) or (recommendation.option if recommendation else None)
    annotation = added.text if added else None
    day = mark.on or _day_in(annotation) or _day_beside(document, note, mark)
    return DecisionTaken(
        option=option,
        action=action_told(words),
        by=mark.by,
        for_whom=mark.for_whom or _principal(document, mark.by),
        initials=_initials(document, note, mark.by, annotation),
        on=day,
        annotation=annotation,
        basis="stated",
        reason=mark.sentence,
        recommendation=index,
        note=note.n,
    )


def _meant(document: Document, words: str, nearest: int | None) -> int | None:
    """Which recommendation the words mean: by option, as the alternative, else the nearest."""
    items = document.recommendations
    label = option_label(words, tuple(item.label for item in document.options))
    if label is not None:
        return next((i for i, item in enumerate(items) if item.option == label), nearest)
    if re.search(r"\balternat(?:e|ive)\b|\bsecond (?:option|recommendation)\b", words):
        return next((i for i, item in enumerate(items) if item.alternative), nearest)
    return nearest if nearest is not None else 0


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


def _undecided(
    document: Document, sentence: str, nearest: int | None, note: Note, added: Mark | None
) -> Iterator[DecisionTaken]:
    every = EVERY.search(sentence) or nearest is None
    chosen = [*range(len(document.recommendations))] if every else _all_meant(document, sentence)
    for index in chosen or [nearest or 0]:
        item: Recommendation = document.recommendations[index or 0]
        yield DecisionTaken(
            item.option,
            "none",
            initials=_initials(document, note, added.by, added.text) if added else None,
            annotation=added.text if added else None,
            reason=sentence,
            recommendation=index,
            note=note.n,
        )


def _inferred(document: Document, note: Note, nearest: int | None) -> Iterator[DecisionTaken]:
    if nearest is None:
        return
    for mark in document.marks:
        if mark.note != note.n or mark.kind != "handwritten" or ON_A_TAB.search(mark.where or ""):
            continue
        action: Action | None = None
        if ASSENT.match(mark.text):
            action = "approve"
        elif REFUSAL.match(mark.text):
            action = "disapprove"
        if action:
            yield DecisionTaken(
                option=document.recommendations[nearest].option,
                action=action,
                by=mark.by,
                for_whom=_principal(document, mark.by),
                initials=_initials(document, note, mark.by, mark.text),
                on=mark.on or _day_beside(document, note, mark),
                annotation=mark.text,
                basis="inferred",
                reason=f"Words written beside the recommendation: “{mark.text}”",
                recommendation=nearest,
                note=note.n,
            )
