"""The right of the tab: oneself beside the others, by dimension and by who speaks."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.combo import Combo
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.records_list import RecordsList, RecordsPage
from careercruise_desktop.ui.widgets.scroll_area import ScrollArea
from careercruise_desktop.ui.widgets.section_head import SectionHead

from .by_source import BySourceTable
from .scale import DimensionRows, Scale
from .shares import Shares
from .state import BesideState

EDGE = 24
_COMBO = 132


class BesidePane(QWidget):
    """Shows a `BesideState`.

    Signals:
        period_chosen: the figures of another period (its key) are wanted.
        rows_requested: the answers behind a dimension (its name) are wanted, at a widget.
        opened: a record (kind, id) is to be opened.
        more_requested: the answers after those that are shown.
    """

    period_chosen = Signal(str)
    rows_requested = Signal(str, object)
    opened = Signal(str, int)
    more_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Self and others")
        self.state: BesideState | None = None
        self.records: RecordsList | None = None
        self.period = Combo([], None, "Period of these figures", compact=True)
        self.period.setFixedWidth(_COMBO)
        self.sentence = Label("", "body", "text2", wrap=True)
        self.key = _Key()
        self.scale = Scale()
        self.source_head = SectionHead("By source", height=28)
        self.table = BySourceTable()
        self.share_head = SectionHead("Ratings of 4 and 5", height=28)
        self.shares = Shares()
        self.sealed = _Sealed()
        self._spot = QWidget(self)
        self._spot.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._lay_out()
        self.period.chosen.connect(lambda key: self.period_chosen.emit(str(key)))
        for rows in (self.scale, self.shares):
            rows.opened.connect(lambda name, rows=rows: self._ask(name, rows))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Label("Self and others", "field_title"), 1)
        head.addWidget(self.period)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(EDGE, 16, EDGE, 24)
        column.setSpacing(8)
        column.addLayout(head)
        for widget in (self.sentence, self.key, self.scale, self.source_head, self.table, self.share_head, self.shares):
            column.addWidget(widget)
        column.addSpacing(8)
        column.addWidget(self.sealed)
        column.addStretch(1)
        area = ScrollArea(inside, "surface")
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

    def show_state(self, state: BesideState) -> None:
        """Show other figures."""
        if state == self.state:
            return
        self.state = state
        self.period.set_options(state.periods)
        self.period.set_value(state.period)
        self.sentence.set_text(state.sentence)
        self.key.show_words(state.others)
        known = bool(state.rows)
        for widget in (self.key, self.scale, self.source_head, self.table, self.share_head, self.shares):
            widget.setVisible(known)
        self.scale.show_rows(state.rows)
        self.shares.show_rows(state.rows)
        self.share_head.set_detail(state.against)
        self.table.show_table([*(row.label for row in state.rows), "Mean"], state.columns)
        self.sealed.show_words(state.sealed)

    def show_records(self, page: RecordsPage) -> None:
        """Open the first answers behind a dimension."""
        self.records = records = RecordsList(self._spot)
        records.opened.connect(self.opened)
        records.more_requested.connect(self.more_requested)
        records.show_first(page)

    def show_more_records(self, page: RecordsPage) -> None:
        """Show the next ones below them."""
        if self.records is not None and self.records.is_open:
            self.records.show_more(page)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground."""
        with painting.begin(self) as painter:
            painting.fill_rect(painter, QRectF(self.rect()), "surface")

    def _ask(self, name: str, rows: DimensionRows) -> None:
        place = rows.mapTo(self, rows.place_of(name))
        self._spot.setGeometry(place.x(), place.y() - 24, rows.width(), 24)
        self.rows_requested.emit(name, self._spot)


class _Key(QWidget):
    """What the ring, the dot and the bar mean."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._others = ""

    def show_words(self, others: str) -> None:
        """Say how many answers of others there are."""
        self._others = others
        self.setAccessibleName(f"Ring: self. Dot: {others}. Bar: 95 % interval")
        self.update()

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(280, 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ring, dot and bar, each with its word."""
        middle, left = self.height() / 2, 0.0
        with painting.begin(self) as painter:
            painting.box(painter, painting.square(left, middle, 10), 5, "", "text2", width=2.0)
            left = self._say(painter, left + 16, "Self") + 16
            painting.box(painter, painting.square(left, middle, 10), 5, "c3")
            left = self._say(painter, left + 16, self._others) + 16
            painting.fill_rounded(painter, QRectF(left, middle - 4, 20, 8), 4, "c3", 0.2)
            self._say(painter, left + 26, "95\N{NO-BREAK SPACE}% interval")

    def _say(self, painter: QPainter, left: float, words: str) -> float:
        room = QRectF(left, 0, self.width() - left, self.height())
        return left + painting.text(painter, room, words, "small", "text2")


class _Sealed(QWidget):
    """How answers without names are treated, in a box."""

    def __init__(self) -> None:
        super().__init__()
        self.words = Label("", "small", "text2", wrap=True)
        row = QVBoxLayout(self)
        row.setContentsMargins(34, 10, 12, 10)
        row.addWidget(self.words)

    def show_words(self, words: str) -> None:
        """Say it; nothing for ""."""
        self.words.set_text(words)
        self.setVisible(bool(words))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box and its icon."""
        with painting.begin(self) as painter:
            painting.box(painter, QRectF(self.rect()), 8, "bg")
            painting.icon(painter, QRectF(12, 11, 14, 14), "shield", "text3")
