"""Logging time on a learning item: a small box under its row."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.duration_field import DurationField
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.popover import Popover

WIDTH = 300
FIRST = 60
_MOST = 24 * 60


class TimeBox(Popover):
    """Asks how long; Enter logs it today, Escape leaves everything as it is.

    Signals:
        agreed: the minutes.
    """

    agreed = Signal(int)
    keeps_press = True

    def __init__(self, anchor: QWidget, title: str) -> None:
        super().__init__(anchor, f"Log time on {title}", padding=12)
        self.minutes = DurationField(FIRST, "How long", most=_MOST)
        self.go = Button("Log it", "primary", "clock", small=True)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.minutes, 1)
        row.addWidget(self.go)
        self.body.setSpacing(8)
        self.body.addWidget(Label(title, "strong", elide=True))
        self.body.addWidget(Label("Learned today, as an entry with its skills", "small", "text2", elide=True))
        self.body.addLayout(row)
        self.go.clicked.connect(lambda _=False: self._agree())
        self.minutes.error_changed.connect(lambda _: self.fit_again())
        self.closed.connect(self.deleteLater)

    def start(self) -> None:
        """Open with the focus in the field."""
        self.open(self.minutes, width=WIDTH)
        self.minutes.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter logs it."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._agree()
            return
        super().keyPressEvent(event)

    def _agree(self) -> None:
        self.minutes.commit()
        length = self.minutes.value
        if not self.minutes.error and isinstance(length, int) and length:
            self.close_now()
            self.agreed.emit(length)
