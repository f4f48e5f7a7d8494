"""The editor of a journal entry: its words, what it is linked with, and whether all of that is saved."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QRectF, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHideEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from careercruise_desktop.ui.editors.foot import Foot
from careercruise_desktop.ui.editors.rows import Row
from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.option_list import Option
from careercruise_desktop.ui.widgets.scroll_area import ScrollArea

from .head import EntryHead
from .links import Links
from .prompts import PromptPage
from .state import EntryState, FileLine
from .text import JournalText, local_files
from .texts import Texts

# What is typed is told at least this often, however fast: a crash must not take more with it.
DRAFT_MS = 1_000
_EDGE = 20


class EntryEditor(QWidget):
    """Shows an `EntryState`, or a question of the day while no entry is open.

    Signals:
        changed: the name of a value and what it is to be.
        given_up: the name of a value whose refused text was dropped.
        asked: the name of a value, and the name of a record to be made for it.
        wanted: the choices of a value are needed now; answer with `offer`.
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

    changed = Signal(str, object)
    given_up = Signal(str)
    asked = Signal(str, str)
    wanted = Signal(str)
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

    def __init__(self) -> None:
        super().__init__()
        self._id = 0
        self.setAccessibleName("Journal entry")
        self.setAcceptDrops(True)
        self.head = EntryHead()
        self.texts = Texts()
        self.links = Links()
        self.foot = Foot()
        self.prompts = PromptPage()
        self.editors: dict[str, Any] = {**self.head.editors, **self.texts.editors, **self.links.editors}
        self.rows: dict[str, Row] = {**self.head.rows, **self.texts.rows, **self.links.rows}
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(DRAFT_MS)
        self._lay_out()
        self._connect()

    @property
    def shown(self) -> int:
        """The entry that is open; 0 for none."""
        return self._id

    @property
    def complains(self) -> bool:
        """Whether any field holds what was refused."""
        return any(editor.troubled for editor in self.editors.values())

    def show_state(self, state: EntryState) -> None:
        """Show an entry; what the person is typing in it stays."""
        anew = state.id != self._id
        if anew:
            self._clear()
        self._id = state.id
        for name, editor in self.editors.items():
            know = getattr(editor, "set_around", None)
            if know is not None:
                know(state.around)
            if name not in self.texts.editors:
                editor.show_value(state.values.get(name))
        self.texts.show_values({name: str(state.values.get(name) or "") for name in self.texts.editors}, anew=anew)
        self.head.show_written(state.written)
        self.links.show_uses(state.uses)
        self.links.files.show_files(state.files)
        self._pages.setCurrentIndex(1)
        if anew:
            self._scroll.verticalScrollBar().setValue(0)
        if state.fresh:
            self.head.title.setFocus()
            self.head.title.selectAll()

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
        for name, text in texts.items():
            editor = self.editors.get(name)
            if isinstance(editor, JournalText):
                editor.type_again(text)
                self.rows[name].show_remark("Restored: this was typed and not saved when the program ended.")

    def refuse(self, name: str, message: str) -> None:
        """Say at its field why a value was not kept."""
        name = name if name in self.editors else "title"
        self.editors[name].refuse(message)
        self.rows[name].show_complaint(self.editors[name], message)
        self.foot.show_rejected(rejected=True)

    def accept(self, name: str) -> None:
        """A value is kept."""
        if name in self.editors:
            self.rows[name].show_complaint(self.editors[name], "")
            forget = getattr(self.editors[name], "clear_error", None)
            if forget is not None:
                forget()
        self.foot.show_rejected(rejected=self.complains)

    def remark(self, name: str, text: str) -> None:
        """Say a few words under a field."""
        if name in self.rows:
            self.rows[name].show_remark(text)

    def offer(self, name: str, options: list[Option]) -> None:
        """Give a field what can be chosen for it."""
        self.editors[name].offer(options)

    def settle(self) -> None:
        """What is typed now is meant."""
        for editor in self.editors.values():
            editor.settle()

    def unsaved(self) -> dict[str, str]:
        """The texts that are not kept yet, by field."""
        return dict(self.texts.unsaved())

    def event(self, event: QEvent) -> bool:
        """A letter that no field wants is no key of the room."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_letter(event):
            event.accept()
            return True
        return super().event(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Whatever comes, what was typed is meant."""
        super().hideEvent(event)
        self.settle()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped anywhere on an entry."""
        if self._id and local_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Attach what is dropped."""
        files = local_files(event.mimeData())
        if files:
            event.acceptProposedAction()
            self.files_given.emit(files)

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
        for name, editor in self.editors.items():
            self._connect_editor(name, editor)
        files = self.links.files
        files.given.connect(self.files_given)
        files.opened.connect(self.file_opened)
        files.copied.connect(self.file_copied)
        files.detached.connect(self.file_detached)
        self.texts.edited.connect(self._heard)
        self.texts.followed.connect(self.followed)
        self.texts.way_chosen.connect(self.way_chosen)
        self._later.timeout.connect(lambda: self.typed.emit(self.unsaved()))
        self.head.removed.connect(self.removed)
        self.head.closed.connect(self.closed)
        self.foot.retried.connect(self.retried)

    def _connect_editor(self, name: str, editor: Any) -> None:  # noqa: ANN401 - editors have signals of their own
        def changed(value: object) -> None:
            self.rows[name].show_complaint(editor, "")
            self.rows[name].show_remark("")
            self.changed.emit(name, value)

        editor.changed.connect(changed)
        if hasattr(editor, "given_up"):
            editor.given_up.connect(lambda: self._give_up(name))
        if hasattr(editor, "asked"):
            editor.asked.connect(lambda text: self.asked.emit(name, text))
        if hasattr(editor, "wanted"):
            editor.wanted.connect(lambda: self.wanted.emit(name))
        if isinstance(editor, JournalText):
            editor.files_given.connect(self.files_given)
            editor.picture_given.connect(self.picture_given)

    def _give_up(self, name: str) -> None:
        self.foot.show_rejected(rejected=self.complains)
        self.given_up.emit(name)

    def _heard(self) -> None:
        # Not anew with each key: who types without a pause would else never be told of.
        if not self._later.isActive():
            self._later.start()

    def _clear(self) -> None:
        """Forget what was said of the entry before."""
        self._later.stop()
        for name, row in self.rows.items():
            row.clear()
            editor = self.editors[name]
            if editor.troubled and hasattr(editor, "drop"):
                editor.drop()
            forget = getattr(editor, "clear_error", None)
            if forget is not None:
                forget()
        self.links.say_of_files("")
        self.foot.show_rejected(rejected=False)


def _is_letter(event: QKeyEvent) -> bool:
    """Whether a key means a letter, a figure or another sign by itself."""
    text = event.text()
    return bool(text.strip()) and text.isprintable() and event.modifiers().value & 0x1C000000 == 0
