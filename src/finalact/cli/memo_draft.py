"""A version of a memorandum as it is given on the command line, or in a file of TOML."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

import click
from attrs import evolve

from finalact.cli.completing import papers
from finalact.cli.days import When
from finalact.cli.memo_options import Spoken, as_split
from finalact.cli.memo_pieces import attachment, drafter, not_understood, option, person
from finalact.cli.memo_pieces import recommendation as recommended
from finalact.decisions.said_in_text import with_paragraphs, with_what_it_says
from finalact.decisions.template import template
from finalact.model.memorandum import Draft, MemoKind, OptionSaid, Profile, RecommendationSaid
from finalact.model.refusal import Refusal
from finalact.store.folder_in.faults import Faults
from finalact.store.folder_in.plain_values import keys_of, read_as
from finalact.store.folder_in.toml_file import TomlTable, read_toml

F = TypeVar("F", bound=Callable[..., Any])
STEP_KEYS = ("id", "what", "by", "on", "steps", "text_file")
PROFILES = Spoken([p.value.replace("-", " ") for p in Profile], "profile", {"then": "1977 88"})
PLAIN = ("subject", "headed", "number", "classification", "source", "dated")


def draft_options(command: F) -> F:
    """Let a command be given a version of a paper, piece by piece or as a file."""
    for one in reversed(
        (
            click.option("--subject", metavar="TEXT", help="What it is about."),
            click.option("--from", "senders", metavar="PERSON", multiple=True,
                         help="Who sends it: “Palmer, Assistant Secretary of State”; with "
                         "“acting:” before it for an acting official. As often as needed."),
            click.option("--to", "addressees", metavar="PERSON", multiple=True,
                         help="Whom it is for, in the same form."),
            click.option("--through", metavar="PERSON", multiple=True,
                         help="Through whom it goes, in the same form."),
            click.option("--text", "text_file", metavar="FILE",
                         type=click.Path(readable=False, path_type=Path, allow_dash=True),
                         help="Its text in Markdown; a dash reads what is piped in."),
            click.option("--file", "toml_file", metavar="FILE",
                         type=click.Path(readable=False, path_type=Path),
                         help="All of it as TOML: the keys of a step “drafted” of a dossier "
                         "folder."),
            click.option("--option", "options", metavar="TEXT", multiple=True,
                         help="An option: “A. That you ...; favored by: EUR; doubted by: HA; why: "
                         "...”; also prospects, timing, risk, audience."),
            click.option("--recommend", "recommendations", metavar="TEXT", multiple=True,
                         help="A recommendation: “That you ...; favored by: EUR; decide by: 20 "
                         "June 1981; alternative to: 1; gate: ID; binds”; also asked of, "
                         "exception, opposed by."),
            click.option("--required", metavar="OFFICE", multiple=True,
                         help="An office that must clear it; as often as needed."),
            click.option("--drafted", "drafters", metavar="PERSON", multiple=True,
                         help="Who drafted it: “Simon, EUR/RPM, ext. 21234, 8 June 1981”."),
            click.option("--attach", "attachments", metavar="TAB", multiple=True,
                         shell_complete=papers,
                         help="A tab: “1: its title; document: doc-48”; also classification, "
                         "status."),
            click.option("--dated", type=When(), help="The date on the paper."),
            click.option("--classification", metavar="MARK", help="Its overall mark."),
            click.option("--handling", metavar="CAPTION", multiple=True, help="A caption: NODIS."),
            click.option("--headed", metavar="TEXT",
                         help="The heading as printed, where the paper has one of its own."),
            click.option("--number", metavar="NUMBER", help="Its number."),
            click.option("--profile", type=PROFILES,
                         help="Whose rules of form it follows: 1977-88 or current."),
            click.option("--source", metavar="TEXT", help="Where the original lies."),
        )
    ):  # fmt: skip
        command = one(command)
    return command


def drafted(
    given: Mapping[str, Any],
    kind: MemoKind,
    before: Draft | None = None,
    *,
    editorial: bool = False,
) -> Draft:
    """The version that the options give; what is not given is as in the version before.

    Code: `draft-not-understood`.
    """
    if given["toml_file"] is not None:
        base = _from_toml(given["toml_file"], kind)
    else:
        base = before or Draft(kind, "", "")
    options = [option(each) for each in given["options"]]
    numbered = [recommended(each, n) for n, each in enumerate(given["recommendations"], 1)]
    profile = _profile(given["profile"]) or base.profile
    text = _text(given["text_file"]) if given["text_file"] is not None else base.text
    if not text.strip():
        text = _template(kind, profile, options=bool(options), recommended=bool(numbered))
    text = with_paragraphs(text, _words(options), _words(numbered))
    said_options = [each.said for each in options if isinstance(each.said, OptionSaid)]
    said = [each.said for each in numbered if isinstance(each.said, RecommendationSaid)]
    made = evolve(
        base,
        kind=kind,
        text=text,
        profile=profile,
        senders=_several(given["senders"], person, base.senders),
        addressees=_several(given["addressees"], person, base.addressees),
        through=_several(given["through"], person, base.through),
        drafters=_several(given["drafters"], drafter, base.drafters),
        attachments=_several(given["attachments"], attachment, base.attachments),
        required=as_split(given["required"]) or base.required,
        handling=as_split(given["handling"]) or base.handling,
        options=_over(base.options, said_options, lambda each: each.label),
        recommendations=_over(base.recommendations, said, lambda each: each.number),
        editorial=editorial or (base.editorial if before is None else False),
        **{key: given[key] for key in PLAIN if given[key] is not None},
    )
    if not made.subject.strip():
        raise Refusal(
            "draft-not-understood",
            "The memorandum does not say what it is about.",
            "Add --subject TEXT.",
        )
    return with_what_it_says(made, anew=before is not None)


def _words(pieces: list[Any]) -> list[str]:
    return [each.words for each in pieces if each.words]


def _several(given: tuple[str, ...], read: Callable[[str], Any], before: tuple[Any, ...]) -> Any:
    return tuple(read(each) for each in given) or before


def _over(before: tuple[Any, ...], given: list[Any], key: Callable[[Any], Any]) -> tuple[Any, ...]:
    found = {key(each): each for each in (*before, *given)}
    return tuple(found[name] for name in sorted(found))


def _profile(said: str | None) -> Profile | None:
    return Profile(said.replace(" ", "-")) if said is not None else None


def _template(kind: MemoKind, profile: Profile, *, options: bool, recommended: bool) -> str:
    """The parts of its kind; those that options fill are left to them."""
    parts = template(kind, profile).split("\n\n## ")
    filled = {"ANALYSIS OF OPTIONS": options, "RECOMMENDATIONS": recommended}
    kept = []
    for part in parts:
        heading, _, words = part.removeprefix("## ").partition("\n")
        kept.append(f"## {heading}" if filled.get(heading) else f"## {heading}\n{words}".strip())
    return "\n\n".join(kept) + "\n"


def _text(file: Path) -> str:
    data = sys.stdin.buffer.read() if str(file) == "-" else file.expanduser().read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as trouble:
        raise not_understood(
            "memorandum", str(file), "Save the text as UTF-8, without a word processor's format."
        ) from trouble
    return text.replace("\r\n", "\n")


def _from_toml(file: Path, kind: MemoKind) -> Draft:
    """The version that a TOML file tells: its keys, or those of its first step."""
    file = file.expanduser()
    faults = Faults()
    table = read_toml(file, faults, (*STEP_KEYS, *keys_of(Draft, {})), file.name)
    steps = table.tables("steps", "step", by="") if table is not None else []
    table = steps[0] if steps else table
    draft: Draft | None = None
    if table is not None:
        keys = {"kind": kind.value, "text": "", **table.keys}
        if table.text("text_file"):
            keys["text"] = _text(file.parent / table.text("text_file"))
        table = TomlTable(table.place, keys, faults)
        table.known(*STEP_KEYS, *keys_of(Draft, {}))
        draft = read_as(table, Draft, {})
    if draft is None or faults.faults:
        details = tuple(f"{each.place}: {each.sentence} {each.remedy}" for each in faults.faults)
        raise Refusal(
            "draft-not-understood",
            f"{file.name} is not understood as a memorandum.",
            "Mend what is named below.",
            details=details,
        )
    if draft.kind is not kind:
        raise Refusal(
            "draft-not-understood",
            f"{file.name} tells of a memorandum of kind {draft.kind.value}, not {kind.value}.",
            f"Begin it with: finalact memo new {draft.kind.value}.",
        )
    return draft
