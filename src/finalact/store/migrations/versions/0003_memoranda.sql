-- The third form of a desk file. This text is never edited: later forms are later migrations.
CREATE TABLE memo_steps (
    position INTEGER NOT NULL,
    memorandum TEXT NOT NULL,
    n INTEGER NOT NULL,
    what TEXT NOT NULL,
    "by" TEXT DEFAULT '' NOT NULL,
    "on" TEXT NOT NULL,
    content TEXT NOT NULL,
    "before" TEXT DEFAULT '' NOT NULL,
    hash TEXT NOT NULL,
    marking TEXT DEFAULT '' NOT NULL,
    recorded_by TEXT DEFAULT '' NOT NULL,
    recorded_on TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (position),
    UNIQUE (memorandum, n)
)
 STRICT;
CREATE TABLE offices_held (
    position INTEGER NOT NULL,
    office TEXT NOT NULL,
    holder TEXT NOT NULL,
    capacity TEXT NOT NULL,
    acting_for TEXT DEFAULT '' NOT NULL,
    since TEXT,
    until TEXT,
    known_on TEXT,
    bureau TEXT DEFAULT '' NOT NULL,
    note TEXT DEFAULT '' NOT NULL,
    document TEXT,
    passage TEXT DEFAULT '' NOT NULL,
    page TEXT DEFAULT '' NOT NULL,
    quote TEXT DEFAULT '' NOT NULL,
    source TEXT DEFAULT '' NOT NULL,
    marking TEXT DEFAULT '' NOT NULL,
    recorded_by TEXT DEFAULT '' NOT NULL,
    recorded_on TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (position),
    CHECK (capacity IN ('incumbent', 'acting', 'for', 'chargé')),
    FOREIGN KEY(document) REFERENCES papers (id)
)
 STRICT;
CREATE TRIGGER memo_steps_never_changed BEFORE UPDATE ON memo_steps
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never changed: record a correction instead.'); END;
CREATE TRIGGER memo_steps_never_deleted BEFORE DELETE ON memo_steps
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never deleted: record a withdrawal instead.'); END;
CREATE TRIGGER memo_steps_never_replaced BEFORE INSERT ON memo_steps
WHEN EXISTS (SELECT 1 FROM memo_steps WHERE position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never replaced: record a correction instead.'); END;
CREATE TRIGGER offices_held_never_changed BEFORE UPDATE ON offices_held
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never changed: record a correction instead.'); END;
CREATE TRIGGER offices_held_never_deleted BEFORE DELETE ON offices_held
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never deleted: record a withdrawal instead.'); END;
CREATE TRIGGER offices_held_never_replaced BEFORE INSERT ON offices_held
WHEN EXISTS (SELECT 1 FROM offices_held WHERE position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never replaced: record a correction instead.'); END;
