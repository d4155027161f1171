"""What is read out of the words of a paper that is laid out: marks, options, decisions, dates."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from finalact.documents.cable_subject import cable_subject
from finalact.documents.collected_marks import collect_marks
from finalact.documents.decisions import mark_for_principal, read_decisions
from finalact.documents.drafting_lines import drafting_of
from finalact.documents.flowing.marking import marked_in_head
from finalact.documents.marked_lines import marked_decisions
from finalact.documents.missing import find_missing
from finalact.documents.options import read_criteria, read_options
from finalact.documents.paper_dates import date_paper, year_of_paper
from finalact.documents.parts import Part
from finalact.documents.recommendations import effective_kind, read_recommendations
from finalact.documents.references import find_references
from finalact.documents.source_note import read_source_note
from finalact.documents.texts import Texts
from finalact.documents.volume_parts.redactions import find_redactions
from finalact.documents.volume_parts.withheld import source_in_brackets
from finalact.model.document import DatedBasis, Document, Figure


def understand(
    document: Document, parts: Sequence[Part], dated: DatedBasis | None, *, figures: bool
) -> Document:
    """The same paper with all that can be read out of its words, first to last.

    `parts` are its lines, `dated` is a date that the markup itself states.
    Its quantities take longer than all the rest: without `figures` they are left out.
    """
    source_text = next((note.text for note in document.notes if note.is_source), None)
    if source_text is None:
        source_text = source_in_brackets(document)
    source = None if source_text is None else read_source_note(source_text)
    if source and source.classification is None and (marked := marked_in_head(parts)):
        source = evolve(source, classification=marked)
    year = year_of_paper(document.dateline, source, document.notes, dated)
    texts = Texts(document)
    recommendations = read_recommendations(document, texts)
    document = evolve(
        document,
        source=source,
        subject=document.subject or cable_subject(document),
        effective_kind=effective_kind(document.kind, recommendations),
        date=dated,
        marks=collect_marks(document.notes, year),
        references=find_references(texts, document),
        missing=find_missing(document, texts),
        redactions=find_redactions(document, texts),
        figures=_figures(document) if figures else (),
        criteria=read_criteria(document, texts),
        recommendations=recommendations,
        options=read_options(document, texts, recommendations),
    )
    if decisions := read_decisions(document):
        document = evolve(document, decisions=decisions)
    if filled := marked_decisions(document):
        document = evolve(document, decisions=(*document.decisions, *filled))
    if document.decisions:
        document = evolve(document, marks=mark_for_principal(document))
    if not dated:
        document = evolve(document, date=date_paper(document, year))
    if (drafted := drafting_of(parts, document.source)) is not document.source:
        document = evolve(document, source=drafted)
    return document


def _figures(document: Document) -> tuple[Figure, ...]:
    # Whole volumes are read without them, and what finds them is long to load.
    from finalact.documents.quantities import find_figures  # noqa: PLC0415

    return find_figures(document)
