"""A row of a list: what it is, one line about it, and a value at the right."""

from __future__ import annotations

from typing import Literal

from PySide6 import QtCore
from PySide6.QtCore import QPoint, QRectF, QSize, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from . import avatar, marks, painting
from .pressable import Pressable

State = Literal["", "ok", "warn", "danger"]

_STATE_ICONS = {"ok": "circle-check", "warn": "triangle-alert", "danger": "octagon-alert"}
_ICON = 15


class ListRow(Pressable):
    """28 px high with one line, 40 with two, 50 in inboxes. Up and Down go to the rows around it.

    Signals:
        activated: it was clicked, or Enter was pressed on it.
        menu_requested: the place on the screen where its menu is wanted.
    """

    activated = Signal()
    menu_requested = Signal(QPoint)

    def __init__(
        self,
        title: str,
        second: str = "",
        *,
        mark: str = "",
        initials: str = "",
        icon: str = "",
        value: str = "",
        state: State = "",
        role_after: str = "",
        unread: bool = False,
        height: int = 0,
        inset: int = 8,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self._wanted_height = height
        self._inset = inset
        self._selected = False
        self.ring_radius = 8.0
        self.ring_inside = True
        self.show_row(
            title,
            second,
            mark=mark,
            initials=initials,
            icon=icon,
            value=value,
            state=state,
            role_after=role_after,
            unread=unread,
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.activated)

    def show_row(
        self,
        title: str,
        second: str = "",
        *,
        mark: str = "",
        initials: str = "",
        icon: str = "",
        value: str = "",
        state: State = "",
        role_after: str = "",
        unread: bool = False,
    ) -> None:
        """Show another thing.

        Args:
            title: what it is.
            second: one line about it.
            mark: the role before the title, "it" or "pm".
            initials: a person before the title, instead of a mark.
            icon: an icon before the title, instead of a mark.
            value: words or a figure at the right.
            state: puts the state's icon and colour on the value.
            role_after: the role's mark after the title.
            unread: a dot after the title.
        """
        self._title, self._second = title, second
        self._mark, self._initials, self._icon = mark, initials, icon
        self._value, self._state = value, state
        self._role_after, self._unread = role_after, unread
        role = {"it": "IT", "pm": "PM"}.get(mark or role_after, "")
        said = (title, role, second, value, "unread" if unread else "")
        self.setAccessibleName(", ".join(part for part in said if part))
        self.updateGeometry()
        self.update()

    @property
    def selected(self) -> bool:
        """Whether this row is the selected one."""
        return self._selected

    def set_selected(self, selected: bool) -> None:
        """Show the row as the selected one."""
        if selected != self._selected:
            self._selected = selected
            self.update()

    def sizeHint(self) -> QSize:
        """As high as its lines, as wide as the list."""
        return QSize(200, self._wanted_height or (40 if self._second else 28))

    def minimumSizeHint(self) -> QSize:
        """Words are shortened before the row is."""
        return QSize(80, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down go from row to row."""
        step = {QtCore.Qt.Key.Key_Down: 1, QtCore.Qt.Key.Key_Up: -1}.get(QtCore.Qt.Key(event.key()), 0)
        if not step:
            super().keyPressEvent(event)
        elif not self._go(step):
            # At the end of the list the key is the scroll area's.
            event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu."""
        self.menu_requested.emit(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill, what stands before, the words, the value."""
        with painting.begin(self) as painter:
            fill = "selected" if self._selected or self.isDown() else "hover" if self.underMouse() else ""
            if fill:
                painting.box(painter, QRectF(self.rect()), 8, fill)
            left = self._inset + self._paint_lead(painter)
            right = self._paint_value(painter, left)
            self._paint_words(painter, left, right)

    def _paint_lead(self, painter: QPainter) -> float:
        """Paint what stands before the words; gives the room it takes."""
        middle = self.height() / 2
        if self._initials:
            avatar.paint_avatar(painter, painting.square(self._inset, round(middle - 14) + 14, 28), self._initials)
            return 38
        if self._mark:
            marks.paint_mark(painter, marks.mark_rect(self._inset + 1, middle, self._mark), self._mark)
            return 20
        if self._icon:
            painting.icon(painter, painting.square(self._inset, round(middle - 8) + 8, 16), self._icon, "text2")
            return 24
        return 0

    def _paint_value(self, painter: QPainter, left: float) -> float:
        """Paint the value; gives where the title must end.

        It stands in the middle of the row, or beside the title alone where the second line needs the whole width.
        """
        right = self.width() - self._inset
        if not self._value:
            return right
        token = f"{self._state}_text" if self._state else "text2"
        lead = _ICON + 5 if self._state else 0
        width = min(painting.text_width(self._value, "small") + lead, (right - left) * 0.6)
        start = right - width
        beside = painting.text_width(self._second, "small") <= start - 12 - left
        line = QRectF(self.rect()) if beside else self._first_line()
        if self._state:
            middle = round(line.center().y() - _ICON / 2) + _ICON / 2
            painting.icon(painter, painting.square(start, middle, _ICON), _STATE_ICONS[self._state], token)
        room = QRectF(start + lead, line.top(), width - lead, line.height())
        painting.text(painter, room, self._value, "small", token)
        return start - 12

    def _paint_words(self, painter: QPainter, left: float, right: float) -> None:
        line = self._first_line()
        after = (15 if self._role_after else 0) + (13 if self._unread else 0)
        room = QRectF(left, line.top(), max(0.0, right - left - after), line.height())
        token = "text" if self.isEnabled() else "disabled"
        end = left + painting.text(painter, room, self._title, "body_medium", token) + 8
        if self._role_after:
            marks.paint_mark(painter, marks.mark_rect(end, room.center().y(), self._role_after, 7), self._role_after)
            end += 15
        if self._unread:
            painting.box(painter, painting.square(end, room.center().y(), 7), 3.5, "accent")
        if self._second:
            second = QRectF(left, line.bottom(), max(0.0, self.width() - self._inset - left), 16)
            painting.text(painter, second, self._second, "small", "text3")

    def _first_line(self) -> QRectF:
        return QRectF(0, round((self.height() - (36 if self._second else 20)) / 2), self.width(), 20)

    def _go(self, step: int) -> bool:
        """Give the focus to the next row that is on screen; False when this is the last."""
        around = self.parentWidget()
        if around is None:
            return False
        rows = [row for row in around.findChildren(ListRow) if row.isVisible()]
        rows.sort(key=lambda row: row.mapTo(around, QPoint(0, 0)).y())
        place = rows.index(self) + step if self in rows else -1
        if not 0 <= place < len(rows):
            return False
        reasons = QtCore.Qt.FocusReason
        rows[place].setFocus(reasons.TabFocusReason if step > 0 else reasons.BacktabFocusReason)
        return True
