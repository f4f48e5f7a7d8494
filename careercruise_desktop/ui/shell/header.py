"""The head of a room: title and sub line, what steps through it, the search, and one primary action."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.icon_button import IconButton
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.pressable import Pressable, tip_with_key

HEIGHT = 57
# A narrower head keeps its room for what a room steps and chooses with.
SEARCH_FROM = 860


class SearchBox(Pressable):
    """Looks like the search field; pressing it opens the search over everything."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Search", parent)
        self.setToolTip(tip_with_key("Search everything", "Ctrl+F"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._folded = False

    def fold(self, *, folded: bool) -> None:
        """Be no more than the glass, or the whole box."""
        if folded != self._folded:
            self._folded = folded
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """168 px wide, a square when folded; as high as a button."""
        return QSize(32 if self._folded else 168, 32)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The well and the glass; the word and the key where there is room."""
        box = QRectF(self.rect())
        with painting.begin(self) as painter:
            painting.box(painter, box, 6, "hover" if self.underMouse() else "bg", "border")
            if self._folded:
                painting.icon(painter, painting.square(8, box.height() / 2, 15), "search", "text2")
                return
            painting.icon(painter, painting.square(10, box.height() / 2, 15), "search", "text2")
            painting.text(painter, box.adjusted(33, 0, -50, 0), "Search", "body", "text3")
            painting.text(painter, box.adjusted(0, 0, -10, 0), "Ctrl F", "caption", "text3", align=painting.RIGHT)


class Header(QWidget):
    """56 px above every room, with a hairline under it."""

    search_requested = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self.title = Label(title, "view_title", elide=True)
        self.sub = Label("", "body", "text3", elide=True)
        self.search = SearchBox()
        self.search.clicked.connect(self.search_requested)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(24, 0, 20, 1)
        self._row.setSpacing(12)
        self._row.addWidget(self.title)
        self._row.addWidget(self.sub)
        self._row.addStretch(1)
        self._row.addWidget(self.search)
        self._after_sub = 2
        self._steady = 0

    def keep_sub(self, width: int) -> None:
        """Give the sub line a width of its own, whatever it says, so that nothing behind it moves; less if need be."""
        self._steady = width
        self._fit_sub()

    def add_left(self, widget: QWidget) -> None:
        """Put a control behind the sub line."""
        self._row.insertWidget(self._after_sub, widget)
        self._after_sub += 1

    def add_before_search(self, widget: QWidget) -> None:
        """Put a control left of the search."""
        self._row.insertWidget(self._row.indexOf(self.search), widget)

    def add_right(self, widget: QWidget) -> None:
        """Put a control right of the search."""
        self._row.addWidget(widget)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the search in a narrow window."""
        super().resizeEvent(event)
        self.search.fold(folded=self.width() < SEARCH_FROM)
        self._fit_sub()

    def _fit_sub(self) -> None:
        if self._steady:
            self.sub.setFixedWidth(max(0, min(self._steady, self.room_for_sub)))

    @property
    def room_for_sub(self) -> int:
        """How wide the sub line can be beside everything else."""
        widgets = [item.widget() for place in range(self._row.count()) if (item := self._row.itemAt(place)) is not None]
        others = [one for one in widgets if one is not None and one is not self.sub and not one.isHidden()]
        margins = self._row.contentsMargins()
        taken = sum(max(one.sizeHint().width(), one.minimumWidth()) + self._row.spacing() for one in others)
        return self.width() - margins.left() - margins.right() - taken

    def paintEvent(self, event: QPaintEvent) -> None:
        """Surface over a hairline."""
        with painting.begin(self) as painter:
            painting.fill_rect(painter, QRectF(self.rect()), "surface")
            painting.hairline(painter, 0, self.height() - 1, self.width())


class Steps(QWidget):
    """Back, home and forward."""

    back = Signal()
    home = Signal()
    forward = Signal()

    def __init__(self, home: str, back_name: str, forward_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5)
        self._earlier = IconButton("chevron-left", back_name, kind="plain")
        self._later = IconButton("chevron-right", forward_name, kind="plain")
        self._earlier.clicked.connect(self.back)
        self._later.clicked.connect(self.forward)
        row.addWidget(self._earlier)
        if home:
            now = Button(home)
            now.clicked.connect(self.home)
            row.addWidget(now)
        row.addWidget(self._later)

    def allow_back(self, *, allowed: bool) -> None:
        """Whether there is anything earlier."""
        self._earlier.setEnabled(allowed)

    def allow_forward(self, *, allowed: bool) -> None:
        """Whether there is anything later."""
        self._later.setEnabled(allowed)
