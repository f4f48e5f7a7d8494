"""What two options must be to each other, whichever of them is changed or read first."""

from __future__ import annotations

import pytest

from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.settings import Settings, changed, restored


@pytest.mark.parametrize(("key", "name"), [("it_name", "PM"), ("pm_name", "it"), ("pm_name", " It ")])
def test_both_roles_cannot_have_one_name(key: str, name: str) -> None:
    with pytest.raises(Refused, match="two different names"):
        changed(Settings(), key, name)


def test_a_role_can_be_written_otherwise() -> None:
    assert changed(Settings(), "it_name", "it").it_name == "it"


def test_names_and_hours_that_were_exchanged_are_read_in_any_order() -> None:
    rows = {"it_name": "PM", "pm_name": "IT", "work_start": "1080", "work_end": "1320"}
    for kept in (rows, dict(reversed(rows.items()))):
        settings = restored(kept)
        assert (settings.it_name, settings.pm_name) == ("PM", "IT")
        assert (settings.work_start, settings.work_end) == (1080, 1320)


def test_stored_options_that_contradict_each_other_are_left_at_their_defaults() -> None:
    settings = restored(
        {"it_name": "Work", "pm_name": "work", "work_start": "900", "work_end": "800", "it_share": "70"}
    )
    assert (settings.it_name, settings.pm_name) == ("IT", "PM")
    assert (settings.work_start, settings.work_end) == (510, 1050)
    assert settings.it_share == 70
