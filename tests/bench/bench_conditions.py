"""Measurements of judging: `./run bench conditions [SECTION ...] [FILE ...] [CLAIMS]`.

Each section prints what it measures beside what is asked of it and says whether it is reached.
With files of monthly counts (columns month and count), projections are measured on those series
instead of made ones. The sections `desk` and `history` make a desk of 1,000,000 claims, or of so
many as are named (`desk 100000`), in a temporary folder, or in the file named (`history big.desk`),
where it is kept; a desk that is there already is measured as it is. The exit status is 1 where a
section is not reached.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

HOUSE = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(HOUSE), str(HOUSE / "src")]

from finalact.cli.series_file import read_series  # noqa: E402 - the project is found first
from tests.bench import desk_sections  # noqa: E402
from tests.bench.calibration import Forecast, Scores, Series, by_program, scored  # noqa: E402
from tests.bench.made_series import KINDS, made  # noqa: E402
from tests.bench.public_series import PACKAGES, public_series  # noqa: E402

SERIES_OF_A_KIND = 4
# The least and the most that is accepted: a stretch that always holds says too little.
COVER95, COVER80 = (0.90, 0.99), (0.74, 0.90)
MOST_CRPS, MOST_BRIER = 0.09, 0.16
HEAD = f"{'':<24}{'years':>6}{'95%':>8}{'80%':>8}{'width':>8}{'CRPS':>8}{'Brier':>8}{'s each':>9}"


def say(line: str = "") -> None:
    """Print a line at once."""
    print(line, flush=True)  # noqa: T201 - a script that says what it measures


def row(name: str, found: Scores) -> None:
    """Print the means of one set of forecasts."""
    say(
        f"{name:<24}{found.number:>6}{found.cover95:>8.3f}{found.cover80:>8.3f}{found.width:>8.3f}"
        f"{found.crps:>8.3f}{found.brier:>8.3f}{found.seconds:>9.4f}"
    )


def reached(found: Scores) -> bool:
    """Say whether the means lie within what is accepted."""
    marks = {
        f"95% cover from {COVER95[0]} to {COVER95[1]}": COVER95[0] <= found.cover95 <= COVER95[1],
        f"80% cover from {COVER80[0]} to {COVER80[1]}": COVER80[0] <= found.cover80 <= COVER80[1],
        f"CRPS at most {MOST_CRPS} of the total": found.crps <= MOST_CRPS,
        f"Brier at most {MOST_BRIER}": found.brier <= MOST_BRIER,
    }
    for mark, good in marks.items():
        say(f"  {'reached    ' if good else 'not reached'}  {mark}")
    return all(marks.values())


def of_kind(kind: str) -> list[Series]:
    """The made series of one kind."""
    return [made(kind, seed) for seed in range(SERIES_OF_A_KIND)]


def read(file: Path) -> Series:
    """A series from a file, all of it."""
    return read_series(file.read_bytes(), file.name, 9999, 12)


def projection(files: list[Path]) -> bool:
    """Year totals projected from monthly counts: how often the stretches hold."""
    say("Projection of a year's total after 3, 6 and 9 months, every full year from the fourth on.")
    say("Width (of 95%) and CRPS are shares of the total; Brier is of: no more than last year.")
    say(HEAD)
    series: dict[str, list[Series]] = {kind: of_kind(kind) for kind in KINDS}
    if files:
        series = {file.stem: [read(file)] for file in files}
    scores = []
    for name, some in series.items():
        found = scored(some)
        row(name, Scores.of(found))
        scores += found
    everything = Scores.of(scores)
    row("all", everything)
    return reached(everything)


def projection_against_statsmodels(files: list[Path]) -> bool:
    """The same forecasts by statsmodels' UnobservedComponents, where it is installed."""
    if find_spec("statsmodels") is None:
        say("statsmodels is not installed, so nothing is set against it (pip install statsmodels).")
        return True
    from tests.bench.against_statsmodels import by_statsmodels  # noqa: PLC0415

    series: list[Series] = [read(file) for file in files] or [made(kind, 0) for kind in KINDS]
    say("One series of each kind:" if not files else "The series named:")
    say(HEAD)
    methods: dict[str, Forecast] = {"the program": by_program, "statsmodels": by_statsmodels}
    for name, method in methods.items():
        row(name, Scores.of(scored(series, method)))
    return True


def projection_of_public_series(files: list[Path]) -> bool:
    """Year totals of public series that installed packages ship, calm ones for the most part."""
    del files
    shipped = public_series()
    if not shipped:
        say(f"No public series is at hand (pip install {' or '.join(PACKAGES)}).")
        return True
    say("Public monthly series, every full year from the fourth on, after 3, 6 and 9 months.")
    say(HEAD)
    scores = []
    for name, series in shipped.items():
        found = scored([series])
        row(name, Scores.of(found))
        scores += found
    everything = Scores.of(scores)
    row("all", everything)
    return reached(everything)


SECTIONS: dict[str, Callable[[list[Path]], bool]] = {
    "projection": projection,
    "public": projection_of_public_series,
    "statsmodels": projection_against_statsmodels,
}
OF_DESKS: dict[str, Callable[[desk_sections.MadeDesk, desk_sections.Say], bool]] = {
    "desk": desk_sections.desk,
    "history": desk_sections.history,
}
# Those that are only run when they are named.
ONLY_NAMED = {"statsmodels"}


def main(words: list[str]) -> int:
    """Run the sections named, or all."""
    files = [Path(word) for word in words if word.endswith(".csv")]
    desks = [Path(word) for word in words if word.endswith(".desk")]
    sizes = [int(word) for word in words if word.isdecimal()]
    named = [w for w in words if not (w.endswith((".csv", ".desk")) or w.isdecimal())]
    strange = [word for word in named if word not in SECTIONS | OF_DESKS]
    if strange:
        say(f"There is no section {strange[0]}. Known: {', '.join(SECTIONS | OF_DESKS)}.")
        return 2
    wanted = named or [name for name in SECTIONS | OF_DESKS if name not in ONLY_NAMED]
    good = True
    with TemporaryDirectory() as folder:
        claims = sizes[0] if sizes else desk_sections.CLAIMS
        given = desks[0] if desks else None
        made = desk_sections.MadeDesk(say, Path(folder), given, claims)
        for name in wanted:
            reached_it = SECTIONS[name](files) if name in SECTIONS else OF_DESKS[name](made, say)
            good = reached_it and good
            say()
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
