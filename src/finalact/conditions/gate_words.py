"""A gate in words: who agrees, who stands against, who is missing, and what one may do."""

from __future__ import annotations

from finalact.conditions.article import the
from finalact.conditions.passage import GateCondition, Passage
from finalact.conditions.wording import count_of, listed, others
from finalact.diplomacy.consent import GroupConsent, MemberConsent
from finalact.model.dossier import Dossier
from finalact.model.gate import Consent
from finalact.model.partial_date import PartialDate
from finalact.model.truth import Truth

NAMED_AT_MOST = 5
RULES = {
    Consent.CONSENSUS: "Consensus: every member must agree.",
    Consent.LESS_ONE: "Consensus less one: every member but at most one must agree.",
    Consent.SILENCE: "Silence: agreed unless a member breaks it in time.",
}
EXPLORE = "One may explore ad referendum all the same: it binds nobody."


def gate_sentence(dossier: Dossier, passage: Passage) -> str:
    """Whether the gate is open, and why: "“Alliance consensus” is shut: ...."."""
    reasons = [*_consent_words(dossier, passage), *_condition_words(passage.conditions)]
    title = f"“{passage.gate.title or passage.gate.id}”"
    state = passage.state.value
    verb = (
        f"{title} is {state}" if state != "not known" else f"Whether {title} is open is not known"
    )
    said = f"{verb}: {'; '.join(reasons)}." if reasons else f"{verb}."
    return f"{said} {passage.question_unknown}".rstrip()


def rule_in_words(dossier: Dossier, passage: Passage) -> str:
    """The rule of the gate with its group, its question and what counts as agreement."""
    gate = passage.gate
    parts = [RULES[gate.rule]]
    if gate.group:
        parts.append(f"Asked: {dossier.title_of(gate.group)}.")
    if gate.question:
        parts.append(f"On: {dossier.title_of(gate.question)}.")
    parts.append(f"Agreement means {listed([f'“{w}”' for w in gate.wanted], 'or')}.")
    if gate.rule is Consent.SILENCE:
        refusing = [f"“{w}”" for w in gate.refusing]
        breaks = listed(refusing, "or") if refusing else "any other position"
        parts.append(f"The silence is broken by {breaks}.")
    return " ".join(parts)


def standing_in_the_way(dossier: Dossier, passage: Passage) -> tuple[str, ...]:
    """Each thing that keeps the gate from being open, one line each."""
    apart = [*passage.consent.against, *passage.consent.missing]
    hindering = [m for m in apart if not _let_go(passage, m)]
    lines = [f"{m.party}: {_position(m)}." for m in hindering if not m.is_silent]
    silent = [m.party for m in hindering if m.is_silent]
    if silent:
        lines.append(f"Not spoken: {', '.join(silent)}.")
    if _still_runs(passage):
        lines.append(f"The silence runs until the end of {_day(passage.consent)}.")
    for each in passage.conditions:
        if each.truth is not Truth.YES:
            verdict = each.assessment.verdict.value if each.assessment else "not in the dossier"
            lines.append(f"Condition “{each.title}”: {verdict}.")
    if not passage.consent.members and passage.gate.group:
        lines.append(f"{_nobody(dossier, passage)}.")
    return tuple(lines)


def _still_runs(passage: Passage) -> bool:
    """Whether the silence can still be broken."""
    last = passage.consent.runs_until
    return last is not None and passage.as_of <= last and not passage.consent.broken_by


def _let_go(passage: Passage, member: MemberConsent) -> bool:
    """Whether a member's silence is no hindrance: under silence procedure it consents."""
    if passage.gate.rule is not Consent.SILENCE:
        return False
    return member.party not in passage.consent.broken_by


def _consent_words(dossier: Dossier, passage: Passage) -> list[str]:
    gate, consent = passage.gate, passage.consent
    if not (gate.group or gate.question):
        return [] if passage.conditions else ["it asks for no consent and no condition"]
    if not consent.members:
        return [_nobody(dossier, passage)]
    if gate.rule is Consent.SILENCE:
        return _silence_words(consent)
    if consent.truth is Truth.YES:
        return [_agreed(consent)]
    said: list[str] = []
    if consent.against:
        verb = "does" if len(consent.against) == 1 else "do"
        said.append(f"{_named([_with_words(m) for m in consent.against])} {verb} not agree")
    if consent.missing:
        silent = [m for m in consent.missing if m.is_silent]
        torn = [m for m in consent.missing if not m.is_silent]
        said += [f"{the(m.party)} says both {_position(m)}" for m in torn]
        if silent:
            verb = "has" if len(silent) == 1 else "have"
            said.append(f"{_named([the(m.party) for m in silent])} {verb} not spoken")
    return said


def _nobody(dossier: Dossier, passage: Passage) -> str:
    """That a group has no members: none at all, or none on the day."""
    group = dossier.group(passage.gate.group)
    when = "on that day" if group is not None and group.members else "in the dossier"
    return f"{dossier.title_of(passage.gate.group) or 'the group'} has no members {when}"


def _agreed(consent: GroupConsent) -> str:
    if consent.left_out:
        member = next(m for m in consent.members if m.party == consent.left_out)
        agreeing = count_of(len(consent.members) - 1, "member")
        return f"{agreeing} agree, all but {_with_words(member)}"
    if len(consent.members) == 1:
        return f"{the(consent.members[0].party)} agrees"
    return f"all {count_of(len(consent.members), 'member')} agree"


def _silence_words(consent: GroupConsent) -> list[str]:
    if len(consent.agreeing) == len(consent.members) and not consent.broken_by:
        return [_agreed(consent)]
    said: list[str] = []
    if consent.broken_by:
        names = []
        for party in consent.broken_by:
            member = next(m for m in consent.members if m.party == party)
            names.append(_with_words(member))
        said.append(f"{listed(names)} broke the silence")
    if consent.runs_until is None:
        said.append("no day is set on which the silence ends")
    elif consent.truth is Truth.YES and not consent.broken_by:
        said.append(f"no objection stood at the end of {_day(consent)}")
    elif not consent.broken_by:
        said.append(f"the silence runs until the end of {_day(consent)}, and nobody has broken it")
    elif consent.truth is Truth.YES:
        said.append("every member has agreed since")
    if consent.too_late:
        said.append(f"{listed([the(p) for p in consent.too_late])} spoke against it too late")
    return said


def _condition_words(conditions: tuple[GateCondition, ...]) -> list[str]:
    said = []
    for each in conditions:
        if each.assessment is None:
            said.append(f"there is no condition {each.id}")
        elif each.set_aside:
            said.append(f"condition “{each.title}” is {each.set_aside}")
        elif each.truth is not Truth.YES:
            said.append(f"condition “{each.title}” is {each.assessment.verdict.value}")
    return said


def _position(member: MemberConsent) -> str:
    """How a member stands: its word or words, or that it has not spoken."""
    return " and ".join(member.words) if member.words else "has not spoken"


def _with_words(member: MemberConsent) -> str:
    return f"{the(member.party)} ({_position(member)})"


def _named(names: list[str]) -> str:
    if len(names) <= NAMED_AT_MOST + 1:
        return listed(names)
    return f"{', '.join(names[:NAMED_AT_MOST])} and {others(len(names) - NAMED_AT_MOST)}"


def _day(consent: GroupConsent) -> str:
    return PartialDate.of(consent.runs_until).said() if consent.runs_until is not None else ""
