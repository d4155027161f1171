"""Groups of commands that read a command's file when it is wanted, and guess what was meant."""

from __future__ import annotations

import gc
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from types import ModuleType
from typing import Any, NoReturn

import click

from finalact.cli.troubles import ReaderGone, answering
from finalact.store.bulk import many_values

HELP_NAMES = ["-h", "--help"]


class VerbGroup(click.Group):
    """A group whose commands lie in files of their own, read when they are wanted.

    `verbs` names each command, with its place ("finalact.cli.read:read") and the line that the
    list of commands shows for it.
    """

    def __init__(
        self, *arguments: Any, verbs: Mapping[str, tuple[str, str]] | None = None, **more: Any
    ) -> None:
        more.setdefault("context_settings", {"help_option_names": HELP_NAMES})
        super().__init__(*arguments, **more)
        self.verbs = dict(verbs or {})

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order in which they were given."""
        del ctx
        return [*self.verbs, *(name for name in self.commands if name not in self.verbs)]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name; its file is read now."""
        if cmd_name in self.verbs and cmd_name not in self.commands:
            module, name = self.verbs[cmd_name][0].split(":")
            self.add_command(getattr(_loaded(module), name), cmd_name)
        return super().get_command(ctx, cmd_name)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without reading their files."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in self.verbs.items()])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command meant, or "Did you mean ...?"."""
        name = args[0]
        if self.get_command(ctx, name) is None and not name.startswith("-"):
            raise click.NoSuchCommand(
                name,
                f'There is no command "{name}".',
                possibilities=self.list_commands(ctx),
                ctx=ctx,
            )
        return super().resolve_command(ctx, args)


def _loaded(module: str) -> ModuleType:
    """The file of a command; what is loaded with it stays, and is no place to look for rubbish."""
    if module in sys.modules:
        return sys.modules[module]
    with many_values():
        loaded = import_module(module)
    gc.freeze()
    return loaded


class FrontDoor(VerbGroup):
    """The outermost group: whatever happens inside ends in a sentence and an exit status."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; a reader who has gone away is told apart from other trouble."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError as gone:
            # Click would end the program here, with the status of a refusal.
            raise ReaderGone from gone

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,  # noqa: ARG002 - it is called finalact everywhere
        complete_var: str | None = None,
        standalone_mode: bool = True,  # noqa: ARG002, FBT002 - it always stands alone
        **extra: Any,
    ) -> NoReturn:
        """Run the words typed and leave with the status."""
        words = sys.argv[1:] if args is None else list(args)

        run_group = super().main

        def run() -> object:
            return run_group(words, "finalact", complete_var, standalone_mode=False, **extra)

        sys.exit(answering(run, as_json="--json" in words))
