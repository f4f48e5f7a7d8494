"""The page that asks for feedback: what is asked at the left, the form as it will stand at the right."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.complaint import Complaint
from careercruise_desktop.ui.widgets.hairline import Hairline
from careercruise_desktop.ui.widgets.icon_button import IconButton
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.scroll_area import ScrollArea

from .form import AskingForm
from .preview import FormPreview
from .state import DraftState

EDGE, _FORM, _BESIDE = 24, 560, 860
_HINT = "Each person gets one file that works in any browser and sends nothing by itself."


class AskingPage(QWidget):
    """Shows a `DraftState`. Escape goes back; what was filled in stays until it is asked.

    Signals:
        closed: back to the list.
        write_requested: the request is to be made, and its forms written.
        browser_requested: the form is to be seen in the browser.
        profile_requested: the profile is to be opened.
        cleared: everything filled in is to go.
    """

    closed = Signal()
    write_requested = Signal()
    browser_requested = Signal()
    profile_requested = Signal()
    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Ask for feedback")
        self.state: DraftState | None = None
        self.form = AskingForm()
        self.preview = FormPreview()
        self.none = Label("", "body", "text3", wrap=True)
        self.remark = Label("", "small", "text2", wrap=True)
        self.complaint = Complaint(self)
        self.profile = Button("Open profile", "plain", "user", small=True)
        self.back = IconButton("x", "Back to the list", shortcut="Esc")
        self.write = Button("Write forms", "primary", "file-text")
        self.browser = Button("Open in the browser", "plain", "external-link", small=True)
        self.clear = Button("Clear", "ghost")
        # Where there is no room for both, the preview is seen in place of the form.
        self.swap = Button("Preview", "plain", "eye")
        self.form_again = Button("Back to the form", "plain", small=True)
        self._previews = False
        self._lay_out()
        self.back.clicked.connect(lambda _=False: self.closed.emit())
        self.write.press_once()
        self.write.clicked.connect(lambda _=False: self._write())
        self.browser.clicked.connect(lambda _=False: self._show_browser())
        self.profile.clicked.connect(lambda _=False: self.profile_requested.emit())
        self.clear.clicked.connect(lambda _=False: self.cleared.emit())
        self.swap.clicked.connect(lambda _=False: self.show_preview(True))
        self.form_again.clicked.connect(lambda _=False: self.show_preview(False))

    def _lay_out(self) -> None:
        self._left, self._right = self._form_side(), self._preview_side()
        self._line = Hairline(vertical=True)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._left, 1)
        whole.addWidget(self._line)
        whole.addWidget(self._right, 1)

    def _form_side(self) -> QWidget:
        """The fields, what is wrong with them, and the buttons."""
        head = QHBoxLayout()
        head.addWidget(Label("Ask for feedback", "page_title"), 1)
        head.addWidget(self.back)
        left = QWidget()
        left.setMaximumWidth(_FORM + 2 * EDGE)
        column = QVBoxLayout(left)
        column.setContentsMargins(EDGE, 16, EDGE, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(Label(_HINT, "body", "text2", wrap=True))
        column.addWidget(self.form)
        column.addStretch(1)
        area = ScrollArea(left, "surface")
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        says = QVBoxLayout()
        says.setContentsMargins(EDGE, 0, EDGE, 0)
        for widget in (self.remark, self.complaint, self.profile):
            says.addWidget(widget)
        says.setAlignment(self.profile, Qt.AlignmentFlag.AlignLeft)
        foot = QHBoxLayout()
        foot.setContentsMargins(EDGE, 8, EDGE, 16)
        foot.setSpacing(8)
        foot.addWidget(self.write)
        foot.addWidget(self.swap)
        foot.addWidget(self.clear)
        foot.addStretch(1)
        side = QWidget()
        asked = QVBoxLayout(side)
        asked.setContentsMargins(0, 0, 0, 0)
        asked.setSpacing(4)
        asked.addWidget(area, 1)
        asked.addLayout(says)
        asked.addLayout(foot)
        return side

    def _preview_side(self) -> QWidget:
        """The form as it will stand."""
        head = QHBoxLayout()
        head.addWidget(Label("Preview", "field_title"), 1)
        head.addWidget(self.browser)
        head.addWidget(self.form_again)
        inside = QWidget()
        papers = QVBoxLayout(inside)
        papers.setContentsMargins(EDGE, 16, EDGE, 24)
        papers.setSpacing(12)
        papers.addLayout(head)
        papers.addWidget(self.none)
        papers.addWidget(self.preview)
        papers.addStretch(1)
        area = ScrollArea(inside, "bg")
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return area

    def show_state(self, state: DraftState) -> None:
        """Show what is asked."""
        if state == self.state:
            return
        self.state = state
        self.form.show_state(state)
        self.preview.show_sheets(state.sheets)
        self.preview.setVisible(bool(state.sheets))
        self.none.set_text(state.preview)
        self.none.setVisible(bool(state.preview))
        self.browser.setEnabled(bool(state.sheets))
        self.remark.set_text(state.remark)
        self.remark.setVisible(bool(state.remark))

    def start(self) -> None:
        """Begin with whom to ask."""
        self.accept()
        self.show_preview(False)
        self.form.people.add_chip.setFocus()

    def accept(self) -> None:
        """Complain of nothing."""
        self.form.clear()
        self.complaint.show_text("")
        self.profile.hide()

    def refuse(self, field: str, sentence: str) -> None:
        """Say why it was refused, where that is."""
        self.accept()
        self.profile.setVisible(field == "name")
        if not self.form.refuse(field, sentence):
            self.complaint.show_text(sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The preview stands beside the form where there is room for both."""
        super().resizeEvent(event)
        self._settle()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground."""
        with painting.begin(self) as painter:
            painting.fill_rect(painter, QRectF(self.rect()), "surface")

    def show_preview(self, shown: bool) -> None:
        """In a narrow page: show the preview in place of the form, or the form again."""
        self._previews = shown
        self._settle()

    def _settle(self) -> None:
        both = self.width() >= _BESIDE
        self._left.setVisible(both or not self._previews)
        self._right.setVisible(both or self._previews)
        self._line.setVisible(both)
        self.swap.setVisible(not both)
        self.form_again.setVisible(not both)

    def _show_browser(self) -> None:
        self.form.settle()
        self.browser_requested.emit()

    def _write(self) -> None:
        self.form.settle()
        self.write_requested.emit()
