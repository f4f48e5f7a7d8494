"""The tab: what came and is waited for at the left, one of it in the middle, oneself and the others at the right."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, QRectF, Signal
from PySide6.QtGui import QGuiApplication, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from careercruise_desktop.ui.leadership.asking.inbox import InboxBox
from careercruise_desktop.ui.leadership.asking.page import AskingPage
from careercruise_desktop.ui.leadership.asking.request import RequestPage
from careercruise_desktop.ui.leadership.empty import FeedbackEmpty
from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.dialog import Question
from careercruise_desktop.ui.widgets.file_dialog import OpenDialog
from careercruise_desktop.ui.widgets.hairline import Hairline
from careercruise_desktop.ui.widgets.icon_button import IconButton
from careercruise_desktop.ui.widgets.label import Label

from .answer import AnswerPage
from .beside import BesidePane
from .pane import ListPane
from .state import ListState

LIST, NARROW_LIST, BESIDE = 348, 300, 404
# Below, the figures are shown in place of an answer.
_ALL_FROM = 1120
_INBOX, _TYPE = "Take in an answer", "Type in"


class FeedbackTab(QWidget):
    """Holds the parts of the tab; what is done in them, they signal themselves.

    Signals: inbox_requested: an answer is to be taken in; typing_requested: one is to be typed in.
    """

    inbox_requested = Signal()
    typing_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Feedback")
        self.inbox: InboxBox | None = None
        self.question: Question | None = None
        self.dialog: OpenDialog | None = None
        self._figures = False
        self.list = ListPane()
        self.answer, self.request, self.beside = AnswerPage(), RequestPage(), BesidePane()
        self.asking, self.empty = AskingPage(), FeedbackEmpty()
        self.none = Label("Choose an answer to see what was said.", "body", "text3", wrap=True)
        self.take_in = Button(_INBOX, "plain", "clipboard-paste", small=True)
        self.type_in = Button(_TYPE, "plain", "pencil", small=True)
        self.swap = IconButton("panel-right", "Show self and others", size=26, kind="plain")
        self._lay_out()
        self.take_in.clicked.connect(lambda _=False: self.inbox_requested.emit())
        self.type_in.clicked.connect(lambda _=False: self.typing_requested.emit())
        self.empty.other_wanted.connect(self.typing_requested)
        self.swap.clicked.connect(lambda _=False: self.show_figures(not self._figures))

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setContentsMargins(18, 8, 18, 12)
        foot.setSpacing(8)
        for button in (self.take_in, self.type_in):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self.swap)
        self._left = QWidget()
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        left.addWidget(self.list, 1)
        left.addWidget(_Foot(foot))
        self.middle = QStackedWidget()
        self._nothing = QWidget()
        around = QVBoxLayout(self._nothing)
        around.setContentsMargins(24, 24, 24, 24)
        around.addWidget(self.none)
        around.addStretch(1)
        for page in (self._nothing, self.answer, self.request):
            self.middle.addWidget(page)
        self._line = Hairline(vertical=True)
        main = QWidget()
        row = QHBoxLayout(main)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left)
        row.addWidget(Hairline(vertical=True))
        row.addWidget(self.middle, 1)
        row.addWidget(self._line)
        row.addWidget(self.beside)
        self.stage = QStackedWidget()
        for page in (QWidget(), main, self.empty, self.asking):
            self.stage.addWidget(page)
        self._main = main
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.stage)

    @property
    def is_asking(self) -> bool:
        """Whether the page that asks is on screen."""
        return self.stage.currentWidget() is self.asking

    def show_list(self, state: ListState) -> None:
        """Show what came and is waited for."""
        self.list.show_state(state)
        if not self.is_asking:
            self.stage.setCurrentWidget(self._main)

    def show_empty(self) -> None:
        """Show what it begins with."""
        if not self.is_asking:
            self.empty.show_ready()
            self.stage.setCurrentWidget(self.empty)

    def show_asking(self) -> None:
        """Show the page that asks."""
        self.stage.setCurrentWidget(self.asking)
        self.asking.start()

    def leave_asking(self, *, empty: bool) -> None:
        """Back to the list, with the keys on it."""
        self.stage.setCurrentWidget(self.empty if empty else self._main)
        if not empty:
            self.list.rows.setFocus()

    def show_page(self, page: QWidget | None) -> None:
        """Show an answer, a request, or nothing yet; where the figures stand in its place, they go."""
        self.middle.setCurrentWidget(page or self._nothing)

    def show_figures(self, shown: bool) -> None:
        """In a narrow tab: show the figures in place of what was chosen, or that again."""
        self._figures = shown
        self._settle()

    def open_inbox(self, anchor: QWidget | None = None) -> InboxBox:
        """The box that asks for an answer that came; `start` opens it."""
        self.inbox = box = InboxBox(anchor or (self.take_in if self.take_in.isVisible() else self))
        return box

    def ask(self, title: str, sentence: str, go: str) -> bool:
        """Ask about what cannot be undone; whether it is to be done."""
        self.question = Question(title, sentence, [("keep", "Cancel", "plain"), ("go", go, "danger")], self)
        return self.question.ask() == "go"

    def ask_folder(self, start: Path, chosen: Callable[[Path], object]) -> None:
        """Ask for a folder to write forms into."""
        self.dialog = dialog = OpenDialog("Write the forms into a folder", start, {}, self, folder=True)
        dialog.chosen.connect(lambda paths: chosen(paths[0]) if paths else None)
        dialog.open()

    def copy(self, text: str) -> None:
        """Put a text on the clipboard."""
        QGuiApplication.clipboard().setText(text)

    def place_of(self, widget: QWidget) -> QPoint:
        """Where a menu about a widget opens."""
        return widget.mapToGlobal(widget.rect().bottomLeft())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Three parts side by side, or two."""
        super().resizeEvent(event)
        self._settle()

    def _settle(self) -> None:
        every = self.width() >= _ALL_FROM
        self._left.setFixedWidth(LIST if every else NARROW_LIST)
        self.swap.setVisible(not every)
        self.swap.set_icon("panel-right", "Show the answer" if self._figures else "Show self and others")
        self.beside.setVisible(every or self._figures)
        self.middle.setVisible(every or not self._figures)
        self._line.setVisible(every)
        if every:
            self.beside.setFixedWidth(max(360, min(440, round((self.width() - LIST) * 0.46))))
        else:
            self.beside.setMinimumWidth(0)
            self.beside.setMaximumWidth(16_777_215)


class _Foot(QWidget):
    """Below the list: other ways in which an answer comes."""

    def __init__(self, row: QHBoxLayout) -> None:
        super().__init__()
        self.setLayout(row)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground and a line above it."""
        with painting.begin(self) as painter:
            painting.fill_rect(painter, QRectF(self.rect()), "bg")
            painting.hairline(painter, 0, 0, self.width())
