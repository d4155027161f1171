"""A citation as an entry for BibTeX and BibLaTeX."""

from __future__ import annotations

import re

from finalact.documents.citation.cited import Cited
from finalact.documents.citation.dates import for_biblatex, in_words, year_of

# What TeX takes for a command of its own.
SPECIAL = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "&%$#_"},
}
CONTROL = re.compile("[\x00-\x1f\x7f\x85\u2028\u2029]+")


def bibtex(cited: Cited) -> str:
    """The entry. Letters of every script stay as they are; what TeX would obey is escaped.

    Names stand in braces of their own, because a family name cannot be told from what is printed.
    """
    kind, fields = _in_volume(cited) if cited.is_in_a_volume else _unpublished(cited)
    lines = [f"  {name} = {{{value}}}," for name, value in fields if value]
    return "\n".join([f"@{kind}{{{key_of(cited)},", *lines, "}"]) + "\n"


def key_of(cited: Cited) -> str:
    """The key by which the entry is called: the id of the paper, and of its passage."""
    key = re.sub(r"[^A-Za-z0-9:.+-]+", "-", cited.key).strip("-") or "paper"
    return key if cited.passage is None else f"{key}:p{cited.passage}"


def escaped(text: str) -> str:
    """Words as TeX prints them; line breaks and control characters become blanks."""
    line = " ".join(CONTROL.sub(" ", text).split())
    return "".join(SPECIAL.get(letter, letter) for letter in line)


def _in_volume(cited: Cited) -> tuple[str, list[tuple[str, str]]]:
    imprint = cited.imprint
    date = in_words(cited.edtf, is_inferred=cited.is_inferred)
    return "incollection", [
        ("author", _names(cited.senders)),
        ("title", _whole(f"{cited.title}, {date}")),
        ("booktitle", _whole(imprint.title_without_number)),
        ("volume", escaped(imprint.volume)),
        ("editor", _names(imprint.editors)),
        ("publisher", _whole(imprint.publisher)),
        ("address", escaped(imprint.place)),
        ("year", escaped(imprint.year)),
        ("number", escaped(cited.number)),
        ("pages", escaped(cited.page)),
        ("origdate", for_biblatex(cited.edtf) if cited.edtf else ""),
        ("url", _address(imprint.url)),
        ("note", _note(cited)),
    ]


def _unpublished(cited: Cited) -> tuple[str, list[tuple[str, str]]]:
    to = f" to {', '.join(cited.addressees)}" if cited.addressees else ""
    kind = cited.kind[:1].upper() + cited.kind[1:]
    day = in_words(cited.edtf, is_inferred=cited.is_inferred) if cited.edtf or kind else ""
    return "misc", [
        ("author", _names(cited.senders)),
        ("title", _whole(cited.title)),
        ("howpublished", escaped(", ".join(p for p in (f"{kind}{to}" if kind else "", day) if p))),
        ("year", year_of(cited.edtf) if cited.edtf else ""),
        ("date", for_biblatex(cited.edtf) if cited.edtf else ""),
        ("note", _note(cited)),
    ]


def _note(cited: Cited) -> str:
    printed = f"Printed in {cited.printed_in}" if cited.printed_in else ""
    passage = f"Paragraph {cited.passage}" if cited.passage is not None else ""
    return escaped("; ".join(part for part in (passage, ", ".join(cited.kept), printed) if part))


def _names(names: tuple[str, ...]) -> str:
    return " and ".join(whole for name in names if (whole := _whole(name)))


def _whole(text: str) -> str:
    """Words whose capitals are kept."""
    words = escaped(text)
    return f"{{{words}}}" if words else ""


def _address(url: str) -> str:
    """An address: the signs of TeX in it are given in hexadecimal figures."""
    line = "".join(url.split())
    return re.sub(r"[\\{}^~]", lambda sign: f"%{ord(sign.group()):02X}", line).replace("%", r"\%")
