"""Files that are dropped onto the window or a part of it, wherever in it nobody else takes them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

_OVER = frozenset({QEvent.Type.DragEnter, QEvent.Type.DragMove})


class Drops(QObject):
    """Takes files and folders of this computer; what is dragged within the window is none of its business.

    `takes` says whether any are taken now; what is not taken goes on to what lies around.

    Signals:
        dropped: what was dropped, as a tuple of paths.
    """

    dropped = Signal(object)

    def __init__(self, window: QWidget, takes: Callable[[], bool] = lambda: True) -> None:
        super().__init__(window)
        self._takes = takes
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what can be dropped."""
        if event.type() in _OVER and isinstance(event, QDropEvent):
            if paths_of(event.mimeData()) and self._takes():
                event.acceptProposedAction()
                return True
        elif event.type() == QEvent.Type.Drop and isinstance(event, QDropEvent):
            paths = paths_of(event.mimeData())
            if paths and self._takes():
                event.acceptProposedAction()
                self.dropped.emit(paths)
                return True
        return False


def paths_of(data: QMimeData) -> tuple[Path, ...]:
    """The files and folders of this computer that are dragged."""
    return tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()) if data.hasUrls() else ()
