"""A list of 500 people in the window: opened by a key, and searched with each letter."""

from __future__ import annotations

import os
import statistics
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from measure import Figure

RUNS = 15


def figures() -> Iterator[Figure]:
    """To the last paint after each key."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.path.insert(0, str(Path(__file__).parent.parent))
    from careercruise_desktop.ui import start  # noqa: F401 - first, as the program does
    from careercruise_desktop.ui.launch import application

    application().theme.choose("light")
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication, QWidget

    from careercruise_desktop.ui.widgets.combo import Combo
    from careercruise_desktop.ui.widgets.option_list import Option
    from tests.robots.widgets import Ground, press, type_text

    def focused() -> QWidget:
        found = QApplication.focusWidget()
        assert found is not None
        return found

    people = [Option(at, f"Person {at:03} Surname") for at in range(500)]
    opened, typed = [], []
    for _ in range(RUNS):
        owner = Combo(people, None, "Owner", searchable=True)
        ground = Ground(owner)
        owner.setFocus()
        began = time.perf_counter_ns()
        press(owner, Qt.Key.Key_Down)
        opened.append((time.perf_counter_ns() - began) / 1e6)
        for letter in "487":
            began = time.perf_counter_ns()
            type_text(focused(), letter)
            typed.append((time.perf_counter_ns() - began) / 1e6)
        press(focused(), Qt.Key.Key_Return)
        assert owner.value == 487, "the letters did not find whom they name"
        ground.close()
    yield Figure("a list of 500 people opens", statistics.median(opened), 250)
    yield Figure("one letter searches it", statistics.median(typed), 100)
