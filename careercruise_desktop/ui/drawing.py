"""Drawing for the command line: what the window draws, on a screen that nobody sees."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from . import start  # before anything else of the window
from .charts import picture
from .launch import application
from .theme.theme import theme
from .trends.presenter.drawn import Asked, period_charts, save_chart
from .visit import look_around

if TYPE_CHECKING:
    from .data import Data


class OffscreenDrawing:
    """Draws without a display; always in the light theme unless asked for another one."""

    def __init__(self, program: Data) -> None:
        self._program = program

    def charts(self, folder: Path, kind: str, question: Asked) -> list[Path]:
        """Draw every trend chart ("png" or "svg") as a question asks for it; returns the files.

        Raises:
            Refused: the period ends before it starts.
            Unreadable: a file could not be written.
        """
        self._begin("light")
        draw = picture.png if kind == "png" else picture.svg
        use = self._program.use
        return [save_chart(use, folder / f"{state.key}.{kind}", draw(state)) for state in period_charts(use, question)]

    def tour(self, folder: Path, look: str, size: tuple[int, int]) -> list[Path]:
        """Save a picture of every view of the real window; returns the files.

        Raises:
            Unreadable: a picture cannot be written.
            PersonError: the data file cannot be used.
        """
        self._begin(look)
        return look_around(self._program, folder, look, size)

    def _begin(self, look: str) -> None:
        """Make the application where there is none, away from any display, and put the theme on."""
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        application()
        theme().choose(look)
        start.furnished()
