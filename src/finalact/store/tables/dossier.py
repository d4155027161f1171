"""The tables of the dossier: its question, sides, groups, populations and names."""

from __future__ import annotations

from sqlalchemy import REAL, Column, Index, UniqueConstraint

from finalact.store.columns import When
from finalact.store.tables.parts import desk_table, flag, key, number, one_of, own_id, text

dossiers = desk_table(
    "dossiers",
    own_id(),
    text("title"),
    text("question"),
    Column("tolerance", REAL, nullable=False),
    flag("fictional"),
    text("note"),
)
deciders = desk_table("deciders", own_id("name"))
age_limits = desk_table("age_limits", own_id("name"), text("duration"))
sides = desk_table("sides", own_id(), text("title"))
side_speakers = desk_table(
    "side_speakers", key("side", "sides"), text("speaker"), UniqueConstraint("side", "speaker")
)
groups = desk_table("groups", own_id(), text("title"))
# The records of a member's time in a group are numbered from 1 as they were recorded.
group_members = desk_table(
    "group_members",
    key("group_id", "groups"),
    text("member"),
    number("n"),
    Column("since", When),
    Column("until", When),
    Column("known_on", When),
    UniqueConstraint("group_id", "member", "n"),
)
populations = desk_table("populations", own_id(), text("title"), text("unit"))
# How one population stands to another, as somebody drew it or took it to be.
population_links = desk_table(
    "population_links",
    key("population", "populations"),
    text("relation"),
    text("other"),
    text("by"),
    Column("on", When),
    text("why"),
    one_of("relation", "part_of", "same_as", "overlaps", "taken_for"),
    Index("population_links_of", "population"),
)
subjects = desk_table(
    "subjects",
    own_id(),
    text("title"),
    text("population"),
)
subject_states = desk_table(
    "subject_states",
    key("subject", "subjects"),
    text("state"),
    UniqueConstraint("subject", "state"),
)
registers = desk_table(
    "registers",
    own_id(),
    text("title"),
    text("population"),
    text("counts"),
    one_of("counts", "cases", "persons"),
)
register_complete_days = desk_table(
    "register_complete_days",
    key("register", "registers"),
    Column("on", When, nullable=False),
    UniqueConstraint("register", "on"),
)
register_closing_states = desk_table(
    "register_closing_states",
    key("register", "registers"),
    text("state"),
    UniqueConstraint("register", "state"),
)
