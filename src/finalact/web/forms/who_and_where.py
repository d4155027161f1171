"""The fields that every record has: who and when, in which words, and where it stands."""

from __future__ import annotations

from finalact.conditions.record_rules import RecordRefused
from finalact.documents.margin_note import MarginNote, margin_note
from finalact.holding import Holding
from finalact.model.claim import Citation
from finalact.model.refusal import Refusal
from finalact.view import View
from finalact.web.forms.field import Choice, Field, Group
from finalact.web.forms.typed import Typed

DATES = "A day, a month or a year, as exactly as it is known: 12 April 1988."


def by(label: str, *, needed: bool = True) -> Field:
    """Who did it."""
    return Field("by", label, "name", needed=needed)


def on(label: str, *, needed: bool = True) -> Field:
    """The day of it."""
    return Field("on", label, "date", needed=needed, help=DATES)


def where(view: View) -> Group:
    """Where it stands: a paper on the desk with its passage, or another source."""
    papers = tuple(Choice(p.id, view.title_of_paper(p.id)) for p in view.papers())
    return Group(
        "Where it stands",
        (
            Field("document", "Paper", "choice", choices=(Choice("", "none on the desk"), *papers)),
            Field("passage", "Passage", help="Its number there: 6, or “note 4”."),
            Field("quote", "The exact words there", "text"),
            Field("source", "A source that is not on the desk"),
        ),
    )


def recorder() -> Group:
    """Who enters it: everybody who records is named."""
    return Group(
        "Who enters it",
        (Field("recorded_by", "Your name", "name", needed=True),),
    )


def new_name(label: str = "A name in it that the desk does not know is meant") -> Field:
    """The box that says that a strange name is no slip."""
    return Field("is_new", label, "tick")


def citation_of(typed: Typed) -> Citation:
    """The paper, passage, words and source that were typed."""
    names = ("document", "passage", "quote", "source")
    document, passage, quote, source = (typed.text(name) for name in names)
    if passage and not (document or source):
        raise RecordRefused(
            "passage-without-document",
            "document",
            f'The passage "{passage}" is of no named paper.',
            "Choose the paper, or name the source.",
        )
    return Citation(document, passage, "", quote, source)


def note_at(holding: Holding, citation: Citation) -> MarginNote | None:
    """The margin note that is cited, if it is one."""
    if not citation.document:
        return None
    try:
        return margin_note(holding.document(citation.document), citation.passage)
    except Refusal:
        return None


def parties(view: View) -> tuple[Choice, ...]:
    """The sides of the dossier, to choose whom something was put to."""
    return tuple(Choice(side.title, side.title) for side in view.dossier.sides)
