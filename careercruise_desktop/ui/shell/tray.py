"""The system tray: the quick log and the timer at hand while the window is closed. Never the only way to anything."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from careercruise_desktop.ui.widgets.menu import Menu

from .rail import brand_icon_path
from .window import Window


class Tray(QObject):
    """Shows its icon while it is wanted and the desktop has a tray.

    Signals: quick_log_requested: open the line without the window.
    """

    quick_log_requested = Signal()

    def __init__(self, window: Window, toggle_timer: Callable[[], object]) -> None:
        super().__init__(window)
        self._window = window
        self._icon: QSystemTrayIcon | None = None
        self._menu = Menu()
        self._menu.add("Quick log…", self.quick_log_requested.emit, icon="plus", shortcut="Ctrl+L")
        self._menu.add("Start or stop the timer", toggle_timer, icon="timer")
        self._menu.addSeparator()
        self._menu.add("Open CareerCruise", window.come_forward, icon="panel-left")
        self._menu.add("Quit", QApplication.quit, icon="log-out", shortcut="Ctrl+Q")

    @property
    def shown(self) -> bool:
        """Whether the icon is in the tray."""
        return self._icon is not None and self._icon.isVisible()

    def want(self, *, wanted: bool) -> None:
        """Show or hide the icon."""
        if wanted and self._icon is None and QSystemTrayIcon.isSystemTrayAvailable():
            self._icon = QSystemTrayIcon(QIcon(brand_icon_path()), self)
            self._icon.setToolTip("CareerCruise")
            self._icon.setContextMenu(self._menu)
            self._icon.activated.connect(self._activated)
        if self._icon is not None:
            self._icon.setVisible(wanted)
        QApplication.setQuitOnLastWindowClosed(not self.shown)

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason == QSystemTrayIcon.ActivationReason.Trigger:
            self.quick_log_requested.emit()
        elif reason == QSystemTrayIcon.ActivationReason.DoubleClick:
            self._window.come_forward()
