"""Exporting a desk as a dossier folder: the same content always gives the same text."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from finalact.decisions.memorandum import Memorandum
from finalact.model.holdings import Holdings
from finalact.model.refusal import Refusal
from finalact.store.folder_in.balance_csv import BALANCE
from finalact.store.folder_in.documents import DOCUMENTS
from finalact.store.folder_in.dossier_toml import DOSSIER
from finalact.store.folder_in.memoranda_toml import MEMORANDA
from finalact.store.folder_in.notebook_csv import PROPOSALS, SEARCHES
from finalact.store.folder_in.offices_csv import OFFICES
from finalact.store.folder_in.representations_csv import REPRESENTATIONS
from finalact.store.folder_out.balance_text import balance_text
from finalact.store.folder_out.claims_text import (
    cases_text,
    claims_text,
    events_text,
    meetings_text,
)
from finalact.store.folder_out.conditions_text import conditions_text
from finalact.store.folder_out.dossier_text import MARK, dossier_text
from finalact.store.folder_out.memoranda_text import memoranda_texts
from finalact.store.folder_out.notebook_text import answers_text, searches_text
from finalact.store.folder_out.offices_text import offices_text
from finalact.store.folder_out.representations_text import representations_text
from finalact.store.folder_out.volumes_out import EDITION, VOLUMES, volume_paths
from finalact.store.library.shelf import Shelf
from finalact.store.notebook import EMPTY, Notebook
from finalact.store.troubles import of_disk


def export_folder(
    holdings: Holdings,
    path: str | Path,
    memoranda: Iterable[Memorandum] = (),
    shelf: Shelf | None = None,
    notebook: Notebook = EMPTY,
) -> Path:
    """Write all that a desk holds as a dossier folder, and give back where it stands.

    An earlier export is written over; anything else that is not an empty folder is refused
    (`folder-not-empty`, `folder-is-a-file`), and so is an export with papers that the desk does
    not hold (`papers-not-on-desk`). Papers and whole volumes are written byte for byte. Audit
    stamps are not written: they belong to the desk.
    """
    folder, papers = Path(path), memoranda_texts(memoranda)
    volumes = {} if shelf is None else volume_paths(shelf.volumes())
    with _refusing(folder):
        _check_place(folder, holdings, papers, set(volumes.values()))
        (folder / DOCUMENTS).mkdir(parents=True, exist_ok=True)
        for paper in holdings.papers:
            _write(folder / DOCUMENTS / paper.name, paper.data)
        for volume, data in () if shelf is None else shelf.files():
            place = folder / volumes[volume.volume, volume.edition]
            place.parent.mkdir(parents=True, exist_ok=True)
            _write(place, data)
        for name, text in papers.items():
            (folder / MEMORANDA).mkdir(exist_ok=True)
            _write(folder / MEMORANDA / name, text.encode())
        for name, text in _texts(holdings, notebook).items():
            if text:
                _write(folder / name, text.encode())
            else:
                (folder / name).unlink(missing_ok=True)
    return folder


def _texts(holdings: Holdings, notebook: Notebook) -> dict[str, str]:
    """The text of each file, empty where there is nothing to write."""
    about = {
        run: [claim for claim in holdings.claims if claim.about == run]
        for run in ("subject", "case", "meeting")
    }
    return {
        "claims.csv": claims_text(about["subject"]) if about["subject"] else "",
        "events.csv": events_text(about["case"]) if about["case"] else "",
        "meetings.csv": meetings_text(about["meeting"]) if about["meeting"] else "",
        "cases.csv": cases_text(holdings) if holdings.cases else "",
        REPRESENTATIONS: (
            representations_text(holdings.representations) if holdings.representations else ""
        ),
        OFFICES: offices_text(holdings.offices) if holdings.offices else "",
        BALANCE: balance_text(holdings.balance) if holdings.balance else "",
        SEARCHES: searches_text(notebook.searches) if notebook.searches else "",
        PROPOSALS: answers_text(notebook.answers) if notebook.answers else "",
        "conditions.toml": conditions_text(holdings) if holdings.conditions else "",
        # Last: only a folder that was written to its end bears the mark of an export.
        DOSSIER: dossier_text(holdings),
    }


def _check_place(
    folder: Path, holdings: Holdings, memoranda: Collection[str], volumes: Collection[str]
) -> None:
    if folder.exists() and not folder.is_dir():
        raise Refusal(
            "folder-is-a-file",
            f"{folder} is a file.",
            "Name a folder for the export.",
        )
    present = sorted(folder.iterdir()) if folder.is_dir() else []
    if not [path for path in present if not path.name.startswith(".")]:
        return
    if not _is_export(folder):
        raise Refusal(
            "folder-not-empty",
            f"The folder {folder} holds something that is no export of a desk.",
            "Name an empty folder, or one that does not exist yet.",
            status=409,
        )
    _check_papers(folder / DOCUMENTS, {paper.name for paper in holdings.papers})
    _check_papers(folder / MEMORANDA, memoranda)
    for place in (folder / VOLUMES, *sorted((folder / VOLUMES).glob(EDITION.format("*")))):
        inside = f"{place.relative_to(folder).as_posix()}/"
        held = {Path(path).name for path in volumes if path.rpartition("/")[0] + "/" == inside}
        editions = {path.name for path in place.glob(EDITION.format("*"))}
        _check_papers(place, held | editions)


def _check_papers(documents: Path, held: Collection[str]) -> None:
    """Refuse where a folder holds what the export would not write: it must not be lost."""
    found = sorted(p.name for p in documents.iterdir()) if documents.is_dir() else []
    strange = [name for name in found if name not in held and not name.startswith(".")]
    if strange:
        raise Refusal(
            "papers-not-on-desk",
            f"{documents} holds papers that the desk does not: {', '.join(strange)}.",
            "Import the folder first, or name another folder for the export.",
            status=409,
        )


def _is_export(folder: Path) -> bool:
    dossier = folder / DOSSIER
    return dossier.is_file() and dossier.read_bytes().startswith(MARK.encode())


def _write(path: Path, data: bytes) -> None:
    """Write a file so that it is there wholly or as it was before."""
    unfinished = path.with_name(f".{path.name}.unfinished")
    try:
        unfinished.write_bytes(data)
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


@contextmanager
def _refusing(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as said:
        raise of_disk(folder, said) from said
