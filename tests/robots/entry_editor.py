"""The editor of a journal entry in the hands of a person."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from careercruise_desktop.domain.journal import JournalEntry
from careercruise_desktop.ui.skills.presenter.journal_whole import WholeJournal
from careercruise_desktop.ui.skills.review.view import ReviewPage
from tests.robots.desktop import CTRL, Desktop, wait_for
from tests.robots.journal import Journal
from tests.robots.widgets import settle


class EditorRobot:
    """Opens entries in the room of skills, and edits them."""

    def __init__(self, desktop: Desktop) -> None:
        self.desktop = desktop
        self.journal = Journal(desktop)
        page = desktop.window.page
        assert page is not None
        whole = page.presenter.part("journal").presenter  # type: ignore[attr-defined]
        assert isinstance(whole, WholeJournal)
        self.whole = whole
        self.view = whole.view
        self.page: ReviewPage = whole.page

    def open(self, title: str) -> None:
        """Choose an entry in the list."""
        self.journal.click(title)

    @property
    def entry(self) -> JournalEntry:
        """The entry that is open, as it is kept."""
        (found,) = [one for one in self.desktop.kept(JournalEntry) if one.id == self.view.shown]
        return found

    def write(self, name: str, text: str) -> None:
        """Type a text at the end of a field."""
        editor = self.view.texts.editors[name]
        editor.setFocus()
        QTest.keyClick(editor.edit, Qt.Key.Key_End, CTRL)
        QTest.keyClicks(editor.edit, text)
        settle()

    def mean(self, name: str) -> None:
        """Press Ctrl+Enter in a field: what is typed is meant."""
        QTest.keyClick(self.view.texts.editors[name].edit, Qt.Key.Key_Return, CTRL)
        self.desktop.rest()

    def paste(self, name: str, content: QMimeData) -> None:
        """Paste into a field."""
        editor = self.view.texts.editors[name]
        editor.setFocus()
        QGuiApplication.clipboard().setMimeData(content)
        editor.edit.paste()
        # What is left there would be taken down after Python itself.
        QGuiApplication.clipboard().clear()
        self.desktop.rest()

    def said(self, name: str) -> str:
        """What stands under a field: what is wrong, else a remark."""
        row = self.view.fields.rows[name]
        return row.complaint.text or row.remark

    def wait_for_saved(self) -> None:
        """Wait until nothing that was typed is unsaved."""
        wait_for(lambda: not self.view.unsaved(), 5_000)
        self.desktop.rest()
