"""The work area: morale and what was delivered over the same days, and what each action was followed by."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careercruise_desktop.ui.charts.place import ChartMaker
from careercruise_desktop.ui.charts.state import ChartState
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.scroll_area import ScrollArea
from careercruise_desktop.ui.widgets.segmented import Segmented

from .filters import Filters
from .marking import MarkForm
from .pane import ChartPane
from .state import ImpactState, MeasureState, TableState
from .table import INSET, FiguresTable

MORALE, SUCCESS, HANDED, ACTIONS = "morale", "success", "handed", "actions"
_MORALE, _MEASURE, _NOTHING = 268, 168, 56
_EDGE = 24


class ImpactMain(ScrollArea):
    """Shows the left part of an `ImpactState`.

    Signals:
        opened: a point of a chart (its key, its index, -1 for all, a widget) is to be looked into.
        row_opened: a row of a table (its name, its place) is to be opened.
        save_requested: a chart (its key) is wanted as "png", "svg" or "csv".
        measure_chosen: another figure (its key) below morale.
    """

    opened = Signal(str, int, object)
    row_opened = Signal(str, int)
    save_requested = Signal(str, str)
    measure_chosen = Signal(str)

    def __init__(self, charts: ChartMaker) -> None:
        super().__init__(ground="surface")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.state: ImpactState | None = None
        self.measure = ""
        self.form: MarkForm | None = None
        self.filters = Filters()
        self.morale = ChartPane(charts, _MORALE, _NOTHING)
        self.below = ChartPane(charts, _MEASURE, _NOTHING)
        self.measures: Segmented | None = None
        self.followed, self.success, self.handed = FiguresTable(), FiguresTable(), FiguresTable()
        self._notes = {table: Label("", "small", "text2", wrap=True) for table in self.named.values()}
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(_EDGE - INSET, 16, _EDGE - INSET, 24)
        self._column.setSpacing(0)
        self.morale.add(self.filters)
        for pane in (self.morale, self.below):
            pane.setContentsMargins(INSET, 0, INSET, 0)
        self._column.addWidget(self.morale)
        self._column.addSpacing(8)
        self._column.addWidget(self.below)
        for table in self.named.values():
            self._column.addSpacing(16)
            self._column.addWidget(table)
            self._column.addWidget(self._notes[table])
        self._column.addStretch(1)
        self.setWidget(self._inside)
        self._bind()

    @property
    def named(self) -> dict[str, FiguresTable]:
        """The tables from the top, by their names."""
        return {ACTIONS: self.followed, SUCCESS: self.success, HANDED: self.handed}

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What takes the keys, from the top."""
        form = () if self.form is None else (self.form,)
        return (*self.morale.stops, *self.below.stops, *form, *self.named.values())

    def _bind(self) -> None:
        self.morale.opened.connect(lambda index, at: self.opened.emit(MORALE, index, at))
        self.morale.save_requested.connect(lambda kind: self.save_requested.emit(MORALE, kind))
        self.below.opened.connect(lambda index, at: self.opened.emit(self.measure, index, at))
        self.below.save_requested.connect(lambda kind: self.save_requested.emit(self.measure, kind))
        for name, table in self.named.items():
            table.opened.connect(lambda place, name=name: self.row_opened.emit(name, place))

    def show_state(self, state: ImpactState, measure: str) -> None:
        """Show other figures, with one of the measures below morale."""
        self.state = state
        self.filters.show_state(state)
        self.morale.show_state(state.morale)
        self._offer(state.measures)
        self._show_table(self.success, state.success)
        self._show_table(self.handed, state.handed)
        self.show_measure(measure)

    def show_measure(self, key: str) -> None:
        """Show another figure below morale, and what the actions were followed by in it."""
        found = self._measure(key)
        if found is None:
            return
        self.measure = found.key
        if self.measures is not None:
            self.measures.set_value(found.key)
        self.below.show_state(found.chart)
        self._show_table(self.followed, found.actions)

    def chart(self, key: str) -> ChartState | None:
        """The chart of that key."""
        if self.state is None:
            return None
        found = self._measure(key)
        return self.state.morale if key == MORALE else found.chart if found is not None else None

    def begin_marking(self, today: date, projects: tuple[tuple[int, str], ...]) -> MarkForm:
        """Open the form for an action above the actions, or go to it where it is open."""
        if self.form is None:
            self.form = form = MarkForm(today, projects)
            form.setContentsMargins(INSET, 0, INSET, 0)
            form.left.connect(self.end_marking)
            self._column.insertWidget(self._column.indexOf(self.followed), form)
            form.installEventFilter(self)
        self.form.title.setFocus(Qt.FocusReason.OtherFocusReason)
        self._inside.updateGeometry()
        return self.form

    def end_marking(self) -> None:
        """Close the form; the keys go on in the table."""
        form, self.form = self.form, None
        if form is not None:
            self.followed.setFocus(Qt.FocusReason.OtherFocusReason)
            self._column.removeWidget(form)
            form.hide()
            form.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the form in sight, once it has its place."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Show} and watched is self.form and self.form is not None:
            self.ensureWidgetVisible(self.form, 0, 24)
        return False

    def _show_table(self, table: FiguresTable, state: TableState) -> None:
        table.show_table(state)
        self._notes[table].set_text(state.note)
        self._notes[table].setVisible(bool(state.note))
        self._notes[table].setContentsMargins(INSET, 8, INSET, 0)
        table.setVisible(bool(state.rows or state.nothing))

    def _offer(self, measures: tuple[MeasureState, ...]) -> None:
        if self.measures is None and len(measures) > 1:
            options = [(each.key, each.name) for each in measures]
            self.measures = Segmented(options, measures[0].key, "Figure below morale", small=True, tight=True)
            self.measures.chosen.connect(self.measure_chosen)
            self.below.add(self.measures)

    def _measure(self, key: str) -> MeasureState | None:
        known = self.state.measures if self.state is not None else ()
        return next((each for each in known if each.key == key), known[0] if known else None)
