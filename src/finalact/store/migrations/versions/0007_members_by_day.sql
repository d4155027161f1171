-- The seventh form of a desk file. This text is never edited: later forms are later migrations.
-- A member of a group has records with the days of its time in it. What is on a desk already is
-- the first record of each member, without a day.
CREATE TEMPORARY TABLE kept AS SELECT * FROM group_members;
DROP TABLE group_members;
-- group_members
CREATE TABLE group_members (
    position INTEGER NOT NULL,
    group_id TEXT NOT NULL,
    member TEXT DEFAULT '' NOT NULL,
    n INTEGER NOT NULL,
    since TEXT,
    until TEXT,
    known_on TEXT,
    marking TEXT DEFAULT '' NOT NULL,
    recorded_by TEXT DEFAULT '' NOT NULL,
    recorded_on TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (position),
    UNIQUE (group_id, member, n),
    FOREIGN KEY(group_id) REFERENCES groups (id)
)
 STRICT;
INSERT INTO group_members (position, group_id, member, n, since, until, known_on, marking, recorded_by, recorded_on)
SELECT position, group_id, member, 1, NULL, NULL, NULL, marking, recorded_by, recorded_on FROM temp.kept ORDER BY position;
DROP TABLE temp.kept;
CREATE TRIGGER group_members_never_changed BEFORE UPDATE ON group_members
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never changed: record a correction instead.'); END;
CREATE TRIGGER group_members_never_deleted BEFORE DELETE ON group_members
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never deleted: record a withdrawal instead.'); END;
CREATE TRIGGER group_members_never_replaced BEFORE INSERT ON group_members
WHEN EXISTS (SELECT 1 FROM group_members WHERE position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never replaced: record a correction instead.'); END;
