"""The memoranda of a desk made findable: every version of their papers, by the day it was written.

A version is found from its day on, until the next one; clearances and marks are no words of it.
Of one that was brought in from a paper of the same id only what that paper lacks is found here.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from attrs import frozen
from sqlalchemy import Connection, func, select

from finalact.decisions.markdown import CALL, take_apart, without_stress
from finalact.decisions.references import REFERENCE
from finalact.model.memo_step import Drafted
from finalact.model.memorandum import Draft
from finalact.search.spelling import name_keys
from finalact.store.library.facts import Text
from finalact.store.rows.memoranda import read_steps
from finalact.store.tables import memo_steps, paper_facts, texts

# Before the id of a memorandum among the papers that can be found: a paper may bear the same id.
MEMORANDUM = "memorandum:"
# Of the versions of a memorandum the one that stood on a day; papers stand on any.
_ON_THE_DAY = (
    "(f.id IS NULL OR f.id NOT LIKE 'memorandum:%' OR f.position ="
    " (SELECT max(v.position) FROM paper_facts v WHERE v.id = f.id AND v.first_day <= ?))"
)
_LATEST = "9999"


@frozen
class VersionFound:
    """The rows of one version: those of its facts (see `PaperFacts.facts`), and its texts."""

    id: str
    facts: tuple[str, str, str, str, str, str, str]
    texts: tuple[Text, ...]


def standing(known_by: date | None) -> tuple[str, tuple[str, ...]]:
    """The condition that of a memorandum only what stood on the day is found."""
    return _ON_THE_DAY, (_LATEST if known_by is None else known_by.isoformat(),)


def last_step(connection: Connection) -> int:
    """The newest step on a memorandum; 0 for none."""
    return connection.execute(select(func.max(memo_steps.c.position))).scalar() or 0


def versions_after(connection: Connection, after: int) -> Iterator[VersionFound]:
    """The versions written in steps after that row of the table."""
    for _, memorandum, step in read_steps(connection, after):
        day = step.on.counts_from
        if isinstance(step.act, Drafted) and day is not None:
            draft = step.act.draft
            facts = (draft.number, _kind(draft), _heading(draft), str(step.on), day.isoformat(),
                     day.isoformat(), draft.classification)  # fmt: skip
            yield VersionFound(f"{MEMORANDUM}{memorandum}", facts, tuple(_texts(draft)))


def words_of_paper(connection: Connection, id_: str) -> frozenset[str]:
    """The texts of the paper from which a memorandum was brought in: they are found there."""
    asked = (
        select(texts.c.text)
        .join(paper_facts, paper_facts.c.position == texts.c.paper)
        .where(paper_facts.c.id == id_.removeprefix(MEMORANDUM), paper_facts.c.newest == 1)
    )
    return frozenset(" ".join(text.split()) for text in connection.execute(asked).scalars())


def _kind(draft: Draft) -> str:
    return f"{draft.kind.value} memorandum"


def _heading(draft: Draft) -> str:
    return ": ".join(filter(None, (draft.headed, draft.subject)))


def _texts(draft: Draft) -> Iterator[Text]:
    taken = take_apart(draft.text)
    people = (*draft.senders, *draft.addressees, *draft.through)
    named = (", ".join(filter(None, (each.name, each.office))) for each in people)
    titles = (part.heading for part in taken.parts)
    heading = "\n".join(dict.fromkeys(filter(None, (_heading(draft), *named, *titles))))
    yield None, None, heading, name_keys(heading), ""
    for paragraph in taken.paragraphs:
        if words := _words(paragraph.text):
            yield paragraph.n, None, words, name_keys(words), ""
    for at, note in enumerate(taken.notes):
        if words := _words(note.words):
            yield None, at + 1, words, name_keys(words), ""


def _words(text: str) -> str:
    """The words of a paragraph: what it refers to is put in when it is printed."""
    return " ".join(REFERENCE.sub("…", CALL.sub("", without_stress(text))).split())
