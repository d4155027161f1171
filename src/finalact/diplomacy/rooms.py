"""When a meeting is that words name: between which days it begins and ends, as far as known."""

from __future__ import annotations

import re
from datetime import date

from finalact.claims.ledger import Ledger
from finalact.diplomacy.meetings import dates_held, dates_planned
from finalact.diplomacy.room import Room

# A word that many meetings share tells none of them from another.
COMMON = frozenset(
    """a an the our their this that next coming meeting meetings conference session forum talks
    round review summit visit assembly gathering""".split()
)
# Of these, the words that name no thing at all.
_POINTING = frozenset("a an the our their this that next coming".split())
_WORD = re.compile(r"[^\W_]+")


class MeetingRooms:
    """The meetings of a desk as words name them, with their dates as known on a day.

    The dates held, else those of the latest plan known by then. Nothing is guessed: words that
    name no meeting, or several that lie ahead, name none.
    """

    def __init__(self, ledger: Ledger, as_of: date, known_by: date) -> None:
        self._ledger = ledger
        self._as_of = as_of
        self._known_by = known_by
        self._titles: dict[str, frozenset[str]] | None = None

    def named(self, words: str, said: date, about: str = "") -> tuple[str, Room | None]:
        """The title of the meeting that words name, and when it is; nothing where they name none.

        `about` is what the words are said about: "the meeting" is that one, else the only one
        under way on the day.
        """
        titles = self.titles
        if words in titles:
            return self._found(words)
        given = frozenset(_words(words))
        wanted = frozenset(w for w in given - COMMON if not re.fullmatch(r"\d{4}", w))
        if not given:
            return "", None
        if not wanted and len(given - _POINTING) < 2:
            return self._found(about) if about in titles else self._under_way(said)
        # Of a meeting that is called by common words alone ("the review conference") all count.
        wanted = wanted or given - _POINTING
        fitting = [name for name, title in titles.items() if wanted <= title]
        ahead = [name for name in fitting if not self._is_over(name, said)]
        whole = [name for name in ahead if wanted in (titles[name], titles[name] - COMMON)]
        for found in (whole, ahead):
            if len(found) == 1:
                return self._found(found[0])
        return self._found(fitting[0]) if len(fitting) == 1 else ("", None)

    @property
    def titles(self) -> dict[str, frozenset[str]]:
        """The words by which each meeting is known: those of its title."""
        if self._titles is None:
            dossier = self._ledger.dossier
            self._titles = {
                name: frozenset(_words(dossier.title_of(name)))
                for name, claims in self._ledger.by_subject.items()
                if any(claim.about == "meeting" for claim in claims)
            }
        return self._titles

    def room(self, name: str) -> Room | None:
        """When a meeting is: as held, else as planned; None where no date is known."""
        held = dates_held(self._ledger, name, self._as_of, self._known_by)
        if not held.start.says_nothing and not held.finish.says_nothing:
            return Room(held.start, held.finish, is_meeting=True)
        plan = dates_planned(self._ledger, name, self._as_of, self._known_by)
        start = held.start if not held.start.says_nothing else plan.start
        if start.says_nothing and plan.finish.says_nothing:
            return None
        return Room(start, plan.finish, "by the plan known then", is_meeting=True)

    def _found(self, name: str) -> tuple[str, Room | None]:
        return self._ledger.dossier.title_of(name), self.room(name)

    def _is_over(self, name: str, said: date) -> bool:
        room = self.room(name)
        last = room.finish.high if room is not None and not room.told else None
        return last is not None and last < said.toordinal()

    def _under_way(self, said: date) -> tuple[str, Room | None]:
        found = []
        for name in self.titles:
            room = self.room(name)
            if room is None or room.start.low is None or room.start.low > said.toordinal():
                continue
            if room.finish.high is None or room.finish.high >= said.toordinal():
                found.append(name)
        return self._found(found[0]) if len(found) == 1 else ("", None)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())
