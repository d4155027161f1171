"""Citations of a folder: where they lead, and whether the words stand there."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping

from attrs import evolve

from finalact.model.claim import Citation
from finalact.model.document import Document
from finalact.store.folder_in.faults import Faults
from finalact.store.folder_in.toml_file import TomlTable

CITED = ("document", "passage", "page", "quote", "source")

_PLAIN_PASSAGE = re.compile(r"\d+|note \d+|source note", re.IGNORECASE)


class PassageReader:
    """Reads the citations of conditions.toml; `papers` are the ids that may be cited."""

    def __init__(self, papers: Collection[str], faults: Faults) -> None:
        self.papers = papers
        self.faults = faults

    def one(self, table: TomlTable) -> Citation:
        """The citation of a table: its document and passage, or both in one ("doc-106 5")."""
        document, passage = table.text("document"), table.text("passage")
        if not document and passage and not _PLAIN_PASSAGE.fullmatch(passage):
            document, passage = self._taken_apart(passage)
        self._check(document, table.place)
        cited = Citation(
            document, passage, table.text("page"), table.text("quote"), table.text("source")
        )
        return self._cited(cited)

    def list_of(self, table: TomlTable, key: str) -> tuple[Citation, ...]:
        """The citations of a list, each a table or a text ("doc-106 note 3")."""
        given = table.keys.get(key, [])
        found = []
        for item in given if isinstance(given, list) else [given]:
            if isinstance(item, str):
                document, passage = self._taken_apart(item.strip())
                self._check(document, table.place)
                cited = Citation(document, passage)
                found.append(self._cited(cited))
            else:
                inner = TomlTable(table.place, {key: item}, self.faults)
                for entry in inner.tables(key, "passage", by="passage"):
                    entry.known(*CITED)
                    found.append(self.one(entry))
        return tuple(found)

    def _cited(self, cited: Citation) -> Citation:
        """The citation as it is kept: where no papers are at hand, the name of a source."""
        at_hand = bool(self.papers) or cited.document in self.papers
        return cited if at_hand else as_source(cited)

    def _taken_apart(self, text: str) -> tuple[str, str]:
        for paper in sorted(self.papers, key=len, reverse=True):
            if text == paper or text.startswith(f"{paper} "):
                return paper, text[len(paper) :].strip()
        document, _, passage = text.partition(" ")
        return document, passage.strip()

    def _check(self, document: str, place: str) -> None:
        if self.papers and document and document not in self.papers:
            remedy = self.faults.suggestions.remedy(
                document, self.papers, "put the paper among the documents, or name it as source."
            )
            sentence = f'There is no paper "{document}".'
            self.faults.fault("document-unknown", place, sentence, remedy)


def as_source(citation: Citation) -> Citation:
    """The citation of a paper that is not at hand, as the name of a source."""
    if not citation.document:
        return citation
    named = f"{citation.document} {citation.passage}".strip()
    return evolve(citation, document="", passage="", source=citation.source or named)


class QuoteCheck:
    """Looks for quoted words in the papers; what is not found is a finding and no fault."""

    def __init__(self, documents: Mapping[str, Document], faults: Faults) -> None:
        self.documents = documents
        self.faults = faults
        self._texts: dict[tuple[str, str], str | None] = {}

    def check(self, citations: Iterable[Citation], place: str) -> None:
        """Tell of passages that are not there, and of words that do not stand in them.

        Codes: `passage-unknown`, `quote-not-found`, `passage-without-document`.
        """
        for citation in citations:
            if citation.is_empty and citation.passage:
                sentence = f'The passage "{citation.passage}" is of no named paper.'
                remedy = "Name the paper under document, or the source."
                self.faults.finding("passage-without-document", place, sentence, remedy)
            if citation.document in self.documents:
                self._check(citation, place)

    def _check(self, citation: Citation, place: str) -> None:
        where = citation.document, citation.passage
        if where not in self._texts:
            text = _text_of(self.documents[citation.document], citation.passage)
            self._texts[where] = None if text is None else _plain(text)
        text = self._texts[where]
        if text is None:
            sentence = f'{citation.document} has no passage "{citation.passage}".'
            remedy = 'Write the number of a passage ("6"), "note 4", or "source note".'
            self.faults.finding("passage-unknown", place, sentence, remedy)
        elif _plain(citation.quote) not in text:
            shown = citation.quote if len(citation.quote) <= 80 else f"{citation.quote[:80]} ..."
            named = f"{citation.document} {citation.passage}".strip()
            sentence = f'The words "{shown}" do not stand in {named}.'
            remedy = "Copy them from the paper, or correct the passage."
            self.faults.finding("quote-not-found", place, sentence, remedy)


def _text_of(document: Document, passage: str) -> str | None:
    """The words of a passage, a note, the source note, or of the whole paper; None if not there."""
    if not passage:
        return " ".join(text for _, _, text in document.texts())
    kind, _, number = passage.casefold().partition(" ")
    if passage.isdecimal() and len(passage) < 7:
        found = document.passage(int(passage))
        return None if found is None else found.text
    if kind == "note" and number.isdecimal() and len(number) < 7:
        note = document.note(int(number))
        return None if note is None else note.text
    if passage.casefold() == "source note":
        notes = [note.text for note in document.notes if note.is_source]
        if document.source is not None:
            notes.append(document.source.text)
        return " ".join(notes) if notes else None
    return None


def _plain(text: str) -> str:
    return "".join(text.split())
