"""The tab: morale, delivery and the actions at the left, the newest pulse at the right."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from careercruise_desktop.ui.charts.place import ChartMaker
from careercruise_desktop.ui.charts.state import ChartState, Shares, Trail
from careercruise_desktop.ui.leadership.empty import ImpactEmpty
from careercruise_desktop.ui.leadership.pulse.by_hand import TypeForm
from careercruise_desktop.ui.leadership.pulse.sending import SendForm
from careercruise_desktop.ui.leadership.pulse.state import BeginState
from careercruise_desktop.ui.widgets.hairline import Hairline

from .beside import Beside
from .main import ImpactMain
from .opened import Opened
from .places import Places
from .side import PulseSide
from .state import ImpactState
from .stops import order

PictureMaker = Callable[[], Callable[[ChartState, str], bytes]]


class ImpactTab(QWidget):
    """Shows an `ImpactState`. `charts` and `pictures` load what draws, which comes long after the first paint.

    Signals:
        filtered: the key of the team or project, and that of the period, that are to be looked at.
        measure_chosen: another figure (its key) below morale.
        records_requested: what is behind a point of a chart (its key, its index, -1 for all), at a widget.
        record_opened: a record (kind, id) is to be opened.
        rounds_requested: all rounds are wanted.
        save_requested: a chart (its key) is to be saved as that kind of file ("png", "svg", "csv"), there.
        mark_requested: an action is to be marked.
        marked: a `Marked`.
        send_requested: a pulse is to be sent.
        sent: a `PulseWanted`, and the folder for its form.
        type_requested: a round is to be typed in.
        typed: a `PulseTyped`.
        forms_requested: the form of a pulse (its id), and the folder for it.
        close_requested: a pulse (its id) is to take no more answers.
        remove_requested: a pulse (its id) is to be deleted.
        correct_requested: a round (its id) that was typed in is to be corrected.
        existing_wanted: the round (its id) that stands in the way of one that is typed in, at a widget.
    """

    filtered = Signal(str, str)
    measure_chosen = Signal(str)
    records_requested = Signal(str, int, object)
    record_opened = Signal(str, int)
    rounds_requested = Signal()
    save_requested = Signal(str, str, Path)
    mark_requested = Signal()
    marked = Signal(object)
    send_requested = Signal()
    sent = Signal(object, Path)
    type_requested = Signal()
    typed = Signal(object)
    forms_requested = Signal(int, Path)
    close_requested = Signal(int)
    remove_requested = Signal(int)
    correct_requested = Signal(int)
    existing_wanted = Signal(int, object)

    def __init__(self, charts: ChartMaker, pictures: PictureMaker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Impact")
        self.state: ImpactState | None = None
        self.places = Places(self)
        self._pictures = pictures
        self.main = ImpactMain(charts)
        self.side = PulseSide(charts)
        self.beside = Beside(self.main, self.side)
        self.main.morale.add(self.beside.open_button)
        self.opened = Opened(self._round_place, self)
        self.empty = ImpactEmpty()
        self._paged = QWidget()
        row = QHBoxLayout(self._paged)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.main, 1)
        row.addWidget(Hairline(vertical=True))
        row.addWidget(self.beside.panel, 1)
        self.stage = QStackedWidget()
        for page in (QWidget(), self._paged, self.empty):
            self.stage.addWidget(page)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.stage)
        self._bind()

    def _bind(self) -> None:
        main, side = self.main, self.side
        main.filters.chosen.connect(self.filtered)
        main.measure_chosen.connect(self.measure_chosen)
        main.row_opened.connect(self._open_row)
        for pane in (main.morale, main.below, side.tally, side.voices):
            pane.place.drawn.connect(self._order)
        for part in (main, side):
            part.opened.connect(self.records_requested)
            part.save_requested.connect(self._ask_file)
        side.send_requested.connect(self.send_requested)
        side.type_requested.connect(self.type_requested)
        side.close_requested.connect(self.close_requested)
        side.forms_requested.connect(
            lambda key: self.places.ask_folder(lambda folder: self.forms_requested.emit(key, folder))
        )
        side.rounds_requested.connect(self.rounds_requested)
        opened = self.opened
        opened.record_opened.connect(self.record_opened)
        opened.form_requested.connect(side.forms_requested)
        opened.close_requested.connect(self.close_requested)
        opened.correct_requested.connect(self.correct_requested)
        opened.remove_requested.connect(self.remove_requested)
        self.empty.begun.connect(self.mark_requested)
        self.empty.other_wanted.connect(self.type_requested)

    def show_state(self, state: ImpactState, measure: str) -> None:
        """Show other figures, with one of the measures below morale."""
        self.main.show_state(state, measure)
        self.side.show_state(state.pulse)
        self.state = state
        self._settle()
        self._order()
        self.opened.settle()

    def begin_marking(self, today: date, projects: tuple[tuple[int, str], ...]) -> None:
        """Ask for an action where it will stand."""
        form = self.main.form
        if form is None:
            form = self.main.begin_marking(today, projects)
            form.agreed.connect(self.marked)
            form.left.connect(self._settle)
            self._order()
        self.stage.setCurrentIndex(1)
        self.beside.ask(wanted=False)
        self.main.begin_marking(today, projects)

    def end_marking(self, key: int) -> None:
        """The action (its id) is marked: the keys go on in its row."""
        self.main.followed.mean_record("leadership_action", key)
        self.main.end_marking()
        self._settle()

    def begin_sending(self, begin: BeginState) -> None:
        """Ask what a pulse is to ask."""
        form = SendForm(begin)
        form.agreed.connect(lambda wanted: self.places.ask_folder(lambda folder: self.sent.emit(wanted, folder)))
        self._show_form(form)

    def begin_typing(self, begin: BeginState) -> None:
        """Ask for the answers of a round."""
        form = TypeForm(begin)
        form.agreed.connect(self.typed)
        form.existing_wanted.connect(self.existing_wanted)
        self._show_form(form)

    def end_form(self) -> None:
        """The pulse is sent, or typed in: its figures stand at the top."""
        self.beside.end_form()
        self.side.area.verticalScrollBar().setValue(0)
        self._settle()

    def refuse(self, sentence: str, existing: int = 0) -> bool:
        """Say below what was asked why it was refused; False where nothing is asked.

        `existing` is the round (its id) that stands in the way.
        """
        if self.beside.form is not None and (existing or self.main.form is None):
            self.beside.form.refuse(sentence, existing)
        elif self.main.form is not None:
            self.main.form.refuse(sentence)
        return self.beside.form is not None or self.main.form is not None

    def copy(self, text: str) -> None:
        """Put text on the clipboard."""
        QGuiApplication.clipboard().setText(text)

    def picture(self, key: str, kind: str) -> bytes:
        """A chart as "png" or "svg", with discs and days, which on screen only one of two charts has."""
        state = self.chart(key)
        if state is None or state.data is None:
            return b""
        data = state.data
        if isinstance(data, Trail | Shares):
            state = replace(state, data=replace(data, span=data.span._replace(heads=True, times=True)))
        return self._pictures()(state, kind)

    def chart(self, key: str) -> ChartState | None:
        """The chart of that key."""
        pulse = self.state.pulse if self.state is not None else None
        beside = {"tally": pulse.tally, "voices": pulse.voices} if pulse is not None else {}
        return beside[key] if key in beside else self.main.chart(key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width."""
        super().resizeEvent(event)
        self.beside.fit(self.width())

    def _show_form(self, form: SendForm | TypeForm) -> None:
        form.left.connect(self._settle)
        self.stage.setCurrentIndex(1)
        self.beside.show_form(form)

    def _round_place(self) -> QWidget | None:
        """Where rounds open that were asked for elsewhere."""
        places = (self.side.tally.more, self.main.morale.more, self.beside.open_button)
        return next((each for each in places if each.isVisible()), None)

    def _order(self) -> None:
        """Tab goes from the top to the bottom, first at the left; charts are made later than what stands around."""
        order((*self.main.stops, *self.side.stops))

    def _settle(self) -> None:
        """What there is to see, or what an empty profile begins with."""
        busy = self.main.form is not None or self.beside.form is not None
        if self.state is not None:
            nothing = self.state.empty and not busy
            if nothing:
                self.empty.show_ready()
            self.stage.setCurrentIndex(2 if nothing else 1)

    def _open_row(self, name: str, place: int) -> None:
        table = self.main.named[name]
        if not 0 <= place < len(table.state.rows):
            return
        row = table.state.rows[place]
        if row.id:
            self.record_opened.emit(row.kind, row.id)
        else:
            self.records_requested.emit(name, place, table)

    def _ask_file(self, key: str, kind: str) -> None:
        state = self.chart(key)
        if state is not None:
            done = lambda target: self.save_requested.emit(key, kind, target)  # noqa: E731
            self.places.ask_file(state.file, kind, done)
