"""Staying current: the radar, its technologies as a list, and their moves."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.empty_state import EmptyState
from careercruise_desktop.ui.widgets.hairline import Hairline

from .drawings import draw_rings
from .radar_boxes import MoveBox, RingBox, TechnologyBox
from .radar_canvas import RadarCanvas
from .radar_side import MoveRow, RadarSide
from .state import TechRadarState

_SIDE, _NARROW_SIDE, _WIDE = 400, 328, 1080
# Beside the inspector of a narrow window.
_TIGHT_SIDE, _TIGHT = 268, 700


class RadarPart(QWidget):
    """Shows a `TechRadarState`.

    Signals: chosen(id, 0 for none); opened(id); add_wanted(name, quadrant, ring, reason, day);
    ring_wanted(id, ring, reason, day); move_corrected(move id, ring, reason, day); move_removed(move id);
    archive_wanted(id, whether to put it away); archived_wanted(whether those put away are to be shown);
    menu_requested(id, place); remove_requested(id).
    """

    chosen = Signal(int)
    opened = Signal(int)
    add_wanted = Signal(str, str, str, str, object)
    ring_wanted = Signal(int, str, str, object)
    move_corrected = Signal(int, str, str, object)
    move_removed = Signal(int)
    archive_wanted = Signal(int, bool)
    archived_wanted = Signal(bool)
    menu_requested = Signal(int, QPoint)
    remove_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Staying current")
        self.state = TechRadarState()
        self.box: RingBox | MoveBox | TechnologyBox | None = None
        self.canvas = RadarCanvas()
        self.side = RadarSide()
        self.empty = EmptyState(
            draw_rings,
            "Nothing on the radar yet",
            "Put down what you adopt, try, watch or leave, and say why when it moves: each move is kept with its day.",
            "Add a technology",
            sample=False,
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self._work())
        self._stack.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        for shown in (self.canvas, self.side):
            shown.chosen.connect(self.chosen)
            shown.opened.connect(self.opened)
            shown.menu_wanted.connect(self.menu_requested)
        self.canvas.move_wanted.connect(self.ask_ring)
        self.canvas.remove_wanted.connect(self.remove_requested)
        self.side.move_wanted.connect(lambda key: self.ask_ring(key, ""))
        self.side.move_pressed.connect(self._press_move)
        self.side.archive_wanted.connect(self.archive_wanted)
        self.side.archived_wanted.connect(self.archived_wanted)
        self.side.add_wanted.connect(self.begin_new)
        self.empty.begun.connect(self.begin_new)

    def show_state(self, state: TechRadarState) -> None:
        """Show another radar."""
        self.state = state
        self._stack.setCurrentIndex(int(not state.blips and not state.archived and not state.put_away))
        self.canvas.show_state(state)
        self.side.show_state(state)

    def ask_ring(self, key: int, ring: str) -> None:
        """Ask for another ring of a technology, and why."""
        blip = self.state.blip(key)
        if blip is None or self.state.archived:
            return
        box = RingBox(self.canvas.point_at(key), blip, ring, self.state.today)
        box.heir = self.canvas
        box.agreed.connect(partial(self.ring_wanted.emit, key))
        self.box = box
        box.start()

    def begin_new(self) -> None:
        """Ask what is to be put on the radar."""
        anchor = self.side.add if self._stack.currentIndex() == 0 else self.empty.action
        box = TechnologyBox(anchor, self.state.today)
        box.heir = self.canvas
        box.agreed.connect(self.add_wanted)
        self.box = box
        box.start()

    def _press_move(self, row: MoveRow) -> None:
        """A move of the history is put right; one of the latest moves chooses what moved."""
        move = row.shown
        if move is None or not self.state.chosen:
            self.chosen.emit(move.technology_id if move is not None else 0)
            return
        box = MoveBox(row, move, self.state.today)
        box.heir = self.canvas
        box.agreed.connect(partial(self.move_corrected.emit, move.id))
        box.removed.connect(partial(self.move_removed.emit, move.id))
        self.box = box
        box.start()

    def close_box(self) -> None:
        """What was asked for is done."""
        if self.box is not None:
            self.box.close_now()
            self.box = None

    def refuse(self, sentence: str) -> None:
        """Say in the open box why it was refused."""
        if self.box is not None:
            self.box.refuse(sentence)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The panel is narrower in a narrow window."""
        super().resizeEvent(event)
        wide = self.width()
        self.side.setFixedWidth(_SIDE if wide >= _WIDE else _NARROW_SIDE if wide >= _TIGHT else _TIGHT_SIDE)

    def _work(self) -> QWidget:
        work = QWidget()
        row = QHBoxLayout(work)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        middle = QVBoxLayout()
        middle.setContentsMargins(20, 12, 20, 12)
        middle.setSpacing(8)
        middle.addWidget(self.canvas, 1)
        middle.addWidget(_Legend())
        row.addLayout(middle, 1)
        row.addWidget(Hairline(vertical=True))
        row.addWidget(self.side)
        return work


_LEGEND: tuple[tuple[bool | None, str], ...] = (
    (True, "moved within half a year"),
    (False, "stands as before"),
    (None, "Drag a mark or press M to move it"),
)


class _Legend(QWidget):
    """What the two kinds of marks mean, and how one is moved."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Filled marks moved within half a year. Drag a mark, or press M, to move it.")

    def sizeHint(self) -> QSize:
        return QSize(320, 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        parts: Sequence[tuple[bool | None, str]] = _LEGEND
        widths = [painting.text_width(text, "small") + (18 if filled is not None else 0) for filled, text in parts]
        if sum(widths) + 40 > self.width():
            parts, widths = parts[:2], widths[:2]
        left = (self.width() - sum(widths) - 20 * (len(parts) - 1)) / 2
        with painting.begin(self) as painter:
            for (filled, text), width in zip(parts, widths, strict=True):
                lead = 0
                if filled is not None:
                    dot = painting.square(round(left), 10, 11)
                    painting.box(
                        painter, dot, 5.5, "c3" if filled else "surface", "c3" if filled else "control", width=1.5
                    )
                    lead = 18
                painting.text(painter, QRectF(left + lead, 0, width, 20), text, "small", "text3")
                left += width + 20
