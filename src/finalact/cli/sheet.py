"""A sheet of answer: lines wrapped to the width at hand, plain words for plain terminals."""

from __future__ import annotations

import codecs
import io
import json
import re
import shutil
import sys
import textwrap
from typing import Any, TextIO

from finalact.cli.plain import is_plain

WIDEST, NARROWEST = 100, 24
# A number stays with what it numbers: "Doc. 106", "p. 313", "para. 4", "note 3".
_TOGETHER = re.compile(r"\b(Doc\.|p\.|para\.|note|about|under) (?=\d)")
_KEPT = str.maketrans({"\t": " ", "\n": " ", "\r": " "})
_CALM = "finalact-calm"


def width_at_hand() -> int:
    """How many letters go on a line: the terminal's width, 100 at most and elsewhere."""
    columns = shutil.get_terminal_size((WIDEST, 24)).columns
    return max(NARROWEST, min(columns, WIDEST))


class Sheet:
    """Prints one answer: headings, paragraphs, and lines with a column at their left."""

    def __init__(self, out: TextIO, width: int, *, plain: bool) -> None:
        self.out = out
        self.width = width
        self.plain = plain

    def line(self, text: str = "", style: str = "") -> None:
        """One line as it is; `style` is "bold", "dim", "struck" or nothing."""
        text = without_controls(text).rstrip()
        self.out.write(f"{self._styled(text, style)}\n")

    def paragraph(
        self, text: str, *, indent: int = 0, hang: int | None = None, style: str = ""
    ) -> None:
        """Running text, wrapped; lines after the first stand at `hang` (else at `indent`)."""
        for line in self.wrapped(text, indent, indent if hang is None else hang):
            self.line(line, style)

    def beside(self, label: str, text: str, *, at: int, indent: int = 0, style: str = "") -> None:
        """A label at the left and running text beside it from column `at` on."""
        label = without_controls(label)
        if indent + len(label) + 1 > at or not self.is_wide(at):
            self.paragraph(label, indent=indent, style=style)
            self.paragraph(text, indent=min(at, indent + 2))
            return
        first, *rest = self.wrapped(text, at, at) or [""]
        gap = " " * (at - indent - len(label))
        self.out.write(f"{' ' * indent}{self._styled(label, style)}{gap}{first.strip()}\n")
        for line in rest:
            self.line(line)

    def ends(self, left: str, right: str, style: str = "") -> None:
        """Words at both ends of a line; on two lines where they do not fit on one."""
        gap = self.width - len(left) - len(right)
        if gap >= 2:
            self.out.write(f"{self._styled(without_controls(left), style)}{' ' * gap}{right}\n")
            return
        self.paragraph(left, style=style)
        self.line(right.rjust(self.width))

    def is_wide(self, at: int) -> bool:
        """Whether there is room for running text from column `at` on."""
        return self.width - at >= NARROWEST

    def wrapped(self, text: str, indent: int, hang: int) -> list[str]:
        """The lines of running text."""
        together = _TOGETHER.sub("\\1\N{NO-BREAK SPACE}", without_controls(text.translate(_KEPT)))
        room = max(self.width, max(indent, hang) + NARROWEST // 2)
        lines = textwrap.wrap(
            together,
            room,
            initial_indent=" " * indent,
            subsequent_indent=" " * hang,
            break_long_words=False,
            break_on_hyphens=False,
        )
        return [line.replace("\N{NO-BREAK SPACE}", " ") for line in lines]

    def _styled(self, text: str, style: str) -> str:
        if self.plain or not style or not text:
            return text
        code = {"bold": "1", "dim": "2", "struck": "9"}[style]
        return f"\x1b[{code}m{text}\x1b[0m"


def sheet(*, beside: bool = False) -> Sheet:
    """A sheet for the answer; `beside` it, for what is said to the person at the desk."""
    out = sys.stderr if beside else sys.stdout
    return Sheet(out, width_at_hand(), plain=beside or is_plain())


def print_json(value: dict[str, Any] | list[dict[str, Any]]) -> None:
    """An object or a row of them, indented; letters as they are where the output carries them."""
    encoding = (getattr(sys.stdout, "encoding", None) or "utf-8").lower().replace("_", "-")
    as_they_are = encoding in ("utf-8", "utf8")
    sys.stdout.write(json.dumps(value, ensure_ascii=not as_they_are, indent=2) + "\n")


def quoted(words: str) -> str:
    """Exact words between quotation marks; those within them become single ones."""
    inner = words.translate(str.maketrans("“”", "‘’"))
    return f"“{inner}”" if words else ""


def without_controls(text: str) -> str:
    """The text without signs that would steer a terminal instead of being read."""
    return "".join(c if c.isprintable() or c == "\N{NO-BREAK SPACE}" else _shown(c) for c in text)


def _shown(character: str) -> str:
    return character if ord(character) >= 0xA0 else "\N{REPLACEMENT CHARACTER}"


def encode_calmly() -> None:
    """Let letters that the output cannot carry come out as their nearest plain ones."""
    codecs.register_error(_CALM, _nearest)
    # Python gives no stream at all where the shell has closed it (`>&-`, `<&-`).
    sys.stdout = sys.stdout or io.TextIOWrapper(io.BytesIO())
    sys.stderr = sys.stderr or io.TextIOWrapper(io.BytesIO())
    sys.stdin = sys.stdin or io.TextIOWrapper(io.BytesIO())
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=_CALM)


def _nearest(trouble: UnicodeError) -> tuple[str, int]:
    if not isinstance(trouble, UnicodeEncodeError):
        raise trouble
    # Its tables are wanted on few terminals.
    from anyascii import anyascii  # noqa: PLC0415

    piece = trouble.object[trouble.start : trouble.end]
    plain = "".join(anyascii(c) or "?" if not 0xD800 <= ord(c) <= 0xDFFF else "?" for c in piece)
    return plain, trouble.end
