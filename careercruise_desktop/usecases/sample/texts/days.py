"""The days around today, as the mock-ups show them; times are wall time ("08:30-09:00")."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Slot:
    """A planned block and what is logged for it ("" where nothing is)."""

    role: str
    title: str
    code: str
    planned: str
    logged: str
    skills: tuple[str, ...] = ()
    milestone: str = ""
    repeat: str = ""
    note: str = ""
    log_note: str = ""


@dataclass(frozen=True, slots=True)
class Script:
    """A scripted day: its slots in order, and its appointments as (title, time)."""

    slots: tuple[Slot, ...]
    events: tuple[tuple[str, str], ...] = ()


_EVERY_TWO_WEEKS = "FREQ=WEEKLY;INTERVAL=2"
_QUEUE = "Retry queue in staging"
_LOAD = "Load test at 5,000 users"
_SWITCH = "Production switch-over"

THREE_AGO = Script((
    Slot("pm", "Week plan and risk log", "payments", "08:30-09:30", "08:30-09:30", ("Risk management",)),
    Slot("it", "Retry queue: design", "payments", "09:30-12:00", "09:45-12:15", ("API design",), _QUEUE),
    Slot("pm", "Steering pack for Orla", "portal", "13:00-14:30", "13:00-15:00", ("Stakeholder reporting",)),
    Slot("it", "Load test scripts", "portal", "14:30-17:00", "15:00-17:15", ("Python",), _LOAD),
))  # fmt: skip

TWO_AGO = Script(
    (
        Slot("pm", "Stand-up", "payments", "08:30-09:00", "08:30-09:00", ("Delegation",)),
        Slot("it", "Retry queue: state machine", "payments", "09:00-11:30", "09:00-11:15", ("Python",), _QUEUE),
        Slot("pm", "1:1 with Luca", "", "11:30-12:30", "11:30-12:30", ("Leadership",)),
        Slot(
            "pm",
            "Contract change call",
            "payments",
            planned="13:15-14:15",
            logged="13:15-14:45",
            skills=("Partnership",),
            milestone="Contract change signed",
            log_note="Kestrel wants one price for both parts. Sign the urgent half first.",
        ),
        Slot("it", "Switch-over rehearsal", "postgres", "14:30-16:30", "15:00-17:15", ("PostgreSQL",), _SWITCH),
        Slot("it", "Tracing lab", "", "16:30-17:30", ""),
    ),
    (("Lunch with Mei", "12:30-13:15"),),
)

ONE_AGO = Script(
    (
        Slot("pm", "Stand-up", "payments", "08:30-09:00", "08:30-09:00"),
        Slot(
            "it",
            "Retry queue: duplicate charges",
            "payments",
            planned="09:00-12:00",
            logged="09:15-12:00",
            skills=("PostgreSQL", "Python", "Problem-solving"),
            milestone=_QUEUE,
            log_note="Cause found: the retry takes a new key. One key per attempt, and a unique index.",
        ),
        Slot(
            "pm",
            "Kestrel weekly call",
            "payments",
            planned="13:00-14:00",
            logged="13:00-14:00",
            skills=("Partnership", "Stakeholder reporting"),
        ),
        Slot("it", "Code review", "payments", "14:00-16:00", ""),
        Slot("pm", "Budget forecast", "portal", "16:00-17:00", "16:00-17:15", ("Budget and earned value",)),
    ),
    (("Parents’ evening", "16:30-17:30"),),
)

TODAY = Script(
    (
        Slot("pm", "Stand-up", "payments", "08:30-09:00", "08:30-09:00"),
        Slot("pm", "Milestone review", "payments", "09:00-10:00", "09:00-10:15", ("Planning and scheduling",)),
        Slot("it", "Retry queue: idempotency keys", "payments", "10:15-12:15", "10:30-12:10", ("Python",), _QUEUE),
        Slot("pm", "Orla steering committee", "portal", "13:00-14:00", "13:00-14:05", ("Stakeholder reporting",)),
        Slot(
            "it",
            "Replica failover drill",
            "postgres",
            planned="14:15-15:45",
            logged="14:20-15:50",
            skills=("PostgreSQL",),
            milestone=_SWITCH,
            repeat=_EVERY_TWO_WEEKS,
            note="Promote the replica, then fail back. Target: writes back in under 60 s.\n"
            "Sofia watches replication lag, Tomasz follows his runbook.",
        ),
        Slot("pm", "1:1 with Tomasz", "", "15:45-16:45", "15:50-16:40", ("Leadership",)),
        Slot("it", "Tracing lab", "", "16:45-17:30", "16:45-17:30"),
    ),
    (("Dentist call", "12:15-12:45"),),
)

NEXT = Script(
    (
        Slot("pm", "Stand-up", "payments", "08:30-09:00", ""),
        Slot("it", "Retry queue to staging", "payments", "09:00-11:30", "", ("Python",), _QUEUE),
        Slot("pm", "Steering report", "payments", "11:30-12:30", "", ("Stakeholder reporting",)),
        Slot("it", "Load test dry run", "portal", "13:15-15:15", "", ("Python",), _LOAD),
        Slot(
            "pm",
            "Sprint retrospective",
            "payments",
            planned="15:30-16:30",
            logged="",
            skills=("Leadership",),
            repeat=_EVERY_TWO_WEEKS,
        ),
    ),
    (("Team lunch", "12:30-13:15"),),
)
