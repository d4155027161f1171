"""What a version of a memorandum rests on: the claims and conditions that its text refers to."""

from __future__ import annotations

from attrs import frozen

from finalact.decisions.markdown import CALL, take_apart
from finalact.decisions.references import CLAIM, CONDITION, FIGURE, TABLE, references_in


@frozen
class Use:
    """One reference in a text: the paragraph that it stands in (from 1), its kind and name."""

    paragraph: int
    kind: str
    name: str

    @property
    def is_of_claim(self) -> bool:
        """Whether it gives a claim, in words or as its figure alone."""
        return self.kind in (CLAIM, FIGURE)


@frozen
class Used:
    """The paragraphs of a text, by their numbers from 1, and the references in them.

    Headings and notes are no paragraphs; a reference in a note belongs to the paragraph that
    calls the note.
    """

    paragraphs: tuple[tuple[int, str], ...]
    uses: tuple[Use, ...]

    @property
    def claims(self) -> tuple[str, ...]:
        """The claims, each once."""
        return tuple(dict.fromkeys(use.name for use in self.uses if use.is_of_claim))

    @property
    def conditions(self) -> tuple[str, ...]:
        """The conditions referred to by their ids, each once."""
        return tuple(dict.fromkeys(use.name for use in self.uses if use.kind == CONDITION))


def used_by(text: str) -> Used:
    """What a text in Markdown rests on."""
    taken = take_apart(text)
    notes = {note.label: note for note in reversed(taken.notes)}
    found: list[Use] = []
    paragraphs = [each for each in taken.paragraphs if each.role != "turn"]
    for paragraph in paragraphs:
        called = [notes[c["label"]] for c in CALL.finditer(paragraph.text) if c["label"] in notes]
        for words in (paragraph.text, *(note.words for note in called)):
            found += [
                Use(paragraph.n, each.kind, each.name)
                for each in references_in(words)
                if each.kind in (CLAIM, FIGURE, CONDITION, TABLE)
            ]
    return Used(tuple((p.n, p.text) for p in paragraphs), tuple(dict.fromkeys(found)))
