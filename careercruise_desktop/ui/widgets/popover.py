"""A box that floats over the window: lists to choose from, calendars, small forms.

It is a child of the window and not a window of its own, so that its round corners and the flat line around it look the
same on every screen, and so that it opens at once. It closes when the person presses outside, leaves it, or presses
Escape, and when what it opened at is gone from sight; the focus then returns to where it was.
"""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import isValid

from . import painting, unfinished

LINE = 4
RADIUS = 8
_GAP = 4
_ELSEWHERE = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.Wheel})
# Every event of the application comes by: nearly all of them are let pass at once.
_HEARD = _ELSEWHERE | {QEvent.Type.Resize, QEvent.Type.Hide}


class Popover(QWidget):
    """Holds its content in `body`. `anchor` is what it opens at.

    `heir` gets the focus where what had it before is gone from sight by then; without one, the next stop does.

    Signals:
        closed: it is gone; the focus is back.
    """

    closed = Signal()
    # Whether a press elsewhere does nothing but close it, and Tab stays in it: for boxes that are worked in, not chosen
    # from.
    keeps_press = False
    # Whether what was typed is there again when it was left without an answer. Escape is an answer.
    keeps_words = False

    def __init__(self, anchor: QWidget, name: str = "", *, padding: int = 4) -> None:
        super().__init__(anchor.window())
        self.anchor = anchor
        self.heir: QWidget | None = None
        self._back: QWidget | None = None
        self._open = False
        self._fitted = (0, False)
        self._upwards = False
        self._opened: unfinished.Values = ()
        self.setAccessibleName(name)
        self.hide()
        self.body = QVBoxLayout(self)
        edge = LINE + 1 + padding
        self.body.setContentsMargins(edge, edge, edge, edge)
        self.body.setSpacing(0)

    @property
    def is_open(self) -> bool:
        """Whether it is on screen."""
        return self._open

    def open(self, focus: QWidget | None = None, *, width: int = 0, right: bool = False) -> None:
        """Open under the anchor, above it when there is no room below.

        Args:
            focus: what gets the focus, else the first thing that takes it.
            width: of the box; 0 for as wide as its content, at least as wide as the anchor.
            right: whether the right edges are aligned.
        """
        if self.parentWidget() is not self.anchor.window():
            self.setParent(self.anchor.window())
        self._back = QApplication.focusWidget()
        self._open = True
        if self.keeps_words:
            self._opened = unfinished.values(self)
            unfinished.take(self, self._form)
        self._fitted = (width, right)
        self._fit(width, right=right)
        self.show()
        self.raise_()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.installEventFilter(self)
            app.focusChanged.connect(self._focus_moved)
        reason = QtCore.Qt.FocusReason.PopupFocusReason
        wanted = focus or self._first_inside()
        if wanted is None:
            self.setFocusPolicy(QtCore.Qt.FocusPolicy.StrongFocus)
        (wanted or self).setFocus(reason)

    def fit_again(self) -> None:
        """Be as high as the content has become; the width, and the edge at the anchor, stay where they are."""
        if not self._open:
            return
        # Layouts within the body keep what they knew until it is activated.
        self.body.invalidate()
        self.body.activate()
        place, upwards = self.geometry(), self._upwards
        self._fit(self._fitted[0], right=self._fitted[1], upwards=upwards)
        top, high = self.y(), self.height()
        if self._upwards and not upwards:
            # A line more must not let it jump over its anchor: the next press would meet what is not there any more.
            self._upwards = False
            room = self.anchor.window().height()
            high = min(self.sizeHint().height(), room)
            top = min(place.y(), room - high)
        self.setGeometry(place.x(), top, place.width(), high)

    def close_now(self, *, back: bool = True) -> None:
        """Close, and give the focus back unless it went elsewhere."""
        if not self._open:
            return
        self._open = False
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.removeEventFilter(self)
            app.focusChanged.disconnect(self._focus_moved)
        # Before it hides: else Qt passes the focus on to whatever is next, which closes a popover around the anchor.
        if back and self._back is not None:
            self._give_back(self._back)
        self.hide()
        self._back = None
        self.closed.emit()

    def leave(self, *, back: bool = True) -> None:
        """Close without an answer; what was typed is kept where the form `keeps_words`."""
        if self._open and self.keeps_words:
            unfinished.keep(self, self._form, self._opened)
        self.close_now(back=back)

    def holds(self, widget: QWidget | None) -> bool:
        """Whether a widget is in here, or in something that was opened from here."""
        while widget is not None:
            if widget is self:
                return True
            widget = widget.anchor if isinstance(widget, Popover) else widget.parentWidget()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes."""
        if event.key() == QtCore.Qt.Key.Key_Escape:
            self.close_now()
            return
        # Nothing that is pressed here is meant for the window below.
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press between the contents is nobody's."""
        event.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See presses and turns of the wheel elsewhere."""
        kind = event.type()
        if kind not in _HEARD:
            return False
        if kind in _ELSEWHERE and isinstance(watched, QWidget):
            if self.holds(watched):
                return False
            pressed = kind == QEvent.Type.MouseButtonPress
            on_anchor = watched is self.anchor or self.anchor.isAncestorOf(watched)
            kept = on_anchor or (self.keeps_press and pressed)
            self.leave(back=kept)
            # A press on the anchor closes, and must not open again at once.
            return kept and pressed
        if kind == QEvent.Type.Resize and watched is self.window():
            self.leave()
        if kind == QEvent.Type.Hide and watched is self.anchor:
            # What is only laid out anew is back by then.
            QtCore.QTimer.singleShot(0, self, self._leave_what_is_gone)
        return False

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round in a box that is worked in: behind its last field comes its first."""
        if not self._open:
            return super().focusNextPrevChild(forward)
        outer = _worked_in(self.anchor)
        if outer is not None:
            # A list that a field of such a box has opened: Tab goes on from the field.
            self.close_now()
            return outer.focusNextPrevChild(forward)
        return self._go_round(forward) if self.keeps_press else super().focusNextPrevChild(forward)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Surface, border, and the flat line around them."""
        box = QRectF(self.rect()).adjusted(LINE, LINE, -LINE, -LINE)
        with painting.begin(self) as painter:
            painting.outer_line(painter, box, RADIUS, LINE)
            painting.box(painter, box, RADIUS, "surface", "border2")

    @property
    def _form(self) -> str:
        return f"{type(self).__name__} {self.accessibleName()}"

    def _go_round(self, forward: bool) -> bool:
        reasons = QtCore.Qt.FocusReason
        here = QApplication.focusWidget()
        begin = here if here is not None and self.isAncestorOf(here) else self
        stop = begin.nextInFocusChain() if forward else begin.previousInFocusChain()
        while stop is not None and stop is not begin:
            if _is_stop(stop, self):
                stop.setFocus(reasons.TabFocusReason if forward else reasons.BacktabFocusReason)
                return True
            stop = stop.nextInFocusChain() if forward else stop.previousInFocusChain()
        return True

    def _first_inside(self) -> QWidget | None:
        inside = self.nextInFocusChain()
        while inside is not None and inside is not self and self.isAncestorOf(inside):
            if _is_stop(inside, self):
                return inside
            inside = inside.nextInFocusChain()
        return None

    def _give_back(self, before: QWidget) -> None:
        """To what had the focus before, to who comes instead, or to the window, without a ring around all of it."""
        reasons = QtCore.Qt.FocusReason
        heir = self.heir or (_stop_after(before) if isValid(before) else None)
        for one in (before, heir):
            if one is not None and isValid(one) and one.isVisible() and one.isEnabled():
                one.setFocus(reasons.PopupFocusReason)
                return
        self.window().setFocus(reasons.MouseFocusReason)

    def _focus_moved(self, old: QWidget | None, now: QWidget | None) -> None:
        if now is None or self.holds(now) or now is self.anchor:
            return
        if self.keeps_press:
            # A press gives the focus away before it arrives; it is to be seen here first.
            QtCore.QTimer.singleShot(0, self, self._leave_what_is_gone)
        else:
            self.close_now(back=False)

    def _leave_what_is_gone(self) -> None:
        """Close where the anchor is out of sight, or where the focus is elsewhere by now."""
        if self._open and not (isValid(self.anchor) and self.anchor.isVisible()):
            self.leave()
        elif self.keeps_press and not self.holds(QApplication.focusWidget()):
            self.leave(back=False)

    def _fit(self, width: int, *, right: bool, upwards: bool = False) -> None:
        window = self.anchor.window()
        hint = self.sizeHint()
        wide = (width or max(hint.width() - 2 * LINE, self.anchor.width())) + 2 * LINE
        wide = min(wide, window.width())
        high = hint.height()
        corner = self.anchor.mapTo(window, QPoint(0, 0))
        below = window.height() - corner.y() - self.anchor.height() - _GAP + LINE
        above = corner.y() - _GAP + LINE
        top = corner.y() + self.anchor.height() + _GAP - LINE
        self._upwards = upwards or (high > below and above > below)
        if self._upwards:
            high = min(high, above)
            top = corner.y() - _GAP + LINE - high
        else:
            high = min(high, below)
        left = corner.x() + self.anchor.width() + LINE - wide if right else corner.x() - LINE
        left = max(0, min(left, window.width() - wide))
        self.setGeometry(left, top, wide, high)
        self.setMinimumSize(QSize(0, 0))


def _worked_in(anchor: QWidget) -> Popover | None:
    """The open box around an anchor that is worked in."""
    around: QWidget | None = anchor
    while around is not None:
        if isinstance(around, Popover) and around.keeps_press:
            return around if around.is_open else None
        around = around.parentWidget()
    return None


def _is_stop(widget: QWidget, box: QWidget) -> bool:
    """Whether Tab stops at a widget of a box; what hands the focus on is none beside what it hands it to."""
    tab = QtCore.Qt.FocusPolicy.TabFocus
    if not box.isAncestorOf(widget) or not widget.focusPolicy() & tab or widget.focusProxy() is not None:
        return False
    return widget.isVisibleTo(box) and widget.isEnabled()


def _stop_after(gone: QWidget) -> QWidget | None:
    """The next stop of Tab after what is gone from sight, within the nearest thing around it that is still there."""
    around = gone.parentWidget()
    while around is not None and not around.isVisible():
        around = around.parentWidget()
    tab = QtCore.Qt.FocusPolicy.TabFocus
    stop = gone.nextInFocusChain()
    while around is not None and stop is not None and stop is not gone:
        if around.isAncestorOf(stop) and stop.focusPolicy() & tab and stop.isVisible() and stop.isEnabled():
            return stop
        stop = stop.nextInFocusChain()
    return None
