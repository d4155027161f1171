"""`finalact completion`: what a shell needs to complete commands, options and names."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

EPILOG = """\b
Examples:
  finalact completion bash
  finalact completion zsh > _finalact
"""
VARIABLE = "_FINALACT_COMPLETE"


@click.command(epilog=EPILOG)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Print the completion script of a shell.

    For bash, add to ~/.bashrc: eval "$(finalact completion bash)"
    """
    kind = get_completion_class(shell)
    assert kind is not None
    outermost = context.find_root().command
    click.echo(kind(outermost, {}, "finalact", VARIABLE).source())
