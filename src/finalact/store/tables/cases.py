"""The tables of cases and the persons they concern."""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, UniqueConstraint

from finalact.store.tables.parts import desk_table, key, own_id, text

cases = desk_table(
    "cases",
    own_id(),
    key("register", "registers"),
    text("kind"),
    text("title"),
    Column("size", Integer),
    text("note"),
    Index("cases_of_register", "register"),
)
case_persons = desk_table(
    "case_persons",
    key("case_id", "cases"),
    key("person", "persons"),
    UniqueConstraint("case_id", "person"),
    Index("cases_of_person", "person"),
)
