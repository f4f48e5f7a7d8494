"""The theme that is on: colours, fonts and icons by name, and the news when it changes."""

from __future__ import annotations

from typing import cast

from PySide6 import QtCore
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QIcon, QPixmap
from PySide6.QtWidgets import QApplication

from . import fonts, icons, palette, stylesheet, tokens


class Theme(QObject):
    """Colours, fonts and icons for every widget; nothing else in the window names a colour."""

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._choice = "system"
        self._name = ""
        self._tokens: dict[str, str] = {}
        self._colors: dict[str, QColor] = {}
        self._fonts: dict[str, QFont] = {}
        self._metrics: dict[str, QFontMetricsF] = {}
        self._shapes: dict[tuple[str, int, float], QPixmap] = {}
        self._pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}
        fonts.install()
        app.setFont(self.font("body"))
        # Kept, because what it hands out lives only as long as this reference does.
        self._hints = app.styleHints()
        self._native_dark = app.palette().window().color().lightness() < 128
        self._strong_borders = False

    @property
    def name(self) -> str:
        """The theme that is on: "light" or "dark"."""
        return self._name

    @property
    def dark(self) -> bool:
        """Whether the dark theme is on."""
        return self._name == tokens.DARK

    def choose(self, choice: str) -> None:
        """Put on "light", "dark", or what the "system" has."""
        self._choice = choice
        self._put_on(self._wanted())

    def hex(self, token: str) -> str:
        """A colour as "#RRGGBB", for what is not painted by Qt."""
        return self._tokens[token]

    def color(self, token: str, alpha: float = 1.0) -> QColor:
        """A colour by its token; `alpha` from 0 to 1."""
        found = self._colors.get(token)
        if found is None:
            found = self._colors[token] = QColor(self._tokens[token])
        if alpha < 1.0:
            faded = QColor(found)
            faded.setAlphaF(alpha)
            return faded
        return found

    def font(self, role: str) -> QFont:
        """A font by its role in the type scale."""
        found = self._fonts.get(role)
        if found is None:
            found = self._fonts[role] = fonts.make(role)
        return found

    def metrics(self, role: str) -> QFontMetricsF:
        """The measures of a role's font."""
        found = self._metrics.get(role)
        if found is None:
            found = self._metrics[role] = QFontMetricsF(self.font(role))
        return found

    def line(self, role: str) -> int:
        """The height of a line of a role, in pixels."""
        return fonts.LINES[role]

    def pixmap(self, icon: str, token: str = "text2", size: int = 16) -> QPixmap:
        """An icon in the colour of a token, sharp on the screen that is in use."""
        scale = self._app.devicePixelRatio()
        key = (icon, token, size, scale)
        found = self._pixmaps.get(key)
        if found is None:
            found = self._pixmaps[key] = icons.tint(self._shape(icon, size, scale), self.color(token))
        return found

    def icon(self, icon: str, token: str = "text2", size: int = 16) -> QIcon:
        """An icon for what Qt paints itself (menus, fields)."""
        return QIcon(self.pixmap(icon, token, size))

    @property
    def reduced_motion(self) -> bool:
        """Whether the system asks for less motion."""
        # Qt knows this wish since 6.12; before, nobody asks for less motion.
        wish = getattr(self._hints.accessibility(), "motionPreference", None)
        return wish is not None and "Reduc" in str(wish())

    def _shape(self, icon: str, size: int, scale: float) -> QPixmap:
        key = (icon, size, scale)
        found = self._shapes.get(key)
        if found is None:
            found = self._shapes[key] = icons.draw(icon, size, scale)
        return found

    def follow_system(self) -> None:
        """Hear of the system's switch between light and dark from now on; after the first paint, see `ui.start`."""
        self._hints.colorSchemeChanged.connect(self._system_changed)
        self._strong_borders = "High" in str(self._hints.accessibility().contrastPreference())
        if self._strong_borders:
            self._name = ""
        self._system_changed()

    def _wanted(self) -> str:
        if self._choice in {tokens.LIGHT, tokens.DARK}:
            return self._choice
        return tokens.DARK if self._native_dark else tokens.LIGHT

    def _system_changed(self) -> None:
        scheme = self._hints.colorScheme()
        if scheme != QtCore.Qt.ColorScheme.Unknown:
            self._native_dark = scheme == QtCore.Qt.ColorScheme.Dark
        self._put_on(self._wanted())

    def _put_on(self, name: str) -> None:
        if name == self._name:
            return
        self._name = name
        loaded = tokens.load(name)
        if self._strong_borders:
            loaded = tokens.high_contrast(loaded)
        self._tokens = loaded
        self._colors.clear()
        self._pixmaps.clear()
        self._app.setPalette(palette.make(loaded))
        self._app.setStyleSheet(stylesheet.make(loaded))
        self.changed.emit()


class Application(QApplication):
    """Qt's application with the theme that every widget paints with."""

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self.setStyle("Fusion")
        self.theme = Theme(self)


def theme() -> Theme:
    """The theme of the running application."""
    return cast(Application, QApplication.instance()).theme
