"""The one door: open a desk, look at it as of a day, record what is new."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Self

from finalact.conditions.language import parse
from finalact.conditions.names import check_names
from finalact.model.claim import Claim
from finalact.model.condition import Judgement
from finalact.model.finding import Finding
from finalact.model.holdings import Holdings
from finalact.model.refusal import Refusal
from finalact.store.desk_file import DeskFile
from finalact.store.folder_in import ImportReport, import_folder
from finalact.store.folder_out import export_folder
from finalact.store.reading import change_counter, read_holdings
from finalact.store.stamp import Stamp
from finalact.store.writing import record_claims, record_judgement
from finalact.view import Holding, View

Say = Callable[[str], None]


class Desk:
    """A desk kept in one file.

    `as_of` gives a read-only view of a day; `record` appends. What was read is kept until
    somebody, in this program or another, commits something new to the file.
    """

    def __init__(self, file: DeskFile) -> None:
        self._file = file
        self._holding: Holding | None = None
        self._counter = -1

    @classmethod
    def new(cls, path: str | Path) -> Desk:
        """Make an empty desk; a Refusal says why where that cannot be."""
        return cls(DeskFile.create(path))

    @classmethod
    def open(cls, path: str | Path, *, say: Say | None = None) -> Desk:
        """Open a desk; a Refusal says what is wrong with the file."""
        return cls(DeskFile.open(path, say=say))

    @property
    def holding(self) -> Holding:
        """Everything on the desk as last committed, arranged for answering."""
        with self._file.reading() as connection:
            counter = change_counter(connection)
            if self._holding is None or counter != self._counter:
                self._holding = Holding(read_holdings(connection))
                self._counter = counter
        return self._holding

    @property
    def path(self) -> Path:
        """Where the desk is kept."""
        return self._file.path

    def as_of(
        self, day: date, *, known_by: date | None = None, tolerance: float | None = None
    ) -> View:
        """The desk as it answers for a day, by what had reached it by `known_by` (the same day)."""
        return View(self.holding, day, known_by or day, tolerance)

    def record(self, claims: Iterable[Claim], stamp: Stamp) -> tuple[Claim, ...]:
        """Append claims to the ledger, all or none, and give them back as entered."""
        return record_claims(self._file, tuple(claims), stamp)

    def judge(self, condition: str, judgement: Judgement, stamp: Stamp) -> None:
        """Record a named person's verdict on a condition."""
        record_judgement(self._file, condition, judgement, stamp)

    def take_in(self, folder: str | Path, stamp: Stamp) -> ImportReport:
        """Import a dossier folder: all of it, or none with every fault named."""
        return import_folder(folder, self._file, stamp, check_expression=_ExpressionCheck())

    def give_out(self, folder: str | Path) -> None:
        """Export the desk as a dossier folder."""
        export_folder(self.holding.holdings, folder)

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


# A name that nothing on the desk bears yet may come with the next paper: `finalact check` tells
# it, and the condition is undetermined until then.
NOT_YET_NAMED = "name-not-known"


class _ExpressionCheck:
    """Says what hinders an expression of a folder, given the names that the folder declares."""

    def __init__(self) -> None:
        self._holding: Holding | None = None

    def __call__(self, text: str, holdings: Holdings) -> Finding | None:
        if self._holding is None or self._holding.holdings is not holdings:
            self._holding = Holding(holdings)
        try:
            check_names(text, parse(text), self._holding.vocabulary)
        except Refusal as refusal:
            if refusal.code == NOT_YET_NAMED:
                return None
            sentence = f"{refusal.sentence} It stands in: {text}"
            return Finding(refusal.code, sentence, refusal.remedy)
        return None
