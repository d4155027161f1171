"""Adding notes to a paper that is printed already: its words stay, its notes are numbered anew."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from finalact.decisions.mark_place import place_of_mark
from finalact.documents.printed import read_printed
from finalact.model.document import Document
from finalact.model.wording import Block, NoteCall, Wording

_ABOVE = re.compile(r"(?<=See footnote )[0-9]+(?= above\.)")


def annotated(printed: str, source: str, added: Mapping[int, Sequence[str]]) -> str:
    """The printed paper with another source note and more notes, by the passage they stand at.

    A note is called at the end of its passage; where one is called there already, its words are
    added to it. No other character changes but the numbers of notes.
    """
    document = read_printed(printed)
    return _Annotating(document, source, added).printed()


class _Annotating:
    """Goes through the lines in order, and numbers notes as they are called."""

    def __init__(self, document: Document, source: str, added: Mapping[int, Sequence[str]]) -> None:
        self.document = document
        self.added = added
        self.before = {note.n: note.text for note in document.notes}
        first = next((note for note in document.notes if note.is_source), None)
        if first is not None and source:
            self.before[first.n] = source
        self.notes: list[str] = []
        self.numbers: dict[int, int] = {}

    def printed(self) -> str:
        passages = {passage.n: passage.words for passage in self.document.passages}
        text = "".join(
            f"{block.lead}{self._words(block, passages)}{block.end}"
            for block in self.document.blocks
            if block.role != "note"
        )
        for number, words in self.before.items():
            if number is not None and number not in self.numbers:
                self._number(words, number)
        below = "\n".join(
            f"  {n}. {_ABOVE.sub(self._moved, words)}" for n, words in enumerate(self.notes, 1)
        )
        return f"{text.rstrip()}\n\n{below}" if below else text

    def _words(self, block: Block, passages: Mapping[int, Wording]) -> str:
        if block.role == "passage" and block.index is not None:
            return self._called(passages[block.index], tuple(self.added.get(block.index, ())))
        if block.words is not None:
            return self._called(block.words)
        if block.index is None:
            return self._called(self.document.heading)
        heading = self.document.sections[block.index].heading
        return self._called(heading) if heading is not None else ""

    def _called(self, words: Wording, added: Sequence[str] = ()) -> str:
        """The words with the marks of their notes, numbered from here on."""
        made = []
        end = len(words.text.rstrip())
        for inset in words.insets:
            if not isinstance(inset, NoteCall) or inset.note not in self.before:
                made.append(inset)
                continue
            text = self.before[inset.note]
            if added and not re.search(r"\w", words.text[inset.at : end]):
                text, added = " ".join([text, *added]), ()
            number = self._number(text, inset.note)
            made.append(NoteCall(inset.at, number, str(number)))
        if added:
            end = place_of_mark(words.text, end)
            number = self._number(" ".join(added))
            made.append(NoteCall(end, number, str(number)))
            made.sort(key=lambda inset: inset.at)
        return Wording(words.text, tuple(made)).printed()

    def _number(self, words: str, before: int | None = None) -> int:
        self.notes.append(words)
        if before is not None:
            self.numbers[before] = len(self.notes)
        return len(self.notes)

    def _moved(self, found: re.Match[str]) -> str:
        return str(self.numbers.get(int(found.group()), int(found.group())))
