"""What a text itself says of its options and recommendations, read as any paper is read."""

from __future__ import annotations

import re
from collections.abc import Iterable

from attrs import evolve

from finalact.documents.reader import read_paper
from finalact.model.document import Document
from finalact.model.memorandum import Draft, OptionSaid, RecommendationSaid

_HEADING = re.compile(r"^#+\s*(.+?)\s*#*$", re.MULTILINE)
_NOTE = re.compile(r"^\[\^[^\]]+\]:.*(?:\n[ \t]+.*)*", re.MULTILINE)
_CALL = re.compile(r"\[\^[^\]]+\]")
_OPTIONS = re.compile(r"^##\s*.*\bOPTIONS\b.*$", re.MULTILINE | re.IGNORECASE)
_RECOMMENDED = re.compile(r"^##\s*RECOMMENDATIONS?\b.*$", re.MULTILINE | re.IGNORECASE)
_NEXT = re.compile(r"^##\s", re.MULTILINE)


def with_what_it_says(draft: Draft, *, anew: bool = False) -> Draft:
    """The draft with every option and recommendation of its text named beside it.

    What was said of one by hand stays; what the words tell (who favors, who doubts, what excludes
    what) fills what was left open. An alternative excludes the last one above it that is none.
    `anew` leaves out what was kept beside options and recommendations that the text no longer has.
    """
    paper = _as_paper(draft)
    if anew:
        labels = {option.label for option in paper.options}
        draft = evolve(
            draft,
            options=tuple(each for each in draft.options if each.label in labels),
            recommendations=tuple(
                each for each in draft.recommendations if each.number <= len(paper.recommendations)
            ),
        )
    return evolve(
        draft, options=_options(draft, paper), recommendations=_recommendations(draft, paper)
    )


def _as_paper(draft: Draft) -> Document:
    words = _CALL.sub("", _NOTE.sub("", draft.text))
    words = _HEADING.sub(lambda found: found[1].upper(), words)
    heading = f"1. {draft.kind.value.capitalize()} Memorandum"
    return read_paper(f"{heading}\n\n{words}\n".encode(), "text.txt")


def _options(draft: Draft, paper: Document) -> tuple[OptionSaid, ...]:
    given = {each.label: each for each in draft.options}
    found = dict(given)
    for option in paper.options:
        said = found.get(option.label, OptionSaid(option.label))
        found[option.label] = evolve(
            said,
            favored_by=said.favored_by or option.favored_by,
            doubted_by=said.doubted_by or option.doubted_by,
        )
    return tuple(found.values())


def _recommendations(draft: Draft, paper: Document) -> tuple[RecommendationSaid, ...]:
    found = {each.number: each for each in draft.recommendations}
    chief: int | None = None
    for number, worded in enumerate(paper.recommendations, 1):
        said = found.get(number, RecommendationSaid(number))
        other = said.alternative_to
        if other is None and worded.alternative:
            other = chief
        if not worded.alternative:
            chief = number
        favored = said.favored_by or worded.favored_by
        found[number] = evolve(said, alternative_to=other, favored_by=favored)
    return tuple(found[number] for number in sorted(found))


def with_paragraphs(
    text: str, options: Iterable[str] = (), recommendations: Iterable[str] = ()
) -> str:
    """The text with paragraphs added to its parts of options and recommendations.

    A part that is not there is put at the end; words that stand there already are not said twice.
    """
    for heading, pattern, words in (
        ("ANALYSIS OF OPTIONS", _OPTIONS, options),
        ("RECOMMENDATIONS", _RECOMMENDED, recommendations),
    ):
        for paragraph in words:
            if " ".join(paragraph.split()) not in " ".join(text.split()):
                text = _added(text, heading, pattern, paragraph)
    return text


def _added(text: str, heading: str, pattern: re.Pattern[str], paragraph: str) -> str:
    found = pattern.search(text)
    if found is None:
        # Options stand before what is recommended of them.
        before = _RECOMMENDED.search(text) if pattern is _OPTIONS else None
        at = before.start() if before else len(text)
        part = f"## {heading}\n\n{paragraph}\n\n"
        return f"{text[:at].rstrip()}\n\n{part}{text[at:]}".strip() + "\n"
    later = _NEXT.search(text, found.end())
    note = _NOTE.search(text, found.end())
    ends = [each.start() for each in (later, note) if each is not None]
    at = min(ends) if ends else len(text)
    return f"{text[:at].rstrip()}\n\n{paragraph}\n\n{text[at:]}".strip() + "\n"
