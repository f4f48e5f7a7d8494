"""The pages of the document, as large as they are wanted, one below the other."""

from __future__ import annotations

from collections.abc import Callable
from math import floor

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.scroll_area import THICKNESS, ScrollArea, ScrollBar

from .pictures import Pictures
from .state import PageWords, Spot

A4_WIDTH = 794
STEPS = (0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
MARGIN, GAP = 16, 16
_SETTLED = 150
_WHEEL_NOTCH = 120


class Sheet(QWidget):
    """One page: white in both themes, with a hairline around it. A claim on it can be pressed.

    Signals:
        pressed: the key of a claim.
    """

    pressed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setMouseTracking(True)
        self._image = QImage()
        self._spots: tuple[Spot, ...] = ()

    def show_page(self, image: QImage, words: PageWords, spots: tuple[Spot, ...]) -> None:
        """Show a page."""
        self._image = image
        self._spots = spots
        self.setAccessibleName(words.name)
        self.setAccessibleDescription(words.contents)
        self.update()

    @property
    def image(self) -> QImage:
        """Its picture."""
        return self._image

    def set_width(self, width: int) -> None:
        """Take this width, and the height that belongs to it."""
        picture = self._image.size()
        height = round(width * picture.height() / picture.width()) if picture.width() else 0
        if self.size() != QSize(width, height):
            self.setFixedSize(width, height)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over what can be pressed."""
        spot = self._at(event.position())
        self.setCursor(Qt.CursorShape.PointingHandCursor if spot else Qt.CursorShape.ArrowCursor)
        self.setToolTip(f"See what “{spot.sentence}” rests on" if spot else "")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell the claim that was pressed."""
        spot = self._at(event.position())
        if spot and event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit(spot.claim)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture, pixel by pixel where it has the size of the sheet."""
        with painting.begin(self) as painter:
            exact = self._image.width() == round(self.width() * self.devicePixelRatioF())
            if exact:
                self._image.setDevicePixelRatio(self.devicePixelRatioF())
                painter.drawImage(painting.snapped(painter, QRectF(self.rect())).topLeft(), self._image)
            else:
                painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
                source = QRectF(0, 0, self._image.width(), self._image.height())
                self._image.setDevicePixelRatio(1.0)
                painter.drawImage(QRectF(self.rect()), self._image, source)
            painting.box(painter, QRectF(self.rect()), 0, "", "border2")

    def _at(self, point: QPointF) -> Spot | None:
        x, y = point.x() / max(1, self.width()), point.y() / max(1, self.height())
        return next(
            (s for s in self._spots if s.left <= x <= s.left + s.width and s.top <= y <= s.top + s.height), None
        )


class Pages(ScrollArea):
    """All pages on `sunken`, zoomed by Ctrl and the wheel; without a zoom they fit the width.

    Signals:
        width_changed: pages are wider or narrower than before, and have been so for a moment.
        zoomed: the zoom has changed.
        turned: the number of the page in sight, from 1.
        claim_pressed: the key of a claim on a page.
    """

    width_changed = Signal()
    zoomed = Signal()
    turned = Signal(int)
    claim_pressed = Signal(str)
    ring_radius = 2.0
    ring_inside = True

    def __init__(self) -> None:
        self._column = QWidget()
        super().__init__(self._column, "sunken")
        self.setAccessibleName("Preview of the pages")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBar(ScrollBar())
        self.horizontalScrollBar().setSingleStep(self.verticalScrollBar().singleStep())
        self.sheets: list[Sheet] = []
        self._zoom = 0.0
        self._page = 0
        self._told = 0
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(_SETTLED)
        self._settling.timeout.connect(self._tell_width)
        self._lines = QVBoxLayout(self._column)
        self._lines.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        self._lines.setSpacing(GAP)
        self._lines.addStretch(1)
        self.verticalScrollBar().valueChanged.connect(self._tell_page)
        self.verticalScrollBar().rangeChanged.connect(self._tell_page)

    @property
    def zoom(self) -> float:
        """How large a page is against its size on paper."""
        return self._page_width() / A4_WIDTH

    @property
    def pixels(self) -> int:
        """How many pixels of the screen a page is wide; pictures of that width are sharp."""
        return round(self._page_width() * self.devicePixelRatioF())

    @property
    def fits(self) -> bool:
        """Whether a page is as wide as there is room."""
        return self._zoom == 0

    @property
    def page(self) -> int:
        """The page in sight, from 1; 0 when there is none."""
        return self._page

    def show_pictures(self, pictures: Pictures) -> None:
        """Show pages in place of those before; what was in sight stays in sight."""
        top = self.verticalScrollBar().value()
        while len(self.sheets) > len(pictures.pages):
            sheet = self.sheets.pop()
            self._lines.removeWidget(sheet)
            sheet.hide()
            sheet.deleteLater()
        while len(self.sheets) < len(pictures.pages):
            sheet = Sheet()
            sheet.pressed.connect(self.claim_pressed)
            self.sheets.append(sheet)
            self._lines.insertWidget(self._lines.count() - 1, sheet, 0, Qt.AlignmentFlag.AlignHCenter)
        for at, (sheet, image) in enumerate(zip(self.sheets, pictures.pages, strict=True)):
            on_page = tuple(spot for spot in pictures.spots if spot.page == at)
            sheet.show_page(image, pictures.words[at], on_page)
        self._size_sheets()
        self.verticalScrollBar().setValue(top)
        self._tell_page()

    def show_place(self, page: int, share: float) -> None:
        """Bring a place on a page into sight, unless it is; `share` is how far down the page it stands."""
        if not 0 <= page < len(self.sheets):
            return
        sheet = self.sheets[page]
        top = sheet.y() + round(share * sheet.height())
        bar = self.verticalScrollBar()
        if not bar.value() <= top <= bar.value() + self.viewport().height() * 2 // 3:
            bar.setValue(top - 40)

    def zoom_in(self) -> None:
        """One step larger."""
        self._zoom_to(next((step for step in STEPS if step > self.zoom + 0.005), STEPS[-1]))

    def zoom_out(self) -> None:
        """One step smaller."""
        self._zoom_to(next((step for step in reversed(STEPS) if step < self.zoom - 0.005), STEPS[0]))

    def fit_width(self) -> None:
        """As wide as there is room."""
        self._zoom_to(0.0)

    def event(self, event: QEvent) -> bool:
        """Another screen may need other pictures."""
        if event.type() in {QEvent.Type.DevicePixelRatioChange, QEvent.Type.Show}:
            self._settling.start()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the width again."""
        super().resizeEvent(event)
        if self.fits:
            self._keeping_place(self._size_sheets)
            self.zoomed.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl it zooms."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        turned = event.angleDelta().y()
        if abs(turned) >= _WHEEL_NOTCH // 4:
            (self.zoom_in if turned > 0 else self.zoom_out)()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home, End and Space as in any reader."""
        bar = self.verticalScrollBar()
        ends = {Qt.Key.Key_Home: bar.minimum(), Qt.Key.Key_End: bar.maximum()}
        if Qt.Key(event.key()) in ends:
            bar.setValue(ends[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Space:
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            bar.setValue(bar.value() + (-bar.pageStep() if back else bar.pageStep()))
        else:
            super().keyPressEvent(event)

    def _zoom_to(self, zoom: float) -> None:
        if zoom == self._zoom:
            return
        self._zoom = zoom
        self._keeping_place(self._size_sheets)
        self.zoomed.emit()

    def _tell_width(self) -> None:
        if self.pixels != self._told and self.isVisible():
            self._told = self.pixels
            self.width_changed.emit()

    def _keeping_place(self, change: Callable[[], None]) -> None:
        """Change the size of the pages; what stands in the upper third stays there, the top stays the top.

        Across, the middle stays the middle.
        """
        bar, sideways = self.verticalScrollBar(), self.horizontalScrollBar()
        middle = (sideways.value() + self.viewport().width() / 2) / max(1, self._column.width())
        third = self.viewport().height() / 3 if bar.value() else 0.0
        share = (bar.value() + third) / max(1, self._column.height())
        change()
        bar.setValue(round(share * self._column.height() - third))
        sideways.setValue(round(middle * self._column.width() - self.viewport().width() / 2))
        self._settling.start()

    def _page_width(self) -> int:
        if self._zoom:
            return round(A4_WIDTH * self._zoom)
        room = self.width() - THICKNESS - 2 * MARGIN
        side = 0 if room < 480 else min(32, (room - 480) // 4)
        return max(160, floor(room - 2 * side))

    def _size_sheets(self) -> None:
        width = self._page_width()
        for sheet in self.sheets:
            sheet.set_width(width)
        self._column.setMinimumWidth(width + 2 * MARGIN if not self.fits else 0)
        self._lines.activate()
        wide = max(self.viewport().width(), self._column.minimumWidth())
        self._column.resize(wide, max(self.viewport().height(), self._column.sizeHint().height()))

    def _tell_page(self) -> None:
        middle = self.verticalScrollBar().value() + self.viewport().height() // 3
        passed = [at for at, sheet in enumerate(self.sheets, 1) if sheet.y() <= middle]
        page = passed[-1] if passed else min(1, len(self.sheets))
        if page != self._page:
            self._page = page
            self.turned.emit(page)
