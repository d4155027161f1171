"""What moved between two days, or by later knowledge, in words."""

from __future__ import annotations

from finalact.conditions.article import the
from finalact.conditions.assessment import Assessment
from finalact.conditions.compare import Comparison, How, Moved, figures_of
from finalact.conditions.course.cause_words import cause_in_words
from finalact.conditions.record_words import treatment_in_words
from finalact.conditions.scene import Scene
from finalact.conditions.wording import capital, count_of, listed

HEADINGS = {
    How.SLID_BACK: "Slid back",
    How.NO_LONGER_KNOWN: "No longer known to be met",
    How.TURNED_MET: "Turned met",
    How.MOVED: "Moved otherwise",
    How.NEW: "New",
    How.DROPPED: "Dropped",
    How.TREATED: "Treated otherwise",
    How.FIGURES: "The same verdict by other figures",
}
Entry = tuple[str, str, str]


def moved_groups(scene: Scene, found: Comparison) -> list[tuple[str, list[Entry]]]:
    """Under a heading each: title, what moved, and what moved it; empty groups are left out."""
    groups: list[tuple[str, list[Entry]]] = []
    for how, heading in HEADINGS.items():
        entries = [
            (each.condition.title, moved_in_words(scene, each), because_in_words(scene, each))
            for each in found.those(how)
        ]
        if entries:
            groups.append((heading, entries))
    return groups


def same_in_words(found: Comparison) -> str:
    """How many conditions are as they were."""
    same = len(found.those(How.SAME))
    if not found.conditions:
        return "There is no condition to compare."
    if same == len(found.conditions):
        return "Nothing moved: every condition is as it was."
    if not same:
        return "No condition is as before."
    verb = "is" if same == 1 else "are"
    return f"{capital(count_of(same, 'condition'))} {verb} as before."


def because_in_words(scene: Scene, each: Moved) -> str:
    """What moved it, cause after cause; nothing where no cause is to be named."""
    told = [words for name in each.because if (words := cause_in_words(scene, name))]
    return "; ".join(dict.fromkeys(told))


def moved_in_words(scene: Scene, each: Moved) -> str:
    """How it stood and how it stands, over all, by each side, and as it is treated."""
    then, now = each.then, each.now
    if each.how is How.NO_LONGER_KNOWN:
        said = [f"It was met, and is not known to be so any more: it is {now.verdict.value}."]
    elif then.verdict is not now.verdict:
        said = [f"It was {then.verdict.value} and is {now.verdict.value}."]
    else:
        said = [f"It is {now.verdict.value} as before."]
    if each.how is How.NEW:
        said = [f"It was set since; it is {now.verdict.value}."]
    said += _by_sides(scene, then, now)
    if then.treatment != now.treatment and now.treatment is not None:
        said.append(f"{treatment_in_words(scene.dossier, now.treatment)}.")
    if then.required != now.required:
        said.append("It counts again." if now.required else "It no longer counts.")
    if then.condition_stage != now.condition_stage and each.how is not How.NEW:
        said.append(f"The condition itself is {now.condition_stage}.")
    return " ".join(said)


def _by_sides(scene: Scene, then: Assessment, now: Assessment) -> list[str]:
    before = {side.side: side.verdict for side in then.by}
    after = {side.side: side.verdict for side in now.by}
    figures, since = figures_of(then), figures_of(now)
    said: list[str] = []
    for side in dict.fromkeys([*before, *after]):
        was, stands = before.get(side), after.get(side)
        was_said, is_said = listed([*figures.get(side, ())]), listed([*since.get(side, ())])
        if was is stands and was_said == is_said:
            continue
        name = the(scene.dossier.side_title(side))
        old = f"{was.value}{f' ({was_said})' if was_said else ''}" if was else "nothing"
        new = f"{stands.value}{f' ({is_said})' if is_said else ''}" if stands else "nothing usable"
        if was is stands and stands is not None:
            said.append(f"By {name} {stands.value}: {is_said or 'no figure'}, not {was_said}.")
        elif was is None:
            said.append(f"By {name} {new}.")
        else:
            said.append(f"By {name} {old} then, {new} now.")
    return said


def learnt_in_words(scene: Scene, then: Assessment, now: Assessment, because: str) -> str:
    """A sentence for a condition of which later knowledge says something else."""
    day = now.known_by
    known = f"By what was known by {day.day} {day:%B %Y}"
    if then.verdict is not now.verdict:
        text = f"{known} it was {now.verdict.value} on that day, not {then.verdict.value}."
    else:
        text = f"{known} it rests on other figures, and is {now.verdict.value} all the same."
    sides = " ".join(_by_sides(scene, then, now))
    return " ".join(part for part in (text, sides, f"Learnt since: {because}." if because else "")
                    if part)  # fmt: skip
