"""Loading modules on a thread of their own: on the window's thread it would stand still meanwhile."""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Callable
from threading import Thread

from PySide6.QtCore import QObject, Signal

Load = Callable[[], None]


class Loader(QObject):
    """Runs each loading function once."""

    _ended = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._threads: dict[Load, Thread] = {}
        self._loaded: set[Load] = set()
        self._waiting: dict[Load, list[Callable[[], object]]] = defaultdict(list)
        self._ended.connect(self._follow)

    def start(self, load: Load) -> None:
        """Load it, unless that has begun."""
        if load not in self._threads:
            thread = self._threads[load] = Thread(target=self._run, args=(load,), name=load.__name__)
            thread.start()

    def when(self, load: Load, then: Callable[[], object]) -> None:
        """Call `then` once it is loaded, on this thread; at once when it is already."""
        if load in self._loaded:
            then()
        else:
            self._waiting[load].append(then)
            self.start(load)

    def stop(self) -> None:
        """Wait for what is being loaded; nothing follows any more."""
        self._waiting.clear()
        for thread in self._threads.values():
            thread.join()

    def _run(self, load: Load) -> None:
        try:
            load()
        except BaseException as error:
            self._ended.emit(load, error)
        else:
            self._loaded.add(load)
            self._ended.emit(load, None)

    def _follow(self, load: Load, error: BaseException | None) -> None:
        waiting = self._waiting.pop(load, [])
        if error is not None:
            sys.excepthook(type(error), error, error.__traceback__)
            return
        for then in waiting:
            then()
