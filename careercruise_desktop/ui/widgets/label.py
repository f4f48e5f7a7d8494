"""Plain text in a role of the type scale."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from careercruise_desktop.ui.theme.theme import theme

from . import painting

_WRAPPED_WIDTH = 320


class Label(QLabel):
    """A line of text, or a paragraph with `wrap`. Always plain: markup in it is shown, not obeyed.

    With `elide` a line that has too little room ends in an ellipsis, and its tooltip says the whole text.
    """

    def __init__(
        self,
        text: str = "",
        role: str = "body",
        token: str = "text",
        parent: QWidget | None = None,
        *,
        wrap: bool = False,
        elide: bool = False,
    ) -> None:
        super().__init__(parent)
        self._role = role
        self._token = token
        self._elide = elide
        self._align = painting.LEFT
        self._own_tip = False
        if wrap:
            self.setWordWrap(True)
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Show another text."""
        if "<" in text or "&" in text:
            # Only then, because naming the format before the first paint is expensive (see `ui.start`).
            self.setTextFormat(QtCore.Qt.TextFormat.PlainText)
        if text != self.text():
            self.setText(text)
            self.updateGeometry()
            self._say_whole()

    def set_token(self, token: str) -> None:
        """Show the text in another colour."""
        if token != self._token:
            self._token = token
            self.update()

    def set_role(self, role: str) -> None:
        """Show the text in another role of the type scale."""
        if role != self._role:
            self._role = role
            self.updateGeometry()
            self.update()

    def set_align(self, align: float) -> None:
        """Stand left (0), in the middle (0.5) or right (1)."""
        self._align = align
        self.update()

    def sizeHint(self) -> QSize:
        """The text's width and the line height of its role."""
        margins = self.contentsMargins()
        width = painting.text_width(self.text(), self._role)
        if self.wordWrap():
            width = min(width, _WRAPPED_WIDTH)
            height = self._wrapped_height(width)
        else:
            height = theme().line_height(self._role)
        return QSize(width + margins.left() + margins.right(), height + margins.top() + margins.bottom())

    def minimumSizeHint(self) -> QSize:
        """All of a line, unless it may be shortened or broken."""
        hint = self.sizeHint()
        if self._elide or self.wordWrap():
            return QSize(min(hint.width(), 24), theme().line_height(self._role))
        return hint

    def hasHeightForWidth(self) -> bool:
        """Paragraphs do."""
        return self.wordWrap()

    def heightForWidth(self, width: int) -> int:
        """The height of the lines in a width."""
        margins = self.contentsMargins()
        room = width - margins.left() - margins.right()
        return self._wrapped_height(room) + margins.top() + margins.bottom()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See whether the whole text still has room."""
        super().resizeEvent(event)
        self._say_whole()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text in its colour."""
        words = self.text()
        if not words:
            return
        token = self._token if self.isEnabled() else "disabled"
        rect = QRectF(self.contentsRect())
        with painting.begin(self) as painter:
            if self.wordWrap():
                parts = ((words, self._role, token),)
                theme().paragraph(parts, rect.width(), align=self._align).draw(painter, rect.left(), rect.top())
            else:
                painting.text(painter, rect, words, self._role, token, align=self._align)

    def _wrapped_height(self, width: int) -> int:
        parts = ((self.text(), self._role, self._token),)
        return int(theme().paragraph(parts, float(max(1, width))).height)

    def _say_whole(self) -> None:
        if not self._elide:
            return
        cut = painting.text_width(self.text(), self._role) > self.contentsRect().width()
        if cut or self._own_tip:
            self._own_tip = cut
            self.setToolTip(self.text() if cut else "")
