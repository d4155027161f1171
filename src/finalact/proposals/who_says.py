"""Who says a thing in a paper: by its sentence, by the name before the passage, or the sender."""

from __future__ import annotations

import re

from attrs import frozen

from finalact.model.document import Document
from finalact.proposals.attribution import (
    FIRST_PERSON,
    PRONOUNS,
    attribution_at,
    attributions,
    speaks_in_first_person,
)
from finalact.proposals.desk_words import DeskWords
from finalact.proposals.placed_sentences import PlacedSentence


@frozen
class WhoSays:
    """Who says it and who says that he did, as the desk writes them; empty where it is not told.

    `said_by` are the words of the paper; `is_sender` whether the paper speaks for itself.
    """

    speaker: str = ""
    reporter: str = ""
    said_by: str = ""
    why: str = ""
    is_sender: bool = False


class Voices:
    """Who has the word in one paper."""

    def __init__(self, document: Document, words: DeskWords) -> None:
        self.document = document
        self.words = words
        self.sender, self._by_what = words.sender(document)
        self._met: dict[str, str] = {}

    def of(self, placed: PlacedSentence, start: int, end: int) -> WhoSays:
        """Who says the words from `start` to `end` of a sentence, as far as it tells."""
        sentence = placed.words
        found = attribution_at(sentence, start, end)
        if found is not None:
            return self.named(placed, found.who)
        if speaks_in_first_person(sentence):
            return self._first_person(placed, "the sentence speaks in the first person")
        if placed.label:
            return self._labelled(placed)
        return WhoSays(
            reporter=self._reporter(placed),
            why="The sentence names no speaker."
            if placed.note is None
            else "The note is its editors’, who wrote later; it names no speaker.",
        )

    def named(self, placed: PlacedSentence, who: str) -> WhoSays:
        """The one whom the paper names with these words."""
        last = who.rsplit(maxsplit=1)[-1].lower() if who.split() else ""
        if last in FIRST_PERSON or who.lower().startswith(("our ", "my ")):
            return self._first_person(placed, f"“{who}” speaks")
        if last in PRONOUNS:
            return self._pronoun(placed, who)
        return self._known(placed, who, f"Said by “{who}”.")

    def _known(self, placed: PlacedSentence, who: str, why: str) -> WhoSays:
        name = who.rsplit(maxsplit=1)[-1]
        speaker = self.words.speaker(who) or self._met.get(name, "")
        if speaker.endswith(f"({name})"):
            # "The Soviet Ambassador Dobrynin said ... Dobrynin promised ..."
            self._met.setdefault(name, speaker)
        reporter = self._reporter(placed)
        if not speaker:
            why = f"{why} The desk knows no such speaker."
        own = self.words.dossier.speaker_of(speaker)[0]
        return WhoSays(speaker, "" if reporter == own else reporter, who, why)

    def _first_person(self, placed: PlacedSentence, because: str) -> WhoSays:
        if placed.label:
            return self._labelled(placed)
        if placed.note is not None or not self.sender:
            return WhoSays(why=f"{_capital(because)}; who that is the paper does not tell.")
        return WhoSays(
            self.sender, "", "", f"{_capital(because)}, and {self._by_what}.", is_sender=True
        )

    def _labelled(self, placed: PlacedSentence) -> WhoSays:
        return self._known(placed, placed.label, f"“{placed.label}” has the word.")

    def _pronoun(self, placed: PlacedSentence, who: str) -> WhoSays:
        """Whom "he" or "they" stands for: the last one named as speaking in the passage."""
        for sentence in reversed(re.split(r"(?<=[.?!”])\s", placed.earlier)):
            for each in reversed(attributions(sentence)):
                if each.who.split()[-1].lower() not in PRONOUNS:
                    return self._known(
                        placed, each.who, f"“{who}” is taken for “{each.who}”, named before."
                    )
        if placed.label:
            return self._labelled(placed)
        reporter = self._reporter(placed)
        return WhoSays(
            "", reporter, who, f"Said by “{who}”; who that is the passage does not tell."
        )

    def _reporter(self, placed: PlacedSentence) -> str:
        """Who tells us: the sender of the paper; nobody for a note of its editors."""
        if placed.note is not None:
            return ""
        return self.words.dossier.speaker_of(self.sender)[0]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
