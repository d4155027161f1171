"""Papers as Word documents: real footnotes, comments of the hands that wrote, no trace of us."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import docx
import pytest
from lxml import etree

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from finalact.documents.laid_out import Beside
from finalact.documents.mark_words import attribution
from finalact.documents.printed import read_printed
from finalact.documents.writers import written
from finalact.model.document import Document
from finalact.model.mark import Mark
from tests.conftest import MissingTool
from tests.documents.taken_apart import W, elements, parts, words

SOMEBODY = "Quillfeather"
BODY, NOTES, COMMENTS = "word/document.xml", "word/footnotes.xml", "word/comments.xml"


@pytest.mark.parametrize("number", ["49", "106"])
def test_every_note_is_a_footnote_called_once(papers: dict[str, str], number: str) -> None:
    paper = read_printed(papers[number])
    found = parts(written(paper, "docx"))
    notes = {
        note.get(f"{W}id"): words(note).strip()
        for note in elements(found[NOTES], "footnote")
        if note.get(f"{W}type") is None
    }
    assert list(notes.values()) == [note.text for note in paper.notes]
    calls = [call.get(f"{W}id") for call in elements(found[BODY], "footnoteReference")]
    assert calls == list(notes)
    separators = [note.get(f"{W}type") for note in elements(found[NOTES], "footnote")][:2]
    assert separators == ["separator", "continuationSeparator"]
    assert b"footnotes.xml" in found["word/_rels/document.xml.rels"]
    assert b"footnotes+xml" in found["[Content_Types].xml"]
    (kept,) = elements(found["word/settings.xml"], "footnotePr")
    assert [each.get(f"{W}id") for each in kept] == ["-1", "0"]


def test_a_footnote_is_called_at_its_place(conditions_memo: Document) -> None:
    found = parts(written(conditions_memo, "docx"))
    (paragraph,) = [p for p in elements(found[BODY], "p") if "Sakharov indicated" in words(p)]
    before = ""
    for run in paragraph.iter(f"{W}r"):
        if run.find(f"{W}footnoteReference") is not None:
            break
        before += words(run)
    assert before.endswith("two requirements:")


def test_printed_numbers_are_kept_where_word_would_count_others() -> None:
    paper = read_printed("1. Memorandum\n\nOne word.2\n\n  1. Not printed.\n  2. See above.\n")
    assert [note.passage for note in paper.notes] == [None, 1]
    found = parts(written(paper, "docx"))
    calls = elements(found[BODY], "footnoteReference")
    assert [call.get(f"{W}customMarkFollows") for call in calls] == ["1", "1"]
    runs = [r for r in elements(found[BODY], "r") if r.find(f"{W}footnoteReference") is not None]
    assert [words(run) for run in runs] == ["2", "1"]
    assert "2 See above." in [words(note) for note in elements(found[NOTES], "footnote")]


@pytest.mark.parametrize("number", ["49", "106"])
def test_every_margin_note_is_a_comment_of_its_hand(papers: dict[str, str], number: str) -> None:
    paper = read_printed(papers[number])
    found = parts(written(paper, "docx"))
    comments = elements(found[COMMENTS], "comment")
    told = {(comment.get(f"{W}author"), words(comment)) for comment in comments}
    assert len(comments) == len(paper.marks)
    for mark in paper.marks:
        assert any(by == mark.by and mark.text in said for by, said in told), mark
        assert any(attribution(mark) in said for _, said in told)
    starts = [each.get(f"{W}id") for each in elements(found[BODY], "commentRangeStart")]
    assert set(starts) == {comment.get(f"{W}id") for comment in comments}
    assert len(starts) == len(comments)
    assert not [comment for comment in comments if comment.get(f"{W}date")]


def test_a_comment_spans_the_words_it_is_about(conditions_memo: Document) -> None:
    found = parts(written(conditions_memo, "docx"))
    (wanted,) = [c for c in elements(found[COMMENTS], "comment") if "only interested" in words(c)]
    name = wanted.get(f"{W}id")
    inside, spanned = False, ""
    for element in etree.fromstring(found[BODY]).iter():
        if element.get(f"{W}id") == name and element.tag == f"{W}commentRangeStart":
            inside = True
        if element.get(f"{W}id") == name and element.tag == f"{W}commentRangeEnd":
            inside = False
        if inside and element.tag == f"{W}t":
            spanned += element.text or ""
    assert spanned.startswith("Our present thinking")
    assert spanned.endswith("15,000.")


def test_a_mark_of_the_caller_is_a_comment_too(action_memo: Document) -> None:
    sign = Mark("initials", None, "RS")
    found = parts(written(action_memo, "docx", marginalia=[Beside(sign, 9)]))
    (comment,) = [c for c in elements(found[COMMENTS], "comment") if words(c).startswith("RS")]
    assert comment.get(f"{W}author") == "Not named"


def test_the_same_paper_gives_the_same_bytes(conditions_memo: Document) -> None:
    first = written(conditions_memo, "docx", seal="sha256 12ab")
    time.sleep(2.1)  # a zip file counts in steps of two seconds
    assert written(conditions_memo, "docx", seal="sha256 12ab") == first


def test_nothing_of_the_person_or_machine_is_in_the_file(
    conditions_memo: Document, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("USER", "LOGNAME", "USERNAME", "FINALACT_NAME", "HOME"):
        monkeypatch.setenv(name, SOMEBODY)
    found = parts(written(conditions_memo, "docx"))
    everything = b"\n".join(found.values())
    for told in (SOMEBODY, str(tmp_path), "python-docx", "Macintosh", time.strftime("%Y-%m-%d")):
        assert told.encode() not in everything, told
    core = found["docProps/core.xml"].decode("utf-8")
    assert "<dc:creator>Kampelman</dc:creator>" in core
    assert not re.search(r"lastModifiedBy|created|modified|\d\d:\d\d", core)
    assert "rsid" not in found["word/settings.xml"].decode("utf-8")
    assert not [name for name in found if name.endswith((".jpeg", "item1.xml"))]


def test_frame_numbers_page_turns_and_decision_stand_in_it(action_memo: Document) -> None:
    made = written(action_memo, "docx", seal="sha256 0123abcd")
    paper = docx.Document(io.BytesIO(made))
    (section,) = paper.sections
    assert section.header.paragraphs[0].text == "CONFIDENTIAL"
    assert [p.text for p in section.footer.paragraphs][1:] == ["sha256 0123abcd", "CONFIDENTIAL"]
    numbered = [p.text for p in paper.paragraphs if p.style and p.style.name == "Passage"]
    assert [text.split("\t")[0] for text in numbered] == [str(n) for n in range(1, 10)]
    assert numbered[4].startswith("5\t[Page 155] The Soviets may believe")
    assert [p.text for p in paper.paragraphs if p.style and p.style.name == "Heading 2"] == [
        section.title for section in action_memo.sections if section.title
    ]
    (block,) = paper.tables
    told = " ".join(block.rows[0].cells[0].text.replace("\u00a0", "").split())
    assert "Approve X Disapprove Kelly for Clark, 18 June 1981" in told


def test_characters_that_no_document_may_hold_get_a_sign() -> None:
    paper = read_printed("1. Memorandum\n\nA bell \x07 rings.1\n\n  1. Source: \x01 Files.\n")
    found = parts(written(paper, "docx"))
    assert "A bell \ufffd rings." in "".join(words(p) for p in elements(found[BODY], "p"))
    assert "Source: \ufffd Files." in "".join(words(n) for n in elements(found[NOTES], "footnote"))


@pytest.mark.slow
def test_an_office_program_opens_it(
    conditions_memo: Document, tmp_path: Path, missing_tool: MissingTool
) -> None:
    program = shutil.which("soffice")
    if program is None:
        missing_tool("LibreOffice is not on this machine.")
    (tmp_path / "paper.docx").write_bytes(written(conditions_memo, "docx"))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    to_text = [program, profile, "--headless", "--convert-to", "txt:Text (encoded):UTF8"]
    subprocess.run(
        [*to_text, "--outdir", str(tmp_path), str(tmp_path / "paper.docx")],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    told = " ".join((tmp_path / "paper.txt").read_text("utf-8").split())
    for passage in conditions_memo.passages:
        assert passage.text[:30] in told.replace("[Page 313] ", "").replace("[Page 314] ", "")
