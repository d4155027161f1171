"""conditions.toml: what must be so, and all that stands on each condition."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import Enum
from pathlib import Path
from typing import TypeVar

from attrs import evolve

from finalact.model.condition import (
    Answer,
    Comment,
    Condition,
    Dissent,
    Judgement,
    Precedent,
    Question,
    Stage,
    StageRecord,
    Treating,
    Treatment,
    Verdict,
)
from finalact.model.holdings import Remark
from finalact.store.folder_in.faults import Faults
from finalact.store.folder_in.passages import CITED, PassageReader
from finalact.store.folder_in.toml_file import TomlTable, read_toml
from finalact.store.suggestion import listed
from finalact.store.tidy import tidied

E = TypeVar("E", bound=Enum)

CONDITIONS = "conditions.toml"
OURS = "our reading"
MEETING_ID = r"[\w-]+"
_KEYS = (
    "id title words expression our_reading required due origin stage stages passages precedents "
    "questions treatments judgements remarks marking note"
).split()


# What a folder that is added may leave out of a condition that the desk has.
_AS_ON_DESK = "title words expression our_reading required due origin note".split()


def read_conditions_toml(
    folder: Path, passages: PassageReader, faults: Faults, on_desk: Iterable[Condition] = ()
) -> tuple[list[Condition], list[Remark]]:
    """The conditions of a folder, and their markings.

    Of a condition that is `on_desk` already, what the folder leaves out is as it is there.

    Codes: `condition-without-id`, `condition-without-title`, `condition-twice`, `word-missing`,
    `reading-unknown`, `document-unknown`, and those of TOML.
    """
    path = folder / CONDITIONS
    table = read_toml(path, faults, ("conditions",)) if path.exists() else None
    if table is None:
        return [], []
    conditions: dict[str, Condition] = {}
    known = {condition.id: condition for condition in on_desk}
    remarks = []
    for item in table.tables("conditions", "condition"):
        item.known(*_KEYS)
        id_ = item.text("id")
        if not id_:
            item.fault("condition-without-id", "The condition has no id.", "Write a short id.")
            continue
        if id_ in conditions:
            sentence = f'The condition "{id_}" stands there twice.'
            item.fault("condition-twice", sentence, "Give one of them another id.")
            continue
        conditions[id_] = tidied(_Reader(item, passages, known.get(id_)).condition())
        if item.text("marking"):
            remarks.append(Remark("condition", id_, item.text("marking")))
    return list(conditions.values()), remarks


class _Reader:
    """Reads one condition."""

    def __init__(
        self, table: TomlTable, passages: PassageReader, on_desk: Condition | None = None
    ) -> None:
        self.table = table
        self.passages = passages
        self.on_desk = on_desk

    def condition(self) -> Condition:
        """The condition, with what is left out as on the desk."""
        read, old = self._read(), self.on_desk
        if old is None:
            return read
        left_out = [name for name in _AS_ON_DESK if name not in self.table.keys]
        return evolve(read, **{name: getattr(old, name) for name in left_out})

    def _read(self) -> Condition:
        table = self.table
        if not table.text("title") and (self.on_desk is None or "title" in table.keys):
            remedy = "Write what must be so in a few words."
            table.fault("condition-without-title", "The condition has no title.", remedy)
        return Condition(
            table.text("id"),
            table.text("title"),
            table.text("words"),
            table.text("expression"),
            self._our_reading(),
            table.flag("required", default=True),
            table.date("due"),
            table.text("origin"),
            tuple(self._stages()),
            self.passages.list_of(table, "passages"),
            tuple(self._precedents()),
            tuple(self._question(t) for t in table.tables("questions", "question", by="text")),
            tuple(self._treatment(t) for t in table.tables("treatments", "treatment", by="")),
            tuple(self._judgement(t) for t in table.tables("judgements", "judgement", by="")),
            table.text("note"),
            tuple(self._comment(t) for t in table.tables("remarks", "remark", by="")),
        )

    def _precedents(self) -> Iterator[Precedent]:
        given = self.table.keys.get("precedents", [])
        for item in given if isinstance(given, list) else [given]:
            if not isinstance(item, dict):
                words = TomlTable(self.table.place, {"precedents": item}, self.table.faults)
                named = words.text("precedents")
                # One word without blanks is the id of a meeting.
                is_id = re.fullmatch(MEETING_ID, named)
                yield Precedent(meeting=named) if is_id else Precedent(named)
                continue
            table = TomlTable(f"{self.table.place}, precedent", item, self.table.faults)
            table.known("words", "meeting", "by", "on", "claims", *CITED)
            cited = self.passages.one(table)
            by, on, claims = table.text("by"), table.date("on"), table.texts("claims")
            yield Precedent(table.text("words"), table.text("meeting"), by, on, cited, claims)

    def _comment(self, table: TomlTable) -> Comment:
        table.known("by", "words", "on", *CITED)
        cited = self.passages.one(table)
        return Comment(table.text("by"), table.text("words"), table.date("on"), cited)

    def _our_reading(self) -> str:
        given = self.table.keys.get("our_reading", "")
        if isinstance(given, bool):
            return OURS if given else ""
        return self.table.text("our_reading")

    def _stages(self) -> list[StageRecord]:
        records = [self._stage(t) for t in self.table.tables("stages", "stage", by="")]
        stage = self.table.word("stage", Stage)
        if stage is not None and stage not in {record.stage for record in records}:
            records.append(StageRecord(stage))
        return records

    def _stage(self, table: TomlTable) -> StageRecord:
        table.known("stage", "on", "by", "words", "told_to", "after_all", *CITED)
        return StageRecord(
            table.word("stage", Stage) or _missing(table, "stage", Stage.PROPOSED),
            table.date("on"),
            table.text("by"),
            table.text("words"),
            self.passages.one(table),
            table.text("told_to"),
            table.flag("after_all", default=False),
        )

    def _question(self, table: TomlTable) -> Question:
        table.known("text", "raised_by", "on", "readings", "answer", *CITED)
        readings = self._readings(table)
        answers = table.tables("answer", "answer", by="")
        return Question(
            table.text("text"),
            table.text("raised_by"),
            table.date("on"),
            readings,
            self.passages.one(table),
            self._answer(answers[0], [label for label, _ in readings]) if answers else None,
        )

    def _readings(self, table: TomlTable) -> tuple[tuple[str, str], ...]:
        given = table.keys.get("readings", {})
        if isinstance(given, dict):
            inner = TomlTable(f"{table.place}, readings", given, table.faults)
            return tuple((label.strip(), inner.text(label)) for label in given)
        pairs = table.tables("readings", "reading", by="label")
        return tuple((pair.text("label"), pair.text("expression")) for pair in pairs)

    def _answer(self, table: TomlTable, labels: list[str]) -> Answer:
        table.known("reading", "by", "on", "because", *CITED)
        reading = table.text("reading")
        if labels and reading not in labels:
            remedy = table.faults.suggestions.remedy(
                reading, labels, f"choose one of: {listed(labels)}."
            )
            table.fault("reading-unknown", f'"{reading}" is no reading of the question.', remedy)
        return Answer(
            reading,
            table.text("by"),
            table.date("on"),
            table.text("because"),
            self.passages.one(table),
        )

    def _treatment(self, table: TomlTable) -> Treatment:
        table.known(
            *("treatment", "stage", "by", "on", "words", "to", "until", "because"),
            *("breaks_if", "review", "told_to", "dissent", "dissents", *CITED),
        )
        return Treatment(
            table.word("treatment", Treating) or _missing(table, "treatment", Treating.REQUIRED),
            table.word("stage", Stage) or _missing(table, "stage", Stage.PROPOSED),
            table.text("by"),
            table.date("on"),
            table.text("words"),
            self.passages.one(table),
            (*self._dissents(table, "dissent"), *self._dissents(table, "dissents")),
            table.text("to"),
            table.date("until"),
            table.text("because"),
            table.text("breaks_if"),
            table.text("review"),
            table.text("told_to"),
        )

    def _dissents(self, table: TomlTable, key: str) -> list[Dissent]:
        given = table.keys.get(key, [])
        found = []
        for item in given if isinstance(given, list) else [given]:
            keys = {"words": item} if isinstance(item, str) else item
            inner = TomlTable(table.place, {"dissent": keys}, table.faults)
            for dissent in inner.tables("dissent", by="by"):
                dissent.known("by", "words", "on", "withdrawn", *CITED)
                found.append(
                    Dissent(
                        dissent.text("by"),
                        dissent.text("words"),
                        dissent.date("on"),
                        self.passages.one(dissent),
                        dissent.flag("withdrawn", default=False),
                    )
                )
        return found

    def _judgement(self, table: TomlTable) -> Judgement:
        table.known("verdict", "by", "on", "because", "withdrawn", *CITED)
        if not table.text("by"):
            sentence, remedy = "Nobody is named who judges.", "Name the person."
            table.fault("judgement-unsigned", sentence, remedy)
        return Judgement(
            table.word("verdict", Verdict) or _missing(table, "verdict", Verdict.UNDETERMINED),
            table.text("by"),
            table.date("on"),
            table.text("because"),
            self.passages.one(table),
            table.flag("withdrawn", default=False),
        )


def _missing(table: TomlTable, key: str, instead: E) -> E:
    """Note that a needed word is left out; one that is not known has been noted already."""
    if not table.text(key):
        known = listed([word.value for word in type(instead)])
        table.fault("word-missing", f'"{key}" is left out.', f"Write one of: {known}.")
    return instead
