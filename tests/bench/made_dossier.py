"""A dossier as large desks have it, made by rule: its names, and conditions of every kind."""

from __future__ import annotations

from random import Random

from finalact.model.condition import (
    Condition,
    Dissent,
    Judgement,
    Question,
    Stage,
    Treating,
    Treatment,
    Verdict,
)
from finalact.model.dossier import (
    Dossier,
    Group,
    Population,
    Register,
    Side,
    Subject,
    TakenFor,
)
from finalact.model.partial_date import PartialDate

FIRST_YEAR, YEARS = 1980, 10
ASKED = "1988-03-31"
PARTIES = tuple(f"Ally {letter}" for letter in "ABCDEFGHIJKLMNOP")
SPEAKERS = ("Alba", "Alban Embassy", "Borduria", "Prison Watch", "Exit Committee", "Third State")
STATES = ("closed", "announced", "under way", "complete")
POSITIONS = ("opposes", "undecided", "agrees")
OPEN, CLOSED = ("applied", "refused"), ("permitted", "left")
MEETING_DAYS = ("1986-11-04", "1987-05-05", "1988-02-02", "1989-06-06")


def kinds(conditions: int) -> dict[str, int]:
    """How many names of each kind a dossier with so many conditions needs."""
    share = max(1, conditions // 20)
    return {
        "held": 5 * share,
        "leaving": 5 * share,
        "law": 2 * share,
        "access": share,
        "question": 2 * share,
        "list": max(1, share),
        "meeting": 4,
    }


def names(kind: str, conditions: int) -> list[str]:
    """The names of one kind: "held_1", "held_2" ..."""
    return [f"{kind}_{n}" for n in range(1, kinds(conditions)[kind] + 1)]


def dossier(conditions: int) -> Dossier:
    """The dossier: sides, an alliance, populations that relate, subjects, registers."""
    populations: list[Population] = []
    for name in names("held", conditions):
        taken = TakenFor(name, "Kay", PartialDate.parse("1984-02-01"), "drawn alike")
        populations += [
            Population(name, f"those counted as {name}", unit="persons"),
            Population(f"{name}_women", f"women of {name}", part_of=(name,), unit="persons"),
            Population(f"{name}_listed", f"{name} as listed", same_as=(name,), unit="persons"),
            Population(f"{name}_theirs", f"{name} as they count", taken_for=(taken,)),
        ]
    for name in names("leaving", conditions):
        populations += [
            Population(name, f"those who are {name}", unit="persons"),
            Population(f"{name}_by_air", f"{name}, by air", part_of=(name,), unit="persons"),
        ]
    return Dossier(
        "large",
        "A large desk",
        "May we agree?",
        sides=(
            Side("ours", "Alba", SPEAKERS[:2]),
            Side("theirs", "Borduria", SPEAKERS[2:3]),
        ),
        groups=(Group("alliance", "the alliance", PARTIES),),
        populations=tuple(populations),
        subjects=(
            *(Subject(name, f"the {name}", STATES) for name in names("law", conditions)),
            *(Subject(name, f"the {name}") for name in names("access", conditions)),
            *(Subject(name, f"the {name}", POSITIONS) for name in names("question", conditions)),
            *(Subject(name, f"the {name}") for name in names("meeting", conditions)),
        ),
        registers=tuple(
            Register(
                name,
                f"the {name}",
                _complete(number),
                CLOSED,
                counts="persons" if number % 2 else "cases",
            )
            for number, name in enumerate(names("list", conditions))
        ),
        deciders=("Kay",),
    )


def _complete(number: int) -> tuple[PartialDate, ...]:
    """The days for which a register was declared complete: quarters' ends, or a whole year."""
    if number % 3 == 2:
        return (PartialDate.parse("1987/1988-06"),)
    ends = ("03-31", "06-30", "09-30", "12-31")
    years = range(FIRST_YEAR, FIRST_YEAR + YEARS)
    return tuple(PartialDate.parse(f"{y}-{end}") for y in years for end in ends[number % 3 :])


def made_conditions(conditions: int, seed: int) -> list[Condition]:
    """So many conditions of every kind of the language, some treated, asked about or judged."""
    chance = Random(seed)
    found: list[Condition] = []
    for number in range(conditions):
        name = f"condition-{number + 1}"
        rule = _rule(number, conditions, chance)
        found.append(
            Condition(
                name,
                f"Condition {number + 1}",
                expression=rule,
                required=number % 10 != 9,
                treatments=_treated(number),
                questions=_asked(number, rule),
                judgements=_judged(number),
            )
        )
    return found


def _rule(number: int, conditions: int, chance: Random) -> str:
    turn, place = number // 20, number % 20
    held, leaving = names("held", conditions), names("leaving", conditions)
    law, question = names("law", conditions), names("question", conditions)
    lists = names("list", conditions)
    stock, flow = held[(turn * 5 + place) % len(held)], leaving[(turn * 5 + place) % len(leaving)]
    some, kept = chance.choice((40, 120, 400)), lists[turn % len(lists)]
    rules = (
        f"stock({stock}) = 0",
        f"stock({stock}) <= {some}",
        f"stock({stock}) <= {some} and stock({held[turn % len(held)]}_women) <= 20",
        f"stock({stock}) < stock({held[turn % len(held)]} from estimate) or stock({stock}) <= 9",
        f"stock({stock}) + stock({held[(turn + 7) % len(held)]}) <= {some * 2}",
        f"flow({flow}, 1988) >= 15000",
        f"flow({flow}, 1987) >= {chance.choice((4000, 8000, 16000))}",
        f"flow({flow}, 1988-01/1988-02) > flow({flow}, 1987-01/1987-02)",
        f"flow({flow}, 1987-07/1987-12) between 2000 and 9000",
        f"not flow({flow}, 1988-02) <= 500",
        f'state({law[turn * 2 % len(law)]}) in ("under way", "complete")',
        f'state({law[(turn * 2 + 1) % len(law)]}) = "complete"',
        f"assurance({names('access', conditions)[turn % kinds(conditions)['access']]}) is specific",
        f'every party in alliance has position({question[turn * 2 % len(question)]}) = "agrees"',
        (
            f'every case in {kept} where ground = "secrecy" and years_since(last_secret_work) '
            '>= 10 has status in ("permitted", "left")'
        ),
        f'at least {chance.choice((20, 60))}% of case in {kept} has status = "left"',
        f'no case in {kept} where applied < 1981-01-01 has status = "refused"',
        f"open({kept}) <= {chance.choice((10, 100_000))}",
        "start(meeting_4) > finish(meeting_3) and duration(meeting_2) between 1 week and 6 weeks",
        f"met(condition-{turn * 20 + 2}) and on_track(condition-{turn * 20 + 6})",
    )
    return "" if number % 50 == 49 else rules[place]


def _treated(number: int) -> tuple[Treatment, ...]:
    if number % 5 != 1:
        return ()
    treating = (Treating.ASSUMED, Treating.WAIVED, Treating.DEFERRED)[number % 3]
    stage = Stage.ADOPTED if number % 2 else Stage.PROPOSED
    on = PartialDate.parse(f"{1984 + number % 5}-06-12")
    return (
        Treatment(treating, stage, "Kay", on, dissents=(Dissent("Whit", "Keep it.", on),)),
        Treatment(Treating.REQUIRED, Stage.ADOPTED, "Kay", PartialDate.parse("1989-01-10")),
    )


def _asked(number: int, rule: str) -> tuple[Question, ...]:
    if number % 25 != 1:
        return ()
    strict = rule.replace("<=", "<").replace(">=", ">")
    readings = (("as written", rule), ("strictly", strict))
    return (Question("Does the limit itself count?", "Kay", None, readings),)


def _judged(number: int) -> tuple[Judgement, ...]:
    if number % 50 != 49:
        return ()
    on = PartialDate.parse("1987-03-03")
    return (Judgement(Verdict.NOT_MET, "Kay", on, "No significant movement."),)
