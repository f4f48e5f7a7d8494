"""The journal of the last weeks, about the projects that run now."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Written:
    """A journal entry so many days ago; `star` is situation, task, action and result."""

    ago: int
    kind: str
    role: str
    code: str
    title: str
    body: str
    skills: tuple[str, ...]
    star: tuple[str, str, str, str] = ("", "", "", "")
    people: tuple[str, ...] = ()
    milestone: str = ""
    shown: bool = False


_QUEUE = "Retry queue in staging"

JOURNAL = (
    Written(
        0,
        "decision",
        "pm",
        "payments",
        "Retry queue: the new date is firm",
        "The expiry rule costs one week. Told Kestrel the new date the same morning.",
        ("Planning and scheduling",),
        people=("Priya Raman",),
        milestone=_QUEUE,
    ),
    Written(
        1,
        "solved",
        "it",
        "payments",
        "Duplicate charges in the retry queue",
        "A retry after a timeout charged the card twice. Fixed with an idempotency key per attempt.",
        ("PostgreSQL", "Python", "Problem-solving"),
        (
            "A retry after a gateway timeout charged 14 cards twice in the sandbox.",
            "Find the cause before the staging date, with no change to the public API.",
            "Traced both paths, added an idempotency key per attempt, and a unique index so the second insert fails.",
            "0 duplicates in 40,000 replayed calls. Kestrel’s auditors closed the finding.",
        ),
        milestone=_QUEUE,
        shown=True,
    ),
    Written(
        2,
        "conflict",
        "pm",
        "payments",
        "Change request split in two",
        "Kestrel wanted one price for both parts. We agreed to sign the urgent half first.",
        ("Partnership",),
        (
            "Kestrel wanted one price for the retry rules and the reporting; nobody could price the reporting yet.",
            "Get the urgent half signed without promising the rest.",
            "Drew both halves on one page with what was unknown, and offered a date for the second price.",
            "Legal has the urgent half; the second price follows next month.",
        ),
        people=("Priya Raman",),
        milestone="Contract change signed",
        shown=True,
    ),
    Written(
        3,
        "learned",
        "it",
        "payments",
        "Why idempotency keys must expire",
        "Keys kept for ever grow the table by 2 GB a month. 24 hours covers every retry.",
        ("API design",),
        milestone=_QUEUE,
    ),
    Written(
        6,
        "staying current",
        "it",
        "portal",
        "OpenTelemetry: log signal is stable",
        "Read the release notes and tried it on the login service: one agent less to run.",
        ("Observability",),
    ),
    Written(
        10,
        "win",
        "it",
        "postgres",
        "Staging switched over a day early",
        "Eleven minutes of backup became 70 seconds with the new settings; nobody noticed the switch.",
        ("PostgreSQL",),
        (
            "Staging had to move to PostgreSQL 17 before production could be planned, and a backup took 11 minutes.",
            "Switch staging in the agreed night and learn how long production will take.",
            "Rehearsed twice with Tomasz, changed compression and parallel workers, wrote the way back first.",
            "Switched a day early. Backups went from 11 minutes to 70 seconds.",
        ),
        people=("Tomasz Nowak",),
        milestone="Staging switched over",
        shown=True,
    ),
    Written(
        12,
        "win",
        "it",
        "portal",
        "Cluster upgraded in working hours",
        "Three nodes, one after the other, with the load test running. No request failed.",
        ("Kubernetes",),
        people=("Mei Chen",),
        shown=True,
    ),
    Written(
        20,
        "solved",
        "it",
        "portal",
        "Sign-in tokens that outlived the session",
        "A token stayed valid for an hour after signing out. Now it ends with the session.",
        ("Security engineering",),
        (
            "The accessibility auditor noticed that a second tab stayed signed in.",
            "Close it before the audit report, without signing out 4,000 people.",
            "Bound each token to its session, let old ones run out over a day, and added the case to the tests.",
            "Audit passed without a finding; no support call.",
        ),
        people=("Jonas Weber",),
        milestone="Accessibility audit passed",
        shown=True,
    ),
    Written(
        30,
        "learned",
        "pm",
        "payments",
        "A certificate is somebody else’s calendar",
        "The card scheme answers in ten working days, not five. It is in the plan as its own task now.",
        ("Risk management",),
        milestone="Sandbox certification",
    ),
)
