-- The fifth form of a desk file. This text is never edited: later forms are later migrations.
CREATE TABLE claim_blocks (
    position INTEGER NOT NULL,
    form INTEGER NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (position)
)
 STRICT;
