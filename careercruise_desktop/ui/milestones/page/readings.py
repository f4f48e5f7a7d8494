"""The readings of a project by date: rows that turn into a form, a new one, and many from a CSV file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from PySide6 import QtCore
from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.card import Card
from careercruise_desktop.ui.widgets.complaint import Complaint
from careercruise_desktop.ui.widgets.file_dialog import OpenDialog
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.section_head import SectionHead

from .editor import ReadingEditor
from .reading_row import ReadingHead, ReadingRow, widths_of
from .state import VALUES, DraftState, ReadingState

SHOWN_FIRST, STEP = 8, 100
NOTHING = "No readings yet. A reading says on a day what was done of the scope, what it cost, and how good it is"
COLUMNS = (
    "One reading a line; the first line names the columns, in any order: day (as 2026-03-19), "
    + ", ".join(form.lower() for _, _, form in VALUES)
    + ", note, currency. Only day is needed"
)


class ReadingsCard(Card):
    """Shows `ReadingState`s, newest first; one of them at a time is a form.

    Signals:
        draft_requested: the form is wanted for a reading (its id), 0 for a new one.
        kept: a `DraftState` is to be kept, and whether it may replace another one.
        removed: a reading (its id) is to be deleted.
        csv_chosen: a file of readings (its path) is to be imported, and whether it may replace readings.
        typed: what is typed in the form of a reading (its id, 0 for a new one) by field; {} to keep nothing.
        rearranged: there is a form now, or none any more, or there are other rows.
    """

    draft_requested = Signal(int)
    kept = Signal(object, bool)
    removed = Signal(int)
    csv_chosen = Signal(object, bool)
    typed = Signal(int, object)
    rearranged = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(16, parent)
        self.rows: list[ReadingRow] = []
        self.editor: ReadingEditor | None = None
        self.dialog: OpenDialog | None = None
        self._states: Sequence[ReadingState] | None = None
        self._most = SHOWN_FIRST
        self._file: Path | None = None
        self.head = SectionHead("Readings")
        self.csv = Button("From a CSV file", "plain", "upload", small=True)
        self.add = Button("Add reading", "plain", "plus", small=True)
        self.csv.setToolTip(COLUMNS)
        self.head.add(self.csv)
        self.head.add(self.add)
        self.columns = ReadingHead()
        self._nothing = Label(NOTHING, "body", "text2", wrap=True)
        self.complaint = Complaint()
        self.replace = Button("Replace them", "plain", small=True)
        self.keep = Button("Keep them", "ghost", small=True)
        self.all = Button("", "ghost", small=True)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        question = QHBoxLayout()
        question.setSpacing(6)
        for button in (self.replace, self.keep):
            question.addWidget(button)
            button.hide()
        question.addStretch(1)
        under = QHBoxLayout()
        under.addWidget(self.all)
        under.addStretch(1)
        for part in (self.head, self.complaint):
            self.body.addWidget(part)
        self.body.addLayout(question)
        self.body.addWidget(self._nothing)
        self._new = QVBoxLayout()
        self.body.addLayout(self._new)
        self.body.addWidget(self.columns)
        self.body.addLayout(self._list)
        self.body.addLayout(under)

    def _connect(self) -> None:
        self.add.clicked.connect(lambda _=False: self.draft_requested.emit(0))
        self.csv.clicked.connect(lambda _=False: self.ask_file())
        self.all.clicked.connect(lambda _=False: self._show_more())
        self.replace.clicked.connect(lambda _=False: self.take_file(self._file, replace=True))
        self.keep.clicked.connect(lambda _=False: self.say(""))

    def show_readings(self, states: Sequence[ReadingState]) -> None:
        """Show other readings; what is being typed stays, unless its reading is gone."""
        if states == self._states:
            return
        self._states = states
        self._fill()

    def show_draft(
        self,
        draft: DraftState,
        today: Callable[[], date],
        currency: str,
        typed: dict[str, str],
        *,
        focus: bool = True,
    ) -> None:
        """Open the form with what was typed before: for a new reading above the rows, for another one in its place."""
        self.close_editor()
        row = next((row for row in self.rows if row.state.id == draft.id), None)
        self.editor = editor = ReadingEditor(draft, today, currency, self)
        editor.kept.connect(self.kept)
        editor.removed.connect(self.removed)
        editor.closed.connect(self.drop_editor)
        editor.typed.connect(lambda texts: self.typed.emit(draft.id, texts))
        editor.type_again(typed)
        if row is None:
            self._new.addWidget(editor)
        else:
            self._list.insertWidget(self._list.indexOf(row), editor)
            row.hide()
        editor.show()
        if focus:
            editor.day.setFocus(QtCore.Qt.FocusReason.TabFocusReason)
        self.rearranged.emit()

    def drop_editor(self) -> None:
        """Close the form; what was typed in it is kept, deleted or not wanted."""
        editor = self.editor
        if editor is not None:
            editor.forget_typed()
            self.typed.emit(editor.draft.id, {})
            self.close_editor()

    def close_editor(self) -> None:
        """Close the form, if there is one; the focus goes back to its row or to the button.

        What was typed is told before, so that it is there again when the form is.
        """
        editor, self.editor = self.editor, None
        if editor is None:
            return
        editor.tell_now()
        row = next((row for row in self.rows if row.state.id == editor.draft.id), None)
        focused = QApplication.focusWidget()
        held = focused is not None and editor.isAncestorOf(focused)
        if row is not None:
            row.show()
        if held:
            (row or self.add).setFocus(QtCore.Qt.FocusReason.OtherFocusReason)
        editor.hide()
        editor.deleteLater()

    def say(self, sentences: str) -> None:
        """Say what is wrong with a file; "" for nothing."""
        self.complaint.show_text(sentences)
        self.replace.hide()
        self.keep.hide()

    def ask_replace(self, rule: str) -> None:
        """A file holds days that were read already: ask whether it may replace them."""
        self.complaint.show_text(rule)
        self.replace.show()
        self.keep.show()
        self.replace.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def ask_file(self) -> None:
        """Ask for a file of readings."""
        documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        start = self._file.parent if self._file is not None else documents
        self.dialog = dialog = OpenDialog("Import readings from a CSV file", start, {".csv": "CSV"}, self)
        dialog.setFileMode(OpenDialog.FileMode.ExistingFile)
        dialog.chosen.connect(lambda files: self.take_file(files[0]))
        dialog.open()

    def take_file(self, file: Path | None, *, replace: bool = False) -> None:
        """Have a file imported."""
        if file is not None:
            self._file = file
            self.say("")
            self.csv_chosen.emit(file, replace)

    def _fill(self) -> None:
        """Show the rows. Those that say what they said before stay: to make thousands anew would take seconds."""
        held = next(((at, row.state.id) for at, row in enumerate(self.rows) if row.hasFocus()), None)
        states = self._states or ()
        if self.editor is not None:
            self._list.removeWidget(self.editor)
        self._put_rows(states[: self._most])
        self._keep_editor()
        if held is not None:
            self._focus_row(*held)
        left = len(states) - self._most
        self._nothing.setVisible(not states)
        self.columns.setVisible(bool(states))
        self.all.setText(f"Show {STEP:,} more of {len(states):,}" if left > STEP else f"Show all {len(states):,}")
        self.all.setVisible(left > 0)
        self.head.set_detail(f"{len(states):,}" if states else "")
        self.rearranged.emit()

    def _put_rows(self, states: Sequence[ReadingState]) -> None:
        before = {row.state: row for row in self.rows}
        self.columns.widths = widths = widths_of(states)
        self.columns.narrow = narrow = widths_of(states, short=True)
        self.columns.update()
        rows = [before.pop(state) if state in before else self._row(state) for state in states]
        for row in before.values():
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        for at, row in enumerate(rows):
            if self._list.indexOf(row) != at:
                self._list.insertWidget(at, row)
            row.setVisible(True)
            row.widths, row.narrow = widths, narrow
            row.update()
        self.rows = rows

    def _row(self, state: ReadingState) -> ReadingRow:
        row = ReadingRow(state, self)
        row.opened.connect(partial(self.draft_requested.emit, state.id))
        row.removed.connect(partial(self.removed.emit, state.id))
        return row

    def _focus_row(self, at: int, key: int) -> None:
        """Give the focus to the row of a reading; where that is gone, to the one in its place."""
        typed = self.editor.draft.id if self.editor is not None else 0
        others = [row for row in self.rows if row.state.id != typed]
        found = next((row for row in others if row.state.id == key), None)
        if found is None and others:
            found = others[min(at, len(others) - 1)]
        (found or self.add).setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def _keep_editor(self) -> None:
        """Put the form that is open before its new row."""
        if self.editor is None or not self.editor.draft.id:
            return
        row = next((row for row in self.rows if row.state.id == self.editor.draft.id), None)
        if row is None:
            self.close_editor()
            return
        self._list.insertWidget(self._list.indexOf(row), self.editor)
        row.hide()

    def _show_more(self) -> None:
        first = len(self.rows)
        self._most = first + STEP
        self._fill()
        if first < len(self.rows):
            self.rows[first].setFocus(QtCore.Qt.FocusReason.TabFocusReason)
