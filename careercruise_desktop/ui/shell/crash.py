"""The report after a bug: what happened in words a person can copy and send themselves; nothing is sent."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.text_area import TextArea


class CrashBox(QWidget):
    """The report over the window."""

    def __init__(self, text: str, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setAccessibleName("Something went wrong")
        area = TextArea(text, name="Report", min_lines=9)
        self.text = area.edit
        self.text.setReadOnly(True)
        copy = Button("Copy report", "plain", "copy")
        copy.clicked.connect(self._copy)
        self.go_on = Button("Go on", "primary")
        self.go_on.clicked.connect(self._close)
        buttons = QHBoxLayout()
        buttons.addWidget(copy)
        buttons.addStretch(1)
        buttons.addWidget(self.go_on)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(28, 24, 28, 24)
        whole.setSpacing(12)
        whole.addWidget(Label("Something went wrong", "page_title"))
        whole.addWidget(
            Label(
                "What you were doing may not have been saved; look before you do it again. Nothing is sent anywhere."
                " The report holds no text of yours; copy it if you want to tell somebody.",
                "body",
                "text2",
                wrap=True,
            )
        )
        whole.addWidget(area)
        whole.addStretch(1)
        whole.addLayout(buttons)

    def open(self) -> None:
        """Show it in the middle of the window."""
        room = self._window.size()
        width, height = min(620, room.width() - 40), min(440, room.height() - 40)
        self.setGeometry((room.width() - width) // 2, (room.height() - height) // 2, width, height)
        self.show()
        self.raise_()
        self.go_on.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes on."""
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box."""
        box = QRectF(self.rect()).adjusted(4, 4, -4, -4)
        with painting.begin(self) as painter:
            painting.outer_line(painter, box, 12)
            painting.box(painter, box, 12, "surface", "border2")

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())

    def _close(self) -> None:
        self.hide()
        self.deleteLater()
