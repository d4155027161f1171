"""Rules E18 and E21: the rank of a paper, of its paragraphs and of its tabs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from finalact.conditions.wording import listed
from finalact.decisions.rules.paper import Paper
from finalact.decisions.rules.portions import mark_of, portions
from finalact.decisions.rules.rule import CURRENT, Fault, Rule

NAMES = ("Unclassified", "SBU or LOU", "Confidential", "Secret", "Top Secret")
CLASSIFIED = 2
# "No classification marking" is a value; it ranks with what carries no secret.
WORDS: tuple[tuple[int, str], ...] = (
    (4, r"top secret|ts"),
    (3, r"secret|s"),
    (2, r"confidential|c"),
    (1, r"sensitive but unclassified|sbu|limited official use|lou"),
    (0, r"unclassified|u|no classification marking"),
)
RANKS = [(rank, re.compile(rf"\W*(?:{words})\b", re.IGNORECASE)) for rank, words in WORDS]
DETACHED = re.compile(
    r"\b(?:when|upon|on|after|without)\b.*\b(?:detach\w*|remov\w*|separat\w*|attachments?|tabs?)\b",
    re.IGNORECASE,
)


def rank_of(marking: str) -> int | None:
    """The rank of a marking from 0 (Unclassified) to 4 (Top Secret); None where it names none.

    Captions and handling after it do not count: they limit distribution, not rank. "Declassified"
    names no rank: it is never the original one.
    """
    return next((rank for rank, words in RANKS if words.match(marking)), None)


def _below_portion(paper: Paper) -> Iterator[Fault]:
    overall = rank_of(paper.draft.classification)
    marks: dict[int, list[int]] = {}
    for portion in portions(paper.document):
        rank = rank_of(portion.mark) if portion.mark else None
        if rank is not None:
            marks.setdefault(rank, []).append(portion.passage)
    subject = mark_of(paper.draft.subject)
    highest = max([*marks, *([rank_of(subject) or 0] if subject else [])], default=None)
    if not highest or (overall is not None and overall >= highest):
        return
    carries = f"is {NAMES[overall]}" if overall is not None else "shows no rank of its own"
    where = marks.get(highest, [])
    named = "the subject is"
    if where:
        word, verb = ("paragraph", "is") if len(where) == 1 else ("paragraphs", "are")
        named = f"{word} {listed([str(n) for n in where])} {verb}"
    yield Fault(f"The paper {carries}, and {named} {NAMES[highest]}.", tuple(where))


def _not_known(paper: Paper) -> Iterator[Fault]:
    markings = [("The paper", paper.draft.classification)]
    markings += [(f"Tab {tab.tab}", tab.classification) for tab in paper.draft.attachments]
    for what, marking in markings:
        if marking.strip() and rank_of(marking) is None:
            yield Fault(f"{what} is marked “{marking}”, which is no rank.")


def _missing(paper: Paper) -> Iterator[Fault]:
    if not paper.draft.classification.strip():
        yield Fault("The paper carries no classification, and does not say that it has none.")


def _tab_above(paper: Paper) -> Iterator[Fault]:
    draft = paper.draft
    overall = rank_of(draft.classification)
    if any(DETACHED.search(words) for words in (draft.classification, *draft.handling)):
        return
    for tab in draft.attachments:
        rank = rank_of(tab.classification)
        if rank is not None and overall is not None and rank > overall:
            yield Fault(
                f"Tab {tab.tab} is {NAMES[rank]} and the cover {NAMES[overall]}; the cover does "
                "not say that this is its rank when the tab is detached."
            )


RULES = (
    Rule(
        "rank-below-portion",
        "E18",
        "A paper whose classification is lower than that of one of its paragraphs, or of its "
        "subject.",
        "Raise the classification of the paper, or mark the paragraph anew.",
        _below_portion,
    ),
    Rule(
        "rank-not-known",
        "E18",
        "A marking that names no rank; “Declassified” is none, “No classification marking” is a "
        "value.",
        "Use Unclassified, SBU or Limited Official Use, Confidential, Secret or Top Secret; give "
        "captions as handling.",
        _not_known,
    ),
    Rule(
        "classification-missing",
        "E19",
        "A paper without a classification.",
        "Give its classification; one that has none is “No classification marking”.",
        _missing,
        CURRENT,
    ),
    Rule(
        "tab-above-cover",
        "E21",
        "A tab of a higher rank than the cover, where the cover does not say that it is lower "
        "only when detached.",
        "Mark the cover with the highest rank of its tabs, and say what it is when they are "
        "detached.",
        _tab_above,
    ),
)
