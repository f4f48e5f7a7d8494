"""What is open in the panel: its sheet, and where it was found before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.ui.editors.unsaved import Place
from careercruise_desktop.usecases.kinds import is_unnamed
from careercruise_desktop.usecases.sheets import Sheet, Sheets

if TYPE_CHECKING:
    from careercruise_desktop.domain.blockkey import BlockKey
    from careercruise_desktop.ui.context import Context

_PROFILE = "profile"


class Opened:
    """Holds the sheet and reads it again.

    One time of a block may become a block of its own, and a series of its own: what is open follows it there, and by an
    undo back again.
    """

    def __init__(self, context: Context) -> None:
        self._context = context
        self._sheet: Sheet | None = None
        self._trail: list[Place] = []
        self._new: set[tuple[str, int]] = set()

    def __bool__(self) -> bool:
        return self._sheet is not None

    @property
    def sheet(self) -> Sheet:
        """Everything that is shown.

        Raises:
            RuntimeError: nothing is open.
        """
        if self._sheet is None:
            raise RuntimeError("nothing is open")
        return self._sheet

    @property
    def place(self) -> Place:
        """What is open; the one profile has the id 0, because it may not have been made yet."""
        return _place(self.sheet)

    @property
    def fresh(self) -> bool:
        """Whether it was made just now, and still waits for its name."""
        return (self.sheet.kind, self.sheet.record.id) in self._new

    def made(self, kind: str, key: int) -> None:
        """A record was made just now."""
        self._new.add((kind, key))

    def put(self, sheet: Sheet) -> bool:
        """Open a sheet; whether it is another one than before."""
        other = self._sheet is None or _place(self._sheet) != _place(sheet)
        self._sheet = sheet
        if other:
            self._trail.clear()
        if is_unnamed(sheet.kind, sheet.record):
            self.made(sheet.kind, sheet.record.id)
        return other

    def follow(self, key: BlockKey) -> None:
        """Go on with what the time that is open has become.

        Raises:
            PersonError: it cannot be read.
        """
        self._go_on(Place("time_block", *key))

    def read_again(self) -> bool:
        """Read what has become of it, or of what it was before; False when it is gone.

        A place that holds the very time that was open goes before one that has only another time left.

        Raises:
            PersonError: the data file cannot be read.
        """
        found: list[Sheet] = []
        for place in (self.place, *reversed(self._trail)):
            try:
                found.append(self._context.use(Sheets).sheet(*place))
            except Refused:
                continue
            if found[-1].day == place.day:
                self._take(found[-1])
                return True
        if found:
            self._take(found[0])
        return bool(found)

    def _go_on(self, place: Place) -> None:
        self._take(self._context.use(Sheets).sheet(*place))

    def _take(self, sheet: Sheet) -> None:
        before = self.place
        self._sheet = sheet
        if self.place != before:
            self._trail = [known for known in self._trail if known != self.place] + [before]

    def let_go(self) -> Sheet | None:
        """Look after nothing any more; gives what was open."""
        sheet, self._sheet = self._sheet, None
        return sheet

    def take_up(self, sheet: Sheet | None) -> None:
        """Look after it again: it was not deleted after all."""
        self._sheet = sheet

    def forget(self) -> None:
        """Nothing is open, and nothing is new."""
        self._sheet = None
        self._new.clear()


def _place(sheet: Sheet) -> Place:
    return Place(sheet.kind, 0 if sheet.kind == _PROFILE else sheet.record.id, sheet.day)
