"""What is lacking: what would make a condition met, and the answer to the question yes."""

from __future__ import annotations

from collections.abc import Iterable

from finalact.conditions.answer import YES, status_of
from finalact.conditions.assessment import Assessment
from finalact.conditions.lacking_need import Lacking, LackingAll, Need
from finalact.conditions.lacking_parts import Search, together
from finalact.conditions.scene import Scene
from finalact.conditions.treatments import standing_proposal
from finalact.conditions.wording import capital, count_of, listed
from finalact.model.condition import Condition, Verdict

BOTH = 2
NOTHING = "Nothing is lacking: it is met."


def lacking_of(scene: Scene, assessment: Assessment) -> Lacking:
    """What would make one condition met on the day, in a sentence and as a tree of needs.

    Source: rules of judging, "Outlook" (what is lacking, spread over the months that no claim
    covers yet), "every", "Which claims" and "scope".
    """
    return _kept(scene, Search(scene), assessment)


def lacking_all(scene: Scene) -> LackingAll:
    """What would make the answer yes: what is lacking of every required condition not met."""
    status = status_of(scene)
    search = Search(scene)
    unmet = [a for a in status.conditions if a.required and a.verdict is not Verdict.MET]
    return LackingAll(
        status.question,
        status.answer,
        _summary(status.answer, status.conditions, unmet),
        scene.as_of,
        scene.known_by,
        tuple(_kept(scene, search, assessment) for assessment in unmet),
    )


def _kept(scene: Scene, search: Search, assessment: Assessment) -> Lacking:
    """What is lacking, looked for once while nothing new comes in."""
    condition = assessment.condition
    if condition not in scene.conditions:
        return _lacking(scene, search, assessment)
    return scene.once(("lacking", condition), lambda: _lacking(scene, search, assessment))


def _lacking(scene: Scene, search: Search, assessment: Assessment) -> Lacking:
    condition = assessment.condition
    needs = (*_not_borne(assessment), *search.of_assessed(assessment))
    said = together(needs)
    sentence = f"{capital(said)}." if said else NOTHING
    if not said and assessment.verdict is not Verdict.MET:
        sentence = "What would settle it cannot be told from the record."
    return Lacking(
        condition.id,
        condition.title or assessment.expression,
        assessment.verdict.value,
        assessment.required,
        sentence,
        needs,
        _unless(scene, assessment) if assessment.verdict is not Verdict.MET else "",
    )


def _not_borne(assessment: Assessment) -> Iterable[Need]:
    """The names in its rule that nothing bears yet, where that may be why it is not met."""
    if assessment.verdict is Verdict.MET:
        return
    for sentence in assessment.not_borne:
        clause, _, meant = sentence.rstrip(".").partition(". Did you mean ")
        said = f"{clause[:1].lower()}{clause[1:]}{f' (did you mean {meant})' if meant else ''}"
        yield Need("rule", said)


def _unless(scene: Scene, assessment: Assessment) -> str:
    """The proposed treatment that would make an unmet condition not count, if it were adopted."""
    condition: Condition = assessment.condition
    day = min(scene.as_of, scene.known_by)
    proposal = standing_proposal(condition, day)
    if proposal is None or not proposal.treating.sets_aside or not assessment.required:
        return ""
    whose = f"{proposal.by}’s proposal" if proposal.by else "the proposal"
    deciders = scene.dossier.deciders
    by = f" by {listed(list(deciders), 'or')}" if deciders else ""
    return f"It would not count if {whose} to have it {proposal.treating.value} were adopted{by}."


def _summary(answer: str, assessed: Iterable[Assessment], unmet: list[Assessment]) -> str:
    """How many conditions stand between the answer and yes."""
    if answer == YES:
        return "Nothing is lacking: the answer is yes."
    if not unmet:
        return "No condition has been set, so nothing can be said to be lacking."
    required = sum(a.required for a in assessed)
    verb = "lacks" if len(unmet) == 1 else "lack"
    if required == 1:
        lead = "The one required condition"
    elif len(unmet) == required:
        conditions = count_of(required, "required condition")
        lead = f"All {conditions}" if required > BOTH else "Both required conditions"
    else:
        lead = f"{capital(count_of(len(unmet), 'condition').split()[0])} of "
        lead += count_of(required, "required condition")
    return f"{lead} {verb} something before the answer is yes."


def flat(needs: Iterable[Need], depth: int = 0) -> list[tuple[int, Need]]:
    """A tree of needs as a list, each with how deep it stands."""
    return [each for need in needs for each in ((depth, need), *flat(need.inside, depth + 1))]
