"""A volume read without its quantities says all else that it says with them."""

from __future__ import annotations

import io
import json
from pathlib import Path

from click.testing import CliRunner

from finalact.cli.main import cli
from finalact.documents.contract import as_contract
from finalact.documents.volume import read_volume

PAPER = """<div type="document" xml:id="d{n}" n="{n}"><head>{n}. Memorandum From Kell to Moss<note
n="1" type="source">Source: Ministry of State, Central File. Secret.</note></head>
<p>More than 300 prisoners were named; about 40 were let go.</p></div>"""
VOLUME = (
    '<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="vol7"><teiHeader/><text><body>'
    f"{PAPER.format(n=1)}{PAPER.format(n=2)}</body></text></TEI>"
).encode()


def test_only_the_quantities_are_missing() -> None:
    whole = [as_contract(p.document) for p in read_volume(io.BytesIO(VOLUME), "vol7.xml")]
    bare = [
        as_contract(p.document) for p in read_volume(io.BytesIO(VOLUME), "vol7.xml", figures=False)
    ]
    assert all(told["quantities"] for told in whole)
    assert [{**told, "quantities": []} for told in whole] == bare


def test_the_command_says_that_they_were_not_looked_for(tmp_path: Path) -> None:
    file = tmp_path / "vol7.xml"
    file.write_bytes(VOLUME)
    told = CliRunner().invoke(cli, ["read", str(file), "--json", "--without", "quantities"])
    lines = [json.loads(line) for line in told.stdout.splitlines()]
    assert [(line["id"], line["quantities"]) for line in lines] == [("d1", None), ("d2", None)]
    one = tmp_path / "d1.xml"
    one.write_bytes(PAPER.format(n=1).encode())
    alone = CliRunner().invoke(cli, ["read", str(one), "--json", "--without", "quantities"])
    assert json.loads(alone.stdout)["quantities"] is None


def test_leaving_out_is_for_json_only(tmp_path: Path) -> None:
    file = tmp_path / "vol7.xml"
    file.write_bytes(VOLUME)
    told = CliRunner().invoke(cli, ["read", str(file), "--without", "quantities"])
    assert told.exit_code == 2
    assert "--without goes with --json" in told.output
