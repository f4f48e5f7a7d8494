"""The fields of the editor's head: what the entry tells, and when; without a box until the pointer or the keys come."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFocusEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from careercruise_desktop.domain import words
from careercruise_desktop.domain.journal import JournalKind
from careercruise_desktop.ui.editors.choice_editors import ChoiceEditor
from careercruise_desktop.ui.editors.text_editors import DayEditor
from careercruise_desktop.ui.skills.journal.state import KINDS
from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.field_box import BoxState, paint_box

_LEFT, _ICON, _GAP, _ARROW, _RIGHT = 10, 16, 6, 14, 6
_HIGH = 28


class KindEditor(ChoiceEditor):
    """What an entry tells, with the icon that it has in the list. A weekly review is none that can be chosen."""

    def __init__(self) -> None:
        texts = {kind.value: named for kind, (named, _, _) in KINDS.items()}
        super().__init__("Kind", JournalKind, texts, without=(JournalKind.WEEKLY_REVIEW,))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_value(self, value: object) -> None:
        """Show another choice, as wide as its word."""
        super().set_value(value)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Icon, word and arrow."""
        word = painting.text_width(self._word, "body_medium")
        return QSize(_LEFT + _ICON + _GAP + word + 4 + _ARROW + _RIGHT, _HIGH)

    def minimumSizeHint(self) -> QSize:
        """The same: the day gives way."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Icon, word and arrow; the box under the pointer or while the list is open."""
        middle = self.height() / 2
        with painting.begin(self) as painter:
            if self.underMouse() or self._list is not None:
                paint_box(painter, QRectF(self.rect()), BoxState(focused=self._list is not None, compact=True))
            if isinstance(self.value, JournalKind):
                painting.icon(painter, painting.square(_LEFT, middle, _ICON), KINDS[self.value][2], "text2")
            left = _LEFT + _ICON + _GAP
            right = self.width() - _RIGHT - _ARROW
            painting.text(painter, QRectF(left, 0, right - left, self.height()), self._word, "body_medium", "text")
            painting.icon(painter, painting.square(right, middle, _ARROW), "chevron-down", "text3")

    @property
    def _word(self) -> str:
        return KINDS[self.value][0] if isinstance(self.value, JournalKind) else ""


class WhenEditor(DayEditor):
    """The day of an entry, and behind it the time at which it was begun: `Wed 18 March, 12:05`.

    Only the day is typed; the time goes when the entry is put on another day. Where there is little room the name of
    the month is short, then that of the weekday is left out.
    """

    flat = True

    def __init__(self) -> None:
        self._begun = ""
        super().__init__("Day", past=True, optional=False)

    def show_begun(self, text: str) -> None:
        """Say the time of day at which the entry was begun, "" for none."""
        if text != self._begun:
            self._begun = text
            self._write_anew()

    def write(self, value: object) -> str:
        """The longest way to write it that there is room for."""
        if not isinstance(value, date):
            return ""
        today = self._around.today
        short = words.day_short(value, today)
        ways = (words.day_long(value, today), f"{words.weekday_short(value)} {short}", short)
        margins = self.textMargins()
        room = self.width() - margins.left() - margins.right() - 6
        written = [f"{way}{self._time}" for way in ways]
        return next((way for way in written if painting.text_width(way, "body") <= room), written[-1])

    def read(self, text: str) -> date | None:
        """The day that stands before the time."""
        if isinstance(self.value, date) and text == self.write(self.value):
            return self.value
        return super().read(text.removesuffix(self._time) if self._time else text)

    def minimumSizeHint(self) -> QSize:
        """Room for the shortest way."""
        return QSize(96, super().minimumSizeHint().height())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Only the day can be typed: the time goes for as long as the keys are here."""
        super().focusInEvent(event)
        self._write_anew()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The time is there again."""
        super().focusOutEvent(event)
        self._write_anew()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may ask for another way to write it."""
        super().resizeEvent(event)
        self._write_anew()

    @property
    def _time(self) -> str:
        return f", {self._begun}" if self._begun and not self.hasFocus() else ""

    def _write_anew(self) -> None:
        if not self.error and not self.isModified():
            self._show(self._value)
            if not self.hasFocus():
                self.setCursorPosition(0)
