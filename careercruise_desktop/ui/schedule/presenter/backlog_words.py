"""The backlog in words: cards, the foot, and what handing over has brought."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from careercruise_desktop.domain import words
from careercruise_desktop.domain.figures.handing_over import Share
from careercruise_desktop.domain.people import initials
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.settings import Settings
from careercruise_desktop.ui.schedule.backlog.state import BacklogView, CardState, Figure, Handed, Note
from careercruise_desktop.ui.schedule.state import RoleMark, Worry
from careercruise_desktop.usecases.delegations import Ledger
from careercruise_desktop.usecases.tasks import BacklogRow, BacklogState, StillToPlan, Waiting

from .words import brief

SOON = 7
_MARKS: dict[Role, RoleMark] = {Role.IT: "it", Role.PM: "pm"}
_WORRY_ICONS = {"": "calendar", "warn": "triangle-alert", "danger": "octagon-alert"}


def backlog_view(state: BacklogState, settings: Settings) -> BacklogView:
    """One of the lists with the head and the foot."""
    left = state.left
    counts = (state.counts.todo, state.counts.delegated, state.counts.done)
    return BacklogView(
        which=state.which, order=state.order, counts=counts,
        cards=tuple([card(row, state.today, settings) for row in state.rows]), more=state.more,
        left=f"{words.duration(left.minutes)} still to plan" if left.minutes else "Nothing left to plan",
        left_tip=_left_tip(left),
    )  # fmt: skip


def card(row: BacklogRow, today: date, settings: Settings) -> CardState:
    """A task as a card."""
    if row.waiting is not None:
        return _waiting(row, row.waiting, today, settings)
    done = row.finished is not None
    due, worry = due_words(row.due, today) if not done else ("", "")
    right = words.day_short(row.finished, today) if row.finished else words.duration(row.minutes) if row.minutes else ""
    notes: list[Note] = []
    part = _part(row)
    if part and not done:
        notes.append(Note("calendar", part))
    if row.done_by:
        first = row.accepted_first
        verdict = "" if first is None else ", first time" if first else ", another round"
        notes.append(Note("user", row.done_by + verdict))
    spoken = [words.duration(row.minutes) if row.minutes else "", _due_spoken(row.due, today) if not done else ""]
    if row.finished:
        spoken.append(f"done {words.day_long(row.finished, today)}")
    return CardState(
        id=row.id, role=_MARKS[row.role], title=row.title, detail=brief(row.project), due=due, worry=worry, right=right,
        initials="", person_id=0, notes=tuple(notes), minutes=0 if done else row.wanted,
        name=_name(row, settings, [row.project, *spoken, *(note.text for note in notes)]), done=done,
        returned=bool(row.done_by),
    )  # fmt: skip


def due_words(due: date | None, today: date) -> tuple[str, Worry]:
    """When something is due, and how bad that is: within a week it is soon."""
    if due is None:
        return "", ""
    days = (due - today).days
    if days < 0:
        return f"was due {_near(due, today)}", "danger"
    return f"due {_near(due, today)}", "warn" if days < SOON else ""


def age(days: int) -> str:
    """`9 days`; `today` for what was handed over today."""
    return words.plural(days, "day", "days") if days > 0 else "today"


def handed_state(ledger: Ledger, person: str, today: date) -> Handed:
    """What handing over to a person has brought; every figure says its n and opens to its tasks."""
    found = ledger.figures
    out = len(found.out)
    days = found.days

    def rows(keys: Iterable[int], kind: str) -> tuple[tuple[int, str, str], ...]:
        return tuple((*ledger.titles[key], _detail(ledger, key, kind, today)) for key in keys if key in ledger.titles)

    figures = (
        Figure(
            "Hours freed", _minutes(found.freed.total, len(found.freed.rows)),
            "Estimates of the work that came back done", rows(found.freed.rows, "freed"),
        ),
        Figure(
            "Accepted first time", _share(found.first), "Of what came back with a verdict, with a 95 % interval",
            rows((*found.first.yes, *found.first.no), "first"),
        ),
        Figure(
            "Back in time", _share(found.on_time), "By the task's due date, of what came back and had one",
            rows((*found.on_time.yes, *found.on_time.no), "days"),
        ),
        Figure(
            "Days to return", words.NOT_KNOWN if days.median is None
            else f"{days.median:g} {'day' if days.median == 1 else 'days'}, n = {len(days.rows)}",
            "The median, in calendar days", rows(days.rows, "days"),
        ),
        Figure(
            "Payback", _minutes(found.payback.total, len(found.payback.rows)),
            "Estimates less own follow-up time; what was taken back undone counts against it",
            rows(found.payback.rows, "payback"),
        ),
    )  # fmt: skip
    sub = f"{words.plural(len(ledger.rows), 'task', 'tasks')} handed over, {out} out now"
    return Handed(person or "Nobody named", initials(person) if person else "?", sub, figures)


def _detail(ledger: Ledger, key: int, kind: str, today: date) -> str:
    row = ledger.rows[key]
    if kind == "first":
        return "first time" if row.accepted_first else "another round"
    if kind == "days":
        back = row.returned or today
        return f"{words.plural((back - row.since).days, 'day', 'days')}, back {words.day_short(back, today)}"
    if kind == "freed":
        return words.duration(row.freed_minutes or 0)
    freed = row.freed_minutes or 0 if row.returned else 0
    return f"{words.duration(freed)} {words.MINUS} {words.duration(row.own_minutes)}"


def _minutes(total: int | None, n: int) -> str:
    return words.NOT_KNOWN if total is None else f"{words.duration(total)}, n = {n}"


def _share(share: Share) -> str:
    if not share.n:
        return words.NOT_KNOWN
    interval = share.interval
    counted = f"{share.hits} of {share.n}"
    if interval is None:
        return counted
    low, high = (round(end * 100) for end in interval)
    return f"{counted} ({low} – {high}{words.NO_BREAK}%)"


def _waiting(row: BacklogRow, out: Waiting, today: date, settings: Settings) -> CardState:
    who = out.person or "Nobody named"
    notes: list[Note] = []
    if out.follow_up is not None:
        ask = f"to ask {_near(out.follow_up, today)}" if out.follow_up >= today else (
            f"to ask since {_near(out.follow_up, today)}"
        )  # fmt: skip
        notes.append(Note("triangle-alert" if out.reached else "message-square", ask, "warn" if out.reached else ""))
    if out.stale:
        quiet = (today - out.heard).days
        notes.append(Note("clock", f"no news for {words.plural(quiet, 'day', 'days')}", "warn"))
    due, worry = due_words(row.due, today)
    if worry:
        notes.append(Note(_WORRY_ICONS[worry], due, worry))
    detail = f"{who}, {age(out.days)}"
    spoken = [f"with {detail}", row.project, *(note.text for note in notes)]
    return CardState(
        id=row.id, role=_MARKS[row.role], title=row.title, detail=detail, due="", worry="",
        right=words.duration(row.minutes) if row.minutes else "", initials=initials(out.person) if out.person else "?",
        person_id=out.person_id or 0, notes=tuple(notes), minutes=0, name=_name(row, settings, spoken), waiting=True,
    )  # fmt: skip


def _name(row: BacklogRow, settings: Settings, parts: list[str]) -> str:
    return ", ".join(part for part in (row.title, settings.name_of(row.role), *parts) if part)


def _part(row: BacklogRow) -> str:
    """How much of the estimate is planned or logged ("1 h of 3 h planned")."""
    whole = f" of {words.duration(row.minutes)}" if row.minutes else ""
    done = [(row.planned, "planned"), (row.logged, "logged")]
    if not all(minutes for minutes, _ in done):
        return "".join(f"{words.duration(minutes)}{whole} {what}" for minutes, what in done if minutes)
    return ", ".join(f"{words.duration(minutes)} {what}" for minutes, what in done) + whole


def _left_tip(left: StillToPlan) -> str:
    tip = f"Estimates of {words.plural(left.n, 'open task', 'open tasks')}, less what is planned ahead or logged"
    return f"{tip}. {left.without} more without an estimate" if left.without else tip


def _near(day: date, today: date) -> str:
    """`today`, `tomorrow`, `yesterday`, `Mon` within six days, else `19 Mar`."""
    days = (day - today).days
    if abs(days) <= 1:
        return words.day_near(day, today)
    return words.weekday_short(day) if abs(days) < SOON else words.day_short(day, today)


def _due_spoken(due: date | None, today: date) -> str:
    text, _ = due_words(due, today)
    if due is None or abs((due - today).days) <= 1:
        return text
    spoken = words.WEEKDAYS[due.weekday()] if abs((due - today).days) < SOON else words.day_long(due, today)
    return f"{'was due' if due < today else 'due'} {spoken}"
