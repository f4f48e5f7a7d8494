"""How far something is: a bar of 4 px."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from . import painting

THICKNESS = 4


class ProgressBar(QProgressBar):
    """`text2` on `border`, with a tick of 2 px where a value should be by now."""

    def __init__(
        self,
        share: float = 0.0,
        name: str = "",
        *,
        tick: float | None = None,
        token: str = "text2",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tick = tick
        self._token = token
        self.setTextVisible(False)
        self.setRange(0, 1000)
        self.setAccessibleName(name)
        self.set_share(share, tick)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_share(self, share: float, tick: float | None = None) -> None:
        """Show another share, 0 to 1, and where it should be."""
        self._tick = tick
        self.setValue(round(max(0.0, min(share, 1.0)) * 1000))
        self.update()

    def sizeHint(self) -> QSize:
        """The bar; the tick stands out of it."""
        return QSize(120, THICKNESS + (4 if self._tick is not None else 0))

    def minimumSizeHint(self) -> QSize:
        """A short bar."""
        return QSize(24, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Track, bar, tick."""
        track = QRectF(0, (self.height() - THICKNESS) / 2, self.width(), THICKNESS)
        with painting.begin(self) as painter:
            painting.box(painter, track, 2, "border")
            done = track.width() * self.value() / 1000
            if done > 0:
                painting.box(painter, QRectF(0, track.top(), max(done, THICKNESS), THICKNESS), 2, self._token)
            if self._tick is not None:
                along = min(round(track.width() * self._tick), self.width() - 2)
                painting.fill_rect(painter, QRectF(along, track.top() - 2, 2, THICKNESS + 4), "text")
