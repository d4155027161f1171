"""A promise in words: what was promised, how it stands on a day, and who says so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date

from finalact.claims.second_hand import is_second_hand
from finalact.conditions.article import the
from finalact.conditions.scene import Scene
from finalact.conditions.wording import capital, count_of, listed
from finalact.diplomacy.assurances import made_on
from finalact.diplomacy.promises import Followed, PromiseState, Word, promises
from finalact.model.claim import BROKEN, KEPT, OFFER, PROPOSED_OFFER, Claim
from finalact.model.partial_date import PartialDate

NOTHING_SAID = "nobody has said what became of it"


def promises_of(scene: Scene) -> tuple[Followed, ...]:
    """Every promise as it stands on the day of a scene; worked out once for each scene."""
    kept = scene.kept("promises")
    if not isinstance(kept, tuple):
        kept = tuple(promises(scene.ledger, scene.as_of, scene.known_by, scene.tolerance))
        scene.keep("promises", kept)
    return kept


def noun_of(claim: Claim) -> str:
    """What sort of promise it is: "specific promise", "general assurance", "offer"."""
    noun = claim.attribute if claim.attribute in ("promise", OFFER) else "assurance"
    noun = "proposed offer" if claim.attribute == PROPOSED_OFFER else noun
    return f"{claim.specificity} {noun}".strip()


def promised(claim: Claim) -> str:
    """What was promised, in the words that were kept: the thing, and the figure beside it."""
    figure = claim.quantity.as_said
    if claim.value and figure:
        return f"{claim.value} ({figure})"
    return claim.value or figure or claim.attribute.replace("_", " ")


def subject_title(scene: Scene, claim: Claim) -> str:
    """What a promise is about: a case by its own title."""
    if claim.about == "case":
        named = next((case.title for case in scene.cases if case.id == claim.subject), "")
        return named or claim.subject
    return scene.dossier.title_of(claim.subject)


def who_promises(scene: Scene, claim: Claim) -> str:
    """The speaker with the official who spoke, and who reports it."""
    words = claim.speaker or "nobody named"
    if claim.voice:
        words += f" ({claim.voice})"
    if is_second_hand(claim, scene.ledger):
        words += f", as reported by {the(claim.reporter)}"
    return words


def promise_sentence(scene: Scene, followed: Followed) -> str:
    """How a promise stands on the day, who says so, and when it is or was due."""
    return " ".join(part for part in (_stands(scene, followed), _due(followed)) if part)


def _stands(scene: Scene, followed: Followed) -> str:
    """How it stands; where it was withdrawn and yet somebody says what became of it, both."""
    said = _standing(scene, followed)
    if followed.assurance.withdrawal is None or followed.state is PromiseState.WITHDRAWN:
        return said
    if followed.state is PromiseState.DISPUTED:
        return f"{_withdrawn(followed).removesuffix('.')}, and {said[0].lower()}{said[1:]}"
    return f"{_withdrawn(followed)} {said}"


def _standing(scene: Scene, followed: Followed) -> str:
    match followed.state:
        case PromiseState.PROPOSED:
            return "An offer weighed among ourselves; it has not been put to anybody."
        case PromiseState.WITHDRAWN:
            return f"{_withdrawn(followed)}{_all_the_same(scene, followed)}"
        case PromiseState.DISPUTED:
            said = [f"{word.said} ({_side(scene, word)})" for word in followed.by]
            return f"Disputed: {', '.join(said)}."
        case PromiseState.KEPT | PromiseState.BROKEN:
            return _told(scene, followed)
        case PromiseState.OVERDUE:
            return f"Overdue: {_not_yet(scene, followed)}."
        case PromiseState.OPEN:
            return f"Open: {_not_yet(scene, followed)}."


def _told(scene: Scene, followed: Followed) -> str:
    word = KEPT if followed.state is PromiseState.KEPT else BROKEN
    words = [w for w in followed.by if w.said == word]
    who = listed([_who(scene, w) for w in words])
    own = ", by its own word only" if followed.own_word_only else ""
    late = " late" if followed.late else ""
    since = [f"since then it is “{w.gone_on}”" for w in words if w.gone_on]
    gone_on = f" {capital(listed(list(dict.fromkeys(since))))}." if since else ""
    return f"{capital(word)}{late}{own}: {who}.{gone_on}"


def _who(scene: Scene, word: Word) -> str:
    """Who says so and how: in so many words, or by figures and states of its own."""
    on = f", {day_said(word.on)}" if word.on is not None else ""
    if not word.side:
        return f"it is on the record{on}"
    side = the(_side(scene, word))
    said = [f"“{c.words}”" for c in word.claims if c.words and c.words not in (KEPT, BROKEN)]
    if word.recorded:
        return ", ".join([f"{side} says so", *dict.fromkeys(said)]) + on
    what = "figures" if any(c.quantity.is_known for c in word.claims) else "word"
    return f"by the {what} of {side}, {', '.join(dict.fromkeys(said)) or 'it is so'}{on}"


def _not_yet(scene: Scene, followed: Followed) -> str:
    against = [word for word in followed.by if word.said == "not yet"]
    if followed.slid_back:
        who = listed([the(_side(scene, w)) for w in against])
        return f"it was so, and by the word of {who} it has slid back since"
    if not against:
        return NOTHING_SAID
    return "not yet so, " + " and ".join(_who(scene, word) for word in against)


def _withdrawn(followed: Followed) -> str:
    later = followed.assurance.withdrawal
    day = made_on(later) if later is not None else None
    who = the(followed.claim.speaker) if followed.claim.speaker else "its speaker"
    return f"Withdrawn by {who}{f' on {day_said(day)}' if day is not None else ''}."


def _all_the_same(scene: Scene, followed: Followed) -> str:
    """What became of a thing once its promise was withdrawn: nothing was owed any more."""
    done = [word for word in followed.since if KEPT in word.said]
    if done:
        return f" It was done all the same: {listed([_who(scene, word) for word in done])}."
    broken = [_who(scene, word) for word in followed.since]
    return f" It was called broken since: {listed(broken)}." if broken else ""


def _due(followed: Followed) -> str:
    due = followed.due
    if followed.state is PromiseState.PROPOSED:
        return ""
    past = followed.state is PromiseState.OVERDUE
    if due.latest is not None or due.earliest is not None:
        verb = "It fell due" if past else "Due"
        strictly = "; by the strictest reading that has passed" if followed.strictly_past else ""
        reading = f" {due.reading}" if due.reading and due.words != due.said() else ""
        return f"{verb} {due_in_words(followed)}{strictly}.{reading}"
    return due.reading or "No day was named."


def due_in_words(followed: Followed) -> str:
    """When it is due: "on 15 May 1988", "between 24 March and 10 May 1988"."""
    due = followed.due
    said = due.said()
    return f"on {said}" if due.earliest == due.latest and due.latest is not None else said


def _side(scene: Scene, word: Word) -> str:
    return scene.dossier.side_title(word.side) if word.side else "the record"


def day_said(day: date | None) -> str:
    """A day in words: "31 March 1988"."""
    return PartialDate.of(day).said() if day is not None else ""


def counted(found: Iterable[Followed]) -> str:
    """How many there are in each state: "Two are overdue, three are open."."""
    count = Counter(followed.state for followed in found)
    if not count:
        return "None that was known by then."
    said = [
        f"{count_of(count[state], '').split()[0]} {'is' if count[state] == 1 else 'are'} "
        f"{'only proposed' if state is PromiseState.PROPOSED else state.value}"
        for state in PromiseState
        if count[state]
    ]
    return f"{capital(listed(said))}."
