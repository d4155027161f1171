"""Reading volumes, each in slices that several processes share; whoever asks only writes."""

from __future__ import annotations

import os
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from hashlib import sha256
from multiprocessing import get_context
from pathlib import Path

from attrs import evolve, field, frozen

from finalact.documents.volume_parts.encoding import as_utf8
from finalact.model.refusal import Refusal
from finalact.store.library.divided import MEND, Divided, PaperPlace, divided
from finalact.store.library.front import Front, front_of
from finalact.store.library.slices import PaperRead, Read, Slice, read_slice

# So many bytes of papers are read at a time: enough that the way there and back costs little.
SLICE = 160_000
# What is read ahead of the writing, so that a shelf of volumes does not fill the memory.
AHEAD = 12_000_000
# Below this a process of one's own takes longer to begin than to read.
WORTH_A_PROCESS = 400_000
LARGEST = 64 * 1024 * 1024

# Told after each slice: papers and bytes read so far.
Told = Callable[[int, int], None]
# Whether the desk holds exactly these bytes already, by their digest.
Holds = Callable[[str], bool]


@frozen
class VolumeRead:
    """A volume read whole: its bytes in UTF-8 and their digest, its papers, and its front.

    `divided` holds only the papers that could be read; the bytes of the others are part of what
    stands around them. `papers` is None where the desk holds these very bytes already.
    """

    path: Path
    data: bytes
    sha256: str
    divided: Divided | None = None
    papers: tuple[PaperRead, ...] | None = None
    front: Front = field(factory=Front)


@frozen
class VolumeRefused:
    """A volume that is left out whole, and why."""

    path: Path
    refusal: Refusal


Result = VolumeRead | VolumeRefused


def read_volumes(
    paths: Iterable[Path], *, jobs: int = 1, holds: Holds | None = None, told: Told | None = None
) -> Iterator[Result]:
    """Each volume as it was read, in the order asked; a broken one does not hinder the next.

    With `jobs` above one, so many processes read papers while whoever asked deals with what
    came back before. `holds` spares the reading of what is there already.
    """
    paths = list(paths)
    large = sum(path.stat().st_size for path in paths if path.is_file()) > WORTH_A_PROCESS
    done = [0, 0]

    def count(papers: int, size: int) -> None:
        done[0] += papers
        done[1] += size
        if told is not None:
            told(done[0], done[1])

    with _readers(jobs if large else 1) as readers:
        waiting: deque[_Begun | Result] = deque()
        under_way = 0
        for path in paths:
            waiting.append(_begun(path, readers, holds))
            under_way += _size(waiting[-1])
            while under_way > AHEAD and len(waiting) > 1:
                under_way -= _size(waiting[0])
                yield _finished(waiting.popleft(), count)
        while waiting:
            yield _finished(waiting.popleft(), count)


def cores() -> int:
    """How many processes can work at once on this machine."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@frozen
class _Begun:
    """A volume whose slices are being read."""

    path: Path
    data: bytes
    sha256: str
    divided: Divided
    front: Front | Future[Front]
    slices: tuple[tuple[Slice, Future[Read] | None], ...]


@contextmanager
def _readers(jobs: int) -> Iterator[Executor | None]:
    if jobs < 2:
        yield None
        return
    # A copy of this process knows everything at once; elsewhere than on Linux copying is not safe.
    way = get_context("fork" if sys.platform == "linux" else "spawn")
    with ProcessPoolExecutor(jobs, mp_context=way) as readers:
        try:
            yield readers
        except BaseException:
            readers.shutdown(cancel_futures=True)
            raise


def _begun(path: Path, readers: Executor | None, holds: Holds | None) -> _Begun | Result:
    try:
        data, told = as_utf8(_content(path), path.name)
        digest = sha256(data).hexdigest()
        if holds is not None and holds(digest):
            return VolumeRead(path, data, digest)
        cut = divided(data, path.name)
    except Refusal as refusal:
        return VolumeRefused(path, refusal)
    front: Front | Future[Front] = Front()
    if cut.around is not None and readers is not None:
        front = readers.submit(front_of, cut.around, cut.volume)
    elif cut.around is not None:
        front = front_of(cut.around, cut.volume)
    cut = evolve(cut, around=None, findings=(*told, *cut.findings))
    slices = tuple(
        (part, None if readers is None else readers.submit(read_slice, part))
        for part in _slices(data, cut, path.name)
    )
    return _Begun(path, data, digest, cut, front, slices)


def _finished(begun: _Begun | Result, count: Told) -> Result:
    if not isinstance(begun, _Begun):
        return begun
    papers: list[PaperRead] = []
    findings = list(begun.divided.findings)
    for part, reading in begun.slices:
        read, broken = read_slice(part) if reading is None else reading.result()
        papers += read
        findings += broken
        count(len(read), sum(len(content) for _, _, content in part.papers))
    count(0, len(begun.data) - sum(p.end - p.start for p in begun.divided.papers))
    found = {paper.id for paper in papers}
    places = begun.divided.papers
    kept = tuple(place for place in places if place.id in found)
    left_out = [place.id for place in places if place.id not in found]
    if not kept:
        sentence = f"No paper of {begun.path.name} can be read."
        details = tuple(finding.sentence for finding in findings)
        refusal = Refusal("paper-not-readable", sentence, MEND, status=415, details=details)
        return VolumeRefused(begun.path, refusal)
    cut = evolve(
        begun.divided,
        papers=kept,
        findings=tuple(findings),
        left_out=(*begun.divided.left_out, *left_out),
    )
    front = begun.front if isinstance(begun.front, Front) else begun.front.result()
    return VolumeRead(begun.path, begun.data, begun.sha256, cut, tuple(papers), front)


def _slices(data: bytes, cut: Divided, name: str) -> Iterator[Slice]:
    taken: list[tuple[str, int, bytes]] = []
    size = 0
    for place in cut.papers:
        taken.append((place.id, place.line, _bytes_of(data, place)))
        size += place.end - place.start
        if size >= SLICE:
            yield Slice(name, cut.volume, cut.opening, cut.closing, tuple(taken))
            taken, size = [], 0
    if taken:
        yield Slice(name, cut.volume, cut.opening, cut.closing, tuple(taken))


def _bytes_of(data: bytes, place: PaperPlace) -> bytes:
    return data[place.start : place.end]


def _content(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        data = path.read_bytes() if size <= LARGEST else b""
    except FileNotFoundError:
        raise Refusal(
            "file-not-found", f"There is no file {path}.", "Check the name.", status=404
        ) from None
    except OSError:
        raise Refusal(
            "file-not-readable",
            f"{path.name} cannot be opened.",
            "Check that it may be read.",
        ) from None
    if size > LARGEST:
        raise Refusal(
            "paper-too-large",
            f"{path.name} holds more than {LARGEST // (1024 * 1024)} MiB; no volume is so large.",
            "Cut the file into volumes.",
            status=413,
        )
    return data


def _size(begun: _Begun | Result) -> int:
    return len(begun.data) if isinstance(begun, _Begun) else 0
