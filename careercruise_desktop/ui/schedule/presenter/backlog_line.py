"""The line in which a task is added: read at each key, added by Enter, with what such estimates tend to become."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from careercruise_desktop.domain.errors import PersonError
from careercruise_desktop.domain.quicklog.values import ChipKind, Makes, Reading, replaced
from careercruise_desktop.domain.quicklog.values import ChipState as Sure
from careercruise_desktop.ui.schedule.backlog.state import LineState
from careercruise_desktop.ui.widgets.line_chips import chip_state
from careercruise_desktop.usecases.estimates import Estimates, coaching
from careercruise_desktop.usecases.quicklog import QuickLog
from careercruise_desktop.usecases.tasks import Tasks

if TYPE_CHECKING:
    from careercruise_desktop.domain.figures.estimation import Estimation
    from careercruise_desktop.domain.quicklog.lexicon import Lexicon
    from careercruise_desktop.domain.roles import Role
    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.schedule.backlog.adding import AddTask
    from careercruise_desktop.ui.schedule.backlog.state import Which

_UNSURE = {Sure.UNKNOWN, Sure.WRONG}


class Line:
    """Holds the names that the line may refer to, and the habits that the coach speaks from, until they change.

    `added` is called with the id of a new task and the list that it is in.
    """

    def __init__(self, context: Context, field: AddTask, added: Callable[[int, Which], object]) -> None:
        self._context = context
        self._field = field
        self._added = added
        self._lexicon: Lexicon | None = None
        self._habits: dict[Role, Estimation | None] = {}

    def forget(self) -> None:
        """Something has changed: ask anew for names and habits."""
        self._lexicon = None
        self._habits = {}

    def read(self, text: str) -> None:
        """Show what the line means as it stands, or why that cannot be said; the line stays as typed."""
        tasks = self._context.use(Tasks)
        try:
            if self._lexicon is None and text.strip():
                self._lexicon = self._context.use(QuickLog).lexicon()
            reading = tasks.read_line(text, self._lexicon) if text.strip() else None
            self._field.show_line(self._state(reading) if reading is not None else LineState())
        except PersonError as error:
            self._field.show_line(LineState())
            self._field.refuse(error.brief)

    def add(self, text: str, create: bool) -> None:
        """Add the task of the line; what was typed stays until it is on the disk."""
        if not text.strip():
            return
        tasks, field = self._context.use(Tasks), self._field
        reading = self._context.acts.run(lambda: tasks.read_line(text, self._lexicon))
        if reading is None:
            return
        if not reading.ready and not (create and reading.creatable):
            field.refuse(_with_way_out(reading))
            return
        saved = self._context.acts.run(
            lambda: tasks.add_line(text, create=create),
            said=lambda saved: saved.sentence,
            icon="list-checks",
            refused=lambda refusal: field.refuse(refusal.rule),
        )
        if saved is None:
            return
        field.clear()
        self._added(saved.record.id, "delegated" if saved.kind is Makes.DELEGATION else "todo")

    def _state(self, reading: Reading) -> LineState:
        shown = [chip for chip in reading.chips if chip.kind not in {ChipKind.MAKE, ChipKind.TITLE}]
        unsure = next((chip for chip in reading.chips if chip.state in _UNSURE and chip.suggestions), None)
        better = replaced(reading.text, unsure, unsure.suggestions[0]) if unsure is not None else ""
        hint = _with_way_out(reading) if not reading.ready else f"Enter: {reading.does[:1].lower()}{reading.does[1:]}"
        coach = None
        if reading.makes is Makes.TASK and reading.role is not None and reading.minutes:
            coach = coaching(self._habit(reading.role), reading.minutes)
        return LineState(
            chips=tuple(chip_state(chip, reading) for chip in shown), hint=hint,
            coach=coach.sentence if coach else "", coach_tip=coach.detail if coach else "", better=better,
        )  # fmt: skip

    def _habit(self, role: Role) -> Estimation | None:
        """How long tasks of a role tend to take; asked once until anything changes."""
        if role not in self._habits:
            self._habits[role] = self._context.use(Estimates).habit(role, "task")
        return self._habits[role]


def _with_way_out(reading: Reading) -> str:
    """What is missing, with the key that takes the suggestion or makes what is new."""
    ways = []
    if any(chip.suggestions and chip.state in _UNSURE for chip in reading.chips):
        ways.append("Tab takes the suggestion.")
    if reading.creatable:
        ways.append("Ctrl+Enter makes it.")
    return " ".join((reading.hint, *ways))
