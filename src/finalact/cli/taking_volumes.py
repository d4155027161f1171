"""The part of `finalact import` that takes whole TEI volumes, and single papers."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from finalact.cli.progress import on_the_way
from finalact.cli.sheet import print_json, sheet
from finalact.desk import Desk
from finalact.model.finding import Finding
from finalact.model.refusal import Refusal
from finalact.store.desk_mark import check_is_a_desk
from finalact.store.library.volume_report import VolumeReport, many
from finalact.store.stamp import Stamp

DOSSIER = "dossier.toml"
# Files that only a dossier folder has; by themselves they are no paper.
TABLE, OF_A_DOSSIER = ".csv", (DOSSIER, "conditions.toml")
# What a trial says before it tells what an import would.
ON_TRIAL = "A trial: the desk stays as it is. The import would report:"
Tell = Callable[[VolumeReport], None]
# In seconds: the line changes no oftener than it can be read.
_OFTEN = 0.1


def volumes_among(given: Sequence[Path]) -> list[Path] | None:
    """The files that are meant, where what is given is no dossier folder; None where it is one.

    A folder of volumes stands for the XML files in it. Refuses several folders at once, or a
    dossier folder beside anything else (`one-folder-at-a-time`), a single file of a dossier folder
    (`folder-is-a-file`), and a desk (`desk-not-imported`).
    """
    files: list[Path] = []
    for path in given:
        _refuse_desk(path, alone=len(given) == 1)
    for path in given:
        if path.is_dir():
            found = [] if (path / DOSSIER).exists() else sorted(path.glob("*.xml"))
            if found:
                files += found
            elif len(given) == 1:
                return None
            else:
                raise Refusal(
                    "one-folder-at-a-time",
                    f"{path} is a dossier folder, and it is not the only thing named.",
                    "Import dossier folders one by one, and volumes by themselves.",
                )
        elif path.suffix.lower() == TABLE or path.name in OF_A_DOSSIER:
            raise Refusal(
                "folder-is-a-file",
                f"{path} is one file of a dossier folder.",
                f"Name the folder that holds it: `finalact import {path.parent}`.",
            )
        else:
            files.append(path)
    if len(given) == 1 and not files[0].exists() and not files[0].suffix:
        return None
    return list(dict.fromkeys(files))


def _refuse_desk(path: Path, *, alone: bool) -> None:
    """Refuse a desk among what is to be imported: mostly the word --desk before it is lacking."""
    try:
        check_is_a_desk(path)
    except (Refusal, OSError):
        return
    whole = f"`finalact export FOLDER --desk {path}` writes it out, and the folder can be imported."
    raise Refusal(
        "desk-not-imported",
        f"{path} is a desk, not something to take in.",
        f"To import into it write --desk {path}. {whole if alone else ''}".strip(),
    )


def take_files(
    desk: Desk,
    files: Sequence[Path],
    stamp: Stamp,
    *,
    jobs: int | None,
    as_json: bool,
    trial: bool = False,
) -> None:
    """Take volumes and papers into the desk and tell what became of each.

    The exit status is 1 where something was left out. `trial` says that nothing of it stays.
    """
    reports: list[VolumeReport] = []
    page = sheet()
    if trial and not as_json:
        page.paragraph(ON_TRIAL)

    def tell(report: VolumeReport) -> None:
        reports.append(report)
        if not as_json:
            page.paragraph(report.sentence, hang=2)
            for finding in report.findings:
                page.paragraph(f"- {_in_line(finding)}", indent=2, hang=4)
            for detail in () if report.refusal is None else report.refusal.details:
                page.paragraph(f"- {detail}", indent=2, hang=4)

    volumes = []
    for file in files:
        refusal = _unusable(file)
        if refusal is not None:
            tell(VolumeReport(file.name, refusal=refusal))
        elif _is_volume(file):
            volumes.append(file)
        else:
            for each in _papers(desk, file, stamp):
                tell(each)
    if volumes:
        with _progress(volumes) as told:
            desk.take_in_volumes(volumes, stamp, jobs=jobs, told=told.read, report=told.after(tell))
    if as_json:
        told_of = [each.as_dict() for each in reports]
        print_json({"desk": str(desk.path), "trial": trial, "volumes": told_of})
    elif len(reports) > 1:
        page.paragraph(_together(reports))
    if not all(report.whole for report in reports):
        raise SystemExit(1)


class _Progress:
    """The line on a terminal: what is being read, how much of it, how quickly."""

    def __init__(self, total: int) -> None:
        self.total, self.began, self.last = total, time.monotonic(), 0.0
        self.shown = sys.stderr.isatty()

    def read(self, papers: int, size: int) -> None:
        """Show how far it has come."""
        now = time.monotonic()
        if self.shown and now - self.last >= _OFTEN:
            self.last = now
            quick = size / 1e6 / max(now - self.began, 0.001)
            share = min(100, round(100 * size / max(1, self.total)))
            self._write(f"Importing: {many(papers, 'paper')}, {share}%, {quick:.1f} MB/s ...")

    def after(self, tell: Tell) -> Tell:
        """Tell a report with the line wiped before it."""

        def wiped(report: VolumeReport) -> None:
            self.wipe()
            tell(report)

        return wiped

    def wipe(self) -> None:
        """Take the line away."""
        self._write("")

    def _write(self, text: str) -> None:
        if self.shown:
            sys.stderr.write(f"\r\x1b[K{text}")
            sys.stderr.flush()


@contextmanager
def _progress(files: Sequence[Path]) -> Iterator[_Progress]:
    line = _Progress(sum(file.stat().st_size for file in files))
    try:
        yield line
    finally:
        line.wipe()


def _papers(desk: Desk, file: Path, stamp: Stamp) -> list[VolumeReport]:
    """The paper of a file taken in, or each of a printed text, told as a volume is."""
    try:
        with on_the_way(f"Importing {file.name}"):
            taken = desk.take_in_papers(file, stamp)
    except Refusal as refusal:
        return [VolumeReport(file.name, refusal=refusal)]
    return [VolumeReport(file.name, each.id, 0, papers=1, already=each.already) for each in taken]


def _is_volume(file: Path) -> bool:
    # What reads papers is long to load.
    from finalact.documents.kinds import is_markup, is_page  # noqa: PLC0415
    from finalact.documents.volume import holds_many  # noqa: PLC0415

    data = file.read_bytes()
    if not is_markup(data) or is_page(data):
        return False
    # A look for a word is many times quicker than one for divisions, and mostly enough.
    if b"<front" in data or not _one(data):
        return True
    return holds_many(data)


def _one(data: bytes) -> bool:
    """Whether markup holds a paper at all; what holds none is told as a volume without papers."""
    return b'type="document' in data or b"type='document" in data


def _unusable(file: Path) -> Refusal | None:
    if file.is_file():
        return None
    return Refusal(
        "file-not-found",
        f"There is no file {file}.",
        "Name a dossier folder, a TEI volume, or a paper.",
        status=404,
    )


def _in_line(finding: Finding) -> str:
    place = f"{finding.place}: " if finding.place else ""
    return f"{place}{finding.sentence} {finding.remedy}"


def _together(reports: Sequence[VolumeReport]) -> str:
    """All of them in one sentence."""
    taken = [report for report in reports if report.taken_in]
    already = sum(report.already for report in reports)
    refused = sum(report.refusal is not None for report in reports)
    parts = [f"{many(len({report.file for report in taken}), 'file')} taken in"]
    if already:
        parts.append(f"{already:,} on the desk already")
    if refused:
        parts.append(f"{refused:,} left out")
    said = ", ".join(parts)
    return said[:1].upper() + said[1:] + "."
