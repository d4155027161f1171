-- The first form of a desk file. This text is never edited: later forms are later migrations.
CREATE TABLE age_limits (
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    duration TEXT DEFAULT '' NOT NULL,
    marking TEXT DEFAULT '' NOT NULL,
    recorded_by TEXT DEFAULT '' NOT NULL,
    recorded_on TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (position),
    UNIQUE (name)
)
 STRICT;
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
    CHECK (relation IN ('corrects', 'withdraws', 'adopts', 'mends')),
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
CREATE TABLE conditions (
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    title TEXT DEFAULT '' NOT NULL,
    words TEXT DEFAULT '' NOT NULL,
    expression TEXT DEFAULT '' NOT NULL,
    our_reading TEXT DEFAULT '' NOT NULL,
    required INTEGER DEFAULT 0 NOT NULL CHECK (required IN (0, 1)),
    due TEXT,
    origin TEXT DEFAULT '' NOT NULL,
    note TEXT DEFAULT '' NOT NULL,
    marking TEXT DEFAULT '' NOT NULL,
    recorded_by TEXT DEFAULT '' NOT NULL,
    recorded_on TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (position),
    UNIQUE (id)
)
 STRICT;
CREATE TABLE deciders (
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    marking TEXT DEFAULT '' NOT NULL,
    recorded_by TEXT DEFAULT '' NOT NULL,
    recorded_on TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (position),
    UNIQUE (name)
)
 STRICT;
CREATE TABLE dossiers (
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    title TEXT DEFAULT '' NOT NULL,
    question TEXT DEFAULT '' NOT NULL,
    tolerance REAL NOT NULL,
    fictional INTEGER DEFAULT 0 NOT NULL CHECK (fictional IN (0, 1)),
    note TEXT DEFAULT '' NOT NULL,
    marking TEXT DEFAULT '' NOT NULL,
    recorded_by TEXT DEFAULT '' NOT NULL,
    recorded_on TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (position),
    UNIQUE (id)
)
 STRICT;
CREATE TABLE entries (
    position INTEGER NOT NULL,
    what TEXT DEFAULT '' NOT NULL,
    rows INTEGER NOT NULL,
    marking TEXT DEFAULT '' NOT NULL,
    recorded_by TEXT DEFAULT '' NOT NULL,
    recorded_on TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (position)
)
 STRICT;
CREATE TABLE groups (
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    title TEXT DEFAULT '' NOT NULL,
    marking TEXT DEFAULT '' NOT NULL,
    recorded_by TEXT DEFAULT '' NOT NULL,
    recorded_on TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (position),
    UNIQUE (id)
)
 STRICT;
CREATE TABLE papers (
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    name TEXT DEFAULT '' NOT NULL,
    sha256 TEXT DEFAULT '' NOT NULL,
    content BLOB NOT NULL,
    marking TEXT DEFAULT '' NOT NULL,
    recorded_by TEXT DEFAULT '' NOT NULL,
    recorded_on TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (position),
    UNIQUE (id)
)
 STRICT;
CREATE TABLE persons (
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    name TEXT DEFAULT '' NOT NULL,
    marking TEXT DEFAULT '' NOT NULL,
    recorded_by TEXT DEFAULT '' NOT NULL,
    recorded_on TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (position),
    UNIQUE (id)
)
 STRICT;
CREATE TABLE populations (
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    title TEXT DEFAULT '' NOT NULL,
    unit TEXT DEFAULT '' NOT NULL,
    marking TEXT DEFAULT '' NOT NULL,
    recorded_by TEXT DEFAULT '' NOT NULL,
    recorded_on TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (position),
    UNIQUE (id)
)
 STRICT;
CREATE TABLE registers (
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    title TEXT DEFAULT '' NOT NULL,
    population TEXT DEFAULT '' NOT NULL,
    counts TEXT DEFAULT '' NOT NULL,
    marking TEXT DEFAULT '' NOT NULL,
    recorded_by TEXT DEFAULT '' NOT NULL,
    recorded_on TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (position),
    CHECK (counts IN ('cases', 'persons')),
    UNIQUE (id)
)
 STRICT;
CREATE TABLE sides (
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    title TEXT DEFAULT '' NOT NULL,
    marking TEXT DEFAULT '' NOT NULL,
    recorded_by TEXT DEFAULT '' NOT NULL,
    recorded_on TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (position),
    UNIQUE (id)
)
 STRICT;
CREATE TABLE subjects (
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    title TEXT DEFAULT '' NOT NULL,
    population TEXT DEFAULT '' NOT NULL,
    marking TEXT DEFAULT '' NOT NULL,
    recorded_by TEXT DEFAULT '' NOT NULL,
    recorded_on TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (position),
    UNIQUE (id)
)
 STRICT;
CREATE TABLE cases (
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    register TEXT NOT NULL,
    kind TEXT DEFAULT '' NOT NULL,
    title TEXT DEFAULT '' NOT NULL,
    size INTEGER,
    note TEXT DEFAULT '' NOT NULL,
    marking TEXT DEFAULT '' NOT NULL,
    recorded_by TEXT DEFAULT '' NOT NULL,
    recorded_on TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (position),
    UNIQUE (id),
    FOREIGN KEY(register) REFERENCES registers (id)
)
 STRICT;
CREATE INDEX cases_of_register ON cases (register);
CREATE TABLE citations (
    position INTEGER NOT NULL,
    claim TEXT NOT NULL,
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
    UNIQUE (claim, n),
    FOREIGN KEY(claim) REFERENCES claims (id),
    FOREIGN KEY(document) REFERENCES papers (id)
)
 STRICT;
CREATE INDEX citations_of_document ON citations (document);
CREATE TABLE condition_passages (
    position INTEGER NOT NULL,
    condition TEXT NOT NULL,
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
    UNIQUE (condition, n),
    FOREIGN KEY(condition) REFERENCES conditions (id),
    FOREIGN KEY(document) REFERENCES papers (id)
)
 STRICT;
CREATE TABLE group_members (
    position INTEGER NOT NULL,
    group_id TEXT NOT NULL,
    member TEXT DEFAULT '' NOT NULL,
    marking TEXT DEFAULT '' NOT NULL,
    recorded_by TEXT DEFAULT '' NOT NULL,
    recorded_on TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (position),
    UNIQUE (group_id, member),
    FOREIGN KEY(group_id) REFERENCES groups (id)
)
 STRICT;
CREATE TABLE judgements (
    position INTEGER NOT NULL,
    condition TEXT NOT NULL,
    n INTEGER NOT NULL,
    verdict TEXT NOT NULL,
    "by" TEXT DEFAULT '' NOT NULL,
    "on" TEXT,
    because TEXT DEFAULT '' NOT NULL,
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
CREATE TABLE person_spellings (
    position INTEGER NOT NULL,
    person TEXT NOT NULL,
    spelling TEXT DEFAULT '' NOT NULL,
    marking TEXT DEFAULT '' NOT NULL,
    recorded_by TEXT DEFAULT '' NOT NULL,
    recorded_on TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (position),
    UNIQUE (person, spelling),
    FOREIGN KEY(person) REFERENCES persons (id)
)
 STRICT;
CREATE TABLE population_links (
    position INTEGER NOT NULL,
    population TEXT NOT NULL,
    relation TEXT DEFAULT '' NOT NULL,
    other TEXT DEFAULT '' NOT NULL,
    "by" TEXT DEFAULT '' NOT NULL,
    "on" TEXT,
    why TEXT DEFAULT '' NOT NULL,
    marking TEXT DEFAULT '' NOT NULL,
    recorded_by TEXT DEFAULT '' NOT NULL,
    recorded_on TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (position),
    CHECK (relation IN ('part_of', 'same_as', 'overlaps', 'taken_for')),
    FOREIGN KEY(population) REFERENCES populations (id)
)
 STRICT;
CREATE INDEX population_links_of ON population_links (population);
CREATE TABLE precedents (
    position INTEGER NOT NULL,
    condition TEXT NOT NULL,
    n INTEGER NOT NULL,
    words TEXT DEFAULT '' NOT NULL,
    marking TEXT DEFAULT '' NOT NULL,
    recorded_by TEXT DEFAULT '' NOT NULL,
    recorded_on TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (position),
    UNIQUE (condition, n),
    FOREIGN KEY(condition) REFERENCES conditions (id)
)
 STRICT;
CREATE TABLE questions (
    position INTEGER NOT NULL,
    condition TEXT NOT NULL,
    n INTEGER NOT NULL,
    words TEXT DEFAULT '' NOT NULL,
    raised_by TEXT DEFAULT '' NOT NULL,
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
CREATE TABLE register_closing_states (
    position INTEGER NOT NULL,
    register TEXT NOT NULL,
    state TEXT DEFAULT '' NOT NULL,
    marking TEXT DEFAULT '' NOT NULL,
    recorded_by TEXT DEFAULT '' NOT NULL,
    recorded_on TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (position),
    UNIQUE (register, state),
    FOREIGN KEY(register) REFERENCES registers (id)
)
 STRICT;
CREATE TABLE register_complete_days (
    position INTEGER NOT NULL,
    register TEXT NOT NULL,
    "on" TEXT NOT NULL,
    marking TEXT DEFAULT '' NOT NULL,
    recorded_by TEXT DEFAULT '' NOT NULL,
    recorded_on TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (position),
    UNIQUE (register, "on"),
    FOREIGN KEY(register) REFERENCES registers (id)
)
 STRICT;
CREATE TABLE side_speakers (
    position INTEGER NOT NULL,
    side TEXT NOT NULL,
    speaker TEXT DEFAULT '' NOT NULL,
    marking TEXT DEFAULT '' NOT NULL,
    recorded_by TEXT DEFAULT '' NOT NULL,
    recorded_on TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (position),
    UNIQUE (side, speaker),
    FOREIGN KEY(side) REFERENCES sides (id)
)
 STRICT;
CREATE TABLE stages (
    position INTEGER NOT NULL,
    condition TEXT NOT NULL,
    n INTEGER NOT NULL,
    stage TEXT NOT NULL,
    "on" TEXT,
    "by" TEXT DEFAULT '' NOT NULL,
    words TEXT DEFAULT '' NOT NULL,
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
CREATE TABLE subject_states (
    position INTEGER NOT NULL,
    subject TEXT NOT NULL,
    state TEXT DEFAULT '' NOT NULL,
    marking TEXT DEFAULT '' NOT NULL,
    recorded_by TEXT DEFAULT '' NOT NULL,
    recorded_on TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (position),
    UNIQUE (subject, state),
    FOREIGN KEY(subject) REFERENCES subjects (id)
)
 STRICT;
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
CREATE TABLE answers (
    position INTEGER NOT NULL,
    condition TEXT NOT NULL,
    question INTEGER NOT NULL,
    reading TEXT DEFAULT '' NOT NULL,
    "by" TEXT DEFAULT '' NOT NULL,
    "on" TEXT,
    because TEXT DEFAULT '' NOT NULL,
    document TEXT,
    passage TEXT DEFAULT '' NOT NULL,
    page TEXT DEFAULT '' NOT NULL,
    quote TEXT DEFAULT '' NOT NULL,
    source TEXT DEFAULT '' NOT NULL,
    marking TEXT DEFAULT '' NOT NULL,
    recorded_by TEXT DEFAULT '' NOT NULL,
    recorded_on TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (position),
    UNIQUE (condition, question),
    FOREIGN KEY(condition, question) REFERENCES questions (condition, n),
    FOREIGN KEY(document) REFERENCES papers (id)
)
 STRICT;
CREATE TABLE case_persons (
    position INTEGER NOT NULL,
    case_id TEXT NOT NULL,
    person TEXT NOT NULL,
    marking TEXT DEFAULT '' NOT NULL,
    recorded_by TEXT DEFAULT '' NOT NULL,
    recorded_on TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (position),
    UNIQUE (case_id, person),
    FOREIGN KEY(case_id) REFERENCES cases (id),
    FOREIGN KEY(person) REFERENCES persons (id)
)
 STRICT;
CREATE INDEX cases_of_person ON case_persons (person);
CREATE TABLE dissents (
    position INTEGER NOT NULL,
    condition TEXT NOT NULL,
    treatment INTEGER NOT NULL,
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
    UNIQUE (condition, treatment, n),
    FOREIGN KEY(condition, treatment) REFERENCES treatments (condition, n),
    FOREIGN KEY(document) REFERENCES papers (id)
)
 STRICT;
CREATE TABLE readings (
    position INTEGER NOT NULL,
    condition TEXT NOT NULL,
    question INTEGER NOT NULL,
    n INTEGER NOT NULL,
    label TEXT DEFAULT '' NOT NULL,
    expression TEXT DEFAULT '' NOT NULL,
    marking TEXT DEFAULT '' NOT NULL,
    recorded_by TEXT DEFAULT '' NOT NULL,
    recorded_on TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (position),
    UNIQUE (condition, question, n),
    FOREIGN KEY(condition, question) REFERENCES questions (condition, n)
)
 STRICT;
CREATE TRIGGER age_limits_never_changed BEFORE UPDATE ON age_limits
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never changed: record a correction instead.'); END;
CREATE TRIGGER age_limits_never_deleted BEFORE DELETE ON age_limits
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never deleted: record a withdrawal instead.'); END;
CREATE TRIGGER age_limits_never_replaced BEFORE INSERT ON age_limits
WHEN EXISTS (SELECT 1 FROM age_limits WHERE position = NEW.position OR name = NEW.name)
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never replaced: record a correction instead.'); END;
CREATE TRIGGER claims_never_changed BEFORE UPDATE ON claims
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never changed: record a correction instead.'); END;
CREATE TRIGGER claims_never_deleted BEFORE DELETE ON claims
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never deleted: record a withdrawal instead.'); END;
CREATE TRIGGER claims_never_replaced BEFORE INSERT ON claims
WHEN EXISTS (SELECT 1 FROM claims WHERE position = NEW.position OR id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never replaced: record a correction instead.'); END;
CREATE TRIGGER conditions_never_changed BEFORE UPDATE ON conditions
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never changed: record a correction instead.'); END;
CREATE TRIGGER conditions_never_deleted BEFORE DELETE ON conditions
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never deleted: record a withdrawal instead.'); END;
CREATE TRIGGER conditions_never_replaced BEFORE INSERT ON conditions
WHEN EXISTS (SELECT 1 FROM conditions WHERE position = NEW.position OR id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never replaced: record a correction instead.'); END;
CREATE TRIGGER deciders_never_changed BEFORE UPDATE ON deciders
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never changed: record a correction instead.'); END;
CREATE TRIGGER deciders_never_deleted BEFORE DELETE ON deciders
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never deleted: record a withdrawal instead.'); END;
CREATE TRIGGER deciders_never_replaced BEFORE INSERT ON deciders
WHEN EXISTS (SELECT 1 FROM deciders WHERE position = NEW.position OR name = NEW.name)
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never replaced: record a correction instead.'); END;
CREATE TRIGGER dossiers_never_changed BEFORE UPDATE ON dossiers
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never changed: record a correction instead.'); END;
CREATE TRIGGER dossiers_never_deleted BEFORE DELETE ON dossiers
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never deleted: record a withdrawal instead.'); END;
CREATE TRIGGER dossiers_never_replaced BEFORE INSERT ON dossiers
WHEN EXISTS (SELECT 1 FROM dossiers WHERE position = NEW.position OR id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never replaced: record a correction instead.'); END;
CREATE TRIGGER entries_never_changed BEFORE UPDATE ON entries
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never changed: record a correction instead.'); END;
CREATE TRIGGER entries_never_deleted BEFORE DELETE ON entries
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never deleted: record a withdrawal instead.'); END;
CREATE TRIGGER entries_never_replaced BEFORE INSERT ON entries
WHEN EXISTS (SELECT 1 FROM entries WHERE position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never replaced: record a correction instead.'); END;
CREATE TRIGGER groups_never_changed BEFORE UPDATE ON groups
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never changed: record a correction instead.'); END;
CREATE TRIGGER groups_never_deleted BEFORE DELETE ON groups
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never deleted: record a withdrawal instead.'); END;
CREATE TRIGGER groups_never_replaced BEFORE INSERT ON groups
WHEN EXISTS (SELECT 1 FROM groups WHERE position = NEW.position OR id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never replaced: record a correction instead.'); END;
CREATE TRIGGER papers_never_changed BEFORE UPDATE ON papers
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never changed: record a correction instead.'); END;
CREATE TRIGGER papers_never_deleted BEFORE DELETE ON papers
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never deleted: record a withdrawal instead.'); END;
CREATE TRIGGER papers_never_replaced BEFORE INSERT ON papers
WHEN EXISTS (SELECT 1 FROM papers WHERE position = NEW.position OR id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never replaced: record a correction instead.'); END;
CREATE TRIGGER populations_never_changed BEFORE UPDATE ON populations
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never changed: record a correction instead.'); END;
CREATE TRIGGER populations_never_deleted BEFORE DELETE ON populations
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never deleted: record a withdrawal instead.'); END;
CREATE TRIGGER populations_never_replaced BEFORE INSERT ON populations
WHEN EXISTS (SELECT 1 FROM populations WHERE position = NEW.position OR id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never replaced: record a correction instead.'); END;
CREATE TRIGGER registers_never_changed BEFORE UPDATE ON registers
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never changed: record a correction instead.'); END;
CREATE TRIGGER registers_never_deleted BEFORE DELETE ON registers
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never deleted: record a withdrawal instead.'); END;
CREATE TRIGGER registers_never_replaced BEFORE INSERT ON registers
WHEN EXISTS (SELECT 1 FROM registers WHERE position = NEW.position OR id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never replaced: record a correction instead.'); END;
CREATE TRIGGER sides_never_changed BEFORE UPDATE ON sides
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never changed: record a correction instead.'); END;
CREATE TRIGGER sides_never_deleted BEFORE DELETE ON sides
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never deleted: record a withdrawal instead.'); END;
CREATE TRIGGER sides_never_replaced BEFORE INSERT ON sides
WHEN EXISTS (SELECT 1 FROM sides WHERE position = NEW.position OR id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never replaced: record a correction instead.'); END;
CREATE TRIGGER subjects_never_changed BEFORE UPDATE ON subjects
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never changed: record a correction instead.'); END;
CREATE TRIGGER subjects_never_deleted BEFORE DELETE ON subjects
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never deleted: record a withdrawal instead.'); END;
CREATE TRIGGER subjects_never_replaced BEFORE INSERT ON subjects
WHEN EXISTS (SELECT 1 FROM subjects WHERE position = NEW.position OR id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never replaced: record a correction instead.'); END;
CREATE TRIGGER cases_never_changed BEFORE UPDATE ON cases
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never changed: record a correction instead.'); END;
CREATE TRIGGER cases_never_deleted BEFORE DELETE ON cases
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never deleted: record a withdrawal instead.'); END;
CREATE TRIGGER cases_never_replaced BEFORE INSERT ON cases
WHEN EXISTS (SELECT 1 FROM cases WHERE position = NEW.position OR id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never replaced: record a correction instead.'); END;
CREATE TRIGGER citations_never_changed BEFORE UPDATE ON citations
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never changed: record a correction instead.'); END;
CREATE TRIGGER citations_never_deleted BEFORE DELETE ON citations
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never deleted: record a withdrawal instead.'); END;
CREATE TRIGGER citations_never_replaced BEFORE INSERT ON citations
WHEN EXISTS (SELECT 1 FROM citations WHERE position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never replaced: record a correction instead.'); END;
CREATE TRIGGER condition_passages_never_changed BEFORE UPDATE ON condition_passages
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never changed: record a correction instead.'); END;
CREATE TRIGGER condition_passages_never_deleted BEFORE DELETE ON condition_passages
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never deleted: record a withdrawal instead.'); END;
CREATE TRIGGER condition_passages_never_replaced BEFORE INSERT ON condition_passages
WHEN EXISTS (SELECT 1 FROM condition_passages WHERE position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never replaced: record a correction instead.'); END;
CREATE TRIGGER group_members_never_changed BEFORE UPDATE ON group_members
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never changed: record a correction instead.'); END;
CREATE TRIGGER group_members_never_deleted BEFORE DELETE ON group_members
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never deleted: record a withdrawal instead.'); END;
CREATE TRIGGER group_members_never_replaced BEFORE INSERT ON group_members
WHEN EXISTS (SELECT 1 FROM group_members WHERE position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never replaced: record a correction instead.'); END;
CREATE TRIGGER judgements_never_changed BEFORE UPDATE ON judgements
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never changed: record a correction instead.'); END;
CREATE TRIGGER judgements_never_deleted BEFORE DELETE ON judgements
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never deleted: record a withdrawal instead.'); END;
CREATE TRIGGER judgements_never_replaced BEFORE INSERT ON judgements
WHEN EXISTS (SELECT 1 FROM judgements WHERE position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never replaced: record a correction instead.'); END;
CREATE TRIGGER population_links_never_changed BEFORE UPDATE ON population_links
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never changed: record a correction instead.'); END;
CREATE TRIGGER population_links_never_deleted BEFORE DELETE ON population_links
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never deleted: record a withdrawal instead.'); END;
CREATE TRIGGER population_links_never_replaced BEFORE INSERT ON population_links
WHEN EXISTS (SELECT 1 FROM population_links WHERE position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never replaced: record a correction instead.'); END;
CREATE TRIGGER precedents_never_changed BEFORE UPDATE ON precedents
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never changed: record a correction instead.'); END;
CREATE TRIGGER precedents_never_deleted BEFORE DELETE ON precedents
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never deleted: record a withdrawal instead.'); END;
CREATE TRIGGER precedents_never_replaced BEFORE INSERT ON precedents
WHEN EXISTS (SELECT 1 FROM precedents WHERE position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never replaced: record a correction instead.'); END;
CREATE TRIGGER questions_never_changed BEFORE UPDATE ON questions
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never changed: record a correction instead.'); END;
CREATE TRIGGER questions_never_deleted BEFORE DELETE ON questions
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never deleted: record a withdrawal instead.'); END;
CREATE TRIGGER questions_never_replaced BEFORE INSERT ON questions
WHEN EXISTS (SELECT 1 FROM questions WHERE position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never replaced: record a correction instead.'); END;
CREATE TRIGGER register_closing_states_never_changed BEFORE UPDATE ON register_closing_states
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never changed: record a correction instead.'); END;
CREATE TRIGGER register_closing_states_never_deleted BEFORE DELETE ON register_closing_states
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never deleted: record a withdrawal instead.'); END;
CREATE TRIGGER register_closing_states_never_replaced BEFORE INSERT ON register_closing_states
WHEN EXISTS (SELECT 1 FROM register_closing_states WHERE position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never replaced: record a correction instead.'); END;
CREATE TRIGGER register_complete_days_never_changed BEFORE UPDATE ON register_complete_days
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never changed: record a correction instead.'); END;
CREATE TRIGGER register_complete_days_never_deleted BEFORE DELETE ON register_complete_days
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never deleted: record a withdrawal instead.'); END;
CREATE TRIGGER register_complete_days_never_replaced BEFORE INSERT ON register_complete_days
WHEN EXISTS (SELECT 1 FROM register_complete_days WHERE position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never replaced: record a correction instead.'); END;
CREATE TRIGGER side_speakers_never_changed BEFORE UPDATE ON side_speakers
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never changed: record a correction instead.'); END;
CREATE TRIGGER side_speakers_never_deleted BEFORE DELETE ON side_speakers
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never deleted: record a withdrawal instead.'); END;
CREATE TRIGGER side_speakers_never_replaced BEFORE INSERT ON side_speakers
WHEN EXISTS (SELECT 1 FROM side_speakers WHERE position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never replaced: record a correction instead.'); END;
CREATE TRIGGER stages_never_changed BEFORE UPDATE ON stages
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never changed: record a correction instead.'); END;
CREATE TRIGGER stages_never_deleted BEFORE DELETE ON stages
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never deleted: record a withdrawal instead.'); END;
CREATE TRIGGER stages_never_replaced BEFORE INSERT ON stages
WHEN EXISTS (SELECT 1 FROM stages WHERE position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never replaced: record a correction instead.'); END;
CREATE TRIGGER subject_states_never_changed BEFORE UPDATE ON subject_states
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never changed: record a correction instead.'); END;
CREATE TRIGGER subject_states_never_deleted BEFORE DELETE ON subject_states
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never deleted: record a withdrawal instead.'); END;
CREATE TRIGGER subject_states_never_replaced BEFORE INSERT ON subject_states
WHEN EXISTS (SELECT 1 FROM subject_states WHERE position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never replaced: record a correction instead.'); END;
CREATE TRIGGER treatments_never_changed BEFORE UPDATE ON treatments
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never changed: record a correction instead.'); END;
CREATE TRIGGER treatments_never_deleted BEFORE DELETE ON treatments
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never deleted: record a withdrawal instead.'); END;
CREATE TRIGGER treatments_never_replaced BEFORE INSERT ON treatments
WHEN EXISTS (SELECT 1 FROM treatments WHERE position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never replaced: record a correction instead.'); END;
CREATE TRIGGER answers_never_changed BEFORE UPDATE ON answers
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never changed: record a correction instead.'); END;
CREATE TRIGGER answers_never_deleted BEFORE DELETE ON answers
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never deleted: record a withdrawal instead.'); END;
CREATE TRIGGER answers_never_replaced BEFORE INSERT ON answers
WHEN EXISTS (SELECT 1 FROM answers WHERE position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never replaced: record a correction instead.'); END;
CREATE TRIGGER case_persons_never_changed BEFORE UPDATE ON case_persons
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never changed: record a correction instead.'); END;
CREATE TRIGGER case_persons_never_deleted BEFORE DELETE ON case_persons
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never deleted: record a withdrawal instead.'); END;
CREATE TRIGGER case_persons_never_replaced BEFORE INSERT ON case_persons
WHEN EXISTS (SELECT 1 FROM case_persons WHERE position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never replaced: record a correction instead.'); END;
CREATE TRIGGER dissents_never_changed BEFORE UPDATE ON dissents
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never changed: record a correction instead.'); END;
CREATE TRIGGER dissents_never_deleted BEFORE DELETE ON dissents
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never deleted: record a withdrawal instead.'); END;
CREATE TRIGGER dissents_never_replaced BEFORE INSERT ON dissents
WHEN EXISTS (SELECT 1 FROM dissents WHERE position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never replaced: record a correction instead.'); END;
CREATE TRIGGER readings_never_changed BEFORE UPDATE ON readings
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never changed: record a correction instead.'); END;
CREATE TRIGGER readings_never_deleted BEFORE DELETE ON readings
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never deleted: record a withdrawal instead.'); END;
CREATE TRIGGER readings_never_replaced BEFORE INSERT ON readings
WHEN EXISTS (SELECT 1 FROM readings WHERE position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'A record on the desk is never replaced: record a correction instead.'); END;
