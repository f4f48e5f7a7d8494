"""The rooms of the window, in the order of the rail, and the panels around them.

What a room or panel consists of is imported when it is first shown; nothing else in the window knows them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from .page import Page, Room

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from .actions import Action
    from .charts.card import ChartCard
    from .charts.place import DrawChart
    from .charts.state import ChartState
    from .context import Context
    from .importing.view import ImportView
    from .inspector.panel import Inspector
    from .leadership.view import LeadershipView
    from .palette.view import Palette
    from .part import Part
    from .quicklog.panel import QuickLogPanel
    from .shell.crash import CrashBox
    from .shell.shortcut_sheet import ShortcutSheet
    from .shell.tray import Tray
    from .shell.window import Window
    from .skills.presenter.assessing import Assessing
    from .skills.view import SkillsView
    from .timer.box import TimerBox
    from .today.presenter.acts import DayActs
    from .today.presenter.attention import Attention


def _today(context: Context) -> Page:
    from .today.presenter import TodayPresenter
    from .today.view import TodayView

    @cache
    def acts() -> DayActs:
        from .today.presenter.acts import DayActs

        return DayActs(context, assess)

    def assess(key: int, anchor: QWidget) -> None:
        from .skills.presenter.assessing import Assessing

        Assessing(context).ask(key, anchor)

    view = TodayView()
    view.own(TodayPresenter(context, view, acts))
    return view


def _load_today() -> None:
    from .today import presenter, view  # noqa: F401 - loaded for later


def _schedule(context: Context) -> Page:
    from .schedule.backlog.panel import Backlog
    from .schedule.grid.pane import GridPane
    from .schedule.presenter import FOLDED, SchedulePresenter, kept_mode
    from .schedule.presenter.backlog import BacklogPresenter
    from .schedule.view import ScheduleView

    backlog = Backlog()
    view = ScheduleView(GridPane(), backlog, mode=kept_mode(context), folded=context.memory.flag(FOLDED))
    beside = BacklogPresenter(context, backlog)
    view.own(SchedulePresenter(context, view, beside))
    view.own_backlog(beside)
    return view


def _load_schedule() -> None:
    from .schedule import presenter, view  # noqa: F401 - loaded for later
    from .schedule.backlog import panel  # noqa: F401
    from .schedule.grid import pane  # noqa: F401
    from .schedule.presenter import backlog  # noqa: F401


def _settings(context: Context) -> Page:
    from .settings.presenter import SettingsPresenter, zones
    from .settings.view import SettingsView

    view = SettingsView(zones())
    view.own(SettingsPresenter(context, view))
    return view


def _load_settings() -> None:
    from .settings import presenter, view  # noqa: F401 - loaded for later


def _milestones(context: Context) -> Page:
    from .milestones.page.view import ProjectPageView
    from .milestones.presenter import MilestonesPresenter
    from .milestones.presenter.choices import FOLDED, kept_choices, kept_columns, kept_sort
    from .milestones.presenter.page import ProjectPagePresenter
    from .milestones.table.pane import TablePane
    from .milestones.view import MilestonesView

    memory = context.memory
    table = TablePane(kept_columns(memory), kept_sort(memory))
    page = ProjectPageView(_chart_card)
    view = MilestonesView(table, page, mode=kept_choices(memory).mode, folded=memory.flag(FOLDED))
    view.own(MilestonesPresenter(context, view, ProjectPagePresenter(context, page)))
    return view


def _picture() -> Callable[[ChartState, str], bytes]:
    """What makes a picture of a chart."""
    from .charts.picture import picture

    return picture


def _load_milestones() -> None:
    from .milestones import presenter, view  # noqa: F401 - loaded for later
    from .milestones.presenter import page  # noqa: F401


def _chart_card() -> type[ChartCard]:
    """The card of a chart: with it comes what draws charts, which a page without one does not wait for."""
    from .charts.card import ChartCard

    return ChartCard


def _skills(context: Context) -> Page:
    from .skills.presenter import SkillsPresenter
    from .skills.presenter.assessing import Assessing
    from .skills.presenter.choices import FOLDED, kept_tab
    from .skills.view import SkillsView

    assessing = Assessing(context)
    view = SkillsView(tab=kept_tab(context.memory), folded=context.memory.flag(FOLDED))
    builds = {
        "journal": lambda: _journal(context, view),
        "learning": lambda: _learning(context),
        "path": lambda: _path(context, assessing),
    }
    view.own(SkillsPresenter(context, view, builds, assessing))
    return view


def _load_skills() -> None:
    from .skills import beside, presenter, view  # noqa: F401 - loaded for later
    from .skills.journal import tab  # noqa: F401
    from .skills.presenter import journal_whole  # noqa: F401


def _load_tabs() -> None:
    from .skills.learning import tab as learning  # noqa: F401 - loaded for later
    from .skills.path import tab as path  # noqa: F401
    from .skills.presenter import learning as learned  # noqa: F401
    from .skills.presenter import path as led  # noqa: F401


def _loaded(context: Context, name: str, load: Callable[[], None]) -> Iterator[object]:
    """Load what the tabs consist of that are not on screen, beside the window."""
    yield context.jobs.run(name, lambda _: load(), lambda _: None)


def _journal(context: Context, view: SkillsView) -> Part:
    from .part import Part
    from .skills.beside import Beside
    from .skills.journal.tab import JournalTab
    from .skills.presenter.journal import CALENDAR_HIDDEN
    from .skills.presenter.journal_whole import WholeJournal

    beside = Beside()
    tab = JournalTab(beside, calendar=not context.memory.flag(CALENDAR_HIDDEN))
    tab.room_wanted.connect(view.side.step_aside)
    presenter = WholeJournal(context, tab, beside, view.slices)
    view.slices.add(_loaded(context, "skills.tabs", _load_tabs))
    context.bus.review_requested.connect(presenter.open_review)
    if context.bus.wanted_entry:
        presenter.open(context.bus.wanted_entry)
    elif context.bus.wanted_review is not None:
        presenter.open_review(context.bus.wanted_review)
    return Part(tab, presenter, "New entry", presenter.new, tab.search, lambda _kind, key: presenter.open(key))


def _learning(context: Context) -> Part:
    from .part import Part
    from .skills.learning.tab import LearningTab
    from .skills.presenter.learning import LearningPresenter

    tab = LearningTab()
    presenter = LearningPresenter(tab, context)
    return Part(tab, presenter, "New", presenter.add)


def _path(context: Context, assessing: Assessing) -> Part:
    from .part import Part
    from .skills.path.tab import PathTab
    from .skills.presenter.path import PathPresenter

    tab = PathTab(_chart, _picture)
    presenter = PathPresenter(tab, context, assessing.ask)
    return Part(tab, presenter, "New role", presenter.new)


def _chart() -> DrawChart:
    """What makes a chart: with it comes what draws charts."""
    from .charts.make import make

    return make


def _leadership(context: Context) -> Page:
    from .leadership.presenter import LeadershipPresenter
    from .leadership.presenter.choices import kept_tab
    from .leadership.view import LeadershipView

    view = LeadershipView(tab=kept_tab(context.memory))
    builds = {
        "feedback": lambda: _feedback(context, view),
        "impact": lambda: _impact(context),
        "people": lambda: _people(context),
    }
    view.own(LeadershipPresenter(context, view, builds))
    return view


def _load_leadership() -> None:
    from .leadership import presenter, view  # noqa: F401 - loaded for later
    from .leadership.feedback import tab  # noqa: F401
    from .leadership.presenter import feedback  # noqa: F401


def _load_leadership_tabs() -> None:
    from .charts import make  # noqa: F401 - loaded for later
    from .leadership.impact import tab as impact  # noqa: F401
    from .leadership.people import tab as people  # noqa: F401
    from .leadership.presenter import impact as shown  # noqa: F401
    from .leadership.presenter import people as known  # noqa: F401


def _feedback(context: Context, view: LeadershipView) -> Part:
    from .leadership.feedback.tab import FeedbackTab
    from .leadership.presenter.feedback import FeedbackPresenter
    from .part import Part

    tab = FeedbackTab()
    presenter = FeedbackPresenter(tab, context)
    view.slices.add(_loaded(context, "leadership.tabs", _load_leadership_tabs))
    return Part(tab, presenter, "Ask for feedback", presenter.begin, open=presenter.open)


def _impact(context: Context) -> Part:
    from .leadership.impact.tab import ImpactTab
    from .leadership.presenter.impact import ImpactPresenter
    from .part import Part

    tab = ImpactTab(_chart, _picture)
    presenter = ImpactPresenter(tab, context)
    return Part(tab, presenter, "Mark an action", presenter.begin_marking, open=presenter.open)


def _people(context: Context) -> Part:
    from .leadership.people.tab import PeopleTab
    from .leadership.presenter.people import PeoplePresenter
    from .part import Part

    tab = PeopleTab()
    presenter = PeoplePresenter(tab, context)
    return Part(tab, presenter, "New person", presenter.begin, open=presenter.open)


def _trends(context: Context) -> Page:
    from .trends.presenter import TrendsPresenter
    from .trends.view import TrendsView

    view = TrendsView()
    view.own(TrendsPresenter(context, view))
    return view


def _load_trends() -> None:
    from .trends import presenter, view  # noqa: F401 - loaded for later


def _portfolio(context: Context) -> Page:
    from .portfolio.days import Calendar
    from .portfolio.presenter import PortfolioPresenter, formats
    from .portfolio.view import PortfolioView

    calendar = Calendar(lambda: context.clock.now().day, context.settings().week_start)
    view = PortfolioView(calendar, formats())
    view.own(PortfolioPresenter(context, view))
    return view


def _load_portfolio() -> None:
    from .portfolio import presenter, view  # noqa: F401 - loaded for later


ROOMS: tuple[Room, ...] = (
    Room("today", "Today", "sun", "Ctrl+1", _today, _load_today),
    Room("schedule", "Schedule", "calendar-days", "Ctrl+2", _schedule, _load_schedule),
    Room("milestones", "Milestones", "flag", "Ctrl+3", _milestones, _load_milestones),
    Room("skills", "Skills", "graduation-cap", "Ctrl+4", _skills, _load_skills),
    Room("leadership", "Leadership", "users", "Ctrl+5", _leadership, _load_leadership),
    Room("trends", "Trends", "chart-line", "Ctrl+6", _trends, _load_trends),
    Room("portfolio", "Portfolio", "briefcase", "Ctrl+7", _portfolio, _load_portfolio),
    Room("settings", "Settings", "settings", "Ctrl+,", _settings, _load_settings),
)


def attention(context: Context) -> Attention:
    """What counts the things that wait for the person, whichever room is on the screen."""
    from .today.presenter.attention import Attention

    return Attention(context)


def timer_box(context: Context) -> TimerBox:
    """The running timer in the footer."""
    from .timer.box import TimerBox
    from .timer.presenter import TimerPresenter

    box = TimerBox()
    box.own(TimerPresenter(context, box))
    return box


def quick_log(context: Context, window: Window | None) -> QuickLogPanel:
    """The quick log over the footer, or, without a window, in a bar of its own."""
    from .quicklog.panel import QuickLogPanel
    from .quicklog.presenter import QuickLogPresenter

    panel = QuickLogPanel(window)
    panel.own(QuickLogPresenter(context, panel))
    return panel


def palette(context: Context, window: Window, actions: Callable[[], list[Action]]) -> Palette:
    """The command palette over the window."""
    from .palette.presenter import PalettePresenter
    from .palette.view import Palette

    view = Palette(window)
    view.own(PalettePresenter(context, view, actions))
    return view


def inspector(context: Context, window: Window) -> Inspector:
    """The panel that edits what is selected."""
    from .inspector.panel import Inspector
    from .inspector.presenter import InspectorPresenter
    from .inspector.presenter.several import SeveralPresenter

    panel = Inspector(window)
    panel.own((InspectorPresenter(context, panel), SeveralPresenter(context, panel)))
    return panel


def importing(context: Context, window: Window) -> ImportView:
    """What imports files: chosen, or dropped onto the window."""
    from .importing.presenter import ImportPresenter
    from .importing.view import ImportView

    view = ImportView(window)
    view.own(ImportPresenter(context, view))
    return view


def tray(window: Window, toggle_timer: Callable[[], object]) -> Tray:
    """The icon in the system tray."""
    from .shell.tray import Tray

    return Tray(window, toggle_timer)


def crash_box(window: Window, text: str) -> CrashBox:
    """The report of a bug, over the window."""
    from .shell.crash import CrashBox

    box = CrashBox(text, window)
    box.open()
    return box


def shortcut_sheet(window: Window, actions: list[Action]) -> ShortcutSheet:
    """Every shortcut on one sheet."""
    from .shell.shortcut_sheet import ShortcutSheet

    return ShortcutSheet(window, actions)
