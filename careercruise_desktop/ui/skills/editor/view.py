"""The editor of a journal entry: its words, what it is linked with, and whether all of that is saved."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QRectF, QTimer, Signal
from PySide6.QtGui import QHideEvent, QPaintEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from careercruise_desktop.domain.journal import NEW_TITLE
from careercruise_desktop.ui.editors.fields import Fields
from careercruise_desktop.ui.editors.letters import Letters
from careercruise_desktop.ui.editors.rows import Row
from careercruise_desktop.ui.shell.drops import Drops
from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.scroll_area import ScrollArea

from .parts import EntryParts
from .state import EntryState, FileLine
from .text import DRAFT_MS

_EDGE = 20


class EntryEditor(QWidget):
    """Shows an `EntryState`, or a question of the day while no entry is open; `fields` tells what is changed.

    Signals:
        typed: the texts that are not kept yet, by the names of their fields; {} when there is none.
        files_given: files are to be attached, a tuple of paths.
        picture_given: a picture is to be attached, as the bytes of a PNG.
        file_opened, file_copied, file_detached: an attached file (its id), a copy of it at a path.
        followed: a link was pressed.
        removed: the entry is to be deleted.
        closed: it is to be left.
        retried: what could not be saved is to be tried again.
        way_chosen: the body is to be written, read, or both.
    """

    typed = Signal(object)
    files_given = Signal(object)
    picture_given = Signal(object)
    file_opened = Signal(int)
    file_copied = Signal(int, Path)
    file_detached = Signal(int)
    followed = Signal(str)
    removed = Signal()
    closed = Signal()
    retried = Signal()
    way_chosen = Signal(str)

    def __init__(self, parts: EntryParts | None = None) -> None:
        """Consist of these parts; without them, of new ones."""
        super().__init__()
        made = parts or EntryParts()
        self._id = 0
        self._title = ""
        self.setAccessibleName("Journal entry")
        # Files may be dropped anywhere on an entry.
        Drops(self, lambda: bool(self._id) and self._pages.currentIndex() == 1).dropped.connect(self.files_given)
        self.head, self.texts, self.links = made.head, made.texts, made.links
        self.prompts, self.foot = made.prompts, made.foot
        editors: dict[str, Any] = {**self.head.editors, **self.texts.editors, **self.links.editors}
        rows: dict[str, Row] = {**self.head.rows, **self.texts.rows, **self.links.rows}
        self.fields = Fields(editors, rows, self)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(DRAFT_MS)
        self._lay_out()
        self._connect()

    @property
    def shown(self) -> int:
        """The entry that is open; 0 for none."""
        return self._id

    def show_state(self, state: EntryState) -> None:
        """Show an entry; what the person is typing in it stays."""
        anew = state.id != self._id
        if anew:
            self._clear()
        self._id = state.id
        self._title = str(state.values.get("title") or "")
        texts = {name: str(state.values.get(name) or "") for name in self.texts.editors}
        self.fields.show_values({name: it for name, it in state.values.items() if name not in texts}, state.around)
        self.texts.show_values(texts, anew=anew)
        self.head.show_written(state.written)
        self.links.show_uses(state.uses)
        self.links.files.show_files(state.files)
        self._pages.setCurrentIndex(1)
        if anew:
            self._scroll.verticalScrollBar().setValue(0)
        if state.fresh:
            self._name_it()

    def take_keys(self) -> None:
        """Let the keys go to the entry: to its title where it has none of its own yet, else to its text."""
        if self._title in {"", NEW_TITLE}:
            self._name_it()
        else:
            self.texts.take_keys()

    def show_files(self, files: tuple[FileLine, ...]) -> None:
        """Show what became of the attached files."""
        self.links.files.show_files(files)

    def show_nothing(self) -> None:
        """No entry is open: ask a question."""
        self._clear()
        self._id = 0
        self._pages.setCurrentIndex(0)

    def type_again(self, texts: dict[str, str]) -> None:
        """Put back what was typed and not kept before the program ended."""
        if "title" in texts:
            self.head.title.setText(texts["title"])
            self.head.title.commit()
        for name, text in texts.items():
            editor = self.texts.editors.get(name)
            if editor is not None:
                editor.type_again(text)
                self.fields.remark(name, "Restored: this was typed and not saved.")

    def unsaved(self) -> dict[str, str]:
        """The texts that are not kept yet, by field."""
        title = self.head.title.text()
        return dict(self.texts.unsaved()) | ({"title": title} if title != self._title else {})

    def hideEvent(self, event: QHideEvent) -> None:
        """Whatever comes, what was typed is meant."""
        super().hideEvent(event)
        self.fields.settle()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground of a side panel."""
        with painting.begin(self) as painter:
            painting.fill_rect(painter, QRectF(self.rect()), "bg")

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(_EDGE, 12, _EDGE, _EDGE)
        column.setSpacing(8)
        for part in (self.head, self.texts, self.links):
            column.addWidget(part)
        column.addStretch(1)
        self._scroll = ScrollArea(inside, "bg")
        page = QWidget()
        whole = QVBoxLayout(page)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._scroll, 1)
        whole.addWidget(self.foot)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.prompts)
        self._pages.addWidget(page)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._pages)

    def _connect(self) -> None:
        for editor in self.texts.editors.values():
            editor.files_given.connect(self.files_given)
            editor.picture_given.connect(self.picture_given)
        self.foot.pending = lambda: self.fields.pending
        self.fields.typed.connect(self.foot.hear_typing)
        self.fields.complained.connect(lambda: self.foot.show_rejected(rejected=self.fields.complains))
        Letters(self)
        files = self.links.files
        files.given.connect(self.files_given)
        files.opened.connect(self.file_opened)
        files.copied.connect(self.file_copied)
        files.detached.connect(self.file_detached)
        self.texts.edited.connect(self._heard)
        self.head.title.edited.connect(lambda _="": self._heard())
        self.texts.followed.connect(self.followed)
        self.texts.way_chosen.connect(self.way_chosen)
        self._later.timeout.connect(lambda: self.typed.emit(self.unsaved()))
        self.head.removed.connect(self.removed)
        self.head.closed.connect(self.closed)
        self.foot.retried.connect(self.retried)

    def _name_it(self) -> None:
        self.head.title.setFocus()
        self.head.title.selectAll()

    def _heard(self) -> None:
        # Not anew with each key: who types without a pause would else never be told of.
        if not self._later.isActive():
            self._later.start()

    def _clear(self) -> None:
        """Forget what was said of the entry before."""
        self._later.stop()
        self.fields.clear()
        self.links.say_of_files("")
