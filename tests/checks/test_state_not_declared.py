"""States in words that no condition can take account of."""

from __future__ import annotations

from collections.abc import Callable

from finalact.checks.state_not_declared import CHECK
from finalact.model.claim import Claim
from finalact.model.finding import Finding

Say = Callable[..., Claim]
Look = Callable[..., list[Finding]]


def harbour(say: Say, word: str, name: str = "state", **more: object) -> Claim:
    return say(name, "Sudmark", subject="harbour", attribute="state", value=word, **more)


def test_the_harbour_is_opened(said: Say, look: Look) -> None:
    claims = [harbour(said, "Opened", "one"), harbour(said, "Opened", "two", said="1988-09-01")]
    (finding,) = look(CHECK, *claims)
    assert finding.sentence == (
        "Sudmark says “Opened” of “The harbour”, which can be “closed”, “half open” or “open”."
    )
    assert finding.remedy.startswith("Did you mean “open”?")
    assert finding.claims == ("one", "two")


def test_declared_words_and_subjects_without_states(said: Say, look: Look) -> None:
    free = said("free", subject="detention", attribute="state", value="easing")
    assert look(CHECK, harbour(said, "half open"), free) == []


def test_a_promise_is_not_a_state(said: Say, look: Look) -> None:
    promise = said("p", subject="harbour", attribute="assurance", value="soon", kind="assurance")
    assert look(CHECK, promise) == []


def test_positions_are_held_to_the_same_words(said: Say, look: Look) -> None:
    assert len(look(CHECK, said("p", subject="harbour", attribute="position", value="ajar"))) == 1


def test_taking_a_word_back_says_no_word(said: Say, look: Look) -> None:
    opened = harbour(said, "open", "one")
    gone = harbour(said, "", "gone", said="1988-09-01", relation="withdraws", target="one")
    assert look(CHECK, opened, gone) == []
    (finding,) = look(CHECK, harbour(said, "", "bare"))
    assert finding.claims == ("bare",)
