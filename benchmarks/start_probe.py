"""Start the real window, or a bare one, and print when what was on the screen; run by bench_start.py.

    python start_probe.py bare
    python start_probe.py window DATA_DIR

Prints "first" and "today" with seconds since 1970, "gap" with the longest pause of the window's thread in between, and
"memory" with the peak in MiB.
"""

from __future__ import annotations

import os
import sys
import time
from typing import Any

SETTLE_MS = 3_500


def bare() -> None:
    """A window with a label: the least that PySide6 can show."""
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

    class Window(QMainWindow):
        def paintEvent(self, event: QPaintEvent) -> None:
            super().paintEvent(event)
            QTimer.singleShot(0, lambda: leave("first"))

    app = QApplication(sys.argv[:1])
    window = Window()
    window.setCentralWidget(QLabel("hello"))
    window.resize(1440, 900)
    window.show()
    app.exec()


def window(folder: str) -> None:
    """Our window, through the same entry as a person's start, with a look at the clock at three places."""
    from careercruise_desktop import app
    from careercruise_desktop.ui import start  # noqa: F401 - first, as the program does
    from careercruise_desktop.ui.launch import launch  # noqa: F401
    from careercruise_desktop.ui.shell.window import Window

    painted = Window._after_first_paint
    gaps = Gaps()

    def first(self: Window) -> None:
        say("first")
        gaps.start()
        painted(self)
        watch(gaps)

    Window._after_first_paint = first  # type: ignore[method-assign]
    sys.exit(app.main(["--data-dir", folder]))


def watch(gaps: Gaps) -> None:
    """Look for the first paint of Today's rows, then for the end of all that follows it."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    looking = QTimer(QApplication.instance())

    def look() -> None:
        # Not imported here: the program does it beside its window.
        timeline = sys.modules.get("careercruise_desktop.ui.today.timeline")
        if timeline is None or not hasattr(timeline, "Timeline"):
            return
        looking.stop()
        before = timeline.Timeline.paintEvent

        def paint(self: Any, event: object) -> None:  # noqa: ANN401
            before(self, event)
            if self._plan is not None and not gaps.seen:
                gaps.seen = True
                QTimer.singleShot(0, lambda: say("today"))

        timeline.Timeline.paintEvent = paint

    def leave_now() -> None:
        print("gap", gaps.longest, flush=True)
        print("memory", peak_memory(), flush=True)
        QApplication.quit()

    looking.setInterval(0)
    looking.timeout.connect(look)
    looking.start()
    QTimer.singleShot(SETTLE_MS, leave_now)


class Gaps:
    """The longest time in which the window's thread did not come round."""

    def __init__(self) -> None:
        self.longest = 0.0
        self.seen = False

    def start(self) -> None:
        """Beat each millisecond from now on."""
        from PySide6.QtCore import QTimer

        self._last = time.perf_counter()
        self._timer = QTimer()
        self._timer.setInterval(1)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, now - self._last)
        self._last = now


def say(what: str) -> None:
    """Print a moment."""
    print(what, time.time(), flush=True)


def peak_memory() -> float:
    """The most memory this process has had, in MiB; 0 where the system does not tell it of this process alone."""
    try:
        with open("/proc/self/status", encoding="ascii") as file:
            line = next(line for line in file if line.startswith("VmHWM"))
    except (OSError, StopIteration):
        return 0.0
    return int(line.split()[1]) / 1024


def leave(what: str) -> None:
    """Print a moment and end."""
    say(what)
    print("memory", peak_memory(), flush=True)
    os._exit(0)


if __name__ == "__main__":
    window(sys.argv[2]) if sys.argv[1] == "window" else bare()
