"""An entry of the journal from the first word to the last switch, by keyboard alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from careercruise_desktop.domain.journal import Attachment, JournalEntry, JournalKind
from careercruise_desktop.ui.widgets.file_dialog import OpenDialog
from tests.factories import milestone, person, project, skill
from tests.robots.desktop import CTRL, Desktop
from tests.robots.entry_editor import EditorRobot

KEYS = Qt.Key


class Keyboard:
    """Goes from stop to stop by Tab, as far as something is."""

    def __init__(self, desktop: Desktop) -> None:
        self._desktop = desktop

    def tab_to(self, wanted: QWidget) -> None:
        """Press Tab until it has the focus, past no more stops than an editor has."""
        for _ in range(40):
            at = QApplication.focusWidget()
            if at is wanted or (at is not None and wanted.focusProxy() is at):
                return
            self._desktop.key(KEYS.Key_Tab)
        raise AssertionError(f"Tab does not come to {wanted.accessibleName()}")

    def choose(self, wanted: QWidget, letters: str) -> None:
        """Open the list of a stop, type a few letters, and take the first that is found."""
        self.tab_to(wanted)
        self._desktop.key(KEYS.Key_Return)
        self._desktop.type(letters)
        self._desktop.key(KEYS.Key_Return)
        self._desktop.rest()


def test_an_entry_is_told_linked_and_offered_without_a_pointer(
    desktop: Desktop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (pay, python, ana) = desktop.given(project(), skill(), person())
    (due,) = desktop.given(milestone(title="Retry queue in staging", project_id=pay.id))
    desktop.given(JournalEntry(day=desktop.clock.now().day, kind=JournalKind.WIN, title="Before"))
    proof = tmp_path / "trace.txt"
    proof.write_text("trace")
    monkeypatch.setattr(OpenDialog, "open", lambda self: self.chosen.emit((proof,)))
    robot = EditorRobot(desktop)
    keyboard, fields = Keyboard(desktop), robot.view.fields.editors
    desktop.key(KEYS.Key_N)
    desktop.rest()
    assert robot.view.head.title.hasFocus()
    desktop.type("Duplicate charges")
    keyboard.tab_to(fields["body"].edit)
    desktop.type("Charged twice. Fixed with a key.")
    keyboard.tab_to(robot.view.texts.tell)
    desktop.key(KEYS.Key_Space)
    for name, words in (("situation", "A retry."), ("task", "Find it."), ("action", "A key."), ("result", "None.")):
        keyboard.tab_to(fields[name].edit)
        desktop.type(words)
    keyboard.choose(fields["project_id"], "pay")
    keyboard.choose(fields["skills"].add_chip, "pyt")
    keyboard.choose(fields["milestone_id"], "retry")
    keyboard.choose(fields["people"].add_chip, "ana")
    keyboard.tab_to(fields["tags"])
    desktop.type("#retry payments")
    keyboard.tab_to(robot.view.links.files.add_chip)
    desktop.key(KEYS.Key_Space)
    desktop.rest()
    for name in ("in_portfolio", "confidential"):
        keyboard.tab_to(fields[name])
        desktop.key(KEYS.Key_Space)
    desktop.rest()
    entry = robot.entry
    assert (entry.title, entry.body) == ("Duplicate charges", "Charged twice. Fixed with a key.")
    assert (entry.situation, entry.task, entry.action, entry.result) == ("A retry.", "Find it.", "A key.", "None.")
    assert (entry.project_id, entry.milestone_id) == (pay.id, due.id)
    assert (entry.skills, entry.people) == (frozenset({python.id}), frozenset({ana.id}))
    assert entry.tags == {"retry", "payments"}
    assert (entry.in_portfolio, entry.confidential) == (True, True)
    assert [each.name for each in desktop.kept(Attachment)] == ["trace.txt"]
    assert not robot.view.unsaved()
    desktop.key(KEYS.Key_Z, CTRL)
    desktop.rest()
    assert not robot.entry.confidential
