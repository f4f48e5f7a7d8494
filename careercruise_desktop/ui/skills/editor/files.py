"""What is attached to an entry: a chip for each file with its menu, and one that adds."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6 import QtCore
from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.chip import AddChip
from careercruise_desktop.ui.widgets.file_dialog import OpenDialog
from careercruise_desktop.ui.widgets.flow_layout import FlowLayout
from careercruise_desktop.ui.widgets.menu import Menu
from careercruise_desktop.ui.widgets.pressable import Pressable
from careercruise_desktop.ui.widgets.save_dialog import SaveDialog

from .state import FileLine

_HIGH, _ICON, _GAP = 24, 14, 6


class Files(QWidget):
    """The attached files in the order in which they came.

    Signals:
        given: files were chosen (a tuple of paths).
        opened: a file (its id) is to be opened.
        copied: a copy of a file (its id) is to be written to a path.
        detached: a file (its id) is to be taken off.
    """

    given = Signal(object)
    opened = Signal(int)
    copied = Signal(int, Path)
    detached = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.chips: list[FileChip] = []
        self._lines: tuple[FileLine, ...] = ()
        self._flow = FlowLayout(self, gap=8, line_gap=2, pitch=_HIGH)
        self._flow.setContentsMargins(0, 2, 0, 2)
        self.add_chip = AddChip("Add")
        self.add_chip.setAccessibleName("Attach files")
        self.add_chip.clicked.connect(lambda _=False: self.ask())
        self._flow.addWidget(self.add_chip)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName("Attached")

    def show_files(self, lines: Sequence[FileLine]) -> None:
        """Show the files."""
        if tuple(lines) == self._lines:
            return
        self._lines = tuple(lines)
        at = next((at for at, chip in enumerate(self.chips) if chip.hasFocus()), None)
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = [self._chip(place, line) for place, line in enumerate(lines)]
        if at is not None:
            stops = [*self.chips, self.add_chip]
            stops[min(at, len(self.chips))].setFocus(QtCore.Qt.FocusReason.OtherFocusReason)
        self.updateGeometry()

    def ask(self) -> None:
        """Ask which files are to be attached."""
        dialog = OpenDialog("Attach files", Path.home(), {}, self.window())
        dialog.chosen.connect(self.given)
        dialog.open()

    def _chip(self, at: int, line: FileLine) -> FileChip:
        chip = FileChip(line, self)
        chip.clicked.connect(lambda _=False: self._press(chip))
        chip.removed.connect(lambda: self.detached.emit(line.id))
        chip.menu_wanted.connect(lambda: self.open_menu(chip))
        self._flow.insert_widget(at, chip)
        chip.show()
        return chip

    def _press(self, chip: FileChip) -> None:
        if chip.line.trouble or chip.line.program:
            self.open_menu(chip)
        else:
            self.opened.emit(chip.line.id)

    def open_menu(self, chip: FileChip) -> Menu:
        """Open the menu of a file."""
        line = chip.line
        menu = Menu(self)
        if not line.trouble:
            if not line.program:
                menu.add("Open", lambda: self.opened.emit(line.id), icon="external-link")
            menu.add("Save a copy", lambda: self._ask_copy(line), icon="download")
            menu.addSeparator()
        menu.add("Take off", lambda: self.detached.emit(line.id), icon="trash-2", danger=True)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.open_below(chip)
        return menu

    def _ask_copy(self, line: FileLine) -> None:
        dialog = SaveDialog("Save a copy", Path.home() / line.name, {}, self.window())
        dialog.chosen.connect(lambda path: self.copied.emit(line.id, path))
        dialog.open()


class FileChip(Pressable):
    """An icon and a name; what is wrong with the file is said in a word and in its tooltip.

    Signals: removed: Delete was pressed on it. menu_wanted: its menu.
    """

    removed = Signal()
    menu_wanted = Signal()
    ring_radius = 5.0

    def __init__(self, line: FileLine, parent: QWidget) -> None:
        super().__init__(line.name, parent)
        self.line = line
        self._word = line.word
        said = line.trouble or line.size
        self.setToolTip(f"{line.name}: {said}")
        self.setAccessibleName(f"{line.name}, {said}")
        self.setAccessibleDescription("Delete takes it off")
        self.setContextMenuPolicy(QtCore.Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(lambda _: self.menu_wanted.emit())
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Icon, name, and the word."""
        word = painting.text_width(self._word, "small") + _GAP if self._word else 0
        return QSize(_ICON + _GAP + painting.text_width(self.line.name, "small") + word + 2, _HIGH)

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters."""
        return QSize(64, _HIGH)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes it off."""
        if event.key() in {QtCore.Qt.Key.Key_Delete, QtCore.Qt.Key.Key_Backspace}:
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Icon, name, and the word."""
        middle = self.height() / 2
        token = "warn_text" if self._word else "text" if self.underMouse() else "text2"
        with painting.begin(self) as painter:
            icon = "triangle-alert" if self._word else self.line.icon
            painting.icon(painter, painting.square(0, middle, _ICON), icon, token)
            word = painting.text_width(self._word, "small") + _GAP if self._word else 0
            room = QRectF(_ICON + _GAP, 0, self.width() - _ICON - _GAP - word, self.height())
            painting.text(painter, room, self.line.name, "small", token)
            if word:
                right = QRectF(self.width() - word, 0, word, self.height())
                painting.text(painter, right, self._word, "small", token, align=painting.RIGHT)
