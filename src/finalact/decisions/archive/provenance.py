"""Where a decision comes from, in the words of W3C PROV: entities, activities, agents.

Source: PROV-DM (W3C Recommendation, 30 April 2013) and the PROV-JSON serialization (W3C Member
Submission, 24 April 2013). Names are `record:` and what a thing is, such as `record:claim/march`.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from finalact.decisions.memorandum import Memorandum
from finalact.decisions.step_text import name_of
from finalact.model.claim import Claim, Relation
from finalact.model.holdings import Holdings
from finalact.model.memo_step import (
    Cleared,
    Decided,
    Drafted,
    Marked,
    Reported,
    Step,
    Submitted,
    Tasked,
)

Json = dict[str, Any]
PREFIX = {"record": "urn:finalact:record:"}


def provenance(memo: Memorandum, extract: Holdings) -> Json:
    """The record of a memorandum as a PROV-JSON document; the same record gives the same one."""
    return _Provenance(memo, extract).document()


class _Provenance:
    def __init__(self, memo: Memorandum, extract: Holdings) -> None:
        self.memo = memo
        self.extract = extract
        self.told: dict[str, dict[str, Json]] = {}
        self.claims = {claim.id for claim in extract.claims}
        self.conditions = {condition.id for condition in extract.conditions}
        self.version = ""
        self.stands = ""

    def document(self) -> Json:
        for paper in self.extract.papers:
            more = {"record:sha256": paper.sha256, "record:file": paper.name}
            self._entity(f"paper/{paper.id}", f"Paper {paper.id}", more)
        for claim in self.extract.claims:
            self._claim(claim)
        for condition in self.extract.conditions:
            key = self._entity(f"condition/{condition.id}", condition.title)
            for document in dict.fromkeys(c.document for c in condition.citations if c.document):
                self._relate("wasDerivedFrom", generatedEntity=key, usedEntity=_paper(document))
        for step in self.memo.steps:
            self._step(step)
        return {"prefix": dict(PREFIX), **self.told}

    def _claim(self, claim: Claim) -> None:
        key = self._entity(f"claim/{claim.id}", claim.words or claim.id)
        if claim.speaker:
            self._relate("wasAttributedTo", entity=key, agent=self._agent(claim.speaker))
        for document in dict.fromkeys(c.document for c in claim.citations if c.document):
            self._relate("wasDerivedFrom", generatedEntity=key, usedEntity=_paper(document))
        if claim.target in self.claims and claim.relation is not None:
            target = _name(f"claim/{claim.target}")
            revises = claim.relation in (Relation.CORRECTS, Relation.MENDS)
            kind = {"prov:type": "prov:Revision"} if revises else {}
            self._relate("wasDerivedFrom", generatedEntity=key, usedEntity=target, **kind)

    def _step(self, step: Step) -> None:
        activity = _name(f"step/{step.n}")
        self.told.setdefault("activity", {})[activity] = {
            "prov:label": f"Step {step.n}: {name_of(step.act)}",
            "record:on": str(step.on),
            "record:hash": step.hash,
        }
        hand = self._agent(step.by)
        self._relate("wasAssociatedWith", activity=activity, agent=hand)
        made = ""
        match step.act:
            case Drafted():
                made = self._entity(f"version/{self._number()}", step.act.draft.subject)
                if self.version:
                    self._derived(made, self.version, revises=True)
                self.version = made
            case Submitted():
                made = self._entity("paper-as-submitted", self.memo.draft.subject)
                self._derived(made, _name(f"version/{step.act.version}"))
                self._draws_on(made, step.act)
                self.stands = made
            case Cleared():
                self._relate("used", activity=activity, entity=self.version)
                if step.act.office:
                    self._relate(
                        "actedOnBehalfOf", delegate=hand, responsible=self._agent(step.act.office)
                    )
            case Marked():
                made = self._entity(f"mark/{step.n}", step.act.words or step.act.kind)
                marker = self._agent(step.act.by)
                self._relate("wasAttributedTo", entity=made, agent=marker)
                self._derived(made, self.stands)
                if step.act.for_whom:
                    principal = self._agent(step.act.for_whom)
                    self._relate("actedOnBehalfOf", delegate=marker, responsible=principal)
            case Decided():
                made = self._entity(f"decision/{step.act.recommendation}/{step.n}", step.act.action)
                for n in step.act.marks:
                    self._derived(made, _name(f"mark/{n}"))
                self._derived(made, self.stands)
            case Tasked():
                made = self._entity(f"task/{step.act.task}", step.act.words)
                for number, (_, decided) in self.memo.decided.items():
                    if decided.n < step.n and step.act.recommendation in (None, number):
                        self._derived(made, _name(f"decision/{number}/{decided.n}"))
            case Reported():
                made = self._entity(f"report/{step.n}", step.act.words or step.act.missing)
                self._derived(made, _name(f"task/{step.act.task}"))
                if step.act.document:
                    self._derived(made, _paper(step.act.document))
                for name in step.act.claims:
                    self._derived(_name(f"claim/{name}"), made)
        if made:
            self._relate("wasGeneratedBy", entity=made, activity=activity)

    def _draws_on(self, made: str, act: Submitted) -> None:
        for name in act.cited:
            if name in self.claims:
                self._derived(made, _name(f"claim/{name}"))
        for name, _ in act.stood:
            if name in self.conditions:
                self._derived(made, _name(f"condition/{name}"))

    def _number(self) -> int:
        return sum(key.startswith("record:version/") for key in self.told.get("entity", {})) + 1

    def _entity(self, name: str, label: str, more: Json | None = None) -> str:
        key = _name(name)
        self.told.setdefault("entity", {})[key] = {"prov:label": label or name, **(more or {})}
        return key

    def _agent(self, name: str) -> str:
        key = _name(f"agent/{name}")
        self.told.setdefault("agent", {})[key] = {"prov:label": name}
        return key

    def _derived(self, made: str, used: str, *, revises: bool = False) -> None:
        if used:
            kind = {"prov:type": "prov:Revision"} if revises else {}
            self._relate("wasDerivedFrom", generatedEntity=made, usedEntity=used, **kind)

    def _relate(self, relation: str, **ends: str) -> None:
        said = {key if ":" in key else f"prov:{key}": end for key, end in ends.items()}
        kept = self.told.setdefault(relation, {})
        if said not in kept.values():
            kept[f"_:{relation}-{len(kept) + 1}"] = said


def _paper(id_: str) -> str:
    return _name(f"paper/{id_}")


def _name(local: str) -> str:
    return f"record:{quote(local, safe='/')}"
