"""The ledger: claims and their passages, the papers, and the steps in which they came."""

from __future__ import annotations

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    UniqueConstraint,
)

from finalact.model.claim import ClaimKind, Relation
from finalact.store.columns import Figure, Pointer, When, Word
from finalact.store.tables.parts import (
    cited,
    desk_table,
    flag,
    key,
    metadata,
    number,
    one_of,
    one_word_of,
    own_id,
    text,
)

# Each step of recording is one entry: the newest number tells whether anything was added.
entries = desk_table("entries", text("what"), number("rows"))

papers = desk_table(
    "papers",
    own_id(),
    text("name"),
    text("sha256"),
    Column("content", LargeBinary, nullable=False),
)

claims = desk_table(
    "claims",
    own_id(),
    text("about"),
    text("subject"),
    text("attribute"),
    text("value"),
    text("as_said"),
    Column("low", Figure),
    Column("high", Figure),
    flag("low_open"),
    flag("high_open"),
    flag("approximate"),
    flag("presumes_some"),
    Column("unit", Text),
    Column("kind", Word(ClaimKind), nullable=False),
    text("speaker"),
    text("voice"),
    text("reporter"),
    text("population"),
    Column("period", When),
    Column("said_on", When),
    Column("known_on", When),
    # The day from which the desk may use it, as a number, so that a date can be looked up.
    Column("known_day", Integer),
    Column("relation", Word(Relation)),
    Column("target", Pointer, ForeignKey("claims.id", deferrable=True, initially="DEFERRED")),
    text("specificity"),
    text("due"),
    text("note"),
    one_of("about", "subject", "case", "meeting"),
    one_word_of("kind", ClaimKind),
    one_word_of("relation", Relation),
    CheckConstraint("low IS NULL OR high IS NULL OR low <= high"),
    CheckConstraint("(relation IS NULL) = (target IS NULL)"),
    Index("claims_by_subject", "subject", "known_day"),
    Index("claims_by_population", "population", "known_day"),
    Index("claims_by_known_day", "known_day"),
    Index("claims_by_target", "target"),
)
citations = desk_table(
    "citations",
    key("claim", "claims"),
    number("n"),
    *cited(),
    UniqueConstraint("claim", "n"),
    Index("citations_of_document", "document"),
)

# Claims a second time, in columns (see `store.claim_blocks`): made from the ledger, no part of it.
claim_blocks = Table(
    "claim_blocks",
    metadata,
    Column("position", Integer, primary_key=True),
    number("form"),
    number("first"),
    number("last"),
    Column("content", LargeBinary, nullable=False),
    sqlite_strict=True,
)
