"""What a person does on the grid and in the month, and what follows from it in the room."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Protocol

from careercruise_desktop.domain.errors import PersonError
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.spans import HOUR, Moment
from careercruise_desktop.ui.schedule.state import Item, ItemKey, Lane
from careercruise_desktop.ui.widgets.records_list import RecordState
from careercruise_desktop.usecases.blocks import Blocks
from careercruise_desktop.usecases.schedule import Schedule
from careercruise_desktop.usecases.week_state import ScheduleState

from .acts import ItemActs
from .meant import Meant
from .moving import Moving
from .offering import Offering, offers
from .reach import Reach, block_of
from .templates import TemplateActs

if TYPE_CHECKING:
    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.schedule.view import ScheduleView
    from careercruise_desktop.ui.widgets.offers import Offer


class Shown(Protocol):
    """What the room shows."""

    @property
    def day(self) -> date:
        """The day around which days are shown."""
        ...

    @property
    def state(self) -> ScheduleState:
        """What was read last."""
        ...

    @property
    def items(self) -> dict[ItemKey, Item]:
        """What is shown with a time of day."""
        ...

    @property
    def week_name(self) -> str:
        """The week that templates are about."""
        ...

    def show_day(self, day: date) -> None:
        """Show a day by itself."""
        ...

    def bring(self, day: date) -> None:
        """Show the days around a day, if it is not among those shown."""
        ...


class Doing:
    """Hears the grid and the month; opens, selects, and has acts done."""

    def __init__(self, context: Context, view: ScheduleView, shown: Shown) -> None:
        self._context = context
        self._view = view
        self._shown = shown
        reach = Reach(view, lambda: shown.items)
        self._acts = ItemActs(context, lambda: shown.items, reach)
        self._meant = Meant(context, view, shown)
        self._moving = Moving(context, lambda: shown.items, reach, self._meant)
        self.templates = TemplateActs(context, view, lambda: (shown.day, shown.week_name))
        self._offering = Offering(view, self, shown.show_day)
        self._hear_grid()
        month = view.month
        month.opened.connect(self.open)
        month.moved.connect(self._moving.move_to_day)
        month.pin_opened.connect(self.open_pin)
        view.new_block_requested.connect(self.new_block)
        view.record_chosen.connect(self.open_row)
        view.templates_requested.connect(self.templates.open)

    def _hear_grid(self) -> None:
        grid, moving = self._view.grid, self._moving
        grid.opened.connect(self.open)
        grid.selection_changed.connect(self.select)
        grid.created.connect(self.create)
        grid.moved.connect(self._then_settle(moving.move))
        grid.moved_many.connect(self._then_settle(moving.move_many))
        grid.resized.connect(self._then_settle(moving.resize))
        grid.copied.connect(moving.copy)
        grid.acted.connect(lambda keys, act: self.do(keys, act, None))
        grid.pin_opened.connect(self.open_pin)
        grid.task_dropped.connect(self.drop_task)
        grid.preview = self.preview

    def open(self, key: ItemKey) -> None:
        """Edit an item in the inspector; an appointment offers what can be done with it."""
        bus = self._context.bus
        if key.kind == "time_block":
            bus.occurrence_requested.emit(block_of(key))
        elif key.kind == "time_entry":
            bus.record_requested.emit(key.kind, key.id)
        elif key.kind == "calendar_event":
            self._offering.open(key, self._view.place, None)

    def open_row(self, row: RecordState) -> None:
        """Edit a record of a list."""
        if row.day is not None:
            self.open(ItemKey(row.kind, row.id, row.day))

    def open_pin(self, kind: str, key: int) -> None:
        """Edit what is due, or an entry without a time of day."""
        if kind != "calendar_event":
            self._context.bus.record_requested.emit(kind, key)

    def select(self, keys: Sequence[ItemKey]) -> None:
        """Let several items be acted on together in the inspector; one is shown where it is open already."""
        bus = self._context.bus
        chosen = tuple([(key.kind, key.id, key.day) for key in keys if key.kind in {"time_block", "time_entry"}])
        if len(chosen) == 1 and len(keys) == 1:
            bus.selected.emit(*chosen[0])
        else:
            bus.records_requested.emit(chosen if len(chosen) > 1 else ())

    def new_block(self) -> None:
        """Plan a block at the time cursor, else in the next free time; its title is ready to be typed over."""
        cursor = self._view.grid.cursor_time() if self._view.shows_grid else None
        if cursor is None:
            self.new_on(self._target)
        else:
            self.create(*cursor, cursor[1] + HOUR)

    def new_on(self, day: date | None) -> None:
        """Plan a block in the next free time of a day."""
        block = self._context.acts.run(lambda: self._context.use(Schedule).new_block(day))
        if block is not None:
            self._made(ItemKey("time_block", block.id, block.when.day))

    def create(self, lane: Lane, start: int, end: int) -> None:
        """Plan or log a stretch of time, and edit it; what is logged ends now at the latest."""
        if lane is Lane.LOGGED and start < self._context.clock.now().at:
            end = min(end, self._context.clock.now().at)
        made = self._acts.create(lane, start, end, self._role)
        if made is not None:
            self._made(made)

    def drop_task(self, task_id: int, start: int, minutes: int) -> None:
        """Block time for a task, and select the block."""
        made = self._acts.drop_task(task_id, start, minutes)
        if made is not None:
            self._view.grid.select(made)

    def offers(self, keys: Sequence[ItemKey]) -> tuple[Offer, ...]:
        """What can be done with some items now."""
        items = [self._shown.items.get(key) for key in keys]
        return offers(keys, items, self._context.settings(), self._context.clock.now())

    def do(self, keys: Sequence[ItemKey], act: str, at: int | None) -> None:
        """What a key or a menu asks for: `act` is one of `menus`, `at` the instant that was pointed at."""
        acts, key = self._acts, keys[0]
        simple: dict[str, Callable[[], None]] = {
            "open": lambda: self.open(key),
            "delegate": lambda: self.open(key),
            "repeat": lambda: self.open(key),
            "log": lambda: acts.log(keys),
            "done": lambda: acts.log(keys),
            "adjust": lambda: self._context.bus.adjust_requested.emit(block_of(key)),
            "timer": lambda: acts.start_timer(key),
            "stop": acts.stop_timer,
            "duplicate": lambda: self._moving.duplicate(key),
            "role": lambda: acts.switch_role(keys),
            "delete": lambda: acts.delete(keys),
            "block it": lambda: self._to_block(key, Role.IT),
            "block pm": lambda: self._to_block(key, Role.PM),
        }
        simple.get(act, lambda: acts.repair(keys, act, at))()

    def preview(self, key: ItemKey, start: int) -> list[tuple[ItemKey, int, int]]:
        """The blocks that would make room for one that is dragged to a start, each with its new times.

        Nothing where that cannot be told, as when the block was deleted meanwhile: letting go will say so.
        """
        zone = self._context.clock.now().zone
        try:
            found = self._context.use(Blocks).plan_move(block_of(key), Moment(start, zone))
        except PersonError:
            return []
        # The first is the block itself.
        return [(ItemKey("time_block", *block), span.start, span.end) for block, span in found[1:]]

    def _to_block(self, key: ItemKey, role: Role) -> None:
        made = self._acts.to_block(key.id, role)
        if made is not None:
            self._view.grid.select(made)

    def _made(self, key: ItemKey) -> None:
        """Select what was made, and have its title typed over."""
        self._view.grid.select(key)
        self.open(key)

    def _then_settle(self, act: Callable[..., None]) -> Callable[..., None]:
        """Have it done, then show what is: what was refused or not answered stands where it stood."""

        def run(*given: Any) -> None:  # noqa: ANN401 - what the signal gives
            act(*given)
            self._view.settle()

        return run

    @property
    def _role(self) -> Role:
        """The role that is behind its share of what was logged in the days shown."""
        balance = self._shown.state.figures.balance
        return Role.IT if not balance.total or balance.it_missing > 0 else Role.PM

    @property
    def _target(self) -> date:
        """The day that N plans on without a time cursor: today where it is shown, else the first working day."""
        today = self._context.clock.now().day
        if not self._view.shows_grid:
            return self._view.month.day or today
        shown = self._shown.state.days
        if any(day.day == today for day in shown):
            return today
        return next((day.day for day in shown if day.working), shown[0].day)
