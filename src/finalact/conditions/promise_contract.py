"""Promises as JSON writes them: the one shape for the command line and for pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from finalact.conditions.contract import Json, PageOf, citation_as_dict, claim_as_dict
from finalact.conditions.promise_words import (
    noun_of,
    promise_sentence,
    promised,
    subject_title,
)
from finalact.conditions.scene import Scene
from finalact.diplomacy.promises import Followed, PromiseState, Word

PROMISE_COLUMNS = (
    "id state noun specificity side speaker voice reporter promised subject said_on due "
    "due_earliest due_latest late own_word_only sentence document passage page quote source"
).split()


def promises_as_dict(
    scene: Scene, found: Iterable[Followed], page_of: PageOf | None = None
) -> Json:
    """Promises as they stand on a day, overdue first, with how many there are in each state."""
    found = list(found)
    count = Counter(followed.state for followed in found)
    return {
        "as_of": scene.as_of.isoformat(),
        "known_by": scene.known_by.isoformat(),
        "tolerance": scene.tolerance,
        "counts": {state.value: count[state] for state in PromiseState},
        "promises": [promise_as_dict(scene, followed, page_of) for followed in found],
    }


def promise_as_dict(scene: Scene, followed: Followed, page_of: PageOf | None = None) -> Json:
    """One promise: by whom, what, due when, how it stands, and who says so."""
    claim, due = followed.claim, followed.due
    told = claim_as_dict(claim, scene.dossier, page_of)
    withdrawal = followed.assurance.withdrawal
    return {
        "id": claim.id,
        "state": followed.state.value,
        "noun": noun_of(claim),
        "side": followed.assurance.side,
        "side_title": scene.dossier.side_title(followed.assurance.side),
        "promised": promised(claim),
        "subject_title": subject_title(scene, claim),
        **{
            name: told[name]
            for name in (
                "subject speaker voice reporter specificity said_on known_on document passage "
                "page quote source"
            ).split()
        },
        "due": claim.due or None,
        "due_earliest": due.earliest.isoformat() if due.earliest is not None else None,
        "due_latest": due.latest.isoformat() if due.latest is not None else None,
        "due_reading": due.reading or None,
        "strictly_past": followed.strictly_past,
        "late": followed.late,
        "own_word_only": followed.own_word_only,
        "slid_back": followed.slid_back,
        "withdrawn_by": withdrawal.id if withdrawal is not None else None,
        "by": [_word_as_dict(scene, word) for word in followed.by],
        "since_withdrawn": [_word_as_dict(scene, word) for word in followed.since],
        "sentence": promise_sentence(scene, followed),
        "citations": [citation_as_dict(c, page_of) for c in claim.citations],
        "note": claim.note or None,
    }


def _word_as_dict(scene: Scene, word: Word) -> Json:
    return {
        "side": word.side or None,
        "side_title": scene.dossier.side_title(word.side) if word.side else None,
        "said": word.said,
        "recorded": word.recorded,
        "on": word.on.isoformat() if word.on is not None else None,
        "gone_on": word.gone_on or None,
        "claims": [claim.id for claim in word.claims],
    }
