"""Note marks glued to words: only the list of notes, in order, tells a mark from a number."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from finalact.documents.mark_weights import LIKELY, weight_of_mark
from finalact.model.wording import NoteCall, PageTurn, Wording

# Two marks side by side (`word23`) read like one figure, and count for less than one mark alone.
PAIRED = 0.1


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
    of a sentence is 15,000 with note 4. No date is ever cut (see `weight_of_mark`). A note without
    any possible place stays unplaced.
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
    printed = ["", *map(str, notes), ""]
    for index, number in enumerate(notes, 1):
        added = []
        beside = printed[index - 1], printed[index + 1]
        for candidate in _candidates(texts, printed[index], beside, first_text):
            place = (candidate.text, candidate.at)
            weight, before = 0.0, -1
            for end, total, at in frontier:
                if end >= place:
                    break
                weight, before = total, at
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


def _candidates(
    texts: Sequence[Wording], mark: str, beside: tuple[str, str], first_text: int
) -> list[Candidate]:
    found = []
    for index in range(first_text, len(texts)):
        text = texts[index].text
        at = text.find(mark)
        while at >= 0:
            weight = max(
                weight_of_mark(text, at, len(mark)), _weight_of_pair(text, at, mark, beside)
            )
            if weight > 0:
                found.append(Candidate(index, at, weight))
            at = text.find(mark, at + 1)
    return found


def _weight_of_pair(text: str, at: int, mark: str, beside: tuple[str, str]) -> float:
    """How likely this is one of two marks that stand side by side, with the one before or after."""
    before, after = beside
    weight = 0.0
    if after and text.startswith(after, at + len(mark)):
        weight = weight_of_mark(text, at, len(mark) + len(after))
    if before and text.endswith(before, 0, at):
        start = at - len(before)
        weight = max(weight, weight_of_mark(text, start, len(before) + len(mark)))
    return PAIRED * weight if weight >= LIKELY else 0.0


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
