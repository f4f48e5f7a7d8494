"""A click that waits for a second one, which would be a double click."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from careercruise_desktop.ui.charts.following import DayView
from careercruise_desktop.ui.charts.state import Point

# What a person does beside moving the pointer.
_ACTS = frozenset({
    QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel,
    QEvent.Type.WindowDeactivate,
})  # fmt: skip


class WaitingClick(QObject):
    """Opens a point of a chart once no second click has come, unless something else was done before."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._open)
        self._clicked: tuple[DayView, int, Point] | None = None

    def begin(self, view: DayView, index: int) -> None:
        """Wait with a click on a point."""
        self._clicked = (view, index, view.points[index])
        self._timer.start(QApplication.doubleClickInterval())
        _application().installEventFilter(self)

    def forget(self, view: DayView | None = None) -> None:
        """Open nothing; of a `view`, nothing of that one."""
        if self._clicked is not None and (view is None or self._clicked[0] is view):
            self._clicked = None
            self._timer.stop()
            _application().removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whatever else is done takes the click back."""
        if event.type() in _ACTS:
            self.forget()
        return False

    def _open(self) -> None:
        if self._clicked is None:
            return
        view, index, point = self._clicked
        self.forget()
        # The chart may show something else by now, or be behind a table, or in a room that was left.
        if view.isVisible() and view.points[index : index + 1] == (point,):
            view.point_to(index, held=True)
            view.opened.emit(index)


def _application() -> QCoreApplication:
    found = QCoreApplication.instance()
    assert found is not None
    return found
