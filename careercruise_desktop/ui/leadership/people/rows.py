"""The rows of the list, painted as one widget: a thousand people cost what ten do."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.avatar import paint_avatar
from careercruise_desktop.ui.widgets.painted_list import Entry
from careercruise_desktop.ui.widgets.row_list import ENTER, STEPS, RowList

from .state import PersonRow

ROW, EDGE, INSET, FACE = 64, 18, 8, 28


class PeopleRows(RowList):
    """One stop of Tab. Up and Down walk and show whom they come to; Del deletes.

    Signals:
        chosen: a person (id) is to be seen.
        entered: they were clicked, or Enter was pressed on them.
        remove_requested: a person is to be deleted.
        menu_requested: a person, and the place of the screen where their menu is wanted.
    """

    chosen = Signal(int)
    entered = Signal(int)
    remove_requested = Signal(int)
    menu_requested = Signal(int, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("People", parent)
        self._rows: tuple[PersonRow, ...] = ()
        self._chosen = 0
        self._meant = 0
        self._hover = -1

    @property
    def meant(self) -> int:
        """The person whom the keys mean, 0 for nobody."""
        return self._meant

    def show_rows(self, rows: tuple[PersonRow, ...], chosen: int) -> None:
        """Show other rows; the keys mean whom they meant, else who stands at that place now.

        Who is chosen and not there yet, such as somebody just added, is meant once they are, and nobody until then.
        """
        before, at, stood = self._chosen, self._place(self._meant), self._place(self._chosen) >= 0
        self._rows, self._chosen = rows, chosen
        stands = self._place(chosen) >= 0
        if chosen and not stands:
            self._meant = 0
        elif stands and (chosen != before or not stood):
            self._meant = chosen
        elif self._place(self._meant) < 0:
            self._meant = rows[max(0, min(at, len(rows) - 1))].id if rows else 0
        self.setFixedHeight(max(1, len(rows) * ROW + 8))
        self.update()
        if chosen != before or stood != stands:
            self.follow()

    def rect_of(self, key: int) -> QRect:
        """Where the row of a person is; empty where there is none."""
        at = self._place(key)
        return QRect() if at < 0 else QRect(0, at * ROW, self.width(), ROW)

    def entries(self) -> Sequence[Entry]:
        """Every row."""
        return [
            Entry(row.spoken, QRect(0, at * ROW, self.width(), ROW), row.id == self._chosen, row.id == self._meant)
            for at, row in enumerate(self._rows)
        ]

    def sizeHint(self) -> QSize:
        """As high as all rows."""
        return QSize(240, len(self._rows) * ROW + 8)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, open, delete."""
        key, plain = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not plain or not self._meant:
            super().keyPressEvent(event)
        elif key in STEPS:
            at = max(0, min(self._place(self._meant) + STEPS[key], len(self._rows) - 1))
            self._meant = self._rows[at].id
            self.say()
            self.chosen.emit(self._meant)
        elif key in ENTER:
            self.entered.emit(self._meant)
        elif key == Qt.Key.Key_Delete:
            self.remove_requested.emit(self._meant)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Mean who is under the pointer, and show them."""
        at = self._at(event.position().toPoint())
        if at >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self._meant = self._rows[at].id
            self.update()
            self.entered.emit(self._meant)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what a click would open, and what the row says in full."""
        spot = event.position().toPoint()
        at = self._at(spot)
        if at != self._hover:
            self._hover = at
            self.update()
        if at < 0:
            self.tips.drop()
        else:
            self.tips.point(self._rows[at].spoken, QRect(0, at * ROW, self.width(), ROW), spot)

    def point_at_nothing(self) -> None:
        """The pointer is over no row."""
        self._hover = -1

    def meant_rect(self) -> QRect:
        """Where the row of the person stands whom the keys mean."""
        return self.rect_of(self._meant)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the person under the pointer, or with the one that the keys mean."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        at = self._place(self._meant) if by_key else self._at(event.pos())
        if at < 0:
            return
        self._meant = self._rows[at].id
        self.update()
        spot = self.mapToGlobal(QPoint(EDGE, (at + 1) * ROW)) if by_key else event.globalPos()
        self.menu_requested.emit(self._meant, spot)

    def paintEvent(self, event: QPaintEvent) -> None:
        """What is in sight."""
        first, last = event.rect().top() // ROW, event.rect().bottom() // ROW
        with painting.begin(self) as painter:
            for at in range(max(0, first), min(last + 1, len(self._rows))):
                row = self._rows[at]
                ground = "selected" if row.id == self._chosen else "hover" if at == self._hover else ""
                ringed = self.hasFocus() and row.id == self._meant
                _paint_row(painter, row, QRectF(0, at * ROW, self.width(), ROW), ground, ringed=ringed)

    def _place(self, key: int) -> int:
        return next((at for at, row in enumerate(self._rows) if row.id == key), -1)

    def _at(self, spot: QPoint) -> int:
        at = spot.y() // ROW
        return at if 0 <= at < len(self._rows) else -1


def _paint_row(painter: QPainter, row: PersonRow, place: QRectF, ground: str, *, ringed: bool) -> None:
    """Face, name and when to speak to them next; relation; last talk and cadence."""
    box = place.adjusted(INSET, 0, -INSET, 0)
    if ground:
        painting.box(painter, box, 8, ground)
    left, right, top = place.left() + EDGE, place.right() - EDGE, place.top()
    paint_avatar(painter, QRectF(left, top + 9, FACE, FACE), row.initials)
    left += FACE + 10
    token = "danger_text" if row.late else "text" if row.today else "text3"
    room = QRectF(right - 120, top + 5, 120, 20)
    taken = painting.text(painter, room, row.due, "small_medium" if row.today else "small", token, align=painting.RIGHT)
    if row.late:
        painting.icon(painter, painting.square(right - taken - 18, room.center().y(), 13), "octagon-alert", "danger")
        taken += 18
    painting.text(painter, QRectF(left, top + 5, right - taken - 10 - left, 20), row.name, "body_medium")
    painting.text(painter, QRectF(left, top + 25, right - left, 16), row.second, "small", "text2")
    painting.text(painter, QRectF(left, top + 42, right - left, 16), row.third, "small", "text3")
    if ringed:
        painting.box(painter, box.adjusted(1, 1, -1, -1), 7, "", "accent", width=2.0)
