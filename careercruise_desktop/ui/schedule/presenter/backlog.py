"""The backlog's presenter: reads its lists on a worker, and carries out what the panel asks for."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from careercruise_desktop.domain import words
from careercruise_desktop.domain.delegation import next_follow_up
from careercruise_desktop.domain.errors import PersonError
from careercruise_desktop.ui.actions import Action
from careercruise_desktop.ui.delegating import Handover
from careercruise_desktop.ui.page import Presenter
from careercruise_desktop.ui.schedule.backlog.state import FollowUp
from careercruise_desktop.ui.toast import Toast
from careercruise_desktop.usecases.delegations import Delegations
from careercruise_desktop.usecases.tasks import PAGE, BacklogRow, BacklogState, Tasks

from .backlog_line import Line
from .backlog_words import age, backlog_view, handed_state

if TYPE_CHECKING:
    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.jobs import Ticket
    from careercruise_desktop.ui.schedule.backlog.panel import Backlog
    from careercruise_desktop.ui.schedule.backlog.state import BacklogView, Order, Which

ORDER = "backlog_order"
_LISTS: tuple[tuple[Which, str], ...] = (("todo", "To do"), ("delegated", "Delegated"), ("done", "Done"))


class _Read(NamedTuple):
    """What a worker brought."""

    state: BacklogState
    view: BacklogView


class BacklogPresenter(Presenter):
    """Holds which list is shown and how far; everything else stands in the store."""

    watches = frozenset({"task", "delegation", "time_block", "time_entry", "project", "person", "contact", "setting"})

    def __init__(self, context: Context, backlog: Backlog) -> None:
        self._context = context
        self._panel = backlog
        self._which: Which = "todo"
        self._limit = PAGE
        self._rows: dict[int, BacklogRow] = {}
        self._reveal = 0
        self._line = Line(context, backlog.add, self._added)
        backlog.record_opened.connect(context.bus.record_requested)
        backlog.list_chosen.connect(self.show_list)
        backlog.order_chosen.connect(self.sort)
        backlog.line_typed.connect(self._line.read)
        backlog.line_entered.connect(self._line.add)
        backlog.task_acted.connect(self.act)
        backlog.task_moved.connect(self.move)
        backlog.more_wanted.connect(self.read_on)
        backlog.forms.handed_over.connect(self.hand_over)
        backlog.forms.time_spent.connect(self.add_time)
        backlog.forms.asked_again.connect(self.ask_again)

    def refresh(self) -> None:
        """Read the list again on a worker, for it grows with the years; the sum at the foot too."""
        self._line.forget()
        self._context.jobs.run("backlog", self._read, self._show, self._complain)

    def actions(self) -> Iterable[Action]:
        """What can be done here, wherever the focus is."""
        group, field = "Schedule", self._panel.add.field
        yield Action("schedule.add_task", "Add task", "list-checks", "Shift+N", field.setFocus, group)
        for which, name in _LISTS:
            yield Action(f"schedule.{which}", f"Backlog: {name}", "list", "", partial(self.show_list, which), group)

    def show_list(self, which: Which) -> None:
        """Show another of the three lists."""
        self._which, self._limit = which, PAGE
        self.refresh()

    def sort(self, order: Order) -> None:
        """Sort by hand or by due date, from now on."""
        self._context.memory.keep(**{ORDER: order})
        self.refresh()

    def read_on(self) -> None:
        """The next page, unless it is on its way."""
        if self._limit <= len(self._rows):
            self._limit = len(self._rows) + PAGE
            self.refresh()

    def act(self, key: int, act: str) -> None:
        """What a card's key or menu asks for."""
        row = self._rows.get(key)
        if row is None:
            return
        if act == "delegate":
            self._ask_whom(row)
        elif act == "follow":
            self._follow_up(row)
        elif act == "person":
            self._show_handed(row)
        else:
            self._turn(key, act)

    def move(self, key: int, before: int) -> None:
        """Put a task before another one in the order by hand, 0 for the end."""
        self._context.acts.run(lambda: self._context.use(Tasks).move(key, before or None))

    def hand_over(self, key: int, to: int | str, day: date | None, note: str) -> None:
        """Delegate as the form says; it stays as it is when that is refused."""
        forms, delegations = self._panel.forms, self._context.use(Delegations)
        done = self._context.acts.run(
            lambda: delegations.delegate(key, to, follow_up=day, note=note or None),
            said=delegations.sentence,
            icon="user-check",
            refused=lambda refusal: forms.refuse(refusal.field, refusal.rule),
        )
        if done is not None:
            forms.close()

    def add_time(self, key: int, minutes: int) -> None:
        """Own follow-up time, on top of what it has cost."""
        forms = self._panel.forms
        found = self._context.acts.run(
            lambda: self._context.use(Delegations).add_minutes(key, minutes),
            said=f"{words.duration(minutes)} of follow-up added",
            icon="clock",
            refused=lambda refusal: forms.refuse(refusal.field, refusal.rule),
        )
        row = self._rows.get(key)
        if found is not None and row is not None:
            forms.follow_up(self._follow_state(row, found.own_minutes))

    def ask_again(self, key: int, day: date) -> None:
        """Asked; the next follow-up is on a day."""
        forms, today = self._panel.forms, self._context.clock.now().day
        done = self._context.acts.run(
            lambda: self._context.use(Delegations).ask_again(key, day),
            said=f"Follow-up on {words.day_long(day, today)}",
            icon="message-square",
            refused=lambda refusal: forms.refuse(refusal.field, refusal.rule),
        )
        if done is not None:
            forms.close()

    def _added(self, key: int, which: Which) -> None:
        """A task was added: show the list that it is in, and it in the list."""
        self._reveal = key
        if which != self._which:
            self.show_list(which)

    def _turn(self, key: int, act: str) -> None:
        tasks, delegations = self._context.use(Tasks), self._context.use(Delegations)
        if act == "plan":
            today = self._context.clock.now().day
            self._context.acts.run(
                lambda: tasks.plan(key),
                said=lambda made: f"Planned for {words.when_long(made.block.when, today)}",
                icon="calendar-days",
            )
        said: dict[str, tuple[Callable[[], object], str, str]] = {
            "done": (lambda: tasks.finish(key), "Task done", "check"),
            "reopen": (lambda: tasks.reopen(key), "Task reopened", "undo-2"),
            "drop": (lambda: tasks.drop(key), "Task dropped", "x"),
            "delete": (lambda: tasks.remove([key]), "Task deleted", "trash-2"),
            "first": (lambda: delegations.returned(key, accepted_first=True), "Accepted first time", "check"),
            "later": (lambda: delegations.returned(key, accepted_first=False), "Done after another round", "check"),
            "back": (lambda: delegations.take_back(key), "Taken back", "undo-2"),
        }
        if act in said:
            run, sentence, icon = said[act]
            self._context.acts.run(run, said=sentence, icon=icon)

    def _ask_whom(self, row: BacklogRow) -> None:
        people = self._context.acts.run(lambda: self._context.use(Delegations).people())
        if people is None:
            return
        today = self._context.clock.now().day
        week_start = self._context.settings().week_start
        self._panel.forms.ask_whom(
            Handover(row.id, row.title, tuple(people), next_follow_up(today), today, week_start)
        )  # fmt: skip

    def _follow_up(self, row: BacklogRow) -> None:
        if row.waiting is not None and row.waiting.delegation_id:
            self._panel.forms.follow_up(self._follow_state(row, row.waiting.own_minutes))

    def _follow_state(self, row: BacklogRow, own: int) -> FollowUp:
        today, out = self._context.clock.now().day, row.waiting
        sub = "" if out is None else f"{out.person or 'Nobody named'}, {age(out.days)}"
        return FollowUp(
            task_id=row.id, title=row.title, person=out.person if out else "",
            sub=f"{sub}. {out.note}" if out is not None and out.note else sub,
            own=words.duration(own) if own else "none so far", follow_up=next_follow_up(today), today=today,
            week_start=self._context.settings().week_start,
        )  # fmt: skip

    def _show_handed(self, row: BacklogRow) -> None:
        out = row.waiting
        if out is None or out.person_id is None:
            return
        ledger = self._context.acts.run(lambda: self._context.use(Delegations).ledger(out.person_id))
        if ledger is not None:
            today = self._context.clock.now().day
            self._panel.forms.show_handed(row.id, handed_state(ledger, out.person, today))

    def _read(self, _: Ticket) -> _Read:
        settings = self._context.settings()
        order: Order = "due" if self._context.memory.text(ORDER) == "due" else "hand"
        state = self._context.use(Tasks).backlog(self._which, order, self._limit)
        return _Read(state, backlog_view(state, settings))

    def _show(self, read: _Read) -> None:
        self._rows = {row.id: row for row in read.state.rows}
        if read.view != self._panel.state:
            self._panel.show_state(read.view)
        key, self._reveal = self._reveal, 0
        if key in self._rows:
            self._panel.cards.bring_into_sight(key)

    def _complain(self, error: PersonError) -> None:
        self._context.bus.toast_requested.emit(
            Toast(error.brief, "octagon-alert", action="Retry", run=self.refresh, urgent=True)
        )
