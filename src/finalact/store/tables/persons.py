"""Persons' names, in tables of their own; everything else refers to them by id."""

from __future__ import annotations

from sqlalchemy import UniqueConstraint

from finalact.store.tables.parts import desk_table, key, own_id, text

persons = desk_table("persons", own_id(), text("name"))
person_spellings = desk_table(
    "person_spellings",
    key("person", "persons"),
    text("spelling"),
    UniqueConstraint("person", "spelling"),
)
