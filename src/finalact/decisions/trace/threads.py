"""The threads of a desk: what leads to a thing, and what leads on from it, one step at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import cast

from attrs import evolve

from finalact.conditions.answer import status_of
from finalact.conditions.assess import Assessor
from finalact.conditions.assessment import Assessment, Status
from finalact.conditions.scene import Scene
from finalact.decisions.memorandum import Memorandum
from finalact.decisions.reference_words import Speaking
from finalact.decisions.trace.as_read import frozen_words, own_words, paragraphs_as_read
from finalact.decisions.trace.line import Edge, Key, Node, NodeKind
from finalact.decisions.trace.memo_parts import (
    MemoParts,
    brief,
    claim_key,
    condition_key,
    memo_key,
    parts_of,
)
from finalact.decisions.trace.passages import citation_at, place_of
from finalact.decisions.trace.rests import Rests
from finalact.model.claim import Citation, Claim, Relation
from finalact.model.representation import Representation

Cite = Callable[[Iterable[Citation]], str]
Words = Callable[[Citation], str]
_BY = {
    Relation.CORRECTS: "corrected by",
    Relation.WITHDRAWS: "withdrawn by",
    Relation.MENDS: "transcribed anew as",
    Relation.ADOPTS: "adopted by",
    Relation.KEEPS: "kept by",
    Relation.BREAKS: "broken by",
}


class Threads:
    """What the threads are drawn from: the scene of a day, its memoranda, and how to cite.

    `scene_on` gives the scene of an earlier day: what a memorandum rested on is asked of the day
    on which it went up. `cite` names a passage in words, `words` gives its text.
    """

    def __init__(
        self,
        scene: Scene,
        memoranda: Mapping[str, Memorandum],
        representations: Iterable[Representation],
        scene_on: Callable[[date], Scene],
        cite: Cite,
        words: Words,
    ) -> None:
        self.scene = scene
        self.memoranda = memoranda
        self.representations = representations
        self.scene_on = scene_on
        self.cite = cite
        self.words = words
        self._parts: dict[str, MemoParts] = {}

    @cached_property
    def rests(self) -> Rests:
        """Which memoranda rest on what."""
        kept = self.scene.kept("memoranda by what they rest on")
        if not (isinstance(kept, tuple) and kept[0] is self.memoranda):
            kept = (self.memoranda, Rests.of(self.memoranda.values()))
            self.scene.keep("memoranda by what they rest on", kept)
        return cast(Rests, kept[1])

    @cached_property
    def _borne(self) -> Mapping[str, list[str]]:
        """The conditions that a claim bears on, by the id of the claim."""
        kept = self.scene.kept("conditions by what bears on them")
        if isinstance(kept, dict):
            return kept
        status = self.scene.kept("status")
        if not isinstance(status, Status):
            status = status_of(self.scene)
            self.scene.keep("status", status)
        found: dict[str, list[str]] = {}
        for assessment in status.conditions:
            for name in bearing(assessment):
                found.setdefault(name, []).append(assessment.condition.id)
        self.scene.keep("conditions by what bears on them", found)
        return found

    @cached_property
    def at_place(self) -> Mapping[str, list[Claim]]:
        """The claims that had reached us, by the passages that they cite."""
        kept = self.scene.kept("claims by passage")
        if isinstance(kept, dict):
            return kept
        found: dict[str, list[Claim]] = {}
        for claim in self.scene.ledger.by_id.values():
            if self.known(claim):
                for place in dict.fromkeys(map(place_of, claim.citations)):
                    found.setdefault(place, []).append(claim)
        self.scene.keep("claims by passage", found)
        return found

    @cached_property
    def places_of(self) -> Mapping[str, list[str]]:
        """The passages that claims and conditions cite, by the id of their paper.

        A memorandum that lies on the desk as a paper of the same id says what stands in these.
        """
        found: dict[str, list[str]] = {}
        places = dict.fromkeys(self.at_place)
        places.update(
            dict.fromkeys(place_of(c) for each in self.scene.conditions for c in each.citations)
        )
        for place in sorted(places, key=_in_order):
            found.setdefault(place.partition("#")[0], []).append(place)
        return found

    def known(self, claim: Claim) -> bool:
        """Whether a claim had reached us by the day."""
        day = claim.reached_us.counts_from if claim.reached_us is not None else None
        return day is not None and day <= self.scene.known_by

    def parts(self, memo: str) -> MemoParts:
        """A memorandum in its parts; nothing where there is none of that id on the day."""
        if memo not in self._parts:
            found = self.memoranda.get(memo)
            self._parts[memo] = parts_of(found) if found is not None else MemoParts.of((), ())
        return self._parts[memo]

    def onward(self, key: Key) -> Iterator[Edge]:
        """What leads on from a thing."""
        rests = self.rests
        memos: Iterable[str] = (key.memo,) if key.memo else ()
        match key.kind:
            case NodeKind.PASSAGE:
                yield from self._from_passage(key)
                paper = key.name.partition("#")[0]
                if paper in self.memoranda:
                    yield Edge(key, memo_key(paper), "part of")
            case NodeKind.CLAIM:
                memos = rests.by_claim.get(key.name, ())
                yield from self._from_claim(key)
            case NodeKind.CONDITION:
                memos = rests.by_condition.get(key.name, ())
            case NodeKind.PARAGRAPH:
                yield Edge(key, memo_key(key.memo), "part of")
            case NodeKind.MEMORANDUM:
                memos = (key.name,)
            case NodeKind.REPRESENTATION:
                memos = rests.by_representation.get(key.name, ())
                for each in self.representations:
                    if each.id == key.name:
                        claims = map(claim_key, each.answered_by)
                        yield from (Edge(key, claim, "answered by") for claim in claims)
        for memo in memos:
            yield from self.parts(memo).onward.get(key, ())

    def back(self, key: Key, scene: Scene) -> Iterator[Edge]:
        """What leads to a thing; `scene` tells on what its conditions rested."""
        rests = self.rests
        memos: Iterable[str] = (key.memo,) if key.memo else ()
        match key.kind:
            case NodeKind.CLAIM:
                memos = rests.entering.get(key.name, ())
                claim = scene.ledger.by_id.get(key.name)
                yield from self._to(key, claim.citations if claim is not None else (), "carries")
            case NodeKind.CONDITION:
                condition = scene.condition(key.name)
                if condition is not None:
                    yield from self._to(key, condition.citations, "basis of")
                    for name in bearing(Assessor(scene).condition(condition)):
                        yield Edge(claim_key(name), key, "bears on")
            case NodeKind.MEMORANDUM:
                memos = (key.name,)
                for place in self.places_of.get(key.name, ()):
                    yield Edge(Key(NodeKind.PASSAGE, place), key, "part of")
            case NodeKind.REPRESENTATION:
                memos = rests.by_representation.get(key.name, ())
        for memo in memos:
            yield from self.parts(memo).back.get(key, ())

    def changed(self, key: Key) -> Iterator[Edge]:
        """What corrects, withdraws, adopts, keeps or breaks a claim by the day."""
        claim = self.scene.ledger.by_id.get(key.name)
        for later in self.scene.ledger.bearing_on(claim) if claim is not None else ():
            if later.relation is not None and self.known(later):
                yield Edge(key, claim_key(later.id), _BY[later.relation])

    def said_at(self, key: Key) -> Iterator[Edge]:
        """What a passage says: the claims that it carries, the conditions that it is a basis of."""
        return self._from_passage(key)

    def _from_passage(self, key: Key) -> Iterator[Edge]:
        for claim in self.at_place.get(key.name, ()):
            yield Edge(key, claim_key(claim.id), "carries")
        for condition in self.scene.conditions:
            if key.name in map(place_of, condition.citations):
                yield Edge(key, condition_key(condition.id), "basis of")

    def _from_claim(self, key: Key) -> Iterator[Edge]:
        for name in self._borne.get(key.name, ()):
            yield Edge(key, condition_key(name), "bears on")

    def _to(self, key: Key, citations: Iterable[Citation], kind: str) -> Iterator[Edge]:
        for place in dict.fromkeys(place_of(c) for c in citations if c.document):
            yield Edge(Key(NodeKind.PASSAGE, place), key, kind)

    def node(self, key: Key) -> Node:
        """A thing with its title, its day and its place."""
        match key.kind:
            case NodeKind.PASSAGE:
                citation = citation_at(key.name)
                where = self.cite([citation])
                return Node(key, brief(self.words(citation)) or where, "", where)
            case NodeKind.CLAIM:
                claim = self.scene.ledger.by_id.get(key.name)
                return self._claim_node(key, claim) if claim is not None else Node(key, key.name)
            case NodeKind.CONDITION:
                condition = self.scene.condition(key.name)
                return Node(key, condition.title if condition is not None else key.name)
            case NodeKind.REPRESENTATION:
                return self._representation_node(key)
            case _:
                node = self.parts(key.memo or key.name).nodes.get(key, Node(key, key.name))
                return self._as_read(node) if key.kind is NodeKind.PARAGRAPH else node

    def _as_read(self, node: Node) -> Node:
        """A paragraph in the words in which it went up, or in which it would go up on the day."""
        memo = self.memoranda.get(node.key.memo)
        if memo is None:
            return node
        number = int(node.key.name.rpartition("-")[2])
        if memo.submitted is not None:
            if node.key not in memo.kept:
                own = dict(memo.used.paragraphs)[number]
                words = frozen_words(own, memo.submitted.printed) or " ... ".join(own_words(own))
                memo.kept[node.key] = evolve(node, title=brief(words))
            return cast(Node, memo.kept[node.key])
        speaking = Speaking(self.scene, lambda claim: self.cite(claim.citations))
        words = paragraphs_as_read(memo.standing.text, speaking, [number])[number]
        return evolve(node, title=brief(words))

    def _claim_node(self, key: Key, claim: Claim) -> Node:
        title = self.scene.dossier.title_of(claim.subject)
        who = f"{claim.speaker}, " if claim.speaker else ""
        words = f"“{brief(claim.words)}”" if claim.words else claim.attribute.replace("_", " ")
        said = claim.said_on or claim.known_on
        on = str(said) if said is not None else ""
        return Node(key, f"{who}{words} ({title})", on, self.cite(claim.citations))

    def _representation_node(self, key: Key) -> Node:
        for each in self.representations:
            if each.id == key.name:
                made = f"{each.by} to {each.to}" if each.to else each.by
                on = str(each.on) if each.on is not None else ""
                return Node(key, f"Representation, {made}", on, self.cite([each.instruction]))
        return Node(key, key.name)


def _in_order(place: str) -> tuple[str, int, str]:
    paper, _, passage = place.partition("#")
    return paper, int(passage) if passage.isdecimal() else 10**6, passage


def bearing(assessment: Assessment) -> tuple[str, ...]:
    """The claims that the answer for a condition rests on, over all and by each side."""
    sides = (side.ruling.claims for side in assessment.by)
    every = (assessment.claims, *sides)
    return tuple(dict.fromkeys(claim.id for claims in every for claim in claims))
