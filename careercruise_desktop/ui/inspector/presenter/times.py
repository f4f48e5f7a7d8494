"""One time of a planned block in the form: how far a change reaches, the rule in parts, and who carries it out."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from careercruise_desktop.domain import words
from careercruise_desktop.domain.blockkey import BlockKey
from careercruise_desktop.domain.recurrence import rule_of
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.schedule import Scope, TimeBlock
from careercruise_desktop.domain.spans import Span, When
from careercruise_desktop.domain.tasks import Task
from careercruise_desktop.ui.inspector.specs import Hidden
from careercruise_desktop.usecases.block_acts import BlockActs
from careercruise_desktop.usecases.blocks import Blocks, Moved, key_of
from careercruise_desktop.usecases.estimates import Estimates
from careercruise_desktop.usecases.records import remarks
from careercruise_desktop.usecases.sheets import Sheet

from .repeating import CUSTOM, OwnRule, repeat_values

if TYPE_CHECKING:
    from datetime import date

    from careercruise_desktop.ui.context import Context

EARLIER_STAY = "From this time on. Earlier ones stay as they are."


class Followed(NamedTuple):
    """What was kept of a time: what names it from now on, what was done to it, and the other pass of its hour."""

    key: BlockKey
    remarks: tuple[str, ...] = ()
    other: When | None = None


class TimeForm:
    """What the form of a block knows beside the block; another block begins anew with this one only."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self.scope = Scope.THIS
        self._own: OwnRule | None = None
        # The rule and the day that the parts on screen were about; None while they are those of what is kept next.
        self._own_of: tuple[str, date] | None = None

    def begin(self) -> None:
        """Another block is shown."""
        self.scope = Scope.THIS
        self._own = None

    def key(self, sheet: Sheet) -> BlockKey:
        """Which time of which block the sheet shows."""
        if sheet.day is None:
            raise RuntimeError("no block is open")
        return BlockKey(sheet.record.id, sheet.day)

    def values(self, sheet: Sheet) -> dict[str, object]:
        """The values of the lines that are no fields of the block."""
        block, series = sheet.record, sheet.series
        if isinstance(block, Task) and not sheet.related:
            return {"coach": self._coach(block.role, "task", block.minutes)}
        if not isinstance(block, TimeBlock):
            return {}
        changed = not block.repeat and series is not None
        start = series.when.day if series is not None else block.when.day
        rule = series.repeat if series is not None else block.repeat
        self._keep_up(rule, block.when.day)
        found = repeat_values(rule, start, block.when.day, self._own)
        found["scope"] = self.scope if series is not None else Hidden.ROW
        found["series"] = ("Differs from its series", "neutral") if changed else Hidden.ROW
        if not changed:
            found["act:rejoin"] = Hidden.ROW
        return found | _logged(sheet) | {"coach": self._coach(block.role, "block", block.when.minutes)}

    def _coach(self, role: Role, kind: Literal["task", "block"], minutes: int | None) -> object:
        """What an estimate tends to become, or nothing."""
        if not minutes:
            return Hidden.ROW
        found = self._context.use(Estimates).coach(role, kind, minutes)
        if found is None:
            return Hidden.ROW
        return found.sentence.replace("n = ", f"n{words.NO_BREAK}={words.NO_BREAK}")

    def for_value(self, sheet: Sheet, name: str, value: Any) -> Callable[[], object]:  # noqa: ANN401
        """What keeps another value of a field, of the rule or of the time; it gives a `Followed`."""
        blocks, key, scope = self._context.use(Blocks), self.key(sheet), self.scope
        field, _, part = name.partition(".")
        if name == "scope":
            return lambda: self._reach(value)
        if field == "repeat":
            return lambda: self._repeat(sheet, key, part, value)
        if part:
            return lambda: _moved(blocks.retime(key, scope, part, value))
        said = remarks(TimeBlock, {name: value})
        return lambda: _at(blocks.change(key, scope, **{name: value}), said)

    def for_time(self, sheet: Sheet, when: Span) -> Callable[[], object]:
        """What keeps another time as a whole."""
        key, scope = self.key(sheet), self.scope
        return lambda: _moved(self._context.use(Blocks).resize(key, when, scope=scope))

    def for_name(self, sheet: Sheet, name: str, text: str) -> Callable[[], object]:
        """What makes a record of that name and lets the block refer to it."""
        key, scope = self.key(sheet), self.scope
        return lambda: _at(self._context.use(BlockActs).choose_new(key, scope, name, text))

    def remove(self, sheet: Sheet) -> int:
        """Delete the block as far as the scope reaches."""
        return self._context.use(Blocks).remove([self.key(sheet)], self.scope)

    def _reach(self, scope: Scope) -> None:
        self.scope = scope

    def _repeat(self, sheet: Sheet, key: BlockKey, part: str, value: Any) -> object:  # noqa: ANN401
        """Another rule, or another part of one's own; choosing one's own unfolds its lines."""
        kept = sheet.series.repeat if sheet.series is not None else ""
        if part:
            self._own = self._parts(sheet).with_part(part, value)
            return self._keep(key, str(self._own.rule()), kept)
        if value != CUSTOM:
            self._own = None
            return self._keep(key, value, kept)
        self._own = self._parts(sheet)
        return None if kept else self._keep(key, str(self._own.rule()), kept)

    def _keep_up(self, rule: str, day: date) -> None:
        """Let the parts on screen be those of the rule that is kept, when that was changed by an undo or elsewhere."""
        about = (rule, day)
        if self._own is not None and self._own_of not in {None, about}:
            self._own = OwnRule.of(rule_of(rule), day) if rule else None
        self._own_of = about

    def _parts(self, sheet: Sheet) -> OwnRule:
        """The parts on screen, or those of the rule that is kept."""
        if self._own is not None:
            return self._own
        series = sheet.series
        return OwnRule.of(rule_of(series.repeat) if series is not None else None, self.key(sheet).day)

    def _keep(self, key: BlockKey, rule: str, kept: str) -> Followed:
        """Keep a rule. It is about further times, so it reaches further than this one even while that is chosen."""
        if self.scope is not Scope.THIS or not kept:
            found = _at(self._context.use(Blocks).set_repeat(key, rule, self.scope))
        else:
            found = _at(self._context.use(Blocks).set_repeat(key, rule, Scope.FOLLOWING))
            found = found._replace(remarks=(EARLIER_STAY,))
        self._own_of = None
        return found


def _at(block: TimeBlock, said: tuple[str, ...] = ()) -> Followed:
    return Followed(key_of(block), said)


def _logged(sheet: Sheet) -> dict[str, object]:
    """That the work is logged, and the way to it; or the acts that log it."""
    if not sheet.logged:
        return {"logged": Hidden.ROW, "act:entry": Hidden.ROW}
    when = sheet.logged[0].when
    shown = words.time_range(when) if isinstance(when, Span) else words.duration(when.minutes)
    more = len(sheet.logged) - 1
    return {
        "logged": (f"{shown} and {more} more" if more else shown, "ok"),
        **dict.fromkeys(("act:done", "act:adjust"), Hidden.ROW),
    }


def _moved(moved: Moved) -> Followed:
    return Followed(moved.key, (moved.remark,) if moved.remark else (), moved.other)
