"""Data and backups: where the file is, what was backed up, and how to go back to it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.number_field import NumberField
from careercruise_desktop.ui.widgets.switch import Switch

from .options import Options
from .rows import OptionRow
from .state import BackupRow, DataState, OptionsState

SHOWN = 12


class BackupLine(QWidget):
    """One backup; restoring asks once, in place, with what would be replaced by what."""

    compare_requested = Signal(str)
    restore_requested = Signal(str)

    def __init__(self, row: BackupRow) -> None:
        super().__init__()
        self._key = row.key
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        when = Label(row.when, "body")
        when.setFixedWidth(210)
        line.addWidget(when)
        line.addWidget(Label(row.why, "body", "text2"), 1)
        line.addWidget(Label(row.size, "body", "text2"))
        self.restore = Button("Restore", "ghost", small=True)
        self.restore.setAccessibleName(f"Restore the backup of {row.when}")
        self.restore.clicked.connect(lambda: self.compare_requested.emit(self._key))
        line.addWidget(self.restore)
        self._sentence = Label("", "small", "text2", wrap=True)
        self.confirm = Button("Restore this backup", "plain", small=True)
        self.confirm.clicked.connect(self._confirm)
        self._cancel = Button("Cancel", "ghost", small=True)
        self._cancel.clicked.connect(self._go_back)
        answers = QHBoxLayout()
        answers.setContentsMargins(0, 0, 0, 8)
        answers.addWidget(self._sentence, 1)
        answers.addWidget(self.confirm)
        answers.addWidget(self._cancel)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 7, 0, 7)
        whole.setSpacing(6)
        whole.addLayout(line)
        whole.addLayout(answers)
        self._fold()

    def ask(self, sentence: str) -> None:
        """Show what would happen."""
        self._sentence.set_text(sentence)
        for widget in (self._sentence, self.confirm, self._cancel):
            widget.show()
        self.restore.hide()
        self.confirm.setFocus()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The hairline above."""
        with painting.begin(self) as painter:
            painting.hairline(painter, 0, 0, self.width())

    def _go_back(self) -> None:
        """Fold; the focus returns to the button that asked, before the one that has it is hidden."""
        self.restore.show()
        self.restore.setFocus()
        self._fold()

    def _confirm(self) -> None:
        self._go_back()
        self.restore_requested.emit(self._key)

    def _fold(self) -> None:
        for widget in (self._sentence, self.confirm, self._cancel):
            widget.hide()
        self.restore.show()


class DataSection(Options):
    """The data file, its backups, how long undo is kept, sample data and the menu entry."""

    backup_requested = Signal()
    compare_requested = Signal(str)
    restore_requested = Signal(str)
    folder_requested = Signal()
    check_requested = Signal()
    sample_removed = Signal()
    menu_entry_changed = Signal(bool)

    def __init__(self) -> None:
        super().__init__("Data and backups")
        self._place = Label("", "body", "text2", elide=True)
        self._size = Label("", "body", "text3")
        self.back_up = Button("Back up now", "plain", "archive", small=True)
        check = Button("Check", "plain", small=True)
        folder = Button("Open folder", "plain", small=True)
        self.back_up.clicked.connect(self.backup_requested)
        check.clicked.connect(self.check_requested)
        folder.clicked.connect(self.folder_requested)
        place = _Place()
        line = QHBoxLayout(place)
        line.setContentsMargins(26, 4, 0, 10)
        line.setSpacing(8)
        line.addWidget(self._place)
        line.addWidget(self._size)
        line.addStretch(1)
        for button in (folder, check, self.back_up):
            line.addWidget(button)
        self.body.addWidget(place)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.lines: dict[str, BackupLine] = {}
        self._nothing = Label("No backup yet. The first is made at the first start of each day.", "small", "text3")
        self._nothing.setContentsMargins(0, 8, 0, 8)
        self.body.addLayout(self._list)
        self.body.addWidget(self._nothing)
        beside = Label(
            "Backups hold the data file. Attached files lie beside it in the folder attachments: copy that too.",
            "small", "text3", wrap=True,
        )  # fmt: skip
        beside.setContentsMargins(0, 4, 0, 8)
        self.body.addWidget(beside)
        self.history = NumberField(180, "Days for which undo is kept", least=1, most=3650, unit="days", compact=False)
        self.history.committed.connect(lambda days: self.tell("history_days", days))
        self.add("history_days", OptionRow("Undo is kept for", "Also after a restart", self.history))
        self.menu_entry = Switch(name="In the application menu")
        self.menu_entry.clicked.connect(self.menu_entry_changed)
        self._menu_row = OptionRow("Application menu", "Start CareerCruise from the desktop’s menu", self.menu_entry)
        self.body.addWidget(self._menu_row)
        self.remove_sample = Button("Remove sample data", "danger", "trash-2")
        self.remove_sample.clicked.connect(self.sample_removed)
        self._sample_row = OptionRow(
            "Sample data", "Your own records stay; one undo brings it back", self.remove_sample
        )
        self.body.addWidget(self._sample_row)
        self._menu_row.hide()
        self._sample_row.hide()
        self._shown: tuple[BackupRow, ...] = ()

    def show_state(self, state: OptionsState) -> None:
        """Show the options as they are."""
        self.history.set_value(state.history_days)

    def show_data(self, state: DataState) -> None:
        """Show the file and its backups."""
        self._place.set_text(state.place)
        self._size.set_text(state.size)
        self._nothing.setVisible(not state.backups)
        self._sample_row.setVisible(state.sample)
        self._menu_row.setVisible(state.menu_entry is not None)
        self.menu_entry.setChecked(bool(state.menu_entry))
        if state.backups[:SHOWN] == self._shown:
            return
        self._shown = state.backups[:SHOWN]
        focused = next((key for key, line in self.lines.items() if line.restore.hasFocus()), None)
        if focused is not None:
            # Before its line goes; and it stays there when the backup is in the list no more.
            self.back_up.setFocus()
        for line in self.lines.values():
            self._list.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = {row.key: BackupLine(row) for row in self._shown}
        for line in self.lines.values():
            line.compare_requested.connect(self.compare_requested)
            line.restore_requested.connect(self.restore_requested)
            self._list.addWidget(line)
        if focused in self.lines:
            self.lines[focused].show()
            self.lines[focused].restore.setFocus()

    def show_comparison(self, key: str, sentence: str) -> None:
        """Ask whether to restore a backup."""
        line = self.lines.get(key)
        if line is not None:
            line.ask(sentence)


class _Place(QWidget):
    """The folder icon before the data file's place."""

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting.begin(self) as painter:
            painting.icon(painter, QRectF(0, (self.height() - 6) / 2 - 8, 16, 16), "folder", "text2")
