"""A command typed in a way that it does not take: what is wrong, in the words of the desk."""

from __future__ import annotations

import re
from difflib import get_close_matches
from pathlib import Path

import click

from finalact.model.refusal import Refusal

# Options of commands that a newcomer writes before the command.
BEHIND = ("--desk", "--as-of", "--known-by", "--json")
NEAR = 0.7
# A group of more commands than these lists them in its help alone.
FEW = 12
_WHOLE = re.compile(r"('[^']*') is not a valid integer(?: range)?")
_NUMBER = re.compile(r"('[^']*') is not a valid float(?: range)?")
_BETWEEN = re.compile(r"(\S+) is not in the range (-?\d+)<=x<=(-?\d+)")
_FROM = re.compile(r"(\S+) is not in the range x>=(-?\d+)")
_TOO_MANY = re.compile(r"Got unexpected extra arguments? \((.*)\)")


def wrong_usage(usage: click.UsageError) -> Refusal:
    """The refusal of a command typed wrongly: code `wrong-usage`, with what to type instead."""
    command = usage.ctx.command_path if usage.ctx is not None else "finalact"
    sentence, remedy = sentence_of(usage.format_message()), ""
    if isinstance(usage, click.NoSuchOption):
        sentence, remedy = _no_option(usage, command)
    elif isinstance(usage, click.NoSuchCommand):
        sentence, remedy = _no_command(usage)
    elif found := _TOO_MANY.search(sentence):
        sentence, remedy = _too_many(usage, found[1])
    return Refusal("wrong-usage", sentence, f"{remedy} See {command} --help.".strip())


def sentence_of(said: str) -> str:
    """What Click says, in the words of the desk."""
    said = said.replace("(Did", "Did").replace("of: ", "of ").replace("?)", "?")
    if said.startswith("Invalid value for "):
        said = re.sub(r"^Invalid value for (?:'\{[^}]*\}': )?", "Not understood, ", said)
    said = _WHOLE.sub(r"\1 is no whole number", said)
    said = _NUMBER.sub(r"\1 is no number", said)
    said = _BETWEEN.sub(r"\1 is not between \2 and \3", said)
    said = _FROM.sub(r"\1 is less than \2", said)
    return said if said.endswith((".", "?", "!")) else f"{said}."


def _options_of(usage: click.UsageError) -> list[str]:
    if usage.ctx is None:
        return []
    return [name for param in usage.ctx.command.params for name in param.opts if name[:2] == "--"]


def _no_command(usage: click.NoSuchCommand) -> tuple[str, str]:
    """A command that is none: the near ones, or those of its group where they are few."""
    group = usage.ctx.command if usage.ctx is not None else None
    names = group.list_commands(usage.ctx) if usage.ctx and isinstance(group, click.Group) else []
    wrong = usage.command_name
    sentence = f'There is no command "{wrong}".'
    near = get_close_matches(wrong, names, n=2, cutoff=NEAR)
    if near:
        return f"{sentence} Did you mean {_either(near)}?", ""
    return sentence, f"Its commands are {', '.join(names)}." if 0 < len(names) <= FEW else ""


def _either(names: list[str]) -> str:
    return " or ".join(f"'{name}'" for name in names)


def _no_option(usage: click.NoSuchOption, command: str) -> tuple[str, str]:
    """An option that the command has not: the near one, or those that it has."""
    wrong = usage.option_name
    if usage.ctx is not None and isinstance(usage.ctx.command, click.Group) and wrong in BEHIND:
        stands = f"'{wrong}' stands behind the command, not before it."
        return stands, f"Write {command} COMMAND {wrong} ..."
    names = _options_of(usage)
    near = get_close_matches(wrong, names, n=2, cutoff=NEAR)
    sentence = f"There is no option '{wrong}'."
    if near:
        return f"{sentence} Did you mean {_either(near)}?", ""
    known = ", ".join(name for name in names if name != "--plain")
    return sentence, f"Its options are {known}." if known else ""


def _too_many(usage: click.UsageError, words: str) -> tuple[str, str]:
    """More words than the command takes: a desk without its option, a name without its marks."""
    for word in words.split():
        if "--desk" in _options_of(usage) and (word.endswith(".desk") or Path(word).is_file()):
            return f"{word} is more than the command takes.", f"Write --desk {word}."
    return (
        f"“{words}” is more than the command takes.",
        "A name of several words stands between quotation marks.",
    )
