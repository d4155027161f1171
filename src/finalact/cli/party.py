"""The answer by one side's figures alone."""

from __future__ import annotations

from difflib import get_close_matches

from attrs import evolve, frozen

from finalact.conditions.answer import answer_of, answer_sentence
from finalact.conditions.assessment import Assessment, Status
from finalact.conditions.language import parse
from finalact.conditions.outlook import outlook_of
from finalact.conditions.sentences import condition_sentence
from finalact.conditions.weighing import truth_of
from finalact.model.condition import Verdict
from finalact.model.refusal import Refusal
from finalact.model.truth import Truth
from finalact.view import View


@frozen
class Party:
    """A side of the dossier, by its id and as a reader knows it."""

    id: str
    title: str


@frozen
class ByParty:
    """The status by one side's figures, and the conditions on which that side is silent."""

    party: Party
    status: Status
    silent: frozenset[str]


def find_party(view: View, name: str) -> Party:
    """The side meant by an id, a title or a speaker; a refusal with a suggestion where none is."""
    dossier = view.dossier
    wanted = name.strip().casefold()
    known: dict[str, str] = {}
    for side in dossier.sides:
        for said in (side.id, side.title, *side.speakers):
            known.setdefault(said.casefold(), side.id)
    for claim in view.holding.holdings.claims:
        speaker, _ = dossier.speaker_of(claim.speaker)
        if speaker:
            known.setdefault(speaker.casefold(), dossier.side_of(speaker))
    if wanted in known:
        side_id = known[wanted]
        return Party(side_id, dossier.side_title(side_id))
    titles = {n: dossier.side_title(known[n]) for n in known}
    near = get_close_matches(wanted, known, n=1, cutoff=0.6)
    declared = ", ".join(side.title for side in dossier.sides) or "none"
    raise Refusal(
        "party-not-found",
        f"Nobody called {name} says anything on this desk.",
        f"Did you mean {titles[near[0]]}?" if near else f"The sides are: {declared}.",
        status=404,
    )


def status_by(view: View, party: Party) -> ByParty:
    """Every condition by the side's own claims, and the answer that follows from them.

    What is judged once, without sides, is judged for everybody; where others speak and the
    side is silent, the condition is undetermined by its figures.
    """
    silent: set[str] = set()
    assessed: list[Assessment] = []
    for assessment in view.status().conditions:
        found, is_silent = _by(view, assessment, party)
        assessed.append(found)
        if is_silent:
            silent.add(assessment.condition.id)
    required = [a for a in assessed if a.required]
    answer = answer_of(assessed)
    status = evolve(
        view.status(),
        answer=answer,
        sentence=answer_sentence(answer, required, tuple(assessed)),
        conditions=tuple(assessed),
    )
    return ByParty(party, status, frozenset(silent))


def _by(view: View, assessment: Assessment, party: Party) -> tuple[Assessment, bool]:

    if not assessment.by:
        return assessment, False
    over_all = assessment.verdict.value
    scene = view.holding.scene(view.as_of, view.known_by, view.tolerance)
    rule = parse(assessment.expression)
    side = next((s for s in assessment.by if s.side == party.id), None)
    if side is None:
        sentence = f"{party.title} says nothing that can be used; over all sides it is {over_all}."
        outlook = outlook_of(scene, rule, Truth.UNKNOWN, party.id)
        return evolve(assessment, verdict=Verdict.UNDETERMINED, by=(), claims=(),
                      outlook=outlook, sentence=sentence), True  # fmt: skip
    alone = evolve(
        assessment,
        verdict=side.verdict,
        computed=side.verdict,
        judgement=None,
        by=(side,),
        claims=side.ruling.claims,
        outlook=outlook_of(scene, rule, truth_of(side.verdict), party.id),
    )
    sentence = condition_sentence(scene, alone, side.ruling)
    if over_all != side.verdict.value:
        sentence += f" Over all sides it is {over_all}."
    return evolve(alone, sentence=sentence), False
