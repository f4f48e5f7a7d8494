"""Trends' view: the wall of charts under one period, and the records behind a point."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QStackedLayout, QVBoxLayout, QWidget

from careercruise_desktop.ui.page import Page
from careercruise_desktop.ui.shell.header import Header, Steps
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.menu import Menu
from careercruise_desktop.ui.widgets.records_list import RecordsList
from careercruise_desktop.ui.widgets.save_dialog import SaveDialog
from careercruise_desktop.ui.widgets.scroll_area import ScrollArea
from careercruise_desktop.ui.widgets.segmented import Segmented

from .empty import TrendsEmpty
from .state import RecordsState, WallState
from .wall import Wall

STRETCHES = (("week", "Week"), ("month", "Month"), ("quarter", "Quarter"), ("year", "Year"), ("all", "All"))
KINDS = (("png", "PNG pictures", "image"), ("svg", "SVG drawings", "image"), ("csv", "CSV tables", "table"))
NARROW_BELOW = 1120


class TrendsView(Page):
    """Shows a `WallState`.

    Signals: stretch_chosen(key); stepped(lengths); records_requested(chart, index, how many are shown);
    record_opened(kind, id); save_requested(chart, kind of file, path); export_requested(kind of file, folder);
    quick_log_requested; sample_requested.
    """

    stretch_chosen = Signal(str)
    stepped = Signal(int)
    records_requested = Signal(str, int, int)
    record_opened = Signal(str, int)
    save_requested = Signal(str, str, Path)
    export_requested = Signal(str, Path)
    quick_log_requested = Signal()
    sample_requested = Signal()
    follows_clock = True

    def __init__(self) -> None:
        super().__init__()
        self._shown: WallState | None = None
        self.records: RecordsList | None = None
        self.dialog: QFileDialog | None = None
        self._folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        self.header = Header("Trends")
        self.stretch = Segmented(STRETCHES, "year", "Period")
        self._steps = Steps("", "Earlier period", "Later period")
        self.export = Button("Export charts", "primary", "download")
        self._menu: Menu | None = None
        self.wall = Wall()
        self.empty = TrendsEmpty()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.header.title.setMinimumWidth(self.header.title.sizeHint().width())
        self.header.add_before_search(self.stretch)
        self.header.add_before_search(self._steps)
        self.header.add_right(self.export)
        self._scroll = ScrollArea(self.wall, "bg")
        self._stack = QStackedLayout()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.header)
        whole.addLayout(self._stack, 1)
        # Only now: without a place of its own it would show the first of them as a window.
        self._stack.addWidget(self._scroll)
        self._stack.addWidget(self.empty)

    def _connect(self) -> None:
        self.header.search_requested.connect(self.search_requested)
        self.stretch.chosen.connect(self.stretch_chosen)
        self._steps.back.connect(lambda: self.stepped.emit(-1))
        self._steps.forward.connect(lambda: self.stepped.emit(1))
        self.export.clicked.connect(self.ask_export)
        self.empty.begun.connect(self.quick_log_requested)
        self.empty.sample_wanted.connect(self.sample_requested)

    def show_state(self, state: WallState) -> None:
        """Show a period."""
        self._shown = state
        self._name_period()
        self.show_stretch(state.stretch)
        self._steps.allow_back(allowed=state.earlier)
        self._steps.allow_forward(allowed=state.later)
        for control in (self.stretch, self._steps, self.export):
            control.setVisible(not state.empty)
        self._stack.setCurrentIndex(int(state.empty))
        if state.empty:
            return
        self.empty.show_ready()
        for card in self.wall.show_charts(state.charts):
            key = card.state.key if card.state is not None else ""
            card.opened.connect(lambda index, key=key: self.records_requested.emit(key, index, 0))
            card.save_requested.connect(lambda kind, key=key: self._ask_file(key, kind))
        self._order_tabs()

    def show_stretch(self, stretch: str) -> None:
        """Put the choice of the period on."""
        self.stretch.set_value(stretch)

    def show_records(self, state: RecordsState, shown: int) -> None:
        """Show the records behind a point; `shown` of them are on screen already."""
        if shown and self.records is not None and self.records.is_open:
            self.records.show_more(state)
            return
        if self.records is not None:
            self.records.close_now()
            self.records.deleteLater()
        card = self.wall.cards[state.chart]
        self.records = records = RecordsList(card.anchor_at(state.index))
        records.opened.connect(self.record_opened)
        records.more_requested.connect(lambda: self.records_requested.emit(state.chart, state.index, len(records.rows)))
        records.show_first(state)

    def picture(self, chart: str, kind: str) -> bytes:
        """A chart that is on the wall, as "png" or "svg"."""
        return self.wall.cards[chart].picture(kind)

    def ask_export(self) -> None:
        """Ask for the kind of file for all charts, then for a folder."""
        if self._shown is None or self._shown.empty:
            return
        if self._menu is None:
            self._menu = Menu(self)
            for kind, text, icon in KINDS:
                self._menu.add(text, partial(self._ask_folder, kind), icon=icon)
        self._menu.open_below(self.export, right=True)

    def show_filling(self) -> None:
        """The sample career is being written."""
        self.empty.show_filling()

    def show_progress(self, share: float, word: str) -> None:
        """How far the sample career is."""
        self.empty.show_progress(share, word)

    def show_trouble(self, sentence: str) -> None:
        """The sample career could not be written."""
        self.empty.show_trouble(sentence)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Name the period shorter in a narrow window."""
        super().resizeEvent(event)
        self._name_period()

    def _name_period(self) -> None:
        if self._shown is not None:
            narrow = self.width() < NARROW_BELOW
            self.export.setText("Export" if narrow else "Export charts")
            self.header.sub.set_text("" if self._shown.empty else self._shown.short if narrow else self._shown.sub)

    def _order_tabs(self) -> None:
        """Cards come after the header, whenever they or their charts were made."""
        before: QWidget = self._scroll
        for card in self.wall.cards.values():
            for control in card.controls:
                QWidget.setTabOrder(before, control)
                before = control

    def _ask_file(self, chart: str, kind: str) -> None:
        state = self.wall.cards[chart].state
        name = state.file if state is not None else chart
        self.dialog = dialog = SaveDialog(
            "Save the chart", self._folder / f"{name}.{kind}", {f".{kind}": kind.upper()}, self
        )
        dialog.chosen.connect(lambda target: self._remember(target.parent))
        dialog.chosen.connect(lambda target: self.save_requested.emit(chart, kind, target))
        dialog.open()

    def _ask_folder(self, kind: str) -> None:
        self.dialog = dialog = QFileDialog(self, "Export charts to a folder", str(self._folder))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda folder: self._remember(Path(folder)))
        dialog.fileSelected.connect(lambda folder: self.export_requested.emit(kind, Path(folder)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _remember(self, folder: Path) -> None:
        """The next file is likely to go where the last one went."""
        self._folder = folder
