"""How the command line says no: a sentence, what helps, and an exit status; never a traceback."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from finalact.cli.sheet import Sheet, encode_calmly, print_json, sheet
from finalact.cli.usage import sentence_of, wrong_usage
from finalact.conditions.faults import ExpressionFault
from finalact.model.refusal import Refusal

if TYPE_CHECKING:
    from finalact.model.finding import Finding
    from finalact.store.refused import Refused

REFUSED, MISUSED, INTERRUPTED, READER_GONE = 1, 2, 130, 141
SHOW_TRACEBACK = "FINALACT_TRACEBACK"


class ReaderGone(Exception):
    """Whoever reads the output has gone away, as `| head` does."""


def answering(run: Callable[[], object], *, as_json: bool = False) -> int:
    """Run a command to its end and give the exit status; every trouble becomes a sentence.

    0 when all is done, 1 for a refusal, 2 for wrong usage, 130 when interrupted, 141 when
    whoever reads the output has gone away.
    """
    encode_calmly()
    try:
        status = _answered(run, as_json)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except ReaderGone:
        return _not_written(BrokenPipeError(errno.EPIPE, "Broken pipe"))
    except OSError as trouble:
        return _not_written(trouble)
    else:
        return status


def _answered(run: Callable[[], object], as_json: bool) -> int:
    try:
        status = run()
    except Refusal as refusal:
        tell(refusal, as_json=as_json)
        return REFUSED
    except click.Abort as stop:
        return _stopped(stop, as_json)
    except click.UsageError as usage:
        _tell_usage(usage, as_json=as_json)
        return MISUSED
    except click.ClickException as said:
        tell(Refusal("not-done", sentence_of(said.format_message()), ""), as_json=as_json)
        return REFUSED
    except OSError as trouble:
        if _is_about_output(trouble):
            raise
        tell(of_file(trouble), as_json=as_json)
        return REFUSED
    except ReaderGone:
        raise
    except Exception as trouble:
        if os.environ.get(SHOW_TRACEBACK):
            raise
        tell(unexpected(trouble), as_json=as_json)
        return REFUSED
    return status if isinstance(status, int) else 0


def tell(refusal: Refusal, *, as_json: bool = False) -> None:
    """Say a refusal: as an object on the output for machines, else in words beside it."""
    if as_json:
        print_json({"error": refusal.as_dict()})
        return
    # Findings are long to load, and most commands end without any.
    from finalact.store.refused import Refused  # noqa: PLC0415

    sys.stdout.flush()
    page = sheet(beside=True)
    page.paragraph(refusal.sentence)
    if isinstance(refusal, ExpressionFault):
        for line in refusal.excerpt().splitlines():
            page.line(f"    {line}")
    elif isinstance(refusal, Refused):
        for finding in refusal.findings:
            _tell_finding(finding, refusal, page)
    else:
        for detail in refusal.details:
            if refusal.sentence not in detail:
                page.paragraph(detail, indent=2, hang=4)
    if refusal.remedy:
        page.paragraph(refusal.remedy)


def _tell_finding(finding: Finding, refusal: Refused, page: Sheet) -> None:
    """One of the things that are wrong; words of the language are shown with their place."""
    from finalact.store.refused import in_one_line  # noqa: PLC0415

    if refusal.sentence in finding.sentence:
        return
    if not finding.excerpt:
        page.paragraph(in_one_line(finding), indent=2, hang=4)
        return
    place = f"{finding.place}: " if finding.place else ""
    page.paragraph(f"{place}{finding.sentence}", indent=2, hang=4)
    for line in finding.excerpt:
        page.line(f"      {line}")
    page.paragraph(finding.remedy, indent=4)


def of_file(trouble: OSError) -> Refusal:
    """The refusal for a file or folder that the system does not give."""
    name = os.fspath(trouble.filename) if trouble.filename is not None else ""
    name = os.fsdecode(name) if not isinstance(trouble.filename, int) else "the file"
    what = name or "What was asked for"
    sentences = {
        errno.ENOENT: ("file-not-found", f"There is no {name or 'such file'}.", "Check the name."),
        errno.EACCES: ("file-closed", f"{what} may not be read or written here.",
                       "Ask for permission, or name another file."),
        errno.EISDIR: ("file-is-folder", f"{what} is a folder.", "Name a file."),
        errno.ENOTDIR: ("folder-not-found", f"{what} does not lie in a folder.", "Check the name."),
        errno.EEXIST: ("file-exists", f"{what} is there already.", "Name another place."),
        errno.ENOSPC: ("disk-full", "The disk has no room for what is written.",
                       "Make room on the disk and try again."),
    }  # fmt: skip
    sentences[errno.EPERM] = sentences[errno.EROFS] = sentences[errno.EACCES]
    plain = (trouble.strerror or "the system does not say why").lower()
    code, sentence, remedy = sentences.get(
        trouble.errno or 0, ("file-trouble", f"{what} cannot be used: {plain}.", "Try again.")
    )
    return Refusal(code, sentence, remedy)


def unexpected(trouble: Exception) -> Refusal:
    """The calm sentence for what nobody foresaw, with how to report it."""
    kind = type(trouble).__name__
    said = " ".join(str(trouble).split())[:200]
    what = f"{kind}: {said}" if said else kind
    return Refusal(
        "unexpected",
        f"Something happened that Final Act does not foresee ({what}).",
        f"Please report it with the command you typed; {SHOW_TRACEBACK}=1 before the same command "
        "shows where it happened.",
        status=500,
    )


def _tell_usage(usage: click.UsageError, *, as_json: bool) -> None:
    if isinstance(usage, click.exceptions.NoArgsIsHelpError):
        usage.show()
        return
    refusal = wrong_usage(usage)
    if not as_json and usage.ctx is not None:
        sheet(beside=True).paragraph(usage.ctx.get_usage())
    tell(refusal, as_json=as_json)


def _stopped(stop: click.Abort, as_json: bool) -> int:
    if not isinstance(stop.__cause__ or stop.__context__, EOFError):
        return INTERRUPTED
    sys.stderr.write("\n")
    refusal = Refusal(
        "not-answered",
        "Nobody answered, so nothing was done.",
        "Answer the question, or add --yes.",
    )
    tell(refusal, as_json=as_json)
    return REFUSED


def _is_about_output(trouble: OSError) -> bool:
    if trouble.errno == errno.EPIPE:
        return True
    return trouble.errno == errno.ENOSPC and trouble.filename is None


def _not_written(trouble: OSError) -> int:
    """The reader of the output is gone (quiet), or the output cannot be written (said once)."""
    gone = trouble.errno == errno.EPIPE
    try:
        # What is still waiting must not be tried again when the interpreter ends.
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        if not gone:
            tell(Refusal("output-not-written", "The answer could not be written where it goes: "
                         f"{(trouble.strerror or 'no reason is given').lower()}.",
                         "Make room there, or send it to another place."))  # fmt: skip
    except (OSError, ValueError):
        pass
    return READER_GONE if gone else REFUSED
