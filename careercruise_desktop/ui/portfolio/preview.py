"""The middle of the room: the pages, what is wrong with them, and a strip with the page and the zoom below them."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from careercruise_desktop.domain import words
from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.icon_button import IconButton
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.speech import say

from .pages import Pages
from .pictures import Pictures

STRIP = 36
_SLOW = 250


class Strip(QWidget):
    """36 px on `sunken` with a hairline above: the page, whether it is being updated, the zoom."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(STRIP)
        self.page = Label("", "small", "text3")
        self.updating = Label("Updating", "small", "text3")
        self.updating.hide()
        self.smaller = IconButton("minus", "Smaller", size=26, icon_size=14, shortcut="Ctrl+-")
        self.zoom = Label("", "small", "text2")
        self.zoom.setFixedWidth(44)
        self.zoom.set_align(painting.CENTER)
        self.larger = IconButton("plus", "Larger", size=26, icon_size=14, shortcut="Ctrl++")
        self.fit = IconButton("unfold-horizontal", "Fit the width", size=26, icon_size=14, shortcut="Ctrl+0")
        self.fit.setCheckable(True)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 1, 10, 0)
        line.setSpacing(2)
        line.addWidget(self.page)
        line.addSpacing(10)
        line.addWidget(self.updating)
        line.addStretch(1)
        for widget in (self.smaller, self.zoom, self.larger, self.fit):
            line.addWidget(widget)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground and hairline."""
        with painting.begin(self) as painter:
            painting.fill_rect(painter, QRectF(self.rect()), "sunken")
            painting.hairline(painter, 0, 0, self.width())


class Remark(QWidget):
    """One quiet line above the pages: what had to be changed in the document, or that the file looks another way."""

    def __init__(self) -> None:
        super().__init__()
        self._words = Label("", "small", "text2", wrap=True)
        line = QHBoxLayout(self)
        line.setContentsMargins(38, 8, 16, 9)
        line.addWidget(self._words)
        self.hide()

    @property
    def text(self) -> str:
        """What it says, or ""."""
        return "" if self.isHidden() else self._words.text()

    def show_text(self, text: str) -> None:
        """Say something, or nothing."""
        self._words.set_text(text)
        self.setVisible(bool(text))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, icon and hairline."""
        with painting.begin(self) as painter:
            painting.fill_rect(painter, QRectF(self.rect()), "bg")
            painting.icon(painter, QRectF(16, 9, 15, 15), "info", "text3")
            painting.hairline(painter, 0, self.height() - 1, self.width())


class Problem(QWidget):
    """Why there are no pages, in one sentence, and a way to try again."""

    def __init__(self) -> None:
        super().__init__()
        self.words = Label("", "body", "text2", wrap=True)
        self.words.setMinimumWidth(320)
        self.retry = Button("Retry")
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addWidget(self.words, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(12)
        column.addWidget(self.retry, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, and the icon above the sentence."""
        with painting.begin(self) as painter:
            painting.fill_rect(painter, QRectF(self.rect()), "sunken")
            icon = QRectF(self.width() / 2 - 12, self.words.y() - 40, 24, 24)
            painting.icon(painter, icon, "octagon-alert", "danger")


class Preview(QWidget):
    """Signals: retried: the pages are to be made again."""

    retried = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.pages = Pages()
        self.problem = Problem()
        self.remark = Remark()
        self.strip = Strip()
        self._count = 0
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(_SLOW)
        self._slow.timeout.connect(self.strip.updating.show)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.pages)
        self._stack.addWidget(self.problem)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.remark)
        whole.addWidget(self._stack, 1)
        whole.addWidget(self.strip)
        self.pages.turned.connect(self._show_page)
        self.pages.zoomed.connect(self._show_zoom)
        self.problem.retry.clicked.connect(self.retried)
        self.strip.smaller.clicked.connect(self.pages.zoom_out)
        self.strip.larger.clicked.connect(self.pages.zoom_in)
        self.strip.fit.clicked.connect(self._fit)
        self._show_zoom()

    @property
    def updating(self) -> bool:
        """Whether newer pages are being made."""
        return self._slow.isActive() or not self.strip.updating.isHidden()

    def show_updating(self) -> None:
        """Newer pages are being made; it is only said when it takes a moment."""
        if not self.updating:
            self._slow.start()

    def show_pictures(self, pictures: Pictures) -> None:
        """Show the pages."""
        self._settle()
        self._count = len(pictures.pages)
        self.pages.show_pictures(pictures)
        self._stack.setCurrentWidget(self.pages)
        self._show_page(self.pages.page)
        self._show_zoom()

    def show_problem(self, sentence: str) -> None:
        """Say why there are no pages."""
        self._settle()
        self.problem.words.set_text(sentence)
        self.remark.show_text("")
        self.strip.page.set_text("")
        self._stack.setCurrentWidget(self.problem)
        say(self, sentence)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, below the scroll bar too."""
        with painting.begin(self) as painter:
            painting.fill_rect(painter, QRectF(self.rect()), "sunken")

    def _settle(self) -> None:
        self._slow.stop()
        self.strip.updating.hide()

    def _show_page(self, page: int) -> None:
        self.strip.page.set_text(f"Page {page} of {self._count}" if page else "")

    def _show_zoom(self) -> None:
        self.strip.zoom.set_text(words.percent(self.pages.zoom))
        self.strip.zoom.setAccessibleName(f"Zoom {words.percent(self.pages.zoom)}")
        self.strip.fit.setChecked(self.pages.fits)

    def _fit(self) -> None:
        self.pages.fit_width()
        self._show_zoom()
