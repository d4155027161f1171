"""`finalact demo`: an example on a fresh desk, its answer, and its pages."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from finalact.cli.board import print_status
from finalact.cli.days import Day, moment, today
from finalact.cli.plain import plain_option
from finalact.cli.progress import on_the_way
from finalact.cli.serve import port_option
from finalact.cli.sheet import sheet
from finalact.desk import Desk
from finalact.model.refusal import Refusal
from finalact.store.stamp import Stamp

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
# The day on which each example is worth asking about; an example without one is asked today.
DAYS = {"moscow-1988": date(1988, 3, 31), "exit-visas-fictional": date(2019, 11, 15)}
FIRST = "moscow-1988"
EPILOG = """\b
Examples:
  finalact demo --no-serve
  finalact demo moscow-1988 --as-of "31 December 1988" --no-serve
"""


@click.command(epilog=EPILOG)
@click.argument("example", default=FIRST)
@click.option("--serve/--no-serve", "serving", default=True, help="Serve the pages afterwards.")
@port_option
@click.option("--as-of", type=Day(), help="The day asked about; otherwise the example's own.")
@click.option(
    "--desk",
    type=click.Path(path_type=Path),
    help="Keep the desk in this new file; otherwise it is gone when the demo ends.",
)
@plain_option
def demo(example: str, serving: bool, port: int, as_of: date | None, desk: Path | None) -> None:
    """Load an example into a fresh desk, print its answer, and serve its pages.

    EXAMPLE is the name of a bundled dossier; moscow-1988 if none is named.
    """
    folder = example_folder(example)
    with _place(desk) as path, Desk.new(path) as open_desk:
        with on_the_way(f"Loading {example}"):
            open_desk.take_in(folder, Stamp("Final Act, demo", moment()))
        day = as_of or DAYS.get(example) or today()
        view = open_desk.as_of(day)
        print_status(view, view.status(), sheet())
        if desk is not None:
            sheet().paragraph(f"The desk is kept in {path}.")
        if serving:
            # The pages take a while to read, and are not wanted by everybody.
            from finalact.web.serving import serve as serve_pages  # noqa: PLC0415

            click.echo()
            at = f"?as_of={day.isoformat()}"
            serve_pages(open_desk, "127.0.0.1", port, click.echo, at=at)


def examples() -> list[str]:
    """The names of the bundled dossiers, the first one first."""
    names = sorted(path.parent.name for path in EXAMPLES.glob("*/dossier.toml"))
    return sorted(names, key=lambda name: name != FIRST)


def example_folder(name: str) -> Path:
    """The folder of a bundled dossier; a refusal where there is none of that name."""
    known = examples()
    if name in known:
        return EXAMPLES / name
    near = get_close_matches(name, known, n=1, cutoff=0.4)
    raise Refusal(
        "example-not-found",
        f"There is no example called {name}.",
        f"Did you mean {near[0]}?" if near else f"There are: {', '.join(known)}.",
        status=404,
    )


@contextmanager
def _place(desk: Path | None) -> Iterator[Path]:
    if desk is not None:
        yield desk.expanduser()
        return
    with TemporaryDirectory(prefix="finalact-") as folder:
        yield Path(folder) / "demo.desk"
