"""The portfolio in the hands of a person, and a press that answers at once where speed matters more than typography."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from careercruise_desktop.domain.document import Document
from careercruise_desktop.domain.errors import PersonError, Refused
from careercruise_desktop.exporters.making import Place, Printed
from careercruise_desktop.exporters.press import Press
from careercruise_desktop.system.child import UNWATCHED, Watch
from careercruise_desktop.ui.portfolio.form import Form
from careercruise_desktop.ui.portfolio.lists import ListPanel
from careercruise_desktop.ui.portfolio.sections import SectionLine
from careercruise_desktop.ui.portfolio.view import PortfolioView
from tests.robots.desktop import Desktop, wait_for
from tests.robots.widgets import press, settle, type_text

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier


class PaperPress(Press):
    """Makes blank pages of a colour that follows the document; can be held up, and can fail."""

    def __init__(self) -> None:
        super().__init__(("never started",))
        self.documents: list[Document] = []
        self.widths: list[int] = []
        self.files: list[str] = []
        self.started = 0
        self.closed = 0
        self.pages = 2
        self.warnings: list[str] = []
        self.error: PersonError | None = None
        self.go = threading.Event()
        self.go.set()

    def start(self, *formats: str) -> None:
        self.started += 1

    def file(self, document: Document, key: str, watch: Watch = UNWATCHED) -> Printed:
        watch.progress(0.4, "Setting the pages")
        self._wait(watch)
        self.files.append(key)
        return Printed([document.head.name.encode()], self.warnings, self.pages)

    def pictures(self, document: Document, width: int, watch: Watch = UNWATCHED) -> Printed:
        self._wait(watch)
        self.documents.append(document)
        self.widths.append(width)
        page = blank(width, shade(document))
        places = [
            Place("section", each.key.value, 1 + at % self.pages, 0.1, 0.2) for at, each in enumerate(document.sections)
        ]
        claims = [Place("claim", "milestones_on_time", 1, 0.1, 0.5), Place("claim", "hours_by_role", 1, 0.4, 0.5)]
        return Printed([page] * self.pages, self.warnings, self.pages, [*places, *claims])

    def close(self) -> None:
        self.closed += 1

    def _wait(self, watch: Watch) -> None:
        while not self.go.wait(0.01) and not watch.cancelled:
            pass
        if watch.cancelled:
            raise Refused("Cancelled. Nothing was changed.")
        if self.error is not None:
            raise self.error


def shade(document: Document) -> QColor:
    """The colour of the pages of a document with so many sections."""
    return QColor(200, 200, 100 + len(document.sections))


def blank(width: int, color: QColor) -> bytes:
    """A page of one colour as PNG."""
    image = QImage(width, round(width * 1.4142), QImage.Format.Format_RGB32)
    image.fill(color)
    held = QBuffer()
    held.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(held, "PNG")
    return bytes(held.data().data())


class Portfolio:
    """The room, opened by its key."""

    def __init__(self, desktop: Desktop) -> None:
        self.desktop = desktop
        desktop.go(7)
        page = desktop.window.page
        assert isinstance(page, PortfolioView)
        self.view = page
        self.rest()

    def rest(self) -> None:
        """Wait until everything is read and the pages are made."""
        self.desktop.rest()
        QTest.qWait(1)
        self.desktop.rest()

    @property
    def order(self) -> tuple[str, ...]:
        """The sections as they stand."""
        return self.view.choices.sections.order

    def section(self, key: str) -> SectionLine:
        """The row of a section."""
        return self.view.choices.sections.lines[key]

    def switch(self, key: str) -> None:
        """Switch a section on or off by the space bar."""
        box = self.section(key).box
        box.setFocus()
        press(box, Qt.Key.Key_Space)
        self.rest()

    def move(self, key: str, arrow: Qt.Key) -> None:
        """Move a section by Alt and an arrow."""
        box = self.section(key).box
        box.setFocus()
        press(box, arrow, modifier=ALT)
        self.rest()

    def drag(self, key: str, rows: int, *, drop: bool = True) -> None:
        """Drag a section by its grip so many rows down."""
        sections = self.view.choices.sections
        grip = sections.grip_of(key)
        height = self.section(key).height()
        QTest.mousePress(sections, Qt.MouseButton.LeftButton, pos=grip)
        for step in range(1, abs(rows) * 4 + 1):
            QTest.mouseMove(sections, grip + QPoint(0, round(step * height / 4) * (1 if rows > 0 else -1)))
        if drop:
            QTest.mouseRelease(sections, Qt.MouseButton.LeftButton, pos=grip + QPoint(0, rows * height))
        settle()
        self.rest()

    def choose_period(self, downs: int) -> None:
        """Choose another period by the keyboard, so many places below the one that is chosen."""
        combo = self.view.choices.period.combo
        combo.setFocus()
        press(combo, Qt.Key.Key_Down)
        for _ in range(downs):
            self.desktop.key(Qt.Key.Key_Down)
        self.desktop.key(Qt.Key.Key_Return)
        self.rest()

    def fill(self, field: QWidget, text: str, key: Qt.Key = Qt.Key.Key_Tab) -> None:
        """Type into a field instead of what it holds, and leave it."""
        assert isinstance(field, QLineEdit)
        field.setFocus()
        field.selectAll()
        type_text(field, text)
        press(field, key)
        self.rest()

    def open_list(self, key: str) -> ListPanel:
        """Open a list of the profile with Enter on its row."""
        row = self.view.choices.rows[key]
        row.setFocus()
        press(row, Qt.Key.Key_Return)
        self.rest()
        return self.view.lists[key]

    def add(self, key: str, *texts: str) -> Form:
        """Fill the form of a list, field by field, and press Enter in the last one."""
        form = self.open_list(key).form
        fields = list(form.fields.values())
        for field, text in zip(fields, texts, strict=False):
            assert isinstance(field, QLineEdit)
            field.setFocus()
            field.selectAll()
            press(field, Qt.Key.Key_Delete)
            type_text(field, text)
        press(fields[len(texts) - 1], Qt.Key.Key_Return)
        self.rest()
        return form

    @property
    def claims(self) -> list[str]:
        """What the claims say to a screen reader."""
        return [line.accessibleName() for line in self.view.evidence.claims.values()]

    @property
    def records(self) -> list[str]:
        """What the records behind the open claim say to a screen reader."""
        return [line.accessibleName() for line in self.view.evidence.records]

    @property
    def page_color(self) -> str:
        """The colour of the first page on screen."""
        image = self.view.preview.pages.sheets[0].image
        return image.pixelColor(5, 5).name()

    def wheel(self, notches: int, modifier: Qt.KeyboardModifier) -> None:
        """Turn the wheel over the pages."""
        pages = self.view.preview.pages
        middle = QPointF(pages.viewport().rect().center())
        event = QWheelEvent(
            middle, pages.viewport().mapToGlobal(middle), QPoint(), QPoint(0, 120 * notches), Qt.MouseButton.NoButton,
            modifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(pages.viewport(), event)
        settle()

    def export_to(self, target: Path | str, keys: Sequence[Qt.Key] = (Qt.Key.Key_Return,)) -> None:
        """Export by the keyboard: the button, a name in the dialog, Enter."""
        button = self.view.export.button
        button.setFocus()
        press(button, Qt.Key.Key_Return)
        dialog = self.view.dialog
        assert dialog is not None
        wait_for(dialog.isVisible)
        QTest.qWait(200)  # until it has read the folder
        field = dialog.findChild(QLineEdit)
        assert field is not None
        field.selectAll()
        QTest.keyClicks(field, str(target))
        for key in keys:
            QTest.keyClick(field, key)
        settle()
