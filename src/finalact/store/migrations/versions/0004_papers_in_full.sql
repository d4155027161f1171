-- The fourth form of a desk file. This text is never edited: later forms are later migrations.
CREATE TABLE volumes (
    position INTEGER NOT NULL,
    volume TEXT NOT NULL,
    edition INTEGER NOT NULL,
    name TEXT DEFAULT '' NOT NULL,
    title TEXT DEFAULT '' NOT NULL,
    sha256 TEXT NOT NULL,
    papers INTEGER NOT NULL,
    notes INTEGER NOT NULL,
    frame BLOB NOT NULL,
    marking TEXT DEFAULT '' NOT NULL,
    recorded_by TEXT DEFAULT '' NOT NULL,
    recorded_on TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (position),
    UNIQUE (volume, edition)
)
 STRICT;
CREATE TABLE volume_papers (
    position INTEGER NOT NULL,
    volume TEXT NOT NULL,
    edition INTEGER NOT NULL,
    paper TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    content BLOB NOT NULL,
    marking TEXT DEFAULT '' NOT NULL,
    recorded_by TEXT DEFAULT '' NOT NULL,
    recorded_on TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (position),
    UNIQUE (volume, edition, paper)
)
 STRICT;
CREATE TABLE volume_lists (
    position INTEGER NOT NULL,
    volume TEXT NOT NULL,
    edition INTEGER NOT NULL,
    list TEXT NOT NULL,
    "key" TEXT DEFAULT '' NOT NULL,
    name TEXT DEFAULT '' NOT NULL,
    said TEXT DEFAULT '' NOT NULL,
    marking TEXT DEFAULT '' NOT NULL,
    recorded_by TEXT DEFAULT '' NOT NULL,
    recorded_on TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (position),
    CHECK (list IN ('person', 'term', 'source'))
)
 STRICT;
CREATE INDEX volume_lists_of ON volume_lists (volume, edition, list);
CREATE TABLE searches (
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    asked TEXT DEFAULT '' NOT NULL,
    marking TEXT DEFAULT '' NOT NULL,
    recorded_by TEXT DEFAULT '' NOT NULL,
    recorded_on TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (position)
)
 STRICT;
CREATE TABLE proposal_answers (
    position INTEGER NOT NULL,
    paper TEXT NOT NULL,
    proposal TEXT NOT NULL,
    answer TEXT NOT NULL,
    claim TEXT DEFAULT '' NOT NULL,
    why TEXT DEFAULT '' NOT NULL,
    marking TEXT DEFAULT '' NOT NULL,
    recorded_by TEXT DEFAULT '' NOT NULL,
    recorded_on TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (position),
    CHECK (answer IN ('accepted', 'changed', 'dismissed'))
)
 STRICT;
CREATE INDEX proposal_answers_of ON proposal_answers (paper);
CREATE TABLE paper_facts (
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    volume_paper INTEGER,
    volume TEXT DEFAULT '' NOT NULL,
    edition INTEGER NOT NULL,
    newest INTEGER DEFAULT 0 NOT NULL CHECK (newest IN (0, 1)),
    number TEXT DEFAULT '' NOT NULL,
    kind TEXT DEFAULT '' NOT NULL,
    heading TEXT DEFAULT '' NOT NULL,
    date TEXT DEFAULT '' NOT NULL,
    first_day TEXT DEFAULT '' NOT NULL,
    last_day TEXT DEFAULT '' NOT NULL,
    classification TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (position)
)
 STRICT;
CREATE INDEX paper_facts_days ON paper_facts (first_day);
CREATE INDEX paper_facts_of ON paper_facts (id);
CREATE TABLE texts (
    position INTEGER NOT NULL,
    paper INTEGER,
    claim TEXT,
    passage INTEGER,
    note INTEGER,
    text TEXT DEFAULT '' NOT NULL,
    names TEXT DEFAULT '' NOT NULL,
    pages TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (position),
    FOREIGN KEY(paper) REFERENCES paper_facts (position)
)
 STRICT;
CREATE INDEX texts_of_paper ON texts (paper);
CREATE TABLE paper_people (
    position INTEGER NOT NULL,
    paper INTEGER NOT NULL,
    role TEXT NOT NULL,
    name TEXT DEFAULT '' NOT NULL,
    office TEXT DEFAULT '' NOT NULL,
    acting INTEGER,
    names TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (position),
    FOREIGN KEY(paper) REFERENCES paper_facts (position)
)
 STRICT;
CREATE INDEX paper_people_of ON paper_people (paper);
CREATE TABLE paper_links (
    position INTEGER NOT NULL,
    paper INTEGER NOT NULL,
    kind TEXT NOT NULL,
    target TEXT DEFAULT '' NOT NULL,
    passage INTEGER,
    note INTEGER,
    said TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (position),
    FOREIGN KEY(paper) REFERENCES paper_facts (position)
)
 STRICT;
CREATE INDEX paper_links_of ON paper_links (paper);
CREATE INDEX paper_links_to ON paper_links (target);
CREATE TABLE found_up_to (
    position INTEGER NOT NULL,
    entry INTEGER NOT NULL,
    PRIMARY KEY (position)
)
 STRICT;
CREATE VIRTUAL TABLE found USING fts5(text, names, content='texts',
    content_rowid='position', tokenize='unicode61 remove_diacritics 2');
CREATE TRIGGER texts_found AFTER INSERT ON texts
BEGIN INSERT INTO found (rowid, text, names) VALUES (NEW.position, NEW.text, NEW.names); END;
CREATE TRIGGER texts_forgotten AFTER DELETE ON texts
BEGIN INSERT INTO found (found, rowid, text, names) VALUES ('delete', OLD.position, OLD.text, OLD.names); END;
CREATE TRIGGER texts_mended AFTER UPDATE ON texts
BEGIN INSERT INTO found (found, rowid, text, names) VALUES ('delete', OLD.position, OLD.text, OLD.names);
INSERT INTO found (rowid, text, names) VALUES (NEW.position, NEW.text, NEW.names); END;
CREATE TRIGGER volumes_never_changed BEFORE UPDATE ON volumes
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never changed: record a correction instead.'); END;
CREATE TRIGGER volumes_never_deleted BEFORE DELETE ON volumes
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never deleted: record a withdrawal instead.'); END;
CREATE TRIGGER volumes_never_replaced BEFORE INSERT ON volumes
WHEN EXISTS (SELECT 1 FROM volumes WHERE position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never replaced: record a correction instead.'); END;
CREATE TRIGGER volume_papers_never_changed BEFORE UPDATE ON volume_papers
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never changed: record a correction instead.'); END;
CREATE TRIGGER volume_papers_never_deleted BEFORE DELETE ON volume_papers
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never deleted: record a withdrawal instead.'); END;
CREATE TRIGGER volume_papers_never_replaced BEFORE INSERT ON volume_papers
WHEN EXISTS (SELECT 1 FROM volume_papers WHERE position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never replaced: record a correction instead.'); END;
CREATE TRIGGER volume_lists_never_changed BEFORE UPDATE ON volume_lists
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never changed: record a correction instead.'); END;
CREATE TRIGGER volume_lists_never_deleted BEFORE DELETE ON volume_lists
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never deleted: record a withdrawal instead.'); END;
CREATE TRIGGER volume_lists_never_replaced BEFORE INSERT ON volume_lists
WHEN EXISTS (SELECT 1 FROM volume_lists WHERE position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never replaced: record a correction instead.'); END;
CREATE TRIGGER searches_never_changed BEFORE UPDATE ON searches
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never changed: record a correction instead.'); END;
CREATE TRIGGER searches_never_deleted BEFORE DELETE ON searches
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never deleted: record a withdrawal instead.'); END;
CREATE TRIGGER searches_never_replaced BEFORE INSERT ON searches
WHEN EXISTS (SELECT 1 FROM searches WHERE position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never replaced: record a correction instead.'); END;
CREATE TRIGGER proposal_answers_never_changed BEFORE UPDATE ON proposal_answers
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never changed: record a correction instead.'); END;
CREATE TRIGGER proposal_answers_never_deleted BEFORE DELETE ON proposal_answers
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never deleted: record a withdrawal instead.'); END;
CREATE TRIGGER proposal_answers_never_replaced BEFORE INSERT ON proposal_answers
WHEN EXISTS (SELECT 1 FROM proposal_answers WHERE position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never replaced: record a correction instead.'); END;
