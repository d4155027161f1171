"""The file of a Word document, with nothing in it of who made it, where and when."""

from __future__ import annotations

import io
import zipfile

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE as REL
from docx.oxml.ns import qn
from lxml import etree

from finalact.documents.docx_xml import whole

CORE_NS = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
DC_NS = "http://purl.org/dc/elements/1.1/"
APP_NS = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
# The first moment that a zip file can name: the same for every paper.
NO_MOMENT = (1980, 1, 1, 0, 0, 0)
EVERYBODY_READS = 0o644 << 16
# What the template brings along and no paper needs.
LEFT_OUT = (
    REL.THUMBNAIL,
    REL.CUSTOM_XML,
    "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects",
)


def packed(document: WordDocument, title: str, authors: str, subject: str) -> bytes:
    """The bytes of the document; `authors` are those of the paper, and no other name stands there.

    The same document gives the same bytes.
    """
    _leave_out(document)
    _forget_moments(document)
    saved = io.BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as made:
        parts = {name: made.read(name) for name in made.namelist()}
    parts["docProps/core.xml"] = _core(title, authors, subject)
    parts["docProps/app.xml"] = _app()
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as again:
        for name, data in parts.items():
            entry = zipfile.ZipInfo(name, NO_MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system, entry.external_attr = 3, EVERYBODY_READS
            again.writestr(entry, data)
    return out.getvalue()


def _leave_out(document: WordDocument) -> None:
    for relations in (document.part.package.rels, document.part.rels):
        for name in [name for name, rel in relations.items() if rel.reltype in LEFT_OUT]:
            del relations[name]
    settings = document.settings.element
    for tag in ("w:rsids", "w:savePreviewPicture", "w:proofState"):
        for child in settings.findall(qn(tag)):
            settings.remove(child)


def _forget_moments(document: WordDocument) -> None:
    """Comments say who wrote, not at what minute the file was made."""
    for relation in document.part.rels.values():
        if relation.reltype == REL.COMMENTS:
            for comment in relation.target_part.element.iter(qn("w:comment")):
                comment.attrib.pop(qn("w:date"), None)


def _core(title: str, authors: str, subject: str) -> bytes:
    core = etree.Element(f"{{{CORE_NS}}}coreProperties", nsmap={"cp": CORE_NS, "dc": DC_NS})
    for name, text in (("title", title), ("subject", subject), ("creator", authors)):
        etree.SubElement(core, f"{{{DC_NS}}}{name}").text = text
    return whole(core)


def _app() -> bytes:
    app = etree.Element(f"{{{APP_NS}}}Properties", nsmap={"ep": APP_NS})
    etree.SubElement(app, f"{{{APP_NS}}}Application").text = "Final Act"
    return whole(app)
