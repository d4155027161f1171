"""Which of the desk's own subjects and populations a sentence may be about, by words in common."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property

from attrs import frozen

from finalact.model.quantity import Quantity, counts_whole
from finalact.proposals.desk_words import DeskWords
from finalact.proposals.heard_words import (
    BEFORE,
    IN_SENTENCE,
    Heard,
    heard_in,
    stem_of,
    stems_of,
    words_of,
)
from finalact.proposals.placed_sentences import PlacedSentence

QUOTED = 0.3
# So much of a name must be heard for it to be meant: nearly all of one that is a single word
# ("emigration"), less of a longer one of which two words are heard.
ONE_WORD, TWO_WORDS = 0.75, 0.4
# "Refusals, as the harbour office counts them": who counts them is not what they are.
_WHO_COUNTS = re.compile(
    r",? as (?:the )?[\w’' -]{2,60} (?:counts?|draws?|sees?|puts?|tells?|lists?|understands?) "
    r"(?:them|it)\b"
)
GUESSED = frozenset({"persons", "cases"})
OTHER_UNIT, SAME_SPEAKER = 0.75, 1.3


@frozen
class Suggested:
    """What a sentence may be about, and the words for which that is suggested."""

    subject: str = ""
    population: str = ""
    words: tuple[str, ...] = ()


@frozen
class _Named:
    """A subject or population: the words of its title, and those of the name it goes by."""

    id: str
    title: frozenset[str]
    short: frozenset[str]
    unit: str = ""


class SuggestedSubjects:
    """The subjects of one dossier, ready to be compared with sentences."""

    def __init__(self, words: DeskWords) -> None:
        self.words = words
        self._last: tuple[PlacedSentence, Heard] | None = None
        dossier = words.dossier
        # Whose it is tells little of what it is: "Departures from Velm" are departures.
        names = [n for s in dossier.sides for n in (s.title, *s.speakers) if len(n.split()) <= 2]
        parties = frozenset(stem for name in names for stem in stems_of(name))
        self.subjects = [_named(s.id, s.title, parties) for s in dossier.subjects]
        self.populations = [_named(p.id, p.title, parties, p.unit) for p in dossier.populations]
        named = [*self.subjects, *self.populations]
        counts = Counter(stem for each in named for stem in each.title | each.short)
        self.rarity = {
            stem: math.log((1 + len(named)) / count) + 0.1 for stem, count in counts.items()
        }

    def of(
        self,
        placed: PlacedSentence,
        quantity: Quantity | None = None,
        speaker: str = "",
        *,
        promised: Quantity | None = None,
    ) -> Suggested:
        """What a sentence may be about; a figure counts a population besides, unless `promised`."""
        heard = self._heard_in(placed)
        scored = self._scored(self.subjects, heard)
        if quantity is None:
            if promised is not None:
                unit = (promised.unit or "").split("/")[0].strip()
                scored = [each for each in scored if self._may_count(each[1], unit, heard)]
            best = max(scored, key=lambda each: each[0], default=None)
            return self._told(best[1], "", heard) if best else Suggested()
        population = self._population(heard, quantity, speaker)
        measured = not counts_whole(quantity.unit)
        subject = self._subject_of(population, [] if measured and not population else scored)
        if not subject and not population:
            return Suggested()
        return self._told(subject, population, heard)

    def counts_in(self, population: str, quantity: Quantity) -> bool:
        """Whether a population of the desk is counted in the unit of a quantity."""
        unit = (quantity.unit or "").split("/")[0].strip()
        declared = self._unit_of.get(population, "")
        return bool(declared) and stem_of(declared) == stem_of(unit)

    def _may_count(self, subject: str, unit: str, heard: Mapping[str, float]) -> bool:
        """Whether a subject may be counted so: "300 tanks" are none of one named before them."""
        owner = self.words.dossier.subject(subject)
        counted = (owner.population if owner is not None else "") or subject
        if declared := self._unit_of.get(counted, ""):
            return _fit(declared, unit, self._stems_of.get(counted, frozenset())) > 0
        if not unit or unit in GUESSED:
            return True
        stems = next(each.title | each.short for each in self.subjects if each.id == subject)
        return any(heard.get(stem, 0.0) >= IN_SENTENCE for stem in stems)

    def _heard_in(self, placed: PlacedSentence) -> Heard:
        """What is heard in a sentence; it is asked several times of each."""
        if self._last is None or self._last[0] is not placed:
            self._last = (placed, heard_in(placed))
        return self._last[1]

    def _population(self, heard: Mapping[str, float], quantity: Quantity, speaker: str) -> str:
        unit = (quantity.unit or "").split("/")[0].strip()
        best, most = "", 0.0
        for score, name in self._scored(self.populations, heard):
            weight = _fit(self._unit_of[name], unit, self._stems_of[name])
            if speaker and speaker in self._speakers.get(name, frozenset()):
                weight *= SAME_SPEAKER
            if score * weight > most:
                best, most = name, score * weight
        return best

    def _subject_of(self, population: str, scored: list[tuple[float, str]]) -> str:
        """The subject under which the desk keeps a population; else the one whose words fit."""
        kept = self._subjects_of.get(population)
        if kept:
            return kept.most_common(1)[0][0]
        if any(subject.id == population for subject in self.subjects):
            return population
        owner = next(
            (
                s.id
                for s in self.words.dossier.subjects
                if population and s.population == population
            ),
            "",
        )
        best = max(scored, key=lambda each: each[0], default=(0.0, ""))
        return owner or best[1]

    @cached_property
    def _unit_of(self) -> dict[str, str]:
        return {each.id: each.unit for each in self.populations}

    @cached_property
    def _stems_of(self) -> dict[str, frozenset[str]]:
        return {each.id: each.title | each.short for each in self.populations}

    @cached_property
    def _subjects_of(self) -> dict[str, Counter[str]]:
        """Under which subjects the claims of the desk keep each population."""
        found: dict[str, Counter[str]] = {}
        for claim in self.words.claims:
            if claim.population and claim.about == "subject":
                found.setdefault(claim.population, Counter())[claim.subject] += 1
        return found

    @cached_property
    def _speakers(self) -> dict[str, frozenset[str]]:
        """Who has counted each population so far."""
        found: dict[str, set[str]] = {}
        for claim in self.words.claims:
            head, _ = self.words.dossier.speaker_of(claim.speaker)
            found.setdefault(claim.population, set()).add(head)
        return {name: frozenset(told) for name, told in found.items()}

    @cached_property
    def _quoted(self) -> dict[str, frozenset[str]]:
        """The words of quotations that the desk took for each subject and population."""
        found: dict[str, set[str]] = {}
        for claim in self.words.claims:
            stems = {stem for c in claim.citations for stem in stems_of(c.quote)}
            for name in {claim.subject, claim.population} - {""}:
                found.setdefault(name, set()).update(stems)
        return {name: frozenset(stems) for name, stems in found.items()}

    def _scored(
        self, named: Iterable[_Named], heard: Mapping[str, float]
    ) -> list[tuple[float, str]]:
        """How much of each name is heard, rare words counting more; only what may be meant."""
        found = []
        for each in named:
            if not (each.title & heard.keys() or each.short & heard.keys()):
                continue
            share = max(self._share(each.title, heard), self._share(each.short, heard))
            if share:
                extra = self._quoted.get(each.id, frozenset()) & heard.keys()
                found.append((share + QUOTED * min(len(extra), 4) / 4, each.id))
        return found

    def _share(self, stems: frozenset[str], heard: Mapping[str, float]) -> float:
        hits = [stem for stem in stems if stem in heard]
        if not any(heard[stem] >= BEFORE for stem in hits):
            return 0.0
        whole = sum(self.rarity[stem] for stem in stems)
        share = sum(self.rarity[stem] * heard[stem] for stem in hits) / whole
        return share if share >= (ONE_WORD if len(hits) < 2 else TWO_WORDS) else 0.0

    def _told(self, subject: str, population: str, heard: Mapping[str, float]) -> Suggested:
        stems = {
            stem
            for each in (*self.subjects, *self.populations)
            if each.id in (subject, population)
            for stem in each.title | each.short
        }
        words = tuple(sorted({word for stem, word in words_of(heard) if stem in stems}))
        return Suggested(subject, population, words)


def _named(id_: str, title: str, parties: frozenset[str], unit: str = "") -> _Named:
    title = _WHO_COUNTS.sub("", title)
    told, short = stems_of(title), stems_of(id_.replace("_", " "))
    return _Named(id_, (told - parties) or told, (short - parties) or short, unit)


def _fit(declared: str, unit: str, stems: frozenset[str]) -> float:
    """How well two units go together: money and lengths are never counts of anything."""
    if not declared or not unit or stem_of(declared) == stem_of(unit) or stem_of(unit) in stems:
        return 1.0
    if not (counts_whole(unit) and counts_whole(declared)):
        return 0.0
    # Persons and cases are often only taken from the context.
    return OTHER_UNIT if unit in GUESSED else 0.0
