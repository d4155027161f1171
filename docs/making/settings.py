"""docs/reference/settings.md: environment variables, and the settings of a dossier."""

from __future__ import annotations

from docs.making.tables import table
from finalact.model.dossier import Dossier

VARIABLES = {
    "FINALACT_DESK": "The file of the desk, where `--desk` is not given.",
    "FINALACT_NAME": "Who records, where `--recorded-by` is not given; else your login is taken.",
    "FINALACT_TRACEBACK": (
        "Set to anything, it lets trouble that nobody foresaw show where it happened. For those "
        "who mend the program."
    ),
    "_FINALACT_COMPLETE": "Set by the completion script of a shell; nothing to set by hand.",
    "FINALACT_CHROMIUM": (
        "The Chromium in which the tests of the pages run (`./run browser`). For those who work "
        "on the program."
    ),
    "NO_COLOR": "Set to anything, it prints without colour or weight, as `--plain` does.",
    "COLUMNS": "How many letters go on a line, where the terminal does not tell; 100 at most.",
}
SETTINGS = {
    "tolerance": (
        (
            "By how much an approximate figure (“about 300”) is widened before it is compared. "
            "Exact figures and thresholds are never widened. It stands in every result."
        ),
        "0.10",
    ),
    "age_limit": ("How long a stated count is carried forward, for every subject.", '"6 months"'),
    "[age_limits]": (
        "The same, subject by subject; `default` is for every other one.",
        'political_prisoners = "6 months"',
    ),
    "deciders": (
        (
            "Who can decide how a condition is treated. Where it is left out, everybody's adoption "
            "counts."
        ),
        '["Shultz"]',
    ),
    "fictional": ("Whether everything in it is invented; every page then says so.", "true"),
}
OPENING = """# Settings

Final Act has few settings, and none that changes an answer without standing in it.

## Environment variables

"""


def page() -> str:
    """The page."""
    plain = Dossier("", "", "")
    defaults = {
        "tolerance": f"{plain.tolerance:.2f}",
        "age_limit": plain.age_limits["default"],
        "deciders": "nobody named",
        "fictional": "false",
    }
    rows = (
        (f"`{name}`", meaning, f"`{example}`", defaults.get(name, ""))
        for name, (meaning, example) in SETTINGS.items()
    )
    return "\n".join(
        [
            OPENING + table(("variable", "meaning"), ((f"`{n}`", m) for n, m in VARIABLES.items())),
            (
                "## Settings of a dossier\n\nThey stand in `dossier.toml` and belong to the "
                "dossier, so that everybody who opens the desk gets the same answer.\n"
            ),
            table(("setting", "meaning", "example", "where it is left out"), rows),
            (
                "`--tolerance` on the command line asks one question with another tolerance, and "
                "says so in the result.\n"
            ),
        ]
    )
