"""What stands before each figure where a rule asks for several things: the name of the thing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from finalact.conditions import expression as parts
from finalact.conditions.terms import name_in
from finalact.model.dossier import Dossier

Titles = Mapping[parts.Call, str]


def call_titles(expression: parts.Expression, dossier: Dossier) -> Titles:
    """The title of each thing that a rule asks for; none where it asks for one thing only.

    Of one thing over several periods the title names the period, or the figures could not be
    told apart.
    """
    asked = list(dict.fromkeys(parts.calls_in(expression)))
    if len(asked) < 2:
        return {}
    often = Counter(name_in(call) for call in asked)
    return {
        call: f"{dossier.title_of(name)}{_over(call) if often[name] > 1 else ''}"
        for call in asked
        if (name := name_in(call))
    }


def _over(call: parts.Call) -> str:
    period = call.arguments[1] if call.function == "flow" else None
    return f" in {period.when.said()}" if isinstance(period, parts.Period) else ""
