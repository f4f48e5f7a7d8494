"""How wide the columns are: as their words need it; the title takes what is left, and gives way first."""

from __future__ import annotations

from careercruise_desktop.domain.milestone_lines import MilestoneLine
from careercruise_desktop.ui.widgets import painting

from .columns import BY_KEY, DEFAULT, Column, Ground
from .model import LinesModel

EDGE, ARROW, SIGN, MARK = 10, 14, 20, 28
# So much of a title is to be read, and so much of a project, before other columns are shown.
TITLE, PROJECT = 280, 140
# The usual columns that go first where there is little room: the others say most of it too.
_FIRST_TO_GO = ("weight", "baseline", "achieved", "progress")
# So many of the longest words are measured: an "m" is wider than an "i".
_MEASURED = 8


class Widths:
    """Measures what is shown; the words of a column once, until the milestones are others."""

    def __init__(self, model: LinesModel) -> None:
        self._model = model
        self._needs: dict[str, int] = {}
        self._of: tuple[tuple[MilestoneLine, ...], Ground] | None = None

    def usual(self, room: int) -> tuple[str, ...]:
        """The usual columns, as many as leave room for titles; the one that is sorted by stays."""
        keys = list(DEFAULT)
        least = {"title": TITLE, "project": PROJECT}
        needs = {key: min(self._need(key), least.get(key, room)) for key in keys}
        for key in _FIRST_TO_GO:
            if sum(needs[one] for one in keys) > room and key != self._model.sorted_by[0]:
                keys.remove(key)
        return tuple(keys)

    def shared(self, room: int) -> list[int]:
        """The width of each column that is shown; more than the room where nothing gives way any more."""
        columns = self._model.columns
        widths = [self._need(column.key) for column in columns]
        short = sum(widths) - room
        if short < 0:
            widths[0] -= short
            return widths
        # What is left of a title first, then of other words, then the title again.
        order = [(0, TITLE), *((place, one.gives) for place, one in enumerate(columns) if place and one.gives)]
        for place, least in (*order, (0, columns[0].gives)):
            given = max(0, min(short, widths[place] - least))
            widths[place] -= given
            short -= given
        return widths

    def _need(self, key: str) -> int:
        model = self._model
        if self._of is None or self._of[0] is not model.lines or self._of[1] is not model.ground:
            self._of = (model.lines, model.ground)
            self._needs = {}
        if key not in self._needs:
            self._needs[key] = _need(BY_KEY[key], model.lines, model.ground)
        return self._needs[key]


def _need(column: Column, lines: tuple[MilestoneLine, ...], ground: Ground) -> int:
    """What a column's words and its head take."""
    head = painting.text_width(column.name, "small") + ARROW
    texts = sorted({column.text(line, ground) for line in lines}, key=len)[-_MEASURED:]
    role = "body_medium" if column.key == "title" else "body"
    aside = {"title": MARK, "status": SIGN}.get(column.key, 0)
    widest = max((painting.text_width(text, role) for text in texts), default=0)
    return max(head, widest + aside) + 2 * EDGE
