"""The presenter of Trends: reads the cards one by one beside the window, and answers what is asked about a point."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from careercruise_desktop.domain.figures.series import Figure
from careercruise_desktop.domain.periods import Period, Stretch
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.ui.actions import Action
from careercruise_desktop.ui.charts.state import ChartState
from careercruise_desktop.ui.filling import fill_with_sample
from careercruise_desktop.ui.page import Presenter
from careercruise_desktop.ui.toast import Toast
from careercruise_desktop.ui.trends.state import Slot, TableState, WallState
from careercruise_desktop.usecases.trends.behind import Records
from careercruise_desktop.usecases.trends.cards import CARDS
from careercruise_desktop.usecases.trends.tables import table_words
from careercruise_desktop.usecases.trends.usecase import TrendsCase

from . import layout
from .ahead import Ahead
from .cards.dress import face_of
from .cards.scene import place_of
from .keeping import Keeping
from .records import records_state
from .review import Reviewing
from .wish import Found, Wish, offers, wall_state

if TYPE_CHECKING:
    from careercruise_desktop.domain.errors import PersonError
    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.jobs import Ticket
    from careercruise_desktop.ui.trends.view import TrendsView

# What a worker says when all cards in sight are read; it waits so many seconds, so often, until they are painted.
_NEAR = "near"
_WAIT, _WAITS = 0.01, 30


class TrendsPresenter(Presenter):
    """Shows one wish at a time; of several the newest wins."""

    watches = frozenset({
        "time_entry", "time_block", "project", "setting", "milestone", "milestone_move", "task", "delegation", "skill",
        "skill_assessment", "learning_item", "feedback", "pulse_round", "leadership_action", "outcome_reading",
    })  # fmt: skip

    def __init__(self, context: Context, view: TrendsView) -> None:
        self._context = context
        self._view = view
        self._wish = Wish()
        self._found: Found | None = None
        self._slots = layout.kept_slots(context.memory, CARDS)
        self._faces = layout.kept_faces(context.memory)
        self._charts: dict[str, ChartState] = {}
        self._shown: WallState | None = None
        self._keeping = Keeping(context, view)
        self._reviewing = Reviewing(context, view)
        self.ahead = Ahead(context, view)
        self._connect()

    def _connect(self) -> None:
        view, bar = self._view, self._view.bar
        view.stretch_chosen.connect(self.choose)
        view.range_chosen.connect(lambda first, last: self.wish(chosen=Period(first, last), steps=0))
        view.stepped.connect(self.step)
        bar.role_chosen.connect(lambda role: self.wish(role=Role(role) if role else None))
        bar.project_chosen.connect(lambda project: self.wish(project=project))
        bar.compare_chosen.connect(lambda compare: self.wish(compare=compare))
        view.arranged.connect(self.arrange)
        view.arranged_as_new.connect(self.arrange_as_new)
        view.face_chosen.connect(self.show_face)
        view.table_requested.connect(self.show_table)
        view.records_requested.connect(self.open_records)
        view.record_opened.connect(self._context.bus.record_requested)
        view.outlet.save_requested.connect(self.save)
        view.outlet.export_requested.connect(self.save_all)
        view.outlet.wall_requested.connect(self._keeping.save_wall)
        view.outlet.done.connect(self._keeping.say)
        view.quick_log_requested.connect(lambda: self._context.bus.line_requested.emit(""))
        view.sample_requested.connect(lambda: fill_with_sample(self._context, view.empty, self.refresh))

    def refresh(self) -> None:
        """Read the period again on a worker; each card is shown as soon as it is read, those in sight first."""
        wish, near = self._wish, self._view.near()
        wanted = sorted((slot.key for slot in self._slots), key=lambda key: key not in near)
        settings, faces, kept = self._context.settings(), dict(self._faces), self.ahead.kept
        self.ahead.stop()
        coming: list[Found] = []
        shown = Event()

        def read(ticket: Ticket) -> Found:
            case = self._context.use(TrendsCase)
            frame = case.frame()
            found = Found(wish, case.today, wish.question(case), frame)
            coming.append(found)
            ticket.progress(0.0, "")

            def tell(figure: Figure) -> None:
                found.figures[figure.key] = figure
                found.dress(figure.key, settings, faces.get(figure.key, ""))
                ticket.progress(0.5, figure.key)
                if len(found.figures) == len(near) < len(wanted):
                    # The others would only keep these from being painted.
                    ticket.progress(0.5, _NEAR)
                    _wait(shown, ticket)

            case.wall(found.question, wanted, tell, kept)
            if wish.compare:
                found.set_beside(case.wall(found.question.beside(case.today), wanted, kept=kept))
                for key in wanted:
                    found.dress(key, settings, faces.get(key, ""))
            found.read = True
            return found

        def come(_: float, key: str) -> None:
            if key == _NEAR:
                self._view.when_built(shown.set)
            else:
                self._come(coming[0], key)

        self._context.jobs.run("trends", read, self._end, self._complain, come)

    def actions(self) -> Iterable[Action]:
        """What can be done here."""
        group, view = "Trends", self._view
        yield Action("trends.back", "Earlier period", "chevron-left", "Alt+Left", lambda: self.step(-1), group)
        yield Action("trends.forward", "Later period", "chevron-right", "Alt+Right", lambda: self.step(1), group)
        for stretch in Stretch:
            show = lambda stretch=stretch: self.choose(stretch.value)  # noqa: E731
            name = "everything" if stretch is Stretch.ALL else f"a {stretch}"
            yield Action(f"trends.{stretch}", f"Show {name}", "calendar", "", show, group, "period trends charts")
        turn = lambda: self.wish(compare=not self._wish.compare)  # noqa: E731
        yield Action("trends.range", "Show any days", "calendar-days", "", view.ask_range, group, "period range dates")
        yield Action("trends.compare", "Compare with the period before", "history", "", turn, group)
        yield Action("trends.cards", "Choose the cards of the wall", "layout-template", "", view.ask_cards, group)
        yield Action("trends.export", "Export charts", "download", "Ctrl+E", view.outlet.ask, group, "png svg csv save")
        yield Action("trends.print", "Print the wall", "file-text", "", view.outlet.ask_print, group, "paper printer")
        yield from self._reviewing.actions()

    def wish(self, **changes: object) -> None:
        """Wish for something else: `role`, `project`, `compare`, `chosen` days, a `stretch`."""
        self._wish = replace(self._wish, **changes)  # type: ignore[arg-type]  # each is a field of it
        self._view.wall.linked.waiting.forget()
        if "chosen" in changes:
            self._view.show_stretch("")
        self.refresh()

    def choose(self, stretch: str) -> None:
        """Show a week, month, quarter, year or everything, up to now."""
        self._view.show_stretch(stretch)
        self._view.wall.linked.waiting.forget()
        self._wish = replace(self._wish, stretch=Stretch(stretch), chosen=None, steps=0)
        self.refresh()

    def step(self, steps: int) -> None:
        """Show the period so many lengths later; never the future, never before the first record."""
        shown = self._shown
        if shown is None or (steps < 0 and not shown.earlier) or (steps > 0 and not shown.later):
            return
        far = self._wish.steps + steps
        self.wish(steps=far if self._wish.chosen is not None else min(0, far))

    def arrange(self, slots: tuple[Slot, ...]) -> None:
        """Remember which cards the wall shows, in which order and how wide."""
        more = {slot.key for slot in slots} - {slot.key for slot in self._slots}
        self._slots = slots
        layout.keep_slots(self._context.memory, slots)
        if self._shown is not None:
            self._show_wall(replace(self._shown, slots=slots, offers=offers(slots)))
        if more:
            self.refresh()

    def arrange_as_new(self) -> None:
        """Have all cards again, in the usual order, with their usual figures."""
        self._faces = {}
        layout.keep_faces(self._context.memory, self._faces)
        self.arrange(layout.usual(CARDS))
        if self._found is not None:
            self._show(self._found, *self._found.figures, anew=True)

    def show_face(self, card: str, face: str) -> None:
        """Show another figure of a card."""
        self._faces[card] = face
        layout.keep_faces(self._context.memory, self._faces)
        if self._found is not None and card in self._found.figures:
            self._show(self._found, card, anew=True)

    def show_table(self, card: str) -> None:
        """Give a chart as a table."""
        figure = self._figure(card)
        if figure is not None:
            found = table_words(figure)
            self._view.show_table(TableState(card, found.header, tuple(tuple(map(str, row)) for row in found.rows)))

    def open_records(self, card: str, index: int, shown: int = 0) -> None:
        """Read the records behind a point of a chart, or behind its figure (index -1), after those that are shown."""
        found, state = self._found, self._charts.get(card)
        place = place_of(found.question, state, index) if found is not None and state is not None else None
        if found is None or place is None:
            return
        case, asked, today = self._context.use(TrendsCase), found.question, found.today

        def show(records: Records) -> None:
            if self._found is not None and self._found.question == asked:
                self._view.show_records(records_state(card, index, place, records, today), shown)

        self._context.jobs.run("trends.records", lambda _: case.behind(card, asked, place, shown), show, self._complain)

    def save(self, card: str, kind: str, target: Path, sharp: float) -> None:
        """Save a chart as "png", "svg" or "csv"."""
        figure, found = self._figure(card), self._found
        if figure is not None and found is not None:
            self._keeping.save(self._charts[card], found.frame.secrets.veiled(figure), kind, target, sharp)

    def save_all(self, kind: str, folder: Path, sharp: float) -> None:
        """Save every chart of the wall into a folder."""
        if self._found is not None:
            veiled = self._found.frame.secrets.veiled
            shown = [
                (self._charts[key], self._figure(key)) for slot in self._slots if (key := slot.key) in self._charts
            ]
            kept = [(state, veiled(figure)) for state, figure in shown if figure is not None]
            self._keeping.save_all(kept, kind, folder, sharp)

    def _figure(self, card: str) -> Figure | None:
        """The figure that a card shows."""
        if self._found is None or card not in self._charts or card not in self._found.figures:
            return None
        return face_of(self._found.figures[card], self._faces.get(card, ""))

    def _come(self, found: Found, key: str) -> None:
        """The frame is read, or another card."""
        if key:
            self._show(found, key)
            return
        before = self._shown
        self._found = found
        self._reviewing.show(found.question.period)
        # Whether there is anything is known for sure only when all cards are read.
        empty = found.frame.oldest is None and (before is None or before.empty)
        self._show_wall(wall_state(found, self._slots, self._context.settings(), empty=empty))

    def _end(self, found: Found) -> None:
        """Everything is read, with what the charts are compared with."""
        self._show(found, *found.past)
        if self._shown is not None:
            self._show_wall(replace(self._shown, empty=found.nothing, beside=found.beside))
            self._view.when_built(partial(self.ahead.begin, self._wish, self._shown))

    def _show_wall(self, state: WallState) -> None:
        if state != self._shown:
            self._shown = state
            self._view.show_state(state)

    def _show(self, found: Found, *keys: str, anew: bool = False) -> None:
        """Show the charts of cards, made `anew` where another of their figures was chosen."""
        for key in keys:
            if anew:
                found.dress(key, self._context.settings(), self._faces.get(key, ""))
            self._charts[key] = found.charts[key]
            self._view.show_card(self._charts[key])

    def _complain(self, error: PersonError) -> None:
        toast = Toast(str(error), "octagon-alert", action="Retry", run=self.refresh, urgent=True)
        self._context.bus.toast_requested.emit(toast)


def _wait(shown: Event, ticket: Ticket) -> None:
    """Wait a little until something is shown, or nobody wants to see it any more."""
    for _ in range(_WAITS):
        if ticket.cancelled or shown.wait(_WAIT):
            return
