"""volumes/: whole TEI volumes of a folder, whose papers may be cited like any other."""

from __future__ import annotations

import re
from pathlib import Path

from finalact.documents.volume_parts.encoding import as_utf8
from finalact.model.holdings import Paper
from finalact.model.refusal import Refusal
from finalact.store.folder_in.faults import Faults
from finalact.store.library.divided import divided
from finalact.store.library.papers_known import Papers

VOLUMES = "volumes"
_EDITION = re.compile(r"edition-([0-9]{1,4})")


def volume_files(folder: Path, faults: Faults) -> list[Path]:
    """The volumes of a folder in the order in which they are taken in.

    Older editions stand in volumes/edition-1, volumes/edition-2 and so on, and come before the
    newest, which stand in volumes/ itself. What is no XML file is told (`file-not-read`).
    """
    place = folder / VOLUMES
    found: list[tuple[int, Path]] = []
    for path in sorted(place.rglob("*")) if place.is_dir() else []:
        inside = path.relative_to(place)
        edition = _EDITION.fullmatch(inside.parts[0]) if len(inside.parts) == 2 else None
        if path.is_dir() or path.name.startswith(".") or path.stem.casefold() == "readme":
            continue
        if path.suffix == ".xml" and (len(inside.parts) == 1 or edition is not None):
            found.append((int(edition[1]) if edition is not None else 10_000, path))
            continue
        named = path.relative_to(folder).as_posix()
        remedy = "Put volumes as TEI (.xml) into volumes/."
        faults.finding("file-not-read", named, f"{named} is not read.", remedy)
    return [path for _, path in sorted(found)]


class FolderVolumes:
    """The papers of the volumes that come with a folder, and of those on the desk."""

    def __init__(self, paths: list[Path], faults: Faults, on_desk: Papers | None = None) -> None:
        self._on_desk = on_desk
        self._places: dict[str, tuple[Path, int, int]] = {}
        for path in paths:
            try:
                cut = divided(as_utf8(path.read_bytes(), path.name)[0], path.name)
            except Refusal as refusal:
                faults.refused(refusal, f"{VOLUMES}/{path.name}")
                continue
            for each in cut.papers:
                self._places[f"{cut.volume}-{each.id}"] = path, each.start, each.end

    def holds(self, name: str) -> bool:
        """Whether one of the volumes has a paper of that id."""
        return name in self._places or (self._on_desk is not None and self._on_desk.holds(name))

    def paper(self, name: str) -> Paper | None:
        """The paper of that id; None where no volume has it."""
        if name not in self._places:
            return None if self._on_desk is None else self._on_desk.paper(name)
        path, start, end = self._places[name]
        data, _ = as_utf8(path.read_bytes(), path.name)
        return Paper.received(name, f"{name}.xml", data[start:end])
