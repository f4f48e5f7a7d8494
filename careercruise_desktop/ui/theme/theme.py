"""The theme that is on: colours, fonts and icons by name, and the news when it changes."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from PySide6 import QtCore, QtGui
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from . import fonts, icons, palette, shaped, stylesheet, tokens

MOST_TEXTS = 4000


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
        self._inks: dict[str, QPalette] = {}
        self._brushes: dict[tuple[str, float], QBrush] = {}
        self._pens: dict[tuple[str, float, tuple[float, ...]], QPen] = {}
        self._texts: dict[tuple[object, ...], shaped.Shaped] = {}
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
        self._sheet = ""
        self._art: QtCore.QTemporaryDir | None = None

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

    def ink(self, token: str) -> QPalette:
        """A palette whose text has the colour of a token: what a widget paints its words with by itself."""
        found = self._inks.get(token)
        if found is None:
            found = self._inks[token] = self._app.palette()
            found.setColor(QPalette.ColorRole.WindowText, self.color(token))
        return found

    def ground(self, token: str) -> QPalette:
        """A palette whose background has the colour of a token, for widgets that fill themselves."""
        made = self._app.palette()
        made.setColor(QPalette.ColorRole.Window, self.color(token))
        return made

    def pen(self, token: str, width: float = 1.0, dash: tuple[float, ...] = ()) -> QPen:
        """A pen for outlines; `dash` in widths of the pen."""
        key = (token, width, dash)
        found = self._pens.get(key)
        if found is None:
            found = self._pens[key] = QPen()
            found.setColor(self.color(token))
            found.setWidthF(width)
            if dash:
                found.setDashPattern(dash)
        return found

    def brush(self, token: str, alpha: float = 1.0) -> QBrush:
        """A fill in the colour of a token."""
        key = (token, alpha)
        found = self._brushes.get(key)
        if found is None:
            # By way of a pen: QBrush(QColor) would build Qt's enumerations, see `ui.start`.
            pen = QPen()
            pen.setColor(self.color(token, alpha))
            found = self._brushes[key] = pen.brush()
        return found

    def font(self, role: str) -> QFont:
        """A font by its role in the type scale."""
        found = self._fonts.get(role)
        if found is None:
            found = self._fonts[role] = fonts.make(role)
        return found

    def typing_font(self, role: str) -> QFont:
        """A role's font for what is typed: without tabular figures, which would widen each hyphen."""
        font = QFont(self.font(role))
        font.unsetFeature(QFont.Tag("tnum"))
        return font

    def metrics(self, role: str) -> QFontMetricsF:
        """The measures of a role's font."""
        found = self._metrics.get(role)
        if found is None:
            found = self._metrics[role] = QFontMetricsF(self.font(role))
        return found

    def advance(self, text: str, role: str = "body") -> float:
        """The width of a line of text in pixels, as it is shaped for painting.

        The font's own measure differs by a fraction of a pixel for some letters, enough to cut a title that fits.
        """
        return self.line(text, role).width

    def line_height(self, role: str) -> int:
        """The height of a line of a role, in pixels."""
        return fonts.LINES[role]

    def line(self, text: str, role: str = "body", token: str = "text") -> shaped.Shaped:
        """A line of text, shaped once and kept."""
        return self.runs(((text, role, token),))

    def runs(self, parts: tuple[tuple[str, str, str], ...]) -> shaped.Shaped:
        """A line whose parts (text, role, token) differ in font or colour."""
        found = self._texts.get(parts)
        return found if found is not None else self._keep(parts, shaped.line(self._parts(parts)))

    def paragraph(self, parts: tuple[tuple[str, str, str], ...], width: float, most_lines: int = 0) -> shaped.Shaped:
        """Parts broken into lines at a width; 0 lines for as many as it takes."""
        key = (parts, width, most_lines)
        found = self._texts.get(key)
        if found is not None:
            return found
        pitch = self.line_height(parts[0][1])
        return self._keep(key, shaped.paragraph(self._parts(parts), width, pitch, most_lines))

    def _parts(self, parts: tuple[tuple[str, str, str], ...]) -> list[shaped.Run]:
        return [shaped.Run(text, self.font(role), self.brush(token)) for text, role, token in parts]

    def _keep(self, key: tuple[object, ...], text: shaped.Shaped) -> shaped.Shaped:
        if len(self._texts) >= MOST_TEXTS:
            self._texts.clear()
        self._texts[key] = text
        return text

    def pixmap(self, icon: str, token: str = "text2", size: int = 16) -> QPixmap:
        """An icon in the colour of a token, sharp on the screen that is in use."""
        scale = self._app.devicePixelRatio()
        key = (icon, token, size, scale)
        found = self._pixmaps.get(key)
        if found is None:
            found = self._pixmaps[key] = icons.tint(self._shape(icon, size, scale), self.brush(token))
        return found

    def icon(self, icon: str, token: str = "text2", size: int = 16) -> QtGui.QIcon:
        """An icon for what Qt paints itself (menus, fields)."""
        return QtGui.QIcon(self.pixmap(icon, token, size))

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

    def dress(self, widget: QWidget) -> None:
        """Give what Qt paints itself (a file dialog, a table) our look.

        The style sheet is not put on the whole application: that costs every widget of ours 0.1 ms at its first
        showing, although it paints itself and has no rule in it.
        """
        if not self._sheet:
            self._art = QtCore.QTemporaryDir()
            self._sheet = stylesheet.make(self._tokens, Path(self._art.path()))
        widget.setProperty("dressed", True)
        widget.setStyleSheet(self._sheet)

    def _redress(self) -> None:
        if not self._sheet:
            return
        self._sheet = ""
        for widget in self._app.allWidgets():
            if widget.property("dressed"):
                self.dress(widget)

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
        for kept in (self._colors, self._brushes, self._pens, self._texts):
            kept.clear()
        self._inks.clear()
        self._pixmaps.clear()
        self._app.setPalette(palette.make(loaded))
        self._redress()
        self.changed.emit()


class Application(QApplication):
    """Qt's application with the theme that every widget paints with."""

    def __init__(self, arguments: list[str]) -> None:
        # Named as an argument, because setStyle() hands out the style and so builds all of QStyle's enumerations.
        super().__init__([*arguments[:1], "-style", "fusion", *arguments[1:]])
        self.theme = Theme(self)


def theme() -> Theme:
    """The theme of the running application."""
    return cast(Application, QApplication.instance()).theme
