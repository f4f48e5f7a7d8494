-- The tables that this revision makes, as they were shipped.
CREATE TABLE accepted_answer (
	mark TEXT NOT NULL,
	PRIMARY KEY (mark)
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE sealed_answer (
	id INTEGER NOT NULL,
	round TEXT NOT NULL,
	part TEXT NOT NULL CHECK (part IN ('answer', 'comment')),
	content TEXT NOT NULL,
	PRIMARY KEY (id)
)
 STRICT;

CREATE INDEX ix_sealed_answer_round ON sealed_answer (round);

CREATE TABLE sealed_block (
	round TEXT NOT NULL,
	question TEXT NOT NULL,
	family TEXT NOT NULL,
	answers INTEGER NOT NULL CHECK (answers >= 1),
	least INTEGER NOT NULL CHECK (least >= 3),
	block TEXT DEFAULT '' NOT NULL,
	total INTEGER DEFAULT 0 NOT NULL CHECK (total >= 0),
	PRIMARY KEY (round, question)
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE feedback_request (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	asked TEXT NOT NULL CHECK (asked GLOB '????-??-??'),
	title TEXT DEFAULT '' NOT NULL,
	source TEXT DEFAULT 'client' NOT NULL CHECK (source IN ('client', 'team', 'manager', 'peer', 'self')),
	project_id INTEGER,
	dimensions TEXT DEFAULT '' NOT NULL,
	questions TEXT DEFAULT '' NOT NULL,
	anonymous INTEGER DEFAULT 0 NOT NULL CHECK (anonymous >= 0 AND anonymous <= 1),
	gone INTEGER DEFAULT 0 NOT NULL CHECK (gone >= 0),
	language TEXT DEFAULT '' NOT NULL,
	least INTEGER DEFAULT 5 NOT NULL CHECK (least >= 3),
	due TEXT CHECK (due GLOB '????-??-??'),
	closed TEXT CHECK (closed GLOB '????-??-??'),
	token TEXT DEFAULT '' NOT NULL,
	"key" TEXT DEFAULT '' NOT NULL,
	FOREIGN KEY(project_id) REFERENCES project (id) ON DELETE SET NULL
)
 STRICT;

CREATE INDEX ix_feedback_request_project_id ON feedback_request (project_id);

CREATE TABLE pulse_round (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	day TEXT NOT NULL CHECK (day GLOB '????-??-??'),
	team TEXT DEFAULT '' NOT NULL,
	project_id INTEGER,
	asked INTEGER CHECK (asked >= 0),
	questions TEXT DEFAULT '' NOT NULL,
	language TEXT DEFAULT '' NOT NULL,
	least INTEGER DEFAULT 5 NOT NULL CHECK (least >= 3),
	due TEXT CHECK (due GLOB '????-??-??'),
	closed TEXT CHECK (closed GLOB '????-??-??'),
	token TEXT DEFAULT '' NOT NULL,
	"key" TEXT DEFAULT '' NOT NULL,
	note TEXT DEFAULT '' NOT NULL,
	FOREIGN KEY(project_id) REFERENCES project (id) ON DELETE SET NULL
)
 STRICT;

CREATE INDEX ix_pulse_round_project_id ON pulse_round (project_id);

CREATE TABLE request_recipient (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	request_id INTEGER NOT NULL,
	person_id INTEGER NOT NULL,
	token TEXT DEFAULT '' NOT NULL,
	reminded TEXT CHECK (reminded GLOB '????-??-??'),
	answered TEXT CHECK (answered GLOB '????-??-??'),
	UNIQUE (request_id, person_id),
	FOREIGN KEY(request_id) REFERENCES feedback_request (id) ON DELETE CASCADE,
	FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE
)
 STRICT;

CREATE INDEX ix_request_recipient_person_id ON request_recipient (person_id);

CREATE TABLE feedback (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	day TEXT NOT NULL CHECK (day GLOB '????-??-??'),
	source TEXT NOT NULL CHECK (source IN ('client', 'team', 'manager', 'peer', 'self')),
	person_id INTEGER,
	project_id INTEGER,
	request_id INTEGER,
	leadership INTEGER CHECK (leadership >= 1 AND leadership <= 5),
	partnership INTEGER CHECK (partnership >= 1 AND partnership <= 5),
	problem_solving INTEGER CHECK (problem_solving >= 1 AND problem_solving <= 5),
	communication INTEGER CHECK (communication >= 1 AND communication <= 5),
	delivery INTEGER CHECK (delivery >= 1 AND delivery <= 5),
	quote TEXT DEFAULT '' NOT NULL,
	improve TEXT DEFAULT '' NOT NULL,
	consent TEXT NOT NULL CHECK (consent IN ('no', 'anonymous', 'by name')),
	action TEXT DEFAULT '' NOT NULL,
	action_on TEXT CHECK (action_on GLOB '????-??-??'),
	journal_entry_id INTEGER,
	FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE SET NULL,
	FOREIGN KEY(project_id) REFERENCES project (id) ON DELETE SET NULL,
	FOREIGN KEY(request_id) REFERENCES feedback_request (id) ON DELETE SET NULL,
	FOREIGN KEY(journal_entry_id) REFERENCES journal_entry (id) ON DELETE SET NULL
)
 STRICT;

CREATE INDEX ix_feedback_journal_entry_id ON feedback (journal_entry_id);

CREATE INDEX ix_feedback_person_id ON feedback (person_id);

CREATE INDEX ix_feedback_project_id ON feedback (project_id);

CREATE INDEX ix_feedback_request_id ON feedback (request_id);

CREATE TABLE feedback_answer (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	feedback_id INTEGER NOT NULL,
	question TEXT NOT NULL,
	answer TEXT NOT NULL,
	FOREIGN KEY(feedback_id) REFERENCES feedback (id) ON DELETE CASCADE
)
 STRICT;

CREATE INDEX ix_feedback_answer_feedback_id ON feedback_answer (feedback_id);

