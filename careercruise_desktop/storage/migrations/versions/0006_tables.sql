-- The tables that this revision makes, as they were shipped.
CREATE TABLE day_figure (
	day_number INTEGER NOT NULL,
	day TEXT NOT NULL CHECK (day GLOB '????-??-??'),
	it_logged INTEGER DEFAULT 0 NOT NULL CHECK (it_logged >= 0),
	pm_logged INTEGER DEFAULT 0 NOT NULL CHECK (pm_logged >= 0),
	it_planned INTEGER DEFAULT 0 NOT NULL CHECK (it_planned >= 0),
	pm_planned INTEGER DEFAULT 0 NOT NULL CHECK (pm_planned >= 0),
	kept INTEGER DEFAULT 0 NOT NULL CHECK (kept >= 0),
	faithful INTEGER DEFAULT 0 NOT NULL CHECK (faithful >= 0),
	on_time INTEGER DEFAULT 0 NOT NULL CHECK (on_time >= 0),
	shifted INTEGER DEFAULT 0 NOT NULL CHECK (shifted >= 0),
	missed INTEGER DEFAULT 0 NOT NULL CHECK (missed >= 0),
	unplanned INTEGER DEFAULT 0 NOT NULL CHECK (unplanned >= 0),
	switches INTEGER DEFAULT 0 NOT NULL CHECK (switches >= 0),
	longest INTEGER DEFAULT 0 NOT NULL CHECK (longest >= 0),
	focus INTEGER DEFAULT 0 NOT NULL CHECK (focus >= 0),
	entries INTEGER DEFAULT 0 NOT NULL CHECK (entries >= 0),
	began INTEGER,
	ended INTEGER,
	missed_blocks TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (day_number)
)
 STRICT;

CREATE TABLE day_project_figure (
	id INTEGER NOT NULL,
	day_number INTEGER NOT NULL CHECK (day_number >= 0),
	project_id INTEGER DEFAULT 0 NOT NULL CHECK (project_id >= 0),
	role TEXT NOT NULL CHECK (role IN ('it', 'pm')),
	minutes INTEGER DEFAULT 0 NOT NULL CHECK (minutes >= 0),
	entries INTEGER DEFAULT 0 NOT NULL CHECK (entries >= 0),
	planned INTEGER DEFAULT 0 NOT NULL CHECK (planned >= 0),
	kept INTEGER DEFAULT 0 NOT NULL CHECK (kept >= 0),
	blocks INTEGER DEFAULT 0 NOT NULL CHECK (blocks >= 0),
	PRIMARY KEY (id),
	UNIQUE (day_number, project_id, role)
)
 STRICT;

CREATE INDEX ix_time_entry_block_id ON time_entry (block_id, task_id, minutes);

CREATE INDEX ix_time_entry_task_id ON time_entry (task_id, minutes);
