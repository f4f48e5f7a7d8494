"""Files that are dropped on a record, in the editor of the journal and in the inspector: strange ones, too."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from careercruise_desktop.domain.certificates import Certificate
from careercruise_desktop.domain.journal import ATTACHMENT_LIMIT, Attachment, JournalEntry, JournalKind
from careercruise_desktop.usecases.attachments import Attached, Attachments, Owner
from tests.factories import TODAY
from tests.robots.desktop import Desktop
from tests.robots.entry_editor import EditorRobot
from tests.robots.inspector import InspectorRobot

TITLE = "Duplicate charges"
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
COPY = Qt.DropAction.CopyAction
posix = pytest.mark.skipif(os.name == "nt", reason="such files need a POSIX system")


@pytest.fixture
def editor(desktop: Desktop) -> EditorRobot:
    desktop.given(JournalEntry(day=TODAY, kind=JournalKind.SOLVED, title=TITLE, body="Fixed."))
    robot = EditorRobot(desktop)
    robot.open(TITLE)
    return robot


def drop(desktop: Desktop, target: QWidget, *paths: Path) -> bool:
    """Drop files onto a widget; whether it, or what it lies in, took them."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    place = QPointF(target.rect().center())
    enter = QDragEnterEvent(place.toPoint(), COPY, data, LEFT, NONE)
    enter.ignore()
    QApplication.sendEvent(target, enter)
    if not enter.isAccepted():
        return False
    QApplication.sendEvent(target, QDropEvent(place, COPY, data, LEFT, NONE, QEvent.Type.Drop))
    desktop.rest()
    return True


def names(desktop: Desktop) -> list[str]:
    return [each.name for each in desktop.kept(Attachment)]


def importing(desktop: Desktop) -> bool:
    surroundings = desktop.session.surroundings
    return surroundings is not None and surroundings.importing.dialog is not None


def on_title(robot: EditorRobot) -> QWidget:
    return robot.view.head.title


def on_text(robot: EditorRobot) -> QWidget:
    return robot.view.texts.body.edit.viewport()


def on_foot(robot: EditorRobot) -> QWidget:
    return robot.view.foot


@pytest.mark.parametrize("at", [on_title, on_text, on_foot])
def test_a_file_is_attached_wherever_on_the_entry_it_is_dropped(
    editor: EditorRobot, tmp_path: Path, at: Callable[[EditorRobot], QWidget]
) -> None:
    file = tmp_path / "trace.txt"
    file.write_text("trace")
    assert drop(editor.desktop, at(editor), file)
    assert names(editor.desktop) == ["trace.txt"]
    assert [chip.line.name for chip in editor.view.links.files.chips] == ["trace.txt"]
    assert (editor.entry.title, editor.view.texts.body.text) == (TITLE, "Fixed.")
    assert not importing(editor.desktop)


@pytest.mark.parametrize("kind", ["journal_entry", "certificate"])
def test_a_file_that_is_dropped_on_the_inspector_is_attached_and_imports_nothing(
    desktop: Desktop, inspector: InspectorRobot, tmp_path: Path, kind: str
) -> None:
    entry, certificate = desktop.given(
        JournalEntry(day=TODAY, kind=JournalKind.WIN, title=TITLE),
        Certificate(name="PMP", issuer="PMI", earned=TODAY),
    )
    proof, large = tmp_path / "proof.pdf", tmp_path / "large.bin"
    proof.write_bytes(b"%PDF-1.7 proof")
    with large.open("wb") as out:
        out.truncate(ATTACHMENT_LIMIT + 1)
    inspector.open(kind, {"journal_entry": entry, "certificate": certificate}[kind].id)
    for target in (inspector.panel.form.title, inspector.panel.head):
        assert drop(desktop, target, proof, large)
    (kept,) = desktop.kept(Attachment)
    assert (kept.name, kept.journal_entry_id is not None) == ("proof.pdf", kind == "journal_entry")
    assert [item.name for item in inspector.editor("files").known] == ["proof.pdf"]
    assert inspector.remark("files") == "“proof.pdf” is attached already."
    assert inspector.complaint("files") == ("“large.bin” is too large: a file of at most 25 MB can be attached.")
    assert not importing(desktop)


def test_a_record_without_files_leaves_a_dropped_file_to_the_window(
    desktop: Desktop, inspector: InspectorRobot, tmp_path: Path
) -> None:
    file = tmp_path / "a.txt"
    file.write_text("a")
    (known,) = desktop.given(JournalEntry(day=TODAY, kind=JournalKind.WIN, title=TITLE))
    inspector.open("journal_entry", known.id)
    inspector.leave()
    assert drop(desktop, desktop.window, file)
    assert names(desktop) == []


@posix
def test_what_is_no_file_is_refused_in_one_sentence_each(editor: EditorRobot, tmp_path: Path) -> None:
    folder, nowhere, pipe, good = (tmp_path / name for name in ("folder", "nowhere", "pipe", "good.txt"))
    folder.mkdir()
    nowhere.symlink_to(tmp_path / "gone")
    os.mkfifo(pipe)
    good.write_text("good")
    assert drop(editor.desktop, on_text(editor), folder, nowhere, pipe, good)
    assert names(editor.desktop) == ["good.txt"]
    said = editor.view.links.attached.complaint.text
    assert [said.count(f"{path.name}: ") for path in (folder, nowhere, pipe)] == [1, 1, 1]
    assert editor.view.texts.body.text == "Fixed."


@posix
def test_strange_names_lead_nowhere_and_stay_on_one_line(editor: EditorRobot, tmp_path: Path) -> None:
    strange = ["two\nlines.txt", "cod\u202etxt.exe", "..\\..\\up.txt", "<img src=x onerror=alert(1)>.txt"]
    for at, name in enumerate(strange):
        (tmp_path / name).write_text(f"content {at}")
    assert drop(editor.desktop, on_text(editor), *(tmp_path / name for name in strange))
    kept = names(editor.desktop)
    assert kept == ["two lines.txt", "codtxt.exe", "up.txt", "_img src=x onerror=alert(1)_.txt"]
    assert [chip.line.name for chip in editor.view.links.files.chips] == kept
    for chip in editor.view.links.files.chips:
        assert chip.line.name in chip.toolTip()
        assert chip.line.name in chip.accessibleName()


def test_the_same_picture_is_on_the_disk_once(editor: EditorRobot) -> None:
    desktop = editor.desktop
    for _ in range(2):
        editor.view.picture_given.emit(b"\x89PNG the same")
        desktop.rest()
    (other,) = desktop.given(JournalEntry(day=TODAY, kind=JournalKind.WIN, title="Another"))
    context = desktop.session.context
    assert context is not None
    context.use(Attachments).attach_content(Owner("journal_entry", other.id), "b.png", b"\x89PNG the same")
    assert len(names(desktop)) == 2, "one on each entry"
    assert "is attached already" in editor.view.links.attached.remark
    files = [path for path in context.paths.attachments.rglob("*") if path.is_file()]
    assert len(files) == 1


def test_files_are_copied_beside_the_window(
    editor: EditorRobot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[int] = []
    kept = Attachments.attach

    def attach(self: Attachments, owner: Owner, path: Path) -> Attached:
        threads.append(threading.get_ident())
        return kept(self, owner, path)

    file = tmp_path / "trace.txt"
    file.write_text("trace")
    monkeypatch.setattr(Attachments, "attach", attach)
    assert drop(editor.desktop, on_text(editor), file)
    assert threads
    assert threading.get_ident() not in threads
