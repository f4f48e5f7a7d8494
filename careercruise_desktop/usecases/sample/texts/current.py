"""The projects that run now: written as of Thursday 19 March 2026 and moved to whatever today is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from careercruise_desktop.domain.milestones import ProgressMethod

from .plots import API, CLUSTER, CODE, DATABASE, SECURITY, SIGHT

ANCHOR = date(2026, 3, 19)


def on(text: str) -> date:
    """A day near the anchor: "01-16" is in 2026, "2025-11-03" as it says."""
    return date.fromisoformat(text if len(text) == 10 else f"2026-{text}")


@dataclass(frozen=True, slots=True)
class Reading:
    """Where a project stands at its last report: money in whole euro, scores times ten.

    `defects` are open, severe among them, and found by users so far; `reports` is how many readings lead there.
    """

    done: int
    planned: int
    baseline: int
    value: tuple[int, int, int]
    defects: tuple[int, int, int]
    score: int
    reports: int
    status: str


@dataclass(frozen=True, slots=True)
class Agreed:
    """A new agreement on a project: the day, finish and budget before it, and why."""

    day: str
    finish: str
    budget: int
    reason: str


@dataclass(frozen=True, slots=True)
class Present:
    """A running project; on the days of `reviews` the dates of its open milestones were looked at and confirmed."""

    name: str
    code: str
    client: str
    dates: tuple[str, str, str]
    budget: int
    rate: int
    summary: str
    parts: tuple[str, ...]
    skills: tuple[str, ...]
    reading: Reading | None
    reviews: tuple[str, ...] = ()
    agreed: Agreed | None = None


PRESENT = (
    Present(
        "Payments gateway migration", "payments", "Kestrel Bank", ("2025-11-03", "05-29", "06-12"), 184_000, 96,
        "Card traffic moves from the legacy gateway to a new one, in a dual run and without a closed counter.",
        ("retry queue", "idempotency keys", "webhook signatures", "dual run", "settlement file", "card tokens",
         "sandbox tests"),
        (CODE, DATABASE, API, SECURITY),
        Reading(42, 68, 65, (121_400, 113_200, 108_600), (7, 2, 0), 44, 7, "03-15"),
        reviews=("2025-12-01", "01-12", "02-09", "03-05"),
    ),
    Present(
        "Patient portal", "portal", "Orla Clinics", ("2025-09-01", "04-30", "04-30"), 246_000, 92,
        "Appointments, letters and messages for patients of twelve clinics, behind one sign-in.",
        ("login service", "load test", "appointment view", "clinic import", "message inbox", "access audit"),
        (CODE, CLUSTER, SECURITY, SIGHT),
        Reading(96, 112, 108, (205_000, 205_400, 218_500), (14, 4, 1), 39, 9, "03-15"),
        reviews=("2025-10-13", "2025-11-24", "01-12", "02-16", "03-13"),
        agreed=Agreed("01-22", "04-16", 232_000, "Two clinics joined: twelve instead of ten, agreed with Orla."),
    ),
    Present(
        "PostgreSQL 17 upgrade", "postgres", "", ("01-07", "04-10", "04-10"), 42_000, 78,
        "All production databases on version 17 before the old one leaves support, one short window each.",
        ("extensions", "replica", "switch-over script", "vacuum settings", "connection pool", "backup job"),
        (DATABASE, CODE, CLUSTER),
        Reading(27, 38, 38, (29_800, 30_400, 28_700), (3, 1, 0), 46, 5, "03-15"),
        reviews=("02-02", "02-23", "03-13"),
    ),
    Present(
        "Service desk automation", "desk", "", ("2025-10-06", "02-13", "02-13"), 26_000, 78,
        "Password resets and the ten most frequent questions are answered by a bot that knows when to stop.",
        ("password reset bot", "ticket routing", "knowledge base", "survey mail"),
        (CODE, API),
        Reading(31, 31, 29, (26_000, 26_000, 25_100), (2, 0, 1), 45, 6, "02-13"),
        reviews=("2025-11-24", "01-12"),
    ),
    Present(
        "Data warehouse cutover", "dwh", "", ("04-13", "09-18", "09-18"), 98_000, 82,
        "The reporting of five departments moves to the new warehouse; the old one is switched off at the end.",
        ("load jobs", "ledger check", "report catalogue", "access model"),
        (DATABASE, CODE, SIGHT),
        None,
    ),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Promise:
    """A milestone of a running project; `achieved` and `cancelled` "" where they are not.

    `moves` are (day, from, to, reason, note); `after` is the title of the milestone that it waits for; `first` is what
    was promised before the project was agreed anew, "" where that left the date as it was.
    """

    code: str
    role: str
    title: str
    start: str
    baseline: str
    due: str
    achieved: str = ""
    cancelled: str = ""
    progress: int = 0
    weight: int = 1
    after: str = ""
    owner: str = ""
    moves: tuple[tuple[str, str, str, str, str], ...] = ()
    weekend: bool = False
    note: str = ""
    method: ProgressMethod = ProgressMethod.PERCENT
    first: str = ""


# Reached or not; and half of it from the day that work on it begins.
_WHOLE, _HALF = ProgressMethod.NOTHING_BEFORE, ProgressMethod.HALF_AT_START
_JOINED = "Two more clinics, two more weeks."
_WAITED = "Kestrel’s second test bank is a week late."
_EXPIRY = "The expiry rule for keys costs one week."

PROMISES = (
    Promise(
        "payments", "it", "API contract frozen", "2025-12-08", "01-16", "01-16", "01-16", weight=2, progress=100,
        method=_WHOLE,
    ),
    Promise(
        "payments", "it", "Sandbox certification", "01-12", "02-06", "02-17", "02-17", progress=100, weight=2,
        moves=(("02-04", "02-06", "02-17", "waiting", "The card scheme sent its certificate late."),),
    ),
    Promise(
        "payments", "it", "Retry queue in staging", "02-16", "03-13", "03-20", progress=85, weight=3,
        moves=(
            ("03-10", "03-13", "03-17", "scope", "Duplicate charges found in the sandbox."),
            ("03-17", "03-17", "03-20", "scope", _EXPIRY),
        ),
    ),
    Promise(
        "payments", "it", "Dual run with legacy gateway", "03-23", "04-17", "04-30", weight=3,
        after="Retry queue in staging",
        moves=(("02-20", "04-17", "04-24", "waiting", _WAITED), ("03-17", "04-24", "04-30", "scope", _EXPIRY)),
        method=_HALF,
    ),
    Promise(
        "payments", "it", "Cutover of card traffic", "05-04", "05-15", "05-29", weight=4,
        after="Dual run with legacy gateway",
        moves=(("02-20", "05-15", "05-22", "waiting", _WAITED), ("03-17", "05-22", "05-29", "scope", _EXPIRY)),
        method=_WHOLE,
    ),
    Promise(
        "portal", "it", "Single sign-on in production", "2025-12-15", "01-29", "01-29", "01-29", progress=100, weight=2
    ),
    Promise("portal", "it", "Accessibility audit passed", "02-02", "02-27", "02-27", "02-27", progress=100, weight=2),
    Promise("portal", "it", "Load test at 5,000 users", "03-02", "03-27", "03-27", progress=55, weight=2),
    Promise("postgres", "it", "Extensions tested", "01-12", "01-28", "01-28", "01-28", progress=100),
    Promise("postgres", "it", "Replica on PostgreSQL 17", "01-28", "02-24", "02-24", "02-24", progress=100, weight=2),
    Promise("postgres", "it", "Staging switched over", "02-25", "03-10", "03-10", "03-09", progress=100, weight=2),
    Promise(
        "postgres", "it", "Production switch-over", "03-11", "03-28", "03-28", progress=60, weight=4,
        after="Staging switched over", weekend=True,
        note="Saturday, 06:00 to 08:00. Writes back within 60 seconds, or we fail back.",
    ),
    Promise(
        "postgres", "it", "Old cluster retired", "03-30", "04-10", "04-10", after="Production switch-over",
        owner="Tomasz Nowak", method=_WHOLE,
    ),
    Promise(
        "desk", "it", "Bot answers password resets", "2025-12-15", "01-21", "01-21", "01-21", progress=100, weight=2
    ),
    Promise("payments", "pm", "Steering approval: phase 2", "01-07", "01-23", "01-23", "01-23", progress=100),
    Promise(
        "payments", "pm", "Risk review with Kestrel", "02-02", "02-20", "02-20", "02-19", progress=100, method=_WHOLE,
    ),
    Promise(
        "payments", "pm", "Second acquirer compared", "01-26", "02-27", "02-27", cancelled="02-12", progress=20,
        note="Kestrel signed with one acquirer for three years.",
    ),
    Promise("payments", "pm", "Contract change signed", "02-23", "03-17", "03-17", progress=80, weight=2),
    Promise(
        "payments", "pm", "Go/no-go board", "04-27", "05-08", "05-22", weight=2, after="Dual run with legacy gateway",
        moves=(("02-20", "05-08", "05-15", "waiting", _WAITED), ("03-17", "05-15", "05-22", "scope", _EXPIRY)),
        method=_WHOLE,
    ),
    Promise(
        "payments", "pm", "Closure and lessons learned", "05-25", "05-29", "06-12", after="Cutover of card traffic",
        moves=(("02-20", "05-29", "06-05", "waiting", _WAITED), ("03-17", "06-05", "06-12", "scope", _EXPIRY)),
        method=_WHOLE,
    ),
    Promise(
        "portal", "pm", "Clinic pilot signed off", "2025-12-08", "01-14", "01-14", "01-14", progress=100, weight=2,
        method=_WHOLE,
    ),
    Promise(
        "portal", "pm", "Training plan accepted", "01-19", "02-11", "02-11", "02-11", progress=100, method=_HALF,
    ),
    Promise("portal", "pm", "Pilot report to the board", "02-16", "03-12", "03-12", "03-12", progress=100),
    Promise(
        "portal", "pm", "Rollout to 12 clinics", "03-16", "04-24", "04-24", progress=8, weight=4,
        after="Training plan accepted", first="04-10", moves=(("01-20", "04-10", "04-24", "scope", _JOINED),),
    ),
    Promise(
        "portal", "pm", "Handover to support", "04-13", "04-30", "04-30", owner="Sofia Lund", first="04-16",
        moves=(("01-20", "04-16", "04-30", "scope", _JOINED),),
        method=_HALF,
    ),
    Promise("postgres", "pm", "Maintenance window agreed", "02-09", "03-06", "03-06", "03-06", progress=100),
    Promise("desk", "pm", "Benefits review", "01-26", "02-13", "02-13", "02-13", progress=100),
)  # fmt: skip
