"""Who favors and who doubts, told in the text where the drafter gave it beside the text."""

from __future__ import annotations

import re
from collections.abc import Iterable

from attrs import evolve

from finalact.conditions.wording import listed
from finalact.decisions.markdown import MemoText, Paragraph, TextPart
from finalact.decisions.rules.portions import MARK
from finalact.documents.favor import doubted_in, favored_in
from finalact.documents.options import LETTERED, NAMED, OPTION_HEADING, option_label
from finalact.documents.recommendations import (
    ALTERNATIVE,
    LABEL,
    RECOMMENDATION_HEADING,
    THAT,
    WE_RECOMMEND,
)
from finalact.model.memorandum import Draft, OptionSaid, RecommendationSaid

_THAT = re.compile(rf"\A(?P<label>{LABEL})[Tt]hat\b")


def told_in_text(draft: Draft, text: MemoText) -> MemoText:
    """The text in which a reader finds what stands beside it and is not said in it yet.

    An alternative begins "Alternatively, that ..."; a recommendation names who favors and who
    opposes it (rule E5), an option who favors and doubts it and why (rule E6), its prospects,
    timing and risk. What the text says already is not said twice.
    """
    parts = _recommended(draft, text.parts)
    backing = _backing(parts)
    return evolve(text, parts=tuple(_with_options(draft, part, backing) for part in parts))


def recommended_in(parts: Iterable[TextPart]) -> list[Paragraph]:
    """The paragraphs that recommend something, in order: the first is recommendation 1."""
    return [
        paragraph
        for part in parts
        if RECOMMENDATION_HEADING.search(part.heading)
        for paragraph in part.paragraphs
        if asks(paragraph)
    ]


def asks(paragraph: Paragraph) -> bool:
    """Whether a paragraph of the recommendations recommends something."""
    _, text = _marked(paragraph.text)
    return bool(THAT.match(text) or ALTERNATIVE.match(text) or WE_RECOMMEND.search(text))


def _marked(text: str) -> tuple[str, str]:
    """The portion mark at the start of a paragraph, with its number, and the words after it."""
    match = MARK.match(text)
    return (match.group(), text[match.end() :]) if match else ("", text)


def _recommended(draft: Draft, parts: tuple[TextPart, ...]) -> tuple[TextPart, ...]:
    said = {each.number: each for each in draft.recommendations}
    count = 0
    made: list[TextPart] = []
    for part in parts:
        paragraphs: list[Paragraph] = []
        for paragraph in part.paragraphs:
            told = paragraph
            if RECOMMENDATION_HEADING.search(part.heading) and asks(paragraph):
                count += 1
                if count in said:
                    told = evolve(paragraph, text=_recommendation(paragraph.text, said[count]))
            paragraphs.append(told)
        made.append(evolve(part, paragraphs=tuple(paragraphs)))
    return tuple(made)


def _recommendation(marked: str, said: RecommendationSaid) -> str:
    mark, text = _marked(marked)
    if said.alternative_to is not None and not ALTERNATIVE.match(text):
        text = _THAT.sub(lambda found: f"{found['label']}Alternatively, that", text)
    told = []
    if said.favored_by and not favored_in(text):
        told.append(f", favored by {listed(list(said.favored_by))}")
    if said.opposed_by and not any(name in text for name in said.opposed_by):
        told.append(f"{';' if told else ','} opposed by {listed(list(said.opposed_by))}")
    words = re.match(r"(?P<words>.*?)(?P<end>[.]?(?:\[\^[^\[\]\s]{1,80}\])*)\Z", text, re.DOTALL)
    if not told or words is None:
        return mark + text
    return f"{mark}{words['words']}{''.join(told)}{words['end'] or '.'}"


def _backing(parts: tuple[TextPart, ...]) -> dict[str, set[str]]:
    """Who favors each option by the recommendations, by its label."""
    found: dict[str, set[str]] = {}
    for paragraph in recommended_in(parts):
        if label := option_label(paragraph.text):
            found.setdefault(label, set()).update(favored_in(paragraph.text))
    return found


def _with_options(draft: Draft, part: TextPart, backing: dict[str, set[str]]) -> TextPart:
    if not OPTION_HEADING.search(part.heading) or not draft.options:
        return part
    said = {each.label: each for each in draft.options}
    rows: list[list[Paragraph]] = [[]]
    for paragraph in part.paragraphs:
        if _label(paragraph):
            rows.append([])
        rows[-1].append(paragraph)
    made = list(rows[0])
    for row in rows[1:]:
        label = _label(row[0])
        made += row
        if label in said and (words := _left(said[label], row, backing.get(label, set()))):
            made.append(Paragraph(row[-1].n, words))
    return evolve(part, paragraphs=tuple(made))


def _label(paragraph: Paragraph) -> str:
    mark, words = _marked(paragraph.text)
    match = NAMED.match(words) or LETTERED.match(words) or LETTERED.match(mark + words)
    return match["label"] if match else ""


def _left(said: OptionSaid, row: list[Paragraph], backing: set[str]) -> str:
    """What the paragraphs of an option leave unsaid of it."""
    text = " ".join(paragraph.text for paragraph in row)
    favoring = backing | {name for p in row for name in favored_in(p.text)}
    doubting = {name for p in row for name in doubted_in(p.text)}
    favored = [name for name in said.favored_by if name not in favoring]
    doubted = [name for name in said.doubted_by if name not in doubting]
    left = []
    if favored:
        left.append(f"{listed(favored)} favor{'s' if len(favored) == 1 else ''} this option.")
    if doubted:
        has = "has" if len(doubted) == 1 else "have"
        left.append(f"{listed(doubted)} {has} doubts.")
    told = (
        ("The reason", said.why if said.doubted_by else ""),
        ("Prospects", said.prospects),
        ("Timing", said.timing),
        ("Risk", said.risk),
        ("Audience", said.audience),
    )
    for name, words in told:
        if words and words.rstrip(".").casefold() not in text.casefold():
            left.append(f"{name}: {words.rstrip('.')}.")
    return " ".join(left)
