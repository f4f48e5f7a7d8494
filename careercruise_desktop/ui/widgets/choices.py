"""The list that a combo box opens: rows to choose one from, with a field above them that searches."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from PySide6 import QtCore
from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from .option_list import ROW, Option, OptionList
from .popover import Popover
from .scroll_area import THICKNESS, ScrollArea
from .text_field import TextField

_MOST_ROWS = 9


class _New(NamedTuple):
    """The key of the row that makes something new."""

    name: str


class Choices(Popover):
    """The open list, with a field above it when it can be searched.

    With an `offer` ("project") the last row makes what was typed new, unless something has that name already. Where it
    `asks` and nothing else is found, Enter only goes to that row, and makes it with the next press.

    Signals:
        picked: the key of the choice.
        asked: the name of what is to be made new.
    """

    picked = Signal(object)
    asked = Signal(str)

    def __init__(
        self,
        anchor: QWidget,
        options: Sequence[Option],
        value: object,
        name: str,
        *,
        searchable: bool,
        offer: str = "",
        asks: bool = False,
    ) -> None:
        super().__init__(anchor, name)
        self._offer, self._asks = offer, asks
        self._all = list(options)
        self._rows = OptionList(options, value)
        self._rows.setAccessibleName(name)
        self._rows.picked.connect(self._take)
        self._rows.moved.connect(self._show_row)
        self._filter: _Filter | None = None
        if searchable:
            self._filter = _Filter(self._rows)
            self._filter.edited.connect(self._search)
            self.body.addWidget(self._filter)
            self.body.setSpacing(4)
        self._scroll = _Rows(self._rows, min(max(2 if offer else 1, len(self._all)), _MOST_ROWS))
        self.body.addWidget(self._scroll)

    def start(self, letters: str) -> None:
        """Open; letters that were typed already are in the field."""
        self.open(self._filter or self._rows)
        if self._filter is not None and letters:
            self._filter.setText(letters)
            self._search(letters)
        layout = self.layout()
        if layout is not None:
            layout.activate()
        self._show_row(self._rows.current * ROW)

    def _search(self, text: str) -> None:
        words = _plain(text).split()
        found = [o for o in self._all if all(word in _plain(f"{o.text} {o.detail}") for word in words)]
        if words:
            found.sort(key=lambda option: _rank(_plain(option.text), words))
        wanted = " ".join(text.split())
        if self._offer and wanted and all(option.text.casefold() != wanted.casefold() for option in self._all):
            verb = "Add" if self._asks else "New"
            found.append(Option(_New(wanted), f"{verb} {self._offer} “{wanted}”"))
        self._rows.show_options(found)
        if self._asks and isinstance(found[0].key if found else None, _New):
            self._rows.mean_none()
        self._rows.update()
        self._scroll.show_rows(len(found))
        self.fit_again()

    def _take(self, at: int) -> None:
        key = self._rows.options[at].key
        self.close_now()
        if isinstance(key, _New):
            self.asked.emit(key.name)
        else:
            self.picked.emit(key)

    def _show_row(self, top: int) -> None:
        self._scroll.ensureVisible(0, top + ROW // 2, 0, ROW // 2)


def _plain(text: str) -> str:
    """As it is compared: an underscore is a space, as in the names of time zones."""
    return text.casefold().replace("_", " ")


def _rank(text: str, words: Sequence[str]) -> int:
    """Names that begin with what was typed come first, then those in which a word does."""
    if text.startswith(words[0]):
        return 0
    return 1 if re.search(rf"[\s/]{re.escape(words[0])}", text) else 2


class _Rows(ScrollArea):
    """Shows some of the rows at once; fewer where the window is low."""

    def __init__(self, rows: OptionList, count: int) -> None:
        self._count = count
        self._wide = min(360, rows.sizeHint().width() + THICKNESS)
        super().__init__(rows, "")

    def show_rows(self, count: int) -> None:
        """Be as high as some rows; as high as nine at most, and one for saying that there are none."""
        self._count = min(max(1, count), _MOST_ROWS)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """The rows that are to be seen."""
        return QSize(self._wide, self._count * ROW)

    def minimumSizeHint(self) -> QSize:
        """At least two rows."""
        return QSize(self._wide, min(2, self._count) * ROW)


class _Filter(TextField):
    """Filters the list below it; the keys that move in a list go there."""

    def __init__(self, rows: OptionList) -> None:
        super().__init__("", "Search", "Search", icon="search", compact=True)
        self._rows = rows

    def take_back(self) -> bool:
        """Search for nothing; False when nothing was searched for."""
        if not self.text():
            return False
        self.set_value("")
        self.setText("")
        self.edited.emit("")
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down, Up, pages and Enter are the list's."""
        if event.key() == QtCore.Qt.Key.Key_Escape or not self._rows.take_key(event):
            super().keyPressEvent(event)
