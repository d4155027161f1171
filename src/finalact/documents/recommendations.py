"""Recommendations and proposals: what the paper asks the addressee to approve."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from attrs import evolve

from finalact.documents.favor import favored_in, statements
from finalact.documents.options import NAMED, OPTION_HEADING, option_label
from finalact.documents.recommendations_conditional import CONDITIONS, awaits_approval, may_await
from finalact.documents.sentences import sentences
from finalact.documents.texts import GAP, Texts
from finalact.model.document import Document, Passage, Recommendation, Section

RECOMMENDATION_HEADING = re.compile(
    r"\A(?:recommend(?:ations?|ed)\b.*|actions? (?:requested|required).*|decisions? requested.*)",
    re.IGNORECASE,
)
RECOMMENDED = re.compile(r"recommend(?:ations?|ed)\b", re.IGNORECASE)
BY_ITSELF = re.compile(r"recommendations?[:.]? ?", re.IGNORECASE)
# What ought to be, in whatever form.
OUGHT = re.compile(
    r"\b(?:I|[Ww]e) (?:believe|think|suggest|propose|favou?r|urge)\b|\brecommend|"
    r"\b(?:should|must)\b"
)
OTHER_RECOMMENDATIONS = re.compile(r"\brecommendations?\b", re.IGNORECASE)
# `Alternatives for your decision`: only what is put there as `That you ...` is asked for.
FOR_DECISION = re.compile(
    r"\b(?:alternatives|options|choices) for (?:\w+ )?decision\b", re.IGNORECASE
)
# Under it stands what follows once the addressee approves.
DECISION_HEADING = re.compile(r"(?:the |your )?decisions?:? ?", re.IGNORECASE)
LABEL = r"(?:\(?(?:[A-Z]|[0-9]{1,2}|[a-z])[.)]\s+|[—–•]\s?|-\s)?"
THAT = re.compile(
    rf"\A{LABEL}(?P<also>[Aa]lternatively[,:]?\s+|ALTERNATIVELY[,:]?\s+|[Oo]r,?\s+)?[Tt]hat\b"
)
ALTERNATIVE = re.compile(
    rf"\A{LABEL}(?:[Aa]lternatively|ALTERNATIVELY|[Aa]s an alternative|[Oo]r)[,:]? "
    r"(?:that|you|we|I)\b"
)
WE_RECOMMEND = re.compile(
    r"\b(?:I|[Ww]e|the [A-Z]\w+ (?:Department|Staff)|[A-Z][\w/]+) (?:\w+ )?recommends?(?: that)?\b"
)
PROPOSAL = re.compile(
    r"\b(?:I|[Ww]e) (?:would (?:like|wish) to |should like to |wish to |hereby |therefore )?"
    r"(?:propose|recommend|suggest|request|seek|ask)\b[^.]*?"
    r"(?:\bthat (?:I|we|you) (?:be |should be )?"
    r"(?:authorized|authorised|permitted|empowered|allowed|approve|authorize|"
    r"agree|sign|instruct|direct)|"
    r"\byour (?:approval|authorization|authority|agreement|decision|permission)\b)"
)
# Words without which no sentence is such a proposal.
PROPOSING = ("propose", "recommend", "suggest", "request", "seek", "ask")
AUTHORITY = ("that I ", "that we ", "that you ", "your ")
# `Recommendation: That you approve ...`: the heading runs into its first paragraph.
RUN_IN = re.compile(
    r"\A(?:RECOMMENDATIONS?|Recommendations?|Recommended [Aa]ction)\s*(?:[:.]|[—–-]+)\s*"
    r"(?=[A-Z0-9(])"
)
RUNNING_IN = ("RECOMMEND", "Recommend")
LABELLED = re.compile(r"\A\(?([A-Z]|[0-9]{1,2})[.)]\s")
NO_DECISION_KINDS = re.compile(
    r"conversation|for the record|for the .*file|telegram|letter|minutes|editorial|record of|"
    r"decision memorandum|study memorandum"
)

# A paragraph, the words in it that ask, and whether they are an alternative to others.
Asked = tuple[Passage, str, bool]


def read_recommendations(document: Document, texts: Texts) -> tuple[Recommendation, ...]:
    """What the paper recommends, in order; alternatives are marked as such.

    In a part headed Recommendation these are the paragraphs `That you ...`, `Alternatively,
    that ...` or `We recommend ...`. A paper without such a part may still propose something that
    needs the addressee's authority: then that sentence is its recommendation.
    """
    asked = _asked(document, texts)
    labels = _labels(document) if asked else ()
    found = tuple(_recommendation(*each, labels) for each in asked)
    # Put for decision, each option is asked for under its own label.
    put = [p.n for p in _for_decision(document.sections)] if asked else []
    return tuple(
        evolve(item, option=own[1])
        if item.passage in put and item.option is None and (own := LABELLED.match(item.text))
        else item
        for item in found
    )


def _asked(document: Document, texts: Texts) -> list[Asked]:
    found: list[Asked] = []
    titled = [section for section in document.sections if _may_ask(section.title)]
    for heading in (RECOMMENDATION_HEADING, OTHER_RECOMMENDATIONS):
        for section in titled:
            if heading.search(section.title or ""):
                found += _of_section(section)
            elif DECISION_HEADING.fullmatch(section.title or ""):
                found += _awaiting(section.passages)
        if found:
            return found
    if document.kind and NO_DECISION_KINDS.search(document.kind):
        return []
    if found := [(p, p.text, bool(ALTERNATIVE.match(p.text))) for p in _for_decision(titled)]:
        return found
    begun = any(f"{GAP}{word}" in texts.whole for word in RUNNING_IN)
    return (_run_in(document) if begun else []) or _proposals(document, texts)


def _for_decision(sections: Sequence[Section]) -> list[Passage]:
    """The paragraphs `That you ...` of a part that puts options for decision."""
    return [
        passage
        for section in sections
        if FOR_DECISION.search(section.title or "")
        for passage in section.passages
        if THAT.match(passage.text)
    ]


def _may_ask(title: str | None) -> bool:
    """Whether a heading holds a word without which it is none of recommendations."""
    if not title:
        return False
    words = title.lower()
    return "recommend" in words or "action" in words or "decision" in words


def _labels(document: Document) -> tuple[str, ...]:
    """The labels of the options that the paper sets out, as `Option 1:` or in a row."""
    labels = []
    for section in document.sections:
        in_options = bool(section.title and OPTION_HEADING.search(section.title))
        for passage in section.passages:
            named = NAMED.match(passage.text)
            if named:
                labels.append(named["label"])
            elif in_options and (plain := LABELLED.match(passage.text)):
                labels.append(plain[1])
    return tuple(labels)


def _of_section(section: Section) -> list[Asked]:
    found: list[Asked] = []
    for passage in section.passages:
        alternative = bool(ALTERNATIVE.match(passage.text))
        if THAT.match(passage.text) or alternative or WE_RECOMMEND.search(passage.text):
            found.append((passage, passage.text, alternative))
    if not found and len(section.passages) == 1:
        return [(section.passages[0], section.passages[0].text, False)]
    if not found and RECOMMENDED.match(section.title or ""):
        # No set form: each of a numbered row is asked for, or else what the part opens with.
        row = [passage for passage in section.passages if LABELLED.match(passage.text)]
        first = section.passages[:1] if BY_ITSELF.fullmatch(section.title or "") else ()
        opens = [passage for passage in first if OUGHT.search(passage.text)]
        return [(passage, passage.text, False) for passage in (row if len(row) > 1 else opens)]
    return found


def _run_in(document: Document) -> list[Asked]:
    """What is asked for from the paragraph that begins with the word Recommendation."""
    found: list[Asked] = []
    for section in document.sections:
        begun = False
        for passage in section.passages:
            label = RUN_IN.match(passage.text)
            begun = begun or label is not None
            words = passage.text[label.end() :] if label else passage.text
            alternative = bool(ALTERNATIVE.match(words))
            if label or (begun and (THAT.match(words) or alternative)):
                found.append((passage, words, alternative))
    return found


def _awaiting(passages: Iterable[Passage]) -> list[Asked]:
    return [
        (passage, sentence, False)
        for passage in passages
        if may_await(passage.text)
        for sentence in sentences(passage.text)
        if awaits_approval(sentence)
    ]


def _proposals(document: Document, texts: Texts) -> list[Asked]:
    # Nothing waits for the word of an addressee where there is none.
    waits = may_await if document.addressees else (lambda _: False)
    words = (*AUTHORITY, *CONDITIONS) if document.addressees else AUTHORITY
    # The words of authority first: fewer paragraphs hold one of them.
    return [
        (passage, sentence, False)
        for passage in texts.passages_holding(*words)
        if (proposes := _may_propose(passage.text)) | (awaits := waits(passage.text))
        for sentence in sentences(passage.text)
        if (proposes and PROPOSAL.search(sentence)) or (awaits and awaits_approval(sentence))
    ]


def _may_propose(text: str) -> bool:
    """Whether a paragraph can hold a proposal: plain words first, since few paragraphs do."""
    if not any(word in text for word in AUTHORITY) or not any(word in text for word in PROPOSING):
        return False
    return PROPOSAL.search(text) is not None


def _recommendation(
    passage: Passage, words: str, alternative: bool, labels: tuple[str, ...]
) -> Recommendation:
    favored = list(favored_in(words))
    for who, favors, what in statements(words):
        if not favors or (option_label(what, labels) not in (None, option_label(words, labels))):
            favored = [name for name in favored if name not in who]
    return Recommendation(
        words, option_label(words, labels), tuple(favored), alternative, passage.n
    )


def effective_kind(kind: str | None, recommended: Sequence[Recommendation]) -> str | None:
    """What the paper is in effect: a memorandum that asks for a decision is an action memorandum.

    Rule: practice of memoranda; the kind as headed stays beside it, and a person may set another.
    """
    if kind is None or "memorandum" not in kind or NO_DECISION_KINDS.search(kind):
        return kind
    return "action memorandum" if recommended else kind
