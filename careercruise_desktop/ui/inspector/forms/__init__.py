"""One form for each kind of record, found by its table's name."""

from __future__ import annotations

from careercruise_desktop.ui.inspector.specs import Form, Many, Ref

from . import career, delivery, growth, people, profile, work

FORMS: dict[str, Form] = {
    **work.FORMS,
    **delivery.FORMS,
    **growth.FORMS,
    **career.FORMS,
    **people.FORMS,
    **profile.FORMS,
}


def chosen_fields(kind: str) -> dict[str, str]:
    """The fields of a form that refer to other records, and of which kind those are."""
    return {spec.name: spec.kind for spec in FORMS[kind].rows if isinstance(spec, Ref | Many)}


def chosen_kind(kind: str, name: str) -> str:
    """Which kind of record a field or a list of competences lets one choose."""
    return chosen_fields(kind).get(name) or "skill"
