"""Keeping charts: as pictures, drawings and tables, one by one or all together."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from careercruise_desktop.domain import words
from careercruise_desktop.domain.figures.series import Figure
from careercruise_desktop.system.opener import open_path
from careercruise_desktop.ui.charts.state import ChartState
from careercruise_desktop.ui.toast import Toast
from careercruise_desktop.usecases.trends.tables import table_csv
from careercruise_desktop.usecases.trends.usecase import TrendsCase

if TYPE_CHECKING:
    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.trends.view import TrendsView


class Keeping:
    """Writes files, and says where they are."""

    def __init__(self, context: Context, view: TrendsView) -> None:
        self._context = context
        self._view = view

    def save(self, state: ChartState, figure: Figure, kind: str, target: Path, sharp: float) -> None:
        """Save a chart as "png", "svg" or "csv"."""
        if self._write(state, figure, kind, target, sharp):
            self._say_saved(f"Saved {target.name}", target.parent)

    def save_all(self, charts: Sequence[tuple[ChartState, Figure]], kind: str, folder: Path, sharp: float) -> None:
        """Save charts into a folder, up to the first that cannot be written."""
        if all(self._write(state, figure, kind, folder / f"{state.file}.{kind}", sharp) for state, figure in charts):
            self._say_saved(f"Saved {words.plural(len(charts), 'chart', 'charts')}", folder)

    def save_wall(self, kind: str, target: Path, sharp: float) -> None:
        """Save the whole wall as one picture or drawing."""
        if self._put(target, self._view.outlet.wall_picture(kind, sharp)):
            self._say_saved(f"Saved {target.name}", target.parent)

    def say(self, sentence: str) -> None:
        """Tell what was done."""
        self._context.bus.toast_requested.emit(Toast(sentence, "check"))

    def _write(self, state: ChartState, figure: Figure, kind: str, target: Path, sharp: float) -> bool:
        content = table_csv(figure) if kind == "csv" else self._view.outlet.picture(state, kind, sharp)
        return self._put(target, content)

    def _put(self, target: Path, content: bytes) -> bool:
        return self._context.acts.run(lambda: self._context.use(TrendsCase).save(target, content)) is not None

    def _say_saved(self, sentence: str, folder: Path) -> None:
        toast = Toast(sentence, "download", action="Open folder", run=lambda: self._open(folder))
        self._context.bus.toast_requested.emit(toast)

    def _open(self, folder: Path) -> None:
        try:
            open_path(folder)
        except OSError as error:
            said = Toast(f"The folder could not be opened: {error}", "octagon-alert", urgent=True)
            self._context.bus.toast_requested.emit(said)
