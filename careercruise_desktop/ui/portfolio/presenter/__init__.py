"""The portfolio's presenter: what is chosen, the document that follows, and the evidence behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.portfolio import Audience, Portfolio, SectionKey
from careercruise_desktop.domain.profile import Profile
from careercruise_desktop.ui.actions import Action
from careercruise_desktop.ui.filling import fill_with_sample
from careercruise_desktop.ui.page import Presenter
from careercruise_desktop.ui.portfolio.state import ChoicesState
from careercruise_desktop.usecases.edition.compose import Edition
from careercruise_desktop.usecases.export import Printer
from careercruise_desktop.usecases.portfolio import PortfolioCase
from careercruise_desktop.usecases.profile import About, ProfileCase

from .evidence import Evidence
from .lists import ProfileLists
from .printing import Printing
from .words import choices_state, period_of

if TYPE_CHECKING:
    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.portfolio.view import PortfolioView

DUAL = Audience.DUAL
GROUP = "Portfolio"


class _Read(NamedTuple):
    """All that is read at once; `first_day` is the first day with anything planned or logged."""

    choices: Portfolio
    edition: Edition
    about: About
    first_day: date | None

    @property
    def empty(self) -> bool:
        """Whether there is nothing at all to show."""
        about = self.about
        written = (*about.links, *about.positions, *about.education, *about.certificates)
        nobody = replace(about.profile, id=0) == Profile()
        return nobody and not written and not self.edition.document.sections and not self.edition.claims


class PortfolioPresenter(Presenter):
    """Shows the dual-role edition."""

    watches = frozenset({
        "portfolio", "setting", "profile", "profile_link", "position", "education", "certificate", "project", "person",
        "milestone", "outcome_reading", "time_entry", "entry_skill", "skill", "skill_assessment", "delegation", "task",
        "feedback", "pulse_round", "pulse_answer", "journal_entry", "journal_skill", "journal_person",
    })  # fmt: skip

    def __init__(self, context: Context, view: PortfolioView, printer: Printer | None = None) -> None:
        self._context = context
        self._view = view
        self._known: _Read | None = None
        self._begun = False
        self._choices: ChoicesState | None = None
        self._printer = printer or Printer()
        self._printing = Printing(context, view, self._printer)
        self._evidence = Evidence(context, view)
        self._lists = ProfileLists(context, view)
        context.jobs.stopped.connect(self._printer.close)
        view.section_switched.connect(self.switch_section)
        view.section_moved.connect(self.move_section)
        view.period_chosen.connect(self.choose_period)
        view.period_limited.connect(self.limit_period)
        view.privacy_chosen.connect(self.choose_privacy)
        view.begun.connect(lambda: self.open_profile("profile"))
        view.retried.connect(self.refresh)
        view.sample_requested.connect(lambda: fill_with_sample(context, view.empty, self.refresh))
        self._printing.warm()

    def refresh(self) -> None:
        """Read everything again beside the window; the pages follow when the document is another one."""
        self._context.jobs.run("portfolio", lambda _: self._read(), self._show, self._printing.show_problem)

    def actions(self) -> Iterable[Action]:
        """What can be done here."""
        pages = self._view.preview.pages
        yield Action("portfolio.export", "Export the portfolio", "download", "Ctrl+E", self._export, GROUP, "pdf html")
        yield Action("portfolio.larger", "Larger pages", "plus", "Ctrl++", pages.zoom_in, GROUP, "zoom in")
        yield Action("portfolio.smaller", "Smaller pages", "minus", "Ctrl+-", pages.zoom_out, GROUP, "zoom out")
        yield Action("portfolio.fit", "Fit the width", "unfold-horizontal", "Ctrl+0", pages.fit_width, GROUP, "zoom")
        for key, text, icon in (
            ("profile", "Edit the profile", "user"),
            ("position", "Edit posts", "briefcase"),
            ("education", "Edit education", "graduation-cap"),
            ("certificate", "Edit certificates", "award"),
            ("profile_link", "Edit links", "link"),
        ):
            show = lambda key=key: self.open_profile(key)  # noqa: E731
            yield Action(f"portfolio.{key}", text, icon, "", show, GROUP, "profile add")

    def switch_section(self, key: str, shown: bool) -> None:
        """Switch a section on or off."""
        section = SectionKey(key)
        if shown:
            self._printing.look_at(key)
        self._run(lambda: self._case.show_section(DUAL, section, shown=shown))

    def move_section(self, key: str, place: int) -> None:
        """Put a section at another place."""
        self._printing.look_at(key)
        self._run(lambda: self._case.move_section(DUAL, SectionKey(key), place))

    def choose_period(self, key: str) -> None:
        """Choose a period by its key."""
        first, last = period_of(key, self._known.first_day if self._known else None, self._today)
        self._run(lambda: self._case.choose_period(DUAL, first, last))

    def limit_period(self, first: date, last: date | None) -> None:
        """Choose a period by its days; a refusal stands below them."""

        def refused(refusal: Refused) -> None:
            self._view.choices.period.show_refusal(refusal.rule)

        self._run(lambda: self._case.choose_period(DUAL, first, last), refused)

    def choose_privacy(self, hide_clients: bool, hide_figures: bool) -> None:
        """Hide or show client names and figures."""
        self._run(lambda: self._case.choose_privacy(DUAL, hide_clients=hide_clients, hide_figures=hide_figures))

    def open_profile(self, key: str) -> None:
        """Open the profile or a list of it, in a room that is shown although it may be empty."""
        if self._known is not None:
            self._begun = True
            self._show(self._known)
            self._lists.open(key)

    @property
    def _case(self) -> PortfolioCase:
        return self._context.use(PortfolioCase)

    @property
    def _today(self) -> date:
        return self._context.clock.now().day

    def _run(self, act: Callable[[], object], refused: Callable[[Refused], None] | None = None) -> None:
        """Do it; what was not done is shown as it still is."""
        if self._context.acts.run(act, refused=refused) is None and self._choices is not None and refused is None:
            self._view.choices.show_state(self._choices)

    def _read(self) -> _Read:
        choices = self._case.choices(DUAL)
        edition = self._case.edition(choices)
        return _Read(choices, edition, self._context.use(ProfileCase).about(), self._case.first_day())

    def _show(self, read: _Read) -> None:
        self._known = read
        empty = read.empty and not self._begun
        self._view.show_all(empty=empty)
        if empty:
            self._view.header.sub.set_text("")
            return
        choices = choices_state(read.choices, read.edition, read.about, read.first_day, self._today)
        if choices != self._choices:
            self._choices = choices
            self._view.choices.show_state(choices)
        self._evidence.show(read.choices, read.edition.claims)
        self._lists.show(read.about)
        self._printing.show(read.edition.document, read.edition.claims)

    def _export(self) -> None:
        if self._known is not None and not self._view.export.busy and self._view.export.isVisible():
            self._printing.ask()


def formats() -> tuple[tuple[str, str], ...]:
    """Key and name of every format that there is."""
    return tuple((form.key, form.name) for form in Printer().formats)
