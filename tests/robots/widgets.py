"""What a person does with a single widget, and what they and a screen reader then find."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from careercruise_desktop.ui.theme.theme import theme


class Ground(QWidget):
    """A window on `surface` that holds widgets, is shown and has the focus."""

    def __init__(self, *widgets: QWidget, across: bool = False) -> None:
        super().__init__()
        layout = QHBoxLayout(self) if across else QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        for widget in widgets:
            layout.addWidget(widget)
        self.resize(520, 400)
        self.show()
        self.activateWindow()
        QTest.qWaitForWindowActive(self)


def settle() -> None:
    """Let everything happen that was asked for."""
    for _ in range(3):
        QApplication.processEvents()


def press(
    widget: QWidget, key: Qt.Key, times: int = 1, *, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Press a key on a widget."""
    for _ in range(times):
        QTest.keyClick(widget, key, modifier)
    settle()


def type_text(widget: QWidget, text: str) -> None:
    """Type letters on a widget."""
    QTest.keyClicks(widget, text)
    settle()


def click(widget: QWidget, at: QPoint | None = None) -> None:
    """Click a widget, in its middle unless a place is named."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at or widget.rect().center())
    settle()


def tab(times: int = 1) -> QWidget | None:
    """Go on with the Tab key; gives what has the focus then."""
    for _ in range(times):
        focused = QApplication.focusWidget()
        if focused is not None:
            QTest.keyClick(focused, Qt.Key.Key_Tab)
        settle()
    return QApplication.focusWidget()


def spoken_name(widget: QWidget) -> str:
    """What a screen reader calls a widget."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return "" if interface is None else str(interface.text(QAccessible.Text.Name))


def spoken_role(widget: QWidget) -> QAccessible.Role | None:
    """What a screen reader says a widget is."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return None if interface is None else interface.role()


def picture(widget: QWidget) -> QImage:
    """The widget as it is painted, with what is below it."""
    settle()
    window = widget.window()
    whole = window.grab().toImage()
    scale = whole.devicePixelRatio()
    corner = widget.mapTo(window, QPoint(0, 0))
    return whole.copy(
        round(corner.x() * scale),
        round(corner.y() * scale),
        round(widget.width() * scale),
        round(widget.height() * scale),
    )


def colors(image: QImage) -> dict[str, int]:
    """How often each colour stands in a picture, as "#rrggbb"."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    pixels = memoryview(plain.constBits()).cast("I")
    return {f"#{pixel & 0xFFFFFF:06x}": count for pixel, count in Counter(pixels).items()}


def shows(widget: QWidget, token: str) -> bool:
    """Whether a token's colour stands in a widget's picture."""
    return theme().color(token).name() in colors(picture(widget))


def contrast(one: str, other: str) -> float:
    """The contrast of two colours by WCAG, 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: str) -> float:
    parsed = QColor(color)
    channels = (parsed.redF(), parsed.greenF(), parsed.blueF())
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
