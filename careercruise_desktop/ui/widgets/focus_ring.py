"""The focus ring: 2 px in the accent colour, 2 px outside what has the focus, for the keyboard only.

One ring for the whole window. It is a child of the window that lies over everything, so no widget has to keep room for
it and none can forget it. A widget may say by attributes how it is drawn: `ring_radius` is the radius of its corners
(0: it shows its focus itself, as fields do), `ring_inside` puts the ring inside its edge, as in lists, and
`ring_rect()` gives the part of it that is meant, and `ring_under()` what lies over the ring, such as its tooltip.
"""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF
from PySide6.QtGui import QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractScrollArea, QLineEdit, QWidget

from . import painting

WIDTH = 2
GAP = 2
_REACH = WIDTH + GAP
_MOVES = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.ParentChange})


class FocusRing(QWidget):
    """Follows the widget that it was put around, through scrolling and resizing."""

    def __init__(self) -> None:
        super().__init__()
        attributes = QtCore.Qt.WidgetAttribute
        self.setAttribute(attributes.WA_TransparentForMouseEvents)
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.NoFocus)
        self._target: QWidget | None = None
        self._followed: list[QWidget] = []
        self.hide()

    @property
    def target(self) -> QWidget | None:
        """What the ring is around, or None."""
        return self._target

    def put_around(self, target: QWidget | None) -> None:
        """Draw the ring around a widget, or nowhere."""
        if target is self._target:
            return
        for followed in self._followed:
            followed.removeEventFilter(self)
        self._followed = []
        self._target = target
        if target is None or self._radius() == 0:
            self.hide()
            return
        target.destroyed.connect(self._lost)
        window = target.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        walk: QWidget | None = target
        while walk is not None and walk is not window:
            walk.installEventFilter(self)
            self._followed.append(walk)
            walk = walk.parentWidget()
        self._follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go where the target goes."""
        if event.type() in _MOVES:
            self._follow()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ring, without the part that is scrolled out of sight."""
        target = self._target
        if target is None:
            return
        rect = QRectF(self._ringed()).translated(self._place(target) - self.pos())
        grow = 0.0 if self._inside() else float(_REACH)
        radius = max(1.0, self._radius() + (3 if grow else 0))
        with painting.begin(self) as painter:
            visible = self._visible(target)
            clip = QRegion(self.rect() if visible is None else visible.translated(-self.pos()))
            painter.setClipRegion(clip.subtracted(QRegion(self._under().translated(-self.pos()))))
            painting.box(painter, rect.adjusted(-grow, -grow, grow, grow), radius, "", "accent", width=WIDTH)

    def _follow(self) -> None:
        target = self._target
        if target is None or not target.isVisible():
            self.hide()
            return
        grow = 0 if self._inside() else _REACH
        ringed = self._ringed().translated(self._place(target))
        self.setGeometry(ringed.adjusted(-grow, -grow, grow, grow))
        self.show()
        self.raise_()
        self.update()

    def _lost(self) -> None:
        self._target = None
        self._followed = []
        self.hide()

    def _place(self, target: QWidget) -> QPoint:
        return target.mapTo(target.window(), QPoint(0, 0))

    def _ringed(self) -> QRect:
        rect = getattr(self._target, "ring_rect", None)
        if rect is not None:
            found: QRect = rect()
            return found
        return self._target.rect() if self._target is not None else QRect()

    def _under(self) -> QRect:
        """What the ring is not to be drawn over, in the window's coordinates."""
        under = getattr(self._target, "ring_under", None)
        if self._target is None or under is None:
            return QRect()
        found: QRect = under()
        return found.translated(self._place(self._target))

    def _radius(self) -> float:
        return float(getattr(self._target, "ring_radius", 6.0))

    def _inside(self) -> bool:
        return bool(getattr(self._target, "ring_inside", False))

    def _visible(self, target: QWidget) -> QRect | None:
        """The part of the window in which the target can be seen, in the window's coordinates; None for all."""
        walk = target.parentWidget()
        seen: QRect | None = None
        while walk is not None and walk is not target.window():
            around = walk.parentWidget()
            if isinstance(around, QAbstractScrollArea) and around.viewport() is walk:
                rect = QRect(self._place(walk), walk.size()).adjusted(-_REACH, -_REACH, _REACH, _REACH)
                seen = rect if seen is None else seen.intersected(rect)
            walk = around
        return seen


def shows_itself(widget: QWidget) -> bool:
    """Whether a widget of Qt's own shows its focus by a border, so that a ring would be one too many."""
    return isinstance(widget, QLineEdit) and not hasattr(widget, "ring_radius")


def keyboard_reasons() -> frozenset[QtCore.Qt.FocusReason]:
    """Why a widget can have got the focus by the keyboard."""
    reasons = QtCore.Qt.FocusReason
    return frozenset({reasons.TabFocusReason, reasons.BacktabFocusReason, reasons.ShortcutFocusReason})
