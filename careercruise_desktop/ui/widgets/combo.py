"""The combo box: one choice of a list, in a box that opens the list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6 import QtCore
from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from . import marks, painting
from .choices import Choices
from .field_box import BoxState, paint_box
from .option_list import Option
from .pressable import Pressable

__all__ = ["Combo", "Option"]


class Combo(Pressable):
    """32 px high, 28 when compact. Down, Enter, Space or a click open the list; letters filter a searchable one.

    `allow_none` names the choice of nothing, which stands first and has the key None. With an `offer` ("project") what
    was searched for in vain can be made new; one that `asks` wants Enter twice for that.

    Signals:
        chosen: the key of another choice.
        asked: the name of what is to be made new.
        opening: the list is about to open; options that are set now are in it.
    """

    chosen = Signal(object)
    asked = Signal(str)
    opening = Signal()

    def __init__(
        self,
        options: Sequence[Option],
        value: object,
        name: str,
        *,
        searchable: bool = False,
        placeholder: str = "",
        compact: bool = False,
        allow_none: str = "",
        offer: str = "",
        asks: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, parent)
        self._name = name
        self._options: list[Option] = []
        self._value = value
        self._searchable = searchable
        self._placeholder = placeholder
        self._compact = compact
        self._none = allow_none
        self._offer, self._asks = offer, asks
        self._list: Choices | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._pressed)
        self.set_options(options)

    @property
    def value(self) -> object:
        """The key of the choice."""
        return self._value

    def set_options(self, options: Sequence[Option]) -> None:
        """Offer other choices; the value stays."""
        self._options = ([Option(None, self._none)] if self._none else []) + list(options)
        self.set_value(self._value)

    def offers(self, value: object) -> bool:
        """Whether there is such a choice."""
        return any(option.key == value for option in self._options)

    def set_value(self, value: object) -> None:
        """Show another choice, without a signal."""
        self._value = value
        option = self._current()
        self.setAccessibleName(f"{self._name}: {option.text if option else self._placeholder or 'nothing chosen'}")
        self.update()

    def open(self, typed: str = "") -> None:
        """Open the list, with letters that were typed already."""
        if self._list is None:
            self.opening.emit()
            self._list = Choices(
                self, self._options, self._value, self._name,
                searchable=self._searchable, offer=self._offer, asks=self._asks,
            )  # fmt: skip
            self._list.picked.connect(self._pick)
            self._list.asked.connect(self.asked)
            self._list.closed.connect(self._closed)
            self._list.start(typed)

    def sizeHint(self) -> QSize:
        """The box."""
        return QSize(160, 28 if self._compact else 32)

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters."""
        return QSize(64, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down opens, letters search."""
        keys = QtCore.Qt.Key
        if event.key() in {keys.Key_Down, keys.Key_Up, keys.Key_F4}:
            self.open()
        elif self._searchable and event.text().strip() and event.text().isprintable():
            self.open(event.text())
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Box, mark, name, arrow."""
        option = self._current()
        enabled = self.isEnabled()
        state = BoxState(enabled, focused=self._list is not None, hovered=self.underMouse(), compact=self._compact)
        with painting.begin(self) as painter:
            paint_box(painter, QRectF(self.rect()), state)
            right = self.width() - 10 - 14
            arrow = painting.square(right, self.height() / 2, 14)
            painting.icon(painter, arrow, "chevron-down", "text3" if enabled else "disabled")
            left = 10.0
            if option is not None and option.mark:
                marks.paint_mark(painter, marks.mark_rect(left, self.height() / 2, option.mark), option.mark)
                left += 16
            words = option.text if option is not None else self._placeholder
            token = "disabled" if not enabled else "text3" if option is None or option.key is None else "text"
            painting.text(painter, QRectF(left, 0, right - left - 6, self.height()), words, "body", token)

    def _current(self) -> Option | None:
        return next((option for option in self._options if option.key == self._value), None)

    def _pressed(self) -> None:
        self.open()

    def _pick(self, key: object) -> None:
        if key != self._value:
            self.set_value(key)
            self.chosen.emit(key)

    def _closed(self) -> None:
        if self._list is not None:
            self._list.deleteLater()
            self._list = None
        self.update()
