"""Bringing the appointments of a calendar to what its files say now."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from careercruise_desktop.domain.schedule import CalendarEvent
from careercruise_desktop.domain.spans import Span, day_bounds
from careercruise_desktop.importers.drafts import EventDraft, Frame
from careercruise_desktop.storage.desk import Desk
from careercruise_desktop.storage.queries import calendars as ask
from careercruise_desktop.storage.reader import Reader


class Difference(NamedTuple):
    """What is to be done so that a calendar is as its files say."""

    new: list[CalendarEvent]
    changed: list[CalendarEvent]
    removed: list[CalendarEvent]
    unchanged: int

    @property
    def is_nothing(self) -> bool:
        """Whether all is as it should be already."""
        return not (self.new or self.changed or self.removed)


def difference(
    reader: Reader, source: str, drafts: Iterable[EventDraft], frame: Frame, *, removing: bool
) -> Difference:
    """Compare what is kept of a calendar with what its files say.

    Args:
        reader: the data file.
        source: the calendar's name.
        drafts: its appointments within the frame.
        frame: the days that were read; what is kept outside of them stays.
        removing: whether what is gone from the files goes here too.
    """
    kept: dict[str, CalendarEvent] = {}
    doubles = [event for event in ask.kept_of(reader, source) if kept.setdefault(event.source_id, event) is not event]
    planned = ask.taken(reader, source)
    found = Difference([], [], doubles, 0)
    unchanged = 0
    said: set[str] = set()
    for draft in drafts:
        said.add(draft.source_id)
        before = kept.get(draft.source_id)
        after = _event(source, draft)
        if draft.source_id in planned:
            # It has become a block, and stands there in its place.
            unchanged += 1
        elif before is None:
            found.new.append(after)
        elif replace(after, id=before.id) == before:
            unchanged += 1
        else:
            found.changed.append(replace(after, id=before.id))
    if removing:
        first, last = day_bounds(frame.first, frame.zone).start, day_bounds(frame.last, frame.zone).end
        gone = (event for key, event in kept.items() if key not in said)
        found.removed.extend(event for event in gone if event.when.start < last and event.when.end > first)
    return found._replace(unchanged=unchanged)


def carry_out(desk: Desk, found: Sequence[Difference]) -> None:
    """Do what differences ask for."""
    number = desk.next_id(CalendarEvent)
    new = [event for each in found for event in each.new]
    desk.add_all(replace(event, id=key) for key, event in enumerate(new, number))
    for each in found:
        for event in each.changed:
            desk.save(event)
        for event in each.removed:
            desk.remove(CalendarEvent, event.id)


def _event(source: str, draft: EventDraft) -> CalendarEvent:
    return CalendarEvent(
        title=draft.title,
        when=Span(draft.start, draft.end, draft.zone),
        all_day=draft.all_day,
        source=source,
        source_id=draft.source_id,
    )
