"""Note marks glued to words: only the list of notes, in order, tells a mark from a number."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import frozen

from finalact.model.wording import NoteCall, PageTurn, Wording

CLOSING = ".,;:?!)]”’\"'…ʼ"
MONTH_DAY = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r" (?:[1-9]|[12][0-9]|3[01])\Z"
)
YEAR = re.compile(r"(?<![0-9,.])(?:1[6-9]|20)[0-9]{2}\Z")
# How far the words around a mark are read, in characters.
REACH = 60
SENTENCE_STARTS = re.compile(r"\A(?:\Z|\s+[“\"‘(\[]?[A-ZÀ-Þ]|\s*\Z|\s?—)")


@frozen
class Candidate:
    """A place where a note may be called: the text, the offset of the digits, and a weight."""

    text: int
    at: int
    weight: float


def place_marks(
    texts: Sequence[Wording], notes: Sequence[int], first_text: int = 0
) -> list[Wording]:
    """The texts with their glued note marks lifted out.

    `notes` are the numbers of the list of notes, rising. Of all ways to call them in order,
    the likeliest is taken: a mark follows a word or its punctuation, and `15,000.4` at the end
    of a sentence is 15,000 with note 4. A note without any possible place stays unplaced.
    Texts before `first_text` are left alone.
    """
    placed: dict[int, list[tuple[int, int]]] = {}
    for number, candidate in _best_chain(texts, notes, first_text):
        placed.setdefault(candidate.text, []).append((candidate.at, number))
    return [
        _lift(words, placed[index]) if index in placed else words
        for index, words in enumerate(texts)
    ]


def _best_chain(
    texts: Sequence[Wording], notes: Sequence[int], first_text: int
) -> list[tuple[int, Candidate]]:
    """The chain of candidates, one for a note at most, in rising order, of greatest weight."""
    chains: list[tuple[tuple[int, int], float, int, int, Candidate]] = []
    best_ends: list[int] = []
    frontier: list[tuple[tuple[int, int], float, int]] = []
    for number in notes:
        added = []
        for candidate in _candidates(texts, str(number), first_text):
            place = (candidate.text, candidate.at)
            weight, before = 0.0, -1
            for end, total, index in frontier:
                if end >= place:
                    break
                weight, before = total, index
            chains.append((place, weight + candidate.weight, before, number, candidate))
            added.append((place, weight + candidate.weight, len(chains) - 1))
        frontier = _rising(frontier + added)
        best_ends = [index for _, _, index in frontier]
    chain: list[tuple[int, Candidate]] = []
    index = best_ends[-1] if best_ends else -1
    while index >= 0:
        _, _, before, number, candidate = chains[index]
        chain.append((number, candidate))
        index = before
    return chain[::-1]


def _rising(
    ends: list[tuple[tuple[int, int], float, int]],
) -> list[tuple[tuple[int, int], float, int]]:
    """Only the ends that weigh more than every end standing before them in the text."""
    kept: list[tuple[tuple[int, int], float, int]] = []
    for end in sorted(ends, key=lambda item: (item[0], -item[1])):
        if not kept or end[1] > kept[-1][1]:
            kept.append(end)
    return kept


def _candidates(texts: Sequence[Wording], mark: str, first_text: int) -> list[Candidate]:
    found = []
    for index in range(first_text, len(texts)):
        text = texts[index].text
        at = text.find(mark)
        while at >= 0:
            weight = _weight(text, at, len(mark))
            if weight > 0:
                found.append(Candidate(index, at, weight))
            at = text.find(mark, at + 1)
    return found


def _weight(text: str, at: int, size: int) -> float:
    """How likely the digits at this offset are a note mark; 0 where they cannot be one."""
    before, after = text[max(0, at - REACH) : at], text[at + size : at + size + REACH]
    if not before or after[:1].isalnum() or before[-1].isspace():
        return 0.0
    if re.match(r"[.,:/–-]?[0-9]", after) or after[:1] in ("-", "–", "/", "%"):
        return 0.0
    last = before[-1]
    if last.isdigit():
        return _weight_after_figure(before, after)
    if last in CLOSING:
        inner = before.rstrip(CLOSING)[-1:]
        if not inner.isdigit() or last not in ".,:":
            return 3.0
        if last == "," and size == 3:
            return 0.0
        return 2.5 if SENTENCE_STARTS.match(after) or last == ":" else 0.5
    if last.isalpha():
        return _weight_after_word(before)
    return 1.5 if last in "—_%" else 0.0


def _weight_after_word(before: str) -> float:
    word = re.search(r"[^\s]*\Z", before)
    letters = word.group() if word else ""
    if letters[-1].islower():
        return 3.0
    if len(letters) == 1 or "/" in letters or "-" in letters[-3:]:
        return 0.7
    return 2.0


def _weight_after_figure(before: str, after: str) -> float:
    if MONTH_DAY.search(before):
        return 1.0
    return 1.0 if YEAR.search(before) and not after.startswith(",") else 0.2


def _lift(words: Wording, marks: list[tuple[int, int]]) -> Wording:
    """The wording without the digits at these offsets, which become note calls."""
    spans = [(at, at + len(str(number)), number) for at, number in marks]
    text, pieces, done = words.text, [], 0
    calls: list[NoteCall | PageTurn] = []
    removed = 0
    for start, stop, number in spans:
        pieces.append(text[done:start])
        calls.append(NoteCall(start - removed, number, text[start:stop]))
        removed += stop - start
        done = stop
    kept = [_moved(inset, spans) for inset in words.insets]
    merged = sorted([*calls, *kept], key=lambda inset: inset.at)
    return Wording("".join([*pieces, text[done:]]), tuple(merged))


def _moved(inset: NoteCall | PageTurn, spans: list[tuple[int, int, int]]) -> NoteCall | PageTurn:
    shift = sum(stop - start for start, stop, _ in spans if stop <= inset.at)
    if isinstance(inset, PageTurn):
        return PageTurn(inset.at - shift, inset.page, inset.printed)
    return NoteCall(inset.at - shift, inset.note, inset.printed)
