"""What lies on the desk today: open tasks, and work that is out."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ToDo:
    """An open task: minutes estimated, days until it is due (None: no date), days since it was written down."""

    role: str
    title: str
    code: str
    minutes: int
    created: int
    due: int | None = None


@dataclass(frozen=True, slots=True)
class Out:
    """Work that somebody else has: days since then, days since the follow-up date, minutes freed and spent on it."""

    role: str
    title: str
    code: str
    name: str
    since: int
    follow_up: int
    freed: int
    own: int
    milestone: str
    note: str


TO_DO = (
    ToDo("it", "Webhook signature check", "payments", 120, 6),
    ToDo("pm", "Forecast after contract change", "payments", 90, 8, due=-3),
    ToDo("it", "Trace spans for the retry queue", "payments", 180, 5),
    ToDo("pm", "Rollout plan, clinics 1 to 4", "portal", 120, 7, due=6),
    ToDo("it", "Vacuum settings for 17", "postgres", 60, 10),
    ToDo("pm", "Ask Kestrel’s team for feedback", "payments", 15, 2, due=4),
    ToDo("it", "Rate limit for the login page", "portal", 90, 12),
    ToDo("pm", "Lessons learned: service desk", "desk", 60, 20, due=9),
)

WAITING = (
    Out(
        "it",
        "Failover runbook",
        "postgres",
        "Tomasz Nowak",
        since=7,
        follow_up=1,
        freed=240,
        own=25,
        milestone="Production switch-over",
        note="Good enough when Sofia can follow it at six in the morning.",
    ),
    Out(
        "it",
        "Webhook signature tests",
        "payments",
        "Ana Ferreira",
        since=3,
        follow_up=0,
        freed=180,
        own=10,
        milestone="Retry queue in staging",
        note="Include the expired and the doubled signature.",
    ),
    Out(
        "pm",
        "Signed change request",
        "payments",
        "Priya Raman",
        since=2,
        follow_up=0,
        freed=60,
        own=15,
        milestone="Contract change signed",
        note="Urgent half first.",
    ),
)
