"""The form of a milestone: what follows from its dates and from what names it, and the acts that change those."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from careercruise_desktop.domain import words
from careercruise_desktop.domain.journal import JournalEntry
from careercruise_desktop.domain.milestones import Milestone, MilestoneMove, MilestoneStatus, ProgressMethod
from careercruise_desktop.domain.schedule import TimeBlock
from careercruise_desktop.domain.tasks import Task, TaskStatus
from careercruise_desktop.ui.inspector.specs import Hidden
from careercruise_desktop.ui.inspector.state import BaselineItem, MoveItem, RecordItem
from careercruise_desktop.usecases.linked import Linked, MilestoneSide
from careercruise_desktop.usecases.milestones import Milestones, Moved
from careercruise_desktop.usecases.records import Records

from .dated import listed, only_shown, slip
from .told import Told

if TYPE_CHECKING:
    from datetime import date

    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.inspector.form_stack import FormStack

    from .opened import Opened

TONES = {MilestoneStatus.ACHIEVED: "ok", MilestoneStatus.AT_RISK: "warn", MilestoneStatus.OVERDUE: "danger"}
_HOW = {
    ProgressMethod.NOTHING_BEFORE: "all when it is reached",
    ProgressMethod.HALF_AT_START: "half from its start on",
    ProgressMethod.TASKS: "of its tasks by estimate",
}


class MilestoneForm:
    """What the form of a milestone shows beside its fields, and what it does."""

    def __init__(self, context: Context, opened: Opened, forms: FormStack) -> None:
        self._context = context
        self._opened = opened
        self._forms = forms
        # The move that was made last, and by how many days; those that depend on it stayed where they were.
        self._moved: tuple[int | None, int] = (None, 0)

    @property
    def shown(self) -> Milestone | None:
        """The milestone that is open, if one is."""
        record = self._opened.sheet.record if self._opened else None
        return record if isinstance(record, Milestone) else None

    def values(self) -> dict[str, object]:
        """The values of the rows that are no fields of the milestone."""
        milestone, side = self.shown, self._opened.sheet.side
        if milestone is None or not isinstance(side, MilestoneSide):
            return {}
        today = self._context.clock.now().day
        worked = self._context.settings().working_days
        # What is reached is done as a whole, whatever was typed before.
        typed = milestone.method is ProgressMethod.PERCENT and milestone.achieved is None
        cancelled, status = milestone.cancelled, side.line.status
        found: dict[str, object] = {
            "now.status": (status.value.capitalize(), TONES.get(status, "neutral")),
            "now.risks": "\n".join(side.line.risks) or Hidden.ROW,
            "now.baseline": words.day_long(milestone.baseline_due, today),
            "now.slip": slip(milestone.baseline_due, milestone.achieved or milestone.due, worked),
            "now.cancelled": Hidden.ROW if cancelled is None else words.day_long(cancelled, today),
            "now.progress": Hidden.ROW if typed else _earned(milestone, side.line.progress),
            "move.reason": _asked(milestone, side.moves, today),
        }
        if not typed:
            found["progress"] = Hidden.ROW
        return found | _lists(side, today) | _acts(milestone)

    def for_value(self, name: str, value: Any, *, new: bool) -> Callable[[], object] | None:  # noqa: ANN401
        """What keeps another value of a field that has a verb of its own; None for a plain one."""
        key, use = self._opened.place.id, self._context.use(Milestones)
        if name == "move.reason":
            move = self._opened.sheet.related[0].id
            return lambda: use.explain(move, value)
        if name == "due" and new:
            # While it is being set up, its date is the first promise and not a slip.
            return lambda: self._context.use(Records).change("milestone", key, due=value, baseline_due=value)
        if name == "due":
            return lambda: self._after(use.move(key, value))
        if name == "achieved":
            return lambda: _told(use.reopen(key) if value is None else use.achieve(key, value))
        return None

    def for_item(self, name: str, verb: str, key: int, values: dict[str, Any]) -> Callable[[], object] | None:
        """What adds a task, or gives a move another reason."""
        if name == "moves":
            return lambda: self._context.use(Milestones).explain(key, values["reason"])
        if name == "tasks" and verb == "add":
            owner = self._opened.place.id
            return lambda: self._context.use(Linked).add_task(owner, values["line"])
        return None

    def run(self, name: str) -> bool:
        """What a button asks for; whether it was one of these."""
        key, use = self._opened.place.id, self._context.use(Milestones)
        plain = {
            "achieve": (lambda: use.achieve(key), "circle-check"),
            "reopen": (lambda: use.reopen(key), "undo-2"),
            "cancel": (lambda: use.cancel(key), "circle-x"),
            "restore": (lambda: use.restore(key), "rotate-ccw"),
        }
        if name in plain:
            act, icon = plain[name]
            # What is odd about the day is said under it; a cancelled one has none.
            dated = name != "cancel"
            acted = self._context.acts.run(act, said=lambda done: done.sentence if dated else done.said, icon=icon)
            if acted is not None and acted.remarks and dated:
                self._forms.remark("achieved", " ".join(acted.remarks))
        elif name == "shift":
            self._shift(key)
        else:
            return False
        return True

    def agreement(self) -> str:
        """What re-baselining changes, in a sentence."""
        milestone = self.shown
        if milestone is None:
            return ""
        today = self._context.clock.now().day
        due, before = words.day_long(milestone.due, today), words.day_long(milestone.baseline_due, today)
        return f"{due} becomes the promise instead of {before}. The old one stays on record."

    def _after(self, moved: Moved) -> object:
        """What was moved, with the offer to let others move as well; a date that is corrected at once is one move."""
        before = self._moved[1] if moved.move_id is not None and moved.move_id == self._moved[0] else 0
        self._moved = (moved.move_id, before + moved.days)
        if not moved.dependents or moved.move_id is None:
            return Told(moved.remarks)
        one = moved.dependents == 1
        said = f"{words.plural(moved.dependents, 'milestone depends', 'milestones depend')} on it."
        return Told((*moved.remarks, said), "shift", "Shift it too" if one else "Shift them too")

    def _shift(self, key: int) -> None:
        """Let the others move too; that joins the step of the move."""
        days = self._moved[1]
        moved = self._context.acts.run(lambda: self._context.use(Milestones).shift_dependents(key, days))
        if moved is not None:
            self._moved = (None, 0)
            many = words.plural(len(moved), "other milestone", "other milestones")
            self._forms.remark("due", f"{many} moved along.")


def _told(acted: Any) -> Told:  # noqa: ANN401 - what the verbs of milestones give
    return Told(acted.remarks)


def _earned(milestone: Milestone, progress: int) -> str:
    """How much counts as done, and while it is open why."""
    share = words.percent(progress / 100)
    return f"{share}, {_HOW[milestone.method]}" if milestone.open else share


def _asked(milestone: Milestone, moves: tuple[MilestoneMove, ...], today: date) -> object:
    """The newest move asks for its reason until it has one; a reason given today can still be changed."""
    move = moves[0] if moves else None
    asks = move is not None and (move.reason is None or move.day == today) and milestone.open
    return move.reason if move is not None and asks else Hidden.ROW


def _acts(milestone: Milestone) -> dict[str, object]:
    """The buttons that have no place now are hidden."""
    shown = {"reopen"} if milestone.achieved is not None else set()
    if milestone.cancelled is not None:
        shown = {"restore"}
    elif milestone.open:
        shown = {"achieve", "cancel"} | ({"rebaseline"} if milestone.due != milestone.baseline_due else set())
    return only_shown(("achieve", "reopen", "rebaseline", "cancel", "restore"), shown)


def _lists(side: MilestoneSide, today: date) -> dict[str, object]:
    moves = tuple(
        MoveItem(move.id, words.day_short(move.day, today), _change(move, today), move.reason) for move in side.moves
    )
    baselines = tuple(
        BaselineItem(
            one.id,
            f"{words.day_short(one.from_due, today)} until {words.day_short(one.day, today)}",
            one.reason,
        )
        for one in side.baselines
    )
    return {
        "tasks": listed([_task(one, today) for one in side.tasks.records], side.tasks.left_out),
        "blocks": listed([_block(one, today) for one in side.blocks.records], side.blocks.left_out, hide=True),
        "journal": listed([_entry(one, today) for one in side.journal.records], side.journal.left_out, hide=True),
        "moves": moves or Hidden.ROW,
        "baselines": baselines or Hidden.ROW,
    }


def _change(move: MilestoneMove, today: date) -> str:
    days = (move.to_due - move.from_due).days
    sign = words.MINUS if days < 0 else "+"
    return f"to {words.day_short(move.to_due, today)}, {sign}{abs(days)}{words.NO_BREAK}d"


def _task(task: Task, today: date) -> RecordItem:
    if task.status in {TaskStatus.DONE, TaskStatus.DROPPED}:
        return RecordItem(task.id, task.title, task.status.value.capitalize(), task.role.value)
    if task.due is not None:
        late = "danger" if task.due < today else ""
        return RecordItem(task.id, task.title, words.day_short(task.due, today), task.role.value, late)  # type: ignore[arg-type]
    estimate = words.duration(task.minutes) if task.minutes else ""
    return RecordItem(task.id, task.title, estimate, task.role.value)


def _block(block: TimeBlock, today: date) -> RecordItem:
    when = "Repeats" if block.repeat else words.day_short(block.when.day, today)
    return RecordItem(block.id, block.title, when, block.role.value)


def _entry(entry: JournalEntry, today: date) -> RecordItem:
    return RecordItem(entry.id, entry.title, words.day_short(entry.day, today))
