"""The one door: open a desk, look at it as of a day, record what is new."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from sqlalchemy import Connection

from finalact.conditions.language import parse
from finalact.conditions.names import check_names
from finalact.conditions.record_rules import (
    check_answer,
    check_comment,
    check_dissent,
    check_precedent,
    check_question,
    check_stage,
    check_treatment,
)
from finalact.find_desk import FindDesk
from finalact.holding import Holding
from finalact.memo_desk import MemoDesk
from finalact.model.balance import BalanceItem, Ending
from finalact.model.claim import Citation, Claim
from finalact.model.condition import (
    Answer,
    Comment,
    Condition,
    Dissent,
    Judgement,
    Precedent,
    Question,
    StageRecord,
    Treatment,
)
from finalact.model.finding import Finding
from finalact.model.holdings import Holdings
from finalact.model.refusal import Refusal
from finalact.model.representation import Report, Representation
from finalact.proposal_desk import ProposalDesk
from finalact.store.balance_writing import record_balance, record_ending
from finalact.store.desk_file import DeskFile
from finalact.store.desk_on_trial import DeskOnTrial
from finalact.store.library.shelf import Shelf
from finalact.store.memo_book import MemoBook
from finalact.store.proposal_book import ProposalBook
from finalact.store.reading import change_counter, count_of_claims, read_holdings
from finalact.store.representation_writing import record_report, record_representation
from finalact.store.stamp import Stamp
from finalact.store.writing import (
    record_answer,
    record_claims,
    record_comment,
    record_condition,
    record_dissent,
    record_judgement,
    record_passage,
    record_precedent,
    record_question,
    record_stage,
    record_treatment,
)
from finalact.view import View

if TYPE_CHECKING:
    from finalact.store.folder_in import ImportReport
    from finalact.store.library.importing import Report as VolumeTold
    from finalact.store.library.own_papers import PaperTaken
    from finalact.store.library.reading import Told
    from finalact.store.library.volume_report import VolumeReport

Say = Callable[[str], None]
# A desk with no more claims than these is read whole in a fraction of a second.
READ_AT_ONCE = 5_000


class Desk(FindDesk, MemoDesk, ProposalDesk):
    """A desk kept in one file.

    `as_of` gives a read-only view of a day; `record` appends. What was read is kept until
    somebody, in this program or another, commits something new to the file.
    """

    def __init__(self, file: DeskFile) -> None:
        self._file = file
        self._holding: Holding | None = None
        self._counter = -1
        self._memos: MemoBook | None = None

    @classmethod
    def new(cls, path: str | Path) -> Desk:
        """Make an empty desk; a Refusal says why where that cannot be."""
        return cls(DeskFile.create(path))

    @classmethod
    def open(cls, path: str | Path, *, say: Say | None = None, trial: bool = False) -> Desk:
        """Open a desk, on `trial` so that nothing stays; a Refusal says what is wrong with it."""
        return cls((DeskOnTrial if trial else DeskFile).open(path, say=say))

    @property
    def holding(self) -> Holding:
        """Everything on the desk as last committed, arranged for answering."""
        with self._file.reading() as connection:
            counter = change_counter(connection)
            if self._holding is None or counter != self._counter:
                self._holding = self._read(connection, self._holding)
                self._holding.shelf = Shelf(self._file.reading)
                self._holding.proposal_book = ProposalBook(self._file.reading)
                self._holding.kept_in = self._file
                before = self._memos
                if before is None:
                    before = MemoBook.opened(connection, self._file.reading)
                self._memos = self._holding.memoranda = before.grown(connection)
                self._counter = counter
        return self._holding

    def _read(self, connection: Connection, before: Holding | None) -> Holding:
        """Everything of a small desk; of a large one its frame, and claims when asked for."""
        upto = count_of_claims(connection)
        if upto <= READ_AT_ONCE:
            return Holding(read_holdings(connection))
        # NumPy is asked for only where the claims are many.
        from finalact.large_desk import brought_up_to_date, opened  # noqa: PLC0415

        if before is None:
            return opened(connection, self._file.reading, upto)
        return brought_up_to_date(before, connection, self._file.reading, self._counter, upto)

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
        held = self._holding
        known = None if held is None else (self._counter, held.holdings.dossier)
        return record_claims(self._file, tuple(claims), stamp, known)

    @property
    def writable(self) -> bool:
        """Whether anything can be recorded: the file and its folder may be written."""
        return self._file.writable

    def judge(self, condition: str, judgement: Judgement, stamp: Stamp) -> None:
        """Record a named person's verdict on a condition."""
        record_judgement(self._file, condition, judgement, stamp)

    def set_condition(self, condition: Condition, stamp: Stamp, *, marking: str = "") -> None:
        """Put a condition on the desk, with all that stands on it."""
        record_condition(self._file, condition, stamp, marking=marking)

    def treat(self, condition: str, treatment: Treatment, stamp: Stamp) -> int:
        """Record how a condition is to be treated; its number on the condition, from 1."""
        check_treatment(treatment)
        return record_treatment(self._file, condition, treatment, stamp)

    def dissent(self, condition: str, treatment: int, dissent: Dissent, stamp: Stamp) -> None:
        """Record that one of our own would treat it otherwise than its n-th treatment."""
        check_dissent(dissent)
        record_dissent(self._file, condition, treatment, dissent, stamp)

    def ask(self, condition: str, question: Question, stamp: Stamp) -> int:
        """Raise a question on a condition; its number on the condition, from 1."""
        check_question(question)
        return record_question(self._file, condition, question, stamp)

    def settle(self, condition: str, question: int, answer: Answer, stamp: Stamp) -> None:
        """Settle the n-th question on a condition."""
        check_answer(answer)
        record_answer(self._file, condition, question, answer, stamp)

    def stage(self, condition: str, record: StageRecord, stamp: Stamp) -> None:
        """Record how far a condition has gone: proposed, adopted, put to the other side."""
        check_stage(record)
        record_stage(self._file, condition, record, stamp)

    def precede(self, condition: str, precedent: Precedent, stamp: Stamp) -> int:
        """Put an earlier meeting behind a condition; its number on the condition, from 1."""
        check_precedent(precedent)
        return record_precedent(self._file, condition, precedent, stamp)

    def remark(self, condition: str, comment: Comment, stamp: Stamp) -> int:
        """Record what one of our own said about a condition; its number on it, from 1."""
        check_comment(comment)
        return record_comment(self._file, condition, comment, stamp)

    def cite(self, condition: str, citation: Citation, stamp: Stamp) -> int:
        """Add a passage on which a condition rests; its number on the condition, from 1."""
        return record_passage(self._file, condition, citation, stamp)

    def represent(
        self, representation: Representation, stamp: Stamp, *, new_party: bool = False
    ) -> Representation:
        """Record what was raised with another government, and give it back as entered."""
        return record_representation(self._file, representation, stamp, new_party=new_party)

    def report(self, representation: str, report: Report, stamp: Stamp) -> int:
        """Record what came of a representation; the number of the report on it, from 1."""
        return record_report(self._file, representation, report, stamp)

    def enter_in_balance(self, item: BalanceItem, stamp: Stamp) -> BalanceItem:
        """Record a line of the balance sheet, and give it back as entered."""
        return record_balance(self._file, item, stamp)

    def end_in_balance(self, item: str, ending: Ending, stamp: Stamp) -> None:
        """Record that a line of the balance sheet ceased."""
        record_ending(self._file, item, ending, stamp)

    def take_in(self, folder: str | Path, stamp: Stamp, *, adding: bool = False) -> ImportReport:
        """Import a dossier folder: all of it, or none with every fault named.

        A folder about something else is added to what the desk holds (`adding`).
        """
        # Reading folders takes what reads papers of every kind: nothing else asks for it.
        from finalact.store.folder_in import import_folder  # noqa: PLC0415

        check = _ExpressionCheck()
        return import_folder(folder, self._file, stamp, adding=adding, check_expression=check)

    def take_in_volumes(
        self,
        volumes: Iterable[Path],
        stamp: Stamp,
        *,
        jobs: int | None = None,
        told: Told | None = None,
        report: VolumeTold | None = None,
    ) -> tuple[VolumeReport, ...]:
        """Import TEI volumes, each wholly or not at all; what became of each is told."""
        from finalact.store.library.importing import import_volumes  # noqa: PLC0415 - as above

        return import_volumes(volumes, self._file, stamp, jobs=jobs, told=told, report=report)

    def take_in_papers(self, file: Path, stamp: Stamp) -> tuple[PaperTaken, ...]:
        """Import the paper of a file, known by its name, or every paper of a printed text."""
        from finalact.store.library.own_papers import import_papers  # noqa: PLC0415 - as above

        return import_papers(file, self._file, stamp)

    def give_out(self, folder: str | Path) -> None:
        """Export the desk as a dossier folder."""
        from finalact.store.folder_out import export_folder  # noqa: PLC0415
        from finalact.store.notebook import read_notebook  # noqa: PLC0415

        with self._file.reading() as connection:
            notebook, holding = read_notebook(connection), self.holding
        memos, shelf = holding.memoranda.values(), holding.shelf
        export_folder(holding.holdings, folder, memos, shelf, notebook)

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
            # Of what is wrong with an expression the details are the place, with a caret beneath.
            excerpt = refusal.details or (text,)
            return Finding(refusal.code, refusal.sentence, refusal.remedy, excerpt=excerpt)
        return None
