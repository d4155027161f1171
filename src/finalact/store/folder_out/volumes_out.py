"""volumes/: every volume of a desk as it came, byte for byte, in all its editions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import PurePosixPath

from finalact.store.library.shelf import VolumeOnDesk

VOLUMES = "volumes"
EDITION = "edition-{}"


def volume_paths(volumes: Iterable[VolumeOnDesk]) -> dict[tuple[str, int], str]:
    """Where the file of each edition is written, below the folder.

    The newest edition stands in volumes/ itself, an older one in volumes/edition-1/ and so on,
    under the name of the file it came in; where two would have one name, under their ids.
    """
    every = list(volumes)
    names = Counter((_place(each), each.name) for each in every)
    ids = {(_place(each), f"{each.volume}.xml") for each in every}
    paths = {}
    for each in every:
        place, own = _place(each), f"{each.volume}.xml"
        taken = names[place, each.name] > 1 or (place, each.name) in ids
        named = own if taken and each.name != own else each.name
        paths[each.volume, each.edition] = str(PurePosixPath(place) / named)
    return paths


def _place(volume: VolumeOnDesk) -> str:
    if volume.newest:
        return VOLUMES
    return f"{VOLUMES}/{EDITION.format(volume.edition)}"
