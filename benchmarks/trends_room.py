"""Trends in the real window: what is done there, how long it takes, and that it was painted at all."""

from __future__ import annotations

import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from held import Taken
    from PySide6.QtGui import QPaintEvent

    from careercruise_desktop.ui.charts.chart import Chart
    from careercruise_desktop.ui.charts.state import Point
    from careercruise_desktop.ui.trends.card import WallCard
    from careercruise_desktop.ui.trends.presenter.ahead import Ahead
    from careercruise_desktop.ui.trends.view import TrendsView
    from tests.robots.desktop import Desktop

SIZE = (1440, 900)
PANS = 20
# So many frames after the last move, every chart in sight must show the last window.
MOST_FRAMES = 20
# Seconds until everything must be read ahead.
LONGEST = 20


class UnpaintedError(Exception):
    """A step that is to be measured has painted nothing, or not what it should."""


class Painted:
    """What charts were painted since it was cleared, and what of."""

    def __init__(self) -> None:
        self.of: dict[Chart, tuple[Point, ...]] = {}
        self.drawn = 0

    def clear(self) -> None:
        """Forget what was painted."""
        self.of.clear()
        self.drawn = 0

    @contextmanager
    def noting(self) -> Iterator[None]:
        """Note what is painted, and what is drawn anew."""
        from careercruise_desktop.ui.charts.chart import Chart
        from careercruise_desktop.ui.charts.still import Still

        paint, draw = Chart.paintEvent, Still.draw

        def noted(chart: Chart, event: QPaintEvent) -> None:
            paint(chart, event)
            self.of[chart] = chart.points

        def counted(still: Still) -> object:
            self.drawn += 1
            return draw(still)

        Chart.paintEvent, Still.draw = noted, counted  # type: ignore[assignment]
        try:
            yield
        finally:
            Chart.paintEvent, Still.draw = paint, draw  # type: ignore[method-assign]


class Room:
    """Trends in one opening of the window."""

    def __init__(self, desktop: Desktop, painted: Painted) -> None:
        self._desktop = desktop
        self._painted = painted

    @property
    def page(self) -> TrendsView:
        """Its page."""
        from careercruise_desktop.ui.trends.view import TrendsView

        page = self._desktop.window.page
        assert isinstance(page, TrendsView)
        return page

    def enter(self) -> Taken:
        """Go there; it is there with the first chart."""
        from held import taken

        self._desktop.window.show_room("today")
        self._desktop.rest()
        self._painted.clear()
        found = taken(self._desktop, partial(self._desktop.window.show_room, "trends"), lambda: bool(self._painted.of))
        self._need("the room", bool(self._painted.of))
        return found

    def choose(self, stretch: str) -> Taken:
        """Have another period; it is there when every chart on screen is painted with it."""
        from held import taken

        self._desktop.rest()
        before = {card: card.state for card in self._in_sight()}
        self._painted.clear()

        def whole() -> bool:
            return all(
                card.state is not before.get(card) and self._painted.of.get(card.chart) is card.chart.points
                for card in self._in_sight()
                if card.chart is not None
            )

        found = taken(self._desktop, partial(self.page.stretch_chosen.emit, stretch), whole)
        self._need(f"another period, {stretch}", whole() and len(self._painted.of) > 5)
        return found

    def begin_with(self, stretch: str) -> None:
        """Have nothing kept but what one period has shown, as right after the room was opened with it."""
        self.choose("week")
        self._ahead.stop()
        self._ahead.kept.forget()
        self.choose(stretch)

    def read_ahead(self) -> None:
        """Rest until what one click leads to is read."""
        self._desktop.rest()
        self._until(lambda: not self._ahead.busy, "reading ahead")

    def interrupt(self) -> tuple[float, float]:
        """The milliseconds of meaning a point of a chart while it reads ahead, and of the others after that."""
        self.begin_with("quarter")
        self._until(lambda: self._ahead.reading, "reading ahead")
        first = self._step(partial(self._chart().point_to, 0))
        self._need("hovering", len(self._painted.of) > 5)
        self._step(partial(self._chart().point_to, -1))
        return first, statistics.median(self.hover())

    def hover(self) -> list[float]:
        """The milliseconds of meaning each point of a chart, whose day all charts show."""
        chart = self._chart()
        found = []
        for at in range(len(chart.points)):
            found.append(self._step(partial(chart.point_to, at)))
            self._need("hovering", chart in self._painted.of and len(self._painted.of) > 5)
        chart.point_to(-1)
        self._desktop.rest()
        return found

    def pan(self) -> tuple[list[float], int]:
        """The milliseconds of each frame while the window of all charts moves, and frames until all show the last."""
        linked, lead = self.page.wall.linked, self._chart()
        linked.zoom(0.3)
        self._settle()
        first, end = linked.window
        whole, frames = linked.whole[1] - linked.whole[0], []
        for at in range(PANS):
            far = (at / PANS - 0.5) * 0.6 * whole
            frames.append(self._step(partial(linked.look, first + far, end + far, lead)))
            self._need("panning", self._painted.drawn > 0)
        last = self._settle()
        linked.reset()
        self._settle()
        return [*frames, *last], len(last)

    @property
    def _ahead(self) -> Ahead:
        from careercruise_desktop.ui.trends.presenter import TrendsPresenter

        presenter = self.page.presenter
        assert isinstance(presenter, TrendsPresenter)
        return presenter.ahead

    def _until(self, so: Callable[[], bool], what: str) -> None:
        from PySide6.QtWidgets import QApplication

        end = time.monotonic() + LONGEST
        while not so():
            QApplication.processEvents()
            time.sleep(0.0005)
            self._need(what, time.monotonic() < end)

    def _settle(self) -> list[float]:
        """Frames until all charts in sight show the last window."""
        found: list[float] = []
        while any(card.chart is not None and card.chart.still.behind for card in self._in_sight()):
            found.append(self._step(lambda: None))
            self._need("the last window on all charts", len(found) <= MOST_FRAMES)
        return found

    def _chart(self) -> Chart:
        chart = self.page.wall.cards["role_balance"].chart
        assert chart is not None
        return chart

    def _in_sight(self) -> list[WallCard]:
        return [card for card in self.page.wall.cards.values() if self.page.in_sight(card, 0)]

    def _step(self, act: Callable[[], object]) -> float:
        from PySide6.QtCore import QEvent, QPointF, Qt
        from PySide6.QtGui import QMouseEvent
        from PySide6.QtWidgets import QApplication

        self._painted.clear()
        at, none = QPointF(1, 1), Qt.MouseButton.NoButton
        moved = QMouseEvent(QEvent.Type.MouseMove, at, at, none, none, Qt.KeyboardModifier.NoModifier)
        began = time.perf_counter_ns()
        # In a person's hand the pointer moves first.
        QApplication.sendEvent(self.page, moved)
        act()
        QApplication.processEvents()
        return (time.perf_counter_ns() - began) / 1e6

    def _need(self, what: str, done: bool) -> None:
        if not done:
            raise UnpaintedError(f"{what}: {len(self._painted.of)} charts painted, {self._painted.drawn} drawn anew")


def rooms(profile: Path, openings: int) -> Iterator[Room]:
    """The room in so many openings of the window on a copy of a profile."""
    sys.path.insert(0, str(Path(__file__).parent.parent))
    from careercruise_desktop.ui import start  # noqa: F401 - first, as the program does
    from careercruise_desktop.ui.launch import application
    from careercruise_desktop.ui.trends import presenter, view  # noqa: F401 - as the room's preloading does
    from careercruise_desktop.usecases.clock import SystemClock
    from tests.conftest import FixedClock
    from tests.robots.desktop import Desktop

    application().theme.choose("light")
    painted = Painted()
    with tempfile.TemporaryDirectory() as folder, painted.noting():
        shutil.copyfile(profile / "career.db", Path(folder) / "career.db")
        for _ in range(openings):
            desktop = Desktop(Path(folder), FixedClock(SystemClock(lambda: "Europe/Stockholm").now()))
            desktop.window.resize(*SIZE)
            yield Room(desktop, painted)
            desktop.window.show_room("today")
            desktop.close()
