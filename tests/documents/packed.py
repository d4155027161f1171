"""Word documents put together part by part, for tests."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NONE: Mapping[str, str] = {}
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def word_file(body: str, parts: Mapping[str, str] = NONE, *, space: str = W) -> bytes:
    """A Word document with this body and further parts of `word/`, by their short names."""
    made = io.BytesIO()
    related = "".join(
        f'<Relationship Id="r{n}" Type="{RELATED}/{name}" Target="{name}.xml"/>'
        for n, name in enumerate(parts)
    )
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("[Content_Types].xml", TYPES)
        packed.writestr("word/document.xml", f"{root('document', space)}<w:body>{body}</w:body>"
                        "</w:document>")  # fmt: skip
        packed.writestr(
            "word/_rels/document.xml.rels",
            f'<Relationships xmlns="{PACKAGE}">{related}</Relationships>',
        )
        for name, inside in parts.items():
            packed.writestr(f"word/{name}.xml", f"{root(name, space)}{inside}</w:{name}>")
    return made.getvalue()


def root(name: str, space: str = W) -> str:
    """The opening tag of a part, with the names that Word uses."""
    return (
        f'<w:{name} xmlns:w="{space}" '
        'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
    )


def para(*runs: str, properties: str = "") -> str:
    """A paragraph of runs; plain words make a run of their own."""
    made = "".join(each if each.startswith("<") else run(each) for each in runs)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{made}</w:p>"


def run(words: str, properties: str = "") -> str:
    """A run of words."""
    said = words.replace("&", "&amp;").replace("<", "&lt;")
    looks = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{looks}<w:t xml:space="preserve">{said}</w:t></w:r>'
