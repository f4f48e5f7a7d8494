"""The summary beside the day, in words."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from careercruise_desktop.domain import words
from careercruise_desktop.domain.people import initials
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.settings import Settings
from careercruise_desktop.ui.today.state import RowState, Square, WeekState, Worry
from careercruise_desktop.usecases.today import LIST_LIMIT

if TYPE_CHECKING:
    from careercruise_desktop.usecases.today import Asked, Due, TodayState, Waiting

STREAK_LIMIT = 250


def week_state(state: TodayState, settings: Settings) -> WeekState:
    """The week's balance: what is logged of the week's hours, both shares, and how far from the target."""
    week, balance = state.week, state.week.balance
    low, high = (round(share * 100) for share in balance.band)
    it_share, pm_share = balance.it_share, None if balance.it_share is None else 1 - balance.it_share
    names = settings.it_name, settings.pm_name
    return WeekState(
        sub=f"{words.duration(balance.total)} logged of {words.duration(week.planned_minutes)}",
        share=it_share,
        it_text=f"{names[0]} {words.duration(balance.it)} · {words.percent(it_share)}",
        pm_text=f"{names[1]} {words.duration(balance.pm)} · {words.percent(pm_share)}",
        low=balance.band[0],
        aim=balance.target / 100,
        high=balance.band[1],
        band_text=f"Target {balance.target}\u00a0% {names[0]}, {low} – {high}",
        sentence=_sentence(state, settings),
        debt=_debt(state, settings),
    )


def _sentence(state: TodayState, settings: Settings) -> str:
    balance = state.week.balance
    if balance.it_share is None:
        return "Nothing is logged this week yet."
    missing = balance.it_missing
    name = settings.it_name if missing > 0 else settings.pm_name
    if balance.within:
        text = f"{settings.it_name} and {settings.pm_name} are in balance."
    else:
        text = f"{name} is {words.duration(abs(missing))} under its share."
    block = state.unlogged
    if block is None or balance.within:
        return text
    minutes = block.span.minutes
    it, total = balance.it + (minutes if block.role is Role.IT else 0), balance.total + minutes
    when = words.day_near(block.span.day, state.now.day)
    owner = f"{when.capitalize()}’s" if when in {"yesterday", "today"} else "The unlogged"
    return f"{text} {owner} {_lower(block.title)} makes {settings.it_name} {words.percent(it / total)}."


def _debt(state: TodayState, settings: Settings) -> str:
    debt = state.week.debt
    if abs(debt) < 60:
        return ""
    name = settings.it_name if debt > 0 else settings.pm_name
    since = words.day_short(state.week.debt_since, state.now.day)
    return f"Carried over since {since}: {name} is owed {words.duration(abs(debt))}."


def squares(state: TodayState) -> tuple[tuple[Square, ...], ...]:
    """The last working days by week: logged, missed, or still open (today)."""
    return tuple(tuple(_square(day, logged, state.now.day) for day, logged in week) for week in state.days.weeks)


def _square(day: date, logged: bool, today: date) -> Square:
    if logged:
        return "logged"
    return "open" if day == today else "missed"


def due_rows(state: TodayState) -> tuple[RowState, ...]:
    """What is due or overdue."""
    return tuple(_due(row, state.now.day) for row in state.due)


def waiting_rows(state: TodayState) -> tuple[RowState, ...]:
    """What was handed over and should be asked about, and feedback that is late; what waits longest comes first."""
    today = state.now.day
    rows = [(row.follow_up, _waiting(row, today)) for row in state.waiting]
    rows += [(row.due, _asked(row, today)) for row in state.asked]
    rows.sort(key=lambda each: each[0])
    return tuple(row for _, row in rows[:LIST_LIMIT])


def streak_words(count: int) -> str:
    """How many working days in a row."""
    if not count:
        return "none in a row yet"
    if count >= STREAK_LIMIT:
        return f"more than {STREAK_LIMIT} working days in a row"
    return f"{words.plural(count, 'working day', 'working days')} in a row"


def _due(row: Due, today: date) -> RowState:
    late = (today - row.due).days
    right = f"{words.plural(late, 'day', 'days')} overdue" if late > 0 else _soon(row.due, today)
    worry: Worry = "danger" if row.state == "overdue" else "warn" if row.state else ""
    return RowState(row.kind, row.id, row.role.value, row.title, row.detail, right, worry)


def _waiting(row: Waiting, today: date) -> RowState:
    late = row.follow_up < today
    day = words.weekday_short(row.follow_up) if today - row.follow_up < timedelta(days=7) else ""
    right = f"Follow-up was {day or words.day_short(row.follow_up, today)}" if late else "Follow up today"
    second = f"{row.person or 'Nobody named'} · since {words.day_long(row.since, today)}"
    worry: Worry = "danger" if late else ""
    return RowState("task", row.task_id, row.role.value, row.title, second, right, worry, row.initials)


def _asked(row: Asked, today: date) -> RowState:
    """A request for feedback: opened, its reminder can be copied, or it can be closed."""
    who = f"{row.person} and {words.plural(row.others, 'other', 'others')}" if row.person and row.others else row.person
    second = f"{who or 'Without names'} · asked {words.day_near(row.asked, today)}"
    right = f"{words.plural((today - row.due).days, 'day', 'days')} overdue"
    title = f"Feedback: {row.about}" if row.about else "Feedback"
    face = initials(row.person) if row.person and not row.others else ""
    return RowState("feedback_request", row.id, "", title, second, right, "danger", face)


def _soon(day: date, today: date) -> str:
    near = words.day_near(day, today)
    return near.capitalize() if near in {"today", "tomorrow"} else words.day_long(day, today)


def _lower(title: str) -> str:
    """A title inside a sentence: only an ordinary first word loses its capital."""
    first = title.split(" ", maxsplit=1)[0]
    return title[0].lower() + title[1:] if first[1:].islower() else title
