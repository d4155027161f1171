"""Paragraphs of a memorandum with their references put into words and their notes called."""

from __future__ import annotations

import re
from collections.abc import Iterable

from attrs import evolve, field, frozen

from finalact.conditions.wording import capital
from finalact.decisions.mark_place import place_of_mark
from finalact.decisions.markdown import CALL, MemoText, Paragraph, without_stress
from finalact.decisions.reference_words import Speaking, Words
from finalact.decisions.references import JUDGEMENT, REFERENCE, TABLE, references_in
from finalact.documents.sentences import sentence_spans

JUDGED = "In our judgement: "
_SENTENCE_BEGINS = re.compile(r"(?:\A|[.?!:][”’\"')\]]*\s|[—(]\s?)\Z")


@frozen
class Called:
    """A note that is called at an offset of a line: its words, as they are printed below."""

    at: int
    words: str


@frozen
class Line:
    """A line as it is printed, without the marks of its notes, and the notes called in it."""

    text: str
    calls: tuple[Called, ...] = ()
    role: str = "paragraph"


@frozen
class DrawnOn:
    """What references drew on: the claims by their ids, the conditions with their verdicts."""

    claims: dict[str, None] = field(factory=dict)
    stood: dict[str, str] = field(factory=dict)

    def add(self, words: Words) -> None:
        """Keep what one reference drew on."""
        self.claims.update(dict.fromkeys(words.claims))
        self.stood.update(words.stood)


@frozen
class Renderer:
    """Turns paragraphs into printed lines; what they draw on is gathered in `drawn`."""

    text: MemoText
    speaking: Speaking
    drawn: DrawnOn = field(factory=DrawnOn)

    def lines(self, paragraph: Paragraph) -> tuple[Line, ...]:
        """The lines of a paragraph: one, or as many as a table that it holds has rows."""
        table = next((r for r in references_in(paragraph.text) if r.kind == TABLE), None)
        if table is None:
            return (self._line(paragraph.text, paragraph.role),)
        words = self.speaking.words_of(table) or Words()
        self.drawn.add(words)
        rows = [Line(row, (), "table") for row in words.rows]
        if rows and words.note:
            # A mark can stand after a word only, so not behind the bar that ends the row.
            head = rows[0].text
            rows[0] = evolve(rows[0], calls=(Called(len(head.rstrip(" |")), words.note),))
        around = (paragraph.text[: table.start], paragraph.text[table.end :])
        before, after = (
            (self._line(piece.strip(), paragraph.role),) if re.search(r"\w", piece) else ()
            for piece in around
        )
        return (*before, *rows, *after)

    def heading(self, words: str) -> Line:
        """The heading of a part, with the notes called in it."""
        return evolve(self._line(words, "section"), role="section")

    def _line(self, text: str, role: str) -> Line:
        said = _Said(self)
        said.take(text)
        return Line(said.text, _settled(said.text, said.calls), role)

    def note_words(self, label: str) -> str:
        """The words of a note of the text, references within it put into words."""
        note = self.text.note(label)
        if note is None:
            return ""
        said = _Said(self)
        said.take(CALL.sub("", note.words))
        return " ".join([said.text, *in_one(call.words for call, _ in said.calls)]).strip()


class _Said:
    """The words of a paragraph as they grow, with the notes called on the way.

    Each call is kept with whether it belongs to its sentence (a source) or to the very place.
    """

    def __init__(self, renderer: Renderer) -> None:
        self.renderer = renderer
        self.text = ""
        self.calls: list[tuple[Called, bool]] = []

    def take(self, text: str) -> None:
        done = 0
        for match in REFERENCE.finditer(text):
            self._plain(text[done : match.start()])
            self._reference(match)
            done = match.end()
            if self.text.endswith((".", "?", "!")) and text[done : done + 1] == ".":
                done += 1
        self._plain(text[done:])

    def _plain(self, text: str) -> None:
        done = 0
        for match in CALL.finditer(text):
            self.text += without_stress(text[done : match.start()])
            done = match.end()
            if words := self.renderer.note_words(match["label"]):
                self.text = self.text.rstrip()
                self.calls.append((Called(len(self.text), words), False))
        self.text += without_stress(text[done:])

    def _reference(self, match: re.Match[str]) -> None:
        reference = next(references_in(match.group(), inside=False))
        begins = bool(_SENTENCE_BEGINS.search(self.text))
        if reference.kind == JUDGEMENT:
            self.text += JUDGED if begins else JUDGED[:1].lower() + JUDGED[1:]
            self.take(reference.name)
            return
        words = self.renderer.speaking.words_of(reference)
        if words is None:
            self.text += reference.written
            return
        self.renderer.drawn.add(words)
        self.text += capital(words.text) if begins else words.text
        if words.note:
            self.calls.append((Called(len(self.text), words.note), True))


def _settled(text: str, calls: list[tuple[Called, bool]]) -> tuple[Called, ...]:
    """The calls at the places where their marks can be told from figures, one at each place.

    A source is called at the end of its sentence, and so is any note after a figure; notes that
    would stand side by side are one note, its sources told once and last.
    """
    spans = sentence_spans(text)
    placed: dict[int, tuple[list[str], list[str]]] = {}
    for call, is_source in calls:
        at = min(call.at, len(text.rstrip()))
        if is_source or text[at - 1 : at].isdigit():
            at = next((stop for start, stop in spans if start < at <= stop), len(text.rstrip()))
        at = place_of_mark(text, at)
        at = next((p for p in placed if _side_by_side(text, p, at)), at)
        words, sources = placed.setdefault(at, ([], []))
        (sources if is_source else words).append(call.words)
    return tuple(
        Called(at, " ".join([*dict.fromkeys(words), *in_one(sources)]))
        for at, (words, sources) in sorted(placed.items())
    )


def _side_by_side(text: str, first: int, second: int) -> bool:
    """Whether nothing but stops stands between two places, so that two marks would run into one."""
    return not re.search(r"[\w\s]", text[min(first, second) : max(first, second)])


def in_one(sources: Iterable[str]) -> list[str]:
    """Several footnotes of sources as one, each place told once; none where there are none."""
    places = [place for words in sources for place in words.removesuffix(".").split("; ")]
    told = "; ".join(dict.fromkeys(place for place in places if place))
    return [f"{told}."] if told else []
