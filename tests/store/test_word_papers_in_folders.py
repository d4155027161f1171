"""Papers of other programs in a dossier folder: taken in byte for byte, and what is odd is told."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from finalact.documents.printed import read_printed
from finalact.documents.reader import read_paper
from finalact.documents.writers import written
from finalact.store.folder_in import read_folder

Write = Callable[..., Path]
PAPER = "4. Letter From Anne Reed to Ben Moss1\n\nThe list is long.\n\n  1. Source: Files.\n"
PAGE = "<html><body><h1>Letter From Anne Reed</h1><p>The <s>short</s> list.</p></body></html>"


def test_a_folder_takes_word_documents_and_pages(write_folder: Write) -> None:
    folder = write_folder()
    (folder / "documents/memo-2.html").write_text(PAGE, "utf-8")
    word = written(read_printed(PAPER), "docx")
    (folder / "documents/memo-1.docx").write_bytes(word)
    reading = read_folder(folder)
    assert reading.faults == ()
    assert reading.holdings is not None
    kept = {paper.id: paper for paper in reading.holdings.papers}
    assert kept["memo-1"].data == word
    assert read_paper(kept["memo-1"].data, "memo-1.docx").heading.text.startswith("4. Letter")
    told = [(finding.code, finding.place) for finding in reading.findings]
    assert ("words-struck-out", "documents/memo-2.html") in told


def test_a_hostile_paper_is_a_fault_of_the_folder(write_folder: Write) -> None:
    deep = "<html><body>" + "<div>" * 1_000 + "x"
    folder = write_folder()
    (folder / "documents/memo-2.html").write_text(deep, "utf-8")
    codes = [(fault.code, fault.place) for fault in read_folder(folder).faults]
    assert codes == [("paper-too-deep", "documents/memo-2.html")]
