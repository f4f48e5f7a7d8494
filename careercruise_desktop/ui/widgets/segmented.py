"""The segmented control: a few choices side by side, one of them on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from PySide6 import QtCore
from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QFocusEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from . import marks as role_marks
from . import painting
from .pressable import SHORTCUT_MARK


class Segmented(QWidget):
    """32 px high, 28 when small. Arrow keys choose; the pieces share the width that the layout gives.

    `tight` ones have less room beside their words, for a narrow panel.

    Signals: chosen(another key); chosen_again(the key that is on).
    """

    chosen = Signal(str)
    chosen_again = Signal(str)

    def __init__(
        self,
        options: Sequence[tuple[str, str]],
        value: str,
        name: str,
        *,
        small: bool = False,
        tight: bool = False,
        marks: Mapping[str, Literal["it", "pm"]] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._small = small
        beside = 6 if tight else 10 if small else 12
        self._pieces = {
            key: _Piece(key, text, (marks or {}).get(key, ""), small=small, beside=beside, parent=self)
            for key, text in options
        }
        for piece in self._pieces.values():
            piece.picked.connect(self._choose)
        self._value = ""
        self.set_value(value)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    @property
    def value(self) -> str:
        """The key of the choice that is on."""
        return self._value

    def offers(self, value: object) -> bool:
        """Whether there is such a choice."""
        return value in self._pieces

    def set_value(self, value: str) -> None:
        """Put another choice on, without a signal; a key that is no choice puts all off."""
        self._value = value
        piece = self._pieces.get(value)
        if piece is not None:
            piece.setChecked(True)
            return
        for other in self._pieces.values():
            other.setAutoExclusive(False)
            other.setChecked(False)
            other.setAutoExclusive(True)

    def set_text(self, key: str, text: str, name: str = "") -> None:
        """Name a choice anew, such as with a count; a screen reader says the name, where that says more."""
        self._pieces[key].setText(text)
        self._pieces[key].setAccessibleName(name or text)
        self._place()
        self.updateGeometry()

    def name_piece(self, key: str, name: str) -> None:
        """Say a choice in more words than there is room for: to a screen reader, and as its tooltip with its key."""
        self._pieces[key].setAccessibleName(name.partition(SHORTCUT_MARK)[0])
        self._pieces[key].setToolTip(name)

    def sizeHint(self) -> QSize:
        """All the pieces with the frame around them."""
        width = sum(piece.sizeHint().width() for piece in self._pieces.values())
        return QSize(width + 6, 28 if self._small else 32)

    def minimumSizeHint(self) -> QSize:
        """All the pieces."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The well that the pieces lie in."""
        with painting.begin(self) as painter:
            painting.box(painter, QRectF(self.rect()), 7, "sunken", "border")

    def _choose(self, key: str) -> None:
        if key != self._value:
            self._value = key
            self.chosen.emit(key)
        else:
            self.chosen_again.emit(key)

    def _place(self) -> None:
        pieces = list(self._pieces.values())
        hints = [piece.sizeHint().width() for piece in pieces]
        room = self.width() - 6
        extra = max(0, room - sum(hints))
        if extra:
            # Equal shares where the words allow it, as in a form; else each gets the same on top.
            share = room / len(pieces)
            equal = max(hints) <= share
            hints = [round(share) if equal else hint + extra // len(pieces) for hint in hints]
            hints[-1] = room - sum(hints[:-1])
        left = 3
        for piece, width in zip(pieces, hints, strict=True):
            piece.setGeometry(left, 3, width, self.height() - 6)
            left += width


class _Piece(QRadioButton):
    """One choice; the arrow keys between radio buttons are Qt's own."""

    picked = Signal(str)
    ring_radius = 5.0

    def __init__(self, key: str, text: str, mark: str, *, small: bool, beside: int, parent: QWidget) -> None:
        super().__init__(text, parent)
        self._beside = beside
        self._key = key
        self._mark = mark
        self._small = small
        self.setAccessibleName(text)
        self.clicked.connect(self._pick)

    def sizeHint(self) -> QSize:
        """As wide as the word is when it is on."""
        return QSize(self._content() + 2 * self._beside, 22 if self._small else 26)

    def minimumSizeHint(self) -> QSize:
        """Never smaller."""
        return self.sizeHint()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tab goes to the choice that is on."""
        super().focusInEvent(event)
        to_chosen(self, event)

    def hitButton(self, position: object) -> bool:
        """All of the piece can be pressed."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """The word, raised when it is on."""
        on = self.isChecked()
        role = ("small_" if self._small else "") + ("strong" if on else "medium" if self._small else "")
        role = role or "body_medium"
        token = "disabled" if not self.isEnabled() else "text" if on or self.underMouse() else "text2"
        with painting.begin(self) as painter:
            if on:
                painting.box(painter, QRectF(self.rect()), 5, "surface", "border2")
            width = painting.text_width(self.text(), role)
            lead = 14 if self._mark else 0
            left = (self.width() - width - lead) / 2
            if self._mark:
                role_marks.paint_mark(
                    painter, role_marks.mark_rect(round(left), self.height() / 2, self._mark), self._mark
                )
            room = QRectF(left + lead, 0, self.width() - left - lead, self.height())
            painting.text(painter, room, self.text(), role, token)

    def _pick(self) -> None:
        self.picked.emit(self._key)

    def _content(self) -> int:
        strong = "small_strong" if self._small else "strong"
        return painting.text_width(self.text(), strong) + (14 if self._mark else 0)


def to_chosen(piece: QRadioButton, event: QFocusEvent) -> None:
    """Pass the focus that Tab brought to the one of a group of choices that is on."""
    reasons = QtCore.Qt.FocusReason
    if piece.isChecked() or event.reason() not in {reasons.TabFocusReason, reasons.BacktabFocusReason}:
        return
    around = piece.parentWidget()
    for other in around.findChildren(QRadioButton) if around is not None else ():
        if other.isChecked():
            other.setFocus(event.reason())
