-- The second form of a desk file. This text is never edited: later forms are later migrations.
-- A CHECK cannot be changed, nor a column put in its place: such a table is made anew under its
-- own name, so that what refers to it still does. Ids, positions and stamps stay as they were.
PRAGMA defer_foreign_keys = ON;
-- claims
CREATE TEMPORARY TABLE kept AS SELECT * FROM claims;
DROP TABLE claims;
CREATE TABLE claims (
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    about TEXT DEFAULT '' NOT NULL,
    subject TEXT DEFAULT '' NOT NULL,
    attribute TEXT DEFAULT '' NOT NULL,
    value TEXT DEFAULT '' NOT NULL,
    as_said TEXT DEFAULT '' NOT NULL,
    low REAL,
    high REAL,
    low_open INTEGER DEFAULT 0 NOT NULL CHECK (low_open IN (0, 1)),
    high_open INTEGER DEFAULT 0 NOT NULL CHECK (high_open IN (0, 1)),
    approximate INTEGER DEFAULT 0 NOT NULL CHECK (approximate IN (0, 1)),
    presumes_some INTEGER DEFAULT 0 NOT NULL CHECK (presumes_some IN (0, 1)),
    unit TEXT,
    kind TEXT NOT NULL,
    speaker TEXT DEFAULT '' NOT NULL,
    voice TEXT DEFAULT '' NOT NULL,
    reporter TEXT DEFAULT '' NOT NULL,
    population TEXT DEFAULT '' NOT NULL,
    period TEXT,
    said_on TEXT,
    known_on TEXT,
    known_day INTEGER,
    relation TEXT,
    target TEXT,
    specificity TEXT DEFAULT '' NOT NULL,
    due TEXT DEFAULT '' NOT NULL,
    note TEXT DEFAULT '' NOT NULL,
    marking TEXT DEFAULT '' NOT NULL,
    recorded_by TEXT DEFAULT '' NOT NULL,
    recorded_on TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (position),
    CHECK (about IN ('subject', 'case', 'meeting')),
    CHECK (kind IN ('fact', 'estimate', 'assurance', 'demand', 'projection', 'assumption')),
    CHECK (relation IN ('corrects', 'withdraws', 'adopts', 'mends', 'keeps', 'breaks')),
    CHECK (low IS NULL OR high IS NULL OR low <= high),
    CHECK ((relation IS NULL) = (target IS NULL)),
    UNIQUE (id),
    FOREIGN KEY(target) REFERENCES claims (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;
CREATE INDEX claims_by_known_day ON claims (known_day);
CREATE INDEX claims_by_population ON claims (population, known_day);
CREATE INDEX claims_by_subject ON claims (subject, known_day);
CREATE INDEX claims_by_target ON claims (target);
INSERT INTO claims (position, id, about, subject, attribute, value, as_said, low, high, low_open, high_open, approximate, presumes_some, unit, kind, speaker, voice, reporter, population, period, said_on, known_on, known_day, relation, target, specificity, due, note, marking, recorded_by, recorded_on)
SELECT position, id, about, subject, attribute, value, as_said, low, high, low_open, high_open, approximate, presumes_some, unit, kind, speaker, voice, reporter, population, period, said_on, known_on, known_day, relation, target, specificity, due, note, marking, recorded_by, recorded_on FROM temp.kept ORDER BY position;
DROP TABLE temp.kept;
CREATE TRIGGER claims_never_changed BEFORE UPDATE ON claims
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never changed: record a correction instead.'); END;
CREATE TRIGGER claims_never_deleted BEFORE DELETE ON claims
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never deleted: record a withdrawal instead.'); END;
CREATE TRIGGER claims_never_replaced BEFORE INSERT ON claims
WHEN EXISTS (SELECT 1 FROM claims WHERE position = NEW.position OR id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never replaced: record a correction instead.'); END;
-- judgements
CREATE TEMPORARY TABLE kept AS SELECT * FROM judgements;
DROP TABLE judgements;
CREATE TABLE judgements (
    position INTEGER NOT NULL,
    condition TEXT NOT NULL,
    n INTEGER NOT NULL,
    verdict TEXT NOT NULL,
    "by" TEXT DEFAULT '' NOT NULL,
    "on" TEXT,
    because TEXT DEFAULT '' NOT NULL,
    withdrawn INTEGER DEFAULT 0 NOT NULL CHECK (withdrawn IN (0, 1)),
    document TEXT,
    passage TEXT DEFAULT '' NOT NULL,
    page TEXT DEFAULT '' NOT NULL,
    quote TEXT DEFAULT '' NOT NULL,
    source TEXT DEFAULT '' NOT NULL,
    marking TEXT DEFAULT '' NOT NULL,
    recorded_by TEXT DEFAULT '' NOT NULL,
    recorded_on TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (position),
    CHECK (verdict IN ('met', 'partly met', 'not met', 'undetermined', 'disputed', 'scope unclear', 'assured only')),
    UNIQUE (condition, n),
    FOREIGN KEY(condition) REFERENCES conditions (id),
    FOREIGN KEY(document) REFERENCES papers (id)
)
 STRICT;
INSERT INTO judgements (position, condition, n, verdict, "by", "on", because, document, passage, page, quote, source, marking, recorded_by, recorded_on)
SELECT position, condition, n, verdict, "by", "on", because, document, passage, page, quote, source, marking, recorded_by, recorded_on FROM temp.kept ORDER BY position;
DROP TABLE temp.kept;
CREATE TRIGGER judgements_never_changed BEFORE UPDATE ON judgements
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never changed: record a correction instead.'); END;
CREATE TRIGGER judgements_never_deleted BEFORE DELETE ON judgements
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never deleted: record a withdrawal instead.'); END;
CREATE TRIGGER judgements_never_replaced BEFORE INSERT ON judgements
WHEN EXISTS (SELECT 1 FROM judgements WHERE position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never replaced: record a correction instead.'); END;
-- precedents
CREATE TEMPORARY TABLE kept AS SELECT * FROM precedents;
DROP TABLE precedents;
CREATE TABLE precedents (
    position INTEGER NOT NULL,
    condition TEXT NOT NULL,
    n INTEGER NOT NULL,
    words TEXT DEFAULT '' NOT NULL,
    meeting TEXT DEFAULT '' NOT NULL,
    "by" TEXT DEFAULT '' NOT NULL,
    "on" TEXT,
    document TEXT,
    passage TEXT DEFAULT '' NOT NULL,
    page TEXT DEFAULT '' NOT NULL,
    quote TEXT DEFAULT '' NOT NULL,
    source TEXT DEFAULT '' NOT NULL,
    marking TEXT DEFAULT '' NOT NULL,
    recorded_by TEXT DEFAULT '' NOT NULL,
    recorded_on TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (position),
    UNIQUE (condition, n),
    FOREIGN KEY(condition) REFERENCES conditions (id),
    FOREIGN KEY(document) REFERENCES papers (id)
)
 STRICT;
INSERT INTO precedents (position, condition, n, words, marking, recorded_by, recorded_on)
SELECT position, condition, n, words, marking, recorded_by, recorded_on FROM temp.kept ORDER BY position;
DROP TABLE temp.kept;
CREATE TRIGGER precedents_never_changed BEFORE UPDATE ON precedents
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never changed: record a correction instead.'); END;
CREATE TRIGGER precedents_never_deleted BEFORE DELETE ON precedents
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never deleted: record a withdrawal instead.'); END;
CREATE TRIGGER precedents_never_replaced BEFORE INSERT ON precedents
WHEN EXISTS (SELECT 1 FROM precedents WHERE position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never replaced: record a correction instead.'); END;
-- stages
CREATE TEMPORARY TABLE kept AS SELECT * FROM stages;
DROP TABLE stages;
CREATE TABLE stages (
    position INTEGER NOT NULL,
    condition TEXT NOT NULL,
    n INTEGER NOT NULL,
    stage TEXT NOT NULL,
    "on" TEXT,
    "by" TEXT DEFAULT '' NOT NULL,
    words TEXT DEFAULT '' NOT NULL,
    told_to TEXT DEFAULT '' NOT NULL,
    after_all INTEGER DEFAULT 0 NOT NULL CHECK (after_all IN (0, 1)),
    document TEXT,
    passage TEXT DEFAULT '' NOT NULL,
    page TEXT DEFAULT '' NOT NULL,
    quote TEXT DEFAULT '' NOT NULL,
    source TEXT DEFAULT '' NOT NULL,
    marking TEXT DEFAULT '' NOT NULL,
    recorded_by TEXT DEFAULT '' NOT NULL,
    recorded_on TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (position),
    CHECK (stage IN ('proposed', 'adopted', 'communicated')),
    UNIQUE (condition, n),
    FOREIGN KEY(condition) REFERENCES conditions (id),
    FOREIGN KEY(document) REFERENCES papers (id)
)
 STRICT;
INSERT INTO stages (position, condition, n, stage, "on", "by", words, document, passage, page, quote, source, marking, recorded_by, recorded_on)
SELECT position, condition, n, stage, "on", "by", words, document, passage, page, quote, source, marking, recorded_by, recorded_on FROM temp.kept ORDER BY position;
DROP TABLE temp.kept;
CREATE TRIGGER stages_never_changed BEFORE UPDATE ON stages
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never changed: record a correction instead.'); END;
CREATE TRIGGER stages_never_deleted BEFORE DELETE ON stages
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never deleted: record a withdrawal instead.'); END;
CREATE TRIGGER stages_never_replaced BEFORE INSERT ON stages
WHEN EXISTS (SELECT 1 FROM stages WHERE position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never replaced: record a correction instead.'); END;
-- treatments
CREATE TEMPORARY TABLE kept AS SELECT * FROM treatments;
DROP TABLE treatments;
CREATE TABLE treatments (
    position INTEGER NOT NULL,
    condition TEXT NOT NULL,
    n INTEGER NOT NULL,
    treating TEXT NOT NULL,
    stage TEXT NOT NULL,
    "by" TEXT DEFAULT '' NOT NULL,
    "on" TEXT,
    words TEXT DEFAULT '' NOT NULL,
    deferred_to TEXT DEFAULT '' NOT NULL,
    until TEXT,
    because TEXT DEFAULT '' NOT NULL,
    breaks_if TEXT DEFAULT '' NOT NULL,
    review TEXT DEFAULT '' NOT NULL,
    told_to TEXT DEFAULT '' NOT NULL,
    document TEXT,
    passage TEXT DEFAULT '' NOT NULL,
    page TEXT DEFAULT '' NOT NULL,
    quote TEXT DEFAULT '' NOT NULL,
    source TEXT DEFAULT '' NOT NULL,
    marking TEXT DEFAULT '' NOT NULL,
    recorded_by TEXT DEFAULT '' NOT NULL,
    recorded_on TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (position),
    CHECK (treating IN ('required', 'assumed', 'deferred', 'waived', 'accepted though unmet', 'dropped')),
    CHECK (stage IN ('proposed', 'adopted', 'communicated')),
    UNIQUE (condition, n),
    FOREIGN KEY(condition) REFERENCES conditions (id),
    FOREIGN KEY(document) REFERENCES papers (id)
)
 STRICT;
INSERT INTO treatments (position, condition, n, treating, stage, "by", "on", words, deferred_to, until, because, breaks_if, document, passage, page, quote, source, marking, recorded_by, recorded_on)
SELECT position, condition, n, treating, stage, "by", "on", words, deferred_to, until, because, breaks_if, document, passage, page, quote, source, marking, recorded_by, recorded_on FROM temp.kept ORDER BY position;
DROP TABLE temp.kept;
CREATE TRIGGER treatments_never_changed BEFORE UPDATE ON treatments
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never changed: record a correction instead.'); END;
CREATE TRIGGER treatments_never_deleted BEFORE DELETE ON treatments
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never deleted: record a withdrawal instead.'); END;
CREATE TRIGGER treatments_never_replaced BEFORE INSERT ON treatments
WHEN EXISTS (SELECT 1 FROM treatments WHERE position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never replaced: record a correction instead.'); END;
-- dissents
CREATE TEMPORARY TABLE kept AS SELECT * FROM dissents;
DROP TABLE dissents;
CREATE TABLE dissents (
    position INTEGER NOT NULL,
    condition TEXT NOT NULL,
    treatment INTEGER NOT NULL,
    n INTEGER NOT NULL,
    "by" TEXT DEFAULT '' NOT NULL,
    words TEXT DEFAULT '' NOT NULL,
    "on" TEXT,
    withdrawn INTEGER DEFAULT 0 NOT NULL CHECK (withdrawn IN (0, 1)),
    document TEXT,
    passage TEXT DEFAULT '' NOT NULL,
    page TEXT DEFAULT '' NOT NULL,
    quote TEXT DEFAULT '' NOT NULL,
    source TEXT DEFAULT '' NOT NULL,
    marking TEXT DEFAULT '' NOT NULL,
    recorded_by TEXT DEFAULT '' NOT NULL,
    recorded_on TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (position),
    UNIQUE (condition, treatment, n),
    FOREIGN KEY(condition, treatment) REFERENCES treatments (condition, n),
    FOREIGN KEY(document) REFERENCES papers (id)
)
 STRICT;
INSERT INTO dissents (position, condition, treatment, n, "by", words, "on", document, passage, page, quote, source, marking, recorded_by, recorded_on)
SELECT position, condition, treatment, n, "by", words, "on", document, passage, page, quote, source, marking, recorded_by, recorded_on FROM temp.kept ORDER BY position;
DROP TABLE temp.kept;
CREATE TRIGGER dissents_never_changed BEFORE UPDATE ON dissents
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never changed: record a correction instead.'); END;
CREATE TRIGGER dissents_never_deleted BEFORE DELETE ON dissents
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never deleted: record a withdrawal instead.'); END;
CREATE TRIGGER dissents_never_replaced BEFORE INSERT ON dissents
WHEN EXISTS (SELECT 1 FROM dissents WHERE position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never replaced: record a correction instead.'); END;
-- What is new on the desk.
CREATE TABLE balance_items (
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    basket TEXT DEFAULT '' NOT NULL,
    side TEXT NOT NULL,
    bargain TEXT NOT NULL,
    what TEXT DEFAULT '' NOT NULL,
    since TEXT,
    known_on TEXT,
    stage TEXT,
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
    CHECK (bargain IN ('sought', 'offered', 'gave', 'got')),
    CHECK (stage IN ('proposed', 'adopted', 'communicated')),
    UNIQUE (id),
    FOREIGN KEY(side) REFERENCES sides (id),
    FOREIGN KEY(document) REFERENCES papers (id)
)
 STRICT;
CREATE TABLE comments (
    position INTEGER NOT NULL,
    condition TEXT NOT NULL,
    n INTEGER NOT NULL,
    "by" TEXT DEFAULT '' NOT NULL,
    words TEXT DEFAULT '' NOT NULL,
    "on" TEXT,
    document TEXT,
    passage TEXT DEFAULT '' NOT NULL,
    page TEXT DEFAULT '' NOT NULL,
    quote TEXT DEFAULT '' NOT NULL,
    source TEXT DEFAULT '' NOT NULL,
    marking TEXT DEFAULT '' NOT NULL,
    recorded_by TEXT DEFAULT '' NOT NULL,
    recorded_on TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (position),
    UNIQUE (condition, n),
    FOREIGN KEY(condition) REFERENCES conditions (id),
    FOREIGN KEY(document) REFERENCES papers (id)
)
 STRICT;
CREATE TABLE gates (
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    title TEXT DEFAULT '' NOT NULL,
    question TEXT DEFAULT '' NOT NULL,
    group_id TEXT,
    rule TEXT NOT NULL,
    silence_until TEXT,
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
    UNIQUE (id),
    FOREIGN KEY(group_id) REFERENCES groups (id),
    FOREIGN KEY(document) REFERENCES papers (id)
)
 STRICT;
CREATE TABLE representations (
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    made_by TEXT DEFAULT '' NOT NULL,
    made_to TEXT DEFAULT '' NOT NULL,
    through TEXT DEFAULT '' NOT NULL,
    with_whom TEXT DEFAULT '' NOT NULL,
    channel TEXT DEFAULT '' NOT NULL,
    place TEXT DEFAULT '' NOT NULL,
    "on" TEXT,
    known_on TEXT,
    standing TEXT NOT NULL,
    list_handed_over TEXT DEFAULT '' NOT NULL,
    follows TEXT DEFAULT '' NOT NULL,
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
    CHECK (standing IN ('suggested', 'instructed', 'made', 'not made')),
    UNIQUE (id),
    FOREIGN KEY(document) REFERENCES papers (id)
)
 STRICT;
CREATE TABLE balance_claims (
    position INTEGER NOT NULL,
    item TEXT NOT NULL,
    claim TEXT NOT NULL,
    marking TEXT DEFAULT '' NOT NULL,
    recorded_by TEXT DEFAULT '' NOT NULL,
    recorded_on TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (position),
    UNIQUE (item, claim),
    FOREIGN KEY(item) REFERENCES balance_items (id),
    FOREIGN KEY(claim) REFERENCES claims (id)
)
 STRICT;
CREATE TABLE balance_conditions (
    position INTEGER NOT NULL,
    item TEXT NOT NULL,
    condition TEXT NOT NULL,
    marking TEXT DEFAULT '' NOT NULL,
    recorded_by TEXT DEFAULT '' NOT NULL,
    recorded_on TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (position),
    UNIQUE (item, condition),
    FOREIGN KEY(item) REFERENCES balance_items (id),
    FOREIGN KEY(condition) REFERENCES conditions (id)
)
 STRICT;
CREATE TABLE balance_endings (
    position INTEGER NOT NULL,
    item TEXT NOT NULL,
    "on" TEXT NOT NULL,
    known_on TEXT,
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
    UNIQUE (item),
    FOREIGN KEY(item) REFERENCES balance_items (id),
    FOREIGN KEY(document) REFERENCES papers (id)
)
 STRICT;
CREATE TABLE gate_conditions (
    position INTEGER NOT NULL,
    gate TEXT NOT NULL,
    condition TEXT NOT NULL,
    marking TEXT DEFAULT '' NOT NULL,
    recorded_by TEXT DEFAULT '' NOT NULL,
    recorded_on TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (position),
    UNIQUE (gate, condition),
    FOREIGN KEY(gate) REFERENCES gates (id),
    FOREIGN KEY(condition) REFERENCES conditions (id)
)
 STRICT;
CREATE TABLE gate_positions (
    position INTEGER NOT NULL,
    gate TEXT NOT NULL,
    bearing TEXT DEFAULT '' NOT NULL,
    position_taken TEXT DEFAULT '' NOT NULL,
    marking TEXT DEFAULT '' NOT NULL,
    recorded_by TEXT DEFAULT '' NOT NULL,
    recorded_on TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (position),
    CHECK (bearing IN ('wanted', 'refusing')),
    UNIQUE (gate, bearing, position_taken),
    FOREIGN KEY(gate) REFERENCES gates (id)
)
 STRICT;
CREATE TABLE precedent_claims (
    position INTEGER NOT NULL,
    condition TEXT NOT NULL,
    precedent INTEGER NOT NULL,
    n INTEGER NOT NULL,
    claim TEXT NOT NULL,
    marking TEXT DEFAULT '' NOT NULL,
    recorded_by TEXT DEFAULT '' NOT NULL,
    recorded_on TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (position),
    UNIQUE (condition, precedent, n),
    FOREIGN KEY(condition, precedent) REFERENCES precedents (condition, n),
    FOREIGN KEY(claim) REFERENCES claims (id)
)
 STRICT;
CREATE TABLE representation_cases (
    position INTEGER NOT NULL,
    representation TEXT NOT NULL,
    n INTEGER NOT NULL,
    case_id TEXT NOT NULL,
    marking TEXT DEFAULT '' NOT NULL,
    recorded_by TEXT DEFAULT '' NOT NULL,
    recorded_on TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (position),
    UNIQUE (representation, n),
    FOREIGN KEY(representation) REFERENCES representations (id),
    FOREIGN KEY(case_id) REFERENCES cases (id)
)
 STRICT;
CREATE INDEX representations_on_case ON representation_cases (case_id);
CREATE TABLE representation_passages (
    position INTEGER NOT NULL,
    representation TEXT NOT NULL,
    n INTEGER NOT NULL,
    document TEXT,
    passage TEXT DEFAULT '' NOT NULL,
    page TEXT DEFAULT '' NOT NULL,
    quote TEXT DEFAULT '' NOT NULL,
    source TEXT DEFAULT '' NOT NULL,
    marking TEXT DEFAULT '' NOT NULL,
    recorded_by TEXT DEFAULT '' NOT NULL,
    recorded_on TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (position),
    UNIQUE (representation, n),
    FOREIGN KEY(representation) REFERENCES representations (id),
    FOREIGN KEY(document) REFERENCES papers (id)
)
 STRICT;
CREATE TABLE representation_points (
    position INTEGER NOT NULL,
    representation TEXT NOT NULL,
    n INTEGER NOT NULL,
    words TEXT DEFAULT '' NOT NULL,
    marking TEXT DEFAULT '' NOT NULL,
    recorded_by TEXT DEFAULT '' NOT NULL,
    recorded_on TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (position),
    UNIQUE (representation, n),
    FOREIGN KEY(representation) REFERENCES representations (id)
)
 STRICT;
CREATE TABLE representation_reports (
    position INTEGER NOT NULL,
    representation TEXT NOT NULL,
    n INTEGER NOT NULL,
    standing TEXT,
    "on" TEXT,
    known_on TEXT,
    answer TEXT DEFAULT '' NOT NULL,
    answered_on TEXT,
    missing TEXT DEFAULT '' NOT NULL,
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
    CHECK (standing IN ('suggested', 'instructed', 'made', 'not made')),
    UNIQUE (representation, n),
    FOREIGN KEY(representation) REFERENCES representations (id),
    FOREIGN KEY(document) REFERENCES papers (id)
)
 STRICT;
CREATE TABLE representation_subjects (
    position INTEGER NOT NULL,
    representation TEXT NOT NULL,
    n INTEGER NOT NULL,
    subject TEXT DEFAULT '' NOT NULL,
    marking TEXT DEFAULT '' NOT NULL,
    recorded_by TEXT DEFAULT '' NOT NULL,
    recorded_on TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (position),
    UNIQUE (representation, n),
    FOREIGN KEY(representation) REFERENCES representations (id)
)
 STRICT;
CREATE TABLE representation_answers (
    position INTEGER NOT NULL,
    representation TEXT NOT NULL,
    report INTEGER NOT NULL,
    n INTEGER NOT NULL,
    claim TEXT NOT NULL,
    marking TEXT DEFAULT '' NOT NULL,
    recorded_by TEXT DEFAULT '' NOT NULL,
    recorded_on TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (position),
    UNIQUE (representation, report, n),
    FOREIGN KEY(representation, report) REFERENCES representation_reports (representation, n),
    FOREIGN KEY(claim) REFERENCES claims (id)
)
 STRICT;
CREATE TRIGGER balance_items_never_changed BEFORE UPDATE ON balance_items
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never changed: record a correction instead.'); END;
CREATE TRIGGER balance_items_never_deleted BEFORE DELETE ON balance_items
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never deleted: record a withdrawal instead.'); END;
CREATE TRIGGER balance_items_never_replaced BEFORE INSERT ON balance_items
WHEN EXISTS (SELECT 1 FROM balance_items WHERE position = NEW.position OR id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never replaced: record a correction instead.'); END;
CREATE TRIGGER comments_never_changed BEFORE UPDATE ON comments
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never changed: record a correction instead.'); END;
CREATE TRIGGER comments_never_deleted BEFORE DELETE ON comments
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never deleted: record a withdrawal instead.'); END;
CREATE TRIGGER comments_never_replaced BEFORE INSERT ON comments
WHEN EXISTS (SELECT 1 FROM comments WHERE position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never replaced: record a correction instead.'); END;
CREATE TRIGGER gates_never_changed BEFORE UPDATE ON gates
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never changed: record a correction instead.'); END;
CREATE TRIGGER gates_never_deleted BEFORE DELETE ON gates
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never deleted: record a withdrawal instead.'); END;
CREATE TRIGGER gates_never_replaced BEFORE INSERT ON gates
WHEN EXISTS (SELECT 1 FROM gates WHERE position = NEW.position OR id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never replaced: record a correction instead.'); END;
CREATE TRIGGER representations_never_changed BEFORE UPDATE ON representations
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never changed: record a correction instead.'); END;
CREATE TRIGGER representations_never_deleted BEFORE DELETE ON representations
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never deleted: record a withdrawal instead.'); END;
CREATE TRIGGER representations_never_replaced BEFORE INSERT ON representations
WHEN EXISTS (SELECT 1 FROM representations WHERE position = NEW.position OR id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never replaced: record a correction instead.'); END;
CREATE TRIGGER balance_claims_never_changed BEFORE UPDATE ON balance_claims
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never changed: record a correction instead.'); END;
CREATE TRIGGER balance_claims_never_deleted BEFORE DELETE ON balance_claims
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never deleted: record a withdrawal instead.'); END;
CREATE TRIGGER balance_claims_never_replaced BEFORE INSERT ON balance_claims
WHEN EXISTS (SELECT 1 FROM balance_claims WHERE position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never replaced: record a correction instead.'); END;
CREATE TRIGGER balance_conditions_never_changed BEFORE UPDATE ON balance_conditions
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never changed: record a correction instead.'); END;
CREATE TRIGGER balance_conditions_never_deleted BEFORE DELETE ON balance_conditions
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never deleted: record a withdrawal instead.'); END;
CREATE TRIGGER balance_conditions_never_replaced BEFORE INSERT ON balance_conditions
WHEN EXISTS (SELECT 1 FROM balance_conditions WHERE position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never replaced: record a correction instead.'); END;
CREATE TRIGGER balance_endings_never_changed BEFORE UPDATE ON balance_endings
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never changed: record a correction instead.'); END;
CREATE TRIGGER balance_endings_never_deleted BEFORE DELETE ON balance_endings
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never deleted: record a withdrawal instead.'); END;
CREATE TRIGGER balance_endings_never_replaced BEFORE INSERT ON balance_endings
WHEN EXISTS (SELECT 1 FROM balance_endings WHERE position = NEW.position OR item = NEW.item)
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never replaced: record a correction instead.'); END;
CREATE TRIGGER gate_conditions_never_changed BEFORE UPDATE ON gate_conditions
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never changed: record a correction instead.'); END;
CREATE TRIGGER gate_conditions_never_deleted BEFORE DELETE ON gate_conditions
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never deleted: record a withdrawal instead.'); END;
CREATE TRIGGER gate_conditions_never_replaced BEFORE INSERT ON gate_conditions
WHEN EXISTS (SELECT 1 FROM gate_conditions WHERE position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never replaced: record a correction instead.'); END;
CREATE TRIGGER gate_positions_never_changed BEFORE UPDATE ON gate_positions
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never changed: record a correction instead.'); END;
CREATE TRIGGER gate_positions_never_deleted BEFORE DELETE ON gate_positions
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never deleted: record a withdrawal instead.'); END;
CREATE TRIGGER gate_positions_never_replaced BEFORE INSERT ON gate_positions
WHEN EXISTS (SELECT 1 FROM gate_positions WHERE position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never replaced: record a correction instead.'); END;
CREATE TRIGGER precedent_claims_never_changed BEFORE UPDATE ON precedent_claims
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never changed: record a correction instead.'); END;
CREATE TRIGGER precedent_claims_never_deleted BEFORE DELETE ON precedent_claims
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never deleted: record a withdrawal instead.'); END;
CREATE TRIGGER precedent_claims_never_replaced BEFORE INSERT ON precedent_claims
WHEN EXISTS (SELECT 1 FROM precedent_claims WHERE position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never replaced: record a correction instead.'); END;
CREATE TRIGGER representation_cases_never_changed BEFORE UPDATE ON representation_cases
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never changed: record a correction instead.'); END;
CREATE TRIGGER representation_cases_never_deleted BEFORE DELETE ON representation_cases
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never deleted: record a withdrawal instead.'); END;
CREATE TRIGGER representation_cases_never_replaced BEFORE INSERT ON representation_cases
WHEN EXISTS (SELECT 1 FROM representation_cases WHERE position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never replaced: record a correction instead.'); END;
CREATE TRIGGER representation_passages_never_changed BEFORE UPDATE ON representation_passages
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never changed: record a correction instead.'); END;
CREATE TRIGGER representation_passages_never_deleted BEFORE DELETE ON representation_passages
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never deleted: record a withdrawal instead.'); END;
CREATE TRIGGER representation_passages_never_replaced BEFORE INSERT ON representation_passages
WHEN EXISTS (SELECT 1 FROM representation_passages WHERE position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never replaced: record a correction instead.'); END;
CREATE TRIGGER representation_points_never_changed BEFORE UPDATE ON representation_points
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never changed: record a correction instead.'); END;
CREATE TRIGGER representation_points_never_deleted BEFORE DELETE ON representation_points
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never deleted: record a withdrawal instead.'); END;
CREATE TRIGGER representation_points_never_replaced BEFORE INSERT ON representation_points
WHEN EXISTS (SELECT 1 FROM representation_points WHERE position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never replaced: record a correction instead.'); END;
CREATE TRIGGER representation_reports_never_changed BEFORE UPDATE ON representation_reports
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never changed: record a correction instead.'); END;
CREATE TRIGGER representation_reports_never_deleted BEFORE DELETE ON representation_reports
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never deleted: record a withdrawal instead.'); END;
CREATE TRIGGER representation_reports_never_replaced BEFORE INSERT ON representation_reports
WHEN EXISTS (SELECT 1 FROM representation_reports WHERE position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never replaced: record a correction instead.'); END;
CREATE TRIGGER representation_subjects_never_changed BEFORE UPDATE ON representation_subjects
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never changed: record a correction instead.'); END;
CREATE TRIGGER representation_subjects_never_deleted BEFORE DELETE ON representation_subjects
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never deleted: record a withdrawal instead.'); END;
CREATE TRIGGER representation_subjects_never_replaced BEFORE INSERT ON representation_subjects
WHEN EXISTS (SELECT 1 FROM representation_subjects WHERE position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never replaced: record a correction instead.'); END;
CREATE TRIGGER representation_answers_never_changed BEFORE UPDATE ON representation_answers
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never changed: record a correction instead.'); END;
CREATE TRIGGER representation_answers_never_deleted BEFORE DELETE ON representation_answers
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never deleted: record a withdrawal instead.'); END;
CREATE TRIGGER representation_answers_never_replaced BEFORE INSERT ON representation_answers
WHEN EXISTS (SELECT 1 FROM representation_answers WHERE position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never replaced: record a correction instead.'); END;
