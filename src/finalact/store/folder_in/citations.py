"""Citations in a row of a table: the columns of one, each with a word before it if need be."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from attrs import frozen

from finalact.model.claim import Citation
from finalact.store.folder_in.faults import Faults
from finalact.store.folder_in.passages import CITED, as_source


def columns_of(prefix: str) -> tuple[str, ...]:
    """The columns of a citation: "report" is the paper, "report_passage" the passage there."""
    return tuple(prefix if column == "document" else f"{prefix}_{column}" for column in CITED)


@frozen
class CitationReader:
    """Reads citations from rows; `papers` are the ids that may be cited."""

    papers: Collection[str]
    faults: Faults

    def read(self, cells: Mapping[str, str], place: str, prefix: str = "") -> Citation:
        """The citation of a row, empty where it gives none (`document-unknown`)."""
        columns = columns_of(prefix) if prefix else CITED
        cited = Citation(*(cells.get(column, "") for column in columns))
        if not self.papers and cited.document not in self.papers:
            return as_source(cited)
        if cited.document and cited.document not in self.papers:
            where = f"{prefix}_source" if prefix else "source"
            remedy = self.faults.suggestions.remedy(
                cited.document,
                self.papers,
                f"put the paper among the documents, or name it under {where}.",
            )
            sentence = f'There is no paper "{cited.document}".'
            self.faults.fault("document-unknown", place, sentence, remedy)
        return cited
