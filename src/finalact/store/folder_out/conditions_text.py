"""conditions.toml as it is written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from finalact.model.claim import Citation
from finalact.model.condition import Condition, Precedent, Question, Treatment
from finalact.model.holdings import Holdings
from finalact.store.folder_in.conditions_toml import MEETING_ID
from finalact.store.folder_out.toml_text import lines_of, table, toml_key


def conditions_text(holdings: Holdings) -> str:
    """The text of conditions.toml."""
    markings = {r.id: r.marking for r in holdings.remarks if r.noun == "condition"}
    lines = [
        line
        for condition in holdings.conditions
        for line in _lines(condition, markings.get(condition.id, ""))
    ]
    return "\n".join(lines).lstrip("\n") + "\n"


def _lines(condition: Condition, marking: str) -> Iterator[str]:
    keys: dict[str, object] = {
        "id": condition.id,
        "title": condition.title,
        "words": condition.words,
        "expression": condition.expression,
        "our_reading": condition.our_reading,
        "required": condition.required,
        "due": condition.due,
        "origin": condition.origin,
        "passages": tuple(map(_cited, condition.citations)),
        "precedents": tuple(map(_precedent, condition.precedents)),
        "marking": marking,
        "note": condition.note,
    }
    yield from table("conditions", keys)
    for record in condition.stages:
        keys = {"stage": record.stage.value, "on": record.on, "by": record.by}
        keys |= {"words": record.words, "told_to": record.told_to}
        keys |= {"after_all": record.after_all or None, **_cited(record.citation)}
        yield from table("conditions.stages", keys)
    for question in condition.questions:
        yield from _question(question)
    for treatment in condition.treatments:
        yield from table("conditions.treatments", _treatment(treatment))
    for judgement in condition.judgements:
        keys = {"verdict": judgement.verdict.value, "by": judgement.by, "on": judgement.on}
        keys |= {"because": judgement.because, "withdrawn": judgement.withdrawn or None}
        yield from table("conditions.judgements", keys | _cited(judgement.citation))
    for comment in condition.remarks:
        keys = {"by": comment.by, "on": comment.on, "words": comment.words}
        yield from table("conditions.remarks", keys | _cited(comment.citation))


def _question(question: Question) -> Iterator[str]:
    keys: dict[str, object] = {"text": question.text, "raised_by": question.raised_by}
    keys |= {"on": question.on, **_cited(question.citation)}
    yield from table("conditions.questions", keys)
    if question.readings:
        yield from ("", "[conditions.questions.readings]")
        for label, expression in question.readings:
            yield f"{toml_key(label)} = {_text(expression)}"
    answer = question.answer
    if answer is not None:
        keys = {"reading": answer.reading, "by": answer.by, "on": answer.on}
        keys |= {"because": answer.because, **_cited(answer.citation)}
        yield from ("", "[conditions.questions.answer]", *lines_of(keys))


def _treatment(treatment: Treatment) -> dict[str, object]:
    return {
        "treatment": treatment.treating.value,
        "stage": treatment.stage.value,
        "by": treatment.by,
        "on": treatment.on,
        "words": treatment.words,
        **_cited(treatment.citation),
        "to": treatment.to,
        "until": treatment.until,
        "because": treatment.because,
        "breaks_if": treatment.breaks_if,
        "review": treatment.review,
        "told_to": treatment.told_to,
        "dissent": tuple(
            {
                "by": d.by,
                "words": d.words,
                "on": d.on,
                "withdrawn": d.withdrawn or None,
                **_cited(d.citation),
            }
            for d in treatment.dissents
        ),
    }


def _precedent(precedent: Precedent) -> object:
    """A precedent as a word or two where it is no more than that, else as a table."""
    for plain in (precedent.words, precedent.meeting):
        is_id = re.fullmatch(MEETING_ID, plain)
        if precedent == (Precedent(meeting=plain) if is_id else Precedent(plain)):
            return plain
    return {
        "words": precedent.words,
        "meeting": precedent.meeting,
        "by": precedent.by,
        "on": precedent.on,
        **_cited(precedent.citation),
        "claims": precedent.claims,
    }


def _cited(citation: Citation) -> dict[str, object]:
    return {
        "document": citation.document,
        "passage": citation.passage,
        "page": citation.page,
        "quote": citation.quote,
        "source": citation.source,
    }


def _text(text: str) -> str:
    return lines_of({"x": text})[0].partition(" = ")[2] if text else '""'
