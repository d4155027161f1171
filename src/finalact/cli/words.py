"""Words of a fixed list on the command line, with "Did you mean ...?"."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from typing import Any

import click
from click.shell_completion import CompletionItem


class OneOf(click.ParamType[str]):
    """One word of a list, in any case; a slip is answered with the nearest."""

    def __init__(self, words: Sequence[str], name: str) -> None:
        self.words = tuple(words)
        self.name = name

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The word meant."""
        plain = " ".join(str(value).replace("_", " ").split()).casefold()
        if plain in self.words:
            return plain
        near = get_close_matches(plain, self.words, n=1, cutoff=0.5)
        known = ", ".join(self.words)
        remedy = f"Did you mean “{near[0]}”?" if near else f"There are: {known}."
        raise click.BadParameter(f"“{value}” is no {self.name}. {remedy}", ctx, param)

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        """How it stands in the usage line."""
        del param, ctx
        return self.name.upper()

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """The words that begin so."""
        del param, ctx
        return [CompletionItem(word) for word in self.words if word.startswith(incomplete)]
