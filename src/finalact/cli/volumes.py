"""`finalact volumes`: which whole volumes are on the desk, in which editions."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from finalact.cli.as_json import json_option
from finalact.cli.asking import desk_option, opened
from finalact.cli.papers import volume_named
from finalact.cli.plain import plain_option
from finalact.cli.sheet import print_json, sheet
from finalact.store.library.shelf import VolumeOnDesk
from finalact.store.library.volume_report import many, ordinal

EPILOG = """\b
Examples:
  finalact volumes
  finalact volumes --json
"""


@click.command(epilog=EPILOG)
@click.argument("volume", required=False, default="")
@desk_option
@json_option
@plain_option
def volumes(volume: str, desk: Path | None, as_json: bool) -> None:
    """List the whole volumes on the desk: how they are called, their papers, their editions.

    With VOLUME only the editions of that one; `finalact papers --volume` lists its papers. The
    newest edition of a volume is the one that is read; papers of an older one are had by
    writing its number behind the id, as in VOLUME-d12@1.
    """
    with opened(desk) as open_desk:
        shelf = open_desk.holding.shelf
        if volume:
            volume_named(shelf, volume)
        found = () if shelf is None else shelf.volumes()
        found = tuple(each for each in found if volume in ("", each.volume))
    if as_json:
        print_json({"volumes": [volume_as_dict(each) for each in found]})
        return
    page = sheet()
    if not found:
        page.paragraph("There is no volume on this desk; `finalact import VOLUME.xml` brings one.")
    for each in found:
        if each.newest:
            page.beside(each.volume, each.title or each.name, at=20, style="bold")
        indent = 20 if page.is_wide(20) else 2
        page.paragraph(in_words(each), indent=indent)
    if volume:
        page.paragraph(f"Its papers: `finalact papers --volume {volume}`.")


def in_words(volume: VolumeOnDesk) -> str:
    """An edition in one line."""
    older = "" if volume.newest else "; superseded and kept"
    held = f"{many(volume.papers, 'paper')}, {many(volume.notes, 'note')}"
    return f"{ordinal(volume.edition)} edition: {held}{older}"


def volume_as_dict(volume: VolumeOnDesk) -> dict[str, Any]:
    """An edition for other programs."""
    return {
        "volume": volume.volume,
        "edition": volume.edition,
        "newest": volume.newest,
        "title": volume.title or None,
        "papers": volume.papers,
        "notes": volume.notes,
        "file": volume.name,
        "sha256": volume.sha256,
        "taken_in_on": volume.recorded_on,
        "taken_in_by": volume.recorded_by,
    }
