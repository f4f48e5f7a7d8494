"""The one banner at the top of a view: a sentence and up to three small buttons."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from . import marks, painting
from .button import Button, ButtonKind
from .sentence import Part, Sentence

HEIGHT = 44
_LEAD = 32


class Banner(QWidget):
    """44 px on `bg` with a border: mark or icon, sentence, buttons.

    Signals:
        chosen: the key of the button that was pressed.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = ""
        self._icon = ""
        self._sentence = Sentence()
        self._buttons: list[Button] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(_LEAD, 0, 8, 0)
        self._row.setSpacing(8)
        self._row.addWidget(self._sentence, 1)
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
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._buttons = []
        for at, (key, words) in enumerate(buttons):
            kind: ButtonKind = "ghost" if at == len(buttons) - 1 and at > 0 else "plain"
            button = Button(words, kind, small=True)
            button.setObjectName(key)
            button.clicked.connect(self._pressed)
            self._row.addWidget(button)
            self._buttons.append(button)
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
        """44 px high."""
        return QSize(400, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, border, mark."""
        with painting.begin(self) as painter:
            painting.box(painter, QRectF(self.rect()), 8, "bg", "border")
            if self._mark:
                marks.paint_mark(painter, marks.mark_rect(13, self.height() / 2, self._mark), self._mark)
            elif self._icon:
                painting.icon(painter, painting.square(9, self.height() / 2, 16), self._icon, "text2")
