-- The tables that this revision makes, as they were shipped.
CREATE TABLE milestone (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	title TEXT NOT NULL,
	role TEXT NOT NULL CHECK (role IN ('it', 'pm')),
	baseline_due TEXT NOT NULL CHECK (baseline_due GLOB '????-??-??'),
	due TEXT NOT NULL CHECK (due GLOB '????-??-??'),
	project_id INTEGER,
	start TEXT CHECK (start GLOB '????-??-??'),
	achieved TEXT CHECK (achieved GLOB '????-??-??'),
	cancelled TEXT CHECK (cancelled GLOB '????-??-??'),
	owner_id INTEGER,
	weight INTEGER DEFAULT 1 NOT NULL CHECK (weight >= 0),
	progress INTEGER DEFAULT 0 NOT NULL CHECK (progress >= 0 AND progress <= 100),
	method TEXT DEFAULT 'percent' NOT NULL CHECK (method IN ('0/100', '50/50', 'weighted tasks', 'percent')),
	created TEXT NOT NULL CHECK (created GLOB '????-??-??'),
	note TEXT DEFAULT '' NOT NULL,
	FOREIGN KEY(project_id) REFERENCES project (id) ON DELETE SET NULL,
	FOREIGN KEY(owner_id) REFERENCES person (id) ON DELETE SET NULL
)
 STRICT;

CREATE INDEX ix_milestone_baseline_due ON milestone (baseline_due);

CREATE INDEX ix_milestone_due ON milestone (due);

CREATE INDEX ix_milestone_open_due ON milestone (due) WHERE achieved IS NULL AND cancelled IS NULL;

CREATE INDEX ix_milestone_owner_id ON milestone (owner_id);

CREATE INDEX ix_milestone_project_id ON milestone (project_id);

CREATE TABLE outcome_reading (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	project_id INTEGER NOT NULL,
	day TEXT NOT NULL CHECK (day GLOB '????-??-??'),
	scope_done INTEGER CHECK (scope_done >= 0),
	scope_planned INTEGER CHECK (scope_planned >= 0),
	planned_value TEXT CHECK (planned_value NOT GLOB '*[^0-9.-]*'),
	earned_value TEXT CHECK (earned_value NOT GLOB '*[^0-9.-]*'),
	actual_cost TEXT CHECK (actual_cost NOT GLOB '*[^0-9.-]*'),
	open_defects INTEGER CHECK (open_defects >= 0),
	high_defects INTEGER CHECK (high_defects >= 0),
	escaped_defects INTEGER CHECK (escaped_defects >= 0),
	review_score TEXT CHECK (review_score NOT GLOB '*[^0-9.-]*'),
	note TEXT DEFAULT '' NOT NULL,
	FOREIGN KEY(project_id) REFERENCES project (id) ON DELETE CASCADE
)
 STRICT;

CREATE INDEX ix_outcome_reading_project_id ON outcome_reading (project_id);

CREATE TABLE project_baseline (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	project_id INTEGER NOT NULL,
	day TEXT NOT NULL CHECK (day GLOB '????-??-??'),
	from_finish TEXT CHECK (from_finish GLOB '????-??-??'),
	to_finish TEXT CHECK (to_finish GLOB '????-??-??'),
	from_budget TEXT CHECK (from_budget NOT GLOB '*[^0-9.-]*'),
	to_budget TEXT CHECK (to_budget NOT GLOB '*[^0-9.-]*'),
	reason TEXT NOT NULL,
	FOREIGN KEY(project_id) REFERENCES project (id) ON DELETE CASCADE
)
 STRICT;

CREATE INDEX ix_project_baseline_project_id ON project_baseline (project_id);

CREATE TABLE milestone_baseline (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	milestone_id INTEGER NOT NULL,
	day TEXT NOT NULL CHECK (day GLOB '????-??-??'),
	from_due TEXT NOT NULL CHECK (from_due GLOB '????-??-??'),
	to_due TEXT NOT NULL CHECK (to_due GLOB '????-??-??'),
	reason TEXT NOT NULL,
	FOREIGN KEY(milestone_id) REFERENCES milestone (id) ON DELETE CASCADE
)
 STRICT;

CREATE INDEX ix_milestone_baseline_milestone_id ON milestone_baseline (milestone_id);

CREATE TABLE milestone_review (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	milestone_id INTEGER NOT NULL,
	day TEXT NOT NULL CHECK (day GLOB '????-??-??'),
	due TEXT NOT NULL CHECK (due GLOB '????-??-??'),
	FOREIGN KEY(milestone_id) REFERENCES milestone (id) ON DELETE CASCADE
)
 STRICT;

CREATE INDEX ix_milestone_review_milestone_id ON milestone_review (milestone_id);
