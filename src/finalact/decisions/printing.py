"""A memorandum as it is printed: the words of a version, and the whole paper with its marks."""

from __future__ import annotations

from collections import defaultdict

from attrs import frozen

from finalact.conditions.scene import Scene
from finalact.decisions.annotating import annotated
from finalact.decisions.figures_carried import figures_not_carried
from finalact.decisions.layout import lay_out, written
from finalact.decisions.mark_sentences import (
    MarkOnDay,
    decision_sentence,
    mark_sentences,
    paragraph_of,
)
from finalact.decisions.markdown import take_apart
from finalact.decisions.memorandum import Memorandum
from finalact.decisions.read_back import read_otherwise
from finalact.decisions.reference_words import Cited, Speaking
from finalact.decisions.rendering import Renderer
from finalact.decisions.rules.portions import without_marks
from finalact.decisions.source_words import days_of, source_words
from finalact.decisions.text_faults import text_faults
from finalact.decisions.voices import told_in_text
from finalact.documents.decisions import read_decisions
from finalact.documents.printed import read_printed
from finalact.model.document import Document
from finalact.model.finding import Finding
from finalact.model.memo_step import Decided
from finalact.model.memorandum import Draft


@frozen
class Rendered:
    """A version as it is printed on one day.

    `claims` are the ids of the claims that its references drew on, those behind a condition's
    verdict among them; `stood` each condition with its verdict; `findings` the faults of its text.
    """

    printed: str
    claims: tuple[str, ...] = ()
    stood: tuple[tuple[str, str], ...] = ()
    findings: tuple[Finding, ...] = ()


def rendered(draft: Draft, scene: Scene, cited: Cited) -> Rendered:
    """A version with its references put into words as of the day of the scene.

    `cited` gives where a claim stands, as a footnote names it. Layout: the printed form of the
    edition of 1977-88, or the current one. Never refuses: faults are findings.
    """
    own = take_apart(draft.text)
    text = told_in_text(draft, own)
    speaking = Speaking(scene, cited)
    renderer = Renderer(text, speaking)
    lines = lay_out(draft, text, renderer, source_words(draft, days_of(draft)))
    printed = written(lines)
    findings = (
        *text_faults(own, scene),
        *figures_not_carried(own, speaking),
        *read_otherwise(draft, lines, printed),
    )
    drawn = renderer.drawn
    return Rendered(printed, tuple(drawn.claims), tuple(drawn.stood.items()), findings)


def printed(memo: Memorandum, scene: Scene, cited: Cited) -> str:
    """The whole memorandum: its words, and in notes who drafted, cleared, marked and decided.

    Once it has gone up its words are those that were frozen then. Nobody is named for having
    entered a step; a decision is told in words of its own only where no mark tells it.
    """
    submitted = memo.submitted
    if submitted is None:
        return _with_notes(memo, memo.draft, rendered(memo.draft, scene, cited).printed)
    return _with_notes(memo, memo.versions[submitted.version - 1], submitted.printed)


def _with_notes(memo: Memorandum, draft: Draft, words: str) -> str:
    document = without_marks(read_printed(words))
    principals = [person.name for person in draft.addressees if person.name]
    days = days_of(draft, (mark.words for mark, _ in memo.marks))
    placed: dict[int | None, list[MarkOnDay]] = defaultdict(list)
    for mark, step in memo.marks:
        at = paragraph_of(mark)
        if mark.recommendation is not None:
            at = _passage_of(document, mark.recommendation)
        known = at is not None and document.passage(at) is not None
        placed[at if known else None].append(MarkOnDay(mark, step.on))
    said = {at: mark_sentences(marks, principals, days) for at, marks in placed.items()}
    source = source_words(draft, days, memo.clearances, said.pop(None, []))
    notes = {at: sentences for at, sentences in said.items() if at is not None}
    told = annotated(words, source, notes)
    untold = _untold(memo, read_printed(told))
    if not untold:
        return told
    left = []
    for number, decided in untold:
        sentence = decision_sentence(decided, _decider(memo, decided, principals))
        at = _passage_of(document, number)
        if at is None:
            left.append(sentence)
        else:
            notes[at] = [*notes.get(at, []), sentence]
    return annotated(words, " ".join([source, *left]), notes)


def _passage_of(document: Document, recommendation: int) -> int | None:
    """The passage of a recommendation, by its number from 1."""
    asked = document.recommendations
    return asked[recommendation - 1].passage if 0 < recommendation <= len(asked) else None


def _untold(memo: Memorandum, document: Document) -> list[tuple[int, Decided]]:
    """The decisions that a reader of the notes would not find as they were taken."""
    found = {d.recommendation: d.action for d in read_decisions(without_marks(document))}
    return [
        (number, decided)
        for number, (decided, _) in sorted(memo.decided.items())
        if found.get(number - 1) != decided.action
    ]


def _decider(memo: Memorandum, decided: Decided, principals: list[str]) -> str:
    """Whose decision it is: for whom it was marked, else whom the paper goes to."""
    steps = {step.n: mark for mark, step in memo.marks}
    marks = [steps[n] for n in decided.marks if n in steps]
    named = next((mark.for_whom or mark.by for mark in marks if mark.for_whom or mark.by), "")
    return named or (principals[0] if len(principals) == 1 else "")
