"""What was read, heard, attended and practised."""

from __future__ import annotations

# Skill, and topics as they follow "on".
TOPICS: dict[str, tuple[str, ...]] = {
    "Python": (
        "typed Python", "profiling", "asynchronous services", "packaging", "property-based tests", "readable code",
    ),
    "API design": (
        "interfaces that last", "versioning", "hypermedia", "idempotent calls", "error messages", "rate limits",
    ),
    "PostgreSQL": (
        "query plans", "replication", "partitioning", "locks and vacuum", "full-text search", "window functions",
    ),
    "Kubernetes": ("cluster upgrades", "network policies", "operators", "capacity planning", "readiness and liveness"),
    "Security engineering": (
        "threat modelling", "secure defaults", "incident response", "access control", "cryptography in use",
    ),
    "Observability": (
        "distributed tracing", "service levels", "useful alarms", "sampling", "logs that answer questions",
    ),
    "Terraform": ("modules that stay small", "state handling", "policy as code", "testing infrastructure"),
    "Planning and scheduling": (
        "forecasting with ranges", "critical chain", "rolling-wave planning", "release planning", "flow measures",
    ),
    "Risk management": (
        "risk workshops", "pre-mortems", "contingency budgets", "decision trees", "early warning signs",
    ),
    "Stakeholder reporting": (
        "one-page reports", "charts that do not lie", "board communication", "speaking with numbers",
    ),
    "Budget and earned value": (
        "earned schedule", "cost of delay", "reading a balance sheet", "pricing services",
        "earned value in small projects",
    ),
    "Delegation": ("briefing well", "letting go", "follow-up without hovering", "growing deputies"),
    "Leadership": (
        "leading without authority", "hard conversations", "coaching questions", "team charters", "change that sticks",
    ),
    "Partnership": ("negotiating fairly", "contracts for change", "listening", "working with suppliers"),
    "Problem-solving": ("root causes", "systems thinking", "debugging under pressure", "thinking in experiments"),
}  # fmt: skip

# By kind: patterns around a topic, providers, minutes from and to.
PATTERNS: dict[str, tuple[tuple[str, ...], tuple[str, ...], int, int]] = {
    "course": (
        ("{Topic} in practice", "Workshop: {topic}", "Evening course on {topic}", "{Topic}, two days"),
        (
            "Aspvik Business School", "Lindholm Institute of Technology", "Open Lecture Hall",
            "Guild of West Coast Engineers",
        ),
        180, 720,
    ),
    "book": (
        (
            "A field guide to {topic}", "{Topic} for working people", "The short book on {topic}",
            "Understanding {topic}",
        ),
        ("Harbour Press", "Stone & Quill", "Small Hours Books", "Open Shelf"),
        240, 600,
    ),
    "talk": (
        (
            "{Topic}: what went wrong at our place", "Five years of {topic}", "Talk on {topic}",
            "{Topic} without the hype",
        ),
        ("Guild evening", "West Coast Developer Days", "Regional project day", "Lunch talk"),
        30, 75,
    ),
    "practice": (
        ("Lab: {topic}", "Own exercise in {topic}", "Weekend project on {topic}", "Study group: {topic}"),
        ("", "Guild", "With the team"),
        90, 480,
    ),
}  # fmt: skip
LESSON_NOTES = (
    "[Chapter|Part] <2-9> is [worth|enough for] the whole.",
    "[Useful|Most useful]: the [exercises|examples|checklist].",
    "[Gave|Held] a short [summary|talk] to the team.", "[Stopped|Put down] half-way: [too general|knew most of it].",
    "[Put|Used] the [first|main] idea to work [the same|in the same] week.", "", "", "",
)  # fmt: skip
