"""What floats over a window, and an empty view."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QHBoxLayout

from careercruise_desktop.ui.widgets import marks, painting
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.combo import Combo, Option
from careercruise_desktop.ui.widgets.date_field import DateField
from careercruise_desktop.ui.widgets.dialog import Question
from careercruise_desktop.ui.widgets.empty_state import EmptyState
from careercruise_desktop.ui.widgets.menu import Menu
from careercruise_desktop.ui.widgets.toast import ToastBox
from careercruise_desktop.ui.widgets.tooltip import Tooltip

from .sheet import TODAY, Sheet


def toasts() -> Sheet:
    """Toasts and the empty state."""
    sheet = Sheet(720)
    sheet.head("Toasts", "Bottom centre, 6 s, one at a time.")
    sheet.row(
        ToastBox("Moved to 14:00", "move", action="Undo", key="Ctrl Z"),
        ToastBox("Logged 2 h", "check", "Payments", "Undo", "Ctrl Z"),
    )
    sheet.row(ToastBox("Exported portfolio-2026-03.pdf", "circle-check", "184 kB", "Open"), ToastBox("Saved"))
    sentence = "A milestone is a date you promise. Start with the next one you owe someone."
    sheet.add(EmptyState(_milestones, "No milestones yet", sentence, "New milestone"))
    return sheet


def opened_list() -> Sheet:
    """A list to choose from, open."""
    names = ("Europe/Stockholm", "Europe/Berlin", "Europe/Kyiv", "Asia/Tokyo")
    combo = Combo([Option(at, name, detail=f"UTC+{at}") for at, name in enumerate(names)], 0, "Zone", searchable=True)
    sheet = _with_room(combo)
    combo.open()
    return sheet


def opened_month() -> Sheet:
    """A month to choose a day from, open."""
    day = DateField(TODAY, "Day", optional=True, compact=False, today=lambda: TODAY)
    sheet = _with_room(day)
    day.open_month()
    return sheet


def shown_tooltip() -> Sheet:
    """A tooltip with a key."""
    button = Button("Has a tooltip")
    sheet = _with_room(button)
    tip = Tooltip()
    tip.show_for(button, "Fold the rail\tCtrl B", QPoint(10, 10))
    return sheet


def menu() -> Menu:
    """A menu with every kind of entry."""
    made = Menu()
    first = made.add("Edit", print, icon="pencil", shortcut="F2")
    made.add("Duplicate", print, icon="copy", shortcut="Ctrl D")
    made.add("Start timer here", print, icon="play")
    made.addSeparator()
    made.add("Show in Schedule", print, checked=True)
    made.add("Merge with the next", print).setEnabled(False)
    made.addSeparator()
    made.add("Delete", print, icon="trash-2", shortcut="Del", danger=True)
    made.popup(QPoint(0, 0))
    made.setActiveAction(first)
    return made


def question() -> Question:
    """A question for what cannot be undone."""
    return Question(
        "Restore the backup of Mon 9 March?",
        "Everything since then is replaced by what the backup holds. A copy of the present data is kept beside it.",
        [("no", "Keep what is here", "plain"), ("yes", "Restore", "danger")],
    )


def _with_room(widget: Combo | DateField | Button) -> Sheet:
    sheet = Sheet(360)
    row = QHBoxLayout()
    row.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
    sheet.column.addLayout(row)
    sheet.setFixedHeight(420)
    sheet.show()
    QApplication.processEvents()
    return sheet


def _milestones(painter: QPainter, rect: QRectF) -> None:
    left, top = rect.left(), rect.top()
    painting.fill_rect(painter, QRectF(left + 10, top + 80, 200, 1), "border2")
    painting.box(painter, QRectF(left + 66, top + 30, 114, 8), 4, "pm_line")
    painting.box(painter, QRectF(left + 26, top + 58, 122, 8), 4, "it_line")
    painting.fill_rect(painter, QRectF(left + 109, top + 10, 2, 70), "accent")
    marks.paint_mark(painter, QRectF(left + 172, top + 26, 16, 16), marks.PM)
    painting.box(painter, QRectF(left + 141, top + 55, 14, 14), 7, "surface", "it_mark", width=2)
