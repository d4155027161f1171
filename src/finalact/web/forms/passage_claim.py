"""A claim from any passage of a paper: which passage, which words of it, and the form for it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from attrs import evolve, frozen

from finalact.checks.passages import passage_named, written
from finalact.documents.sentences import sentence_spans
from finalact.model.claim import Citation, Claim
from finalact.model.document import Document
from finalact.model.partial_date import PartialDate
from finalact.model.refusal import Refusal
from finalact.model.wording import Wording
from finalact.proposals.desk_words import DeskWords
from finalact.proposals.placed_sentences import page_at
from finalact.view import View
from finalact.web.forms.field import Fault, Group
from finalact.web.forms.sent import field_as_dict
from finalact.web.forms.typed import Typed
from finalact.web.links import Links
from finalact.web.page import Page
from finalact.web.pages.printed_words import Stretch, pieces

LONGEST = 20_000


@frozen
class PassageAsked:
    """A passage of a paper and the words chosen in it: sentences, a quotation, or offsets."""

    paper: str
    passage: str = ""
    quote: str = ""
    start: int | None = None
    end: int | None = None
    sentences: tuple[int, ...] = ()

    @classmethod
    def of(cls, paper: str, query: Mapping[str, str], sentences: Iterable[str]) -> PassageAsked:
        """What an address asks for."""
        chosen = [int(n) for n in sentences if n.isascii() and n.isdigit() and len(n) < 7]
        return cls(
            paper,
            written(query.get("passage", "")[:40]),
            query.get("quote", "")[:LONGEST],
            _offset(query.get("from", "")),
            _offset(query.get("to", "")),
            tuple(sorted(set(chosen[:200]))),
        )

    def sent(self, typed: Typed) -> PassageAsked:
        """The same, with the passage that a form carries."""
        passage = typed.text("passage")
        return evolve(self, passage=written(passage)) if passage else self


def passage_claim(view: View, form: PassageAsked) -> Claim:
    """A claim that cites the passage, filled only with what the paper itself tells."""
    document, words = view.document(form.paper), passage_words(view, form)
    start, end = chosen_words(words.text, form)
    sender, _ = DeskWords(view.dossier, holders=()).sender(document)
    is_note = form.passage.startswith("note")
    dated = PartialDate.parse(document.date.edtf) if document.date is not None else None
    citation = Citation(
        form.paper, form.passage, _page(document, form.passage, start), words.text[start:end]
    )
    return Claim(
        "",
        "",
        "",
        reporter="" if is_note else view.dossier.speaker_of(sender)[0],
        known_on=None if is_note else dated,
        citations=(citation,),
    )


def passage_words(view: View, form: PassageAsked) -> Wording:
    """The words of the passage or note; a Refusal (`passage-not-found`) where there is none."""
    document = view.document(form.paper)
    if form.passage.startswith("note ") and form.passage[5:].isdigit():
        note = document.note(int(form.passage[5:]))
        if note is not None:
            return note.words
    passage = document.passage(int(form.passage)) if form.passage.isdigit() else None
    if passage is None:
        raise Refusal(
            "page-not-found",
            f"The paper {form.paper} has no {passage_named(form.passage) or 'passage of no name'}.",
            f"It has {len(document.passages)} passages; open the paper, and choose one.",
            status=404,
        )
    return passage.words


def chosen_words(text: str, form: PassageAsked) -> tuple[int, int]:
    """From where to where the chosen words stand; the whole passage where none are chosen."""
    spans = sentence_spans(text)
    chosen = [spans[n - 1] for n in form.sentences if 1 <= n <= len(spans)]
    if chosen:
        return chosen[0][0], chosen[-1][1]
    if form.quote:
        words = r"\s+".join(re.escape(word) for word in form.quote.split())
        found = re.search(words, text) if words else None
        if found:
            return found.start(), found.end()
    if form.start is not None and form.end is not None and form.start < form.end <= len(text):
        return form.start, form.end
    return (spans[0][0], spans[-1][1]) if spans else (0, len(text))


def passage_page(
    view: View,
    links: Links,
    form: PassageAsked,
    groups: tuple[Group, ...],
    typed: Typed,
    faults: tuple[Fault, ...],
    seal: str,
    status: int,
) -> Page:
    """The form of a claim beside its passage, whose sentences can be ticked."""
    words = passage_words(view, form)
    start, end = chosen_words(words.text, form)
    spans = sentence_spans(words.text)
    path = f"/paper/{form.paper}/claim"
    sentences = [
        (number, words.text[first:last], start <= first and last <= end)
        for number, (first, last) in enumerate(spans, 1)
    ]
    claim = passage_claim(view, form)
    named = passage_named(form.passage)
    return Page(
        template="claim_form.html",
        title=f"A claim from {view.title_of_paper(form.paper)}, {named}",
        section="papers",
        facts={
            "groups": groups,
            "typed": typed.sent,
            "is_new": not typed.sent,
            "faults": faults,
            "fault_of": {fault.field: fault for fault in reversed(faults)},
            "proposal": None,
            "asked_passage": form.passage,
            "named": named,
            "sentences": sentences if len(sentences) > 1 else [],
            "dates_sent": links.dates.query,
            "path": path,
            "passage": pieces(words, [Stretch(start, end, "taken")]),
            "passage_address": links.cited(claim.citations[0]),
            "heading": view.document(form.paper).heading.text,
            "back": links.cited(claim.citations[0]),
            "action": links.to(path),
            "seal": seal,
        },
        data=lambda: _as_dict(form, claim, groups, faults),
        status=status,
    )


def _as_dict(
    form: PassageAsked, claim: Claim, groups: tuple[Group, ...], faults: tuple[Fault, ...]
) -> dict[str, Any]:
    cited = claim.citations[0]
    return {
        "form": "claim",
        "document": form.paper,
        "passage": form.passage,
        "page": cited.page or None,
        "quote": cited.quote,
        "fields": [field_as_dict(field) for group in groups for field in group.fields],
        "faults": [
            {"field": f.field or None, "sentence": f.sentence, "remedy": f.remedy} for f in faults
        ],
    }


def _page(document: Document, passage: str, at: int) -> str:
    found = document.passage(int(passage)) if passage.isdigit() else None
    return page_at(found, at) if found is not None else ""


def _offset(text: object) -> int | None:
    said = str(text)
    return int(said) if said.isascii() and said.isdigit() and len(said) < 9 else None
