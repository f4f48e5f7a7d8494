-- The table that this revision makes, as it was shipped.
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
