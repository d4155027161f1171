"""Citations of a folder: which papers they lead to."""

from __future__ import annotations

import re
from collections.abc import Collection

from attrs import evolve

from finalact.model.claim import Citation
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
