"""Rules E3, E19 and E20: the subject, every paragraph and every tab marked; who classified, why."""

from __future__ import annotations

import re
from collections.abc import Iterator

from finalact.conditions.wording import listed
from finalact.decisions.rules.paper import Paper
from finalact.decisions.rules.portions import mark_of, portions
from finalact.decisions.rules.ranks import CLASSIFIED, rank_of
from finalact.decisions.rules.rule import CURRENT, Fault, Rule

SHOWN = 8
# "Classified by: A. Lund, Director" names a person and a position.
BLOCK: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "who classified it, with the position",
        re.compile(r"\bclassified by:?\s*[^\n,]+,\s*\S", re.IGNORECASE),
    ),
    ("the reason", re.compile(r"\b(?:reasons?|derived from):?\s*\S", re.IGNORECASE)),
    ("until when (declassify on)", re.compile(r"\bdeclassify on:?\s*\S", re.IGNORECASE)),
)


def _subject(paper: Paper) -> Iterator[Fault]:
    subject = paper.draft.subject
    if subject.strip() and mark_of(subject) is None:
        yield Fault(f"The subject “{subject}” carries no portion mark.")


def _portions(paper: Paper) -> Iterator[Fault]:
    bare = [portion.passage for portion in portions(paper.document) if portion.mark is None]
    if not bare:
        return
    shown = [str(n) for n in bare[:SHOWN]]
    more = [f"{len(bare) - SHOWN} more"] if len(bare) > SHOWN else []
    word = "Paragraph" if len(bare) == 1 else "Paragraphs"
    verb = "carries" if len(bare) == 1 else "carry"
    yield Fault(f"{word} {listed([*shown, *more])} {verb} no portion mark.", tuple(bare))


def _tabs(paper: Paper) -> Iterator[Fault]:
    for tab in paper.draft.attachments:
        if not tab.classification.strip():
            yield Fault(f"Tab {tab.tab} (“{tab.title}”) carries no classification.")


def _classifier(paper: Paper) -> Iterator[Fault]:
    rank = rank_of(paper.draft.classification)
    if rank is None or rank < CLASSIFIED:
        return
    lines = [block.words.text for block in paper.document.blocks if block.words]
    texts = [text for _, _, text in paper.document.texts()]
    words = "\n".join([*lines, *texts, paper.draft.text])
    lacking = [what for what, shown in BLOCK if not shown.search(words)]
    if lacking:
        yield Fault(f"The paper is classified and does not show {listed(lacking)}.")


RULES = (
    Rule(
        "subject-not-marked",
        "E3",
        "A subject without a portion mark.",
        "Begin the subject with its mark: (U), (SBU), (C), (S) or (TS).",
        _subject,
        CURRENT,
    ),
    Rule(
        "portion-not-marked",
        "E19",
        "A paragraph without a portion mark.",
        "Begin each paragraph with its mark: (U), (SBU), (C), (S) or (TS).",
        _portions,
        CURRENT,
    ),
    Rule(
        "tab-not-marked",
        "E19",
        "A tab without its own classification.",
        "Give the classification that the attached paper itself carries.",
        _tabs,
        CURRENT,
    ),
    Rule(
        "classifier-not-shown",
        "E20",
        "A paper of Confidential or higher without the classifier's name and position, the "
        "reason, and the day or event of declassification.",
        "Add lines “Classified by: NAME, POSITION”, “Reason: ...” and “Declassify on: ...”.",
        _classifier,
        CURRENT,
    ),
)
