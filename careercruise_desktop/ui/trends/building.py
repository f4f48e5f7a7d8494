"""Building the wall: its cards are made and their charts shown some at a time, so that no frame is long."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from careercruise_desktop.ui.charts.state import ChartState
from careercruise_desktop.ui.slices import Slices

from .card import WallCard
from .wall import Wall


class Building:
    """Knows the charts of the cards, and shows each between two frames; those in sight come first."""

    def __init__(
        self, wall: Wall, slices: Slices, in_sight: Callable[[WallCard], bool], done: Callable[[], None]
    ) -> None:
        """Build a wall.

        Args:
            wall: what is built.
            slices: what is done between two frames.
            in_sight: whether a card is on screen, or will be soon.
            done: called when nothing is left to be built.
        """
        self._wall = wall
        self._slices = slices
        self._in_sight = in_sight
        self._done = done
        self._waiting: list[str] = []
        self.charts: dict[str, ChartState] = {}
        self.busy = False
        self._then: Callable[[], None] | None = None

    def then(self, act: Callable[[], None]) -> None:
        """Do something once nothing is left to be built; the last to ask is heard."""
        if self.busy:
            self._then = act
        else:
            act()

    def show(self, state: ChartState) -> None:
        """Show another chart on its card."""
        self.charts[state.key] = state
        self.show_again(state.key)

    def show_again(self, key: str) -> None:
        """Show the chart of a card once more, if it has one: the card was made anew."""
        if key in self.charts and key not in self._waiting:
            self._waiting.append(key)
        self.go_on()

    def go_on(self) -> None:
        """Make the cards that are missing, and show what waits."""
        if not self.busy:
            self.busy = True
            self._slices.add(self._build())

    def _build(self) -> Iterator[None]:
        """A few cards, then a chart, in turn: the first chart does not wait for the last card."""
        more = True
        while more:
            if more := self._wall.make_some():
                yield
            if key := self._next():
                more = True
                self._waiting.remove(key)
                self._wall.cards[key].show_state(self.charts[key])
                yield
        self._waiting.clear()
        self.busy = False
        self._done()
        if self._then is not None:
            act, self._then = self._then, None
            act()

    def _next(self) -> str:
        """The card whose chart is shown next; "" for none."""
        known = [key for key in self._waiting if key in self._wall.cards]
        return next((key for key in known if self._in_sight(self._wall.cards[key])), known[0] if known else "")
