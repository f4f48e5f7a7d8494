"""The page of a request: who was asked, how it stands, its forms and reminders."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.avatar import Avatar
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.fitting import fit
from careercruise_desktop.ui.widgets.flow_layout import FlowLayout
from careercruise_desktop.ui.widgets.hairline import Hairline
from careercruise_desktop.ui.widgets.icon_button import IconButton
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.progress_bar import ProgressBar
from careercruise_desktop.ui.widgets.scroll_area import ScrollArea

from .state import PersonState, RequestState

EDGE, WIDEST, _DOT, _MOST_DOTS = 24, 760, 10, 24


class RequestPage(QWidget):
    """Shows a `RequestState`.

    Signals:
        forms_requested: its forms are to be written.
        mail_requested: the words of the mail are to be copied, to a person (id) or to all (0); whether it reminds.
        reminded: a reminder went out to a person (id), or to all (0).
        answer_requested: an answer is to be taken in.
        closing_requested: it is to take no more answers, or (False) to take them again.
        cancelled: forms that are being written are not wanted any more.
        menu_requested: what else can be done with it; the place of the screen.
    """

    forms_requested = Signal()
    mail_requested = Signal(int, bool)
    answer_requested = Signal()
    closing_requested = Signal(bool)
    cancelled = Signal()
    menu_requested = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state: RequestState | None = None
        self.title = Label("", "page_title", elide=True)
        self.second = Label("", "body", "text2", wrap=True)
        self.dots = _Dots()
        self.standing = Label("", "strong")
        self.facts = Label("", "body", "text2", wrap=True)
        self.privacy = Label("", "small", "text2", wrap=True)
        self.people: list[PersonRow] = []
        self.forms = Button("Write forms", "primary", "file-text")
        self.mail = Button("Copy mail", "plain", "copy")
        self.remind = Button("Copy reminder", "plain", "mail")
        self.answer = Button("Take in an answer", "plain", "clipboard-paste")
        self.shut = Button("Close", "plain", "check")
        self.more = IconButton("ellipsis", "More about this request")
        self.bar = ProgressBar(0.0, "Writing forms")
        self.stop = Button("Cancel", "ghost", small=True)
        self._rows = QVBoxLayout()
        self._lay_out()
        self._bind()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.title, 1)
        head.addWidget(self.more)
        now = QHBoxLayout()
        now.setSpacing(10)
        now.addWidget(self.dots)
        now.addWidget(self.standing, 1)
        self._rows.setSpacing(0)
        acts = QWidget()
        self._acts = FlowLayout(acts, gap=8, line_gap=8)
        self._acts.setContentsMargins(0, 0, 0, 0)
        for button in (self.forms, self.answer, self.mail, self.remind, self.shut):
            self._acts.addWidget(button)
        self._writing = QWidget()
        writing = QHBoxLayout(self._writing)
        writing.setContentsMargins(0, 0, 0, 0)
        writing.setSpacing(8)
        writing.addWidget(self.bar, 1)
        writing.addWidget(self.stop)
        self._writing.hide()
        inside = QWidget()
        inside.setMaximumWidth(WIDEST)
        column = QVBoxLayout(inside)
        column.setContentsMargins(EDGE, 20, EDGE, 24)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.second)
        column.addLayout(now)
        column.addWidget(Hairline())
        column.addWidget(acts)
        column.addWidget(self._writing)
        column.addWidget(Hairline())
        column.addWidget(Label("Asked", "small", "text3"))
        column.addLayout(self._rows)
        column.addWidget(self.privacy)
        column.addWidget(Hairline())
        column.addWidget(Label("The form", "small", "text3"))
        column.addWidget(self.facts)
        column.addStretch(1)
        self.area = ScrollArea(inside, "surface")
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.area)

    def _bind(self) -> None:
        self.forms.clicked.connect(lambda _=False: self.forms_requested.emit())
        self.mail.clicked.connect(lambda _=False: self.mail_requested.emit(0, False))
        self.remind.clicked.connect(lambda _=False: self.mail_requested.emit(0, True))
        self.answer.clicked.connect(lambda _=False: self.answer_requested.emit())
        self.shut.press_once()
        self.shut.clicked.connect(lambda _=False: self.closing_requested.emit(self.state is None or self.state.open))
        self.stop.clicked.connect(lambda _=False: self.cancelled.emit())
        self.more.clicked.connect(lambda _=False: self.menu_requested.emit(self.more.mapToGlobal(QPoint(0, 28))))

    def show_state(self, state: RequestState) -> None:
        """Show a request, another one from its beginning."""
        if state == self.state:
            return
        if self.state is None or self.state.id != state.id:
            self.area.verticalScrollBar().setValue(0)
        self.state = state
        self.setAccessibleName(f"Request for feedback: {state.title}, {state.standing}")
        self.title.set_text(state.title)
        self.second.set_text(state.second)
        self.dots.show_dots(state.dots)
        self.standing.set_text(state.standing)
        self.standing.set_token("danger_text" if state.late else "text")
        self.facts.set_text("\n".join(state.facts))
        self.privacy.set_text(state.privacy)
        self.privacy.setVisible(bool(state.privacy))
        fit(self.people, len(state.people), self._rows, self._person)
        for row, person in zip(self.people, state.people, strict=True):
            row.show_person(person)
        # One mail for all exists only where all get the same form.
        together = state.anonymous or len(state.people) == 1
        for button in (self.mail, self.remind):
            button.setVisible(state.open and together)
        self.forms.setVisible(state.open)
        self.answer.setVisible(state.open)
        self.shut.setText("Close" if state.open else "Reopen")
        self.shut.setVisible(state.open or not state.anonymous)

    def show_progress(self, share: float | None) -> None:
        """How far the forms are; None takes it away."""
        self._writing.setVisible(share is not None)
        self.forms.setEnabled(share is None)
        if share is not None:
            self.bar.set_share(share)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground."""
        with painting.begin(self) as painter:
            painting.fill_rect(painter, QRectF(self.rect()), "surface")

    def _person(self) -> PersonRow:
        row = PersonRow(self)
        row.mail_requested.connect(self.mail_requested)
        return row


class PersonRow(QWidget):
    """Somebody who was asked. Signals: mail_requested(id, whether it reminds)."""

    mail_requested = Signal(int, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(44)
        self.person: PersonState | None = None
        self.face = Avatar("", 28)
        self.name = Label("", "body_medium", elide=True)
        self.standing = Label("", "small", "text3", elide=True)
        self.mail = IconButton("copy", "Copy mail")
        self.remind = Button("Copy reminder", "plain", small=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.face)
        row.addWidget(self.name, 1)
        row.addWidget(self.standing)
        row.addWidget(self.mail)
        row.addWidget(self.remind)
        self.mail.clicked.connect(lambda _=False: self._ask(again=False))
        self.remind.clicked.connect(lambda _=False: self._ask(again=True))

    def show_person(self, person: PersonState) -> None:
        """Show somebody else, or how it stands now."""
        self.person = person
        self.face.setText(person.initials)
        self.face.update()
        self.name.set_text(person.name)
        self.standing.set_text(person.standing)
        self.standing.set_token("ok_text" if person.done else "text3")
        for button, word in ((self.mail, "Copy mail"), (self.remind, "Copy reminder")):
            button.setVisible(person.remindable)
            button.setAccessibleName(f"{word} to {person.name}")

    def _ask(self, *, again: bool) -> None:
        if self.person is not None:
            self.mail_requested.emit(self.person.id, again)


class _Dots(QWidget):
    """One dot for each answer that is hoped for; filled ones are in. Their order says nothing."""

    def __init__(self) -> None:
        super().__init__()
        self._dots: tuple[int, int] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_dots(self, dots: tuple[int, int] | None) -> None:
        """How many are in, and how many were asked."""
        self._dots = dots
        self.setVisible(dots is not None and 0 < dots[1] <= _MOST_DOTS)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as they are."""
        return QSize((self._dots[1] if self._dots is not None else 0) * (_DOT + 4), 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The dots."""
        if self._dots is None:
            return
        with painting.begin(self) as painter:
            for number in range(self._dots[1]):
                square = painting.square(number * (_DOT + 4), self.height() / 2, _DOT)
                painting.box(painter, square, _DOT / 2, *(("accent",) if number < self._dots[0] else ("", "control")))
