"""A question with the parties on it: where each stands, and what is said of it."""

from __future__ import annotations

from datetime import date

from attrs import evolve, frozen

from finalact.claims.stocks import day_of
from finalact.conditions.article import the
from finalact.conditions.promise_words import day_said
from finalact.conditions.scene import Scene
from finalact.conditions.turning import TurningPoint, turning_points
from finalact.conditions.wording import capital, count_of, listed
from finalact.diplomacy.positions import PartyPosition, Stand, positions_on
from finalact.model.condition import Verdict


@frozen
class PartyStanding:
    """A party on a question: its position, what would turn it, and its word on an earlier day.

    `then` is the word in force on the day since which one asks; `has_moved` whether the party
    has another one now.
    """

    position: PartyPosition
    turning: tuple[TurningPoint, ...]
    then: Stand | None = None
    has_moved: bool = False


@frozen
class QuestionOnADay:
    """A question with every party on it, on one day."""

    question: str
    title: str
    as_of: date
    known_by: date
    parties: tuple[PartyStanding, ...]
    since: date | None = None

    @property
    def silent(self) -> tuple[PartyPosition, ...]:
        """Those whose consent is asked and who have not spoken."""
        return tuple(
            p.position for p in self.parties if p.position.is_asked and not p.position.has_spoken
        )


def question_on(scene: Scene, question: str, since: date | None = None) -> QuestionOnADay:
    """Where every party stands on a question, and who has moved since a day.

    What was so on that day is told by what was known then.
    """
    return scene.once(("question", question, since), lambda: _question(scene, question, since))


def _question(scene: Scene, question: str, since: date | None) -> QuestionOnADay:
    now = positions_on(scene.ledger, question, scene.as_of, scene.known_by)
    before: dict[str, Stand | None] = {}
    if since is not None:
        known = min(since, scene.known_by)
        before = {p.party: p.now for p in positions_on(scene.ledger, question, since, known)}
    return QuestionOnADay(
        question,
        scene.dossier.title_of(question),
        scene.as_of,
        scene.known_by,
        tuple(_standing(scene, party, before, since) for party in now),
        since,
    )


def _standing(
    scene: Scene, position: PartyPosition, before: dict[str, Stand | None], since: date | None
) -> PartyStanding:
    then = before.get(position.party)
    words = position.now.words if position.now is not None else frozenset()
    start = position.now.since if position.now is not None else None
    turning = [
        point
        for claim in position.turns_on
        for point in turning_points(
            scene, claim, is_stale=start is not None and (day_of(claim) or start) < start
        )
    ]
    moved = since is not None and words != (then.words if then is not None else frozenset())
    return PartyStanding(position, tuple(turning), then, moved)


def party_sentence(party: PartyStanding) -> str:
    """Where a party stands, since when, by whom told, and how it stood before."""
    position = party.position
    now = position.now
    if now is None:
        told = _told(position)
        return f"Has not spoken{f'; {told}' if told else ''}."
    since = day_said(now.since)
    by = ""
    if now.reporters:
        by = f", as reported by {listed([the(name) for name in now.reporters])}"
    text = f"{capital(words_of(now))} since {since}{by}."
    if now.limits:
        text += f" Its limits: {'; '.join(f'“{limit}”' for limit in now.limits)}."
    if len(position.stands) > 1:
        earlier = [f"{words_of(s)} ({day_said(s.since)})" for s in position.stands[:-1]]
        text += f" Before: {', then '.join(earlier)}."
    if told := _told(position):
        text += f" {capital(told)}."
    return text


def words_of(stand: Stand) -> str:
    """The word or words of a stand: "opposes"; two at once are told as two."""
    return " and ".join(sorted(stand.words))


def _told(position: PartyPosition) -> str:
    """That the party was told of it, which is no position."""
    if not position.informed:
        return ""
    last = position.informed[-1]
    day = last.said_on or last.known_on
    return f"has been told{f' ({day.said()})' if day is not None else ''}"


def turning_words(point: TurningPoint) -> str:
    """What would turn a party, and whether that is so on the day."""
    stale = " (said of its earlier position)" if point.is_stale else ""
    if point.verdict is None:
        return f"“{point.words}”{stale}"
    is_so = "met" if point.verdict is Verdict.MET else point.verdict.value
    return f"“{point.title}”: {is_so} on this day{stale}"


def question_sentence(asked: QuestionOnADay) -> str:
    """The question in one sentence: who stands where, and who has not spoken."""
    words: dict[str, list[str]] = {}
    for party in asked.parties:
        if party.position.now is not None:
            words.setdefault(words_of(party.position.now), []).append(party.position.party)
    said = [f"{listed(names)}: {word}" for word, names in words.items()]
    silent = asked.silent
    if silent:
        verb = "has" if len(silent) == 1 else "have"
        others = count_of(len(silent), "other") if said else count_of(len(silent), "party")
        said.append(f"{others} {verb} not spoken")
    return f"{capital('; '.join(said))}." if said else "Nobody has taken a position on it."


def only(asked: QuestionOnADay, parties: frozenset[str]) -> QuestionOnADay:
    """The question with some of its parties alone."""
    return evolve(asked, parties=tuple(p for p in asked.parties if p.position.party in parties))
