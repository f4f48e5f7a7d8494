-- The tables that this revision makes, as they were shipped.
CREATE TABLE week_template (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	name TEXT NOT NULL
)
 STRICT;

CREATE TABLE template_block (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	template_id INTEGER NOT NULL,
	weekday INTEGER NOT NULL CHECK (weekday >= 0 AND weekday <= 6),
	start INTEGER NOT NULL CHECK (start >= 0 AND start <= 1439),
	minutes INTEGER NOT NULL CHECK (minutes >= 1 AND minutes <= 1440),
	title TEXT NOT NULL,
	role TEXT NOT NULL CHECK (role IN ('it', 'pm')),
	project_id INTEGER,
	FOREIGN KEY(template_id) REFERENCES week_template (id) ON DELETE CASCADE,
	FOREIGN KEY(project_id) REFERENCES project (id) ON DELETE SET NULL
)
 STRICT;

CREATE INDEX ix_template_block_project_id ON template_block (project_id);

CREATE INDEX ix_template_block_template_id ON template_block (template_id);

CREATE TABLE time_block (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	title TEXT NOT NULL,
	role TEXT NOT NULL CHECK (role IN ('it', 'pm')),
	day TEXT NOT NULL CHECK (day GLOB '????-??-??'),
	minutes INTEGER NOT NULL CHECK (minutes >= 1),
	start_at INTEGER NOT NULL,
	end_at INTEGER NOT NULL CHECK (end_at > start_at),
	zone TEXT NOT NULL,
	start_wall TEXT NOT NULL,
	end_wall TEXT NOT NULL,
	project_id INTEGER,
	task_id INTEGER,
	milestone_id INTEGER,
	repeat TEXT DEFAULT '' NOT NULL,
	skipped TEXT DEFAULT '' NOT NULL,
	series_id INTEGER,
	series_day TEXT CHECK (series_day GLOB '????-??-??'),
	note TEXT DEFAULT '' NOT NULL,
	FOREIGN KEY(project_id) REFERENCES project (id) ON DELETE SET NULL,
	FOREIGN KEY(task_id) REFERENCES task (id) ON DELETE SET NULL,
	FOREIGN KEY(milestone_id) REFERENCES milestone (id) ON DELETE SET NULL,
	FOREIGN KEY(series_id) REFERENCES time_block (id) ON DELETE SET NULL
)
 STRICT;

CREATE INDEX ix_time_block_day ON time_block (day);

CREATE INDEX ix_time_block_milestone_id ON time_block (milestone_id);

CREATE INDEX ix_time_block_project_id ON time_block (project_id);

CREATE INDEX ix_time_block_repeating ON time_block (day) WHERE repeat != '';

CREATE INDEX ix_time_block_series_id ON time_block (series_id);

CREATE INDEX ix_time_block_start_at ON time_block (start_at);

CREATE INDEX ix_time_block_task_id ON time_block (task_id);

CREATE INDEX ix_task_status ON task (status, finished);

CREATE TABLE delegation (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	task_id INTEGER NOT NULL,
	person_id INTEGER,
	since TEXT NOT NULL CHECK (since GLOB '????-??-??'),
	follow_up TEXT CHECK (follow_up GLOB '????-??-??'),
	freed_minutes INTEGER CHECK (freed_minutes >= 0),
	own_minutes INTEGER DEFAULT 0 NOT NULL CHECK (own_minutes >= 0),
	returned TEXT CHECK (returned GLOB '????-??-??'),
	accepted_first INTEGER CHECK (accepted_first >= 0 AND accepted_first <= 1),
	taken_back TEXT CHECK (taken_back GLOB '????-??-??'),
	heard TEXT CHECK (heard GLOB '????-??-??'),
	note TEXT DEFAULT '' NOT NULL,
	FOREIGN KEY(task_id) REFERENCES task (id) ON DELETE CASCADE,
	FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE SET NULL
)
 STRICT;

CREATE INDEX ix_delegation_out ON delegation (follow_up) WHERE returned IS NULL AND taken_back IS NULL;

CREATE INDEX ix_delegation_person_id ON delegation (person_id);

CREATE INDEX ix_delegation_task_id ON delegation (task_id);

CREATE TABLE repeat_days (
	id INTEGER NOT NULL,
	through INTEGER DEFAULT 0 NOT NULL CHECK (through >= 0),
	first INTEGER DEFAULT 0 NOT NULL CHECK (first >= 0),
	last INTEGER DEFAULT 0 NOT NULL CHECK (last >= 0),
	PRIMARY KEY (id)
)
 STRICT;

CREATE TABLE stale_repeat (
	id INTEGER NOT NULL,
	day TEXT NOT NULL CHECK (day GLOB '????-??-??'),
	repeat_before TEXT DEFAULT '' NOT NULL,
	repeat_after TEXT DEFAULT '' NOT NULL,
	skipped_before TEXT DEFAULT '' NOT NULL,
	skipped_after TEXT DEFAULT '' NOT NULL,
	changed INTEGER DEFAULT 0 NOT NULL CHECK (changed >= 0 AND changed <= 1),
	PRIMARY KEY (id)
)
 STRICT;
