"""Recommendations and proposals: what the paper asks the addressee to approve."""

from __future__ import annotations

import re

from finalact.documents.favor import favored_in, statements
from finalact.documents.options import NAMED, OPTION_HEADING, option_label
from finalact.documents.sentences import sentences
from finalact.model.document import Document, Passage, Recommendation, Section

RECOMMENDATION_HEADING = re.compile(
    r"\A(?:recommend(?:ations?|ed)\b.*|actions? (?:requested|required).*|decisions? requested.*)",
    re.IGNORECASE,
)
OTHER_RECOMMENDATIONS = re.compile(r"\brecommendations?\b", re.IGNORECASE)
LABEL = r"(?:\(?(?:[A-Z]|[0-9]{1,2}|[a-z])[.)]\s+)?"
THAT = re.compile(
    rf"\A{LABEL}(?P<also>[Aa]lternatively,?\s+|ALTERNATIVELY,?\s+|[Oo]r,?\s+)?[Tt]hat\b"
)
ALTERNATIVE = re.compile(
    rf"\A{LABEL}(?:[Aa]lternatively|ALTERNATIVELY|[Aa]s an alternative|[Oo]r),? (?:that|you|we|I)\b"
)
WE_RECOMMEND = re.compile(
    r"\b(?:I|[Ww]e|the [A-Z]\w+ (?:Department|Staff)|[A-Z][\w/]+) (?:\w+ )?recommends?(?: that)?\b"
)
PROPOSAL = re.compile(
    r"\b(?:I|[Ww]e) (?:would (?:like|wish) to |should like to |wish to |hereby |therefore )?"
    r"(?:propose|recommend|request|seek|ask)\b[^.]*?(?:\bthat (?:I|we|you) (?:be |should be )?"
    r"(?:authorized|authorised|permitted|empowered|allowed|approve|authorize|"
    r"agree|sign|instruct|direct)|"
    r"\byour (?:approval|authorization|authority|agreement|decision|permission)\b)"
)
NO_DECISION_KINDS = re.compile(
    r"conversation|for the record|for the .*file|telegram|letter|minutes|editorial|record of|"
    r"decision memorandum|study memorandum"
)


def read_recommendations(document: Document) -> tuple[Recommendation, ...]:
    """What the paper recommends, in order; alternatives are marked as such.

    In a part headed Recommendation these are the paragraphs `That you ...`, `Alternatively,
    that ...` or `We recommend ...`. A paper without such a part may still propose something that
    needs the addressee's authority: then that sentence is its recommendation.
    """
    labels = _labels(document)
    found: list[Recommendation] = []
    for heading in (RECOMMENDATION_HEADING, OTHER_RECOMMENDATIONS):
        for section in document.sections:
            if section.title and heading.search(section.title):
                found += _of_section(section, labels)
        if found:
            return tuple(found)
    if document.kind and NO_DECISION_KINDS.search(document.kind):
        return ()
    return tuple(_proposals(document, labels))


def _labels(document: Document) -> tuple[str, ...]:
    labels = []
    for section in document.sections:
        in_options = bool(section.title and OPTION_HEADING.search(section.title))
        for passage in section.passages:
            named = NAMED.match(passage.text)
            plain = re.match(r"\A\(?([A-Z]|[0-9]{1,2})[.)]\s", passage.text)
            if named:
                labels.append(named["label"])
            elif in_options and plain:
                labels.append(plain[1])
    return tuple(labels)


def _of_section(section: Section, labels: tuple[str, ...]) -> list[Recommendation]:
    found: list[Recommendation] = []
    for passage in section.passages:
        alternative = bool(ALTERNATIVE.match(passage.text))
        if THAT.match(passage.text) or alternative or WE_RECOMMEND.search(passage.text):
            found.append(_recommendation(passage, passage.text, labels, alternative))
    if not found and len(section.passages) == 1:
        found.append(_recommendation(section.passages[0], section.passages[0].text, labels, False))
    return found


def _proposals(document: Document, labels: tuple[str, ...]) -> list[Recommendation]:
    return [
        _recommendation(passage, sentence, labels, False)
        for passage in document.passages
        for sentence in sentences(passage.text)
        if PROPOSAL.search(sentence)
    ]


def _recommendation(
    passage: Passage, words: str, labels: tuple[str, ...], alternative: bool
) -> Recommendation:
    favored = list(favored_in(words))
    for who, favors, what in statements(words):
        if not favors or (option_label(what, labels) not in (None, option_label(words, labels))):
            favored = [name for name in favored if name not in who]
    return Recommendation(
        words, option_label(words, labels), tuple(favored), alternative, passage.n
    )


def effective_kind(document: Document) -> str | None:
    """What the paper is in effect: a memorandum that asks for a decision is an action memorandum.

    Rule: practice of memoranda; the kind as headed stays beside it, and a person may set another.
    """
    kind = document.kind
    if kind is None or "memorandum" not in kind or NO_DECISION_KINDS.search(kind):
        return kind
    return "action memorandum" if document.recommendations else kind
