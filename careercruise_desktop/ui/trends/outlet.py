"""What leaves the wall: files of one chart, of all, of the whole wall; the clipboard; paper."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QMarginsF, QObject, QRect, QRectF, QSize, QStandardPaths, Signal
from PySide6.QtGui import QAction, QImage, QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from careercruise_desktop.ui.charts import picture
from careercruise_desktop.ui.charts.sheet import EDGE, HEAD, Tile, paint_pages, sheet
from careercruise_desktop.ui.charts.state import ChartState
from careercruise_desktop.ui.theme.theme import theme
from careercruise_desktop.ui.widgets.menu import Menu
from careercruise_desktop.ui.widgets.save_dialog import SaveDialog

from .places import places
from .state import WHOLE, WallState

KINDS = (("png", "PNG pictures", "image"), ("svg", "SVG drawings", "image"), ("csv", "CSV tables", "table"))
SCALES = (1, 2, 3)
_COLUMNS, _WIDE, _HIGH, _GAP = 4, 380, 300, 12
_MARGIN = 10.0


class Shown(NamedTuple):
    """What is on the wall now, and whether only a part of its days is in sight."""

    state: WallState
    charts: tuple[ChartState, ...]
    zoomed: bool = False


class Outlet(QObject):
    """Asks where to, and makes pictures.

    Signals: save_requested(card, kind, file, pixels for each of its own); export_requested(kind, folder, pixels);
    wall_requested(kind, file, pixels); review_requested; done(a sentence that says what happened).
    """

    save_requested = Signal(str, str, Path, float)
    export_requested = Signal(str, Path, float)
    wall_requested = Signal(str, Path, float)
    review_requested = Signal()
    done = Signal(str)

    def __init__(self, view: QWidget, button: QWidget, shown: Callable[[], Shown | None]) -> None:
        super().__init__(view)
        self._view = view
        self._button = button
        self._shown = shown
        self._folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        self.menu: Menu | None = None
        self._of_wall: list[QAction] = []
        self._note: QAction | None = None
        self.dialog: QFileDialog | QPrintDialog | None = None

    def ask(self) -> None:
        """Ask what is to be exported."""
        shown = self._shown()
        if shown is None:
            return
        if self.menu is None:
            self.menu = Menu(self._view)
            self._of_wall = self._fill(self.menu)
        for action in self._of_wall:
            action.setEnabled(bool(shown.charts))
        if self._note is not None:
            self._note.setVisible(shown.zoomed)
        self.menu.open_below(self._button, right=True)

    def _fill(self, menu: Menu) -> list[QAction]:
        """Put everything into the menu; gives what needs a chart on the wall.

        Only entries that were made here can be kept: what stands for Qt's own separators may be gone at any time.
        """
        menu.add("A review as a document…", self.review_requested.emit, icon="newspaper")
        menu.addSeparator()
        self._note = menu.add(WHOLE, bool)
        self._note.setEnabled(False)
        made = [
            menu.add(f"Each chart: {text}…", partial(self._ask_folder, kind, 2.0), icon=icon)
            for kind, text, icon in KINDS
        ]
        menu.addSeparator()
        for scale in SCALES:
            ask = partial(self._ask_wall, "png", float(scale))
            made.append(menu.add(f"Whole wall: PNG, {scale}×…", ask, icon="image"))
        made.append(menu.add("Whole wall: SVG…", partial(self._ask_wall, "svg", 1.0), icon="image"))
        menu.addSeparator()
        made.append(menu.add("Copy the wall", self.copy_wall, icon="copy"))
        made.append(menu.add("Print the wall…", self.ask_print, icon="file-text"))
        return made

    def ask_file(self, state: ChartState, kind: str, sharp: float) -> None:
        """Ask for the file of a chart."""
        self._ask("Save the chart", state.file, kind, lambda to: self.save_requested.emit(state.key, kind, to, sharp))

    def copy(self, state: ChartState) -> None:
        """Put the picture of a chart on the clipboard."""
        self._copy(picture.png(state.leaving), f"Copied {state.title}")

    def copy_wall(self) -> None:
        """Put the picture of the wall on the clipboard."""
        self._copy(self.wall_picture("png", 2.0), "Copied the wall")

    def ask_print(self, *states: ChartState) -> None:
        """Ask for a printer, then print some charts, or all of the wall."""
        shown = self._shown()
        if shown is None or not shown.charts:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageOrientation(QPageLayout.Orientation.Landscape)
        printer.setPageMargins(QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN), QPageLayout.Unit.Millimeter)
        printer.setDocName("Trends")
        self.dialog = dialog = QPrintDialog(printer, self._view)
        dialog.accepted.connect(lambda: self.print_on(printer, states or shown.charts, shown.state.sub))
        dialog.finished.connect(dialog.deleteLater)
        dialog.setModal(True)
        dialog.show()

    def print_on(self, printer: QPrinter, states: Sequence[ChartState], period: str) -> int:
        """Print charts in the light theme, as paper is; returns how many pages there are."""
        worn = theme().choice
        theme().choose("light")
        painter = QPainter(printer)
        room = QRectF(printer.pageLayout().paintRectPixels(printer.resolution()))
        room.moveTo(0, 0)
        pages = paint_pages(painter, room, [state.leaving for state in states], ("Trends", period), printer.newPage)
        painter.end()
        theme().choose(worn)
        return pages

    def picture(self, state: ChartState, kind: str, sharp: float) -> bytes:
        """A chart as "png" or "svg"."""
        return picture.picture(state.leaving, kind, sharp)

    def wall_picture(self, kind: str, sharp: float) -> bytes:
        """The wall as it is arranged, in four columns, as "png" or "svg"."""
        shown = self._shown()
        if shown is None:
            return b""
        charts = {state.key: state for state in shown.charts}
        found = places([slot for slot in shown.state.slots if slot.key in charts], _COLUMNS)
        tiles = [
            Tile(
                charts[key].leaving,
                QRect(
                    EDGE + place.column * (_WIDE + _GAP), HEAD + place.row * (_HIGH + _GAP),
                    place.span * (_WIDE + _GAP) - _GAP, _HIGH,
                ),
            )
            for key, place in found.items()
        ]  # fmt: skip
        rows = max((place.row for place in found.values()), default=0) + 1
        columns = max((place.column + place.span for place in found.values()), default=1)
        size = QSize(2 * EDGE + columns * (_WIDE + _GAP) - _GAP, HEAD + EDGE + rows * (_HIGH + _GAP) - _GAP)
        return sheet(tiles, size, ("Trends", shown.state.sub), kind, sharp)

    def _copy(self, content: bytes, sentence: str) -> None:
        QApplication.clipboard().setImage(QImage.fromData(content))
        self.done.emit(sentence)

    def _ask_wall(self, kind: str, sharp: float) -> None:
        shown = self._shown()
        if shown is not None:
            name = f"trends-{shown.state.first}-{shown.state.last}"
            self._ask("Save the wall", name, kind, lambda to: self.wall_requested.emit(kind, to, sharp))

    def _ask(self, title: str, name: str, kind: str, then: Callable[[Path], object]) -> None:
        self.dialog = dialog = SaveDialog(
            title, self._folder / f"{name}.{kind}", {f".{kind}": kind.upper()}, self._view
        )
        dialog.chosen.connect(lambda target: self._remember(target.parent))
        dialog.chosen.connect(then)
        dialog.open()

    def _ask_folder(self, kind: str, sharp: float) -> None:
        self.dialog = dialog = QFileDialog(self._view, "Export charts to a folder", str(self._folder))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda folder: self._remember(Path(folder)))
        dialog.fileSelected.connect(lambda folder: self.export_requested.emit(kind, Path(folder), sharp))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _remember(self, folder: Path) -> None:
        """The next file is likely to go where the last one went."""
        self._folder = folder
