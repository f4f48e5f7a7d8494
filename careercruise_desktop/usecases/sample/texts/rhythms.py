"""What comes back week after week: meetings that repeat, and shapes of a week to plan by."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Again:
    """A block that repeats: its first weekday (Monday = 0), its time and its rule."""

    role: str
    title: str
    code: str
    weekday: int
    time: str
    rule: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Shape:
    """A week template: its blocks as (weekday, time, role, title, project)."""

    name: str
    blocks: tuple[tuple[int, str, str, str, str], ...]


AGAIN = (
    Again("pm", "Week plan and risk log", "payments", 0, "08:30-09:30", "FREQ=WEEKLY;BYDAY=MO"),
    Again("pm", "Stand-up", "payments", 1, "08:30-09:00", "FREQ=WEEKLY;BYDAY=TU,WE,TH,FR"),
    Again("pm", "1:1 with Luca", "", 1, "11:30-12:30", "FREQ=WEEKLY;BYDAY=TU"),
    Again(
        "pm",
        "Kestrel weekly call",
        "payments",
        2,
        "13:00-14:00",
        "FREQ=WEEKLY;BYDAY=WE",
        note="Open points, dates that moved, and one thing that went well.",
    ),
    Again("pm", "1:1 with Tomasz", "", 3, "15:45-16:45", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"),
    Again("it", "Tracing lab", "", 3, "16:45-17:30", "FREQ=WEEKLY;BYDAY=TH"),
    Again("pm", "Steering report", "payments", 4, "11:30-12:30", "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR"),
)

_MORNINGS = tuple(
    part
    for day in range(5)
    for part in (
        (day, "08:30-09:00", "pm", "Stand-up", "payments"),
        (day, "09:00-12:00", "it", "Deep work", "payments"),
        (day, "13:00-15:00", "pm", "Calls and steering", "portal"),
        (day, "15:15-17:00", "pm", "Reports and follow-up", "payments"),
    )
)
_RELEASE = tuple(
    part
    for day in range(5)
    for part in (
        (day, "08:30-09:00", "pm", "Stand-up", "payments"),
        (day, "09:00-11:30", "it", "Release work", "payments"),
        (day, "11:30-12:00", "pm", "Risk check", "payments"),
        (day, "13:00-16:30", "it", "Release work", "payments"),
        (day, "16:30-17:00", "pm", "Word to the client", "payments"),
    )
)

SHAPES = (Shape("IT mornings, PM afternoons", _MORNINGS), Shape("Release week", _RELEASE))
