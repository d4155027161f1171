"""A small volume about an invented treaty, written for the tests; any part of it can be another."""

from __future__ import annotations

from pathlib import Path

ROOT = '<TEI xmlns="http://www.tei-c.org/ns/1.0" xmlns:frus="http://history.state.gov/frus/ns/1.0"'
HEADER = """
  <teiHeader><fileDesc><titleStmt>
    <title type="complete">Papers of the Mission at Issel, 1969–1976, Volume III</title>
  </titleStmt></fileDesc></teiHeader>
"""
PERSONS = """
    <div type="section" xml:id="persons"><head>Persons</head>
      <list><item><hi rend="strong"><persName xml:id="p_LG">Lind, Gwen</persName></hi>, Head of
      Mission at Issel</item></list></div>
"""

D1 = """<div type="document" n="1" xml:id="d1">
  <head>1. Telegram From the Mission at Issel to the Ministry<note n="1" type="source"
    xml:id="d1fn1">Source: Ministry Archives, Issel Files, Box 4. Confidential. Drafted by
    Lind.</note></head>
  <dateline><placeName>Issel</placeName>, <date when="1973-05-02">May 2, 1973</date>.</dateline>
  <p>1. The Republic says that about 300 writers are held.</p>
  <p>2. See Document 2.</p>
</div>"""
D2 = """<div type="document" n="2" xml:id="d2">
  <head>2. Memorandum From the Head of Mission (Lind) to the Minister (Brandt)<note n="1"
    type="source" xml:id="d2fn1">Source: Ministry Archives, Issel Files, Box 5.
    Secret.</note></head>
  <dateline><placeName>Issel</placeName>, <date when="1974-01-09">January 9, 1974</date>.</dateline>
  <p>Departures reached 1,200 in May.<note n="2" xml:id="d2fn2">See Papers of the Mission,
    1969–1976, vol. IV, Document 7.</note></p>
</div>"""
D3 = """<div type="document" n="3" xml:id="d3">
  <head>3. Editorial Note</head>
  <p>No record of the meeting of June 4 has been found.</p>
</div>"""
PAPERS = (D1, D2, D3)


def volume(
    *papers: str,
    id_: str = "issel1969-76v03",
    header: str = HEADER,
    persons: str = PERSONS,
    root: str = ROOT,
) -> bytes:
    """The volume with these papers (three of them if none are given)."""
    named = f' xml:id="{id_}"' if id_ else ""
    body = "\n\n".join(papers or PAPERS)
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n{root}{named}>{header}  <text>\n    <front>'
        f"{persons}    </front>\n    <body>\n"
        f'<div type="compilation" xml:id="comp1"><head>The Treaty</head>\n{body}\n</div>\n'
        "    </body>\n  </text>\n</TEI>\n"
    ).encode()


def written(folder: Path, data: bytes | None = None, name: str = "issel.xml") -> Path:
    """The file of a volume."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_bytes(volume() if data is None else data)
    return path
