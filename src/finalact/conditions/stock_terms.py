"""How many there are: by a side's statements, from the register, or by estimate."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from finalact.claims.counting import Counted, Tally
from finalact.claims.stocks import Stock, day_of, estimated_stock, stated_stock
from finalact.conditions import expression as parts
from finalact.conditions.scene import Scene
from finalact.conditions.terms import as_said, name_in, opened, spoken
from finalact.conditions.values import Heard
from finalact.conditions.wording import capital
from finalact.model.claim import Claim

# What is said of a stock is kept in this drawer by its name and, where stated, the side; with it
# what it rests on, so that it serves only while that is the same.
HEARD = "heard"


def stock(scene: Scene, call: parts.Call, side: str) -> Heard:
    """How many there are: by a side's statements, from the register, or by estimate."""
    name = name_in(call)
    if call.source == "register":
        return opened(scene, name) or Heard(
            "figure", notes=(f"No register is kept of “{scene.dossier.title_of(name)}”.",)
        )
    found = scene.stocks(name, estimated=call.source == "estimate")
    if call.source == "estimate":
        return _heard(scene, (name,), found, found.counted, lambda: _estimated(scene, found))
    ours = found.by_side.get(side, ())
    return _heard(scene, (name, side), found, ours, lambda: _stated(scene, found, side))


def _heard(
    scene: Scene,
    named: tuple[str, ...],
    found: Tally,
    counted: Sequence[Counted],
    weigh: Callable[[], Heard],
) -> Heard:
    """What is said of a stock; weighed anew only where what counts toward it is something else.

    What is kept may come from a scene with fewer claims, of the same days.
    """
    drawer = scene.drawer(HEARD)
    rests_on = (counted, found.aside, found.population)
    kept = drawer.get(named)
    if not isinstance(kept, tuple) or kept[0] != rests_on:
        kept = drawer[named] = (rests_on, weigh())
    heard: Heard = kept[1]
    return heard


def _stated(scene: Scene, found: Tally, side: str) -> Heard:
    result = stated_stock(scene.ledger, found, side, scene.as_of, scene.tolerance)
    return _of_stock(scene, found, result)


def _estimated(scene: Scene, found: Tally) -> Heard:
    result = estimated_stock(found, scene.ledger, scene.as_of, scene.tolerance)
    notes = () if result.claims else ("There is no estimate on the desk.",)
    return _of_stock(scene, found, result, recorded=True, notes=notes)


def _of_stock(
    scene: Scene,
    found: Tally,
    result: Stock,
    *,
    recorded: bool = False,
    notes: tuple[str, ...] = (),
) -> Heard:
    if result.contradictory:
        notes += (
            "Its parts and wholes contradict the figure; the figure is used alone."
            if result.has_figure
            else "Its parts and wholes contradict each other, and there is no figure of its own.",
        )
    by_estimate = ", by estimate" if recorded and result.claims else ""
    notes += _presupposed(result.claims)
    notes += _carried_forward(scene, result.claims)
    return Heard(
        "figure",
        result.bounds,
        spoke=bool(result.claims) and not recorded,
        recorded=recorded and bool(result.claims),
        said=f"{spoken(scene, found, result.claims)}{by_estimate}",
        about=scene.dossier.title_of(found.name),
        claims=result.claims,
        aside=found.aside + result.aside,
        notes=notes,
    )


def _presupposed(claims: tuple[Claim, ...]) -> tuple[str, ...]:
    """Words such as "under 100" speak of some, and so of at least one."""
    return tuple(
        f"{f'“{c.words}”' if c.words else capital(as_said(c))} presupposes at least one."
        for c in claims
        if c.quantity.presumes_some and c.quantity.low is None
    )


def _carried_forward(scene: Scene, claims: tuple[Claim, ...]) -> tuple[str, ...]:
    """How old the oldest figure is that is carried forward; a week is no age."""
    days, oldest = (
        max(((scene.as_of - (day_of(c) or scene.as_of)).days, c.id) for c in claims)
        if claims
        else (0, "")
    )
    if days <= 7:
        return ()
    said = next(as_said(c) for c in claims if c.id == oldest)
    age = f"{days} days" if days < 60 else f"{days // 30} months"
    return (f"The figure “{said}” is {age} old and is carried forward.",)
