"""A card of the backlog: role, title, project, when it is due and how long it takes."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from careercruise_desktop.ui.theme.theme import theme
from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.avatar import paint_avatar
from careercruise_desktop.ui.widgets.marks import mark_rect, paint_mark
from careercruise_desktop.ui.widgets.pressable import Pressable

from .state import CardState, Note

RADIUS, LEFT, RIGHT, TOP, BOTTOM = 6, 25, 11, 8, 8
PITCH, LINE, NOTE_LINE, AVATAR = 17, 17, 17, 20
MOST_LINES = 2
# A letter of a title is about this wide: good enough until the card is seen.
_LETTER = 7.1
# A title of so many letters may not fit on its two lines.
_LONG = 40
_KEYS = {
    Qt.Key.Key_Return: "open",
    Qt.Key.Key_Enter: "open",
    Qt.Key.Key_Space: "done",
    Qt.Key.Key_X: "done",
    Qt.Key.Key_P: "plan",
    Qt.Key.Key_G: "delegate",
    Qt.Key.Key_F: "follow",
    Qt.Key.Key_Delete: "delete",
    Qt.Key.Key_Backspace: "delete",
}
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 8,
    Qt.Key.Key_PageUp: -8,
    Qt.Key.Key_Home: -1_000_000,
    Qt.Key.Key_End: 1_000_000,
}
_INK = {"": "text3", "warn": "warn_text", "danger": "danger_text"}
_ICON = {"": "text3", "warn": "warn", "danger": "danger"}


def height_of(card: CardState, width: int, *, exact: bool) -> int:
    """How high a card is in a width; by the letters of its title, unless it is to be exact."""
    room = width - LEFT - RIGHT
    if exact:
        lines = min(MOST_LINES, theme().paragraph(((card.title, "body_medium", "text"),), room, MOST_LINES).lines)
    else:
        lines = 1 if len(card.title) * _LETTER <= room else MOST_LINES
    return TOP + max(1, lines) * PITCH + _detail_height(card) + NOTE_LINE * len(card.notes) + BOTTOM


def _detail_height(card: CardState) -> int:
    """The line below the title; 0 where there is nothing to say."""
    if card.initials:
        return AVATAR
    return LINE if card.detail or card.due or card.right else 0


class Card(Pressable):
    """One card; a press opens it, keys and its menu act on it, pulling it begins a drag.

    Signals: acted(what); walked(steps); shifted(steps, Alt and an arrow); pulled; menu_requested(place).
    """

    acted = Signal(str)
    walked = Signal(int)
    shifted = Signal(int)
    pulled = Signal()
    menu_requested = Signal(QPoint)

    def __init__(self, card: CardState, parent: QWidget) -> None:
        super().__init__(card.name, parent)
        self.card = card
        self.ring_radius = float(RADIUS)
        self._pressed_at: QPoint | None = None
        self.setAccessibleDescription("Drag it onto the week, or press P, to plan it" if card.minutes else "")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setToolTip(card.title if len(card.title) > _LONG else "")
        self.clicked.connect(lambda: self.acted.emit("open"))

    def show_card(self, card: CardState) -> None:
        """Show another state of the same task."""
        if card != self.card:
            self.card = card
            self.setAccessibleName(card.name)
            self.setToolTip(card.title if len(card.title) > _LONG else "")
            self.update()

    def sizeHint(self) -> QSize:
        """As high as its words."""
        return QSize(200, height_of(self.card, max(self.width(), 80), exact=True))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk, with Alt they move the card; letters act."""
        key = Qt.Key(event.key())
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held == Qt.KeyboardModifier.AltModifier and key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.shifted.emit(_STEPS[key])
        elif held:
            event.ignore()
        elif key in _STEPS:
            self.walked.emit(_STEPS[key])
        elif key in _KEYS:
            self.acted.emit(_KEYS[key])
        elif key == Qt.Key.Key_Menu:
            self.menu_requested.emit(self.mapToGlobal(self.rect().center()))
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where it is held."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pulled far enough it becomes a drag; then its release is no press."""
        start = self._pressed_at
        if start is None or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
            return
        if (event.position().toPoint() - start).manhattanLength() >= QApplication.startDragDistance():
            self._pressed_at = None
            self.setDown(False)
            self.pulled.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A press on the initials asks about the person, elsewhere it opens the task."""
        pressed, self._pressed_at = self._pressed_at, None
        place = event.position().toPoint()
        if pressed is not None and self.card.person_id and self._avatar().contains(place):
            self.setDown(False)
            self.acted.emit("person")
            return
        if pressed is None:
            self.setDown(False)
            return
        super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done."""
        self.menu_requested.emit(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box, the mark, the title, then the lines below it."""
        card = self.card
        with painting.begin(self) as painter:
            line = "border2" if self.underMouse() or self.hasFocus() else "border"
            painting.box(painter, QRectF(self.rect()), RADIUS, "surface", line)
            middle = TOP + PITCH / 2
            paint_mark(painter, mark_rect(10, middle, card.role, 8), card.role)
            ink = "text2" if card.done else "text"
            top = float(TOP)
            for words in self._title_lines():
                painting.text(painter, QRectF(LEFT, top, self._room, PITCH), words, "body_medium", ink)
                top += PITCH
            top = self._paint_detail(painter, top)
            for note in card.notes:
                _paint_note(painter, note, top, self._room)
                top += NOTE_LINE

    @property
    def _room(self) -> float:
        return float(self.width() - LEFT - RIGHT)

    def _title_lines(self) -> list[str]:
        """The title on up to two lines, the second one shortened when it is painted."""
        shaped = theme().paragraph(((self.card.title, "body_medium", "text"),), self._room, MOST_LINES)
        first = shaped.characters_in_line(0)
        title = self.card.title
        return [title] if shaped.lines < MOST_LINES else [title[:first].rstrip(), title[first:].strip()]

    def _avatar(self) -> QRectF:
        lines = (self.height() - TOP - BOTTOM - AVATAR - NOTE_LINE * len(self.card.notes)) // PITCH
        return QRectF(LEFT, TOP + lines * PITCH + 1, 18, 18)

    def _paint_detail(self, painter: QPainter, top: float) -> float:
        card = self.card
        high = _detail_height(card)
        left, right = float(LEFT), float(self.width() - RIGHT)
        if card.right:
            width = painting.text_width(card.right, "caption")
            painting.text(painter, QRectF(right - width, top, width + 1, high), card.right, "caption", "text2")
            right -= width + 8
        if card.initials:
            paint_avatar(painter, QRectF(left, top + 1, 18, 18), card.initials)
            left += 24
        due = painting.text_width(card.due, "caption") if card.due else 0
        room = right - left - (due + 6 if due else 0)
        if card.detail and room > 16:
            left += painting.text(painter, QRectF(left, top, room, high), card.detail, "caption", "text3") + 6
        if due:
            painting.text(painter, QRectF(left, top, right - left, high), card.due, "caption", _INK[card.worry])
        return top + high


def _paint_note(painter: QPainter, note: Note, top: float, room: float) -> None:
    painting.icon(painter, painting.square(LEFT, top + NOTE_LINE / 2, 12), note.icon, _ICON[note.worry])
    painting.text(painter, QRectF(LEFT + 17, top, room - 17, NOTE_LINE), note.text, "caption", _INK[note.worry])
