"""Where a party stands on a question of the desk, as a paper tells it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from finalact.model.claim import Citation, Claim
from finalact.model.dossier import Subject
from finalact.model.partial_date import PartialDate
from finalact.proposals.attribution import subject_of
from finalact.proposals.desk_words import DeskWords
from finalact.proposals.placed_sentences import PlacedSentence
from finalact.proposals.states import ReadState
from finalact.proposals.suggested_subjects import SuggestedSubjects
from finalact.proposals.who_says import Voices

POSITION = "position"
_TAKES = re.compile(
    r"\b(?P<verb>supports?|supported|opposes?|opposed|favou?rs?|favou?red|agrees?|disagrees?|"
    r"wants?|wanted|prefers?|preferred|rejects?|rejected|accepts?|accepted|endorses?|endorsed|"
    r"objects?|objected|proposes?|proposed|would (?:like|host|prefer|welcome|accept|agree|oppose|"
    r"support)|is (?:against|ready|undecided)|are (?:against|ready|undecided))\b"
)
_NOT_SO = re.compile(r"\b(?:if|unless|until|whether|had|not|never)\b[^,;]{0,40}\Z", re.IGNORECASE)
_BEING = re.compile(r"\s+(?:is|are|was|were)(?: now| still| also| strongly| firmly)*\Z")
_WORD = re.compile(r"[^\W\d_]+")
_STOP = re.compile(r"[;,:.]\s|[.?!]\Z| but | although ")
LONGEST = 120


def questions_of(words: DeskWords) -> frozenset[str]:
    """The subjects on which parties take positions: by their gates, states or claims."""
    asked = {gate.question for gate in words.dossier.gates if gate.question}
    asked |= {s.id for s in words.dossier.subjects if any(_takes_position(w) for w in s.states)}
    return frozenset(asked | {c.subject for c in words.claims if c.attribute == POSITION})


def _takes_position(state: str) -> bool:
    """Whether a declared state is where a party stands: "agrees", "would host it"."""
    return bool(_TAKES.match(state)) or state.startswith("would ")


def read_positions(
    placed: PlacedSentence,
    voices: Voices,
    subjects: SuggestedSubjects,
    dated: PartialDate | None,
    questions: frozenset[str],
) -> Iterator[ReadState]:
    """The positions that a sentence gives parties that it names, on a question of the desk."""
    sentence = placed.words
    if placed.is_question or not questions or not _TAKES.search(sentence):
        return
    suggested = subjects.of(placed)
    if suggested.subject not in questions:
        return
    told: set[str] = set()
    for verb in _TAKES.finditer(sentence):
        before = _BEING.sub("", sentence[: verb.start()].rstrip())
        if _NOT_SO.search(before):
            continue
        held = re.compile(re.escape(verb[0])).search(f"{before} {verb[0]}", len(before))
        if held is None:
            continue
        who, _ = subject_of(f"{before} {verb[0]}", held)
        if not who:
            continue
        found = voices.named(placed, who)
        if not found.speaker or found.speaker in told or who.lower() in {"i", "we"}:
            continue
        told.add(found.speaker)
        subject = voices.words.dossier.subject(suggested.subject)
        claim = Claim(
            "",
            suggested.subject,
            POSITION,
            value=_position(subject, verb, sentence),
            speaker=found.speaker,
            reporter=found.reporter,
            said_on=dated if found.is_sender else None,
            known_on=None if found.is_sender or placed.note is not None else dated,
            citations=(Citation("", placed.place, placed.page, placed.quote),),
        )
        yield ReadState(
            claim, placed.start + verb.start(), placed.start + verb.end(), placed, found, suggested
        )


def _position(subject: Subject | None, verb: re.Match[str], sentence: str) -> str:
    """The declared position of which the verb is a form; else the words as they stand."""
    words = verb["verb"].split()
    heart = words[1] if words[0] in ("is", "are") else words[-1]
    for state in subject.states if subject is not None else ():
        if any(word[:5].casefold() == heart[:5].casefold() for word in _WORD.findall(state)[:2]):
            return state
    stop = _STOP.search(sentence, verb.end())
    said = sentence[verb.start() : stop.start() if stop else len(sentence)]
    return " ".join(said.split())[:LONGEST].strip(" ,.”")
