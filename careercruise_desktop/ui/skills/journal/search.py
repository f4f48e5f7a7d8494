"""The journal's search: the field in the head of the room, and the way on to everything else."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from careercruise_desktop.ui.keys import spelled
from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.pressable import Pressable, tip_with_key
from careercruise_desktop.ui.widgets.text_field import TextField

KEY, KEY_OF_ALL = "Ctrl+F", "Ctrl+Shift+F"
WIDTH, LEAST, HEIGHT = 206, 96, 36
_EDGE = 20
_WHOLE_FROM = 200
# Longer texts find nothing more: no more words than this are looked for.
_MOST = 500


class SearchField(TextField):
    """Searches while one types; Down and Enter go to the list, Escape empties it and goes there.

    Signals: left: the keys are to go to the list.
    """

    left = Signal()

    def __init__(self) -> None:
        super().__init__("", "Search the journal", "Search the journal", icon="search", shortcut=spelled(KEY))
        self.setMaxLength(_MOST)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setToolTip(tip_with_key("Search the journal", KEY))

    def sizeHint(self) -> QSize:
        """As wide as the search of other rooms, and a little more."""
        return QSize(WIDTH, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Some letters."""
        return QSize(LEAST, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In little room fewer words."""
        super().resizeEvent(event)
        self.setPlaceholderText("Search the journal" if self.width() >= _WHOLE_FROM else "Search")

    def take_back(self) -> bool:
        """Search for nothing; False when nothing was searched for."""
        if not self.text():
            return False
        self.setText("")
        self.edited.emit("")
        self.commit()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down, Enter and Escape leave the field."""
        keys = QtCore.Qt.Key
        if event.key() == keys.Key_Escape:
            self.take_back()
            self.left.emit()
        elif event.key() in {keys.Key_Down, keys.Key_Return, keys.Key_Enter}:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class Everywhere(Pressable):
    """A row over what was found: the same words, looked for in everything."""

    ring_radius = 0.0

    def __init__(self) -> None:
        super().__init__("Search everywhere")
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setToolTip(tip_with_key("Look for this in everything", KEY_OF_ALL))

    def sizeHint(self) -> QSize:
        """As wide as the list."""
        return QSize(120, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The glass, the words and the keys."""
        whole = QRectF(self.rect())
        with painting.begin(self) as painter:
            painting.fill_rect(painter, whole, "hover" if self.underMouse() else "bg")
            painting.hairline(painter, 0, self.height() - 1, self.width())
            painting.icon(painter, painting.square(_EDGE, whole.center().y(), 14), "search", "text2")
            room = whole.adjusted(_EDGE + 20, 0, -_EDGE, 0)
            painting.text(painter, room, "Search everywhere", "small_medium", "text2")
            painting.text(painter, room, spelled(KEY_OF_ALL), "caption", "text3", align=painting.RIGHT)
