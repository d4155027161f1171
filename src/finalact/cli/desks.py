"""`finalact new`, `import` and `export`: a desk made, filled from a folder, and written out."""

from __future__ import annotations

from pathlib import Path

import click

from finalact.cli.as_json import json_option
from finalact.cli.asking import desk_option, named, opened
from finalact.cli.plain import plain_option
from finalact.cli.progress import on_the_way
from finalact.cli.sheet import print_json, sheet
from finalact.cli.stamps import recorder_option, stamp
from finalact.cli.taking_volumes import ON_TRIAL, take_files, volumes_among
from finalact.desk import Desk
from finalact.holding import Holding
from finalact.store.folder_in.import_report import TOLD
from finalact.store.folder_in.import_report import counts as in_nouns

NEW = """\b
Example:
  finalact new moscow.desk
"""
IMPORT = """\b
Examples:
  finalact import moscow-1988 --desk moscow.desk
  finalact import --add more-figures --desk moscow.desk
  finalact import volumes/*.xml --desk moscow.desk
  finalact import --trial moscow-1988 --desk moscow.desk
"""
EXPORT = """\b
Example:
  finalact export copy-of-moscow --desk moscow.desk
"""


@click.command(epilog=NEW)
@click.argument(
    "file", metavar="DESK", required=False, type=click.Path(readable=False, path_type=Path)
)
@desk_option
@plain_option
def new(file: Path | None, desk: Path | None) -> None:
    """Make an empty desk in the file DESK, or in the one named in FINALACT_DESK.

    Its question, sides, populations, groups and gates are declared in a folder with a
    dossier.toml; `finalact import` takes that in, and `finalact import --add` what comes later.
    Everything else can be entered by command.
    """
    if file is not None and desk is not None:
        raise click.UsageError("Name the desk once: as DESK, or behind --desk.")
    path = named(file or desk)
    Desk.new(path).close()
    sheet().paragraph(f"{path} is an empty desk. `finalact import` fills it from a folder.")


@click.command("import", epilog=IMPORT)
@click.argument(
    "given",
    metavar="FOLDER|FILE...",
    nargs=-1,
    required=True,
    type=click.Path(readable=False, path_type=Path),
)
@click.option(
    "--add",
    "adding",
    is_flag=True,
    help="Add a folder about something else to what the desk holds; the desk keeps its question.",
)
@click.option(
    "--trial",
    is_flag=True,
    help="Only tell what the import would report; the desk stays exactly as it is.",
)
@click.option(
    "--jobs",
    type=click.IntRange(1, 64),
    help="How many processes read volumes; as many as the machine has cores if nothing is said.",
)
@recorder_option
@desk_option
@json_option
@plain_option
def take_in(
    given: tuple[Path, ...],
    adding: bool,
    trial: bool,
    jobs: int | None,
    recorded_by: str | None,
    desk: Path | None,
    as_json: bool,
) -> None:
    """Take a dossier folder into the desk, or whole TEI volumes.

    A dossier folder comes in wholly, or not at all with every fault named.

    With --add the folder may be about something else, or lack a dossier.toml: its claims,
    populations, conditions, cases and the rest join those on the desk. Names that both use must
    mean the same. So is a side, a population, a group or a gate declared on a desk that is in
    use: in a dossier.toml of a few lines.

    Volumes (or a folder of them) come in one by one, every paper cited as VOLUME-d12. One that
    cannot be read is told and left out, and the rest goes on; the exit status is 1 then. The same
    volume again changes nothing; another text of it is its newer edition, and the older is kept.
    A file that holds a single paper becomes a paper of the desk under the name of the file; of a
    printed text that holds several, each comes in as FILE-d12, by its number.

    With --trial all of this is told and nothing done: what would be new, what a newer edition
    would change, every finding, a refusal. The exit status is that of the import itself.
    """
    signed = stamp(recorded_by)
    given = tuple(path.expanduser() for path in given)
    files = None if adding else volumes_among(given)
    if files is not None:
        with opened(desk, trial=trial) as open_desk:
            take_files(open_desk, files, signed, jobs=jobs, as_json=as_json, trial=trial)
        return
    (folder,) = given if len(given) == 1 else _one_folder()
    with opened(desk, trial=trial) as open_desk:
        with on_the_way(f"{'Trying' if trial else 'Importing'} {folder.name}"):
            report = open_desk.take_in(folder, signed, adding=adding)
        path = open_desk.path
    if as_json:
        print_json(
            {
                "desk": str(path),
                "trial": trial,
                "folder": str(folder),
                "added": dict(report.added),
                "already": dict(report.already),
                "findings": [finding.as_dict() for finding in report.findings],
            }
        )
        return
    page = sheet()
    if trial:
        page.paragraph(ON_TRIAL)
    page.paragraph(report.sentence)
    for finding in report.findings:
        place = f"{finding.place}: " if finding.place else ""
        page.paragraph(f"- {place}{finding.sentence} {finding.remedy}", indent=2, hang=4)


def _one_folder() -> tuple[Path]:
    raise click.UsageError("Name one folder after --add.")


@click.command("export", epilog=EXPORT)
@click.argument("folder", type=click.Path(readable=False, path_type=Path))
@desk_option
@json_option
@plain_option
def give_out(folder: Path, desk: Path | None, as_json: bool) -> None:
    """Write the desk out as a dossier folder of plain text; importing it gives the same desk."""
    with opened(desk) as open_desk:
        with on_the_way(f"Exporting to {folder.name}"):
            open_desk.give_out(folder.expanduser())
        held = counts(open_desk.holding)
    if as_json:
        print_json({"folder": str(folder), "held": held})
        return
    named_as = {**held, "balance_items": held["balance"], "offices_held": held["offices"]}
    told = in_nouns(named_as, TOLD) or "an empty dossier"
    sheet().paragraph(f"Written to {folder}: {told}.")


def counts(holding: Holding) -> dict[str, int]:
    """How many of each noun a desk holds."""
    held = holding.holdings
    volumes = 0 if holding.shelf is None else holding.shelf.counts()[1]
    return {
        "papers": len(held.papers),
        "claims": len(held.claims),
        "conditions": len(held.conditions),
        "cases": len(held.cases),
        "persons": len(held.persons),
        "representations": len(held.representations),
        "balance": len(held.balance),
        "offices": len(held.offices),
        "memoranda": len(holding.memoranda),
        **({"volumes": volumes} if volumes else {}),
    }
