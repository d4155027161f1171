"""documents/: the papers of a folder, kept byte for byte and read to see that they can be."""

from __future__ import annotations

from pathlib import Path

from finalact.documents.reader import LARGEST, read_paper
from finalact.model.document import Document
from finalact.model.holdings import Paper
from finalact.model.refusal import Refusal
from finalact.store.folder_in.faults import Faults
from finalact.store.ids import PAGE, PAPERS, PRINTED, TEI, WORD, check_paper

DOCUMENTS = "documents"


def read_documents(
    folder: Path, markings: dict[str, str], faults: Faults
) -> tuple[list[Paper], dict[str, Document]]:
    """The papers, by name, and what could be read of them.

    Codes: `document-twice`, `file-not-readable`, and those of reading a paper. Files of other
    kinds are told of (`file-not-read`), never silently left.
    """
    place = folder / DOCUMENTS
    papers: dict[str, Paper] = {}
    documents: dict[str, Document] = {}
    for path in sorted(place.iterdir()) if place.is_dir() else []:
        named = f"{DOCUMENTS}/{path.name}"
        if path.name.startswith(".") or path.stem.casefold() == "readme":
            continue
        if path.is_dir() or path.suffix not in PAPERS:
            remedy = f"Save the paper as {WORD}, {PAGE}, printed text ({PRINTED}) or TEI ({TEI})."
            faults.finding("file-not-read", named, f"{named} is not read.", remedy)
            continue
        if path.stem in papers:
            sentence = f'Two papers have the id "{path.stem}".'
            faults.fault("document-twice", named, sentence, "Rename one of the files.")
            continue
        try:
            with path.open("rb") as opened:
                data = opened.read(LARGEST + 1)
            paper = Paper.received(path.stem, path.name, data, markings.get(path.stem, ""))
            check_paper(paper)
            documents[paper.id] = read_paper(data, path.name)
            for remark in documents[paper.id].remarks:
                faults.finding(remark.code, named, remark.sentence, remark.remedy)
        except Refusal as refusal:
            faults.refused(refusal, named)
        except OSError:
            remedy = "Check that it may be read."
            faults.fault("file-not-readable", named, f"{named} cannot be opened.", remedy)
            continue
        papers[path.stem] = Paper.received(path.stem, path.name, data, markings.get(path.stem, ""))
    for marked in sorted(markings.keys() - papers.keys()):
        sentence = f'There is no paper "{marked}" to be marked.'
        remedy = faults.suggestions.remedy(marked, papers, "put it among the documents.")
        faults.fault("document-unknown", "dossier.toml", sentence, remedy)
    return list(papers.values()), documents
