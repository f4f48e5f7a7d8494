"""The page of a weekly review: what the week was in figures, then three questions, one below the other."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QRectF, QTimer, Signal
from PySide6.QtGui import QHideEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from careercruise_desktop.domain.markdown.reading import parsed
from careercruise_desktop.ui.editors.letters import Letters
from careercruise_desktop.ui.skills.editor.preview import Preview
from careercruise_desktop.ui.skills.editor.text import DRAFT_MS, AnswerText
from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.complaint import Complaint
from careercruise_desktop.ui.widgets.hairline import Hairline
from careercruise_desktop.ui.widgets.icon_button import IconButton
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.scroll_area import ScrollArea

from .state import FigureLine, ReviewState

_EDGE = 20
_HEAD = 80


class ReviewPage(QWidget):
    """Shows a `ReviewState`.

    Signals:
        saved: the answers, one text a question.
        typed: the answers as they stand, within a second after a key.
        week_wanted: so many weeks earlier (negative) or later.
        closed: the page is to be left.
        entry_wanted: the entry of the review is to be shown.
    """

    saved = Signal(object)
    typed = Signal(object)
    week_wanted = Signal(int)
    closed = Signal()
    entry_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Weekly review")
        self._week = ""
        self.title = Label("", "section", elide=True)
        self.detail = Label("", "small", "text3", wrap=True)
        self.earlier = IconButton("chevron-left", "The week before")
        self.later = IconButton("chevron-right", "The week after")
        self.cross = IconButton("x", "Close")
        self._figures = QVBoxLayout()
        self.lines: list[_Figure] = []
        self.own_head = Label("Also in this review, and kept with it", "small", "text3", wrap=True)
        self.own = Preview("What else this review tells")
        self.answers = [AnswerText(f"Answer {at}", least=2, most=10) for at in (1, 2, 3)]
        self.questions = [Label("", "strong", wrap=True) for _ in self.answers]
        self.complaint = Complaint()
        self.remark = Label("", "small", "text3", wrap=True)
        self.save = Button("Save review", "primary", "check", small=True)
        self.entry = Button("Show the entry", "ghost", small=True)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(DRAFT_MS)
        self._lay_out()
        self._connect()
        Letters(self)

    @property
    def texts(self) -> tuple[str, ...]:
        """The answers as they stand."""
        return tuple(answer.text for answer in self.answers)

    def show_state(self, state: ReviewState) -> None:
        """Show a week; what is being answered stays."""
        if state.week != self._week:
            self._week = state.week
            self.tell_now()
            for answer in self.answers:
                answer.drop()
            self.complaint.show_text("")
            self.say("")
        self.title.set_text(state.title)
        self.detail.set_text(state.detail)
        self.detail.setVisible(bool(state.detail))
        if state.newest and self.later.hasFocus():
            # Else Qt passes the focus on to the cross, and the next Enter closes the page.
            self.earlier.setFocus()
        self.later.setEnabled(not state.newest)
        self.entry.setVisible(state.saved)
        self.save.setText("Save again" if state.saved else "Save review")
        for label, question in zip(self.questions, state.questions, strict=True):
            label.set_text(question)
        for answer, question, text in zip(self.answers, state.questions, state.answers, strict=True):
            answer.edit.setAccessibleName(question)
            answer.show_value(text)
        self._show_figures(state.figures)
        self.own.show_blocks(parsed(state.own))
        for part in (self.own_head, self.own):
            part.setVisible(bool(state.own))

    def type_again(self, texts: tuple[str, ...]) -> None:
        """Put back what was answered and not saved."""
        for answer, text in zip(self.answers, texts, strict=False):
            if text != answer.text:
                answer.type_again(text)
        self.say("Restored: this was typed and not saved.")

    def refuse(self, rule: str) -> None:
        """Say why the review was not saved."""
        self.complaint.show_text(rule)

    def say(self, sentence: str) -> None:
        """Say what was done to what was typed."""
        self.remark.set_text(sentence)
        self.remark.setVisible(bool(sentence))

    def tell_now(self) -> None:
        """Tell what was typed, if that is still to be told."""
        if self._later.isActive():
            self._later.stop()
            self.typed.emit(self.texts)

    def forget_typed(self) -> None:
        """What was typed is saved."""
        self._later.stop()
        self.complaint.show_text("")

    def hideEvent(self, event: QHideEvent) -> None:
        """Whatever comes, what was typed is told."""
        super().hideEvent(event)
        self.tell_now()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground of a side panel."""
        with painting.begin(self) as painter:
            painting.fill_rect(painter, QRectF(self.rect()), "bg")

    def _show_figures(self, lines: tuple[FigureLine, ...]) -> None:
        while len(self.lines) > len(lines):
            gone = self.lines.pop()
            self._figures.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        while len(self.lines) < len(lines):
            added = _Figure(self)
            self._figures.addWidget(added)
            self.lines.append(added)
        for widget, line in zip(self.lines, lines, strict=True):
            widget.show_line(line)
            widget.show()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self.title, 1)
        for button in (self.earlier, self.later, self.cross):
            head.addWidget(button)
        self._figures.setSpacing(4)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(_EDGE, 12, _EDGE, _EDGE)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.detail)
        column.addLayout(self._figures)
        column.addWidget(self.own_head)
        column.addWidget(self.own)
        column.addSpacing(4)
        column.addWidget(Hairline())
        for label, answer in zip(self.questions, self.answers, strict=True):
            column.addSpacing(4)
            column.addWidget(label)
            column.addWidget(answer)
        column.addWidget(self.complaint)
        column.addWidget(self.remark)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self.save)
        acts.addWidget(self.entry)
        acts.addStretch(1)
        column.addLayout(acts)
        column.addStretch(1)
        for part in (self.remark, self.own_head, self.own):
            part.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(ScrollArea(inside, "bg"))

    def _connect(self) -> None:
        self.earlier.clicked.connect(lambda _=False: self.week_wanted.emit(-1))
        self.later.clicked.connect(lambda _=False: self.week_wanted.emit(1))
        self.cross.clicked.connect(lambda _=False: self.closed.emit())
        self.entry.clicked.connect(lambda _=False: self.entry_wanted.emit())
        self.save.clicked.connect(lambda _=False: self.saved.emit(self.texts))
        self._later.timeout.connect(lambda: self.typed.emit(self.texts))
        for answer in self.answers:
            answer.edited.connect(lambda _="": self._heard())
            answer.edit.meant.connect(lambda: self.saved.emit(self.texts))
            answer.remarked.connect(self.say)

    def _heard(self) -> None:
        self.complaint.show_text("")
        if not self._later.isActive():
            self._later.start()


class _Figure(QWidget):
    """A line of the figures: what it is about at the left, what it says beside it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.line = FigureLine("", "")
        self._head = Label("", "small", "text3", elide=True)
        self._head.setFixedWidth(_HEAD)
        top = QtCore.Qt.AlignmentFlag.AlignTop
        self.text = Label("", "small", "text", wrap=True)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self._head, 0, top)
        line.addWidget(self.text, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_line(self, line: FigureLine) -> None:
        self.line = line
        self._head.set_text(line.head)
        self.text.set_text(line.text)
