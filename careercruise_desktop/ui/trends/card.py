"""A card of the wall: a chart with what it says in a sentence, its place, and its menu."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from careercruise_desktop.ui.charts.card import ChartCard
from careercruise_desktop.ui.charts.chart import Chart
from careercruise_desktop.ui.charts.state import ChartState
from careercruise_desktop.ui.charts.words import in_a_row
from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.menu import Menu

from .foot import NARROW, WIDE, CardFoot, SecondLine
from .state import WHOLE, TableState
from .table import FigureTable

HEAD = 40
ROOM = 20
SCALES = (1, 2, 3)


class WallCard(ChartCard):
    """A chart with its sentence, which can be moved, widened, taken off, and turned into a table.

    Signals:
        kept: a file of a kind is wanted, with so many pixels for each of its own.
        copied: the picture is wanted on the clipboard.
        printed: it is wanted on paper.
        table_wanted: it is wanted as a table.
        face_chosen: another of its figures is wanted.
        moved: it is to go so many places later.
        widened: it is to be two columns wide, or one again.
        removed: it is to be taken off the wall.
        dragged: the pointer has taken it so far from where it was.
        dropped: it was left where it is.
        let_go: it is to go back.
        drawn: something else is shown.
        charted: another chart stands in it.
    """

    kept = Signal(str, float)
    copied = Signal()
    printed = Signal()
    table_wanted = Signal()
    face_chosen = Signal(str)
    moved = Signal(int)
    widened = Signal()
    removed = Signal()
    dragged = Signal(QPoint)
    dropped = Signal()
    let_go = Signal()
    drawn = Signal()
    charted = Signal()
    more, more_tip = "More about", "More: as table, its records, files, its place on the wall"

    def __init__(self, key: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self.wide = False
        self.first = self.last = False
        self.table: FigureTable | None = None
        self.menu: Menu | None = None
        self._pressed: QPoint | None = None
        self._dragging = False
        self.setAccessibleName(title)
        self._title.set_text(title)
        self.second = SecondLine()
        self._whole.insertWidget(1, self.second)
        self.foot = CardFoot()
        self._whole.addWidget(self.foot)
        self._nothing.hide()

    def show_state(self, state: ChartState) -> None:
        """Show another state; one that is shown as a table stays one."""
        before = self.chart
        super().show_state(state)
        self.setAccessibleName(state.title)
        self.foot.show_words(state.told, state.counted)
        if self.table is not None:
            self._show_chart(shown=False)
            self.table_wanted.emit()
        self.drawn.emit()
        if self.chart is not before:
            self.charted.emit()

    def show_head(self, state: ChartState) -> None:
        """On a narrow card, what stands beside the figure goes to a line of its own."""
        if self.wide:
            super().show_head(state)
            self.second.show_words((), "")
            self._name()
            return
        loud = tuple(word for word in state.headline if word.tone != "quiet")
        quiet = ", ".join(word.text for word in state.headline if word.tone == "quiet") if loud else ""
        if sum(word.tone == "strong" for word in loud) > 1:
            # There is room for one figure beside the title; the others stand below it.
            quiet = quiet or in_a_row(loud)
            loud = state.headline_short
        super().show_head(replace(state, headline=loud or state.headline_short, headline_short=(), sub="", subs=()))
        self.headline.name(state)
        self.second.show_words((state.sub, *state.subs), quiet)
        self._name()

    def _name(self) -> None:
        """Name what is shown: `Feedback: problem-solving`, where there is no room for that `Problem-solving`."""
        if self.state is None:
            return
        whole = self.state.title
        own = whole.partition(": ")[2]
        taken = sum(each.sizeHint().width() for each in (self._about, self.headline, self._more))
        fits = self.wide or not own or painting.text_width(whole, "strong") <= self.width() - taken - HEAD
        self._title.set_text(whole if fits else f"{own[:1].upper()}{own[1:]}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See whether the name still fits."""
        super().resizeEvent(event)
        self._name()

    def put_chart(self, chart: Chart | None) -> None:
        """The second line is room for the tooltip too."""
        if chart is not None:
            chart.head_room = ROOM
            # A narrow card has too little room for all that a tooltip says.
            chart.around = self.parentWidget()
        super().put_chart(chart)

    def be_wide(self, *, wide: bool) -> None:
        """Be two columns wide, or one."""
        if wide != self.wide:
            self.wide = wide
            self.foot.have_lines(WIDE if wide else NARROW)
            if self.state is not None:
                self.show_head(self.state)

    def show_table(self, state: TableState) -> None:
        """Show the table in the chart's place."""
        if self.table is None:
            self.table = FigureTable()
            self._body.addWidget(self.table, 1)
        self.table.show_state(state, self.accessibleName())
        self._show_chart(shown=False)
        self.charted.emit()

    def turn(self) -> None:
        """Show the table, or the chart again."""
        if self.table is None:
            self.table_wanted.emit()
            return
        table, self.table = self.table, None
        self._body.removeWidget(table)
        table.hide()
        table.deleteLater()
        self._show_chart(shown=True)
        self.charted.emit()

    @property
    def controls(self) -> tuple[QWidget, ...]:
        """What takes the keys, in the order of reading."""
        if self.table is None:
            return super().controls
        return (self._about, self.headline, self._more, self.table)

    def open_menu(self, place: QPoint) -> None:
        """Everything that can be done with the card."""
        if self.menu is not None:
            self.menu.deleteLater()
        self.menu = menu = Menu(self)
        drawn = self.state is not None and self.state.data is not None
        menu.add("As chart" if self.table is not None else "As table", self.turn, icon="table").setEnabled(drawn)
        menu.add("Open the records behind", lambda: self.opened.emit(-1), icon="list")
        if self.state is not None and len(self.state.faces) > 1:
            menu.addSeparator()
            for key, title in self.state.faces:
                menu.add(title, partial(self.face_chosen.emit, key), checked=key == self.state.face)
        menu.addSeparator()
        if self.chart is not None and self.chart.zoomed:
            menu.add(WHOLE, bool).setEnabled(False)
        for scale in SCALES:
            menu.add(f"Save as PNG, {scale}×…", partial(self.kept.emit, "png", float(scale)), icon="image")
        menu.add("Save as SVG…", partial(self.kept.emit, "svg", 1.0), icon="image")
        menu.add("Save as CSV…", partial(self.kept.emit, "csv", 1.0), icon="table")
        menu.add("Copy the picture", self.copied.emit, icon="copy")
        menu.add("Print…", self.printed.emit, icon="file-text")
        menu.addSeparator()
        width = "One column wide" if self.wide else "Two columns wide"
        menu.add(width, self.widened.emit, icon="unfold-horizontal", shortcut="Ctrl+Shift+W")
        earlier = menu.add(
            "Move earlier", partial(self.moved.emit, -1), icon="chevron-left", shortcut="Ctrl+Shift+Left"
        )
        later = menu.add("Move later", partial(self.moved.emit, 1), icon="chevron-right", shortcut="Ctrl+Shift+Right")
        earlier.setEnabled(not self.first)
        later.setEnabled(not self.last)
        menu.add("Take off the wall", self.removed.emit, icon="eye-off")
        menu.popup(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl, Shift and an arrow move the card, with W they make it wide or narrow."""
        keys, modifiers = Qt.Key, Qt.KeyboardModifier
        both = modifiers.ControlModifier | modifiers.ShiftModifier
        if event.modifiers() & ~modifiers.KeypadModifier != both:
            super().keyPressEvent(event)
        elif event.key() in {keys.Key_Left, keys.Key_Right}:
            self.moved.emit(-1 if event.key() == keys.Key_Left else 1)
        elif event.key() == keys.Key_W:
            self.widened.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the card by its head."""
        held = event.button() == Qt.MouseButton.LeftButton and event.position().y() < HEAD
        self._pressed = event.globalPosition().toPoint() if held else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag it."""
        place = event.globalPosition().toPoint()
        if self._pressed is None:
            return
        if not self._dragging and (place - self._pressed).manhattanLength() < QApplication.startDragDistance():
            return
        if not self._dragging:
            self._dragging = True
            self.raise_()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.grabKeyboard()
        self.dragged.emit(place - self._pressed)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Leave it where it is."""
        if self._dragging:
            self._end_drag()
            self.dropped.emit()
        self._pressed = None

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Escape puts it back where it was."""
        if self._dragging and event.key() == Qt.Key.Key_Escape:
            self._end_drag()
            self._pressed = None
            self.let_go.emit()
            return
        super().keyReleaseEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Surface and border, stronger while it is dragged."""
        with painting.begin(self) as painter:
            painting.box(painter, QRectF(self.rect()), 8, "surface", "accent" if self._dragging else "border")

    def _end_drag(self) -> None:
        self._dragging = False
        self.releaseKeyboard()
        self.unsetCursor()

    def _show_chart(self, *, shown: bool) -> None:
        chart: Chart | None = self.chart
        if chart is not None:
            chart.setVisible(shown)
