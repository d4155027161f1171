"""What every record on a condition carries on the command line: who, when, where it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar

import click
from attrs import frozen
from click.shell_completion import CompletionItem

from finalact.cli import completing
from finalact.cli.as_json import json_option
from finalact.cli.asking import desk_option
from finalact.cli.days import Day, When
from finalact.cli.plain import plain_option
from finalact.cli.stamps import recorder_option
from finalact.cli.words import OneOf
from finalact.conditions.record_rules import SAY_NEW
from finalact.desk import Desk
from finalact.documents.margin_note import MarginNote, margin_note
from finalact.holding import Holding
from finalact.model.claim import Citation
from finalact.model.refusal import Refusal

F = TypeVar("F", bound=Callable[..., Any])


class Hyphened(OneOf):
    """Words of a fixed list of which some are several: accepted-though-unmet."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The word meant, hyphens or blanks between its parts."""
        return super().convert(str(value).replace("-", " "), param, ctx)

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """The words that begin so, with hyphens, as a shell wants them."""
        del ctx, param
        hyphened = [word.replace(" ", "-") for word in self.words]
        return [CompletionItem(word) for word in hyphened if word.startswith(incomplete)]


@frozen
class Entry:
    """How a record is entered: on which desk, by whom, and how it is told."""

    desk: Path | None
    recorded_by: str | None
    as_of: date | None
    as_json: bool


def entering(command: F) -> F:
    """Let a command enter a record; it is handed an Entry as `entry`."""

    @wraps(command)
    def with_entry(
        *arguments: Any,
        desk: Path | None,
        recorded_by: str | None,
        as_of: date | None,
        as_json: bool,
        **more: Any,
    ) -> Any:
        return command(*arguments, entry=Entry(desk, recorded_by, as_of, as_json), **more)

    options = (
        click.option(
            "--as-of",
            type=Day(),
            help="The day for which the sentence is told; the day of the record if none is named.",
        ),
        recorder_option,
        desk_option,
        json_option,
        plain_option,
    )
    made: Any = with_entry
    for option in reversed(options):
        made = option(made)
    result: F = made
    return result


def signed(who: str, when: str, *, needed: bool = True) -> Callable[[F], F]:
    """The options --by and --on; where not `needed`, a margin note that is cited may tell them."""

    def with_options(command: F) -> F:
        command = click.option("--on", "on", type=When(), required=needed, help=when)(command)
        return click.option("--by", metavar="NAME", required=needed, help=who)(command)

    return with_options


def worded(help_: str) -> Callable[[F], F]:
    """The option --words."""
    return click.option("--words", default="", metavar="TEXT", help=help_)


new_option = click.option(
    "--new", "is_new", is_flag=True, help="A name that the desk does not know is meant."
)


def cited(command: F) -> F:
    """Let a command say where it stands: --document, --passage, --quote, --source."""
    for option in reversed(
        (
            click.option(
                "--document",
                default="",
                shell_complete=completing.papers,
                help="The paper on the desk that tells it.",
            ),
            click.option(
                "--passage", default="", help="Its passage there: 6, or “note 4”; “doc-106 6” too."
            ),
            click.option("--quote", default="", help="The exact words there."),
            click.option("--source", default="", help="A paper that is not on the desk."),
        )
    ):
        command = option(command)
    return command


@contextmanager
def slips() -> Iterator[None]:
    """A slip in a name is refused with the option that says that it is none."""
    try:
        yield
    except Refusal as refusal:
        refusal.remedy = refusal.remedy.replace(SAY_NEW, "add --new")
        refusal.details = tuple(each.replace(SAY_NEW, "add --new") for each in refusal.details)
        raise


def citation_of(given: Mapping[str, Any], holding: Holding) -> Citation:
    """The citation that the options make; "doc-106 note 3" names paper and passage at once."""
    document, passage = given["document"].strip(), given["passage"].strip()
    if passage and not document:
        papers = sorted((p.id for p in holding.holdings.papers), key=len, reverse=True)
        named = next((p for p in papers if passage == p or passage.startswith(f"{p} ")), "")
        first = passage.partition(" ")[0]
        if not named and first in holding.paper_ids:
            named = first
        if not named and not given["source"].strip():
            raise Refusal(
                "passage-without-document",
                f'The passage "{passage}" is of no named paper.',
                "Name the paper with --document, or the source with --source.",
            )
        document, passage = named, passage.removeprefix(named).strip()
    return Citation(document, passage, "", given["quote"], given["source"])


def note_at(desk: Desk, citation: Citation) -> MarginNote | None:
    """The margin note that is cited, so that its words, writer and day need not be typed again."""
    if not citation.document:
        return None
    try:
        return margin_note(desk.holding.document(citation.document), citation.passage)
    except Refusal:
        # That the paper is not there is said when the record is entered.
        return None
