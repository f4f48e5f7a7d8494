"""Rows that can be put into another order: by their grips with the pointer, by Alt and an arrow with the keyboard."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QMouseEvent, QPaintEvent, QPalette, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QScrollArea, QSizePolicy, QWidget

from careercruise_desktop.ui.theme.theme import theme

from . import painting, speech

GRIP = 20
_ICON = 14
_HINT = "Drag to move, or press Alt and an arrow key"


class SortableList(QWidget):
    """Holds rows one under the other, each with a grip at its left; a row says its name when it is moved.

    Signals:
        moved: the key of a row and its new place, 0 for the first.
    """

    moved = Signal(str, int)

    def __init__(self, name: str, *, grip: int = GRIP, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._grip = grip
        self._rows: dict[str, QWidget] = {}
        self._order: list[str] = []
        self._dragged = ""
        self._held = 0
        self._before: list[str] = []
        self._escape = _on_key(self, "Esc", self._drop_back, Qt.ShortcutContext.WindowShortcut)
        self._escape.setEnabled(False)
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        self._up = _on_key(self, "Alt+Up", self._step, inside)
        _on_key(self, "Alt+Down", self._step, inside)

    @property
    def order(self) -> tuple[str, ...]:
        """The keys of the rows from the first to the last."""
        return tuple(self._order)

    def row(self, key: str) -> QWidget:
        """The row of a key."""
        return self._rows[key]

    def show_rows(self, rows: Sequence[tuple[str, QWidget]]) -> None:
        """Hold these rows in this order; rows that it holds already keep their focus, those left out are gone."""
        wanted = dict(rows)
        for key, row in tuple(self._rows.items()):
            if wanted.get(key) is not row:
                row.hide()
                row.deleteLater()
                del self._rows[key]
        for key, row in wanted.items():
            if key not in self._rows:
                self._rows[key] = row
                row.setParent(self)
                row.show()
        if self._dragged in self._rows:
            self._before = list(wanted)
            return
        self._order = list(wanted)
        _chain([self._rows[each] for each in self._order])
        self._place()

    def grip_of(self, key: str) -> QPoint:
        """The middle of a row's grip."""
        row = self._rows[key]
        return QPoint(_ICON // 2, row.y() + row.height() // 2)

    def sizeHint(self) -> QSize:
        """All rows."""
        return QSize(160, sum(row.sizeHint().height() for row in self._rows.values()))

    def minimumSizeHint(self) -> QSize:
        """All rows, shortened."""
        return QSize(self._grip + 64, self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Follow a row that has become higher or lower."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._place()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the rows the width."""
        super().resizeEvent(event)
        self._place()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take a row by its grip."""
        key = self._at(event.position().toPoint())
        if not key or event.button() != Qt.MouseButton.LeftButton:
            return
        row = self._rows[key]
        self._dragged = key
        self._before = list(self._order)
        self._held = round(event.position().y()) - row.y()
        row.setPalette(theme().ground("selected"))
        row.setAutoFillBackground(True)
        row.raise_()
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self._escape.setEnabled(True)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the row, or show that it can be dragged."""
        point = event.position().toPoint()
        if not self._dragged:
            over = bool(self._at(point))
            self.setCursor(Qt.CursorShape.OpenHandCursor if over else Qt.CursorShape.ArrowCursor)
            self.setToolTip(_HINT if over else "")
            return
        row = self._rows[self._dragged]
        top = max(0, min(point.y() - self._held, self.height() - row.height()))
        others = [key for key in self._order if key != self._dragged]
        passed, edge = 0, 0
        for key in others:
            passed += edge + self._rows[key].height() / 2 < top
            edge += self._rows[key].height()
        self._order = [*others[:passed], self._dragged, *others[passed:]]
        self._place()
        row.move(self._grip, top)
        _keep_in_sight(self, point)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the row go where it is."""
        key = self._dragged
        if not key:
            return
        before = self._before
        self._let_go()
        place = self._order.index(key)
        if self._order != before:
            self._tell(key, place)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The grips, and the slot that a dragged row will fall into."""
        with painting.begin(self) as painter:
            if self._dragged:
                slot = QRectF(0, self._top_of(self._dragged), self.width(), self._rows[self._dragged].height())
                painting.box(painter, slot, 6, "accent_soft")
                held = QRectF(0, self._rows[self._dragged].y(), self.width(), slot.height())
                painting.box(painter, held, 6, "selected")
            for key, row in self._rows.items():
                middle = row.y() + row.height() / 2
                token = "text" if key == self._dragged else "text3"
                painting.icon(painter, painting.square(0, round(middle), _ICON), "grip-vertical", token)

    def _at(self, point: QPoint) -> str:
        """The key of the row whose grip is at a place, or ""."""
        if point.x() >= self._grip:
            return ""
        return next(
            (key for key, row in self._rows.items() if row.y() <= point.y() < row.y() + row.height()),
            "",
        )

    def _step(self) -> None:
        """Move the row that has the focus by one place, the way of the key that was pressed."""
        by = -1 if self.sender() is self._up else 1
        key = next((key for key, row in self._rows.items() if _has_focus(row)), "")
        place = self._order.index(key) + by if key else -1
        if not 0 <= place < len(self._order):
            return
        self._order.remove(key)
        self._order.insert(place, key)
        _chain([self._rows[each] for each in self._order])
        self._place()
        self._tell(key, place)

    def _tell(self, key: str, place: int) -> None:
        row = self._rows[key]
        speech.say(row, f"{row.accessibleName()}, {place + 1} of {len(self._order)}")
        self.moved.emit(key, place)

    def _drop_back(self) -> None:
        self._order = self._before
        self._let_go()

    def _let_go(self) -> None:
        row = self._rows.get(self._dragged)
        self._dragged = ""
        self._escape.setEnabled(False)
        self.unsetCursor()
        if row is not None:
            row.setAutoFillBackground(False)
            row.setPalette(QPalette())
        _chain([self._rows[each] for each in self._order])
        self._place()

    def _place(self) -> None:
        top = 0
        for key in self._order:
            row = self._rows[key]
            height = row.sizeHint().height()
            if key != self._dragged:
                row.setGeometry(self._grip, top, max(0, self.width() - self._grip), height)
            top += height
        if top != self.height():
            self.setFixedHeight(top)
            self.updateGeometry()
        self.update()

    def _top_of(self, key: str) -> int:
        return sum(self._rows[each].height() for each in self._order[: self._order.index(key)])


def _chain(rows: list[QWidget]) -> None:
    """Let Tab go through rows in their order."""
    reached = [
        widget
        for row in rows
        for widget in (row, *row.findChildren(QWidget))
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    for one, other in pairwise(reached):
        QWidget.setTabOrder(one, other)


def _keep_in_sight(rows: QWidget, point: QPoint) -> None:
    """Scroll what the rows stand in, so that a place in them is seen."""
    around: QWidget | None = rows.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    inner = around.widget() if around is not None else None
    if around is not None and inner is not None:
        place = inner.mapFromGlobal(rows.mapToGlobal(point))
        around.ensureVisible(place.x(), place.y(), 0, 32)


def _on_key(rows: QWidget, key: str, run: Callable[[], object], context: Qt.ShortcutContext) -> QShortcut:
    shortcut = QShortcut(QKeySequence(key), rows)
    shortcut.setContext(context)
    shortcut.activated.connect(run)
    return shortcut


def _has_focus(row: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and (row is focused or row.isAncestorOf(focused))
