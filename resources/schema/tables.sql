-- Written by packaging/schema.py from storage/tables. Do not edit.
CREATE TABLE accepted_answer (
	mark TEXT NOT NULL,
	PRIMARY KEY (mark)
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE calendar_event (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	title TEXT NOT NULL,
	day TEXT NOT NULL CHECK (day GLOB '????-??-??'),
	minutes INTEGER NOT NULL CHECK (minutes >= 1),
	start_at INTEGER NOT NULL,
	end_at INTEGER NOT NULL CHECK (end_at > start_at),
	zone TEXT NOT NULL,
	start_wall TEXT NOT NULL,
	end_wall TEXT NOT NULL,
	all_day INTEGER DEFAULT 0 NOT NULL CHECK (all_day >= 0 AND all_day <= 1),
	source TEXT NOT NULL,
	source_id TEXT NOT NULL
)
 STRICT;

CREATE INDEX ix_calendar_event_day ON calendar_event (day);

CREATE INDEX ix_calendar_event_start_at ON calendar_event (start_at);

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

CREATE TABLE dismissal (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	"key" TEXT NOT NULL,
	until TEXT NOT NULL CHECK (until GLOB '????-??-??'),
	UNIQUE ("key")
)
 STRICT;

CREATE TABLE draft (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	place TEXT NOT NULL,
	text TEXT NOT NULL,
	UNIQUE (place)
)
 STRICT;

CREATE TABLE education (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	title TEXT NOT NULL,
	school TEXT NOT NULL,
	start TEXT CHECK (start GLOB '????-??-??'),
	finish TEXT CHECK (finish GLOB '????-??-??'),
	note TEXT DEFAULT '' NOT NULL
)
 STRICT;

CREATE TABLE history_state (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	step_id INTEGER DEFAULT 0 NOT NULL CHECK (step_id >= 0),
	recording INTEGER DEFAULT 0 NOT NULL CHECK (recording >= 0 AND recording <= 1),
	act INTEGER DEFAULT 0 NOT NULL CHECK (act >= 0)
)
 STRICT;

CREATE TABLE history_step (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	label TEXT NOT NULL,
	at INTEGER NOT NULL,
	merge_key TEXT DEFAULT '' NOT NULL,
	undone INTEGER DEFAULT 0 NOT NULL CHECK (undone >= 0 AND undone <= 1),
	act INTEGER NOT NULL
)
 STRICT;

CREATE INDEX ix_history_step_act ON history_step (act);

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

CREATE TABLE person (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	name TEXT NOT NULL,
	relation TEXT NOT NULL CHECK (relation IN ('client', 'team', 'manager', 'peer', 'sponsor')),
	organisation TEXT DEFAULT '' NOT NULL,
	cadence INTEGER CHECK (cadence >= 1),
	influence INTEGER CHECK (influence >= 1 AND influence <= 5),
	interest INTEGER CHECK (interest >= 1 AND interest <= 5),
	archived INTEGER DEFAULT 0 NOT NULL CHECK (archived >= 0 AND archived <= 1),
	note TEXT DEFAULT '' NOT NULL
)
 STRICT;

CREATE TABLE portfolio (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	audience TEXT NOT NULL CHECK (audience IN ('technical', 'pm', 'executive', 'dual')),
	sections TEXT DEFAULT '' NOT NULL,
	hidden TEXT DEFAULT '' NOT NULL,
	first TEXT CHECK (first GLOB '????-??-??'),
	last TEXT CHECK (last GLOB '????-??-??'),
	hide_clients INTEGER DEFAULT 0 NOT NULL CHECK (hide_clients >= 0 AND hide_clients <= 1),
	hide_figures INTEGER DEFAULT 0 NOT NULL CHECK (hide_figures >= 0 AND hide_figures <= 1),
	UNIQUE (audience)
)
 STRICT;

CREATE TABLE position (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	title TEXT NOT NULL,
	employer TEXT NOT NULL,
	start TEXT NOT NULL CHECK (start GLOB '????-??-??'),
	finish TEXT CHECK (finish GLOB '????-??-??'),
	role TEXT CHECK (role IN ('it', 'pm')),
	location TEXT DEFAULT '' NOT NULL,
	summary TEXT DEFAULT '' NOT NULL
)
 STRICT;

CREATE TABLE profile (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	name TEXT DEFAULT '' NOT NULL,
	headline TEXT DEFAULT '' NOT NULL,
	location TEXT DEFAULT '' NOT NULL,
	email TEXT DEFAULT '' NOT NULL,
	phone TEXT DEFAULT '' NOT NULL,
	summary TEXT DEFAULT '' NOT NULL
)
 STRICT;

CREATE TABLE profile_link (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	url TEXT NOT NULL,
	label TEXT DEFAULT '' NOT NULL,
	position INTEGER DEFAULT 0 NOT NULL
)
 STRICT;

CREATE TABLE project (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	name TEXT NOT NULL,
	code TEXT NOT NULL,
	client TEXT DEFAULT '' NOT NULL,
	start TEXT CHECK (start GLOB '????-??-??'),
	baseline_finish TEXT CHECK (baseline_finish GLOB '????-??-??'),
	finish TEXT CHECK (finish GLOB '????-??-??'),
	budget TEXT CHECK (budget NOT GLOB '*[^0-9.-]*'),
	currency TEXT DEFAULT 'EUR' NOT NULL,
	rate TEXT CHECK (rate NOT GLOB '*[^0-9.-]*'),
	confidential INTEGER DEFAULT 0 NOT NULL CHECK (confidential >= 0 AND confidential <= 1),
	archived INTEGER DEFAULT 0 NOT NULL CHECK (archived >= 0 AND archived <= 1),
	summary TEXT DEFAULT '' NOT NULL,
	note TEXT DEFAULT '' NOT NULL,
	UNIQUE (code)
)
 STRICT;

CREATE TABLE repeat_days (
	id INTEGER NOT NULL,
	through INTEGER DEFAULT 0 NOT NULL CHECK (through >= 0),
	first INTEGER DEFAULT 0 NOT NULL CHECK (first >= 0),
	last INTEGER DEFAULT 0 NOT NULL CHECK (last >= 0),
	PRIMARY KEY (id)
)
 STRICT;

CREATE TABLE sample_range (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	kind TEXT NOT NULL,
	first_id INTEGER NOT NULL CHECK (first_id >= 0),
	last_id INTEGER NOT NULL CHECK (last_id >= 0)
)
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

CREATE TABLE setting (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	"key" TEXT NOT NULL,
	value TEXT NOT NULL,
	UNIQUE ("key")
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

CREATE TABLE stale_day (
	day TEXT NOT NULL,
	PRIMARY KEY (day)
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

CREATE TABLE stale_text (
	doc INTEGER NOT NULL,
	PRIMARY KEY (doc)
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

CREATE TABLE week_template (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	name TEXT NOT NULL
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

CREATE TABLE contact (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	person_id INTEGER NOT NULL,
	day TEXT NOT NULL CHECK (day GLOB '????-??-??'),
	note TEXT DEFAULT '' NOT NULL,
	FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE
)
 STRICT;

CREATE INDEX ix_contact_person_id ON contact (person_id);

CREATE TABLE credit (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	certificate_id INTEGER NOT NULL,
	day TEXT NOT NULL CHECK (day GLOB '????-??-??'),
	minutes INTEGER NOT NULL CHECK (minutes >= 1),
	category TEXT DEFAULT '' NOT NULL,
	title TEXT DEFAULT '' NOT NULL,
	learning_item_id INTEGER,
	FOREIGN KEY(certificate_id) REFERENCES certificate (id) ON DELETE CASCADE,
	FOREIGN KEY(learning_item_id) REFERENCES learning_item (id) ON DELETE SET NULL
)
 STRICT;

CREATE INDEX ix_credit_certificate_id ON credit (certificate_id);

CREATE INDEX ix_credit_learning_item_id ON credit (learning_item_id);

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

CREATE TABLE history_row (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	step_id INTEGER NOT NULL,
	kind TEXT NOT NULL,
	row_id INTEGER NOT NULL,
	image TEXT,
	FOREIGN KEY(step_id) REFERENCES history_step (id) ON DELETE CASCADE
)
 STRICT;

CREATE INDEX ix_history_row_step_id ON history_row (step_id);

CREATE TABLE leadership_action (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	day TEXT NOT NULL CHECK (day GLOB '????-??-??'),
	title TEXT NOT NULL,
	expected TEXT DEFAULT '' NOT NULL,
	project_id INTEGER,
	FOREIGN KEY(project_id) REFERENCES project (id) ON DELETE SET NULL
)
 STRICT;

CREATE INDEX ix_leadership_action_project_id ON leadership_action (project_id);

CREATE TABLE learning_skill (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	learning_item_id INTEGER NOT NULL,
	skill_id INTEGER NOT NULL,
	UNIQUE (learning_item_id, skill_id),
	FOREIGN KEY(learning_item_id) REFERENCES learning_item (id) ON DELETE CASCADE,
	FOREIGN KEY(skill_id) REFERENCES skill (id) ON DELETE CASCADE
)
 STRICT;

CREATE INDEX ix_learning_skill_skill_id ON learning_skill (skill_id);

CREATE TABLE level_descriptor (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	skill_id INTEGER NOT NULL,
	level INTEGER NOT NULL CHECK (level >= 1 AND level <= 5),
	text TEXT NOT NULL,
	UNIQUE (skill_id, level),
	FOREIGN KEY(skill_id) REFERENCES skill (id) ON DELETE CASCADE
)
 STRICT;

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

CREATE TABLE skill_assessment (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	skill_id INTEGER NOT NULL,
	day TEXT NOT NULL CHECK (day GLOB '????-??-??'),
	level INTEGER NOT NULL CHECK (level >= 1 AND level <= 5),
	person_id INTEGER,
	note TEXT DEFAULT '' NOT NULL,
	FOREIGN KEY(skill_id) REFERENCES skill (id) ON DELETE CASCADE,
	FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE SET NULL
)
 STRICT;

CREATE INDEX ix_skill_assessment_person_id ON skill_assessment (person_id);

CREATE INDEX ix_skill_assessment_skill_id ON skill_assessment (skill_id);

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

CREATE TABLE health_count (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	pulse_round_id INTEGER NOT NULL,
	question TEXT NOT NULL,
	green INTEGER DEFAULT 0 NOT NULL CHECK (green >= 0),
	yellow INTEGER DEFAULT 0 NOT NULL CHECK (yellow >= 0),
	red INTEGER DEFAULT 0 NOT NULL CHECK (red >= 0),
	FOREIGN KEY(pulse_round_id) REFERENCES pulse_round (id) ON DELETE CASCADE
)
 STRICT;

CREATE INDEX ix_health_count_pulse_round_id ON health_count (pulse_round_id);

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

CREATE TABLE milestone_dependency (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	milestone_id INTEGER NOT NULL,
	depends_on_id INTEGER NOT NULL,
	UNIQUE (milestone_id, depends_on_id),
	FOREIGN KEY(milestone_id) REFERENCES milestone (id) ON DELETE CASCADE,
	FOREIGN KEY(depends_on_id) REFERENCES milestone (id) ON DELETE CASCADE
)
 STRICT;

CREATE INDEX ix_milestone_dependency_depends_on_id ON milestone_dependency (depends_on_id);

CREATE TABLE milestone_move (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	milestone_id INTEGER NOT NULL,
	day TEXT NOT NULL CHECK (day GLOB '????-??-??'),
	from_due TEXT NOT NULL CHECK (from_due GLOB '????-??-??'),
	to_due TEXT NOT NULL CHECK (to_due GLOB '????-??-??'),
	reason TEXT CHECK (reason IN ('scope', 'estimate', 'waiting', 'priority', 'capacity')),
	note TEXT DEFAULT '' NOT NULL,
	FOREIGN KEY(milestone_id) REFERENCES milestone (id) ON DELETE CASCADE
)
 STRICT;

CREATE INDEX ix_milestone_move_milestone_id ON milestone_move (milestone_id);

CREATE TABLE milestone_review (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	milestone_id INTEGER NOT NULL,
	day TEXT NOT NULL CHECK (day GLOB '????-??-??'),
	due TEXT NOT NULL CHECK (due GLOB '????-??-??'),
	FOREIGN KEY(milestone_id) REFERENCES milestone (id) ON DELETE CASCADE
)
 STRICT;

CREATE INDEX ix_milestone_review_milestone_id ON milestone_review (milestone_id);

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

CREATE TABLE pulse_answer (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	pulse_round_id INTEGER NOT NULL,
	score INTEGER NOT NULL CHECK (score >= 0 AND score <= 10),
	FOREIGN KEY(pulse_round_id) REFERENCES pulse_round (id) ON DELETE CASCADE
)
 STRICT;

CREATE INDEX ix_pulse_answer_pulse_round_id ON pulse_answer (pulse_round_id);

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

CREATE TABLE task (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	title TEXT NOT NULL,
	role TEXT NOT NULL CHECK (role IN ('it', 'pm')),
	status TEXT NOT NULL CHECK (status IN ('open', 'delegated', 'done', 'dropped')),
	project_id INTEGER,
	milestone_id INTEGER,
	minutes INTEGER CHECK (minutes >= 0),
	due TEXT CHECK (due GLOB '????-??-??'),
	created TEXT NOT NULL CHECK (created GLOB '????-??-??'),
	finished TEXT CHECK (finished GLOB '????-??-??'),
	position INTEGER DEFAULT 0 NOT NULL,
	note TEXT DEFAULT '' NOT NULL,
	FOREIGN KEY(project_id) REFERENCES project (id) ON DELETE SET NULL,
	FOREIGN KEY(milestone_id) REFERENCES milestone (id) ON DELETE SET NULL
)
 STRICT;

CREATE INDEX ix_task_milestone_id ON task (milestone_id);

CREATE INDEX ix_task_open_due ON task (due) WHERE status = 'open';

CREATE INDEX ix_task_project_id ON task (project_id);

CREATE INDEX ix_task_status ON task (status, finished);

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

CREATE TABLE journal_person (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	journal_entry_id INTEGER NOT NULL,
	person_id INTEGER NOT NULL,
	UNIQUE (journal_entry_id, person_id),
	FOREIGN KEY(journal_entry_id) REFERENCES journal_entry (id) ON DELETE CASCADE,
	FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE
)
 STRICT;

CREATE INDEX ix_journal_person_person_id ON journal_person (person_id);

CREATE TABLE journal_skill (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	journal_entry_id INTEGER NOT NULL,
	skill_id INTEGER NOT NULL,
	UNIQUE (journal_entry_id, skill_id),
	FOREIGN KEY(journal_entry_id) REFERENCES journal_entry (id) ON DELETE CASCADE,
	FOREIGN KEY(skill_id) REFERENCES skill (id) ON DELETE CASCADE
)
 STRICT;

CREATE INDEX ix_journal_skill_skill_id ON journal_skill (skill_id);

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

CREATE TABLE block_skill (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	time_block_id INTEGER NOT NULL,
	skill_id INTEGER NOT NULL,
	UNIQUE (time_block_id, skill_id),
	FOREIGN KEY(time_block_id) REFERENCES time_block (id) ON DELETE CASCADE,
	FOREIGN KEY(skill_id) REFERENCES skill (id) ON DELETE CASCADE
)
 STRICT;

CREATE INDEX ix_block_skill_skill_id ON block_skill (skill_id);

CREATE TABLE feedback_answer (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	feedback_id INTEGER NOT NULL,
	question TEXT NOT NULL,
	answer TEXT NOT NULL,
	FOREIGN KEY(feedback_id) REFERENCES feedback (id) ON DELETE CASCADE
)
 STRICT;

CREATE INDEX ix_feedback_answer_feedback_id ON feedback_answer (feedback_id);

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

CREATE INDEX ix_time_entry_block_id ON time_entry (block_id, task_id, minutes);

CREATE INDEX ix_time_entry_day ON time_entry (day);

CREATE INDEX ix_time_entry_learning_item_id ON time_entry (learning_item_id);

CREATE INDEX ix_time_entry_project_id ON time_entry (project_id);

CREATE INDEX ix_time_entry_start_at ON time_entry (start_at);

CREATE INDEX ix_time_entry_task_id ON time_entry (task_id, minutes);

CREATE TABLE timer (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	title TEXT NOT NULL,
	role TEXT NOT NULL CHECK (role IN ('it', 'pm')),
	start_at INTEGER NOT NULL,
	zone TEXT NOT NULL,
	start_wall TEXT NOT NULL,
	project_id INTEGER,
	task_id INTEGER,
	block_id INTEGER,
	note TEXT DEFAULT '' NOT NULL,
	FOREIGN KEY(project_id) REFERENCES project (id) ON DELETE SET NULL,
	FOREIGN KEY(task_id) REFERENCES task (id) ON DELETE SET NULL,
	FOREIGN KEY(block_id) REFERENCES time_block (id) ON DELETE SET NULL
)
 STRICT;

CREATE INDEX ix_timer_block_id ON timer (block_id);

CREATE INDEX ix_timer_project_id ON timer (project_id);

CREATE INDEX ix_timer_task_id ON timer (task_id);

CREATE TABLE entry_skill (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	time_entry_id INTEGER NOT NULL,
	skill_id INTEGER NOT NULL,
	UNIQUE (time_entry_id, skill_id),
	FOREIGN KEY(time_entry_id) REFERENCES time_entry (id) ON DELETE CASCADE,
	FOREIGN KEY(skill_id) REFERENCES skill (id) ON DELETE CASCADE
)
 STRICT;

CREATE INDEX ix_entry_skill_skill_id ON entry_skill (skill_id);

CREATE TABLE timer_skill (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	timer_id INTEGER NOT NULL,
	skill_id INTEGER NOT NULL,
	UNIQUE (timer_id, skill_id),
	FOREIGN KEY(timer_id) REFERENCES timer (id) ON DELETE CASCADE,
	FOREIGN KEY(skill_id) REFERENCES skill (id) ON DELETE CASCADE
)
 STRICT;

CREATE INDEX ix_timer_skill_skill_id ON timer_skill (skill_id);

CREATE VIRTUAL TABLE search_index USING fts5(
    title, body, tokenize = "unicode61 remove_diacritics 2 tokenchars '+#'", prefix = '2 3'
);

INSERT INTO history_state (id, step_id, recording, act) VALUES (1, 0, 0, 0);

