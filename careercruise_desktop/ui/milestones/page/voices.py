"""What was said about the project, and what moved its date."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.about import AboutButton
from careercruise_desktop.ui.widgets.avatar import Avatar
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.card import Card
from careercruise_desktop.ui.widgets.hairline import Hairline
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.list_row import ListRow
from careercruise_desktop.ui.widgets.pressable import Pressable
from careercruise_desktop.ui.widgets.section_head import SectionHead

from .state import FeedbackState, MovedState

SAID_FIRST, MOVED_FIRST = 3, 5
_ROW = 46
_CIRCLE = 28
_OF = "of 5"


class _Listed(Card):
    """A title, some rows, a button for all of them, and a sentence where there are none."""

    def __init__(self, title: str, nothing: str, parent: QWidget | None = None) -> None:
        super().__init__(16, parent)
        self.head = SectionHead(title)
        self.about = AboutButton()
        self.head.add(self.about)
        self._title = title
        self._nothing = Label(nothing, "body", "text2", wrap=True)
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self.all = Button("", "ghost", small=True)
        for part in (self.head, self._nothing):
            self.body.addWidget(part)
        self.body.addLayout(self._rows)
        under = QHBoxLayout()
        under.addWidget(self.all)
        under.addStretch(1)
        self.body.addLayout(under)
        self.body.addStretch(1)

    def tell(self, meaning: str) -> None:
        """Say what is listed here."""
        self.about.show_meaning(self._title, meaning)

    def fill(self, rows: Sequence[QWidget], total: int) -> None:
        """Put other rows in the place of those before."""
        while (item := self._rows.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for row in rows:
            self._rows.addWidget(row)
        self._nothing.setVisible(not total)
        self.all.setText(f"Show all {total:,}")
        self.all.setVisible(total > len(rows))


class FeedbackCard(_Listed):
    """What the client and the team said, newest first.

    Signals:
        opened: the records behind a mean are wanted, at a widget.
    """

    opened = Signal(QWidget)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Feedback on this project", "Nobody has said anything about this project yet", parent)
        self.all.clicked.connect(lambda _=False: self.opened.emit(self.all))

    def show_feedback(self, states: Sequence[FeedbackState], sub: str) -> None:
        """Show other voices."""
        self.head.set_detail(sub)
        shown: list[QWidget] = []
        for at, state in enumerate(states[:SAID_FIRST]):
            voice = _Voice(state, self)
            voice.mean.clicked.connect(lambda _=False, voice=voice: self.opened.emit(voice.mean))
            shown += [Hairline(), voice] if at else [voice]
        self.fill(shown, len(states))
        self.all.setVisible(len(states) > SAID_FIRST)


class MovedCard(_Listed):
    """What moved the date, or explains it, newest first.

    Signals:
        record_opened: a record (kind, id) is wanted.
    """

    record_opened = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("What moved the date", "No date of this project was moved so far", parent)
        self._states: Sequence[MovedState] = ()
        self.all.clicked.connect(lambda _=False: self._show(len(self._states)))

    def show_moves(self, states: Sequence[MovedState]) -> None:
        """Show other moves."""
        self._states = states
        self._show(MOVED_FIRST)

    def _show(self, most: int) -> None:
        rows = [self._row(state) for state in self._states[:most]]
        self.fill(rows, len(self._states))

    def _row(self, state: MovedState) -> ListRow:
        row = ListRow(state.title, state.line, icon=state.icon, value=state.day, height=_ROW, inset=4, parent=self)
        row.activated.connect(partial(self.record_opened.emit, state.kind, state.id))
        return row


class _Mean(Pressable):
    """How good it was, of 5; pressing it opens the answers behind."""

    def __init__(self, mean: str, who: str, parent: QWidget) -> None:
        super().__init__(f"{mean} of 5 by {who}. Open the records behind" if mean else "", parent)
        self._mean = mean
        self.setToolTip("Open the records behind")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(painting.text_width(self._mean, "strong") + painting.text_width(_OF, "small") + 20, 22)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting.begin(self) as painter:
            if self.underMouse() or self.isDown():
                painting.box(painter, QRectF(self.rect()), 6, "hover")
            room = QRectF(self.rect()).adjusted(6, 0, -6, 0)
            painting.text(painter, room, _OF, "small", "text3", align=painting.RIGHT)
            painting.text(painter, room, self._mean, "strong")


class _Voice(QWidget):
    """Who, when, how good, and what was said."""

    def __init__(self, state: FeedbackState, parent: QWidget) -> None:
        super().__init__(parent)
        said = (f"{state.who}, {state.about}", f"{state.mean} of 5" if state.mean else "", state.words)
        self.setAccessibleName(", ".join(part for part in said if part))
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Label(state.who, "body_medium"))
        head.addWidget(Label(state.about, "small", "text3", elide=True), 1)
        self.mean = _Mean(state.mean, state.who, self)
        head.addWidget(self.mean)
        if not state.mean:
            self.mean.hide()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addLayout(head)
        if state.words:
            words.addWidget(Label(state.words, "body", "text2", wrap=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 10, 0, 10)
        row.setSpacing(12)
        aside = QVBoxLayout()
        aside.addWidget(Avatar(state.initials, _CIRCLE, state.who) if state.initials else _Team(self))
        aside.addStretch(1)
        row.addLayout(aside)
        row.addLayout(words, 1)


class _Team(QWidget):
    """Several people at once."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedSize(_CIRCLE, _CIRCLE)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting.begin(self) as painter:
            painting.box(painter, QRectF(self.rect()), _CIRCLE / 2, "surface", "border")
            painting.icon(painter, QRectF(7, 7, 14, 14), "users", "text2")
