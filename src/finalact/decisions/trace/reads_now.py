"""What a memorandum that went up would say otherwise now, by what has been learned since.

Nothing of it is changed: the frozen paper stands, and what would read differently stands beside.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from attrs import evolve, frozen

from finalact.claims.ledger import Ledger
from finalact.conditions.scene import Scene
from finalact.decisions.memorandum import Memorandum
from finalact.decisions.reference_words import Cited, Speaking, Words
from finalact.decisions.references import CLAIM, FIGURE, Reference
from finalact.decisions.trace.as_read import frozen_words, paragraphs_as_read, submitted_on
from finalact.model.claim import Claim


@frozen
class Change:
    """A claim that a memorandum used was changed after it went up: how, and by which claim."""

    claim: Claim
    verb: str
    later: Claim

    @property
    def sentence(self) -> str:
        """What was done to it, by whom, when and in which claim."""
        day = self.later.reached_us
        when = f", {day.said()}" if day is not None else ""
        who = self.later.speaker or "the desk"
        words = self.claim.words or self.claim.id
        if self.verb == "withdrawn":
            return f"“{words}” is withdrawn by {who}{when} ({self.later.id})."
        return f"“{words}” is {self.verb} by {who}{when}: “{self.later.words}” ({self.later.id})."


@frozen
class Otherwise:
    """A paragraph (by its number) that would read differently: as it stands, as it would read."""

    paragraph: int
    stood: str
    now: str


@frozen
class ReadsNow:
    """What has become of what one memorandum used since it went up."""

    memorandum: str
    subject: str
    on: date
    changes: tuple[Change, ...]
    otherwise: tuple[Otherwise, ...]


SceneOn = Callable[[date, date], Scene]


def reads_now(memo: Memorandum, scene: Scene, scene_on: SceneOn, cited: Cited) -> ReadsNow | None:
    """What changed of the claims that it used between the day it went up and the day of a scene.

    `scene_on` gives the scene of a day by what was known on another. None where the paper has
    not gone up, or nothing that it used was corrected or withdrawn since.
    """
    on = submitted_on(memo)
    if on is None:
        return None
    changes = tuple(changes_since(memo, scene.ledger, scene.known_by))
    if not changes:
        return None
    then = Speaking(scene_on(on, on), cited)
    now = _SpeakingNow(scene_on(on, max(on, scene.known_by)), cited, changes)
    otherwise = tuple(_otherwise(memo, then, now))
    return ReadsNow(memo.id, memo.draft.subject, on, changes, otherwise)


def changes_since(memo: Memorandum, ledger: Ledger, known_by: date) -> Iterator[Change]:
    """The claims of a paper that went up which were corrected or withdrawn after that day."""
    on = submitted_on(memo)
    if on is None:
        return
    claims, _ = memo.rests_on
    for name in sorted(claims):
        claim = ledger.by_id.get(name)
        if claim is None:
            continue
        before = {later.id for _, later in ledger.undone_by(claim, on)}
        for verb, later in ledger.undone_by(claim, known_by):
            if later.id not in before:
                yield Change(claim, verb, later)


@frozen
class _SpeakingNow(Speaking):
    """Renders references by what is known now: a corrected claim as its correction has it."""

    changes: tuple[Change, ...] = ()

    def words_of(self, reference: Reference) -> Words | None:
        if reference.kind in (CLAIM, FIGURE):
            for change in self.changes:
                if change.claim.id == reference.name:
                    if change.verb == "withdrawn":
                        return Words(f"[withdrawn: {change.sentence}]")
                    return Speaking.words_of(self, evolve(reference, name=change.later.id))
        return Speaking.words_of(self, reference)


def _otherwise(memo: Memorandum, then: Speaking, now: Speaking) -> Iterator[Otherwise]:
    """The paragraphs that read differently by what is known now, beside their frozen words."""
    frozen = memo.submitted.printed if memo.submitted is not None else ""
    written = dict(memo.used.paragraphs)
    numbers = dict.fromkeys(use.paragraph for use in memo.used.uses)
    before, after = (paragraphs_as_read(memo.standing.text, by, numbers) for by in (then, now))
    for number in numbers:
        if before[number] != after[number]:
            stood = frozen_words(written[number], frozen) or before[number]
            yield Otherwise(number, stood, after[number])
