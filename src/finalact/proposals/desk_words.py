"""The names that a desk has for those who speak, learned from what it holds already."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cached_property

from finalact.model.claim import Claim
from finalact.model.document import Document, Person
from finalact.model.dossier import Case, Dossier
from finalact.model.holdings import Person as KnownPerson

OURS = "ours"
_CAPITAL = re.compile(r"[A-ZÀ-Þ][\w’'-]*(?:\.[A-Z])*")
# A quotation often begins with who says it: "The Danes would like to host".
_OPENING = re.compile(r"\A“?(?:[Tt]he |Mr\. |Mrs\. |Dr\. )?(?P<who>(?:[A-ZÀ-Þ][\w’'-]+ ?){1,4})")
_OFFICE = frozenset(
    """ambassador minister foreign prime secretary general president premier chairman deputy first
    chargé embassy ministry department government delegation consul counselor party council
    committee spokesman official officials side authorities representative mr mrs ms dr
    mission assistant under acting chief director commission congress senator of for
    state""".split()
)
# So many letters of two names must agree for one to be taken for the other.
SHARED = 4
LONGEST_NAME = 3
MADE_FROM = 2
_AWAY = re.compile(r"\b(?:in|to|at|for)\b")
# Whoever deals with a country does not speak for it.
_DEALS = re.compile(r"\b(?:Affairs|Desk|Bureau|Office|Division|Section|Policy|Relations|Studies)\b")


class DeskWords:
    """What a desk knows of names: its dossier, and the claims that show how it uses them."""

    def __init__(
        self,
        dossier: Dossier,
        claims: Iterable[Claim] = (),
        cases: Sequence[Case] = (),
        persons: Sequence[KnownPerson] = (),
        holders: Iterable[str] = (),
    ) -> None:
        self.dossier = dossier
        self.claims = tuple(claims)
        self.cases = tuple(cases)
        self.persons = tuple(persons)
        self.holders = frozenset(_plain(name.split()[-1]) for name in holders if name.split())

    @property
    def ours(self) -> str:
        """The speaker of our own side; empty where the dossier names no side ours."""
        for side in self.dossier.sides:
            if side.id == OURS:
                return side.speakers[0] if side.speakers else side.title
        return ""

    @cached_property
    def parties(self) -> dict[str, str]:
        """Every party that the desk knows: its names, in small letters, and how it is written."""
        found: dict[str, str] = {}
        for side in self.dossier.sides:
            speaker = side.speakers[0] if side.speakers else side.title
            for name in (*side.speakers, side.title):
                found.setdefault(_plain(name), name if name in side.speakers else speaker)
        for group in self.dossier.groups:
            for member in group.members:
                found.setdefault(_plain(member), member)
        for claim in self.claims:
            head, _ = self.dossier.speaker_of(claim.speaker)
            if head:
                found.setdefault(_plain(head), head)
        return found

    @cached_property
    def officials(self) -> dict[str, str]:
        """Officials by surname, ministries by name, as the desk writes them: "USSR (Gerasimov)"."""
        found: dict[str, set[str]] = {}
        for claim in self.claims:
            for told in (claim.speaker, claim.reporter):
                head, voice = self.dossier.speaker_of(told)
                voice = voice or (claim.voice if told == claim.speaker else "")
                for name in re.split(r", | and ", voice):
                    last = _plain(name.split()[-1]) if name.split() else ""
                    # A ministry is known by its whole name only.
                    key = _plain(name) if last in _OFFICE else last
                    if len(name.split()) <= LONGEST_NAME and _CAPITAL.match(name):
                        found.setdefault(key, set()).add(f"{head} ({name})")
        return {name: told.pop() for name, told in found.items() if len(told) == 1}

    @cached_property
    def learned(self) -> dict[str, str]:
        """Words with which quotations that the desk took name a speaker: "Danes" is Denmark."""
        found: dict[str, set[str]] = {}
        for claim in self.claims:
            head, _ = self.dossier.speaker_of(claim.speaker)
            if not claim.reporter and head == self.ours:
                # Our own claim may quote words that open with anybody.
                continue
            for citation in claim.citations:
                opening = _OPENING.match(citation.quote)
                if head and opening:
                    for word in _CAPITAL.findall(opening["who"]):
                        found.setdefault(_plain(word), set()).add(head)
        return {
            word: heads.pop()
            for word, heads in found.items()
            if len(heads) == 1 and word not in _OFFICE and len(word) >= SHARED
        }

    def party(self, words: str) -> str:
        """The party that words name or are made from ("Soviet officials"); empty if none."""
        plain = _plain(words)
        if plain in self.parties:
            return self.parties[plain]
        tokens = [_plain(word) for word in _CAPITAL.findall(words)]
        for name, speaker in self.parties.items():
            if " " in name and re.search(rf"\b{re.escape(name)}\b", plain):
                return speaker
        for token in tokens:
            if token in _OFFICE:
                continue
            if token in self.parties:
                return self.parties[token]
            if token in self.learned:
                return self.learned[token]
        for token in tokens:
            if near := self._akin(token):
                return near
        return ""

    def _akin(self, token: str) -> str:
        """The one party of whose name a word is made: "Canadians" of "Canada"."""
        if token in _OFFICE:
            return ""
        found = set()
        for name, speaker in self.parties.items():
            # Of longer names a word tells little: "National Conference on Soviet Jewry".
            for part in name.split() if len(name.split()) <= MADE_FROM else ():
                shared = _shared(token, part)
                if part not in _OFFICE and shared >= max(SHARED, max(len(part), len(token)) / 2):
                    found.add(speaker)
        for word, speaker in self.learned.items():
            shared = _shared(token, word)
            if shared >= max(SHARED, max(len(word), len(token)) / 2):
                found.add(speaker)
        return found.pop() if len(found) == 1 else ""

    def speaker(self, words: str) -> str:
        """The speaker that words name, as the desk writes it; empty where it knows none such."""
        name, comma, rest = words.partition(", ")
        if comma and (party := self.speaker(name) or self.party(rest)):
            # "Velik, the Ambassador of Tarn": the name, and for whom he speaks.
            return party if "(" in party or party == name else f"{party} ({name.split()[-1]})"
        if _plain(words) in self.officials:
            return self.officials[_plain(words)]
        tokens = _CAPITAL.findall(words)
        for token in reversed(tokens):
            if _plain(token) in self.officials:
                return self.officials[_plain(token)]
        party = self.party(words)
        if not party or _plain(words) in self.parties:
            return party
        last = tokens[-1] if tokens else ""
        rest = _plain(last)
        is_person = (
            last
            and words.rstrip().endswith(last)
            and any(_plain(token) in _OFFICE for token in tokens[:-1])
            and rest not in _OFFICE
            and self.party(last) == ""
        )
        return f"{party} ({last})" if is_person else party

    def sender(self, document: Document) -> tuple[str, str]:
        """For whom a paper speaks, as the desk writes it, and how that was found."""
        if not document.senders:
            return "", ""
        names = [person.name.split()[-1] for person in document.senders if person.name]
        known = [self.officials[_plain(name)] for name in names if _plain(name) in self.officials]
        heads = {self.dossier.speaker_of(name)[0] for name in known}
        told = " and ".join(names)
        if len(heads) == 1 and len(known) == len(names):
            return _with_voice(heads.pop(), told), "the desk knows the sender"
        for person in document.senders:
            party = self._party_of_office(person)
            if party:
                return _with_voice(party, told), "the office of the sender names the party"
        if self.ours:
            return _with_voice(self.ours, told), "the sender is taken for our own side"
        return "", ""

    def _party_of_office(self, person: Person) -> str:
        """The party named in an office: an ambassador to a country does not speak for it."""
        if _DEALS.search(person.office or ""):
            return ""
        office = _AWAY.split(person.office or "")[0]
        return self.party(office) if _CAPITAL.search(office) else ""


def _with_voice(party: str, voice: str) -> str:
    return f"{party} ({voice})" if voice and voice != party else party


def _plain(name: str) -> str:
    return " ".join(name.replace("’", "'").casefold().removeprefix("the ").split())


def _shared(one: str, other: str) -> int:
    """How many letters two words have in common from their beginning."""
    count = 0
    for a, b in zip(one, other):
        if a != b:
            break
        count += 1
    return count
