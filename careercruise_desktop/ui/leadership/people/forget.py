"""Forgetting a person: what goes, how it goes, and that it cannot be undone. Nothing happens before the button."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from careercruise_desktop.domain import words
from careercruise_desktop.ui.widgets import painting, speech
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.check_box import CheckBox
from careercruise_desktop.ui.widgets.dialog import Dialog
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.progress_bar import ProgressBar
from careercruise_desktop.ui.widgets.radio import Radio

from .state import ForgetState, ForgetWish

_WIDTH, _MOST_FILES = 520, 5
_NAME = 40


class Warned(QWidget):
    """A sentence that must not be missed, with the icon for it."""

    def __init__(self, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(38, 10, 12, 10)
        self.words = Label(sentence, "body_medium", "warn_text", wrap=True)
        row.addWidget(self.words, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground and the icon."""
        with painting.begin(self) as painter:
            painting.box(painter, QRectF(self.rect()), 6, "warn_soft")
            painting.icon(painter, QRectF(12, 12, 16, 16), "triangle-alert", "warn_text")


class ForgetDialog(Dialog):
    """Shows a `ForgetState`. Escape and "Cancel" leave everything as it is; once it runs, it runs to its end.

    Signals:
        wished: other choices (a `ForgetWish`) were made; what goes is to be shown for them.
        agreed: it is to be done so.
    """

    wished = Signal(object)
    agreed = Signal(object)

    def __init__(self, state: ForgetState, parent: QWidget) -> None:
        super().__init__(f"Forget {words.shortened(state.name, _NAME)}?", parent, width=_WIDTH)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.state = state
        self._running = False
        self.warning = Warned("This cannot be undone, neither by Ctrl+Z nor from the history.")
        self.keep = Radio("", checked=True)
        self.remove = Radio("Remove the feedback they gave, with all its words")
        self.texts = CheckBox("", checked=state.texts)
        self.first = CheckBox("")
        self.backups = CheckBox("")
        self.lines = Label("", "body", "text2", wrap=True)
        self.files = Label("", "small", "text2", wrap=True)
        self.steps = Label("", "small", "text2", wrap=True)
        self.bar = ProgressBar(0.0, "Forgetting")
        self.word = Label("", "small", "text2", wrap=True)
        self.cancel = Button("Cancel", "plain")
        self.go = Button("Forget this person", "danger")
        self._lay_out()
        self.setAccessibleDescription(self.warning.words.text())
        self.show_state(state)
        self.cancel.clicked.connect(lambda _=False: self.reject())
        self.go.clicked.connect(lambda _=False: self.agreed.emit(self.wish))
        for choice in (self.keep, self.texts, self.first, self.backups):
            choice.toggled.connect(lambda _on: self.wished.emit(self.wish))

    def _lay_out(self) -> None:
        group = QButtonGroup(self)
        group.addButton(self.keep)
        group.addButton(self.remove)
        self.choices = QWidget()
        chosen = QVBoxLayout(self.choices)
        chosen.setContentsMargins(0, 4, 0, 4)
        chosen.setSpacing(8)
        for widget in (self.keep, self.remove, self.texts, self.first, self.backups):
            chosen.addWidget(widget)
        self.what = Label("What goes", "strong")
        for part in (self.warning, self.choices, self.what, self.lines, self.files, self.steps, self.bar, self.word):
            self.body.addWidget(part)
        self.bar.hide()
        self.word.hide()
        self.buttons.addWidget(self.cancel)
        self.buttons.addWidget(self.go)
        self.cancel.setFocus()

    @property
    def wish(self) -> ForgetWish:
        """The choices as they are."""
        texts = self.texts.isChecked()
        return ForgetWish(self.remove.isChecked(), texts, texts and self.first.isChecked(), self.backups.isChecked())

    def show_state(self, state: ForgetState) -> None:
        """Show what goes by the choices that were made."""
        self.state = state
        self.keep.setText(f"Keep the feedback they gave as \u201c{state.instead}\u201d")
        self.keep.setAccessibleName(self.keep.text())
        self.remove.setAccessibleName(self.remove.text())
        self.texts.setText(f"Replace the name in texts by \u201c{state.instead}\u201d")
        self.texts.setAccessibleName(self.texts.text())
        self.first.setVisible(bool(state.alone))
        self.first.setEnabled(state.texts)
        self.first.setText(state.alone)
        self.first.setAccessibleName(state.alone)
        many = words.plural(state.backups, "backup", "backups")
        self.backups.setText(f"Change {many}, too, which can only be done now" if state.backups else "No backups yet")
        self.backups.setAccessibleName(self.backups.text())
        self.backups.setEnabled(state.backups > 0)
        mark = "\N{BULLET} "
        goes = [f"The person {words.shortened(state.name, _NAME)}", *state.lines]
        self.lines.set_text("\n".join(mark + line for line in goes))
        self.files.set_text(_files(state.files))
        self.files.setVisible(bool(state.files))
        self.steps.set_text(state.steps)
        self.steps.setVisible(bool(state.steps))
        self._fit()

    def begin(self) -> None:
        """It runs: nothing can be chosen any more."""
        self._running = True
        for widget in (self.choices, self.cancel, self.go):
            widget.setEnabled(False)
        self.bar.show()
        self.word.show()
        self.show_progress(0.0, "Looking")

    def show_progress(self, share: float, word: str) -> None:
        """How far it is."""
        self.bar.set_share(share)
        self.word.set_text(word)
        self._fit()

    def show_done(self, sentence: str) -> None:
        """It is done: say what was done."""
        self._running = False
        for widget in (self.warning, self.choices, self.what, self.lines, self.files, self.steps, self.bar, self.go):
            widget.hide()
        head = self.body.itemAt(0)
        title = head.widget() if head is not None else None
        if isinstance(title, Label):
            title.set_text("Forgotten")
        self._say(sentence, "text")
        self.word.set_role("body")
        self.cancel.setText("Close")
        self.cancel.setEnabled(True)
        self.cancel.setFocus()
        self._fit()

    def show_trouble(self, sentence: str) -> None:
        """It was not done: say why, and let it be tried again."""
        self._running = False
        for widget in (self.choices, self.cancel, self.go):
            widget.setEnabled(True)
        self.bar.hide()
        self._say(sentence, "danger_text")
        self._fit()

    def reject(self) -> None:
        """Leave it, unless it runs."""
        if not self._running:
            super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses no button that has not the focus."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.accept()
        else:
            super().keyPressEvent(event)

    def _say(self, sentence: str, token: str) -> None:
        self.word.show()
        self.word.set_token(token)
        self.word.set_text(sentence)
        speech.say(self, sentence)

    def _fit(self) -> None:
        """As high as the words need now."""
        layout = self.layout()
        if layout is not None and self.isVisible():
            layout.activate()
            self.setFixedSize(_WIDTH, layout.totalHeightForWidth(_WIDTH))


def _files(names: tuple[str, ...]) -> str:
    """The files that stay, as far as they fit."""
    more = len(names) - _MOST_FILES
    shown = [words.shortened(name, _NAME) for name in names[:_MOST_FILES]]
    named = words.listed([*shown, f"{more} more"] if more > 0 else shown)
    return f"Attached files stay as they are. Look at them yourself: {named}." if names else ""
