"""States that a paper tells: of a case on the desk, or of a subject whose states are declared."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from attrs import evolve, frozen

from finalact.cases.register import STATUS
from finalact.model.claim import Citation, Claim
from finalact.model.dossier import Case, Subject
from finalact.model.partial_date import PartialDate
from finalact.proposals.desk_words import DeskWords
from finalact.proposals.placed_sentences import PlacedSentence
from finalact.proposals.said_periods import PaperDay, period_of, periods_in
from finalact.proposals.suggested_subjects import Suggested, SuggestedSubjects
from finalact.proposals.who_says import Voices, WhoSays

STATE = "state"
# What becomes of a person or a case, as the trade says it, and the word under which it is kept.
_BECAME = {
    "released": "released",
    "freed": "freed",
    "pardoned": "pardoned",
    "amnestied": "released",
    "arrested": "arrested",
    "detained": "arrested",
    "imprisoned": "imprisoned",
    "jailed": "imprisoned",
    "sentenced": "sentenced",
    "exiled": "exiled",
    "expelled": "expelled",
    "exchanged": "released",
    "permitted": "permitted",
    "allowed": "permitted",
    "emigrated": "emigrated",
    "refused": "refused",
    "denied": "refused",
    "turned down": "refused",
    "reunited": "reunited",
    "resolved": "resolved",
    "died": "died",
    "departed": "departed",
}
# "Denied that" and "denied having" deny: nobody was refused anything.
_VERB = re.compile(
    rf"\b(?!denied (?:that|having|any)\b)"
    rf"(?:{'|'.join(sorted(_BECAME, key=len, reverse=True))})\b"
)
_NOT_SO = re.compile(
    r"\b(?:not|never|no longer|nobody|nothing|if|unless|whether|would|can|could|should|might|may|"
    r"will|shall|must|to be|until|den(?:y|ies|ied|ying)|doubt\w*|hope\w*|ask\w*|"
    r"want\w*|request\w*|urge\w*)\b[^;.]{0,60}\Z|"
    # What is wished for has not come about, however far the wish stands before it.
    r"\b(?:seeing|(?:to|us|we|would) see|interest(?:ed)? in|wish\w*|desire\w*|appeal\w*|demand\w*|"
    r"seek\w*|sought|press\w*|plead\w*|call(?:ed|s|ing)? (?:for|on|upon)|in favou?r of)\b"
    r"[^;.,]{0,140}\Z"
)
_DENIES = re.compile(r"\b(?:not|no|never|neither|nor)\b", re.IGNORECASE)
_PART = re.compile(r"[;:]|\.\s")
_NAME = re.compile(r"[A-ZÀ-ÞА-Я][\w’'-]{3,}")
_WORD = re.compile(r"[^\W\d_]+")
STEM = 6


@frozen
class ReadState:
    """A state read as a claim, with the words that tell it."""

    claim: Claim
    start: int
    end: int
    placed: PlacedSentence
    who: WhoSays
    suggested: Suggested


class States:
    """The cases and declared states of one desk, ready to be looked for in sentences."""

    def __init__(self, words: DeskWords) -> None:
        self.words = words
        named = {person.id: (person.name, *person.also) for person in words.persons}
        # By one word of each name, so that a long register is not gone through for each sentence.
        self.cases: dict[str, list[tuple[Case, frozenset[str]]]] = {}
        for case in words.cases:
            names = [case.title, *(n for p in case.persons for n in named.get(p, (p,)))]
            for key in {key for name in names if (key := name_key(name))}:
                self.cases.setdefault(min(key), []).append((case, key))

    @cached_property
    def statuses(self) -> dict[str, frozenset[str]]:
        """The words that each register uses for the status of its cases."""
        found: dict[str, set[str]] = {
            register.id: set(register.closed) for register in self.words.dossier.registers
        }
        register_of = {case.id: case.register for case in self.words.cases}
        for claim in self.words.claims:
            if claim.attribute == STATUS and claim.value and claim.subject in register_of:
                found.setdefault(register_of[claim.subject], set()).add(claim.value)
        return {name: frozenset(words) for name, words in found.items()}

    def of_cases(
        self, placed: PlacedSentence, voices: Voices, day: PaperDay, dated: PartialDate | None
    ) -> Iterator[ReadState]:
        """What the sentence says became of a case that is on the desk."""
        if placed.is_question or not self.cases:
            return
        sentence = placed.words
        for verb in _VERB.finditer(sentence):
            before = _PART.split(sentence[: verb.start()])[-1]
            if _NOT_SO.search(before):
                continue
            after = _PART.split(sentence[verb.end() :])[0]
            cases = self._named(before) or self._named(after)
            if len(cases) != 1:
                continue
            case = cases[0]
            word = _BECAME[verb[0]]
            declared = self.statuses.get(case.register, frozenset())
            value = next((s for s in sorted(declared) if _stem(s) == _stem(word)), word)
            who = voices.of(placed, verb.start(), verb.end())
            periods = periods_in(sentence, day)
            period = period_of(periods, sentence, verb.start(), verb.end(), [])
            suggested = Suggested(case.id, "", (case.title or case.id,))
            claim = _claim(placed, who, suggested, STATUS, value, dated)
            yield ReadState(
                _about_case(claim, period.period if period else None),
                placed.start + verb.start(), placed.start + verb.end(), placed, who, suggested,
            )  # fmt: skip

    def _named(self, words: str) -> list[Case]:
        heard = {key for name in _NAME.findall(words) for key in name_key(name)}
        known = (each for word in heard for each in self.cases.get(word, ()))
        return list({case.id: case for case, key in known if key <= heard}.values())

    @cached_property
    def _state_stems(self) -> tuple[frozenset[str], ...]:
        """The words of every state that a subject declares."""
        states = {state for subject in self.words.dossier.subjects for state in subject.states}
        return tuple(frozenset(_stem(word) for word in _WORD.findall(state)) for state in states)

    def _may_tell(self, sentence: str) -> bool:
        """Whether the words of any declared state stand in a sentence."""
        heard = {_stem(word) for word in _WORD.findall(sentence)}
        return any(stems and stems <= heard for stems in self._state_stems)

    def of_subjects(
        self,
        placed: PlacedSentence,
        voices: Voices,
        subjects: SuggestedSubjects,
        dated: PartialDate | None,
        questions: frozenset[str],
    ) -> Iterator[ReadState]:
        """The declared state in which the sentence finds its subject; positions are told apart."""
        if placed.is_question or not self._may_tell(placed.words):
            return
        suggested = subjects.of(placed)
        subject = self.words.dossier.subject(suggested.subject)
        if subject is None or not subject.states or subject.id in questions:
            return
        found = _state_said(subject, placed.words)
        if found is None:
            return
        state, start, end = found
        if _NOT_SO.search(_PART.split(placed.words[:start])[-1]):
            return
        who = voices.of(placed, start, end)
        claim = _claim(placed, who, suggested, STATE, state, dated)
        yield ReadState(claim, placed.start + start, placed.start + end, placed, who, suggested)


def name_key(name: str) -> frozenset[str]:
    """What of a name must be heard for it to be meant: its words, but for initials."""
    return frozenset(word.casefold() for word in re.findall(r"[^\W\d_][\w’'-]{3,}", name)
                     if word[0].isupper())  # fmt: skip


def _state_said(subject: Subject, sentence: str) -> tuple[str, int, int] | None:
    """The declared state whose words all stand in the sentence; of several the longest."""
    said = [(_stem(match[0]), match.start(), match.end()) for match in _WORD.finditer(sentence)]
    denied = bool(_DENIES.search(sentence))
    for state in sorted(subject.states, key=len, reverse=True):
        stems = [_stem(word) for word in _WORD.findall(state)]
        places = [next(((s, e) for stem, s, e in said if stem == each), None) for each in stems]
        if not stems or any(place is None for place in places):
            continue
        if denied != bool(_DENIES.search(state)):
            continue
        spans = [place for place in places if place is not None]
        start, end = min(s for s, _ in spans), max(e for _, e in spans)
        if end - start <= len(state) + 20:
            return state, start, end
    return None


def _about_case(claim: Claim, period: PartialDate | None) -> Claim:
    return evolve(claim, about="case", period=period)


def _claim(
    placed: PlacedSentence,
    who: WhoSays,
    suggested: Suggested,
    attribute: str,
    value: str,
    dated: PartialDate | None,
) -> Claim:
    own = who.is_sender
    return Claim(
        "",
        suggested.subject,
        attribute,
        value=value,
        speaker=who.speaker,
        reporter=who.reporter,
        said_on=dated if own else None,
        known_on=None if own or placed.note is not None else dated,
        citations=(Citation("", placed.place, placed.page, placed.quote),),
    )


def _stem(word: str) -> str:
    plain = word.casefold()
    return plain.removesuffix("s")[:STEM] if len(plain) > 3 else plain
