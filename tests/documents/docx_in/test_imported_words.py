"""Words that stand in a Word document as files set into it, or in its drawings."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

import pytest

from finalact.documents.docx_in import imported
from finalact.documents.reader import read_paper
from finalact.model.document import Document
from tests.documents.packed import PACKAGE, RELATED, TYPES, para, root, word_file

R = f'xmlns:r="{RELATED}"'
DIAGRAM = "http://schemas.openxmlformats.org/drawingml/2006/diagram"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"


def holding(body: str, files: Mapping[str, tuple[str, bytes]]) -> bytes:
    """A Word document with these files, each of a sort, named by their path."""
    made = io.BytesIO()
    related = "".join(
        f'<Relationship Id="{id_}" Type="{RELATED}/{sort.partition(" ")[0]}" Target="{path}"'
        + (' TargetMode="External"/>' if sort.endswith(" outside") else "/>")
        for id_, (path, (sort, _)) in zip("abcdefgh", files.items(), strict=False)
    )
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("[Content_Types].xml", TYPES)
        packed.writestr(
            "word/document.xml", f"{root('document')}<w:body>{body}</w:body></w:document>"
        )
        packed.writestr(
            "word/_rels/document.xml.rels",
            f'<Relationships xmlns="{PACKAGE}">{related}</Relationships>',
        )
        for path, (sort, data) in files.items():
            if not sort.endswith(" outside"):
                packed.writestr(f"word/{path}", data)
    return made.getvalue()


def paper(body: str, **files: tuple[str, bytes]) -> Document:
    """The paper with these files; `_` stands for the dot of a name."""
    named = {name.replace("_", "."): told for name, told in files.items()}
    return read_paper(holding(body, named), "paper.docx")


def texts(document: Document) -> list[str]:
    """The words of all passages."""
    return [passage.text for passage in document.passages]


def chunk(id_: str = "a") -> str:
    """The place at which a file is set into the paper."""
    return f'<w:altChunk {R} r:id="{id_}"/>'


BEFORE, AFTER = para("Memorandum") + para("The list follows."), para("It was handed over.")
PAGE = (
    b"<html><head><script>run()</script></head><body><h2>LIST</h2><p>Twelve families wait.</p>"
    b"<p style='display:none'>unseen</p><p>One <b>left</b>.</p></body></html>"
)


def test_a_page_set_into_a_paper_is_read_at_its_place() -> None:
    document = paper(BEFORE + chunk() + AFTER, list_htm=("aFChunk", PAGE))
    assert texts(document) == [
        "The list follows.",
        "Twelve families wait.",
        "One left.",
        "It was handed over.",
    ]
    assert [str(s.heading.text) for s in document.sections if s.heading] == ["LIST"]
    assert document.remarks == ()


def test_a_word_document_set_into_a_paper_is_read_but_for_its_notes() -> None:
    inner = word_file(para("Twelve families wait.") + para("One left."))
    document = paper(BEFORE + chunk() + AFTER, list_docx=("aFChunk", inner))
    assert texts(document)[1:3] == ["Twelve families wait.", "One left."]
    assert document.remarks == ()
    call = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    note = f'<w:footnote w:id="2">{para("Not found.")}</w:footnote>'
    inner = word_file(para("Twelve families wait.", call), {"footnotes": note})
    document = paper(BEFORE + chunk() + AFTER, list_docx=("aFChunk", inner))
    assert texts(document)[1] == "Twelve families wait."
    (remark,) = document.remarks
    assert remark.code == "words-not-read"
    assert "the notes of a Word document set into it behind “The list follows.”" in remark.sentence


def test_plain_text_set_into_a_paper_is_read_line_by_line() -> None:
    said = "Zwölf Familien warten.\r\n\r\nEine ging."
    document = paper(BEFORE + chunk(), list_txt=("aFChunk", said.encode()))
    assert texts(document)[1:] == ["Zwölf Familien warten.", "Eine ging."]


@pytest.mark.parametrize(
    ("name", "told", "what"),
    [
        ("list_rtf", ("aFChunk", b"{\\rtf1 Twelve families}"), "a rich-text file set into it"),
        ("list_htm", ("aFChunk outside", b""), "a file that lies elsewhere"),
        ("list_bin", ("aFChunk", b"\x01\x02\x03"), "a file of a sort that is not read set into it"),
        (
            "list_htm",
            ("aFChunk", b"<!DOCTYPE html [<!ENTITY a 'b'>]><html><p>&a;</p></html>"),
            "a file of a sort that is not read set into it",
        ),
    ],
)
def test_a_file_that_is_not_read_is_told_with_its_place(
    name: str, told: tuple[str, bytes], what: str
) -> None:
    document = paper(BEFORE + chunk() + AFTER, **{name: told})
    assert texts(document) == ["The list follows.", "It was handed over."]
    (remark,) = document.remarks
    assert remark.code == "words-not-read"
    assert what in remark.sentence
    assert "behind “The list follows.”" in remark.sentence


def test_a_file_too_large_for_a_part_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(imported, "LARGEST", 1000)
    document = paper(BEFORE + chunk() + AFTER, list_htm=("aFChunk", b"<p>" + b"words " * 200))
    assert texts(document) == ["The list follows.", "It was handed over."]
    assert "a file too large to be part of a paper" in document.remarks[0].sentence


def test_a_word_document_inside_another_inside_another_is_not_followed() -> None:
    innermost = word_file(para("Deep words."))
    inner = holding(para("Words.") + chunk(), {"in.docx": ("aFChunk", innermost)})
    document = paper(BEFORE + chunk() + AFTER, list_docx=("aFChunk", inner))
    assert texts(document) == ["The list follows.", "Words.", "It was handed over."]
    assert [remark.code for remark in document.remarks] == ["words-not-read"]


def test_files_set_into_files_count_together() -> None:
    page = b"<p>Twelve families wait.</p>"
    inner = holding(para("Words.") + chunk() * 30, {"in.htm": ("aFChunk", page)})
    document = paper(BEFORE + chunk() * 3 + AFTER, list_docx=("aFChunk", inner))
    # Forty files in all, two of them Word documents.
    assert texts(document).count("Words.") == 2
    assert texts(document).count("Twelve families wait.") == 38
    assert [remark.code for remark in document.remarks] == ["words-not-read"]


def test_a_file_set_in_often_does_not_swell_the_paper() -> None:
    document = paper(BEFORE + chunk() * 60, list_htm=("aFChunk", b"<p>Twelve families wait.</p>"))
    assert texts(document).count("Twelve families wait.") == 40
    (remark,) = document.remarks
    assert "and 17 more" in remark.sentence


def point(id_: str, words: str, sort: str = "node") -> str:
    """A point of a diagram."""
    said = f"<a:p><a:r><a:t>{words}</a:t></a:r></a:p>" if words else "<a:p/>"
    return f'<d:pt modelId="{id_}" type="{sort}"><d:t>{said}</d:t></d:pt>'


def joint(above: str, below: str, place: int) -> str:
    """What puts one point of a diagram below another."""
    return f'<d:cxn modelId="j{above}{below}" srcId="{above}" destId="{below}" srcOrd="{place}"/>'


DATA = (
    f'<d:dataModel xmlns:d="{DIAGRAM}" xmlns:a="{DRAWING}"><d:ptLst>{point("0", "", "doc")}'
    f"{point('3', 'Third step')}{point('1', 'First step')}{point('2', 'Second step')}"
    f"{point('4', 'Its detail')}{point('9', 'Layout', 'pres')}</d:ptLst><d:cxnLst>"
    f"{joint('0', '1', 0)}{joint('0', '2', 1)}{joint('0', '3', 2)}{joint('1', '4', 0)}"
    "</d:cxnLst></d:dataModel>"
)


def drawing(inside: str) -> str:
    """A run with a drawing."""
    return (
        f'<w:r><w:drawing><a:graphic xmlns:a="{DRAWING}"><a:graphicData>{inside}'
        "</a:graphicData></a:graphic></w:drawing></w:r>"
    )


def test_a_diagram_is_read_point_by_point_as_it_is_ordered() -> None:
    related = f'<d:relIds xmlns:d="{DIAGRAM}" {R} r:dm="a" r:lo="x"/>'
    body = BEFORE + para("These are the steps.", drawing(related)) + AFTER
    document = paper(body, data1_xml=("diagramData", DATA.encode()))
    assert texts(document)[1:] == [
        "These are the steps.",
        "First step",
        "Its detail",
        "Second step",
        "Third step",
        "It was handed over.",
    ]
    assert document.remarks == ()


def test_a_diagram_that_runs_in_a_circle_ends() -> None:
    ring = DATA.replace("</d:cxnLst>", f"{joint('4', '1', 0)}{joint('2', '0', 0)}</d:cxnLst>")
    related = f'<d:relIds xmlns:d="{DIAGRAM}" {R} r:dm="a"/>'
    document = paper(BEFORE + para(drawing(related)), data1_xml=("diagramData", ring.encode()))
    assert texts(document).count("First step") == 1


def test_words_in_shapes_are_read_and_charts_are_told() -> None:
    shape = "<a:sp><a:txBody><a:p><a:r><a:t>Box of the port</a:t></a:r></a:p></a:txBody></a:sp>"
    chart = f'<c:chart xmlns:c="{CHART}" {R} r:id="a"/>'
    missing = f'<d:relIds xmlns:d="{DIAGRAM}" {R} r:dm="z"/>'
    body = BEFORE + para(drawing(shape)) + para(drawing(chart)) + para(drawing(missing)) + AFTER
    document = paper(body)
    assert texts(document) == ["The list follows.", "Box of the port", "It was handed over."]
    (remark,) = document.remarks
    assert "a chart behind “Box of the port”; a diagram behind" in remark.sentence
