"""`finalact memo decide`: what follows from the marks by rule, and a person's confirmation."""

from __future__ import annotations

import re

import click
from attrs import frozen

from finalact.cli.asking import opened
from finalact.cli.completing import conditions
from finalact.cli.memo_mark import ACTION
from finalact.cli.memo_options import Taking, memo_argument, taking, under_way
from finalact.cli.memo_proposed import proposals, proposed_as_list, proposed_sentences
from finalact.cli.memo_told import tell
from finalact.cli.sheet import print_json, sheet
from finalact.cli.stamps import stamp
from finalact.decisions.by_rule import Proposed
from finalact.decisions.contract import decided_as_dict
from finalact.decisions.memorandum import Memorandum
from finalact.desk import Desk
from finalact.model.document import Action
from finalact.model.memo_step import Decided
from finalact.model.refusal import Refusal
from finalact.view import not_a_condition

EPILOG = """\b
Examples:
  finalact memo decide kampelman
  finalact memo decide kampelman --as-marked --by Bremer --on "10 July 1981"
  finalact memo decide kampelman --recommendation 1 --action approve --by Bremer \\
    --on "10 July 1981" --continuing emigration --reconsider "Emigration falls again."
"""


@frozen
class Terms:
    """What a decision depends on, as typed."""

    binding: bool
    ad_referendum: bool
    accepted: str
    continuing: tuple[str, ...]
    reconsider: str
    further: str


@click.command(epilog=EPILOG)
@memo_argument
@click.option("--recommendation", type=int, metavar="NUMBER", help="On which recommendation.")
@click.option(
    "--action",
    type=ACTION,
    help="What was decided: approve, disapprove, discuss, approve-as-amended, defer, or none "
    "(neither approved nor disapproved); otherwise what follows from the marks.",
)
@click.option("--as-marked", is_flag=True, help="Confirm all that follows from the marks by rule.")
@click.option(
    "--from-mark",
    "marks",
    type=int,
    multiple=True,
    metavar="STEP",
    help="The mark from which it follows, by its step; otherwise those of the rule.",
)
@click.option("--binds", "binding", is_flag=True, help="It binds us: its gate is asked.")
@click.option("--ad-referendum", is_flag=True, help="It binds nobody until capitals confirm.")
@click.option(
    "--accepted",
    default="",
    metavar="WHY",
    help="Why it binds though its gate is shut: accepted though unmet, because.",
)
@click.option(
    "--continuing",
    multiple=True,
    metavar="CONDITION",
    shell_complete=conditions,
    help="A condition that must go on being met: its id, or words.",
)
@click.option("--reconsider", default="", metavar="WORDS", help="On what to think again.")
@click.option("--further", default="", metavar="WORDS", help="What is still to be done first.")
@taking("Who confirms it.", needed=False)
def decide(
    memorandum: str,
    recommendation: int | None,
    action: Action | None,
    as_marked: bool,
    marks: tuple[int, ...],
    step: Taking,
    **terms: object,
) -> None:
    """Confirm what was decided on a recommendation; without one, tell what follows by rule.

    A decision follows from marks by rule and by a named person's confirmation. Approving one of a
    set of alternatives closes the others. One that binds us is refused while its gate is shut.
    To put a slip right, confirm anew: the latest counts.
    """
    with opened(step.desk) as desk:
        before = under_way(desk, memorandum)
        found = proposals(desk, before, step.on)
        if recommendation is None and action is None and not as_marked:
            _tell_proposed(before, found, as_json=step.as_json)
            return
        said = Terms(**terms)  # type: ignore[arg-type]
        _check_continuing(desk, said)
        numbers = _numbers(before, found, recommendation) if as_marked else [recommendation or 1]
        signature = stamp(step.recorded_by)
        made = before
        remarks = proposed_sentences(found)
        for number in numbers:
            decided = _decided(before, found, number, action, marks, said)
            made = desk.decide(before.id, decided, step.by, step.on, signature)
            remarks += _otherwise(decided, found)
        more = {
            "proposed": proposed_as_list(found),
            "decided": [decided_as_dict(*made.decided[number]) for number in numbers],
        }
        tell(desk, step, signature, made, remarks, more)


def _tell_proposed(memo: Memorandum, found: tuple[Proposed, ...], *, as_json: bool) -> None:
    if as_json:
        told = {"id": memo.id, "state": memo.state.value, "proposed": proposed_as_list(found)}
        print_json(told)
        return
    page = sheet()
    page.paragraph(f"{memo.id}: {memo.state.value}.", style="bold")
    for sentence in proposed_sentences(found) or ["The paper bears no mark: nothing follows."]:
        page.paragraph(sentence, hang=2)
    page.paragraph("Nothing was recorded. Add --as-marked --by NAME to confirm it.")


def _numbers(
    memo: Memorandum, found: tuple[Proposed, ...], recommendation: int | None
) -> list[int]:
    """The recommendations on which the marks decide something."""
    wanted = [
        each.recommendation
        for each in found
        if each.action is not None and recommendation in (None, each.recommendation)
    ]
    if not wanted:
        raise _not_said(memo, recommendation or 1, found)
    return wanted


def _decided(
    memo: Memorandum,
    found: tuple[Proposed, ...],
    number: int,
    action: Action | None,
    marks: tuple[int, ...],
    said: Terms,
) -> Decided:
    rule = next((each for each in found if each.recommendation == number), None)
    outcome = action or (rule.action if rule is not None else None)
    if outcome is None:
        raise _not_said(memo, number, found)
    behind = marks or (rule.marks if rule is not None and rule.action == outcome else ())
    return Decided(
        number,
        outcome,
        behind,
        said.binding,
        said.ad_referendum,
        said.accepted,
        said.continuing,
        said.reconsider,
        said.further,
    )


def _not_said(memo: Memorandum, number: int, found: tuple[Proposed, ...]) -> Refusal:
    why = next((each.why for each in found if each.recommendation == number), "")
    return Refusal(
        "decision-not-said",
        f"The marks on {memo.id} do not say what was decided on recommendation {number}."
        + (f" {why}" if why else ""),
        "Say it with --action approve, disapprove, discuss, approve-as-amended, defer or none.",
        status=422,
    )


def _otherwise(decided: Decided, found: tuple[Proposed, ...]) -> list[str]:
    """That a person confirmed something else than the rule gives."""
    for each in found:
        if each.recommendation == decided.recommendation and each.action != decided.action:
            return ["What was confirmed is not what follows by rule; both are told."]
    return []


def _check_continuing(desk: Desk, said: Terms) -> None:
    """Refuse an id that is no condition; words may say anything."""
    conditions = desk.holding.holdings.conditions
    known = {condition.id for condition in conditions}
    for each in said.continuing:
        if re.fullmatch(r"[\w-]+", each) and each not in known:
            raise not_a_condition(each, conditions)
