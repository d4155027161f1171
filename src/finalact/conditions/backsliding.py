"""Backsliding: a condition that was met on an earlier day and no longer is.

That is told where something says that it is not so any more. Where only knowledge ran out (a
figure grew too old, was withdrawn, or made way for one that leaves it open) nobody's conduct is
known to be worse: then it is no longer known to be met, and called so, with what ended it. Both
are told by a history and a comparison, which go through the days anyway. An answer of one day
looks up only what is lost: to look up all that is undetermined would mean going through the
days of most of a board.
"""

from __future__ import annotations

from datetime import date, timedelta

from attrs import frozen

from finalact.conditions.scene import Scene
from finalact.model.condition import Condition, Verdict

LOST = (Verdict.NOT_MET, Verdict.PARTLY_MET, Verdict.DISPUTED)
UNKNOWN = (Verdict.UNDETERMINED, Verdict.ASSURED_ONLY)


def is_lost(before: Verdict, after: Verdict) -> bool:
    """Whether a condition slid back: it was met, and somebody says that it is not so."""
    return before is Verdict.MET and after in LOST


def is_no_longer_known(before: Verdict, after: Verdict) -> bool:
    """Whether a condition was met, and nothing that can be used says so any more."""
    return before is Verdict.MET and after in UNKNOWN


@frozen
class Slid:
    """When a condition was last met, from one day to another, and what turned it back.

    `turned_by` are ids as the history gives them: claims, records on the condition, days that
    were reckoned.
    """

    since: date
    until: date
    turned_by: tuple[str, ...]


def slid_back(scene: Scene, condition: Condition) -> Slid | None:
    """The last stretch of days before the day asked about on which a condition was met.

    By what the claims alone gave on each of those days, as known on that day. None where it
    never was. Source: rules of judging, "A verdict is never sticky: `met` that turns back is
    reported as backsliding".
    """
    kept = scene.kept(("slid", condition))
    if isinstance(kept, tuple):
        found: Slid | None = kept[0]
        return found
    found = _looked_up(scene, condition)
    scene.keep(("slid", condition), (found,))
    return found


def still_slid(scene: Scene, key: object, value: object, told: date) -> bool:
    """Whether something kept with a scene is a backsliding that newer claims leave as it is.

    `told` is the first day on which any of those claims reached us: what was known on the days
    before it does not change, so that a loss before the day asked about stays the same loss.
    """
    last = min(scene.as_of, scene.known_by)
    if not (isinstance(key, tuple) and key[0] == "slid" and isinstance(value, tuple)):
        return False
    slid: Slid | None = value[0]
    return told >= last and (slid is None or slid.until < last - timedelta(1))


def _looked_up(scene: Scene, condition: Condition) -> Slid | None:
    # The history rests on assessing, and is looked up only where something was lost.
    from finalact.conditions.course.ever_met import may_ever_be_met  # noqa: PLC0415
    from finalact.conditions.course.kept import courses_to  # noqa: PLC0415

    last = min(scene.as_of, scene.known_by)
    courses = courses_to(scene, last)
    if not courses.is_kept(condition) and not may_ever_be_met(courses, condition):
        return None
    course = courses.condition(condition)
    steps = list(course.standing.between(date.min.toordinal(), last.toordinal()))
    met = [(standing.computed or standing.verdict) is Verdict.MET for _, standing in steps]
    if True not in met:
        return None
    turned = len(met) - met[::-1].index(True)
    begun = next((n + 1 for n in range(turned - 1, -1, -1) if not met[n]), 0)
    lost = steps[turned][0] if turned < len(steps) else last.toordinal()
    by = course.why(lost) if course.standing.changed(lost) else ()
    return Slid(date.fromordinal(steps[begun][0]), date.fromordinal(lost - 1), by)
