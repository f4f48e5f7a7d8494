"""One form for each kind of record, found by its table's name."""

from __future__ import annotations

from careercruise_desktop.ui.inspector.specs import Form

from . import delivery, growth, people, profile, work

FORMS: dict[str, Form] = {**work.FORMS, **delivery.FORMS, **growth.FORMS, **people.FORMS, **profile.FORMS}
