"""What the tests of the store share: an empty desk, and a small folder about an invented treaty."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from finalact.store.desk_file import DeskFile
from finalact.store.stamp import Stamp

MEMO = """3. Memorandum From the Head of Mission (Brandt) to the Minister

SUBJECT

  • Prisoners and departures

1. The Republic says that about 300 writers are held; the League says under 400.

2. Departures reached 1,200 in May.
"""

DOSSIER = """
id = "treaty"
title = "The treaty with the Republic"
question = "May we sign?"

[[sides]]
id = "theirs"
title = "The Republic"
speakers = ["Republic"]

[[populations]]
id = "writers"
title = "Writers held"
unit = "persons"

[[populations]]
id = "departures"
title = "Persons leaving"
unit = "persons"

[[subjects]]
id = "border"
title = "The border"
states = ["open", "closed"]

[[registers]]
id = "families"
title = "Divided families"

[[persons]]
id = "ada"
name = "Ada Lind"
also = ["A. Lind"]
"""

CLAIMS = """\
id,subject,attribute,value,as_said,speaker,said_on,relation,target,document,passage,quote
w1,writers,stock,,about 300,Republic,2020-05-02,,,memo-3,1,about 300 writers are held
w2,writers,stock,,under 400,League,2020-05-03,,,memo-3,1,under 400
b1,border,state,closed,,Republic,2020-04-01,,,,,
w3,,,,280,Republic,2020-06-01,corrects,w1,,,
"""

CONDITIONS = """
[[conditions]]
id = "writers"
title = "All writers released"
words = "All writers should be released."
expression = "stock(writers) = 0"
passages = ["memo-3 1"]

[[conditions.questions]]
text = "Do reporters count?"
raised_by = "Quill"
readings = { "all who write" = "stock(writers) = 0", "authors only" = "stock(writers) <= 10" }
"""

CASES = "case,register,persons,title\nlind,families,ada; Bo Lind,The Lind family\n"
EVENTS = "case,attribute,value,said_on\nlind,status,refused,2020-01-05\n"
MEETINGS = "meeting,title,attribute,period,place\nreview,The review,planned,2021,Issel\n"

Write = Callable[..., Path]


@pytest.fixture
def texts() -> Mapping[str, str]:
    """The files of the treaty as they are written when nothing is changed."""
    return {"dossier": DOSSIER, "claims": CLAIMS, "conditions": CONDITIONS}


@pytest.fixture
def stamp() -> Stamp:
    return Stamp("clerk", "2026-11-21T10:15Z")


@pytest.fixture(scope="session")
def empty_desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """To be copied; whoever wrote on it itself would write on the desk of every other test."""
    path = tmp_path_factory.mktemp("made") / "empty.desk"
    DeskFile.create(path).close()
    before = path.read_bytes()
    yield path
    assert path.read_bytes() == before


@pytest.fixture
def new_desk(empty_desk: Path, tmp_path: Path) -> Iterator[Callable[[str], DeskFile]]:
    """Makes empty desks quickly, as copies of one."""
    made: list[DeskFile] = []

    def make(name: str) -> DeskFile:
        made.append(DeskFile.open(shutil.copy(empty_desk, tmp_path / name)))
        return made[-1]

    yield make
    for desk in made:
        desk.close()


@pytest.fixture
def desk(new_desk: Callable[[str], DeskFile]) -> DeskFile:
    return new_desk("a.desk")


@pytest.fixture
def write_folder(tmp_path: Path) -> Write:
    """Writes the folder of the treaty, with other content for some files, or without (None)."""

    def write(name: str = "treaty", **changed: str | bytes | None) -> Path:
        files: dict[str, str | bytes | None] = {
            "dossier.toml": DOSSIER,
            "claims.csv": CLAIMS,
            "conditions.toml": CONDITIONS,
            "cases.csv": CASES,
            "events.csv": EVENTS,
            "meetings.csv": MEETINGS,
            "documents/memo-3.txt": MEMO,
        }
        for key, content in changed.items():
            ending = ".toml" if key in ("dossier", "conditions") else ".csv"
            files[f"{key}{ending}"] = content
        folder = tmp_path / name
        (folder / "documents").mkdir(parents=True, exist_ok=True)
        for path, content in files.items():
            if content is not None:
                data = content.encode() if isinstance(content, str) else content
                (folder / path).write_bytes(data)
        return folder

    return write
