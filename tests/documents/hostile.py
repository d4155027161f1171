"""What the tests of hostile files share: a frame around a text, and what reading must come to."""

from __future__ import annotations

from finalact.documents.reader import read_paper
from finalact.model.document import Document
from finalact.model.refusal import Refusal

HEAD = "1. Memorandum From Anne Reed to Ben Moss1\n\nSUBJECT\n\nVisas\n\n"
FOOT = "\n\n  1. Source: Grey Library."
TEI = (
    '<div type="document" n="4" xml:id="d4"><head>4. Letter From A. Reed to B. Moss</head>'
    "<p>{}</p></div>"
)
PAGE = "<!DOCTYPE html><html><body><h1>Letter From A. Reed</h1>{}</body></html>"


def read_or_refused(data: bytes, name: str = "paper.dat") -> Document | Refusal:
    """What comes of a file: a paper, or a Refusal that says so in a sentence; nothing else."""
    try:
        came: Document | Refusal = read_paper(data, name)
    except Refusal as refusal:
        came = refusal
    if isinstance(came, Refusal):
        assert came.sentence.endswith(".")
        assert came.remedy.endswith(".")
    else:
        assert isinstance(came, Document)
    return came
