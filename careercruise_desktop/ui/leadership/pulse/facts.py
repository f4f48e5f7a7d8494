"""Facts about the team, one in a line: the name at the left, then and now at the right."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from careercruise_desktop.ui.widgets import painting

from .state import FactState

ROW = 28


class Facts(QWidget):
    """Only tells; the figures themselves stand in the tables."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[FactState, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_rows(self, rows: tuple[FactState, ...]) -> None:
        """Show other facts."""
        if rows != self.rows:
            self.rows = rows
            said = (f"{row.name}: {f'{row.before} to ' if row.before else ''}{row.value}" for row in rows)
            self.setAccessibleName(". ".join(said))
            self.setFixedHeight(max(1, len(rows) * ROW))
            self.update()

    def sizeHint(self) -> QSize:
        """As high as all of them."""
        return QSize(240, max(1, len(self.rows) * ROW))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Name, what it was, what it is."""
        with painting.begin(self) as painter:
            for at, row in enumerate(self.rows):
                line = QRectF(0, at * ROW, self.width(), ROW)
                role = "strong" if row.before else "body"
                wide = painting.text(painter, line, row.value, role, "text", align=painting.RIGHT)
                if row.before:
                    line = line.adjusted(0, 0, -wide - 5, 0)
                    before = f"{row.before} to"
                    wide = painting.text(painter, line, before, "body", "text2", align=painting.RIGHT)
                painting.text(painter, line.adjusted(0, 0, -wide - 10, 0), row.name, "body", "text2")
