"""What is done with milestones in the room, and what is said then."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from careercruise_desktop.domain import words
from careercruise_desktop.domain.milestone_lines import MilestoneLine
from careercruise_desktop.domain.milestones import Milestone
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.ui.milestones.menus import SPOT, milestone_offers, together_offers
from careercruise_desktop.ui.toast import Toast
from careercruise_desktop.usecases.milestone_batch import MilestoneBatch
from careercruise_desktop.usecases.milestone_table import csv_text
from careercruise_desktop.usecases.milestones import Acted, Column, Milestones
from careercruise_desktop.usecases.records import Records

from .agreeing import agree_anew
from .moving import Moving

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

    from careercruise_desktop.domain.errors import Refused
    from careercruise_desktop.domain.records import Record
    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.milestones.view import MilestonesView


class MilestoneActs:
    """Carries out what is asked for; `line` gives a milestone that is shown."""

    def __init__(
        self,
        context: Context,
        view: MilestonesView,
        moving: Moving,
        line: Callable[[int], MilestoneLine | None],
    ) -> None:
        self._context = context
        self._view = view
        self._moving = moving
        self._line = line
        self._run = context.acts.run

    def open(self, key: int) -> None:
        """Edit a milestone in the inspector."""
        self._context.bus.record_requested.emit("milestone", key)

    def select(self, key: int | None) -> None:
        """An open inspector follows."""
        if key is not None:
            self._context.bus.selected.emit("milestone", key, None)

    def create(self, role: Role = Role.IT, project_id: int | None = None, due: date | None = None) -> None:
        """Add a milestone, its title ready to be typed over."""
        dates = {} if due is None else {"due": due, "baseline_due": due}
        records = self._context.use(Records)
        made = self._run(
            lambda: records.add("milestone", role=role, project_id=project_id, **dates), said=self._added, icon="flag"
        )
        if made is not None:
            self.open(made.id)

    def _added(self, made: Record) -> str:
        """It counts as a promise from now on, also where nobody names it."""
        today = self._context.clock.now().day
        return f"Milestone added, due {words.day_near(made.due, today)}" if isinstance(made, Milestone) else ""

    def put(self, key: int, column: Column) -> None:
        """Put a milestone into a column of the board, and say what that means for its dates."""
        self._said(lambda use: use.board(key, column), "flag")

    def refuse(self, key: int, why: str) -> None:
        """Say why a card cannot stand there; its milestone can be opened."""
        toast = Toast(why, "circle-alert", action="Open", run=lambda: self.open(key), urgent=True)
        self._context.bus.toast_requested.emit(toast)

    def achieve(self, key: int, day: date | None = None) -> None:
        """It was reached."""
        self._said(lambda use: use.achieve(key, day), "circle-check")

    def remove(self, key: int) -> None:
        """Delete a milestone."""
        records, use = self._context.use(Records), self._context.use(Milestones)

        def act() -> str:
            waited = use.waited(key)
            records.remove("milestone", key)
            return f"Milestone deleted; {waited}" if waited else "Milestone deleted"

        self._run(act, said=str, icon="trash-2")

    def edit(self, key: int, column: str, value: object) -> None:
        """Keep what was typed into a cell of the table."""
        use, refused = self._context.use(Milestones), self._refuse_cell
        if column == "due" and isinstance(value, date):
            self._moving.move(key, value, refused=refused)
        elif column == "achieved":
            reached = value if isinstance(value, date) else None
            act = (lambda: use.achieve(key, reached)) if reached is not None else (lambda: use.reopen(key))
            icon = "circle-check" if reached is not None else "rotate-ccw"
            self._run(act, said=lambda acted: acted.said, icon=icon, refused=refused)
        elif column == "progress" and isinstance(value, int):
            said = lambda now: _counts(now.method.value, value)  # noqa: E731
            self._run(lambda: use.set_progress(key, value), said=said, refused=refused)
        elif column == "weight" and isinstance(value, int):
            self._run(lambda: use.set_weight(key, value), said=f"Weight is {value}", refused=refused)
        elif column == "title":
            records = self._context.use(Records)
            change = lambda: records.change("milestone", key, title=str(value))  # noqa: E731
            self._run(change, said="Title changed", refused=refused)

    def _refuse_cell(self, refusal: Refused) -> None:
        """What was typed stays in its cell, with why it is not kept."""
        self._view.work.table.grid.editing.refuse(refusal.rule)

    def copy(self, head: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> None:
        """Copy a table as CSV."""
        self._view.copy_text(csv_text(head, rows))
        said = f"{words.plural(len(rows), 'milestone', 'milestones')} copied as CSV"
        self._context.bus.toast_requested.emit(Toast(said, "copy"))

    def menu(self, key: int, place: QPoint) -> None:
        """Offer what can be done with a milestone."""
        line = self._line(key)
        if line is not None:
            self._view.show_menu(milestone_offers(line), place, lambda act: self._do(line, act))

    def menu_of_several(self, keys: tuple[int, ...], place: QPoint) -> None:
        """Offer what can be done with all that are selected."""
        self._view.show_menu(together_offers(len(keys)), place, lambda act: self.do_together(act, keys))

    def do_together(self, act: str, keys: tuple[int, ...]) -> None:
        """Achieve those that are open, delete or copy all of them; one undo takes it back."""
        use = self._context.use(MilestoneBatch)
        if act == "copy":
            table = self._view.work.table
            table.copy_rows(table.grid.chosen)
        elif act == "remove":
            said = f"{words.plural(len(keys), 'milestone', 'milestones')} deleted"
            self._run(lambda: use.remove(keys), said=said, icon="trash-2")
        else:
            self._run(lambda: use.achieve(keys), said=_achieved, icon="circle-check")

    def menu_of_spot(self, role: Role, project_id: int | None, day: date, place: QPoint) -> None:
        """Offer to begin a milestone at a place in time."""
        self._view.show_menu(SPOT, place, lambda _: self.create(role, project_id, day))

    def _do(self, line: MilestoneLine, act: str) -> None:
        key = line.id
        use = self._context.use(Milestones)
        acts: dict[str, Callable[[], None]] = {
            "open": lambda: self.open(key),
            "start": lambda: self._said(lambda use: use.start(key), "play"),
            "achieve": lambda: self.achieve(key),
            "reopen": lambda: self._said(lambda use: use.reopen(key), "undo-2"),
            "cancel": lambda: self._said(lambda use: use.cancel(key), "circle-x"),
            "restore": lambda: self._said(lambda use: use.restore(key), "rotate-ccw"),
            "delete": lambda: self.remove(key),
            "rebaseline": lambda: agree_anew(
                self._context,
                self._view,
                f"Re-baseline “{words.shortened(line.title, 40)}”",
                f"Promised for {words.day_long(line.baseline_due)}, now due {words.day_long(line.due)}.",
                lambda why: use.rebaseline(key, why),
                said="Re-baselined, its date is the promise now",
            ),
        }
        acts[act]()

    def _said(self, act: Callable[[Milestones], Acted], icon: str) -> None:
        use = self._context.use(Milestones)
        self._run(lambda: act(use), said=lambda acted: acted.said, icon=icon)


def _achieved(count: int) -> str:
    return f"{words.plural(count, 'milestone', 'milestones')} achieved today" if count else ""


def _counts(method: str, value: int) -> str:
    if method == "percent":
        return f"Progress is {words.percent(value / 100)}"
    return f"Kept; it counts by {method}"
