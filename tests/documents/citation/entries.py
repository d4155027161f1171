"""Records of references read back, as the programs that keep references read them."""

from __future__ import annotations

import re
from typing import Any

COMMANDS = {
    r"\textbackslash{}": "\\",
    r"\textasciitilde{}": "~",
    r"\textasciicircum{}": "^",
    **{f"\\{sign}": sign for sign in "&%$#_{}"},
}
COMMAND = re.compile(r"\\text\w+\{\}|\\.")
ENTRY = re.compile(r"@(?P<kind>\w+)\{(?P<key>[^,\s{}]+),")
TAG = re.compile(r"\A(?P<tag>[A-Z][A-Z0-9])  - (?P<value>.*)\Z")

# Variables of CSL 1.0.2 by the form of their values (citation-style-language/schema, csl-data).
CSL_TEXT = frozenset(
    """id type title container-title publisher publisher-place genre number page archive
    archive_collection archive_location note URL volume""".split()
)
CSL_NAMES = frozenset("author editor recipient".split())
CSL_DATES = frozenset("issued original-date".split())
CSL_TYPES = frozenset("chapter document personal_communication".split())


def bibtex_entry(text: str) -> tuple[str, str, dict[str, str]]:
    """Kind, key and fields of the one entry; the values as TeX would print them."""
    found = ENTRY.match(text)
    assert found is not None, text
    fields, at = {}, found.end()
    while (name := re.compile(r"\s*(\w+)\s*=\s*\{").match(text, at)) is not None:
        depth, end = 1, name.end()
        while depth:
            step = 2 if text[end] == "\\" else 1
            depth += (text[end] == "{") - (text[end] == "}")
            end += step
        assert name[1] not in fields, f"{name[1]} twice"
        fields[name[1]] = text[name.end() : end - 1]
        comma = re.compile(r"\s*,").match(text, end)
        assert comma is not None, "a field without its comma"
        at = comma.end()
    assert text[at:].strip() == "}", text[at:]
    return found["kind"], found["key"], fields


def printed(value: str) -> str:
    """A value of BibTeX as it is set: commands carried out, braces that only group left out."""
    pieces, done = [], 0
    for command in COMMAND.finditer(value):
        pieces += [re.sub("[{}]", "", value[done : command.start()]), COMMANDS[command.group()]]
        done = command.end()
    return "".join([*pieces, re.sub("[{}]", "", value[done:])])


def ris_fields(text: str) -> list[tuple[str, str]]:
    """The tags and values of the one record, each from a line of its own."""
    lines = text.split("\r\n")
    assert lines.pop() == "", "the last line is not ended"
    assert not any("\n" in line or "\r" in line for line in lines)
    fields = []
    for line in lines:
        tag = TAG.match(line)
        assert tag is not None, line
        fields.append((tag["tag"], tag["value"]))
    assert fields[0][0] == "TY"
    assert fields[-1] == ("ER", "")
    return fields


def check_csl(item: dict[str, Any]) -> None:
    """Hold an item against the rules of CSL-JSON."""
    assert {"id", "type"} <= set(item)
    assert set(item) <= CSL_TEXT | CSL_NAMES | CSL_DATES
    assert item["type"] in CSL_TYPES
    for name in CSL_TEXT & set(item):
        assert isinstance(item[name], str), name
        assert item[name], name
    for name in CSL_NAMES & set(item):
        assert all(set(person) == {"literal"} and person["literal"] for person in item[name])
    for name in CSL_DATES & set(item):
        check_csl_date(item[name])


def check_csl_date(date: dict[str, Any]) -> None:
    """Hold a date against the rules of CSL-JSON."""
    assert set(date) <= {"date-parts", "season", "circa", "literal"}
    if "date-parts" not in date:
        assert date["literal"]
        return
    parts = date["date-parts"]
    assert 1 <= len(parts) <= 2
    for part in parts:
        assert 1 <= len(part) <= 3
        assert all(type(number) is int for number in part)
        assert all(low <= n <= high for n, (low, high) in zip(part[1:], ((1, 12), (1, 31))))
    assert date.get("circa", True) is True
    assert date.get("season", 1) in (1, 2, 3, 4)
