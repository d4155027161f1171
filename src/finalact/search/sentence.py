"""The sentence that holds what was sought, with the words marked."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from attrs import frozen

from finalact.documents.sentences import sentence_spans
from finalact.search.sought import Sought, Term
from finalact.search.spelling import ENDING, NAME, key_of, name_readings

# A longer sentence is cut around its first mark.
LONGEST = 480
ONE_SHORT_WORD = 64


@frozen
class Piece:
    """Some words of a sentence; `marked` where they are what was sought."""

    text: str
    marked: bool = False


def sentence_with(text: str, sought: Sought, *, heading: bool = False) -> tuple[Piece, ...]:
    """The sentence of a text that holds most of what is sought, in pieces, the words marked.

    The first of several that hold as much. A sentence of more than 480 letters is cut at a
    blank, with … where words are left out. A line of a heading counts as one sentence.
    """
    spans = list(marks(text, sought.terms + sought.persons))
    sentences = _lines(text) if heading else _sentences(text)
    start, stop = _best(text, sentences, spans)
    inside = _joined([(a, b) for a, b, _ in spans if start <= a and b <= stop])
    first, last = _cut(text, start, stop, inside)
    return tuple(_pieces(text, (first, last), (start, stop), inside))


def marks(text: str, terms: Sequence[Term]) -> Iterator[tuple[int, int, int]]:
    """Where each term stands in a text: beginning, end, and which of the terms it is."""
    plain = folded(text)
    names: list[tuple[int, int, str]] | None = None
    for n, term in enumerate(terms):
        as_typed = [(found.start(), found.end(), n) for found in _find(term, plain)]
        yield from as_typed
        if as_typed or not term.names:
            continue
        if names is None:
            names = list(_names(text))
        for name in term.names:
            keys = name_readings(name)
            yield from ((a, b, n) for a, b, key in names if key in keys)
            if not keys:
                alone = _pattern((name,), prefix=False)
                yield from ((found.start(), found.end(), n) for found in alone.finditer(plain))


def _find(term: Term, plain: str) -> Iterator[re.Match[str]]:
    return _pattern(term.words, term.prefix).finditer(plain)


def _names(text: str) -> Iterator[tuple[int, int, str]]:
    for found in NAME.finditer(text):
        word = ENDING.sub("", found[0])
        yield found.start(), found.start() + len(word), key_of(word)


class _Folding(dict[int, str]):
    """Each letter as a small one without marks; always one for one, so that places stay."""

    def __missing__(self, code: int) -> str:
        letter = unicodedata.normalize("NFD", chr(code))[0].lower()[0]
        self[code] = letter
        return letter


_FOLDING = _Folding()


def folded(text: str) -> str:
    """A text as finding compares it: in small letters, without marks above or below."""
    return text.lower() if text.isascii() else text.translate(_FOLDING)


@lru_cache(maxsize=512)
def _pattern(words: tuple[str, ...], prefix: bool) -> re.Pattern[str]:
    """The words one after another, nothing but signs and blanks between them."""
    run = r"[\W_]+".join(re.escape(folded(word)) for word in words)
    return re.compile(rf"(?<![^\W_]){run}" + (r"[^\W_]*" if prefix else r"(?![^\W_])"))


def _best(
    text: str, sentences: Iterable[tuple[int, int]], spans: Sequence[tuple[int, int, int]]
) -> tuple[int, int]:
    best, most = (0, len(text)), -1
    for start, stop in sentences:
        found = len({n for a, b, n in spans if start <= a and b <= stop})
        if found > most:
            best, most = (start, stop), found
    return best


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """The sentences, line by line: what a claim says and who said it are no one sentence."""
    for at, stop in _lines(text):
        for start, end in sentence_spans(text[at:stop]) or [(0, stop - at)]:
            yield at + start, at + end


def _lines(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for line in text.split("\n"):
        yield at, at + len(line)
        at += len(line) + 1


def _joined(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, stop in sorted(spans):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(stop, joined[-1][1]))
        else:
            joined.append((start, stop))
    return joined


def _cut(text: str, start: int, stop: int, inside: list[tuple[int, int]]) -> tuple[int, int]:
    """The part of a long sentence around its first mark."""
    if stop - start <= LONGEST:
        return start, stop
    middle = inside[0][0] if inside else start
    first = max(start, min(middle - LONGEST // 3, stop - LONGEST))
    last = min(stop, first + LONGEST)
    if first > start:
        first = text.find(" ", first, first + ONE_SHORT_WORD) + 1 or first
    if last < stop:
        blank = text.rfind(" ", last - ONE_SHORT_WORD, last)
        last = blank if blank > first else last
    return first, last


def _pieces(
    text: str, shown: tuple[int, int], whole: tuple[int, int], inside: Sequence[tuple[int, int]]
) -> Iterator[Piece]:
    """The words shown, marked and not, with … where the sentence goes on."""
    (first, last), (start, stop) = shown, whole
    at, lead = first, "… " if first > start else ""
    for begin, end in inside:
        if begin < first or end > last:
            continue
        if lead or at < begin:
            yield Piece(lead + text[at:begin])
        yield Piece(text[begin:end], marked=True)
        at, lead = end, ""
    rest = lead + text[at:last] + (" …" if last < stop else "")
    if rest:
        yield Piece(rest)
