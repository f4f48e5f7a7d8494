"""The page of a skill: its level by oneself and by others, and why it is that."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.hairline import Hairline
from careercruise_desktop.ui.widgets.icon_button import IconButton
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.level import LevelSquares
from careercruise_desktop.ui.widgets.scroll_area import ScrollArea
from careercruise_desktop.ui.widgets.section_head import SectionHead

from .facts import Facts
from .history import History
from .sources import Source
from .spread import Spread
from .state import RowState, SkillState

EDGE, WIDEST = 24, 760


class SkillPage(QWidget):
    """Shows a `SkillState`. Escape closes it.

    Signals: closed; assess_requested; menu_requested(place of the screen); opened(kind, id); more_requested(source);
    removed(id of an assessment).
    """

    closed = Signal()
    assess_requested = Signal()
    menu_requested = Signal(QPoint)
    opened = Signal(str, int)
    more_requested = Signal(str)
    removed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state: SkillState | None = None
        self.title = Label("", "page_title", elide=True)
        self.second = Label("", "small", "text3")
        self.assess = Button("Assess", "plain", "trending-up")
        self.more = IconButton("ellipsis", "More about this skill")
        self.close_button = IconButton("x", "Back to the journal", shortcut="Esc")
        self.squares = LevelSquares(0, 0, size=14)
        self.level = Label("", "strong")
        self.due = Label("Time to look at it again", "small", "text2")
        self.descriptor = Label("", "body", "text2", wrap=True)
        self.line = Label("", "small", "text3", wrap=True)
        self.spread = Spread(self)
        self.spread_words = Label("", "small", "text2", wrap=True)
        self.facts = Facts()
        self.sources: dict[str, Source] = {}
        self.history_head = SectionHead("Every assessment", height=28)
        self.history = History()
        self._evidence = QVBoxLayout()
        self._evidence.setSpacing(8)
        self._lay_out()
        self.assess.clicked.connect(lambda _=False: self.assess_requested.emit())
        self.close_button.clicked.connect(lambda _=False: self.closed.emit())
        self.more.clicked.connect(lambda _=False: self._ask_menu())
        self.history.removed.connect(self.removed)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.title, 1)
        for button in (self.assess, self.more, self.close_button):
            head.addWidget(button)
        now = QHBoxLayout()
        now.setSpacing(10)
        for part in (self.squares, self.level, self.due):
            now.addWidget(part)
        now.addStretch(1)
        inside = QWidget()
        inside.setMaximumWidth(WIDEST)
        column = QVBoxLayout(inside)
        column.setContentsMargins(EDGE, 12, EDGE, 24)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.second)
        column.addSpacing(8)
        column.addLayout(now)
        for widget in (self.descriptor, self.line, self.spread, self.spread_words):
            column.addWidget(widget)
        column.addSpacing(4)
        column.addWidget(self.facts)
        column.addWidget(Hairline())
        column.addWidget(SectionHead("Why this level?", "what counts for it, newest first", height=28))
        column.addLayout(self._evidence)
        column.addWidget(Hairline())
        column.addWidget(self.history_head)
        column.addWidget(self.history)
        column.addStretch(1)
        self.area = ScrollArea(inside, "surface")
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.area)

    def show_state(self, state: SkillState) -> None:
        """Show a skill, another one from its beginning; `show_rows` follows, so that rows are used again."""
        if self.state is None or self.state.id != state.id:
            self.area.verticalScrollBar().setValue(0)
        if state == self.state:
            return
        self.state = state
        self.setAccessibleName(f"{state.name}, why this level")
        self.title.set_text(state.name)
        self.second.set_text(state.second)
        self.squares.show_level(state.level, state.target, state.freshness)
        self.level.set_text(state.level_words)
        self.due.setVisible(state.due)
        for label, words in ((self.descriptor, state.descriptor), (self.line, state.evidence_line)):
            label.set_text(words)
            label.setVisible(bool(words))
        self.spread.setVisible(state.spread is not None)
        self.spread_words.setVisible(state.spread is not None)
        if state.spread is not None:
            self.spread.show_state(state.spread)
            self.spread_words.set_text(state.spread.spoken)
        self.facts.show_facts(state.facts)
        self._show_sources(state)
        self.history_head.set_detail(f"{len(state.history):,}" if state.history else "none yet")
        self.history.show_history(state.history)

    def show_rows(self, found: Mapping[str, Sequence[RowState]]) -> None:
        """Show the records of sources."""
        for source, rows in found.items():
            self.sources[source].show_rows(rows)
        self._order()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground."""
        with painting.begin(self) as painter:
            painting.fill_rect(painter, QRectF(self.rect()), "surface")

    def _show_sources(self, state: SkillState) -> None:
        for one in state.sources:
            known = self.sources.get(one.key)
            if known is not None:
                known.show_state(one)
                continue
            self.sources[one.key] = source = Source(one)
            source.opened.connect(self.opened)
            source.more_requested.connect(self.more_requested)
            self._evidence.addWidget(source)

    def _order(self) -> None:
        """Tab goes from the top to the bottom, in whichever order things came."""
        stops: list[QWidget] = [self.assess, self.more, self.close_button]
        for source in self.sources.values():
            stops += [*source.records.rows, source.more]
        stops += [row.delete for row in self.history.rows]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _ask_menu(self) -> None:
        self.menu_requested.emit(self.more.mapToGlobal(QPoint(0, self.more.height() + 4)))
