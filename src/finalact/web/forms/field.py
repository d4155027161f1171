"""A field of a form: what is asked, what may stand there, and what was wrong with it."""

from __future__ import annotations

from typing import Literal

from attrs import frozen

Kind = Literal["line", "text", "date", "choice", "tick", "name"]


@frozen
class Choice:
    """One thing that may be chosen; `value` is what is sent, `label` what is read."""

    value: str
    label: str


@frozen
class Field:
    """One field: its name, its label, the kind of thing that stands there, and a line of help.

    `choices` are all that a choice offers, or suggestions for a line; `needed` fields are
    marked, and refused where they are empty. A text stands `rows` lines high.
    """

    name: str
    label: str
    kind: Kind = "line"
    needed: bool = False
    help: str = ""
    choices: tuple[Choice, ...] = ()
    value: str = ""
    rows: int = 2


@frozen
class Fault:
    """What is wrong with one field, and what to change; without a name, with the whole form."""

    field: str
    sentence: str
    remedy: str
    excerpt: str = ""


@frozen
class Group:
    """Fields that belong together, under a heading; `folded` where few need them."""

    title: str
    fields: tuple[Field, ...]
    folded: bool = False
