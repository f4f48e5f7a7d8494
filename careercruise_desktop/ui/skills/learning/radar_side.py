"""Beside the radar: what is chosen with its history, and all technologies by quadrant."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.list_row import ListRow
from careercruise_desktop.ui.widgets.pressable import Pressable
from careercruise_desktop.ui.widgets.scroll_area import ScrollArea
from careercruise_desktop.ui.widgets.section_head import SectionHead

from .radar_layout import QUADRANTS
from .state import MoveState, TechRadarState

_MOVE = 36


class RadarSide(ScrollArea):
    """Shows a `TechRadarState` in words.

    Signals: chosen(id); opened(id); move_wanted(id); archive_wanted(id, whether to put it away); add_wanted;
    archived_wanted(whether those put away are to be shown); menu_wanted(id, place); move_pressed(its `MoveRow`).
    """

    chosen = Signal(int)
    opened = Signal(int)
    move_wanted = Signal(int)
    move_pressed = Signal(object)
    archive_wanted = Signal(int, bool)
    add_wanted = Signal()
    archived_wanted = Signal(bool)
    menu_wanted = Signal(int, QPoint)

    def __init__(self) -> None:
        self._inside = QWidget()
        super().__init__(self._inside, "bg")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.state = TechRadarState()
        self.rows: dict[int, ListRow] = {}
        self.head = SectionHead("", role="section", height=26)
        self.add = Button("Technology", icon="plus", small=True)
        self.add.press_once()
        self.head.add(self.add)
        self.facts = Label("", "body", "text2", wrap=True)
        self.move_it = Button("Move", icon="move", small=True)
        self.edit = Button("Open", icon="panel-right", small=True)
        self.away = Button("Archive", "ghost", "archive", small=True)
        self.buttons = QWidget(self._inside)
        row = QHBoxLayout(self.buttons)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(8)
        for button in (self.move_it, self.edit, self.away):
            row.addWidget(button)
        row.addStretch(1)
        self.moves_head = Label("", "caption_strong", "text3")
        self.moves: list[MoveRow] = []
        self.archived = Button("", "ghost", "archive", small=True)
        self._moves = QVBoxLayout()
        self._groups = {name: _Group(name, self._inside) for name in QUADRANTS}
        self._lay_out()
        self.add.clicked.connect(lambda _=False: self.add_wanted.emit())
        self.move_it.clicked.connect(lambda _=False: self.move_wanted.emit(self.state.chosen))
        self.edit.clicked.connect(lambda _=False: self.opened.emit(self.state.chosen))
        self.away.clicked.connect(lambda _=False: self.archive_wanted.emit(self.state.chosen, not self.state.archived))
        self.archived.clicked.connect(lambda _=False: self.archived_wanted.emit(not self.state.archived))

    def show_state(self, state: TechRadarState) -> None:
        """Show another radar."""
        before, self.state = self.state, state
        blip = state.blip(state.chosen)
        if blip is None:
            self.head.set_words("Archive" if state.archived else "Latest moves")
            self.facts.set_text(_hint(state))
        else:
            self.head.set_words(blip.name)
            skill = f" Belongs to {blip.skill}." if blip.skill else ""
            self.facts.set_text(f"{blip.quadrant.capitalize()}, in {blip.ring} {blip.since}.{skill}")
        self.facts.setVisible(bool(self.facts.text()))
        self.buttons.setVisible(blip is not None)
        self.move_it.setVisible(not state.archived)
        self.away.setText("Take out of the archive" if state.archived else "Archive")
        self.moves_head.set_text("History" if blip is not None else "")
        self.moves_head.setVisible(blip is not None)
        self._show_moves(state.moves)
        self.archived.setText("Back to the radar" if state.archived else "Show the archive")
        if state.blips != before.blips:
            self._show_rows(state)
        for key in {before.chosen, state.chosen} & self.rows.keys():
            self.rows[key].set_selected(key == state.chosen)

    def _show_moves(self, moves: tuple[MoveState, ...]) -> None:
        while len(self.moves) > len(moves):
            gone = self.moves.pop()
            self._moves.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        while len(self.moves) < len(moves):
            row = MoveRow(self._inside)
            row.clicked.connect(partial(self._press, row))
            self._moves.addWidget(row)
            self.moves.append(row)
        for row, move in zip(self.moves, moves, strict=True):
            row.show_move(move, named=not self.state.chosen)

    def _press(self, row: MoveRow, _checked: bool = False) -> None:
        self.move_pressed.emit(row)

    def _show_rows(self, state: TechRadarState) -> None:
        """One row a technology; one that stays keeps the focus."""
        wanted = {blip.id for blip in state.blips}
        for key in [key for key in self.rows if key not in wanted]:
            row = self.rows.pop(key)
            row.hide()
            row.deleteLater()
        for quadrant, group in self._groups.items():
            group.take([self._row(blip.id) for blip in state.blips if blip.quadrant == quadrant])
        for blip in state.blips:
            title = f"{blip.number}  {blip.name}"
            value = f"{blip.ring}, lately" if blip.news else blip.ring
            self.rows[blip.id].show_row(title, value=value)

    def _row(self, key: int) -> ListRow:
        row = self.rows.get(key)
        if row is None:
            row = self.rows[key] = ListRow("", parent=self._inside)
            row.activated.connect(partial(self.chosen.emit, key))
            row.menu_requested.connect(partial(self.menu_wanted.emit, key))
        return row

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(12, 12, 12, 20)
        column.setSpacing(8)
        for widget in (self.head, self.facts, self.moves_head):
            inset = QHBoxLayout()
            inset.setContentsMargins(8, 0, 8, 0)
            inset.addWidget(widget)
            column.addLayout(inset)
            if widget is self.facts:
                column.addWidget(self.buttons)
        self._moves.setSpacing(0)
        column.addLayout(self._moves)
        for group in self._groups.values():
            column.addWidget(group)
        under = QHBoxLayout()
        under.addWidget(self.archived)
        under.addStretch(1)
        column.addLayout(under)
        column.addStretch(1)


class MoveRow(Pressable):
    """A dated move: day, from where to where, and why. Pressed, it is put right, or what moved is chosen."""

    ring_radius = 6.0
    ring_inside = True

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.shown: MoveState | None = None
        self._named = False

    def show_move(self, move: MoveState, *, named: bool) -> None:
        """Show a move; `named` with the name of what moved."""
        self.shown, self._named = move, named
        parts = (move.day, move.name if named else "", move.what, move.reason)
        self.setAccessibleName(", ".join(part for part in parts if part))
        act = f"Show {move.name}" if named else "Put this move right"
        self.setAccessibleDescription(act)
        self.setToolTip(f"{move.reason} · {act}" if move.reason else act)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Two lines; one where no reason was given."""
        return QSize(200, _MOVE + 4 if self.shown is not None and self.shown.reason else 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Day left, words beside it."""
        move = self.shown
        if move is None:
            return
        with painting.begin(self) as painter:
            if self.isDown() or self.underMouse():
                painting.box(painter, QRectF(self.rect()), 6, "selected" if self.isDown() else "hover")
            painting.text(painter, QRectF(8, 2, 80, 20), move.day, "small", "text3")
            left = 92
            room = QRectF(left, 2, self.width() - left - 8, 20)
            if self._named:
                taken = painting.text(painter, room, move.name, "small_medium", "text") + 8
                room = room.adjusted(taken, 0, 0, 0)
            if room.width() > 24:
                painting.text(painter, room, move.what, "small", "text2")
            lower = QRectF(left, 20, self.width() - left - 8, 16)
            painting.text(painter, lower, move.reason, "small", "text3")


class _Group(QWidget):
    """The technologies of a quadrant."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 8, 0, 0)
        self._column.setSpacing(0)
        self._head = Label(name.capitalize(), "caption_strong", "text3")
        inset = QHBoxLayout()
        inset.setContentsMargins(8, 0, 8, 2)
        inset.addWidget(self._head)
        self._column.addLayout(inset)
        self._rows: list[ListRow] = []

    def take(self, rows: list[ListRow]) -> None:
        """Hold these rows in this order."""
        if rows != self._rows:
            for place, row in enumerate(rows):
                self._column.insertWidget(1 + place, row)
                row.show()
            self._rows = rows
        self.setVisible(bool(rows))


def _hint(state: TechRadarState) -> str:
    if state.archived:
        return "" if state.blips else "Nothing is put away."
    return "" if state.moves else "Nothing moved yet."
