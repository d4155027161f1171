-- The third form of a desk file. This text is never edited: later forms are later migrations.
CREATE TABLE clearing (
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    marking TEXT DEFAULT '' NOT NULL,
    recorded_by TEXT DEFAULT '' NOT NULL,
    recorded_on TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (position),
    UNIQUE (id)
)
 STRICT;
CREATE TABLE clearing_words (
    position INTEGER NOT NULL,
    clearing TEXT NOT NULL,
    word TEXT DEFAULT '' NOT NULL,
    marking TEXT DEFAULT '' NOT NULL,
    recorded_by TEXT DEFAULT '' NOT NULL,
    recorded_on TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (position),
    UNIQUE (clearing, word),
    FOREIGN KEY(clearing) REFERENCES clearing (id)
)
 STRICT;
CREATE TABLE clearing_offices (
    position INTEGER NOT NULL,
    clearing TEXT NOT NULL,
    office TEXT DEFAULT '' NOT NULL,
    marking TEXT DEFAULT '' NOT NULL,
    recorded_by TEXT DEFAULT '' NOT NULL,
    recorded_on TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (position),
    UNIQUE (clearing, office),
    FOREIGN KEY(clearing) REFERENCES clearing (id)
)
 STRICT;
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
CREATE TRIGGER clearing_never_changed BEFORE UPDATE ON clearing
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never changed: record a correction instead.'); END;
CREATE TRIGGER clearing_never_deleted BEFORE DELETE ON clearing
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never deleted: record a withdrawal instead.'); END;
CREATE TRIGGER clearing_never_replaced BEFORE INSERT ON clearing
WHEN EXISTS (SELECT 1 FROM clearing WHERE position = NEW.position OR id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never replaced: record a correction instead.'); END;
CREATE TRIGGER clearing_words_never_changed BEFORE UPDATE ON clearing_words
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never changed: record a correction instead.'); END;
CREATE TRIGGER clearing_words_never_deleted BEFORE DELETE ON clearing_words
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never deleted: record a withdrawal instead.'); END;
CREATE TRIGGER clearing_words_never_replaced BEFORE INSERT ON clearing_words
WHEN EXISTS (SELECT 1 FROM clearing_words WHERE position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never replaced: record a correction instead.'); END;
CREATE TRIGGER clearing_offices_never_changed BEFORE UPDATE ON clearing_offices
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never changed: record a correction instead.'); END;
CREATE TRIGGER clearing_offices_never_deleted BEFORE DELETE ON clearing_offices
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never deleted: record a withdrawal instead.'); END;
CREATE TRIGGER clearing_offices_never_replaced BEFORE INSERT ON clearing_offices
WHEN EXISTS (SELECT 1 FROM clearing_offices WHERE position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never replaced: record a correction instead.'); END;
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
