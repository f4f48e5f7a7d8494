"""The page of one project: head and tabs, the outcomes, and the records behind each figure."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHideEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets.records_list import RecordsList
from careercruise_desktop.ui.widgets.save_dialog import SaveDialog
from careercruise_desktop.ui.widgets.scroll_area import ScrollArea

from .behind import RecordsTab
from .head import PageHead
from .outcomes import Outcomes
from .readings import ReadingsCard
from .slot import ChartMaker
from .state import FEEDBACK, LOG, MILESTONES, OUTCOMES, BehindState, DraftState, PageState
from .staying import Staying

# The tabs below which records are listed.
RECORDS = frozenset({FEEDBACK, LOG})
CSV = ".csv"


class ProjectPageView(QWidget):
    """Shows a `PageState`. `make_chart` gives the class of chart cards, and loads them when it is called.

    Signals:
        records_requested(figure, index, shown): the records behind a figure or a chart (its key), after those shown.
        tab_requested(tab, shown): the records of a tab, after those shown.
        tab_shown(tab): another tab is on; below that of milestones the room shows them in its own ways.
        record_opened(kind, id): a record is to be edited.
        draft_requested(id): the form for a reading is wanted, 0 for a new one.
        reading_kept(draft, replace): a `DraftState` is to be kept, and may replace one of its day.
        reading_removed(id): a reading is to be deleted.
        csv_chosen(path, replace): a file of readings is to be imported, and may replace readings.
        save_requested(chart, kind of file, path): a chart is to be saved.
        came_back: it is on screen again.
        gone: it is on screen no more.
    """

    records_requested = Signal(str, int, int)
    tab_requested = Signal(str, int)
    tab_shown = Signal(str)
    record_opened = Signal(str, int)
    draft_requested = Signal(int)
    reading_kept = Signal(object, bool)
    reading_removed = Signal(int)
    csv_chosen = Signal(object, bool)
    save_requested = Signal(str, str, Path)
    came_back = Signal()
    gone = Signal()

    def __init__(self, make_chart: ChartMaker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: PageState | None = None
        self.records: RecordsList | None = None
        self.dialog: SaveDialog | None = None
        self._anchor: QWidget = self
        self._folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        self.head = PageHead()
        self.outcomes = Outcomes(make_chart)
        self.behind = RecordsTab()
        self.setAcceptDrops(True)
        self._scroll = ScrollArea(self.outcomes, "surface")
        # It scrolls with what is in it; by itself it would be a stop without a name.
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._stack = QStackedWidget(self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addWidget(self._stack, 1)
        self._stack.addWidget(self._scroll)
        self._stack.addWidget(self.behind)
        # Until the first project is read there is nothing to say about it.
        self._stack.hide()
        self._connect()

    def _connect(self) -> None:
        self.head.edited.connect(self._edit)
        self.head.tab_chosen.connect(self.show_tab)
        self.behind.record_opened.connect(self.record_opened)
        self.behind.more_requested.connect(lambda shown: self.tab_requested.emit(self.tab, shown))
        self.outcomes.opened.connect(self._ask_records)
        self.outcomes.rearranged.connect(Staying(self._scroll, self.outcomes).keep)
        self.outcomes.save_requested.connect(self._ask_file)
        self.outcomes.moved.record_opened.connect(self.record_opened)
        self.readings.draft_requested.connect(self.draft_requested)
        self.readings.kept.connect(self.reading_kept)
        self.readings.removed.connect(self.reading_removed)
        self.readings.csv_chosen.connect(self.csv_chosen)

    @property
    def readings(self) -> ReadingsCard:
        """The readings by date."""
        return self.outcomes.readings

    @property
    def tab(self) -> str:
        """The tab that is on."""
        return self.head.tabs.value

    def show_state(self, state: PageState) -> None:
        """Show a project; another one begins at the top of its outcomes."""
        other = self._shown is None or self._shown.id != state.id
        self._shown = state
        self.setAccessibleName(state.name)
        if other:
            self.readings.close_editor()
            self.readings.say("")
        self.head.show_state(state)
        self.outcomes.show_state(state)
        if other:
            self._scroll.verticalScrollBar().setValue(0)
            self.show_tab(OUTCOMES)
        elif self.tab in RECORDS:
            self.tab_requested.emit(self.tab, 0)

    def show_tab(self, tab: str) -> None:
        """Show the outcomes, or the records of another tab."""
        self.head.tabs.set_value(tab)
        self._stack.setCurrentIndex(int(tab in RECORDS))
        self._stack.setVisible(tab != MILESTONES)
        self.tab_shown.emit(tab)
        if tab in RECORDS:
            self.tab_requested.emit(tab, 0)

    def show_tab_rows(self, tab: str, state: BehindState, shown: int) -> None:
        """Show the records of a tab, if it is still on; `shown` of them are on screen already."""
        if tab == self.tab:
            self.behind.show_rows(tab, state, shown)

    def show_records(self, state: BehindState, shown: int) -> None:
        """Show the records behind a figure, over it; `shown` of them are on screen already."""
        if shown and self.records is not None and self.records.is_open:
            self.records.show_more(state)
            return
        if self.records is not None:
            self.records.close_now()
            self.records.deleteLater()
        self.records = records = RecordsList(self._anchor)
        records.opened.connect(self.record_opened)
        records.more_requested.connect(
            lambda: self.records_requested.emit(state.figure, state.index, len(records.rows))
        )
        records.show_first(state)

    def show_draft(self, draft: DraftState, typed: dict[str, str], *, reveal: bool = True) -> None:
        """Open the form for a reading, with what was typed there before; `reveal` goes to it."""
        state = self._shown
        if state is not None:
            self.readings.show_draft(draft, lambda: state.today, state.currency, typed, focus=reveal)
            if reveal:
                self._reveal(self.readings.editor)

    def picture(self, chart: str, kind: str) -> bytes:
        """A chart that is on the page, as "png" or "svg"."""
        return self.outcomes.slots[chart].picture(kind)

    def showEvent(self, event: QShowEvent) -> None:
        """Tell it, because something may have changed meanwhile."""
        super().showEvent(event)
        self.came_back.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell that it is not to be seen."""
        super().hideEvent(event)
        self.gone.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A CSV file may be dropped here; anything else is for the window."""
        if _dropped(event) is not None:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import the readings in the file."""
        file = _dropped(event)
        if file is not None:
            event.acceptProposedAction()
            self.show_tab(OUTCOMES)
            self._scroll.ensureWidgetVisible(self.readings, 0, 24)
            self.readings.take_file(file)

    def _reveal(self, widget: QWidget | None) -> None:
        """Scroll to all of a widget, once it has its place."""
        if widget is not None:
            self.outcomes.updateGeometry()
            QTimer.singleShot(0, widget, lambda: self._scroll.ensureWidgetVisible(widget, 0, 16))

    def _edit(self) -> None:
        if self._shown is not None:
            self.record_opened.emit("project", self._shown.id)

    def _ask_records(self, figure: str, index: int, anchor: QWidget) -> None:
        self._anchor = anchor
        self.records_requested.emit(figure, index, 0)

    def _ask_file(self, chart: str, kind: str) -> None:
        state = self.outcomes.slots[chart].state
        name = state.file if state is not None else chart
        self.dialog = dialog = SaveDialog(
            "Save the chart", self._folder / f"{name}.{kind}", {f".{kind}": kind.upper()}, self
        )
        dialog.chosen.connect(lambda target: self._save(chart, kind, target))
        dialog.open()

    def _save(self, chart: str, kind: str, target: Path) -> None:
        self._folder = target.parent
        self.save_requested.emit(chart, kind, target)


def _dropped(event: QDropEvent) -> Path | None:
    """The CSV file that is dragged; None when it is something else."""
    for url in event.mimeData().urls():
        if url.isLocalFile() and url.toLocalFile().lower().endswith(CSV):
            return Path(url.toLocalFile())
    return None
