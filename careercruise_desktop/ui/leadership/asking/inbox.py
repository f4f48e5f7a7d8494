"""The box that takes an answer in: pasted, dropped or chosen as a file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from careercruise_desktop.domain.answer_file import MOST_PASTED
from careercruise_desktop.domain.armour import BEGIN
from careercruise_desktop.ui.widgets.box import Box
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.text_area import TextArea

# What is longer is no answer; what is long is kept aside, for to lay it out would hold the window up.
MOST_SHOWN = 20_000
TOO_LONG = "That is far more than an answer can hold. Paste the text of one answer."
_WIDTH = 440


class InboxBox(Box):
    """Text of an answer, and what would come of it.

    Signals:
        looked: a text is there; what would come of it is to be said.
        agreed: the text is to be taken in.
        file_wanted: a file is to be chosen instead.
        dropped: files (a tuple of paths) were dropped.
    """

    looked = Signal(str)
    agreed = Signal(str)
    file_wanted = Signal()
    dropped = Signal(object)

    def __init__(self, anchor: QWidget) -> None:
        super().__init__(
            anchor,
            "Take in an answer",
            "Paste the text from the mail, or drop the file here. It is only read; nothing in it is run.",
            "Take in",
            "download",
        )
        self.text = _AnswerArea(self)
        self.file = Button("Choose a file", "ghost", "folder-open", small=True)
        self.said = Label("", "small", "text2", wrap=True)
        self.rows.addWidget(self.text)
        self.rows.addWidget(self.said)
        self.rows.addWidget(self.file)
        self.text.committed.connect(lambda _: self._look(self.text.whole))
        self.text.edit.meant.connect(self.confirm)
        self.text.dropped.connect(self.dropped)
        self.file.clicked.connect(lambda _=False: self.file_wanted.emit())
        self.said.hide()

    def start(self) -> None:
        """Open; an answer that was copied stands in it already."""
        copied = QGuiApplication.clipboard().text()
        self.open(self.text.edit, width=_WIDTH)
        if BEGIN in copied and len(copied) <= MOST_PASTED:
            self.text.set_value(self.text.kept_aside(copied))
            self._look(copied)

    def show_look(self, sentence: str) -> None:
        """Say what would come of it."""
        super().refuse("")
        self.said.set_text(sentence)
        self.said.setVisible(bool(sentence))
        self.fit_again()

    def refuse(self, sentence: str) -> None:
        """Say why it was refused; the text stays."""
        self.said.hide()
        super().refuse(sentence)

    def confirm(self) -> None:
        """Take it in."""
        if self.waiting:
            return
        if self.text.whole.strip():
            self.agreed.emit(self.text.whole)
        else:
            self.refuse("Paste the text of an answer, or choose its file.")

    def _look(self, text: str) -> None:
        if text.strip():
            self.looked.emit(text)
        else:
            self.show_look("")


class _AnswerArea(TextArea):
    """Takes text up to a length, and files. Signals: dropped(tuple of paths)."""

    dropped = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(
            "", "-----BEGIN CAREERCRUISE ANSWER-----", "Text of the answer", min_lines=4, max_lines=8, parent=parent
        )

        self._aside = ("", "")

    @property
    def whole(self) -> str:
        """The text that is meant, also where only its ends are shown."""
        shown, whole = self._aside
        return whole if shown and self.text == shown else self.text

    def kept_aside(self, text: str) -> str:
        """What to show of a text: all of it, or the ends of a long one, which is then kept as a whole."""
        if len(text) <= MOST_SHOWN:
            return text
        shown = f"{text[:400].strip()}\n… {len(text):,} characters …\n{text[-400:].strip()}"
        shown = shown.replace("\r\n", "\n").replace("\r", "\n")
        self._aside = (shown, text)
        return shown

    def takes(self, source: QMimeData) -> bool:
        """Text, or files of this computer."""
        return source.hasText() or any(url.isLocalFile() for url in source.urls())

    def reads(self, source: QMimeData) -> str:
        """The text to put in; a file is passed on instead."""
        files = tuple(Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile())
        if files:
            self.dropped.emit(files)
            return ""
        text = source.text()
        if len(text) > MOST_PASTED:
            self.show_error(TOO_LONG)
            return ""
        if len(text) > MOST_SHOWN:
            # In place of all that stands there: parts of two answers are none.
            self.edit.selectAll()
        return self.kept_aside(text)
