"""The form of a project: its milestones, readings and baselines beside its fields, and the acts of its own."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Literal

from careercruise_desktop.domain import words
from careercruise_desktop.domain.figures.marks import Standing
from careercruise_desktop.domain.milestone_lines import MilestoneLine
from careercruise_desktop.domain.milestones import MilestoneStatus
from careercruise_desktop.domain.outcomes import OutcomeReading
from careercruise_desktop.domain.projects import Project, ProjectBaseline
from careercruise_desktop.ui.editors.values import StateWord
from careercruise_desktop.ui.inspector.specs import Hidden
from careercruise_desktop.ui.inspector.state import BaselineItem, RecordItem
from careercruise_desktop.usecases.linked import MOST_SHOWN, Linked, ProjectSide
from careercruise_desktop.usecases.projects import Projects
from careercruise_desktop.usecases.records import Records

from .dated import listed, only_shown, slip

if TYPE_CHECKING:
    from datetime import date

    from careercruise_desktop.ui.context import Context

    from .opened import Opened

ROOM = "milestones"
NO_BASELINE = "Set by the first finish"
_STANDS: dict[Standing, Literal["ok", "warn", "neutral"]] = {
    Standing.ON_TRACK: "ok",
    Standing.AT_RISK: "warn",
    Standing.NO_FIGURE: "neutral",
}
_TONES = {MilestoneStatus.AT_RISK: "warn", MilestoneStatus.OVERDUE: "danger"}


class ProjectForm:
    """What the form of a project shows beside its fields, and what it does."""

    def __init__(self, context: Context, opened: Opened) -> None:
        self._context = context
        self._opened = opened

    @property
    def shown(self) -> Project | None:
        """The project that is open, if one is."""
        record = self._opened.sheet.record if self._opened else None
        return record if isinstance(record, Project) else None

    def values(self) -> dict[str, object]:
        """The values of the rows that are no fields of the project."""
        project, side = self.shown, self._opened.sheet.side
        if project is None or not isinstance(side, ProjectSide):
            return {}
        today = self._context.clock.now().day
        worked = self._context.settings().working_days
        promised, finish = project.baseline_finish, project.finish
        late = promised is not None and finish is not None
        found: dict[str, object] = {
            "now.archived": ("Archived", "neutral") if project.archived else Hidden.ROW,
            "now.baseline": NO_BASELINE if promised is None else words.day_long(promised, today),
            "now.slip": slip(promised, finish, worked) if late and promised and finish else Hidden.ROW,
            "now.marks": _marks(side),
            "milestones": _milestones(side, today),
            "readings": _readings(side, today),
            "baselines": tuple(_baseline(one, project.currency, today) for one in side.baselines) or Hidden.ROW,
        }
        shown = {"unarchive" if project.archived else "archive"}
        if self._context.bus.shown_project != project.id:
            shown.add("page")
        if finish is not None or project.budget is not None or side.lines:
            shown.add("rebaseline")
        return found | only_shown(("page", "rebaseline", "archive", "unarchive"), shown)

    def for_value(self, name: str, value: Any, *, new: bool) -> Callable[[], object] | None:  # noqa: ANN401
        """What keeps another finish: the first one is the promise. None for any other field."""
        project = self.shown
        if project is None or name != "finish" or not (new or project.baseline_finish is None):
            return None
        return lambda: self._context.use(Records).change("project", project.id, finish=value, baseline_finish=value)

    def for_item(self, name: str, verb: str, values: dict[str, Any]) -> Callable[[], object] | None:
        """What adds a milestone."""
        if name != "milestones" or verb != "add":
            return None
        owner = self._opened.place.id
        return lambda: self._context.use(Linked).add_milestone(owner, values["line"])

    def run(self, name: str) -> bool:
        """What a button asks for; whether it was one of these."""
        key, acts, use = self._opened.place.id, self._context.acts, self._context.use(Projects)
        if name == "archive":
            acts.run(lambda: use.archive(key), said="Project archived", icon="archive")
        elif name == "unarchive":
            acts.run(lambda: use.unarchive(key), said="Project taken out again", icon="archive-restore")
        elif name == "page":
            self._context.bus.room_requested.emit(ROOM)
            self._context.bus.project_requested.emit(key)
        else:
            return False
        return True

    def agreement(self) -> str:
        """What re-baselining changes, in a sentence."""
        project, side = self.shown, self._opened.sheet.side
        if project is None or not isinstance(side, ProjectSide):
            return ""
        today = self._context.clock.now().day
        parts = ["the budget"]
        if project.finish is not None:
            parts.insert(0, f"the finish on {words.day_long(project.finish, today)}")
        moved = sum(line.due != line.baseline_due for line in side.lines)
        if moved:
            parts.append(f"the dates of {words.plural(moved, 'open milestone', 'open milestones')}")
        said = words.listed(parts)
        return f"{said[:1].upper()}{said[1:]} as they are now become the promise. The old ones stay on record."


def _marks(side: ProjectSide) -> object:
    """The four marks, where any of them has a figure."""
    if all(mark.standing is Standing.NO_FIGURE for mark in side.marks):
        return Hidden.ROW
    return tuple(
        StateWord(mark.subject.value.capitalize(), _STANDS[mark.standing], mark.sentence) for mark in side.marks
    )


def _milestones(side: ProjectSide, today: date) -> object:
    shown = side.lines[:MOST_SHOWN]
    left = len(side.lines) - len(shown)
    rest = f"{side.reached} of {side.counted} reached" if side.counted else ""
    if left:
        rest = f"and {left:,} more open, {rest}"
    return listed([_milestone(line, today) for line in shown], 0, rest=rest)


def _milestone(line: MilestoneLine, today: date) -> RecordItem:
    tone: Any = _TONES.get(line.status, "")
    return RecordItem(line.id, line.title, words.day_short(line.due, today), line.role.value, tone)


def _readings(side: ProjectSide, today: date) -> object:
    items = [_reading(one, today) for one in side.readings.records[:1]]
    left = side.readings.total - len(items)
    rest = f"and {words.plural(left, 'earlier one', 'earlier ones')} on its page" if left else ""
    return listed(items, 0, rest=rest or ("" if items else "None yet. They are added on its page."))


def _reading(reading: OutcomeReading, today: date) -> RecordItem:
    """The newest value that is told: scope before value before defects."""
    value = ""
    if reading.scope_done is not None and reading.scope_planned is not None:
        value = f"{reading.scope_done:,} of {reading.scope_planned:,} done"
    elif reading.earned_value is not None:
        value = f"{reading.earned_value:,.0f} earned"
    elif reading.open_defects is not None:
        value = words.plural(reading.open_defects, "defect", "defects")
    return RecordItem(reading.id, words.day_short(reading.day, today), value)


def _baseline(one: ProjectBaseline, currency: str, today: date) -> BaselineItem:
    """What was agreed until then: the finish and the budget, as far as they changed."""
    parts = []
    if one.from_finish is not None:
        parts.append(words.day_short(one.from_finish, today))
    if one.from_budget is not None and one.from_budget != one.to_budget:
        parts.append(_money(one.from_budget, currency))
    said = ", ".join(parts) or "No finish"
    return BaselineItem(one.id, f"{said} until {words.day_short(one.day, today)}", one.reason)


def _money(value: Decimal, currency: str) -> str:
    return f"{value:,.0f} {currency}"
