"""A scroll area without a frame, with a thin scroll bar, that keeps what has the focus in sight."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QScrollBar, QWidget

from . import painting

THICKNESS = 10
_SHORTEST = 32


class ScrollBar(QScrollBar):
    """A rounded thumb and nothing else, 10 px wide. It stands upright until a scroll area lays it down."""

    def __init__(self) -> None:
        super().__init__()
        self._grip: float | None = None

    def sizeHint(self) -> QSize:
        """Ten pixels across."""
        return QSize(THICKNESS, THICKNESS)

    def minimumSizeHint(self) -> QSize:
        """Ten pixels across."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The thumb, stronger under the pointer."""
        if self.maximum() <= self.minimum():
            return
        token = "control" if self._grip is not None or self.underMouse() else "border2"
        with painting.begin(self) as painter:
            painting.box(painter, QRectF(self._thumb()).adjusted(2, 2, -2, -2), 3, token)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the thumb, or go a page towards the pointer."""
        thumb = self._thumb()
        point = event.position().toPoint()
        along = self._along(event)
        if thumb.contains(point):
            self._grip = along - (thumb.top() if self._upright() else thumb.left())
            self.update()
            return
        before = along < (thumb.top() if self._upright() else thumb.left())
        self.setValue(self.value() + (-self.pageStep() if before else self.pageStep()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the thumb."""
        if self._grip is None:
            return
        length = self._length()
        run = length - self._thumb_length(length)
        share = (self._along(event) - self._grip) / run if run > 0 else 0.0
        self.setValue(round(self.minimum() + share * (self.maximum() - self.minimum())))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the thumb go."""
        self._grip = None
        self.update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Qt's own menu of scroll steps is of no use to anybody."""
        event.ignore()

    def _upright(self) -> bool:
        return self.height() >= self.width()

    def _length(self) -> int:
        return self.height() if self._upright() else self.width()

    def _along(self, event: QMouseEvent) -> float:
        return event.position().y() if self._upright() else event.position().x()

    def _thumb_length(self, length: int) -> int:
        whole = self.maximum() - self.minimum() + self.pageStep()
        return min(length, max(_SHORTEST, round(length * self.pageStep() / whole))) if whole > 0 else length

    def _thumb(self) -> QRect:
        length = self._length()
        thumb = self._thumb_length(length)
        span = self.maximum() - self.minimum()
        start = round((length - thumb) * (self.value() - self.minimum()) / span) if span > 0 else 0
        if self._upright():
            return QRect(0, start, self.width(), thumb)
        return QRect(start, 0, thumb, self.height())


class _NoBar(ScrollBar):
    """Never shown, because it takes no room. Qt's policy for it would build the namespace `Qt` (see `ui.start`)."""

    def sizeHint(self) -> QSize:
        """Nothing."""
        return QSize(0, 0)


class ScrollArea(QScrollArea):
    """Scrolls one widget upright; its width follows the area's. The ground is a token, "" for none.

    An area whose widget may be wider than its place gives itself a `ScrollBar` that lies. It is no stop of Tab: what is
    in it has the keys, and passes on to it those that scroll.
    """

    def __init__(self, widget: QWidget | None = None, ground: str = "surface", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ground = ground
        self.setFrameShape(QFrame.Shape.NoFrame)
        # By name, because asking for the policy itself would build the namespace `Qt`.
        self.setProperty("focusPolicy", "NoFocus")
        self.setWidgetResizable(True)
        self.setVerticalScrollBar(ScrollBar())
        self.setHorizontalScrollBar(_NoBar())
        self.verticalScrollBar().setSingleStep(24)
        # One of ours: it has no fill of its own, so that the ground shows, and follows the theme; and asking Qt for its
        # own makes the bindings build every kind of widget there is, to find out which one this is (18 ms).
        self._sight = QWidget()
        self.setViewport(self._sight)
        if widget is not None:
            self.setWidget(widget)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def setWidget(self, widget: QWidget) -> None:
        """Take the widget that is scrolled."""
        super().setWidget(widget)
        widget.setAutoFillBackground(False)

    def focusNextPrevChild(self, forth: bool) -> bool:
        """Stay where it is when Tab leaves it: Qt would bring the middle of what had the keys in it into sight."""
        bar, inner = self.verticalScrollBar(), self.widget()
        place = bar.value()
        went = super().focusNextPrevChild(forth)
        now = QApplication.focusWidget()
        if inner is None or now is None or not inner.isAncestorOf(now):
            bar.setValue(place)
        return went

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground."""
        if self._ground:
            with painting.begin(self._sight) as painter:
                painting.fill_rect(painter, QRectF(self._sight.rect()), self._ground)

    def _follow(self, old: QWidget | None, now: QWidget | None) -> None:
        inner = self.widget()
        if now is None or inner is None or now is inner or not inner.isAncestorOf(now):
            return
        # What is higher than the place, and in sight in part, knows itself which of its parts is meant.
        if now.height() <= self._sight.height() or now.visibleRegion().isEmpty():
            self.ensureWidgetVisible(now, 24, 24)
