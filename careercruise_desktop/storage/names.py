"""Names that both the shipped schema and the running program go by."""

from __future__ import annotations

APPLICATION_ID = 0x43435231  # "CCR1": how a file says that it is ours
SCHEMA_VERSION = 6
REVISION = "0006"

# Every table whose changes are kept in the history, so that undo touches nothing else, whatever a file says.
RECORDED = (
    "attachment", "block_skill", "calendar_event", "career_step", "certificate", "certificate_skill", "contact",
    "credit", "credit_rule", "delegation", "dismissal", "education", "entry_skill", "feedback", "feedback_answer",
    "feedback_request", "health_count", "journal_entry", "journal_person", "journal_skill", "leadership_action",
    "learning_item", "learning_skill", "level_descriptor", "milestone", "milestone_baseline", "milestone_dependency",
    "milestone_move", "milestone_review", "milestone_skill", "outcome_reading", "person", "portfolio", "position",
    "profile", "profile_link", "project", "project_baseline", "pulse_answer", "pulse_round", "radar_move",
    "request_recipient", "required_competence", "sample_range", "setting", "skill", "skill_assessment",
    "skill_review", "target_role", "task", "technology", "template_block", "time_block", "time_entry", "timer",
    "timer_skill", "week_template",
)  # fmt: skip


class Searchable:
    """One kind of record in the search index: its number there and where its words stand."""

    __slots__ = ("body", "code", "table", "title")

    def __init__(self, code: int, table: str, title: str, *body: str) -> None:
        self.code = code
        self.table = table
        self.title = title
        self.body = body


# The numbers are in the files of the people who use us: never change or reuse one.
SEARCHABLE = (
    Searchable(1, "time_block", "title", "note"),
    Searchable(2, "time_entry", "title", "note"),
    Searchable(3, "task", "title", "note"),
    Searchable(4, "project", "name", "code", "client", "summary", "note"),
    Searchable(5, "milestone", "title", "note"),
    Searchable(6, "skill", "name", "framework_code", "note"),
    Searchable(7, "journal_entry", "title", "body", "situation", "task", "action", "result", "tags"),
    Searchable(8, "learning_item", "title", "provider", "note"),
    Searchable(9, "certificate", "name", "issuer", "note"),
    Searchable(10, "person", "name", "organisation", "note"),
    Searchable(11, "feedback", "quote", "improve", "action"),
    Searchable(12, "leadership_action", "title", "expected"),
    Searchable(13, "target_role", "title", "summary", "note"),
    Searchable(14, "position", "title", "employer", "summary"),
    Searchable(15, "education", "title", "school", "note"),
    Searchable(16, "contact", "note"),
    Searchable(17, "delegation", "note"),
    Searchable(18, "calendar_event", "title"),
    Searchable(19, "technology", "name", "note"),
    Searchable(20, "attachment", "name"),
)
SEARCH_STRIDE = 64  # rowid in the index = record id * stride + code
