"""Calendars: what was imported, how to bring it up to date and be rid of it; and the own plan for other calendars."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.check_box import CheckBox
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.save_dialog import SaveDialog

from .options import Options
from .rows import OptionRow
from .state import CalendarLineState

NOTHING = "No calendar yet. Drop an .ics file onto the window, or choose one here."
ABOUT = "Appointments stand in the schedule as outlines. They are never counted as work."


class CalendarLine(QWidget):
    """One imported calendar."""

    again_requested = Signal(str)
    remove_requested = Signal(str)

    def __init__(self, state: CalendarLineState) -> None:
        super().__init__()
        self.state = state
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 7, 0, 7)
        line.setSpacing(8)
        line.addWidget(Label(state.name, "body", elide=True), 1)
        line.addWidget(Label(state.detail, "body", "text2"))
        self.again = Button("Import again", "ghost", small=True)
        self.again.setAccessibleName(f"Import {state.name} again")
        self.again.clicked.connect(lambda: self.again_requested.emit(state.name))
        self.remove = Button("Remove", "ghost", small=True)
        self.remove.setAccessibleName(f"Remove {state.name}")
        self.remove.clicked.connect(lambda: self.remove_requested.emit(state.name))
        for button in (self.again, self.remove):
            line.addWidget(button)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The hairline above."""
        with painting.begin(self) as painter:
            painting.hairline(painter, 0, 0, self.width())


class CalendarSection(Options):
    """The imported calendars.

    Signals: import_asked(folder); again_requested(name); remove_requested(name); export_asked; export_requested(target,
    with notes).
    """

    import_asked = Signal(bool)
    again_requested = Signal(str)
    remove_requested = Signal(str)
    export_asked = Signal()
    export_requested = Signal(Path, bool)

    def __init__(self) -> None:
        super().__init__("Calendars")
        self.dialog: SaveDialog | None = None
        self.file = Button("Import a file", "plain", "calendar", small=True)
        self.folder = Button("Import a folder", "plain", "folder-open", small=True)
        self.file.clicked.connect(lambda: self.import_asked.emit(False))
        self.folder.clicked.connect(lambda: self.import_asked.emit(True))
        head = QWidget()
        line = QHBoxLayout(head)
        line.setContentsMargins(0, 0, 0, 10)
        line.setSpacing(8)
        self.about = Label(ABOUT, "small", "text3", wrap=True)
        line.addWidget(self.about, 1)
        for button in (self.file, self.folder):
            line.addWidget(button)
        self.body.addWidget(head)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.body.addLayout(self._list)
        self.lines: dict[str, CalendarLine] = {}
        self._shown: tuple[CalendarLineState, ...] = ()
        self._nothing = Label(NOTHING, "small", "text3")
        self._nothing.setContentsMargins(0, 8, 0, 8)
        self.body.addWidget(self._nothing)
        self.export = Button("Export as .ics", "plain", "download", small=True)
        self.export.clicked.connect(self.export_asked)
        self.notes = CheckBox("With notes")
        self.body.addWidget(OptionRow("Your plan", "All blocks, for other calendars", self.export, self.notes))

    def ask_target(self, suggested: Path) -> None:
        """Ask where the plan is to be written to."""
        self.dialog = dialog = SaveDialog("Export your plan", suggested, {".ics": "iCalendar"}, self)
        dialog.chosen.connect(lambda target: self.export_requested.emit(target, self.notes.isChecked()))
        dialog.open()

    def show_calendars(self, states: tuple[CalendarLineState, ...]) -> None:
        """Show what is imported; the focus stays with its calendar, or goes to the button for a new one."""
        self._nothing.setVisible(not states)
        if states == self._shown:
            return
        self._shown = states
        focused = next(
            ((name, part) for name, line in self.lines.items() for part in ("again", "remove")
             if getattr(line, part).hasFocus()), None
        )  # fmt: skip
        if focused is not None:
            self.file.setFocus()
        for line in self.lines.values():
            self._list.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = {state.name: CalendarLine(state) for state in states}
        for line in self.lines.values():
            line.again_requested.connect(self.again_requested)
            line.remove_requested.connect(self.remove_requested)
            self._list.addWidget(line)
        if focused is not None and focused[0] in self.lines:
            line = self.lines[focused[0]]
            line.show()
            (line.again if focused[1] == "again" else line.remove).setFocus()
