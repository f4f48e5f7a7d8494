"""From a record to what its form shows: the values of its rows by name."""

from __future__ import annotations

from datetime import date

from careercruise_desktop.domain import words
from careercruise_desktop.domain.records import Record
from careercruise_desktop.domain.spans import DayTotal, Moment, Span

from .specs import Acts, Form, Group, Hidden, Items, Many, Names, Ref, Spec, When


def values(form: Form, record: Record, related: tuple[Record, ...], names: Names, today: date) -> dict[str, object]:
    """The value of every row.

    Args:
        form: the form.
        record: the record.
        related: what belongs to it.
        names: the options of what any of them refers to, by kind and id.
        today: the person's local day.
    """
    found: dict[str, object] = {form.title: getattr(record, form.title)} if form.title else {}
    beside = form.beside(record, related, names, today)
    for spec in form.rows:
        if spec.name not in beside and "." not in spec.name and not isinstance(spec, Group | Items | Acts):
            found |= _own(spec, record, names)
        elif isinstance(spec, Ref) and beside.get(spec.name) is not Hidden.ROW:
            key = beside.get(spec.name)
            beside[spec.name] = names.get((spec.kind, key)) if isinstance(key, int) else None
    return found | beside


def _own(spec: Spec, record: Record, names: Names) -> dict[str, object]:
    value = getattr(record, spec.name)
    if isinstance(spec, When):
        return _when(spec.name, value)
    if isinstance(spec, Ref):
        return {spec.name: None if value is None else names.get((spec.kind, value))}
    if isinstance(spec, Many):
        options = [names[spec.kind, key] for key in value if (spec.kind, key) in names]
        return {spec.name: tuple(sorted(options, key=lambda option: option.text.casefold()))}
    return {spec.name: value}


def _when(name: str, when: object) -> dict[str, object]:
    """The parts of a time. A length without a time of day has a row of its own, any other says it beside its end."""
    if isinstance(when, Moment):
        return {f"{name}.day": when.day, f"{name}.start": when.minute_of_day, f"{name}.length_text": ""}
    if isinstance(when, DayTotal):
        return {
            f"{name}.day": when.day,
            f"{name}.start": None,
            f"{name}.end": None,
            f"{name}.length": when.minutes,
            f"{name}.length_text": "",
        }
    if isinstance(when, Span):
        return {
            f"{name}.day": when.day,
            f"{name}.start": when.first.minute_of_day,
            f"{name}.end": when.last.minute_of_day,
            f"{name}.length": when.minutes,
            f"{name}.length_text": words.duration(when.minutes),
        }
    return {}
