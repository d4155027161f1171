"""docs/reference/commands.md: every command with its help, as the program prints it."""

from __future__ import annotations

from collections.abc import Iterator

import click

from docs.making.tables import block
from finalact.cli.main import cli

WIDTH = 88
OPENING = """# Commands

Everything that `finalact` does, in the words of its own help. `finalact COMMAND --help` prints
the same.

Every command ends with 0 when all is done, 1 for a refusal (and for `check` when there are
findings), and 2 for wrong usage. With `--json` a refusal is
`{"error": {"code": ..., "sentence": ..., "remedy": ...}}`; the codes are in the
[gallery](../errors/README.md). Dates may be typed in any usual form: "31 March 1988",
1988-03-31, "March 1988".
"""


def page() -> str:
    """The page."""
    sections = [OPENING]
    for words, context in walk():
        depth = "#" * min(3, 1 + max(1, len(words)))
        help_text = context.command.get_help(context)
        sections.append(f"{depth} finalact {' '.join(words)}".rstrip() + "\n\n" + block(help_text))
    return "\n".join(sections)


def walk(
    command: click.Command = cli, words: tuple[str, ...] = (), above: click.Context | None = None
) -> Iterator[tuple[tuple[str, ...], click.Context]]:
    """Every command, outer before inner, with a context in which its help is laid out."""
    name = words[-1] if words else "finalact"
    context = click.Context(
        command,
        info_name=name,
        parent=above,
        terminal_width=WIDTH,
        max_content_width=WIDTH,
        **{k: v for k, v in command.context_settings.items() if k == "help_option_names"},
    )
    yield words, context
    if isinstance(command, click.Group):
        for inner in command.list_commands(context):
            found = command.get_command(context, inner)
            if found is not None and not found.hidden:
                yield from walk(found, (*words, inner), context)
