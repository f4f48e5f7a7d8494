"""The choice of cards: which the wall shows, and in which order."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.check_box import CheckBox
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.popover import Popover
from careercruise_desktop.ui.widgets.scroll_area import ScrollArea
from careercruise_desktop.ui.widgets.sortable import SortableList

from .state import Offer

WIDTH, ROW = 280, 28
# What stands above the box and in it beside the list.
AROUND = 200


class _Row(CheckBox):
    """A card by its name; as high as a row of a list."""

    def __init__(self, offer: Offer) -> None:
        super().__init__(offer.title, offer.shown)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A row."""
        return QSize(super().sizeHint().width(), ROW)


class CardChooser(Popover):
    """Signals: chosen(the keys of the cards that are shown, in order); reset_requested."""

    chosen = Signal(tuple)
    reset_requested = Signal()
    keeps_press = True

    def __init__(self, anchor: QWidget, offers: Sequence[Offer]) -> None:
        super().__init__(anchor, "Cards of the wall", padding=12)
        self.rows = {offer.key: _Row(offer) for offer in offers}
        self.list = SortableList("Cards of the wall")
        self.list.show_rows(list(self.rows.items()))
        self.list.moved.connect(self._tell)
        for row in self.rows.values():
            row.toggled.connect(self._tell)
        self.reset = Button("Reset the wall", "ghost", "rotate-ccw", small=True)
        self.reset.clicked.connect(self._reset)
        foot = QHBoxLayout()
        foot.addWidget(self.reset)
        foot.addStretch(1)
        self.body.addWidget(Label("Cards of the wall", "strong"))
        self.body.addSpacing(6)
        self.body.addWidget(self._in_room())
        self.body.addSpacing(6)
        self.body.addLayout(foot)

    def _in_room(self) -> QWidget:
        """The list, to be scrolled where the window has too little room for all of it."""
        room, high = self.anchor.window().height() - AROUND, self.list.sizeHint().height()
        if high <= room:
            return self.list
        area = ScrollArea(self.list, "surface")
        area.setFixedHeight(max(3 * ROW, room))
        return area

    def _tell(self, *_: object) -> None:
        self.chosen.emit(tuple(key for key in self.list.order if self.rows[key].isChecked()))

    def _reset(self) -> None:
        self.close_now()
        self.reset_requested.emit()
