-- The sixth form of a desk file. This text is never edited: later forms are later migrations.
-- A gate has several records, numbered as they were recorded, each with the day from which it
-- stands. What is on a desk already is the first record of each gate, and stands from the beginning.
PRAGMA defer_foreign_keys = ON;
CREATE TEMPORARY TABLE kept_gates AS SELECT * FROM gates;
CREATE TEMPORARY TABLE kept_gate_positions AS SELECT * FROM gate_positions;
CREATE TEMPORARY TABLE kept_gate_conditions AS SELECT * FROM gate_conditions;
DROP TABLE gate_conditions;
DROP TABLE gate_positions;
DROP TABLE gates;
-- gates
CREATE TABLE gates (
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    n INTEGER NOT NULL,
    title TEXT DEFAULT '' NOT NULL,
    question TEXT DEFAULT '' NOT NULL,
    group_id TEXT,
    rule TEXT NOT NULL,
    silence_until TEXT,
    since TEXT,
    known_on TEXT,
    document TEXT,
    passage TEXT DEFAULT '' NOT NULL,
    page TEXT DEFAULT '' NOT NULL,
    quote TEXT DEFAULT '' NOT NULL,
    source TEXT DEFAULT '' NOT NULL,
    marking TEXT DEFAULT '' NOT NULL,
    recorded_by TEXT DEFAULT '' NOT NULL,
    recorded_on TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (position),
    CHECK (rule IN ('consensus', 'consensus less one', 'silence')),
    UNIQUE (id, n),
    FOREIGN KEY(group_id) REFERENCES groups (id),
    FOREIGN KEY(document) REFERENCES papers (id)
)
 STRICT;
INSERT INTO gates (position, id, n, title, question, group_id, rule, silence_until, since, known_on, document, passage, page, quote, source, marking, recorded_by, recorded_on)
SELECT position, id, 1, title, question, group_id, rule, silence_until, NULL, NULL, document, passage, page, quote, source, marking, recorded_by, recorded_on FROM temp.kept_gates ORDER BY position;
DROP TABLE temp.kept_gates;
CREATE TRIGGER gates_never_changed BEFORE UPDATE ON gates
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never changed: record a correction instead.'); END;
CREATE TRIGGER gates_never_deleted BEFORE DELETE ON gates
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never deleted: record a withdrawal instead.'); END;
CREATE TRIGGER gates_never_replaced BEFORE INSERT ON gates
WHEN EXISTS (SELECT 1 FROM gates WHERE position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never replaced: record a correction instead.'); END;
-- gate_positions
CREATE TABLE gate_positions (
    position INTEGER NOT NULL,
    gate TEXT NOT NULL,
    n INTEGER NOT NULL,
    bearing TEXT DEFAULT '' NOT NULL,
    position_taken TEXT DEFAULT '' NOT NULL,
    marking TEXT DEFAULT '' NOT NULL,
    recorded_by TEXT DEFAULT '' NOT NULL,
    recorded_on TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (position),
    CHECK (bearing IN ('wanted', 'refusing')),
    UNIQUE (gate, n, bearing, position_taken),
    FOREIGN KEY(gate, n) REFERENCES gates (id, n)
)
 STRICT;
INSERT INTO gate_positions (position, gate, n, bearing, position_taken, marking, recorded_by, recorded_on)
SELECT position, gate, 1, bearing, position_taken, marking, recorded_by, recorded_on FROM temp.kept_gate_positions ORDER BY position;
DROP TABLE temp.kept_gate_positions;
CREATE TRIGGER gate_positions_never_changed BEFORE UPDATE ON gate_positions
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never changed: record a correction instead.'); END;
CREATE TRIGGER gate_positions_never_deleted BEFORE DELETE ON gate_positions
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never deleted: record a withdrawal instead.'); END;
CREATE TRIGGER gate_positions_never_replaced BEFORE INSERT ON gate_positions
WHEN EXISTS (SELECT 1 FROM gate_positions WHERE position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never replaced: record a correction instead.'); END;
-- gate_conditions
CREATE TABLE gate_conditions (
    position INTEGER NOT NULL,
    gate TEXT NOT NULL,
    n INTEGER NOT NULL,
    condition TEXT NOT NULL,
    marking TEXT DEFAULT '' NOT NULL,
    recorded_by TEXT DEFAULT '' NOT NULL,
    recorded_on TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (position),
    UNIQUE (gate, n, condition),
    FOREIGN KEY(gate, n) REFERENCES gates (id, n),
    FOREIGN KEY(condition) REFERENCES conditions (id)
)
 STRICT;
INSERT INTO gate_conditions (position, gate, n, condition, marking, recorded_by, recorded_on)
SELECT position, gate, 1, condition, marking, recorded_by, recorded_on FROM temp.kept_gate_conditions ORDER BY position;
DROP TABLE temp.kept_gate_conditions;
CREATE TRIGGER gate_conditions_never_changed BEFORE UPDATE ON gate_conditions
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never changed: record a correction instead.'); END;
CREATE TRIGGER gate_conditions_never_deleted BEFORE DELETE ON gate_conditions
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never deleted: record a withdrawal instead.'); END;
CREATE TRIGGER gate_conditions_never_replaced BEFORE INSERT ON gate_conditions
WHEN EXISTS (SELECT 1 FROM gate_conditions WHERE position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never replaced: record a correction instead.'); END;
