"""The matrix with its head and foot, on the left of the room."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.icon_button import IconButton
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.scroll_area import ScrollArea

from .places import EDGE, FOOT, HEAD, PANEL, SQUARE, squares_left, year_box
from .rows import MatrixRows
from .state import MatrixState

_NONE_USED = "No skill is in use"
_NONE_AWAY = "No skill is put away"


class MatrixPane(QWidget):
    """Shows a `MatrixState`; its signals besides are those of `rows`.

    Signals: new_requested; menu_requested (of the matrix itself).
    """

    new_requested = Signal()
    menu_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Skill matrix")
        self.setFixedWidth(PANEL)
        self.state: MatrixState | None = None
        self.head = _Head(self)
        self.new, self.more = self.head.new, self.head.more
        self.rows = MatrixRows()
        # Unseen, over the row that a box opens at.
        self._spot = QWidget(self.rows)
        self._spot.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.none = Label("", "body", "text3")
        self.none.setContentsMargins(EDGE, 12, EDGE, 12)
        self.foot = _Foot(self)
        self._inside = QWidget()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.none)
        column.addWidget(self.rows)
        column.addWidget(self.foot)
        column.addStretch(1)
        self.area = ScrollArea(self._inside, "surface")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addWidget(self.area, 1)
        self.new.clicked.connect(lambda _=False: self.new_requested.emit())
        self.more.clicked.connect(lambda _=False: self.menu_requested.emit())
        self.rows.moved.connect(self._follow)
        # The bar takes room from the rows; the names of the columns stay over them.
        self.area.verticalScrollBar().rangeChanged.connect(lambda *_: self.head.stand_over(self._bar_width()))

    def show_state(self, state: MatrixState) -> None:
        """Show other skills."""
        if state == self.state:
            return
        self.state = state
        self.head.show_words(state.head)
        self.none.set_text(_NONE_AWAY if state.archived else _NONE_USED)
        self.none.setVisible(not state.groups)
        self.rows.show_state(state)
        self.foot.show_words(state.foot)
        self.foot.setVisible(bool(state.groups))

    def place_of(self, key: int) -> QWidget:
        """What a box about a skill opens at: its row."""
        self._spot.setGeometry(self.rows.rect_of(key))
        return self._spot

    def _bar_width(self) -> int:
        bar = self.area.verticalScrollBar()
        return bar.sizeHint().width() if bar.maximum() > 0 else 0

    def _follow(self, rect: QRect) -> None:
        middle = rect.center()
        self.area.ensureVisible(EDGE, middle.y(), 0, rect.height() // 2 + 2)


class _Head(QWidget):
    """How many skills there are, what the columns are, and what adds one."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEAD)
        self._words = ""
        self._beside = 0
        self.new = IconButton("plus", "New skill", size=24, icon_size=14, shortcut="Shift+N", parent=self)
        self.more = IconButton("ellipsis", "More about the matrix", size=24, icon_size=14, parent=self)
        self.new.press_once()

    def show_words(self, words: str) -> None:
        """Show another count."""
        self._words = words
        self.setAccessibleName(words)
        self._place()
        self.update()

    def stand_over(self, pixels: int) -> None:
        """The columns end so many pixels before the right edge."""
        self._beside = pixels
        self.update()

    def resizeEvent(self, event: object) -> None:
        """The buttons stay behind the count."""
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The count and the names of the columns."""
        width = self.width() - self._beside
        with painting.begin(self) as painter:
            painting.fill_rect(painter, QRectF(self.rect()), "surface")
            painting.text(painter, QRectF(EDGE, 0, 120, HEAD), self._words, "small_medium", "text3")
            names = (
                (float(squares_left(width)), 80.0, "Level, target", painting.LEFT),
                (year_box(width, 0).left(), 44.0, "1 year", painting.LEFT),
                (width - EDGE - 60.0, 60.0, "Last used", painting.RIGHT),
            )
            for left, wide, name, align in names:
                painting.text(painter, QRectF(left, 0, wide, HEAD), name, "caption", "text3", align=align)

    def _place(self) -> None:
        left = EDGE + painting.text_width(self._words, "small_medium") + 6
        for button in (self.new, self.more):
            button.setGeometry(left, (HEAD - 24) // 2, 24, 24)
            left += 26


class _Foot(QWidget):
    """What the squares mean, and how many skills are below their target."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._words = ""

    def show_words(self, words: str) -> None:
        """Show another count."""
        self._words = words
        self.setAccessibleName(f"Filled squares: now. Outlined squares: to the target. {words}".strip())
        self.update()

    def sizeHint(self) -> QSize:
        """A line of its own."""
        return QSize(200, FOOT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Two squares with their words, and the count at the right."""
        with painting.begin(self) as painter:
            painting.hairline(painter, 0, 0, self.width())
            left = float(EDGE)
            for fill, line, word in (("text2", "", "now"), ("", "accent", "to target")):
                square = painting.square(left, FOOT / 2, SQUARE)
                painting.box(painter, square, 2.5, fill, line, width=1.5 if line else 1.0)
                room = QRectF(left + SQUARE + 6, 0, 80, FOOT)
                left = room.left() + painting.text(painter, room, word, "caption", "text3") + 16
            right = QRectF(0, 0, self.width() - EDGE, FOOT)
            painting.text(painter, right, self._words, "caption", "text2", align=painting.RIGHT)
