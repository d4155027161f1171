"""memoranda/: each memorandum by its steps, in the order in which they were taken."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

from attrs import evolve

from finalact.decisions.memorandum import Memorandum
from finalact.decisions.step_text import NAMES
from finalact.decisions.taking import taken
from finalact.model.memo_step import Act, Drafted, Reported
from finalact.model.memorandum import Draft
from finalact.model.partial_date import PartialDate
from finalact.model.refusal import Refusal
from finalact.store.folder_in.faults import Faults
from finalact.store.folder_in.known import Known
from finalact.store.folder_in.plain_values import keys_of, read_as
from finalact.store.folder_in.text_file import read_text
from finalact.store.folder_in.toml_file import TomlTable, read_toml
from finalact.store.ids import check_id
from finalact.store.suggestion import listed

MEMORANDA = "memoranda"
STEP_KEYS = ("what", "by", "on", "before", "hash")
# Keys that would mean two things in one table: the step has its own "by" and its own "hash".
RENAMED = {"marked": {"by": "marked_by"}, "submitted": {"hash": "printed_hash"}}
# Long text may stand in a file beside.
BESIDE = {"drafted": "text", "submitted": "printed"}
_MANY_LINES = re.compile(r"(\"\"\"|''').*?\1", re.DOTALL)
_STEP_LINE = re.compile(r"^[ \t]*\[\[[ \t]*steps[ \t]*\]\]", re.MULTILINE)
Placed = list[tuple[Memorandum, str]]
Beside = Callable[[TomlTable, str], str | None]


def step_keys(what: str) -> list[str]:
    """The keys of one kind of step, beside those that every step has."""
    kind = Draft if what == "drafted" else NAMES[what]
    keys = keys_of(kind, RENAMED.get(what, {}))
    return [*keys, f"{BESIDE[what]}_file"] if what in BESIDE else keys


def read_memoranda(folder: Path, known: Known, faults: Faults) -> Placed:
    """The memoranda of a folder, each with its place.

    The hash of every step is made anew; where one is given it must hold. Codes:
    `memorandum-seal-broken`, `memorandum-without-steps`, `id-twice`, `file-not-found`,
    `word-missing`, `word-unknown`, `document-unknown`, `claim-unknown`, those of TOML and those
    of taking a step.
    """
    place = folder / MEMORANDA
    paths = sorted(place.iterdir()) if place.is_dir() else []
    used: set[Path] = set()
    found: dict[str, tuple[Memorandum, str]] = {}
    for path in paths:
        if path.suffix != ".toml" or path.name.startswith("."):
            continue
        reader = _Reader(path, known, faults)
        memo = reader.memorandum()
        used |= {path, *reader.beside}
        if memo is None:
            continue
        if memo.id in found:
            sentence = f'The memorandum "{memo.id}" stands already in {found[memo.id][1]}.'
            faults.fault("id-twice", reader.place, sentence, "Give one of them another id.")
            continue
        found[memo.id] = (memo, reader.place)
    for path in paths:
        if path not in used and not path.name.startswith(".") and path.stem.casefold() != "readme":
            named = f"{MEMORANDA}/{path.name}"
            remedy = "Name it in a memorandum under text_file or printed_file, or take it out."
            faults.finding("file-not-read", named, f"{named} is not read.", remedy)
    return list(found.values())


class _Reader:
    """Reads one memorandum, and keeps which files beside it were read."""

    def __init__(self, path: Path, known: Known, faults: Faults) -> None:
        self.path = path
        self.place = f"{MEMORANDA}/{path.name}"
        self.known = known
        self.faults = faults
        self.beside: set[Path] = set()

    def memorandum(self) -> Memorandum | None:
        table = read_toml(self.path, self.faults, ("id", "steps"), self.place)
        if table is None:
            return None
        memo = Memorandum(table.text("id") or self.path.stem, ())
        try:
            check_id("memorandum", memo.id)
        except Refusal as refusal:
            self.faults.refused(refusal, self.place)
        # A step that cannot be read hinders every one after it, and only the first is told of.
        sound = True
        for n, step in enumerate(self._steps(table), 1):
            before = len(self.faults.faults)
            read = self._read(step)
            if read is not None and sound and len(self.faults.faults) == before:
                memo = self._taken(memo, step, *read)
            sound = sound and len(memo.steps) == n
        if not table.keys.get("steps"):
            remedy = 'Begin with a table [[steps]] whose what is "drafted".'
            table.fault("memorandum-without-steps", f"{memo.id} has no steps.", remedy)
        return memo if memo.steps and sound else None

    def _steps(self, table: TomlTable) -> Iterator[TomlTable]:
        """The steps, each with the line on which it begins where that can be told."""
        steps = table.tables("steps", "step", by="")
        text = self.path.read_text("utf-8", errors="replace")
        text = _MANY_LINES.sub(lambda words: "\n" * words[0].count("\n"), text)
        lines = [text.count("\n", 0, head.start()) + 1 for head in _STEP_LINE.finditer(text)]
        for n, step in enumerate(steps):
            line = f", line {lines[n]}" if len(lines) == len(steps) else ""
            step.place = f"{self.place}{line}, step {n + 1}"
            yield step

    def _read(self, step: TomlTable) -> tuple[Act, str, PartialDate] | None:
        what = " ".join(step.text("what").casefold().split())
        if what not in NAMES:
            self._unknown_step(step, what)
            return None
        step.known(*STEP_KEYS, *step_keys(what))
        by, on = step.keys.get("by", ""), step.date("on")
        if not isinstance(by, str):
            step.fault("value-not-understood", f'by: "{by}" is not a text.', "Write a text.")
        if not step.text("on"):
            step.fault("word-missing", '"on" is left out.', "Write the day, as EDTF.")
        act = self._act(step, what)
        if act is None or on is None or not isinstance(by, str):
            return None
        self._check_names(act, step)
        return act, by, on

    def _unknown_step(self, step: TomlTable, what: str) -> None:
        known = list(NAMES)
        remedy = f"write one of: {listed(known)}."
        if what:
            remedy = self.faults.suggestions.remedy(what, known, remedy)
            step.fault("word-unknown", f'what: "{what}" is no step on a memorandum.', remedy)
        else:
            step.fault("word-missing", '"what" is left out.', f"W{remedy[1:]}")

    def _act(self, step: TomlTable, what: str) -> Act | None:
        said = TomlTable(step.place, self._with_text(step, what), self.faults)
        if what == "drafted":
            draft = read_as(said, Draft, {})
            return Drafted(draft) if draft is not None else None
        if what == "marked":
            said.keys = {"marked_by": step.keys.get("by", ""), **said.keys}
        if what == "submitted" and isinstance(said.keys.get("printed"), str):
            printed = sha256(said.keys["printed"].encode("utf-8")).hexdigest()
            said.keys = {"printed_hash": printed, **said.keys}
            if said.keys["printed_hash"] != printed:
                self._broken(step, "The words that went up are not those that were frozen.")
        kind: type[Any] = NAMES[what]
        act: Act | None = read_as(said, kind, RENAMED.get(what, {}))
        return act

    def _with_text(self, step: TomlTable, what: str) -> dict[str, Any]:
        """The keys of a step, with the long text that stands in a file beside."""
        keys = dict(step.keys)
        key = BESIDE.get(what, "")
        name = step.text(f"{key}_file") if key else ""
        if not name:
            return keys
        path = self.path.parent / name
        if Path(name).name == name and path.is_file():
            self.beside.add(path)
            file = read_text(path, self.faults, f"{MEMORANDA}/{name}")
            return {**keys, key: file.text if file is not None else ""}
        near = [each.name for each in self.path.parent.iterdir() if each.suffix != ".toml"]
        remedy = f"put it into {MEMORANDA}/, beside the memorandum."
        remedy = self.faults.suggestions.remedy(name, near, remedy)
        sentence = f'{key}_file: there is no file "{name}" in {MEMORANDA}/.'
        step.fault("file-not-found", sentence, remedy)
        # It is told once that the text is not there.
        return {**keys, key: ""}

    def _check_names(self, act: Act, step: TomlTable) -> None:
        papers: tuple[str, ...] = ()
        if isinstance(act, Drafted):
            papers = tuple(tab.document for tab in act.draft.attachments)
        if isinstance(act, Reported):
            papers = (act.document,)
            self.known.check("claim", act.claims, self.known.claims, step.place)
        for name in filter(None, papers):
            if name not in self.known.papers:
                remedy = self.faults.suggestions.remedy(
                    name, self.known.papers, "put the paper among the documents."
                )
                step.fault("document-unknown", f'There is no paper "{name}".', remedy)

    def _taken(
        self, memo: Memorandum, step: TomlTable, act: Act, by: str, on: PartialDate
    ) -> Memorandum:
        try:
            after = taken(memo, act, by, on)
        except Refusal as refusal:
            self.faults.refused(refusal, step.place)
            return memo
        made = after.steps[-1]
        if step.text("before") not in ("", made.before):
            self._broken(step, "The step before it is not the one that this one was sealed upon.")
            return memo
        if step.text("hash") not in ("", made.hash):
            self._broken(step, "The step is not the one that was sealed: its hash does not hold.")
            return memo
        return evolve(memo, steps=after.steps)

    def _broken(self, step: TomlTable, sentence: str) -> None:
        remedy = (
            "Put back what stood there, here or in an earlier step. To enter the memorandum as it "
            "now stands, take the hashes out."
        )
        step.fault("memorandum-seal-broken", sentence, remedy)
