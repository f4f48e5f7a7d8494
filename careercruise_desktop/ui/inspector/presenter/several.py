"""Several blocks and entries in the panel: their sum, and the acts that are done with all of them at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from careercruise_desktop.domain import words
from careercruise_desktop.domain.blockkey import BlockKey
from careercruise_desktop.domain.errors import PersonError
from careercruise_desktop.domain.figures.elapsed import elapsed
from careercruise_desktop.domain.spans import MINUTE
from careercruise_desktop.ui.inspector.specs import Act
from careercruise_desktop.ui.inspector.state import SeveralLine, SeveralState
from careercruise_desktop.usecases.blocks import Blocks
from careercruise_desktop.usecases.entries import Entries
from careercruise_desktop.usecases.gathering import BLOCK, ENTRY, Gathered, Gathering
from careercruise_desktop.usecases.selection import Selection

if TYPE_CHECKING:
    from datetime import date

    from careercruise_desktop.domain.changes import Change
    from careercruise_desktop.domain.settings import Settings
    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.inspector.panel import Inspector

STEP = 15
_WATCHES = frozenset({BLOCK, ENTRY, "setting"})
_EARLIER, _LATER = Act("earlier", f"{STEP} min earlier", "arrow-up"), Act("later", f"{STEP} min later", "arrow-down")
_ROLE = Act("role", "Other role", "repeat")
_DELETE = Act("delete", "Delete", "trash-2", danger=True)


class SeveralPresenter:
    """Holds what is selected for as long as the panel shows it, and reads it again when it may have changed."""

    def __init__(self, context: Context, panel: Inspector) -> None:
        self._context = context
        self._panel = panel
        self._keys: tuple[tuple[str, int, date], ...] = ()
        panel.gathered.connect(self.gather)
        panel.several_acted.connect(self.act)
        panel.opened.connect(self.forget)
        panel.created.connect(self.forget)
        panel.closed.connect(self.forget)
        context.bus.changed.connect(self.hear)

    def gather(self, keys: Sequence[tuple[str, int, date]]) -> None:
        """Show these records together; with fewer than two the page goes.

        While the page is used, a time may only have got another name by that: then what it shows stays selected.
        """
        if self._keys and self._panel.forms.several.in_use:
            return
        if len(keys) > 1:
            self._keys = tuple(keys)
            self._show()
        elif self._keys:
            self._panel.leave()

    def forget(self) -> None:
        """Something else is shown."""
        self._keys = ()

    def hear(self, change: Change) -> None:
        """Read them again, if the change may concern them."""
        if self._keys and (not change.kinds or change.kinds & _WATCHES):
            self._show()

    def act(self, name: str) -> None:
        """Do something with all of them, in one act."""
        use, run = self._context.use, self._context.acts.run
        blocks = [BlockKey(key, day) for kind, key, day in self._keys if kind == BLOCK]
        entries = [key for kind, key, _ in self._keys if kind == ENTRY]
        counted = _counted(len(blocks), len(entries))
        if name == "merge":
            whole = run(lambda: use(Entries).merge_all(entries), said="Entries merged", icon="merge")
            if whole is not None:
                self._panel.open(ENTRY, whole.id)
        elif name == "role":
            switch: Callable[[], object] = (
                (lambda: use(Blocks).switch_role(blocks)) if blocks else (lambda: use(Entries).switch_roles(entries))
            )
            run(switch, said="Role changed", icon="repeat")
        elif name == "delete":
            run(lambda: use(Selection).remove(blocks, entries), said=f"{counted} deleted", icon="trash-2")
        elif name in {"earlier", "later"}:
            seconds = (STEP if name == "later" else -STEP) * MINUTE
            run(lambda: use(Selection).move(blocks, entries, seconds), said=f"{counted} moved", icon="move")
        if self._keys:
            # A time of a repeat that was changed is a block of its own now: it stays selected where it was.
            self._context.bus.records_renamed.emit(self._keys)

    def _show(self) -> None:
        try:
            found = self._context.use(Gathering).read(self._keys)
        except PersonError as error:
            self._panel.foot.show_trouble(str(error))
            return
        self._keys = tuple([(one.kind, one.id, one.day) for one in found])
        if len(found) > 1:
            self._panel.show_several(_state(found, self._context.settings(), self._context.clock.now().day))
        else:
            self._panel.leave()


def _state(found: list[Gathered], settings: Settings, today: date) -> SeveralState:
    blocks, entries = ([one for one in found if one.kind == kind] for kind in (BLOCK, ENTRY))
    logged, planned = elapsed(entries), sum(one.when.minutes for one in blocks)
    if blocks and entries:
        total = f"{words.duration(planned)} planned, {words.duration(logged.total)} logged"
    else:
        total = words.duration(planned or logged.total)
    first = sum(one.when.minutes for one in blocks if one.role.value == "it")
    by_role = (("it", settings.it_name, first + logged.it), ("pm", settings.pm_name, planned - first + logged.pm))
    return SeveralState(
        word=_counted(len(blocks), len(entries)),
        total=total,
        shares=tuple([(mark, f"{name} {words.duration(minutes)}") for mark, name, minutes in by_role if minutes]),
        remark=_remark(blocks, logged.twice),
        lines=tuple([_line(one, today) for one in found]),
        acts=_acts(blocks, entries),
    )


def _acts(blocks: list[Gathered], entries: list[Gathered]) -> tuple[tuple[Act, ...], ...]:
    if blocks and entries:
        return (_EARLIER, _LATER), (_DELETE,)
    if blocks:
        return (_EARLIER, _LATER), (_ROLE, _DELETE)
    return (Act("merge", "Merge", "merge"), _ROLE), (_EARLIER, _LATER), (_DELETE,)


def _remark(blocks: list[Gathered], twice: int) -> str:
    said = []
    if twice:
        said.append(f"{words.duration(twice)} of it was logged twice and counts once.")
    if any(one.repeats for one in blocks):
        said.append("Of repeating blocks only these times change.")
    return " ".join(said)


def _line(one: Gathered, today: date) -> SeveralLine:
    return SeveralLine(one.kind, one.id, one.day, one.role.value, one.title, words.when_long(one.when, today))


def _counted(blocks: int, entries: int) -> str:
    parts = [words.plural(entries, "entry", "entries")] if entries else []
    parts += [words.plural(blocks, "block", "blocks")] if blocks else []
    return ", ".join(parts)
