"""The one banner at the top of a view: a sentence and up to three small buttons."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from . import marks, painting
from .button import Button, ButtonKind
from .sentence import Part, Sentence

HEIGHT = 44
_LEAD = 32
_EDGE, _GAP = 8, 8
# With less room than this for the sentence, the buttons go below it.
_LEAST = 220


class Banner(QWidget):
    """44 px on `bg` with a border: mark or icon, sentence, buttons; where it is narrow the buttons stand below.

    Signals:
        chosen: the key of the button that was pressed.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = ""
        self._icon = ""
        self._sentence = Sentence(parent=self)
        self._buttons: list[Button] = []
        self._height = HEIGHT
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_banner(
        self,
        sentence: Sequence[Part],
        buttons: Sequence[tuple[str, str]] = (),
        *,
        mark: str = "",
        icon: str = "",
    ) -> None:
        """Show a sentence.

        Args:
            sentence: its parts, see `Sentence`.
            buttons: key and words of up to three; of three the last is a ghost, as the way out.
            mark: the role's mark before it, "it" or "pm".
            icon: an icon before it, when it is about no role.
        """
        self._mark, self._icon = mark, icon
        self._sentence.show_parts(sentence)
        self.setAccessibleName(self._sentence.whole)
        for old in self._buttons:
            old.hide()
            old.deleteLater()
        self._buttons = []
        for at, (key, words) in enumerate(buttons):
            kind: ButtonKind = "ghost" if at == len(buttons) - 1 and at > 0 else "plain"
            button = Button(words, kind, small=True, parent=self)
            button.setObjectName(key)
            button.clicked.connect(self._pressed)
            button.show()
            self._buttons.append(button)
        self._place()
        self.update()

    def _pressed(self) -> None:
        self.chosen.emit(self.sender().objectName())

    @property
    def sentence(self) -> str:
        """What it says."""
        return self._sentence.whole

    @property
    def buttons(self) -> Sequence[Button]:
        """Its buttons."""
        return self._buttons

    def sizeHint(self) -> QSize:
        """44 px high, and a line of buttons more where it is narrow."""
        return QSize(400, self._height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons beside the sentence or below it."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, border, mark."""
        with painting.begin(self) as painter:
            painting.box(painter, QRectF(self.rect()), 8, "bg", "border")
            if self._mark:
                marks.paint_mark(painter, marks.mark_rect(13, HEIGHT / 2, self._mark), self._mark)
            elif self._icon:
                painting.icon(painter, painting.square(9, HEIGHT / 2, 16), self._icon, "text2")

    def _place(self) -> None:
        wide = sum(button.sizeHint().width() + _GAP for button in self._buttons)
        room = self.width() - _LEAD - _EDGE - wide
        below = bool(self._buttons) and room < min(self._sentence.sizeHint().width(), _LEAST)
        left, top, line = _LEAD + (0 if below else room + _GAP), 0, HEIGHT
        self._sentence.setGeometry(_LEAD, 0, max(0, room + (wide if below else 0)), HEIGHT)
        if below:
            top, line = HEIGHT - _GAP, self._buttons[0].sizeHint().height() + _GAP
        for at, button in enumerate(self._buttons):
            size = button.sizeHint()
            if below and at and left + size.width() > self.width() - _EDGE:
                left, top = _LEAD, top + line
            button.setGeometry(left, top + (line - size.height()) // 2, size.width(), size.height())
            left += size.width() + _GAP
        height = top + line + _GAP // 2 if below else HEIGHT
        if height != self._height:
            self._height = height
            self.updateGeometry()
