"""Stories of what goes wrong: each is played with the real program in a fresh folder.

A story is a folder here, named for the code of a refusal or finding: `story.toml` tells what
somebody did, `says.txt` what the program answered. The gallery in docs/errors/ is made from them.
"""

from __future__ import annotations

import contextlib
import io
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from attrs import field, frozen

from finalact.model.finding import Finding
from finalact.model.refusal import Refusal

STORIES = Path(__file__).resolve().parent
BASE = STORIES / "harbour"
SOURCE = STORIES.parents[1] / "src"
DESK = "harbour.desk"
TODAY = date(1988, 6, 1)
SETTING = {"COLUMNS": "88", "FINALACT_DESK": DESK, "FINALACT_NAME": "Lund", "TERM": "dumb"}
UNSET = ("FINALACT_TRACEBACK", "LINES")
FILLED = (f"finalact new {DESK}", "finalact import harbour --recorded-by Lund")
# The desk that many stories begin with, empty or filled, as the first of them made it.
_BEGUN: dict[tuple[str, ...], bytes] = {}

Patch = Callable[[Any, str, Any], None]


@frozen
class Said:
    """What came out, the exit status (for a page, its HTTP status), and the codes met on the way.

    A program in a process of its own gives no codes.
    """

    status: int
    text: str
    codes: frozenset[str] = frozenset()


@frozen
class Story:
    """What somebody did, and what is needed to do it again.

    One of `run` (a command), `shell` (a line for the shell), `get` (the address of a page) and
    `python` (a few lines) is what is shown; `before` are commands that only prepare. `edits`
    change files of the harbour dossier, `files` and `raw` (in hexadecimal digits) add some.
    """

    code: str
    did: str
    run: str = ""
    shell: str = ""
    get: str = ""
    python: str = ""
    before: tuple[str, ...] = field(default=(), converter=tuple)
    stage: str = ""
    status: int = 1
    edits: tuple[dict[str, str], ...] = field(default=(), converter=tuple)
    files: dict[str, str] = field(factory=dict)
    raw: dict[str, str] = field(factory=dict)

    @property
    def folder(self) -> Path:
        """Where the story is kept."""
        return STORIES / self.code

    @property
    def asked(self) -> str:
        """What is typed, as a reader sees it."""
        return self.run or self.shell or self.get or self.python.strip()

    @property
    def says(self) -> str:
        """What the program is known to answer."""
        path = self.folder / "says.txt"
        return path.read_text("utf-8") if path.exists() else ""


def stories() -> list[Story]:
    """Every story, in the order of the codes."""
    return [_told(path) for path in sorted(STORIES.glob("*/story.toml"))]


def _told(path: Path) -> Story:
    told = tomllib.loads(path.read_text("utf-8"))
    if told.pop("desk", False):
        told["before"] = [*FILLED, *told.get("before", [])]
    return Story(path.parent.name, **told)


def play(story: Story) -> Said:
    """Do again what the story tells, and give back what the program says."""
    with tempfile.TemporaryDirectory() as name, _setting(Path(name)) as patch:
        folder = Path(name)
        _lay_out(story, folder)
        for command in _left_to_do(story):
            _prepare(command)
        codes = _listen(patch)
        stage = {"patch": patch}  # what is staged lasts as long as this
        if story.stage:
            exec(compile(story.stage, f"{story.code}/story.toml", "exec"), stage)
        said = _done(story)
    text = said.text.replace(f"{name}/", "").replace(name, ".")
    return Said(said.status, text, frozenset(codes))


def _left_to_do(story: Story) -> tuple[str, ...]:
    """What prepares a story, but for the desk that an earlier story began with as well."""
    begun = next((FILLED[:n] for n in (2, 1) if story.before[:n] == FILLED[:n]), ())
    if story.edits or any(Path(n).parts[0] == "harbour" for n in (*story.files, *story.raw)):
        begun = begun[:1]
    if begun in _BEGUN:
        Path(DESK).write_bytes(_BEGUN[begun])
    elif begun:
        for command in begun:
            _prepare(command)
        _BEGUN[begun] = Path(DESK).read_bytes()
    return story.before[len(begun) :]


def _prepare(command: str) -> None:
    said = run_command(command)
    assert said.status == 0, f"{command}: {said.text}"


def _listen(patch: Patch) -> set[str]:
    """The codes of all refusals and findings that are made from now on."""
    codes: set[str] = set()
    for kind in (Refusal, Finding):

        def noting(
            self: Any, code: str, *more: Any, make: Any = kind.__init__, **named: Any
        ) -> None:
            codes.add(code)
            make(self, code, *more, **named)

        patch(kind, "__init__", noting)
    return codes


def _done(story: Story) -> Said:
    if story.run:
        return run_command(story.run)
    if story.shell:
        return _shell(story.shell)
    return _page(story.get) if story.get else _python(story.python)


def _lay_out(story: Story, folder: Path) -> None:
    shutil.copytree(BASE, folder / "harbour")
    for edit in story.edits:
        path = folder / "harbour" / edit["file"]
        text = path.read_text("utf-8")
        assert edit["old"] in text, f"{story.code}: nothing to edit in {edit['file']}"
        path.write_text(text.replace(edit["old"], edit["new"]), "utf-8")
    for name, text in story.files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    for name, digits in story.raw.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(bytes.fromhex(digits))


def run_command(command: str) -> Said:
    """A command of the program, run here: the same entry as the installed one."""
    from finalact.cli.main import cli  # noqa: PLC0415 - the last moment to stage something

    out = io.StringIO()
    words = shlex.split(command)
    assert words[0] == "finalact", command
    status = 0
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
        try:
            cli.main(words[1:])
        except SystemExit as end:
            status = int(end.code or 0)
    return Said(status, out.getvalue())


def _shell(line: str) -> Said:
    """A line of the shell, where `finalact` is the program in a process of its own."""
    script = f'"{sys.executable}" -c "from finalact.cli.main import main; main()"'
    done = subprocess.run(
        ["/bin/sh", "-c", f'finalact() {{ {script} "$@"; }}\n{line}'],
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL,
        check=False,
        encoding="utf-8",
        timeout=120,
    )
    return Said(done.returncode, done.stdout)


def _page(address: str) -> Said:
    """A page of the desk, asked for as JSON: what is refused there, with its HTTP status."""
    import json  # noqa: PLC0415 - only few stories ask for a page

    from starlette.testclient import TestClient  # noqa: PLC0415

    from finalact.desk import Desk  # noqa: PLC0415
    from finalact.web.app import make_app  # noqa: PLC0415

    method, _, path = address.rpartition(" ")
    with Desk.open(DESK) as desk:
        app = make_app(desk, today=lambda: TODAY)
        with TestClient(app, base_url="http://127.0.0.1") as client:
            answer = client.request(method or "GET", path, headers={"accept": "application/json"})
    try:
        text = json.dumps(answer.json(), ensure_ascii=False, indent=2) + "\n"
    except ValueError:
        text = answer.text
    return Said(answer.status_code, text)


def _python(lines: str) -> Said:
    """A few lines of Python; a refusal is told as on the command line."""
    from finalact.cli.troubles import answering  # noqa: PLC0415

    out = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
        status = answering(lambda: exec(compile(lines, "story", "exec"), {}))
    return Said(status, out.getvalue())


@contextlib.contextmanager
def _setting(folder: Path) -> Iterator[Patch]:
    """The folder as the place to work in, and a way to stage what a machine does not have."""
    here, environment = Path.cwd(), dict(os.environ)
    undo: list[tuple[Any, str, Any]] = []

    def patch(thing: Any, name: str, value: Any) -> None:
        undo.append((thing, name, getattr(thing, name)))
        setattr(thing, name, value)

    os.environ.update(SETTING)
    for name in UNSET:
        os.environ.pop(name, None)
    os.chdir(folder)
    try:
        yield patch
    finally:
        for thing, name, value in reversed(undo):
            setattr(thing, name, value)
        os.chdir(here)
        os.environ.clear()
        os.environ.update(environment)


def main() -> None:
    """Write down what the program says in every story, or in those that are named."""
    wanted = set(sys.argv[1:])
    for story in stories():
        if wanted and story.code not in wanted:
            continue
        try:
            said = play(story)
        except AssertionError as trouble:
            print(f"{story.code}  <- {trouble}")  # noqa: T201
            continue
        (story.folder / "says.txt").write_text(said.text, "utf-8")
        mark = "" if said.status == story.status else f"  <- status {said.status}!"
        if not story.shell and story.code not in said.codes:
            mark += f"  <- met {', '.join(sorted(said.codes)) or 'nothing'}"
        print(f"{story.code}{mark}")  # noqa: T201 - a script that says what it wrote


if __name__ == "__main__":
    main()
