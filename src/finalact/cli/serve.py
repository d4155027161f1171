"""`finalact serve`: the pages of a desk, for this machine only."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from finalact.cli.asking import desk_option, opened
from finalact.cli.days import Day
from finalact.cli.plain import plain_option
from finalact.web.serving import serve as serve_pages

PORT = 8106
EPILOG = """\b
Example:
  finalact serve --desk moscow.desk --as-of "31 March 1988"
"""
port_option = click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=PORT,
    show_default=True,
    help="Where the pages are served; another one is chosen where it is taken.",
)


@click.command(epilog=EPILOG)
@port_option
@click.option("--as-of", type=Day(), help="The day that the printed address opens with.")
@desk_option
@plain_option
def serve(desk: Path | None, port: int, as_of: date | None) -> None:
    """Serve the pages of a desk on this machine, and say their address; Ctrl-C ends it."""
    with opened(desk) as open_desk:
        at = f"?as_of={as_of.isoformat()}" if as_of is not None else ""
        serve_pages(open_desk, "127.0.0.1", port, click.echo, at=at)
