"""The theme that is on: colours, fonts and icons by name, and the news when it changes."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPalette, QPixmap
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
        self._pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}
        fonts.install()
        app.setFont(self.font("body"))
        app.styleHints().colorSchemeChanged.connect(self._system_changed)

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

    def pixmap(self, icon: str, token: str = "text2", size: int = 16) -> QPixmap:
        """An icon in the colour of a token, sharp on the screen that is in use."""
        scale = self._app.devicePixelRatio()
        key = (icon, token, size, scale)
        found = self._pixmaps.get(key)
        if found is None:
            found = self._pixmaps[key] = icons.draw(icon, self._tokens[token], size, scale)
        return found

    def icon(self, icon: str, token: str = "text2", size: int = 16) -> QIcon:
        """An icon for what Qt paints itself (menus, fields)."""
        return QIcon(self.pixmap(icon, token, size))

    @property
    def reduced_motion(self) -> bool:
        """Whether the system asks for less motion."""
        hints = self._app.styleHints().accessibility()
        wish = getattr(hints, "motionPreference", None)
        return wish is not None and "Reduc" in str(wish())

    def _wanted(self) -> str:
        if self._choice in {tokens.LIGHT, tokens.DARK}:
            return self._choice
        dark = self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return tokens.DARK if dark else tokens.LIGHT

    def _system_changed(self) -> None:
        if self._choice == "system":
            self._put_on(self._wanted())

    def _put_on(self, name: str) -> None:
        if name == self._name:
            return
        self._name = name
        loaded = tokens.load(name)
        if "High" in str(self._app.styleHints().accessibility().contrastPreference()):
            loaded = tokens.high_contrast(loaded)
        self._tokens = loaded
        self._colors.clear()
        self._pixmaps.clear()
        made: QPalette = palette.make(loaded)
        self._app.setPalette(made)
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
