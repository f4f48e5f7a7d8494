"""The presenter of the tab of impact: whose figures are looked at, and what is behind each of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from careercruise_desktop.domain import words
from careercruise_desktop.system.opener import open_path
from careercruise_desktop.ui.actions import Action
from careercruise_desktop.ui.filling import fill_with_sample
from careercruise_desktop.ui.leadership.impact.main import HANDED, SUCCESS
from careercruise_desktop.ui.page import Presenter
from careercruise_desktop.ui.toast import Toast
from careercruise_desktop.ui.widgets.records_list import RecordState
from careercruise_desktop.usecases.impact import ImpactCase
from careercruise_desktop.usecases.impact_choices import Asked, BehindRow, ImpactChoices
from careercruise_desktop.usecases.leadership_actions import LeadershipActions
from careercruise_desktop.usecases.pulse import PulseCase
from careercruise_desktop.usecases.trends.usecase import TrendsCase

from .impact_charts import BACK, MORALE, ON_TIME, TALLY, VOICES, WORK, parts
from .impact_read import HALF, PERIODS, Look, Read, read
from .impact_tables import chart_csv
from .impact_words import impact_state, successes
from .pulse import PulseActs
from .pulse_typing import TypedActs

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from careercruise_desktop.domain.errors import PersonError, Refused
    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.leadership.impact.marking import Marked
    from careercruise_desktop.ui.leadership.impact.state import ImpactState
    from careercruise_desktop.ui.leadership.impact.tab import ImpactTab

GROUP = "Leadership"
_TEAM, _PERIOD, _MEASURE = "impact.team", "impact.period", "impact.measure"

_NOUNS = {"task": ("task", "tasks"), "milestone": ("milestone", "milestones"), "pulse_round": ("round", "rounds")}


class Behind(NamedTuple):
    """The records behind a point, for the list over it."""

    title: str
    sub: str
    rows: tuple[RecordState, ...]
    total: int


class ImpactPresenter(Presenter):
    """Shows the tab. Milestones, tasks and all pulses speak for it, so everything is read on a worker."""

    watches = frozenset(
        {
            "pulse_round", "pulse_answer", "health_count", "leadership_action", "milestone", "milestone_move",
            "milestone_baseline", "task", "delegation", "outcome_reading", "project", "person", "setting",
        }
    )  # fmt: skip

    def __init__(self, view: ImpactTab, context: Context) -> None:
        self._view = view
        self._context = context
        memory = context.memory
        period = memory.text(_PERIOD)
        self._look = Look(memory.text(_TEAM), period if period in {each.key for each in PERIODS} else HALF)
        self._measure = memory.text(_MEASURE) or WORK
        self._read: Read | None = None
        # Where records were asked for: a round is shown there.
        self._anchor: QWidget | None = None
        self._shown: ImpactState | None = None
        self.pulses = PulseActs(view, context, lambda: self._read, self.refresh)
        self.typed = TypedActs(view, context, lambda: self._read, self._look_towards)
        view.rounds_requested.connect(self._anchor_rounds)
        view.existing_wanted.connect(self.pulses.show)
        view.filtered.connect(self.look_at)
        view.measure_chosen.connect(self.choose_measure)
        view.records_requested.connect(self.show_behind)
        view.record_opened.connect(context.bus.record_requested)
        view.save_requested.connect(self._save)
        view.mark_requested.connect(self.begin_marking)
        view.marked.connect(self._mark)
        view.empty.sample_wanted.connect(lambda: fill_with_sample(context, view.empty, self.refresh))

    def refresh(self) -> None:
        """Read again; what is on screen stays until newer figures are there."""
        use, look, today = self._context.use, self._look, self._context.clock.now().day
        cases = (use(ImpactCase), use(ImpactChoices), use(PulseCase))

        def work() -> tuple[Read, ImpactState]:
            found = read(cases, look, today)
            return found, impact_state(found)

        self._context.jobs.run("leadership.impact", lambda _: work(), self._show, self._complain)

    def actions(self) -> Iterable[Action]:
        """What can be done here, beside marking an action."""
        yield Action("impact.send", "Send next pulse", "mail", "P", self.pulses.begin_sending, GROUP, "ask team morale")
        yield Action(
            "impact.type", "Type in answers of a pulse", "keyboard", "T", self.typed.begin, GROUP, "round paper"
        )
        yield Action("impact.rounds", "All rounds of the pulse", "list", "", self._view.rounds_requested.emit, GROUP)
        names = {WORK: "work done by its day", ON_TIME: "milestones on time", BACK: "delegation"}
        for key, name in names.items():
            show = lambda key=key: self.choose_measure(key)  # noqa: E731
            yield Action(f"impact.{key}", f"Show {name} below morale", "chart-line", "", show, GROUP, "impact figure")

    def look_at(self, team: str, period: str) -> None:
        """Look at another team or project, or further back, and remember it."""
        self._look = Look(team, period)
        self._context.memory.keep(**{_TEAM: team, _PERIOD: period})
        self.refresh()

    def _look_towards(self, asked: Asked) -> None:
        """Show the team of a round that was typed in, unless what is looked at shows it."""
        self._look = replace(self._look, towards=asked)
        self.refresh()

    def _anchor_rounds(self) -> None:
        """A round of the list opens where the list did."""
        self._anchor = self._view.opened.place()

    def choose_measure(self, key: str) -> None:
        """Show another figure below morale, and remember it."""
        self._measure = key
        self._context.memory.keep(**{_MEASURE: key})
        self._view.main.show_measure(key)

    def begin_marking(self) -> None:
        """Ask for an action where it will stand."""
        projects = self._context.acts.run(self._context.use(ImpactChoices).projects)
        if projects is not None:
            self._view.begin_marking(self._context.clock.now().day, projects)

    def show_behind(self, chart: str, index: int, anchor: QWidget) -> None:
        """Show the records behind a point of a chart (its key), -1 for all of them."""
        found = self._read
        if found is None:
            return
        offers = self._context.use(ImpactChoices)
        reads: dict[str, Callable[[], tuple[BehindRow, ...]]] = {
            WORK: lambda: offers.work(_keys(found, WORK, index)),
            ON_TIME: lambda: offers.milestones(_keys(found, ON_TIME, index)),
            BACK: lambda: offers.work({found.impact.titles[key][0] for key in _keys(found, BACK, index)}),
            SUCCESS: lambda: offers.milestones(_dates(found, index)),
            HANDED: lambda: offers.work(found.impact.handed_tasks),
        }
        rounds = lambda: offers.rounds(_rounds(found, chart, index))  # noqa: E731
        rows = self._context.acts.run(reads.get(chart, rounds))
        if rows:
            self._open(rows, anchor)

    def open(self, kind: str, key: int) -> bool:
        """Show a round, without an id ask what the next one asks; actions are edited beside the room."""
        if kind != "pulse_round":
            return False
        if not key:
            self.pulses.begin_sending()
            return True
        anchor, self._anchor = self._anchor, None
        return self.pulses.show(key, anchor)

    def _open(self, rows: tuple[BehindRow, ...], anchor: QWidget) -> None:
        """One record at once, several as a list."""
        self._anchor = anchor
        if len(rows) == 1:
            self._context.bus.record_requested.emit(rows[0].kind, rows[0].id)
            return
        states = tuple(
            RecordState(row.kind, row.id, row.role.value if row.role else "", row.title, row.second, row.right)
            for row in rows
        )
        count = words.plural(len(rows), *_NOUNS[rows[0].kind])
        self._view.opened.show_records(Behind("Behind this figure", count, states, len(states)), anchor)

    def _show(self, found: tuple[Read, ImpactState]) -> None:
        self._read, state = found
        self._look = self._read.wanted
        if state != self._shown:
            self._shown = state
            self._view.show_state(state, self._measure)
        self.pulses.look_again()

    def _complain(self, error: PersonError) -> None:
        self._say(Toast(error.brief, "octagon-alert", action="Retry", run=self.refresh, urgent=True))

    def _mark(self, marked: Marked) -> None:
        act = lambda: self._context.use(LeadershipActions).mark(  # noqa: E731
            marked.title, day=marked.day, expected=marked.expected, project_id=marked.project_id
        )
        made = self._context.acts.run(
            act, said=lambda action: f"{words.shortened(action.title)} marked", icon="flag", refused=self._refuse
        )
        if made is not None:
            self._view.end_marking(made.id)

    def _refuse(self, refusal: Refused) -> None:
        """Beside what was asked, or as a toast where nothing is asked any more."""
        if not self._view.refuse(refusal.rule):
            self._say(Toast(refusal.rule, "circle-alert", urgent=True))

    def _save(self, chart: str, kind: str, target: Path) -> None:
        found = self._read
        if found is None:
            return
        content = chart_csv(found, chart) if kind == "csv" else self._view.picture(chart, kind)
        if self._context.acts.run(lambda: self._context.use(TrendsCase).save(target, content)) is not None:
            run = lambda: self._open_folder(target.parent)  # noqa: E731
            self._say(Toast(f"Saved {target.name}", "download", action="Open folder", run=run))

    def _open_folder(self, folder: Path) -> None:
        try:
            open_path(folder)
        except OSError as error:
            self._say(Toast(f"The folder could not be opened: {error}", "octagon-alert", urgent=True))

    def _say(self, toast: Toast) -> None:
        self._context.bus.toast_requested.emit(toast)


def _keys(found: Read, chart: str, index: int) -> set[int]:
    """The ids behind a bar; -1 for all of them. Only stretches with anything in them have a bar."""
    drawn = [each.share for each in parts(found.impact, chart) if each.share.n]
    chosen = drawn if index < 0 else drawn[index : index + 1]
    return {key for share in chosen for key in (*share.yes, *share.no)}


def _dates(found: Read, place: int) -> set[int]:
    """The milestones behind a row of the success: those of this period, or of the one before."""
    rows = successes(found.impact)
    if place < len(rows) and rows[place][1] is found.impact.success:
        return _keys(found, ON_TIME, -1)
    return {*found.impact.dates_before.yes, *found.impact.dates_before.no}


def _rounds(found: Read, chart: str, index: int) -> set[int]:
    """The ids of the rounds behind a point."""
    points = found.impact.pulse.points
    if chart == MORALE and index >= 0:
        points = points[index : index + 1]
    elif chart == TALLY:
        points = points[-1:]
    elif chart == VOICES:
        told = found.impact.pulse.recommended
        return {key for each in (told if index < 0 else told[index : index + 1]) for key in each.rounds}
    return {key for point in points for key in point.rounds}
