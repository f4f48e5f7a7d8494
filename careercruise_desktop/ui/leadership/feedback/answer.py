"""The page of an answer: what was rated and said, what followed, and what stood behind it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.avatar import Avatar
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.chip import Chip
from careercruise_desktop.ui.widgets.flow_layout import FlowLayout
from careercruise_desktop.ui.widgets.hairline import Hairline
from careercruise_desktop.ui.widgets.icon_button import IconButton
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.list_row import ListRow
from careercruise_desktop.ui.widgets.scroll_area import ScrollArea

from .followed import Followed
from .ratings import Ratings
from .state import AnswerState, BehindState, TextState
from .words_said import WordsSaid

EDGE, WIDEST, FACE = 24, 760, 36


class AnswerPage(QWidget):
    """Shows an `AnswerState`.

    Signals:
        changed: a value of the answer (its name, what it is to be).
        opened: a record (kind, id) is to be opened.
        journal_requested: an entry of the journal is to be begun with it, or the one there is to be opened.
        task_requested: a task is to follow from it.
        menu_requested: what else can be done with it; the place of the screen.
    """

    changed = Signal(str, object)
    opened = Signal(str, int)
    journal_requested = Signal()
    task_requested = Signal()
    menu_requested = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state: AnswerState | None = None
        self.face = Avatar("", FACE)
        self.name = Label("", "page_title", elide=True)
        self.second = Label("", "body", "text2", elide=True)
        self.mean = Label("", "big_number")
        self.of = Label("of 5", "body", "text3")
        self.ratings = Ratings()
        self.said: list[WordsSaid] = []
        self.followed = Followed()
        self.note = Label("", "small", "text2", wrap=True)
        self.behind: list[ListRow] = []
        self.behind_head = Label("Behind this rating", "small", "text3")
        self.journal = Button("Add to journal", "plain", "book-open")
        self.task = Button("Follow-up task", "plain", "plus")
        self.more = IconButton("ellipsis", "More about this feedback")
        self._about = QWidget()
        self._chips = FlowLayout(self._about, gap=6)
        self._chips.setContentsMargins(0, 0, 0, 0)
        self._texts, self._rows = QVBoxLayout(), QVBoxLayout()
        self._lines = [Hairline() for _ in range(4)]
        self._lay_out()
        self.followed.changed.connect(self.changed)
        self.journal.clicked.connect(lambda _=False: self.journal_requested.emit())
        self.task.clicked.connect(lambda _=False: self.task_requested.emit())
        self.more.clicked.connect(lambda _=False: self._ask_menu())

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.name)
        names.addWidget(self.second)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.face)
        head.addLayout(names, 1)
        figure = QHBoxLayout()
        figure.setSpacing(4)
        figure.addWidget(self.mean, 0, Qt.AlignmentFlag.AlignBottom)
        figure.addWidget(self.of, 0, Qt.AlignmentFlag.AlignBottom)
        head.addLayout(figure)
        self._texts.setSpacing(12)
        self._rows.setSpacing(0)
        inside = QWidget()
        inside.setMaximumWidth(WIDEST)
        column = QVBoxLayout(inside)
        column.setContentsMargins(EDGE, 20, EDGE, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self._about)
        parts: tuple[QWidget | QVBoxLayout, ...] = (self.ratings, self._texts, self.followed, self._rows)
        for line, part in zip(self._lines, parts, strict=True):
            column.addWidget(line)
            if part is self._rows:
                column.addWidget(self.behind_head)
            if isinstance(part, QVBoxLayout):
                column.addLayout(part)
            else:
                column.addWidget(part)
        column.addWidget(self.note)
        column.addStretch(1)
        self.area = ScrollArea(inside, "surface")
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        foot = QHBoxLayout()
        foot.setContentsMargins(EDGE, 10, EDGE, 20)
        foot.setSpacing(8)
        foot.addWidget(self.journal)
        foot.addWidget(self.task)
        foot.addStretch(1)
        foot.addWidget(self.more)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.area, 1)
        whole.addLayout(foot)

    def show_state(self, state: AnswerState) -> None:
        """Show an answer, another one from its beginning."""
        if state == self.state:
            return
        if self.state is None or self.state.key != state.key:
            self.area.verticalScrollBar().setValue(0)
        before, self.state = self.state, state
        self.setAccessibleName(f"Feedback from {state.name}, {state.day}")
        self._show_head(state)
        self.ratings.show_rows(state.ratings)
        if before is None or before.texts != state.texts:
            self._show_texts(state.texts)
        if before is None or before.behind != state.behind:
            self._show_behind(state.behind)
        self.followed.show_state(state)
        self.followed.setVisible(not state.sealed)
        self.note.set_text(state.note)
        self.note.setVisible(bool(state.note))
        shown = (bool(state.ratings), bool(state.texts), not state.sealed, bool(state.behind))
        for line, visible in zip(self._lines, shown, strict=True):
            line.setVisible(visible)
        self.behind_head.setVisible(bool(state.behind))
        self.journal.setText(state.journal or "Add to journal")
        self.journal.setVisible(not state.sealed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Nothing is cut where the page is narrow."""
        super().resizeEvent(event)
        self.followed.fit(self.width() - 2 * EDGE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground."""
        with painting.begin(self) as painter:
            painting.fill_rect(painter, QRectF(self.rect()), "surface")

    def _show_head(self, state: AnswerState) -> None:
        self.face.setText(state.initials)
        self.face.setAccessibleName(state.name)
        self.face.setVisible(bool(state.initials))
        self.face.update()
        self.name.set_text(state.name)
        self.second.set_text(state.second)
        self.second.setVisible(bool(state.second))
        self.mean.set_text(state.mean)
        self.of.setVisible(bool(state.mean))
        while self._chips.count():
            item = self._chips.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._chips.addWidget(Chip(state.source, "outline", parent=self._about))
        if state.project:
            self._chips.addWidget(Chip(state.project, "outline", icon="folder", parent=self._about))
        self._chips.addWidget(Chip(state.day, "outline", parent=self._about))

    def _show_texts(self, texts: tuple[TextState, ...]) -> None:
        for old in self.said:
            self._texts.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.said = [WordsSaid(text, self) for text in texts]
        for said in self.said:
            self._texts.addWidget(said)

    def _show_behind(self, behind: tuple[BehindState, ...]) -> None:
        for old in self.behind:
            self._rows.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.behind = []
        for one in behind:
            row = ListRow(
                one.title, mark=one.role, value=one.right, state="warn" if one.late else "", inset=0, parent=self
            )
            row.activated.connect(lambda one=one: self.opened.emit(*one.key))
            self.behind.append(row)
            self._rows.addWidget(row)

    def _ask_menu(self) -> None:
        self.menu_requested.emit(self.more.mapToGlobal(QPoint(0, 0)))
