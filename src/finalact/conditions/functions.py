"""The language in one place: the forms of an expression, and every function with its source.

The reference page, the help on the command line and the messages are made from this list.
"""

from __future__ import annotations

from attrs import frozen


@frozen
class Argument:
    """What a function wants at one place: its name, and the sort of thing that stands there.

    `sort` is one of: counted (a subject or population), register, period, subject, question,
    party, meeting, condition, attribute.
    """

    name: str
    sort: str
    optional: bool = False


@frozen
class Function:
    """A function of the language, as the reference page tells it.

    `gives` is figure, word, day, length, assurance or answer; `judged` says by whom: "by each
    side", "once", "as its parts"; `sources` are the words allowed after `from`, the default first.
    """

    name: str
    meaning: str
    arguments: tuple[Argument, ...]
    gives: str
    judged: str
    example: str
    rule: str
    sources: tuple[str, ...] = ()


@frozen
class Form:
    """A form that an expression can take: how it is written, and what it means.

    `example` is a whole expression in that form, where one function alone does not show it.
    """

    written: tuple[str, ...]
    meaning: str
    example: str = ""


FORMS: tuple[Form, ...] = (
    Form(
        ("a = b", "!=", "<", "<=", ">", ">="),
        "two figures, days or words are set against each other",
    ),
    Form(("a between b and c",), "from b to c, both included"),
    Form(('a in ("x", "y")', "not in"), "one of several states, or none of them"),
    Form(("p and q", "p or q", "not p", "( ... )"), "several statements together"),
    Form(
        ("every case in R where p has q",),
        "a rule over the cases of a register; `where` may be left out",
    ),
    Form(("no case in R has q",), "none of them"),
    Form(("at least 80% of case in R has q",), "a share of them"),
    Form(
        ("all but one case in R has q", "all but 2 cases in R have q"),
        "all of them except at most so many, whichever they are",
    ),
    Form(("every party in G has q", "no party in G has q"), "a rule over the parties of a group"),
    Form(
        ("all but one party in G has q",),
        "consensus less one: at most one party is without it, and somebody has it",
        'all but one party in alliance has position(moscow_conference) = "agrees"',
    ),
    Form(("assurance(x) is specific", "is general"), "how specific an assurance is"),
    Form(("a + b", "a - b", "2 * a"), "sums of figures"),
    Form(("1988", "1988-06", "1988-01/1988-06"), "a year, a month, a span"),
    Form(("4 weeks", "10 years"), "a length of time"),
)

FUNCTIONS: dict[str, Function] = {
    function.name: function
    for function in (
        Function(
            "stock",
            "How many there are on the day, by each side's latest figure.",
            (Argument("population", "counted"),),
            "figure",
            "by each side",
            "stock(political_prisoners) = 0",
            "Rules of judging, stock(p). A stock is a count at a date (demography).",
            ("stated", "register", "estimate"),
        ),
        Function(
            "open",
            "How many cases of a register are open; without a register, the stated stock.",
            (Argument("register", "register"),),
            "figure",
            "once, or by each side where there is no register",
            "open(bilateral_cases) = 0",
            "Rules of judging, open(r).",
        ),
        Function(
            "flow",
            "How many in a period, from one source's figures for it or for its parts.",
            (Argument("population", "counted"), Argument("period", "period")),
            "figure",
            "by each side",
            "flow(emigration, 1988) >= 15000",
            "Rules of judging, flow(p, period). A flow is a count over a period (demography).",
        ),
        Function(
            "state",
            "How a thing stands, in one of the words declared for it, until somebody changes it.",
            (Argument("subject", "subject"),),
            "word",
            "by each side",
            'state(afghanistan_withdrawal) in ("under way", "complete")',
            "Rules of judging: state, position, assurance hold until changed.",
        ),
        Function(
            "position",
            "Where a party stands on a question: the party of the rule, or the one named.",
            (Argument("question", "question"), Argument("party", "party", optional=True)),
            "word",
            "once",
            'every party in alliance has position(moscow_conference) = "agrees"',
            "Rules of judging: positions are judged once, without sides.",
        ),
        Function(
            "assurance",
            "What was promised of a thing; it is evidence only of how specific the promise is.",
            (Argument("subject", "subject"),),
            "assurance",
            "by each side",
            "assurance(openness_and_access) is specific",
            "Rules of judging: in `assurance(x) is specific` the assurance itself is the evidence.",
        ),
        Function(
            "start",
            "The day on which a meeting began; not known before it was held.",
            (Argument("meeting", "meeting"),),
            "day",
            "once",
            "start(moscow_conference) > finish(human_contacts_meeting)",
            "Rules of judging: start, finish and duration mean the dates held.",
        ),
        Function(
            "finish",
            "The day on which a meeting ended; not known before that.",
            (Argument("meeting", "meeting"),),
            "day",
            "once",
            "finish(human_contacts_meeting) < 1990-01-01",
            "Rules of judging: start, finish and duration mean the dates held.",
        ),
        Function(
            "duration",
            "How long a meeting lasted, its first and last day counted.",
            (Argument("meeting", "meeting"),),
            "length",
            "once",
            "duration(human_contacts_meeting) between 4 weeks and 6 weeks",
            "Rules of judging: start, finish and duration mean the dates held.",
        ),
        Function(
            "years_since",
            "Whole years since a date that the register keeps for each case.",
            (Argument("attribute", "attribute"),),
            "figure",
            "once",
            "every case in visa_refusals where years_since(last_secret_work) >= 10 "
            'has status = "permitted"',
            "Doc. 106, p. 313, para. 5: no secret work for ten years or more.",
        ),
        Function(
            "met",
            "Whether another condition is met, by the same side's figures.",
            (Argument("condition", "condition"),),
            "answer",
            "as its parts",
            "met(prisoners) and met(emigration)",
            "Rules of judging: verdicts.",
        ),
        Function(
            "on_track",
            "Whether the rate now carries another condition's total to its target.",
            (Argument("condition", "condition"),),
            "answer",
            "as its parts",
            "met(prisoners) and (met(emigration) or on_track(emigration))",
            "Rules of judging, outlook.",
        ),
    )
}
