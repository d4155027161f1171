"""What is lacking of a word: which state or assurance is wanted, and what each side says now."""

from __future__ import annotations

from finalact.conditions import expression as parts
from finalact.conditions import terms
from finalact.conditions.article import the
from finalact.conditions.judging import Judge
from finalact.conditions.lacking_need import NamedNeed, Need
from finalact.conditions.position_words import question_on, turning_words, words_of
from finalact.conditions.scene import Scene
from finalact.conditions.values import Heard
from finalact.conditions.weighing import Weighed, Weighing
from finalact.conditions.wording import listed
from finalact.diplomacy.positions import PartyPosition
from finalact.model.truth import Truth

Words = parts.Comparison | parts.OneOf


def wanted_words(part: Words) -> tuple[str, bool]:
    """The words that are asked for, quoted; False where it is any but these."""
    if isinstance(part, parts.OneOf):
        words = [word.text for word in part.words if isinstance(word, parts.Word)]
        return listed([f"“{word}”" for word in words], "or"), part.among
    word = part.right if isinstance(part.right, parts.Word) else part.left
    text = f"“{word.text}”" if isinstance(word, parts.Word) else ""
    return text, part.sign != "!="


def state_needs(scene: Scene, weighing: Weighing, part: Words, weighed: Weighed) -> list[Need]:
    """Which state is wanted, and what each side that is not satisfied says of it."""
    wanted, among = wanted_words(part)
    call = parts.calls_in(part)[0]
    name = terms.name_in(call)
    asked = wanted if among else f"anything but {wanted}"
    found: list[Need] = []
    for side in weighed.by:
        if side.ruling.truth is Truth.YES:
            continue
        heard = Judge(scene, side.side, weighing.consult).value(call)
        now = heard.said
        clause = f"{asked} instead of {now}" if among else f"{asked}; {now} is what it is now"
        found.append(_need("state", clause, side.title, name, heard, asked))
    if not weighed.by:
        clause = f"{asked}: nobody has said how “{scene.dossier.title_of(name)}” stands"
        found.append(Need("state", clause, about=name, wanted=asked))
    return [*found, *_performance(scene, name, weighed)]


def _performance(scene: Scene, name: str, weighed: Weighed) -> list[Need]:
    """Assurances that stand where nobody reports performance."""
    given = [] if weighed.by else terms.assurances(scene, name)
    if not given:
        return []
    kinds = listed(list(dict.fromkeys(c.specificity for c in given if c.specificity)))
    speakers = list(dict.fromkeys(the(c.speaker) for c in given if c.speaker))
    clause = (
        f"performance instead of {f'{kinds} ' if kinds else ''}assurances"
        f"{f' by {listed(speakers)}' if speakers else ''}"
    )
    return [
        Need(
            "performance",
            clause,
            by="; ".join(dict.fromkeys(c.speaker for c in given if c.speaker)),
            about=name,
            now=kinds,
            claims=tuple(claim.id for claim in given),
        )
    ]


def performance_needs(scene: Scene, names: list[str], weighed: Weighed) -> list[Need]:
    """The same for figures: assurances that stand where nobody has given one."""
    return [need for name in dict.fromkeys(names) for need in _performance(scene, name, weighed)]


def assurance_needs(scene: Scene, part: parts.IsSpecific, weighed: Weighed) -> list[Need]:
    """A specific assurance instead of a general one, by each side that gave one."""
    call = part.value
    if not isinstance(call, parts.Call):
        return []
    name = terms.name_in(call)
    wanted = f"a {part.wanted} assurance"
    found: list[Need] = []
    for side in weighed.by:
        if side.ruling.truth is Truth.YES:
            continue
        heard = terms.assurance(scene, call, side.side)
        now = listed(sorted(heard.words)) or "vague"
        clause = f"{wanted} instead of the {now} one"
        found.append(_need("assurance", clause, side.title, name, heard, wanted))
    if not weighed.by:
        clause = f"{wanted} on “{scene.dossier.title_of(name)}”: nobody has given one"
        found.append(Need("assurance", clause, about=name, wanted=wanted))
    return found


def _need(kind: str, clause: str, by: str, name: str, heard: Heard, wanted: str) -> Need:
    return Need(
        "assurance" if kind == "assurance" else "state",
        clause,
        by=by,
        about=name,
        now=heard.said,
        wanted=wanted,
        claims=tuple(claim.id for claim in heard.claims),
    )


def position_needs(scene: Scene, part: Words) -> list[Need]:
    """Where one party stands on a question, what is wanted of it, and what would turn it."""
    wanted, among = wanted_words(part)
    call = parts.calls_in(part)[0]
    question, party = terms.name_in(call), terms.name_in(call, 1)
    asked = wanted if among else f"anything but {wanted}"
    named = named_party(scene, question, party, asked)
    return [party_need(scene, question, [named], asked)]


def party_need(scene: Scene, question: str, named: list[NamedNeed], asked: str) -> Need:
    """The parties that have not taken the position wanted: those against, then those silent."""
    against = [each for each in named if each.is_known]
    silent = [each for each in named if not each.is_known]
    said = [_party_said(each) for each in against]
    clause = f"{asked} on “{scene.dossier.title_of(question)}”"
    if said:
        clause += f" from {listed(said)}"
    if silent:
        names = listed([the(each.name) for each in silent])
        clause += f"{'; and' if said else ''} from {names}, whose position is not known"
    return Need(
        "position",
        clause,
        about=question,
        wanted=asked,
        names=tuple(named),
        claims=tuple(dict.fromkeys(name for each in named for name in each.claims)),
    )


def _party_said(each: NamedNeed) -> str:
    turns = f"; what would turn it: {listed(list(each.turns_on), 'or')}" if each.turns_on else ""
    return f"{the(each.name)} ({each.now}{turns})"


def named_party(scene: Scene, question: str, party: str, asked: str) -> NamedNeed:
    """One party: its word now, and what it or others said would turn it."""
    names = scene.dossier.names_of(party)
    standing = next(
        (s for s in question_on(scene, question).parties if s.position.party in names), None
    )
    if standing is None:
        return NamedNeed(party, "", asked, is_known=False)
    now: PartyPosition = standing.position
    return NamedNeed(
        party,
        words_of(now.now) if now.now is not None else "",
        asked,
        now.now is not None,
        turns_on=tuple(turning_words(point) for point in standing.turning),
        claims=tuple(c.id for c in (now.now.claims if now.now is not None else ())),
    )
