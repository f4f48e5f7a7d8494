-- The tables that this revision makes, as they were shipped.
CREATE TABLE certificate (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	name TEXT NOT NULL,
	issuer TEXT DEFAULT '' NOT NULL,
	number TEXT DEFAULT '' NOT NULL,
	earned TEXT CHECK (earned GLOB '????-??-??'),
	expires TEXT CHECK (expires GLOB '????-??-??'),
	credits_from TEXT CHECK (credits_from GLOB '????-??-??'),
	unit TEXT DEFAULT 'h' NOT NULL,
	note TEXT DEFAULT '' NOT NULL
)
 STRICT;

CREATE TABLE learning_item (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	title TEXT NOT NULL,
	kind TEXT NOT NULL CHECK (kind IN ('course', 'book', 'article', 'talk', 'practice')),
	provider TEXT DEFAULT '' NOT NULL,
	minutes INTEGER DEFAULT 0 NOT NULL CHECK (minutes >= 0),
	estimate INTEGER CHECK (estimate >= 0),
	cost TEXT CHECK (cost NOT GLOB '*[^0-9.-]*'),
	currency TEXT DEFAULT 'EUR' NOT NULL,
	url TEXT DEFAULT '' NOT NULL,
	position INTEGER DEFAULT 0 NOT NULL,
	status TEXT NOT NULL CHECK (status IN ('planned', 'doing', 'done', 'stopped')),
	started TEXT CHECK (started GLOB '????-??-??'),
	finished TEXT CHECK (finished GLOB '????-??-??'),
	note TEXT DEFAULT '' NOT NULL
)
 STRICT;

CREATE TABLE skill (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	name TEXT NOT NULL,
	kind TEXT NOT NULL CHECK (kind IN ('technical', 'project management', 'soft')),
	target_level INTEGER CHECK (target_level >= 1 AND target_level <= 5),
	framework_code TEXT DEFAULT '' NOT NULL,
	half_life INTEGER DEFAULT 11 NOT NULL CHECK (half_life >= 1),
	dimension TEXT DEFAULT '' NOT NULL,
	archived INTEGER DEFAULT 0 NOT NULL CHECK (archived >= 0 AND archived <= 1),
	note TEXT DEFAULT '' NOT NULL,
	UNIQUE (name)
)
 STRICT;

CREATE TABLE target_role (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	title TEXT NOT NULL,
	by_when TEXT CHECK (by_when GLOB '????-??-??'),
	summary TEXT DEFAULT '' NOT NULL,
	archived INTEGER DEFAULT 0 NOT NULL CHECK (archived >= 0 AND archived <= 1),
	note TEXT DEFAULT '' NOT NULL
)
 STRICT;

CREATE TABLE certificate_skill (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	certificate_id INTEGER NOT NULL,
	skill_id INTEGER NOT NULL,
	UNIQUE (certificate_id, skill_id),
	FOREIGN KEY(certificate_id) REFERENCES certificate (id) ON DELETE CASCADE,
	FOREIGN KEY(skill_id) REFERENCES skill (id) ON DELETE CASCADE
)
 STRICT;

CREATE INDEX ix_certificate_skill_skill_id ON certificate_skill (skill_id);

CREATE TABLE credit_rule (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	certificate_id INTEGER NOT NULL,
	category TEXT DEFAULT '' NOT NULL,
	within TEXT DEFAULT '' NOT NULL,
	least INTEGER DEFAULT 0 NOT NULL CHECK (least >= 0),
	most INTEGER CHECK (most >= 0),
	FOREIGN KEY(certificate_id) REFERENCES certificate (id) ON DELETE CASCADE
)
 STRICT;

CREATE INDEX ix_credit_rule_certificate_id ON credit_rule (certificate_id);

CREATE TABLE level_descriptor (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	skill_id INTEGER NOT NULL,
	level INTEGER NOT NULL CHECK (level >= 1 AND level <= 5),
	text TEXT NOT NULL,
	UNIQUE (skill_id, level),
	FOREIGN KEY(skill_id) REFERENCES skill (id) ON DELETE CASCADE
)
 STRICT;

CREATE TABLE required_competence (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	target_role_id INTEGER NOT NULL,
	skill_id INTEGER NOT NULL,
	level INTEGER NOT NULL CHECK (level >= 1 AND level <= 5),
	FOREIGN KEY(target_role_id) REFERENCES target_role (id) ON DELETE CASCADE,
	FOREIGN KEY(skill_id) REFERENCES skill (id) ON DELETE CASCADE
)
 STRICT;

CREATE INDEX ix_required_competence_skill_id ON required_competence (skill_id);

CREATE INDEX ix_required_competence_target_role_id ON required_competence (target_role_id);

CREATE TABLE skill_review (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	skill_id INTEGER NOT NULL,
	day TEXT NOT NULL CHECK (day GLOB '????-??-??'),
	answer TEXT NOT NULL CHECK (answer IN ('again', 'good', 'easy')),
	interval INTEGER NOT NULL CHECK (interval >= 1),
	FOREIGN KEY(skill_id) REFERENCES skill (id) ON DELETE CASCADE
)
 STRICT;

CREATE INDEX ix_skill_review_skill_id ON skill_review (skill_id);

CREATE TABLE technology (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	name TEXT NOT NULL,
	quadrant TEXT NOT NULL CHECK (quadrant IN ('techniques', 'tools', 'platforms', 'languages')),
	skill_id INTEGER,
	archived INTEGER DEFAULT 0 NOT NULL CHECK (archived >= 0 AND archived <= 1),
	note TEXT DEFAULT '' NOT NULL,
	UNIQUE (name),
	FOREIGN KEY(skill_id) REFERENCES skill (id) ON DELETE SET NULL
)
 STRICT;

CREATE INDEX ix_technology_skill_id ON technology (skill_id);

CREATE TABLE journal_entry (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	day TEXT NOT NULL CHECK (day GLOB '????-??-??'),
	kind TEXT NOT NULL CHECK (kind IN ('learned', 'solved', 'win', 'decision', 'conflict', 'staying current', 'weekly review')),
	title TEXT NOT NULL,
	body TEXT DEFAULT '' NOT NULL,
	situation TEXT DEFAULT '' NOT NULL,
	task TEXT DEFAULT '' NOT NULL,
	action TEXT DEFAULT '' NOT NULL,
	result TEXT DEFAULT '' NOT NULL,
	role TEXT CHECK (role IN ('it', 'pm')),
	project_id INTEGER,
	milestone_id INTEGER,
	minutes INTEGER CHECK (minutes >= 0),
	written_at INTEGER,
	written_zone TEXT,
	written_wall TEXT,
	tags TEXT DEFAULT '' NOT NULL,
	in_portfolio INTEGER DEFAULT 0 NOT NULL CHECK (in_portfolio >= 0 AND in_portfolio <= 1),
	confidential INTEGER DEFAULT 0 NOT NULL CHECK (confidential >= 0 AND confidential <= 1),
	FOREIGN KEY(project_id) REFERENCES project (id) ON DELETE SET NULL,
	FOREIGN KEY(milestone_id) REFERENCES milestone (id) ON DELETE SET NULL
)
 STRICT;

CREATE INDEX ix_journal_entry_filter ON journal_entry (day, kind, role, project_id, in_portfolio, tags);

CREATE INDEX ix_journal_entry_milestone_id ON journal_entry (milestone_id);

CREATE INDEX ix_journal_entry_project_id ON journal_entry (project_id);

CREATE TABLE milestone_skill (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	milestone_id INTEGER NOT NULL,
	skill_id INTEGER NOT NULL,
	UNIQUE (milestone_id, skill_id),
	FOREIGN KEY(milestone_id) REFERENCES milestone (id) ON DELETE CASCADE,
	FOREIGN KEY(skill_id) REFERENCES skill (id) ON DELETE CASCADE
)
 STRICT;

CREATE INDEX ix_milestone_skill_skill_id ON milestone_skill (skill_id);

CREATE TABLE radar_move (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	technology_id INTEGER NOT NULL,
	day TEXT NOT NULL CHECK (day GLOB '????-??-??'),
	ring TEXT NOT NULL CHECK (ring IN ('adopt', 'trial', 'assess', 'hold')),
	note TEXT DEFAULT '' NOT NULL,
	FOREIGN KEY(technology_id) REFERENCES technology (id) ON DELETE CASCADE
)
 STRICT;

CREATE INDEX ix_radar_move_technology_id ON radar_move (technology_id);

CREATE TABLE attachment (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	journal_entry_id INTEGER,
	certificate_id INTEGER,
	name TEXT NOT NULL,
	sha256 TEXT NOT NULL,
	size INTEGER NOT NULL CHECK (size >= 0),
	media_type TEXT DEFAULT '' NOT NULL,
	CHECK ((journal_entry_id IS NULL) != (certificate_id IS NULL)),
	FOREIGN KEY(journal_entry_id) REFERENCES journal_entry (id) ON DELETE CASCADE,
	FOREIGN KEY(certificate_id) REFERENCES certificate (id) ON DELETE CASCADE
)
 STRICT;

CREATE INDEX ix_attachment_certificate_id ON attachment (certificate_id);

CREATE INDEX ix_attachment_journal_entry_id ON attachment (journal_entry_id);

CREATE INDEX ix_attachment_sha256 ON attachment (sha256);

CREATE TABLE career_step (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	required_competence_id INTEGER NOT NULL,
	title TEXT NOT NULL,
	by_when TEXT CHECK (by_when GLOB '????-??-??'),
	task_id INTEGER,
	learning_item_id INTEGER,
	feedback_request_id INTEGER,
	goal INTEGER CHECK (goal >= 1),
	reached INTEGER DEFAULT 0 NOT NULL CHECK (reached >= 0),
	unit TEXT DEFAULT '' NOT NULL,
	done TEXT CHECK (done GLOB '????-??-??'),
	FOREIGN KEY(required_competence_id) REFERENCES required_competence (id) ON DELETE CASCADE,
	FOREIGN KEY(task_id) REFERENCES task (id) ON DELETE SET NULL,
	FOREIGN KEY(learning_item_id) REFERENCES learning_item (id) ON DELETE SET NULL,
	FOREIGN KEY(feedback_request_id) REFERENCES feedback_request (id) ON DELETE SET NULL
)
 STRICT;

CREATE INDEX ix_career_step_feedback_request_id ON career_step (feedback_request_id);

CREATE INDEX ix_career_step_learning_item_id ON career_step (learning_item_id);

CREATE INDEX ix_career_step_required_competence_id ON career_step (required_competence_id);

CREATE INDEX ix_career_step_task_id ON career_step (task_id);

CREATE TABLE time_entry (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	title TEXT NOT NULL,
	role TEXT NOT NULL CHECK (role IN ('it', 'pm')),
	day TEXT NOT NULL CHECK (day GLOB '????-??-??'),
	minutes INTEGER NOT NULL CHECK (minutes >= 1),
	start_at INTEGER,
	end_at INTEGER CHECK (end_at > start_at),
	zone TEXT NOT NULL,
	start_wall TEXT,
	end_wall TEXT,
	project_id INTEGER,
	task_id INTEGER,
	block_id INTEGER,
	learning_item_id INTEGER,
	note TEXT DEFAULT '' NOT NULL,
	source TEXT DEFAULT 'typed' NOT NULL,
	source_id TEXT DEFAULT '' NOT NULL,
	FOREIGN KEY(project_id) REFERENCES project (id) ON DELETE SET NULL,
	FOREIGN KEY(task_id) REFERENCES task (id) ON DELETE SET NULL,
	FOREIGN KEY(block_id) REFERENCES time_block (id) ON DELETE SET NULL,
	FOREIGN KEY(learning_item_id) REFERENCES learning_item (id) ON DELETE SET NULL
)
 STRICT;

CREATE INDEX ix_time_entry_block_id ON time_entry (block_id);

CREATE INDEX ix_time_entry_day ON time_entry (day);

CREATE INDEX ix_time_entry_learning_item_id ON time_entry (learning_item_id);

CREATE INDEX ix_time_entry_project_id ON time_entry (project_id);

CREATE INDEX ix_time_entry_start_at ON time_entry (start_at);

CREATE INDEX ix_time_entry_task_id ON time_entry (task_id);
