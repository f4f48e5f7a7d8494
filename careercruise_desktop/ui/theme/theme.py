"""The theme that is on: colours, fonts and icons by name, and the news when it changes."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from PySide6 import QtCore
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from . import fonts, palette, stylesheet, tokens
from .icons import Icons
from .inks import Inks
from .typesetting import Typesetting


class Theme(QObject):
    """Colours, fonts and icons for every widget; nothing else in the window names a colour.

    What it hands out is made by its parts: `Inks` (hex, color, pen, brush, ink, ground), `Typesetting` (font,
    typing_font, metrics, advance, line_height, line, runs, paragraph) and `Icons` (pixmap, icon).
    """

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._choice = "system"
        self._name = ""
        self._inks = inks = Inks()
        self.hex, self.color, self.pen, self.brush = inks.hex, inks.color, inks.pen, inks.brush
        self.ink, self.ground = inks.ink, inks.ground
        self._type = setting = Typesetting(inks)
        self.font, self.typing_font, self.metrics = setting.font, setting.typing_font, setting.metrics
        self.advance, self.line_height = setting.advance, setting.line_height
        self.line, self.runs, self.paragraph = setting.line, setting.runs, setting.paragraph
        self._icons = Icons(app, inks)
        self.pixmap, self.icon = self._icons.pixmap, self._icons.icon
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
    def choice(self) -> str:
        """What was chosen: "light", "dark" or "system"."""
        return self._choice

    @property
    def dark(self) -> bool:
        """Whether the dark theme is on."""
        return self._name == tokens.DARK

    @property
    def high_contrast(self) -> bool:
        """Whether the system asks for high contrast: strong borders, an outline around the fills of PM."""
        return self._strong_borders

    @property
    def reduced_motion(self) -> bool:
        """Whether the system asks for less motion."""
        # Qt knows this wish since 6.12; before, nobody asks for less motion.
        wish = getattr(self._hints.accessibility(), "motionPreference", None)
        return wish is not None and "Reduc" in str(wish())

    def choose(self, choice: str) -> None:
        """Put on "light", "dark", or what the "system" has."""
        self._choice = choice
        self._put_on(self._wanted())

    def follow_system(self) -> None:
        """Hear of the system's switch between light and dark; when the window is furnished (see `ui.start`)."""
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
            self._sheet = stylesheet.make(self._inks.tokens, Path(self._art.path()))
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
        self._inks.change(loaded)
        self._type.forget()
        self._icons.forget()
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
