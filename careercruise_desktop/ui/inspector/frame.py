"""What stands above the form: the kind, its menu and the cross."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from careercruise_desktop.ui.widgets.icon_button import IconButton
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.menu import Menu

HEAD = 44


class Head(QWidget):
    """The kind, its menu, the cross.

    Signals: chosen("duplicate" or "delete"); closed.
    """

    chosen = Signal(str)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(HEAD)
        self.word = Label("", "strong", elide=True)
        self.more = IconButton("ellipsis", "More")
        self.cross = IconButton("x", "Close", shortcut="Esc")
        self.more.clicked.connect(lambda _=False: self.open_menu())
        self.cross.clicked.connect(lambda _=False: self.closed.emit())
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 0, 10, 0)
        line.setSpacing(6)
        line.addWidget(self.word, 1)
        line.addWidget(self.more)
        line.addWidget(self.cross)

    def show_word(self, word: str, *, single: bool) -> None:
        """Show the kind; a single record has no menu, because it can be neither copied nor deleted."""
        self.word.set_text(word)
        self.more.setVisible(not single)

    def open_menu(self) -> Menu:
        """Open the menu."""
        menu = Menu(self)
        menu.add("Duplicate", lambda: self.chosen.emit("duplicate"), icon="copy")
        menu.addSeparator()
        menu.add("Delete", lambda: self.chosen.emit("delete"), icon="trash-2", danger=True)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.open_below(self.more, right=True)
        return menu
