"""What a view tells of memoranda: the paper as printed, what is missing, who could decide."""

from __future__ import annotations

from abc import abstractmethod
from datetime import date
from difflib import get_close_matches
from typing import TYPE_CHECKING

from attrs import evolve

from finalact.citing import Citing
from finalact.conditions.passage import Passage
from finalact.conditions.scene import Scene
from finalact.decisions.binding import passed
from finalact.decisions.capacity import Holder, could_not_decide, who_could_decide
from finalact.decisions.memorandum import Memorandum
from finalact.holding import Holding
from finalact.model.claim import Citation, Claim
from finalact.model.document import Document
from finalact.model.finding import Finding
from finalact.model.memo_step import Decided, Submitted
from finalact.model.refusal import Refusal

if TYPE_CHECKING:
    from finalact.decisions.archive.record import Record
    from finalact.decisions.printing import Rendered
    from finalact.decisions.readiness import Readiness
    from finalact.decisions.trace.line import Line
    from finalact.decisions.trace.reads_now import ReadsNow
    from finalact.decisions.trace.threads import Threads


class MemoView(Citing):
    """The memoranda of a desk as they stood on a day."""

    holding: Holding
    as_of: date
    known_by: date

    @property
    @abstractmethod
    def scene(self) -> Scene:
        """The scene of the day."""

    def memoranda(self) -> list[Memorandum]:
        """Every memorandum that had been begun by the day, as it stood on it."""
        return list(self._memoranda.values())

    @property
    def _memoranda(self) -> dict[str, Memorandum]:
        """Every memorandum as it stood on the day, by its id; looked up once for a scene."""
        held = self.holding.memoranda
        kept = self.scene.kept("memoranda")
        if not (isinstance(kept, tuple) and kept[0] is held):
            known = (memo.as_of(self.known_by) for memo in held.values())
            kept = (held, {memo.id: memo for memo in known if memo is not None})
            self.scene.keep("memoranda", kept)
        found: dict[str, Memorandum] = kept[1]
        return found

    def memorandum(self, name: str) -> Memorandum:
        """One memorandum as it stood on the day; a Refusal where there is none."""
        held = self.holding.memoranda
        found = held[name].as_of(self.known_by) if name in held else None
        if found is None:
            raise not_a_memorandum(name, [memo.id for memo in self.memoranda()])
        return found

    def rendered(self, memo: Memorandum) -> Rendered:
        """The latest version with its references in words, as known on the day."""
        from finalact.decisions.printing import Rendered, rendered  # noqa: PLC0415 - reads papers

        # One answer asks for it several times over; the head stands for all that it rests on.
        key = ("rendered", memo.id, memo.head)
        kept = self.scene.kept(key) if memo.head else None
        if not isinstance(kept, Rendered):
            kept = rendered(memo.draft, self.scene, self.cited_claim)
            self.scene.keep(key, kept)
        return kept

    def printed(self, memo: Memorandum) -> str:
        """The paper in printed form, with clearances, marks and decisions as its notes."""
        from finalact.decisions.printing import printed  # noqa: PLC0415 - reads papers

        key = ("printed", memo.id, memo.head)
        kept = self.scene.kept(key) if memo.head else None
        if not isinstance(kept, str):
            kept = printed(memo, self.scene, self.cited_claim)
            self.scene.keep(key, kept)
        return kept

    def document_of(self, memo: Memorandum) -> Document:
        """The paper in its parts, as anybody would read its printed form."""
        from finalact.documents.reader import read_paper  # noqa: PLC0415 - reads papers

        # As `rendered`: a page asks for it several times over.
        key = ("document", memo.id, memo.head)
        kept = self.scene.kept(key) if memo.head else None
        if not isinstance(kept, Document):
            kept = read_paper(self.printed(memo).encode("utf-8"), f"{memo.id}.txt")
            self.scene.keep(key, kept)
        return kept

    def readiness(self, memo: Memorandum) -> Readiness:
        """Whether it may go up, what is missing where it may not, and who could not decide.

        A fault of its text hinders it too; `rendered` tells those.
        """
        from finalact.decisions.readiness import readiness  # noqa: PLC0415 - reads papers

        offices, addressees = self.holding.holdings.offices, memo.draft.addressees
        marked = (could_not_decide(m, step.on, offices, addressees) for m, step in memo.marks)
        found = readiness(memo, self.document_of(memo), self.scene)
        notes = (*found.notes, *(each for each in marked if each is not None))
        words = () if memo.submitted is not None else self.rendered(memo).findings
        sound = not any(finding.severity == "fault" for finding in words)
        return evolve(found, ready=found.ready and sound, notes=notes)

    def memo_findings(self, memo: Memorandum) -> list[Finding]:
        """What is wrong or unusual about it: its text, its form, and who marked it."""
        found = [] if memo.submitted is not None else list(self.rendered(memo).findings)
        ready = self.readiness(memo)
        return [*found, *ready.missing, *ready.notes]

    def who_could_decide(self, memo: Memorandum) -> tuple[Holder, ...]:
        """Who held the powers of the offices that it is addressed to, on the day."""
        offices = self.holding.holdings.offices
        return who_could_decide(offices, memo.draft.addressees, self.as_of, self.known_by)

    def going_up(self, memo: Memorandum, override: str = "") -> Submitted:
        """The paper as it would go up on the day; a Refusal (`not-ready`) where it may not."""
        from finalact.decisions.going_up import submission  # noqa: PLC0415 - reads papers

        return submission(memo, self.rendered(memo), self.readiness(memo), override)

    def deciding(self, memo: Memorandum, decided: Decided) -> tuple[Decided, tuple[Passage, ...]]:
        """A decision with the gates it passes on the day; a Refusal where one is shut."""
        return passed(memo, decided, self.scene)

    def cited_claim(self, claim: Claim) -> str:
        """Where a claim stands, in one line."""
        return self.cited(claim.citations)

    def threads(self) -> Threads:
        """What leads to a thing on the desk, and what leads on from it."""
        from finalact.decisions.trace.threads import Threads  # noqa: PLC0415 - reads papers

        held = self.holding.holdings
        return Threads(
            self.scene,
            self._memoranda,
            held.representations,
            lambda day: self.holding.scene(day, day, self.scene.tolerance),
            self.cited,
            self.words_at,
        )

    def trace(self, asked: str) -> Line:
        """The line through a passage, claim, condition or memorandum; a Refusal for no such."""
        from finalact.decisions.trace.asked import Papers, named  # noqa: PLC0415 - reads papers
        from finalact.decisions.trace.following import line_through  # noqa: PLC0415

        threads = self.threads()
        ids = tuple(paper.id for paper in self.holding.holdings.papers)
        papers = Papers(ids, self.title_of_paper)
        return line_through(threads, named(threads, papers, asked))

    def reads_now(self, memo: Memorandum) -> ReadsNow | None:
        """What a memorandum that went up would say otherwise, as its claims were changed since."""
        from finalact.decisions.trace.reads_now import reads_now  # noqa: PLC0415 - reads papers

        return reads_now(memo, self.scene, self._scene_on, self.cited_claim)

    def to_be_reread(self, line: Line) -> list[ReadsNow]:
        """The memoranda on a line that used a claim on it which was changed since they went up."""
        from finalact.decisions.trace.line import NodeKind  # noqa: PLC0415

        claims = {node.key.name for node in line.of_kind(NodeKind.CLAIM)}
        memos = [node.key.name for node in line.of_kind(NodeKind.MEMORANDUM)]
        found = (self.reads_now(self.memorandum(name)) for name in memos)
        return [f for f in found if f and any(c.claim.id in claims for c in f.changes)]

    def record_of(self, memo: Memorandum) -> Record:
        """The record of a decision: the paper, its steps, what it rests on, as of the day."""
        from finalact.conditions.assess import Assessor  # noqa: PLC0415 - reads papers
        from finalact.decisions.archive.extract import extracted  # noqa: PLC0415
        from finalact.decisions.archive.record import record_of, seal_line  # noqa: PLC0415
        from finalact.decisions.trace.as_read import submitted_on  # noqa: PLC0415
        from finalact.documents.writers import WRITERS, written  # noqa: PLC0415

        day = submitted_on(memo)
        scene = self._scene_on(day, day) if day is not None else self.scene
        extract = extracted(memo, self.holding.holdings, scene, self.known_by)
        told = memo.rests_on[1]
        stood = [Assessor(scene).condition(c) for c in extract.conditions if c.id in told]
        document, seal = self.document_of(memo), seal_line(memo)
        forms = {
            f"paper{writer.suffix}": written(document, writer.name, seal=seal)
            for writer in WRITERS.values()
            if not writer.is_text
        }
        return record_of(memo, self.printed(memo), forms, stood, extract)

    def words_at(self, citation: Citation) -> str:
        """The words of a cited passage or note; nothing where it cannot be read."""
        try:
            document = self.document(citation.document)
        except Refusal:
            return ""
        number = citation.passage.removeprefix("note ")
        if not number.isdecimal():
            return ""
        if citation.passage.startswith("note "):
            note = document.note(int(number))
            return note.text if note is not None else ""
        passage = document.passage(int(number))
        return passage.text if passage is not None else ""

    def _scene_on(self, day: date, known_by: date) -> Scene:
        return self.holding.scene(day, known_by, self.scene.tolerance)


def not_a_memorandum(name: str, known: list[str]) -> Refusal:
    """The refusal for a memorandum that is not on the desk, or had not been begun on the day."""
    near = get_close_matches(name, known, n=1, cutoff=0.5)
    there = f"The memoranda: {', '.join(known[:20])}." if known else "None has been begun."
    remedy = f"Did you mean {near[0]}?" if near else there
    return Refusal("memorandum-not-found", f"There is no memorandum {name}.", remedy, status=404)
