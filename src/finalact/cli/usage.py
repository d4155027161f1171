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
# What a word processor makes of two hyphens.
_DASHES = "‐‑‒–—―−"
_TOO_MANY = re.compile(r"Got unexpected extra arguments? \((.*)\)")


def wrong_usage(usage: click.UsageError) -> Refusal:
    """The refusal of a command typed wrongly: code `wrong-usage`, with what to type instead."""
    command = usage.ctx.command_path if usage.ctx is not None else "finalact"
    sentence, remedy = sentence_of(usage.format_message()), ""
    if isinstance(usage, click.NoSuchOption):
        sentence, remedy = _no_option(usage, command)
    elif isinstance(usage, click.NoSuchCommand):
        sentence, remedy = _no_command(usage)
    elif isinstance(usage, click.MissingParameter) and usage.param is not None:
        sentence, remedy = _left_out(usage.param, usage.ctx)
    elif isinstance(usage, click.BadOptionUsage):
        sentence, remedy = f"Nothing stands behind '{usage.option_name}'.", "Write it there."
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
    if not wrong.startswith("--"):
        # Click takes “-as-of” for “-a” and further letters: two hyphens were meant.
        near = [name for name in names if name.startswith(f"-{wrong}")]
    sentence = f"There is no option '{wrong}'."
    if near:
        return f"{sentence} Did you mean {_either(near)}?", ""
    known = ", ".join(name for name in names if name != "--plain")
    return sentence, f"Its options are {known}." if known else ""


def _too_many(usage: click.UsageError, words: str) -> tuple[str, str]:
    """More words than the command takes: a desk without its option, a name without its marks."""
    first = words.split(maxsplit=1)[0]
    if first[0] in _DASHES:
        meant = f"--{first.lstrip(_DASHES + '-')}"
        near = get_close_matches(meant, _options_of(usage), n=1, cutoff=NEAR)
        remedy = f"Write two hyphens: {near[0] if near else meant}."
        return f"“{first}” begins with a dash that is no hyphen.", remedy
    for word in words.split():
        is_file = Path(word).is_file()
        is_desk = word.endswith(".desk") or (is_file and _is_desk(word))
        if is_desk and "--desk" in _options_of(usage):
            return f"{word} is more than the command takes.", f"Write --desk {word}."
        if is_file:
            return f"{word} is more than the command takes.", "Name one file at a time."
    if "--as-of" in _options_of(usage) and _is_date(words):
        date = f'"{words}"' if " " in words else words
        return f"“{words}” is more than the command takes.", f"Write --as-of {date}."
    return (
        f"“{words}” is more than the command takes.",
        "A name of several words stands between quotation marks.",
    )


def _is_desk(word: str) -> bool:
    # Files of desks, dates and lists of words are looked at only where something is wrong.
    from finalact.store.desk_mark import check_is_a_desk  # noqa: PLC0415

    try:
        check_is_a_desk(Path(word))
    except (Refusal, OSError):
        return False
    return True


def _is_date(words: str) -> bool:
    from finalact.model.said_dates import read_date  # noqa: PLC0415

    try:
        read_date(words)
    except Refusal:
        return False
    return any(letter.isdigit() for letter in words)


def _left_out(param: click.Parameter, context: click.Context | None) -> tuple[str, str]:
    """What the command cannot do without: its words, or else every option that it needs."""
    if context is None:
        return f"{_named(param)} is left out.", ""
    if isinstance(param, click.Argument):
        _, *words = context.command.collect_usage_pieces(context)
        return f"{_named(param)} is left out.", f"Write {context.command_path} {' '.join(words)}."
    from finalact.conditions.wording import listed  # noqa: PLC0415

    # What was typed is read first, so that whatever is not read yet was not typed.
    lacking = [
        each
        for each in context.command.params
        if each.required and isinstance(each, click.Option) and each.name not in context.params
    ]
    names = [_named(each) for each in lacking]
    verb = "is" if len(names) == 1 else "are"
    shown = (f"{_named(each)} {each.make_metavar(context)}" for each in lacking)
    return f"{listed(names)} {verb} left out.", f"Write {' '.join(shown)} besides."


def _named(param: click.Parameter) -> str:
    if isinstance(param, click.Argument):
        return param.human_readable_name.removesuffix("...")
    return max(param.opts, key=len)
